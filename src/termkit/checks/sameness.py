"""When two segments say the same: what is folded before they are compared. Start reading at `folded`."""

from __future__ import annotations

import re
import unicodedata

from termkit.documents.placeholders import placeholders

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_NO_SIGNS = re.compile(r"[\W_]+")
# What is not seen; and the marks of the letter that opens a menu: &Aç, _Файл.
_UNSEEN = ("\u00ad", "\u200b", "\u2060", "\ufeff", "&", "_")
# An ı at the beginning may be the capital of either letter, whatever the language is.
_FIRST = {"İ": "i", "I": "i", "ı": "i"}
# Signs within words, and letters that are one here: İ would become two.
_ONE = (
    ("-", ""),
    ("‐", ""),
    ("‑", ""),
    ("'", ""),
    ("’", ""),
    ("ʼ", ""),
    ("İ", "i"),
    ("ı", "i"),
    ("ё", "е"),
    ("Ё", "Е"),
)
_ARTICLES = frozenset({"a", "an", "the"})


def folded(text: str) -> str:
    """A segment without what does not make it another: tags, spaces, the case of the first letter, and
    which values a program puts in.

    >>> folded("  <b>Save</b> %s\\u00a0now"), folded("save %(name)s now")
    ('save \\ufffc now', 'save \\ufffc now')
    >>> folded("İcazə yoxdur") == folded("icazə yoxdur"), folded("Баку") == folded("баку")
    (True, True)
    """
    if "%" in text or "{" in text:
        text = _without_values(text)
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    for sign in _UNSEEN:
        if sign in text:
            text = text.replace(sign, "")
    text = " ".join(text.split())
    return _FIRST.get(text[:1], text[:1].lower()) + text[1:]


def _without_values(text: str) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in placeholders(text):
        pieces += text[done:start], "\ufffc"
        done = end
    return "".join([*pieces, text[done:]])


def _as_one(text: str) -> str:
    for sign, instead in _ONE:
        if sign in text:
            text = text.replace(sign, instead)
    return text.lower()


def loosely_folded(text: str) -> str:
    """A segment without what one translation may stand for: case, numbers, punctuation, English articles,
    and the spellings of -ise and -our; of what is `folded` already.

    >>> loosely_folded("the co-operation, organised in 1918") == loosely_folded("Cooperation organized")
    False
    >>> loosely_folded("The colour organised 7 times!") == loosely_folded("color organized 12 times")
    True
    """
    plain = _NO_LETTERS.sub(" ", _as_one(text))
    if plain.isascii():
        plain = plain.replace("iz", "is").replace("yz", "ys").replace("our", "or")
    return " ".join([word for word in plain.split() if word not in _ARTICLES])


def letters_and_digits(text: str) -> str:
    """What is left of a text when capitals, spaces and punctuation do not count.

    >>> letters_and_digits("“Açıq söz”, 1915!") == letters_and_digits("«AÇIQ SÖZ» 1915")
    True
    """
    return _NO_SIGNS.sub("", _as_one(text))
