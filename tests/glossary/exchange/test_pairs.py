"""Glossaries of pairs: UTX, OmegaT, Weblate, PO; and SKOS."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from termkit.errors import DocumentError, SettingsError
from termkit.glossary.exchange.formats import Entry, Exchange, exchange, glossary_format
from termkit.glossary.exchange.importing import planned
from termkit.glossary.values import concept_of, values_of
from tests.glossary.exchange.entries import concepts

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.glossary import Concept

PAIRED = ["utx", "omegat", "weblate", "po"]
WIND: dict[str, Any] = {
    "kind": "term",
    "az.preferred": "külək",
    "az.admitted": ["yel"],
    "az.deprecated": ["veter"],
    "az.review": "proposed",
    "en.preferred": "wind",
    "en.admitted": ["breeze"],
    "en.part-of-speech": "noun",
    "definition.az": "Havanın hərəkəti.",
    "note": "Of the sea.",
}


def asked() -> Exchange:
    return exchange(source_language="en", target_language="az")


def made(values: dict[str, Any], concept_id: str = "wind") -> Concept:
    concept, faults = concept_of(concept_id, values)
    assert concept is not None, faults
    return concept


def read(data: bytes, name: str, how: Exchange | None = None) -> list[Entry]:
    return list(glossary_format("-", name).read(BytesIO(data), f"terms.{name}", how or asked()))


def write(some: list[Concept], name: str, how: Exchange | None = None) -> bytes:
    return b"".join(glossary_format("-", name).write(some, how or asked()))


def test_utx_has_the_lines_of_the_standard() -> None:
    lines = write([made(WIND)], "utx").decode().splitlines()
    assert lines[0].startswith("#UTX 1.11; en/az; ")
    assert lines[1] == "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:comment\tconcept ID"
    assert lines[2:] == [
        "wind\tkülək\tnoun\t\tprovisional\tOf the sea.\twind",
        "breeze\tkülək\tnoun\t\tnon-standard\tOf the sea.\twind",
        "wind\tyel\tnoun\t\tnon-standard\tOf the sea.\twind",
        "wind\tveter\tnoun\t\tforbidden\tOf the sea.\twind",
    ]


def test_utx_comes_back_with_its_statuses() -> None:
    how = asked()
    (entry,) = read(write([made(WIND)], "utx", how), "utx", exchange())
    assert {"kind": "term", **entry.values} == {
        key: value for key, value in WIND.items() if key != "definition.az"
    }
    assert dict(how.lost) == {"kind": 1, "definition": 1}


def test_omegat_has_source_target_and_comment() -> None:
    how = asked()
    lines = write([made(WIND)], "omegat", how).decode().splitlines()
    comment = "Havanın hərəkəti. Of the sea."
    assert lines[1:] == [f"wind\tkülək\t{comment}", f"breeze\tkülək\t{comment}", f"wind\tyel\t{comment}"]
    assert how.lost["deprecated"] == 1


def test_weblate_has_one_translation_of_a_source() -> None:
    lines = write([made(WIND)], "weblate").decode().splitlines()
    assert lines[1] == "wind,wind,külək,True,Of the sea.,Havanın hərəkəti."
    assert lines[2].startswith("wind,breeze,külək,")
    assert (
        write([made({**WIND, "en.preferred": "=1+1"})], "weblate")
        .decode()
        .splitlines()[1]
        .startswith("wind,'=1+1,")
    )


def test_po_is_what_gettext_reads(tmp_path: Path) -> None:
    polib = pytest.importorskip("polib")
    path = tmp_path / "az.po"
    other = made({"kind": "place", "az.preferred": "Külək", "en.preferred": "wind"}, "wind-town")
    path.write_bytes(write([made(WIND), other], "po"))
    file = polib.pofile(str(path))
    assert [(entry.msgctxt, entry.msgid, entry.msgstr) for entry in file] == [
        (None, "wind", "külək"), (None, "breeze", "külək"), ("wind-town", "wind", "Külək"),
    ]  # fmt: skip
    assert (file[0].fuzzy, file[0].tcomment, file[0].comment) == (True, "Of the sea.", "Havanın hərəkəti.")
    assert [entry.id for entry in read(path.read_bytes(), "po", exchange())] == ["wind", "wind-town"]


@pytest.mark.parametrize("name", PAIRED)
def test_what_goes_out_changes_nothing_when_it_comes_in(name: str) -> None:
    wind = made(WIND)
    entries = read(write([wind], name), name)
    assert [step.changes or bool(step.fault) for step in planned(entries, [wind])] in (
        [False],
        [False, False],
    )


@pytest.mark.parametrize("name", PAIRED)
@given(some=concepts())
def test_any_entry_can_be_written_and_read(name: str, some: list[Concept]) -> None:
    how = asked()
    paired = [one for one in some if {"az", "en"} <= one.sides.keys()]
    entries = read(write(some, name, how), name)
    if paired:
        assert how.lost
    assert len({entry.id for entry in entries if entry.id}) <= len(paired)


@pytest.mark.parametrize("name", ["omegat", "weblate", "po"])
def test_the_languages_have_to_be_said(name: str) -> None:
    with pytest.raises(SettingsError, match="--source-language"):
        write([made(WIND)], name, exchange())


@pytest.mark.parametrize(
    ("name", "data"), [("utx", b"a\tb\n"), ("weblate", b"a,b\n"), ("skos", b"["), ("skos", b"1")]
)
def test_what_is_another_format_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(DocumentError):
        read(data, name)


def test_lines_that_are_no_pairs_are_told() -> None:
    how = asked()
    assert len(read("wind\tkülək\nsea\n".encode(), "omegat", how)) == 1
    assert how.faults == ["line 2 was left out: there are no two terms with a tab between them."]


@given(some=concepts())
def test_skos_loses_nothing(some: list[Concept]) -> None:
    entries = read(write(some, "skos"), "skos")
    assert [(entry.id, entry.values) for entry in entries] == [(one.id, values_of(one)) for one in some]


def test_skos_says_labels_as_the_web_knows_them() -> None:
    (node,) = json.loads(write([made(WIND)], "skos"))["@graph"]
    assert node["prefLabel"] == {"az": "külək", "en": "wind"}
    assert (node["altLabel"], node["hiddenLabel"]) == ({"az": ["yel"], "en": ["breeze"]}, {"az": ["veter"]})


@pytest.mark.parametrize(
    "label",
    [
        {"prefLabel": {"az": "külək"}},
        {"skos:prefLabel": {"@language": "az-AZ", "@value": "külək"}},
        {"http://www.w3.org/2004/02/skos/core#prefLabel": [{"@language": "az", "@value": "külək"}]},
    ],
)
def test_labels_of_others_are_read(label: dict[str, Any]) -> None:
    (entry,) = read(json.dumps({"@graph": [{"@id": "http://a.az/t#c1", **label}]}).encode(), "skos")
    assert (entry.id, dict(entry.values)) == ("c1", {"kind": "term", "az.preferred": "külək"})


def test_an_entry_that_is_none_is_told() -> None:
    how = asked()
    nodes = [
        {"@id": "#a", "entry": {"az": 1, "az.preferred": "x"}},
        {"@id": "#b", "entry": {"az.admitted": 5}},
        7,
    ]
    assert read(json.dumps(nodes).encode(), "skos", how) == []
    assert len(how.faults) >= 2


def test_who_edits_a_table_may_prefer_an_admitted_form() -> None:
    wind = made(WIND)
    keys = frozenset({"az.preferred", "en.preferred"})
    entry = Entry("wind", {"az.preferred": "yel", "en.preferred": "wind"}, keys=keys)
    (step,) = planned([entry], [wind])
    assert not step.changes
    (step,) = planned([entry], [wind], {"wind": {"az.preferred": "külək", "en.preferred": "wind"}})
    assert (step.after["az.preferred"], step.after["en.preferred"]) == ("yel", "wind")
    assert "az.admitted" not in step.after
    assert not step.conflicts
