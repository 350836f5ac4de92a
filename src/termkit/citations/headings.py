"""How lists of references are headed, in the three languages: words to be compared in small letters."""

from __future__ import annotations

import re

from termkit.languages import language

# Each is a piece of a pattern; what stands in (?: )? may be left out.
LISTS = {
    "en": (
        "(?:list of )?references", "reference lists?", "cited (?:works|sources)",
        "(?:select(?:ed)? )?bibliography", "works (?:cited|consulted)",
        "(?:primary )?sources", "literature(?: cited)?", "references and (?:notes|sources)",
        "bibliographic references", "list of (?:literature|sources)", "cited literature",
    ),
    "az": (
        "ədəbiyyat(?: siyahısı)?",
        "istifadə (?:edilmiş|olunmuş|edilən) (?:ədəbiyyat|mənbələr)(?:ın)?(?: siyahısı)?",
        "mənbələr(?: və ədəbiyyat)?(?: siyahısı)?", "ədəbiyyat və mənbələr", "istinadlar", "qaynaqlar",
        "biblioqrafiya", "istinad edilən ədəbiyyat", "mənbə və ədəbiyyat(?:lar)?(?: siyahısı)?",
        "istinad(?:lar)? siyahısı", "ədəbiyyat və istinadlar",
    ),
    "ru": (
        "литература", "библиография", "библиографический список", "источники(?: и литература)?",
        "литература и источники", "использованная литература", "использованные источники",
        "список (?:(?:использованн(?:ой|ых) |цитируемой )?(?:литературы|источников)"
        "(?: и литературы| и источников)?)", "цитируемая литература", "литература и ссылки",
        "список цитируемых (?:работ|источников)", "библиографические ссылки",
    ),
}  # fmt: skip
# Works that the text need not cite.
READING = {
    "en": ("further reading",),
    "az": ("əlavə ədəbiyyat", "tövsiyə olunan ədəbiyyat"),
    "ru": ("рекомендуемая литература",),
}
# Notes hold references, but are no list of works.
NOTES = {
    "en": ("(?:end|foot)?notes(?: and references)?",),
    "az": ("qeydlər(?: və istinadlar)?",),
    "ru": ("примечания", "сноски"),
}
# Headings of the parts of a list, which do not end it.
PARTS = (
    "(?:in|works in|sources in) (?:azerbaijani|russian|english|turkish)",
    "(?:azerbaijani|russian|english|turkish)(?:[- ]language)? (?:sources|works|literature)",
    "primary sources", "secondary (?:sources|literature)", "(?:archival|unpublished|published) sources",
    "archives",
    "(?:azərbaycan|rus|ingilis|türk|xarici)(?: dil(?:ində|lərində|lərdə))(?: ədəbiyyat| mənbələr)?",
    "на (?:азербайджанском|русском|английском|турецком|иностранных) язык(?:е|ах)",
    "архив(?:ы|ные источники|ные материалы)", "arxiv(?:lər| sənədləri| materialları)?",
)  # fmt: skip

# How each kind of list is headed where nobody says otherwise.
_USUAL = {
    "LISTS": {"az": "Ədəbiyyat", "en": "References", "ru": "Литература"},
    "READING": {"az": "Əlavə ədəbiyyat", "en": "Further reading", "ru": "Рекомендуемая литература"},
    "NOTES": {"az": "Qeydlər", "en": "Notes", "ru": "Примечания"},
}


def usual_heading(heading: str, tag: str, target: str) -> str:
    """The heading of a list in another language; empty where this is the heading of none.

    >>> usual_heading("İstifadə edilmiş ədəbiyyat", "az", "ru"), usual_heading("Giriş", "az", "ru")
    ('Литература', '')
    """
    for kinds, usual in zip((LISTS, READING, NOTES), _USUAL.values(), strict=True):
        words = language(tag).lower(heading.strip())
        if any(re.fullmatch(pattern, words) for pattern in kinds[tag]):
            return usual[target]
    return ""
