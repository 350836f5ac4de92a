"""A document on its way to be an edition: it is changed in steps, and knows what in it
is not translated.

Start reading at `Draft`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents import Document, Edit, read_document
from termkit.editions.layout import edits_of, wrapped
from termkit.languages import language_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from termkit.editions.passages import Passage

Edits = dict[int, list[Edit]]


class Draft(NamedTuple):
    """A document, and where in its segments is what is still in the language of the source.

    Translations stand in one line each until all is done: `unwrapped` are their places and passages.
    """

    document: Document
    untranslated: Mapping[int, Sequence[Span]] = {}
    unwrapped: Mapping[int, Sequence[tuple[Span, Passage]]] = {}

    def in_language(self, tag: str) -> Document:
        """The document with all that is exempt which is in another language: not translated, or quoted."""
        segments = []
        for number, segment in enumerate(self.document.segments):
            quoted = [
                stretch.span
                for stretch in segment.spoken
                if language_of(stretch.language) != language_of(tag)
            ]
            others = [*quoted, *self.untranslated.get(number, ())]
            exempt = SpanSet([*segment.exempt.spans, *others]) if others else segment.exempt
            segments.append(segment._replace(exempt=exempt))
        return replace(self.document, segments=tuple(segments))

    @property
    def data(self) -> bytes:
        """The document as bytes."""
        return self.document.with_edits({})

    def edited(self, edits: Mapping[int, Sequence[Edit]]) -> Draft:
        """The draft with edits made."""
        if not any(edits.values()):
            return self
        document = self.document
        data = document.with_edits(edits)
        again = read_document(data, document.path, encoding=document.encoding, format=document.format)
        untranslated = {
            number: moved(spans, edits.get(number, ())) for number, spans in self.untranslated.items()
        }
        unwrapped = {
            number: list(
                zip(
                    moved([span for span, _ in there], edits.get(number, ())),
                    [passage for _, passage in there],
                    strict=True,
                )
            )
            for number, there in self.unwrapped.items()
        }
        return Draft(again, untranslated, unwrapped)

    def wrapped(self) -> Draft:
        """The draft with its translations in lines."""
        edits: Edits = {}
        for number, there in self.unwrapped.items():
            text = self.document.segments[number].text
            new = ((span, wrapped(passage, span.of(text))) for span, passage in there)
            edits[number] = [Edit(*span, written) for span, written in new if written != span.of(text)]
        return Draft(self.document, self.untranslated).edited(edits)


def moved(spans: Iterable[Span], edits: Sequence[Edit]) -> list[Span]:
    """Where places stand after edits beside them, or of all that stands there.

    >>> moved([Span(5, 10)], [Edit(0, 4, "Gəncə")]), moved([Span(5, 10)], [Edit(5, 10, "Şəki")])
    ([Span(start=6, end=11)], [Span(start=5, end=9)])
    """
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    ends = [edit.end for edit in ordered]
    grown = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in ordered)]

    def after(at: int) -> int:
        return at + grown[bisect_right(ends, at)]

    return [Span(after(span.start), after(span.end)) for span in spans]


def assembled(
    document: Document, passages: Sequence[Passage], translations: Mapping[str, str], mark: str = ""
) -> Draft:
    """A document with its translations, by the ids of the passages; what has none is marked by the `mark`.

    >>> from termkit.editions.passages import passages_of
    >>> document = read_document("Bakı\\n\\nDəniz sakitdir.\\n".encode(), "a.txt")
    >>> passages = passages_of(document)
    >>> draft = assembled(document, passages, {passages[0].key: "Baku"}, "az")
    >>> draft.data.decode()
    'Baku\\n\\n[az: Dəniz sakitdir.]\\n'
    """
    if type(document) is Document and document.encoding.lower().replace("_", "-") not in {"utf-8", "utf-16"}:
        # The letters of another language may not be in the encoding of the source.
        document = replace(document, encoding="utf-8")
    edits: Edits = {}
    left: dict[int, list[Span]] = {}
    unwrapped: dict[int, list[tuple[Span, Passage]]] = {}
    for passage in passages:
        number, place = passage.segment, passage.place
        translation = translations.get(passage.key)
        if translation is None:
            left.setdefault(number, []).append(place)
            marks = (Edit(place.start, place.start, f"[{mark}: "), Edit(place.end, place.end, "]"))
            new = list(marks) if mark else []
        else:
            new = edits_of(passage, translation, document.segments[number].text)
            if new:
                unwrapped.setdefault(number, []).append((place, passage))
        edits.setdefault(number, []).extend(new)
    return Draft(document, left, unwrapped).edited(edits)
