"""amaGama's API, asked as Weblate and Virtaal ask: by the text in the address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.server.serving import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

# What broke amaGama's SQL, and what addresses and files have a meaning of their own for.
SPECIAL = [
    "100 % hazırdır",
    "O'nun kitabı",
    "Sual & cavab",
    "a | b:* qaydası",
    'Adı "Bakı"dır',
    "yol: C:\\temp\\fayl",
    "bir/iki/üç",
    "../../etc/passwd faylı",
    "nə? nə vaxt?",
    "№ 5 #başlıq; son",
    "a+b cəmi",
    "sətir\nsonu",
    "😀 Xoş gəldiniz",
    "%2F işarəsi",
]


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose memory is its own."""
    folder = tmp_path_factory.mktemp("memory")
    with serving(folder, "--workers", "1") as started:
        yield started


def put(server: Server, source: str, target: str, prefix: str = "/tmserver") -> int:
    body = json.dumps({"source": source, "target": target})
    return server.ask("PUT", f"{prefix}/az/ru/unit/{quote(source, safe='')}", body).status


def found(server: Server, text: str, query: str = "", prefix: str = "/tmserver") -> list[dict[str, Any]]:
    answer = server.get(f"{prefix}/az/ru/unit/{quote(text, safe='')}{query}")
    assert answer.status == 200, answer.body
    units: list[dict[str, Any]] = answer.json
    return units


def test_an_empty_memory_has_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    with serving(tmp_path_factory.mktemp("empty"), "--workers", "1") as server:
        assert found(server, "Heç kim qanundan üstün deyil.") == []
        assert server.get("/tmserver/languages/").json == {"sourceLanguages": [], "targetLanguages": []}


def test_what_is_put_is_found(memory: Server) -> None:
    assert put(memory, "Heç kəs qanundan üstün deyil.", "Никто не стоит выше закона.") == 200
    (same,) = found(memory, "Heç kəs qanundan üstün deyil.")
    assert (same["source"], same["target"], same["quality"]) == (
        "Heç kəs qanundan üstün deyil.",
        "Никто не стоит выше закона.",
        100,
    )
    (like,) = found(memory, "Heç kim qanundan üstün deyil.")
    assert 70 <= like["quality"] < 100
    assert found(memory, "Heç kim qanundan üstün deyil.", "?min_similarity=99") == []


@pytest.mark.parametrize("text", SPECIAL)
@pytest.mark.parametrize("prefix", ["/tmserver", "/api/v1"])
def test_signs_with_a_meaning_elsewhere_are_letters_here(memory: Server, text: str, prefix: str) -> None:
    assert put(memory, text, f"перевод: {text}", prefix) == 200
    assert [unit["target"] for unit in found(memory, text, "?min_similarity=100", prefix)] == [
        f"перевод: {text}"
    ]


def test_the_text_may_stand_in_the_query(memory: Server) -> None:
    put(memory, "Fayl açılmadı", "Файл не открылся")
    answer = memory.get(f"/tmserver/az/ru/unit/?source={quote('Fayl açılmadı')}&max_candidates=1")
    assert [unit["target"] for unit in answer.json] == ["Файл не открылся"]
    assert answer.headers["Cache-Control"] == "max-age=3600, public"
    assert memory.get("/tmserver/az/ru/unit/").status == 404


def test_languages_are_written_as_weblate_writes_them(memory: Server) -> None:
    put(memory, "Çıxış", "Выход")
    assert (
        memory.get("/tmserver/az_latn_az/ru_ru/unit/%C3%87%C4%B1x%C4%B1%C5%9F").json[0]["target"] == "Выход"
    )
    listed = memory.get("/tmserver/languages/").json
    assert set(listed["sourceLanguages"]) == set(listed["targetLanguages"]) >= {"az", "ru"}


def test_units_come_in_as_a_list_or_as_a_file(memory: Server) -> None:
    units = [{"source": "Bağla", "target": "Закрыть"}, {"source": "Yadda saxla", "target": "Сохранить"}]
    answer = memory.post("/tmserver/az/ru/store/menyu.po", units)
    assert answer.body == b"added 2 units from menyu.po"
    file = 'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "Ləğv et"\nmsgstr "Отменить"\n'
    answer = memory.ask("PUT", "/tmserver/az/ru/store/az/proqram.po", file)
    assert answer.body.startswith(b"added 1 units"), answer.body
    assert [unit["origin"] for unit in found(memory, "Ləğv et")] == ["proqram.po"]


def test_many_are_looked_up_at_once(memory: Server) -> None:
    put(memory, "Bir gün", "Однажды")
    asked = {"units": ["Bir gün", "heç belə bir şey yoxdur"], "max_candidates": 1}
    first, second = memory.post("/tmserver/az/ru/units/", asked).json
    assert ([unit["target"] for unit in first], second) == (["Однажды"], [])


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        pytest.param("GET", "/tmserver/az/az/unit/a", b"", id="one language"),
        pytest.param("GET", "/tmserver/..%2Faz/ru/unit/a", b"", id="no language but a path"),
        pytest.param("GET", "/tmserver/a.b/ru/unit/a", b"", id="no language at all"),
        pytest.param("PUT", "/tmserver/az/ru/unit/a", b"{", id="no JSON"),
        pytest.param("PUT", "/tmserver/az/ru/unit/a", b'{"source": "a"}', id="no translation"),
        pytest.param("PUT", "/tmserver/az/ru/unit/a", b'{"source": 1, "target": []}', id="no texts"),
        pytest.param("POST", "/tmserver/az/ru/store/a", b'{"source": "a"}', id="no list"),
        pytest.param("PUT", "/tmserver/az/ru/store/a.exe", b"MZ", id="no format"),
        pytest.param("PUT", "/tmserver/az/ru/store/a.tmx", b"<tmx><bo", id="a broken file"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(memory: Server, method: str, path: str, body: bytes) -> None:
    answer = memory.ask(method, path, body)
    assert answer.status in {400, 404}
    assert answer.json["error"]["message"]
