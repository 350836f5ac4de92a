"""Which language a tag of a translation memory means. Start reading at `language_key`."""

from __future__ import annotations

from functools import lru_cache

from termkit.errors import LanguageError
from termkit.languages import canonical_tag, short_code


@lru_cache(1024)
def language_key(tag: str) -> str:
    """The language and script of a tag, without its country: what must agree for a segment to be of use.

    Azerbaijani is written in Latin letters unless the tag says otherwise; termkit need not know a language to
    keep its translations.

    >>> [language_key(tag) for tag in ("az", "AZ-Latn-AZ", "az_AZ", "az-Cyrl-AZ", "en-GB")]
    ['az', 'az', 'az', 'az-Cyrl', 'en']
    >>> [language_key(tag) for tag in ("tr-TR", "zh-hant-TW", "az-IR", "KA", "aze")]
    ['tr', 'zh-Hant', 'az-Arab', 'ka', 'az']
    """
    try:
        return canonical_tag(tag)
    except LanguageError:
        main, *rest = tag.replace("_", "-").split("-")
        # A script has four letters, and stands second.
        script = rest[0].title() if rest and len(rest[0]) == 4 and rest[0].isalpha() else ""
        language = short_code(main)
        if language == "az" and not script:
            script = "Arab"  # az-IR: with other letters, it would be known
        return f"{language}-{script}" if script else language
