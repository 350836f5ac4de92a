"""A scheme: one published table that turns the letters of one language into those of another, read from TOML.

Each stands in a file of its own in `schemes/`, with its publisher, year, source and samples; the samples are
its tests. Start reading at `read_scheme`, which says what a file holds. How a table is applied to a word is
in `writer`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.errors import SchemeError

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).with_name("schemes")
KINDS = ("person", "place", "other")
# What may stand beside a letter, apart from the letters themselves. A file may name more classes.
START, END = "\x02", "\x03"
_CLASSES = {
    "start": START,
    "end": END,
    "vowel": "aeəıioöuüаеёиоуыэюяәөү",
    "consonant": "bcçdfgğhxjkqlmnprsştvyzwбвгджзйклмнпрстфхцчшщғҝһҹј",
}
# Languages that a name in another language may come from.
ORIGINS = ("az", "fa", "hy", "ka", "tr")
_TEXTS = ("name", "title", "from", "to", "publisher", "source")
_KEYS = {*_TEXTS, "year", "base", "default", "reversible", "unconfirmed", "samples", "classes", "letters"}
_KEYS |= {"contexts", "earlier", "words", "initials", "rank", "origin"}


class Context(NamedTuple):
    """Letters that are written otherwise beside certain others; None where any neighbour will do."""

    letters: Mapping[str, str]
    after: frozenset[str] | None = None
    before: frozenset[str] | None = None


class Sample(NamedTuple):
    """A name, how the scheme writes it, and who says so."""

    text: str
    expected: str
    note: str


class Scheme(NamedTuple):
    """One transliteration table with its origin.

    `letters` is the table itself, `contexts` what goes before it, `earlier` letters of earlier alphabets that
    are read but never written, `words` whole words and `initials` initials that have a form of their own.
    `default` lists the kinds of name for which the scheme is used when none is asked for; `rank` is its place
    among the candidates, the well-known ones first. A scheme with an `origin`, the tag of a language, is for
    names that come from it and for no others.
    """

    name: str
    title: str
    source_language: str
    target_language: str
    publisher: str
    year: int | None
    source: str
    samples: tuple[Sample, ...]
    letters: Mapping[str, str]
    contexts: tuple[Context, ...] = ()
    earlier: Mapping[str, str] = MappingProxyType({})
    words: Mapping[str, str] = MappingProxyType({})
    initials: Mapping[str, str] = MappingProxyType({})
    default: tuple[str, ...] = ()
    reversible: bool = False
    unconfirmed: tuple[str, ...] = ()
    rank: int = 9
    origin: str = ""

    @property
    def facts(self) -> dict[str, object]:
        """What a program is told of it.

        >>> scheme_named("bgn-pcgn").facts["from"]
        'ru'
        """
        return {
            "name": self.name,
            "title": self.title,
            "from": self.source_language,
            "to": self.target_language,
            "publisher": self.publisher,
            "year": self.year,
            "default": list(self.default),
            "reversible": self.reversible,
        }


@cache
def scheme_named(name: str) -> Scheme | None:
    """The scheme of this name, in any spelling of it (`BGN_PCGN` too); None if there is none.

    >>> scheme_named("iso_9_1995").publisher
    'ISO'
    """
    path = FOLDER / f"{name.lower().replace('_', '-')}.toml"
    return read_scheme(path) if path in scheme_files() else None


@cache
def scheme_files() -> tuple[Path, ...]:
    """The files of all schemes, in the order of their names."""
    return tuple(sorted(FOLDER.glob("*.toml")))


def schemes() -> list[Scheme]:
    """All schemes, by languages and name."""
    found = [scheme for path in scheme_files() if (scheme := scheme_named(path.stem))]
    return sorted(found, key=lambda s: (s.source_language, s.target_language, not s.default, s.name))


@cache
def default_scheme(source: str, target: str, kind: str) -> Scheme | None:
    """The scheme for two languages where none is asked for; None if nobody declared one.

    >>> default_scheme("az", "en", "person").name, default_scheme("en", "ru", "person")
    ('az-en-press', None)
    """
    for path in scheme_files():
        # Parsing forty files would take longer than starting Python.
        if "\ndefault = " in path.read_text(encoding="utf-8") and (scheme := scheme_named(path.stem)):
            pair = (scheme.source_language, scheme.target_language)
            forward = pair == (source, target)
            if kind in scheme.default and (forward or (scheme.reversible and pair == (target, source))):
                return scheme
    return None


@cache
def scheme_of_origin(source: str, target: str, origin: str) -> Scheme | None:
    """The scheme for names that come from a third language; None where they are written as others are.

    >>> scheme_of_origin("ru", "en", "ka").name, scheme_of_origin("ru", "az", "hy")
    ('ru-en-georgian', None)
    """
    wanted = f'\norigin = "{origin}"\n'
    for path in scheme_files():
        scheme = scheme_named(path.stem) if wanted in path.read_text(encoding="utf-8") else None
        if scheme and (scheme.source_language, scheme.target_language) == (source, target):
            return scheme
    return None


def read_scheme(path: Path) -> Scheme:
    """Read the file of a scheme.

    A file has its `name` (that of the file), `title`, languages (`from`, `to`), `publisher`, `source`,
    `samples` and, where there was one, `year`; `[letters]` holds the table. `base` names a scheme whose table
    this one changes in some letters. Raises `SchemeError` with the file and what is wrong in it.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SchemeError(f"{path}: this is no TOML: {error}") from None
    faults = [f"it has no `{key}`" for key in (*_TEXTS, "samples") if key not in table]
    faults += [f"`{key}` means nothing here" for key in table if key not in _KEYS]
    faults += [f"`default` knows no kind “{kind}”" for kind in table.get("default", ()) if kind not in KINDS]
    if table.get("origin", "az") not in ORIGINS:
        faults.append(f"`origin` knows no language “{table['origin']}”")
    if table.get("name") != path.stem:
        faults.append(f"`name` must be the file's: {path.stem}")
    if "base" in table and not (FOLDER / f"{table['base']}.toml").exists():
        faults.append(f"there is no scheme “{table['base']}” to start from")
    if faults:
        raise SchemeError("\n".join(f"{path}: {fault}." for fault in faults))
    base = scheme_named(table["base"]) if "base" in table else None
    return _scheme(table, base, path)


