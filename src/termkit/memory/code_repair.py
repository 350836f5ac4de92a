"""Put the inline codes of a query into a translation that has those of the stored segment.

Start reading at `recoded`; which code goes where is decided in `documents.code_fitting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.code_fitting import fitted
from termkit.documents.inline_codes import Code, as_xml, codes_of, content
from termkit.memory.repair import Repair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents.inline_codes import Content
    from termkit.documents.translation_units import Variant


def recoded(
    wanted: str, source: Variant, target: Variant, repairs: Sequence[Repair]
) -> tuple[str | None, tuple[Repair, ...]]:
    """The translation, repaired so far, with the codes of the query, and a repair for each that is another.

    None where the codes do not fit. `wanted` is the query with its codes, as TMX.

    >>> from termkit.documents.translation_units import Variant
    >>> source = Variant("az", "Bakı küləyi", '<ph x="1">{0}</ph>Bakı küləyi')
    >>> target = Variant("ru", "Бакинский ветер", '<ph x="1">{0}</ph>Бакинский ветер')
    >>> markup, (repair,) = recoded('<ph x="1">{1}</ph>Bakı küləyi', source, target, ())
    >>> markup, repair.kind, repair.new
    ('<ph x="1">{1}</ph>Бакинский ветер', 'tag', '<ph x="1">{1}</ph>')
    """
    translated = _edited(_content(target), repairs)
    made = translated and fitted(content(wanted, "tmx"), _content(source), translated)
    if not translated or not made:
        return None, ()
    changed, olds, at = [], codes_of(translated), 0
    for piece in made:
        if not isinstance(piece, Code):
            at += len(piece)
        elif olds and (olds[0].native, olds[0].type) != (piece.native, piece.type):
            changed.append(Repair("tag", olds[0].raw, piece.raw, at, at))
        if isinstance(piece, Code):
            olds = olds[1:]
    return as_xml(made), tuple(changed)


def same_codes(one: str | None, other: str | None) -> bool:
    """Have two segments the same inline codes, in one order? Their numbers differ with each file.

    >>> same_codes('<bpt i="1"/>Bakı<ept i="1"/>', '<bpt i="7"/>Баку<ept i="7"/>')
    True
    >>> same_codes("<ph>{0}</ph>Bakı", "<ph>{1}</ph>Bakı"), same_codes(None, "<ph/>Bakı")
    (False, False)
    """
    rows = [
        [(code.kind, code.native, code.type) for code in codes_of(content(markup or "", "tmx"))]
        for markup in (one, other)
    ]
    return rows[0] == rows[1]


def _content(variant: Variant) -> Content:
    return (variant.text,) if variant.markup is None else content(variant.markup, "tmx")


def _edited(translation: Content, repairs: Sequence[Repair]) -> Content | None:
    """The translation with its repairs; None where one would run over a code."""
    pieces: list[str | Code] = []
    at = 0  # in the repaired text
    for piece in translation:
        if isinstance(piece, Code):
            pieces.append(piece)
            continue
        for repair in repairs:
            begin = repair.start - at
            if begin >= 0 and piece.startswith(repair.old, begin):
                piece = piece[:begin] + repair.new + piece[begin + len(repair.old) :]
            elif 0 <= begin < len(piece):
                return None
        pieces.append(piece)
        at += len(piece)
    return tuple(pieces)
