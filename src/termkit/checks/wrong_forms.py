"""What stands in a translation in the place of a name that it should have: the nearest wrong form.

It is looked for where the glossary finds the name without its marks, or as another language has it, then
among the capitalised words. Start reading at `wrong_form`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.writing import replacements, replacing
from termkit.glossary.finder import Match
from termkit.languages.bases import bases
from termkit.names.matching import same_name
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.checks.context import Context
    from termkit.checks.finding import Fix
    from termkit.glossary import Term

_KINDS = {"person": "person", "place": "place"}
# Names of more words are not looked for word by word.
_MOST_WORDS = 4
# A translation with more words with capitals is no sentence.
_MOST_NAMES = 100


class WrongForm(NamedTuple):
    """A place of the translation that has the name otherwise than it should, and how it may be mended."""

    span: Span
    text: str
    fixes: tuple[Fix, ...]


def wrong_form(meant: Sequence[tuple[Match, Term]], context: Context) -> WrongForm | None:
    """The nearest wrong form of any of several terms; each comes with the match of the source it is for."""
    for match, term in meant:
        found = _known_spelling(match.term.concept, context) or _nearest(term, context)
        if found is not None:
            fixes = replacing(found, replacements(found, term, context), context, safe=False)
            own = context.is_authors(found.span, match.term.concept)
            return WrongForm(found.span, found.span.of(context.text), fixes if own else ())
    return None


def _known_spelling(concept: str, context: Context) -> Match | None:
    """The name without its marks, or in the form of another language."""
    matches = [*context.loose, *(match for found in context.foreign.values() for match in found)]
    return next((match for match in matches if match.term.concept == concept), None)


def _nearest(term: Term, context: Context) -> Match | None:
    """The words with capitals that are most like a name."""
    if term.kind == "term":
        return None
    best: tuple[float, Match] | None = None
    for span, base in _candidates(term.text.count(" ") + 1, context):
        verdict = same_name(
            base, context.language, term.text, context.language, _KINDS.get(term.kind, "other")
        )
        if verdict.decision != "different" and (best is None or verdict.score > best[0]):
            # How much of the word is its stem, as far as the dictionary form shows it.
            stem = sum(1 for _ in _shared(span.of(context.text), base))
            shape = term._replace(text=base, forms=())
            best = verdict.score, Match(span.start, span.end, span.start + stem, shape)
    return best[1] if best else None


def _shared(word: str, base: str) -> Iterator[str]:
    for one, other in zip(word, base, strict=False):
        if one != other:
            return
        yield one


def _candidates(count: int, context: Context) -> Iterator[tuple[Span, str]]:
    """As many words in a row as a name has, with capitals, and what they may be in the nominative."""
    if count > _MOST_WORDS:
        return
    words = [word for word in context.capitalised if not context.right.touches(word.span)][:_MOST_NAMES]
    for at in range(len(words) - count + 1):
        some = words[at : at + count]
        span = Span(some[0].start, some[-1].end)
        if some[-1].end - some[0].start > sum(len(word.text) + 1 for word in some):
            continue
        *before, last = (word.text for word in some)
        for base in bases(last, context.language):
            yield span, " ".join((*before, base))
