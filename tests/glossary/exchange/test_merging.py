"""Three states of an entry brought together, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from termkit.glossary.exchange.merging import merged
from termkit.glossary.values import concept_of, values_of
from tests.glossary.exchange.entries import concepts

if TYPE_CHECKING:
    from termkit.glossary import Concept

BASE: dict[str, Any] = {
    "kind": "term",
    "az.preferred": "külək",
    "az.admitted": ["yel", "meh"],
    "domain": "weather",
}


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param({}, {"domain": "air"}, {"domain": "air"}, id="only they changed it"),
        pytest.param({"domain": "air"}, {}, {"domain": "air"}, id="only we changed it"),
        pytest.param({"domain": "air"}, {"domain": "air"}, {"domain": "air"}, id="both changed it alike"),
        pytest.param({}, {"domain": None}, {"domain": None}, id="they deleted it"),
        pytest.param({"domain": None}, {}, {"domain": None}, id="we deleted it"),
        pytest.param({"note": "!"}, {"source": "?"}, {"note": "!", "source": "?"}, id="both added something"),
        pytest.param({"az.admitted": ["yel", "meh", "a"]}, {"az.admitted": ["meh", "b"]},
                     {"az.admitted": ["meh", "a", "b"]}, id="lists grow and shrink"),
    ],
)  # fmt: skip
def test_changes_of_both_sides_are_taken(
    ours: dict[str, Any], theirs: dict[str, Any], expected: dict[str, Any]
) -> None:
    done = merged(_with(ours), _with(theirs), BASE)
    assert done.values == _with(expected)
    assert not done.conflicts


@pytest.mark.parametrize(
    ("ours", "theirs", "key"),
    [
        pytest.param({"domain": "air"}, {"domain": "sea"}, "domain", id="both changed it otherwise"),
        pytest.param({"domain": None}, {"domain": "sea"}, "domain", id="we deleted what they changed"),
        pytest.param({"az.deprecated": ["x"]}, {"az.superseded": ["x"]}, "az.superseded", id="two statuses"),
        pytest.param({"az.preferred": None, "az.family": "Külək"}, {"az.preferred": "yel"}, "az.preferred",
                     id="a name in parts or as a whole"),
    ],
)  # fmt: skip
def test_what_both_changed_is_a_conflict(ours: dict[str, Any], theirs: dict[str, Any], key: str) -> None:
    for prefer, side in (("ours", ours), ("theirs", theirs)):
        done = merged(_with(ours), _with(theirs), BASE, prefer=prefer)
        assert key in [conflict.key for conflict in done.conflicts]
        assert {name: done.values.get(name) for name in side} == side


def test_without_a_base_nothing_is_deleted() -> None:
    done = merged(BASE, {"az.preferred": "külək", "az.admitted": ["sərin"]})
    assert done.values == _with({"az.admitted": ["yel", "meh", "sərin"]})


def test_what_a_file_has_no_room_for_is_not_missing() -> None:
    done = merged(BASE, {"az.preferred": "yel"}, BASE, covers=lambda key: key == "az.preferred")
    assert done.values == _with({"az.preferred": "yel", "az.admitted": ["meh"]})


@given(one=concepts(), other=concepts())
def test_what_is_merged_is_an_entry_again(one: list[Concept], other: list[Concept]) -> None:
    for mine, their in zip(one, other, strict=False):
        for prefer in ("ours", "theirs"):
            done = merged(values_of(mine), values_of(their), prefer=prefer)
            assert concept_of("a", done.values)[0] is not None
        assert merged(values_of(mine), values_of(mine)).values == values_of(mine)
        assert merged(values_of(mine), values_of(their), values_of(mine)).conflicts == ()


def _with(changes: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {**BASE, **changes}.items() if value is not None}
