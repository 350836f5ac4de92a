"""What all pages have, and the pages on which things are looked up."""

from __future__ import annotations

import re
import tomllib
from base64 import b64encode
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from termkit.checks import load_rules
from termkit.server.pages import words
from tests.server.serving import serving

if TYPE_CHECKING:
    from tests.server.serving import Server

PAGES = [
    "/check",
    "/names",
    f"/names?name={quote('Rəsulzadə')}",
    "/glossary",
    "/glossary/baku",
    "/concordance?q=qanun&language=az",
    "/analysis",
]
MESSAGES = Path(words.__file__).parents[1] / "messages"


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_there_in_each_language_and_fetches_nothing_from_elsewhere(
    server: Server, language: str, path: str
) -> None:
    answer = server.get(f"/{language}{path}")
    page = answer.body.decode()
    assert answer.status == 200
    assert f'<html lang="{language}">' in page
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert not re.search(r"""(src|href|action)=["']?(https?:|//)""", page)
    assert not re.search(r"<style|<script>| style=| on\w+=", page)
    for link in re.findall(r'(?:href|src)="(/static/[^"]+)"', page):
        assert server.get(link).status == 200


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_all_languages_have_the_same_words(language: str) -> None:
    def keys(tag: str) -> dict[str, list[str]]:
        tables = tomllib.loads((MESSAGES / f"{tag}.toml").read_text(encoding="utf-8"))
        return {
            f"{table}.{key}": sorted(set(re.findall(r"\{\w+\}", str(text))))
            for table, messages in tables.items()
            for key, text in messages.items()
        }

    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_each_rule_has_a_name_in_each_language(language: str) -> None:
    named = {key.partition(".")[2] for key in words.words_in(language).messages if key.startswith("rule.")}
    assert named == set(load_rules())


def test_the_way_in_leads_to_the_language_of_the_browser(server: Server) -> None:
    answer = server.ask("GET", "/", headers={"Accept-Language": "ru-RU,ru;q=0.9,en;q=0.8"})
    assert (answer.status, answer.headers["Location"]) == (302, "/ru/check")


def test_a_name_has_its_entry_schemes_and_forms(server: Server) -> None:
    page = unescape(server.get(f"/en/names?name={quote('Кулагин')}").body.decode())
    assert "Kulaqin" in page
    assert "BGN/PCGN 1947" in page
    assert "Кулагиным" in page


def test_a_name_that_is_none_is_told(server: Server) -> None:
    answer = server.get("/ru/names?name=123")
    assert answer.status == 400
    assert "there is no letter in the name" in answer.body.decode()


def test_the_glossary_is_searched_by_any_form(server: Server) -> None:
    page = server.get(f"/az/glossary?q={quote('Bakıdakı')}").body.decode()
    assert 'href="/az/glossary/baku"' in page


def test_the_glossary_is_in_the_order_of_the_alphabet_of_the_page(server: Server) -> None:
    page = server.get("/az/glossary?kind=place").body.decode()
    names = re.findall(r'<td lang="az" data-label="[^"]*">([^<]*)</td>', page)
    assert len(names) == 50
    # In Azerbaijani Ə follows E, and Q follows G.
    assert names == sorted(names, key=lambda name: words_key(name))


def words_key(name: str) -> tuple[int, ...]:
    from termkit.languages.collation import sort_key

    return sort_key(unescape(name), "az")


@pytest.mark.parametrize(
    "path",
    [
        "/en/glossary/nobody",
        "/en/glossary/..%2f..%2fetc",
        "/static/..%2fpages%2fpage.py",
        "/static/nothing.css",
    ],
)
def test_what_is_not_there_is_not_found(server: Server, path: str) -> None:
    assert server.get(path).status == 404


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999", "²", "9" * 400])
def test_any_number_of_a_page_leads_to_one_that_is_there(server: Server, number: str) -> None:
    assert server.get(f"/en/glossary?page={quote(number)}").status == 200


def test_a_word_is_shown_as_it_was_used_in_any_form(server: Server) -> None:
    page = server.get("/ru/concordance?q=qanun&language=az").body.decode()
    assert "<mark>Qanunun</mark> &lt;b&gt;mətni&lt;/b&gt; çıxdı." in page
    assert "The &lt;b&gt;text&lt;/b&gt; of the law came out." in page


@pytest.mark.parametrize("word", ["xyz", "%", "<b>", " ", "\x00", "q" * 5000])
def test_a_word_that_was_not_used_is_told(server: Server, word: str) -> None:
    answer = server.get(f"/az/concordance?q={quote(word)}&language=az")
    assert answer.status == 200
    assert "<mark>" not in answer.body.decode()


def test_an_address_without_a_page_is_told_on_a_page(server: Server) -> None:
    answer = server.get("/ru/nowhere/at/all")
    assert answer.status == 404
    assert "Не получилось" in answer.body.decode()


def test_where_there_are_tokens_the_browser_asks_for_one(tmp_path: Path) -> None:
    token = "5b2c-9d1e-77aa-0f3c"
    (tmp_path / "tokens").write_text(f"{token}\n", encoding="utf-8")
    with serving(tmp_path, "--workers", "1", "--token-file", "tokens") as guarded:
        refused = guarded.get("/ru/check")
        assert refused.status == 401
        assert refused.headers["WWW-Authenticate"].startswith("Basic")
        assert "Не получилось" in refused.body.decode()
        basic = b64encode(f"leyla:{token}".encode()).decode()
        assert guarded.get("/ru/check", Authorization=f"Basic {basic}").status == 200
        # The way in and the files that all pages use are for anybody.
        assert guarded.get("/").status == 302


def test_a_page_of_another_site_can_send_no_form(server: Server) -> None:
    answer = server.ask("POST", "/en/check", "text=x", {"Origin": "https://example.org"})
    assert answer.status == 403


def test_a_body_that_is_too_large_is_told_on_a_page(server: Server) -> None:
    head = {"Content-Type": "multipart/form-data; boundary=x", "Content-Length": "90000000"}
    answer = server.ask("POST", "/az/analysis", b"x" * 10, head | {"Connection": "close"})
    assert answer.status == 413
    assert "Alınmadı" in answer.body.decode()
