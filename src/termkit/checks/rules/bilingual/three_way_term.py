"""`three-way-term`: of a text in three languages, one has a term that the others lack, or lacks theirs.

Which of the three is the odd one out is said, be it a source. Where it is the text that is checked, and lacks
a term, `missing-term` speaks. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.registry import rule
from termkit.languages import language
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.context import Context
    from termkit.checks.counterparts import Named
    from termkit.checks.finding import Finding
    from termkit.glossary.finder import Match


@rule(
    "three-way-term",
    severity="info",
    summary="Of a text in three languages, one disagrees with the others on what is named.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report, for each term that one or two of the three have, which of them is the odd one out."""
    if context.source_side is None or len(context.other_sides) != 1:
        return
    from termkit.checks.counterparts import Named
    from termkit.languages.units import is_whose_money

    matches = [m for m in context.matches if not is_whose_money(m.span, context.text, context.language)]
    here = _Text(Named(context.text, context.language, context.glossary), matches, "")
    texts = [here]
    for side in (context.source_side, *context.other_sides):
        named = Named(side.text, side.language, context.glossary)
        texts.append(_Text(named, side.matches, f" ({side.place})" if side.place else ""))
    judged: set[str] = set()
    for concepts in _named(texts):
        if judged.isdisjoint(concepts) and all(text.may_have(concepts) for text in texts):
            judged |= concepts
            yield from _finding(concepts, texts, context)


class _Text(NamedTuple):
    named: Named
    matches: list[Match]
    place: str

    @property
    def name(self) -> str:
        """What it is called in a message: `the Azerbaijani (essay.az.md:5)`."""
        return f"the {language(self.named.tag).name}{self.place}"

    def may_have(self, concepts: Iterable[str]) -> bool:
        """Has its language a term for one of some concepts?"""
        return any(map(self.named.right_terms, concepts))

    def has(self, concepts: Iterable[str]) -> bool:
        """Does it name one of some concepts, if only by an adjective?"""
        named = self.named
        return any(
            named.has(concept) or named.has_words_of(concept) or named.origins(concept)
            for concept in concepts
        )

    def first(self, concepts: frozenset[str]) -> Match | None:
        """Where it surely names one of some concepts."""
        return next((match for match in self.matches if match.term.concept in concepts), None)


def _named(texts: Iterable[_Text]) -> Iterator[frozenset[str]]:
    """What each text names; where one name is that of several concepts, all of them.

    Who was named in full may be “he” in one language where another repeats the surname.
    """
    for text in texts:
        places: dict[Span, set[str]] = {}
        for match in text.matches:
            if match.term.role not in {"surname", "titled"}:
                places.setdefault(match.span, set()).add(match.term.concept)
        yield from map(frozenset, places.values())


def _finding(concepts: frozenset[str], texts: list[_Text], context: Context) -> Iterator[Finding]:
    having = [text for text in texts if text.has(concepts)]
    lacking = [text for text in texts if text not in having]
    here = texts[0]
    if not lacking or (len(having) == 2 and here in lacking):
        return
    shown = next((text for text in having if text.first(concepts)), None)
    match = shown.first(concepts) if shown else None
    if shown is None or match is None:
        return
    word = match.span.of(shown.named.text)
    if len(having) == 1:
        others = " and ".join(text.name for text in lacking)
        said = f"“{word}” is in {shown.name} alone: {others} lack it"
    else:
        said = f"{' and '.join(text.name for text in having)} have “{word}”, and {lacking[0].name} lacks it"
    concept = context.concept(match)
    yield context.finding(
        "three-way-term",
        match.span if shown is here else Span(0, len(context.text)),
        f"{said[0].upper()}{said[1:]} ({concept.place}).",
        concept=concept,
    )
