"""The last lines of the text output: the table of rules, how much was found, and what to do next."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from termkit.reports.screen import visible
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.reports.colours import Painter
    from termkit.reports.summary import Summary

LONGEST_COMMAND = 100

# `shlex` puts any name in quotes that is not ASCII; shells do not need it: эссе.md.
_NEEDS_NO_QUOTES = re.compile(r"[\w@%+=:,./-]+")


def statistics(summary: Summary, paint: Painter) -> Iterator[str]:
    """A table of rules and how often they spoke, most frequent first."""
    rows = sorted(summary.rules.items(), key=lambda row: (-row[1], row[0]))
    rule_width = max(len("rule"), *(len(rule) for (rule, _), _ in rows))
    severity_width = max(len("severity"), *(len(severity) for (_, severity), _ in rows))
    count_width = max(len("count"), *(len(f"{count:,}") for _, count in rows))
    yield paint("faint", f" {'rule':{rule_width}}  {'severity':{severity_width}}  {'count':>{count_width}}")
    for (rule, severity), count in rows:
        padding = " " * (severity_width - len(severity))
        yield f" {rule:{rule_width}}  {paint(severity, severity)}{padding}  {count:>{count_width},}"


def closing(summary: Summary, paths_seen: int) -> Iterator[str]:
    """How much was found in how many files, and what to do next."""
    if summary.findings:
        yield from _findings(summary)
    elif summary.files > 1:
        yield f"{counted(summary.files, 'file')}, {counted(summary.words, 'word')}: nothing to report"
    missing = paths_seen - summary.files
    if missing > 0:
        yield f" {counted(missing, 'file')} {'was' if missing == 1 else 'were'} not checked: see the messages"


def _findings(summary: Summary) -> Iterator[str]:
    found = f" {counted(summary.findings, 'finding')}"
    if summary.files > 1:
        messy = len(summary.with_findings)
        found += f" in {f'{messy:,} of ' if messy < summary.files else ''}{summary.files:,} files"
    if summary.safe:
        how_many = "" if summary.findings == 1 else f"{_part(summary.safe, summary.findings)} "
        yield f"{found}, {how_many}safe to fix{_command('--fix', summary.with_safe)}   (preview: --diff)"
    else:
        yield found
    if summary.unsafe:
        who = f"{summary.unsafe:,} more" if summary.safe else _part(summary.unsafe, summary.findings)
        has = "has a fix" if summary.unsafe == 1 else "have fixes"
        command = _command("--diff --unsafe-fixes", summary.with_unsafe)
        yield f" {who[0].upper()}{who[1:]} {has} to look at first{command}"


def _part(some: int, findings: int) -> str:
    """So many of the findings, in words.

    >>> _part(2, 3), _part(3, 3), _part(1, 1)
    ('2 of them', 'all of them', 'it')
    """
    if findings == 1:
        return "it"
    return f"{some:,} of them" if some < findings else "all of them"


def _command(flags: str, paths: Sequence[str]) -> str:
    """A command to copy, or how to change the one just given if the files are many.

    >>> _command("--fix", ["my essay.md", "эссе.md"])
    ":  termkit check --fix 'my essay.md' эссе.md"
    >>> _command("--fix", ["es\\x1bsay.md"])
    ': give the same command with --fix'
    """
    files = " ".join(_quoted(path) for path in paths)
    # What has to be shown otherwise than it is cannot be copied.
    if "-" in paths or len(files) > LONGEST_COMMAND or visible(files) != files:
        return f": give the same command with {flags}"
    return f":  termkit check {flags} {files}"


def _quoted(path: str) -> str:
    """A path as a shell wants it, and so that it is not taken for an option.

    >>> _quoted("-draft.md")
    './-draft.md'
    """
    path = f"./{path}" if path.startswith("-") else path
    return path if _NEEDS_NO_QUOTES.fullmatch(path) else shlex.quote(path)
