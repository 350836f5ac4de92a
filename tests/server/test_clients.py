"""The server as its clients see it: their own code, or their requests byte for byte as they build them."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    from tests.server.serving import Server

# What Java's URLEncoder leaves as it is; a space becomes +.
_JAVA_SAFE = ".-*_"


def java_encoded(text: str) -> str:
    return quote(text, safe=_JAVA_SAFE + " ").replace("~", "%7E").replace(" ", "+")


def sent(server: Server, request: bytes) -> tuple[int, bytes]:
    """Status and body of the answer to these very bytes."""
    with socket.create_connection(("127.0.0.1", server.port), 60) as connection:
        connection.sendall(request)
        received = b""
        while True:
            piece = connection.recv(65536)
            received += piece
            head, found, body = received.partition(b"\r\n\r\n")
            length = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
            if not piece or (found and length and len(body) >= int(length[0].split(b":")[1])):
                return int(head.split()[1]), body


class TestOmegaT:
    """`LanguageToolNetworkBridge.java` (OmegaT 6): `buildPostData`, `testServer`, `getSupportedLanguages`."""

    @staticmethod
    def post(server: Server, body: str) -> tuple[int, bytes]:
        head = (
            "POST /v2/check HTTP/1.1\r\nUser-Agent: OmegaT 6.0.1\r\n"
            f"Host: localhost:{server.port}\r\n"
            "Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2\r\n"
            "Connection: keep-alive\r\nContent-type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return sent(server, (head + body).encode("ascii"))

    def data(self, source: tuple[str, str] | None, target: tuple[str, str]) -> str:
        body = f"text={java_encoded(target[1])}&language={java_encoded(target[0])}"
        if source:
            body += f"&srctext={java_encoded(source[1])}&motherTongue={java_encoded(source[0])}"
        rules = "UPPERCASE_SENTENCE_START,WHITESPACE_RULE"
        return f"{body}&disabledCategories=&disabledRules={java_encoded(rules)}&enabledRules="

    def test_it_tries_the_server_first(self, server: Server) -> None:
        status, body = self.post(server, "text=Test&language=en-US&disabledCategories=FOO")
        assert status == 200
        assert b"<?xml" not in body

    @pytest.mark.parametrize(
        "project", ["az", "az-AZ", "az-Latn", "ru", "ru-RU", "en", "en-US", "en-GB", "az-XX"]
    )
    def test_it_finds_the_languages_of_its_project(self, server: Server, project: str) -> None:
        """`negotiateLanguage`: the whole tag, else the language by its long and then its short code."""
        listed = json.loads(server.get("/v2/languages", **{"User-Agent": "OmegaT 6.0.1"}).body)
        codes = {one["longCode"].lower() for one in listed} | {one["code"].lower() for one in listed}
        assert project.lower() in codes or project.partition("-")[0] in codes

    def test_a_segment_is_checked_beside_its_source(self, server: Server) -> None:
        source = ("az-AZ", "Rəsulzadə 1918-ci ildə & sonra “Bakıda” yazırdı.")
        status, body = self.post(server, self.data(source, ("ru-RU", "Ресулзаде писал в Баку: ~50 % + 1.")))
        answer = json.loads(body)
        assert (status, answer["software"]["apiVersion"]) == (200, 1)
        found = {m["rule"]["id"]: (m["offset"], m["length"]) for m in answer["matches"]}
        assert found["deprecated-term"] == (0, 9)
        assert "number-mismatch" in found
        for match in answer["matches"]:
            assert match["message"] and match["rule"]["description"]

    def test_a_segment_without_a_known_source_is_checked(self, server: Server) -> None:
        _, body = self.post(server, self.data(None, ("az", "Resulzade gəldi.")))
        assert [match["rule"]["id"] for match in json.loads(body)["matches"]] == ["deprecated-term"]


class TestLibreOffice:
    """`languagetoolimp.cxx`: 7.4 sends the text as it is, 25.2 encodes it; see `test_libreoffice` too."""

    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("qlt-AZ", "Resulzade & Co 100%41 a+b; «Bakı»"),
            ("ru-RU", "Kулагин и Ко = 5 &language=en"),
            ("en-", "Resulzade came, & so on"),
        ],
    )
    def test_7_4(self, server: Server, language: str, text: str) -> None:
        body = f"text={text}&language={language}".encode()
        head = (
            f"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nAccept: */*\r\n"
            f"Content-Length: {len(body)}\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
        )
        status, answer = sent(server, head.encode() + body)
        (match, *_) = json.loads(answer)["matches"]
        assert (status, match["offset"]) == (200, 0)
        assert match["context"]["text"] == text
        assert {"offset", "length", "message", "shortMessage", "rule", "replacements"} <= match.keys()

    def test_25_2(self, server: Server) -> None:
        body = f"text={quote('Resulzade & oğlu', safe='')}&language=az-Latn-AZ"
        headers = {"User-Agent": "LibreOffice 25.2.3.2", "Content-Type": "application/x-www-form-urlencoded"}
        (match,) = server.ask("POST", "/v2/check", body, headers).json["matches"]
        assert match["replacements"][0]["value"] == "Rəsulzadə"

    def test_two_slashes_where_the_address_ends_in_one(self, server: Server) -> None:
        assert server.get("/v2//languages").status == 200
        assert server.ask("POST", "/v2//check", "text=Test&language=en-US").status == 200


class TestWeblate:
    """`weblate/machinery/tmserver.py` and `base.py` (2026): `get_api_url` quotes every sign of the text."""

    HEADERS = {"Referer": "https://weblate.example.org/", "Accept": "application/json; charset=utf-8"}  # noqa: RUF012

    def url(self, *parts: str | bytes) -> str:
        return "/".join(["/tmserver", *(quote(part, b"") for part in parts)])

    def test_languages_and_units(self, server: Server) -> None:
        text = "Sizin %s faylınız\r\n«yadda/saxlanıldı» & bağlandı?"
        unit = {"source": text[:500].replace("\r", " "), "target": "Файл %s\n«сохранён» и закрыт?"}
        assert server.ask("PUT", "/tmserver/az/ru/unit/x", json.dumps(unit)).status == 200
        listed = json.loads(server.ask("GET", self.url("languages", ""), headers=self.HEADERS).body)
        pairs = {(a, b) for a in listed["sourceLanguages"] for b in listed["targetLanguages"]}
        assert ("az", "ru") in pairs
        address = self.url("az", "ru", "unit", text[:500].replace("\r", " ").encode())
        (line,) = server.ask("GET", address, headers=self.HEADERS).json
        assert (int(line["quality"]), line["target"], line["source"]) == (100, unit["target"], unit["source"])


class TestVirtaal:
    """`virtaal/support/tmclient.py` and `httpclient.py`: REST through curl."""

    def test_a_unit_goes_out_and_comes_back(self, server: Server) -> None:
        unit = {"source": "Faylı seç", "target": "Выберите файл", "context": "menyu"}
        body = json.dumps(unit).encode()
        path = f"/tmserver/az/ru/unit/{quote(unit['source'], safe='')}"
        host = f"Host: 127.0.0.1:{server.port}\r\nUser-Agent: Virtaal/0.7.1\r\nAccept: */*\r\n"
        put = f"PUT {path} HTTP/1.1\r\n{host}Content-Length: {len(body)}\r\n\r\n".encode()
        assert sent(server, put + body) == (200, b"")
        get = f"GET {path}?min_similarity=70&max_candidates=5 HTTP/1.1\r\n{host}\r\n".encode()
        status, answer = sent(server, get)
        assert status == 200
        assert [(one["target"], one["quality"]) for one in json.loads(answer)] == [("Выберите файл", 100)]

    def test_curl_may_ask_before_it_sends_a_body(self, server: Server) -> None:
        body = b'{"source": "Sil", "target": "x"}'
        head = (
            f"PUT /tmserver/az/ru/unit/Sil HTTP/1.1\r\nHost: localhost:{server.port}\r\n"
            f"Content-Length: {len(body)}\r\nExpect: 100-continue\r\n\r\n"
        )
        with socket.create_connection(("127.0.0.1", server.port), 60) as connection:
            connection.sendall(head.encode())
            assert connection.recv(1000).startswith(b"HTTP/1.1 100")
            connection.sendall(body)
            assert connection.recv(1000).startswith(b"HTTP/1.1 200")


class TestLanguageToolPython:
    """The library `language_tool_python`, which needs no Java when it is given a server."""

    @pytest.mark.parametrize(
        ("language", "text", "expected"),
        [
            ("en-US", "😀 Resulzade came back.", "😀 Rasulzadeh came back."),
            ("ru-RU", "😀😀 Пришёл Kулагин.", "😀😀 Пришёл Кулагин."),
            ("az-AZ", "Resulzade qayıtdı.", "Rəsulzadə qayıtdı."),
            ("az", "Resulzade qayıtdı.", "Rəsulzadə qayıtdı."),
        ],
    )
    def test_it_corrects(self, server: Server, language: str, text: str, expected: str) -> None:
        from language_tool_python import LanguageTool

        tool = LanguageTool(language, remote_server=f"http://127.0.0.1:{server.port}")
        try:
            (match,) = tool.check(text)
            assert text[match.offset : match.offset + match.error_length] in {"Resulzade", "Kулагин"}
            assert tool.correct(text) == expected
        finally:
            tool.close()
