"""The authors of a list, to be looked up by a name in any spelling, script or inflected form.

Entries of one author are one `Listed`, so that a name is held against each author once, however many works
there are. Start reading at `AuthorIndex.look_up`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.entry_language import language_of_name
from termkit.citations.name_cases import cases, may_be_of_one_gender
from termkit.citations.surnames import may_be_same_surname, skeleton
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from termkit.citations.entries import Entry

# How well a name fits an author of the list, best first: as it stands there, an inflected form of that,
# another spelling, an inflected form of another spelling.
SAME, FORM, OTHER_SPELLING, OTHER_FORM = 0, 1, 2, 3


class Listed:
    """A first author of the list, with the works by year."""

    def __init__(self, surname: str, given: str, tag: str, organisation: bool) -> None:
        self.surname, self.given, self.organisation = surname, given, organisation
        self.tag = language_of_name(surname, tag)
        self.entries: list[Entry] = []
        self._by_year: defaultdict[int, list[Entry]] = defaultdict(list)

    def add(self, entry: Entry) -> None:
        """Take an entry of this author's in."""
        self.entries.append(entry)
        for year in {entry.year.year, *entry.other_years} if entry.year else ():
            self._by_year[year].append(entry)

    def of(self, year: int) -> Sequence[Entry]:
        """The works of a year, those included that may be of it."""
        return self._by_year.get(year, ())


class Fit(NamedTuple):
    """An author of the list, how well a name fits it, and the word of the name that does with its stem."""

    author: Listed
    fit: int
    word: str
    base: int


