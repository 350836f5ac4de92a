"""Whole editions, from the source and its translations to the document and what the checks say of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from termkit.documents import open_document
from termkit.editions.building import built
from termkit.editions.catalogue import Catalogue, Languages, written_catalogue
from termkit.editions.extracting import extracted
from termkit.editions.forms import edition_glossary
from termkit.editions.plan import read_plan
from termkit.glossary import Glossary, full_name
from termkit.glossary.terms import is_capitalised

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.editions.building import Built
    from termkit.editions.house_style import HouseStyle

PLAN = """\
[source]
file = "adlar.az.md"
language = "az"
[editions.en]
profile = "english-journal"
original-script = "never"
[editions.ru]
profile = "russian-academic"
original-script = "never"
[editions.az]
profile = "azerbaijani-press"
output = "adlar.md"
"""
# A sentence for a name, in which it stands as the dictionary has it.
SENTENCES = {
    "az": "Siyahıda bu var: {}.",
    "en": "This is about {} today.",
    "ru": "Вот что значится в списке: {}.",
}
NAMES = frozenset({"person", "place", "organisation", "work"})


@cache
def shipped() -> Glossary:
    return Glossary.shipped()


def forms(style: HouseStyle, tag: str) -> dict[str, str]:
    """The form of each name in an edition, by the ids of the entries."""
    own = edition_glossary(shipped(), style, tag)
    sides = ((concept.id, concept.sides.get(tag)) for concept in own.concepts.values())
    return {id: side.own_spelling or full_name(side, tag) for id, side in sides if side}


def translate(folder: Path, name: str, translations: dict[str, str]) -> None:
    """Write what translators have made of an edition, by the texts of the source."""
    plan = read_plan(folder)
    (edition,) = plan.chosen((name,))
    made = extracted(plan, edition, open_document(plan.source), Glossary([]))
    items = tuple(
        item._replace(target=translations[item.source], state="translated")
        if item.source in translations
        else item
        for item in made.catalogue.items
    )
    languages = Languages(plan.language, edition.language, plan.source.name)
    made.path.write_bytes(written_catalogue(Catalogue(items), languages, str(made.path)))


def build(folder: Path, name: str, glossary: Glossary | None = None) -> Built:
    plan = read_plan(folder)
    (edition,) = plan.chosen((name,))
    return built(plan, edition, open_document(plan.source), glossary or shipped())


def warnings(one: Built) -> list[str]:
    return [finding.message for finding in one.findings if finding.severity != "info"]


def test_each_edition_has_each_name_of_the_glossary_in_its_form_and_its_check_finds_nothing(
    tmp_path: Path,
) -> None:
    (tmp_path / "edition.toml").write_text(PLAN, encoding="utf-8")
    styles = {edition.name: edition.style for edition in read_plan(tmp_path).editions}
    right = {tag: forms(styles[tag], tag) for tag in SENTENCES}
    # Əlcəzair is a city and a country: of two names that Azerbaijani has in common, one.
    named = {
        right["az"].get(id): id
        for id, concept in shipped().concepts.items()
        if concept.kind in NAMES and all(is_capitalised(right[tag].get(id, "")) for tag in SENTENCES)
    }
    concepts = list(named.values())
    assert len(concepts) > 1_200
    texts = {tag: [SENTENCES[tag].format(right[tag][id]) for id in concepts] for tag in SENTENCES}
    (tmp_path / "adlar.az.md").write_text("\n\n".join(texts["az"]) + "\n", encoding="utf-8")
    for tag in SENTENCES:
        if tag != "az":
            translate(tmp_path, tag, dict(zip(texts["az"], texts[tag], strict=True)))
        one = build(tmp_path, tag)
        # The dashes between words are a matter of the house, in names too: стран — экспортёров нефти.
        expected = [text.replace(" – ", " — ") if tag != "en" else text for text in texts[tag]]
        assert one.data.decode().rstrip("\n").split("\n\n") == expected
        assert warnings(one) == []


ESSAY = """\
# Liman

Əli bəy Hüseynzadə Ağdama gəldi.

“Resulzade gəldi”, dedilər.

