"""What a memory answers to segments that somebody has typed, as an object for a program.

Start reading at `answers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.memory.concordance import Use
    from termkit.memory.context import Query
    from termkit.memory.fragments import Fragment
    from termkit.memory.match import Match
    from termkit.memory.memory import Memory


def answers(
    memory: Memory, queries: Sequence[Query], source: str, target: str, min_score: float, limit: int
) -> Iterator[tuple[Query, list[Match], list[Fragment]]]:
    """Each query with its matches, and where there are none with the known pieces in it.

    Raises what `Memory.lookup` raises.
    """
    found = matches_of(memory, queries, source, target, min_score, limit)
    unknown = [query for query, matches in zip(queries, found, strict=True) if not matches]
    pieces = iter(memory.fragments(unknown, source, target))
    for query, matches in zip(queries, found, strict=True):
        yield query, matches, [] if matches else next(pieces)


def matches_of(
    memory: Memory, queries: Sequence[Query], source: str, target: str, min_score: float, limit: int
) -> list[list[Match]]:
    """The matches of each query. Spaces at its ends do not count, unless some unit has just these."""
    found = memory.lookup(queries, source, target, min_score, limit)
    again = {
        place: query._replace(text=query.text.strip())
        for place, query in enumerate(queries)
        if query.markup is None
        and query.text != query.text.strip()
        and not (found[place] and found[place][0].kind != "fuzzy")
    }
    if again:
        more = memory.lookup(list(again.values()), source, target, min_score, limit)
        for place, matches in zip(again, more, strict=True):
            found[place] = matches
    return found


def as_object(query: Query, matches: Sequence[Match], fragments: Sequence[Fragment]) -> dict[str, Any]:
    """What is told of a segment. Scores have two digits, and none but an equal segment's is 100."""
    found = []
    for match in matches:
        fields = match._asdict()
        for score in ("score", "character_score", "word_score", "base_score"):
            fields[score] = rounded(fields[score])
        fields["penalties"] = [penalty._asdict() for penalty in match.penalties]
        fields["repairs"] = [repair._asdict() for repair in match.repairs]
        found.append(fields)
    return {
        "query": query.text,
        "matches": found,
        "fragments": [fragment._asdict() for fragment in fragments],
    }


def rounded(score: float) -> float:
    """A score with two digits; what is not 100 does not become it.

    >>> rounded(99.999), rounded(87.3456), rounded(101)
    (99.99, 87.35, 101)
    """
    return score if score >= 100 else min(round(score, 2), 99.99)


def use_as_object(use: Use) -> dict[str, Any]:
    """What is told of a use of a word."""
    return {
        "unit": use.stored.id,
        "origin": use.stored.origin,
        "language": use.variant.language,
        "text": use.variant.text,
        "places": [{"start": place.start, "end": place.end} for place in use.places],
        "translations": [{"language": other.language, "text": other.text} for other in use.others],
    }
