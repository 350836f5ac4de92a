"""The comment that silences a finding, where its format has such. Start reading at `ignore_edit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents import Edit, read_document
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.checks import Finding
    from termkit.documents import Document
    from termkit.lsp.looking import Found, Look
    from termkit.text.spans import Span


def ignore_edit(look: Look, found: Found) -> Edit | None:
    """The edit that switches the rule of a finding off at its place; None where the format has no way.

    The file is read again with the comment in it: one that does not do what it says is not offered, as in
    the middle of a block of code.
    """
    document, finding = look.document, found.finding
    comment = _COMMENTS.get(document.format) if document else None
    if document is None or comment is None:
        return None
    edit = comment(look, found, f"termkit: ignore[{finding.rule}]")
    text = look.text.text
    after = text[: edit.start] + edit.text + text[edit.end :]
    try:
        again = read_document(after.encode(), document.path, encoding="utf-8", format=document.format)
    except DocumentError:
        return None
    number, span = finding.segment, finding.span
    if edit.start <= span.start and document.segments[number].text == text:
        # The file is the text, and the comment a part of it.
        span = span.moved(len(edit.text))
    return edit if _is_off(again, finding, span) else None


def _is_off(document: Document, finding: Finding, span: Span) -> bool:
    """Is a finding switched off that stands at this place now?"""
    number, rule = finding.segment, finding.rule
    if number >= len(document.segments):
        return False
    segment = document.segments[number]
    return span.of(segment.text) == finding.text and any(
        place.span.overlaps(span) and (rule in place.rules or not place.rules) for place in segment.ignored
    )


def _behind_line(look: Look, found: Found, words: str) -> Edit:
    end = look.text.line(look.text.lines.position(found.span.start)[0]).end
    return Edit(end, end, f" <!-- {words} -->")


def _behind_word(look: Look, found: Found, words: str) -> Edit:
    return Edit(found.span.end, found.span.end, f"<!-- {words} -->")


def _behind_value(look: Look, found: Found, words: str) -> Edit:
    end = look.text.line(look.text.lines.position(found.span.start)[0]).end
    return Edit(end, end, f" # {words}")


def _before_message(look: Look, found: Found, words: str) -> Edit:
    start, end = _block(look, found)
    return Edit(start, start, f"# {words}{end}")


def _before_cue(look: Look, found: Found, words: str) -> Edit:
    start, end = _block(look, found)
    return Edit(start, start, f"NOTE {words}{end}{end}")


def _block(look: Look, found: Found) -> tuple[int, str]:
    """Where the lines between two blank ones begin in which a finding stands, and how lines end."""
    lines = look.text.lines
    number = lines.position(found.span.start)[0]
    while number > 1 and lines.text_of(number - 1).strip():
        number -= 1
    return lines.start_of(number), "\r\n" if "\r\n" in look.text.text else "\n"


_COMMENTS: dict[str, Callable[[Look, Found, str], Edit]] = {
    "html": _behind_word,
    "markdown": _behind_line,
    "plain-text": _behind_line,
    "po": _before_message,
    "webvtt": _before_cue,
    "yaml": _behind_value,
}
