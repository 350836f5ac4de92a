"""Do several programs at once, or a `kill -9` at any moment, lose or double a unit?

    python benchmarks/memory_stress.py                       # 8 programs for 60 s, 20 kills; about 4 minutes
    python benchmarks/memory_stress.py --seconds 3 --kills 2 --places sqlite

Every program writes units of its own and, at the same time as the others, units that all of them bring; each
also reads, looks whether what it reads is whole, and takes some of its own away again. In the end there must
be every own unit once but for those taken away, and every shared one once. Then an import is killed at a
moment of chance, again and again: each time the memory must be as it was, and the same import is then made to
its end. A PostgreSQL server is started for the purpose where one is installed, with its usual safety, or
named with --postgres.
"""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from termkit.documents.translation_units import Unit, Variant
from termkit.memory.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator


class Outcome(NamedTuple):
    """What went wrong, all of which must be 0, and how much was done."""

    lost: int
    doubled: int
    failed: int
    units: int


def unit(source: str, target: str) -> Unit:
    return Unit((Variant("az", source), Variant("ru", target)))


def own(name: str, number: int) -> Unit:
    return unit(f"külək {name} {number}", "ветер")


def shared(number: int) -> Unit:
    return unit(f"dəniz {number}", "море")


def work(place: str, name: str, seconds: float) -> None:
    """One of the programs; prints how many own units it wrote, and the numbers of those it took away."""
    random = Random(name)
    Store(place).close()
    until = time.monotonic() + seconds
    written = 0
    gone: list[int] = []
    while time.monotonic() < until:
        with Store(place) as store:
            for _ in range(random.randint(1, 20)):
                if time.monotonic() > until:
                    break
                count = random.randint(1, 40)
                step = [own(name, number) for number in range(written, written + count)]
                # What all bring, in about the same order, so that they meet.
                step += [shared(int((time.monotonic() % 1000) * 50) + ahead) for ahead in range(5)]
                random.shuffle(step)
                store.add(step, f"{name}.tmx")
                written += count
                if random.random() < 0.2:
                    wanted = random.randrange(written - count, written)
                    newest = store.newest()
                    near = store.units(range(max(1, newest - 500), newest + 1))
                    mine = [one for one in near if one.unit == own(name, wanted)]
                    if store.delete([one.id for one in mine]):
                        gone.append(wanted)
                newest = store.newest()
                read = list(store.segments("az", "ru", max(0, newest - 200)))
                assert all(text.startswith(("külək ", "dəniz ")) for _, text in read), read
    print(written, *gone)


def at_once(place: str, programs: int, seconds: float) -> Outcome:
    """Let programs write and read at the same time, and count what is there in the end."""
    Store(place, create=True).close()
    names = [f"p{number}" for number in range(programs)]
    running = [
        subprocess.Popen(
            [sys.executable, __file__, "--work", place, name, str(seconds)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for name in names
    ]  # fmt: skip
    expected: Counter[Unit | str] = Counter()
    failed = 0
    for name, process in zip(names, running, strict=True):
        said, errors = process.communicate()
        if process.returncode:
            failed += 1
            print(f"{name}: {errors.strip().splitlines()[-1]}", file=sys.stderr)
            continue
        count, *gone = map(int, said.split())
        expected.update(text_of(own(name, number)) for number in set(range(count)) - set(gone))
    with Store(place) as store:
        there = Counter(text_of(one.unit) for one in store.units())
    mine = {text: count for text, count in there.items() if text.startswith("külək")}
    lost = sum(text not in there for text in expected)
    doubled = sum(count - 1 for count in there.values())
    # Of a program that failed nobody knows what it wrote.
    doubled += 0 if failed else sum(text not in expected for text in mine)
    return Outcome(lost, doubled, failed, sum(there.values()))


def text_of(one: Unit) -> str:
    return one.variants[0].text


def killed(place: str, kills: int, random: Random) -> Outcome:
    """Kill imports in the middle, and see that the memory is as it was and takes the same import."""
    lost = doubled = failed = 0
    with Store(place, create=True) as store:
        before = len(store)
    whole = 20_000
    for round_ in range(kills):
        name = f"kill{round_}"
        command = [sys.executable, __file__, "--import", place, name, str(whole)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(random.uniform(0, 0.8))
            process.send_signal(signal.SIGKILL)
            process.wait()
        with Store(place) as store:
            # All of it or nothing: it may have been done by then.
            there = len(store)
            lost += max(0, before - there)
            failed += there not in {before, before + whole}
            added = store.add(take(name, whole), name)
            doubled += added.taken + there - before - whole
            before = len(store)
    return Outcome(lost, doubled, failed, before)


def take(name: str, count: int) -> Iterator[Unit]:
    return (own(name, number) for number in range(count))


def bring(place: str, name: str, count: int) -> None:
    """An import, to be killed."""
    with Store(place) as store:
        print("begun", flush=True)
        store.add(take(name, count), name)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--programs", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--places", nargs="+", default=["sqlite", "postgres"], choices=["sqlite", "postgres"])
    parser.add_argument(
        "--postgres", metavar="ADDRESS", help="an empty database; without, a server is started"
    )
    parser.add_argument("--work", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--import", nargs=3, dest="bring", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.work[0], options.work[1], float(options.work[2]))
        return 0
    if options.bring:
        bring(options.bring[0], options.bring[1], int(options.bring[2]))
        return 0
    bad = 0
    print(f"{'':<34}{'lost':>8}{'doubled':>9}{'failed':>8}{'units':>10}")
    with ExitStack() as stack:
        for kind in options.places:
            place = place_of(kind, options.postgres, stack)
            if place is None:
                continue
            title = f"{options.programs} programs for {options.seconds:.0f} s"
            for what, outcome in (
                (title, at_once(place, options.programs, options.seconds)),
                (f"{options.kills} kills", killed(place, options.kills, Random("kill"))),
            ):
                print(f"{kind}, {what:<{32 - len(kind)}}" + "{:>8,}{:>9,}{:>8,}{:>10,}".format(*outcome))
                bad += outcome.lost + outcome.doubled + outcome.failed + (outcome.units == 0)
    return 1 if bad else 0


def place_of(kind: str, address: str | None, stack: ExitStack) -> str | None:
    """Where a memory of this kind may be made."""
    if kind == "sqlite":
        return str(Path(stack.enter_context(tempfile.TemporaryDirectory()), "memory"))
    if address:
        return address
    from tests.memory.postgres_server import NoServerError, server

    try:
        return stack.enter_context(server()).new_database()
    except NoServerError as reason:
        print(f"postgres: left out, {reason}")
        return None


if __name__ == "__main__":
    sys.exit(main())
