"""Which scheme, or which two in a row, lead from one language to another. Start reading at `route`.

Azerbaijani in an earlier alphabet is first read into today's; every other pair has schemes of its own.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from termkit.errors import LanguageError, SchemeError
from termkit.languages import canonical_tag
from termkit.transliteration.scheme import Scheme, default_scheme, scheme_files, scheme_named, schemes
from termkit.transliteration.writer import Writer

# Languages on screen, in the order of messages and tables.
LANGUAGES = {
    "az": "Azerbaijani",
    "az-Cyrl": "Azerbaijani in Cyrillic",
    "az-baku1926": "Azerbaijani in the Latin of 1929–1939",
    "en": "English",
    "ru": "Russian",
}


class Leg(NamedTuple):
    """One scheme of a route, ready to write, and the direction it is used in."""

    scheme: Scheme
    writer: Writer
    backward: bool = False

    @property
    def languages(self) -> tuple[str, str]:
        """The language it is read from, and the one it is written in."""
        pair = (self.scheme.source_language, self.scheme.target_language)
        return (pair[1], pair[0]) if self.backward else pair


def language_tag(tag: str) -> str:
    """The short tag of a language or an alphabet that schemes know.

    >>> [language_tag(tag) for tag in ("ru-RU", "az-Cyrl-AZ", "az-Latn-baku1926")]
    ['ru', 'az-Cyrl', 'az-baku1926']

    Raises `LanguageError` for any other.
    """
    main, *rest = tag.replace("_", "-").lower().split("-")
    if main == "az" and "baku1926" in rest:
        return "az-baku1926"
    try:
        return canonical_tag(tag)
    except LanguageError:
        close = get_close_matches(tag.lower(), [known.lower() for known in LANGUAGES], 1)
        near = next((known for known in LANGUAGES if close and known.lower() == close[0]), None)
        hint = f"Did you mean {near}? " if near else ""
        raise LanguageError(
            f"“{tag}” is no language termkit knows. {hint}Write one of: {', '.join(LANGUAGES)}."
        ) from None


@cache
def route(source: str, target: str, scheme: str | None, kind: str) -> tuple[Leg, ...]:
    """The schemes to apply one after the other; `scheme` names the one that is asked for.

    >>> [leg.scheme.name for leg in route("az-Cyrl", "en", None, "person")]
    ['az-cyrl-1958', 'az-en-press']

    Raises `SchemeError` where no scheme leads there, or the one asked for does not.
    """
    if source == target:
        raise SchemeError(f"both languages are {source}: there is nothing to transliterate.")
    wanted = scheme_asked_for(scheme) if scheme else None
    if direct := _leg(source, target, wanted, kind):
        return (direct,)
    if "az" not in (source, target):
        # By way of the alphabet of today: Ҝәнҹә, Gəncə, Ganja.
        for first, second in ((wanted, None), (None, wanted)):
            legs = _leg(source, "az", first, kind), _leg("az", target, second, kind)
            if legs[0] and legs[1]:
                return legs[0], legs[1]
    raise SchemeError(_no_way(source, target, wanted))


def _leg(source: str, target: str, wanted: Scheme | None, kind: str) -> Leg | None:
    scheme = wanted or default_scheme(source, target, kind)
    if scheme is None:
        return None
    pair = (scheme.source_language, scheme.target_language)
    if pair == (source, target):
        return Leg(scheme, _writer(scheme, False))
    if scheme.reversible and pair == (target, source):
        return Leg(scheme, _writer(scheme, True), backward=True)
    return None


@cache
def _writer_named(name: str, backward: bool) -> Writer:
    scheme = scheme_named(name)
    assert scheme is not None
    return Writer(scheme, backward=backward)


def _writer(scheme: Scheme, backward: bool) -> Writer:
    return _writer_named(scheme.name, backward)


def scheme_asked_for(name: str) -> Scheme:
    """The scheme of this name. Raises `SchemeError`, which says what names are near, where there is none."""
    if scheme := scheme_named(name):
        return scheme
    names = [path.stem for path in scheme_files()]
    close = get_close_matches(name.lower().replace("_", "-"), names, 3, 0.5)
    hint = f" Nearest: {', '.join(close)}." if close else ""
    raise SchemeError(f"there is no scheme “{name}”.{hint} All of them: termkit schemes")


def _no_way(source: str, target: str, wanted: Scheme | None) -> str:
    if wanted:
        way = f"from {wanted.source_language} to {wanted.target_language}"
        back = ", and back" if wanted.reversible else ""
        return f"the scheme {wanted.name} leads {way}{back}, not from {source} to {target}."
    backward = [
        s.name
        for s in schemes()
        if s.reversible and (s.target_language, s.source_language) == (source, target)
    ]
    if backward:
        return (
            f"from {source} to {target} a spelling can only be led back by the scheme it was made with. "
            f"Name it: --scheme {' or '.join(backward)}"
        )
    return f"no scheme leads from {source} to {target}. What there is: termkit schemes"
