"""Changes put into the XML of a Word document, so that it stays one.

A text stands in `w:t`: what takes the place of a tab or follows it gets a `w:t` of its own, and blanks that
come to stand at the end of one are marked as meant. Start reading at `written`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.docx_characters import TAG
from termkit.documents.written import Change, replaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.documents.docx_package import Package, Part

_TEXT = re.compile(r"<(?:[\w.-]+:)?t[\s>]")
_PREFIX = re.compile(r"</?([\w.-]+:|)")
_NAME = re.compile(r"<[^\s/>]+")
_BLANKS = " \t\r\n"
_SPACE = ' xml:space="preserve"'


class Placed(NamedTuple):
    """A part of a document, and where it begins in the text of all parts."""

    part: Part
    start: int


def written(package: Package, parts: Sequence[Placed], changes: Sequence[Change]) -> bytes:
    """The bytes of a document with changes made that lie apart; they count in the text of all parts."""
    return package.container.written(
        {part.name: part.encoded(text) for part, text in changed_parts(parts, changes)}
    )


def changed_parts(parts: Sequence[Placed], changes: Sequence[Change]) -> Iterator[tuple[Part, str]]:
    """The parts that changes are in, each with its new text."""
    ordered = sorted(changes, key=lambda change: change.start)
    for part, start in parts:
        end = start + len(part.text)
        own = [
            Change(at - start, until - start, text)
            for at, until, text in ordered
            if start <= at and until <= end
        ]
        if own:
            yield part, replaced(part.text, fitted(part.text, own))


def fitted(raw: str, changes: Iterable[Change]) -> list[Change]:
    """Changes of what stands in a part, which are in order, as they may stand in its XML.

    >>> raw = "<w:t>Xoş</w:t><w:tab/><w:t>gəldin</w:t>"
    >>> replaced(raw, fitted(raw, [Change(5, 8, "Xoş "), Change(14, 22, " ")]))
    '<w:t xml:space="preserve">Xoş </w:t><w:t xml:space="preserve"> </w:t><w:t>gəldin</w:t>'
    """
    found: list[Change] = []
    within: dict[int, list[Change]] = {}
    for change in changes:
        start, end, text = change
        tag = raw.rfind("<", 0, start)
        is_element = end > start and raw[start] == "<"
        if not is_element and (tag < 0 or _TEXT.match(raw, tag) or raw.startswith("<![CDATA[", tag)):
            within.setdefault(raw.rfind("<", 0, tag) if raw.startswith("<!", tag) else tag, []).append(change)
            found.append(change)
            continue
        prefix = _PREFIX.match(raw, start if is_element else max(tag, 0))
        name = f"{prefix[1] if prefix else ''}t"
        found.append(change._replace(text=f"<{name}{_SPACE}>{text}</{name}>" if text else ""))
    for tag, inside in within.items():
        found += _meant(raw, tag, inside)
    return sorted(found, key=lambda change: change.start)


def _meant(raw: str, at: int, changes: Sequence[Change]) -> Iterator[Change]:
    """What says that the blanks at the ends of a `w:t` are meant, where changes put some there."""
    tag, name = TAG.match(raw, at), _NAME.match(raw, at)
    if tag is None or name is None or "xml:space" in tag[0]:
        return
    end = raw.find("</", tag.end())
    whole = raw[tag.end() : end]
    first, last = tag.end() + len(whole) - len(whole.lstrip(_BLANKS)), tag.end() + len(whole.rstrip(_BLANKS))
    moved = [Change(at - first, until - first, text) for at, until, text in changes]
    new = replaced(raw[first:last], moved)
    if new != new.strip(_BLANKS):
        yield Change(name.end(), name.end(), _SPACE)
        # Those that nobody saw would be seen too.
        for start, until in ((tag.end(), first), (last, end)):
            if start < until:
                yield Change(start, until, "")
