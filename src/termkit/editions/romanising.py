"""Names and titles in Cyrillic letters, in Latin ones. Start reading at `Romaniser`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.editions.house_style import GLOSSARY
from termkit.text.spans import Span
from termkit.transliteration import scheme_named
from termkit.transliteration.route import route

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.editions.house_style import HouseStyle
    from termkit.glossary import Glossary

_CYRILLIC = re.compile("[А-Яа-яЁё]+(?:[’'-][А-Яа-яЁё]+)*")


class Romaniser:
    """Writes Russian in the letters of an edition: by the scheme of its style if that is for Russian.

    A surname that the glossary has is written as the edition has it everywhere.

    >>> from termkit.editions.house_style import HouseStyle
    >>> from termkit.glossary import Glossary
    >>> romaniser = Romaniser("en", HouseStyle(), Glossary.shipped())
    >>> romaniser.surname("Гасанлы"), romaniser.text("Мир в XXI веке. М., 2000.")
    ('Hasanli', 'Mir v XXI veke. M., 2000.')
    """

    def __init__(self, tag: str, style: HouseStyle, glossary: Glossary) -> None:
        self._glossary = glossary
        # A Russian edition lists works for those who read no Cyrillic: in English letters.
        self._tag = "en" if tag == "ru" else tag
        scheme = scheme_named(style.names) if style.names != GLOSSARY else None
        fits = scheme is not None and (scheme.source_language, scheme.target_language) == ("ru", self._tag)
        self._write: Callable[[str], str] = route("ru", self._tag, style.names if fits else None, "other")[
            0
        ].writer.write

    def text(self, text: str) -> str:
        """A text, letter for letter; what is in Latin letters stays."""
        return _CYRILLIC.sub(lambda match: self._write(match[0]), text)

    def words(self, text: str, place: Span) -> Iterator[tuple[Span, str]]:
        """The words in Cyrillic letters in a place of a text, and each in Latin ones."""
        for match in _CYRILLIC.finditer(text, *place):
            yield Span(*match.span()), self._write(match[0])

    def surname(self, surname: str) -> str:
        """A surname as the glossary has it where one person has it, else letter for letter."""
        found = set()
        for match in self._glossary.finder("ru").find_all(surname, trust_capitals=True):
            side = self._glossary.concepts[match.term.concept].sides.get(self._tag)
            if match.span == (0, len(surname)) and match.term.kind == "person" and side and side.family:
                found.add(side.own_spelling or side.family)
        return found.pop() if len(found) == 1 else self.text(surname)