class AuthorIndex:
    """The first authors of all entries."""

    def __init__(
        self, entries: Iterable[Entry], tag: str, concepts: Callable[[str], frozenset[str]] | None = None
    ) -> None:
        """`tag` is the text's language; `concepts` tells which glossary entries a name may be."""
        self._tag = tag
        self._concepts = concepts or (lambda _: frozenset())
        self._known: dict[tuple[str, bool], list[Fit]] = {}
        self._near: dict[str, list[Listed]] = {}
        self.by_name: defaultdict[str, list[Listed]] = defaultdict(list)
        self._by_word: defaultdict[str, list[tuple[str, Listed]]] = defaultdict(list)
        self._by_skeleton: defaultdict[str, list[tuple[str, Listed]]] = defaultdict(list)
        self._by_acronym: defaultdict[str, list[Listed]] = defaultdict(list)
        self._by_concept: dict[str, list[Listed]] | None = None
        self._organisations: defaultdict[int, list[tuple[list[str], Entry]]] | None = None
        self._by_beginning: defaultdict[str, list[str]] | None = None
        self._by_title: defaultdict[tuple[str, ...], list[Listed]] | None = None
        self._listed: dict[tuple[str, str, str], Listed] = {}
        for entry in entries:
            if entry.authors:
                self._author_of(entry).add(entry)

    def _author_of(self, entry: Entry) -> Listed:
        first = entry.authors[0]
        key = (first.surname, first.given, entry.tag)
        if key not in self._listed:
            author = Listed(first.surname, first.given, entry.tag, first.organisation)
            self._listed[key] = author
            self.by_name[_folded(first.surname)].append(author)
            if first.organisation:
                self._by_acronym[_initials(first.surname)].append(author)
            else:
                # van der Leeuw is cited as Leeuw too.
                for word in dict.fromkeys((first.surname, first.surname.split()[-1])):
                    self._by_word[fold_term(word)].append((word, author))
                    self._by_skeleton[skeleton(word)].append((word, author))
        return self._listed[key]

    def look_up(self, name: str, nominative: bool = False) -> list[Fit]:
        """The authors that a name may be; of a full name the last or the first word is the surname.

        With `nominative` the name stands in no case in which Quliyeva could be a man.
        """
        key = name, nominative
        if key not in self._known:
            fits = [
                *self.as_written(name, nominative),
                *(fit for word in _surnames_of(name) for fit in self._by_surname(word, nominative)),
            ]
            self._known[key] = _best(fits) or _best(self._by_organisation(name, nominative))
        return self._known[key]

    def as_written(self, name: str, nominative: bool = False, inflected: bool = True) -> list[Fit]:
        """The same, but only whom the list spells so, or with `inflected` whose name this is a form of."""
        same = [Fit(author, SAME, name, len(name)) for author in self.by_name.get(_folded(name), ())]
        for word in _surnames_of(name):
            for base in self._cases(word, nominative) if inflected else (word,):
                same += [
                    Fit(author, FORM if base != word else SAME, word, len(base))
                    for theirs, author in self._by_word.get(fold_term(base), ())
                    if is_written_so(base, theirs)
                ]
        return _best(same)

    def look_up_word(self, word: str) -> list[Fit]:
        """The persons whose surname a word may be."""
        key = f"{word} ", False
        if key not in self._known:
            self._known[key] = _best((*self.as_written(word), *self._by_surname(word, False)))
        return self._known[key]

    def _cases(self, word: str, nominative: bool) -> Iterable[str]:
        tag = language_of_name(word, self._tag)
        more = cases(word, self._tag, nominative) if tag != self._tag else ()
        return dict.fromkeys((*cases(word, tag, nominative), *more))

    def _by_surname(self, word: str, nominative: bool) -> Iterator[Fit]:
        """The persons whose name is another spelling of a word."""
        tag = language_of_name(word, self._tag)
        for base in self._cases(word, nominative):
            for theirs, author in self._by_skeleton.get(skeleton(base), ()):
                inflected = base != word
                if may_begin_alike(base, theirs) and may_be_same_surname(base, tag, theirs, author.tag):
                    yield Fit(author, OTHER_FORM if inflected else OTHER_SPELLING, word, len(base))

    def _by_organisation(self, name: str, nominative: bool = False) -> Iterator[Fit]:
        """Organisations: by name, by the acronym that its words make, by what the glossary knows as one."""
        found: list[Listed] = []
        for base in cases(name, self._tag, nominative):
            if base.isupper() and len(base) > 1:
                found += self._by_acronym.get(fold_term(base), ())
            found += self.by_name.get(_folded(base), ())
        if " " in name:
            found += [author for author in self.by_name.get(_initials(name), ()) if author.surname.isupper()]
        forms = self._cases(name, nominative)
        for concept in self._concepts(name):
            known = self._of_concepts().get(concept, ())
            found += [author for author in known if may_be_of_one_gender(forms, author.surname)]
        return (Fit(author, SAME, name, len(name)) for author in found)

    def before(self, words: Sequence[str], year: int) -> list[Entry]:
        """The works of a year by an organisation that is named, in any case, by the last of the words."""
        if self._organisations is None:
            self._organisations = defaultdict(list)
            for author in self._listed.values():
                for entry in author.entries if author.organisation and " " in author.surname else ():
                    if entry.year:
                        self._organisations[entry.year.year].append((author.surname.lower().split(), entry))
        return [
            entry
            for name, entry in self._organisations.get(year, ())[:_MOST_NEAR]
            if len(words) >= len(name) and all(map(_may_be_form, words[-len(name) :], name))
        ]

    def of_concept(self, name: str) -> list[Listed]:
        """The authors that the glossary knows under a name of theirs in another language, or an acronym."""
        return [author for concept in self._concepts(name) for author in self._of_concepts().get(concept, ())]

    def entitled(self, beginning: str) -> list[Listed]:
        """The outlets, works and organisations whose name begins with these words, two or more."""
        if self._by_title is None:
            self._by_title = defaultdict(list)
            for author in self._listed.values():
                words = tuple(fold_term(author.surname).split()) if author.organisation else ()
                if len(words) > _TITLE_WORDS:
                    self._by_title[words[:_TITLE_WORDS]].append(author)
        words = tuple(fold_term(beginning).split())
        return [
            author
            for author in self._by_title.get(words[:_TITLE_WORDS], ())
            if tuple(fold_term(author.surname).split())[: len(words)] == words
        ]

    def _of_concepts(self) -> dict[str, list[Listed]]:
        if self._by_concept is None:
            self._by_concept = {}
            for author in self._listed.values():
                for concept in self._concepts(author.surname):
                    self._by_concept.setdefault(concept, []).append(author)
        return self._by_concept

    def near(self, name: str) -> list[Listed]:
        """The authors with one of the three surnames that are most like a name that is not in the list."""
        if self._by_beginning is None:
            self._by_beginning = defaultdict(list)
            for word in self.by_name:
                self._by_beginning[skeleton(word)[:2]].append(word)
        if name not in self._near:
            ranked = sorted(
                (-likeness(word, name), word)
                for word in self._by_beginning.get(skeleton(name)[:2], ())[:_MOST_NEAR]
                if may_begin_alike(word, name) or word[1:] == fold_term(name)[1:]
            )
            words = [word for ratio, word in ranked[:3] if -ratio >= _NEAR]
            self._near[name] = [author for word in words for author in self.by_name[word]]
        return self._near[name]


