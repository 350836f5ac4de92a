"""What the two formats of subtitles have in common: cues of text below lines with times.

A file is one text, so that editors find their lines. Start reading at `Cues`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# No film has a tenth of that; it takes about 400 MB of memory.
LONGEST = 20_000_000
EXAMPLE = "00:00:01,000 --> 00:00:04,000"
_TIMES = re.compile(r"[ \t]*\d[\d:.,]*[ \t]*-->")
_LINE_END = re.compile(r"[\r\n]")
_NUMBER = re.compile(r"[ \t]*\d+[ \t]*\Z")
# <i>, </font>, <v Anna>, <00:00:02.000>, and {\an8} or {y:i} as players of SRT know them.
_MARK = re.compile(
    r"<(/?)([A-Za-z]{1,10})([^<>\r\n]{0,200})>|<[\d:.]{1,12}>|\{(?:\\|[A-Za-z]:)[^{}\r\n]{0,200}\}"
)


class Cues:
    """The places of a file of subtitles: `markup` is what no viewer reads, `emphasised` are words in italics.

    `named` says that any line above the times is a name, not only a number. `languages` are the stretches of
    `<lang>`, with their tags.

    >>> text = "1\\n00:00:01,000 --> 00:00:04,000\\n{\\\\an8}Qəzet <i>Açıq söz</i>\\n"
    >>> cues = Cues(text)
    >>> [place.of(text) for place in cues.markup]
    ['1', '00:00:01,000 --> 00:00:04,000', '{\\\\an8}', '<i>', '</i>']
    >>> [place.of(text) for place in cues.emphasised]
    ['Açıq söz']
    """

    def __init__(self, text: str, *, named: bool = False) -> None:
        self._text = text
        self.heads = list(self._heads(named))
        self.emphasised: list[Span] = []
        self.languages: list[tuple[Span, str]] = []
        marks = list(_MARK.finditer(text))
        self.markup = sorted([*self.heads, *(Span(*match.span()) for match in marks)])
        self._pairs(marks)

    def _heads(self, named: bool) -> Iterator[Span]:
        """The lines with times, and the number or name above each."""
        text, done = self._text, 0
        while (at := text.find("-->", done)) != -1:
            start = max(text.rfind("\n", done, at), text.rfind("\r", done, at), done - 1) + 1
            end = self._line_end(at)
            if _TIMES.match(text, start):
                if (above := self._above(start, done, named)) is not None:
                    yield above
                yield Span(start, end)
            done = end

    def _above(self, start: int, done: int, named: bool) -> Span | None:
        end = start - 1
        end -= self._text[max(end - 1, 0) : end + 1] == "\r\n"
        if end <= done:
            return None
        begin = max(self._text.rfind("\n", done, end), self._text.rfind("\r", done, end), done - 1) + 1
        line = self._text[begin:end]
        if line.strip() and (_NUMBER.match(line) or (named and begins_block(self._text, begin))):
            return Span(begin, end)
        return None

    def _line_end(self, at: int) -> int:
        match = _LINE_END.search(self._text, at)
        return match.start() if match else len(self._text)

    def _pairs(self, marks: list[re.Match[str]]) -> None:
        """What stands between `<i>` and `</i>`, `<lang ru>` and `</lang>`, within one cue.

        Whole lines in italics are a voice from elsewhere, or a song, and no title of a work.
        """
        opened: dict[str, tuple[int, str, bool]] = {}
        heads = iter([*(head.start for head in self.heads), len(self._text)])
        next_head = next(heads)
        # Does the line have words already? Those in italics wait for words behind them.
        said, waiting, done = False, list[Span](), 0
        for mark in marks:
            said, waiting = self._between(done, mark.start(), said, waiting)
            done = mark.end()
            while mark.start() > next_head:
                opened = {}
                next_head = next(heads)
            name = mark[2]
            if name not in {"i", "lang"}:
                continue
            if not mark[1]:
                opened[name] = mark.end(), mark[3].strip(), said
            elif name in opened:
                start, tag, among = opened.pop(name)
                span = Span(start, mark.start())
                if name == "lang":
                    self.languages += [(span, tag)] if tag and span.start < span.end else []
                elif among:
                    self.emphasised.append(span)
                else:
                    waiting.append(span)
        self._between(done, len(self._text), said, waiting)

    def _between(self, start: int, end: int, said: bool, waiting: list[Span]) -> tuple[bool, list[Span]]:
        """Read on to the next mark: has the line words now, and what in italics still waits for them?"""
        first, *others = _LINE_END.split(self._text[start:end])
        if any(map(str.isalnum, first)):
            self.emphasised += [span for span in waiting if span.end < start]
            said, waiting = True, []
        if others:
            said, waiting = any(map(str.isalnum, others[-1])), []
        return said, waiting


def begins_block(text: str, at: int) -> bool:
    """Is the line that begins here the first after a blank one?

    >>> begins_block("1\\n\\nBakı", 3), begins_block("1\\r\\nBakı", 3)
    (True, False)
    """
    before = text[max(at - 4, 0) : at].replace("\r\n", "\n").replace("\r", "\n")
    return at == 0 or before.endswith("\n\n")
