"""How far the editions of a document are, section by section. Start reading at `status_of`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.editions.extracting import extracted
from termkit.editions.passages import passages_of
from termkit.glossary import Glossary
from termkit.languages import language
from termkit.text.counting import WORD, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents import Document
    from termkit.editions.plan import Edition, Plan

_NO_HEADING = "(before the first heading)"
_WIDEST_SECTION = 60


class Progress(NamedTuple):
    """Passages and their words: translated, to be looked at, and not begun."""

    done: int = 0
    fuzzy: int = 0
    left: int = 0
    words_done: int = 0
    words: int = 0

    @property
    def passages(self) -> int:
        """All passages."""
        return self.done + self.fuzzy + self.left

    @property
    def share(self) -> float:
        """How much of the passages is translated, in percent; nothing to translate is all of it.

        >>> Progress(done=3, fuzzy=1).share, Progress().share
        (75.0, 100.0)
        """
        return 100 * self.done / self.passages if self.passages else 100.0

    def plus(self, other: Progress) -> Progress:
        """Both together."""
        return Progress(*(one + another for one, another in zip(self, other, strict=True)))


class Status(NamedTuple):
    """An edition and how far its sections are, by the headings above them.

    `obsolete` translations have left the source; `extracted` is whether there is a file of translations.
    """

    edition: Edition
    sections: Sequence[tuple[str, Progress]]
    obsolete: int = 0
    extracted: bool = True

    @property
    def whole(self) -> Progress:
        """All sections together."""
        whole = Progress()
        for _, progress in self.sections:
            whole = whole.plus(progress)
        return whole


def status_of(plan: Plan, edition: Edition, document: Document) -> Status:
    """How far an edition in another language is, held against the source as it is now.

    Raises `DocumentError` where its file of translations is there and cannot be read whole.
    """
    made = extracted(plan, edition, document, Glossary([]))
    items = {item.key: item for item in made.items}
    sections: dict[str, Progress] = {}
    for passage in passages_of(document):
        item = items.get(passage.key)
        if item is None:
            continue
        words = sum(1 for _ in WORD.finditer(passage.text))
        fuzzy = item.state == "fuzzy"
        one = Progress(item.done, fuzzy, not item.done and not fuzzy, words * item.done, words)
        where = passage.where or _NO_HEADING
        sections[where] = sections.get(where, Progress()).plus(one)
    return Status(edition, list(sections.items()), made.obsolete, made.before is not None)


def heading_of(status: Status) -> str:
    """What is said of an edition as a whole."""
    edition, whole = status.edition, status.whole
    said = [
        f"{edition.name} · {language(edition.tag).name}",
        f"{whole.done:,} of {counted(whole.passages, 'passage')} translated ({whole.share:.0f} %)",
    ]
    said += [f"{whole.fuzzy:,} to be looked at"] if whole.fuzzy else []
    said += [f"{status.obsolete:,} kept that have left the source"] if status.obsolete else []
    said += [] if status.extracted else ["not extracted yet"]
    said += [
        "enough to be built" if whole.share >= edition.keep else f"asks for {edition.keep:g} % to be built"
    ]
    return " · ".join(said)


def as_table(status: Status) -> Iterator[str]:
    """The lines of a table."""
    from termkit.reports.screen import visible

    yield heading_of(status)
    yield f"{'translated':>12} {'look at':>8} {'left':>6} {'words':>13}  section"
    for where, progress in status.sections:
        # The end of a row of headings says more than its beginning.
        shown = where if len(where) <= _WIDEST_SECTION else f"…{where[1 - _WIDEST_SECTION :]}"
        words = f"{progress.words_done:,}/{progress.words:,}"
        done = f"{progress.done:>5,} {progress.share:>4.0f} %"
        yield f"{done} {progress.fuzzy:>8,} {progress.left:>6,} {words:>13}  {visible(shown)}"
