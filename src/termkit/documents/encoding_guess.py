"""Which encoding a file that is not UTF-8 is probably in; only ever said, never acted on.

The evidence is the words: in the right encoding, words have one script and put capitals first
(Кулагин), in a wrong one they do not (кУЛАГИН, Êóëàãèí, Ýqtiso). Start reading at `guess`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SAMPLE = 1 << 16
_LINE = 60  # even, for UTF-16
_ENOUGH = 0.4

_WORD = re.compile(r"[^\W\d_]+")
_RUSSIAN = re.compile(r"[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+")
# Half of all Russian letters. They settle a text in capitals, where the case says nothing.
_FREQUENT = frozenset("оеаинтсрОЕАИНТСР")
_TURKIC = re.compile(r"[A-ZÇĞİÖŞÜÂÎÛ]?[a-zçğıöşüâîû]+|[A-ZÇĞİÖŞÜÂÎÛ]+")
# The same bytes in all Windows encodings: … ‘ ’ “ ” • – — « » and the no-break space.
_PUNCTUATION = frozenset(b"\x85\x91\x92\x93\x94\x95\x96\x97\xab\xbb\xa0")


class Guess(NamedTuple):
    """An encoding, and the line with the bad byte as it reads in it: the best evidence for a person."""

    encoding: str
    line: str


def guess(data: bytes, bad: int) -> Guess | None:
    """The likely encoding of bytes that are not UTF-8 at offset `bad`; None where nothing fits.

    >>> guess("Это писал Кулагин.".encode("windows-1251"), 0)
    Guess(encoding='windows-1251', line='Это писал Кулагин.')
    >>> guess("Это писал Кулагин.".encode("koi8-r"), 0).encoding
    'koi8-r'
    >>> guess("Bakı şəhəri".replace("ə", "e").encode("windows-1254"), 3)
    Guess(encoding='windows-1254', line='Bakı şeheri')
    """
    order = utf16_order(data)
    if order is not None:
        return Guess(order, _line(data, bad - bad % 2, order))
    sample = data[max(0, bad - _SAMPLE // 2) : bad + _SAMPLE // 2]
    if _mostly_utf8(sample):
        return Guess("utf-8", _line(data, bad, "utf-8"))
    if not {byte for byte in sample if byte >= 0x80} - _PUNCTUATION:
        return Guess("windows-1252", _line(data, bad, "windows-1252"))
    scores = {
        "windows-1251": _share(sample.decode("windows-1251", "replace"), _RUSSIAN, _FREQUENT),
        "koi8-r": _share(sample.decode("koi8-r"), _RUSSIAN, _FREQUENT),
        "windows-1254": _share(sample.decode("windows-1254", "replace"), _TURKIC, None),
    }
    best = max(scores, key=scores.__getitem__)
    return Guess(best, _line(data, bad, best)) if scores[best] >= _ENOUGH else None


def utf16_order(data: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be` where every second byte says so, None where it is not UTF-16.

    Latin, Azerbaijani and Cyrillic letters have one of a few high bytes (0, 1, 2, 4; 0x20 for
    quotation marks and dashes), so one half of the bytes is nearly all of these.

    >>> utf16_order("Bakı, Баку".encode("utf-16-be")), utf16_order(b"plain text"), utf16_order(b"")
    ('utf-16-be', None, None)
    """
    if len(data) % 2 or 0 not in data:
        return None
    even, odd = data[0:_SAMPLE:2], data[1:_SAMPLE:2]

    def high(half: bytes) -> float:
        return sum(half.count(byte) for byte in (0, 1, 2, 4, 0x20)) / len(half)

    if max(high(even), high(odd)) < 0.9 or min(high(even), high(odd)) > 0.5:
        return None
    return "utf-16-be" if high(even) > high(odd) else "utf-16-le"


def _mostly_utf8(sample: bytes) -> bool:
    """Is this UTF-8 with a few damaged bytes? A real other encoding has next to no valid pairs."""
    text = sample.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(char >= "\x80" for char in text) - bad
    return bad == 0 or good > 4 * bad


def _share(text: str, word: re.Pattern[str], frequent: frozenset[str] | None) -> float:
    """How much of what is not ASCII stands in words that could be real, from 0 to 1."""
    foreign = sum(char >= "\x80" for char in text)
    fitting = 0.0
    for match in _WORD.finditer(text):
        if word.fullmatch(match.group()):
            for char in match.group():
                if char >= "\x80":
                    fitting += 1 if frequent is None else 0.5 + 0.5 * (char in frequent)
    return fitting / foreign


def _line(data: bytes, at: int, encoding: str) -> str:
    """The line around the offset, read in the encoding and cut to a length that fits a message."""
    near = data[max(0, at - _LINE) : at + 2 * _LINE].decode(encoding, "replace")
    before = data[max(0, at - _LINE) : at].decode(encoding, "replace")
    start = len(before) - len(re.split(r"[\r\n]", before)[-1])
    return re.split(r"[\r\n]", near[start:])[0].strip("\ufffd \t")
