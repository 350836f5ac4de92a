"""Tables that people edit: what goes out comes back, and nothing in them runs as a formula."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from termkit.errors import DocumentError
from termkit.glossary.exchange.formats import Entry, Exchange, exchange, glossary_format
from termkit.glossary.values import concept_of, values_of
from tests.glossary.exchange.entries import concepts

if TYPE_CHECKING:
    from termkit.glossary import Concept


def read(text: str | bytes, name: str = "csv", asked: Exchange | None = None) -> list[Entry]:
    data = text.encode() if isinstance(text, str) else text
    return list(glossary_format("-", name).read(BytesIO(data), f"terms.{name}", asked))


def write(some: list[Concept], name: str = "csv", asked: Exchange | None = None) -> bytes:
    return b"".join(glossary_format("-", name).write(some, asked))


def concept(**values: Any) -> Concept:
    found, faults = concept_of(
        "wind", {"kind": "term", **{key.replace("_", "."): v for key, v in values.items()}}
    )
    assert found is not None, faults
    return found


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx"])
@given(some=concepts())
def test_every_entry_comes_back_whole(name: str, some: list[Concept]) -> None:
    asked = exchange()
    entries = read(write(some, name, asked), name, asked)
    assert [(entry.id, dict(entry.values)) for entry in entries] == [(one.id, values_of(one)) for one in some]
    assert not asked.lost
    assert not asked.faults


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-nin", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    one = concept(az_preferred="külək", note=text)
    for name, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.reader(StringIO(write([one], name).decode("utf-8-sig")), delimiter=delimiter))
        assert all(not cell.startswith(("=", "+", "-", "@", "\t")) for row in rows for cell in row)
        assert read(write([one], name), name)[0].values["note"] == text.strip()


def test_only_the_columns_that_are_needed_are_there() -> None:
    head = write([concept(az_preferred="külək", az_admitted=["yel"])]).decode("utf-8-sig").split("\r\n")[0]
    assert head == "id,kind,az,az.admitted,en,ru,note"
    only = write([concept(az_preferred="külək", en_preferred="wind")], asked=exchange(languages=("az",)))
    assert only.decode("utf-8-sig").split("\r\n")[:2] == ["id,kind,az,note", "wind,term,külək,"]


def test_a_table_says_what_it_has_columns_for() -> None:
    (entry,) = read("id,az,en\nwind,külək,\n")
    assert set(entry.keys or ()) == {"az.preferred", "en.preferred"}
    assert entry.values == {"az.preferred": "külək"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Azərbaycanca;Русский\nkülək;ветер\n",
                     {"az.preferred": "külək", "ru.preferred": "ветер"},
                     id="names of languages, and semicolons"),
        pytest.param("en-GB,az-Latn-AZ,Notes\nwind,külək,!\n",
                     {"en.preferred": "wind", "az.preferred": "külək", "note": "!"}, id="tags"),
        pytest.param("az,az.indeclinable,sensitive\nBaku,yes,no\n",
                     {"az.preferred": "Baku", "az.indeclinable": True},
                     id="yes and no"),
        pytest.param("az,az.deprecated\nBakı, Baki |Baky|| \n",
                     {"az.preferred": "Bakı", "az.deprecated": ["Baki", "Baky"]}, id="bars"),
    ],
)  # fmt: skip
def test_tables_are_read_as_people_make_them(text: str, expected: dict[str, Any]) -> None:
    assert [dict(entry.values) for entry in read(text)] == [expected]


def test_source_and_target_are_the_languages_that_were_said() -> None:
    asked = exchange(source_language="en", target_language="az")
    (entry,) = read("Source,Target,Client\nwind,külək,Port\n", asked=asked)
    assert entry.values == {"en.preferred": "wind", "az.preferred": "külək"}
    assert dict(asked.lost) == {"column “Client”": 1}


def test_a_row_that_cannot_be_read_is_told() -> None:
    asked = exchange()
    assert len(read('az,en\n"külək,wind\ndəniz,sea\n', asked=asked)) == 1
    assert asked.faults[0].startswith("row 2 was left out")


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "id,note\n1,2\n"])
def test_what_is_no_table_of_terms_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="no column of the first row is a language"):
        read(text)
