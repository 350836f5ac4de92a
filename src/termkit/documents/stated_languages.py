"""Languages as files state them, and whether their text bears that out.

Programs that write documents state languages that nobody chose: a Russian page from an English template has
`lang="en"`, a Word file the language of whoever set up the machine. Start reading at `settled`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from termkit.languages import GLOSSARY_LANGUAGES, language_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.documents.document import Spoken

_LETTERS = {
    "Latin": re.compile("[A-Za-zÀ-ɏə]"),
    "Cyrillic": re.compile("[\u0400-\u04ff]"),
}
_SCRIPT_OF = {"az": "Latin", "en": "Latin", "ru": "Cyrillic", "az-Cyrl": "Cyrillic"}
# So many letters of another script for each of the stated one are no names in between.
_TOO_MANY = 3
# How sure a guess must be to outweigh what the file says, and how much is looked at of each stretch.
_SURE = 0.95
_SAMPLE = 20_000


def contradicted(tag: str, text: str) -> bool:
    """Is the text written in letters that the language does not have?

    >>> contradicted("en", "Расулзаде приехал в Баку"), contradicted("ru-RU", "Он читал «Azadlıq»")
    (True, False)

    Nothing is said of languages that termkit does not know.
    """
    script = _SCRIPT_OF.get(language_of(tag))
    if script is None:
        return False
    counts = {name: len(letters.findall(text, 0, _SAMPLE)) for name, letters in _LETTERS.items()}
    own = counts.pop(script)
    return sum(counts.values()) > _TOO_MANY * own


def settled(
    stated: str | None, spoken: Iterable[Spoken], text: str, exempt: Iterable[Span] = ()
) -> tuple[str | None, list[Spoken]]:
    """The language of a text and its stretches in other languages, of what a file states about them.

    A language that the letters contradict is not believed, nor is one of the whole that the words contradict.
    A text that says nothing, but has stretches in languages of their own, gets the one it looks to be in.

    >>> from termkit.documents.document import Spoken
    >>> said = [Spoken(Span(28, 36), "az"), Spoken(Span(0, 9), "en")]
    >>> settled("en-US", said, "Расулзаде выступил и сказал: Azadlıq!")
    (None, [Spoken(span=Span(start=28, end=36), language='az')])
    """
    stretches = [one for one in spoken if not contradicted(one.language, one.span.of(text))]
    own = SpanSet([*(one.span for one in stretches), *exempt]).without(text)
    if stated and _is_wrong(stated, own):
        stated = None
    if not stated and stretches:
        stated = _looks_like(own, stretches)
    if stated:
        stretches = [one for one in stretches if language_of(one.language) != language_of(stated)]
    return stated, stretches


def _is_wrong(stated: str, own: str) -> bool:
    if contradicted(stated, own):
        return True
    if language_of(stated) not in GLOSSARY_LANGUAGES:
        return False
    from termkit.languages.detection import detect

    guess = detect(own)
    return (
        guess.confidence >= _SURE
        and guess.language in GLOSSARY_LANGUAGES
        and guess.language != language_of(stated)
    )


def _looks_like(own: str, stretches: list[Spoken]) -> str | None:
    """The language of what no stretch holds; where nothing is left, that of the most text."""
    if not any(map(str.isalpha, own)):
        sizes: Counter[str] = Counter()
        for span, tag in stretches:
            sizes[tag] += span.end - span.start
        return sizes.most_common(1)[0][0]
    from termkit.languages.detection import CERTAIN, detect

    guess = detect(own)
    return guess.language if guess.confidence >= CERTAIN and guess.language in GLOSSARY_LANGUAGES else None
