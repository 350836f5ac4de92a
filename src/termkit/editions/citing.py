"""The citations of an edition: its list of references, and the keys that lead there.

A work in Cyrillic letters stands in its own letters, in Latin ones, or in both; the list is sorted by the
alphabet of the edition, and the letters after years are given anew in the list and in the keys. Start reading
at `citation_edits`.
"""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING

from termkit.citations.glossary_names import names_of
from termkit.citations.keys import BRACKETED
from termkit.citations.table import SPELLING, table_of
from termkit.documents import Edit
from termkit.documents.document import edited
from termkit.editions.list_order import in_order
from termkit.editions.romanising import Romaniser
from termkit.languages import language
from termkit.text.scripts import script_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from termkit.citations.authors import Author
    from termkit.citations.entries import Entry
    from termkit.citations.table import Citation
    from termkit.documents import Segment
    from termkit.editions.house_style import HouseStyle
    from termkit.glossary import Glossary

_AFTER_TITLE = re.compile(r"[?!…]*[*_”»\"]*")
_CYRILLIC = dict(zip("abcdefghi", "абвгдежзи", strict=True))


def citation_edits(segment: Segment, tag: str, style: HouseStyle, glossary: Glossary) -> list[Edit]:
    """What an edition changes in the citations of a text.

    >>> from termkit.documents import Segment
    >>> from termkit.editions.house_style import HouseStyle
    >>> from termkit.glossary import Glossary
    >>> text = "So (Кулагин 2000).\\n\\nReferences\\n\\nКулагин В. М. Мир и война. М., 2000.\\n"
    >>> style = HouseStyle(citations="romanised", references="romanised")
    >>> edits = citation_edits(Segment(text, headings=(Span(20, 30),)), "en", style, Glossary([]))
    >>> print(edited(text, edits, "-"))
    So (Kulagin 2000).
    <BLANKLINE>
    References
    <BLANKLINE>
    Kulagin V. M. Mir i voina. M., 2000.
    <BLANKLINE>
    """
    table = table_of(segment, tag, names_of(glossary, tag))
    if not table.entries:
        return []
    work = _Work(segment, tag, style, Romaniser(tag, style, glossary))
    return list(work.edits(table.entries, table.citations))


