"""Texts with findings that every report has to cope with, and the schemas that they are held against."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, Draft202012Validator

from termkit.checks.finding import Elsewhere, Finding, Fix, Related
from termkit.documents import Document, Edit, Segment
from termkit.reports import Checked, render
from termkit.text.spans import Span

_SCHEMAS = Path(__file__).parents[2] / "schemas"
# Ends tags, attributes, strings, lines and commands; turns the direction of writing; runs as a formula.
NASTY = "=1+1 <script>alert(1)</script> \"'&]]>::set-env a\u202eb\x1b[2J %0A [x](http://evil.example)\r\n::error::x"


def found(
    text: str,
    word: str,
    *fixes: str,
    rule: str = "mixed-script",
    severity: str = "error",
    message: str = "Two scripts.",
    related: tuple[Related, ...] = (),
    concept: str | None = None,
) -> Finding:
    """A finding on the first occurrence of a word, with a fix for each text that may stand there."""
    span = Span(text.index(word), text.index(word) + len(word))
    made = tuple(Fix(f"Write “{fix}”.", (Edit(*span, fix),)) for fix in fixes)
    return Finding(rule, severity, message, span, word, made, concept, related)


def checked(text: str, *findings: Finding, path: str = "essay.md", name: str | None = None) -> Checked:
    """A text of one segment; one with a name is a piece of a container."""
    document = Document(path, "markdown", "utf-8", b"", (Segment(text, name),))
    return Checked(document, "en", list(findings))


LETTER = "Xoş gördük 👩‍🏫👋 Kулагин və Кулагин.\r\nİkinci Kулагин\r\nsətri.\r\n"


def letter() -> Checked:
    """Emoji before a finding; a finding over two lines; one that is known by the same as another."""
    first = found(LETTER, "Kулагин", "Кулагин", related=(Related(Span(27, 34), "Кулагин", "in one script"),))
    second = found(LETTER, "Kулагин\r\nsətri", severity="warning", rule="deprecated-term", concept="kulagin")
    away = Related(Span(0, 4), "Bakı", "", elsewhere=Elsewhere("letters.md", 3, 14, None, 40))
    third = found(LETTER, "və", rule="mixed-variants", severity="info", message="A style.", related=(away,))
    return checked(LETTER, first, third, second)


def container() -> Checked:
    """A piece of a Word document: it has a name, and no lines."""
    text = "Kулагин yazır."
    away = Related(Span(0, 7), "Кулагин", "there", elsewhere=Elsewhere("b.docx", None, None, "footnote 2", 0))
    return checked(
        text, found(text, "Kулагин", "Кулагин", related=(away,)), path="a.docx", name="paragraph 1"
    )


def nasty() -> Checked:
    """A text, a name of a file, a message and a fix that would all like to be more than text."""
    return checked(NASTY, found(NASTY, NASTY, NASTY, message=NASTY), path=f"a,b:c%{NASTY[5:15]}\udcff.md")


def clean() -> Checked:
    """A text without findings."""
    return checked("Bakı gözəl şəhərdir.", path="clean.md")


def lines_of(output: str, *texts: Checked) -> list[str]:
    """The lines of a report, all of which can be written in UTF-8."""
    lines = list(render(output, texts or [letter(), container(), clean(), nasty()]))
    "\n".join(lines).encode()
    return lines


def data_of(output: str, *texts: Checked) -> Any:
    """A report that is one JSON document."""
    return json.loads("\n".join(lines_of(output, *texts)))


def faults(data: Any, schema: str) -> list[str]:
    """What of some data a schema does not allow."""
    rules = json.loads((_SCHEMAS / schema).read_text(encoding="utf-8"))
    validator = Draft4Validator if "draft-04" in rules["$schema"] else Draft202012Validator
    return [f"{error.json_path}: {error.message}" for error in validator(rules).iter_errors(data)]
