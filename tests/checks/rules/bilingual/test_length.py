"""Translations out of proportion."""

from __future__ import annotations

import pytest

from tests.checks.rules.bilingual.pairs import found

RULE = "length"
SENTENCE = "The wind rose at night, and in the morning the road to the village was closed by the snow."


@pytest.mark.parametrize(
    ("languages", "source", "text"),
    [
        pytest.param("en-ru", "OK", "Хорошо", id="short"),
        pytest.param("en-az", SENTENCE, "Gecə külək qalxdı, səhər isə kənd yolunu qar örtdü.", id="shorter"),
        pytest.param("en-ru", "State Oil Fund", "Государственный нефтяной фонд", id="a name"),
        pytest.param("en-az", f"{'<b></b> %s ' * 20}go", "get", id="placeholders and tags do not count"),
    ],
)
def test_noop(languages: str, source: str, text: str) -> None:
    assert found(RULE, source, text, languages) == []


def test_what_was_left_out_and_what_came_in() -> None:
    (finding,) = found(RULE, SENTENCE, "Gecə külək qalxdı.")
    assert finding.severity == "info"
    assert "Look whether something was left out." in finding.message
    (finding,) = found(RULE, "Külək qalxdı.", SENTENCE, "az-en")
    assert "Look whether something was added." in finding.message
