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
from termkit.transliteration.analogy import Spelling
from termkit.transliteration.established import Established
from termkit.transliteration.generics import generics
from termkit.transliteration.origins import ABROAD, origin_of
from termkit.transliteration.repair import composed
from termkit.transliteration.route import language_tag, route
from termkit.transliteration.scheme import KINDS, scheme_of_origin, schemes
from termkit.transliteration.usual import AMONG, LANGUAGES, proposals, word_writer
from termkit.transliteration.whose import names_a_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from termkit.transliteration.route import Leg
    from termkit.transliteration.scheme import Scheme


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
# What unidecode makes of ь and of the marks of letters: Ґ is G'. For ә it has @.
_SIGNS = str.maketrans("@", "a", "'\"`")
_CYRILLIC_WORD = re.compile("[\u0400-\u052f]+")
# Letters that of the alphabets here only Azerbaijani Cyrillic has.
_AZERBAIJANI_CYRILLIC = re.compile("[әғҝөүһҹјӘҒҜӨҮҺҸЈ]")
# Расул-заде is one word in the other languages.
_PARTED_ZADE = re.compile(r"(?<=\w)-(?=заде(?!\w))")
_ZADE = re.compile(r"(?<=\w)(zade|ZADE)(?!\w)")


class Candidate(NamedTuple):
    """One way to write a name: the text, why it is written so, and a score from 0 to 1 that only ranks."""

    text: str
    reason: str
    score: float