Ağdam
"""
TRANSLATIONS = {
    "Liman": "The port",
    "Əli bəy Hüseynzadə Ağdama gəldi.": "Ali bey Huseynzade came to Agdam.",
    "“Resulzade gəldi”, dedilər.": "“Resulzade has come,” they said.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plan = '[source]\nfile = "esse.az.md"\nlanguage = "az"\n[editions.en]\nkeep = 60\n'
    (tmp_path / "edition.toml").write_text(plan, encoding="utf-8")
    (tmp_path / "esse.az.md").write_text(ESSAY, encoding="utf-8")
    return tmp_path


def test_names_are_put_right_but_in_quotations_and_a_passage_that_is_a_term_needs_no_translator(
    folder: Path,
) -> None:
    translate(folder, "en", TRANSLATIONS)
    one = build(folder, "en")
    assert one.data.decode() == (
        "# The port\n\nAli bey Huseynzadeh came to Aghdam.\n\n“Resulzade has come,” they said.\n\nAghdam\n"
    )
    assert one.translated.counts == {"translated": 3, "glossary": 1}
    assert one.changes == {"correction": 2}
    assert one.is_enough


def test_what_is_not_translated_is_marked_and_not_mended(folder: Path) -> None:
    translate(folder, "en", {"Liman": "The port"})
    one = build(folder, "en")
    assert "[az: Əli bəy Hüseynzadə Ağdama gəldi.]" in one.data.decode()
    assert one.translated.share == 50
    assert not one.is_enough
    assert warnings(one) == []


def test_what_is_not_translated_may_cite_a_work(folder: Path) -> None:
    works = "Həsənli C. Söz. Bakı, 2009.\n\nVəkilov R. Limanlar. Bakı, 1998.\n"
    essay = f"Liman (Vəkilov 1998).\n\nŞəhər (Həsənli 2009).\n\n## Ədəbiyyat\n\n{works}"
    (folder / "esse.az.md").write_text(essay, encoding="utf-8")
    translate(folder, "en", {"Liman (Vəkilov 1998).": "The port (Vəkilov 1998)."})
    assert "[az: Şəhər (Həsənli 2009).]" in build(folder, "en").data.decode()
    assert warnings(build(folder, "en")) == []


def test_or_kept_as_it_is(folder: Path) -> None:
    with (folder / "edition.toml").open("a", encoding="utf-8") as file:
        file.write('untranslated = "keep"\n')
    one = build(folder, "en", Glossary([]))
    assert one.data == ESSAY.encode()


def test_what_is_fuzzy_is_not_translated(folder: Path) -> None:
    translate(folder, "en", TRANSLATIONS)
    (folder / "esse.az.md").write_text(ESSAY.replace("Ağdama gəldi", "Ağdama getdi"), encoding="utf-8")
    one = build(folder, "en")
    assert "[az: Əli bəy Hüseynzadə Ağdama getdi.]" in one.data.decode()


def test_what_a_person_has_to_decide_is_reported(folder: Path) -> None:
    translate(folder, "en", TRANSLATIONS | {"Liman": "The port of Culfa"})
    assert warnings(build(folder, "en"))


def test_a_page_says_in_which_language_it_is_now_and_its_list_has_the_usual_heading(folder: Path) -> None:
    plan = '[source]\nfile = "esse.html"\nlanguage = "az"\n[editions.en]\nlanguage = "en-GB"\n'
    (folder / "edition.toml").write_text(plan, encoding="utf-8")
    page = (
        '<!DOCTYPE html>\n<html lang="az"><body><p>Bu, <em>Əkinçi</em> idi (Həsənli 2009).</p>'
        '<p lang="ru">Так было.</p>\n<h2>Ədəbiyyat</h2>\n'
        "<p>Həsənli C. Yol. Bakı: Elm, 2009.</p></body></html>\n"
    )
    (folder / "esse.html").write_text(page, encoding="utf-8")
    translate(folder, "en", {"Bu, *Əkinçi* idi (Həsənli 2009).": "This was *Akinchi* (Həsənli 2009)."})
    one = build(folder, "en")
    assert '<html lang="en-GB">' in one.data.decode()
    assert "<p>This was <em>Akinchi</em> (Həsənli 2009).</p>" in one.data.decode()
    assert "<h2>References</h2>\n<p>Həsənli C. Yol. Bakı: Elm, 2009.</p>" in one.data.decode()
