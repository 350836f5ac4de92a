"""Comments of OpenDocument that switch termkit off: for the words they are tied to, a paragraph, or more.

Start reading at `Switches.takes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.document import Ignored
from termkit.documents.ignore_comments import in_words
from termkit.documents.xml_tokens import attributes
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents.collected import Collector
    from termkit.documents.xml_tokens import Token

NO_WORDS = frozenset({"text:note-citation", "text:ruby-text", "dc:creator", "dc:date", "meta:date-string"})
"""What is no part of a text, and in a comment says who wrote it and when."""

# Up to the end of the text, which is not known yet.
_ALL = 1 << 62


class Switches:
    """What the comments of one part of a document switch off; it is told to the collector."""

    def __init__(self, raw: str, all_tokens: Sequence[Token], found: Collector) -> None:
        self.raw, self.tokens, self.found = raw, all_tokens, found
        ends = (
            token for token in all_tokens if token.kind == "start" and token.name == "office:annotation-end"
        )
        self.ends = set(map(self._name_of, ends)) - {""}
        # Those that are tied to words, by their names; those of the paragraph; and what goes on and on.
        self.off: dict[str, tuple[int, frozenset[str]]] = {}
        self.alone: list[frozenset[str]] = []
        self.begun: list[tuple[int, frozenset[str]]] = []

    def takes(self, number: int) -> bool:
        """Is the comment that begins with this token one for termkit?"""
        said = in_words(self._said(number))
        if said is None:
            return False
        what, rules = said
        here = self.found.here
        name = self._name_of(self.tokens[number])
        if what == "ignore-file":
            self.found.ignored.append(Ignored(Span(0, _ALL), rules))
        elif what == "ignore-start":
            self.begun.append((here, rules))
        elif what == "ignore-end":
            self.found.ignored += [Ignored(Span(start, here), begun) for start, begun in self.begun]
            self.begun = []
        elif name in self.ends:
            self.off[name] = (here, rules)
        else:
            self.alone.append(rules)
        return True

    def ends_at(self, token: Token) -> None:
        """The words that a comment is tied to end here."""
        name = self._name_of(token)
        if name in self.off:
            start, rules = self.off.pop(name)
            self.found.ignored.append(Ignored(Span(start, self.found.here), rules))

    def end_paragraph(self, whole: Span) -> None:
        """A paragraph has ended, with the comments that mean all of it."""
        self.found.ignored += [Ignored(whole, rules) for rules in self.alone]
        self.alone = []

    def end(self) -> None:
        """What was switched off and never on again."""
        self.found.ignored += [Ignored(Span(start, _ALL), rules) for start, rules in self.begun]

    def _said(self, number: int) -> str:
        words = []
        last = self.tokens[number].mate
        while number < last:
            token = self.tokens[number]
            if token.kind == "start" and token.name in NO_WORDS:
                number = token.mate
            elif token.kind == "text":
                words.append(self.raw[token.start : token.end])
            number += 1
        return " ".join("".join(words).split())

    def _name_of(self, token: Token) -> str:
        return attributes(self.raw[token.start : token.end]).get("office:name", "")
