"""How lists of references are headed, in the three languages: words to be compared in small letters."""

from __future__ import annotations

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
