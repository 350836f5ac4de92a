"""Web pages and subtitles at the command line: each command reads them, and mends them in their places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli

PAGE = """<html lang="az">
<head><title>Resulzade haqqında</title></head>
<body><h1>Giriş</h1>
<p>Məhəmməd Əmin <b>Resul</b>zade &mdash; siyasətçi idi, <q>Resulzade</q> da deyirlər (Vəkilov 1998).</p>
<p lang="ru">Об этом писал Kулагин.</p>
<h2>Ədəbiyyat</h2>
<ul><li>Vəkilov R. <i>Liman kitabxanaları</i>. Bakı, 1998.</ul>
"""
MENDED = (
    PAGE.replace("<title>Resulzade", "<title>Rəsulzadə")
    .replace("Resul</b>zade", "Rəsul</b>zadə")
    .replace("Kулагин", "Кулагин")
)
FILM = "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Məhəmməd Əmin\r\nResulzade gəldi.</i>\r\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.html").write_text(PAGE, encoding="utf-8")
    Path("film.srt").write_bytes(FILM.encode())


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def test_a_page_is_mended_in_both_its_languages() -> None:
    done = run("check", "--fix", "page.html")
    assert "page.html · Azerbaijani" in done.stdout
    assert Path("page.html").read_text(encoding="utf-8") == MENDED


def test_places_of_a_page_have_the_names_of_their_lines() -> None:
    done = run("check", "page.html", "--format", "json", "--select", "mixed-script")
    [finding] = json.loads(done.stdout)["findings"]
    assert (finding["segment"], finding["line"], finding["start"], finding["text"]) == (
        "line 5", None, 14, "Kулагин",
    )  # fmt: skip


def test_find_and_citations_read_a_page() -> None:
    done = run("find", "page.html", "--language", "az", "--format", "jsonl")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert ("Bakı", "line 7") in [(one["text"], one["segment"]) for one in found]
    assert "Vəkilov 1998" in run("citations", "page.html").stdout


def test_subtitles_are_mended_by_their_lines() -> None:
    done = run("check", "film.srt", "--language", "az", "--format", "json")
    [finding] = json.loads(done.stdout)["findings"]
    assert (finding["line"], finding["column"]) == (3, 4)
    run("check", "--fix", "film.srt", "--language", "az")
    assert Path("film.srt").read_bytes() == FILM.replace("Resulzade", "Rəsulzadə").encode()


def test_a_broken_page_keeps_no_other_from_being_checked() -> None:
    Path("broken.html").write_text("<p>Bakı</p>\n<a href='x>\n", encoding="utf-8")
    done = run("check", "broken.html", "page.html")
    assert done.exit_code == 2
    assert "broken.html: line 2: the tag" in done.stderr
    assert "page.html · Azerbaijani" in done.stdout


def test_a_page_and_its_translation_are_aligned() -> None:
    Path("en.html").write_text("<p>Baku is old.</p><p>The port is <i>new</i>.</p>", encoding="utf-8")
    Path("az.html").write_text("<p>Bakı qədimdir.</p><p>Liman <i>təzə</i>dir.</p>", encoding="utf-8")
    languages = ("--source-language", "en", "--target-language", "az")
    done = run("tm", "align", "en.html", "az.html", *languages, "-o", "both.tmx")
    assert done.exit_code == 0, done.output
    written = Path("both.tmx").read_text(encoding="utf-8")
    assert "<seg>The port is new.</seg>" in written
    assert "<seg>Liman təzədir.</seg>" in written
