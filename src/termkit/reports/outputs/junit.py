"""`junit`: XML as JUnit writes it: CI servers show it among the tests. Start reading at `report`.

A text is a suite, a finding a failed case in it; what only informs has not failed, and a text without
findings is a case that passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.xml_escaping import escaped, possible, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding
    from termkit.reports.report import Checked, Options


SUFFIXES = (".xml",)


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of one XML document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<testsuites name="termkit">'
    for one in checked:
        name = quoted(possible(one.document.path))
        failures = sum(finding.severity != "info" for finding in one.findings)
        yield (
            f'  <testsuite name={name} tests="{max(len(one.findings), 1)}" failures="{failures}" '
            'errors="0" skipped="0">'
        )
        for finding in one.findings:
            yield from _case(one, finding, name)
        if not one.findings:
            yield f'    <testcase name="nothing to report" classname={name}/>'
        yield "  </testsuite>"
    yield "</testsuites>"


def _case(one: Checked, finding: Finding, name: str) -> Iterator[str]:
    place = one.place(finding.segment, finding.span.start)
    yield f"    <testcase name={quoted(possible(f'{finding.rule} {place}'))} classname={name}>"
    message = possible(finding.message)
    if finding.severity == "info":
        yield f"      <system-out>{escaped(message)}</system-out>"
    else:
        yield f'      <failure type="{finding.rule}" message={quoted(message)}/>'
    yield "    </testcase>"
