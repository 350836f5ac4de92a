"""Where the text of an edition comes from: its translators, then the memory, then the glossary.

Start reading at `translated`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.writing import in_the_case_of
from termkit.citations.headings import usual_heading
from termkit.documents.bilingual import read_bilingual
from termkit.documents.inline_codes import text_of
from termkit.glossary import full_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.editions.extracting import Extracted
    from termkit.editions.plan import Edition, Plan
    from termkit.glossary import Glossary
    from termkit.memory import Memory

TRANSLATORS, MEMORY, TERMS, NOBODY = "translated", "memory", "glossary", "untranslated"


class Translated(NamedTuple):
    """The translations by the ids of the passages, and how many come from where."""

    texts: Mapping[str, str]
    counts: Mapping[str, int]

    @property
    def share(self) -> float:
        """How much of the passages is translated, in percent; nothing to translate is all of it.

        >>> Translated({}, {"translated": 3, "untranslated": 1}).share
        75.0
        """
        total = sum(self.counts.values())
        return 100.0 * (total - self.counts.get(NOBODY, 0)) / total if total else 100.0


def translated(
    plan: Plan, edition: Edition, extracted: Extracted, glossary: Glossary, memory: Memory | None
) -> Translated:
    """What is known of each passage. Only what is certain counts: nothing fuzzy, no match with a rival.

    `glossary` is the edition's own.
    """
    texts: dict[str, str] = {}
    counts: Counter[str] = Counter()
    remembered = _remembered(plan, edition, extracted, memory) if memory else {}
    for item in extracted.items:
        if item.done:
            texts[item.key], origin = item.target, TRANSLATORS
        elif item.key in remembered:
            texts[item.key], origin = remembered[item.key], MEMORY
        elif term := (
            usual_heading(item.source, plan.tag, edition.tag)
            or _term(item.source, plan.tag, edition.tag, glossary)
        ):
            texts[item.key], origin = term, TERMS
        else:
            origin = NOBODY
        counts[origin] += 1
    return Translated(texts, counts)


def _remembered(plan: Plan, edition: Edition, extracted: Extracted, memory: Memory) -> dict[str, str]:
    """Equal passages of the memory, as `termkit pretranslate` would fill them in as translated."""
    from termkit.memory.pretranslating import Options, pretranslate

    file = read_bilingual(extracted.data, str(extracted.path))
    options = Options(plan.language, edition.language, min_score=100)
    changes = pretranslate(file, memory, options).changes
    return {
        file.entries[number].key: text_of(change.target)
        for number, change in changes.items()
        if change.target is not None and change.state != "fuzzy"
    }


def _term(source: str, tag: str, target: str, glossary: Glossary) -> str:
    """The name or term that a whole passage is; empty where it is more, or several fit."""
    concepts = [glossary.concepts[id] for id in glossary.named(source, tag)]
    if len(concepts) != 1:
        return ""
    side = concepts[0].sides.get(target)
    if side is None or not side.sure:
        return ""
    return in_the_case_of(source, side.own_spelling or full_name(side, target), target)
