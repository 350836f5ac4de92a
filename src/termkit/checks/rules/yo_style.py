"""`yo-style`: ё everywhere or nowhere in Russian, as the house wants it.

Only where `yo` in the settings says `always` or `never`. With `always` a word is reported if the dictionary
knows it with ё alone (самолёт, Горбачёв): все and всё are both right. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context

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
        written = word.text.translate(_WITHOUT) if wanted == "never" else _with_yo(word.text)
        if written != word.text:
            yield context.finding(
                "yo-style",
                word.span,
                f"“{word.text}”: house style {'has no ё' if wanted == 'never' else 'writes ё'}: {written}.",
                fixes=[Fix.writing(written, word.span)],
            )


def _with_yo(word: str) -> str:
    """The word with ё where the dictionary has no other reading; else as it is."""
    from termkit.languages.russian_dictionary import spelled_with_yo

    spelled = spelled_with_yo(word.lower())
    return "".join(
        letter if yo != "ё" else "Ё" if letter.isupper() else "ё"
        for letter, yo in zip(word, spelled, strict=True)
    )
