"""`gitlab`: a Code Quality report, which GitLab shows in a merge request. Start reading at `report`.

GitLab does not show the name of the rule, so that stands at the head of the description; findings with equal
fingerprints would be one.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from termkit.reports.known import fingerprints
from termkit.reports.outputs.json import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding
    from termkit.reports.report import Checked, Options

SUFFIXES = (".json",)
_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of one JSON document, a finding on each."""
    yield "["
    comma = ""
    for one in checked:
        for finding, fingerprint in fingerprints(one):
            yield comma + line(_issue(one, finding, fingerprint))
            comma = ","
    yield "]"


def _issue(one: Checked, finding: Finding, fingerprint: str) -> dict[str, Any]:
    positions = one.positions(finding.segment)
    start, end = positions.of(finding.span.start), positions.end_of(*finding.span)
    message = finding.message
    location: dict[str, Any] = {"path": PurePath(one.document.path).as_posix()}
    # GitLab wants a line. In a container there is none, and the description names the piece.
    if start.line is None:
        message = f"{start.said}: {message}"
        location |= {"lines": {"begin": 1}}
    else:
        begin = {"line": start.line, "column": start.column}
        location |= {"positions": {"begin": begin, "end": {"line": end.line, "column": end.column}}}
    return {
        "description": f"{finding.rule}: {message}",
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": location,
    }
