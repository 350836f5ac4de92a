"""What a check is told: which rules, how severe, and the house style. Files are read elsewhere."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

ZADE = ("zadeh", "zade", "keep")
PLACES = ("ru-AZ", "ru-RU")
INITIALS = ("spaced", "joined")
FIRST_MENTION = ("full",)
YO = ("always", "never")
QUOTES = ("guillemets", "english-double", "english-single", "low-high", "straight")
DASHES = ("spaced-em", "em", "spaced-en")
STYLE_CHOICES: Mapping[str, tuple[str, ...]] = {
    "zade": ZADE,
    "places": PLACES,
    "initials": INITIALS,
    "first-mention": FIRST_MENTION,
    "yo": YO,
    "quotes": QUOTES,
    "dashes": DASHES,
}
"""The settings of a style in files of settings, and what each may be."""


class Style(NamedTuple):
    """The house's choice between forms that are both right.

    `zade`: English surnames in -zadə end in -zadeh or -zade, or are left as they are (`keep`). `places`:
    Russian names of places in Azerbaijan as the country's own Russian press writes them (Губа) or as Russia's
    does (Куба). The others are off where they are empty: `initials` with or without spaces between them,
    `first_mention` of a person in full, `yo` (ё) in Russian always or never, the marks of `quotes` («», “”,
    ‘’, „“ or straight ones) and the `dashes` between words (a — b, a—b or a – b).

    The last three are those of editions. `names` as the glossary has them: an admitted spelling is the
    preferred one in another coat, not a matter of what the text has most. `dated`: a name that was changed
    since becomes that of today (`current`) where its time is not spoken of. `sensitive`: names over which two
    sides differ become the glossary's (`glossary`) in the author's own words.
    """

    zade: str = "zadeh"
    places: str = "ru-AZ"
    initials: str = ""
    first_mention: str = ""
    yo: str = ""
    quotes: str = ""
    dashes: str = ""
    names: str = ""
    dated: str = "keep"
    sensitive: str = "keep"


class Settings(NamedTuple):
    """Rules selected and ignored (names or the beginnings of names), severities by rule, and the house style.

    A severity is `info`, `warning`, `error` or `off`, for a rule by its full name.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = MappingProxyType({})
    style: Style = Style()
