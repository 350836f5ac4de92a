"""Units of measure and money, as each language writes them behind a number: km, км, kilometr; ₼, AZN, манат.

What a symbol or word stands for is one name (`km`, `lb`, `AZN`) or several (фунт is a pound of either kind).
Start reading at `measures` and `mentioned`.

Sources of the factors: the international yard and pound (1959), the SI brochure; currencies have none.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages.amounts import amounts, is_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.languages.amounts import Amount
    from termkit.text.spans import Span

# What is measured, and how much of it a unit is. Temperatures and money are not multiples of each other.
_KINDS = """
length       mm=0.001 cm=0.01 m=1 km=1000 in=0.0254 ft=0.3048 yd=0.9144 mi=1609.344
speed        km/h=1 mph=1.609344 m/s=3.6 kn=1.852
mass         mg=0.001 g=1 kg=1000 t=1000000 oz=28.3495 lb=453.592
area         m2=1 km2=1000000 ha=10000 acre=4046.856 mi2=2589988 ft2=0.0929
volume       ml=0.001 l=1 gal=3.785 pint=0.5 bbl=158.987 m3=1000
temperature  °C=0 °F=0
share        %=1
money        AZN=0 USD=0 EUR=0 GBP=0 RUB=0 TRY=0 JPY=0 CNY=0
data         KB=1 MB=1000 GB=1000000 TB=1000000000
power        kW=1 MW=1000
"""
# Symbols that stand for a unit wherever they stand, and abbreviations that need a number beside them.
_SIGNS = """
%=% ₼=AZN AZN=AZN $=USD USD=USD €=EUR EUR=EUR £=GBP GBP=GBP ₽=RUB RUB=RUB ₺=TRY TRY=TRY ¥=JPY,CNY
°C=°C °С=°C ℃=°C °F=°F ℉=°F km²=km2 км²=km2 m²=m2 м²=m2 m³=m3 м³=m3
"""
_ABBREVIATIONS = """
mm=mm cm=cm m=m km=km ft=ft yd=yd mi=mi km/h=km/h kph=km/h kmh=km/h mph=mph m/s=m/s mg=mg g=g kg=kg t=t
oz=oz lb=lb lbs=lb ha=ha km2=km2 m2=m2 m3=m3 ml=ml l=l L=l C=°C F=°F KB=KB kB=KB MB=MB GB=GB TB=TB KiB=KB
MiB=MB GiB=GB TiB=TB kW=kW MW=MW
sm=cm kq=kg km/saat=km/h m/san=m/s KBayt=KB MBayt=MB GBayt=GB QB=GB kVt=kW MVt=MW man=AZN
мм=mm см=cm м=m км=km км/ч=km/h м/с=m/s мг=mg кг=kg т=t га=ha км2=km2 м2=m2 м3=m3 мл=ml л=l КБ=KB Кб=KB кБ=KB
МБ=MB Мб=MB ГБ=GB Гб=GB ТБ=TB Тб=TB КиБ=KB МиБ=MB ГиБ=GB ТиБ=TB кВт=kW МВт=MW руб=RUB долл=USD
"""
# Words by their beginnings, as patterns; what ends in $ is a whole word.
_WORDS = {
    "en": r"""
millimet=mm centimet=cm met(?:er|re)s?$=m kilomet=km inch(?:es)?$=in foot$=ft feet$=ft yards?$=yd miles?$=mi
grams?$=g grammes?$=g kilo(?:gram|s?$)=kg ton(?:ne)?s?$=t ounces?$=oz pounds?$=lb,GBP hectares?$=ha
acres?$=acre lit(?:er|re)s?$=l gallons?$=gal pints?$=pint barrels?$=bbl celsius=°C centigrade=°C fahrenheit=°F
degrees?$=°C,°F percent=% per$=% pct$=% cents?$=USD,EUR dollars?$=USD bucks?$=USD euros?$=EUR sterling=GBP
r(?:ou|u)bles?$=RUB manats?$=AZN liras?$=TRY yen$=JPY yuan=CNY kilobyte=KB megabyte=MB gigabyte=GB terabyte=TB
kilowatts?$=kW megawatts?$=MW knots?$=kn
""",
    "az": r"""
millimetr=mm santimetr=cm metr(?!o)=m kilometr=km kubmetr=m3 düym=in fut(?!bol)=ft yard(?!ı$)=yd
mil(?!y|l[iə]t)=mi qram=g kiloqram=kg kilo(?:$|dan|ya|luq)=kg ton=t unsiya=oz funt=lb,GBP hektar=ha akr=acre
litr=l qallon=gal pint=pint bar+el=bbl selsi=°C farenheyt=°F dərəcə=°C,°F faiz=% sent(?!y)=USD,EUR
dollar=USD avro(?!p)=EUR euro=EUR sterlinq=GBP rubl=RUB manat=AZN lirə=TRY yen$=JPY yuan=CNY kilobayt=KB
meqabayt=MB giqabayt=GB terabayt=TB kilovat=kW meqavat=MW
""",
    "ru": r"""
