"""An entry as keys and values, as its file has them: what is compared, merged and exchanged.

`values_of` makes them of a concept, `concept_of` makes a concept of them. A key of a language has its tag
before it: `az.preferred`, `definition.en`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.glossary.concepts import STATUSES, Concept, Side, Text
from termkit.glossary.entry_reader import EntryReader
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

SIDE_ORDER = (
    "preferred", "family", "given", "patronymic", "title", "own-spelling", "admitted", "deprecated",
    "superseded", "acronym", "adjective", "demonym", "forms", "part-of-speech", "gender", "case",
    "indeclinable", "review", "approved-by", "approved-on", "approved-text", "source", "note", "tbx",
)  # fmt: skip
"""The keys of a language, in the order in which entries are written."""
CONCEPT_ORDER = (
    "gender", "origin", "domain", "match", "exempt", "same-as", "related", "sensitive", "source", "note",
    "tbx",
)  # fmt: skip
"""The keys that follow the languages; before them stands `kind`."""
LISTS = frozenset(
    "admitted deprecated superseded acronym adjective demonym forms exempt same-as related tbx".split()
)
"""The keys, without their language, that hold several texts."""
FLAGS = frozenset({"indeclinable", "sensitive"})
KEYS = (
    "kind",
    *(f"{tag}.{key}" for tag in GLOSSARY_LANGUAGES for key in SIDE_ORDER),
    *CONCEPT_ORDER[:3],
    *(f"definition.{tag}" for tag in GLOSSARY_LANGUAGES),
    *CONCEPT_ORDER[3:],
)
"""Every key in the order of a file; `definition` may have other languages too."""
_PLACES = {key: place for place, key in enumerate(KEYS)}
_OF_CONCEPT = tuple((key, key.replace("-", "_")) for key in CONCEPT_ORDER)
_OF_SIDE = tuple((key, key.replace("-", "_")) for key in SIDE_ORDER if key != "case")
_LAST = len(KEYS)


def key_name(key: str) -> str:
    """A key without its language.

    >>> key_name("az.own-spelling"), key_name("definition.en"), key_name("kind")
    ('own-spelling', 'definition', 'kind')
    """
    first, _, rest = key.partition(".")
    return rest if rest and first in GLOSSARY_LANGUAGES else first


def ordered(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values in the order in which files have them.

    >>> list(ordered({"note": "…", "en.preferred": "Baku", "kind": "place", "az.preferred": "Bakı"}))
    ['kind', 'az.preferred', 'en.preferred', 'note']
    """
    return dict(sorted(values.items(), key=lambda item: _PLACES.get(item[0], _LAST)))


def values_of(concept: Concept) -> dict[str, Any]:
    """What an entry says; what it does not say is not there.

    >>> from termkit.glossary.store import parse
    >>> (ganja,), _ = parse('[ganja]\\nkind = "place"\\nen.preferred = "Ganja"\\n'
    ...     'en.superseded = [{text = "Kirovabad", from = 1935, to = 1989}]\\n', "-")
    >>> values_of(ganja)["en.superseded"]
    [{'text': 'Kirovabad', 'from': 1935, 'to': 1989}]
    """
    values: dict[str, Any] = {"kind": concept.kind}
    for tag in GLOSSARY_LANGUAGES:
        side = concept.sides.get(tag)
        if side is not None:
            values.update(_side_values(side, f"{tag}."))
    for key, name in _OF_CONCEPT:
        value = getattr(concept, name)
        if value:
            values[key] = list(value) if isinstance(value, tuple) else value
    values.update((f"definition.{tag}", text) for tag, text in concept.definitions.items())
    return ordered(values)


def _side_values(side: Side, prefix: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, name in _OF_SIDE:
        value = getattr(side, name)
        if key in STATUSES:
            texts = [_text_value(text) for text in value]
            if texts:
                values[prefix + key] = texts[0] if key == "preferred" and len(texts) == 1 else texts
        elif value:
            values[prefix + key] = list(value) if isinstance(value, tuple) else value
    if side.exact:
        values[f"{prefix}case"] = "exact"
    return values


def _text_value(text: Text) -> str | dict[str, Any]:
    if text.since is None and text.until is None:
        return text.text
    years = {"text": text.text, "from": text.since, "to": text.until}
    return {key: value for key, value in years.items() if value is not None}


def concept_of(
    concept_id: str, values: Mapping[str, Any], path: str = "", line: int = 0
) -> tuple[Concept | None, list[str]]:
    """The concept of some values, and a line for each fault, as a file that has them would be read.

    >>> concept, faults = concept_of("baku", {"kind": "place", "az.preferred": "Bakı", "note": "…"})
    >>> concept.sides["az"].preferred[0].text, values_of(concept)["note"], faults
    ('Bakı', '…', [])
    """
    table: dict[str, Any] = {}
    for key, value in values.items():
        first, dot, rest = key.partition(".")
        inner = table.setdefault(first, {}) if dot else None
        if isinstance(inner, dict):
            inner[rest] = value
        else:
            table[key] = value
    reader = EntryReader(concept_id, path, line, [])
    concept = reader.concept(table)
    return concept, reader.problems
