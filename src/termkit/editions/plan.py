"""`edition.toml`: the source of a document, its editions, their house styles, and the files of each.

Start reading at `read_plan`. The keys are described for users in docs/editions.md.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.documents.bilingual import is_bilingual
from termkit.editions.house_style import LANGUAGE, Profile, StyleReader, read_profile
from termkit.errors import LanguageError, SettingsError
from termkit.languages import canonical_tag
from termkit.languages import language as language_named
from termkit.text.toml_reader import key_name, seen

if TYPE_CHECKING:
    from termkit.editions.house_style import HouseStyle
    from termkit.text.located_toml import Key, Located

FILE = "edition.toml"
# As po4a has it: an edition of which less is translated is not written.
KEEP = 80
_SOURCE_KEYS = ("file", LANGUAGE)
_EDITION_KEYS = (LANGUAGE, "profile", "output", "translations", "keep", "untranslated")
# What is done with a passage that nobody has translated.
UNTRANSLATED = ("mark", "keep")


class Edition(NamedTuple):
    """One edition: its name in `edition.toml`, its language (`en-GB`), its style and its files.

    `translations` is the PO or XLIFF file; None for an edition in the language of the source. Below `keep`
    percent of passages translated it is not written; what is `untranslated` is marked, or kept as it is.
    """

    name: str
    language: str
    style: HouseStyle
    output: Path
    translations: Path | None
    keep: float = KEEP
    untranslated: str = UNTRANSLATED[0]

    @property
    def tag(self) -> str:
        """The language without its country."""
        return canonical_tag(self.language)


class Plan(NamedTuple):
    """What `edition.toml` says."""

    path: Path
    source: Path
    language: str
    editions: tuple[Edition, ...]

    @property
    def tag(self) -> str:
        """The language of the source without its country."""
        return canonical_tag(self.language)

    def chosen(self, names: tuple[str, ...]) -> tuple[Edition, ...]:
        """The editions of these names, or all. Raises `SettingsError` for a name that none has."""
        known = [edition.name for edition in self.editions]
        for name in names:
            if name not in known:
                raise SettingsError(
                    f"{self.path}: there is no edition “{name}”. There are: {', '.join(known)}."
                )
        return tuple(edition for edition in self.editions if not names or edition.name in names)


def read_plan(path: Path) -> Plan:
    """Read an `edition.toml`, or the one of a folder.

    Raises `SettingsError`, a line for every fault: syntax, keys, languages, profiles and values.
    """
    from termkit.text.located_toml import read_file

    if path.is_dir():
        path /= FILE
    if not path.exists():
        raise SettingsError(
            f"{path}: there is no such file. Name the file that describes the editions, or write one: "
            "docs/editions.md shows how."
        )
    plan, faults = parse(read_file(path, str(path)), path)
    if plan is None:
        raise SettingsError("\n".join(faults))
    return plan


def parse(located: Located, path: Path) -> tuple[Plan | None, list[str]]:
    """The plan in a file's text, None where it has faults, and a line for each of them.

    >>> from termkit.text.located_toml import read
    >>> text = '[source]\\nfile = "a.az.md"\\nlanguage = "az"\\n'
    >>> more = '[editions.en]\\nkeep = 200\\nquots = "straight"\\n'
    >>> for fault in parse(read(text + more), Path("edition.toml"))[1]:
    ...     print(fault)
    edition.toml:5: editions.en.keep is 200. Write a number of percent from 0 to 100.
    edition.toml:6: “editions.en.quots” is no setting of an edition. Did you mean “quotes”?
    """
    reader = _PlanReader(located, str(path))
    plan = reader.plan(path)
    return (None if reader.faults else plan), reader.messages()


class _PlanReader(StyleReader):
    """Checks the values of one `edition.toml`."""

    def plan(self, path: Path) -> Plan:
        data = self.table(self.located.data, ())
        self.known(data, (), ("source", "editions"), "no setting of editions")
        source = self.table(data.get("source", {}), ("source",))
        self.known(source, ("source",), _SOURCE_KEYS, "no setting of the source")
        for key, example in (("file", "essay.az.md"), (LANGUAGE, "az")):
            if key not in source:
                self.wrong(("source",), f"the source has no {key}. Write under [source]: {key} = “{example}”")
        file = path.parent / self.string(source, "file", ("source",))
        if is_bilingual(str(file)):
            self.wrong(("source", "file"), f"{file} holds translations already. Name the document itself.")
        language = self.language(source, ("source",))
        tables = self.table(data.get("editions", {}), ("editions",))
        if not tables and not self.faults:
            self.wrong((), "there is no edition. Write a table for each, with its language: [editions.en]")
        editions = tuple(self._edition(name, table, file, language) for name, table in tables.items())
        self._no_file_twice(editions, file)
        return Plan(path, file, language, editions)

    def _edition(self, name: str, value: Any, source: Path, source_language: str) -> Edition:
        at = ("editions", name)
        table = self.table(value, at)
        profile = self._profile(table, at)
        language = self._language_of(table, at, profile)
        style = profile.style(self.settings(table, at, language, _EDITION_KEYS))
        if language and not style.keys_lead_to_the_list(language_named(language).script):
            self.wrong(
                (*at, "citations"),
                f"citations are “{style.citations}” and references “{style.references}”: a reader would look "
                "for Кулагин and find Kulagin, or the other way round. Write the same for both.",
            )
        folder = source.parent
        stem = source.stem.removesuffix(f".{source_language}") if source_language else source.stem
        output = self.string(table, "output", at) or f"{stem}.{name}{source.suffix}"
        translations: Path | None = folder / (self.string(table, "translations", at) or f"{stem}.{name}.po")
        if "translations" in table and not is_bilingual(str(translations)):
            self.wrong(
                (*at, "translations"), f"{translations} is no PO or XLIFF file. Let it end in .po or .xlf."
            )
        if language and source_language and canonical_tag(language) == canonical_tag(source_language):
            translations = None
        keep = table.get("keep", KEEP)
        if isinstance(keep, bool) or not isinstance(keep, int | float) or not 0 <= keep <= 100:
            key = (*at, "keep")
            self.wrong(key, f"{key_name(key)} is {seen(keep)}. Write a number of percent from 0 to 100.")
            keep = KEEP
        untranslated = table.get("untranslated", UNTRANSLATED[0])
        if not self.choice(untranslated, (*at, "untranslated"), UNTRANSLATED):
            untranslated = UNTRANSLATED[0]
        return Edition(name, language, style, folder / output, translations, keep, untranslated)

    def _profile(self, table: dict[str, Any], at: Key) -> Profile:
        name = self.string(table, "profile", at)
        if not name:
            return Profile()
        try:
            return read_profile(name, Path(self.name).parent)
        except SettingsError as error:
            for line in str(error).split("\n"):
                self.wrong((*at, "profile"), line)
            return Profile()

    def _language_of(self, table: dict[str, Any], at: Key, profile: Profile) -> str:
        """What the edition says, else its name; its profile says of which country, or stands alone."""
        if LANGUAGE in table:
            return self.language(table, at)
        try:
            canonical_tag(at[-1])
        except LanguageError:
            if not profile.language:
                self.wrong(at, f"the edition “{at[-1]}” has no language. Write for example: language = “en”")
            return profile.language
        if profile.language and canonical_tag(profile.language) != canonical_tag(at[-1]):
            self.wrong(
                (*at, "profile"), f"this profile is for {profile.language}, the edition is in {at[-1]}."
            )
        return at[-1] if "-" in at[-1] or not profile.language else profile.language

    def _no_file_twice(self, editions: tuple[Edition, ...], source: Path) -> None:
        """Would one file be written over by another?"""
        taken = {os.path.normpath(source): "the source"}
        for edition in editions:
            for key, file in (("output", edition.output), ("translations", edition.translations)):
                if file is None:
                    continue
                place = os.path.normpath(file)
                if place in taken:
                    message = f"{file} is {taken[place]} already. Name another file: {key} = “…”"
                    self.wrong(("editions", edition.name, key), message)
                taken.setdefault(place, f"the file of the edition “{edition.name}”")
