"""Does any request bring `termkit serve` down, or make it tell what it should not?

    python benchmarks/serve_noise.py                   # 10,000 requests, some minutes
    python benchmarks/serve_noise.py --requests 500 --seed 7

Requests that are right are made wrong in ways of chance: bytes are changed, cut out, doubled; fields are
replaced by noise, by what databases, shells and file systems have a meaning for, by very long and very deep
things. A file with a secret lies beside the server's. In the end the server must answer as before, no status
may be 500, nothing may have told the secret, and no process may have had to be replaced. All numbers but the
first must be 0. A short run of it is among the tests.
"""

from __future__ import annotations

import argparse
import json
import re
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, quote_plus

if TYPE_CHECKING:
    from collections.abc import Callable

SECRET = b"the-secret-of-the-neighbour"
_HEADS = ("Content-Type: application/json", "Origin: https://example.org", "Expect: 100-continue")
_CLIENTS = 16
_NASTY = (
    "", "\x00", "'; DROP TABLE unit; --", "../../secret", "/etc/passwd", "file:///etc/passwd", "%s%n",
    "$(id)", "{{7*7}}", "\ud83d", "\ufeff", "\u202e", "İ" * 3000, "a" * 20_000, "Məmmədov " * 2000,
    "(" * 5000, "[[" * 3000, "«" * 3000, "Kулагин", "😀" * 500, "\r\n\r\nGET / HTTP/1.1",
    "<!--" * 1000, "&amp;" * 1000, "-" * 9000, "1" * 9000, "A. " * 4000,
)  # fmt: skip


class Outcome(NamedTuple):
    """How many requests were sent; how many failed, told the secret, or ended a process; is it down?"""

    sent: int
    failed: int
    told: int
    replaced: int
    down: int


def value(random: Random, depth: int = 0) -> object:
    """Anything that JSON can hold."""
    kinds: list[Callable[[], object]] = [
        lambda: random.choice(_NASTY),
        lambda: random.choice([None, True, -1, 1e300, 10**30, 0.1, float("nan")]),
    ]
    if depth < 4:
        kinds += [
            lambda: [value(random, depth + 1) for _ in range(random.randrange(4))],
            lambda: {random.choice(_NASTY): value(random, depth + 1) for _ in range(random.randrange(4))},
        ]
    return random.choice(kinds)()


def request(random: Random) -> bytes:
    """A request that was right before something happened to it."""
    nasty = random.choice(_NASTY)
    name = quote(nasty.encode("utf-8", "surrogatepass"), safe="" if random.random() < 0.8 else "/.")
    form = quote_plus(nasty.encode("utf-8", "surrogatepass"))
    language = random.choice(["az", "en", "ru", "auto", "qlt-AZ", "en-", form[:60]])
    text = json.dumps(
        {"text": nasty, "language": "az", "format": random.choice(["markdown", "html", "po", "json"])}
    )
    units = json.dumps([{"source": nasty, "target": nasty}])
    queries = {"queries": [{"query": nasty}], "source_language": "az", "target_language": "ru"}
    method, path, body = random.choice(
        [
            ("POST", "/v2/check", f"text={form}&language={language}"),
            ("POST", "/v2/check", f"text={nasty}&language={language}"),
            (
                "POST",
                "/v2/check",
                f"language=en&data={quote_plus(json.dumps({'annotation': value(random)}))}",
            ),
            ("POST", "/v2/check", f"language=ru&text=a&srctext={form}&motherTongue={form[:50]}"),
            ("GET", f"/v2/configinfo?language={name[:50]}", ""),
            ("GET", f"/tmserver/az/ru/unit/{name}", ""),
            ("GET", f"/tmserver/{name[:40]}/ru/unit/a?min_similarity={name[:20]}", ""),
            ("PUT", f"/tmserver/az/ru/unit/{name[:500]}", json.dumps({"source": nasty, "target": "x"})),
            ("POST", f"/tmserver/az/ru/store/{name[:500]}", units),
            (
                "PUT",
                f"/tmserver/az/ru/store/{name[:100]}.{random.choice(['po', 'tmx', 'xlf', 'csv', 'xlsx'])}",
                nasty,
            ),
            ("POST", "/api/check", text),
            ("POST", "/api/find", json.dumps(value(random))),
            ("POST", "/api/memory/lookup", json.dumps(queries)),
            ("GET", f"/api/name?name={name[:300]}", ""),
            ("GET", f"/api/glossary/{name[:300]}", ""),
            ("GET", f"/api/glossary?query={name[:300]}", ""),
            ("GET", f"/{name[:300]}", ""),
        ]
    )
    data = body.encode("utf-8", "surrogatepass")
    heads = ["Host: localhost", *random.sample(_HEADS, random.choice([0, 0, 0, 1]))]
    lines = [f"{method} {path} HTTP/1.1", *heads, f"Content-Length: {len(data)}", "Connection: close", "", ""]
    return harmed(random, "\r\n".join(lines).encode() + data)


