"""Web and e-mail addresses, @handles, #tags and file names in running text: no prose, in any format.

A checker that mends `azadliq.org` to `azadlıq.org` breaks it. The text is searched for four signs
(`://`, `.`, `@`, `#`) and looked at only around them, which keeps a text of 50 MB a matter of
seconds. Start reading at `addresses`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters, digits and combining marks: file names from a Mac spell ş as s + U+0327.
_W = r"[\w\u0300-\u036f]"
_SIGN = re.compile(rf"://|\.(?={_W})|@(?={_W})|\#(?={_W})")

# An address goes on to the next space, bracket of a tag, or quotation mark. Non-ASCII letters belong to it.
_BODY = re.compile(r"[^\s<>\"«»“”„`|\\^\x00-\x1f]*+")
_BRACKET = re.compile(r"[()\[\]{}]")
_OPENER = {")": "(", "]": "[", "}": "{"}
# The end of the sentence, not of the address; * _ ~ are Markdown's.
_TRAILING = ".,;:!?…'’‘–—*_~([{"

_LABELS = re.compile(rf"(?:\.(?:{_W}|-)++)++")
_PATH = re.compile(r"(?::[0-9]{1,5})?/")
_HOST_END = re.compile(r"[a-z]{2,24}\Z|xn--[a-z0-9-]+\Z|рф\Z")
_DOI = re.compile(r"10\.[0-9]{4,9}\Z")
_MAIL_HOST = re.compile(rf"(?:{_W}|-)++(?:\.(?:{_W}|-)++)++")
_HANDLE = re.compile(rf"@{_W}++(?:\.{_W}++)*+(?:@(?:{_W}|-)++(?:\.(?:{_W}|-)++)++)?+")
_TAG = re.compile(rf"\#{_W}++")

# Endings that make an address of a bare name, azadliq.org. None is a word of the three languages that
# could follow a full stop with the space forgotten.
_DOMAINS = frozenset(re.findall(r"\S+", "com org net info edu gov int eu az ru tr ge ua kz uz uk biz рф"))
_EXTENSIONS = frozenset(
    re.findall(
        r"\S+",
        """
        7z avi bib bmp csv doc docx eps epub gif gz htm html ico jpeg jpg js json md mdb mkv mov mp3 mp4
        odp ods odt ogg pdf php png po pot ppt pptx psd py rar rtf sdlxliff srt svg tbx tex tif tiff tmx
        toml tsv txt wav webm webp xlf xliff xls xlsx xml yaml yml zip
        """,
    )
)


def addresses(text: str) -> Iterator[Span]:
    """The places of all addresses, handles, tags and file names, in order, none overlapping.

    >>> text = "Bax: https://example.org/Rəsulzadə/2019.html, azadliq.org-da (m.e@bdu.az, @bakı, #Şuşa2022)."
    >>> [span.of(text) for span in addresses(text)]
    ['https://example.org/Rəsulzadə/2019.html', 'azadliq.org', 'm.e@bdu.az', '@bakı', '#Şuşa2022']

    Initials, abbreviations and sentences that lost a space are prose.

    >>> list(addresses("M.Ə.Rəsulzadə, т.е. №3/4 və s.Bakı, 3.5 %, C#"))
    []
    """
    done = 0
    looked = 0
    for match in _SIGN.finditer(text):
        at = match.start()
        if at < done:
            continue
        sign = text[at]
        span: Span | None
        if sign == ":":
            span = _with_scheme(text, at, done)
        elif sign == "@":
            span = _mail_or_handle(text, at, done)
        elif sign == "#":
            span = _hashtag(text, at)
        elif at < looked:
            continue  # a further dot of a name that was looked at as a whole
        else:
            labels = _LABELS.match(text, at)
            assert labels is not None  # the sign is a dot with a letter after it
            looked = labels.end()
            span = _dotted(text, at, looked, done)
        if span is not None:
            yield span
            done = span.end


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or "\u0300" <= char <= "\u036f"


def _back(text: str, at: int, floor: int, also: str) -> int:
    """The start of the word that ends at `at`; `also` counts as a letter."""
    while at > floor and (_is_word(text[at - 1]) or text[at - 1] in also):
        at -= 1
    return at


def _address_end(text: str, start: int) -> int:
    """Where an address ends: before a bracket that it did not open, and before the sentence's own marks."""
    body = _BODY.match(text, start)
    end = body.end() if body else start
    depth = dict.fromkeys("([{", 0)
    for bracket in _BRACKET.finditer(text, start, end):
        opener = _OPENER.get(bracket.group())
        if opener is None:
            depth[bracket.group()] += 1
        elif depth[opener]:
            depth[opener] -= 1
        else:
            end = bracket.start()
            break
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _with_scheme(text: str, at: int, floor: int) -> Span | None:
    start = at
    while start > floor and text[start - 1].isascii() and text[start - 1].isalpha():
        start -= 1
    end = _address_end(text, at + 3)
    return Span(start, end) if at - start >= 2 and end > at + 3 else None


def _mail_or_handle(text: str, at: int, floor: int) -> Span | None:
    start = _back(text, at, floor, ".+%-")
    while start < at and text[start] == ".":
        start += 1
    if start < at:
        host = _MAIL_HOST.match(text, at + 1)
        return Span(start, host.end()) if host else None
    if at > 0 and (_is_word(text[at - 1]) or text[at - 1] == "/"):
        return None
    handle = _HANDLE.match(text, at)
    return Span(*handle.span()) if handle else None


def _hashtag(text: str, at: int) -> Span | None:
    # &#1234; is a character in HTML, C# a language, #5 a number.
    if at > 0 and (_is_word(text[at - 1]) or text[at - 1] in "&#/"):
        return None
    tag = _TAG.match(text, at)
    return Span(*tag.span()) if tag and any(map(str.isalpha, tag.group())) else None


def _dotted(text: str, at: int, end: int, floor: int) -> Span | None:
    """A name with dots that ends at `end`: a web address, a DOI, a bare domain, a file name, or nothing."""
    start = _back(text, at, floor, "-")
    while start < at and text[start] == "_":  # Markdown's italics: _www.bdu.az_
        start += 1
    if start == at or text.startswith("@", end):
        return None
    name = text[start:end]
    before, _, last = name.rpartition(".")
    if name[:4].lower() == "www." or (_PATH.match(text, end) and (_HOST_END.match(last) or _DOI.match(name))):
        return Span(start, _address_end(text, start))
    ending = last.partition("-")[0].rstrip("_")  # azadliq.org-da: the suffix is the sentence's
    if ending in _DOMAINS and before.isascii():
        return Span(start, start + len(before) + 1 + len(ending))
    if ending.lower() in _EXTENSIONS and (ending.islower() or ending.isupper()):
        return Span(_back(text, start, floor, "-./\\"), start + len(before) + 1 + len(ending))
    return None
