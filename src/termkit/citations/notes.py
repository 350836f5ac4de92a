"""Keys in footnotes: a note that names a work (Həsənli 2014: 33), repeats the last one (ibid.) or an author's
work (op. cit.), or is the whole reference. Start reading at `keys_in_notes`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.citations.authors import INITIALS, MORE, WORD, authors_of_key
from termkit.citations.entry_authors import authors_of_entry
from termkit.citations.keys import ARCHIVE, IBID, NOTE, OP_CIT, Key, is_archive, keys_in
from termkit.citations.years import years
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTE = re.compile(r"^\[\^[^\s\]]+\]:[^\S\n]*(?P<text>\S[^\n]*(?:\n(?!\s*\n|\[\^)[^\n]+)*)", re.MULTILINE)
# The work of the note before.
IBID_FORMS = {
    "az": ("yenə orada", "orada", "yenə də orada"),
    "en": ("ibid", "ibidem", "id", "idem"),
    "ru": ("там же", "тамже"),
}
# A work of this author that was named before.
OP_CIT_FORMS = {
    "az": (
        "göst. əsər",
        "göst. əsəri",
        "göstərilən əsər",
        "göstərilən əsəri",
        "adı çəkilən əsər",
        "adı çəkilən əsəri",
    ),
    "en": ("op. cit", "op cit", "loc. cit", "opus citatum"),
    "ru": ("указ. соч", "ук. соч", "указанное сочинение", "указ. работа", "цит. соч"),
}


def _any(forms: dict[str, tuple[str, ...]]) -> str:
    words = (word for some in forms.values() for word in some)
    return "|".join(re.escape(word).replace(r"\ ", r"\s*") for word in sorted(words, key=len, reverse=True))


_IBID = re.compile(rf"\s*(?:(?:see|bax|см)\b[.:]?\s*)?(?P<ibid>{_any(IBID_FORMS)})\b", re.IGNORECASE)
_OP_CIT = re.compile(
    rf"(?P<names>[^\n;]{{2,60}}?)[,.]?\s+(?P<op>{_any(OP_CIT_FORMS)})(?![^\W\d_])", re.IGNORECASE
)
# A name, and a title in italics or quotation marks: Jamil Hasanli, *Foreign Policy* (London, 2016), 12.
_TITLED = re.compile(
    r"(?P<names>[^*_“”«»\"\d(),;:.](?:[^*_“”«»\"\d();:.\n]|(?<=[A-ZА-ЯƏÇĞİÖŞÜ])\.){2,100}),\s+"
    r"(?P<title>[*_“«\"]{1,2}[^*_“”«»\"\n]{3,200}[*_”»\"]{1,2})"
    # The imprint, the periodical or the page: no prose goes on.
    r"(?=[,.\s]*(?:\(|\d|(?:pp?|s|с|səh)\.|[*_“«]|\Z))"
)
# Names alone, no title: Həsənli C. and Vəkilov,
_SHORT = re.compile(rf"(?:(?:{MORE}|{INITIALS}|{WORD}|[,&])\s*){{1,7}}", re.IGNORECASE)
# A title goes before the imprint, be it one word: Исмаилов Э. История. Баку, 2011.
_TITLE_END = re.compile(r"\.\s+[^\W\d_][^.]*[^\W\d_]{2}\.\s+[^\W\d_]")
_LEAD = re.compile(r"\s*(?:(?:see|cf|bax|см|ср)\b[.:]?\s*(?:also|также|həmçinin)?[.:]?\s*)?", re.IGNORECASE)


def note_places(text: str) -> list[Span]:
    """The texts of Markdown footnotes."""
    return [Span(*match.span("text")) for match in _NOTE.finditer(text)] if "\n[^" in text else []


def keys_in_notes(text: str, notes: list[Span]) -> Iterator[Key]:
    """What each note refers to; brackets inside notes are left to `keys_of`.

    >>> text = "\\n[^1]: Həsənli 2014: 33.\\n[^2]: Yenə orada, s. 40.\\n[^3]: Vəkilov, göst. əsər, s. 5."
    >>> [(key.kind, key.span.of(text)) for key in keys_in_notes(text, note_places(text))]
    [('bracketed', 'Həsənli 2014'), ('ibid', 'Yenə orada'), ('op-cit', 'Vəkilov, göst. əsər')]
    """
    for note in notes:
        at = note.start
        for piece in note.of(text).split(";"):
            yield from _keys(text, at, at + len(piece))
            at += len(piece) + 1


def _keys(text: str, start: int, end: int) -> Iterator[Key]:
    ibid = _IBID.match(text, start, end)
    if ibid:
        yield Key(IBID, Span(*ibid.span("ibid")), bracket=Span(start, end))
        return
    lead = _LEAD.match(text, start, end)
    begin = lead.end() if lead else start
    op_cit = _OP_CIT.match(text, begin, end)
    if op_cit:
        # The stop of an initial is the name's: Алиева Т. Указ. соч.
        names_end = op_cit.end("names") + (text[op_cit.end("names")] == ".")
        authors = authors_of_key(text, op_cit.start("names"), names_end)
        if authors:
            yield Key(OP_CIT, Span(begin, op_cit.end("op")), authors, bracket=Span(start, end))
        return
    if is_archive(text, start, end):
        yield Key(ARCHIVE, Span(begin, end), bracket=Span(start, end))
        return
    titled = _TITLED.match(text, begin, end)
    if titled:
        yield from _titled(text, titled, Span(start, end))
        return
    found = years(text, begin, end)
    if not found or "(" in text[begin : found[0].span.start]:
        return
    between = text[begin : found[0].span.start]
    if _SHORT.fullmatch(between) and not _TITLE_END.search(between):
        yield from keys_in(text, begin, end, Span(start, end))
        return
    authors = authors_of_entry(text, begin, end)
    if authors.names and not authors.names[0].organisation:
        yield Key(NOTE, Span(begin, authors.end), authors, found[-1], Span(start, end))


def _titled(text: str, titled: re.Match[str], note: Span) -> Iterator[Key]:
    """The key of a note that names an author and a title, with the place and the year or without."""
    authors = authors_of_key(text, *titled.span("names"))
    if authors:
        dated = years(text, titled.end(), note.end)
        place = Span(titled.start(), titled.end())
        yield Key(NOTE, place, authors, dated[-1] if dated else None, note, title=Span(*titled.span("title")))