class Transliterator:
    """Writes names of one language in another; made once for many names.

    `scheme` is the name of a scheme, else the usual one for the languages and the `kind` ("person", "place"
    or "other") is taken. `exonyms` maps names to their established forms, in the languages `between`: those
    of the table, which are not always the two asked for (az-Cyrl to en is written from az to en). With
    `zadeh` an English surname in -zade ends in -zadeh, as the established forms of a house may do.

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
        zadeh: bool = False,
    ) -> None:
        if kind not in KINDS:
            raise SchemeError(f"“{kind}” is no kind of name. Write one of: {', '.join(KINDS)}.")
        self.source, self.target = language_tag(source), language_tag(target)
        self.kind = kind
        self._legs = route(self.source, self.target, scheme, kind)
        # Of two legs one only changes the alphabet of Azerbaijani; names are written in the other.
        main = 1 if len(self._legs) == 2 and self.source in _ALPHABETS else 0
        self._leg = self._legs[main]
        self._first = self._legs[0].writer.write if main else self._read
        self._last = self._legs[1].writer.write if len(self._legs) == 2 and not main else None
        self.between = self._leg.languages
        upper = azerbaijani.upper if self.between[1] == "az" else str.upper
        self._established = Established(exonyms, upper, generics(*self.between)) if exonyms else None
        self._zadeh = zadeh and self.between[1] == "en"
        self._ways: dict[tuple[str, str], _Way] = {}
        self._by_analogy = scheme is None and self.between in LANGUAGES
        self._depends_on_text = self._by_analogy and self.between[0] == "ru" and kind != "place"

    def best(self, text: str) -> str:
        """The first candidate, without the trouble of finding the others."""
        return self._finished(self._unfinished(text))

    def _read(self, text: str) -> str:
        """The text as the table reads it: a word in Azerbaijani Cyrillic is read by that alphabet first."""
        text = composed(text)
        if self.between[0] == "ru" and "-" in text:
            text = _PARTED_ZADE.sub("", text)
        if self.between[0] in {"az", "ru"} and _AZERBAIJANI_CYRILLIC.search(text):
            return _CYRILLIC_WORD.sub(self._from_azerbaijani_cyrillic, text)
        return text

    def _from_azerbaijani_cyrillic(self, match: re.Match[str]) -> str:
        word = match.group()
        if not _AZERBAIJANI_CYRILLIC.search(word):
            return word
        for leg in route("az-Cyrl", "az" if self.between[0] == "az" else self.between[1], None, self.kind):
            word = leg.writer.write(word)
        return word

    def _unfinished(self, text: str) -> str:
        text = self._first(text)
        way = self._way_of(text)
        return self._established.write(text, way.best) if self._established else way.best(text)

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
        way = self._way_of(text)
        if self._established and self._established.is_in(text):
            reason = ESTABLISHED if self._established.is_whole(text) else ESTABLISHED_PART
            yield Candidate(self._established.write(text, way.best), reason, _ESTABLISHED)
        by_table = self._by_table(text)
        for spelling in way.proposed(text, count):
            title = way.scheme.title if spelling.text == way.table.write(text) else BY_ANALOGY
            written = self._in_house_style(spelling.text)
            yield Candidate(written, title, _TABLE + (1 - _TABLE) * min(spelling.share, 0.99))
        yield Candidate(by_table, self._leg.scheme.title, _TABLE)
        if count > 1:
            for number, (scheme, write) in enumerate(self._others):
                yield Candidate(write(text), scheme.title, _OTHER_TABLE / (number + 1))

    def _in_house_style(self, text: str) -> str:
        return _ZADE.sub(lambda m: m[0] + ("H" if m[0].isupper() else "h"), text) if self._zadeh else text

    def _way_of(self, text: str) -> _Way:
        """How a text is written where it is no established name: that depends on whose name it is."""
        if not self._depends_on_text:
            return self._usual_way
        kind = self._kind_of(text)
        key = kind, origin_of(text) if kind == "person" else ""
        if key not in self._ways:
            self._ways[key] = self._new_way(*key)
        return self._ways[key]

    @cached_property
    def _usual_way(self) -> _Way:
        return self._new_way(self.kind, "")

    def _new_way(self, kind: str, origin: str) -> _Way:
        scheme = scheme_of_origin(*self.between, origin) if origin else None
        leg = route(*self.between, scheme.name, self.kind)[0] if scheme else self._leg
        if not self._by_analogy or (scheme and origin != "az"):
            # A scheme for one language leaves nothing to analogy.
            return _Way(leg, None, self._in_house_style, origin)
        group = {"az": AMONG, ABROAD: ABROAD}.get(origin, kind)
        return _Way(leg, (*self.between, group), self._in_house_style, origin)

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
            and not scheme.origin
            and scheme.name != self._leg.scheme.name
        ]
        return sorted(others, key=lambda other: (not other[0].default, other[0].rank))

    def _by_table(self, text: str) -> str:
        return self._in_house_style(self._leg.writer.write(text))

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


class _Way:
    """A table for a kind of names, with what analogy adds to it."""

    def __init__(
        self,
        leg: Leg,
        analogy: tuple[str, str, str] | None,
        in_house_style: Callable[[str], str],
        origin: str,
    ) -> None:
        self.scheme, self.table = leg.scheme, leg.writer
        self._analogy, self._in_house_style, self._origin = analogy, in_house_style, origin
        self._word = word_writer(*analogy, self.table) if analogy else None

    def best(self, text: str) -> str:
        """How a text is written that no glossary knows."""
        return self._in_house_style(self.table.write(text, self._word))

    def proposed(self, text: str, count: int) -> list[Spelling]:
        """Up to so many spellings that go before the usual table's."""
        if self._analogy:
            # Where words cannot be told apart they are written one by one.
            found = proposals(*self._analogy, text, self.table, count)
            return found or [Spelling(self.table.write(text, self._word), 1.0)]
        return [Spelling(self.table.write(text), 1.0)] if self._origin else []


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

    For many names make a `Transliterator` once; it says what the arguments mean and what is raised. Raises
    `ValueError` for fewer than one candidate.

    >>> transliterate("Ağdam", "az", "en")
    [Candidate(text='Aghdam', reason='English press and official lists', score=0.5)]
    >>> [candidate.text for candidate in transliterate("Юрьев", "ru", "en", candidates=3)]
    ['Yuriev', 'Yuryev', 'Yur’yev']
    """
    if candidates < 1:
        raise ValueError(f"{candidates} candidates were asked for. Ask for 1 or more.")
    ready = Transliterator(source, target, scheme=scheme, kind=kind, exonyms=exonyms)
    return ready.candidates(text, candidates)


def _latinised(text: str) -> str:
    """Letters of other scripts in Latin ones, by sound: the last resort."""
    from unidecode import unidecode

    def by_sound(match: re.Match[str]) -> str:
        letter = match.group()
        return unidecode(letter).translate(_SIGNS) if letter.isalpha() else letter

    return _NOT_OF["Latin"].sub(by_sound, text)