def harmed(random: Random, data: bytes) -> bytes:
    """Bytes to which something may have happened."""
    for _ in range(random.choice([0, 0, 1, 3])):
        at = random.randrange(len(data) + 1)
        data = random.choice(
            [
                data[:at] + random.randbytes(random.randrange(1, 9)) + data[at:],
                data[:at],
                data[:at] + data[at // 2 :],
                data[:at] + data[at + random.randrange(1, 30) :],
            ]
        )
    return data


def answer(port: int, data: bytes) -> bytes:
    """What comes back."""
    received = b""
    try:
        with socket.create_connection(("127.0.0.1", port), 60) as connection:
            connection.settimeout(40)
            connection.sendall(data)
            # Where it waits for more than there is, it is told that nothing comes.
            connection.settimeout(2)
            try:
                while piece := connection.recv(65536):
                    received += piece
            except TimeoutError:
                connection.shutdown(socket.SHUT_WR)
                connection.settimeout(40)
                while piece := connection.recv(65536):
                    received += piece
    except OSError:
        pass
    return received


def run(requests: int, seed: int) -> Outcome:
    """Start a server, and send it so many."""
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        served, log = Path(folder) / "served", Path(folder) / "log"
        served.mkdir()
        (Path(folder) / "secret").write_bytes(SECRET)
        with log.open("wb") as stream:
            server = subprocess.Popen(
                [sys.executable, "-m", "termkit", "serve", "--port", "0", "--quiet"],
                cwd=served,
                stderr=stream,
            )
        try:
            while not (found := re.search(rb":(\d+) \(", log.read_bytes())):
                if server.poll() is not None:
                    raise SystemExit(log.read_text(encoding="utf-8"))
            port = int(found[1])
            statuses: Counter[bytes] = Counter()
            told = 0
            sent = [request(random) for _ in range(requests)]
            with ThreadPoolExecutor(_CLIENTS) as clients:
                for data, received in zip(sent, clients.map(partial(answer, port), sent), strict=True):
                    told += SECRET in received or b"root:x:0" in received
                    statuses[received[9:12]] += 1
                    if received[9:12] == b"500":
                        print(f"500: {data[:300]!r}", file=sys.stderr)
            end = answer(port, b"GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            replaced = re.search(rb"termkit_workers_replaced_total (\d+)", end)
            print(
                {status.decode() or "none": count for status, count in sorted(statuses.items())},
                file=sys.stderr,
            )
        finally:
            server.terminate()
            server.wait()
        traces = log.read_text(encoding="utf-8").count("Traceback")
    return Outcome(
        requests,
        max(statuses[b"500"], traces),
        told,
        int(replaced[1]) if replaced else 0,
        int(replaced is None),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    outcome = run(given.requests, given.seed)
    print("   ".join(f"{name} {number}" for name, number in outcome._asdict().items()))
    raise SystemExit(any(outcome[1:]))


if __name__ == "__main__":
    main()
