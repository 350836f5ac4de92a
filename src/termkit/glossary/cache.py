"""Compiled glossaries on disk, so that a check need not parse and inflect everything again.

What is kept is plain JSON in the user's cache folder, one file for each part of a glossary, and holds the
digest of
the files it was made from and of the code that made it: whatever does not fit is made anew. A cache that
cannot be read
or written is no error, only slower.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from termkit import __version__
from termkit.glossary.compiling import Compiled
from termkit.glossary.concepts import Concept, Side, Text
from termkit.glossary.finder import Finder
from termkit.glossary.term_table import TermTable
from termkit.text.packed import Packed

# Smaller glossaries compile faster than a user can notice.
_WORTH_KEEPING = 64 * 1024


class Cache:
    """The stored parts of one glossary, known by the paths and the contents of its files."""

    def __init__(self, folder: Path, name: str, digest: str, *, keeps: bool) -> None:
        self._folder, self._name, self._digest, self._keeps = folder, name, digest, keeps

    @classmethod
    def of(cls, paths: Sequence[Path], contents: Sequence[bytes]) -> Cache:
        """The cache for some files. That of a small glossary keeps nothing: compiling it again is as fast."""
        name = hashlib.sha256("\0".join(str(path.resolve()) for path in paths).encode()).hexdigest()[:20]
        digest = hashlib.sha256(_code_stamp().encode())
        for path, content in zip(paths, contents, strict=True):
            digest.update(str(path).encode() + b"\0" + content + b"\0")
        keeps = sum(map(len, contents)) >= _WORTH_KEEPING
        return cls(cache_folder(), name, digest.hexdigest(), keeps=keeps)

    def together(self, other: Cache) -> Cache:
        """The cache for what is made of two glossaries."""
        name, digest = (
            hashlib.sha256(f"{one}\0{two}".encode()).hexdigest()
            for one, two in ((self._name, other._name), (self._digest, other._digest))
        )
        return Cache(self._folder, name[:20], digest, keeps=self._keeps or other._keeps)

    def read(self, part: str) -> Any:
        """What was stored for a part, or None."""
        if not self._keeps:
            return None
        try:
            with self._file(part).open(encoding="utf-8") as file:
                if file.readline().strip() == self._digest:
                    return json.load(file)
        except (OSError, ValueError):
            pass
        return None

    def write(self, part: str, value: Any) -> None:
        """Store a part, if the folder lets us."""
        if not self._keeps:
            return
        target = self._file(part)
        temporary = target.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with temporary.open("w", encoding="utf-8") as file:
                file.write(self._digest + "\n")
                # Several times as fast as json.dump, which writes piece by piece.
                file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
            temporary.replace(target)
        except OSError:
            temporary.unlink(missing_ok=True)

    def _file(self, part: str) -> Path:
        return self._folder / f"{self._name}-{part.replace(' ', '-')}.json"


def cache_folder() -> Path:
    """Where this user's caches are kept, as each system wants it."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "termkit"


def _code_stamp() -> str:
    """Changes whenever the code or data that compiles a glossary does."""
    package = Path(__file__).parent.parent
    files = sorted(
        [
            *(package / "languages").rglob("*.*"),
            *(package / "glossary").glob("*.py"),
            *(package / "names").glob("*.py"),
        ]
    )
    stamps = (
        f"{file.name}:{file.stat().st_mtime_ns}:{file.stat().st_size}"
        for file in files
        if file.suffix != ".pyc"
    )
    return __version__ + "".join(stamps)


class StoredConcepts(Mapping[str, Concept]):
    """Concepts by id, each made from its stored form when it is asked for."""

    def __init__(self, stored: dict[str, Any]) -> None:
        self._stored = stored
        self._made: dict[str, Concept] = {}

    def __getitem__(self, key: str) -> Concept:
        if key not in self._made:
            self._made[key] = concept_of(self._stored[key])
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)


def stored_concept(concept: Concept) -> dict[str, Any]:
    """A concept as plain data, without what is left at its default."""
    plain = _plain(concept)
    plain["sides"] = {tag: _plain(side) for tag, side in concept.sides.items()}
    return plain


def concept_of(plain: dict[str, Any]) -> Concept:
    """The concept of `stored_concept`."""
    sides: dict[str, Side] = {
        tag: Side(**{key: _tuples(value, key) for key, value in side.items()})
        for tag, side in plain["sides"].items()
    }
    rest: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in plain.items()
        if key != "sides"
    }
    return Concept(**rest, sides=sides)


def _plain(thing: Concept | Side) -> dict[str, Any]:
    values = ((field.name, getattr(thing, field.name)) for field in fields(thing) if field.name != "sides")
    return {name: _lists(value) for name, value in values if value not in (None, (), False, {})}


def _lists(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    return [[t.text, t.since, t.until] if isinstance(t, Text) else t for t in value]


def _tuples(value: Any, key: str) -> Any:
    if not isinstance(value, list):
        return value
    return tuple(Text(*item) if isinstance(item, list) else item for item in value)


def stored_finder(finder: Finder) -> list[Any]:
    """A finder as plain data."""
    return [
        finder.terms.stored(),
        [value if isinstance(value, str | bool) else list(value) for value in finder.compiled],
    ]


def finder_from(stored: list[Any]) -> Finder:
    """The finder of `stored_finder`."""
    terms, (tag, loose, patterns, next_of, nexts, first, term_of, endings_of, rests, endings, common) = stored
    compiled = Compiled(
        tag, loose, Packed(patterns), array("I", next_of), nexts, array("I", first), array("I", term_of),
        array("I", endings_of), Packed(rests), endings, common,
    )  # fmt: skip
    return Finder(TermTable.from_stored(terms), tag, compiled=compiled)
