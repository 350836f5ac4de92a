"""A file of many texts, each in its own place: strings of a catalogue, cells of a table, terms of TBX.

Start reading at `document_of`: a reader of a format finds the texts and says how its file writes one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.bilingual_document import BilingualDocument
from termkit.documents.decoding import encode
from termkit.documents.document import edited
from termkit.documents.written import Change, Written, letter_by_letter, replaced, rewritten
from termkit.errors import DocumentError
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from termkit.documents.document import Document, Edit, Segment

# A file of that size takes about a gigabyte of memory.
_LONGEST = 20_000_000
# An editor finds a key by its end.
_LONGEST_KEY = 40


class Text(NamedTuple):
    """A text, where what the file has of it begins and ends, and its language if the file says one."""

    start: int
    end: int
    segment: Segment
    language: str = ""


class Way(NamedTuple):
    """How a format writes its texts.

    `written` tells of text number n, as the file has it, where each character stands. `fitted` is asked about
    what the file is to have in its place, and the text that this means; it may put it otherwise (in quotation
    marks). `write` makes the file's bytes of changes that are in order and lie apart. Where `read` is
    given, the bytes are read again; a text that comes out otherwise is written `anew`.
    """

    written: Callable[[int, str], Written]
    escaped: Callable[[str], str] = str
    fitted: Callable[[int, str, str], str] = lambda number, new, text: new
    write: Callable[[Sequence[Change]], bytes] | None = None
    read: Callable[[bytes], Document] | None = None
    anew: Callable[[int, str], str] = lambda number, text: text


@dataclass(frozen=True)
class PlacedDocument(BilingualDocument):
    """The texts of a file, each in its own place. Where two stand in one place, both are the same text."""

    texts: tuple[Text, ...] = field(repr=False, default=())
    way: Way = field(repr=False, default=Way(lambda number, raw: Written(raw, ())))

    def with_edits(self, edits: Mapping[int, Sequence[Edit]]) -> bytes:
        """See `Document.with_edits`."""
        wanted: dict[int, dict[Edit, None]] = {}
        for number, changes in edits.items():
            if not 0 <= number < len(self.segments):
                raise DocumentError(f"{self.path}: there is no segment {number} to edit.")
            wanted.setdefault(self.numbers[number], {}).update(dict.fromkeys(changes))
        new, texts = {}, {}
        for number, all_changes in wanted.items():
            text = self.texts[number].segment.text
            texts[number] = edited(text, list(all_changes), self.path)
            letters = [letter for edit in all_changes for letter in letter_by_letter(edit, text)]
            again = rewritten(self.written(number), letters, self.escaped)
            new[number] = self.way.fitted(number, again, texts[number])
        if self.way.read is None or not texts:
            return self.write(new)
        for written in (new, {number: self.way.anew(number, text) for number, text in texts.items()}):
            data = self.write(written)
            if self._reads_as(data, texts):
                return data
        raise DocumentError(
            f"{self.path}: a correction cannot be written without changing something else. Nothing was "
            f"written."
        )

    def _reads_as(self, data: bytes, texts: Mapping[int, str]) -> bool:
        expected = [texts.get(number, text.segment.text) for number, text in enumerate(self.texts)]
        try:
            found = self.way.read(data) if self.way.read else self
        except DocumentError:
            return False
        return [segment.text for segment in found.segments] == expected


def document_of(
    path: str, format: str, raw: str, encoding: str, bom: bytes, texts: Sequence[Text], way: Way
) -> PlacedDocument:
    """The texts of a file as a document; each language among several is checked in its turn."""

    def write(new: Mapping[int, str]) -> bytes:
        changes = sorted(Change(*texts[number][:2], text) for number, text in new.items())
        return way.write(changes) if way.write else encode(replaced(raw, changes), path, encoding, bom)

    places: dict[tuple[int, int], int] = {}
    numbers = tuple([places.setdefault(text[:2], number) for number, text in enumerate(texts)])
    targets = _languages(texts)
    several = len(set(targets)) > 1
    return PlacedDocument(
        path, format, encoding, bom, tuple([text.segment for text in texts]),
        None if several or not targets else targets[0] or None,
        numbers,
        lambda number: way.written(number, raw[slice(*texts[number][:2])]),
        way.escaped, write, targets if several else (), tuple(texts), way,
    )  # fmt: skip


def _languages(texts: Sequence[Text]) -> tuple[str, ...]:
    """The languages of the texts; beside texts that name theirs, that of the others as their words tell."""
    said = tuple([language_of(text.language) if text.language else "" for text in texts])
    if all(said) or not any(said):
        return said
    from termkit.languages.detection import plainly

    together = plainly("\n".join(text.segment.text for text in texts if not text.language)) or ""
    return tuple(
        [tag or plainly(text.segment.text) or together for tag, text in zip(said, texts, strict=True)]
    )


def must_fit(data: bytes, path: str) -> None:
    """Refuse a file with more texts than the memory has room for. Raises DocumentError."""
    if len(data) > _LONGEST:
        raise DocumentError(
            f"{path}: it has {len(data) / 1e6:,.0f} MB, and more than {_LONGEST / 1e6:,.0f} MB of such a "
            "file are not checked. Divide it; translations can also go into a memory (termkit tm import) "
            "and checked there (termkit check --memory)."
        )


def key_of(path: Sequence[str]) -> str:
    """What the place of a text in a catalogue is called: `menu.file.open`; of a long name the end is kept.

    >>> key_of(("menu", "items", "[2]", "title")), len(key_of(("errors", "unreachable" * 9)))
    ('menu.items[2].title', 40)
    """
    key = ".".join(path).replace(".[", "[") or "text"
    return key if len(key) <= _LONGEST_KEY else f"…{key[1 - _LONGEST_KEY :]}"
