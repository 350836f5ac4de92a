"""Placeholders of programs."""

from __future__ import annotations

import pytest

from tests.checks.rules.bilingual.pairs import found, mended

RULE = "placeholder-mismatch"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("%s in %s", "%2$s: %1$s", id="numbered"),
        pytest.param("%i files", "%d fayl", id="two ways to write an integer"),
        pytest.param("100%% of %d", "%d faylın 100%-i", id="a percent sign"),
        pytest.param("More than 50%", "50%-dən çox", id="a percent sign with an ending"),
        pytest.param("Small (%1x%2)", "Kiçik (%1 x %2)", id="a letter behind Qt's"),
        pytest.param("%1 of %L2", "%L2 fayldan %1ci", id="an ending behind Qt's"),
        pytest.param("{} and {}", "{1}, {0}", id="braces that are counted"),
        pytest.param("{0:.2f} km", "{0:.1f} km", id="another precision"),
        pytest.param("{{ name }} left", "getdi: {{ name }}", id="double braces"),
        pytest.param("see https://a.az/%D0%B1", "bax: https://a.az/%C9%99", id="letters in an address"),
        pytest.param(
            "{n, plural, one {# day} other {# days}}", "{n, plural, other {# gün}}", id="another choice"
        ),
        pytest.param("costs $20", "qiyməti 20 $", id="money"),
        pytest.param("", "%d", id="no source"),
    ],
)
def test_noop(source: str, text: str) -> None:
    assert found(RULE, source, text) == []


@pytest.mark.parametrize(
    ("source", "text", "place"),
    [
        pytest.param("%s: %d", "%d: %s", "%d", id="another order"),
        pytest.param("Hello, {name}", "Salam", "Salam", id="lost"),
        pytest.param("Hello", "Salam, %s", "%s", id="added"),
        pytest.param("%ld bytes", "%d bayt", "%d", id="another type"),
        pytest.param("in $HOME", "$EV daxilində", "$EV", id="a variable of the shell"),
        pytest.param("{n, plural, other {{who}: #}}", "{n, plural, other {#}}", None, id="lost in a choice"),
    ],
)
def test_found(source: str, text: str, place: str | None) -> None:
    findings = found(RULE, source, text)
    assert findings[0].text == (place or text)
    assert {finding.severity for finding in findings} == {"error"}


def test_one_that_can_only_be_meant_for_one_is_mended() -> None:
    assert mended(RULE, "Hello, %(name)s {0}", "Salam, %(ad)s {0}") == "Salam, %(name)s {0}"
    assert mended(RULE, "{a} {b}", "{c} {d}") == "{c} {d}"


def test_a_form_of_a_plural_may_do_without_its_number() -> None:
    assert found(RULE, "One file", "%d файл", "en-ru", form="0") == []
    assert found(RULE, "%d files", "bir fayl", form="0") == []
    assert found(RULE, "%d files in %s", "bir fayl", form="0") != []


def test_what_nobody_has_confirmed_is_not_looked_at() -> None:
    assert found(RULE, "Hello, {name}", "Salam", confirmed=False) == []
