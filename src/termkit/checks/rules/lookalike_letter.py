"""`lookalike-letter`: a letter that only looks like the right one, or a word written wholly in such letters.

ǝ is a letter of African alphabets and no ə; ș has a comma where ş has a cedilla; ВМТ in Cyrillic is not BMT.
Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.glossary.terms import is_acronym
from termkit.languages.azerbaijani_suffixes import is_ending
from termkit.text.folding import HYPHENS, fold_term
from termkit.text.lookalikes import WRONG_LATIN, as_cyrillic, as_latin
from termkit.text.scripts import scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.text.words import Word

_JOINED_BEFORE = re.compile(rf"\w[{HYPHENS}/-]$")
# EC-130, EC 261/2004, and with an ending: ВТС-nin
_DESIGNATION = re.compile(r"\s?\d")
_JOINED_AFTER = re.compile(rf"[{HYPHENS}/-](?P<next>\w+)")
# (ВВС), (rusca ВВС)
_BRACKET = re.compile(r"[(\[](?:\w+[.:]?\s)?$")
# A word so short may be another's: MOT, EC, ВВС.
_SHORT = 3
# The letters CCCP on a shirt.
_SHOWN = re.compile(
    r"\b(?:надпис|букв|логотип|эмблем|inscription|letters|logo|loqo|hərf|yazı)\w*[ \u00a0]$", re.IGNORECASE
)
# There are more bodies than states: a club AMOK may be no organisation of the glossary.
_SHORT_BODY = 4


@rule(
    "lookalike-letter",
    severity="error",
    spelling=False,
    summary="A letter only looks like the right one, or a whole word is in letters of another script.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report wrong letters of the right script, and glossary words in look-alikes of another script."""
    for word in context.strange_words:
        written = scripts(word.text)
        if written == {"Latin"}:
            if not WRONG_LATIN.keys().isdisjoint(word.text):
                yield from _wrong_letters(word, context)
            elif context.language == "ru":
                yield from _other_script(word, as_cyrillic(word.text), "Latin", context)
        elif written == {"Cyrillic"} and context.language != "ru":
            yield from _other_script(word, as_latin(word.text), "Cyrillic", context)


def _wrong_letters(word: Word, context: Context) -> Iterator[Finding]:
    repaired = "".join(WRONG_LATIN.get(letter, letter) for letter in word.text)
    known = next((match for _, match in context.look_up(repaired)), None)
    if known is None and context.language != "az":
        # A Romanian or African name may be right as it is, where no Azerbaijani is written.
        return
    wrong = next(letter for letter in word.text if letter in WRONG_LATIN)
    message = f"“{word.text}”: {wrong} (U+{ord(wrong):04X}) only looks like {WRONG_LATIN[wrong]}."
    entry = context.concept(known) if known else None
    if known and entry:
        message += f" In the glossary: {known.term.text} ({entry.place})."
    fixes = [Fix.writing(repaired, word.span)]
    yield context.finding("lookalike-letter", word.span, message, fixes=fixes, concept=entry)


def _other_script(word: Word, repaired: str | None, script: str, context: Context) -> Iterator[Finding]:
    """A word in look-alikes is damage if the glossary knows what is meant, and not the word as it is."""
    if repaired is None or len(word.text) < 2:
        return
    meant = next(context.terms_for(repaired, context.language), None)
    if context.look_up(word.text) or _is_as_it_stands(word, meant.term.concept if meant else None, context):
        return
    if meant is None:
        yield from _russian_acronym(word, repaired, context)
        return
    entry = context.concept(meant)
    looks = f"“{word.text}” is written in {script} letters that look like {meant.term.text} ({entry.place})."
    is_body = entry.kind == "organisation" and is_acronym(word.text)
    longest = _SHORT_BODY if is_body else _SHORT
    certain = len(word.text) > longest or entry.id in context.named
    yield context.finding(
        "lookalike-letter",
        word.span,
        f"{looks} A search will not find it.",
        severity=None if certain else "warning",
        fixes=[Fix.writing(repaired, word.span, safe=certain)],
        concept=entry,
        sure=context.is_sure(entry),
    )


def _russian_acronym(word: Word, repaired: str, context: Context) -> Iterator[Finding]:
    """CCCP for СССР: an acronym that no glossary has to know, for the Russian dictionary does.

    Of three letters too many are Latin acronyms as well: BBC, MAC.
    """
    if context.language != "ru" or len(word.text) <= _SHORT or not is_acronym(word.text):
        return
    from termkit.languages.russian_dictionary import is_common_word, is_known

    small = repaired.lower()
    if not is_known(small) or is_common_word(small):
        return
    certain = repaired in context.distinct
    yield context.finding(
        "lookalike-letter",
        word.span,
        f"“{word.text}” is written in Latin letters that look like {repaired}. A search will not find it.",
        severity=None if certain else "warning",
        fixes=[Fix.writing(repaired, word.span, safe=certain)],
    )


def _is_as_it_stands(word: Word, meant: str | None, context: Context) -> bool:
    """A part of EC-130, another's word, the letters on a shirt, what a bracket adds: the Air Force (ВВС)."""
    start, end = word.span
    before, after = context.text[max(0, start - 30) : start], context.text[end : end + 20]
    joined = _JOINED_AFTER.match(after)
    if joined and not (context.language == "az" and is_ending(fold_term(joined["next"]), "sound")):
        return True
    if _DESIGNATION.match(after) or _JOINED_BEFORE.search(before):
        return True
    if not context.is_authors(word.span, meant):
        return True
    if _SHOWN.search(before):
        return True
    bracketed = _BRACKET.search(before) is not None and after.startswith((")", "]"))
    return bracketed and meant not in context.named
