"""What in a string is for the program: placeholders, links to other keys, the syntax of choices."""

from __future__ import annotations

import pytest

from termkit.documents.message_syntax import message_syntax


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salam", []),
        ("Salam, {name}!", ["{name}"]),
        ("{{ad}} və {{ count, number }}", ["{{ad}}", "{{ count, number }}"]),
        (
            "%{year} ildə $t(menu.open) @:menu.quit $WHO$ $1",
            ["%{year}", "$t(menu.open)", "@:menu.quit", "$WHO$", "$1"],
        ),
        ("<0>Bakı</0>, <b>", ["<0>", "</0>"]),
        ("{n, plural, one {# gün} other {# gün}}", ["{n, plural, one {#", "} other {#", "}}"]),
        (
            "{who, select, a {Onun {n, plural, other {# evi}} var} other {yox}}",
            ["{who, select, a {", "{n, plural, other {#", "}}", "} other {", "}}"],
        ),
        ("{d, date, short} günü", ["{d, date, short}"]),
        ("a } b { c", []),
        ("20 $ və 5 %", []),
    ],
)
def test_what_a_program_reads(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in message_syntax(text)] == expected


@pytest.mark.parametrize("text", ["{" * 100_000, "{a, plural, " * 20_000, "$t(" * 50_000, "{}" * 50_000])
def test_hostile_strings_take_no_longer_than_others(text: str) -> None:
    assert len(message_syntax(text)) <= 50_000
