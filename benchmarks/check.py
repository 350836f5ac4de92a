"""How long a check of translations takes, beside pofilter, and whether many files take more than their time.

    python benchmarks/check.py                # 10,000 segments, then 250, 500 and 1,000 files
    python benchmarks/check.py --segments 2000 --files 100 200

An XLIFF file is made of the project's own memory with a seed: sentences put together, with other numbers,
some with placeholders and inline codes, and an error in one of fifty. `termkit check` runs on it as a program
of its own, with the shipped glossary and all rules; then with the rules that pofilter has too, and pofilter
with the same ones. Time is that of the processor, on one core, from the start of the program to its end;
memory is its peak. The bars: 10,000 segments in 20 seconds, and for many files a time that grows as their
number, in a memory that does not.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).parent))

from bilingual import own_pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilingual import Pair

SEGMENTS, BAR = 10_000, 20.0
# The rules of termkit that pofilter has filters for, and these.
BOTH = {
    "placeholder-mismatch": ("printf", "pythonbraceformat"),
    "tag-mismatch": ("xmltags",),
    "number-mismatch": ("numbers",),
    "untranslated": ("unchanged",),
    "length": ("short", "long"),
    "end-punctuation": ("endpunc",),
    "repeated-word": ("doublewords",),
    "whitespace": ("doublespacing", "puncspacing"),
}
_POFILTER = """
import sys
from translate.filters.checks import CheckerConfig, StandardChecker
from translate.storage import factory
checker = StandardChecker(CheckerConfig(targetlanguage="{language}"), limitfilters={filters})
units = factory.getobject(sys.argv[1]).units
print(sum(len(checker.run_filters(unit)) for unit in units if unit.istranslatable()))
"""


class Cost(NamedTuple):
    """What a program took: seconds of the processor, and megabytes at its peak."""

    seconds: float
    megabytes: float
    printed: str


def cost_of(command: Sequence[str]) -> Cost:
    """Run a program to its end on one core."""
    core = min(os.sched_getaffinity(0))
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(
            command, stdout=out, stderr=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, {core})
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out.read())


def segments(pairs: list[Pair], count: int, random: Random) -> list[tuple[str, str]]:
    """Sources and translations as XLIFF has them, no two alike."""
    made: dict[str, str] = {}
    while len(made) < count:
        chosen = [random.choice(pairs) for _ in range(random.choice((1, 1, 2)))]
        number = random.randint(2, 9999)
        source, target = (
            f"{' '.join(side)} ({number})" for side in zip(*(pair[:2] for pair in chosen), strict=True)
        )
        source, target = escape(source), escape(target)
        if random.random() < 0.2:
            source, target = f"{source} %s", f"%s {target}"
        if random.random() < 0.2:
            source, target = f'<g id="1">{source}</g>', f'<g id="1">{target}</g>'
        if random.random() < 0.02:
            target = target.replace(str(number), str(number + 1), 1)
        made[source] = target
    return list(made.items())


def xliff(rows: Sequence[tuple[str, str]], language: str) -> str:
    """An XLIFF 1.2 file of such segments."""
    units = "\n".join(
        f'<trans-unit id="{number}"><source>{source}</source><target>{target}</target></trans-unit>'
        for number, (source, target) in enumerate(rows, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        '<file original="a" datatype="plaintext" source-language="en" '
        f'target-language="{language}"><body>\n{units}\n</body></file></xliff>\n'
    )


def termkit(*words: str) -> list[str]:
    """The command that runs `termkit check`."""
    return [sys.executable, "-m", "termkit", "check", "--format", "json", *words]


def beside_pofilter(folder: Path, pairs: list[Pair], count: int, language: str) -> None:
    """The table of one large file."""
    file = folder / f"{language}.xlf"
    file.write_text(xliff(segments(pairs, count, Random(f"check {language}")), language), encoding="utf-8")
    filters = [name for names in BOTH.values() for name in names]
    commands = {
        "termkit, all rules": termkit("--language", language, str(file)),
        "termkit, rules of both": termkit("--language", language, "--select", ",".join(BOTH), str(file)),
        "pofilter, rules of both": [
            sys.executable, "-c", _POFILTER.format(language=language, filters=filters), str(file),
        ],
    }  # fmt: skip
    for name, command in commands.items():
        cost = cost_of(command)
        printed = json.loads(cost.printed)
        found = printed if isinstance(printed, int) else len(printed["findings"])
        late = "   over the bar" if "all" in name and count == SEGMENTS and cost.seconds > BAR else ""
        print(
            f"{count:8,} en → {language}  {name:24} {cost.seconds:7.1f} s {cost.megabytes:6.0f} MB "
            f"{found:7,} found{late}"
        )


def many_files(folder: Path, pairs: list[Pair], counts: Sequence[int], language: str) -> None:
    """The table of many small files, twenty segments each."""
    random = Random("files")
    rows = segments(pairs, 20 * max(counts), random)
    for count in counts:
        place = folder / f"files-{count}"
        place.mkdir()
        for number in range(count):
            text = xliff(rows[20 * number : 20 * number + 20], language)
            (place / f"{number:04}.xlf").write_text(text, encoding="utf-8")
        cost = cost_of(termkit("--language", language, str(place)))
        print(
            f"{count:8,} files    {cost.seconds:7.1f} s {1000 * cost.seconds / count:6.1f} ms a file "
            f"{cost.megabytes:6.0f} MB"
        )


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--segments", type=int, default=SEGMENTS)
    parser.add_argument("--files", type=int, nargs="*", default=[250, 500, 1_000])
    parser.add_argument("--languages", nargs="*", default=["az", "ru"], choices=["az", "ru"])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for language in options.languages:
            pairs = [pair for pair in own_pairs() if (pair.theirs, pair.ours) == ("en", language)]
            if language == options.languages[0]:
                # The glossary is compiled once, and kept.
                cost_of(termkit("--language", language, str(Path(__file__))))
            beside_pofilter(folder, pairs, options.segments, language)
        if options.files:
            many_files(folder, pairs, options.files, language)


if __name__ == "__main__":
    main()
