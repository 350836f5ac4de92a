"""`repeated-word`: one word twice in a row, as when a line was broken or a sentence mended.

Some words may be doubled: had had, that that; очень очень; and Azerbaijani doubles words of all kinds (yavaş
yavaş, gələ gələ), so there only the small words that never are, are looked at. Names (Duran Duran) and
numbers are left alone. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.languages import language
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

# One line end may stand between them, but no blank line.
_TWICE = re.compile(
    r"(?<![\w'’-])(?P<word>[^\W\d_]+)(?P<between>[^\S\n]+|[^\S\n]*\n[^\S\n]*)(?P<again>(?P=word))(?![\w'’-])",
    re.IGNORECASE,
)
_MAY = {
    "en": frozenset(
        """had that is do does very so much many really no yes bye ha her you it who what long far blah hear
        now there well never please more again""".split()
    ),
    "ru": frozenset(
        """да нет очень еле чуть вот так ну что кто как где его её ее их много долго далеко давно ещё еще
        никогда всё все то те только едва тихо скорей скорее ой ай ха мало бы ли это этот был было день
        раз шаг миг год слово рука нога один одна одно друг""".split()
    ),
}
# Of a verb and of what follows: logged in in June, what he came to to find.
_PARTICLES = frozenset("to in on out over up by off".split())
# The Azerbaijani words that are never doubled.
_NEVER = frozenset(
    """və ilə üçün ki da də bu isə amma lakin ancaq olan olaraq olub edib etdi oldu olmuşdur həm ya əgər çünki
    görə sonra əvvəl qədər haqqında tərəfindən onun bunun bizim sizin idi deyil daha hər""".split()
)
# Letters that are words.
_LETTERS = {"en": frozenset("a"), "ru": frozenset("висукоя"), "az": frozenset[str]()}


@rule(
    "repeated-word",
    severity="warning",
    summary="A word stands twice in a row.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report two equal words in a row."""
    text, spoken = context.text, language(context.language)
    for match in _TWICE.finditer(text):
        first, second = match["word"], match["again"]
        word = spoken.lower(first)
        # re takes ı for i.
        if word != spoken.lower(second) or not _is_slip(word, context.language):
            continue
        if second[:1].isupper():  # Duran Duran; and a heading that ends in the word the text begins with
            continue
        place = Span(*match.span())
        if context.exempt.touches(place):
            continue
        yield context.finding(
            "repeated-word",
            place,
            f"“{second}” stands here twice.",
            severity="info" if context.language == "en" and word in _PARTICLES else None,
            fixes=[Fix.writing("", Span(match.end("word"), place.end), safe=False)],
        )


def _is_slip(word: str, tag: str) -> bool:
    """May a word not be doubled on purpose?"""
    if len(word) == 1:
        return word in _LETTERS[tag]
    return word in _NEVER if tag == "az" else word not in _MAY[tag]
