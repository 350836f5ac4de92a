"""The frame of a page of HTML that stands by itself: it fetches nothing, and runs its own script at most.

What comes from files goes through `in_html`: a name of a file is a text in the page whatever it holds.
`in_context` shows a place of a text with the words around it.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from termkit.reports.screen import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.text.spans import Span

_LINE_BREAK = re.compile(r"\s*[\r\n]+\s*")

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #8884; }
th:first-child, td:first-child { text-align: left; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(title: str, body: Iterable[str], style: str = "", script: str = "") -> Iterator[str]:
    """The lines of a page with a title, which is no HTML, around lines that are; `style` is more CSS.

    Of scripts the browser runs `script` alone, by its hash, whatever else should have got into the page.

    >>> print(*page("<Analysis>", ["<p>Bakı</p>"]), sep="\\n")  # doctest: +ELLIPSIS
    <!doctype html>
    ...
    <title>&lt;Analysis&gt;</title>...
    <p>Bakı</p>
    </body></html>
    """
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}{_allowing(script)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{in_html(title)}</title><style>{_STYLE}{style}</style></head><body>"
    yield from body
    if script:
        yield f"<script>{script}</script>"
    yield "</body></html>"


def _allowing(script: str) -> str:
    if not script:
        return ""
    from base64 import b64encode
    from hashlib import sha256

    return f"; script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def in_html(text: str) -> str:
    """A text as it stands in HTML, in an attribute too.

    >>> in_html("<b>Bakı\\u202e")
    '&lt;b&gt;Bakı&lt;U+202E&gt;'
    """
    return escape(visible(text))


def in_line(text: str) -> str:
    """A text as it stands in HTML, on one line.

    >>> in_line("Bakı\\r\\n  & Gəncə")
    'Bakı &amp; Gəncə'
    """
    return in_html(_LINE_BREAK.sub(" ", text))


def in_context(text: str, place: Span, shown: str, around: int = 60) -> str:
    """What is shown of a place, which is HTML, with the words around it on its line.

    >>> from termkit.text.spans import Span
    >>> in_context("Əvvəl\\nBakı & Gəncə", Span(6, 10), "<mark>Bakı</mark>")
    '<mark>Bakı</mark> &amp; Gəncə'
    """
    before, after = text[max(0, place.start - around) : place.start], text[place.end : place.end + around]
    before, after = re.split(r"[\r\n]", before)[-1], re.split(r"[\r\n]", after)[0]
    if len(before) == around:
        before = f"… {before.partition(' ')[2]}"
    if len(after) == around:
        after = f"{after.rpartition(' ')[0]} …"
    return f"{in_html(before)}{shown}{in_html(after)}"
