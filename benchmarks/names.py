"""How fast names are transliterated: termkit beside iuliia, Unidecode and, where it is installed, ICU.

    python benchmarks/names.py                    # 100,000 names of each language
    python benchmarks/names.py --names 10000

Names are made up after those of the shipped glossary (see `synthetic/`), the same at every run, each once;
their words come back as they do in a list of people. “Cold” are words of which each is new, so that nothing
can be remembered: it is the table itself. iuliia has no table for Azerbaijani; Unidecode and ICU do not ask
for the language and write something else, and are here for their speed.
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
from termkit.transliteration.route import route
from termkit.transliteration.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BAR = 100_000
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
    if target == "en":
        rows += [
            Row(name, speed(write, listed), speed(write, cold))
            for name, write in peers(source, scheme).items()
        ]
    return rows


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
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
