"""`turkic-i`: I for İ, İ for I, i for ı or ı for i in an Azerbaijani word (BAKİ, Istanbul, nəticəsındə).

Roman numerals, foreign words and brand names are left alone: a name that Azerbaijani writes as English does
has no dots to lose. Start reading at `check`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.checks.writing import in_the_case_of
from termkit.glossary.terms import is_acronym
from termkit.languages.azerbaijani import harmonised, lower, upper
from termkit.text.spans import Span, SpanSet
from termkit.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.glossary.finder import Match
    from termkit.text.words import Word

_OWN = frozenset("əşçğöüƏŞÇĞÖÜ")
_VOWELS = frozenset("əeöüiaouı")
# After e too an ı is wrong, but that is often a foreign word's e.
_FRONT = frozenset("əöü")
_AN_I = re.compile("[ıiIİ]")
_DOTLESS_I = re.compile("[ıI]")
_ROMAN = re.compile(r"[IVXLCDM]+")
_DOTLESS = str.maketrans("ıİ", "iI")
# After a front vowel another word may begin, and no ending: Məmmədqızı, dördsıralı, günışığı.
_SECOND_PART = re.compile(r"(?<=q)ı|(?<=s)ı(?=ra|x|ndır)|(?<=[çt])ı(?=x)|(?<=b)ı(?=ç)|ı(?=şı[qğ])")
# In İstanbul Başakşehir, Turkish has a say.
_TURKISH = re.compile(r"[çğıöşüÇĞİÖŞÜ]")
_NEIGHBOUR_BEFORE = re.compile(r"([^\W\d_]+) $")
_NEIGHBOUR_AFTER = re.compile(r" ([^\W\d_]+)")


@rule("turkic-i", severity="error", spelling=False, summary="Dotted and dotless i are confused.")
def check(context: Context) -> Iterator[Finding]:
    """Report glossary names with the wrong i, and Azerbaijani words where the i breaks vowel harmony."""
    if context.language == "en":
        yield from _not_english(context)
    if context.language != "az":
        return
    wrong = _wrong_names(context)
    reported = 0
    for place in sorted(wrong, key=lambda place: (place.start, -place.end)):
        # IRAN alone and in IRAN ISLAM RESPUBLIKASI is wrong once.
        if place.end > reported:
            yield _name(*wrong[place], context)
            reported = place.end
    known = SpanSet([*wrong, *context.right.spans])
    for word in context.words_with(_DOTLESS_I):
        if not known.touches(word.span):
            yield from _harmony(word, context)


def _wrong_names(context: Context) -> dict[Span, tuple[Match, str]]:
    """The names with a wrong i by their places, and how each should be written."""
    wrong: dict[Span, tuple[Match, str]] = {}
    right: set[Span] = set()
    for match in (*context.all_matches, *context.loose):
        surface = match.span.of(context.text)
        if match.term.match == "quoted" and not context.titles.covers(match.span):
            # A title that is a common word is meant in quotation marks only: misli görünməmiş is no Mısl.
            continue
        if match.term.spelling != "deprecated" and _AN_I.search(surface):
            wanted = _wanted(match, surface)
            if wanted == surface or not context.is_meant(match):
                right.add(match.span)
            elif wanted and _has_wrong_dots(match, surface, wanted, context):
                wrong.setdefault(match.span, (match, wanted))
    # What is wrong for one name may be right for another.
    return {place: found for place, found in wrong.items() if place not in right}


def _not_english(context: Context) -> Iterator[Finding]:
    """İ is no capital of English, nor ı a letter of it: ALİYEV, İran."""
    # In a longer name in Azerbaijani form the letters are as they should be.
    longer = SpanSet(m.span for found in context.foreign.values() for m in found if " " in m.term.text)
    for word in context.strange_words:
        plain = word.text.translate(_DOTLESS)
        if plain == word.text or context.others.touches(word.span) or longer.touches(word.span):
            continue
        if context.right.touches(word.span):
            # The entry lists the letter: Diyarbakır.
            continue
        if _is_in_turkish(word, context):
            continue
        known = next(context.terms_for(plain, "en"), None)
        if known is not None:
            entry = context.concept(known)
            message = (
                f"“{word.text}” has an Azerbaijani i. {known.term.text} in the glossary ({entry.place})."
            )
            fixes = [Fix.writing(plain, word.span)]
            sure = context.is_sure(entry)
            yield context.finding("turkic-i", word.span, message, fixes=fixes, concept=entry, sure=sure)


def _is_in_turkish(word: Word, context: Context) -> bool:
    """Is this a word of a longer Turkish name, as in İstanbul Technical University or Galata, İstanbul?"""
    if word.text.isupper():
        return False
    before = _NEIGHBOUR_BEFORE.search(context.text[max(0, word.span.start - 40) : word.span.start])
    after = _NEIGHBOUR_AFTER.match(context.text, word.span.end)
    if after and after[1][:1].isupper():
        return True
    return before is not None and before[1][:1].isupper() and bool(_TURKISH.search(before[1]))


def _has_wrong_dots(match: Match, surface: str, wanted: str, context: Context) -> bool:
    """Does only an i differ from what the name should look like here?"""
    if context.exempt.touches(match.span) or _ROMAN.fullmatch(surface) or is_acronym(match.term.text):
        return False
    length = match.base_end - match.start
    if wanted[:length].translate(_DOTLESS) != surface[:length].translate(_DOTLESS):
        return False
    # A name that English writes letter for letter the same is foreign to the two i's: MICROSOFT, Livingston.
    return match.term.text not in {term.text for term in context.terms(match.term.concept, "en")}


def _wanted(match: Match, surface: str) -> str | None:
    """The form as it should be written: the term's letters, and an ending in harmony with them.

    A small ending on a right stem is only wrong where no sound of the stem could ask for it: Gəncənın.
    None where the stem is not the term's own: softened (çubuq, çubuğu), or with a soft hyphen.
    """
    length = match.base_end - match.start
    stem, ending = match.term.text[:length], surface[length:]
    if len(stem) != length:
        return None
    if not surface.isupper() or len(surface) < 2:
        written = in_the_case_of(surface[:length], stem, "az")
        # After a wrong i the ending went wrong too: Bakidə. A right stem may sound other than it is written.
        is_wrong = written != surface[:length] or _clashes(stem, ending)
        return written + (_in_harmony(stem, ending) if is_wrong else ending)
    harmonious = upper(_in_harmony(stem, lower(ending)))
    if harmonious.translate(_DOTLESS) != ending.translate(_DOTLESS):
        return upper(stem) + ending
    return upper(stem) + harmonious


def _in_harmony(stem: str, ending: str) -> str:
    """An ending with the vowels that the stem asks for, the mark before it kept.

    >>> _in_harmony("Bakı", "də"), _in_harmony("İran", "-in")
    ('da', '-ın')
    """
    mark = ending[:1] if ending[:1] in {"-", "'", "’"} else ""
    return mark + harmonised(stem, ending[len(mark) :])


def _clashes(stem: str, ending: str) -> bool:
    """Does an i of the ending break harmony with the last vowel of the stem: Gəncənın, Bakıni?"""
    vowel = next((letter for letter in reversed(lower(stem)) if letter in _VOWELS), "")
    wrong = "ı" if vowel in _FRONT | {"i"} else "i" if vowel == "ı" else None
    first = next((letter for letter in ending if letter in _VOWELS), None)
    return first is not None and first == wrong


def _name(match: Match, wanted: str, context: Context) -> Finding:
    entry = context.concept(match)
    place, repaired = _wrong_words(match, wanted, context)
    named = f"In the glossary: {match.term.text} ({entry.place})."
    message = f"“{place.of(context.text)}”: dotted and dotless i are confused. {named}"
    fixes = [Fix.writing(repaired, place)]
    if entry.kind == "person" and _is_other_spelling(place.of(context.text)):
        fixes = [Fix.writing(repaired, place, safe=False)]
        return context.finding("turkic-i", place, message, severity="warning", fixes=fixes, concept=entry)
    sure = context.is_sure(entry)
    return context.finding("turkic-i", place, message, fixes=fixes, concept=entry, sure=sure)


def _is_other_spelling(name: str) -> bool:
    """Volodımır for Volodimir: an ı in full harmony may be how somebody hears the name."""
    vowels = [letter for letter in lower(name) if letter in _VOWELS]
    return "ı" in name and not set(vowels) & set("əeöüi") and vowels[0] != "ı"


def _wrong_words(match: Match, wanted: str, context: Context) -> tuple[Span, str]:
    """The words of a name from the first to the last that are wrong, and how they should be written."""
    surface = match.span.of(context.text)
    wrong = [word.span for word in words(surface) if word.span.of(surface) != word.span.of(wanted)]
    start, end = wrong[0].start, wrong[-1].end
    return Span(match.start + start, match.start + end), wanted[start:end]


def _harmony(word: Word, context: Context) -> Iterator[Finding]:
    """A dotless ı right after a front vowel is no Azerbaijani word: NƏTICƏSI, nəticəsındə."""
    if len(word.text) < 4 or _OWN.isdisjoint(word.text):
        return
    low = lower(word.text)
    vowels = [at for at, letter in enumerate(low) if letter in _VOWELS]
    pairs = list(pairwise(vowels))
    begins = {match.start() for match in _SECOND_PART.finditer(low)}
    wrong = {
        at: low[before]
        for before, at in pairs
        if low[at] == "ı" and low[before] in _FRONT and at not in begins
    }
    if not wrong or (word.text.islower() and len(wrong) > 1):
        return
    marked = set(wrong)
    for before, at in pairs:
        # An ı that follows a wrong one is as wrong: NƏTICƏSINDƏ has two.
        if low[at] == "ı" and before in marked:
            marked.add(at)
    repaired = "".join({"I": "İ", "ı": "i"}[c] if at in marked else c for at, c in enumerate(word.text))
    message = f"“{word.text}”: after {next(iter(wrong.values()))} comes i, not ı."
    fixes = [Fix.writing(repaired, word.span, safe=False)]
    yield context.finding("turkic-i", word.span, message, severity="warning", fixes=fixes)
