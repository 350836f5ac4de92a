"""A project: which glossary its texts are checked against, in which language, by which rules.

Start reading at `load_project`, which finds the settings, and `Project`, which answers for a text. What the
command line says comes first, then the table for the text's path, then the file, then the defaults.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from termkit.checks.registry import unknown_rule
from termkit.checks.settings import Settings
from termkit.checks.whose_words import others_words
from termkit.errors import LanguageError, SettingsError
from termkit.glossary import Glossary
from termkit.languages import language_of
from termkit.languages.detection import CERTAIN, Guess, detect, name_of
from termkit.project.configuration import (
    SHIPPED,
    Configuration,
    PathSettings,
    checkable,
    find,
    read,
    shown,
)
from termkit.project.path_patterns import matches
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from termkit.documents import Document
    from termkit.memory.penalties import Penalties

# The translation memory of a project whose settings name none.
MEMORY = "termkit-memory.sqlite"
# How sure a guess must be to contradict the settings.
_CONTRADICTS = 0.95


def load_project(start: str | Path | Sequence[str | Path] | None = None) -> Project:
    """The project of some texts: `start` is a text, a folder, or several of them; None is the current folder.

    The settings stand beside the texts or in a folder above. Raises `SettingsError` for faults in them, and
    where the texts belong to several projects, which nobody could check in one go.
    """
    starts = [start] if isinstance(start, str | os.PathLike) else list(start or ())
    found: dict[Path | None, str | Path] = {}
    for place in starts or ["."]:
        # `-` is standard input: a text of the current folder.
        path = absolute(place if str(place) != "-" else ".")
        # Not Path.is_dir, which fails in a folder that may not be searched; reading the text will say so.
        found.setdefault(find(path if os.path.isdir(path) else path.parent), place)  # noqa: PTH112
    if len(found) > 1:
        ways = [
            f"{text} belongs to {shown(file)}" if file else f"{text} to no project"
            for file, text in found.items()
        ]
        raise SettingsError(
            f"these texts have different settings: {', '.join(ways)}. Name them in calls of their own."
        )
    (file,) = found
    return Project(read(file) if file else Configuration())


class Project:
    """The settings of a folder of texts, and what follows from them for each text."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration

    @property
    def uses_shipped(self) -> bool:
        """Does the project use the glossary that comes with termkit?"""
        names = self.configuration.glossary
        return names is None or SHIPPED in names

    @property
    def own_glossaries(self) -> list[Path]:
        """The project's own glossary files and folders, whether or not they exist."""
        names = self.configuration.glossary or ()
        folder = self.configuration.folder
        return [Path(shown(folder / name)) for name in names if name != SHIPPED]

    @property
    def memory(self) -> str | Path:
        """The file of the project's translation memory, whether or not it exists, or its address on a server.

        Raises `SettingsError` where the settings name several: which would be written to?
        """
        names = self.configuration.memory
        if len(names) > 1:
            raise SettingsError(
                f"{shown_file(self.configuration)}: “memory” names {len(names)} files. Name one, or say "
                "which is meant with --memory."
            )
        from termkit.memory.database import is_address

        if names and is_address(names[0]):
            return names[0]
        return Path(shown(self.configuration.folder / (names[0] if names else MEMORY)))

    @property
    def baseline(self) -> Path | None:
        """The file of the findings that the project lives with, whether or not it exists."""
        name = self.configuration.baseline
        return Path(shown(self.configuration.folder / name)) if name else None

    @property
    def penalties(self) -> Penalties:
        """What is taken from the scores of matches of the memory."""
        from termkit.memory.penalties import Penalties

        return self.configuration.penalties or Penalties()

    def glossary(self, paths: Iterable[str | Path] = (), none: bool = False) -> Glossary:
        """The glossary of these paths, else the project's, else the shipped one; with `none` an empty one.

        `"shipped"` among the paths stands for the shipped glossary. An entry of the project with the id of a
        shipped one takes its place. Raises `SettingsError` for a path that does not exist, `GlossaryError`
        with all faults of the files.
        """
        if none:
            return Glossary([])
        given = [Path(path) for path in paths]
        if given:
            return _together([path for path in given if str(path) != SHIPPED], Path(SHIPPED) in given)
        own = self.own_glossaries
        self._must_exist(own)
        return _together(own, self.uses_shipped)

    def _must_exist(self, paths: list[Path]) -> None:
        place = f"{shown_file(self.configuration)}:{self.configuration.glossary_line}"
        faults = [
            f"{place}: there is no glossary {path}. Correct the path, or let `termkit glossary add` make it."
            for path in paths
            if not path.exists()
        ]
        if faults:
            raise SettingsError("\n".join(faults))

    def language_of(self, document: Document, option: str | None, say: Callable[[str], None]) -> str | None:
        """The language to check a document in: `option`, or as the settings say, or as its text looks.

        A guess is told through `say`. Where the language is not clear, `say` is told what to do, and the
        answer is None: a wrong guess is worse than a question. Raises `LanguageError` for an unknown option.
        """
        if option:
            return checkable(option)
        name = "standard input" if document.path == "-" else document.path
        if document.language:
            return _stated(name, document.language, say)
        configured = self._language_for(document.path)
        if configured is None and not any(c.isalpha() for segment in document.segments for c in segment.text):
            say(f"{name}: there is no text in it. If that is right, say so with --language az, en or ru.")
            return None
        if document.languages:
            return _among(name, document.languages, configured, say)
        guess = detect(_prose(document))
        if configured:
            if guess.language not in {configured, None} and guess.confidence >= _CONTRADICTS:
                file = shown_file(self.configuration)
                say(
                    f"{name}: checked as {name_of(configured)}, as {file} says, but it looks like "
                    f"{name_of(guess.language or '')}. --language says otherwise."
                )
            return configured
        return _decided(name, guess, say)

    def languages_of(self, document: Document, option: str | None, say: Callable[[str], None]) -> list[str]:
        """The languages to check a document in, one after the other: mostly one, as `language_of` says.

        Where parts of a file are in languages of their own, these; what cannot be checked is told through
        `say`.
        """
        if option or not document.parts:
            tag = self.language_of(document, option, say)
            if tag and (others := {language_of(part) for part in document.parts} - {tag, ""}):
                more = " and ".join(sorted(map(name_of, others)))
                say(
                    f"{document.path}: only what is in {name_of(tag)} is looked at; parts of it are in {more}"
                )
            return [] if tag is None else [tag]
        found = []
        for part in document.parts:
            try:
                found.append(checkable(part))
            except LanguageError:
                unsaid = "does not say its language. Name it with --language az, en or ru"
                why = f"is in {part}, which termkit does not check." if part else unsaid
                say(f"{document.path}: a part of it {why}")
        return found

    def settings_for(
        self, path: str | Path, select: Sequence[str] = (), ignore: Sequence[str] = ()
    ) -> Settings:
        """The settings for one text; `select` and `ignore` are those of the command line.

        A `select` takes the place of what less exact settings select and ignore; an `ignore` adds to theirs.
        Raises `SettingsError` for rules that do not exist.
        """
        faults = [
            f"--{option}: {problem}"
            for option, words in (("select", select), ("ignore", ignore))
            for word in words
            if (problem := unknown_rule(word))
        ]
        if faults:
            raise SettingsError("\n".join(faults))
        settings = self.configuration
        off = tuple(rule for rule, severity in settings.severities.items() if severity == "off")
        levels = [
            (settings.select, (*settings.ignore, *off)),
            *((special.select, special.ignore) for special in self._special(path)),
            (tuple(select), tuple(ignore)),
        ]
        selected: tuple[str, ...] = ()
        ignored: tuple[str, ...] = ()
        for more_selected, more_ignored in levels:
            if more_selected:
                selected, ignored = more_selected, ()
            ignored += more_ignored
        severities = {rule: severity for rule, severity in settings.severities.items() if severity != "off"}
        return Settings(selected, ignored, severities, settings.style)

    def excludes(self, path: str | Path) -> bool:
        """Do the settings leave this file or folder out where a folder or a pattern is searched for texts?"""
        patterns = self.configuration.exclude
        return bool(patterns) and any(matches(pattern, self._relative(path)) for pattern in patterns)

    def _language_for(self, path: str | Path) -> str | None:
        languages = [special.language for special in self._special(path) if special.language]
        return languages[-1] if languages else self.configuration.language

    def _special(self, path: str | Path) -> list[PathSettings]:
        """The `per-path` tables that mean a text, in the order of the file."""
        if str(path) == "-" or not self.configuration.per_path:
            return []
        relative = self._relative(path)
        return [special for special in self.configuration.per_path if matches(special.pattern, relative)]

    def _relative(self, path: str | Path) -> PurePath:
        """A path as patterns see it: from the settings' folder, or only the name if it lies elsewhere."""
        place, folder = absolute(path), self.configuration.folder
        return place.relative_to(folder) if place.is_relative_to(folder) else PurePath(place.name)