class _Work:
    """The edits of one text, whose list is in an order and in letters that follow from the style."""

    def __init__(self, segment: Segment, tag: str, style: HouseStyle, romaniser: Romaniser) -> None:
        self.text, self.segment = segment.text, segment
        self.tag, self.style, self.romaniser = tag, style, romaniser
        self.own_script = language(tag).script

    def edits(self, entries: Sequence[Entry], citations: Sequence[Citation]) -> Iterator[Edit]:
        """The edits of the list and of the keys."""
        ordered = list(entries)
        # A collected text has runs of italics, which a paragraph cannot take to another place.
        if self.style.reference_order == "alphabetical" and not self.segment.paragraphs:
            ordered = in_order(entries, self.text, self.tag, self._head)
        letters = self._letters(ordered)
        for place, entry in zip(entries, ordered, strict=True):
            if place is entry:
                yield from self._in_entry(entry, letters)
            else:
                start = entry.span.start
                own = [Edit(e.start - start, e.end - start, e.text) for e in self._in_entry(entry, letters)]
                yield Edit(*place.span, edited(entry.span.of(self.text), own, ""))
        for citation in citations:
            yield from self._in_key(citation, letters)

    def _head(self, entry: Entry) -> str:
        """What an entry is sorted by: its names as the edition has them."""
        if not entry.authors:
            return self._shown(entry.title.of(self.text), self.style.references)
        first = entry.authors[0]
        return f"{self._surname(first)} {self._shown(first.given, self.style.references)}"

    def _shown(self, text: str, how: str) -> str:
        """A text of the list in the letters in which it comes first."""
        if how == "original" or (how == "both" and self.own_script == "Cyrillic"):
            return text
        return self.romaniser.text(text)

    def _surname(self, author: Author) -> str:
        if self._shown(author.surname, self.style.references) == author.surname:
            return author.surname
        return self.romaniser.surname(author.surname)

    def _letters(self, ordered: Sequence[Entry]) -> dict[int, str]:
        """The new letters after the years, where several works are of one author and year."""
        same: dict[tuple[int, str], list[Entry]] = {}
        for entry in ordered:
            # Missing letters are for the check of the edition: nobody knows which work a key means.
            if entry.year and entry.year.letter and entry.authors:
                names = "; ".join(f"{author.surname} {author.given[:1]}" for author in entry.authors)
                same.setdefault((entry.year.year, names), []).append(entry)
        several = (entries for entries in same.values() if 1 < len(entries) <= len(ascii_lowercase))
        return {
            entry.span.start: letter
            for entries in several
            for entry, letter in zip(entries, ascii_lowercase, strict=False)
        }

    def _letter(self, entry: Entry, letters: Mapping[int, str]) -> str:
        """The letter in the letters of the entry."""
        letter = letters.get(entry.span.start, entry.year.letter if entry.year else "")
        return _CYRILLIC.get(letter, letter) if script(self._head(entry)) == "Cyrillic" else letter

    def _in_entry(self, entry: Entry, letters: Mapping[int, str]) -> Iterator[Edit]:
        """The edits in one entry, wherever it stands."""
        how = self.style.references
        year = entry.year.span if entry.year else Span(0, 0)
        if entry.year:
            yield from self._change(year, f"{entry.year.year}{self._letter(entry, letters)}")
        if how == "original" or script(entry.head.of(self.text)) != "Cyrillic":
            return
        title = entry.title.of(self.text)
        if self.own_script == "Cyrillic" and how == "both":
            other = self.romaniser.text(title)
        else:
            other = title
            done = SpanSet([year, *(author.span for author in entry.authors)])
            for author in entry.authors:
                yield from self._change(author.span, self.romaniser.surname(author.surname))
            for word, romanised in self.romaniser.words(self.text, entry.span):
                if not done.touches(word):
                    yield from self._change(word, romanised)
        if how == "both" and title:
            closed = _AFTER_TITLE.match(self.text, entry.title.end)
            end = closed.end() if closed else entry.title.end
            yield Edit(end, end, f" [{other}]")

    def _in_key(self, citation: Citation, letters: Mapping[int, str]) -> Iterator[Edit]:
        """The edits in one key: its names where it stands in a bracket, its letter wherever it stands."""
        key, entries = citation.key, citation.entries
        if len({entry.span for entry in entries}) != 1:
            return
        (entry,) = entries[:1]
        if key.year and key.year.letter and (letter := self._letter(entry, letters)):
            written = key.year.span.of(self.text)
            yield from self._change(
                key.year.span, f"{key.year.year}{letter}" if written[0].isdigit() else letter
            )
        if key.kind != BRACKETED or not key.first or key.authors is None:
            return
        for name, author in zip(key.authors.names, entry.authors, strict=False):
            wanted = self._in_bracket(author)
            is_other = script(name.surname) != script(wanted) or citation.verdict == SPELLING
            if is_other and not name.organisation and not author.organisation:
                yield from self._change(name.span, wanted)

    def _in_bracket(self, author: Author) -> str:
        """How a key names an author of the list."""
        if script(author.surname) != "Cyrillic" or self.style.citations == "original":
            return author.surname
        romanised = self.romaniser.surname(author.surname)
        if self.style.citations == "romanised":
            return romanised
        first, other = (romanised, author.surname)[:: 1 if self.own_script == "Latin" else -1]
        return f"{first} [{other}]"

    def _change(self, span: Span, text: str) -> Iterator[Edit]:
        if text != span.of(self.text):
            yield Edit(*span, text)


def script(text: str) -> str:
    """The script of the first letter.

    >>> script("*Мир*"), script("2000")
    ('Cyrillic', 'Latin')
    """
    first = next((letter for letter in text if letter.isalpha()), "a")
    return script_of(first) or "Latin"
