"""What fixes would change, as a unified diff. Start reading at `unified_diff`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.reports.colours import painter
from termkit.reports.differences import Change, changes
from termkit.reports.screen import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents import Segment
    from termkit.reports.colours import Painter

CONTEXT = 3

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_WORD = re.compile(r"[\w\u0300-\u036f]+|\s+|[^\w\s]")


def unified_diff(path: str, before: str, after: str, *, colour: bool = False) -> Iterator[str]:
    """The lines of a unified diff, without line ends; none where nothing changed.

    Line ends of every kind are left out, and characters that a terminal would obey are made visible: it is
    a preview for people. With `colour`, the words that differ stand out in their lines.

    >>> print(*unified_diff("essay.md", "Resulzade\\r\\n1918\\r\\n", "Rəsulzadə\\r\\n1918\\r\\n"), sep="\\n")
    --- essay.md
    +++ essay.md
    @@ -1,2 +1,2 @@
    -Resulzade
    +Rəsulzadə
     1918
    """
    if before == after:
        return
    paint = painter(colour)
    old, new = _LINE.findall(before), _LINE.findall(after)
    yield paint("path", f"--- {visible(path)}")
    yield paint("path", f"+++ {visible(path)}")
    for hunk in _hunks(changes(old, new)):
        yield from _hunk(hunk, old, new, colour)


def paragraph_diff(path: str, before: Segment, after: Segment, *, colour: bool = False) -> Iterator[str]:
    """The same for a text that was collected out of markup: paragraphs have names there, and no lines.

    >>> from termkit.documents.document import Paragraph, Segment
    >>> from termkit.text.spans import Span
    >>> names = (Paragraph(Span(0, 4), "header"), Paragraph(Span(6, 15), "paragraph 1"))
    >>> old = Segment("Bakı\\n\\nResulzade", paragraphs=names)
    >>> new = old._replace(text="Bakı\\n\\nRəsulzadə")
    >>> print(*paragraph_diff("essay.docx", old, new), sep="\\n")
    --- essay.docx
    +++ essay.docx
    @@ paragraph 1 @@
    -Resulzade
    +Rəsulzadə
    """
    if [name for _, name in before.paragraphs] != [name for _, name in after.paragraphs]:
        yield from unified_diff(path, before.text, after.text, colour=colour)
        return
    pairs = (
        (name, span.of(before.text), changed.of(after.text))
        for (span, name), (changed, _) in zip(before.paragraphs, after.paragraphs, strict=True)
    )
    different = [pair for pair in pairs if pair[1] != pair[2]]
    paint = painter(colour)
    if different:
        yield paint("path", f"--- {visible(path)}")
        yield paint("path", f"+++ {visible(path)}")
    for name, old, new in different:
        yield paint("hunk", f"@@ {visible(name)} @@")
        yield from _changed(_LINE.findall(f"{old}\n"), _LINE.findall(f"{new}\n"), colour)


def _hunks(found: Iterator[Change]) -> Iterator[list[Change]]:
    """Changes so near to each other that their surroundings meet belong together."""
    hunk: list[Change] = []
    for change in found:
        if hunk and change.start - hunk[-1].end > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _hunk(hunk: list[Change], old: Sequence[str], new: Sequence[str], colour: bool) -> Iterator[str]:
    first, last = hunk[0], hunk[-1]
    # What lies before the first change is as long in both texts, and so is what lies after the last.
    before = min(CONTEXT, first.start)
    after = min(CONTEXT, len(old) - last.end)
    old_range = _range(first.start - before, last.end + after)
    new_range = _range(first.new_start - before, last.new_end + after)
    yield painter(colour)("hunk", f"@@ -{old_range} +{new_range} @@")
    at = first.start - before
    for change in hunk:
        yield from _same(old[at : change.start])
        yield from _changed(old[change.start : change.end], new[change.new_start : change.new_end], colour)
        at = change.end
    yield from _same(old[at : at + after])


def _range(start: int, end: int) -> str:
    """Lines as the format counts them: from 1, the length left out if it is 1, the line before if it is 0."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _same(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield f" {_shown(line)}"
        yield from _end_missing(line)


def _changed(old: Sequence[str], new: Sequence[str], colour: bool) -> Iterator[str]:
    paint = painter(colour)
    removed = [paint("removed", f"-{_shown(line)}") for line in old]
    added = [paint("added", f"+{_shown(line)}") for line in new]
    if colour and len(old) == len(new):
        # Only lines that stand for each other have words that do.
        pairs = [_words_painted(*pair, paint) for pair in zip(old, new, strict=True)]
        removed, added = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    for lines, painted in ((old, removed), (new, added)):
        for line, shown in zip(lines, painted, strict=True):
            yield shown
            yield from _end_missing(line)


def _words_painted(old: str, new: str, paint: Painter) -> tuple[str, str]:
    """Both lines, each with the words marked that the other does not have."""
    before, after = _WORD.findall(_shown(old)), _WORD.findall(_shown(new))
    removed, added = [paint("removed", "-")], [paint("added", "+")]
    at = 0
    for change in changes(before, after):
        same = "".join(before[at : change.start])
        removed += paint("removed", same), paint("removed word", "".join(before[change.start : change.end]))
        added += paint("added", same), paint("added word", "".join(after[change.new_start : change.new_end]))
        at = change.end
    same = "".join(before[at:])
    return "".join([*removed, paint("removed", same)]), "".join([*added, paint("added", same)])


def _shown(line: str) -> str:
    return visible(line.rstrip("\r\n"))


def _end_missing(line: str) -> Iterator[str]:
    if not line.endswith(("\r", "\n")):
        yield "\\ No newline at end of file"
