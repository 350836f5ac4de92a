"""A key that fits two works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText

RULE = "citation-ambiguous"

LIST = """

## Литература

Алиева Л. Заголовки. Баку, 2001.

Алиева С. Наборщицы. Баку, 2001.

Кулагин В. М. Мир. М., 2000а.

Кулагин В. М. Безопасность. М., 2000б.

Мамедова С. А. Печать Баку: лекции. Баку, 1999.

Мамедова С. А. Печать Баку: лекции. Баку: Мысль, 1999.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(Кулагин 2000а; Кулагин 2000б)", id="with letters"),
        pytest.param("(Л. Алиева 2001), Алиева С. (2001)", id="with initials"),
        pytest.param("(Мамедова 1999)", id="one work that stands twice"),
    ],
)
def test_noop(check_text: CheckText, text: str) -> None:
    assert check_text(text + LIST, "ru", select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        pytest.param("(Кулагин 2000)", "Add the letter of the year.", id="no letter"),
        pytest.param("у Кулагина (2000)", "Add the letter of the year.", id="inflected"),
        pytest.param("(Алиева 2001)", "Add the initial.", id="two people"),
    ],
)
def test_found(check_text: CheckText, text: str, remedy: str) -> None:
    finding = check_text(text + LIST, "ru", select=(RULE,)).only
    assert finding.message.endswith(remedy)
    assert finding.fixes == ()
