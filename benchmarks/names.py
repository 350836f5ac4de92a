"""How fast names are transliterated and compared: termkit beside other programs, those that are installed.

    python benchmarks/names.py                    # 100,000 names of each language, 20,000 pairs
    python benchmarks/names.py --names 10000

Transliteration: iuliia, Unidecode, ICU. Comparison: rapidfuzz on what Unidecode writes.

Names are made up after those of the shipped glossary (see `synthetic/`), the same at every run, each once;
their words come back as they do in a list of people. “Cold” are words of which each is new, so that nothing
can be remembered: it is the table itself. iuliia has no table for Azerbaijani; Unidecode and ICU do not ask
for the language and write something else, and are here for their speed.

`usual` is what `termkit transliterate` does without a scheme: names known letter by letter decide.

The pairs to compare are of people, made up in two languages each; each pair comes once. “Listed” pairs are
made of a few hundred names, as when two lists of people are compared; of “cold” pairs no name comes twice.
"""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from synthetic.concepts import made_up, shipped

from termkit.glossary.terms import full_name
from termkit.names.matching import same_name
from termkit.transliteration import Transliterator
from termkit.transliteration.route import route
from termkit.transliteration.usual import LANGUAGES
from termkit.transliteration.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BAR, PAIRS_BAR = 100_000, 50_000
# By analogy a new word takes its time.
FRESH = 3000
# Of so many names the listed pairs are made, and so many pairs are compared.
LISTED, PAIRS = 400, 20_000
# Source, target, kind, scheme; None is the usual one.
TASKS = (
    ("az", "en", "person", None),
    ("az", "ru", "person", None),
    ("ru", "en", "other", "wikipedia"),
    ("ru", "en", "other", None),
    ("ru", "az", "other", None),
    ("az", "az-Cyrl", "other", None),
)


class Row(NamedTuple):
    """How many names a second one program wrote: names of a list, and words it had never seen."""

    program: str
    listed: float
    cold: float


def names(tag: str, count: int) -> list[str]:
    """Made-up names of people and places, each once."""
    found: dict[str, None] = {}
    wanted = count
    while len(found) < count:
        wanted *= 2
        for concept in made_up(shipped(), tag, wanted):
            if concept.kind in {"person", "place"} and tag in concept.sides:
                found.setdefault(full_name(concept.sides[tag], tag))
    return list(found)[:count]


