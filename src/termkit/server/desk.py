"""What a process has at hand to answer with: the project, its glossary and its memory. Start at `Desk`.

What is read from files is read again when they have changed, at most once a second; a glossary in which
somebody has just made a mistake is told of on the error stream, and the one before it is used.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import GlossaryError, SettingsError
from termkit.project import load_project
from termkit.project.checking import check_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents import Document
    from termkit.glossary import Glossary
    from termkit.memory import Memory
    from termkit.project import Project
    from termkit.reports import Checked

# Seconds between two looks at the files.
_LOOKS = 1.0


class Order(NamedTuple):
    """What is served: the project of a folder, or other glossaries, or another memory than the project's."""

    folder: str = "."
    glossary_paths: tuple[str, ...] = ()
    no_glossary: bool = False
    memory: str | None = None


class Desk:
    """The project of an `Order` with what belongs to it, each opened when it is asked for."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.project: Project = load_project(order.folder)
        self._glossary: Glossary | None = None
        self._memory: Memory | None = None
        self._languages: tuple[int, frozenset[str]] | None = None
        self._looked = 0.0
        self._state: tuple[object, ...] = ()
        self.answers: dict[object, bytes] = {}
        """What has been found out about texts; forgotten when the glossary changes."""

    @property
    def glossary(self) -> Glossary:
        """The glossary as its files are now. Raises `GlossaryError` with their faults, the first time."""
        self.look()
        if self._glossary is None:
            self._glossary = self._read()
        return self._glossary

    def look(self, *, at_once: bool = False) -> None:
        """See whether the files have changed, and read them if they have; not again within a second."""
        now = monotonic()
        if not at_once and self._glossary is not None and now - self._looked < _LOOKS:
            return
        self._looked = now
        state = tuple(self._stamps())
        if self._glossary is None or state == self._state:
            self._state = state
            return
        self._state = state
        try:
            project = load_project(self.order.folder)
            self._glossary = self._read(project)
            self.project = project
            self.answers.clear()
            if self._memory is not None:
                # It knows the glossary and the penalties as they were.
                self._memory.close()
                self._memory = None
        except (GlossaryError, SettingsError) as error:
            print(f"termkit: the glossary as it was is used, for now: {error}", file=sys.stderr, flush=True)

    def _read(self, project: Project | None = None) -> Glossary:
        return (project or self.project).glossary(self.order.glossary_paths, none=self.order.no_glossary)

    def _stamps(self) -> Iterator[object]:
        """What changes when one of the files does."""
        from termkit.glossary import shipped_folder
        from termkit.glossary.store import files_in

        own = [Path(path) for path in self.order.glossary_paths] or self.project.own_glossaries
        places = [path for path in (*own, shipped_folder()) if path.exists()]
        settings = self.project.configuration.path
        for file in (*files_in(places), *([settings] if settings else [])):
            try:
                stat = file.stat()
            except OSError:
                continue
            yield file, stat.st_mtime_ns, stat.st_size

    @property
    def memory_place(self) -> str | Path:
        """The file of the memory, or its address. Raises `SettingsError` where the project names several."""
        return self.order.memory or self.project.memory

    @property
    def memory(self) -> Memory:
        """The translation memory. Raises `TranslationMemoryError` where there is none."""
        if self._memory is None:
            from termkit.memory import Memory

            self._memory = Memory(
                self.memory_place, penalties=self.project.penalties, glossary=lambda: self.glossary
            )
        return self._memory

    @property
    def memory_is_there(self) -> bool:
        """Is there a memory yet? One that is not has no units, which is nobody's mistake."""
        from termkit.memory.database import is_address

        return self._memory is not None or is_address(self.memory_place) or Path(self.memory_place).exists()

    def memory_languages(self) -> frozenset[str]:
        """The languages that the memory has segments in."""
        if not self.memory_is_there:
            return frozenset()
        newest = self.memory.store.newest()
        if self._languages is None or self._languages[0] != newest:
            self._languages = newest, frozenset(self.memory.store.languages())
        return self._languages[1]

    def memory_to_write(self) -> Memory:
        """The same; one that is not there yet is made."""
        if self._memory is None:
            from termkit.memory import Store

            Store(self.memory_place, create=True).close()
        return self.memory

    def checked(
        self, document: Document, tag: str, select: Sequence[str] = (), ignore: Sequence[str] = ()
    ) -> Checked:
        """A document with what is found in it. Raises `SettingsError` for rules that do not exist."""
        glossary, part = self.glossary, document.in_language(tag)
        return check_text(self.project, glossary, part, tag, select=select, ignore=ignore)

    def warm_up(self) -> None:
        """Read what the first checks would have to wait for: the finders and words of each language."""
        from termkit.documents import read_document

        for tag, text in _SAMPLES.items():
            self.checked(read_document(text.encode(), "-"), tag)


_SAMPLES = {
    "az": "Məhəmməd Əmin Rəsulzadə 1918-ci ildə Bakıda yazırdı. Resulzade və Kulaqin, Topçubaşov isə yox.",
    "en": "In 1918 Mammad Amin Rasulzadeh wrote in Baku. Resulzade and Kulagin, not Vəkilov or Topchubaşov.",
    "ru": "В 1918 году Мамед Эмин Расулзаде писал в Баку. Ресулзаде и Kулагин, но не Топчибашев с Гаджиевым.",
}


@cache
def desk_of(order: Order) -> Desk:
    """The desk of this process; one that is copied from another has that one's, with all that is read."""
    return Desk(order)
