"""`yo-style`: ё everywhere or nowhere in Russian, as the house wants it.

Only where `yo` in the settings says `always` or `never`. With `always` a word is reported if the dictionary
knows it with ё alone (самолёт, Горбачёв), and without a safe fix if it is mostly meant so (полёт): все and
всё are both right. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.languages.sentences import starts_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.text.words import Word

_YO = re.compile("[ёЁ]")
_YE = re.compile("[еЕ]")
_WITHOUT = str.maketrans("ёЁ", "еЕ")


@rule("yo-style", severity="warning", summary="ё is written, or is not, against the house style.")
def check(context: Context) -> Iterator[Finding]:
    """Report the words of a Russian text that have ё, or lack it."""
    wanted = context.style.yo
    if not wanted or context.language != "ru":
        return
    for word in context.words_with(_YO if wanted == "never" else _YE):
        written, sure = word.text.translate(_WITHOUT), True
        if wanted == "always":
            written, sure = _with_yo(word, context)
        if written != word.text:
            yield context.finding(
                "yo-style",
                word.span,
                f"“{word.text}”: house style {'has no ё' if wanted == 'never' else 'writes ё'}: {written}"
                f"{'' if sure else ', if that is meant'}.",
                fixes=[Fix.writing(written, word.span, safe=sure)],
            )


def _with_yo(word: Word, context: Context) -> tuple[str, bool]:
    """The word with its ё where the dictionary has no other reading, or hardly; and whether that is sure."""
    from termkit.languages.russian_dictionary import spelled_with_yo

    text = word.text
    name = text[0].isupper() and not text.isupper() and not starts_sentence(context.text, word.start)
    spelled, sure = spelled_with_yo(text.lower(), name=name)
    written = "".join(
        letter if yo != "ё" else "Ё" if letter.isupper() else "ё"
        for letter, yo in zip(text, spelled, strict=True)
    )
    return written, sure
