"""What `termkit.toml` says: the file that applies to a text, its keys, and every fault of it at once.

Start reading at `find` (where the file is looked for) and `read` (what it may say). The keys are described
for users in docs/configuration.md.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.checks import load_rules
from termkit.checks.finding import SEVERITIES
from termkit.checks.registry import unknown_rule
from termkit.checks.settings import STYLE_CHOICES, Style
from termkit.errors import LanguageError, SettingsError
from termkit.languages import LANGUAGES, canonical_tag
from termkit.text.toml_reader import TomlReader, key_name, seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.memory.penalties import Penalties
    from termkit.text.located_toml import Key, Located

FILE = "termkit.toml"
# The word that stands for termkit's own glossary in the list of glossaries.
SHIPPED = "shipped"

_KEYS = (
    "language", "glossary", "exclude", "select", "ignore", "per-path", "severity", "style", "memory",
    "baseline",
)  # fmt: skip
_PATH_KEYS = ("language", "select", "ignore")
_MEMORY_KEYS = ("path", "penalties")


class PathSettings(NamedTuple):
    """What one `per-path` table says of the texts its pattern means."""

    pattern: str
    language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Configuration(NamedTuple):
    """The settings of a project. Without a file (`path` is None) they are the defaults.

    `glossary` is as written in the file: paths relative to it, and `"shipped"` for termkit's own; None where
    the file says nothing, and so are the `penalties` of the memory. `severities` has a severity, or `"off"`,
    for rules by their full names. `exclude` has the patterns of texts that are not searched for.
    """

    path: Path | None = None
    language: str | None = None
    glossary: tuple[str, ...] | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: tuple[PathSettings, ...] = ()
    severities: Mapping[str, str] = MappingProxyType({})
    style: Style = Style()
    memory: tuple[str, ...] = ()
    glossary_line: int = 0
    penalties: Penalties | None = None
    exclude: tuple[str, ...] = ()
    baseline: str | None = None

    @property
    def folder(self) -> Path:
        """The folder that the paths of the file are relative to; without a file, the current one."""
        return self.path.parent if self.path else Path.cwd()


def find(folder: Path) -> Path | None:
    """The settings that apply to texts in a folder: in it, or in the nearest folder above that has any.

    `termkit.toml` comes before `pyproject.toml`, which counts only if it has a table `[tool.termkit]`.
    """
    for place in (folder, *folder.parents):
        # Not Path.is_file, which fails in a folder that may not be searched.
        if os.path.isfile(place / FILE):  # noqa: PTH113
            return place / FILE
        project = place / "pyproject.toml"
        if os.path.isfile(project) and has_table(project):  # noqa: PTH113
            return project
    return None


def has_table(pyproject: Path) -> bool:
    """Does a `pyproject.toml` have settings of termkit? A file that cannot be read has none."""
    try:
        text = pyproject.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return False
    if "termkit" not in text:
        return False
    from termkit.text.located_toml import read as read_toml

    return any(key[:2] == ("tool", "termkit") for key in read_toml(text).lines)


def read(path: Path) -> Configuration:
    """Read a file of settings.

    Raises `SettingsError`, a line for every fault: syntax, unknown keys, languages, rules and values.
    """
    from termkit.text.located_toml import read_file

    name = shown(path)
    configuration, faults = _parsed(read_file(path, name), path, name)
    if faults:
        raise SettingsError("\n".join(faults))
    return configuration


def parse(text: str, path: Path, name: str) -> tuple[Configuration, list[str]]:
    """The settings in a file's text, and a line for each fault. `name` is what messages call the file.

    >>> text = 'langauge = "en"\\n[style]\\nzade = "zadehh"\\n'
    >>> for fault in parse(text, Path("termkit.toml"), "termkit.toml")[1]:
    ...     print(fault)
    termkit.toml:1: “langauge” is no setting. Did you mean “language”?
    termkit.toml:3: style.zade is “zadehh”. Write one of: zadeh, zade, keep. Did you mean “zadeh”?
    """
    from termkit.text.located_toml import read as read_toml

    return _parsed(read_toml(text), path, name)


def _parsed(located: Located, path: Path, name: str) -> tuple[Configuration, list[str]]:
    reader = _Reader(located, name, ("tool", "termkit") if path.name == "pyproject.toml" else ())
    return reader.configuration(path), reader.messages()


def shown(path: Path) -> str:
    """A path as one would type it here, for messages: from the current folder if that is shorter.

    >>> shown(Path.cwd() / "glossary" / "names.toml")
    'glossary/names.toml'
    """
    try:
        return min(os.path.relpath(path), str(path), key=len)
    except ValueError:  # another drive of Windows
        return str(path)


class _Reader(TomlReader):
    """Checks the values of a file of settings."""

    def configuration(self, path: Path) -> Configuration:
        data: Any = self.located.data
        for key in self.section:
            data = data.get(key, {}) if isinstance(data, dict) else {}
        data = self.table(data, ())
        self.known(data, (), _KEYS, "no setting")
        # No list at all is the shipped glossary; an empty one is none.
        glossary = self.strings(data, "glossary") if "glossary" in data else None
        return Configuration(
            path=path,
            language=self._language(data, ()),
            glossary=glossary,
            select=self._rules(data, "select"),
            ignore=self._rules(data, "ignore"),
            per_path=self._per_path(self.table(data.get("per-path", {}), ("per-path",))),
            severities=self._severities(self.table(data.get("severity", {}), ("severity",))),
            style=self._style(self.table(data.get("style", {}), ("style",))),
            memory=self._memory(data),
            glossary_line=self.located.line(*self.section, "glossary"),
            penalties=self._penalties(data),
            exclude=self.strings(data, "exclude"),
            baseline=self._baseline(data),
        )

    def _per_path(self, tables: dict[str, Any]) -> tuple[PathSettings, ...]:
        found = []
        for pattern, value in tables.items():
            at = ("per-path", pattern)
            table = self.table(value, at)
            self.known(table, at, _PATH_KEYS, "no setting of a path")
            select, ignore = (self._rules(table, key, at) for key in ("select", "ignore"))
            found.append(PathSettings(pattern, self._language(table, at), select, ignore))
        return tuple(found)

    def _severities(self, table: dict[str, Any]) -> dict[str, str]:
        found: dict[str, str] = {}
        # A longer name is the more exact: mixed-script before mixed.
        for rule in sorted(table, key=len):
            at = ("severity", rule)
            if problem := unknown_rule(rule):
                self.wrong(at, f"severity: {problem}")
            elif self.choice(table[rule], at, (*SEVERITIES, "off")):
                found |= {name: table[rule] for name in load_rules() if name.startswith(rule)}
        return found

    def _style(self, table: dict[str, Any]) -> Style:
        self.known(table, ("style",), tuple(STYLE_CHOICES), "no setting of the house style")
        chosen = {
            key.replace("-", "_"): table[key]
            for key, choices in STYLE_CHOICES.items()
            if key in table and self.choice(table[key], ("style", key), choices)
        }
        return Style(**chosen)

    def _memory(self, data: dict[str, Any]) -> tuple[str, ...]:
        """The file of the memory: alone, or as `path` in a table."""
        table = data.get("memory")
        if not isinstance(table, dict):
            return self.strings(data, "memory")
        self.known(table, ("memory",), _MEMORY_KEYS, "no setting of the memory")
        return self.strings(table, "path", ("memory",))

    def _baseline(self, data: dict[str, Any]) -> str | None:
        files = self.strings(data, "baseline")
        if len(files) > 1:
            self.wrong(("baseline",), f"baseline names {len(files)} files. Name one.")
        return files[0] if files else None

    def _penalties(self, data: dict[str, Any]) -> Penalties | None:
        memory = data.get("memory")
        if not isinstance(memory, dict) or "penalties" not in memory:
            return None
        from termkit.memory.penalties import Penalties

        at = ("memory", "penalties")
        table = self.table(memory["penalties"], at)
        names = tuple(field.replace("_", "-") for field in Penalties._fields)
        self.known(table, at, names, "no penalty")
        origins = self.table(table.get("origins", {}), (*at, "origins"))
        of_origins = [
            (name, value) for name, value in origins.items() if self._points(value, (*at, "origins", name))
        ]
        points = {
            name.replace("-", "_"): float(table[name])
            for name in names
            if name != "origins" and name in table and self._points(table[name], (*at, name))
        }
        return Penalties(**points, origins=tuple((name, float(value)) for name, value in of_origins))

    def _points(self, value: Any, at: Key) -> bool:
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100:
            return True
        self.wrong(at, f"{key_name(at)} is {seen(value)}. Write a number of points from 0 to 100.")
        return False

    def _language(self, table: dict[str, Any], at: Key) -> str | None:
        if "language" not in table:
            return None
        key = (*at, "language")
        value = table["language"]
        if not isinstance(value, str):
            self.wrong(key, f"{key_name(key)} is {seen(value)}. Write one of: {', '.join(LANGUAGES)}.")
            return None
        try:
            return checkable(value)
        except LanguageError as error:
            self.wrong(key, f"{key_name(key)}: {error}")
            return None

    def _rules(self, table: dict[str, Any], name: str, at: Key = ()) -> tuple[str, ...]:
        words = self.strings(table, name, at)
        key = (*at, name)
        for word in words:
            if problem := unknown_rule(word):
                self.wrong(key, f"{key_name(key)}: {problem}")
        return words


def checkable(tag: str) -> str:
    """The short form of a language's tag.

    >>> checkable("az-AZ")
    'az'

    Raises `LanguageError` for a language that termkit does not know or cannot check yet.
    """
    canonical = canonical_tag(tag)
    if canonical not in LANGUAGES:
        raise LanguageError(
            f"“{tag}”: Azerbaijani in Cyrillic letters is not supported yet. "
            f"Write one of: {', '.join(LANGUAGES)}."
        )
    return canonical
