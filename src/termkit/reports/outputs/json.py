"""`json`: everything a program may want to know, as one JSON document. Its fields are in docs/output.md.

Start reading at `report`. Each finding stands on a line of its own, so that `grep` and a version
control system can work with the file too.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from termkit.checks.finding import SEVERITIES
from termkit.reports.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding, Fix, Related
    from termkit.reports.report import Checked, Options

SUFFIXES = (".json",)
_ENCODER = json.JSONEncoder(ensure_ascii=False)
# JSON may hold these as they are, but a terminal or an editor that shows the file would obey them.
_OBEYED = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# Halves of pairs come from file names that are not UTF-8; no UTF-8 can hold them.
_HALF = re.compile(r"[\ud800-\udfff]")


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of one JSON document: `{"version": 1, "findings": [...], "summary": {...}}`."""
    summary = Summary()
    last = '{"version": 1, "findings": ['
    comma = ""
    for one in checked:
        summary.add(one)
        for finding in one.findings:
            yield last + comma
            last = line(_finding(one, finding))
            comma = ","
    yield last
    yield f'], "summary": {line(_summary(summary, options))}}}'


def line(value: dict[str, Any]) -> str:
    """An object on one line, which neither a terminal obeys nor UTF-8 refuses.

    >>> line({"text": "Bakı\u202e"})
    '{"text": "Bakı\\\\u202e"}'
    """
    written = _ENCODER.encode(value)
    if written.isascii():
        return written.replace("\x7f", "\\u007f")
    return _HALF.sub("\ufffd", _OBEYED.sub(lambda match: f"\\u{ord(match.group()):04x}", written))


def _finding(one: Checked, finding: Finding) -> dict[str, Any]:
    positions = one.positions(finding.segment)
    start, end = positions.of(finding.span.start), positions.end_of(*finding.span)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "path": one.document.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": start.offset,
        "end": end.offset,
        "text": finding.text,
        "language": one.language,
        "concept": finding.concept,
        "segment": start.name,
        "fixes": [_fix(fix, start.offset - finding.span.start) for fix in finding.fixes],
        "related": [_related(one, related) for related in finding.related],
    }


def _fix(fix: Fix, shift: int) -> dict[str, Any]:
    """A fix; `shift` leads from the text to what the finding's places count in, and all edits stand there."""
    edits = [{"start": edit.start + shift, "end": edit.end + shift, "text": edit.text} for edit in fix.edits]
    return {"description": fix.description, "safe": fix.safe, "edits": edits}


def _related(one: Checked, related: Related) -> dict[str, Any]:
    place = one.related_place(related)
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "start": place.offset,
        "end": place.offset + related.span.end - related.span.start,
        "text": related.text,
        "message": related.message,
        "segment": place.segment,
    }


def _summary(summary: Summary, options: Options) -> dict[str, Any]:
    rules: Counter[str] = Counter()
    for (rule, _), count in summary.rules.items():
        rules[rule] += count
    return {
        "files": summary.files,
        "unchecked": max(options.paths_seen - summary.files, 0),
        "words": summary.words,
        "findings": summary.findings,
        "fixable": summary.safe,
        "by_severity": {severity: summary.severities[severity] for severity in reversed(SEVERITIES)},
        "by_rule": dict(sorted(rules.items(), key=lambda item: (-item[1], item[0]))),
    }
