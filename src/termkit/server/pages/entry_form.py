"""An entry as the fields of a form, and back. Start reading at `texts_of` and `values_from`.

A field holds text; of a key with several values each stands on a line of its own, a spelling of its time with
its years behind it (Kirovabad 1935–1989). Keys that have no field keep what they have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.glossary.concepts import KINDS, REVIEWS
from termkit.glossary.editing import spelling_with_years
from termkit.glossary.values import FLAGS, LISTS, key_name, ordered
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

SIDE_FIELDS = (
    "preferred", "family", "given", "patronymic", "title", "admitted", "deprecated", "superseded", "acronym",
    "adjective", "demonym", "review", "source", "note",
)  # fmt: skip
"""The keys of a language that have a field."""
CONCEPT_FIELDS = ("kind", "gender", "domain", "exempt", "same-as", "related", "sensitive", "source", "note")
"""Those of the entry itself."""
CHOICES = {"kind": KINDS, "review": REVIEWS, "gender": ("m", "f")}
"""Keys of which the values can be counted; all but `kind` may be missing."""
_DATED = frozenset({"admitted", "deprecated", "superseded"})
FIELDS = (*CONCEPT_FIELDS, *(f"{tag}.{key}" for tag in GLOSSARY_LANGUAGES for key in SIDE_FIELDS))
_LONGEST = 2000


class Merged(NamedTuple):
    """Fields of which two people have changed some: what comes of them, and those that both have changed."""

    texts: dict[str, str]
    conflicts: tuple[str, ...]


def texts_of(values: Mapping[str, Any]) -> dict[str, str]:
    """What stands in each field.

    >>> texts = texts_of({"en.superseded": [{"text": "Kirovabad", "from": 1935, "to": 1989}]})
    >>> texts["en.superseded"], texts["note"]
    ('Kirovabad 1935–1989', '')
    """
    return {field: _text(values.get(field)) for field in FIELDS}


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(map(_text, value))
    if isinstance(value, dict):
        return f"{value['text']} {value.get('from', '')}–{value.get('to', '')}"
    if isinstance(value, bool):
        return "true" if value else ""
    return value or ""


def values_from(texts: Mapping[str, str], before: Mapping[str, Any]) -> dict[str, Any]:
    """The values of an entry after its fields were filled in; what was not touched stays as it is written.

    >>> values_from({"kind": "place", "az.preferred": "Bakı", "az.deprecated": "Baki\\nBaku"}, {})
    {'kind': 'place', 'az.preferred': 'Bakı', 'az.deprecated': ['Baki', 'Baku']}
    """
    values = dict(before)
    for field in FIELDS:
        if field not in texts or cleaned(texts[field]) == cleaned(_text(before.get(field))):
            continue
        value = _value(field, cleaned(texts[field]))
        if value:
            values[field] = value
        else:
            values.pop(field, None)
    return ordered(values)


def _value(field: str, text: str) -> Any:
    name = key_name(field)
    if name in FLAGS:
        return text == "true"
    if name not in LISTS:
        return " ".join(text.split())
    lines = [line for line in text.split("\n") if line]
    return [spelling_with_years(line) for line in lines] if name in _DATED else lines


def cleaned(text: str) -> str:
    """A field's text without what browsers add: line ends of Windows, spaces, empty lines."""
    lines = text[:_LONGEST].replace("\r", "\n").split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def merged(base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str]) -> Merged:
    """What comes of the fields where two have begun with `base`, one wrote `mine`, the file now has `theirs`.

    >>> merged({"note": "", "domain": ""}, {"note": "a", "domain": ""}, {"note": "b", "domain": "law"})
    Merged(texts={'note': 'a', 'domain': 'law'}, conflicts=('note',))
    """
    texts, conflicts = {}, []
    for field, now in theirs.items():
        before, wanted = cleaned(base.get(field, "")), cleaned(mine.get(field, ""))
        texts[field] = now if wanted == before else wanted
        if len({wanted, before, cleaned(now)}) == 3:
            conflicts.append(field)
    return Merged(texts, tuple(conflicts))