def _scheme(table: dict[str, Any], base: Scheme | None, path: Path) -> Scheme:
    classes = _CLASSES | table.get("classes", {})

    def neighbours(names: list[str] | None) -> frozenset[str] | None:
        if names is None:
            return None
        unknown = [name for name in names if len(name) > 1 and name not in classes]
        if unknown:
            raise SchemeError(f"{path}: there is no class of letters “{unknown[0]}”. Name it in [classes].")
        return frozenset("".join(classes.get(name, name) for name in names))

    contexts = tuple(
        Context(context["letters"], neighbours(context.get("after")), neighbours(context.get("before")))
        for context in table.get("contexts", ())
    )
    return Scheme(
        table["name"], table["title"], table["from"], table["to"], table["publisher"], table.get("year"),
        table["source"], tuple(Sample(*sample) for sample in table["samples"]),
        {**(base.letters if base else {}), **table.get("letters", {})},
        # The scheme's own contexts are asked before those of its base.
        contexts + (base.contexts if base else ()),
        {**(base.earlier if base else {}), **table.get("earlier", {})},
        {**(base.words if base else {}), **table.get("words", {})},
        {**(base.initials if base else {}), **table.get("initials", {})},
        tuple(table.get("default", ())), table.get("reversible", False), tuple(table.get("unconfirmed", ())),
        table.get("rank", 9), table.get("origin", ""),
    )  # fmt: skip
