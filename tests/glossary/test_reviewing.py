"""What waits for an editor, and what an approval keeps."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from termkit.glossary.reviewing import approved, disputed, waiting
from termkit.glossary.values import concept_of

BAKU: dict[str, Any] = {
    "kind": "place",
    "az.preferred": "Bakı",
    "en.preferred": "Baku",
    "en.review": "proposed",
}


def reasons(values: dict[str, Any]) -> list[tuple[str, str]]:
    concept, faults = concept_of("baku", values)
    assert concept is not None, faults
    return [(one.tag, one.reason) for one in waiting([concept])]


def test_what_is_proposed_waits_until_it_is_approved() -> None:
    assert reasons(BAKU) == [("en", "proposed")]
    assert reasons(approved(BAKU, "en", "Leyla", date(2026, 3, 14))) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"en.preferred": "Bakou"},
        {"en.deprecated": ["Bakou"]},
        {"definition.en": "A city."},
        {"en.case": "exact"},
    ],
)
def test_what_changes_after_it_was_approved_waits_again(changed: dict[str, Any]) -> None:
    done = approved(BAKU, "en", "Leyla", date(2026, 3, 14))
    assert reasons({**done, **changed}) == [("en", "changed")]


@pytest.mark.parametrize("changed", [{"en.note": "!"}, {"az.admitted": ["Bakı şəhəri"]}, {"note": "!"}])
def test_what_is_no_part_of_it_does_not_count(changed: dict[str, Any]) -> None:
    assert reasons({**approved(BAKU, "en", "Leyla", date(2026, 3, 14)), **changed}) == []


def test_what_is_disputed_is_approved_no_more() -> None:
    done = disputed(approved(BAKU, "en", "Leyla", date(2026, 3, 14)), "en", "Too short.")
    assert reasons(done) == [("en", "disputed")]
    assert done["en.note"] == "Too short."
    assert "en.approved-by" not in done
