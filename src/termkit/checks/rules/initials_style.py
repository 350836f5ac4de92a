"""`initials-style`: initials with or without spaces, as the house wants it: J. K. Rowling or J.K. Rowling.

Only where `initials` in the settings says `spaced` or `joined`. A space before the surname is wanted either
way; initials after it (Kərimli M. Ə.) have the same spaces between them. A fix is safe only beside a surname:
one of the glossary's people, or a word that ends as surnames do. Start reading at `check`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.languages import language
from termkit.languages.common_words import follows_places, is_dictionary_word
from termkit.languages.sentences import starts_sentence
from termkit.names.given_names import may_be_given_name
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context

_CAPITAL = r"[A-ZÀ-ÖØ-ÞƏĞİŞА-ЯЁ]"
# An initial may have two letters: Дж., Ch.
_INITIAL = rf"(?:Дж|[CSKGZ]h|{_CAPITAL})\."
# Abbreviations that are no initials.
_ABBREVIATIONS = frozenset(
    "U.S. U.K. U.N. E.U. D.C. B.C. A.D. U.S.A. U.S.S.R. P.S. A.M. P.M. Р.С. П.С.".split()
)
# These may be somebody's initials too.
_OFTEN_ABBREVIATIONS = frozenset(
    "N.Y. L.A. P.O. T.V. S.S. B.A. M.A. H.M.S. U.S.S. K.G.B. F.B.I. C.I.A. B.B.C. "
    "M.D. M.S. B.S. A.B.Ş. Р.Ф. С.С.С.Р. Ф.И.О.".split()
)
# The initial before may be a number or end the sentence: World War I. G. Huseynov wrote.
_AFTER_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_NUMBERS = frozenset("IVXC")
_REACH = 40
_SURNAME = re.compile(
    r"\w\w(?:[oe]va?|l[iıuü]|zad(?:eh?|ə)|sk(?:i|y|aya)|[ое]ва?|л[иы]|заде|ск(?:ий|ая)|енко)$"
)
_ARTICLE = re.compile(r"(?<!\w)(?:[Tt]he|[Aa]n?)[ \u00a0\n]$")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _initials() -> re.Pattern[str]:
    """Initials, the space after them, and a surname behind. Most runs never ask for it."""
    more = rf"(?:[ \u00a0]?{_INITIAL}){{0,3}}"
    return re.compile(rf"(?<![\w.])({_INITIAL}{more})([ \u00a0]?)(?={_CAPITAL}[^\W\d_A-ZА-Я])")


@cache
def _initials_behind() -> re.Pattern[str]:
    """A surname, perhaps a comma, and initials."""
    more = rf"(?:[ \u00a0]?{_INITIAL}){{1,3}}"
    return re.compile(rf"(?<![\w.])({_CAPITAL}[^\W\d_A-ZА-Я]{{2,40}}),?[ \u00a0]({_INITIAL}{more})(?!\w)")


@rule(
    "initials-style",
    severity="warning",
    summary="Initials have spaces between them, or have not, against the house style.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report initials beside a surname whose spaces are not as the settings want them."""
    if not context.style.initials:
        return
    acronyms = SpanSet(match.span for match in context.all_matches if match.term.role == "acronym")
    people = SpanSet(match.span for match in context.spellings if match.term.kind == "person")
    told = []
    for found in _initials().finditer(context.text):
        letters = found[1].replace(" ", "").replace("\u00a0", "")
        if letters in _ABBREVIATIONS or acronyms.touches(found.span(1)):
            continue
        before = context.text[max(0, found.start() - 5) : found.start()]
        if context.language == "en" and _ARTICLE.search(before):
            continue
        certain = people.touches(Span(found.end(), found.end() + 1))
        if not certain and not _may_be_before_surname(found, letters, context):
            continue
        certain = certain or _is_surname(found.end(), context)
        whole = Span(found.start(), found.end() + 1)
        if letters in _OFTEN_ABBREVIATIONS and not people.covers(whole):
            # After his M.A. Aliyev left.
            certain = False
        certain = certain and not _may_end_before(found, context)
        told.append(Span(found.start(), found.end()))
        yield from _finding(told[-1], letters, found[2] or _space_in(found[0]), certain, context)
    done = SpanSet(told)
    for found in _initials_behind().finditer(context.text):
        letters = found[2].replace(" ", "").replace("\u00a0", "")
        if letters in _ABBREVIATIONS | _OFTEN_ABBREVIATIONS or done.touches(found.span(2)):
            continue
        named = people.touches(found.span(1)) or _is_surname(found.start(), context)
        if named and not acronyms.touches(found.span(2)):
            yield from _finding(Span(*found.span(2)), letters, "", True, context)


def _finding(place: Span, letters: str, space: str, certain: bool, context: Context) -> Iterator[Finding]:
    """What to say of initials that are not as they should be; `space` is what stands after them."""
    wanted, text = context.style.initials, place.of(context.text)
    parts = [f"{part}." for part in letters.split(".") if part]
    written = (_space_in(text) if wanted == "spaced" else "").join(parts) + space
    if written != text:
        yield context.finding(
            "initials-style",
            place,
            f"“{text.strip()}”: house style writes initials "
            f"{'with spaces' if wanted == 'spaced' else 'without spaces between them'}.",
            fixes=[Fix.writing(written, place, safe=certain)],
        )


def _may_end_before(found: re.Match[str], context: Context) -> bool:
    """May the first initial belong to what is before it (Vitamin C. D. Hasanov), so that joining is wrong?"""
    if context.style.initials != "joined" or found[1][2:3] not in (" ", "\u00a0"):
        return False
    start = max(0, found.start() - _REACH)
    before = _AFTER_WORD.search(context.text[start : found.start()])
    if before is None:
        return False
    initial = found[1][0]
    if before[1][0].islower():
        return initial == "I"
    return initial in _NUMBERS or not starts_sentence(context.text, start + before.start())


def _space_in(text: str) -> str:
    """A space that is there stays the one it is: it may be one that does not break."""
    return "\u00a0" if "\u00a0" in text else " "


def _may_be_before_surname(found: re.Match[str], letters: str, context: Context) -> bool:
    """Are these perhaps no letters of an abbreviation (the N.Y. Times, Р.Ф. Президент)?"""
    tag = context.language
    if letters in _OFTEN_ABBREVIATIONS:
        return _is_surname(found.end(), context)
    behind = language(tag).lower(_word_at(found.end(), context.text))
    if tag == "ru":
        from termkit.languages.russian_dictionary import is_common_word

        return not is_common_word(behind)
    is_title = not may_be_given_name(behind, tag, certain=False)
    return not (is_title or is_dictionary_word(behind, tag) or (tag == "en" and follows_places(behind)))


def _is_surname(at: int, context: Context) -> bool:
    """Does the word here end as surnames do, and is no common word?"""
    word = language(context.language).lower(_word_at(at, context.text))
    if context.language == "ru":
        from termkit.languages.russian_dictionary import is_common_word

        return bool(_SURNAME.search(word)) and not is_common_word(word)
    return bool(_SURNAME.search(word)) and not is_dictionary_word(word, context.language)


def _word_at(at: int, text: str) -> str:
    found = _WORD.match(text, at)
    return found[0] if found else ""
