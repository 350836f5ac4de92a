"""How many missing terms `missing-term` finds, and how often it cries wolf, in translations that are right.

    python benchmarks/missing_term.py                         # the shipped memory, in all its languages
    python benchmarks/missing_term.py en.txt az.txt           # two files whose lines translate each other
    python benchmarks/missing_term.py ru.txt az.txt --languages ru az --glossary names.toml

In up to 500 segments one term of the glossary, which both sides have, is taken out of the translation or put
another's name in its place, with a fixed seed: the segment then has to be reported for that term. What is
reported of the translations as they stand is an alarm; each is printed, for not every translation is right.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks import Settings, check
from termkit.documents import Document, Segment, Source, open_document
from termkit.glossary import Glossary, full_name
from termkit.glossary.finder import longest
from termkit.languages import GLOSSARY_LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks import Finding
    from termkit.glossary.finder import Match
    from termkit.text.spans import Span

MEMORY = Path(__file__).parents[1] / "tm" / "termkit.tmx"
MOST = 500
BAR_FOUND, BAR_ALARMS = 97.0, 0.1
SETTINGS = Settings(select=("missing-term",))


class Pair(NamedTuple):
    """A segment and its translation."""

    source: str
    target: str


class Place(NamedTuple):
    """A term that both sides of a pair have: the pair's number, and where it stands in the translation."""

    pair: int
    concept: str
    spans: list[Span]


def shipped_pairs() -> Iterator[tuple[str, str, list[Pair]]]:
    """The shipped memory in each direction."""
    memory = open_document(MEMORY)
    for target in GLOSSARY_LANGUAGES:
        found: dict[str, list[Pair]] = defaultdict(list)
        for segment in memory.in_language(target).segments:
            for source in (segment.source, *segment.others):
                if source:
                    found[language_of(source.language)].append(Pair(source.text, segment.text))
        yield from ((source, target, pairs) for source, pairs in found.items())


def pairs_of(paths: Iterable[Path]) -> list[Pair]:
    """The lines of two files."""
    lines = (path.read_text(encoding="utf-8").splitlines() for path in paths)
    return [Pair(*both) for both in zip(*lines, strict=True)]


def checked(pairs: Iterable[Pair], source: str, target: str, glossary: Glossary) -> list[Finding]:
    """The warnings; each segment is by itself, as in a file of translations."""
    segments = (Segment(pair.target, source=Source(pair.source, source)) for pair in pairs)
    document = Document("pairs.po", "po", "utf-8", b"", tuple(segments))
    return [f for f in check(document, target, glossary, SETTINGS) if f.severity != "info"]


def places(pairs: list[Pair], source: str, target: str, glossary: Glossary) -> list[Place]:
    """Every term that stands on both sides."""
    found = []
    for number, pair in enumerate(pairs):
        theirs = alone(glossary.finder(source).find(pair.source))
        ours = alone(glossary.finder(target).find_all(pair.target))
        for concept in (concept for concept in theirs if concept in ours):
            sides = glossary.concepts[concept].sides
            sure = sides[source].sure and sides[target].sure and not glossary.concepts[concept].sensitive
            if sure and any(match.term.role != "surname" for match in theirs[concept]):
                found.append(Place(number, concept, [match.span for match in longest(ours[concept])]))
    return found


def alone(matches: Iterable[Match]) -> dict[str, list[Match]]:
    """The matches of each concept that shares no place with another: else nobody knows which is taken out."""
    found: dict[str, list[Match]] = defaultdict(list)
    sharing: dict[Span, set[str]] = defaultdict(set)
    for match in matches:
        if match.term.role != "exempt" and match.term.match is None:
            found[match.term.concept].append(match)
            sharing[match.span].add(match.term.concept)
    shared = {concept for concepts in sharing.values() if len(concepts) > 1 for concept in concepts}
    return {concept: several for concept, several in sorted(found.items()) if concept not in shared}


def damaged(text: str, spans: list[Span], instead: str) -> str:
    """The text with something else, or nothing, in each place."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + instead + text[end:]
    return text


def others(glossary: Glossary, target: str) -> dict[str, list[str]]:
    """The names of one language, by kind."""
    names: dict[str, list[str]] = defaultdict(list)
    for concept in glossary.concepts.values():
        if target in concept.sides and (name := full_name(concept.sides[target], target)):
            names[concept.kind].append(name)
    return names


def recall(
    pairs: list[Pair], source: str, target: str, glossary: Glossary, seed: int, swap: bool
) -> tuple[int, int]:
    """How many terms were damaged, and how many of them are found."""
    random = Random(seed)
    known = places(pairs, source, target, glossary)
    chosen = random.sample(known, min(MOST, len(known)))
    names = others(glossary, target) if swap else {}
    broken = []
    for place in chosen:
        pair = pairs[place.pair]
        instead = random.choice(names[glossary.concepts[place.concept].kind]) if swap else ""
        broken.append(Pair(pair.source, damaged(pair.target, place.spans, instead)))
    found = {(f.segment, f.concept) for f in checked(broken, source, target, glossary)}
    return len(chosen), sum((number, place.concept) in found for number, place in enumerate(chosen))


def main() -> None:
    """Print a line for each pair of languages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="TEXT", help="a text and its translation, by lines"
    )
    parser.add_argument("--languages", nargs=2, default=("en", "az"), metavar="TAG", help="their languages")
    parser.add_argument("--glossary", type=Path, help="another glossary than the shipped one")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if len(options.paths) not in {0, 2}:
        parser.error("name a text and its translation, or neither")
    glossary = Glossary.load([options.glossary]) if options.glossary else Glossary.shipped()
    texts = [(*options.languages, pairs_of(options.paths))] if options.paths else list(shipped_pairs())
    print(f"{'':10} {'pairs':>6} {'terms':>6} {'alarms %':>9}   {'taken out':>16} {'another instead':>16}")
    for source, target, pairs in texts:
        alarms = checked(pairs, source, target, glossary)
        terms = len(places(pairs, source, target, glossary))
        shares = []
        for swap in (False, True):
            count, found = recall(pairs, source, target, glossary, options.seed, swap=swap)
            shares.append(f"{100 * found / max(1, count):.1f} % of {count}")
        alarm = 100 * len(alarms) / max(1, terms)
        print(
            f"{source} → {target:5} {len(pairs):6,} {terms:6,} {alarm:9.2f}   {shares[0]:>16} {shares[1]:>16}"
        )
        for finding in alarms:
            print(f"    {finding.message}\n      {pairs[finding.segment].target[:100]}")
    print(f"\nThe bar: {BAR_FOUND} % found, {BAR_ALARMS} % alarms.")


if __name__ == "__main__":
    main()
