"""`sarif`: SARIF 2.1.0, the standard of static analysis, which GitHub's code scanning reads.

Columns count code points, as everywhere in termkit, and `columnKind` says so. In a container, whose pieces
have names instead of lines, a finding has the piece for its logical location. Start reading at `report`.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from termkit import __version__
from termkit.checks.explain import explanation
from termkit.checks.registry import load_rules
from termkit.reports.known import fingerprints
from termkit.reports.outputs.json import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Elsewhere, Finding, Fix, Related
    from termkit.checks.registry import Rule
    from termkit.documents.positions import Positions
    from termkit.reports.report import Checked, Options

SUFFIXES = (".sarif", ".json")
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of one JSON document, a result on each."""
    rules = [_rule(rule) for rule in load_rules().values()]
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "termkit", "version": __version__, "rules": rules}
    yield '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{'
    yield f'"tool": {{"driver": {line(driver)}}},'
    yield '"columnKind": "unicodeCodePoints", "results": ['
    comma = ""
    for one in checked:
        for finding, fingerprint in fingerprints(one):
            yield comma + line(_result(one, finding, fingerprint, numbers[finding.rule]))
            comma = ","
    yield "]}]}"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        # GitHub’s code scanning refuses rules without it.
        "help": {"text": explanation(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"problem.severity": {"info": "recommendation"}.get(rule.severity, rule.severity)},
    }


def _result(one: Checked, finding: Finding, fingerprint: str, number: int) -> dict[str, Any]:
    positions = one.positions(finding.segment)
    at = positions.of(finding.span.start)
    result = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [_location(one.document.path, at.name, _region(positions, *finding.span))],
        "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint}:1"},
    }
    if at.name is None and finding.fixes:
        result["fixes"] = [_fix(one.document.path, positions, fix) for fix in finding.fixes]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, **_related(one, related)} for number, related in enumerate(finding.related)
        ]
    return result


def _message(text: str) -> dict[str, str]:
    """A message; what a text has in it makes no link of it.

    >>> _message("[Bakı](https://example.org)")
    {'text': '[Bakı] (https://example.org)'}
    """
    return {"text": text.replace("](", "] (")}


def _location(path: str, name: str | None, region: dict[str, int] | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if name is not None:
        return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": name}]}
    return {"physicalLocation": {**physical, "region": region} if region else physical}


def _region(positions: Positions, start: int, end: int) -> dict[str, int]:
    first, last = (positions.lines.position(offset) for offset in (start, end))
    return {"startLine": first[0], "startColumn": first[1], "endLine": last[0], "endColumn": last[1]}


def _fix(path: str, positions: Positions, fix: Fix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(positions, edit.start, edit.end),
            "insertedContent": {"text": edit.text},
        }
        for edit in sorted(fix.edits)
    ]
    change = {"artifactLocation": {"uri": _uri(path)}, "replacements": replacements}
    safe = "" if fix.safe else " (look at it first)"
    return {"description": {"text": f"{fix.description}{safe}"}, "artifactChanges": [change]}


def _related(one: Checked, related: Related) -> dict[str, Any]:
    there = related.elsewhere
    if there is None:
        positions = one.positions(related.segment)
        name = positions.of(related.span.start).name
        place = _location(one.document.path, name, _region(positions, *related.span))
    else:
        place = _location(there.path, there.segment, _beginning(there))
    return {**place, "message": _message(related.message or related.text)}


def _beginning(there: Elsewhere) -> dict[str, int] | None:
    """A place in another document, of which only the beginning is known."""
    if there.line is None or there.column is None:
        return None
    return {"startLine": there.line, "startColumn": there.column}


def _uri(path: str) -> str:
    """A path as an address: relative as it is, absolute as `file:`.

    >>> _uri("my essay.md"), _uri("/home/əli/essay.md")
    ('my%20essay.md', 'file:///home/%C9%99li/essay.md')
    """
    if path == "-":
        return "stdin"
    pure = PurePath(path)
    written = quote(pure.as_posix().encode(errors="surrogateescape"))
    return f"file://{'' if written.startswith('/') else '/'}{written}" if pure.is_absolute() else written
