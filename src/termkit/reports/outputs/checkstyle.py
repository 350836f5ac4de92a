"""`checkstyle`: XML as Checkstyle writes it, which many CI servers and reviewdog read. Start at `report`."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from termkit.documents.xml_escaping import possible, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding
    from termkit.reports.report import Checked, Options


SUFFIXES = (".xml",)


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of one XML document; a text without findings is named too."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<checkstyle version="4.3">'
    for one in checked:
        yield f"  <file name={quoted(possible(PurePath(one.document.path).as_posix()))}>"
        for finding in one.findings:
            yield f"    {_error(one, finding)}"
        yield "  </file>"
    yield "</checkstyle>"


def _error(one: Checked, finding: Finding) -> str:
    at = one.positions(finding.segment).of(finding.span.start)
    place = f'line="{at.line}" column="{at.column}" ' if at.line is not None else ""
    message = finding.message if at.line is not None else f"{at.said}: {finding.message}"
    return (
        f'<error {place}severity="{finding.severity}" message={quoted(possible(message))} '
        f'source="termkit.{finding.rule}"/>'
    )
