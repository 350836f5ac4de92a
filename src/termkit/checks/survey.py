"""What the texts of one call have between them: their names, so that each text can be held against all.

A text that writes Rafibeyli and another that writes Rafibayli are each right by themselves. So every text is
surveyed first, and of it only its names are kept, with how often and where they stand; then each is checked
with the survey at hand. The order of the texts makes no difference. Start reading at `Survey`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.context import Context
from termkit.checks.finding import Elsewhere, Related
from termkit.checks.names_of_text import NamesOfText
from termkit.checks.registry import selected
from termkit.checks.settings import Settings
from termkit.checks.spelled_twice import Item, groups_of
from termkit.checks.translations import Translations
from termkit.documents import Segment
from termkit.languages import canonical_tag, language
from termkit.languages.common_words import is_dictionary_word
from termkit.names.given_names import may_be_given_name
from termkit.text.words import distinct_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from termkit.checks.spelled_twice import Spellings
    from termkit.documents import Document
    from termkit.glossary import Glossary
    from termkit.text.spans import Span
    from termkit.text.words import Word

RULE = "inconsistent-name"
_SHOWN = 3
_DEFAULT = Settings()


class Place(NamedTuple):
    """Where a form stands. Places have an order, whatever that of the texts was."""

    path: str
    segment: int
    span: Span
    line: int | None
    column: int | None
    name: str | None
    offset: int

    def related(self, text: str, message: str, path: str) -> Related:
        """The place as a finding in the text of a path speaks of it."""
        away = Elsewhere(self.path, self.line, self.column, self.name, self.offset)
        return Related(self.span, text, message, self.segment, None if path == self.path else away)


class Seen:
    """How often a form was seen, and where first. `path` is that of the one text with it, if it is one."""

    __slots__ = ("count", "path", "places")

    def __init__(self, path: str) -> None:
        self.count, self.path = 0, path
        self.places: list[tuple[Place, str]] = []

    def merge(self, other: Seen) -> None:
        """And where another survey saw it."""
        self.count += other.count
        self.path = self.path if self.path == other.path else ""
        self.places = sorted([*self.places, *other.places])[:_SHOWN]

    def add(self, place: Place, form: str) -> None:
        """Once more."""
        self.count += 1
        self.path = self.path if self.path == place.path else ""
        if len(self.places) < _SHOWN or place < self.places[-1][0]:
            self.places = sorted([*self.places, (place, form)])[:_SHOWN]


class Survey:
    """The names of texts in each of their languages.

    >>> from termkit.checks import check
    >>> from termkit.documents import read_document
    >>> from termkit.glossary import Glossary
    >>> glossary = Glossary([])
    >>> texts = {"a.txt": "There Rafibeyli spoke, and Rafibeyli left.", "b.txt": "Here Rafibayli spoke."}
    >>> documents = [read_document(text.encode(), path) for path, text in texts.items()]
    >>> survey = Survey(glossary)
    >>> for document in documents:
    ...     survey.add(document, "en")
    >>> for document in documents:
    ...     for finding in check(document, "en", glossary, survey=survey):
    ...         print(document.path, finding.text, finding.related[0].elsewhere)
    b.txt Rafibayli Elsewhere(path='a.txt', line=1, column=7, segment=None, offset=6)
    """

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._gathered: dict[str, _Gathered] = {}
        self.translations = Translations()

    def add(self, document: Document, tag: str, settings: Settings = _DEFAULT) -> None:
        """Look at a text in its language; rules that its settings leave out do not get to know of it."""
        rules = selected(settings.select, settings.ignore)
        wanted = {rule.name: rule for rule in rules if settings.severities.get(rule.name) != "off"}
        tag = canonical_tag(tag)
        if any(rule.whole for rule in wanted.values()):
            self.translations.add(document, tag)
        if RULE not in wanted:
            return
        if tag not in self._gathered:
            self._gathered[tag] = _Gathered(tag, self._glossary)
        for number, segment in enumerate(document.segments):
            context = Context(segment, tag, self._glossary, settings.style, document.path)
            self._gathered[tag].add(NamesOfText(context), context, number)

    def merge(self, other: Survey) -> None:
        """Take in what another survey has seen in texts that come after those of this one.

        The other may come from another process: it is sent without its glossary.
        """
        self.translations.merge(other.translations)
        for tag, gathered in other._gathered.items():
            self._gathered.setdefault(tag, _Gathered(tag, self._glossary)).merge(gathered)

    def __getstate__(self) -> dict[str, object]:
        return {"_gathered": self._gathered, "translations": self.translations}

    def groups(self, tag: str, forms: Iterable[str]) -> Iterator[Spellings]:
        """The names that several texts between them spell two ways, those of which a form is one of these."""
        by_form = self._gathered[tag].by_form if tag in self._gathered else {}
        found = {id(group): group for form in forms for group in by_form.get(form, ())}
        yield from found.values()

    def seen(self, tag: str, items: Iterable[Item]) -> list[Seen]:
        """Where forms were seen in texts of a language."""
        return [self._gathered[tag].seen[item] for item in items]


class _Form:
    """What the texts say of a form; it is a `word` if one has it in small letters or the glossary does."""

    __slots__ = ("after", "before", "inside", "word")

    def __init__(self) -> None:
        self.inside = self.word = False
        self.before: set[str] = set()
        self.after: set[str] = set()

    def merge(self, other: _Form) -> None:
        """And what other texts say of it."""
        self.inside = self.inside or other.inside
        self.word = self.word or other.word
        self.before |= other.before
        self.after |= other.after


class _Gathered:
    """The names of all texts of one language: `Forms` of them together."""

    def __init__(self, tag: str, glossary: Glossary) -> None:
        self.tag = tag
        self._glossary = glossary
        self._forms: dict[str, _Form] = {}
        self._known: dict[str, bool] = {}
        self.seen: dict[Item, Seen] = {}
        self._strange: dict[str, str] = {}

    def __getstate__(self) -> dict[str, object]:
        return {name: value for name, value in self.__dict__.items() if name != "_glossary"}

    def merge(self, other: _Gathered) -> None:
        """And the names of other texts."""
        for text, form in other._forms.items():
            self._forms.setdefault(text, _Form()).merge(form)
        for item, seen in other.seen.items():
            self.seen.setdefault(item, Seen(seen.path)).merge(seen)
        self._strange |= other._strange

    def add(self, names: NamesOfText, context: Context, number: int) -> None:
        """Look at one segment of a text."""
        small = distinct_words(context.text)
        for text, words in names.places.items():
            if self.tag != "ru" and is_dictionary_word(text, self.tag):
                continue
            own = [word for word in words if names.is_own(word)]
            if not own:
                continue
            form = self._forms.setdefault(text, _Form())
            form.inside = form.inside or any(map(names.is_inside, own))
            form.word = (
                form.word
                or language(self.tag).lower(text) in small
                or any(context.right.touches(word.span) for word in own)
            )
            before, after = names.around(text)
            form.before |= before
            form.after |= after
            for word in own:
                self._add_use(names, word, context, number)
        self._strange |= names.strange

    def _add_use(self, names: NamesOfText, word: Word, context: Context, number: int) -> None:
        at = context.positions.of(word.start)
        place = Place(context.path, number, word.span, at.line, at.column, at.name, at.offset)
        surname = names.word_after(word)
        items = [Item(word.text)]
        if surname and self._may_be_named(word.text, surname):
            items.append(Item(word.text, surname))
        for item in items:
            self.seen.setdefault(item, Seen(context.path)).add(place, word.text)

    def _may_be_named(self, given: str, surname: str) -> bool:
        small = language(self.tag).lower(given)
        named = surname[1:].islower() and may_be_given_name(small, self.tag, certain=False)
        return named and (self.tag == "ru" or not is_dictionary_word(surname, self.tag))

    @property
    def texts(self) -> Collection[str]:
        """The forms."""
        return self._forms

    @cached_property
    def strange(self) -> Mapping[str, str]:
        """Those in the letters of another language, and its tag."""
        return {text: tag for text, tag in self._strange.items() if text in self._forms}

    @cached_property
    def named(self) -> Mapping[str, Collection[str]]:
        """For a surname: the given names before it."""
        found: dict[str, set[str]] = defaultdict(set)
        for form, surname in self.seen:
            if surname and form not in self.strange:
                found[surname].add(form)
        return found

    def are_names(self, *texts: str) -> bool:
        """Has each its capital inside a sentence too, and is none in small letters or in the glossary?"""
        forms = [self._forms[text] for text in texts]
        if any(form.word or not form.inside for form in forms):
            return False
        return not any(map(self._is_known, texts))

    def _is_known(self, text: str) -> bool:
        """Does the glossary know the word by itself, in any spelling?"""
        if text not in self._known:
            context = Context(Segment(text), self.tag, self._glossary, _DEFAULT.style)
            names = NamesOfText(context)
            self._known[text] = any(map(names.is_known, names.places[text]))
        return self._known[text]

    def around(self, text: str) -> tuple[set[str], set[str]]:
        """The given names and initials before a form, and the surnames after it."""
        return self._forms[text].before, self._forms[text].after

    @cached_property
    def by_form(self) -> dict[str, list[Spellings]]:
        """The names that no single text spells all the ways that there are, by each form of them."""
        found: dict[str, list[Spellings]] = defaultdict(list)
        for group in groups_of(self):
            items = [item for spelled in group.values() for item in spelled]
            paths = {self.seen[item].path for item in items}
            if len(paths) > 1 or "" in paths:
                for form in {item.form for item in items}:
                    found[form].append(group)
        return found
