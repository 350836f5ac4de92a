"""Applies the table of a scheme to text, word by word. Start reading at `Writer.write`, then `_pieces`.

At each letter the longest entry that fits is taken; of entries equally long, those of a context come before
the plain table (BGN/PCGN: е is ye after a vowel, else e). What the table does not name stays as it is.
Capitals follow the word: Юг is Yug, ЮГ is YUG.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import azerbaijani
from termkit.languages.roman import roman_number
from termkit.transliteration.repair import composed, repaired
from termkit.transliteration.scheme import END, START, Context, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    # Writes a word; is it one of a text in capitals, is it an initial?
    WriteWord = Callable[..., str]

_APOSTROPHES = "'’ʼ‘`´"
# An apostrophe belongs to the word only between letters; ʹ and ʺ are letters for Unicode and for ISO 9.
_WORD = re.compile(rf"([^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*)")
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(_APOSTROPHES, "’"))
# I Pyotr, X əsr; X. Məmmədov has an initial.
_ONE_LETTER_NUMBERS = frozenset("IVX")
_ONE_LETTER_NUMBER = re.compile(r"(?<![^\W_])[IVX](?![^\W_]|\.)")


class _Entry(NamedTuple):
    written: str
    after: frozenset[str] | None
    before: frozenset[str] | None


class Writer:
    """A scheme ready for use, forward or (where the scheme allows it) backward.

    >>> from termkit.transliteration.scheme import scheme_named
    >>> Writer(scheme_named("wikipedia")).write("Юрий Щербаков, ЮГ, Йошкар-Ола")
    'Yury Shcherbakov, YUG, Yoshkar-Ola'
    >>> Writer(scheme_named("iso-9-1995"), backward=True).write("Ûrij Ŝerbakov")
    'Юрий Щербаков'
    """

    def __init__(self, scheme: Scheme, *, backward: bool = False) -> None:
        ends = (scheme.source_language, scheme.target_language)
        self._source, self._target = reversed(ends) if backward else ends
        self._lower = azerbaijani.lower if self._source.startswith("az") else str.lower
        if self._source == "az-baku1926":
            # Its I is the capital of i: ь stood for ı.
            self._lower = str.lower
        self._upper: Callable[[str], str] = azerbaijani.upper if self._target == "az" else str.upper
        self._entries = _table(_backward(scheme) if backward else scheme)
        self._lengths = _lengths(self._entries)
        self._plain = {
            letter: self._entries[letter][0].written
            for letter, lengths in self._lengths.items()
            if lengths == (1,) and self._entries[letter][0][1:] == (None, None)
        }
        self._words = {} if backward else scheme.words
        self._initials = {} if backward else scheme.initials
        self._joined = _joined_words(self._words)
        self._joined_capitals = _joined_words(self._words, azerbaijani.upper)
        # A scheme that leads back takes every letter for what it is.
        self._has_numbers = self._source == "az" or (self._source == "ru" and not scheme.reversible)
        # Names repeat their words.
        self.write_word: WriteWord = lru_cache(maxsize=1 << 16)(self._written)

    def write(self, text: str, word: WriteWord | None = None) -> str:
        """The text in the letters of the target language.

        `word` writes a word in place of `write_word`.
        """
        word = word or self.write_word
        text = composed(text)
        if self._joined and self._joined_capitals:
            # In a line of capitals a title is known by its word alone: ГАСАН БЕК ЗАРДАБИ.
            joined = self._joined_capitals if text.isupper() else self._joined
            text = joined.sub(self._join, text)
        if text.isupper() or "." in text or (self._source == "az" and _ONE_LETTER_NUMBER.search(text)):
            return self._write_with_care(text, word)
        # Split, letters stand at odd places.
        pieces = _WORD.split(text)
        pieces[1::2] = [word(letters) for letters in pieces[1::2]]
        return "".join(pieces)

    @cached_property
    def letters(self) -> frozenset[str]:
        """The small letters that stand in the table, and those of English."""
        return frozenset("abcdefghijklmnopqrstuvwxyz").union(*self._entries)

    def has(self, word: str) -> bool:
        """Is this a word that the scheme writes as a whole, such as a title (bəy, Мирзе)?"""
        return self._lower(word) in self._words

    def _write_with_care(self, text: str, write: WriteWord) -> str:
        """The same where single letters need a look around: initials, and words in capitals."""
        # A single letter shows no style of its own: Ю. МАМЕДОВА beside a word in capitals.
        words = _WORD.findall(text)
        capitals = text.isupper() and any(_capitals(word) > 1 for word in words)
        numbers = _ONE_LETTER_NUMBERS if self._source == "az" and len(words) > 1 else ()

        def replaced(match: re.Match[str]) -> str:
            word = match.group()
            initial = len(word) < 3 and text.startswith(".", match.end())
            if word in numbers and not initial:
                return word
            return write(word, capitals, initial)

        return _WORD.sub(replaced, text)

    def _join(self, match: re.Match[str]) -> str:
        """Əli bəy is Али-бек, Али-бек is Əli bəy."""
        return self._words[self._lower(match.group(1))][0] + match.group(1)

    def _written(self, word: str, capitals: bool = False, initial: bool = False) -> str:
        if self._has_numbers and (number := roman_number(word)):
            return number
        if (not word.isalpha() or "ʼ" in word) and len(parts := _apart(word)) > 1:
            capitals = capitals or word.isupper()
            parts[::2] = [self._written(part, capitals) for part in parts[::2]]
            return "".join(parts)
        word = repaired(word, self._source)
        low = self._lower(word)
        if len(low) != len(word):
            low = "".join(letter.lower()[:1] for letter in word)
        whole = self._initials.get(low) if initial and word[0].isupper() else None
        whole = whole or self._words.get(low)
        # One capital and ʹ (Ь.) is no word in capitals.
        all_caps = word.isupper() and (capitals or _capitals(word) > 1)
        if whole:
            return self._cased(whole.lstrip(" -"), word, all_caps)
        pieces, starts = self._pieces(low, word)
        if low == word:
            return "".join(pieces)
        if low[1:] == word[1:]:
            pieces[0] = self._cased(pieces[0], word[0], all_caps)
            return "".join(pieces)
        stretches = [word[start:end] for start, end in pairwise([*starts, len(word)])]
        return "".join(map(self._cased, pieces, stretches, repeat(all_caps)))

    def _pieces(self, low: str, word: str) -> tuple[list[str], list[int]]:
        """What is written for each stretch of a word (`low`: in small letters), and where each begins."""
        # ʼ is a letter for Unicode.
        read = low if low.isalpha() and "ʼ" not in low else low.translate(_ONE_APOSTROPHE)
        plain, lengths, entries = self._plain, self._lengths, self._entries
        pieces: list[str] = []
        starts: list[int] = []
        at, count = 0, len(low)
        while at < count:
            letter = read[at]
            starts.append(at)
            if letter in plain:
                pieces.append(plain[letter])
                at += 1
                continue
            # Not in the table: kept, with its own apostrophe and capital.
            end, written = at + 1, word[at]
            before = read[at - 1] if at else START
            for length in lengths.get(letter, ()):
                options = entries.get(read[at : at + length])
                if options is None:
                    continue
                after = read[at + length] if at + length < count else END
                found = _fitting(options, before, after)
                if found is not None:
                    end, written = at + length, found
                    break
            pieces.append(written)
            at = end
        return pieces, starts

    def _cased(self, written: str, original: str, all_caps: bool) -> str:
        """What is written, with the capitals of what stood there."""
        if all_caps:
            # ʹ has no capital, and the ь it stands for has one.
            return self._upper(written)
        if not original[0].isupper():
            return written
        for at, letter in enumerate(written):
            if letter.isalpha():
                return written[:at] + self._upper(letter) + written[at + 1 :]
        return written


def _capitals(word: str) -> int:
    return sum(map(str.isupper, word))


def _apart(word: str) -> list[str]:
    """The words that apostrophes join, with the apostrophes: d, ’, Artanyan; Məs’ud is one word."""
    parts, start = [], 0
    for at, (before, sign, after) in enumerate(zip(word, word[1:], word[2:], strict=False), 1):
        if sign in _APOSTROPHES and after.isupper() and (before.islower() or at == start + 1):
            parts += [word[start:at], sign]
            start = at + 1
    return [*parts, word[start:]]


def _fitting(options: list[_Entry], before: str, after: str) -> str | None:
    """What the first entry writes that fits between two neighbours."""
    for written, wanted_before, wanted_after in options:
        if (wanted_before is None or before in wanted_before) and (
            wanted_after is None or after in wanted_after
        ):
            return written
    return None


def _table(scheme: Scheme) -> dict[str, list[_Entry]]:
    table: dict[str, list[_Entry]] = {}
    contexts = [*scheme.contexts, Context(scheme.letters), Context(scheme.earlier)]
    for context in contexts:
        for letters, written in context.letters.items():
            table.setdefault(letters, []).append(_Entry(written, context.after, context.before))
    return table


def _lengths(entries: Mapping[str, list[_Entry]]) -> dict[str, tuple[int, ...]]:
    """For each letter, how long the entries are that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for letters in entries:
        found.setdefault(letters[0], set()).add(len(letters))
    return {letter: tuple(sorted(lengths, reverse=True)) for letter, lengths in found.items()}


def _backward(scheme: Scheme) -> Scheme:
    letters = {written: letter for letter, written in scheme.letters.items() if written}
    return scheme._replace(letters=letters, contexts=(), earlier={})


def _joined_words(words: Mapping[str, str], case: Callable[[str], str] = str) -> re.Pattern[str] | None:
    """Words that take a hyphen or a space before them, mostly written small: a capital Xan is a name."""
    joined = [case(word) for word, written in words.items() if written[:1] in {" ", "-"}]
    return re.compile(rf"(?<=\w)[ -]({'|'.join(joined)})(?!\w)") if joined else None