def shown_file(configuration: Configuration) -> str:
    """The name of the file of settings, for messages."""
    return shown(configuration.path) if configuration.path else "the default"


def _together(own: list[Path], shipped: bool) -> Glossary:
    if not shipped:
        return Glossary.load(own)
    if not own:
        return Glossary.shipped()
    return Glossary.load(own).over(Glossary.shipped())


def absolute(path: str | Path) -> Path:
    """The path from the root, `..` worked out; links stay, for they say where a text belongs."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def _stated(name: str, language: str, say: Callable[[str], None]) -> str | None:
    """The language that a file says it is in."""
    try:
        return checkable(language)
    except LanguageError:
        say(f"{name}: it is in {language}, which termkit does not check. --language says otherwise.")
        return None


def _among(
    name: str, languages: tuple[str, ...], configured: str | None, say: Callable[[str], None]
) -> str | None:
    """The language to check of those that a file has its text in."""
    if configured in languages:
        return configured
    say(f"{name}: it has segments in {', '.join(languages)}. Say which to check: --language az, en or ru")
    return None


def _decided(name: str, guess: Guess, say: Callable[[str], None]) -> str | None:
    """Take a guess, or ask."""
    ask = "Say which: --language az, en or ru"
    tag = guess.language
    if guess.confidence < CERTAIN or tag is None:
        mixed = sorted((s, t) for t, s in guess.shares.items() if s >= 0.1)[::-1]
        seen = " and ".join(f"{name_of(t)} {s:.0%}" for s, t in mixed)
        why = f"mixed: {seen}" if len(mixed) > 1 else "too short"
        say(f"{name}: the language is not clear ({why}). {ask}")
        return None
    if tag not in {"az", "en", "ru"}:
        what = f"{name_of(tag)}, which termkit does not check yet"
        say(f"{name}: this looks like {what}. If it is not, say which: --language az, en or ru")
        return None
    say(f"{name}: taken for {name_of(tag)} ({guess.confidence:.2f}); --language says otherwise")
    return tag


def _prose(document: Document) -> str:
    """The author's own words: a list of references may be longer than its essay, and in another language."""
    own, all_words = [], []
    for segment in document.segments:
        all_words.append(segment.exempt.without(segment.text))
        own.append(SpanSet([*segment.exempt.spans, *others_words(segment).spans]).without(segment.text))
    text = "\n".join(own)
    return text if any(c.isalpha() for c in text) else "\n".join(all_words)
