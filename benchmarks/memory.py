"""How fast the translation memory finds the nearest segments, beside comparing with every one (rapidfuzz).

    python benchmarks/memory.py                           # 10,000 and 100,000 units
    python benchmarks/memory.py --sizes 1000000           # takes a few minutes

Segments are made up of common words, many short and few long as in the strings of programs, and are the same
at every run. Half of the queries are segments of the memory with one to three edits, half are new. Both
programs answer the same queries, and the answers must be the same. Time is that of the processor, one core.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from fractions import Fraction
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist, extract
from synthetic.letters import Letters

from termkit.documents.tmx import read_tmx
from termkit.documents.tmx_writing import write_tmx
from termkit.documents.translation_units import Unit, Variant
from termkit.memory.importing import import_units
from termkit.memory.index import build
from termkit.memory.index_file import Stamp, opened, save
from termkit.memory.search import Searcher
from termkit.memory.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WORDS = Path(__file__).parent / "synthetic" / "prose" / "en.txt"
LETTERS = "abcdefghijklmnopqrstuvwxyz "
LIMIT, QUERIES = 5, 400


def segments(count: int, random: Random) -> list[str]:
    """Made-up segments: 40 characters on average, half of them shorter than 25."""
    listed = re.sub(r"#.*|---", "", WORDS.read_text(encoding="utf-8")).split()
    words = listed + Letters(listed).words(random, 5000)
    made = []
    for _ in range(count):
        length = min(60, max(1, int(random.lognormvariate(1.4, 0.9))))
        # The power makes some words common and most rare.
        chosen = [words[int(random.random() ** 4 * len(words))] for _ in range(length)]
        made.append(" ".join(chosen).capitalize() + random.choice(["", ".", ":", "!"]))
    return made


def edited(text: str, random: Random) -> str:
    """The text with one to three edits."""
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(text) + 1)
        new = random.choice(["", random.choice(LETTERS)])
        text = text[:at] + new + text[at + random.randint(0, 1) :]
    return text


def row(least: str, program: str, *figures: str) -> str:
    """A line of the table."""
    return f"{least:<13}{program:<20}" + "".join(f"{figure:>11}" for figure in figures)


def rate(answer: Callable[[str], object], queries: Sequence[str]) -> tuple[float, list[float]]:
    """Queries a second, and the milliseconds of each."""
    waits = []
    begin = process_time()
    for query in queries:
        start = perf_counter()
        answer(query)
        waits.append(1000 * (perf_counter() - start))
    return len(queries) / (process_time() - begin), sorted(waits)


def look_up(size: int, peer_queries: int) -> None:
    """Print the rows of one size."""
    random = Random(f"memory {size}")
    texts = segments(size, random)
    queries = [
        edited(text, random) if number % 2 else text
        for number, text in enumerate(segments(QUERIES, random) + random.choices(texts, k=QUERIES))
    ]
    random.shuffle(queries)
    begin = process_time()
    index = build(range(size), texts, size)
    made = process_time() - begin
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "index")
        save(index, Stamp("benchmark", size, None), file)
        begin = perf_counter()
        stored = opened(file)
        assert stored is not None
        print(
            f"\n{size:,} units: index made in {made:.1f} s, {file.stat().st_size / size:.0f} bytes a unit, "
            f"opened in {1000 * (perf_counter() - begin):.0f} ms"
        )
        searcher = Searcher(stored[0])
        few = queries[:peer_queries]
        print(row("least score", "program", "queries/s", "× extract", "p50 ms", "p95 ms"))
        for least in (70, 85):
            share = least / 100

            def compare(query: str, share: float = share) -> list[tuple[str, float, int]]:
                return extract(
                    query, texts, scorer=Levenshtein.normalized_similarity, processor=None, limit=LIMIT,
                    score_cutoff=share,
                )  # fmt: skip

            def matrix(query: str, share: float = share) -> object:
                return cdist([query], texts, scorer=Levenshtein.normalized_similarity, score_cutoff=share)

            def search(query: str, least: Fraction = Fraction(least)) -> list[int]:
                return [near.unit for near in searcher.nearest([query], least, LIMIT)[0]]

            base, _ = rate(compare, few)
            for name, answer, asked in (
                ("rapidfuzz extract", compare, few),
                ("rapidfuzz cdist", matrix, few),
                ("termkit", search, queries),
            ):
                speed, waits = rate(answer, asked)
                p50, p95 = waits[len(waits) // 2], waits[len(waits) * 95 // 100]
                figures = f"{speed:,.1f}", f"{speed / base:.1f}", f"{p50:.2f}", f"{p95:.2f}"
                print(row(f"{least} %", name, *figures))
            wrong = sum(search(query) != [place for _, _, place in compare(query)] for query in few)
            print(row("", f"{len(few) - wrong} of {len(few)} answers are those of extract"))


def take_in(size: int) -> None:
    """Print how fast TMX is imported."""
    random = Random(f"import {size}")
    texts = segments(2 * size, random)
    units = (
        Unit((Variant("en", f"{one} {number}"), Variant("ru", other)))
        for number, (one, other) in enumerate(zip(texts[:size], texts[size:], strict=True))
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "memory.tmx")
        with file.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(write_tmx(units))
        print(f"\nTMX of {size:,} units, {file.stat().st_size / 1e6:.1f} MB")
        for name, work in readers(file, Path(folder)):
            begin = process_time()
            work()
            print(f"{name:<34}{size / (process_time() - begin):>10,.0f} units/s")


def readers(file: Path, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """What takes the file in, by name."""

    def termkit() -> None:
        with Store(folder / "memory", create=True) as store, file.open("rb") as stream:
            import_units(store, read_tmx(stream, file.name), file.name)

    yield "termkit, into the memory", termkit
    try:
        from translate.storage import tmx
    except ImportError:
        return

    def toolkit() -> None:
        for unit in tmx.tmxfile.parsefile(str(file)).units:
            _ = unit.source, unit.target

    yield "translate-toolkit, source and target", toolkit


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000], help="units in the memory")
    parser.add_argument("--peer-queries", type=int, default=60, help="queries given to rapidfuzz")
    options = parser.parse_args()
    for size in options.sizes:
        look_up(size, options.peer_queries)
    take_in(min(max(options.sizes), 100_000))


if __name__ == "__main__":
    sys.exit(main())
