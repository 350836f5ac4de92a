"""Which sentences of two texts translate each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.glossary import Glossary
from termkit.glossary.store import parse
from termkit.memory import align
from termkit.memory.alignment.texts import Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

AZ = """Kulaqin 1998-ci ildə Bakıya gəldi.
Şəhər ona küləkli və işıqlı göründü.
O, universitetdə tarix dərsləri deyirdi.
Tələbələr onu sevirdilər, çünki sualdan qorxmurdu.
2003-cü ildə ilk kitabı çıxdı.
Kitab 240 səhifə idi və “Polis” jurnalında tərif edildi.
Niyə məhz Bakı?
Çünki burada üç dil bir küçədə danışır.
Sonra o, Gəncəyə, oradan da Tbilisiyə köçdü.
Arxivdə onun 57 məktubu qalıb.""".splitlines()
EN = """Kulagin came to Baku in 1998.
The city seemed windy and bright to him.
He taught history at the university.
His students loved him, for he was not afraid of questions.
In 2003 his first book came out.
The book had 240 pages and was praised in the journal “Polis”.
Why Baku of all places?
Because here three languages talk in one street.
Later he moved to Ganja, and from there to Tbilisi.
The archive has kept 57 of his letters.""".splitlines()
RU = """Кулагин приехал в Баку в 1998 году.
Город показался ему ветреным и светлым.
Он преподавал в университете историю.
Студенты любили его, потому что он не боялся вопросов.
В 2003 году вышла его первая книга.
В книге было 240 страниц, и её похвалили в журнале «Полис».
Почему именно Баку?
Потому что здесь на одной улице говорят три языка.
Потом он переехал в Гянджу, а оттуда в Тбилиси.
В архиве сохранилось 57 его писем.""".splitlines()
TEXTS = {"az": AZ, "en": EN, "ru": RU}

Beads = list[tuple[list[int], list[int]]]


def beads(source: Sequence[str], target: Sequence[str], tag: str = "en", other: str = "ru") -> Beads:
    return [(list(bead.source), list(bead.target)) for bead in align(source, target, tag, other)]


ONE_TO_ONE: Beads = [([number], [number]) for number in range(10)]


@pytest.mark.parametrize(("tag", "other"), [("en", "az"), ("en", "ru"), ("az", "ru"), ("ru", "az")])
def test_sentence_by_sentence(tag: str, other: str) -> None:
    assert beads(TEXTS[tag], TEXTS[other], tag, other) == ONE_TO_ONE


@pytest.mark.parametrize("other", ["az", "ru"])
def test_two_sentences_that_became_one(other: str) -> None:
    target = [*TEXTS[other][:4], " ".join(TEXTS[other][4:6]), *TEXTS[other][6:]]
    expected = [*ONE_TO_ONE[:4], ([4, 5], [4]), *(([n], [n - 1]) for n in range(6, 10))]
    assert beads(EN, target, "en", other) == expected
    turned = [(there, here) for here, there in expected]
    assert beads(target, EN, other, "en") == turned


@pytest.mark.parametrize("missing", [0, 5, 9])
def test_a_sentence_that_was_left_out(missing: int) -> None:
    target = [text for number, text in enumerate(RU) if number != missing]
    found = beads(EN, target)
    assert ([missing], []) in found
    assert sum(bool(here and there) for here, there in found) == 9


def test_confidence_is_a_share_and_falls_where_nothing_speaks_for_a_pair() -> None:
    target = [*AZ[:5], "Tamam başqa bir söhbət: qatar gecikdi.", *AZ[6:]]
    found = {tuple(bead.source): bead.confidence for bead in align(EN, target, "en", "az")}
    assert all(0 <= confidence <= 1 for confidence in found.values())
    assert found.get((5,), 0.0) < found[(0,)]


def test_nothing_pairs_with_nothing() -> None:
    assert beads([], []) == []
    assert beads(["Baku grew."], []) == [([0], [])]
    assert beads([], ["Баку вырос."]) == [([], [0])]


def test_the_memory_knows_sentences_that_have_nothing_else_in_common() -> None:
    source = ["Wind.", "Nobody came to the harbour.", "Salt.", "And it was late already."]
    target = ["Соль.", "Было уже поздно."]
    memory = [("Salt.", "Соль."), ("And it was late already.", "Было уже поздно.")]
    found = align(source, target, "en", "ru", memory=memory)
    assert [(list(b.source), list(b.target)) for b in found if b.target] == [([2], [0]), ([3], [1])]


def test_a_term_of_the_glossary_makes_a_pair_surer() -> None:
    entry = '[school]\nkind = "term"\nen.preferred = "grammar school"\nru.preferred = "лицей"\n'
    concepts, _ = parse(entry, "-")
    source = ["He left the town.", "He left the grammar school.", "He left the house."]
    target = ["Он покинул город.", "Он ушёл из лицея.", "Он оставил дом."]
    (_, without, _), (_, sure, _) = (
        align(source, target, "en", "ru", glossary=glossary) for glossary in (None, Glossary(concepts))
    )
    assert without.confidence < sure.confidence


def test_paragraphs_open_at_the_same_places() -> None:
    source = [Sentence("Ab cd.", 1, True), Sentence("Ef gh.", 1), Sentence("Ij kl.", 3, True)]
    target = [Sentence("Аб вг.", 1, True), Sentence("Де жз.", 3, True)]
    (*_, last) = align(source, target, "en", "ru")
    assert list(last.source)[-1:] == [2]
    assert list(last.target) == [1]


def test_a_language_that_termkit_does_not_check() -> None:
    turkish = ["Kulagin 1998'de Bakü'ye geldi.", "Kitap 240 sayfaydı.", "Neden Bakü?"]
    english = [EN[0], "The book had 240 pages.", "Why Baku?"]
    assert beads(turkish, english, "tr", "en") == ONE_TO_ONE[:3]


SENTENCES = st.lists(st.text(max_size=30), max_size=12)


@settings(max_examples=60)
@given(SENTENCES, SENTENCES)
def test_every_sentence_is_in_one_bead_in_order(source: list[str], target: list[str]) -> None:
    found = align(source, target, "en", "az")
    assert [number for bead in found for number in bead.source] == list(range(len(source)))
    assert [number for bead in found for number in bead.target] == list(range(len(target)))
    assert all(0 <= bead.confidence <= 1 for bead in found)
    assert all(len(bead.source) <= 2 and len(bead.target) <= 2 for bead in found)


def test_long_texts_are_aligned_in_parts() -> None:
    """More sentences than one part has, with a page left out of the translation."""
    source = [f"Letter {number} to Kulagin, box {number % 91}." for number in range(5_200)]
    target = [f"Письмо {number} к Кулагину, ящик {number % 91}." for number in range(5_200)]
    del target[3_000:3_040]
    told: list[int] = []
    found = align(source, target, "en", "ru", progress=told.append)
    alone = [number for bead in found if not bead.target for number in bead.source]
    assert alone == list(range(3_000, 3_040))
    assert len(told) > 1
    assert told[-1] == 5_200
