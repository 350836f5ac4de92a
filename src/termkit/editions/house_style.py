"""How a house writes: the style of an edition, and the profiles of kinds of outlets that come with termkit.

A style is a line of settings, each one word of a choice. A profile is a TOML file of such lines (in
`profiles/`, or anybody's own); what an edition says itself outranks its profile. Start reading at
`StyleReader`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.checks.settings import STYLE_CHOICES, Style
from termkit.errors import LanguageError, SettingsError
from termkit.glossary.shipped import shown_path
from termkit.languages import LANGUAGES, canonical_tag
from termkit.text.toml_reader import TomlReader, key_name, seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.text.located_toml import Key

FOLDER = Path(__file__).parent / "profiles"
# The word that stands for the glossary's own forms, where a scheme may be named instead.
GLOSSARY = "glossary"
LANGUAGE = "language"

CHOICES: Mapping[str, tuple[str, ...]] = {
    **STYLE_CHOICES,
    "original-script": ("never", "first-mention"),
    "citations": ("original", "romanised", "both"),
    "references": ("original", "romanised", "both"),
    "reference-order": ("source", "alphabetical"),
    "numbers": ("keep", "locale"),
    "dates": ("keep", "locale"),
    "dated": ("keep", "current"),
    "sensitive": ("keep", "glossary"),
}
"""The settings of a style, and what each may be; `names` may be a scheme as well."""
SETTINGS = ("names", *CHOICES)


class HouseStyle(NamedTuple):
    """How one edition is written. The rules of `termkit check` know some of it: see `checked`.

    `names`: as the glossary has them, or by the scheme of this name. `original_script`: behind the first
    mention of a name its original stands in brackets. `citations` and `references`: works in another script
    than the edition's stand in their own, in the edition's, or in both. `reference_order`: as the source has
    it, or by the alphabet of the edition. `numbers` and `dates`: as the language writes them (CLDR).
    `dated`: a name that was changed since stays, or is written as it is now. `sensitive`: names over which
    two sides differ stay as they were written, or are written as the glossary has them.
    """

    zade: str = "zadeh"
    places: str = "ru-AZ"
    initials: str = ""
    first_mention: str = ""
    yo: str = ""
    quotes: str = ""
    dashes: str = ""
    names: str = GLOSSARY
    original_script: str = "never"
    citations: str = "original"
    references: str = "original"
    reference_order: str = "source"
    numbers: str = "keep"
    dates: str = "keep"
    dated: str = "keep"
    sensitive: str = "keep"

    @property
    def checked(self) -> Style:
        """What the rules of `termkit check` need to know of it."""
        return Style(**{name: getattr(self, name) for name in Style._fields})

    def keys_lead_to_the_list(self, script: str) -> bool:
        """Do the keys of a text in this script begin as the list does?

        >>> HouseStyle(citations="original", references="both").keys_lead_to_the_list("Latin")
        False
        """
        # What has both begins with the letters of the text.
        of_both = "original" if script == "Cyrillic" else "romanised"
        first, listed = (of_both if how == "both" else how for how in (self.citations, self.references))
        return first == listed


class Profile(NamedTuple):
    """A profile: the language it is for (`en-GB`; empty for any), and what it sets."""

    language: str = ""
    settings: Mapping[str, str] = {}

    def style(self, own: Mapping[str, str]) -> HouseStyle:
        """The style of an edition that follows this profile in all that it does not set itself.

        >>> Profile("en", {"zade": "zade", "quotes": "english-double"}).style({"zade": "keep"}).zade
        'keep'
        """
        chosen = {**self.settings, **own}
        return HouseStyle(**{name.replace("-", "_"): value for name, value in chosen.items()})


class StyleReader(TomlReader):
    """Reads the settings of a style from a table of a file, which may have `more` keys."""

    def settings(
        self, table: dict[str, Any], at: Key, language: str, more: tuple[str, ...]
    ) -> dict[str, str]:
        """The settings of a table for texts in a language; notes what is wrong with them."""
        self.known(
            table, at, (*more, *SETTINGS), "no setting of an edition" if at else "no setting of a profile"
        )
        found = {}
        for name in SETTINGS:
            if name in table:
                value, key = table[name], (*at, name)
                good = (
                    self._names(value, key, language)
                    if name == "names"
                    else self.choice(value, key, CHOICES[name])
                )
                if good:
                    found[name] = value
        return found

    def language(self, table: dict[str, Any], at: Key) -> str:
        """The tag of a language under the key `language`; an empty text where there is none."""
        tag = self.string(table, LANGUAGE, at)
        return tag if not tag or self.is_language(tag, (*at, LANGUAGE)) else ""

    def is_language(self, tag: str, key: Key) -> bool:
        """Does termkit know the language of a tag? Notes a fault at the key where it does not."""
        try:
            known = canonical_tag(tag) in LANGUAGES
        except LanguageError:
            known = False
        if not known:
            self.wrong(key, f"“{tag}” is no language termkit knows. Write one of: {', '.join(LANGUAGES)}.")
        return known

    def _names(self, value: Any, key: Key, language: str) -> bool:
        from termkit.transliteration import scheme_named, schemes

        if value == GLOSSARY:
            return True
        scheme = scheme_named(value) if isinstance(value, str) and value else None
        target = canonical_tag(language) if language else ""
        if scheme and (not target or scheme.target_language == target):
            return True
        fitting = [known.name for known in schemes() if known.target_language == target or not target]
        if scheme:
            reason = f"is a scheme for {scheme.source_language} → {scheme.target_language}, not for {target}"
        elif isinstance(value, str) and value.strip():
            reason = f"“{value}” is no scheme"
        else:
            reason = f"is {seen(value)}"
        self.wrong(key, f"{key_name(key)}: {reason}. Write glossary, or one of: {', '.join(fitting)}.")
        return False


@cache
def shipped_profiles() -> tuple[str, ...]:
    """The names of the profiles that come with termkit.

    >>> "english-news" in shipped_profiles()
    True
    """
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def read_profile(name: str, folder: Path) -> Profile:
    """A profile by its name, or by the path of its file, from a folder on.

    >>> read_profile("english-news", Path()).settings["quotes"]
    'english-double'

    Raises `SettingsError`, a line for every fault.
    """
    from difflib import get_close_matches

    from termkit.text.located_toml import read_file

    if name in shipped_profiles():
        path = FOLDER / f"{name}.toml"
    elif name.endswith(".toml"):
        path = folder / name
    else:
        close = get_close_matches(name, shipped_profiles(), 1)
        hint = f" Did you mean “{close[0]}”?" if close else ""
        raise SettingsError(
            f"there is no profile “{name}”.{hint} Write one of: {', '.join(shipped_profiles())}; or the path "
            "of a file that ends in .toml."
        )
    shown = shown_path(str(path))
    reader = StyleReader(read_file(path, shown), shown)
    data = reader.located.data
    language = reader.language(data, ())
    settings = reader.settings(data, (), language, (LANGUAGE,))
    if reader.faults:
        raise SettingsError("\n".join(reader.messages()))
    return Profile(language, settings)
