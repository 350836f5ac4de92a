"""A unit that was found for a query, with everything a translator asks of it. Start reading at `Matcher`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.memory.context import Agreement, Query, agreement
from termkit.memory.penalties import Penalties, Penalty, penalties_of
from termkit.memory.scores import Compared, compared, likeness, word_score
from termkit.memory.tags import language_key
from termkit.memory.word_diff import Tokens, difference, tokens, word_diff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents.translation_units import Variant
    from termkit.memory.repair import Repair, Repairer
    from termkit.memory.search import Near
    from termkit.memory.store import Stored
    from termkit.memory.word_diff import Difference

# Nothing but an equal segment is worth 100.
_MOST_OF_FUZZY = 99.0


class Match(NamedTuple):
    """A unit whose source segment is near a query.

    `source` and `target` are without inline codes, `source_markup` and `target_markup` with them, as TMX, or
    None where there are none.

    `kind` is `context` (an equal segment, and it stood where the query stands: see `context`), `exact` (an
    equal one) or `fuzzy`. `character_score` counts letters and `word_score` words: 100 × (1 − edits / longer
    length). `score`, by which matches are ordered, is `base_score` without the points of the `penalties`.
    `base_score` is 102 where neighbours and key agree, 101 where either does, 100 for another equal segment,
    99 for one that could be repaired; else the character score or, up to 99, that of the segments without
    capitals, marks and the values of numbers, if it is higher.

    `repaired` is the target with the `repairs` made, `repaired_markup` the same with the inline codes of the
    query; None where there was nothing to do, or nothing could be done. `diff` says how the words
    of `source` become those of the query (see `word_diff`). `unit` is the unit's number in the memory and
    `origin` the file it came from.
    """

    source: str
    target: str
    score: float
    character_score: float
    word_score: float
    kind: str
    origin: str
    unit: int
    changed: str | None
    changed_by: str | None
    source_markup: str | None
    target_markup: str | None
    base_score: float
    penalties: tuple[Penalty, ...]
    context: tuple[Agreement, ...]
    diff: tuple[tuple[str, ...], ...]
    repaired: str | None
    repaired_markup: str | None
    repairs: tuple[Repair, ...]


class _Taken(NamedTuple):
    """A query taken apart, once for all its matches."""

    tokens: Tokens
    compared: Compared


class Matcher:
    """Makes matches of what a search in a pair of languages found."""

    def __init__(self, languages: tuple[str, str], points: Penalties, repairer: Repairer) -> None:
        self._languages, self._points, self._repairer = languages, points, repairer

    def matches(self, query: Query, found: Sequence[tuple[Near, Stored]], limit: int) -> list[Match]:
        """The matches of a query, the best first, and no more than `limit`.

        `found` are the nearest units, nearest first; there are more than `limit` of them only where all are
        equal to the query. Then those that stood where it stands come before the others.
        """
        if not found:
            return []
        taken = _Taken(tokens(query.text), compared(query.text, self._languages[0]))
        placed = [(self._agreement(query, near, stored), near, stored) for near, stored in found]
        if len(placed) > limit:
            placed.sort(key=lambda one: len(one[0]), reverse=True)
        matches = [self._matched(query, taken, *one) for one in placed[:limit]]
        matches.sort(key=lambda match: match.score, reverse=True)
        return matches

    def _agreement(self, query: Query, near: Near, stored: Stored) -> tuple[Agreement, ...]:
        if near.distance or not query.has_context:
            return ()
        return agreement(query, stored.unit, self._variants(near, stored))

    def _matched(
        self, query: Query, taken: _Taken, context: tuple[Agreement, ...], near: Near, stored: Stored
    ) -> Match:
        unit = stored.unit
        source, target = self._variants(near, stored)
        new, old, differing = taken.compared, taken.compared, None
        if near.distance:
            old = compared(source.text, self._languages[0])
            differing = difference(tokens(source.text), taken.tokens)
        repaired, markup, repairs = self._repaired(query, differing, source, target)
        mended = any(repair.kind != "tag" for repair in repairs)
        longer = max(len(query.text), len(source.text), 1)
        score = 100 * (longer - near.distance) / longer
        base = 100.0 + len(context)
        if near.distance:
            base = _MOST_OF_FUZZY if mended else max(score, min(_MOST_OF_FUZZY, likeness(new, old)))
        penalties = tuple(
            penalty
            for penalty in penalties_of(
                self._points, (query, new), (source, old), target, unit, stored.origin, self._languages
            )
            # What was put right is not held against it.
            if not (mended and penalty.name == "numbers")
        )
        attributes = {**unit.attributes, **target.attributes}
        changed = "changedate" if "changedate" in attributes else "creationdate"
        return Match(
            source.text, target.text,
            max(0.0, base - sum(penalty.points for penalty in penalties)), score,
            word_score(differing) if differing else 100.0,
            "fuzzy" if near.distance else "context" if context else "exact",
            stored.origin, stored.id,
            attributes.get(changed), attributes.get(changed.replace("date", "id")),
            source.markup, target.markup, base, penalties, context,
            tuple(word_diff(differing)) if differing else (("equal", source.text),),
            repaired, markup, repairs,
        )  # fmt: skip

    def _repaired(
        self, query: Query, differing: Difference | None, source: Variant, target: Variant
    ) -> tuple[str | None, str | None, tuple[Repair, ...]]:
        """The translation put right, the same with the query's inline codes, and what was done."""
        repaired: str | None = None
        repairs: tuple[Repair, ...] = ()
        if differing:
            repaired, repairs = self._repairer.repaired(differing, target.text)
        if not query.markup or (differing and repaired is None):
            return repaired, None, repairs
        from termkit.memory.code_repair import recoded

        markup, codes = recoded(query.markup, source, target, repairs)
        return (repaired or target.text) if codes else repaired, markup, (*repairs, *codes)

    def _variants(self, near: Near, stored: Stored) -> tuple[Variant, Variant]:
        variants = [(language_key(variant.language), variant) for variant in stored.unit.variants]
        source = next(
            variant for key, variant in variants if key == self._languages[0] and variant.text == near.text
        )
        return source, next(variant for key, variant in variants if key == self._languages[1])
