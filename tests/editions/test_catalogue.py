from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import read_document
from termkit.editions.catalogue import (
    Catalogue,
    Item,
    Languages,
    carried_over,
    read_catalogue,
    written_catalogue,
)
from termkit.editions.passages import passage_key, passages_of
from termkit.errors import DocumentError

LANGUAGES = Languages("az", "ru-AZ", "esse mətni.md")


def items_of(text: str, old: list[Item]) -> tuple[Item, ...]:
    passages = passages_of(read_document(text.encode(), "esse.md"))
    return carried_over(passages, old, lambda passage: (), "esse.md")


def item(source: str, target: str, **more: object) -> Item:
    return Item(passage_key(source), source, target, "translated")._replace(**more)  # type: ignore[arg-type]


OLD = [
    item("Bakı külək şəhəridir.", "Баку – город ветров.", comments=("Проверено.",)),
    item("Dəniz sakitdir.", "Море спокойно.", state="fuzzy", previous="Dəniz dalğalıdır."),
    item("Son söz.", "Послесловие."),
]


def test_translations_that_still_hold_stay_whatever_is_put_between_them() -> None:
    new = items_of("Bakı külək şəhəridir.\n\nYeni abzas.\n\nDəniz sakitdir.\n\nSon söz.\n", OLD)
    assert [(one.target, one.state) for one in new] == [
        ("Баку – город ветров.", "translated"),
        ("", "untranslated"),
        ("Море спокойно.", "fuzzy"),
        ("Послесловие.", "translated"),
    ]
    assert new[0].comments == ("Проверено.",)
    assert new[2].previous == "Dəniz dalğalıdır."


def test_what_has_changed_is_to_be_looked_at_beside_its_old_source() -> None:
    (first, *_) = items_of("Bakı küləklər şəhəridir.\n", OLD)
    assert (first.target, first.state, first.previous) == (
        "Баку – город ветров.",
        "fuzzy",
        "Bakı külək şəhəridir.",
    )


def test_what_has_left_the_source_is_kept_and_comes_back_with_it() -> None:
    gone = items_of("Son söz.\n", OLD)
    assert [(one.source, one.obsolete) for one in gone if one.obsolete] == [
        ("Bakı külək şəhəridir.", True),
        ("Dəniz sakitdir.", True),
    ]
    back = items_of("Son söz.\n\nBakı külək şəhəridir.\n", list(gone))
    assert [(one.target, one.state, one.obsolete) for one in back[:2]] == [
        ("Послесловие.", "translated", False),
        ("Баку – город ветров.", "translated", False),
    ]


def test_an_equal_passage_has_the_translation_of_the_other() -> None:
    new = items_of("Son söz.\n\nSon söz.\n", OLD)
    assert [one.target for one in new[:2]] == ["Послесловие.", "Послесловие."]
    assert new[0].key != new[1].key


@given(st.lists(st.sampled_from([one.source for one in OLD] + ["Yeni abzas.", "Bakı dənizdir."]), max_size=6))
def test_nothing_that_a_translator_wrote_is_lost(paragraphs: list[str]) -> None:
    new = items_of("\n\n".join(paragraphs), OLD)
    assert {one.target for one in OLD} <= {one.target for one in new}
    assert {one.comments for one in OLD} <= {one.comments for one in new}


LINES = st.text(st.sampled_from('Bakı külək "n\\\n\t<&>əşЖ…“”'), min_size=1, max_size=120).filter(
    lambda text: text.strip() == text and text
)
COMMENTS = st.lists(st.sampled_from(["Проверено.", "Sual: ad?"]), unique=True, max_size=2).map(tuple)


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    sources = draw(st.lists(LINES, unique=True, max_size=4))
    found = []
    for source in sources:
        target = draw(LINES | st.just(""))
        state = draw(st.sampled_from(["fuzzy", "translated"])) if target else "untranslated"
        previous = draw(LINES) if state == "fuzzy" else ""
        obsolete = bool(target) and draw(st.booleans())
        found.append(
            Item(
                passage_key(source), source, target, state, draw(COMMENTS),  # type: ignore[arg-type]
                place="" if obsolete else "esse mətni.md:3", previous="" if obsolete else previous,
                obsolete=obsolete,
            )
        )  # fmt: skip
    return Catalogue(tuple(sorted(found, key=lambda one: one.obsolete)))


@pytest.mark.parametrize("path", ["ru.po", "ru.xlf"])
@given(catalogues())
def test_a_file_is_read_as_it_was_written(path: str, catalogue: Catalogue) -> None:
    read = read_catalogue(written_catalogue(catalogue, LANGUAGES, path), path)
    assert read.items == tuple(one._replace(place="") for one in catalogue.items)


@pytest.mark.parametrize("path", ["ru.po", "ru.xlf"])
def test_writing_again_what_was_read_changes_nothing(path: str) -> None:
    catalogue = Catalogue(items_of("Bakı külək şəhəridir.\n\nSon söz.\n", OLD))
    written = written_catalogue(catalogue, LANGUAGES, path)
    again = carried_over(
        passages_of(read_document("Bakı külək şəhəridir.\n\nSon söz.\n".encode(), "esse.md")),
        read_catalogue(written, path).items,
        lambda passage: (),
        "esse.md",
    )
    header = read_catalogue(written, path).header
    assert written_catalogue(Catalogue(again, header), LANGUAGES, path) == written


def test_the_header_and_flags_of_translators_stay() -> None:
    text = (
        'msgid ""\nmsgstr "Language: ru\\nLast-Translator: A. Q.\\n"\n\n'
        '#, no-wrap\nmsgctxt "k"\nmsgid "külək"\nmsgstr "ветер"\n'
    )
    catalogue = read_catalogue(text.encode(), "ru.po")
    assert "Last-Translator: A. Q." in catalogue.header
    assert catalogue.items[0].flags == ("no-wrap",)
    assert "#, no-wrap" in written_catalogue(catalogue, LANGUAGES, "ru.po").decode()


def test_a_broken_message_stops_all_with_its_line_for_it_would_be_lost() -> None:
    with pytest.raises(DocumentError, match=r"ru\.po:2: a quotation mark is missing"):
        read_catalogue('msgctxt "k"\nmsgid "külək\nmsgstr "ветер"\n'.encode(), "ru.po")


def test_a_unit_that_a_program_has_cut_into_sentences_is_whole_again() -> None:
    text = """<xliff version="1.2"><file source-language="az" target-language="ru"><body>
    <trans-unit id="k" resname="k"><source>Bir. İki.</source>
    <seg-source><mrk mtype="seg" mid="1">Bir.</mrk> <mrk mtype="seg" mid="2">İki.</mrk></seg-source>
    <target><mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="2">Два.</mrk></target>
    </trans-unit></body></file></xliff>"""
    (one,) = read_catalogue(text.encode(), "ru.xlf").items
    assert (one.source, one.target) == ("Bir. İki.", "Раз. Два.")
