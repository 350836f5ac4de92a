"""The formats of translation units: their names and suffixes, and the files of this folder that know each.

A format is a row here and a module with `read_units(stream, name, reading)`, one with `write_units(units,
writing)`, or both. They are imported when a file needs them, and give and take one unit after the other, so
that a file of any size needs the memory of one. Start reading at `unit_format`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from termkit.documents.format_choice import chosen
from termkit.documents.translation_units import Header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from termkit.documents.translation_units import Fault, Skipped, Unit


class Reading(NamedTuple):
    """What a file may not say of itself; a reader asks for what it needs, and passes over the rest.

    `columns` names those of a table without a head, or instead of it. `tell` is called with what a person
    should know of the file as a whole. `format` is the name of the format.
    """

    source_language: str | None = None
    target_language: str | None = None
    encoding: str | None = None
    columns: tuple[str, ...] = ()
    tell: Callable[[str], None] = lambda message: None
    format: str = ""


class Writing(NamedTuple):
    """What a writer may need to know: the languages that are asked for, the source first; none for all.

    `tell` is called once with each kind of thing that the format cannot hold and that is left out. `header`
    is what the files say of all units that they came from. `left_out` is called with the number of units that
    are not written.
    `for_people` says that the file goes to a program for office work, and not into a pipe.
    """

    languages: tuple[str, ...] = ()
    tell: Callable[[str], None] = lambda message: None
    for_people: bool = True
    format: str = ""
    header: Header = Header()
    left_out: Callable[[int], None] = lambda count: None


class UnitFormat(NamedTuple):
    """A format's name, the suffixes of its files (`.tmx`), and the modules that read and write it.

    A format with `places` has a column or the like for each language, so that its writer is given segments
    under the tags that were asked for; without, a segment is written under its own (en-GB). One with
    `origins` says of each unit which file it came from.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    writer: str
    places: bool = False
    origins: bool = False

    def read_units(
        self, stream: BinaryIO, name: str, reading: Reading | None = None
    ) -> Iterator[Header | Unit | Fault | Skipped]:
        """Each unit of a stream, and what is told of those that are left out. Messages call it `name`.

        >>> from io import BytesIO
        >>> file = '<tmx><body><tu><tuv xml:lang="ru"><seg>я</seg></tuv></tu></body></tmx>'.encode()
        >>> [unit.variants[0].text for unit in unit_format("i.tmx").read_units(BytesIO(file), "i.tmx")]
        ['я']

        Raises `DocumentError` where it is not of this format; what was given before it is good.
        """
        read: Iterator[Header | Unit | Fault | Skipped] = import_module(
            f"termkit.documents.{self.reader}"
        ).read_units(stream, name, (reading or Reading())._replace(format=self.name))
        return read

    def write_units(self, units: Iterable[Unit], writing: Writing | None = None) -> Iterator[bytes]:
        """The pieces of a file of these units, which a writer may have to go through twice."""
        pieces: Iterator[bytes] = import_module(f"termkit.documents.{self.writer}").write_units(
            units, (writing or Writing())._replace(format=self.name)
        )
        return pieces


_ALL = (
    UnitFormat("tmx", (".tmx",), "tmx", "tmx_writing", origins=True),
    UnitFormat("csv", (".csv",), "delimited", "delimited", places=True, origins=True),
    UnitFormat("tsv", (".tsv", ".tab"), "delimited", "delimited", places=True, origins=True),
    UnitFormat("xlsx", (".xlsx", ".xlsm"), "xlsx", "xlsx", places=True, origins=True),
    UnitFormat("po", (".po",), "bilingual_units", "po_writing", places=True),
    UnitFormat("xliff", (".xlf", ".xliff"), "bilingual_units", "xliff_writing", places=True),
    UnitFormat("xliff-2", (), "bilingual_units", "xliff_writing", places=True),
)
UNIT_FORMATS = {known.name: known for known in _ALL}
"""Every format by its name."""


def unit_format(path: str, name: str | None = None) -> UnitFormat:
    """The format of a name, or that of a file's suffix; `-`, standard input, is TMX.

    >>> unit_format("work.TMX").name, unit_format("work.txt", "tmx").name
    ('tmx', 'tmx')

    Raises `SettingsError` for a name that no format has, `DocumentError` for such a suffix.
    """
    return UNIT_FORMATS["tmx"] if path == "-" and name is None else chosen(UNIT_FORMATS, path, name)


def unit_suffixes(name: str | None = None) -> frozenset[str]:
    """The suffixes of the files of a format, or of all.

    Raises `SettingsError` for a name that no format has.
    """
    known = [unit_format("-", name)] if name else _ALL
    return frozenset(suffix for one in known for suffix in one.suffixes)
