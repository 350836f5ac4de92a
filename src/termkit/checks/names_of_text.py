"""The capitalised words of one text that may be names: where they stand, and what stands around them.

Start reading at `NamesOfText`; which of them are one name is decided in `spelled_twice`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.spelled_twice import Item, language_of_letters
from termkit.languages import language
from termkit.languages.bases import bases
from termkit.languages.common_words import is_dictionary_word
from termkit.languages.sentences import starts_sentence
from termkit.names.given_names import may_be_given_name
from termkit.names.guesses import kind_of
from termkit.names.variants import LEAST
from termkit.text.folding import HYPHENS
from termkit.text.scripts import script_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from termkit.checks.context import Context
    from termkit.text.words import Word

_REACH = 40
_LONGEST_ACRONYM = 5
_BEFORE = re.compile(r"(?<![\w.])((?:[^\W\d_]{1,2}\.[ \u00a0]?)+|[^\W\d_]{3,}[ \u00a0])$")
# In Azerbaijani: at, from a place.
_LOCATED = re.compile(r"d[aə]n?$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]{3,})")


class Use(NamedTuple):
    """An occurrence, with the dictionary form of its spelling."""

    word: Word
    base: str


class NamesOfText:
    """The capitalised words of a text by how they are written: `Forms` of one text."""

    def __init__(self, context: Context) -> None:
        self.tag = context.language
        self._context = context
        self.places: dict[str, list[Word]] = defaultdict(list)
        for word in context.capitalised:
            text = word.text
            if len(text) >= LEAST - 1 and text[0].isupper() and text[1:].islower():
                self.places[text].append(word)

    @property
    def texts(self) -> Collection[str]:
        """The forms."""
        return self.places

    @cached_property
    def strange(self) -> dict[str, str]:
        """The words in the letters of another language, and its tag."""
        found = {}
        for word in self._context.strange_words:
            if word.text in self.places and self._may_be_foreign(word):
                found[word.text] = language_of_letters(word.text, self.tag)
        return {text: tag for text, tag in found.items() if tag}

    @cached_property
    def named(self) -> dict[str, dict[str, list[Word]]]:
        """For a word that others stand before: these, and where."""
        found: dict[str, dict[str, list[Word]]] = defaultdict(dict)
        for text, words in self.places.items():
            for word in words:
                surname = self.word_after(word)
                if surname and text not in self.strange and self.is_own(word):
                    found[surname].setdefault(text, []).append(word)
        return found

    def uses(self, base: str, items: Iterable[Item]) -> list[Use]:
        """Where a spelling stands, in any form."""
        found: dict[int, Word] = {}
        for form, surname in items:
            words = self.named[surname].get(form, ()) if surname else self.places.get(form, ())
            found.update((word.start, word) for word in words if self.is_own(word))
        return [Use(found[start], base) for start in sorted(found)]

    def are_names(self, *texts: str) -> bool:
        """Has each its capital inside a sentence too, and is none in small letters or in the glossary?"""
        for text in texts:
            words = [word for word in self.places[text] if self.is_own(word)]
            if not any(self.is_inside(word) for word in words) or any(map(self.is_known, words)):
                return False
            if _has_word(self._context.text, language(self.tag).lower(text)):
                return False
        return True

    def around(self, text: str) -> tuple[set[str], set[str]]:
        """The given names and initials before a form, and the surnames after it."""
        before, after = set(), set()
        for word in self.places[text]:
            if name := self._name_before(word):
                before.add(name)
            follows = _AFTER.match(self._context.text, word.end)
            if follows and follows[1][0].isupper() and not self._is_no_surname(text, follows):
                after.add(follows[1])
        return before, after

    def word_after(self, word: Word) -> str:
        """The word with a capital right after a word; empty if there is none."""
        after = _AFTER.match(self._context.text, word.end)
        return after[1] if after and after[1][0].isupper() else ""

    def is_own(self, word: Word) -> bool:
        """Are these the author's words, by themselves, and not another's?"""
        text, (start, end) = self._context.text, word.span
        joined = text[start - 1 : start] in (*HYPHENS, "-") or text[end : end + 1] in (*HYPHENS, "-")
        return not (joined and start) and not self._context.others.touches(word.span)

    def is_inside(self, word: Word) -> bool:
        """Has it its capital though no sentence begins there?"""
        context = self._context
        return not starts_sentence(context.text, word.start) and not context.headings.covers(word.span)

    def is_known(self, word: Word) -> bool:
        """Does the glossary know what stands there, in any spelling?"""
        return self._context.right.touches(word.span) or self._known.touches(word.span)

    @cached_property
    def _known(self) -> SpanSet:
        context = self._context
        foreign = (match.span for found in context.foreign.values() for match in found)
        return SpanSet([*foreign, *(match.span for match in context.loose)])

    def _may_be_foreign(self, word: Word) -> bool:
        """Is it no part of a longer name in another script (Nottingham Momentum)?"""
        text = self._context.text
        if script_of(word.text[0]) == language(self.tag).script:
            return True
        around = (
            text[max(0, word.start - _REACH) : word.start].split(),
            text[word.end : word.end + _REACH].split(),
        )
        near = (*around[0][-1:], *around[1][:1])
        return script_of(word.text[0]) not in {script_of(other[0]) for other in near if not _is_given(other)}

    def _name_before(self, word: Word) -> str:
        """The given name or the initials before a word; empty if there are none."""
        text, tag = self._context.text, self.tag
        found = _BEFORE.search(text[max(0, word.start - _REACH) : word.start])
        name = found[1].strip() if found else ""
        if not name[:1].isupper() or found is None:
            return ""
        begins = starts_sentence(text, word.start - len(found[0]))
        # Inside a Russian sentence titles have no capital: Юлиус Мейер, but президент Мейер.
        if "." in name or (tag == "ru" and not begins):
            return name
        return name if may_be_given_name(language(tag).lower(name), tag, certain=begins) else ""

    def _is_no_surname(self, name: str, found: re.Match[str]) -> bool:
        """Is the word after a name a place or an organisation, a title or a day, or in Azerbaijani in a case?

        “Kərimbəyli Tiflisdə yaşadı”, “Kerimbeyli Monday”, “Керимбейли ООН”. And after a surname comes none,
        but in Azerbaijani perhaps a given name.
        """
        word, tag = found[1], self.tag
        if self._known_others.touches(Span(found.start(1), found.end(1))):
            return True
        if word.isupper() and len(word) <= _LONGEST_ACRONYM:
            return True
        if tag == "ru":
            return False
        small = language(tag).lower(word)
        if is_dictionary_word(word, tag) or not may_be_given_name(small, tag, certain=False):
            return True
        if tag == "az" and len(word) >= LEAST and _LOCATED.search(word):
            return True
        ends_like_surname = any(kind_of(base) == "person" for base in bases(name, tag))
        return ends_like_surname and (tag == "en" or not may_be_given_name(small, tag, certain=True))

    @cached_property
    def _known_others(self) -> SpanSet:
        return SpanSet(match.span for match in self._context.all_matches if match.term.kind != "person")


def _is_given(word: str) -> bool:
    """Is a Cyrillic word in a text of another script a given name: Джейхун Гарадаглы?"""
    if script_of(word[0]) != "Cyrillic":
        return False
    small = language("ru").lower(word)
    return word[:1].isupper() and word.isalpha() and may_be_given_name(small, "ru", certain=True)


def _has_word(text: str, word: str) -> bool:
    """Does a word stand in a text just so?"""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False
