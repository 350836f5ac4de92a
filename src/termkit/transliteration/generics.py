"""What the other language says for river, lake or town beside a settled name: Kür çayı, река Кура.

Azerbaijani has the word behind the name, Russian before it.

A name that no glossary settles stays as the tables write it: Çalçay is no river to them. Start reading at
`generics`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENGLISH = {
    "çayı": "{} River",
    "gölü": "Lake {}",
    "dağı": "Mount {}",
    "dənizi": "{} Sea",
    "adası": "{} Island",
    "şəhəri": "{} city",
    "rayonu": "{} District",
    "kəndi": "{} village",
}
# A district is named by an adjective in Russian, so it is left to the tables.
_RUSSIAN = {
    "çayı": "река {}",
    "gölü": "озеро {}",
    "dağı": "гора {}",
    "adası": "остров {}",
    "şəhəri": "город {}",
    "kəndi": "село {}",
}
_BEFORE_IN_ENGLISH = {
    "река": "{} River",
    "озеро": "Lake {}",
    "гора": "Mount {}",
    "остров": "{} Island",
    "город": "{} city",
    "село": "{} village",
}
_BEFORE_IN_AZERBAIJANI = {
    "река": "{} çayı",
    "озеро": "{} gölü",
    "гора": "{} dağı",
    "остров": "{} adası",
    "город": "{} şəhəri",
    "село": "{} kəndi",
}


class Generics(NamedTuple):
    """For a word behind a name and for one before it, the whole in the other language, {} for the name."""

    behind: Mapping[str, str] = MappingProxyType({})
    before: Mapping[str, str] = MappingProxyType({})


NO_GENERICS = Generics()
_ALL = {
    ("az", "en"): Generics(behind=_ENGLISH),
    ("az", "ru"): Generics(behind=_RUSSIAN),
    ("ru", "en"): Generics(before=_BEFORE_IN_ENGLISH),
    ("ru", "az"): Generics(before=_BEFORE_IN_AZERBAIJANI),
}


def generics(source: str, target: str) -> Generics:
    """The words of one language that say what a name names, and what the other makes of them.

    >>> generics("az", "ru").behind["çayı"].format("Кура"), generics("ru", "az").before["река"].format("Kür")
    ('река Кура', 'Kür çayı')
    """
    return _ALL.get((source, target), NO_GENERICS)
