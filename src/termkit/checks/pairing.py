"""A text and its source in two files: which sentence translates which, so that rules can hold them together.

Start reading at `with_source`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from termkit.documents import Piece, Source
from termkit.memory.alignment.aligner import align, unrelated
from termkit.memory.alignment.texts import sentences_of
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents import Document
    from termkit.glossary import Glossary
    from termkit.memory.alignment.aligner import Bead
    from termkit.memory.alignment.texts import Sentence

# Of a pair that is less sure nothing is said; of one that is less sure than the second, the sentences beside
# it may have what it lacks.
_LEAST, _SURE = 0.3, 0.5


def with_source(
    document: Document, tag: str, source: Document, source_tag: str, glossary: Glossary
) -> tuple[Document, bool]:
    """The document in a language, each sentence with what it translates in another document.

    Those that it has of an earlier source stay. The second value says whether the two look like translations
    of each other; where they do not, no sentence has a source.

    >>> from termkit.documents import read_document
    >>> from termkit.glossary import Glossary
    >>> texts = ["Küləklər Bakıda əsir.\\n\\nDəniz yaxındır.", "В Баку дуют ветра.\\n\\nМоре рядом."]
    >>> az, ru = (read_document(text.encode(), "city.txt") for text in texts)
    >>> document, _ = with_source(ru, "ru", az, "az", Glossary([]))
    >>> [(piece.span.of(texts[1]), piece.source.text) for piece in document.segments[0].pieces]
    [('В Баку дуют ветра.', 'Küləklər Bakıda əsir.'), ('Море рядом.', 'Dəniz yaxındır.')]
    """
    theirs, ours = sentences_of(source), sentences_of(document)
    if not theirs or not ours:
        return document, not ours and not theirs
    beads = align(theirs, ours, source_tag, tag, glossary=glossary)
    if unrelated(beads):
        return document, False
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for number, piece in _pieces(beads, source, theirs, ours, source_tag):
        pieces[number].append(piece)
    segments = tuple(
        segment._replace(pieces=_together(segment.pieces, pieces[number]))
        for number, segment in enumerate(document.segments)
    )
    return replace(document, segments=segments), True


def _pieces(
    beads: Sequence[Bead], document: Document, theirs: Sequence[Sentence], ours: Sequence[Sentence], tag: str
) -> Iterator[tuple[int, Piece]]:
    for bead in beads:
        there, here = [theirs[n] for n in bead.source], [ours[n] for n in bead.target]
        if not there or not here or bead.confidence < _LEAST or here[0].segment != here[-1].segment:
            continue
        # With its marks, as the translation has its own.
        text = " ".join(_place([s]).of(document.segments[s.segment].text) for s in there)
        source = Source(text, tag, place=f"{document.path}:{there[0].place}")
        around = _around(bead.target, ours, every=bead.confidence < _SURE)
        yield here[0].segment, Piece(_place(here), _place(around), source)


def _together(earlier: Sequence[Piece], pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Pieces of two sources; where both have a piece of one place, it is one in three languages."""
    found = {piece.span: piece for piece in earlier}
    for piece in pieces:
        known = found.get(piece.span)
        found[piece.span] = known._replace(others=(*known.others, piece.source)) if known else piece
    return tuple(sorted(found.values()))


def _around(numbers: range, sentences: Sequence[Sentence], *, every: bool) -> list[Sentence]:
    """Some sentences with those beside them of the same paragraph, or with `every` of any."""
    first, last = numbers[0], numbers[-1]
    found = list(sentences[first : last + 1])
    segment = found[0].segment
    if first and sentences[first - 1].segment == segment and (every or not found[0].opens):
        found.insert(0, sentences[first - 1])
    following = sentences[last + 1] if last + 1 < len(sentences) else None
    if following and following.segment == segment and (every or not following.opens):
        found.append(following)
    return found


def _place(sentences: Sequence[Sentence]) -> Span:
    first, last = sentences[0].span, sentences[-1].span
    assert first is not None and last is not None  # they are of a document
    return Span(first.start, last.end)
