"""Footnotes, which CommonMark does not know: `[^1]: text`, and indented paragraphs that belong to it.

Without this rule `[^1]: Rasulzadeh` would be a link whose address is Rasulzadeh, and the second
paragraph of a long note would be code. The rule follows that of mdit-py-plugins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

LABEL = re.compile(r"\[\^[^\s\[\]]++\]:")
_INDENT = 4


def footnote(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A block rule of markdown-it: is a footnote here? Its blocks then stand between two tokens."""
    if state.is_code_block(start_line):
        return False
    start = state.bMarks[start_line] + state.tShift[start_line]
    label = LABEL.match(state.src, start, state.eMarks[start_line])
    if label is None:
        return False
    if silent:
        return True

    opening = state.push("footnote_open", "", 1)
    opening.map = lines = [start_line, start_line + 1]
    old = (
        state.bMarks[start_line],
        state.tShift[start_line],
        state.sCount[start_line],
        state.parentType,
    )
    # The first line goes on after the label, and counts as indented like the lines that follow it.
    begin = at = label.end()
    column = first_column = state.sCount[start_line] + begin - start
    while at < state.eMarks[start_line] and state.src[at] in " \t":
        column += 4 - column % 4 if state.src[at] == "\t" else 1
        at += 1
    state.bMarks[start_line] = begin
    state.tShift[start_line] = at - begin
    state.blkIndent += _INDENT
    state.sCount[start_line] = max(column - first_column, state.blkIndent)
    state.parentType = "footnote"
    if at < state.eMarks[start_line]:
        state.md.block.tokenize(state, start_line, end_line)
    else:
        # Nothing after the label: the note begins on the next line.
        state.line = start_line + 1
        state.md.block.tokenize(state, start_line + 1, end_line)
    lines[1] = state.line
    state.blkIndent -= _INDENT
    state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line], state.parentType = old
    state.push("footnote_close", "", -1)
    return True
