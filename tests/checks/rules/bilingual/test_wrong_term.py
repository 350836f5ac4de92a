"""A deprecated name in a translation, with the source that it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckPair, CheckText

RULE = "wrong-term"


@pytest.mark.parametrize(
    ("languages", "source", "translation"),
    [
        pytest.param("az ru", "Gəncədə", "в Гяндже", id="the right name"),
        pytest.param("az ru", "Bakıda", "в Гянже", id="the source has something else"),
        pytest.param("az en", "Kirovabadda", "in Kirovabad", id="a former name, as the source has it"),
        pytest.param("az en", "Gəncədə", "in Kirovabad", id="a former name"),
    ],
)
def test_noop(check_pair: CheckPair, languages: str, source: str, translation: str) -> None:
    assert RULE not in {finding.rule for finding in check_pair(languages, source, translation).findings}


@pytest.mark.parametrize(
    ("languages", "source", "translation", "fix"),
    [
        pytest.param("az ru", "Gəncədə", "в Гянже", "Гяндже", id="a Russian case"),
        pytest.param("ru az", "из Азербайджана", "Azerbaycandan", "Azərbaycandan", id="an ending"),
        pytest.param(
            "ru en", "М. Э. Расулзаде", "M. A. Resulzade’s", "M. A. Rasulzadeh’s", id="a possessive"
        ),
    ],
)
def test_fix(check_pair: CheckPair, languages: str, source: str, translation: str, fix: str) -> None:
    finding = check_pair(languages, source, translation).only
    assert (finding.rule, finding.severity) == (RULE, "warning")
    assert finding.safe_fix is not None
    assert finding.safe_fix.edits[0].text == fix


def test_the_message_says_what_the_source_has(check_pair: CheckPair) -> None:
    message = check_pair("az ru", "Gəncədə", "в Гянже").only.message
    assert message == "“Гянже” is not to be used. Гянджа is right (names.toml:36). The source has “Gəncədə”."


def test_without_a_source_the_other_rule_speaks(check_text: CheckText) -> None:
    assert check_text("в Гянже", "ru").said == [("deprecated-term", "Гянже")]
