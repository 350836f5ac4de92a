"""Units that say the same: how they are known, and what becomes of them.

Two units are duplicates when they have the same segments, inline codes included, in the same languages.
Dates, people, notes and properties do not count. Two translations of one sentence are no duplicates: both
are kept.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar

from termkit.documents.translation_units import Header, Remark, Unit, Variant
from termkit.memory.rows import BETWEEN, joined
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_Described = TypeVar("_Described", Unit, Variant)
# Of two values, which is kept; what was done, and who did it, belong together.
_EARLIEST = {"creationdate": "creationid"}
_LATEST = {"changedate": "changeid", "lastusagedate": ""}


def digest(unit: Unit) -> bytes:
    """The same for duplicates, and different for any others: 128 bits of their languages and segments.

    >>> wind = Unit((Variant("ru", "ветер"), Variant("az-Latn-AZ", "külək")))
    >>> digest(wind) == digest(Unit((Variant("az", "külək"), Variant("ru-RU", "ветер")), "az"))
    True

    Raises `UnicodeEncodeError` for half of a surrogate pair, as a segment of a program may hold.
    """
    segments = sorted(
        (language_key(variant.language), ":", variant.text)
        if variant.markup is None
        else (language_key(variant.language), "<", variant.markup)
        for variant in unit.variants
    )
    head = "".join([f"{key}{sign}" for key, sign, _ in segments])
    content = joined([head, *(text for _, _, text in segments)])
    return blake2b(content.encode(), digest_size=16).digest()


class Languages:
    """What `digest` needs to know of the tags of a unit, for the many units that have the same ones."""

    def __init__(self, tags: Sequence[str]) -> None:
        keys = [language_key(tag) for tag in tags]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._order = None if order == [*range(len(keys))] else order
        head = joined(["".join([f"{keys[place]}:" for place in order])])
        self._head = f"{head}{BETWEEN}"
        # Of two segments in one language, the text says which is first.
        self.clear = 0 < len({*keys}) == len(keys) and "\x1e" not in head

    def digest(self, texts: Sequence[str], text: str) -> bytes:
        """`digest` of a unit without inline codes, if all is `clear`: segments one by one and `joined`."""
        if self._order is not None:
            text = joined([texts[place] for place in self._order])
        return blake2b((self._head + text).encode(), digest_size=16).digest()


def merged(old: Unit, new: Unit) -> Unit:
    """The old unit with what the new one adds to it.

    The earliest creation and the latest change and use are kept, each with its person, and the larger usage
    count; notes and properties of both; of everything else, the older unit's.

    >>> one = Unit((Variant("az", "külək"),), attributes={"creationdate": "20190101T000000Z", "tuid": "7"})
    >>> two = Unit((Variant("az", "külək"),), attributes={"creationdate": "20180101T000000Z"})
    >>> sorted(merged(one, two).attributes.items())
    [('creationdate', '20180101T000000Z'), ('tuid', '7')]
    """
    variants, waiting = [], list(new.variants)
    for variant in old.variants:
        twin = next(other for other in waiting if _same(variant, other))
        waiting.remove(twin)
        variants.append(_merged(variant, twin))
    source = new.source_language if old.source_language == "*all*" else old.source_language
    return _merged(old, new)._replace(variants=tuple(variants), source_language=source)


def together(headers: Iterable[Header]) -> Header:
    """One header for what came from several files: notes and properties of all, attributes where none differ.

    >>> office, agency = Header({"adminlang": "az", "creationid": "leyla"}), Header({"adminlang": "az"})
    >>> dict(together([office, agency, Header({"creationid": "samir"})]).attributes)
    {'adminlang': 'az'}
    """
    said: dict[str, set[str]] = {}
    notes: dict[str, Remark] = {}
    props: dict[str, Remark] = {}
    for header in headers:
        for name, value in header.attributes.items():
            said.setdefault(name, set()).add(value)
        for remarks, kept in ((header.notes, notes), (header.props, props)):
            kept.update({repr(remark): remark for remark in remarks})
    attributes = {name: values.pop() for name, values in said.items() if len(values) == 1}
    return Header(attributes, tuple(notes.values()), tuple(props.values()))


def _same(one: Variant, other: Variant) -> bool:
    return (language_key(one.language), one.text, one.markup) == (
        language_key(other.language),
        other.text,
        other.markup,
    )


def _merged(old: _Described, new: _Described) -> _Described:
    return old._replace(
        attributes=_attributes(old.attributes, new.attributes),
        notes=_both(old.notes, new.notes),
        props=_both(old.props, new.props),
    )


def _both(old: tuple[Remark, ...], new: tuple[Remark, ...]) -> tuple[Remark, ...]:
    return (*old, *(remark for remark in new if remark not in old))


def _attributes(old: Mapping[str, str], new: Mapping[str, str]) -> Mapping[str, str]:
    if not new or new == old:
        return old
    both = {**new, **old}
    for choose, dates in ((min, _EARLIEST), (max, _LATEST)):
        for date, person in dates.items():
            if date in old and date in new and choose(old[date], new[date]) != old[date]:
                both[date] = new[date]
                both.pop(person, None)
                if person in new:
                    both[person] = new[person]
    counts = [kept["usagecount"] for kept in (old, new) if kept.get("usagecount", "").isdecimal()]
    if counts:
        both["usagecount"] = max(counts, key=int)
    return both
