"""Numbers that a text writes in words, or in Roman numerals: what may stand in a translation for digits.

Forty-four, qırx dörd and сорокачетырёхдневная say 44; yarım and half say ½, and the name of a month its
number. A word is read generously, for it only has to be known that a number may be there: nothing is ever
reported of words alone. Start reading at `said_numbers`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from termkit.languages.months import MONTHS
from termkit.languages.numbers import GREAT, ONES, TENS
from termkit.languages.roman import roman_number, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_WORD = re.compile(r"[^\W\d_]+")
# Between the words of one number: forty-four, one hundred and five.
_JOINED = re.compile(r"[\s\u00a0-]{1,3}(?:and[\s\u00a0]+|a[\s\u00a0]+)?\Z")
_ROMAN = re.compile(r"(?<![\w-])[IVXІХ]{1,7}(?![^\W_])")
_ALONE = frozenset("IVX")

_AFTERNOON: Mapping[str, re.Pattern[str]] = {
    "az": re.compile(r"\b[Ss]aat"),
    "en": re.compile(r"o['’]clock|\b(?:afternoon|evening|tonight|night|[Pp]\.?[Mm])\b"),
    "ru": re.compile(r"\b(?:дня|вечера|ночи|час)"),
}
_HALF_TO = re.compile(r"\b[Пп]ол(?:овин\w+)?\s?\w+(?:ого|его|ьего)\b")
_TURN = re.compile(r"\bturn of the (?:(?P<digits>\d{1,2})(?:st|nd|rd|th)\b|[a-z-]+ century)")
_HOURS = range(1, 13)
# What has a half beside it is small: two and a half.
_ORDINARY = 100

_ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
# What a word may stand for beside what it says: half an hour, half of them, 50 %, half past five.
_ENGLISH_OTHERS: Mapping[str, tuple[float, ...]] = {
    "hundred": (100,), "hundredth": (100,), "hundreds": (100,), "thousand": (1000,), "thousandth": (1000,),
    "thousands": (1000,), "million": (1e6,), "millions": (1e6,), "millionth": (1e6,), "billion": (1e9,),
    "billions": (1e9,), "trillion": (1e12,), "dozen": (12,), "half": (0.5, 50, 30),
    "quarter": (0.25, 25, 3, 15),
    "third": (3, 1 / 3), "both": (2,), "couple": (2,), "pair": (2,), "twice": (2,), "double": (2,),
    "doubled": (2,), "twin": (2,), "once": (1,), "single": (1,), "triple": (3,), "decade": (10,),
    "decades": (10,), "century": (100,), "fortnight": (14, 2), "noon": (12,), "midnight": (0, 24, 12),
    "none": (0,), "no": (0,), "centenary": (100,), "centennial": (100,), "bicentenary": (200,),
    "bicentennial": (200,), "millennium": (1000,), "millennia": (1000,),
}  # fmt: skip

# The beginnings of Russian words for numbers, with ё as е.
_RUSSIAN: Mapping[str, tuple[float, ...]] = {
    "ноль": (0,), "нул": (0,), "нет": (0,), "нич": (0,),
    "один": (1,), "одн": (1,), "перв": (1,), "единствен": (1,), "два": (2,),
    "две": (2,), "двух": (2,), "двум": (2,), "дво": (2,), "дву": (2,), "втор": (2,), "оба": (2,), "обе": (2,),
    "обои": (2,), "пара": (2,), "пару": (2,), "вдвое": (2,), "три": (3,), "трех": (3,), "трем": (3,),
    "трое": (3,), "трой": (3,), "трет": (3, 1 / 3), "втрое": (3,), "четыр": (4,), "четвер": (4, 0.25, 25, 3),
    "пят": (5,), "шест": (6,), "сем": (7,), "седьм": (7,), "восем": (8,), "восьм": (8,), "девят": (9,),
    "десят": (10,), "одиннадцат": (11,), "двенадцат": (12,), "тринадцат": (13,), "четырнадцат": (14,),
    "пятнадцат": (15,), "шестнадцат": (16,), "семнадцат": (17,), "восемнадцат": (18,), "девятнадцат": (19,),
    "двадцат": (20,), "тридцат": (30,), "сорок": (40,), "пятьдесят": (50,), "пятидесят": (50,),
    "шестьдесят": (60,), "шестидесят": (60,), "семьдесят": (70,), "семидесят": (70,), "восемьдесят": (80,),
    "восьмидесят": (80,), "девяност": (90,), "сто": (100,), "ста": (100,), "сотн": (100,), "сот": (100,),
    "столет": (100,), "двест": (200,), "двухсот": (200,), "трист": (300,), "трехсот": (300,),
    "четырест": (400,), "четырехсот": (400,), "пятьсот": (500,), "пятисот": (500,), "шестьсот": (600,),
    "шестисот": (600,), "семьсот": (700,), "семисот": (700,), "восемьсот": (800,), "восьмисот": (800,),
    "девятьсот": (900,), "девятисот": (900,), "тысяч": (1000,), "миллион": (1e6,), "миллиард": (1e9,),
    "триллион": (1e12,), "полтор": (1.5,), "полутор": (1.5,), "полов": (0.5, 50, 30), "полу": (0.5,),
    "пол": (0.5,), "дюжин": (12,), "сутк": (24,), "суток": (24,), "полдень": (12,), "полн": (0, 24, 12),
    "век": (100,),
}  # fmt: skip
# They begin many other words.
_RUSSIAN_ALONE = frozenset({"сто", "ста", "сот", "пол", "век"})
_RUSSIAN_LINK = re.compile(r"[аеиоуыюяйьхмв]{0,3}")
_AZERBAIJANI_OTHERS: Mapping[str, tuple[float, ...]] = {
    "sıfır": (0,), "heç": (0,), "yarım": (0.5, 50, 30), "yarı": (0.5, 50, 30), "cüt": (2,),
    "ilk": (1,), "tək": (1,),
    "trilyon": (1e12,), "onillik": (10,), "yüzillik": (100,), "əsr": (100,), "sutka": (24,), 
    "rüb": (0.25, 25, 3),    "dörddəbir": (0.25, 25), "günorta": (12,), "gecəyarı": (0, 24, 12),
}  # fmt: skip
# “For”, “under”, “minimum” and the pronoun begin as numbers do.
_AZERBAIJANI_NOT = re.compile(
    r"üçün\Z|altında?\w|min(?!\Z|lər|inci|lik|i\Z|ə\Z|dən|də\Z|illik)"
    r"|on(?!\Z|uncu|luq|illik|günlük|a\Z|u\Z|un\Z)"
)


def said_numbers(text: str, tag: str) -> set[float]:
    """The numbers that words and Roman numerals of a text may say; `tag` is `az`, `en` or `ru`.

    >>> sorted(said_numbers("the forty-four days of May, two thousand and twenty", "en"))
    [5, 44.0, 2020.0]
    >>> sorted(said_numbers("qırx dörd günlük müharibə XXI əsrdə", "az"))
    [21, 44.0, 100.0]
    >>> sorted(said_numbers("сорокачетырёхдневная война, полтора миллиона", "ru"))
    [1.5, 44.0, 1500000.0]
    """
    found: set[float] = set(roman_numbers(text, tag).values())
    read = _READERS.get(tag)
    if read is None:
        return found
    months = _months(tag)
    run: list[float] = []
    end = -1
    for match in _WORD.finditer(text):
        word = _lower(match.group(), tag)
        found.update(number for stem, number in months if word.startswith(stem))
        if word in {"and", "a"} and run and tag == "en":
            continue
        values = read(word)
        if not values or (run and not _JOINED.match(text, end, match.start())):
            found |= composed(run)
            run = []
        end = match.end()
        found.update(values[1:])
        run += values[:1]
    found |= composed(run)
    return found | set(_more(found, text, tag))


def _more(said: set[float], text: str, tag: str) -> Iterator[float]:
    """What words say with others that stand apart: two and a half, six in the evening, half past five."""
    if 0.5 in said:
        yield from (value + 0.5 for value in said if 0 < value < _ORDINARY and value % 1 == 0)
    if _AFTERNOON[tag].search(text):
        yield from (value + 12 for value in said if value in _HOURS)
    if tag == "ru" and _HALF_TO.search(text):
        # В половине шестого is half past five.
        yield from (hour for value in said if value in _HOURS for hour in (value - 1, value + 11))
    if tag == "en" and (turn := _TURN.search(text)):
        # The turn of the twentieth century is on both sides of it: рубеж XIX–XX веков.
        digits = turn["digits"]
        yield from {float(digits) - 1} if digits else (value - 1 for value in said)


def roman_numbers(text: str, tag: str) -> dict[tuple[int, int], int]:
    """The Roman numerals of a text by their places; in English one letter alone is none.

    >>> roman_numbers("XIX əsr, X Leo, CD", "az"), roman_numbers("I saw Henry V", "en")
    ({(0, 3): 19, (9, 10): 10}, {})
    """
    found = {}
    for match in _ROMAN.finditer(text):
        numeral = roman_number(match.group()) or ""
        if match.group() in _ALONE and tag != "en":
            numeral = match.group()
        if numeral:
            found[match.span()] = value_of(numeral)
    return found


def composed(values: Iterable[float]) -> set[float]:
    """The numbers that the words of a run say: twenty, five are 25, and two, three are two numbers.

    >>> sorted(composed([40, 4])), sorted(composed([1, 1000, 9, 100, 10, 8])), sorted(composed([2, 3]))
    ([44.0], [1918.0], [2.0, 3.0])
    """
    found: set[float] = set()
    total = current = 0.0
    room = 0.0  # what is added has to be less
    for value in values:
        if value >= 1000 and (not total or value < total):
            found |= {current} if current % 1 else set()  # 1.5 million
            total, current, room = total + (current or 1) * value, 0.0, value
            continue
        if value == 100 and 0 < current < 10:
            current *= 100
        elif 0 < value < room:
            current += value
        else:
            found |= {total + current} - {0.0} if value else {total + current, 0.0}
            total, current = 0.0, value
        # yüz on səkkiz: ten leaves room as twenty does.
        room = 100 if value >= 100 else 10 if value >= 10 and value % 10 == 0 else 0
    return found | ({total + current} - {0.0})


def _lower(word: str, tag: str) -> str:
    if tag == "az":
        return word.replace("I", "ı").replace("İ", "i").lower()
    return word.lower().replace("ё", "е")


@cache
def _months(tag: str) -> tuple[tuple[str, int], ...]:
    """The beginnings of the names of months."""
    names = MONTHS[tag]
    cut = -1 if tag == "ru" else None
    return tuple((_lower(name, tag)[:cut], number) for number, name in enumerate(names, 1))


@cache
def _english() -> dict[str, tuple[float, ...]]:
    tens = _ENGLISH_TENS.split()
    words: dict[str, tuple[float, ...]] = {}
    for series in (_ENGLISH_ONES, _ENGLISH_ORDINALS):
        words |= {word: (number,) for number, word in enumerate(series.split())}
    for number, word in enumerate(tens, 2):
        for form in (word, f"{word[:-1]}ieth", f"{word[:-1]}ies"):
            words[form] = (number * 10,)
    return {**words, **_ENGLISH_OTHERS}


def _read_english(word: str) -> tuple[float, ...]:
    return _english().get(word, ())


@cache
def _stems(tag: str) -> tuple[re.Pattern[str], dict[str, tuple[float, ...]]]:
    """The beginnings of words, the longest first, and what they say."""
    if tag == "ru":
        known = dict(_RUSSIAN)
    else:
        known = {word: (number,) for number, word in enumerate(ONES) if word}
        known |= {word: (number * 10,) for number, word in enumerate(TENS) if word}
        known |= {word: (float(number),) for number, word in GREAT}
        known |= _AZERBAIJANI_OTHERS
    ranked = sorted(known, key=lambda stem: -len(stem))
    return re.compile("|".join(ranked)), known


@lru_cache(1 << 14)
def _read_russian(word: str) -> tuple[float, ...]:
    """What a Russian word says, its parts added up: двадцатипятилетие is 25."""
    stems, known = _stems("ru")
    values: list[float] = []
    others: list[float] = []
    at = 0
    while match := stems.match(word, at):
        stem = match.group()
        if stem in _RUSSIAN_ALONE and match.end() < len(word) and len(word) - match.end() > 1:
            break
        values.append(known[stem][0])
        others += known[stem][1:]
        link = _RUSSIAN_LINK.match(word, match.end())
        at = link.end() if link else match.end()
        # четырёх-: the shortest link after which another number begins.
        at = next((end for end in range(match.end(), at + 1) if stems.match(word, end)), at)
    if not values:
        return ()
    return (max(composed(values)), *others)


@lru_cache(1 << 14)
def _read_azerbaijani(word: str) -> tuple[float, ...]:
    stems, known = _stems("az")
    match = stems.match(word)
    if match is None or _AZERBAIJANI_NOT.match(word):
        return ()
    return known[match.group()]


_READERS: Mapping[str, Callable[[str], tuple[float, ...]]] = {
    "az": _read_azerbaijani,
    "en": _read_english,
    "ru": _read_russian,
}
