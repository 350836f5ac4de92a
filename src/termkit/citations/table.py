"""The whole table of a text's citations: each key, the entry it means, and what is to be said of it.

Start reading at `table_of`. A verdict is `ok`, or the name of the rule of `termkit check` that speaks of
the key: `citation-unresolved`, `citation-year`, `citation-ambiguous`, `citation-spelling`,
`citation-style`. What is to be said of the list itself is in `termkit.citations.list_faults`.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.author_index import OTHER_SPELLING, may_begin_alike
from termkit.citations.entries import Entry, entries_of
from termkit.citations.keys import (
    ARCHIVE,
    BRACKETED,
    IBID,
    NARRATIVE,
    NOTE,
    NUMERIC,
    OP_CIT,
    RUNNING,
    UNDATED,
    YEAR_ONLY,
    Key,
    keys_of,
)
from termkit.citations.reference_list import lists_of_works
from termkit.citations.resolution import NO_FIT, Resolved, Works
from termkit.citations.sentence_keys import rows_of, running_keys
from termkit.citations.styles import StyleFault, style_faults
from termkit.citations.titles import same_work
from termkit.citations.undated import undated_keys
from termkit.text.paragraphs import paragraph_start
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from termkit.documents import Segment

OK = "ok"
UNRESOLVED, YEAR, AMBIGUOUS, SPELLING, STYLE = (
    "citation-unresolved", "citation-year", "citation-ambiguous", "citation-spelling", "citation-style",
)  # fmt: skip


class Citation(NamedTuple):
    """One key with its verdict. `entries` are what it means, or may mean where the verdict is no `ok`.

    Where there are none, `near` are those by authors with a name that is like the key's.
    """

    key: Key
    verdict: str
    entries: tuple[Entry, ...] = ()
    resolved: Resolved = Resolved()
    near: tuple[Entry, ...] = ()
    style: tuple[StyleFault, ...] = ()


class Names(NamedTuple):
    """What the glossary is asked: the ids of the entries that a name may be, and their kinds."""

    concepts: Callable[[str], frozenset[str]]
    kinds: Callable[[str], frozenset[str]]


NO_NAMES = Names(lambda _: frozenset(), lambda _: frozenset())


class Table:
    """The citations of one text and the entries of its list; both empty where the text has no list."""

    def __init__(self, text: str, tag: str, citations: Sequence[Citation], entries: Sequence[Entry]) -> None:
        self.text, self.tag = text, tag
        self.citations, self.entries = citations, entries

    @cached_property
    def cited(self) -> frozenset[int]:
        """Where the entries begin that some key means, or may mean."""
        return frozenset(entry.span.start for citation in self.citations for entry in citation.entries)

    @cached_property
    def uncited(self) -> tuple[Entry, ...]:
        """The entries that no key means."""
        return tuple(entry for entry in self.entries if entry.span.start not in self.cited)


def table_of(segment: Segment, tag: str, names: Names = NO_NAMES) -> Table:
    """The citations of a segment, in a language.

    >>> from termkit.documents import Segment
    >>> text = "See Кулагин (2000а).\\n\\nReferences\\n\\nKulagin, V. M. 2000a. Peace. Moscow.\\n"
    >>> table = table_of(Segment(text, headings=(Span(22, 32),)), "en")
    >>> [(citation.key.span.of(text), citation.verdict) for citation in table.citations]
    [('Кулагин (2000а', 'citation-spelling')]
    """
    text = segment.text
    lists = lists_of_works(text, segment.headings, segment.notes)
    entries = entries_of(text, lists, segment.headings) if lists else []
    if not entries:
        return Table(text, tag, (), ())
    keys = list(keys_of(text, (*lists, *segment.exempt.spans)))
    if "\n[^" in text:
        from termkit.citations.notes import keys_in_notes, note_places

        notes = list(keys_in_notes(text, note_places(text)))
        # The imprint of a work that a note names, (London: Routledge, 2016), is no key.
        imprints = SpanSet([Span(key.title.end, key.bracket.end) for key in notes if key.title.end])
        keys = [key for key in keys if key.kind != YEAR_ONLY or not imprints.touches(key.span)] + notes
    keys += running_keys(text, (*lists, *(key.bracket for key in keys)))
    keys += undated_keys(text, (*lists, *(key.bracket for key in keys)))
    keys = sorted((key for key in keys if not segment.exempt.touches(key.span)), key=lambda key: key.span)
    judge = _Judge(text, tag, entries, names, keys)
    found: list[Citation] = []
    for key in _once(keys):
        for citation in judge.judge(key):
            found.append(citation)
            judge.remember(citation)
    faults = style_faults(
        text, [c.key for c in found if c.entries and c.key.kind == BRACKETED], judge.namesakes
    )
    styled = [
        c._replace(style=faults[c.key.span], verdict=STYLE if c.verdict == OK else c.verdict)
        if c.key.span in faults and c.key.kind == BRACKETED
        else c
        for c in found
    ]
    return Table(text, tag, tuple(styled), tuple(entries))


def _once(keys: list[Key]) -> Iterator[Key]:
    """The keys, each place once: a bracket in a note is found twice. [3–5] is three keys at one place."""
    seen: set[tuple[Span, int]] = set()
    for key in keys:
        if (key.span, key.number) not in seen:
            seen.add((key.span, key.number))
            yield key


_WORDS_BEFORE = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-](?=[^\W\d_]))+")
# An outlet right before the bracket: in “Kaspi” (1905).
_OUTLET = re.compile(r"[“\"«„](?P<name>[^“”\"«»„\n]{2,80})[”\"»“][*_]?\s*\Z")
_REACH = 250
_NEAR = 10
# So much alike are a name with a slip and the author's; in the sentence it may be a place.
_SLIP_IN_BRACKET, _SLIP = 0.75, 0.85


class _Judge:
    """What there is to say of each key."""

    def __init__(self, text: str, tag: str, entries: list[Entry], names: Names, keys: list[Key]) -> None:
        self.text, self.tag, self.names = text, tag, names
        self.works = Works(entries, tag, names.concepts)
        self.numbered = {entry.number: entry for entry in entries if entry.numbered}
        # What an ibid. in the next note means.
        self.last: tuple[Entry, ...] = ()
        self.last_is_archive = False
        self.rows = rows_of(text, keys)
        surnames: dict[str, set[str]] = {}
        for entry in entries:
            for author in entry.authors[:1]:
                surnames.setdefault(author.surname, set()).add(author.given[:1])
        # Surnames of several authors, whose keys need an initial.
        self.namesakes = frozenset(surname for surname, given in surnames.items() if len(given - {""}) > 1)

    def remember(self, citation: Citation) -> None:
        """Keep what the next ibid. means, an archive or a work."""
        archive = citation.key.kind == ARCHIVE
        if archive or citation.entries:
            self.last, self.last_is_archive = citation.entries, archive

    def judge(self, key: Key) -> Iterator[Citation]:
        """The citation that a key is; none where it is none."""
        if key.kind == ARCHIVE:
            yield Citation(key, OK)
        elif key.kind == NUMERIC:
            yield from self._numeric(key)
        elif key.kind == IBID:
            yield Citation(key._replace(kind=ARCHIVE) if self.last_is_archive else key, OK, self.last)
        elif key.kind == OP_CIT:
            yield from self._named_before(key)
        elif key.kind == YEAR_ONLY:
            yield from self._year_only(key)
        elif key.kind == RUNNING:
            yield from self._running(key)
        elif key.kind == UNDATED:
            yield from self._undated(key)
        elif key.kind == NOTE and key.title.end:
            yield Citation(key, OK, self.works.named.by_author_and_title(key, self.text))
        else:
            yield from self._named(key)

    def _numeric(self, key: Key) -> Iterator[Citation]:
        entry = self.numbered.get(key.number)
        if entry:
            yield Citation(key, OK, (entry,))
        elif self.numbered and key.number < 1000 and key.first:
            yield Citation(key, UNRESOLVED)

    def _named_before(self, key: Key) -> Iterator[Citation]:
        """Həsənli, göst. əsər: some work of this author's."""
        assert key.authors is not None
        found = self.works.named.by_author(key.authors.names[0])
        if found:
            yield Citation(key, OK, found)
        elif self.names.kinds(key.authors.names[0].surname) <= {"person"}:
            yield self._unresolved(key, Resolved(name=key.authors.names[0]))

    def _year_only(self, key: Key) -> Iterator[Citation]:
        """A bracket with a year alone: the author was named before, in the same sentence or the last."""
        start = paragraph_start(self.text, max(0, key.bracket.start - _REACH), key.bracket.start)
        words = [match[0] for match in _WORDS_BEFORE.finditer(self.text, start, key.bracket.start)]
        outlet = _OUTLET.search(self.text, start, key.bracket.start)
        found = self.works.named.by_title(outlet["name"], key) if outlet else ()
        found = found or self.works.named.by_organisation(words, key)
        if found:
            yield Citation(key, OK, found)
            return
        for word in reversed([word for word in words if word[0].isupper()]):
            found = self.works.named.by_word(word, key)
            if found:
                yield Citation(key, OK, found)
                return

    def _running(self, key: Key) -> Iterator[Citation]:
        """See Yunusov 2004: a key if the list has such a work, else a name and a year."""
        found = self.works.named.by_word(key.authors.names[0].surname, key) if key.authors else ()
        if found:
            yield Citation(key, OK, found)

    def _undated(self, key: Key) -> Iterator[Citation]:
        """Auch (n.d.): the author's works without a year, else all, as one of an edition may be meant."""
        found = self.works.named.by_author(key.authors.names[0]) if key.authors else ()
        if found:
            yield Citation(key, OK, tuple(entry for entry in found if entry.year is None) or found)

    def _named(self, key: Key) -> Iterator[Citation]:
        resolved = self.works.resolve(key)
        key = self._narrowed(key, resolved)
        if key.kind == NOTE:
            yield Citation(key, OK, resolved.of_year or resolved.of_author)
            return
        if resolved.entries:
            yield Citation(key, self._verdict(key, resolved), resolved.entries, resolved)
        elif resolved.of_year or (resolved.of_author and self._is_of_author(key, resolved)):
            yield Citation(key, YEAR, resolved.of_year or resolved.of_author, resolved)
        elif not resolved.of_author:
            from termkit.citations.conviction import is_convincing

            if resolved.namesakes or is_convincing(key, self.text, self.names.kinds) or self._is_slip(key):
                yield self._unresolved(key, resolved)

    def _unresolved(self, key: Key, resolved: Resolved) -> Citation:
        near = () if resolved.namesakes else tuple(self.works.named.near(key))
        return Citation(key, UNRESOLVED, resolved.namesakes, resolved, near)

    def _is_slip(self, key: Key) -> bool:
        """Is the name one letter away from an author who has a work of this very year?"""
        from termkit.citations.conviction import is_no_author

        if key.authors is None or key.year is None or len(key.authors.names) > 1:
            return False
        name = key.authors.names[0].surname
        if is_no_author(name, self.names.kinds):
            return False
        least = _SLIP_IN_BRACKET if key.kind == BRACKETED else _SLIP
        return any(self.works.named.is_slip(one, key.year.year, least) for one in {name, name.split()[-1]})

    def _narrowed(self, key: Key, resolved: Resolved) -> Key:
        """The key without words before the name that are no given name: As Həsənli (2014)."""
        name = resolved.name
        if key.kind != NARRATIVE or name is None or resolved.number or not key.first or key.authors is None:
            return key
        start = name.span.start if name is not key.authors.names[0] else key.span.start
        before, _, last = name.surname.rpartition(" ")
        given = {entry.authors[0].given[:1] for entry in resolved.of_author}
        if before and last == resolved.word and not any(may_begin_alike(before, one) for one in given):
            start = name.span.end - len(last)
        return key._replace(span=Span(start, key.span.end))

    def _is_in_a_row(self, key: Key) -> bool:
        """Does another citation stand right before it or behind: Həsənli (2009) və Vəkilov (1998)?"""
        others = (self.works.resolve(other) for other in self.rows.get(key.span, ()))
        return any(other.of_author for other in others)

    def _verdict(self, key: Key, resolved: Resolved) -> str:
        first = resolved.entries[0]
        if any(not same_work(self.text, first, other) for other in resolved.entries[1:]):
            return AMBIGUOUS
        if resolved.number and resolved.fit == NO_FIT:
            return UNRESOLVED
        return SPELLING if resolved.fit >= OTHER_SPELLING and key.first else OK

    def _is_of_author(self, key: Key, resolved: Resolved) -> bool:
        """Is a key with another year than any work of the author's a citation, and no year of an event?"""
        from termkit.citations.conviction import is_dated_or_imprint, says_something

        if key.authors and key.authors.names[0].given and is_dated_or_imprint(key, self.text):
            return False
        if key.kind != NARRATIVE or key.page or (key.year and key.year.letter):
            return any(entry.year for entry in resolved.of_author)
        # Rəsulzadə (1918) may say when he did something; a year near those of his works is one of theirs.
        years = [entry.year.year for entry in resolved.of_author if entry.year and key.year]
        near = any(key.year and abs(year - key.year.year) <= _NEAR for year in years)
        known = resolved.name is not None and "person" in self.names.kinds(resolved.name.surname)
        if not near or resolved.fit >= OTHER_SPELLING:
            return False
        return not known or says_something(key, self.text) or self._is_in_a_row(key)
