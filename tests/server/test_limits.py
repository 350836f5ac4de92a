"""What is too large, too slow, broken or not allowed is refused, and all others are answered as ever."""

from __future__ import annotations

import base64
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.server.serving import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = "Kf3-test_token-9vX2"
TEXT = "language=ru&text=K%D1%83%D0%BB%D0%B0%D0%B3%D0%B8%D0%BD"


def is_well(server: Server) -> bool:
    """Does it find what it should?"""
    return bool(server.ask("POST", "/v2/check", TEXT).json["matches"][0]["rule"]["id"] == "mixed-script")


def raw(server: Server, data: bytes, *, more: bool = False) -> bytes:
    """What comes back until the server hangs up; with `more` it may think that more is coming."""
    received = b""
    with socket.create_connection(("127.0.0.1", server.port), 60) as connection, suppress(OSError):
        connection.sendall(data)
        if not more:
            connection.shutdown(socket.SHUT_WR)
        while piece := connection.recv(65536):
            received += piece
    return received


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with one process that works, which may not work for long."""
    with serving(tmp_path_factory.mktemp("small"), "--workers", "1", "--time-limit", "2") as started:
        yield started


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that wants tokens."""
    folder = tmp_path_factory.mktemp("guarded")
    (folder / "tokens").write_text(f"# the office\n{TOKEN}\nanother-long-token-1\n", encoding="utf-8")
    options = ("--token-file", "tokens", "--host", "0.0.0.0", "--workers", "1")
    with serving(folder, *options, "--allow-origin", "https://example.org") as started:
        yield started


class TestSizes:
    @pytest.mark.parametrize("path", ["/v2/check", "/api/check", "/tmserver/az/ru/unit/a"])
    def test_a_large_body_is_refused(self, server: Server, path: str) -> None:
        method = "PUT" if "tmserver" in path else "POST"
        assert server.ask(method, path, b"a" * 4_000_000).status == 413
        with suppress(BrokenPipeError, ConnectionResetError):  # it may hang up before all is sent
            assert server.ask(method, path, b"a" * 50_000_000).status == 413
        assert is_well(server)

    def test_a_body_that_says_it_is_large_is_not_waited_for(self, server: Server) -> None:
        head = b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n"
        assert raw(server, head, more=True).startswith(b"HTTP/1.1 413")

    def test_a_large_head_is_refused(self, server: Server) -> None:
        head = b"GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"a" * 200_000 + b"\r\n\r\n"
        assert b" 200 " not in raw(server, head, more=True)[:20]
        assert is_well(server)


def test_slow_clients_are_hung_up_on(server: Server) -> None:
    """One never ends the head of its request, the other its body."""
    with (
        socket.create_connection(("127.0.0.1", server.port), 90) as head,
        socket.create_connection(("127.0.0.1", server.port), 90) as body,
    ):
        head.sendall(b"POST /v2/check HTTP/1.1\r\nHost: loc")
        body.sendall(b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\ntext=a")
        assert is_well(server)
        assert head.recv(100) == b""
        assert body.recv(1000).startswith(b"HTTP/1.1 408")


def test_many_ask_at_once(server: Server) -> None:
    def ask(number: int) -> int:
        text = f"language=ru&text=K%D1%83%D0%BB%D0%B0%D0%B3%D0%B8%D0%BD+{number}"
        return len(server.ask("POST", "/v2/check", text).json["matches"])

    with ThreadPoolExecutor(50) as clients:
        assert set(clients.map(ask, range(200))) == {1}


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(
    st.binary(max_size=300),
    st.sampled_from(
        [b"", b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\n", b"GET /tmserver/az/ru/unit/", b"PUT /api/"]
    ),
)
def test_noise_does_no_harm(server: Server, noise: bytes, before: bytes) -> None:
    raw(server, before + noise)
    assert server.get("/health").status == 200


class TestWork:
    def test_what_takes_too_long_is_stopped(self, small: Server) -> None:
        long = " ".join(f"Məmmədov{n} Hacıyev{n} Quliyeva{n}dan {n}" for n in range(5000))
        answer = small.post("/api/check", {"text": long[:200_000], "language": "az"})
        assert answer.status == 503
        assert "2 seconds" in answer.json["error"]["message"]
        assert is_well(small)

    def test_a_process_that_dies_is_replaced(self, small: Server) -> None:
        found = subprocess.run(
            ["pgrep", "-P", str(small.process.pid)], capture_output=True, text=True, check=False
        )
        (worker,) = map(int, found.stdout.split())
        os.kill(worker, signal.SIGKILL)
        small.ask("POST", "/v2/check", TEXT)  # whoever comes first learns of it
        assert is_well(small)

    def test_the_numbers_tell_of_it(self, small: Server) -> None:
        assert is_well(small)
        numbers = small.get("/metrics").body.decode()
        assert 'termkit_requests_total{route="/v2/check",method="POST",status="200"}' in numbers
        assert "termkit_workers 1\n" in numbers

    def test_the_log_tells_no_text(self, small: Server) -> None:
        small.get("/tmserver/az/ru/unit/Gizli%20m%C9%99tn?min_similarity=77")
        line = "127.0.0.1 GET /tmserver/{source}/{target}/unit/{text:text} 200"
        # It is written when the answer is under way.
        for _ in range(200):
            if line in (log := small.log.read_text(encoding="utf-8")):
                break
            time.sleep(0.05)
        assert line in log
        assert "Gizli" not in log and "similarity" not in log


class TestOtherSites:
    """Pages that a browser has open may not ask, but for the server's own and those of add-ons."""

    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://example.org"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
            {"Host": "termkit.example.org"},
            {"Host": "127.0.0.1.example.org"},
        ],
        ids=str,
    )
    def test_refused(self, server: Server, headers: dict[str, str]) -> None:
        assert server.ask("POST", "/v2/check", TEXT, headers).status == 403

    @pytest.mark.parametrize("origin", ["chrome-extension://abc", "moz-extension://6f-22", "http://{here}"])
    def test_answered(self, server: Server, origin: str) -> None:
        origin = origin.format(here=f"127.0.0.1:{server.port}")
        answer = server.ask("POST", "/v2/check", TEXT, {"Origin": origin})
        assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (200, origin)
        asked_first = server.ask("OPTIONS", "/api/check", headers={"Origin": origin})
        assert asked_first.status == 204
        assert "content-type" in asked_first.headers["Access-Control-Allow-Headers"]

    def test_a_link_may_be_followed(self, server: Server) -> None:
        headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
        assert server.ask("GET", "/health", headers=headers).status == 200