def new_words(of: list[str]) -> list[str]:
    """Words of these names, each once, and then their halves put together anew: none comes twice."""
    words = list(dict.fromkeys(word for name in of for word in name.split() if len(word) > 3))
    mixed = (one[: len(one) // 2] + other[len(other) // 2 :] for one, other in _pairs(words))
    return list(dict.fromkeys([*words, *mixed]))[: len(of)]


def _pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    for shift in (1, 7, 31, 127, 511):
        yield from zip(words, words[shift:], strict=False)


def peers(source: str, scheme: str | None) -> dict[str, Callable[[str], str]]:
    """What else there is, name by name."""
    found: dict[str, Callable[[str], str]] = {}
    if source == "ru" and scheme == "wikipedia" and find_spec("iuliia"):
        import iuliia

        found["iuliia"] = iuliia.WIKIPEDIA.translate
    if find_spec("unidecode"):
        from unidecode import unidecode

        found["Unidecode"] = unidecode
    if find_spec("icu"):
        import icu

        found["ICU"] = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII").transliterate
    return found


def speed(write: Callable[[str], str], texts: list[str]) -> float:
    """Names a second, on one core."""
    start = process_time()
    for text in texts:
        write(text)
    return len(texts) / max(1e-9, process_time() - start)


def measured(task: tuple[str, str, str, str | None], listed: list[str], cold: list[str]) -> list[Row]:
    source, target, kind, scheme = task

    def ours() -> Callable[[str], str]:
        # A new one for each measure, with nothing remembered.
        leg = route(source, target, scheme, kind)[0]
        return Writer(leg.scheme, backward=leg.backward).write

    rows = [Row("termkit", speed(ours(), listed), speed(ours(), cold))]
    if scheme is None and (source, target) in LANGUAGES:
        usual = Transliterator(source, target, kind=kind).best
        usual(listed[0])
        fresh = speed(usual, cold[:FRESH])
        # A list of people repeats its words: the second time they are known.
        speed(usual, listed[:FRESH])
        rows.append(Row("usual", speed(usual, listed[:FRESH]), fresh))
    if target == "en":
        rows += [
            Row(name, speed(write, listed), speed(write, cold))
            for name, write in peers(source, scheme).items()
        ]
    return rows


class Pair(NamedTuple):
    """Two names with their languages."""

    name: str
    tag: str
    other: str
    other_tag: str


def people(count: int) -> list[tuple[str, str, str]]:
    """Made-up people, each with the name in Azerbaijani, English and Russian; no name comes twice."""
    found: dict[str, tuple[str, str, str]] = {}
    ways = [Transliterator("az", target, kind="person").best for target in ("en", "ru")]
    wanted = count
    while len(found) < count:
        wanted *= 4
        for concept in made_up(shipped(), "az", wanted):
            if concept.kind == "person" and "az" in concept.sides and len(found) < count:
                name = full_name(concept.sides["az"], "az")
                if name not in found:
                    found[name] = (name, ways[0](name), ways[1](name))
    return list(found.values())


def pairs(of: list[tuple[str, str, str]], count: int) -> list[Pair]:
    """Different pairs of these people, in all pairs of languages; one in twenty is of one person."""
    tags = ("az", "en", "ru")
    found: dict[Pair, None] = {}
    for shift in range(len(of)):
        for at in range(len(of)):
            if len(found) >= count:
                return list(found)
            one, another = (at + shift) % 3, (at + shift + 1) % 3
            other = of[at if len(found) % 20 == 0 else (at + shift + 1) % len(of)]
            found.setdefault(Pair(of[at][one], tags[one], other[another], tags[another]))
    return list(found)


def comparisons() -> dict[str, Callable[[Pair], object]]:
    """What compares two names, pair by pair."""
    found: dict[str, Callable[[Pair], object]] = {
        "termkit": lambda pair: same_name(pair.name, pair.tag, pair.other, pair.other_tag, "person")
    }
    if find_spec("rapidfuzz") and find_spec("unidecode"):
        from rapidfuzz.fuzz import ratio
        from unidecode import unidecode

        found["rapidfuzz"] = lambda pair: ratio(unidecode(pair.name).lower(), unidecode(pair.other).lower())
    return found


def compare() -> None:
    """Print how many pairs a second each program compares."""
    few, many = people(LISTED), people(2 * PAIRS // 3)
    cold = [
        Pair(one[at % 3], "az en ru".split()[at % 3], other[(at + 1) % 3], "az en ru".split()[(at + 1) % 3])
        for at, (one, other) in enumerate(zip(many[::2], many[1::2], strict=False))
    ]
    listed = pairs(few, PAIRS)
    print(f"compared: {len(listed):,} pairs of {len(few)} people, {len(cold):,} cold (bar {PAIRS_BAR:,}/s)")
    for program, judge in comparisons().items():
        judge(Pair("Əli", "az", "Али", "ru"))
        rates = [timed(judge, cold), timed(judge, listed)]
        print(f"    {program:<12} {rates[1]:>10,.0f} pairs/s   cold {rates[0]:>10,.0f} pairs/s")
    missing = [name for name in ("rapidfuzz", "unidecode") if not find_spec(name)]
    if missing:
        print(f"Not compared, for they are not installed: {', '.join(missing)}.")


def timed(judge: Callable[[Pair], object], of: list[Pair]) -> float:
    """Pairs a second, on one core."""
    start = process_time()
    for pair in of:
        judge(pair)
    return len(of) / max(1e-9, process_time() - start)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--names", type=int, default=100_000, metavar="COUNT")
    options = parser.parse_args()
    lists = {tag: names(tag, options.names) for tag in ("az", "ru")}
    cold = {tag: new_words(listed) for tag, listed in lists.items()}
    for task in TASKS:
        source, target, kind, scheme = task
        print(f"{source} to {target}, {scheme or kind}: {len(lists[source]):,} names (bar {BAR:,}/s)")
        for row in measured(task, lists[source], cold[source]):
            print(f"    {row.program:<12} {row.listed:>10,.0f} names/s   cold {row.cold:>10,.0f} words/s")
    if not find_spec("icu"):
        print("ICU is not compared: PyICU is not installed.")
    compare()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
