"""How a unit lies in a database: a row for each, which is written and read several times as fast as one a
segment.

The segments stand in one text, one after the other. What not every unit has (inline codes, dates, people,
notes, properties) is in `details`, as JSON, so that nothing a file carried needs a column to survive. Start
reading at `joined`, `packed` and `unpacked`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from termkit.documents.translation_units import NOTHING, Remark, Unit, Variant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The unit separator of ASCII: XML cannot hold it, and where a text does, it is written in another way.
BETWEEN = "\x1f"
_INSTEAD = {"\x1e": "\x1e0", BETWEEN: "\x1e1", "\0": "\x1e2"}
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# What follows on language and segment, or on variants and source language, where there is nothing more.
BARE_VARIANT = Variant("", "")[2:]
BARE_UNIT = Unit(())[2:]


def joined(texts: Sequence[str]) -> str:
    """Several texts as one, whatever characters they hold; PostgreSQL could not keep a NUL.

    >>> joined(["külək", "ветер"])
    'külək\\x1fветер'
    >>> parted(joined(["a\\x1fb", "\\0"]))
    ['a\\x1fb', '\\x00']
    """
    text = BETWEEN.join(texts)
    if "\x1e" in text or "\0" in text or text.count(BETWEEN) >= len(texts):
        text = BETWEEN.join(map(_escaped, texts))
    return text


def joined_each(several: Sequence[Sequence[str]]) -> list[str]:
    """`joined` of each, which for many at once takes a fraction of the time."""
    each = [BETWEEN.join(texts) for texts in several]
    whole = "".join(each)
    usual = sum(map(len, several)) - len(several)
    if "\x1e" in whole or "\0" in whole or whole.count(BETWEEN) != usual:
        return [joined(texts) for texts in several]
    return each


def parted(text: str) -> list[str]:
    """The texts of `joined`, at least one."""
    texts = text.split(BETWEEN)
    return [_unescaped(one) for one in texts] if "\x1e" in text else texts


def _escaped(text: str) -> str:
    for character, instead in _INSTEAD.items():
        text = text.replace(character, instead)
    return text


def _unescaped(text: str) -> str:
    for character, instead in reversed(_INSTEAD.items()):
        text = text.replace(instead, character)
    return text


def packed(unit: Unit) -> str | None:
    """All of a unit but its segments and languages, as JSON, or None where there is nothing.

    >>> packed(Unit((Variant("az", "külək"), Variant("ru", "ветер")), "az"))
    >>> packed(Unit((Variant("az", "külək"),), attributes={"tuid": "7"}))
    '[[{"tuid":"7"},[],[]],[null,{},[],[]]]'
    """
    variants = unit.variants
    if unit[2:] == BARE_UNIT:
        for variant in variants:
            if variant[2:] != BARE_VARIANT:
                break
        else:
            return None
    return _write([_details(unit), *([variant.markup, *_details(variant)] for variant in variants)])


def unpacked(source_language: str, tags: Sequence[str], text: str, details: str | None) -> Unit:
    """The unit that has these languages, whose segments are `joined` in `text`, and whose rest is `packed`.

    >>> wind = Unit((Variant("az", "külək", None, {"changeid": "leyla"}, (Remark("dəniz"),)),))
    >>> unpacked("*all*", ["az"], joined(["külək"]), packed(wind)) == wind
    True
    """
    texts = parted(text)
    if details is None:
        return Unit(tuple(map(Variant, tags, texts)), source_language)
    whole, *parts = json.loads(details)
    variants = [
        Variant(tag, segment, markup, *_things(more))
        for tag, segment, (markup, *more) in zip(tags, texts, parts, strict=False)
    ]
    return Unit(tuple(variants), source_language, *_things(whole))


def packed_things(thing: Any) -> str:
    """Attributes, notes and properties as JSON; `unpacked_things` reads them."""
    return _write(_details(thing))


def unpacked_things(
    details: str,
) -> tuple[Mapping[str, str], tuple[Remark, ...], tuple[Remark, ...]]:
    """The attributes, notes and properties of `packed_things`."""
    return _things(json.loads(details))


def _details(thing: Any) -> list[Any]:
    return [dict(thing.attributes), _remarks(thing.notes), _remarks(thing.props)]


def _remarks(remarks: Sequence[Remark]) -> list[Any]:
    return [[text, dict(attributes)] for text, attributes in remarks]


def _things(details: list[Any]) -> tuple[Mapping[str, str], tuple[Remark, ...], tuple[Remark, ...]]:
    attributes, notes, props = details
    return (
        attributes or NOTHING,
        tuple([Remark(text, more or NOTHING) for text, more in notes]),
        tuple([Remark(text, more or NOTHING) for text, more in props]),
    )
