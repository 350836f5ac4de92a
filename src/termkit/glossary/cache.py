"""Compiled glossaries on disk, so that a check need not parse and inflect everything again.

What is kept is plain data in the user's cache folder, one file for each part of a glossary, written as
Python writes its own compiled files (marshal): that is read several times as fast as JSON. A file holds the
hash of the files it was made from and of the code that made it, and a checksum: whatever does not fit is made
anew. A cache that cannot be read or written is no error, only slower.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.util import source_hash
from pathlib import Path
from typing import Any

from termkit import __version__
from termkit.glossary.compiling import Compiled
from termkit.glossary.concepts import STATUSES, Concept, Side, Text
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
        name = _hash("\0".join(str(path.resolve()) for path in paths))
        parts = [_code_stamp().encode()]
        for path, content in zip(paths, contents, strict=True):
            parts += (str(path).encode(), content)
        keeps = sum(map(len, contents)) >= _WORTH_KEEPING
        folder = cache_folder()
        return cls(folder or Path(), name, _hash(b"\0".join(parts)), keeps=keeps and folder is not None)

    def together(self, other: Cache) -> Cache:
        """The cache for what is made of two glossaries."""
        name, digest = _hash(f"{self._name}\0{other._name}"), _hash(f"{self._digest}\0{other._digest}")
        return Cache(self._folder, name, digest, keeps=self._keeps or other._keeps)

    def read(self, part: str) -> Any:
        """What was stored for a part, or None."""
        if not self._keeps:
            return None
        try:
            stamp, _, data = self._file(part).read_bytes().partition(b"\n")
        except OSError:
            return None
        return marshal.loads(data) if stamp == self._stamp(data) else None

    def write(self, part: str, value: Any) -> None:
        """Store a part, if the folder lets us."""
        if not self._keeps:
            return
        target = self._file(part)
        temporary = target.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            data = marshal.dumps(value)
            temporary.write_bytes(self._stamp(data) + b"\n" + data)
            temporary.replace(target)
        except OSError:
            # No folder, then no file in it either.
            with suppress(OSError):
                temporary.unlink()

    def _stamp(self, data: bytes) -> bytes:
        return f"{self._digest} {zlib.crc32(data):08x}".encode()

    def _file(self, part: str) -> Path:
        return self._folder / f"{self._name}-{part.replace(' ', '-')}.cache"


def _hash(content: str | bytes) -> str:
    """The hash by which Python knows its own compiled files; importing hashlib would take longer."""
    return source_hash(content.encode() if isinstance(content, str) else content).hex()


def cache_folder() -> Path | None:
    """Where this user's caches are kept, as each system wants it; None for a user without a home."""
    try:
        if sys.platform == "win32":
            base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        elif sys.platform == "darwin":
            base = Path.home() / "Library" / "Caches"
        else:
            base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # in a container that runs under a number without a name
        return None
    return base / "termkit"


def _code_stamp() -> str:
    """Changes whenever Python does, or the code or data that compiles a glossary."""
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
    return f"{__version__} {sys.version} {''.join(stamps)}"


class StoredConcepts(Mapping[str, Concept]):
    """Concepts by id, each made from its stored form when it is asked for."""

    def __init__(self, stored: dict[str, bytes]) -> None:
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


def stored_concept(concept: Concept) -> bytes:
    """A concept as plain data, without what is left at its default."""
    plain = _plain(concept)
    plain["sides"] = {tag: _plain(side) for tag, side in concept.sides.items()}
    plain["definitions"] = dict(concept.definitions)
    return marshal.dumps(plain)


def concept_of(stored: bytes) -> Concept:
    """The concept of `stored_concept`."""
    plain: dict[str, Any] = marshal.loads(stored)
    for tag, side in plain["sides"].items():
        for status in STATUSES:
            side[status] = tuple(Text(*text) for text in side.get(status, ()))
        plain["sides"][tag] = Side(**side)
    return Concept(**plain)


def _plain(thing: Concept | Side) -> dict[str, Any]:
    plain = {}
    for name, value in thing._asdict().items():
        if name in STATUSES:
            # marshal knows tuples, and not those whose fields have names.
            plain[name] = tuple(map(tuple, value))
        elif value not in (None, (), False):
            plain[name] = value
    return plain


def stored_finder(finder: Finder) -> list[Any]:
    """A finder as plain data."""
    return [finder.terms.stored(), [_stored(value) for value in finder.compiled]]


def finder_from(stored: list[Any]) -> Finder:
    """The finder of `stored_finder`."""
    terms, (tag, loose, patterns, next_of, nexts, first, term_of, endings_of, rests, endings, common) = stored
    compiled = Compiled(
        tag, loose, Packed.from_stored(patterns), array("I", next_of), nexts, array("I", first),
        array("I", term_of), array("I", endings_of), Packed.from_stored(rests), endings, common,
    )  # fmt: skip
    return Finder(TermTable.from_stored(terms), tag, compiled=compiled)


def _stored(value: Any) -> Any:
    if isinstance(value, Packed):
        return value.stored()
    return value.tobytes() if isinstance(value, array) else value
