"""Letters of years that are missing, alone or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "reference-suffix"


def listed(*entries: str) -> str:
    """A text that cites Həsənli and Vəkilov, and its list."""
    return "Mətn (Həsənli 2009; Vəkilov 1998).\n\n## Ədəbiyyat\n\n" + "\n\n".join(entries) + "\n"


H = "Həsənli C. Xarici siyasət tarixi. Bakı: Elm, 2009."
V = "Vəkilov R. Liman kitabxanaları. Bakı: Elm, 1998."


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param((H, V), id="one work of each year"),
        pytest.param(("Həsənli C. Bir. Bakı, 2009a.", "Həsənli C. İki. Bakı, 2009b.", V), id="a and b"),
        pytest.param(("Кулагин В. Мир. М., 2009а.", "Кулагин В. Война. М., 2009б.", V), id="а and б"),
        pytest.param((H, "Həsənli F. İki. Bakı, 2009.", V), id="two people"),
        pytest.param(
            ("Rzayev, Akif. 2009. *Bir*. Baku.", "Rzayev, Anar. 2009. *İki*. Baku.", V), id="given names"
        ),
        pytest.param((H, "Həsənli C., Vəkilov R. İki. Bakı, 2009.", V), id="with another author"),
    ],
)
def test_noop(check_text: CheckText, entries: tuple[str, ...]) -> None:
    assert check_text(listed(*entries), "az", select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("years", "places", "expected"),
    [
        pytest.param(("2009", "2009"), ["2009", "2009"], ["2009a", "2009b"], id="none has a letter"),
        pytest.param(("2009a", "2009"), ["2009"], ["2009a", "2009b"], id="one has none"),
        pytest.param(("2009a", "2009a"), ["2009a"], ["2009a", "2009b"], id="one letter twice"),
        pytest.param(("2009b", "2009a"), ["2009a"], ["2009b", "2009a"], id="in another order"),
        pytest.param(("2009a", "2009c"), ["2009c"], ["2009a", "2009b"], id="one is left out"),
    ],
)
def test_found(
    check_text: CheckText,
    mend_text: MendText,
    years: tuple[str, str],
    places: list[str],
    expected: list[str],
) -> None:
    def written(*of: str) -> str:
        return listed(f"Həsənli C. Bir. Bakı, {of[0]}.", f"Həsənli C. İki. Bakı, {of[1]}.", V)

    assert check_text(written(*years), "az", select=(RULE,)).said == [(RULE, place) for place in places]
    assert mend_text(written(*years), "az", select=(RULE,)) == written(*years)
    assert mend_text(written(*years), "az", unsafe=True, select=(RULE,)) == written(*expected)


def test_initials_may_be_a_given_name(check_text: CheckText) -> None:
    text = listed("Rzayev, Akif. 2009. *Bir*. Baku.", "Rzayev, A. 2009. *İki*. Baku.", V)
    assert check_text(text, "az", select=(RULE,)).said == [(RULE, "2009"), (RULE, "2009")]


def test_a_letter_alone(check_text: CheckText) -> None:
    text = listed("Həsənli C. Bir. Bakı, 2009a.", V)
    assert check_text(text, "az", select=(RULE,)).said == [(RULE, "2009a")]
    cited_so = text.replace("Həsənli 2009", "Həsənli 2009a")
    assert check_text(cited_so, "az", select=(RULE,)).noted == [(RULE, "2009a")]
    cited_often = cited_so.replace("Mətn", "Mətn (Həsənli 2009a, 3), yenə (Həsənli 2009a, 5) və")
    assert check_text(cited_often, "az", select=(RULE,)).said == [(RULE, "2009a")]
