"""`rdjson`: what reviewdog reads, as one JSON document. What a finding looks like is in `rdjsonl`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from termkit.reports.outputs.rdjsonl import diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.reports.report import Checked, Options


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of one JSON document, a finding on each."""
    yield '{"source": {"name": "termkit"}, "diagnostics": ['
    comma = ""
    for one in checked:
        for finding in one.findings:
            yield comma + json.dumps(diagnostic(one, finding), ensure_ascii=False)
            comma = ","
    yield "]}"
