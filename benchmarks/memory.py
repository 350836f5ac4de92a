"""How fast the translation memory finds the nearest segments, beside comparing with every one (rapidfuzz).

    python benchmarks/memory.py                           # 10,000, 100,000 and 1,000,000 units: ten minutes
    python benchmarks/memory.py --sizes 100000

Segments are made up of common words, many short and few long as in the strings of programs, and are the same
at every run. Half of the queries are segments of the memory with one to three edits, half are new. All
programs answer the same queries, and the answers must be the same. Time is that of the processor, one core,
but for the opening of the index.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from fractions import Fraction
from multiprocessing import get_context
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
from termkit.memory import compiled
from termkit.memory.importing import import_units
from termkit.memory.parts import Parts
from termkit.memory.search import Searcher
from termkit.memory.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from termkit.memory.index import Index

WORDS = Path(__file__).parent / "synthetic" / "prose" / "en.txt"
LETTERS = "abcdefghijklmnopqrstuvwxyz "
LIMIT, QUERIES = 5, 400
# Where half of a segment is enough, numpy has to measure most of them.
FEWER = 60


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
    for query in queries:
        start = process_time()
        answer(query)
        waits.append(1000 * (process_time() - start))
    return 1000 * len(queries) / sum(waits), sorted(waits)


def kept(folder: Path, texts: Sequence[str]) -> list[Index]:
    """The indexes of a memory of these segments, made by a program of its own; prints what it took."""
    path = folder / "memory"
    with Store(path, create=True) as store:
        store.add((Unit((Variant("en", text), Variant("ru", "—"))) for text in texts), "made up", "keep")
    with get_context("spawn").Pool(1) as pool:
        seconds, megabytes, before = pool.apply(build, (path,))
    size = sum(file.stat().st_size for file in folder.glob("*.index"))
    with Store(path) as store:
        begin = perf_counter()
        parts = Parts(store, "en", "ru").stored(store.newest())
        opened = 1000 * (perf_counter() - begin)
    print(
        f"\n{len(texts):,} units: index made in {seconds:.1f} s, {megabytes:.0f} MB at most ({before:.0f} "
        f"before); {size / len(texts):.0f} bytes a unit, in {len(parts)} files, opened in {opened:.0f} ms"
    )
    return [part.segments for part in parts]


def build(path: Path) -> tuple[float, float, float]:
    """Index a memory: seconds, and the most megabytes of memory, then and before."""
    with Store(path) as store:
        before = _peak()
        begin = process_time()
        Parts(store, "en", "ru").extended([], store.newest())
        return process_time() - begin, _peak(), before


def _peak() -> float:
    """The most megabytes that this program had in memory; 0 where the system does not tell (not Linux)."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else 0


def look_up(size: int, peer_queries: int) -> None:
    """Print the rows of one size."""
    random = Random(f"memory {size}")
    texts = segments(size, random)
    queries = [
        edited(text, random) if number % 2 else text
        for number, text in enumerate(segments(QUERIES, random) + random.choices(texts, k=QUERIES))
    ]
    random.shuffle(queries)
    few = queries[:peer_queries]
    kernel = compiled.loaded(compiled.kernel_folder()) if compiled.installed() else None
    with tempfile.TemporaryDirectory() as folder:
        indexes = kept(Path(folder), texts)
        searchers = {"numpy": Searcher(indexes, kernel=lambda work: None)}
        if kernel:
            searchers["compiled"] = Searcher(indexes, kernel=lambda work: kernel)
        print(row("least score", "program", "queries/s", "× extract", "p50 ms", "p95 ms", "the same"))
        for least in (50, 70, 85, 95):
            right: dict[str, list[int]] = {}

            def compare(query: str, share: float = least / 100, right: dict[str, list[int]] = right) -> None:
                found = extract(
                    query, texts, scorer=Levenshtein.normalized_similarity, processor=None, limit=LIMIT,
                    score_cutoff=share,
                )  # fmt: skip
                right[query] = [place + 1 for _, _, place in found]

            def matrix(query: str, share: float = least / 100) -> object:
                return cdist([query], texts, scorer=Levenshtein.normalized_similarity, score_cutoff=share)

            base, waits = rate(compare, few)
            show(least, "rapidfuzz extract", base, base, waits)
            speed, waits = rate(matrix, few)
            show(least, "rapidfuzz cdist", speed, base, waits)
            for name, searcher in searchers.items():

                def search(
                    query: str, least: Fraction = Fraction(least), by: Searcher = searcher
                ) -> list[int]:
                    return [near.unit for near in by.nearest([query], least, LIMIT)[0]]

                same = sum(search(query) == right[query] for query in few)
                speed, waits = rate(search, queries if least > 50 else queries[:FEWER])
                show(least, f"termkit, {name}", speed, base, waits, f"{same} of {len(few)}")


def show(least: int, name: str, speed: float, base: float, waits: list[float], same: str = "") -> None:
    """Print a row."""
    middle, slow = waits[len(waits) // 2], waits[len(waits) * 95 // 100]
    print(
        row(f"{least} %", name, f"{speed:,.1f}", f"{speed / base:.1f}", f"{middle:.2f}", f"{slow:.2f}", same)
    )


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
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="units in the memory"
    )
    parser.add_argument("--peer-queries", type=int, default=20, help="queries given to rapidfuzz")
    options = parser.parse_args()
    for size in options.sizes:
        look_up(size, options.peer_queries)
    take_in(min(max(options.sizes), 100_000))


if __name__ == "__main__":
    sys.exit(main())
