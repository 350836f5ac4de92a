"""Mending a document round by round, for a fix may bring another into reach.

Rasulzade wrote with a Cyrillic a is one script first, and -zadeh after that. Start reading at `rounds`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.checks import Settings, check, chosen_fixes, edits_of
from termkit.documents import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from termkit.checks.finding import Finding, Fix
    from termkit.checks.survey import Survey
    from termkit.documents import Document, Edit
    from termkit.glossary import Glossary

# This many rounds are enough for any text that settles at all.
_MOST = 10


class Round(NamedTuple):
    """One round: the document before it, in the one language, and after; what was found in it, each finding
    that was mended with the fix, and the changes of each segment, counted in the text before.
    """

    before: Document
    after: Document
    found: Sequence[Finding]
    mended: Sequence[tuple[Finding, Fix]]
    edits: Mapping[int, Sequence[Edit]]


def rounds(
    document: Document,
    language: str,
    glossary: Glossary,
    settings: Settings,
    survey: Survey | None = None,
    *,
    unsafe: bool = False,
    beside_source: Callable[[Document, str], Document] | None = None,
) -> Iterator[Round]:
    """Check a document in a language and apply its fixes, as often as there are any; the last round has none.

    A text that has its source in another file is put beside it again each time, by `beside_source`.

    >>> from termkit.glossary import Glossary
    >>> essay = read_document("Kулагин и Кулaгин".encode(), "essay.txt")
    >>> for done in rounds(essay, "ru", Glossary([]), Settings()):
    ...     print(len(done.mended), done.after.segments[0].text)
    2 Кулагин и Кулагин
    0 Кулагин и Кулагин

    Raises what `check` raises, and `DocumentError` where a change cannot be written.
    """
    for _ in range(_MOST):
        part = document.in_language(language)
        if beside_source:
            part = beside_source(part, language)
        found = check(part, language, glossary, settings, survey)
        mended = list(chosen_fixes(found, unsafe=unsafe))
        if not mended:
            yield Round(part, document, found, (), {})
            return
        edits = edits_of(mended)
        data = part.with_edits(edits)
        after = read_document(data, document.path, encoding=document.encoding, format=document.format)
        yield Round(part, after, found, mended, edits)
        document = after
