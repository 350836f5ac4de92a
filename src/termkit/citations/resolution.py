"""Which entry of the list a key means, across languages and scripts: (Кулагин 2000а) and Kulagin, V. M. 2000a.

`Works` holds the entries by what their authors' names have in common in all spellings; `Works.resolve` answers
with a `Resolved`: the entries that fit, and if none does those by the same author. Start reading there.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.entry_language import language_of_name
from termkit.citations.surnames import may_be_same_surname, skeleton
from termkit.languages.bases import bases
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from termkit.citations.authors import Author, Authors
    from termkit.citations.entries import Entry
    from termkit.citations.keys import Key

# How well a name fits an entry's, best first.
_LEAST = 3
SAME, FORM, OTHER_SPELLING, NONE = 0, 1, 2, 9


class Resolved(NamedTuple):
    """What a key may mean.

    `entries` are by these authors and of this year, letter included if it has one; `of_year` of this year with
    any letter; `of_author` all by these authors. `fit` is how well the first author's name fits: `SAME` as in
    the list, an inflected `FORM` of it, or an `OTHER_SPELLING`. `name` is the author of the key and the word of
    it that fits; `base` the length of the stem of that word.
    """

    entries: tuple[Entry, ...] = ()
    of_year: tuple[Entry, ...] = ()
    of_author: tuple[Entry, ...] = ()
    fit: int = NONE
    name: Author | None = None
    word: str = ""
    base: int = 0


class _Fit(NamedTuple):
    fit: int
    word: str
    base: int


_NO_FIT = _Fit(NONE, "", 0)


class Works:
    """The entries of a document's lists, to be looked up by author."""

    def __init__(
        self, entries: Sequence[Entry], tag: str, concepts: Callable[[str], frozenset[str]] | None = None
    ) -> None:
        """`tag` is the text's language; `concepts` tells which glossary entries a name may be."""
        self.entries = entries
        self._tag = tag
        self._concepts = concepts or (lambda _: frozenset())
        self._by_skeleton: defaultdict[str, list[Entry]] = defaultdict(list)
        self._by_acronym: defaultdict[str, list[Entry]] = defaultdict(list)
        self._by_words: defaultdict[str, list[Entry]] = defaultdict(list)
        self._by_concept: dict[str, list[Entry]] | None = None
        self._words: dict[str, tuple[Entry, ...]] = {}
        self._known: dict[tuple[str, str], list[tuple[Entry, _Fit]]] = {}
        for entry in entries:
            if entry.authors:
                first = entry.authors[0]
                self._by_words[fold_term(first.surname)].append(entry)
                for word in {first.surname, first.surname.split()[-1]} if not first.organisation else ():
                    self._by_skeleton[skeleton(word)].append(entry)
                if first.organisation:
                    self._by_acronym[_initials(first.surname)].append(entry)

    def resolve(self, key: Key) -> Resolved:
        """The entries that a key with authors and a year may mean."""
        assert key.authors is not None and key.year is not None
        names = key.authors.names
        first = names[0]
        whole = key.authors.whole
        if len(names) > 1 and key.kind != "narrative":
            organisation = first._replace(surname=whole, given="", organisation=True)
            found = [pair for pair in self._by(organisation, key) if pair[0].authors[0].organisation]
            if found:
                first, names = organisation, (organisation,)
        else:
            found = []
        found = found or self._by(first, key)
        if not found and key.kind == "narrative" and len(names) > 1:
            # In Baku and Hasanli (2014) only the last is the author.
            first, names = names[-1], names[-1:]
            found = self._by(first, key)
        if not found:
            return Resolved()
        found = _with_given(found, first)
        found = [pair for pair in found if _may_be_by(pair[0], names, self._tag)] or found
        year = key.year
        of_year = [
            (e, f) for e, f in found if e.year and (e.year.year == year.year or year.year in e.other_years)
        ]
        lettered = [(e, f) for e, f in of_year if year.letter and e.year and e.year.letter == year.letter]
        best = _by_so_many(lettered or of_year, len(names), key.authors) or found
        least = min(fit.fit for _, fit in best)
        chosen = [(e, fit) for e, fit in best if fit.fit == least]
        fit = chosen[0][1]
        in_year = tuple(e for e, _ in chosen) if of_year else ()
        exact = tuple(e for e in in_year if not year.letter or (e.year and e.year.letter == year.letter))
        of_author = tuple(e for e, f in found if f.fit == least)
        return Resolved(exact, in_year, of_author, least, first, fit.word, fit.base)

    def by_author(self, name: Author) -> tuple[Entry, ...]:
        """All entries whose first author may be this one."""
        found = _with_given(self._looked_up(name), name)
        least = min((fit.fit for _, fit in found), default=NONE)
        return tuple(entry for entry, fit in found if fit.fit == least)

    def by_word(self, word: str, key: Key) -> tuple[Entry, ...]:
        """The entries of a key's year by an author whose surname a word of the text is a form of."""
        assert key.year is not None
        found = self._words.get(word)
        if found is None:
            pairs = self._by_surname(word) if len(word) >= _LEAST else ()
            found = self._words[word] = tuple(dict.fromkeys(entry for entry, _ in pairs))
        year = key.year
        return tuple(
            e for e in found
            if e.year and e.year.year == year.year and (not year.letter or e.year.letter == year.letter)
        )  # fmt: skip

    def near(self, name: str) -> list[Entry]:
        """Entries whose first author's name is like a name that is not in the list."""
        from difflib import SequenceMatcher

        folded = fold_term(name)
        likely = {word: entries for word, entries in self._by_words.items() if word[:1] == folded[:1]}
        wanted = skeleton(name)
        for key, entries in self._by_skeleton.items():
            if key and key[:2] == wanted[:2]:
                likely.update({fold_term(entry.authors[0].surname): [entry] for entry in entries[:20]})
        ranked = sorted(
            ((SequenceMatcher(None, folded, word).ratio(), word) for word in list(likely)[:400]), reverse=True
        )
        return [likely[word][0] for ratio, word in ranked[:3] if ratio >= 0.6]

    # Who is meant

    def _by(self, name: Author, key: Key) -> list[tuple[Entry, _Fit]]:
        """The entries whose first author may be this name, and how well each fits."""
        cached = (name.surname, key.kind)
        if cached not in self._known:
            self._known[cached] = self._looked_up(name)
        return self._known[cached]

    def _looked_up(self, name: Author) -> list[tuple[Entry, _Fit]]:
        written = name.surname
        found: dict[int, tuple[Entry, _Fit]] = {}

        def add(entries: Iterable[Entry], fit: _Fit) -> None:
            for entry in entries:
                known = found.get(entry.span.start)
                if known is None or fit.fit < known[1].fit:
                    found[entry.span.start] = (entry, fit)

        add(self._by_words.get(fold_term(written), ()), _Fit(SAME, written, len(written)))
        words = written.split()
        for word in dict.fromkeys((words[-1], words[0], written)):
            for entry, fit in self._by_surname(word):
                add([entry], fit)
        if not found:
            for entry, fit in self._by_organisation(written):
                add([entry], fit)
        return list(found.values())

    def _by_surname(self, word: str) -> Iterable[tuple[Entry, _Fit]]:
        tag = language_of_name(word, self._tag)
        seen = set()
        for base in dict.fromkeys(
            (word, *bases(word, tag), *(bases(word, self._tag) if tag != self._tag else ()))
        ):
            for entry in self._by_skeleton.get(skeleton(base), ()):
                surname = entry.authors[0].surname
                for theirs in dict.fromkeys((surname, surname.split()[-1])):
                    if (entry.span.start, base) in seen:
                        continue
                    fit = _fit(word, base, tag, theirs, entry.tag)
                    if fit.fit != NONE:
                        seen.add((entry.span.start, base))
                        yield entry, fit

    def _by_organisation(self, written: str) -> Iterable[tuple[Entry, _Fit]]:
        fit = _Fit(SAME, written, len(written))
        for base in bases(written, self._tag):
            if base.isupper() and len(base) > 1:
                for entry in self._by_acronym.get(fold_term(base), ()):
                    yield entry, fit
            for entry in self._by_words.get(fold_term(base), ()):
                yield entry, fit
        if " " in written:
            acronym = _initials(written)
            for entry in self._by_words.get(acronym, ()):
                if entry.authors[0].surname.isupper():
                    yield entry, fit
        concepts = self._concepts(written)
        if concepts:
            if self._by_concept is None:
                self._by_concept = self._index_concepts()
            for concept in concepts:
                for entry in self._by_concept.get(concept, ()):
                    yield entry, fit

    def _index_concepts(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for concept in self._concepts(entry.authors[0].surname) if entry.authors else ():
                found.setdefault(concept, []).append(entry)
        return found


def _fit(word: str, base: str, tag: str, theirs: str, entry_tag: str) -> _Fit:
    """How well a word of a key, taken as a form of `base`, fits an author's surname in the list."""
    if fold_term(base) == fold_term(theirs) and _marks_agree(base, theirs):
        return _Fit(SAME if base == word else FORM, word, len(base))
    name_tag = language_of_name(theirs, entry_tag)
    if may_be_same_surname(base, tag, theirs, name_tag):
        return _Fit(OTHER_SPELLING + (0 if base == word else 1), word, len(base))
    return _NO_FIT


def _marks_agree(one: str, other: str) -> bool:
    """Are ı and i, which are folded into one letter, the same in both?"""
    return (
        one.replace("İ", "i").lower() == other.replace("İ", "i").lower() or one.isupper() or other.isupper()
    )


def _initials(name: str) -> str:
    """The acronym that a name would have, folded."""
    return fold_term("".join(word[0] for word in name.split() if word[0].isupper()))


def _with_given(found: list[tuple[Entry, _Fit]], name: Author) -> list[tuple[Entry, _Fit]]:
    """Leave out namesakes whose initials are others, where the key has initials."""
    wanted = name.given or (name.surname.split()[0] if " " in name.surname else "")
    if not wanted:
        return found
    same = [(e, fit) for e, fit in found if may_begin_alike(wanted, e.authors[0].given)]
    return same or found


# First letters that one name may begin with in the three alphabets.
_FIRST = [
    set(letters)
    for letters in "аaəeэе бb вvw гghqğ дdjc еeéyэ жzjc зz иiy йyij кkcqg лl мm нn оo öoё пp рr сsc тt уuüw фfp хxhk цtsc чçc шşs юyuüi яyaiəj çc şs cj".split()
]


def may_begin_alike(one: str, other: str) -> bool:
    """May two given names, or their initials, be of one name, each in its own alphabet: C., Дж., J.?"""
    if not one or not other:
        return True
    first, second = (
        name[0].replace("İ", "i").replace("I", "i").replace("ı", "i").lower() for name in (one, other)
    )
    return first == second or any(first in letters and second in letters for letters in _FIRST)


def _may_be_by(entry: Entry, names: Sequence[Author], tag: str) -> bool:
    """Are all authors that a key names the entry's? It may name fewer."""
    theirs = entry.authors[: len(names)]
    return (len(theirs) == len(names) or entry.more) and all(
        _are_alike(one, other, tag, entry.tag) for one, other in zip(names[1:], theirs[1:], strict=False)
    )


def _by_so_many(found: list[tuple[Entry, _Fit]], count: int, authors: Authors) -> list[tuple[Entry, _Fit]]:
    """The entries with as many authors as the key says; all where none has."""
    if authors.more:
        same = [(e, fit) for e, fit in found if len(e.authors) > count or e.more]
    else:
        same = [(e, fit) for e, fit in found if len(e.authors) == count and not e.more]
    return same or found


def _are_alike(ours: Author, theirs: Author, tag: str, entry_tag: str) -> bool:
    word = ours.surname.split()[-1]
    ours_tag = language_of_name(word, tag)
    theirs_tag = language_of_name(theirs.surname, entry_tag)
    return any(
        fold_term(base) == fold_term(theirs.surname)
        or may_be_same_surname(base, ours_tag, theirs.surname, theirs_tag)
        for base in bases(word, ours_tag)
    )
