"""`github`: workflow commands of GitHub Actions, which show findings beside the lines of a pull request.

The shape is GitHub's (docs.github.com, “Workflow commands”): a column only where a finding ends in the line
in which it begins. Start reading at `report`.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from termkit.documents.xml_escaping import possible
from termkit.reports.screen import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding
    from termkit.reports.report import Checked, Options

SUFFIXES = (".txt",)
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """A line for each finding."""
    for one in checked:
        for finding in one.findings:
            yield _command(one, finding)


def _command(one: Checked, finding: Finding) -> str:
    positions = one.positions(finding.segment)
    start, end = positions.of(finding.span.start), positions.end_of(*finding.span)
    properties = {
        "title": f"termkit ({finding.rule})",
        "file": possible(PurePath(one.document.path).as_posix()),
    }
    message = finding.message
    if start.line is None:
        message = f"{start.said}: {message}"
    elif start.line == end.line:
        properties |= {
            "line": str(start.line), "col": str(start.column),
            "endLine": str(end.line), "endColumn": str(end.column),
        }  # fmt: skip
    else:
        properties |= {"line": str(start.line), "endLine": str(end.line)}
    # The command is a line of a log, too: a line break in the message is shown, and not obeyed.
    message = visible(message).replace("%", "%25")
    named = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {named}::{message}"
