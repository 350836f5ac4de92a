"""What the columns of a table of units are called, and what they hold. Start reading at `column_of`.

A column is a language (`az`), or says something of the unit (`note`, `creationdate`, `prop:x-topic`), or of
the segment in a language (`az:note`, `az:changeid`). `#2` at the end is the second of its kind in one unit.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import short_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.translation_units import Unit, Variant

# Two-letter codes of ISO 639-1, but for those that people mean otherwise at the head of a column: id, no.
_CODES = frozenset(
    """aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt
    lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os pa pi pl ps pt
    qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn
    to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu""".split()
)
_NAMES = {
    "az": (
        "azerbaijani",
        "azərbaycan",
        "azərbaycanca",
        "azərbaycan dili",
        "азербайджанский",
        "по-азербайджански",
    ),
    "en": ("english", "ingilis", "ingiliscə", "ingilis dili", "английский", "по-английски"),
    "ru": ("russian", "rus", "rusca", "rus dili", "русский", "по-русски"),
}
_LANGUAGE_OF = {name: tag for tag, names in _NAMES.items() for name in names}
_SIDES = {
    **dict.fromkeys(
        ("source", "source text", "source segment", "mənbə", "оригинал", "исходный текст"), "source"
    ),
    **dict.fromkeys(
        ("target", "target text", "target segment", "translation", "tərcümə", "перевод"), "target"
    ),
}
# What may stand in brackets behind the name of a language: where, and in which letters.
_BRACKETS = {
    **dict.fromkeys(("uk", "gb", "united kingdom", "great britain", "british"), "GB"),
    **dict.fromkeys(("us", "usa", "united states", "american"), "US"),
    **dict.fromkeys(("azerbaijan", "azərbaycan", "азербайджан"), "AZ"),
    **dict.fromkeys(("russia", "rusiya", "россия"), "RU"),
    **dict.fromkeys(("latin", "latn", "latın", "латиница"), "Latn"),
    **dict.fromkeys(("cyrillic", "cyrl", "kiril", "кириллица"), "Cyrl"),
    **dict.fromkeys(("latin, azerbaijan", "latin, azərbaycan"), "Latn-AZ"),
}
_WORDS = {
    **dict.fromkeys(("note", "notes", "comment", "comments", "qeyd", "примечание", "комментарий"), "note"),
    **dict.fromkeys(("id", "key"), "prop:id"),
    "origin": "prop:origin",
    "source-language": "source-language",
    "source language": "source-language",
}
# What TMX says of units and segments in attributes.
_ATTRIBUTES = frozenset(
    "tuid o-encoding datatype usagecount lastusagedate creationtool creationtoolversion creationdate "
    "creationid "
    "changedate segtype changeid o-tmf".split()
)
_TAG = re.compile(r"([A-Za-z]{2,8})((?:[-_][A-Za-z0-9]{1,8})*)", re.ASCII)
_NUMBERED = re.compile(r"(.*)#([1-9][0-9]{0,3})", re.DOTALL)


class Column(NamedTuple):
    """What a column holds, of the segment number `number` in a language, or of the unit (no `language`).

    `what` is `text`, `markup`, `source-language`, `attribute`, `note` or `prop`, and `name` the attribute's
    or the property's; `nth` counts notes, and properties of one name.
    """

    what: str
    language: str = ""
    number: int = 1
    name: str = ""
    nth: int = 1


def column_of(head: str) -> Column | None:
    """What the column under this head holds; None where the head says nothing that is known.

    `Column("source")` and `Column("target")` are the segments in languages that the head need not name.

    >>> column_of("az-Latn-AZ"), column_of("Russian").language, column_of("Notes").what
    (Column(what='text', language='az-Latn-AZ', number=1, name='', nth=1), 'ru', 'note')
    >>> column_of("English (UK)").language, column_of("Source (Azerbaijani)")[:2]
    ('en-GB', ('source', 'az'))
    >>> column_of("ru:changeid")[:4], column_of("prop:x-topic#2")[3:], column_of("Client")
    (('attribute', 'ru', 1, 'changeid'), ('x-topic', 2), None)
    """
    plain = " ".join(head.split()).casefold()
    if plain in _SIDES:
        return Column(_SIDES[plain])
    if named := _named(plain):
        return Column("text", named)
    if side := _named_side(plain):
        return side
    if plain in _WORDS:
        head = _WORDS[plain]
    found = _of_unit(head)
    if found is not None:
        return found
    explicit = head.startswith("lang:")
    tag, colon, rest = head.removeprefix("lang:").partition(":")
    tag, number = _numbered(tag.strip())
    if not (explicit and _TAG.fullmatch(tag)) and not is_plain_tag(tag):
        return None
    if not colon:
        return Column("text", tag, number)
    if rest == "markup":
        return Column("markup", tag, number)
    inner = _of_unit(rest)
    if inner is None or inner.what == "source-language":
        return None
    return inner._replace(language=tag, number=number)


def _named(plain: str) -> str:
    """The tag of a language by its name, with a country or script in brackets: `english (uk)`; or nothing."""
    name, bracket, more = plain.partition(" (")
    tag = _LANGUAGE_OF.get(name, "")
    if not (tag and bracket and more.endswith(")")):
        return "" if bracket else tag
    more = more[:-1]
    if more in _BRACKETS:
        return f"{tag}-{_BRACKETS[more]}"
    main, *rest = more.replace("_", "-").split("-")
    if _TAG.fullmatch(more) and short_code(main) == tag:
        return "-".join([tag, *(part.title() if len(part) == 4 else part.upper() for part in rest)])
    return ""


def _named_side(plain: str) -> Column | None:
    """The source or target, with its language in brackets: `source (english)`."""
    name, bracket, more = plain.partition(" (")
    if not (bracket and name in _SIDES and more.endswith(")")):
        return None
    language = _named(more[:-1]) or (more[:-1] if is_plain_tag(more[:-1]) else "")
    return Column(_SIDES[name], language) if language else None


def _of_unit(head: str) -> Column | None:
    if head.startswith("prop:"):
        name, nth = _numbered(head.removeprefix("prop:"))
        return Column("prop", name=name, nth=nth)
    if head.startswith("attribute:"):
        return Column("attribute", name=head.removeprefix("attribute:"))
    plain = head.strip()
    if plain in _ATTRIBUTES:
        return Column("attribute", name=plain)
    if plain == "source-language":
        return Column(plain)
    name, nth = _numbered(plain)
    return Column("note", nth=nth) if name == "note" else None


def _numbered(name: str) -> tuple[str, int]:
    match = _NUMBERED.fullmatch(name)
    return (match[1], int(match[2])) if match else (name, 1)


def is_plain_tag(tag: str) -> bool:
    """Is this plainly the code of a language, and not a word that a column may be called by?

    >>> [is_plain_tag(tag) for tag in ("az", "EN-gb", "id", "ref", "lez-RU", "note", "aze")]
    [True, True, False, False, True, False, True]
    """
    match = _TAG.fullmatch(tag)
    if match is None:
        return False
    return short_code(match[1]) in _CODES or bool(match[2] and len(match[1]) <= 3)


def head_of(column: Column) -> str:
    """What a column is called, so that `column_of` knows it again.

    >>> head_of(Column("text", "az")), head_of(Column("prop", "udi", name="id"))
    ('az', 'lang:udi:prop:id')
    """
    if column.what == "prop":
        inner = f"prop:{_counted(column.name, column.nth)}"
    elif column.what == "attribute":
        inner = column.name if column.name in _ATTRIBUTES else f"attribute:{column.name}"
    elif column.what == "note":
        inner = _counted("note", column.nth)
    else:
        inner = column.what
    if not column.language:
        return {"prop:origin": "origin"}.get(inner, inner)
    tag = _counted(column.language, column.number)
    known = column_of(tag)
    if known is None or (known.what, known.language) != ("text", column.language):
        tag = f"lang:{tag}"
    return tag if column.what == "text" else f"{tag}:{inner}"


def _counted(name: str, nth: int) -> str:
    return f"{name}#{nth}" if nth > 1 or _NUMBERED.fullmatch(name) else name


def cells_of(unit: Unit) -> Iterator[tuple[Column, str]]:
    """Everything that a unit says, each with the column it belongs to."""
    if unit.source_language != "*all*":
        yield Column("source-language"), unit.source_language
    yield from _described(unit, "", 1)
    numbers: dict[str, int] = {}
    for variant in unit.variants:
        tag = variant.language
        number = numbers[tag] = numbers.get(tag, 0) + 1
        yield Column("text", tag, number), variant.text
        if variant.markup is not None:
            yield Column("markup", tag, number), variant.markup
        if variant.attributes or variant.notes or variant.props:
            yield from _described(variant, tag, number)


def _described(thing: Unit | Variant, tag: str, number: int) -> Iterator[tuple[Column, str]]:
    for name, value in thing.attributes.items():
        yield Column("attribute", tag, number, name), value
    for nth, note in enumerate(thing.notes, 1):
        yield Column("note", tag, number, nth=nth), note.text
    seen: dict[str, int] = {}
    for prop in thing.props:
        name = prop.attributes.get("type", "")
        nth = seen[name] = seen.get(name, 0) + 1
        yield Column("prop", tag, number, name, nth), prop.text
