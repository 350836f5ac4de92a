"""A rule in words: what it finds, examples, what it never reports, how to silence it.

The words are those of the page on rules, which is tested against the rules and comes with termkit. Start
reading at `explanation`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.checks.registry import Rule

_SECTION = re.compile(r"^## (.+)\n", re.MULTILINE)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
# Marks of italics; an underscore or a star within a word or alone is none.
_ITALICS = re.compile(r"(?<![\w*])\*(\S[^*\n]*)\*(?![\w*])")


def explanation(rule: Rule) -> str:
    """What a rule looks for, as text for a person.

    >>> from termkit.checks.registry import load_rules
    >>> for line in explanation(load_rules()["turkic-i"]).splitlines()[:1]:
    ...     print(line)
    turkic-i (error): Dotted and dotless i are confused.
    """
    parts = [f"{rule.name} ({rule.severity}): {rule.summary}", _plain(_sections()[rule.name])]
    if rule.spelling:
        parts.append("In quotations, titles, references and brackets after names it informs at most.")
    return "\n\n".join(parts)


@cache
def _sections() -> dict[str, str]:
    """The sections of the page on rules: inside the package, or in the documentation of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped" / "rules.md"
    page = inside if inside.is_file() else package.parent.parent / "docs" / "rules.md"
    _, *parts = _SECTION.split(page.read_text(encoding="utf-8"))
    return {name: text.strip() for name, text in zip(parts[::2], parts[1::2], strict=True)}


def _plain(text: str) -> str:
    """Markdown as one reads it on a screen: links without their targets, tables in columns.

    >>> print(_plain("See [it](rules.md):\\n\\n| language | write |\\n|---|---|\\n| az | *Bakı* |"))
    See it:
    <BLANKLINE>
      language   write
      az         Bakı
    """
    text = _ITALICS.sub(r"\1", _LINK.sub(r"\1", text)).replace("<br>", " / ")
    lines: list[str] = []
    table: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            table.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        lines += _columns(table)
        table = []
        lines.append(line)
    return "\n".join(lines).strip("\n")


def _columns(table: Sequence[list[str]]) -> Iterator[str]:
    rows = [row for number, row in enumerate(table) if number != 1]
    widths = [max(map(len, column)) for column in zip(*rows, strict=False)]
    for row in rows:
        yield f"  {'   '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))}".rstrip()
