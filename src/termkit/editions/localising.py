"""Numbers and dates of an edition, as its language writes them.

A number or a date that a translation has exactly as the source has it was not looked at: 12 500 in an English
text is 12,500 there, and 28.05.1918 is 28 May 1918. Start reading at `localised`.

Source: CLDR, `numbers` and the long date of az, en-GB, en-US and ru; between thousands Azerbaijani has a
space here, as the country's official texts do, and Russian years are followed by года, which CLDR shortens.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.languages import canonical_tag
from termkit.languages.months import MONTHS, russian_forms
from termkit.languages.numbers import numbers, rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.editions.house_style import HouseStyle

# Between thousands, and before decimals.
_SIGNS: Mapping[str, tuple[str, str]] = {"az": ("\u00a0", ","), "en": (",", "."), "ru": ("\u00a0", ",")}
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.]\d)")
_YEAR_WORD = re.compile(r"\s*(?:г\.|год)")
_DATED = re.compile(r"\s+tarix")
# A day without a year; 28 May Street and the 28 May station are called so.
_DAY_ALONE = re.compile(
    rf"(?<![\w–-])(\d{{1,2}}(?:[–-]\d{{1,2}})?) ({'|'.join(MONTHS['en'])})\b"
    r"(?!,? \d{4}| \d|[-–]|['’]s| (?:[A-Z]|station|metro|street|square|district))"
)
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}}) ({'|'.join(MONTHS['en'])}),? (\d{{4}})(?!\d)")
_MONTH_FIRST = re.compile(rf"({'|'.join(MONTHS['en'])}) (\d{{1,2}}), (\d{{4}})(?!\d)")
_FULL_STOPS = frozenset('.,;:!?)]”’»"')


def localised(source: str, translation: str, languages: tuple[str, str], style: HouseStyle) -> str:
    """A translation with the numbers and dates that it has exactly as the source has them in its own form.

    >>> from termkit.editions.house_style import HouseStyle
    >>> style = HouseStyle(numbers="locale", dates="locale")
    >>> localised("28.05.1918, 12 500 nəfər", "28.05.1918, 12 500 men", ("az", "en-GB"), style)
    '28 May 1918, 12,500 men'
    """
    from_tag, tag = languages
    forms: dict[str, str] = {}
    if style.dates == "locale":
        forms |= {found[0]: date for found in _NUMERIC.finditer(source) if (date := _of_numeric(found, tag))}
    if style.numbers == "locale":
        forms |= dict(_numbers(source, canonical_tag(from_tag), canonical_tag(tag)))
    wanted = [text for text, form in forms.items() if text != form]
    if not wanted:
        return translation
    either = "|".join(re.escape(text) for text in sorted(wanted, key=len, reverse=True))
    return re.sub(
        rf"(?<![\w.,])(?:{either})(?![\w]|[.,]\d)",
        lambda match: _with_year_word(forms[match[0]], translation, match.end(), tag),
        translation,
    )


def _numbers(source: str, from_tag: str, tag: str) -> Iterator[tuple[str, str]]:
    """Numbers with thousands or decimals, and how the other language writes them."""
    group, decimal = _SIGNS[tag]
    for number in numbers(source, from_tag):
        # 12,500-rouble is a number, and 1.5m perhaps one of metres or of millions.
        if number.code or number.tail[:1].isalpha() or number.text.isdigit():
            continue
        whole, _, decimals = number.value.partition(".")
        grouped = any(sign not in ".," or from_tag == "en" for sign in number.text if not sign.isdigit())
        if grouped and len(whole) > 3:
            whole = f"{int(whole):,}".replace(",", group)
        yield number.text, whole + (decimal + decimals if decimals else "")


def _of_numeric(found: re.Match[str], tag: str) -> str:
    """28.05.1918 in words; empty where it is no date."""
    day, month, year = (int(part) for part in found.groups())
    return written_date(day, month, year, tag) if 1 <= month <= 12 and 1 <= day <= 31 else ""


def written_date(day: int, month: int, year: int, tag: str) -> str:
    """A date in words.

    >>> [written_date(28, 5, 1918, tag) for tag in ("az", "en-GB", "en-US", "ru")]
    ['28 may 1918', '28 May 1918', 'May 28, 1918', '28 мая 1918']
    """
    language = canonical_tag(tag)
    name = MONTHS[language][month - 1]
    if language == "ru":
        name = russian_forms(name)[1]
    return f"{name} {day}, {year}" if is_american(tag) else f"{day} {name} {year}"


def is_american(tag: str) -> bool:
    """Is this the English of the United States, in which the month comes first?"""
    return canonical_tag(tag) == "en" and tag.upper().endswith("-US")


def _with_year_word(form: str, text: str, end: int, tag: str) -> str:
    language = canonical_tag(tag)
    if not any(letter.isalpha() for letter in form):
        return form
    if language == "az" and _DATED.match(text, end):
        # 28.05.1919 tarixində: in words the year has its word, 28 may 1919-cu il tarixində.
        (pattern,), (year,) = numbers("1918-ci", "az"), numbers(form.split()[-1], "az")
        return f"{form.rpartition(' ')[0]} {rewritten(pattern, year, 'az')} il"
    return f"{form} года" if language == "ru" and not _YEAR_WORD.match(text, end) else form


def english_dates(text: str, tag: str) -> Iterator[tuple[int, int, str]]:
    """The dates that stand in the order of the other side of the ocean: places, and what to write.

    >>> text = "On 28 May 1918 it was proclaimed, and on 27 April 1920."
    >>> [new for _, _, new in english_dates(text, "en-US")]
    ['May 28, 1918,', 'April 27, 1920']
    >>> [new for _, _, new in english_dates("from 12–15 May at 28 May Street", "en-US")]
    ['May 12–15']
    >>> [new for _, _, new in english_dates("On May 28, 1918, it was.", "en-GB")]
    ['28 May 1918']
    """
    if is_american(tag):
        for found in _DAY_FIRST.finditer(text):
            rest = text[found.end() :].lstrip("*_")[:1]
            comma = "" if not rest or rest in _FULL_STOPS else ","
            yield *found.span(), f"{found[2]} {found[1]}, {found[3]}{comma}"
        for found in _DAY_ALONE.finditer(text):
            yield *found.span(), f"{found[2]} {found[1]}"
    elif canonical_tag(tag) == "en":
        for found in _MONTH_FIRST.finditer(text):
            yield *found.span(), f"{found[2]} {found[1]} {found[3]}"
