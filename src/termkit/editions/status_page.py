"""How far the editions of a document are, as a page to send round. Start reading at `as_html`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.editions.status import heading_of
from termkit.reports.page import in_html, page
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.editions.plan import Plan
    from termkit.editions.status import Progress, Status

_STYLE = """
td, th { text-align: right; font-variant-numeric: tabular-nums; }
tfoot td { font-weight: 600; }
.bar { display: flex; height: 1.1rem; min-width: 10rem; border: 1px solid #8888; border-radius: 3px;
  overflow: hidden; }
.done { background: #0d3b66; } .fuzzy { background: #de9a22; }
.key { display: inline-block; width: .8em; height: .8em; border: 1px solid #8888; margin: 0 .3em 0 1em; }
"""


def as_html(plan: Plan, statuses: Sequence[Status]) -> Iterator[str]:
    """The lines of the page."""
    yield from page(f"Editions of {plan.source.name}", _body(plan, statuses), _STYLE)


def _body(plan: Plan, statuses: Sequence[Status]) -> Iterator[str]:
    yield f"<h1>Editions of {in_html(plan.source.name)}</h1>"
    yield (
        '<p>Passages <span class="key done"></span>translated <span class="key fuzzy"></span>to be looked at '
        '<span class="key"></span>not begun</p>'
    )
    for status in statuses:
        yield f"<h2>{in_html(heading_of(status))}</h2>"
        yield "<table><thead><tr><th>section</th><th></th><th>translated</th><th>to be looked at</th>"
        yield "<th>not begun</th><th>words</th></tr></thead><tbody>"
        for where, progress in status.sections:
            yield _row(in_html(where), progress)
        yield f"</tbody><tfoot>{_row('together', status.whole)}</tfoot></table>"


def _row(name: str, progress: Progress) -> str:
    numbers = "".join(f"<td>{number:,}</td>" for number in (progress.done, progress.fuzzy, progress.left))
    words = f"<td>{progress.words_done:,} of {counted(progress.words, 'word')}</td>"
    return f"<tr><td>{name}</td><td>{_bar(progress)}</td>{numbers}{words}</tr>"


def _bar(progress: Progress) -> str:
    fuzzy = 100 * progress.fuzzy / progress.passages if progress.passages else 0
    label = f"{progress.share:.0f} % translated"
    return (
        f'<div class="bar" role="img" aria-label="{label}" title="{label}">'
        f'<span class="done" style="width:{progress.share:.1f}%"></span>'
        f'<span class="fuzzy" style="width:{fuzzy:.1f}%"></span></div>'
    )
