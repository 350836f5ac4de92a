"""TBX: what programs write is read, what termkit writes is valid, and nothing is lost on the way round."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from termkit.errors import DocumentError
from termkit.glossary.exchange.formats import Exchange, exchange, glossary_format
from termkit.glossary.exchange.tbx_nodes import Node, concept_nodes
from termkit.glossary.values import concept_of, values_of
from tests.glossary.exchange.entries import concepts
from tests.glossary.exchange.tbx_rules import faults
from tests.glossary.exchange.termbases import BASIC, OLD, STANDARD_DCA

if TYPE_CHECKING:
    from termkit.glossary import Concept

WRITTEN = ["tbx", "tbx-dct", "tbx-min", "tbx-core", "tbx-2"]
VALID = WRITTEN[:-1]


def read(data: bytes, asked: Exchange | None = None) -> list[Concept]:
    found = []
    for entry in glossary_format("terms.tbx").read(BytesIO(data), "terms.tbx", asked):
        concept, problems = concept_of(entry.id, {"kind": "term", **entry.values})
        assert concept is not None, problems
        found.append(concept)
    return found


def write(some: list[Concept], name: str = "tbx", asked: Exchange | None = None) -> bytes:
    return b"".join(glossary_format("-", name).write(some, asked))


def one(tag: str, inside: str) -> bytes:
    """A termbase with one term."""
    section = f'<langSec xml:lang="{tag}"><termSec>{inside}</termSec></langSec>'
    return f'<tbx><conceptEntry id="a">{section}</conceptEntry></tbx>'.encode()


def said(node: Node, path: str = "") -> list[tuple[str, ...]]:
    """All that a concept says: each text with its category, and the elements around it."""
    place = f"{path}/{node.name}[{node.attributes.get('xml:lang', '')}]"
    if node.name == "termSec":
        place += next(child.text for child in node.nodes if child.name == "term")
    found = [(place, node.type, node.attributes.get("target", ""), "".join(child.split()))
             for child in node.children if isinstance(child, str)]  # fmt: skip
    return sorted(found + [part for child in node.nodes for part in said(child, place)])


def everything(data: bytes) -> list[list[tuple[str, ...]]]:
    _, *nodes = concept_nodes(BytesIO(data), "terms.tbx")
    return [said(node) for node in nodes]


# What is in a termbase is in the glossary, and comes out again


@pytest.mark.parametrize("name", BASIC)
def test_a_termbase_of_today_comes_back_whole(name: str) -> None:
    asked = exchange()
    before, after = everything(BASIC[name]), everything(write(read(BASIC[name]), "tbx", asked))
    missing = [[part for part in old if part not in new] for old, new in zip(before, after, strict=True)]
    # A file may point to persons in its back matter, which is not taken over.
    assert [part for parts in missing for part in parts if part[1] != "responsibility"] == []
    assert set(asked.lost) <= {"target of responsibility"}


@pytest.mark.parametrize("name", [*BASIC, *OLD])
def test_a_termbase_of_any_program_comes_back_whole_as_tbx_of_2008(name: str) -> None:
    data = {**BASIC, **OLD}[name]
    asked = exchange()
    before, after = everything(data), everything(write(read(data), "tbx-2", asked))
    for old, new in zip(before, after, strict=True):
        missing = [
            part
            for part in old
            if part not in new and part[1] not in {"administrativeStatus", "normativeAuthorization"}
        ]
        assert missing == []
    assert not asked.lost


def test_statuses_are_read_however_they_are_called() -> None:
    weblate = {concept.id: concept for concept in read(OLD["Weblate"])}
    assert weblate["17"].sides["ru"].deprecated[0].text == "пристань"
    assert weblate["17"].sides["ru"].preferred[0].text == "набережная"
    (multiterm,) = read(OLD["MultiTerm"])
    assert multiterm.sides["ru"].deprecated[0].text == "ревун"
    assert multiterm.sides["en"].acronym == ("FS",)
    assert multiterm.definitions == {"ru": "Сигнал в тумане."}


def test_both_styles_say_the_same() -> None:
    (concept,) = read(BASIC["standard dct"])
    assert (concept.domain, concept.definitions["az"]) == ("meteorology", "Havanın hərəkəti.")
    assert (concept.sides["az"].part_of_speech, concept.sides["ru"].gender) == ("noun", "m")
    assert read(write([concept], "tbx-dct")) == read(write([concept], "tbx")) == [concept]


def test_what_a_dialect_has_no_room_for_is_counted() -> None:
    asked = exchange()
    write(read(OLD["OmegaT"]), "tbx", asked)
    assert dict(asked.lost) == {"usageNote": 1, "reliabilityCode": 1}


def test_kept_xml_that_is_broken_is_counted() -> None:
    asked = exchange()
    concept, _ = concept_of(
        "a", {"kind": "term", "az.preferred": "külək", "tbx": ["<note>x</note>", "<note>"]}
    )
    assert concept is not None
    assert b"<note>x</note>" in write([concept], "tbx", asked)
    assert dict(asked.lost) == {"broken XML under tbx": 1}


# What termkit has is in no dialect lost


@pytest.mark.parametrize("name", WRITTEN)
@given(some=concepts())
def test_every_entry_survives_every_dialect(name: str, some: list[Concept]) -> None:
    asked = exchange()
    back = read(write(some, name, asked))
    assert list(map(values_of, back)) == list(map(values_of, some))
    assert [concept.id for concept in back] == [concept.id for concept in some]
    assert not asked.lost


# What is written is valid


@pytest.mark.parametrize("name", VALID)
@pytest.mark.parametrize("termbase", [*BASIC, *OLD])
def test_a_termbase_is_written_validly(name: str, termbase: str) -> None:
    assert faults(write(read({**BASIC, **OLD}[termbase]), name)) == []


@pytest.mark.parametrize("name", VALID)
@given(some=concepts())
def test_any_entry_is_written_validly(name: str, some: list[Concept]) -> None:
    assert faults(write(some, name)) == []


def test_the_rules_see_what_is_wrong() -> None:
    wrong = STANDARD_DCA.replace('<termNote type="partOfSpeech">noun', '<termNote type="partOfSpeech">Noun')
    assert "partOfSpeech is Noun" in faults(wrong.encode())
    assert "p1 leads nowhere" in faults(STANDARD_DCA.encode())


# What nobody should send


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b'<!DOCTYPE tbx [<!ENTITY a "b">]><tbx/>', "DOCTYPE", id="an entity of its own"),
        pytest.param(b"<tbx><text><body><conceptEntry>&lol;</conceptEntry></body></text></tbx>", "not known",
                     id="an entity nobody knows"),
        pytest.param(b"<tmx/>", "no TBX", id="another format"),
        pytest.param(b"", "no TBX", id="nothing"),
        pytest.param(b"<tbx><conceptEntry>", "in the middle", id="half of a file"),
        pytest.param(b"<tbx>" + b"<a>" * 200, "nested", id="a deep nest"),
        pytest.param(b"<tbx><conceptEntry id='a'>" + b"<note>x</note>" * 400_000, "longer than four million",
                     id="a concept without an end"),
    ],
)  # fmt: skip
def test_what_is_no_termbase_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        read(data)


def test_concepts_without_our_languages_are_counted() -> None:
    asked = exchange()
    assert read(one("de", "<term>Wind</term>"), asked) == []
    assert asked.lost["concepts without a right term in az, en or ru"] == 1


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param("<term>külək</term>", {"az.preferred": "külək"}, id="no status"),
        pytest.param(
            '<term>külək</term></termSec><termSec><term>yel</term><descrip type="definition">Hava.</descrip>',
            {"az.preferred": "külək", "az.admitted": ["yel"], "definition.az": "Hava."},
            id="a definition at the term, as Pontoon writes it",
        ),
        pytest.param(
            '<term>kü<hi>lək</hi></term><termNote type="administrativeStatus">preferredTerm</termNote>',
            {"az.preferred": "külək",
             "az.tbx": ['<termSec><term>külək</term><term>kü<hi>lək</hi></term></termSec>']},
            id="letters set in another type",
        ),
    ],
)  # fmt: skip
def test_terms_are_read_leniently(inside: str, expected: dict[str, Any]) -> None:
    (entry,) = glossary_format("a.tbx").read(BytesIO(one("az", inside)), "a.tbx")
    assert entry.values == expected
