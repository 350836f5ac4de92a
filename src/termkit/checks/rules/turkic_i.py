"""`turkic-i`: I for İ, İ for I, i for ı or ı for i in an Azerbaijani word (BAKİ, Istanbul, nəticəsındə).

Roman numerals, foreign words and brand names are left alone: a name that Azerbaijani writes as English does has
no dots to lose. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.context import Context
from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.checks.writing import in_the_case_of
from termkit.documents import Edit
from termkit.glossary.finder import Match
from termkit.glossary.terms import is_acronym, terms_of
from termkit.languages.azerbaijani import harmonised, lower, upper
from termkit.text.spans import Span
from termkit.text.words import Word

_OWN = frozenset("əşçğöüƏŞÇĞÖÜ")
_FRONT, _BACK = "əeöüi", "aouı"
_ROMAN = re.compile(r"[IVXLCDM]+")


@rule("turkic-i", severity="error", spelling=False, summary="Dotted and dotless i are confused.")
def check(context: Context) -> Iterator[Finding]:
    """Report glossary names with the wrong i, and Azerbaijani words where the i breaks vowel harmony."""
    if context.language != "az":
        yield from _not_english(context)
        return
    seen: set[tuple[int, int]] = set()
    for match in [*context.all_matches, *context.loose]:
        if _wrong_dots(match, context) and (match.start, match.end) not in seen:
            seen.add((match.start, match.end))
            yield _name(match, context)
    for word in context.words:
        if not any(start <= word.span.start < end for start, end in seen) and not context.right.touches(word.span):
            yield from _harmony(word)


def _not_english(context: Context) -> Iterator[Finding]:
    """İ is no capital of English, nor ı a letter of it: ALİYEV, İran."""
    foreign = [m for matches in context.foreign.values() for m in matches]
    for word in context.words:
        plain = word.text.replace("İ", "I").replace("ı", "i")
        if plain == word.text or context.others.touches(word.span):
            continue
        if any(m.start <= word.span.start < m.end and len(m.term.text) > len(word.text) for m in foreign):
            continue
        known = next((match for tag, match in context.look_up(plain) if tag == context.language), None)
        if known is not None and context.language == "en":
            entry = context.concept(known)
            fix = Fix(f"Write “{plain}”.", (Edit(word.span.start, word.span.end, plain),))
            message = f"“{word.text}” has an Azerbaijani i. {known.term.text} in the glossary ({entry.place})."
            yield Finding("turkic-i", "error", message, word.span, word.text, (fix,), entry.id)


def _wrong_dots(match: Match, context: Context) -> bool:
    """Does only an i differ from what the name should look like here?"""
    surface = context.text[match.start : match.end]
    if match.term.spelling == "deprecated":
        return False
    if context.exempt.touches((match.start, match.end)) or _ROMAN.fullmatch(surface) or is_acronym(match.term.text):
        return False
    wanted = _wanted(match, surface)
    if wanted == surface or wanted.translate(_DOTLESS) != surface.translate(_DOTLESS):
        return False
    # A name that English writes letter for letter the same is foreign to the two i's (MICROSOFT, Livingston).
    return match.term.text not in {term.text for term in terms_of(context.concept(match), "en")}


_DOTLESS = str.maketrans("ıİ", "iI")


def _wanted(match: Match, surface: str) -> str:
    """The form as it should be written: the term's letters, and in capitals an ending in harmony with them."""
    length = match.base_end - match.start
    stem, ending = match.term.text[:length], surface[length:]
    if len(stem) != length:
        return surface
    if not surface.isupper() or len(surface) < 2:
        return in_the_case_of(surface[:length], stem, "az") + ending
    mark = ending[:1] if ending[:1] in "-'’" else ""
    harmonious = upper(harmonised(stem, lower(ending[len(mark) :])))
    if harmonious.translate(_DOTLESS) != ending[len(mark) :].translate(_DOTLESS):
        return upper(stem) + ending
    return upper(stem) + mark + harmonious


def _name(match: Match, context: Context) -> Finding:
    concept, side = context.concept(match), context.side(match)
    surface = context.text[match.start : match.end]
    repaired = _wanted(match, surface)
    sure = side is not None and side.sure
    fix = Fix(f"Write “{repaired}”.", (Edit(match.start, match.end, repaired),), safe=sure)
    message = f"“{surface}”: dotted and dotless i are confused. {match.term.text} in the glossary ({concept.place})."
    return Finding("turkic-i", "error", message, Span(match.start, match.end), surface, (fix,), concept.id)


def _harmony(word: Word) -> Iterator[Finding]:
    """A dotless ı right after a front vowel is no Azerbaijani word: NƏTICƏSI, nəticəsındə."""
    if not _OWN & set(word.text) or len(word.text) < 4:
        return
    low = lower(word.text)
    vowels = [(index, letter) for index, letter in enumerate(low) if letter in _FRONT + _BACK]
    wrong = [at for (_, before), (at, letter) in zip(vowels, vowels[1:], strict=False) if letter == "ı" and before in "əöü"]
    if not wrong or (word.text.islower() and len(wrong) > 1):
        return
    repaired = "".join(
        ("İ" if letter == "I" else "i") if letter in "Iı" and index in _chain(vowels, wrong) else letter
        for index, letter in enumerate(word.text)
    )
    message = f"“{word.text}”: after {low[_before(vowels, wrong[0])]} comes i, not ı."
    fix = Fix(f"Write “{repaired}”.", (Edit(word.span.start, word.span.end, repaired),), safe=False)
    yield Finding("turkic-i", "warning", message, word.span, word.text, (fix,))


def _before(vowels: list[tuple[int, str]], at: int) -> int:
    return max(index for index, _ in vowels if index < at)


def _chain(vowels: list[tuple[int, str]], wrong: list[int]) -> set[int]:
    """The wrong letter and each ı after it that follows another: NƏTICƏSINDƏ has two."""
    marked = set(wrong)
    for (before, _), (at, letter) in zip(vowels, vowels[1:], strict=False):
        if letter == "ı" and before in marked:
            marked.add(at)
    return marked
