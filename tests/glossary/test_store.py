"""Glossary files: what is read, and what is said of each fault. Every message names what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termkit.errors import GlossaryError
from termkit.glossary import Concept, Text
from termkit.glossary.store import files_in, load, parse

if TYPE_CHECKING:
    from pathlib import Path


def read(text: str) -> list[Concept]:
    concepts, faults = parse(text, "people.toml")
    assert faults == []
    return concepts


def faults(text: str) -> list[str]:
    return parse(text, "people.toml")[1]


# What is read


def test_a_person() -> None:
    (concept,) = read(
        """
[rasulzadeh]
kind = "person"
gender = "m"
az.family = "Rəsulzadə"
az.given = "Məhəmməd Əmin"
en.family = "Rasulzadeh"
en.deprecated = ["Resulzade", "Rasul-zade"]
en.review = "proposed"
ru.family = "Расулзаде"
ru.indeclinable = true
definition.en = "Chairman of the National Council."
related = "musavat"
note = "1884–1955"
"""
    )
    assert (concept.id, concept.kind, concept.gender, concept.related) == (
        "rasulzadeh",
        "person",
        "m",
        ("musavat",),
    )
    assert concept.place == "people.toml:2"
    assert concept.definitions == {"en": "Chairman of the National Council."}
    assert concept.sides["az"].given == "Məhəmməd Əmin"
    assert [text.text for text in concept.sides["en"].deprecated] == ["Resulzade", "Rasul-zade"]
    assert not concept.sides["en"].sure
    assert concept.sides["ru"].indeclinable


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param('"Kirovabad"', (Text("Kirovabad"),), id="a text"),
        pytest.param('["Kirovabad", "Gandja"]', (Text("Kirovabad"), Text("Gandja")), id="a list"),
        pytest.param(
            '{text = "Kirovabad", from = 1935, to = 1989}', (Text("Kirovabad", 1935, 1989),), id="with years"
        ),
        pytest.param('{text = "Kirovabad", to = 1989}', (Text("Kirovabad", None, 1989),), id="with one year"),
        pytest.param(
            '["Gandja", {text = "Kirovabad", from = 1935}]',
            (Text("Gandja"), Text("Kirovabad", 1935)),
            id="mixed",
        ),
        pytest.param("[]", (), id="an empty list"),
    ],
)
def test_spellings(written: str, expected: tuple[Text, ...]) -> None:
    (concept,) = read(f'[ganja]\nkind = "place"\naz.preferred = "Gəncə"\naz.superseded = {written}\n')
    assert concept.sides["az"].superseded == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("S\u0327us\u0327a", "Şuşa", id="decomposed letters"),
        pytest.param(" Milli  Məclis ", "Milli Məclis", id="spaces around and doubled"),
        pytest.param("Milli\u00a0Məclis", "Milli Məclis", id="a non-breaking space"),
    ],
)
def test_a_spelling_is_stored_as_the_finder_wants_it(written: str, expected: str) -> None:
    (concept,) = read(f'[x]\nkind = "place"\naz.preferred = "{written}"\n')
    assert concept.sides["az"].preferred == (Text(expected),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            '[baku]\nkind = "place"\n[baku.az]\npreferred = "Bakı"\n', id="a language as a table of its own"
        ),
        pytest.param('[baku]\nkind = "place"\naz = {preferred = "Bakı"}\n', id="an inline table"),
        pytest.param('baku.kind = "place"\nbaku.az.preferred = "Bakı"\n', id="keys with dots"),
        pytest.param('["baku"]\r\nkind = "place"\r\naz.preferred = "Bakı"\r\n', id="Windows line ends"),
        pytest.param(
            '[ baku ]  # capital\nkind = "place"\naz.preferred = "Bakı"', id="a comment, and no line end"
        ),
    ],
)
def test_toml_in_its_several_spellings(text: str) -> None:
    (concept,) = read(text)
    assert (concept.id, concept.sides["az"].preferred) == ("baku", (Text("Bakı"),))


def test_an_empty_file_has_no_concepts() -> None:
    assert parse("", "empty.toml") == ([], [])
    assert parse("# only a comment\n", "empty.toml") == ([], [])


# What is said of faults

GANJA = '[ganja]\nkind = "place"\naz.preferred = "Gəncə"\n'


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param(
            '[baku]\nkind = "plaec"\naz.preferred = "Bakı"\n',
            2,
            "[baku] kind is “plaec”. Write one of: person, place, organisation, work, term. "
            "Did you mean “place”?",
            id="a value that is none of the choices",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.prefered = "Bakı"\n',
            3,
            "[baku] az.prefered is no key of a language. Did you mean “preferred”?",
            id="a misspelled key of a language",
        ),
        pytest.param(
            '[baku]\nkind = "place"\nnoet = "x"\naz.preferred = "Bakı"\n',
            3,
            "[baku] noet is no key of an entry. Did you mean “note”?",
            id="a misspelled key of an entry",
        ),
        pytest.param(
            '[baku]\naz.preferred = "Bakı"\n',
            1,
            '[baku] has no kind. Add: kind = "term" (or person, place, organisation, work)',
            id="no kind",
        ),
        pytest.param(
            '[baku]\nkind = "place"\n',
            1,
            "[baku] has no term in any language. Add az.preferred, en.preferred or ru.preferred",
            id="no language",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.admitted = "Baki"\n',
            3,
            "[baku] az has no preferred term. Add az.preferred (or az.family for a person)",
            id="no preferred term",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = []\n',
            3,
            "[baku] az has no preferred term. Add az.preferred (or az.family for a person)",
            id="an empty list of preferred terms",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = ["Bakı", "Baki"]\n',
            3,
            "[baku] az.preferred lists several forms. Keep one, and list the others as admitted",
            id="two preferred terms",
        ),
        pytest.param(
            '[a]\nkind = "person"\naz.given = "Əli"\n',
            3,
            "[a] az.given stands without a family name. Add family, or write the whole name as preferred",
            id="a given name alone",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz = "Bakı"\nen.preferred = "Baku"\n',
            3,
            '[baku] az must have keys of its own: az.preferred = "…"',
            id="a text in the place of a language",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = 5\n',
            3,
            "[baku] az.preferred is the number 5. Write a text in quotation marks, or a list of them",
            id="a number",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = ""\n',
            3,
            "[baku] az.preferred is an empty text. Write a text in quotation marks, or a list of them",
            id="an empty text",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = "Bakı"\nsensitive = "yes"\n',
            4,
            "[baku] sensitive is “yes”. Write true or false, without quotation marks",
            id="a text for yes",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = "Bakı"\naz.note = {text = "x"}\n',
            4,
            "[baku] az.note is a table. Write a text in quotation marks",
            id="a table",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = "Bakı"\nsource = 2020-01-01\n',
            4,
            "[baku] source is a date. Write a text in quotation marks",
            id="a date",
        ),
        pytest.param(
            GANJA + "az.superseded = {from = 1935}\n",
            4,
            '[ganja] az.superseded needs a text: {text = "…", from = 1935, to = 1989}',
            id="years without a text",
        ),
        pytest.param(
            GANJA + 'az.superseded = {text = "Kirovabad", from = "1935"}\n',
            4,
            "[ganja] az.superseded from is “1935”. Write a year: from = 1935",
            id="a year in quotation marks",
        ),
        pytest.param(
            GANJA + 'az.superseded = {text = "Kirovabad", from = 1989, to = 1935}\n',
            4,
            "[ganja] az.superseded begins in 1989 and ends in 1935. Write the earlier year as from",
            id="years the wrong way round",
        ),
        pytest.param(
            GANJA + 'az.superseded = {text = "Kirovabad", til = 1989}\n',
            4,
            "[ganja] az.superseded.til is no key of a dated spelling. Known keys: text, from, to.",
            id="a misspelled key of a date",
        ),
        pytest.param(
            '["Bakı şəhəri"]\nkind = "place"\naz.preferred = "Bakı"\n',
            1,
            "[Bakı şəhəri] is no id: use Latin letters, digits and hyphens",
            id="an id with a space",
        ),
        pytest.param(
            'kind = "place"\n',
            1,
            "[kind] stands outside any entry. An entry begins with its id in brackets: [baku]",
            id="a key before any entry",
        ),
        pytest.param(
            '[baku]\nkind = "place"\naz.preferred = "Bakı"\ndefinition = "A city."\n',
            4,
            '[baku] definition is written per language: definition.en = "…"',
            id="a definition without a language",
        ),
    ],
)
def test_a_fault(text: str, line: int, message: str) -> None:
    assert faults(text) == [f"people.toml:{line}: {message}"]


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        pytest.param('az.preferred = "Bakı', "A quotation mark is missing.", id="an open quotation mark"),
        pytest.param("az.preferred = Bakı", "straight quotation marks", id="no quotation marks"),
        pytest.param("az.preferred = “Bakı”", "straight quotation marks", id="curly quotation marks"),
        pytest.param('az.admitted = ["Baki", "Baku"', "Put ] at the end of the list.", id="an open list"),
        pytest.param('az.admitted = ["Baki" "Baku"]', "Put a comma between", id="a list without commas"),
        pytest.param('az.preferred = "Bakı" "Baki"', "Write one key a line.", id="two values"),
        pytest.param('az.note = "a\\b c\\q"', "Write two backslashes for one.", id="a backslash"),
        pytest.param("az.preferred", "Write a key and its text", id="no value"),
        pytest.param("= 3", "Write a key and its text", id="no key"),
    ],
)
def test_a_line_that_is_no_toml(line: str, advice: str) -> None:
    (fault,) = faults(f'[baku]\nkind = "place"\n{line}\nen.preferred = "Baku"\n')
    assert fault.startswith(f"people.toml:3: this line cannot be read: {line}")
    assert advice in fault


def test_every_broken_line_of_a_file_is_named_at_once() -> None:
    found = faults(
        '[a]\nkind = "place\naz.preferred = Bakı\nen.preferred = "Baku"\n'
        '[b]\nkind = "plaec"\naz.preferred = "Şuşa"\n'
        '[c\nkind = "place"\n'
        '[d]\nkind = "place"\naz.preferred = "Gəncə"\n[d]\nkind = "term"\n'
    )
    assert [fault.split(": ")[0] for fault in found] == [
        "people.toml:2",
        "people.toml:3",
        "people.toml:8",
        "people.toml:13",
        # What can be read is looked at all the same.
        "people.toml:6",
        "people.toml:13",
    ]


def test_an_open_list_is_found_where_it_opens_and_not_where_it_hurts() -> None:
    (fault,) = faults('[baku]\nkind = "place"\naz.admitted = ["Baki",\naz.preferred = "Bakı"\n')
    assert fault.startswith("people.toml:3: ")


def test_a_fault_inside_a_list_of_several_lines() -> None:
    (fault,) = faults(
        '[baku]\nkind = "place"\naz.preferred = "Bakı"\naz.admitted = [\n  "Baki"\n  "Baku",\n]\n'
    )
    assert fault.startswith("people.toml:6: ")
    assert "comma" in fault


def test_a_key_twice_and_an_entry_twice_name_both_lines() -> None:
    assert faults('[baku]\nkind = "place"\nkind = "term"\naz.preferred = "Bakı"\n') == [
        "people.toml:3: kind stands here and in line 2. Keep one of them."
    ]
    entry = '[baku]\nkind = "place"\naz.preferred = "Bakı"\n'
    assert faults(entry + entry) == [
        "people.toml:4: [baku] stands here and in line 1. Give one of them another id."
    ]


def test_an_entry_twice_and_a_bracket_left_open_hide_no_other_fault() -> None:
    found = faults(
        '[a]\nkind = "plaec"\naz.preferred = "Bakı"\n\n[a]\nkind = "town"\naz.preferred = "Gəncə"\n\n'
        '[b\nkind = "place"\naz.preferred = "Şuşa"\n'
    )
    assert sorted(fault.split(": ")[0] for fault in found) == [f"people.toml:{line}" for line in (2, 5, 6, 9)]


def test_the_faults_of_good_tables_are_reported_beside_broken_ones() -> None:
    found = faults('[a]\nkind = place\n\n[b]\nkind = "plaec"\naz.preferred = "Şuşa"\n')
    assert len(found) == 2
    assert {fault.split(": ")[0] for fault in found} == {"people.toml:2", "people.toml:5"}


def test_faults_of_a_language_hide_none_of_the_entry() -> None:
    found = faults(
        '[baku]\nkind = "place"\naz.prefered = "Bakı"\nsource = 5\nsensitive = 1\nmatch = "quote"\n'
    )
    assert sorted(fault.split(": ")[0] for fault in found) == [f"people.toml:{line}" for line in (3, 4, 5, 6)]


def test_several_faults_of_one_entry_come_together() -> None:
    found = faults('[baku]\nkind = "plaec"\naz.prefered = "Bakı"\nen.preferred = 5\nfr.preferred = "Bakou"\n')
    assert [fault.split(": ")[0] for fault in found] == [
        "people.toml:5",
        "people.toml:2",
        "people.toml:3",
        "people.toml:4",
    ]


# Files


def test_faults_of_all_files_are_raised_together(tmp_path: Path) -> None:
    entry = '[baku]\nkind = "place"\naz.preferred = "Bakı"\n'
    one, two, three = tmp_path / "a.toml", tmp_path / "b.toml", tmp_path / "c.toml"
    one.write_text(entry, encoding="utf-8")
    two.write_text(entry.replace("place", "plaec"), encoding="utf-8")
    three.write_bytes('[x]\nkind = "place"\naz.preferred = "Bakı"'.encode("cp1254"))
    with pytest.raises(GlossaryError) as caught:
        load([one, two, three, tmp_path / "none.toml"])
    assert [problem.split(".toml")[0][-1] for problem in caught.value.problems] == ["b", "c", "e"]
    assert "Save the file in UTF-8" in caught.value.problems[1]
    assert str(caught.value) == "\n".join(caught.value.problems)


def test_an_id_in_two_files_names_both_places(tmp_path: Path) -> None:
    entry = '[baku]\nkind = "place"\naz.preferred = "Bakı"\n'
    one, two = tmp_path / "a.toml", tmp_path / "b.toml"
    one.write_text(entry, encoding="utf-8")
    two.write_text("\n" + entry, encoding="utf-8")
    with pytest.raises(GlossaryError) as caught:
        load([one, two])
    assert caught.value.problems == [
        f"{two}:2: [baku] is already an entry at {one}:1. Give one of them another id."
    ]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('[baku]\nkind = "place"\naz.preferred = "Bakı"\n', encoding="utf-8-sig")
    assert [concept.id for concept in load([path])] == ["baku"]


def test_a_folder_stands_for_its_toml_files(tmp_path: Path) -> None:
    for name in ("b.toml", "a.toml", "notes.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert files_in([tmp_path]) == [tmp_path / "a.toml", tmp_path / "b.toml"]


def test_paths_that_lead_nowhere_are_all_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError) as caught:
        files_in([tmp_path, tmp_path / "none.toml"])
    folder, file = caught.value.problems
    assert (
        folder
        == f"{tmp_path}: there is no glossary file (*.toml) in this folder. Name a folder that has one."
    )
    assert file == f"{tmp_path / 'none.toml'}: there is no such glossary file. Check the path."


# Whatever is in a file


lines = st.sampled_from(
    [
        "[a]",
        "[b]",
        "[a.az]",
        "[[a]]",
        '["x y"]',
        'kind = "place"',
        'az.preferred = "Bakı"',
        'az.preferred = "',
        "az = 3",
        'az.superseded = {text = "x", from = 1}',
        "az.admitted = [",
        '"Bakı",',
        "]",
        "# note",
        "",
        "x = 1",
        "a.b.c = 2",
        '"""',
        "az.x = true",
        'definition.en = "x"',
        "source = 1979-05-27",
        "a = nan",
    ]
)


@given(st.one_of(st.text(), st.lists(lines, max_size=12).map("\n".join)))
@example("x = " + "[" * 5000)
@example("x = " + "9" * 5000)
@example("[a]\nx = 1\n[a.x]\ny = 1\n")
@example("\x00")
@example("a = 1\r[b]")
def test_any_text_gives_concepts_and_faults_and_never_fails(text: str) -> None:
    concepts, found = parse(text, "x.toml")
    assert len({concept.id for concept in concepts}) == len(concepts)
    last = text.count("\n") + 1
    for fault in found:
        place, _, message = fault.partition(": ")
        assert place.startswith("x.toml:")
        assert 1 <= int(place.removeprefix("x.toml:")) <= last
        assert message


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("glossary") / "x.toml"
    path.write_bytes(data)
    try:
        load([path])
    except GlossaryError as error:
        assert error.problems
