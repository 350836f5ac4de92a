"""Changes of an entry in words, for people who read no TOML. Start reading at `changes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.glossary.values import KEYS, LISTS, key_name
from termkit.languages import GLOSSARY_LANGUAGES, describe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.glossary.exchange.merging import Conflict

_WORDS = {
    "preferred": "preferred form", "family": "family name", "given": "given name", "title": "title",
    "own-spelling": "own spelling", "admitted": "admitted form", "deprecated": "deprecated form",
    "superseded": "superseded form", "forms": "irregular form", "part-of-speech": "part of speech",
    "case": "case of letters", "approved-by": "who approved it", "approved-on": "day of approval",
    "approved-text": "record of what was approved", "same-as": "namesake", "related": "related entry",
    "domain": "field", "exempt": "exempt phrase", "tbx": "further data of a termbase",
}  # fmt: skip
_LONGEST = 90
_PLACES = {key: place for place, key in enumerate(KEYS)}


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """A line for each change.

    >>> before = {"kind": "place", "en.preferred": "Gandzha", "en.admitted": ["Ganja"]}
    >>> for line in changes(before, {"kind": "place", "en.preferred": "Ganja", "note": "A city."}):
    ...     print(line)
    English preferred form: “Gandzha” → “Ganja”
    English admitted form “Ganja” taken away
    note added: “A city.”
    """
    for key in sorted({*before, *after}, key=lambda key: (_PLACES.get(key, len(_PLACES)), key)):
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        if key_name(key) in LISTS:
            olds, news = old or [], new or []
            yield from (f"{named(key)} {shown(item)} taken away" for item in olds if item not in news)
            yield from (f"{named(key)} {shown(item)} added" for item in news if item not in olds)
            if sorted(map(str, olds)) == sorted(map(str, news)):
                yield f"{named(key)}: another order, {', '.join(map(shown, news))}"
        elif old is None:
            yield f"{named(key)} added: {shown(new)}"
        elif new is None:
            yield f"{named(key)} {shown(old)} taken away"
        else:
            yield f"{named(key)}: {shown(old)} → {shown(new)}"


def conflict_line(conflict: Conflict, kept: str = "ours") -> str:
    """A conflict, and whose value stays until it is decided.

    >>> from termkit.glossary.exchange.merging import Conflict
    >>> print(conflict_line(Conflict("en.preferred", None, "Ganja", "Gandja")))
    English preferred form: ours “Ganja”, theirs “Gandja”; ours is kept
    """
    was = f"; it was {shown(conflict.base)}" if conflict.base is not None else ""
    both = f"ours {shown(conflict.ours)}, theirs {shown(conflict.theirs)}"
    return f"{named(conflict.key)}: {both}{was}; {kept} is kept"


def named(key: str) -> str:
    """What a key is called: `az.preferred` is the Azerbaijani preferred form."""
    first, _, rest = key.partition(".")
    if first == "definition" and rest:
        return f"{describe([rest]) if rest in GLOSSARY_LANGUAGES else rest} definition"
    word = _WORDS.get(key_name(key), key_name(key))
    return f"{describe([first])} {word}" if rest and first in GLOSSARY_LANGUAGES else word


def shown(value: Any) -> str:
    """A value as it is read: a text in quotation marks, with its years."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    years = ""
    if isinstance(value, dict):
        years = f" ({value.get('from', '')}–{value.get('to', '')})"
        value = value.get("text", "")
    text = str(value)
    return f"“{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}”{years}"
