"""`rdjsonl`: what reviewdog reads, a finding a line; columns are UTF-8 bytes (Reviewdog’s own format).

Start reading at `diagnostic`, which `rdjson` uses too. In a container, whose pieces have names instead of
lines, a finding speaks of the file, and its message of the piece.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding
    from termkit.documents.positions import Positions
    from termkit.reports.report import Checked, Options

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """A line for each finding."""
    for one in checked:
        for finding in one.findings:
            yield json.dumps({"source": {"name": "termkit"}, **diagnostic(one, finding)}, ensure_ascii=False)


def diagnostic(one: Checked, finding: Finding) -> dict[str, Any]:
    """A finding as an object of the format."""
    positions = one.positions(finding.segment)
    has_lines = positions.of(finding.span.start).line is not None
    place = positions.of(finding.span.start).said
    location: dict[str, Any] = {"path": PurePath(one.document.path).as_posix()}
    found: dict[str, Any] = {
        "message": finding.message if has_lines else f"{place}: {finding.message}",
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "location": location,
    }
    if has_lines:
        location["range"] = _range(positions, *finding.span)
        # A suggestion stands in one place: a fix of several edits is none.
        found["suggestions"] = [
            {"range": _range(positions, edit.start, edit.end), "text": edit.text}
            for fix in finding.fixes
            if len(fix.edits) == 1
            for edit in fix.edits
        ]
    return found


def _range(positions: Positions, start: int, end: int) -> dict[str, Any]:
    return {"start": _place(positions, start), "end": _place(positions, end)}


def _place(positions: Positions, offset: int) -> dict[str, int]:
    """Line and column from 1, the column in bytes: b in `a𐐀b` is column 6."""
    line, column = positions.lines.position(offset)
    before = positions.lines.text_of(line)[: column - 1]
    return {"line": line, "column": len(before.encode(errors="replace")) + 1}
