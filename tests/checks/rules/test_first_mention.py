"""People named in full where a text names them first, if the settings ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "first-mention"
FULL = Style(first_mention="full")
SECOND = """
[zardabi-anar]
kind = "person"
en = { family = "Zardabi", given = "Anar" }
"""


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        pytest.param(Style(), "en", "There Zardabi wrote.", id="off without the setting"),
        pytest.param(
            FULL, "en", "There Hasan bey Zardabi wrote, and Zardabi printed.", id="in full at first"
        ),
        pytest.param(FULL, "az", "Həsən bəy Zərdabinin qəzeti; Zərdabi yazdı.", id="inflected"),
        pytest.param(FULL, "en", "He wrote “Zardabi”.", id="another’s words"),
        pytest.param(FULL, "en", "There Vagif Zardabi wrote.", id="another bearer of the surname"),
        pytest.param(FULL, "en", "In the Zardabi Museum, in Zardabi Street.", id="a museum, a street"),
        pytest.param(FULL, "en", "It was the Zardabi era, or Zardabi era.", id="an era"),
        pytest.param(FULL, "az", "Orada Zərdabi küçəsi, Zərdabi bağında.", id="a street and a garden"),
        pytest.param(FULL, "az", "Burada Zərdabi metrosunun yanında.", id="a station"),
        pytest.param(FULL, "ru", "Там музей Кулагина и на улице Зардаби.", id="a museum in Russian"),
        pytest.param(FULL, "en", "# On Zardabi\n\nHasan bey Zardabi wrote.", id="a heading"),
    ],
)
def test_noop(check_text: CheckText, style: Style, language: str, text: str) -> None:
    assert [said for said in check_text(text, language, style=style).said if said[0] == RULE] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("az", "Orada H.H.Zərdabi gəldi."), ("az", "Orada H. Q. Zərdabi gəldi."), ("en", "So J.Zardabi wrote.")],
)
def test_other_initials_are_another_person(check_text: CheckText, language: str, text: str) -> None:
    assert check_text(text, language, style=FULL).said == []


def test_a_surname_of_two_says_nothing(check_text: CheckText) -> None:
    assert check_text("There Zardabi wrote.", "en", more=SECOND, style=FULL).said == []


@pytest.mark.parametrize(
    ("language", "text", "mended"),
    [
        ("en", "There Zardabi wrote. Zardabi printed.", "There Hasan bey Zardabi wrote. Zardabi printed."),
        ("en", "There H. Zardabi wrote.", "There Hasan bey Zardabi wrote."),
        ("en", "There H.Zardabi wrote.", "There Hasan bey Zardabi wrote."),
        ("az", "Orada H.Zərdabi yazdı.", "Orada Həsən bəy Zərdabi yazdı."),
        ("ru", "Вот В.М.Кулагин пришёл.", "Вот Владимир Михайлович Кулагин пришёл."),
        ("az", "Orada Zərdabinin qəzeti.", "Orada Həsən bəy Zərdabinin qəzeti."),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, mended: str) -> None:
    assert [rule for rule, _ in check_text(text, language, style=FULL).said] == [RULE]
    assert mend_text(text, language, style=FULL) == text
    assert mend_text(text, language, style=FULL, unsafe=True) == mended


def test_the_message_says_where_the_full_name_comes(check_text: CheckText) -> None:
    finding = check_text("There Zardabi wrote.\nThen Hasan bey Zardabi printed.", "en", style=FULL).only
    assert "In full: Hasan bey Zardabi" in finding.message
    assert finding.message.endswith("The full name comes only later (2:6).")


@pytest.mark.parametrize("title", ["Dr.", "Mr.", "Prof.", "Dr"])
def test_a_title_is_no_initial(check_text: CheckText, title: str) -> None:
    assert check_text(f"There {title} Zardabi wrote.", "en", style=FULL).said == [
        ("first-mention", "Zardabi")
    ]
