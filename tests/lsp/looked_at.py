"""Looks at texts, without a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.lsp.looking import Looking
from termkit.lsp.open_text import OpenText
from termkit.lsp.projects import Projects
from termkit.text.spans import Span

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.lsp.looking import Look


def look_at(folder: Path, name: str, text: str, language: str | None = None, language_id: str = "") -> Look:
    """What is seen in a text of a folder; somebody has said its language, if there is one."""
    uri = name if ":" in name else (folder / name).as_uri()
    looking = Looking(Projects())
    if language:
        looking.choose(uri, language)
    return looking.at(OpenText(uri, text, 1, language_id, "utf-32"), lambda: True)


def rules(look: Look) -> list[tuple[str, str]]:
    """The rules that have found something, each with what stands there in the file."""
    return [(found.finding.rule, found.span.of(look.text.text)) for found in look.found]


def place_of(look: Look, words: str) -> Span:
    """Where words stand in the text."""
    at = look.text.text.index(words)
    return Span(at, at + len(words))
