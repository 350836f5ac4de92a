"""The inline codes of a file in a translation that was made for another. Start reading at `fitted`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.inline_codes import Code, codes_of, text_of

if TYPE_CHECKING:
    from termkit.documents.inline_codes import Content


def fitted(wanted: Content, source: Content, target: Content) -> Content | None:
    """A translation of `source` with the codes of `wanted`, a segment like it; None where they do not fit.

    Each code of `wanted` comes exactly once, where the translation has its like. A translation without codes
    can take only those that stand around the whole text.

    >>> from termkit.documents.inline_codes import as_xml, content
    >>> wanted = content('<g id="7">Bakı</g> küləyi', "xliff-1")
    >>> source = content('<bpt i="1"/>Bakı<ept i="1"/> küləyi', "tmx")
    >>> as_xml(fitted(wanted, source, content('<bpt i="1"/>Бакинский<ept i="1"/> ветер', "tmx")))
    '<g id="7">Бакинский</g> ветер'
    >>> fitted(wanted, source, ("Бакинский ветер",)) is None
    True
    """
    codes, theirs = codes_of(wanted), codes_of(source)
    if not codes:
        return (text_of(target),)
    if not codes_of(target):
        return _around(wanted, text_of(target))
    if [code.kind for code in codes] != [code.kind for code in theirs]:
        return None
    waiting: dict[tuple[str, str], list[Code]] = {}
    for code, their in zip(codes, theirs, strict=True):
        waiting.setdefault((their.kind, their.id), []).append(code)
    pieces: list[str | Code] = []
    for piece in target:
        if isinstance(piece, Code):
            likes = waiting.get((piece.kind, piece.id))
            if not likes:
                return None
            piece = likes.pop(0)
        pieces.append(piece)
    if any(waiting.values()) or not _nested(pieces):
        return None
    return tuple(pieces)


def _around(wanted: Content, text: str) -> Content | None:
    """The text between codes that stand before and after all of what is wanted."""
    places = [number for number, piece in enumerate(wanted) if isinstance(piece, str)]
    if not places:
        return None
    before, after = wanted[: places[0]], wanted[places[-1] + 1 :]
    if len(before) + len(after) + len(places) < len(wanted):
        return None
    return (*before, text, *after)


def _nested(pieces: list[str | Code]) -> bool:
    """Do the elements of the codes close in the order in which they opened?"""
    around: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            continue
        if piece.raw.startswith("</"):
            if not around or around.pop() != piece.id:
                return False
        elif piece.kind == "open" and not piece.raw.endswith("/>") and "</" not in piece.raw:
            around.append(piece.id)
    return not around
