"""The formats of glossaries: their names and suffixes, and the modules of this folder that know each.

They are imported when a file needs them. Start reading at `glossary_format`.
"""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from termkit.documents.format_choice import chosen
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.glossary.concepts import Concept


class Entry(NamedTuple):
    """One concept of a file: its id there, if it has one, its values, and the line or row it begins on.

    `keys` are those that the file could say, None where it could say all: what it has no room for is not
    missing in it. `other_id` is an id of the file that could not be an id here.
    """

    id: str
    values: Mapping[str, Any]
    line: int = 0
    keys: frozenset[str] | None = None
    other_id: str = ""


class Exchange(NamedTuple):
    """What is asked of a reader or writer, and what it found that it could not take along.

    The languages are those of a format of pairs, in which a file says nothing of them. `lost` counts things
    by what they are called, `faults` has lines for people. `format` is the name of the format.
    """

    source_language: str | None = None
    target_language: str | None = None
    encoding: str | None = None
    languages: tuple[str, ...] = ()
    format: str = ""
    lost: Counter[str] = Counter()  # noqa: RUF012  # each gets its own by `exchange`
    faults: list[str] = []  # noqa: RUF012

    def pair(self, name: str) -> tuple[str, str]:
        """The two languages. Raises `SettingsError` where they were not said, or are one."""
        from termkit.languages import GLOSSARY_LANGUAGES, language_of

        source, target = language_of(self.source_language or ""), language_of(self.target_language or "")
        if source == target or not {source, target} <= set(GLOSSARY_LANGUAGES):
            raise SettingsError(
                f"{name}: a file of this format has two languages. Say which: --source-language en "
                "--target-language az."
            )
        return source, target


def exchange(**asked: Any) -> Exchange:
    """An `Exchange` with counts of its own.

    >>> exchange(source_language="en").lost
    Counter()
    """
    return Exchange(lost=Counter(), faults=[], **asked)


class GlossaryFormat(NamedTuple):
    """A format's name, the suffixes of its files, the module that knows it, and what it is for."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    about: str

    def read(self, stream: BinaryIO, name: str, asked: Exchange | None = None) -> Iterator[Entry]:
        """The entries of a file, one after the other; messages call it `name`.

        Raises `DocumentError` where it is not of this format.
        """
        asked = (asked or exchange())._replace(format=self.name)
        entries: Iterator[Entry] = self._module().read(stream, name, asked)
        return entries

    def write(self, concepts: Iterable[Concept], asked: Exchange | None = None) -> Iterator[bytes]:
        """The pieces of a file of these concepts."""
        asked = (asked or exchange())._replace(format=self.name)
        pieces: Iterator[bytes] = self._module().write(concepts, asked)
        return pieces

    def _module(self) -> Any:
        return import_module(f"termkit.glossary.exchange.{self.module}")


_ALL = (
    GlossaryFormat("toml", (".toml",), "toml", "termkit's own"),
    GlossaryFormat("tbx", (".tbx",), "tbx", "TBX of 2019, TBX-Basic; all kinds of TBX are read"),
    GlossaryFormat("tbx-dct", (), "tbx", "TBX-Basic with categories as elements"),
    GlossaryFormat("tbx-min", (), "tbx", "TBX-Min"),
    GlossaryFormat("tbx-core", (), "tbx", "TBX-Core"),
    GlossaryFormat("tbx-2", (), "tbx", "TBX of 2008, for Weblate, OmegaT and MultiTerm"),
    GlossaryFormat("csv", (".csv",), "table", "a table that people edit"),
    GlossaryFormat("tsv", (".tsv",), "table", "a table with tabs"),
    GlossaryFormat("xlsx", (".xlsx", ".xlsm"), "table", "an Excel workbook"),
    GlossaryFormat("utx", (".utx",), "utx", "UTX 1.11, for machine translation"),
    GlossaryFormat("omegat", (".utf8",), "lists", "a glossary of OmegaT"),
    GlossaryFormat("weblate", (), "lists", "a glossary of Weblate as CSV"),
    GlossaryFormat("po", (".po",), "po", "a glossary as PO"),
    GlossaryFormat("skos", (".jsonld",), "skos", "SKOS in JSON-LD, for the web"),
)
GLOSSARY_FORMATS = {known.name: known for known in _ALL}
"""Every format by its name."""


def glossary_format(path: str, name: str | None = None) -> GlossaryFormat:
    """The format of a name, or that of a file's suffix.

    >>> glossary_format("Terms.TBX").name, glossary_format("-", "tbx-2").name
    ('tbx', 'tbx-2')

    Raises `SettingsError` for a name that no format has, `DocumentError` for such a suffix.
    """
    return chosen(GLOSSARY_FORMATS, path, name)