# So much alike are two names for the one to be meant by the other; so many of a long list are looked at.
_NEAR, _MOST_NEAR = 0.6, 100
_LONGEST = 60
_STEM = 5
# So many words of a long title say which is meant.
_TITLE_WORDS = 2


def _best(fits: Iterable[Fit]) -> list[Fit]:
    """Each author once, by its best fit."""
    found: dict[int, Fit] = {}
    for fit in fits:
        known = found.get(id(fit.author))
        if known is None or fit.fit < known.fit:
            found[id(fit.author)] = fit
    return list(found.values())


def is_written_so(one: str, other: str) -> bool:
    """Are two names the same letters, capitals aside? ı and i are two."""
    if one == other:
        return True
    if fold_term(one) != fold_term(other):
        return False
    same = one.replace("İ", "i").lower() == other.replace("İ", "i").lower()
    return same or one.isupper() or other.isupper()


def _surnames_of(name: str) -> Iterable[str]:
    """The words of a name that may be its surname, and all of it."""
    words = name.split()
    return dict.fromkeys((words[-1], words[0], name))


def _may_be_form(word: str, name: str) -> bool:
    """May a word be a form of a word of a name: министерства of министерство?"""
    return word == name or (min(len(word), len(name)) > _STEM and word[:_STEM] == name[:_STEM])


def _folded(name: str) -> str:
    """A name as it is looked up: the World Bank is World Bank."""
    return fold_term(name).removeprefix("the ")


def likeness(one: str, other: str) -> float:
    """How much two names are alike, from 0 to 1, capitals and marks aside."""
    from difflib import SequenceMatcher

    return SequenceMatcher(
        None, fold_term(one[:_LONGEST]), fold_term(other[:_LONGEST]), autojunk=False
    ).ratio()


def _initials(name: str) -> str:
    """The acronym that a name would have, folded."""
    return fold_term("".join(word[0] for word in name.split() if word[0].isupper()))


# First letters that one name may begin with in the three alphabets, in rows; and by letter.
_FIRST = """
    аaəeэе бb вvw гghqğ дdjcg еeéyэ ёyoe жzjcg зz иiy йyij кkqcg лl мm нn оo öoё пp рr сsc тt уuüw фfp
    хxhk цtscz чçct шşs юyuüi яyaiəj çc şs cj
    """.split()
_ALIKE = {letter: "".join(row for row in _FIRST if letter in row) for letter in sorted(set("".join(_FIRST)))}


def may_begin_alike(one: str, other: str) -> bool:
    """May two names, or their initials, be one name, each in its own alphabet: C., Дж., J.?

    >>> may_begin_alike("C.", "Джамиль"), may_begin_alike("Həsənli", "Гасанлы"), may_begin_alike("A.", "S.")
    (True, True, False)
    """
    if not one or not other:
        return True
    first, second = _small(one[0]), _small(other[0])
    return first == second or second in _ALIKE.get(first, "")


def _small(letter: str) -> str:
    return "i" if letter in "İIı" else letter.lower()
