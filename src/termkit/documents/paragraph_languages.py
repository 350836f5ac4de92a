"""Paragraphs that are plainly in another language than the document, whatever the file says of them.

An article has abstracts in three languages, a contract two columns, and Word calls all of it `en-US`, the
keyboard that it was typed on. Read in the language of the rest, such a paragraph would have its own names
“corrected” into that. Start reading at `told_by_words`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.document import Spoken
from termkit.documents.stated_languages import contradicted
from termkit.languages import language_of
from termkit.languages.detection import CERTAIN, detect, plainly
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents.document import Segment


_SEVERAL, _ANOTHER = 2, "other"


class _Told(NamedTuple):
    """What a paragraph's words say: the language that they are `surely` in, or `perhaps`, by few signs."""

    surely: str | None
    perhaps: str | None


def told_by_words(
    segment: Segment, stated: str | None, spoken: Sequence[Spoken]
) -> tuple[str | None, tuple[Spoken, ...]]:
    """The language of a collected text and its stretches in others, with those that only their words tell.

    `stated` and `spoken` are what is believed of the file's own words on it. Where the file says nothing and
    its paragraphs are in several languages, the text is in that of the most of them.

    >>> from termkit.documents.document import Paragraph, Segment
    >>> text = "It was the first republic of the East.\\n\\nO, Şərqdə ilk respublika idi və yaddaşda qaldı."
    >>> parts = (Paragraph(Span(0, 38), "paragraph 1"), Paragraph(Span(40, 87), "paragraph 2"))
    >>> told_by_words(Segment(text, paragraphs=parts), "en-US", ())
    ('en-US', (Spoken(span=Span(start=40, end=87), language='az'),))
    """
    spans = [paragraph.span for paragraph in segment.paragraphs]
    told = [_told(span.of(segment.text)) for span in spans]
    base = stated or _most(spans, told)
    if base is None or all(one.surely in {None, language_of(base)} for one in told):
        return stated, tuple(spoken)
    others = _others(segment.text, spans, told, base)
    if not stated:
        own = "\n".join(span.of(segment.text) for span, tag in zip(spans, others, strict=True) if tag is None)
        guess = detect(own)
        if guess.language != base or guess.confidence < CERTAIN:
            return None, tuple(spoken)
    found = [
        Spoken(free, tag)
        for span, tag in zip(spans, others, strict=True)
        if tag
        for free in _free(span, spoken)
        if any(map(str.isalpha, free.of(segment.text)))
    ]
    return base, tuple(sorted([*spoken, *found]))


def _told(words: str) -> _Told:
    guess = detect(words)
    return _Told(plainly(words, guess), guess.language if len(guess.shares) < _SEVERAL else _ANOTHER)


def _most(spans: Sequence[Span], told: Sequence[_Told]) -> str | None:
    sizes: Counter[str] = Counter()
    for (start, end), one in zip(spans, told, strict=True):
        if one.surely:
            sizes[one.surely] += end - start
    return sizes.most_common(1)[0][0] if sizes else None


def _others(text: str, spans: Sequence[Span], told: Sequence[_Told], base: str) -> list[str | None]:
    """For each paragraph the language that it is in, `None` where that is the document's.

    Key words and headings are too short to tell: those beside a passage belong to it where their few signs
    or their letters agree, and where it goes on behind them.
    """
    own = language_of(base)
    tags = [one.surely for one in told]

    def goes_with(at: int, beside: str | None) -> bool:
        if tags[at] or beside in {None, own}:
            return False
        words = spans[at].of(text)
        foreign = contradicted(base, words) and not contradicted(beside or "", words)
        return told[at].perhaps == beside or (told[at].perhaps is None and foreign)

    numbers = range(len(spans))
    for order, step in ((numbers, -1), (reversed(numbers), 1)):
        for at in order:
            beside = tags[at + step] if 0 <= at + step < len(tags) else None
            if goes_with(at, beside):
                tags[at] = beside
    for at in numbers[1:-1]:
        if tags[at] is None and told[at].perhaps is None and tags[at - 1] == tags[at + 1]:
            tags[at] = tags[at - 1]
    return [None if tag == own else tag for tag in tags]


def _free(span: Span, taken: Sequence[Spoken]) -> Iterator[Span]:
    """What of a paragraph is in no stretch that the file itself names."""
    start = span.start
    for at in range(bisect_right(taken, start, key=lambda one: one.span.end), len(taken)):
        (begin, end), _ = taken[at]
        if begin >= span.end:
            break
        if begin > start:
            yield Span(start, begin)
        start = end
    if start < span.end:
        yield Span(start, span.end)
