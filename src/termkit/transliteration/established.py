"""Names whose form in the other language is settled: Bakı is Баку and Baku whatever the tables say.

The mapping from name to form comes from above (the command line makes it of the glossary); here its names are
found in a text, the longest first. Start reading at `Established.write`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from termkit.text.folding import fold_term
from termkit.transliteration.generics import NO_GENERICS, Generics

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WORD = re.compile(r"[^\W_]+")
_INSIDE_A_WORD = frozenset("-’'ʼ‐‑")


class _Word(NamedTuple):
    text: str
    start: int
    end: int


class Established:
    """Finds settled names in a text and leaves the rest to a table.

    >>> names = Established({"Bakı": "Baku", "Milli Məclis": "Milli Majlis"}, str.upper)
    >>> names.write("BAKI, Milli Məclis, Qusar", lambda rest: rest.replace("Q", "G"))
    'BAKU, Milli Majlis, Gusar'

    `generics` says what becomes of a word behind or before a name ({} stands for the name's form).

    >>> Established({"Kür": "Кура"}, str.upper, Generics({"çayı": "река {}"})).write("Kür çayı", str)
    'река Кура'
    >>> english = Generics(before={"река": "{} River"})
    >>> Established({"Кура": "Kura"}, str.upper, english).write("река Кура", str)
    'Kura River'
    """

    def __init__(
        self,
        names: Mapping[str, str],
        upper: Callable[[str], str],
        generics: Generics = NO_GENERICS,
    ) -> None:
        self._upper = upper
        self._behind, self._before = (
            {_fold(word): form for word, form in words.items()} for words in generics
        )
        self._names: dict[tuple[str, ...], tuple[str, bool]] = {}
        for name, form in names.items():
            # ABŞ is in capitals of its own, so its form is not: United States.
            self._names.setdefault(tuple(_WORD.findall(fold_term(name))), (form, name.isupper()))
        self._names.pop((), None)
        # How many words a name that begins with this one may have.
        self._longest: dict[str, int] = {}
        for words in self._names:
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def write(self, text: str, table: Callable[[str], str]) -> str:
        """The text with its settled names in their form, and what is between them as the table writes it."""
        if not self._may_be_in(text):
            return table(text)
        if turned := self._surname_first(text):
            return turned
        words = [_Word(found.group(), *found.span()) for found in _WORD.finditer(text)]
        pieces: list[str] = []
        done = at = 0
        while at < len(words):
            count, found = self._at(words, at, text)
            if found is None:
                at += 1
                continue
            form, is_acronym = found
            shouted = text[words[at].start : words[at + count - 1].end].isupper() and not is_acronym
            start, end = words[at].start, words[at + count - 1].end
            if at + count < len(words) and (whole := self._with_generic(form, words[at + count], text, end)):
                form, end, count = whole, words[at + count].end, count + 1
            elif (
                at
                and words[at - 1].start >= done
                and (whole := self._behind_generic(form, words[at - 1], words[at], text))
            ):
                form, start = whole, words[at - 1].start
            pieces += [
                table(text[done:start]) if done < start else "",
                self._upper(form) if shouted else form,
            ]
            done, at = end, at + count
        if not pieces:
            return table(text)
        return "".join([*pieces, table(text[done:]) if done < len(text) else ""])

    def _with_generic(self, form: str, following: _Word, text: str, end: int) -> str | None:
        """The form of a name with the word behind it, where that says what it names (çayı, a river)."""
        pattern = self._behind.get(_fold(following.text))
        if pattern is None or text[end : following.start] != " " or " " in form:
            return None
        return pattern.format(form)

    def _behind_generic(self, form: str, before: _Word, name: _Word, text: str) -> str | None:
        """The form of a name with the word before it, where that says what it names (река)."""
        pattern = self._before.get(_fold(before.text)) if text[before.end : name.start] == " " else None
        if pattern is None or " " in form or text[before.start - 1 : before.start] in _INSIDE_A_WORD:
            return None
        return pattern.format(form)

    def is_whole(self, text: str) -> bool:
        """Is the text one settled name and no more, the surname at the end or first with a comma?

        >>> names = Established({"Bakı": "Baku", "Səməd Vurğun": "Samad Vurgun"}, str.upper)
        >>> [names.is_whole(name) for name in ("Bakı", "Qara Bakı", "Vurğun, Səməd")]
        [True, False, True]
        """
        words = [_Word(found.group(), *found.span()) for found in _WORD.finditer(text)]
        if not words:
            return False
        count, found = self._at(words, 0, text)
        return (found is not None and count == len(words)) or self._surname_first(text) is not None

    def _surname_first(self, text: str) -> str | None:
        """The form of a settled “given surname” for “surname, given”; None if the text is no such name."""
        surname, comma, given = text.strip().partition(", ")
        if not comma:
            return None
        found = self._names.get(tuple(_WORD.findall(fold_term(f"{given} {surname}"))))
        form = found[0].split() if found else []
        count = len(surname.split())
        if not 0 < count < len(form) or not (surname[0].isupper() and given[0].isupper()):
            return None
        turned = f"{' '.join(form[-count:])}, {' '.join(form[:-count])}"
        return self._upper(turned) if text.isupper() else turned

    def is_in(self, text: str) -> bool:
        """Does a settled name stand in the text?"""
        if not self._may_be_in(text):
            return False
        words = [_Word(found.group(), *found.span()) for found in _WORD.finditer(text)]
        pieces = (self._at(words, at, text)[1] for at in range(len(words)))
        return any(piece is not None for piece in pieces) or self._surname_first(text) is not None

    def _may_be_in(self, text: str) -> bool:
        """Quickly: is any word of the text the first of a name?"""
        return any(_fold(word) in self._longest for word in _WORD.findall(text))

    def _at(self, words: list[_Word], at: int, text: str) -> tuple[int, tuple[str, bool] | None]:
        """The longest name that begins with a word: how many words it has, and its form."""
        first = words[at]
        longest = self._longest.get(_fold(first.text), 0)
        if not longest or not (first.text[0].isupper() or first.text[0].isdigit()):
            return 0, None
        if text[first.start - 1 : first.start] in _INSIDE_A_WORD and first.start:
            return 0, None
        folded = [_fold(word.text) for word in words[at : at + longest]]
        for count in range(len(folded), 0, -1):
            form = self._names.get(tuple(folded[:count]))
            last = words[at + count - 1]
            if form is not None and text[last.end : last.end + 1] not in _INSIDE_A_WORD:
                between = text[first.start : last.end]
                # A name ends with its sentence: no full stop or comma inside, save after an initial.
                if not re.search(r"[^\W_]{2}[.,;:!?)]|\n", between):
                    return count, form
        return 0, None


@lru_cache(maxsize=1 << 14)
def _fold(word: str) -> str:
    return fold_term(word)
