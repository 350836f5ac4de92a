"""`tag-mismatch`: a tag or an inline code of the source is lost, added or left open in a translation.

<b> and </b> in the text of a message, and the codes of an XLIFF or TMX file, carry bold, links and breaks
over into the translated document. They may change places, but each must be there, and what is opened must be
closed. A word in pointed brackets that is there to be replaced (<file>) is no tag. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.documents.placeholders import tags_in
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.documents.inline_codes import Code

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w:.-]*)(?P<rest>[^<>]*?)/?>\Z")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=")
# They are never closed.
_EMPTY = frozenset("br hr img wbr input".split())
# Texts of their own, or what the language of the text changes.
_TRANSLATED = frozenset("alt title lang dir xml:lang aria-label placeholder".split())


@rule(
    "tag-mismatch",
    severity="error",
    summary="A tag or inline code of the source is lost, added or not closed in a translation.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the tags that a translation has less or more often than its source."""
    source = context.original
    if source is None:
        return
    if source.codes or context.segment.codes:
        yield from _codes(context, source.codes, context.segment.codes)
    if "<" not in source.text + context.text:
        return
    theirs = _real(tags_in(source.text), ())
    ours = _real(tags_in(context.text), {_name(tag) for tag in theirs})
    wanted, there = Counter(map(_folded, theirs)), Counter(map(_folded, ours))
    shown = {_folded(tag): tag for tag in (*ours, *theirs)}
    if wanted != there:
        yield _finding(
            context, [shown[tag] for tag in wanted - there], [shown[tag] for tag in there - wanted]
        )
    elif _is_nested(theirs) and not _is_nested(ours):
        yield context.finding(
            "tag-mismatch",
            Span(0, len(context.text)),
            f"The tags {' '.join(ours)} cross: what was opened last must be closed first.",
        )


def _real(tags: Sequence[str], known: Iterable[str]) -> list[str]:
    """The tags that are no words in pointed brackets: those of a pair, with attributes, or never closed."""
    ends = {_name(tag) for tag in tags if tag.startswith("</")}
    opened = {_name(tag) for tag in tags if not tag.startswith("</")}
    real = (ends & opened) | _EMPTY | set(known)
    well_formed = (tag for tag in tags if _TAG.match(tag))
    return [tag for tag in well_formed if _name(tag) in real or "=" in tag or tag.endswith("/>")]


def _name(tag: str) -> str:
    match = _TAG.match(tag)
    return match["name"].lower() if match else ""


def _folded(tag: str) -> tuple[str, bool, frozenset[str]]:
    """What makes a tag another: its name, whether it ends, and which attributes it has."""
    match = _TAG.match(tag)
    assert match is not None
    attributes = {name.lower() for name in _ATTRIBUTE.findall(match["rest"])} - _TRANSLATED
    return match["name"].lower(), bool(match["end"]), frozenset(attributes)


def _is_nested(tags: Iterable[str]) -> bool:
    opened: list[str] = []
    for tag in tags:
        name = _name(tag)
        if name in _EMPTY or tag.endswith("/>"):
            continue
        if not tag.startswith("</"):
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened


def _codes(context: Context, theirs: Sequence[Code], ours: Sequence[Code]) -> Iterator[Finding]:
    """Codes are the same if their file names them alike, or else if they stand for the same."""
    by_name = [Counter((code.kind, code.id) for code in codes) for codes in (theirs, ours)]
    by_content = [Counter((code.kind, code.native or code.type) for code in side) for side in (theirs, ours)]
    if by_name[0] == by_name[1] or by_content[0] == by_content[1]:
        opened: set[str] = set()
        for code in ours:
            if code.kind == "open":
                opened.add(code.id)
            elif code.kind == "close" and code.id not in opened and _opens_first(code.id, theirs):
                yield context.finding(
                    "tag-mismatch",
                    Span(0, len(context.text)),
                    f"The inline code {_shown(code)} closes what is only opened after it.",
                )
        return
    wanted, there = by_name
    lost, added = wanted - there, there - wanted
    yield _finding(
        context,
        [_shown(code) for code in theirs if lost[(code.kind, code.id)]],
        [_shown(code) for code in ours if added[(code.kind, code.id)]],
    )


def _opens_first(id: str, codes: Sequence[Code]) -> bool:
    return next((code.kind for code in codes if code.id == id), "") == "open"


def _shown(code: Code) -> str:
    """A code as a person may know it: what it stands for, or how the file writes it."""
    if code.native and len(code.native) <= 40:
        from html import unescape

        return unescape(code.native)
    return code.raw if len(code.raw) <= 40 else f"{code.raw[:39]}…"


def _finding(context: Context, lost: Sequence[str], added: Sequence[str]) -> Finding:
    said = []
    if lost:
        said.append(f"{_listed(lost)} of the source {'is' if len(lost) == 1 else 'are'} missing here")
    if added:
        said.append(f"{_listed(added)} {'is' if len(added) == 1 else 'are'} not in the source")
    text = " and ".join(said)
    return context.finding(
        "tag-mismatch",
        Span(0, len(context.text)),
        f"{text}. Put the tags around the same words as in the source.",
    )


def _listed(tags: Sequence[str]) -> str:
    shown = list(dict.fromkeys(tags))
    return ", ".join(shown[:4]) + (" …" if len(shown) > 4 else "")
