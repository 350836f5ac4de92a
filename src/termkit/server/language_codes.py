"""The languages as clients name them. Start reading at `LISTED`.

OmegaT, LibreOffice and others ask which languages there are, and send no text in one that is not listed,
letter by letter as they write it themselves.
"""

from __future__ import annotations

from termkit.errors import LanguageError
from termkit.languages import describe
from termkit.project.configuration import checkable

# The code of each language, and all ways to name it with its country.
LISTED = {
    "az": ("az-AZ", "az-Latn", "az-Latn-AZ", "az"),
    "en": ("en-US", "en-GB", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA", "en"),
    "ru": ("ru-RU", "ru"),
}
_COUNTRIES = {
    "AU": "Australian", "CA": "Canadian", "GB": "GB", "IE": "Irish", "IN": "Indian", "NZ": "New Zealand",
    "US": "US", "ZA": "South African",
}  # fmt: skip
AUTO = "auto"


def language_named(code: str) -> str:
    """The language that a client means: `az`, `en` or `ru`.

    LibreOffice 7.4 calls Azerbaijani `qlt-AZ`, and leaves a hyphen where it knows no country.

    >>> [language_named(code) for code in ("az-Latn-AZ", "qlt-AZ", "en-", "ru_RU")]
    ['az', 'az', 'en', 'ru']

    Raises `LanguageError` for any other.
    """
    written = code.strip().replace("_", "-").strip("-")
    main, _, country = written.partition("-")
    if main.lower() == "qlt" and country.upper() == "AZ":
        return "az"
    if len(written) > 40:
        raise LanguageError(f"a language has a short code: {', '.join(LISTED)}.")
    return checkable(written)


def name_of(code: str) -> str:
    """What a listed code is called: `English (US)`."""
    tag, _, country = code.partition("-")
    name = describe([tag])
    return f"{name} ({_COUNTRIES[country]})" if country in _COUNTRIES else name


def full_code(tag: str, asked: str = "") -> str:
    """The code by which an answer names a language: the one that was asked for, if it is listed."""
    return asked if asked in LISTED[tag] else LISTED[tag][0]
