"""`hyphenation`: one word with several hyphens, or with and without one (co‑operation, co-operation, cooperation).

Official names keep their own. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from termkit.checks.context import Context
from termkit.checks.finding import Finding, Fix, Related
from termkit.checks.registry import rule
from termkit.checks.writing import in_the_case_of
from termkit.documents import Edit
from termkit.languages.azerbaijani_suffixes import is_ending
from termkit.text.folding import HYPHENS, fold_term
from termkit.text.spans import Span

_COMPOUND = re.compile(rf"[^\W_]+(?:[{HYPHENS}-][^\W_]+)+")
# With and without a hyphen these are two words: to re-sign is not to resign.
_APART = frozenset(
    "re-form re-formed re-sign re-signed re-cover re-covered re-create re-creation re-count re-lay re-present re-press "
    "re-sent re-serve re-sort re-store re-treat re-act co-op un-ionised un-ionized по-этому что-бы за-то так-же".split()
)


@rule("hyphenation", severity="warning", summary="One word is written with several hyphens, or with and without one.")
def check(context: Context) -> Iterator[Finding]:
    """Report the ways of writing a compound that the document uses less."""
    for ways in _compounds(context).values():
        if len(ways) > 1:
            yield from _findings(ways, context)


def _compounds(context: Context) -> dict[str, dict[str, list[Span]]]:
    """By letters alone: each way a compound is written, and where. Only words with a hyphen somewhere."""
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for match in _COMPOUND.finditer(context.text):
        compound = _without_ending(match.group(), context.language)
        span = Span(match.start(), match.start() + len(compound))
        if _COMPOUND.fullmatch(compound) and _counts(span, context):
            key = re.sub(rf"[{HYPHENS}-]", "", fold_term(compound))
            found[key][_way(compound)].append(span)
    solid = {key for key, ways in found.items() if not any(way in _APART for way in ways) and key.isalpha()}
    for word in context.words:
        key = fold_term(word.text)
        if key in solid and _counts(word.span, context) and not _is_part(word.span, context.text):
            found[key][key].append(word.span)
    return found


def _counts(span: Span, context: Context) -> bool:
    """Are these the author's own words, and no part of an official name?"""
    if context.exempt.touches(span) or context.others.touches(span):
        return False
    return not any(m.start <= span.start and span.end <= m.end and " " in m.term.text for m in context.spellings)


def _without_ending(compound: str, tag: str) -> str:
    """D-8-in is D-8 and an ending, and NATO-nun no compound at all."""
    stem, _, ending = re.sub(rf"[{HYPHENS}]", "-", compound).rpartition("-")
    if tag == "az" and stem and is_ending(fold_term(ending), "sound"):
        return compound[: len(stem)]
    return compound


def _is_part(span: Span, text: str) -> bool:
    """Is this word a part of a hyphenated one?"""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return (before != "" and before in HYPHENS + "-") or (after != "" and after in HYPHENS + "-")


def _way(compound: str) -> str:
    """A way of writing: the hyphens as they are, small letters."""
    return compound.replace("İ", "i").lower()


def _findings(ways: dict[str, list[Span]], context: Context) -> Iterator[Finding]:
    # The way used most; of equals the plain hyphen, then the order of the text.
    wanted = max(ways, key=lambda way: (len(ways[way]), not any(h in way for h in HYPHENS), -ways[way][0].start))
    count = len(ways[wanted])
    for way, spans in ways.items():
        if way == wanted:
            continue
        for span in spans:
            text = span.of(context.text)
            model = ways[wanted][0].of(context.text)
            lowered = model if _way(model) == wanted and not model[0].isupper() else wanted
            repaired = model if _cased_alike(text, model) else in_the_case_of(text, lowered, context.language)
            same_but_sign = re.sub(rf"[{HYPHENS}]", "-", way) == re.sub(rf"[{HYPHENS}]", "-", wanted)
            times = "elsewhere" if count == 1 else f"{count} times elsewhere"
            what = "with another hyphen (it looks the same, a search does not find it)" if same_but_sign else f"“{model}”"
            fix = Fix(f"Write “{repaired}”.", (Edit(span.start, span.end, repaired),), safe=same_but_sign)
            related = tuple(Related(s, s.of(context.text), "written so here") for s in ways[wanted][:3])
            yield Finding(
                "hyphenation", "warning", f"“{text}” here, {what} {times}.", span, text, (fix,), None, related
            )


def _cased_alike(one: str, other: str) -> bool:
    return [c.isupper() for c in one if c.isalnum()] == [c.isupper() for c in other if c.isalnum()]
