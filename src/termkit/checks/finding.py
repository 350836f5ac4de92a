"""What a check says: a finding, the places related to it, and the fixes that would mend it."""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import NamedTuple, Self

from termkit.documents import Edit
from termkit.text.spans import Span

_SPACES = re.compile(r"\s+")
# From the least to the most.
SEVERITIES = ("info", "warning", "error")


class Fix(NamedTuple):
    """Edits that mend a finding. A safe one is applied by `--fix`, any other by `--unsafe-fixes`."""

    description: str
    edits: tuple[Edit, ...]
    safe: bool = True

    @classmethod
    def writing(cls, text: str, place: Span, *, safe: bool = True) -> Self:
        """The fix that puts a text in a place.

        >>> from termkit.text.spans import Span
        >>> Fix.writing("Кулагин", Span(0, 7)).description
        'Write “Кулагин”.'
        """
        return cls(f"Write “{text}”.", (Edit(place.start, place.end, text),), safe)

    def keeping_lines(self, text: str) -> Self:
        """The fix with the text's line ends kept, where as many words take the place of those over one.

        >>> fix = Fix("Write “Milli Məclis”.", (Edit(0, 12, "Milli Məclis"),))
        >>> fix.keeping_lines("Milli\\nMejlis toplandı").edits[0].text
        'Milli\\nMəclis'
        """
        if "\n" not in text and "\r" not in text:
            return self
        edits = (
            edit._replace(text=_in_lines_of(text[edit.start : edit.end], edit.text)) for edit in self.edits
        )
        return self._replace(edits=tuple(edits))

    def mended(self, place: Span, text: str) -> tuple[Span, str]:
        """What of a text the fix changes, all of a finding's place included, and what would stand there.

        >>> from termkit.text.spans import Span
        >>> Fix("Write “К”.", (Edit(4, 5, "К"),)).mended(Span(4, 11), "Это Kулагин.")
        (Span(start=4, end=11), 'Кулагин')
        """
        start = min(place.start, *(edit.start for edit in self.edits), place.end)
        end = max(place.end, *(edit.end for edit in self.edits), start)
        pieces: list[str] = []
        done = start
        for edit in sorted(self.edits):
            pieces += text[done : edit.start], edit.text
            done = edit.end
        return Span(start, end), "".join([*pieces, text[done:end]])


def _in_lines_of(old: str, new: str) -> str:
    lines = old.splitlines()
    if len(lines) < 2 or len(new.splitlines()) > 1:
        return new
    spaces, words = _SPACES.findall(old), new.split(" ")
    if len(words) != len(spaces) + 1:
        return new
    return "".join(chain.from_iterable(zip_longest(words, spaces, fillvalue="")))


class Elsewhere(NamedTuple):
    """A place in another document, as `documents.positions.Position` has it."""

    path: str
    line: int | None
    column: int | None
    segment: str | None
    offset: int = 0

    @property
    def said(self) -> str:
        """The place in words.

        >>> Elsewhere("letters.md", 3, 14, None).said
        'letters.md:3:14'
        """
        return f"{self.path}:{self.segment if self.line is None else f'{self.line}:{self.column}'}"


class Related(NamedTuple):
    """Another place a finding speaks of: the other spelling of a name, by its offsets in a segment.

    `elsewhere` says where it is in another document than the finding's own.
    """

    span: Span
    text: str
    message: str
    segment: int = 0
    elsewhere: Elsewhere | None = None


class Finding(NamedTuple):
    """One thing worth looking at. Offsets count code points of the segment's text.

    `segment` is the number of the segment in its document; `concept` the id of the glossary entry that it
    is about.
    """

    rule: str
    severity: str
    message: str
    span: Span
    text: str
    fixes: tuple[Fix, ...] = ()
    concept: str | None = None
    related: tuple[Related, ...] = ()
    segment: int = 0

    def moved(self, by: int) -> Finding:
        """The finding of a piece of a text, as one of the text; the piece begins `by` places later."""
        fixes = (
            fix._replace(edits=tuple(Edit(e.start + by, e.end + by, e.text) for e in fix.edits))
            for fix in self.fixes
        )
        related = (r if r.elsewhere else r._replace(span=r.span.moved(by)) for r in self.related)
        return self._replace(span=self.span.moved(by), fixes=tuple(fixes), related=tuple(related))

    @property
    def safe_fix(self) -> Fix | None:
        """The fix that may be applied without asking."""
        return next((fix for fix in self.fixes if fix.safe), None)
