"""`rdjson`: what reviewdog reads, as one JSON document. What a finding looks like is in `rdjsonl`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.reports.outputs.json import line
from termkit.reports.outputs.rdjsonl import diagnostics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.reports.report import Checked, Options


SUFFIXES = (".json",)


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of one JSON document, a finding on each."""
    yield '{"source": {"name": "termkit"}, "diagnostics": ['
    comma = ""
    for one in checked:
        for diagnostic in diagnostics(one):
            yield comma + line(diagnostic)
            comma = ","
    yield "]}"
