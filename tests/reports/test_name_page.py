"""The page about a name: its width, its colours, and what may not reach the terminal."""

from __future__ import annotations

from typing import Any

from termkit.reports.colours import painter
from termkit.reports.name_page import lines
from termkit.reports.screen import width

FACTS: dict[str, Any] = {
    "name": "Şuşa",
    "asked": "Şuşada",
    "language": "az",
    "language_guessed": True,
    "kind": "place",
    "kind_guessed": False,
    "entries_searched": 1,
    "entries": [],
    "rendered_from": {"language": "az", "name": "Şuşa"},
    "renderings": {
        "en": [
            {"text": "Shusha", "reasons": ["one scheme", "another scheme", "a third", "a fourth", "a fifth"]},
            {"text": "Şuşa", "reasons": ["marks kept"]},
        ],
    },
    "inflected": {"az": ["Şuşa", "Şuşanın", "Şuşaya"], "ru": ["Шуша", "Шуши"]},
    "confusable": [
        {
            "id": "x\x1b[2J",
            "name": "Şuşa\x1b]0;\x07",
            "why": "part",
            "message": "a longer or shorter name with this word",
            "path": "a.toml",
            "line": 3,
        }
    ],
}


def page(room: int = 100, colour: bool = False) -> list[str]:
    return list(lines(FACTS, room, painter(colour)))


def test_a_narrow_page_is_wrapped_between_reasons() -> None:
    narrow = page(44)
    (start,) = (number for number, line in enumerate(narrow) if "Shusha" in line)
    assert all(width(line) <= 44 for line in narrow[start : start + 5])
    assert "and 1 more" in "".join(narrow)


def test_nothing_of_a_glossary_steers_the_terminal() -> None:
    assert not any("\x1b" in line or "\x07" in line for line in page())


def test_colours_change_no_word() -> None:
    import re

    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in page(colour=True)] == page()


def test_the_form_that_was_asked_for_is_said() -> None:
    assert page()[0].startswith("Şuşa (asked for: Şuşada) · Azerbaijani")
