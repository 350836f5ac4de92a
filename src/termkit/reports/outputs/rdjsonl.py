"""`rdjsonl`: what reviewdog reads, a finding a line; columns are UTF-8 bytes (Reviewdog Diagnostic Format).

Start reading at `diagnostics`, which `rdjson` uses too. In a container, whose pieces have names instead of
lines, a finding speaks of the file, and its message of the piece.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from termkit.reports.outputs.json import line
from termkit.text.byte_offsets import ByteOffsets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding
    from termkit.reports.report import Checked, Options
    from termkit.text.lines import Lines

SUFFIXES = (".jsonl",)
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """A line for each finding."""
    for one in checked:
        for diagnostic in diagnostics(one):
            yield line({"source": {"name": "termkit"}, **diagnostic})


def diagnostics(one: Checked) -> Iterator[dict[str, Any]]:
    """The findings of a text as objects of the format."""
    segments: dict[int, _Bytes] = {}
    for finding in one.findings:
        if finding.segment not in segments:
            text = one.document.segments[finding.segment].text
            segments[finding.segment] = _Bytes(one.positions(finding.segment).lines, text)
        yield _diagnostic(one, finding, segments[finding.segment])


def _diagnostic(one: Checked, finding: Finding, bytes_: _Bytes) -> dict[str, Any]:
    at = one.positions(finding.segment).of(finding.span.start)
    location: dict[str, Any] = {"path": PurePath(one.document.path).as_posix()}
    found: dict[str, Any] = {
        "message": finding.message if at.line is not None else f"{at.said}: {finding.message}",
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "location": location,
    }
    if at.line is not None:
        location["range"] = bytes_.range_of(*finding.span)
        # A suggestion stands in one place: a fix of several edits is none.
        found["suggestions"] = [
            {"range": bytes_.range_of(edit.start, edit.end), "text": edit.text}
            for fix in finding.fixes
            if len(fix.edits) == 1
            for edit in fix.edits
        ]
    return found


class _Bytes:
    """The places of a segment by line and column, both from 1, the column in bytes: b in `a𐐀b` is in 6."""

    def __init__(self, lines: Lines, text: str) -> None:
        self._lines, self._offsets = lines, ByteOffsets(text)

    def range_of(self, start: int, end: int) -> dict[str, Any]:
        return {"start": self._place(start), "end": self._place(end)}

    def _place(self, offset: int) -> dict[str, int]:
        line, _ = self._lines.position(offset)
        begin = self._offsets.of(self._lines.start_of(line))
        return {"line": line, "column": self._offsets.of(offset) - begin + 1}
