"""What a memory knows of some texts, as a page of its own: tables, and a chart drawn in it.

Start reading at `as_html`; what all such pages have is in `page`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.reports.analysis_table import name_of, share_of, sum_of
from termkit.reports.page import in_html, page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.memory.analysing import Analysis, Counts
    from termkit.reports.analysis_table import Analysed

# From what costs nothing to what is to be translated: told apart by lightness, so in print and by all eyes.
_FIRST, _LAST = (13, 59, 102), (222, 122, 34)
_WIDTH, _BAR, _GAP, _LABEL = 720, 22, 8, 200
_MOST_BARS = 60
_LONGEST_NAME = 30

_STYLE = """
th, td { text-align: right; font-variant-numeric: tabular-nums; }
tfoot td { font-weight: 600; }
.key { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .5em; }
svg { width: 100%; height: auto; } svg text { font: 13px system-ui, sans-serif; fill: currentColor; }
"""


def as_html(analysed: Analysed) -> Iterator[str]:
    """The lines of the page.

    >>> from termkit.memory.analysing import Analysis, Counts
    >>> from termkit.reports.analysis_table import Analysed
    >>> one = Analysis(("exact", "none"), (("<b>.md", {"exact": Counts(1, 2, 9), "none": Counts(1, 3, 12)}),))
    >>> page = "".join(as_html(Analysed(one, "az", "ru", "words.memory", 24)))
    >>> "<b>" in page, "&lt;b&gt;.md" in page, "<svg" in page
    (False, True, True)
    """
    yield from page(f"Analysis {analysed.source} → {analysed.target}", _body(analysed), _STYLE)


def _body(analysed: Analysed) -> Iterator[str]:
    analysis = analysed.analysis
    languages = f"{in_html(analysed.source)} → {in_html(analysed.target)}"
    yield f"<h1>What the memory knows of these texts: {languages}</h1>"
    several = len(analysis.files) > 1
    yield (
        f"<p>{len(analysis.files):,} {'files' if several else 'file'}, {sum_of(analysis.total).words:,} "
        "words; "
        f"{in_html(analysed.memory)}, {analysed.units:,} units. Scores compare characters; a segment is "
        "counted once, "
        "under the best that is known of it.</p>"
    )
    yield from _chart(analysis)
    if several:
        yield "<h2>All files together</h2>"
        yield from _table(analysis.bands, analysis.total)
    for path, counts in analysis.files:
        yield f"<h2>{in_html(path)}</h2>"
        yield from _table(analysis.bands, counts)


def _table(bands: Sequence[str], counts: dict[str, Counts]) -> Iterator[str]:
    whole = sum_of(counts)
    yield (
        "<table><thead><tr><th>known</th><th>segments</th><th>words</th><th>characters</th><th>of "
        "words</th></tr>"
        "</thead><tbody>"
    )
    for band, colour in zip(bands, _colours(len(bands)), strict=True):
        key = f'<span class="key" style="background:{colour}"></span>'
        yield f"<tr><td>{key}{in_html(name_of(band))}</td>{_cells(counts[band], whole)}</tr>"
    yield f"</tbody><tfoot><tr><td>together</td>{_cells(whole, whole)}</tr></tfoot></table>"


def _cells(part: Counts, whole: Counts) -> str:
    numbers = "".join(f"<td>{number:,}</td>" for number in part)
    return f"{numbers}<td>{share_of(part, whole):.1f} %</td>"


def _chart(analysis: Analysis) -> Iterator[str]:
    """A bar for each file, and for all together where there are several: its words, band by band."""
    bars = [(path, counts) for path, counts in analysis.files[:_MOST_BARS]]
    if len(analysis.files) > 1:
        bars.insert(0, ("all together", analysis.total))
    height = len(bars) * (_BAR + _GAP)
    yield (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="Shares of words by how well '
        'the memory knows them; the tables below give the numbers">'
    )
    for number, (name, counts) in enumerate(bars):
        top = number * (_BAR + _GAP)
        short = name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME + 1 :]}"
        yield f'<text x="0" y="{top + _BAR - 6}">{in_html(short)}</text>'
        yield from _bar(counts, analysis.bands, top)
    yield "</svg>"
    if len(analysis.files) > _MOST_BARS:
        yield f"<p>The chart shows the first {_MOST_BARS} files.</p>"


def _bar(counts: dict[str, Counts], bands: Sequence[str], top: int) -> Iterator[str]:
    whole = sum_of(counts)
    at = float(_LABEL)
    for band, colour in zip(bands, _colours(len(bands)), strict=True):
        share = share_of(counts[band], whole)
        width = share / 100 * (_WIDTH - _LABEL)
        if width:
            yield (
                f'<rect x="{at:.1f}" y="{top}" width="{width:.1f}" height="{_BAR}" fill="{colour}" '
                f'stroke="currentColor" stroke-opacity=".3">'
                f"<title>{in_html(name_of(band))}: {counts[band].words:,} words, {share:.1f} %</title></rect>"
            )
        at += width


def _colours(count: int) -> list[str]:
    """So many colours, from the first to the last.

    >>> _colours(2)
    ['#0d3b66', '#de7a22']
    """
    steps = max(count - 1, 1)
    return [
        "#"
        + "".join(
            f"{round(one + (other - one) * at / steps):02x}" for one, other in zip(_FIRST, _LAST, strict=True)
        )
        for at in range(count)
    ]
