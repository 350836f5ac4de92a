"""How a name may be written in another language: ranked, each with the reason for it.

First comes the established form, if one is known; then what is usual by analogy with known names, where no
scheme is asked for (see `usual`); then the scheme that is asked for or the default one, then the other
schemes of the pair. Start reading at `Transliterator.candidates`.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import SchemeError
from termkit.languages import azerbaijani
from termkit.transliteration.established import Established
from termkit.transliteration.repair import composed
from termkit.transliteration.route import language_tag, route
from termkit.transliteration.scheme import KINDS, schemes
from termkit.transliteration.usual import LANGUAGES, names_a_person, proposals, word_writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from termkit.transliteration.analogy import Spelling
    from termkit.transliteration.scheme import Scheme
    from termkit.transliteration.writer import WriteWord


# The reasons for what a glossary says of the whole name, and of some of its words only.
ESTABLISHED, ESTABLISHED_PART = "established form", "established form of a part"
# The reason for a spelling that no scheme gives.
BY_ANALOGY = "by analogy with known names"
_ESTABLISHED, _TABLE, _OTHER_TABLE = 1.0, 0.5, 0.3
_ALPHABETS = ("az-Cyrl", "az-baku1926")
_SCRIPTS = {"az": "Latin", "en": "Latin", "az-baku1926": "Latin", "ru": "Cyrillic", "az-Cyrl": "Cyrillic"}
_BEYOND = r"\u0370-\u03ff\u0530-\u1dff\u1f00-\u1fff\u2c00-\ua63f\uac00-\ud7ff\uf900-\ufdff"
# Letters of other scripts than the one that is written in.
_NOT_OF = {
    "Latin": re.compile(f"[\u0400-\u052f{_BEYOND}]"),
    "Cyrillic": re.compile(f"[A-Za-z\u00c0-\u024f\u0250-\u02af\u1e00-\u1eff{_BEYOND}]"),
}
# What unidecode makes of ь and of the marks of letters: Ґ is G'.
_SIGNS = str.maketrans("", "", "'\"`")


class Candidate(NamedTuple):
    """One way to write a name: the text, why it is written so, and a score from 0 to 1 that only ranks."""

    text: str
    reason: str
    score: float


class Transliterator:
    """Writes names of one language in another; made once for many names.

    `scheme` is the name of a scheme, else the usual one for the languages and the `kind` ("person", "place"
    or "other") is taken. `exonyms` maps names to their established forms, in the languages `between`: those
    of the table, which are not always the two asked for (az-Cyrl to en is written from az to en).

    >>> Transliterator("az", "ru", kind="person").best("Cavid Həsənov")
    'Джавид Гасанов'
    >>> Transliterator("az", "en", exonyms={"Bakı": "Baku"}).best("Bakı və Ağdam")
    'Baku va Aghdam'

    Raises `LanguageError` for an unknown language, `SchemeError` for an unknown scheme or one that does not
    lead there.
    """

    def __init__(
        self,
        source: str,
        target: str,
        *,
        scheme: str | None = None,
        kind: str = "other",
        exonyms: Mapping[str, str] | None = None,
    ) -> None:
        if kind not in KINDS:
            raise SchemeError(f"“{kind}” is no kind of name. Write one of: {', '.join(KINDS)}.")
        self.source, self.target = language_tag(source), language_tag(target)
        self.kind = kind
        self._legs = route(self.source, self.target, scheme, kind)
        # Of two legs one only changes the alphabet of Azerbaijani; names are written in the other.
        main = 1 if len(self._legs) == 2 and self.source in _ALPHABETS else 0
        self._leg = self._legs[main]
        self._first = self._legs[0].writer.write if main else composed
        self._last = self._legs[1].writer.write if len(self._legs) == 2 and not main else None
        self.between = self._leg.languages
        upper = azerbaijani.upper if self.between[1] == "az" else str.upper
        self._established = Established(exonyms, upper) if exonyms else None
        self._word_writers: dict[str, WriteWord] = {}
        self._by_analogy = scheme is None and self.between in LANGUAGES

    def best(self, text: str) -> str:
        """The first candidate, without the trouble of finding the others."""
        return self._finished(self._unfinished(text))

    def _unfinished(self, text: str) -> str:
        text = self._first(text)
        write = self._best_guess if self._by_analogy else self._by_table
        return self._established.write(text, write) if self._established else write(text)

    def candidates(self, text: str, count: int) -> list[Candidate]:
        """Up to `count` different candidates, best first; at least one."""
        found: dict[str, Candidate] = {}
        for candidate in self.all_candidates(text, count):
            found.setdefault(candidate.text, candidate)
        return list(found.values())[: max(1, count)]

    def all_candidates(self, text: str, count: int) -> list[Candidate]:
        """Each reason to write a name in some way, the best first: one spelling may come several times.

        `count` is how many are wanted by analogy with known names.
        """
        found = sorted(self._all(self._first(text), count), key=lambda c: -c.score)
        return [candidate._replace(text=self._finished(candidate.text)) for candidate in found]

    def _all(self, text: str, count: int) -> Iterator[Candidate]:
        if self._established and self._established.is_in(text):
            reason = ESTABLISHED if self._established.is_whole(text) else ESTABLISHED_PART
            yield Candidate(self._established.write(text, self._best_guess), reason, _ESTABLISHED)
        by_table = self._by_table(text)
        for spelling in self._proposed(text, count):
            reason = self._leg.scheme.title if spelling.text == by_table else BY_ANALOGY
            yield Candidate(spelling.text, reason, _TABLE + (1 - _TABLE) * min(spelling.share, 0.99))
        yield Candidate(by_table, self._leg.scheme.title, _TABLE)
        if count > 1:
            for number, (scheme, write) in enumerate(self._others):
                yield Candidate(write(text), scheme.title, _OTHER_TABLE / (number + 1))

    def _best_guess(self, text: str) -> str:
        """What is written between established names."""
        write_word = self._word_writer(self._kind_of(text)) if self._by_analogy else None
        return self._leg.writer.write(text, write_word)

    def _word_writer(self, kind: str) -> WriteWord:
        if kind not in self._word_writers:
            self._word_writers[kind] = word_writer(*self.between, kind, self._leg.writer)
        return self._word_writers[kind]

    def _proposed(self, text: str, count: int) -> list[Spelling]:
        if not self._by_analogy:
            return []
        return proposals(*self.between, self._kind_of(text), text, self._leg.writer, count)

    def _kind_of(self, text: str) -> str:
        """The kind of a name, guessed at where nobody said it and it makes a difference."""
        if self.kind != "other" or self.between != ("ru", "en"):
            return self.kind
        return "person" if names_a_person(text) else "place"

    @cached_property
    def _others(self) -> list[tuple[Scheme, Callable[[str], str]]]:
        """The other schemes of the pair, those that are usual or well known first."""
        others = [
            (scheme, route(*self.between, scheme.name, self.kind)[0].writer.write)
            for scheme in schemes()
            if (scheme.source_language, scheme.target_language) == self.between
            and scheme.name != self._leg.scheme.name
        ]
        return sorted(others, key=lambda other: (not other[0].default, other[0].rank))

    def _by_table(self, text: str) -> str:
        return self._leg.writer.write(text)

    def _finished(self, text: str) -> str:
        """The text in the alphabet that is asked for; Latin has Latin letters only."""
        if self._last:
            text = self._last(text)
        if _SCRIPTS[self.target] == "Latin" and _NOT_OF["Latin"].search(text):
            return _latinised(text)
        return text

    def doubtful(self, text: str, written: str) -> list[str]:
        """The letters that no table knew: they stand in what was written as they were, or were guessed at.

        `written` is what `best` or a candidate made of the text.

        >>> russian = Transliterator("ru", "en")
        >>> russian.best("Їжак"), russian.doubtful("Їжак", "Yizhak")
        ('Yizhak', ['Ї'])
        """
        script = _SCRIPTS[self.target]
        if script == "Cyrillic":
            # Roman numbers stay whatever the alphabet.
            written = re.sub(r"\b[IVX]+\b", "", written)
        elif not any(map(str.isalpha, set(text.lower()) - self._legs[0].writer.letters)):
            # Quickly: nearly every line.
            return []
        else:
            written = self._unfinished(text)
            written = self._last(written) if self._last else written
        return list(dict.fromkeys(filter(str.isalpha, _NOT_OF[script].findall(written))))


def transliterate(
    text: str,
    source: str,
    target: str,
    *,
    scheme: str | None = None,
    kind: str = "other",
    candidates: int = 1,
    exonyms: Mapping[str, str] | None = None,
) -> list[Candidate]:
    """Up to so many ways to write a name of one language in another, best first.

    For many names make a `Transliterator` once; it says what the arguments mean and what is raised.

    >>> transliterate("Ağdam", "az", "en")
    [Candidate(text='Aghdam', reason='English press and official lists', score=0.5)]
    >>> [candidate.text for candidate in transliterate("Юрьев", "ru", "en", candidates=3)]
    ['Yuriev', 'Yuryev', 'Yur’yev']
    """
    ready = Transliterator(source, target, scheme=scheme, kind=kind, exonyms=exonyms)
    return ready.candidates(text, candidates)


def _latinised(text: str) -> str:
    """Letters of other scripts in Latin ones, by sound: the last resort."""
    from unidecode import unidecode

    def by_sound(match: re.Match[str]) -> str:
        letter = match.group()
        return unidecode(letter).translate(_SIGNS) if letter.isalpha() else letter

    return _NOT_OF["Latin"].sub(by_sound, text)
