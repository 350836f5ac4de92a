"""`lookalike-letter`: a letter that only looks like the right one, or a word written wholly in such letters.

ǝ is a letter of African alphabets and no ə; ș has a comma where ş has a cedilla; ВМТ in Cyrillic is not BMT.
Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.text.lookalikes import WRONG_LATIN, as_cyrillic, as_latin
from termkit.text.scripts import scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.text.words import Word


@rule(
    "lookalike-letter",
    severity="error",
    spelling=False,
    summary="A letter only looks like the right one, or a whole word is in letters of another script.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report wrong letters of the right script, and glossary words in look-alikes of another script."""
    for word in context.words:
        written = scripts(word.text)
        if written == {"Latin"}:
            if any(letter in WRONG_LATIN for letter in word.text):
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
    if repaired is None or len(word.text) < 2 or context.look_up(word.text):
        return
    meant = next((match for tag, match in context.look_up(repaired) if tag == context.language), None)
    if meant is None:
        return
    entry = context.concept(meant)
    looks = f"“{word.text}” is written in {script} letters that look like {meant.term.text} ({entry.place})."
    yield context.finding(
        "lookalike-letter",
        word.span,
        f"{looks} A search will not find it.",
        fixes=[Fix.writing(repaired, word.span)],
        concept=entry,
        sure=context.is_sure(entry),
    )
