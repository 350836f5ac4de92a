"""The words of the pages in Azerbaijani, English and Russian. Start reading at `words_in`.

They are in `messages`, a file for each language. What the checks say of a text is in English as everywhere.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_FOLDER = Path(__file__).parent.parent / "messages"
LANGUAGES = {"az": "Azərbaycanca", "en": "English", "ru": "Русский"}
"""The languages of the pages, each by its own name."""
_THIN = "\N{NARROW NO-BREAK SPACE}"


def _russian(number: int) -> int:
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14} else 2


# Which of the forms of a message goes with a number: 1 имя, 2 имени, 5 имён.
_FORMS: Mapping[str, Callable[[int], int]] = {
    "az": lambda _: 0,
    "en": lambda number: int(number != 1),
    "ru": _russian,
}


class Words(NamedTuple):
    """What pages say in one language."""

    language: str
    messages: Mapping[str, str | Sequence[str]]

    def __call__(self, key: str, **values: object) -> str:
        """A message, by its table and key, with values in the places of its braces.

        >>> words_in("az")("check.language"), words_in("ru")("check.of_language", language="x")
        ('Mətnin dili', 'Язык: x')
        """
        message = self.messages[key]
        assert isinstance(message, str)
        return message.format(**values) if values else message

    def counted(self, key: str, number: int) -> str:
        """A message with a number, in the form that goes with it.

        >>> [words_in("ru").counted("count.entries", number) for number in (1, 22, 11)]
        ['1 статья', '22 статьи', '11 статей']
        >>> words_in("az").counted("count.entries", 3), words_in("en").counted("count.entries", 1)
        ('3 məqalə', '1 entry')
        """
        return self.messages[key][_FORMS[self.language](number)].format(n=self.number(number))

    def number(self, number: int) -> str:
        """A number as the language groups its digits.

        >>> words_in("en").number(1204)
        '1,204'
        """
        grouped = f"{number:,}"
        return grouped if self.language == "en" else grouped.replace(",", _THIN)

    def decimal(self, number: float) -> str:
        """A number with one digit after the point, which is a comma in Azerbaijani and Russian.

        >>> words_in("ru").decimal(12.34)
        '12,3'
        """
        return f"{number:.1f}" if self.language == "en" else f"{number:.1f}".replace(".", ",")

    def named(self, table: str, name: str) -> str:
        """What something is called that may have no word here; then its own name."""
        message = self.messages.get(f"{table}.{name}", name)
        return message if isinstance(message, str) else name


@cache
def words_in(language: str) -> Words:
    """The words in `az`, `en` or `ru`."""
    tables = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return Words(
        language,
        {f"{table}.{key}": text for table, messages in tables.items() for key, text in messages.items()},
    )


def language_wanted(accept: str) -> str:
    """The language of the pages that a browser would like best, by its `Accept-Language`; else English.

    >>> language_wanted("tr, az-AZ;q=0.9, en;q=0.8"), language_wanted("de"), language_wanted("en;q=0.5,ru")
    ('az', 'en', 'ru')
    """
    wanted: list[tuple[float, str]] = []
    for part in accept[:1000].split(","):
        tag, _, weight = part.partition(";q=")
        try:
            rank = float(weight) if weight else 1.0
        except ValueError:
            continue
        language = tag.strip().lower().partition("-")[0]
        if language in LANGUAGES and rank > 0:
            wanted.append((-rank, language))
    return min(wanted, key=lambda one: one[0])[1] if wanted else "en"
