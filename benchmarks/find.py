"""How fast terms are found: termkit beside the bare automaton, pyahocorasick and spaCy's PhraseMatcher.

    python benchmarks/find.py                     # all sizes; some minutes
    python benchmarks/find.py --sizes 1000 --without spacy

Glossaries and texts are made up (see `synthetic/`), the same at every run. All four search the same texts on
one core, in turn, a new text in each round, so that nobody finds what is still remembered of the same text;
the best round counts. The bare automaton and pyahocorasick look for the patterns that termkit compiled, in
text that is folded already, and know nothing of words, endings and capitals; spaCy looks for the terms as
they are written. Memory is the peak of a process that compiles and holds the finders of all three languages.
"""

from __future__ import annotations

import argparse
import gc
import resource
import subprocess
import sys
from math import inf
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from synthetic.concepts import made_up, shipped
from synthetic.prose import texts as prose

from termkit.glossary.finder import Finder
from termkit.glossary.identification import identify
from termkit.glossary.terms import Term, terms_of
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.text.folding import fold
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZES = (1_000, 10_000, 100_000)
BAR = 3.0
MEMORY_BAR = 300


class Text(NamedTuple):
    """A text, and the same as termkit folds it."""

    written: str
    folded: str


class Scanner(NamedTuple):
    """One way to search a text; `scan` returns how much it found."""

    name: str
    build_seconds: float
    scan: Callable[[Text], int]


class Row(NamedTuple):
    """What one scanner did with one text."""

    scanner: str
    build_seconds: float
    seconds: float
    first_seconds: float
    found: int


def terms(tag: str, count: int) -> Iterator[Term]:
    """The terms of a made-up glossary in one language."""
    for concept in made_up(shipped(), tag, count):
        yield from terms_of(concept, tag)


def compiled(tag: str, count: int) -> tuple[Finder, float]:
    """The finder of a made-up glossary, ready to search, and how long it took to make."""
    shipped()
    made = list(terms(tag, count))
    start = process_time()
    finder = Finder(made, tag)
    finder.find_all("a")
    return finder, process_time() - start


def termkit(finder: Finder, seconds: float) -> Scanner:
    def scan(text: Text) -> int:
        return len(identify(finder.find_all(text.written), SpanSet([]), text.written, finder))

    return Scanner("termkit", seconds, scan)


def bare(patterns: list[str]) -> Scanner:
    from ahocorasick_rs import AhoCorasick

    start = process_time()
    automaton = AhoCorasick(patterns)
    seconds = process_time() - start
    return Scanner(
        "bare automaton",
        seconds,
        lambda text: len(automaton.find_matches_as_indexes(text.folded, overlapping=True)),
    )


def pyahocorasick(patterns: list[str]) -> Scanner:
    import ahocorasick

    start = process_time()
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for number, pattern in enumerate(patterns):
        automaton.add_word(pattern, number)
    automaton.make_automaton()
    return Scanner(
        "pyahocorasick", process_time() - start, lambda text: len(list(automaton.iter(text.folded)))
    )


def spacy(texts: list[str], tag: str) -> Scanner:
    import spacy as library
    from spacy.matcher import PhraseMatcher

    start = process_time()
    nlp = library.blank(tag)
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("term", [nlp.make_doc(term) for term in texts])

    def scan(text: Text) -> int:
        nlp.max_length = len(text.written) + 1
        return len(matcher(nlp.make_doc(text.written)))

    return Scanner("spaCy", process_time() - start, scan)


def measured(tag: str, count: int, size: int, rounds: int, without: list[str]) -> tuple[list[Row], int]:
    """Build and run every scanner in one language; the rows, and the bytes of a text."""
    finder, seconds = compiled(tag, count)
    texts = [Text(written, f" {fold(written).text}  ") for written in prose(finder, tag, size, rounds)]
    patterns = list(finder.compiled.patterns)
    scanners = [termkit(finder, seconds), bare(patterns)]
    if "pyahocorasick" not in without:
        scanners.append(pyahocorasick(patterns))
    if "spacy" not in without:
        scanners.append(spacy([term.text for term in finder.terms], tag))
    best = dict.fromkeys((scanner.name for scanner in scanners), inf)
    first: dict[str, float] = {}
    found: dict[str, int] = {}
    # What one scanner keeps in memory is no business of another's when Python looks for garbage.
    gc.collect()
    gc.freeze()
    for text in texts:
        for scanner in scanners:
            start = process_time()
            found[scanner.name] = scanner.scan(text)
            seconds = process_time() - start
            first.setdefault(scanner.name, seconds)
            best[scanner.name] = min(best[scanner.name], seconds)
    rows = [Row(s.name, s.build_seconds, best[s.name], first[s.name], found[s.name]) for s in scanners]
    print(f"  {tag}: {len(finder.terms):,} terms, {len(patterns):,} patterns, {size / 1e6:.1f} MB a round")
    return rows, size


def report(rows: list[Row], size: int) -> None:
    for row in rows:
        speed = size / 1e6 / row.seconds
        print(
            f"    {row.scanner:<15} {speed:6.1f} MB/s  found {row.found:>9,}  built {row.build_seconds:.2f} s"
        )
    print(f"    {'ratio':<16} {rows[0].seconds / rows[1].seconds:7.2f}")


def peak_memory(count: int) -> int:
    """The peak, in MB, of a process that compiles and holds the finders of all languages."""
    command = [sys.executable, __file__, "--hold", str(count)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def hold(count: int) -> None:
    finders = []
    for tag in GLOSSARY_LANGUAGES:
        finder = Finder(terms(tag, count), tag)
        finder.find_all("a")
        finders.append(finder)
    print(peak_megabytes())


def peak_megabytes() -> int:
    """The most memory this process has held. Linux counts the parent's into ru_maxrss, and not into VmHWM."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="CONCEPTS")
    parser.add_argument("--megabytes", type=float, default=1.0, help="of text in each language")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--without", nargs="+", default=[], choices=["pyahocorasick", "spacy"])
    parser.add_argument("--hold", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.hold:
        hold(options.hold)
        return 0
    summary = []
    for count in options.sizes:
        print(f"{count:,} concepts")
        ours = theirs = 0.0
        for tag in GLOSSARY_LANGUAGES:
            rows, size = measured(tag, count, int(options.megabytes * 1e6), options.rounds, options.without)
            report(rows, size)
            ours += rows[0].seconds
            theirs += rows[1].seconds
        memory = peak_memory(count)
        print(f"  ratio {ours / theirs:.2f} (bar {BAR}), memory {memory} MB (bar {MEMORY_BAR})")
        summary.append((ours, theirs))
    print(f"Ratio overall {sum(ours for ours, _ in summary) / sum(theirs for _, theirs in summary):.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
