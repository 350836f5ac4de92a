"""Bars drawn as SVG into a page: parts of a whole, told apart by their classes. Start reading at `bar`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.reports.page import in_html

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH, _HEIGHT = 1000, 12


def bar(parts: Iterable[tuple[str, str, int]], whole: int) -> str:
    """A bar of parts, each with its class, its name and its share of `whole`, which is the full width.

    The numbers stand beside it in the page, so it is nothing to read aloud.

    >>> bar([("error", "errors", 1)], 4).count("<rect")
    1
    """
    at = 0.0
    drawn = []
    for kind, name, count in parts:
        width = _WIDTH * count / max(whole, 1)
        if width:
            drawn.append(
                f'<rect class="{kind}" x="{at:.1f}" width="{width:.1f}" height="{_HEIGHT}">'
                f"<title>{in_html(name)}: {count:,}</title></rect>"
            )
        at += width
    return (
        f'<svg class="bar" viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">'
        f"{''.join(drawn)}</svg>"
    )
