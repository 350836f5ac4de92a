"""Applies the table of a scheme to text, word by word. Start reading at `Writer.write`, then `_letters`.

At each letter the longest entry that fits is taken; of entries equally long, those of a context come before
the plain table (BGN/PCGN: е is ye after a vowel, else e). What the table does not name stays as it is.
Capitals follow the word: Юг is Yug, ЮГ is YUG.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import azerbaijani
from termkit.transliteration.repair import composed, repaired
from termkit.transliteration.scheme import END, START, Context, Scheme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_APOSTROPHES = "'’ʼ‘`´"
# An apostrophe belongs to the word only between letters; ʹ and ʺ are letters for Unicode and for ISO 9.
_WORD = re.compile(rf"[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)*")
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(_APOSTROPHES, "’"))
# Among Latin letters XIX is a number. A single I, V or X is an initial as often.
_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


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
        self._longest = max(map(len, self._entries), default=1)
        self._words = {} if backward else scheme.words
        self._initials = {} if backward else scheme.initials
        self._joined = _joined_words(self._words)
        # Names repeat their words.
        self._word = lru_cache(maxsize=1 << 16)(self._written)

    def write(self, text: str) -> str:
        """The text in the letters of the target language."""
        text = composed(text)
        if self._joined:
            text = self._joined.sub(self._join, text)
        # A single letter shows no style of its own: Ю. МАМЕДОВА beside a word in capitals.
        capitals = text.isupper() and any(len(word) > 1 for word in _WORD.findall(text))

        def replaced(match: re.Match[str]) -> str:
            word = match.group()
            initial = False
            if len(word) < 3:
                initial = text[match.end() : match.end() + 1] == "."
            return self._word(word, capitals, initial)

        return _WORD.sub(replaced, text)

    def _join(self, match: re.Match[str]) -> str:
        """Əli bəy is Али-бек, Али-бек is Əli bəy."""
        return self._words[match.group(1)][0] + match.group(1)

    def _written(self, word: str, capitals: bool, initial: bool) -> str:
        word = repaired(word, self._source)
        if len(word) > 1 and self._source == "az" and _NUMERAL.fullmatch(word):
            return word
        low = self._lower(word)
        if len(low) != len(word):
            low = "".join(letter.lower()[:1] for letter in word)
        all_caps = (len(word) > 1 or capitals) and word.isupper()
        whole = self._initials.get(low) if initial and word[0].isupper() else None
        whole = whole or self._words.get(low)
        if whole is not None:
            return self._cased(whole.lstrip(" -"), word, all_caps)
        return "".join(
            self._cased(written, word[start:end], all_caps)
            for start, end, written in self._letters(low, word)
        )

    def _letters(self, low: str, word: str) -> Iterator[tuple[int, int, str]]:
        """Stretches of a word in small letters, and what is written for each."""
        read = low.translate(_ONE_APOSTROPHE)
        at, count = 0, len(low)
        while at < count:
            for length in range(min(self._longest, count - at), 0, -1):
                end = at + length
                written = self._entry(read, at, end)
                if written is not None:
                    break
            else:
                # Not in the table: kept, with its own apostrophe and capital.
                end, written = at + 1, word[at]
            yield at, end, written
            at = end

    def _entry(self, word: str, start: int, end: int) -> str | None:
        options = self._entries.get(word[start:end])
        if options is None:
            return None
        before = word[start - 1] if start else START
        after = word[end] if end < len(word) else END
        for option in options:
            if (option.after is None or before in option.after) and (
                option.before is None or after in option.before
            ):
                return option.written
        return None

    def _cased(self, written: str, original: str, all_caps: bool) -> str:
        """What is written, with the capitals of what stood there."""
        if original == original.lower():
            return written
        if all_caps:
            return self._upper(written)
        if not original[0].isupper():
            return written
        for at, letter in enumerate(written):
            if letter.isalpha():
                return written[:at] + self._upper(letter) + written[at + 1 :]
        return written


def _table(scheme: Scheme) -> dict[str, list[_Entry]]:
    table: dict[str, list[_Entry]] = {}
    contexts = [*scheme.contexts, Context(scheme.letters), Context(scheme.earlier)]
    for context in contexts:
        for letters, written in context.letters.items():
            table.setdefault(letters, []).append(_Entry(written, context.after, context.before))
    return table


def _backward(scheme: Scheme) -> Scheme:
    letters = {written: letter for letter, written in scheme.letters.items() if written}
    return scheme._replace(letters=letters, contexts=(), earlier={})


def _joined_words(words: Mapping[str, str]) -> re.Pattern[str] | None:
    """Words that take a hyphen or a space before them, written small: a capital Xan is a name."""
    joined = [word for word, written in words.items() if written[:1] in {" ", "-"}]
    return re.compile(rf"(?<=\w)[ -]({'|'.join(joined)})(?!\w)") if joined else None
