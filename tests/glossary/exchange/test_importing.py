"""Which of our entries an entry of a file is, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from termkit.glossary.exchange.formats import Entry
from termkit.glossary.exchange.importing import Step, planned
from termkit.glossary.values import concept_of

if TYPE_CHECKING:
    from termkit.glossary import Concept


def made(concept_id: str, **values: Any) -> Concept:
    concept, faults = concept_of(
        concept_id, {"kind": "term", **{key.replace("_", "."): v for key, v in values.items()}}
    )
    assert concept is not None, faults
    return concept


OURS = [
    made("wind", az_preferred="külək", en_preferred="wind"),
    made("quay", en_preferred="quay", ru_preferred="причал"),
    made("pier", en_preferred="pier", ru_preferred="причал"),
    made("beacon", en_preferred="beacon", tbx=['<conceptEntry id="eid-1.2"/>']),
    made("c9", en_preferred="buoy"),
]


def plan(*entries: Entry, **how: Any) -> list[Step]:
    return list(planned(entries, OURS, **how))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(Entry("wind", {"az.preferred": "yel"}), "wind", id="its id"),
        pytest.param(Entry("c7", {"en.preferred": "Wind"}), "wind", id="its name"),
        pytest.param(
            Entry("x", {"en.preferred": "pier", "ru.preferred": "причал"}), "pier", id="most names agree"
        ),
        pytest.param(
            Entry("eid-1-2", {"en.preferred": "seamark"}, other_id="eid-1.2"), "beacon", id="an id of theirs"
        ),
        pytest.param(
            Entry("c9", {"en.preferred": "berth"}), "berth", id="a number that means something else"
        ),
        pytest.param(Entry("", {"en.preferred": "berth"}), "berth", id="no id"),
        pytest.param(Entry("c7", {"en.preferred": "berth"}), "c7", id="an id that is free"),
        pytest.param(
            Entry("", {"kind": "place", "en.preferred": "wind"}), "wind-2", id="a place of that name"
        ),
    ],
)
def test_an_entry_is_known(entry: Entry, expected: str) -> None:
    (step,) = plan(entry)
    assert (step.id, step.fault) == (expected, "")
    assert (step.before is None) == (expected not in {"wind", "pier", "beacon"})


def test_who_may_be_two_is_nobody() -> None:
    (step,) = plan(Entry("", {"ru.preferred": "причал"}, 4), name="a.csv")
    assert step.fault == "a.csv:4: “причал” may be [quay], [pier]. Give it the id of one of them."


def test_two_entries_for_one_of_ours_are_told() -> None:
    first, second = plan(
        Entry("", {"en.preferred": "wind", "note": "1"}, 2),
        Entry("", {"az.preferred": "külək", "note": "2"}, 3),
    )
    assert not first.fault
    assert "is [wind], as is line 2" in second.fault


def test_letters_of_two_code_points_are_no_change() -> None:
    (step,) = plan(Entry("wind", {"az.preferred": "ku\u0308l\u0259k", "en.preferred": " wind "}))
    assert not step.changes


def test_what_no_entry_could_be_is_told() -> None:
    (step,) = plan(Entry("x", {"az.family": "", "az.given": "Əli"}, 7), name="a.csv")
    assert step.fault.startswith("a.csv:7: [x] az")
    assert not step.changes


def test_what_is_new_or_changed_can_be_proposed() -> None:
    new, same, more = plan(
        Entry("", {"az.preferred": "mayak"}), Entry("quay", {"en.preferred": "quay"}),
        Entry("wind", {"ru.preferred": "ветер"}), review="proposed",
    )  # fmt: skip
    assert new.after["az.review"] == "proposed"
    assert not same.changes
    assert [key for key in more.after if key.endswith(".review")] == ["ru.review"]
