"""A work that stands twice in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText

RULE = "reference-duplicate"


def listed(*entries: str) -> str:
    """A text that cites Həsənli and Vəkilov, and its list."""
    return "Mətn (Həsənli 2009; Vəkilov 1998).\n\n## Ədəbiyyat\n\n" + "\n\n".join(entries) + "\n"


H = "Həsənli C. Xarici siyasət tarixi. Bakı: Elm, 2009."
V = "Vəkilov R. Liman kitabxanaları. Bakı: Elm, 1998."


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param((H, V), id="two works"),
        pytest.param((H, "Həsənli C. Xarici siyasət tarixi. Bakı: Elm, 2012.", V), id="another edition"),
        pytest.param(
            ("Həsənli C. Tarix. Cild 1. Bakı, 2009.", "Həsənli C. Tarix. Cild 2. Bakı, 2009.", V),
            id="volumes",
        ),
        pytest.param((H, "Həsənov R. Xarici siyasət tarixi. Bakı, 2009.", V), id="another author"),
    ],
)
def test_noop(check_text: CheckText, entries: tuple[str, ...]) -> None:
    assert check_text(listed(*entries), "az", select=(RULE,)).findings == []


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("Həsənli C. Xarici siyasət tarixi. B., 2009. 576 s.", id="with another imprint"),
        pytest.param("Həsənli Cəmil. Xarici siyasət tarixi. Bakı, 2009.", id="with the given name"),
        pytest.param("Həsənli C. “Xarici siyasət tarixi”. Bakı, 2009.", id="in quotation marks"),
    ],
)
def test_found(check_text: CheckText, again: str) -> None:
    finding = check_text(listed(H, again, V), "az", select=(RULE,)).only
    assert finding.text.strip("”") == "Xarici siyasət tarixi"
    assert finding.message == "The list has this work already: “Həsənli 2009” (line 5). Keep one entry."


def test_found_in_the_other_alphabet(check_text: CheckText) -> None:
    russian = "Кулагин В. М. Малые страны в большой политике. М., 2000."
    latin = "Kulagin V. M. Malye strany v bolshoi politike. Moskva, 2000."
    assert check_text(listed(H, latin, V, russian), "az", select=(RULE,)).said == [
        (RULE, "Малые страны в большой политике")
    ]
