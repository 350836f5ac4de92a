"""The files a project starts with: `termkit.toml`, and a glossary of its own.

`termkit init` writes both (`start`). `termkit glossary add` needs them as well, so that a name added today is
known to the next check: `destination` says into which file it goes, and `prepare` makes what is missing.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.documents import write_atomically
from termkit.project.configuration import FILE, SHIPPED, Configuration, shown

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.project.project import Project

OWN_GLOSSARY = "names.toml"

_SETTINGS = """\
# Settings of termkit for the texts in this folder and in the folders below it.
# A # switches a line off. Every key is described in the documentation, under “Configuration”.

{language}
# The glossaries: the one that comes with termkit, and your own. An entry of your own with the id of a shipped
# one takes its place. `termkit glossary add` writes into the last.
glossary = ["{shipped}", "{own}"]

# Rules to leave out, and rules that alone are wanted, by name or its beginning (`termkit rule` lists them).
# ignore = ["hyphenation"]
# select = ["mixed", "deprecated-term"]

# The house style, where several forms are right.
[style]
zade = "zadeh"      # Rasulzadeh; "zade" for Rasulzade, "keep" to leave both
places = "ru-AZ"    # Губа, Балакен, as in Azerbaijan; "ru-RU" for Куба, Белоканы, as in Russia

# How much a rule's findings count: "info", "warning", "error" or "off".
# [severity]
# hyphenation = "info"

# Other settings for some of the texts.
# [per-path."ru/**"]
# language = "ru"
# ignore = ["hyphenation"]
"""

_ONE_LANGUAGE = """\
# The language of the texts. Without this line each text is looked at, and the guess is told.
language = "{0}"
"""
_EACH_TEXT = """\
# The language of the texts: "az", "en" or "ru". Without it each text is looked at, and the guess is told.
# language = "en"
"""

_GLOSSARY = """\
# Names and terms of these texts. `termkit glossary add` writes here, and so may you: an entry begins with its
# id in brackets. Every key is described in the documentation, under “The glossary”.
#
# [vakilov-mustafa-bey]
# kind = "person"
# az.family = "Vəkilov"
# az.given = "Mustafa"
# az.title = "bəy"
# en.family = "Vakilov"
# en.given = "Mustafa"
# en.title = "bey"
# en.deprecated = ["Vekilov"]
"""


def settings_text(language: str | None = None) -> str:
    """A `termkit.toml` with comments; `language` is that of all texts, None where they differ.

    >>> settings_text("en").splitlines()[4]
    'language = "en"'
    """
    said = _ONE_LANGUAGE.format(language) if language else _EACH_TEXT
    return _SETTINGS.format(language=said, shipped=SHIPPED, own=OWN_GLOSSARY)


def start(folder: Path, language: str | None = None) -> list[Path]:
    """Write the settings of a folder, and its own glossary unless it has one; answers with the files."""
    written = [folder / FILE]
    write_atomically(folder / FILE, settings_text(language).encode())
    if not (folder / OWN_GLOSSARY).exists():
        write_atomically(folder / OWN_GLOSSARY, _GLOSSARY.encode())
        written.append(folder / OWN_GLOSSARY)
    return written


class Destination(NamedTuple):
    """The file that takes a project's new entries, and whether the settings name it already."""

    path: Path
    known: bool


def destination(project: Project) -> Destination:
    """Where a new entry goes: the last glossary that the settings name, or `names.toml` beside them.

    In a folder of glossary files it is the only file, or else one called `names.toml`.
    """
    own = project.own_glossaries
    if not own:
        return Destination(project.configuration.folder / OWN_GLOSSARY, known=False)
    last = own[-1]
    if last.is_dir() or (not last.exists() and last.suffix != ".toml"):
        inside = sorted(last.glob("*.toml"))
        return Destination(inside[0] if len(inside) == 1 else last / OWN_GLOSSARY, known=True)
    return Destination(last, known=True)


def prepare(project: Project, place: Destination) -> list[str]:
    """Make the file, and the settings that name it, where they are missing; answers with what was done."""
    done = []
    configuration = project.configuration
    if configuration.path is None and not place.known:
        return [f"{shown(path)}: made" for path in start(place.path.parent)]
    if not place.path.exists():
        place.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(place.path, _GLOSSARY.encode())
        done.append(f"{shown(place.path)}: made")
    if not place.known:
        _add_to_settings(configuration, place.path.name)
        done.append(f"{shown(configuration.path or place.path)}: {place.path.name} added to the glossaries")
    return done


def _add_to_settings(configuration: Configuration, name: str) -> None:
    """Add a glossary to those that a project uses; the rest of its settings stays as it is written."""
    import tomlkit

    path = configuration.path
    if path is None:
        raise ValueError("a project without settings is started, not changed")
    data = path.read_bytes()
    text = data.decode("utf-8-sig")
    # tomlkit ends its own lines with \n alone.
    windows = "\r\n" in text
    document = tomlkit.parse(text.replace("\r\n", "\n"))
    table: Any = document
    if path.name != FILE:
        table = table["tool"]["termkit"]
    used = table.get("glossary")
    if isinstance(used, list):
        used.append(name)
    else:
        table["glossary"] = [SHIPPED if used is None else used, name]
    changed = tomlkit.dumps(document)
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    write_atomically(path, bom + (changed.replace("\n", "\r\n") if windows else changed).encode())
