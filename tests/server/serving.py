"""A real `termkit serve` in a process of its own, and ways to ask it."""

from __future__ import annotations

import http.client
import json
import re
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# A busy machine may take its time.
_LONGEST = 120


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Server(NamedTuple):
    """A server that answers at a port; `log` is the file of its error stream."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def ask(
        self, method: str, path: str, body: bytes | str = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Send one request, exactly as it is said."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_LONGEST)
        try:
            data = body.encode() if isinstance(body, str) else body
            connection.request(method, path, data or None, dict(headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, value: Any) -> Answer:
        """Send an object as JSON."""
        return self.ask("POST", path, json.dumps(value), {"Content-Type": "application/json"})


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Server]:
    """A server of the project in a folder, at a port that is free."""
    log = folder / "server.log"
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "termkit", "serve", "--port", "0", *options],
            cwd=folder, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream,
        )  # fmt: skip
    try:
        yield Server(process, _port(process, log), log)
    finally:
        process.terminate()
        process.wait(_LONGEST)


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    while True:
        found = re.search(r"serving at http://\S+:(\d+) ", log.read_text(encoding="utf-8"))
        if found:
            return int(found[1])
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(log.read_text(encoding="utf-8"))
