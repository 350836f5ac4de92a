"""Translation units as records: what TMX and its kin hold, before anybody decides what it means.

The words are those of TMX: a unit has a variant for each language, a variant has a segment.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTHING: Mapping[str, str] = MappingProxyType({})
# No honest segment is longer, in characters; what is, must not fill the machine's memory.
LONGEST_SEGMENT = 1_000_000


class Remark(NamedTuple):
    """A note or a property: its text, and its attributes (`type`, `xml:lang` …) as they were written."""

    text: str
    attributes: Mapping[str, str] = NOTHING


class Variant(NamedTuple):
    """One segment in one language.

    `language` is the tag as it was written. `text` has no inline codes; where the segment has some, `markup`
    is the segment with them, as XML, and None otherwise. `attributes` are all others: `creationdate`,
    `changeid`, `usagecount` …
    """

    language: str
    text: str
    markup: str | None = None
    attributes: Mapping[str, str] = NOTHING
    notes: tuple[Remark, ...] = ()
    props: tuple[Remark, ...] = ()


class Unit(NamedTuple):
    """Segments that translate each other, with what is said of all of them.

    `source_language` is the tag of the language that was translated from, `*all*` where any may be, as in
    TMX. `attributes` are all others: `tuid`, `creationdate` …
    """

    variants: tuple[Variant, ...]
    source_language: str = "*all*"
    attributes: Mapping[str, str] = NOTHING
    notes: tuple[Remark, ...] = ()
    props: tuple[Remark, ...] = ()


class Fault(NamedTuple):
    """A unit that could not be read: its number in the file (from 1), its line, and what is wrong."""

    number: int
    line: int
    message: str


class Skipped(NamedTuple):
    """A unit that is in order but not to be taken: why, in a word or two (“obsolete”, “not translated”)."""

    reason: str


class Header(NamedTuple):
    """The header of a file: its attributes (`srclang`, `datatype`, `o-tmf` …), notes and properties."""

    attributes: Mapping[str, str] = NOTHING
    notes: tuple[Remark, ...] = ()
    props: tuple[Remark, ...] = ()