миллиметр=mm сантиметр=cm метр(?!о$|опол)=m километр=km кубометр=m3 дюйм=in фут(?:$|а$|ов|ы$|ах)=ft ярд=yd
мил(?:ь$|я$|и$|е$|ю$|ям|ях|ями)=mi грамм=g килограмм=kg кило$=kg тонн=t унци=oz фунт=lb,GBP гектар=ha
акр(?:$|а$|ов|ы$)=acre литр=l галлон=gal пинт=pint баррел=bbl цельси=°C фаренгейт=°F градус=°C,°F
процент=% цент(?:$|а$|ов|ы$)=USD,EUR доллар=USD евро(?!п)=EUR стерлинг=GBP рубл=RUB манат=AZN лир=TRY иен=JPY
юан=CNY килобайт=KB мегабайт=MB гигабайт=GB терабайт=TB киловатт=kW мегаватт=MW
""",
}
# What makes a length a speed: 5 miles per hour, 5 mil/saat.
_PER_HOUR = re.compile(r"[ \u00a0]?(?:per hour|an hour|/h\b|в час|/ч|/saat|saatda)")
_EACH_HOUR = re.compile(r"\b[Ss]aatda[ \u00a0]\Z")
_SPEEDS = {"km": "km/h", "mi": "mph"}
# What makes it an area: 5 square kilometres.
_SQUARE = {"m": "m2", "km": "km2", "mi": "mi2", "ft": "ft2"}
_CUBIC = {"m": "m3"}
_ADJECTIVE = re.compile(r"square|sq|kv|кв|(?P<cubic>cubic|cu$|kub|куб)")
_BESIDE = re.compile(
    r"\.?[ \u00a0\u202f]?[-‑]?(?P<unit>°[CСF]|[$%₼€£₽₺¥℃℉]|[^\W\d_]+(?:[²³]|(?<=[mм])[23]\b|/[^\W\d_]+)?)"
)
_BEFORE = re.compile(r"(?P<unit>[$₼€£₽₺¥]|\b(?:AZN|USD|EUR|GBP|RUB|TRY))[ \u00a0\u202f]?\Z")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)[ \u00a0]\Z")
_WORD_AFTER = re.compile(r"[ \u00a0](?P<word>[^\W\d_]+)")
_REACH = 40
_NAMED = re.compile(r"°[CСF]|[$%₼€£₽₺¥℃℉]|[^\W\d_]+[²³]?")


class Measure(NamedTuple):
    """A number with its unit, or with the units that are written so."""

    amount: Amount
    units: frozenset[str]
    start: int
    end: int


def kind_of(unit: str) -> str:
    """What a unit measures.

    >>> kind_of("km"), kind_of("AZN")
    ('length', 'money')
    """
    return _factors()[unit][0]


@cache
def _factors() -> dict[str, tuple[str, float]]:
    """What each unit measures, and how much of it it is."""
    rows = (line.split() for line in _KINDS.strip().splitlines())
    return {
        unit: (kind, float(factor))
        for kind, *units in rows
        for unit, _, factor in (row.partition("=") for row in units)
    }


@cache
def _table(rows: str) -> dict[str, frozenset[str]]:
    return {
        sign: frozenset(units.split(",")) for sign, _, units in (row.partition("=") for row in rows.split())
    }


def measures(text: str, tag: str) -> Iterator[Measure]:
    """The numbers of a text that have a unit beside them.

    >>> [sorted(measure.units) for measure in measures("$5 million, 3-mile road, 20 °C, 8 pounds", "en")]
    [['USD'], ['mi'], ['°C'], ['GBP', 'lb']]
    >>> [sorted(measure.units) for measure in measures("12 km², 5 kvadrat metr, 3 mildən, 1918 q", "az")]
    [['km2'], ['m2'], ['mi']]
    """
    waiting: list[Amount] = []  # the first number of a range, whose unit stands behind the second
    for amount in amounts(text, tag):
        if waiting and not is_range(text[waiting[-1].end : amount.start]):
            waiting = []
        units, start, end = _units_beside(amount, text, tag)
        if units:
            yield from (Measure(first, units, first.start, first.end) for first in waiting)
            yield Measure(amount, units, start, end)
            waiting = []
        else:
            waiting.append(amount)


def _units_beside(amount: Amount, text: str, tag: str) -> tuple[frozenset[str], int, int]:
    """The units of a number, and from where to where it stands with them."""
    before = _BEFORE.search(text, max(0, amount.start - 5), amount.start)
    if before:
        return _table(_SIGNS)[before["unit"]], before.start("unit"), amount.end
    beside = _BESIDE.match(text, amount.end)
    if beside is None:
        return frozenset(), amount.start, amount.end
    if beside.group() == "m":
        return frozenset(), amount.start, amount.end  # minutes, millions
    units, end = _units_of(beside["unit"], tag), beside.end()
    word, slash, _ = beside["unit"].partition("/")
    if slash and not units:
        units, end = _units_of(word, tag), beside.start("unit") + len(word)
    if not units and (adjective := _ADJECTIVE.match(beside["unit"].lower())):
        powers = _CUBIC if adjective["cubic"] else _SQUARE
        following = _BESIDE.match(text, end + text.startswith(".", end))
        if following:
            plain = _units_of(following["unit"], tag)
            units, end = frozenset(powers[unit] for unit in plain if unit in powers), following.end()
    if per_hour := _PER_HOUR.match(text, end):
        units, end = frozenset(_SPEEDS.get(unit, unit) for unit in units), per_hour.end()
    elif tag == "az" and _EACH_HOUR.search(text, max(0, amount.start - 8), amount.start):
        # Saatda 5 kilometr is a speed, or how far one came in an hour.
        units |= {_SPEEDS.get(unit, unit) for unit in units}
    return units, amount.start, end


def mentioned(text: str, tag: str) -> set[str]:
    """The units that a text mentions, with a number or without.

    >>> sorted(mentioned("faizlə, 5-10 km, manatla", "az"))
    ['%', 'AZN', 'km']
    """
    found = {unit for measure in measures(text, tag) for unit in measure.units}
    for match in _NAMED.finditer(text):
        found |= _table(_SIGNS).get(match.group()) or _by_word(match.group(), tag)
    return found


def is_whose_money(span: Span, text: str, tag: str) -> bool:
    """Does a name only say whose money is meant: ABŞ dolları, доллар США? The sign $ says that by itself.

    >>> from termkit.text.spans import Span
    >>> is_whose_money(Span(2, 5), "5 ABŞ dolları", "az"), is_whose_money(Span(0, 3), "ABŞ bu dolları", "az")
    (True, False)
    >>> is_whose_money(Span(11, 14), "5 долларов США", "ru")
    True
    """
    if tag == "ru":
        beside = _WORD_BEFORE.search(text, max(0, span.start - _REACH), span.start)
    else:
        beside = _WORD_AFTER.match(text, span.end)
    units = _by_word(beside["word"], tag) if beside else ()
    return any(kind_of(unit) == "money" for unit in units)


def is_aside(measure: Measure, text: str, tag: str) -> bool:
    """Does a measure stand in a bracket behind a unit, and say again in another unit what was said?

    >>> text = "six metres (18 feet), a road (20 km)"
    >>> [is_aside(measure, text, "en") for measure in measures(text, "en")]
    [True, False]
    """
    before = text[max(0, measure.start - 30) : measure.start]
    if not before.endswith("(") or not text.startswith(")", measure.end):
        return False
    words = before[:-1].split()
    return bool(words) and bool(_units_of(words[-1], tag))


def converted(theirs: Measure, ours: Measure) -> bool:
    """Is the second about as much as the first, in another unit?

    >>> (pounds,), (kilos,) = measures("150 pounds", "en"), measures("68 kq", "az")
    >>> converted(pounds, kilos)
    True
    """
    for unit in theirs.units:
        for other in ours.units:
            if unit != other and kind_of(unit) == kind_of(other):
                pairs = product(theirs.amount.values, ours.amount.values)
                if any(_are_alike(value, unit, mine, other) for value, mine in pairs):
                    return True
    return False


def _are_alike(value: float, unit: str, mine: float, other: str) -> bool:
    if {unit, other} == {"°C", "°F"}:
        celsius, fahrenheit = (value, mine) if unit == "°C" else (mine, value)
        return abs(celsius * 1.8 + 32 - fahrenheit) <= 3
    one, two = value * _factors()[unit][1], mine * _factors()[other][1]
    # 1 inch may be 2.5 cm, 3 cm or about; money has no fixed rate.
    return 0 < abs(one) >= abs(one - two) * (5 if value < 10 else 14)


def _units_of(written: str, tag: str) -> frozenset[str]:
    """The units that are written so beside a number."""
    known = _table(_SIGNS).get(written) or _table(_ABBREVIATIONS).get(written)
    if known:
        return known
    return frozenset() if "/" in written else _by_word(written, tag)


@lru_cache(1 << 14)
def _by_word(word: str, tag: str) -> frozenset[str]:
    low = word.replace("I", "ı").replace("İ", "i").lower() if tag == "az" else word.lower()
    for pattern, units in _patterns(tag):
        if pattern.match(low):
            return units
    return frozenset()


@cache
def _patterns(tag: str) -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    rows = (row.rpartition("=") for row in _WORDS.get(tag, "").split())
    return tuple((re.compile(stem), frozenset(units.split(","))) for stem, _, units in rows)
