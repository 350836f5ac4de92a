"""A file of many texts, each in its own place: the strings of a catalogue, the cells of a table, terms of TBX.

Start reading at `document_of`: a reader of a format finds the texts and says how its file writes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.bilingual_document import BilingualDocument
from termkit.documents.decoding import encode
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from termkit.documents.document import Segment
    from termkit.documents.written import Written

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

    `written` tells of text number n, as the file has it, where each character stands; `fitted` is asked about
    what the file is to have in its place, and may put it otherwise (in quotation marks); `encoded` makes the
    bytes of the whole.
    """

    written: Callable[[int, str], Written]
    escaped: Callable[[str], str] = str
    fitted: Callable[[int, str], str] = lambda number, new: new
    encoded: Callable[[str, str, str, bytes], bytes] = encode


def document_of(
    path: str, format: str, raw: str, encoding: str, bom: bytes, texts: Sequence[Text], way: Way
) -> BilingualDocument:
    """The texts of a file as a document; each language among several is checked in its turn."""

    def write(new: Mapping[int, str]) -> bytes:
        pieces: list[str] = []
        done = 0
        for number in sorted(new, key=lambda number: texts[number].start):
            start, end = texts[number][:2]
            pieces += raw[done:start], way.fitted(number, new[number])
            done = end
        return way.encoded("".join([*pieces, raw[done:]]), path, encoding, bom)

    targets = tuple([language_of(text.language) if text.language else "" for text in texts])
    several = len(set(targets)) > 1
    return BilingualDocument(
        path, format, encoding, bom, tuple([text.segment for text in texts]),
        None if several or not targets else targets[0] or None,
        tuple(range(len(texts))),
        lambda number: way.written(number, raw[slice(*texts[number][:2])]),
        way.escaped, write, targets if several else (),
    )  # fmt: skip


def key_of(path: Sequence[str]) -> str:
    """What the place of a text in a catalogue is called: `menu.file.open`; of a long name the end is kept.

    >>> key_of(("menu", "items", "[2]", "title")), len(key_of(("errors", "unreachable" * 9)))
    ('menu.items[2].title', 40)
    """
    key = ".".join(path).replace(".[", "[") or "text"
    return key if len(key) <= _LONGEST_KEY else f"…{key[1 - _LONGEST_KEY :]}"
