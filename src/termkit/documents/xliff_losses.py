"""What XLIFF says and a memory has no place for, or the other way round, so that it can be told.

Start reading at `lost_on_the_way_in`; `lost_on_the_way_out` is the same of a segment that becomes XLIFF.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.inline_codes import ELEMENTS, attributes_of, tokens

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from termkit.documents.inline_codes import Dialect
    from termkit.documents.xliff_units import Element, Unit

# What is read of a unit: the elements right within it, and the attributes of these and of itself.
_PARTS = frozenset("source target seg-source note segment ignorable notes originalData".split())
_SAID = frozenset(
    "id resname name translate approved state state-qualifier subState mid xml:lang xml:space".split()
)
# … and of inline codes.
_OF_CODES = frozenset(
    "id rid ctype type dataRef dataRefStart dataRefEnd startRef isolated pos hex i x xml:space".split()
)
_NAMED = 15
_MARKS = frozenset({"mrk", "sm"})


def lost_on_the_way_in(unit: Unit) -> Iterator[str]:
    """The things in a unit that no unit of a memory can hold, a word for each; some may come twice.

    >>> from termkit.documents.xliff_units import UnitReader
    >>> reader = UnitReader("az.xlf")
    >>> reader.feed(b'''<xliff version="1.2"><file source-language="en"><trans-unit id="1" restype="label">
    ... <source><mrk mtype="term">Wind</mrk></source><note from="Leyla">!</note><alt-trans/></trans-unit>
    ... </file></xliff>''', last=True)
    >>> sorted(lost_on_the_way_in(reader.ready[0]))
    ['alt-trans', 'from of note', 'marks (mrk, sm)', 'restype of trans-unit']
    """
    dialect: Dialect = "xliff-1" if unit.version == "1" else "xliff-2"
    for number in unit.within.get(0, ()):
        if unit.elements[number].name not in _PARTS:
            yield unit.elements[number].name
    yield from _attributes(unit.elements[0])
    for parent in (0, *unit.children(0, "segment", "notes")):
        for number in unit.children(parent, "source", "target", "segment", "note"):
            element = unit.elements[number]
            yield from _attributes(element)
            if element.name in {"source", "target"}:
                yield from _inline(unit.inner(element), dialect)


def lost_on_the_way_out(markup: str, *, flat: bool) -> Iterator[str]:
    """The things in a segment of TMX that XLIFF writes otherwise or not at all.

    `flat` says that there may be no text within a code, as in XLIFF 2.

    >>> list(lost_on_the_way_out('<hi type="term">Bakı</hi><ph x="1" assoc="p"/>', flat=False))
    ['hi', 'assoc of ph']
    """
    for token in tokens(markup):
        if (token.tag in {"hi", "ut"} or (token.tag == "sub" and flat)) and not token.ends:
            yield token.tag
        elif token.tag and token.tag != "sub" and token.tag not in ELEMENTS["tmx"] and not token.ends:
            yield f"<{token.tag}>"
    yield from _of_codes(markup, "tmx")


def listed(lost: Counter[str], around: Iterable[str] = ()) -> str:
    """What was lost, in a line that can be read: the most frequent things, and how many more there were.

    >>> from collections import Counter
    >>> listed(Counter({"sub": 1, "hi": 1200}), ["group"])
    'group, hi (1,200), sub (1)'
    """
    things = [*sorted(around), *(f"{thing} ({count:,})" for thing, count in lost.most_common())]
    more = len(things) - _NAMED
    return ", ".join(things[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _attributes(element: Element) -> Iterator[str]:
    for name in element.attributes:
        if name not in _SAID and not name.startswith("xmlns"):
            yield f"{name} of {element.name}"


def _inline(raw: str, dialect: Dialect) -> Iterator[str]:
    if "<" not in raw:
        return
    for token in tokens(raw):
        if token.tag not in _MARKS or token.ends:
            continue
        if attributes_of(raw[token.start : token.end]).get("mtype") != "seg":
            yield "marks (mrk, sm)"
    yield from _of_codes(raw, dialect)


def _of_codes(raw: str, dialect: Dialect) -> Iterator[str]:
    for token in tokens(raw):
        if token.tag in ELEMENTS[dialect] and not token.ends:
            for name in attributes_of(raw[token.start : token.end]):
                if name not in _OF_CODES:
                    yield f"{name} of {token.tag}"
