"""`mixed-script`: one word written with both Latin and Cyrillic letters.

Kулагин with a Latin K looks right and is found by no search. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.checks.writing import counterpart, in_the_case_of
from termkit.languages import language
from termkit.languages.azerbaijani_suffixes import is_ending
from termkit.text.folding import APOSTROPHES, HYPHENS, fold_term
from termkit.text.lookalikes import as_cyrillic, as_latin
from termkit.text.scripts import script_of, scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.glossary.finder import Match
    from termkit.text.words import Word


# iPhoneа, SMSками: a Latin word and a Russian ending, or a noun made with -ка.
_RUSSIAN_ENDING = re.compile(
    r"(?P<stem>[^\W\d_а-яёА-ЯЁ]{2,})"
    r"(?P<ending>(?:к|ск|н)?"
    r"(?:а|у|ы|и|е|о|я|ю|[аеоя]м|ой|[ая]х|[ая]ми|ов|[ыи]й|[ео]го|[ео]му|[ыи]м|ую|ая|ое|[ыи]е|[ыи]х|[ыи]ми))"
)
_FORMULA = re.compile(r"(?=\w*\d)(?:(?:H|C|N|O|S|P|K|F|Na|Ca|Cl|Mg|Fe|Cu|Al|Si)\d{0,2})+")
# A shorter word, or one that could be of either script, may be an abbreviation nobody knows.
_SURE_LENGTH = 4


@rule("mixed-script", severity="error", spelling=False, summary="One word has letters of two scripts.")
def check(context: Context) -> Iterator[Finding]:
    """Report each word of two scripts, with a safe fix where only one spelling can be meant.

    A stem and a suffix joined by a hyphen or an apostrophe are two words here: IT-отдел, NATO-нун.
    """
    for word in context.strange_words:
        written = scripts(word.text)
        ending = _ending(word, context) if "Cyrillic" in written and context.language == "az" else None
        if ending:
            yield ending
        elif written >= {"Latin", "Cyrillic"}:
            yield _finding(word, context)


def _ending(word: Word, context: Context) -> Finding | None:
    """An Azerbaijani ending in Cyrillic letters after a Latin stem: West-ә, -dә. NATO-нун is meant so."""
    text, start = context.text, word.span.start
    joined = (
        start > 1
        and text[start - 1] in HYPHENS + APOSTROPHES + "-'"
        and script_of(text[start - 2]) == "Latin"
    )
    repaired = as_latin(word.text)
    if joined and repaired and is_ending(fold_term(repaired), "sound"):
        message = f"“{word.text}” is an Azerbaijani ending with Cyrillic letters."
        return context.finding("mixed-script", word.span, message, fixes=[Fix.writing(repaired, word.span)])
    return None


def _finding(word: Word, context: Context) -> Finding:
    message = f"“{word.text}”: {_letters(word.text)}."
    repairs = [form for form in (as_cyrillic(word.text), _in_latin(word.text, context)) if form]
    known = [(form, tag, match) for form in repairs for tag, match in context.look_up(form)]
    # A name of the text's own language is likelier than another's.
    known.sort(key=lambda found: found[1] != context.language)
    joined = _with_russian_ending(word, context)
    if joined and not any(tag == "ru" or match.term.text == form for form, tag, match in known):
        latin = [form for form in repairs if scripts(form) == {"Latin"}]
        message += " A Russian ending is set off from a Latin word by an apostrophe, or by a hyphen."
        fixes = [Fix.writing(form, word.span, safe=False) for form in (joined, *latin)]
        return context.finding("mixed-script", word.span, message, fixes=fixes)
    if known:
        repair, more = _named(word, *known[0], context)
        fixes = [Fix.writing(repair, word.span)]
        concept = context.concept(known[0][2])
        return context.finding("mixed-script", word.span, message + more, fixes=fixes, concept=concept)
    if not repairs:
        message += " Letters of both scripts have no twin in the other, so only you can say what is meant."
    return context.finding("mixed-script", word.span, message, fixes=_unknown(word, repairs, context))


def _in_latin(word: str, context: Context) -> str | None:
    """The word in Latin letters. Azerbaijani once wrote its ı as ы, so Bakы is Bakı."""
    return as_latin(word.replace("ы", "ı").replace("Ы", "I") if context.language == "az" else word)


def _with_russian_ending(word: Word, context: Context) -> str | None:
    """Telegram’е for Telegramе, in Russian: the ending is meant, if the stem can only be Latin."""
    match = _RUSSIAN_ENDING.fullmatch(word.text) if context.language == "ru" else None
    if match is None or as_cyrillic(match["stem"]) or scripts(match["stem"]) != {"Latin"}:
        return None
    # iPhone’а, but SMS-ка: a suffix is joined by a hyphen.
    mark = "-" if match["ending"][0] in "кнс" else "’"
    return f"{match['stem']}{mark}{match['ending']}"


def _unknown(word: Word, repairs: list[str], context: Context) -> list[Fix]:
    """Fixes for a word of no entry: safe where a few letters are of another script than the rest can be."""
    formula = next((form for form in repairs if _FORMULA.fullmatch(form)), None)
    if formula:
        return [Fix.writing(formula, word.span)]
    if len(repairs) > 1:
        # Every letter has a twin: then the script of the text decides.
        repairs = repairs[:1] if context.language == "ru" else repairs[1:]
    own = language(context.language).script
    return [Fix.writing(form, word.span, safe=_is_clear(word.text, form, own)) for form in repairs]


def _is_clear(word: str, repaired: str, own: str) -> bool:
    """Are most letters of the script that the repair is in, and is the word long enough to tell?"""
    letters = [script_of(letter) for letter in word if letter.isalpha()]
    many = sum(script in scripts(repaired) for script in letters)
    shortest = _SURE_LENGTH - (own in scripts(repaired))
    return len(letters) >= shortest and many > len(letters) / 2


def _named(word: Word, repaired: str, tag: str, match: Match, context: Context) -> tuple[str, str]:
    """What to write for a word that the glossary knows once it is repaired, and what to say of it."""
    entry = context.concept(match)
    is_listed = repaired == match.term.text
    listed = "" if is_listed else f", a form of {match.term.text}"
    message = f" It is {repaired}{listed} ({entry.place})."
    side = context.side(match)
    own = counterpart(match.term, context) if tag != context.language and side else None
    if own is None:
        return repaired, message
    message += f" {own.text} in {language(context.language).name}."
    # The letters are damage anywhere; a name's form is a matter of spelling, and of the entry.
    if is_listed and context.is_sure(entry) and not context.others.touches(word.span):
        return in_the_case_of(word.text, own.text, context.language), message
    return repaired, message


def _letters(word: str) -> str:
    """Which letters are of which script, the fewer ones named."""
    by_script = {name: [c for c in word if script_of(c) == name] for name in ("Latin", "Cyrillic")}
    few, many = sorted(by_script, key=lambda name: len(by_script[name]))
    letters = ", ".join(dict.fromkeys(by_script[few]))
    verb = "is" if len(set(by_script[few])) == 1 else "are"
    return f"the {letters} {verb} {few}, the rest {many}"
