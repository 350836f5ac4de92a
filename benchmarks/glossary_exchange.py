"""How long a large termbase takes to be read, planned and written, and in how much memory.

    python benchmarks/glossary_exchange.py                      # 10,000 and 100,000 concepts
    python benchmarks/glossary_exchange.py --sizes 100000

The concepts are made up of numbered words, each with three languages, four terms with their statuses, a
context and a transaction. Time is that of the processor, one core; memory is the most that the process had.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

FORMATS = ("tbx", "tbx-2", "csv")


def made(path: Path, count: int) -> None:
    """Write a termbase of so many concepts."""
    with path.open("w", encoding="utf-8") as file:
        file.write(
            '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>'
        )
        for number in range(count):
            file.write(
                f'<conceptEntry id="c{number}"><descrip type="subjectField">shipping</descrip><transacGrp>'
            )
            file.write(
                '<transac type="transactionType">origination</transac><date>2026-01-01</date></transacGrp>'
            )
            for tag, word in (("az", "külək"), ("en", "wind"), ("ru", "ветер")):
                file.write(f'<langSec xml:lang="{tag}"><termSec><term>{word} {number}</term>')
                file.write('<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>')
                if tag == "en":
                    file.write(f'<descrip type="context">The {word} blew at {number}.</descrip></termSec>')
                    file.write(f"<termSec><term>{word} of {number}</term>")
                    file.write('<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>')
                file.write("</termSec></langSec>")
            file.write("</conceptEntry>")
        file.write("</body></text></tbx>")


def timed(what: str, path: Path, folder: Path) -> None:
    """One step in this process; the last line is its figures."""
    from termkit.glossary import Glossary
    from termkit.glossary.exchange.formats import glossary_format
    from termkit.glossary.exchange.importing import planned
    from termkit.glossary.rewriting import write_changes

    known = glossary_format("-", what if what in FORMATS else "tbx")
    target = folder / "names.toml"
    glossary = Glossary.load([target]) if what in {"again", *FORMATS} else None
    start = process_time()
    if what == "read":
        with path.open("rb") as stream:
            count = sum(1 for _ in known.read(stream, path.name))
    elif what in {"import", "again"}:
        with path.open("rb") as stream:
            ours = glossary.concepts.values() if glossary else []
            steps = list(planned(known.read(stream, path.name), ours))
        count = len(steps)
        new = {step.id: step.after for step in steps if step.changes}
        if new:
            write_changes(target, {}, new)
    else:
        assert glossary is not None
        count = len(glossary.concepts)
        (folder / f"out.{what}").write_bytes(b"".join(known.write(glossary.concepts.values())))
    seconds = process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{what:<10}{count:>12,}{seconds:>12.1f}{memory:>12,.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--step", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.step:
        what, path, folder = asked.step
        timed(what, Path(path), Path(folder))
        return
    print(f"{'step':<10}{'concepts':>12}{'seconds':>12}{'MB':>12}")
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "made.tbx"
            made(path, size)
            for what in ("read", "import", "again", *FORMATS):
                # Each step has a process of its own, for the memory.
                subprocess.run([sys.executable, __file__, "--step", what, str(path), folder], check=True)


if __name__ == "__main__":
    main()