class TestTokens:
    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("POST", "/v2/check"),
            ("GET", "/api/schemes"),
            ("GET", "/metrics"),
            ("PUT", "/tmserver/az/ru/unit/a"),
        ],
    )
    @pytest.mark.parametrize("said", ["", "Bearer wrong", "Bearer", f"Basic {TOKEN}", "Basic !"])
    def test_refused(self, guarded: Server, method: str, path: str, said: str) -> None:
        answer = guarded.ask(method, path, TEXT, {"Authorization": said} if said else {})
        assert answer.status == 401
        assert answer.headers["WWW-Authenticate"].startswith("Basic ")

    def test_admitted(self, guarded: Server) -> None:
        password = base64.b64encode(f"leyla:{TOKEN}".encode()).decode()
        for said in (f"Bearer {TOKEN}", "bearer another-long-token-1", f"Basic {password}"):
            assert guarded.ask("POST", "/v2/check", TEXT, {"Authorization": said}).status == 200

    def test_clients_of_languagetool_send_it_with_the_text(self, guarded: Server) -> None:
        assert guarded.ask("POST", "/v2/check", f"{TEXT}&username=u&apiKey={TOKEN}").status == 200
        assert guarded.ask("POST", "/v2/check", f"{TEXT}&username=u&apiKey=wrong").status == 401

    def test_whether_it_is_well_anybody_may_ask(self, guarded: Server) -> None:
        assert guarded.get("/health").status == 200
        assert guarded.get("/v2/languages").status == 200

    def test_a_site_that_is_allowed_may_ask(self, guarded: Server) -> None:
        headers = {"Origin": "https://example.org", "Authorization": f"Bearer {TOKEN}"}
        answer = guarded.ask("POST", "/v2/check", TEXT, headers)
        assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (200, "https://example.org")


def started(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "termkit", "serve", "--port", "0", *options],
        cwd=folder, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--host", "0.0.0.0"], "--token-file"),
        (["--token-file", "missing"], "missing"),
        (["--token-file", "short"], "short:1"),
        (["--glossary", "missing.toml"], "missing.toml"),
        (["--host", "no.such.host.example"], "no.such.host.example"),
    ],
    ids=["open to all", "no file of tokens", "a token to be guessed", "no glossary", "nowhere"],
)
def test_it_does_not_start_and_says_why(tmp_path: Path, options: list[str], says: str) -> None:
    (tmp_path / "short").write_text("1234\n", encoding="utf-8")
    done = started(tmp_path, *options)
    assert done.returncode == 2
    assert says in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_is_being_answered_is_finished_before_it_stops(tmp_path: Path, number: signal.Signals) -> None:
    with serving(tmp_path, "--workers", "1") as server:
        answers: list[int] = []
        long = "Məmmədov Bakıda Hacıyev ilə görüşdü. " * 800
        asking = threading.Thread(
            target=lambda: answers.append(server.post("/api/check", {"text": long, "language": "az"}).status)
        )
        asking.start()
        while "termkit_workers_busy 1" not in server.get("/metrics").body.decode() and asking.is_alive():
            pass
        server.process.send_signal(number)
        asking.join()
        assert answers == [200]
        assert server.process.wait(60) == 0


def test_a_glossary_that_changes_is_read_again(tmp_path: Path) -> None:
    def entry(wrong: str) -> str:
        return f'[liman]\nkind = "place"\naz.preferred = "Limançay"\naz.deprecated = ["{wrong}"]\n'

    glossary = tmp_path / "glossary.toml"
    glossary.write_text(entry("Limanchay"), encoding="utf-8")
    (tmp_path / "termkit.toml").write_text('glossary = ["glossary.toml"]\n', encoding="utf-8")
    body = "language=az&text=Limanchay+v%C9%99+Limankend+oradad%C4%B1r"

    with serving(tmp_path, "--workers", "1") as server:

        def found() -> list[str]:
            matches = server.ask("POST", "/v2/check", body).json["matches"]
            return [
                match["context"]["text"][match["context"]["offset"] :][: match["length"]] for match in matches
            ]

        assert found() == ["Limanchay"]
        glossary.write_text(entry("Limankend"), encoding="utf-8")
        while found() == ["Limanchay"]:
            pass
        assert found() == ["Limankend"]
        glossary.write_text("[liman\n", encoding="utf-8")
        while "the glossary as it was is used" not in server.log.read_text(encoding="utf-8"):
            assert found() == ["Limankend"]


def test_a_short_run_of_the_noise() -> None:
    script = Path(__file__).resolve().parents[2] / "benchmarks" / "serve_noise.py"
    done = subprocess.run(
        [sys.executable, str(script), "--requests", "150", "--seed", "3"],
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
