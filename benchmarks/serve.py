"""How long `termkit serve` lets its clients wait when many check at once.

    python benchmarks/serve.py                           # 50 clients for 60 seconds
    python benchmarks/serve.py --clients 10 --seconds 20 --workers 2

A server is started as a user starts it, with the shipped glossary. Each client keeps a connection and sends
texts of 2 kB in Azerbaijani, English and Russian to LanguageTool's `/v2/check`; the texts are made of the
project's memory with a seed, sentences in another order each time, some of the names misspelled. Three ways
of asking:

* `writing`: a text, then the pause of somebody who reads and writes on (a second on average); all are new;
* `reopened`: no pause at all, but texts come again, as the paragraphs of a document that is opened do;
* `flood`: no pause, and all texts are new: how much the machine can do. There is no bar for this one.

Server and clients share the machine, so on a busy one the time that clients wait says little; the last
columns are processor time: of the server and its processes for an answer, and of the clients in a second. The
bar: no error, and 95 of 100 answers within 150 ms.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from time import perf_counter, process_time
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from termkit.documents.tmx import read_tmx
from termkit.documents.translation_units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
SIZE, BAR = 2000, 0.150
WAYS = ("writing", "reopened", "flood")
_AGAIN = 60
_WRONG = {"Rəsulzadə": "Resulzade", "Rasulzadeh": "Resulzade", "Расулзаде": "Ресулзаде", "Bakı": "Baku"}


class Load(NamedTuple):
    """Who asks how: so many clients for so many seconds, with pauses of so many on average."""

    clients: int
    seconds: float
    pause: float


class Result(NamedTuple):
    """How long each answer took, how many were none, and the matches found on average."""

    waited: list[float]
    errors: int
    matches: float


def sentences() -> dict[str, list[str]]:
    """Those of the project's memory, by language."""
    found: dict[str, list[str]] = {"az": [], "en": [], "ru": []}
    with (ROOT / "tm" / "termkit.tmx").open("rb") as stream:
        for unit in read_tmx(stream, "termkit.tmx"):
            if isinstance(unit, Unit):
                for variant in unit.variants:
                    found[variant.language[:2]].append(variant.text)
    return found


def bodies(seed: int) -> Iterator[bytes]:
    """Requests with texts of 2 kB, in each language in turn."""
    random, known = Random(seed), sentences()
    while True:
        for tag, pool in known.items():
            text: list[str] = []
            while sum(len(one.encode()) + 1 for one in text) < SIZE:
                sentence = random.choice(pool)
                for right, wrong in _WRONG.items():
                    if random.random() < 0.2:
                        sentence = sentence.replace(right, wrong)
                text.append(sentence)
            written = " ".join(text).encode()[:SIZE].decode(errors="ignore")
            yield urlencode({"language": tag, "text": written}).encode()


async def client(port: int, seed: int, load: Load, again: list[bytes]) -> Result:
    """One that asks until the time is over; `again` are the texts, if they come again."""
    random, fresh = Random(seed), bodies(seed)
    waited: list[float] = []
    errors = matches = 0
    await asyncio.sleep(random.random() * load.pause)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    until = perf_counter() + load.seconds
    while perf_counter() < until:
        body = random.choice(again) if again else next(fresh)
        begun = perf_counter()
        head = f"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        answer = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", answer)
        content = await reader.readexactly(int(length[1]) if length else 0)
        waited.append(perf_counter() - begun)
        errors += b" 200 " not in answer[:15]
        matches += content.count(b'"shortMessage"')
        if load.pause:
            await asyncio.sleep(random.expovariate(1 / load.pause))
    writer.close()
    return Result(waited, errors, matches)


async def asked(port: int, load: Load, again: list[bytes]) -> Result:
    """What all clients saw."""
    results = await asyncio.gather(*(client(port, seed, load, again) for seed in range(load.clients)))
    waited = sorted(second for result in results for second in result.waited)
    errors, matches = sum(one.errors for one in results), sum(one.matches for one in results)
    return Result(waited, errors, matches / max(len(waited), 1))


def spent(process: int) -> float:
    """Seconds of the processor that a process and its children have had, as Linux counts them."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    fields = [
        Path(f"/proc/{one}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
        for one in (process, *children)
    ]
    return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")


def measured(way: str, process: int, port: int, clients: int, seconds: float) -> None:
    """Print a row."""
    fresh = bodies(-1)
    again = [next(fresh) for _ in range(_AGAIN)] if way == "reopened" else []
    own, theirs = process_time(), spent(process)
    result = asyncio.run(asked(port, Load(clients, seconds, 1.0 if way == "writing" else 0), again))
    own, theirs = process_time() - own, spent(process) - theirs
    half, most = (result.waited[int(len(result.waited) * part)] * 1000 for part in (0.5, 0.95))
    print(
        f"{way:9} {len(result.waited) / seconds:8.0f}/s {result.errors:7} {half:9.1f} {most:9.1f} "
        f"{result.waited[-1] * 1000:9.1f} {result.matches:9.1f} "
        f"{theirs / len(result.waited) * 1000:9.1f} {own / seconds:8.0%}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int)
    parser.add_argument("--ways", nargs="*", choices=WAYS, default=WAYS)
    given = parser.parse_args()
    workers = ["--workers", str(given.workers)] if given.workers else []
    with tempfile.TemporaryDirectory() as folder, open(Path(folder) / "log", "w+b") as log:  # noqa: PTH123
        server = subprocess.Popen(
            [sys.executable, "-m", "termkit", "serve", "--port", "0", "--quiet", *workers],
            cwd=folder, stderr=log,
        )  # fmt: skip
        try:
            while not (found := re.search(rb":(\d+) \(", (Path(folder) / "log").read_bytes())):
                if server.poll() is not None:
                    raise SystemExit((Path(folder) / "log").read_text(encoding="utf-8"))
            print("way       answers   errors   half ms     95 % ms    most ms   matches  ms of CPU  clients")
            for way in given.ways:
                measured(way, server.pid, int(found[1]), given.clients, given.seconds)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
