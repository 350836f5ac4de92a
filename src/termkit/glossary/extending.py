"""An entry of a project in place of a shipped one: what the shipped entry says, and more.

Start reading at `extended`.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.glossary.shipped import shipped_folder
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.glossary.concepts import Concept
    from termkit.glossary.editing import Value

_NAME = ("preferred", "family", "given", "patronymic", "title")


def is_shipped(concept: Concept) -> bool:
    """Does an entry stand in the glossary that comes with termkit?"""
    return Path(concept.path).is_relative_to(shipped_folder())


def extended(concept: Concept, more: Mapping[str, Value]) -> dict[str, Value]:
    """The values of an entry as its file has them, with more of them.

    Lists grow; a name that is given anew takes the place of the old one with all its parts.

    >>> from termkit.glossary import Glossary
    >>> ganja = Glossary.shipped().concepts["ganja"]
    >>> extended(ganja, {"en.deprecated": ["Gandja"]})["en.deprecated"][-1]
    'Gandja'
    """
    tables = tomllib.loads(Path(concept.path).read_text(encoding="utf-8-sig"))
    values: dict[str, Any] = {}
    for key, value in tables[concept.id].items():
        if isinstance(value, dict):
            values |= {f"{key}.{part}": text for part, text in value.items()}
        else:
            values[key] = value
    renamed = {key.partition(".")[0] for key in more if key.endswith((".preferred", ".family"))}
    for tag in renamed:
        for part in _NAME:
            values.pop(f"{tag}.{part}", None)
    for key, value in more.items():
        if isinstance(value, list) and key in values:
            old = values[key] if isinstance(values[key], list) else [values[key]]
            values[key] = [*old, *(text for text in value if text not in old)]
        else:
            values[key] = value
    # What is new stands with its language.
    return dict(sorted(values.items(), key=_rank))


def _rank(item: tuple[str, Value]) -> int:
    key, _, part = item[0].partition(".")
    if key == "kind":
        return -1
    return GLOSSARY_LANGUAGES.index(key) if part and key in GLOSSARY_LANGUAGES else len(GLOSSARY_LANGUAGES)
