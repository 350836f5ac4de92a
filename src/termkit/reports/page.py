"""The frame of a page of HTML that stands by itself: it fetches nothing and runs nothing.

What comes from files goes through `in_html`: a name of a file is a text in the page whatever it holds.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from termkit.reports.screen import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #8884; }
th:first-child, td:first-child { text-align: left; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, body: Iterable[str], style: str = "") -> Iterator[str]:
    """The lines of a page with a title, which is no HTML, around lines that are; `style` is more CSS.

    >>> print(*page("<Analysis>", ["<p>Bakı</p>"]), sep="\\n")  # doctest: +ELLIPSIS
    <!doctype html>
    ...
    <title>&lt;Analysis&gt;</title>...
    <p>Bakı</p>
    </body></html>
    """
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{in_html(title)}</title><style>{_STYLE}{style}</style></head><body>"
    yield from body
    yield "</body></html>"


def in_html(text: str) -> str:
    """A text as it stands in HTML, in an attribute too.

    >>> in_html("<b>Bakı\\u202e")
    '&lt;b&gt;Bakı&lt;U+202E&gt;'
    """
    return escape(visible(text))
