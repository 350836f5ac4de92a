"""What a memory knows of some texts, for a person, for a spreadsheet and for a program.

Start reading at `as_text`; the page with a chart is in `analysis_page`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.memory.analysing import CONTEXT, ELSEWHERE, EXACT, NONE, REPETITION, Counts
from termkit.reports.screen import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.memory.analysing import Analysis
    from termkit.reports.colours import Painter

_NAMES = {
    CONTEXT: "equal, in the same place",
    EXACT: "equal",
    REPETITION: "repeated in the file",
    ELSEWHERE: "repeated from another file",
    NONE: "new",
}
COLUMNS = ("path", "band", "segments", "words", "characters", "share_of_words")
_WIDTH = 26


class Analysed(NamedTuple):
    """An analysis, and what it is of."""

    analysis: Analysis
    source: str
    target: str
    memory: str
    units: int


def name_of(band: str) -> str:
    """What a band is called for people.

    >>> name_of("exact"), name_of("85-94")
    ('equal', '85–94 %')
    """
    return _NAMES.get(band) or f"{band.replace('-', '–')} %"


def sum_of(counts: dict[str, Counts]) -> Counts:
    """All bands together."""
    total = Counts()
    for one in counts.values():
        total = total.plus(one)
    return total


def share_of(part: Counts, whole: Counts) -> float:
    """How many of a hundred words, or of segments where there are no words."""
    if whole.words:
        return 100 * part.words / whole.words
    return 100 * part.segments / whole.segments if whole.segments else 0.0


def as_text(analysed: Analysed, paint: Painter) -> Iterator[str]:
    """A table of all files together, and a line for each of several."""
    analysis = analysed.analysis
    total = analysis.total
    whole = sum_of(total)
    units = f"{analysed.units:,} {'unit' if analysed.units == 1 else 'units'}"
    yield f"{analysed.source} → {analysed.target}, {visible(analysed.memory)} ({units})"
    yield ""
    yield paint("faint", f"{'':{_WIDTH}}  {'segments':>9} {'words':>9} {'characters':>11}  of words")
    for band in analysis.bands:
        yield _line(name_of(band), total[band], whole)
    yield paint("path", _line("together", whole, whole))
    if len(analysis.files) > 1:
        yield ""
        for path, counts in analysis.files:
            every, new = sum_of(counts), counts[NONE]
            share = f"{new.words:,} new ({share_of(new, every):.0f} %)"
            yield f"{visible(path)}: {every.words:,} words, {share}"


def _line(name: str, counts: Counts, whole: Counts) -> str:
    share = f"{share_of(counts, whole):5.1f} %"
    return f"{name:{_WIDTH}}  {counts.segments:>9,} {counts.words:>9,} {counts.characters:>11,}  {share:>8}"


def as_csv(analysed: Analysed) -> Iterator[str]:
    """A row for each band of each file, and of all together (`path` is empty); no cell is a formula."""
    from termkit.documents.delimited import csv_line

    yield ",".join(COLUMNS)
    for path, counts in (*analysed.analysis.files, ("", analysed.analysis.total)):
        whole = sum_of(counts)
        for band, part in (*counts.items(), ("total", whole)):
            yield csv_line((path, band, *part, f"{share_of(part, whole):.1f}"))


def as_json(analysed: Analysed) -> str:
    """`{"version": 1, "files": [{"path": …, "bands": {"exact": {"segments": …}}}], "total": {…}}`."""
    import json

    analysis = analysed.analysis
    return json.dumps(
        {
            "version": 1,
            "source_language": analysed.source,
            "target_language": analysed.target,
            "memory": analysed.memory,
            "units": analysed.units,
            "files": [{"path": path, "bands": _fields(counts)} for path, counts in analysis.files],
            "total": _fields(analysis.total),
        },
        ensure_ascii=False,
        indent=2,
    )


def _fields(counts: dict[str, Counts]) -> dict[str, dict[str, int]]:
    return {band: part._asdict() for band, part in (*counts.items(), ("total", sum_of(counts)))}
