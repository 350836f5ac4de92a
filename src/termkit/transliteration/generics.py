"""What the other language says for river, lake or town beside a settled name: Kür çayı, река Кура.

A name that no glossary settles stays as the tables write it: Çalçay is no river to them. Start reading at
`generics`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

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


def generics(source: str, target: str) -> Mapping[str, str]:
    """For a word behind a name in one language, the whole in the other, with {} for the name.

    >>> generics("az", "ru")["çayı"].format("Кура"), generics("ru", "en")
    ('река Кура', mappingproxy({}))
    """
    return MappingProxyType({("az", "en"): _ENGLISH, ("az", "ru"): _RUSSIAN}.get((source, target), {}))
