"""How long after an edit the language server has the findings of a text, beside a check from the beginning.

    python benchmarks/lsp.py                  # texts of 100 kB in each language, 20 edits
    python benchmarks/lsp.py --kilobytes 10 50 --edits 5

The server runs as an editor runs it, with the shipped glossary and all rules, and is talked to over its
standard input; a word is put in at a place by chance. Told are the median and the worst of the times from the
edit to the findings, the pause for who types fast included, and the processor time that the server took for
each edit. The bar: 300 milliseconds at 100 kB.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import IO, Any

sys.path.insert(0, str(Path(__file__).parent))

from synthetic.prose import texts

from termkit.glossary import Glossary

KILOBYTES, EDITS, BAR = 100, 20, 0.3
NAMES = {"az": "yazı.md", "en": "essay.md", "ru": "очерк.md"}


class Client:
    """Talks to a server of its own."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "termkit", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._number = 0
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})

    def tell(self, method: str, params: Any, **more: Any) -> None:
        """Send a notification, or with an `id` a request."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        _stream(self.process.stdin).write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        _stream(self.process.stdin).flush()

    def ask(self, method: str, params: Any) -> Any:
        """Send a request and wait for its answer."""
        self._number += 1
        self.tell(method, params, id=self._number)
        while (message := self.next()).get("id") != self._number:
            pass
        return message

    def next(self) -> Any:
        """The next message of the server."""
        out = _stream(self.process.stdout)
        length = 0
        while line := out.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(out.read(length))

    def findings(self, uri: str, version: int) -> int:
        """Wait for the findings of a version of a text, and count them."""
        while True:
            message = self.next()
            if message.get("method") == "textDocument/publishDiagnostics":
                params = message["params"]
                if params["uri"] == uri and params.get("version") == version:
                    return len(params["diagnostics"])

    def processor(self) -> float:
        """Seconds of the processor that the server has taken."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Say goodbye."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.wait()


def _stream(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream


def measure(tag: str, kilobytes: int, edits: int) -> None:
    """Open a text, edit it again and again, and print a row."""
    (text,) = texts(Glossary.shipped().finder(tag), tag, kilobytes * 1000, 1)
    uri = f"file:///nowhere/{NAMES[tag]}"
    client, random = Client(), Random(tag)
    start = time.perf_counter()
    item = {"uri": uri, "languageId": "markdown", "version": 0, "text": text}
    client.tell("textDocument/didOpen", {"textDocument": item})
    found = client.findings(uri, 0)
    first = time.perf_counter() - start
    times, before = [], client.processor()
    words = text.split()
    lines = [number for number, line in enumerate(text.split("\n")) if line]
    for version in range(1, edits + 1):
        start = time.perf_counter()
        place = {"line": random.choice(lines), "character": 0}
        change = {"range": {"start": place, "end": place}, "text": f"{random.choice(words)} "}
        document = {"uri": uri, "version": version}
        client.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})
        found = client.findings(uri, version)
        times.append(time.perf_counter() - start)
    cost = (client.processor() - before) / edits
    client.end()
    middle, worst = statistics.median(times), max(times)
    print(
        f"{tag:<8} {kilobytes:>4} kB {found:>9,} {first * 1000:>9,.0f} {middle * 1000:>9,.0f} "
        f"{worst * 1000:>9,.0f} {cost * 1000:>13,.0f}",
        flush=True,
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kilobytes", type=int, nargs="+", default=[KILOBYTES])
    parser.add_argument("--edits", type=int, default=EDITS)
    asked = parser.parse_args()
    print(
        f"{'language':<8} {'text':>7} {'findings':>9} {'first':>9} {'edit':>9} {'worst':>9} {'processor':>13}"
    )
    print(f"{'':<8} {'':>7} {'':>9} {'ms':>9} {'ms':>9} {'ms':>9} {'ms an edit':>13}")
    for kilobytes in asked.kilobytes:
        for tag in NAMES:
            measure(tag, kilobytes, asked.edits)
    print(f"The bar: {BAR * 1000:.0f} ms at {KILOBYTES} kB.")


if __name__ == "__main__":
    main()
