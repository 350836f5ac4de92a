"""`untranslated-name`: a name of the source stands in the translation as the source spells it.

Names of the glossary are left in the form of the source's language. Of names that the glossary lacks only
those are told that another alphabet gives away: any in Cyrillic letters; in Russian a Latin one with letters
of Azerbaijani (Rəfibəyli) or with an Azerbaijani given name, for other Latin words are brands. Quotations,
brackets and italics may hold the original. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.checks.rules import foreign_spelling
from termkit.languages import language
from termkit.languages.azerbaijani_given_names import GIVEN_NAMES
from termkit.names.given_names import in_english
from termkit.text.scripts import scripts
from termkit.text.spans import Span, SpanSet
from termkit.text.words import distinct_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.checks.source_side import SourceSide
    from termkit.text.words import Word

_LEAST = 3
_BRACKET = re.compile(r"\([^()]{1,200}\)|\[[^\[\]]{1,200}\]")
_AZERBAIJANI = frozenset("əğışƏĞİŞ")


@rule(
    "untranslated-name",
    severity="warning",
    summary="A name of the source was left as the source spells it.",
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report names of the glossary in the form of the source's language, and others in its alphabet."""
    side = context.source_side
    if side is None:
        return
    found = context.foreign.get(side.language, ()) if side.matches else ()
    concepts = {match.term.concept for match in found}
    for finding in foreign_spelling.check(context) if found else ():
        if finding.concept in concepts and side.named(finding.concept):
            yield finding._replace(
                rule="untranslated-name", message=f"{finding.message} It was left as in the source."
            )
    # Of a sentence that was left as it is `untranslated` speaks, and its first word is no name.
    left = context.text.split() == side.text.split() and any(map(str.islower, context.text.split()))
    if not left and language(side.language).script != language(context.language).script:
        known = SpanSet(match.span for match in found)
        yield from _by_rules(side, known, context)


def _by_rules(side: SourceSide, known: SpanSet, context: Context) -> Iterator[Finding]:
    script, there = language(side.language).script, distinct_words(side.text)
    brackets = SpanSet(match.span() for match in _BRACKET.finditer(context.text))
    left = [
        word
        for word in context.capitalised
        if word.text in there
        and _is_written_as_name(word.text, script)
        and not any(places.touches(word.span) for places in (known, brackets, context.others))
    ]
    for words in _in_rows(left, context.text):
        if script == "Cyrillic" or _tell_a_person(words):
            yield _finding(Span(words[0].start, words[-1].end), side, context)


def _is_written_as_name(word: str, script: str) -> bool:
    return len(word) >= _LEAST and word[0].isupper() and word[1:].islower() and scripts(word) == {script}


def _in_rows(words: list[Word], text: str) -> Iterator[list[Word]]:
    """Words with no more than a space between them, together."""
    row: list[Word] = []
    for word in words:
        if row and text[row[-1].end : word.start] not in {" ", "\u00a0"}:
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _tell_a_person(words: list[Word]) -> bool:
    """Do Latin words tell that they are no brand: by a letter, or by an Azerbaijani given name at first?"""
    if any(not _AZERBAIJANI.isdisjoint(word.text) for word in words):
        return True
    given = language("az").lower(words[0].text)
    return len(words) > 1 and (given in GIVEN_NAMES or given in in_english())


def _finding(place: Span, side: SourceSide, context: Context) -> Finding:
    name = place.of(context.text)
    written = _by_table(name, side.language, context.language)
    if written is None:
        said = f"Write it in {language(context.language).script} letters."
    else:
        said = f"By the rules {written} in {language(context.language).name}."
    return context.finding(
        "untranslated-name",
        place,
        f"“{name}” was left as in the source. {said}",
        fixes=(Fix.writing(written, place, safe=False),) if written else (),
    )


def _by_table(name: str, source: str, tag: str) -> str | None:
    """The name in the other letters; None from English, for no table leads back from there."""
    from termkit.transliteration import Transliterator

    return None if source == "en" else Transliterator(source, tag, kind="person").best(name)
