"""Styles of OpenDocument: the language of a text, and whether it is a quotation, code or in italics.

Start reading at `Styles.of`. Source: OpenDocument 1.3, part 3, 16 (styles) and 20 (formatting properties).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.xml_tokens import attributes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents.xml_tokens import Token

# What programs and people call them; ODF writes a blank as _20_.
_QUOTATION = re.compile(r"quot|block text|цитат|sitat", re.IGNORECASE)
_CODE = re.compile(
    r"preformatted|source text|teletype|user entry|html (?:code|keyboard|sample|typewriter)|\bcode\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:heading|title|subtitle|заголовок|başlıq)\b", re.IGNORECASE)
_RAISED = re.compile(r"super|[1-9]")
_CODED = re.compile(r"_([0-9a-fA-F]{2,4})_")
_NO_LANGUAGE = frozenset({"none", "zxx", "mul", "und", ""})
_DEEPEST = 50


class Manner(NamedTuple):
    """What a style says of its text; None is what it leaves to the text around."""

    language: str | None = None
    italic: bool | None = None
    quoted: bool = False
    code: bool = False
    heading: bool = False
    raised: bool = False

    def within(self, outer: Manner) -> Manner:
        """This manner in a text of another one."""
        return Manner(
            self.language or outer.language,
            outer.italic if self.italic is None else self.italic,
            self.quoted or outer.quoted,
            self.code or outer.code,
            self.heading or outer.heading,
            self.raised or outer.raised,
        )


class _Style(NamedTuple):
    parent: str
    manner: Manner


class Styles:
    """The styles of a document, by family and name; those of a part come over those that all share."""

    def __init__(self, shared: Styles | None = None) -> None:
        self._known: dict[tuple[str, str], _Style] = dict(shared._known) if shared else {}
        self._found: dict[tuple[str, str], Manner] = {}
        self.language: str | None = shared.language if shared else None

    def learn(self, raw: str, all_tokens: Sequence[Token]) -> None:
        """The styles that a part of the document defines."""
        family = name = parent = shown = ""
        manner = Manner()
        default = False
        for token in all_tokens:
            if token.kind == "start" and token.name in {"style:style", "style:default-style"}:
                said = attributes(raw[token.start : token.end])
                default = token.name == "style:default-style"
                family, name = said.get("style:family", ""), said.get("style:name", "")
                parent, shown = said.get("style:parent-style-name", ""), said.get("style:display-name", "")
                manner = Manner()
            elif token.kind == "start" and token.name == "style:text-properties" and family:
                manner = _stated(attributes(raw[token.start : token.end]))
                if default and family == "paragraph":
                    self.language = manner.language
            elif token.kind == "end" and token.name == "style:style":
                self._known[family, name] = _Style(parent, _called(shown or _spelled(name), manner))
                family = ""
            elif token.kind == "end" and token.name == "style:default-style":
                family = ""
            elif token.kind == "start" and token.name == "office:body":
                return

    def of(self, family: str, name: str) -> Manner:
        """What a style of a family (`paragraph`, `text`) says, with those that it comes from."""
        key = family, name
        if key not in self._found:
            manner = Manner()
            seen = 0
            while name and (style := self._known.get((family, name))) and seen < _DEEPEST:
                manner = manner.within(style.manner)
                name, seen = style.parent, seen + 1
            # A style that the file does not define may still be known by its name.
            self._found[key] = _called(_spelled(name), Manner()).within(manner) if name else manner
        return self._found[key]


def _spelled(name: str) -> str:
    """A name as people see it.

    >>> _spelled("Text_20_body")
    'Text body'
    """
    return _CODED.sub(lambda match: chr(int(match[1], 16)), name)


def _called(name: str, manner: Manner) -> Manner:
    if not name:
        return manner
    return manner._replace(
        quoted=bool(_QUOTATION.search(name)),
        code=bool(_CODE.search(name)),
        heading=bool(_HEADING.match(name)),
        italic=True if manner.italic is None and name in {"Emphasis", "Citation"} else manner.italic,
    )


def _stated(said: dict[str, str]) -> Manner:
    tag = said.get("style:rfc-language-tag", "")
    if not tag:
        parts = [said.get(f"fo:{part}", "none") for part in ("language", "script", "country")]
        language, *more = ("" if part in _NO_LANGUAGE else part for part in parts)
        tag = "-".join([language, *filter(None, more)]) if language else ""
    slope = said.get("fo:font-style")
    italic = None if slope is None else slope in {"italic", "oblique"}
    return Manner(tag or None, italic, raised=bool(_RAISED.match(said.get("style:text-position", ""))))
