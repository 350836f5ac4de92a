"""Segments of TMX with inline codes: as text, and as the XML they are. Start reading at `text_and_markup`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.documents.xml_escaping import escaped, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

# Elements of a segment whose content is code of the document it came from, not words.
_NATIVE = frozenset({"bpt", "ept", "it", "ph", "ut"})


class Markup(str):
    """A tag within a segment, among the pieces that are text."""

    __slots__ = ()


def written(attributes: Mapping[str, str]) -> str:
    """Attributes as they stand in a tag. Line ends and tabs would be read back as spaces."""
    return "".join(f" {name}={quoted(value)}" for name, value in attributes.items())


def text_and_markup(pieces: list[str]) -> tuple[str, str]:
    """A segment without its inline codes, and with them, as XML.

    The content of `hi` is text. That of codes is not, and neither is a `sub` in them: it is a text of its
    own.
    """
    text, markup = [], []
    within = 0
    for piece in pieces:
        if not isinstance(piece, Markup):
            markup.append(escaped(piece))
            if not within:
                text.append(piece)
            continue
        markup.append(piece)
        name = re.split(r"[\s/>]", piece.lstrip("</"), maxsplit=1)[0]
        if name in _NATIVE and not piece.endswith("/>"):
            within += -1 if piece.startswith("</") else 1
    return "".join(text), "".join(markup)
