"""Entries that no key means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText

RULE = "reference-uncited"


def listed(*entries: str) -> str:
    """A text that cites Həsənli and Vəkilov, and its list."""
    return "Mətn (Həsənli 2009; Vəkilov 1998).\n\n## Ədəbiyyat\n\n" + "\n\n".join(entries) + "\n"


H = "Həsənli C. Xarici siyasət tarixi. Bakı: Elm, 2009."
V = "Vəkilov R. Liman kitabxanaları. Bakı: Elm, 1998."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(listed(H, V), id="both are cited"),
        pytest.param(
            listed(H, V, "Qasımov A. Kerosin. Bakı, 1997.").replace("Mətn", "Bax Qasımov 1997"),
            id="one is cited without a bracket",
        ),
        pytest.param(listed(H, V).replace("Həsənli 2009; ", ""), id="a list of which little is cited"),
        pytest.param(
            listed(H, "Həsənli C. Xarici siyasət tarixi. B., 2009.", V), id="a work that stands twice"
        ),
        pytest.param(listed(H, "ARDA, fond 894, siyahı 10, iş 31 (1919).", V), id="an archive"),
        pytest.param(listed(H, "Xalq nağılları. Bakı.", V), id="without a year"),
    ],
)
def test_noop(check_text: CheckText, text: str) -> None:
    assert check_text(text, "az", select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("entry", "place"),
    [
        pytest.param("Qasımov A. Kerosin lampası. Bakı, 1997.", "Kerosin lampası", id="a book"),
        pytest.param("Кулагин В. М. Мир. М., 2000.", "Мир", id="in Russian"),
        pytest.param("World Bank. 2019. Report on Baku. Washington.", "Report on Baku", id="an organisation"),
    ],
)
def test_found(check_text: CheckText, entry: str, place: str) -> None:
    assert check_text(listed(H, V, entry), "az", select=(RULE,)).said == [(RULE, place)]


def test_numbers(check_text: CheckText) -> None:
    entries = f"1. {H}\n2. {V}\n3. Qasımov A. Kerosin lampası. Bakı, 1997.\n"
    text = f"Mətn [1, s. 5], [2].\n\n## Ədəbiyyat\n\n{entries}"
    assert check_text(text, "az", select=(RULE,)).said == [(RULE, "Kerosin lampası")]


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        pytest.param("(el-Masri 1989)", "el-Masri. 1989. *Sea*. Cairo.", id="el-"),
        pytest.param("Work by el-Masri (1989)", "el-Masri, Omar. 1989. *Sea*. Cairo.", id="in the sentence"),
        pytest.param("(d’Aubigny 1978)", "d’Aubigny, Claire. 1978. *Ports*. Paris.", id="d’"),
        pytest.param("(ibn Rushd 1958)", "ibn Rushd. 1958. *Stars*. London.", id="ibn"),
        pytest.param("Книга аль-Бируни (1965)", "аль-Бируни. Звёзды. М.: Наука, 1965.", id="in Russian"),
    ],
)
def test_a_surname_that_begins_with_a_small_word(check_text: CheckText, key: str, entry: str) -> None:
    text = listed(H, V, entry).replace("Mətn", f"Mətn, {key}")
    assert check_text(text, "az", select=("citation-unresolved", RULE)).findings == []
