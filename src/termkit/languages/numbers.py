"""Numbers in running text: how each language writes them, and the endings that hang on them.

1,5 in Azerbaijani and Russian is 1.5 in English, and 1 500 is 1,500; 1918-ci takes the vowel of səkkiz, the
word that ends the number when it is read aloud, and 1st is no 2st. Start reading at `numbers` and
`rewritten`.

Sources: the decimal comma and the space between thousands are those of CLDR for az and ru; endings after
digits follow the spoken number in Azerbaijani orthography, and in Russian the last letters of the word (5-й,
20-х), as Rosenthal's handbook has it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from termkit.languages.azerbaijani_suffixes import kind_of, readings, write
from termkit.text.folding import fold_term

_SPACES = " \u00a0\u202f"
_NUMBER = re.compile(rf"(?<![^\W_])(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*)")
_ENGLISH = re.compile(r"(?<![^\W_])\d+(?:[.,]\d+)*")
# What hangs on a number: -ci, -го, th, s, -year, ’s; some write 6 cı.
_TAIL = re.compile(r" c[iıuü](?!\w)|[-‑'’]?[^\W\d_]+(?:['’][^\W\d_]+)?")


class Number(NamedTuple):
    """A number in a text.

    `value` is in digits with a point before the decimals; what cannot be told to be one number (28.05.1918,
    007) is a `code`, and its value is its text. `tail` is the ending that hangs on it, hyphen included; the
    number ends at `end`, the tail at `tail_end`.
    """

    start: int
    end: int
    text: str
    value: str
    tail: str
    code: bool

    @property
    def tail_end(self) -> int:
        """Where the number ends with what hangs on it."""
        return self.end + len(self.tail)


def numbers(text: str, tag: str) -> list[Number]:
    """The numbers of a text in a language.

    >>> [(n.value, n.tail) for n in numbers("1918-ci ildə 1,5 milyon, 12 500 nəfər", "az")]
    [('1918', '-ci'), ('1.5', ''), ('12500', '')]
    >>> [n.value for n in numbers("In 1918 there were 12,500 of 1.5 million.", "en")]
    ['1918', '12500', '1.5']
    >>> [(n.value, n.code) for n in numbers("28.05.1918", "ru")]
    [('28.05.1918', True)]
    """
    found = []
    for match in (_ENGLISH if tag == "en" else _NUMBER).finditer(text):
        written = match.group()
        tail = _TAIL.match(text, match.end())
        value = _value(written, tag)
        found.append(
            Number(*match.span(), written, value or written, tail.group() if tail else "", value is None)
        )
    return found


def _value(written: str, tag: str) -> str | None:
    """The value of a number; None where it is no number, or might be two."""
    plain = re.sub(f"[{_SPACES}]", "", written)
    parts = re.split("[.,]", plain)
    if len(parts[0]) > 1 and parts[0][0] == "0":
        return None
    if len(parts) == 1:
        return plain
    marks = [sign for sign in plain if sign in ".,"]
    thousands = len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    if len(marks) == 1:
        if tag == "en" and marks[0] == ",":
            return "".join(parts) if thousands else None
        # In az and ru 1.500 may be either.
        return None if tag != "en" and marks[0] == "." and thousands else ".".join(parts)
    decimal = {"en": "."}.get(tag, ",")
    if tag == "en" and marks[-1] == decimal and marks[0] == "," and len(set(marks[:-1])) == 1:
        whole = parts[:-1]
        fits = len(whole[0]) <= 3 and all(len(part) == 3 for part in whole[1:])
        return "".join(whole) + "." + parts[-1] if fits else None
    return "".join(parts) if thousands and len(set(marks)) == 1 and marks[0] != decimal else None


def rewritten(old: Number, new: Number, tag: str) -> str | None:
    """A new number as the old one is written in a text of this language, with its ending; None in doubt.

    `new` may come from a text in another language: its own ending does not count.

    >>> (old,), (new,) = numbers("1918-ci", "az"), numbers("1920", "ru")
    >>> rewritten(old, new, "az")
    '1920-ci'
    >>> [rewritten(old, *numbers(year, "ru"), "az") for year in ("1919", "1926", "1930")]
    ['1919-cu', '1926-cı', '1930-cu']
    >>> rewritten(*numbers("1,5", "ru"), *numbers("12,500.75", "en"), "ru")
    '12\\xa0500,75'
    >>> rewritten(*numbers("3400", "ru"), *numbers("34,000", "en"), "ru")
    '34\\xa0000'
    >>> rewritten(*numbers("1st", "en"), *numbers("2", "az"), "en")
    '2nd'
    >>> rewritten(*numbers("5-i", "az"), *numbers("6", "en"), "az") is None
    True
    """
    if old.code or new.code:
        return new.text + old.tail if old.code and new.code and old.tail in {"", new.tail} else None
    if "." in new.value and "." not in old.value:
        # 2.1 may be a section, a version, or a number that is written 2,1 there.
        return None
    tail = _new_tail(old, new, tag)
    return None if tail is None else _digits(old, new, tag) + tail


def _digits(old: Number, new: Number, tag: str) -> str:
    whole, _, decimals = new.value.partition(".")
    had = old.value.partition(".")
    decimal = old.text[-len(had[2]) - 1] if had[2] else {"en": "."}.get(tag, ",")
    grouped = len(re.split(r"\D", new.text)) > 1 + bool(decimals)
    if tag == "ru" and len(whole) == 4 and len(had[0]) != 4:
        separator = ""  # 1000 beside 12 500
    elif len(had[0]) > 4 or (
        len(had[0]) == 4 and (len(whole) == 4 or had[0] != old.text.partition(decimal)[0])
    ):
        signs = [sign for sign in old.text[: len(old.text) - len(had[2])] if not sign.isdigit()]
        separator = signs[0] if len(signs) > bool(had[2]) else ""
    else:
        # How a number of up to four digits is written does not say how longer ones are.
        separator = ("," if tag == "en" else "\u00a0") if grouped else ""
    groups = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)][::-1]
    return separator.join(groups) + (decimal + decimals if decimals else "")


def _new_tail(old: Number, new: Number, tag: str) -> str | None:
    """The ending of the old number as it is on the new one; None where that is not known for certain."""
    if not old.tail:
        return ""
    mark = old.tail[0] if not old.tail[0].isalpha() else ""
    ending = old.tail[len(mark) :]
    if "." in old.value or "." in new.value:
        return None
    if tag == "az":
        return _azerbaijani_tail(old.value, mark, ending, new.value)
    if tag == "ru":
        return old.tail if _keeps_russian_tail(ending, old.value, new.value) else None
    if tag == "en":
        if not mark and ending in {"st", "nd", "rd", "th"}:
            return _english_ordinal(new.value)
        return old.tail if (not mark and ending == "s") or (mark == "-" and len(ending) > 2) else None
    return None


# A number is seldom yours or mine.
_ADDRESSED = frozenset({"my", "your", "our", "your-pl"})
_ORDINALS = {"ci", "cı", "cu", "cü"}
ONES = ("", "bir", "iki", "üç", "dörd", "beş", "altı", "yeddi", "səkkiz", "doqquz")
TENS = ("", "on", "iyirmi", "otuz", "qırx", "əlli", "altmış", "yetmiş", "səksən", "doxsan")
GREAT = ((1_000_000_000, "milyard"), (1_000_000, "milyon"), (1000, "min"), (100, "yüz"))


def spoken_end(number: int) -> str:
    """The word that ends a number read aloud in Azerbaijani; endings after digits follow it.

    >>> [spoken_end(number) for number in (1918, 1920, 1900, 2000, 0)]
    ['səkkiz', 'iyirmi', 'yüz', 'min', 'sıfır']
    """
    if number % 10:
        return ONES[number % 10]
    if number % 100:
        return TENS[number // 10 % 10]
    return next((word for size, word in GREAT if number and number % size == 0), "sıfır")


def _azerbaijani_tail(old: str, mark: str, ending: str, new: str) -> str | None:
    if not mark or not ending.islower():
        return None
    before, after = spoken_end(int(old)), spoken_end(int(new))
    if ending in _ORDINALS:
        # birinci, üçüncü, altıncı, doqquzuncu: written are the last two letters.
        return (
            mark
            + "c"
            + next(
                high
                for high, vowels in (("ı", "aı"), ("i", "eəi"), ("u", "ou"), ("ü", "öü"))
                if next(letter for letter in reversed(after) if letter in "aıeəiouöü") in vowels
            )
        )
    found = {
        write(after, reading)[len(after) :]
        for reading in readings(fold_term(ending), kind_of(before))
        if write(before, reading) == before + ending
        and not _ADDRESSED.intersection(morpheme.name for morpheme in reading)
    }
    return mark + found.pop() if len(found) == 1 else None


# Ordinals, and adjectives such as 5-летний; 5-ти, 2-х and 5-ю belong to some numbers only.
_RUSSIAN_ORDINAL = frozenset("й я е го му м".split())


def _keeps_russian_tail(ending: str, old: str, new: str) -> bool:
    if ending in _RUSSIAN_ORDINAL or len(ending) > 3:
        return True
    # 20-х годов, 90-х: decades.
    return ending == "х" and all(value.endswith("0") and value != "0" for value in (old, new))


def _english_ordinal(value: str) -> str:
    if value[-2:] in {"11", "12", "13"}:
        return "th"
    return {"1": "st", "2": "nd", "3": "rd"}.get(value[-1], "th")


def counts_alike(one: str, other: str, tag: str) -> bool:
    """Does what is counted stand in the same form after both numbers: 2 книги and 3 книги, not 5 книг?

    >>> counts_alike("2", "23", "ru"), counts_alike("2", "12", "ru"), counts_alike("1", "2", "en")
    (True, False, False)
    >>> counts_alike("1", "2", "az")
    True
    """
    if tag == "az" or one == other:
        return True
    if tag == "ru":
        return _russian_count(one) == _russian_count(other)
    return "1" not in {one, other}


def _russian_count(value: str) -> int:
    if "." in value:
        return 2
    if value[-2:] in {"11", "12", "13", "14"}:
        return 5
    return {"1": 1, "2": 2, "3": 2, "4": 2}.get(value[-1], 5)
