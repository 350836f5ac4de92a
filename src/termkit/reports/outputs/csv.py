"""`csv`: a table for an editor, a finding a row; nothing in it runs as a formula. Start at `report`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.delimited import csv_line
from termkit.reports.excerpt import excerpt
from termkit.reports.screen import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding
    from termkit.reports.report import Checked, Options

SUFFIXES = (".csv",)
COLUMNS = (
    "path", "line", "column", "segment", "severity", "rule", "text", "suggestion", "message", "context",
    "language", "concept",
)  # fmt: skip
_CONTEXT = 100


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of the table, its head first."""
    # Spreadsheets take a file for UTF-8 if it begins so.
    yield "\ufeff" + ",".join(COLUMNS)
    for one in checked:
        for finding in one.findings:
            yield csv_line(row(one, finding))


def row(one: Checked, finding: Finding) -> list[str]:
    """The cells of a finding, for people: what would not show itself is shown by a sign."""
    positions = one.positions(finding.segment)
    at = positions.of(finding.span.start)
    text = one.document.segments[finding.segment].text
    line_start = finding.span.start - positions.lines.position(finding.span.start)[1] + 1
    cells = (
        one.document.path, str(at.line or ""), str(at.column or ""), at.name or "",
        finding.severity, finding.rule, finding.text,
        " | ".join(fix.mended(finding.span, text)[1] for fix in finding.fixes), finding.message,
        excerpt(text, finding.span, line_start, _CONTEXT).line, one.language, finding.concept or "",
    )  # fmt: skip
    return [visible(cell) for cell in cells]
