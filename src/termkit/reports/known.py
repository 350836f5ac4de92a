"""What a finding is known by from one run to the next: its rule, its words and the words around it.

Not its line: text before it may come and go. Start reading at `Known.of`; `fingerprints` makes a number of it
for programs that follow findings by one.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.finding import Finding
    from termkit.documents import Document
    from termkit.reports.report import Checked

# So many words on each side, if they are no longer than this together.
_WORDS, _AROUND = 3, 60
# What is said of a whole segment has all of it for its words.
_LONGEST = 120


class Known(NamedTuple):
    """What a finding is known by. `before` and `after` are the words around it, however lines are broken."""

    rule: str
    text: str
    before: str
    after: str

    @classmethod
    def of(cls, finding: Finding, document: Document) -> Known:
        """What a finding in a document is known by.

        >>> from termkit.checks import Finding
        >>> from termkit.documents import read_document
        >>> from termkit.text.spans import Span
        >>> essay = read_document("Then Resulzade\\nwrote it down.".encode(), "essay.txt")
        >>> Known.of(Finding("deprecated-term", "warning", "", Span(5, 14), "Resulzade"), essay)
        Known(rule='deprecated-term', text='Resulzade', before='Then', after='wrote it down.')
        """
        text = document.segments[finding.segment].text
        words = " ".join(finding.text.split())
        return cls(
            finding.rule,
            words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…",
            _before(text, finding.span.start),
            _after(text, finding.span.end),
        )

    def halves(self) -> Iterator[tuple[str, ...]]:
        """What it is known by if one side has changed."""
        if self.before:
            yield self.rule, self.text, "before", self.before
        if self.after:
            yield self.rule, self.text, "after", self.after


def fingerprints(one: Checked) -> Iterator[tuple[Finding, str]]:
    """Each finding of a text with a number of its own, which stays when the text before it changes.

    Of findings that are known by the same, the second is another than the first.
    """
    seen: Counter[Known] = Counter()
    for finding in one.findings:
        known = Known.of(finding, one.document)
        seen[known] += 1
        parts = (one.document.path, one.language, *known, str(seen[known]))
        yield finding, sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]


def _before(text: str, end: int) -> str:
    start = max(0, end - _AROUND)
    words = text[start:end].split()
    # The first may be cut in two.
    return " ".join(words[1 if start else 0 :][-_WORDS:])


def _after(text: str, start: int) -> str:
    end = start + _AROUND
    words = text[start:end].split()
    return " ".join(words[: len(words) - (end < len(text))][:_WORDS])
