"""The REST interface says what the commands say; `test_openapi` asks it by its own description."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    from tests.server.serving import Server


def asked(server: Server, path: str, **fields: Any) -> Any:
    answer = server.post(path, fields)
    assert answer.status == 200, answer.body
    return answer.json


def got(server: Server, path: str) -> Any:
    answer = server.get(path)
    assert answer.status == 200, answer.body
    return answer.json


def test_a_text_is_checked(server: Server) -> None:
    report = asked(server, "/api/check", text="Дом.\n\n😀 Пришёл Kулагин.", language="ru")
    (finding,) = report["findings"]
    assert (finding["rule"], finding["start"], finding["end"]) == ("mixed-script", 15, 22)
    assert (finding["line"], finding["column"], finding["text"]) == (3, 10, "Kулагин")
    assert finding["fixes"][0]["edits"] == [{"start": 15, "end": 22, "text": "Кулагин"}]
    assert report["summary"]["words"] == 3


def test_a_text_is_checked_beside_its_source(server: Server) -> None:
    report = asked(
        server, "/api/check", text="Он жил там.", language="ru",
        source="O, 1918-ci ildə Bakıda yaşayırdı.", source_language="az", select=["number-mismatch"],
    )  # fmt: skip
    assert [finding["rule"] for finding in report["findings"]] == ["number-mismatch"]


def test_markdown_is_read_as_such(server: Server) -> None:
    text = "Yazı `Resulzade` haqqındadır."
    assert asked(server, "/api/check", text=text, language="az", format="markdown")["findings"] == []
    assert asked(server, "/api/check", text=text, language="az")["findings"] != []


def test_a_language_that_is_not_clear_is_asked_for(server: Server) -> None:
    answer = server.post("/api/check", {"text": "Resulzade"})
    assert answer.status == 400
    assert "language" in answer.json["error"]["message"]


def test_terms_are_found(server: Server) -> None:
    (found,) = asked(server, "/api/find", text="Bakıdan gəldik.", language="az")["occurrences"]
    assert (found["concept"], found["start"], found["end"], found["text"]) == ("baku", 0, 7, "Bakıdan")


def test_names_are_transliterated(server: Server) -> None:
    fields = {"names": ["Ağdam", "Юрий"], "to": "en", "kind": "place"}
    (first, _) = asked(server, "/api/transliterate", **{"from": "az"}, **fields)["names"]
    assert first["renderings"][0]["text"] == "Aghdam"
    yuri = asked(server, "/api/transliterate", **{"from": "ru"}, names=["Юрий"], to="en", scheme="bgn-pcgn")
    assert yuri["names"][0]["renderings"][0]["text"] == "Yuriy"
    assert "bgn-pcgn" in {scheme["name"] for scheme in got(server, "/api/schemes")["schemes"]}


def test_names_are_compared(server: Server) -> None:
    pairs = [
        {"a": "Həsənov", "a_language": "az", "b": "Гасанов", "b_language": "ru"},
        {"a": "Bakı", "a_language": "az", "b": "Gəncə", "b_language": "az"},
    ]
    verdicts = asked(server, "/api/match", pairs=pairs, kind="person")["verdicts"]
    assert [verdict["decision"] for verdict in verdicts] == ["same", "different"]


def test_all_about_a_name(server: Server) -> None:
    told = got(server, f"/api/name?name={quote('Bakı')}&language=az")
    assert told["entries"][0]["id"] == "baku"
    assert {"text", "reasons"} == told["renderings"]["ru"][0].keys()


def test_the_glossary_is_read(server: Server) -> None:
    found = got(server, f"/api/glossary?query={quote('Баку')}")
    assert found["total"] == 1
    assert found["entries"][0]["names"]["az"] == "Bakı"
    assert len(got(server, "/api/glossary?kind=place&count=7&first=3")["entries"]) == 7
    assert got(server, "/api/glossary/baku")["entry"]["languages"]["en"]["name"] == "Baku"
    assert server.get("/api/glossary/no-such-place").status == 404


def test_no_answer_says_where_files_lie(server: Server) -> None:
    told = json.dumps(got(server, "/api/glossary/baku"))
    assert '"path": "glossary/capitals.toml"' in told
    assert '"/' not in json.dumps(got(server, f"/api/name?name={quote('Bakı')}"))


def test_the_memory_is_asked(server: Server) -> None:
    body = json.dumps({"source": "Qanun hamı üçündür.", "target": "Закон для всех."})
    assert server.ask("PUT", "/tmserver/az/ru/unit/qanun", body).status == 200
    fields = {"source_language": "az", "target_language": "ru", "min_score": 60}
    queries = [{"query": "Qanun hamı üçündür."}, {"query": "Qanunlar hamı üçündür."}]
    first, second = asked(server, "/api/memory/lookup", queries=queries, **fields)["answers"]
    assert (first["matches"][0]["kind"], first["matches"][0]["target"]) == ("exact", "Закон для всех.")
    assert second["matches"][0]["character_score"] < 100
    uses = got(server, "/api/memory/concordance?word=qanun&language=az")
    assert [use["text"] for use in uses["uses"]] == ["Qanun hamı üçündür."]


@pytest.mark.parametrize(
    ("path", "fields", "says"),
    [
        ("/api/check", {}, "text"),
        ("/api/check", {"text": 1}, "text"),
        ("/api/check", {"text": "a", "language": "tlh"}, "tlh"),
        ("/api/check", {"text": "a", "language": "en", "select": ["no-rule"]}, "no-rule"),
        ("/api/check", {"text": "a", "lang": "en"}, "lang"),
        ("/api/find", {"text": "a", "language": "en", "format": "docx"}, "format"),
        ("/api/transliterate", {"names": ["a"], "from": "az", "to": "az"}, "az"),
        ("/api/match", {"pairs": [{"a": "a"}]}, "pairs[0]."),
        (
            "/api/memory/lookup",
            {"queries": [], "source_language": "../x", "target_language": "ru"},
            "language",
        ),
    ],
)
def test_what_is_wrong_is_said(server: Server, path: str, fields: dict[str, Any], says: str) -> None:
    answer = server.post(path, fields)
    assert answer.status == 400
    assert says in answer.json["error"]["message"]


def test_the_same_as_the_command_prints(server: Server) -> None:
    from click.testing import CliRunner

    from termkit.cli import cli

    text = "Resulzade Bakıya 1918-ci ildə qayıtdı, Vakilov isə qalmadı.\n"
    done = CliRunner().invoke(cli, ["check", "-", "--language", "az", "--format", "json"], input=text)
    assert asked(server, "/api/check", text=text, language="az") == json.loads(done.stdout)
