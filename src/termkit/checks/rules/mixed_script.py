"""`mixed-script`: one word written with both Latin and Cyrillic letters.

Kулагин with a Latin K looks right and is found by no search. Start reading at `check`.
"""

from __future__ import annotations

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


@rule("mixed-script", severity="error", spelling=False, summary="One word has letters of two scripts.")
def check(context: Context) -> Iterator[Finding]:
    """Report each word of two scripts, with a safe fix where only one spelling can be meant.

    A stem and a suffix joined by a hyphen or an apostrophe are two words here: IT-отдел, NATO-нун.
    """
    for word in context.words:
        written = scripts(word.text)
        if written >= {"Latin", "Cyrillic"}:
            yield _finding(word, context)
        elif written == {"Cyrillic"} and context.language == "az":
            yield from _ending(word, context)


def _ending(word: Word, context: Context) -> Iterator[Finding]:
    """An Azerbaijani ending in Cyrillic letters behind a Latin stem: West-ә. NATO-нун is meant so."""
    text, start = context.text, word.span.start
    joined = (
        start > 1
        and text[start - 1] in HYPHENS + APOSTROPHES + "-'"
        and script_of(text[start - 2]) == "Latin"
    )
    repaired = as_latin(word.text)
    if joined and repaired and is_ending(fold_term(repaired), "sound"):
        message = f"“{word.text}” is an Azerbaijani ending in Cyrillic letters."
        yield context.finding("mixed-script", word.span, message, fixes=[Fix.writing(repaired, word.span)])


def _finding(word: Word, context: Context) -> Finding:
    message = f"“{word.text}”: {_letters(word.text)}."
    repairs = [form for form in (as_cyrillic(word.text), as_latin(word.text)) if form]
    known = [(form, tag, match) for form in repairs for tag, match in context.look_up(form)]
    # A name of the text's own language is likelier than another's.
    known.sort(key=lambda found: found[1] != context.language)
    if known:
        repair, more = _named(word, *known[0], context)
        message += more
        repairs = [repair]
    elif len(repairs) > 1:
        # Every letter has a twin: then the script of the text decides.
        repairs = repairs[:1] if context.language == "ru" else repairs[1:]
    elif not repairs:
        message += " Letters of both scripts have no twin in the other, so only you can say what is meant."
    return context.finding(
        "mixed-script",
        word.span,
        message,
        fixes=[Fix.writing(form, word.span) for form in repairs],
        concept=context.concept(known[0][2]) if known else None,
    )


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
