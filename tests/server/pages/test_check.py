"""The page that checks a text, asked without a browser."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.server.pages.forms import multipart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.server.serving import Answer, Server

ESSAY = "Kулагин (2000) писал о городе Bakı.\n\nКонец."


def sent(server: Server, fields: Mapping[str, str | tuple[str, bytes]], path: str = "/en/check") -> Answer:
    body, kind = multipart(fields)
    return server.ask("POST", path, body, {"Content-Type": kind})


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return unescape(found[1])


def choices(page: str) -> list[str]:
    return [unescape(value) for value in re.findall(r'name="fix" value="([^"]* [^"]*)"', page)]


def test_a_text_is_shown_with_what_is_found_in_it(server: Server) -> None:
    answer = sent(server, {"text": ESSAY, "language": "ru"})
    assert answer.status == 200
    page = answer.body.decode()
    assert '<a class="found error" href="#f1">Kулагин</a>' in page
    assert "the K is Latin, the rest Cyrillic" in page


def test_a_language_that_is_not_said_is_found_out(server: Server) -> None:
    page = sent(server, {"text": "Это было сказано о том, что Kулагин писал в письмах."}).body.decode()
    assert "Russian · " in page


def test_a_language_that_is_not_clear_is_asked_for_and_the_text_kept(server: Server) -> None:
    page = sent(server, {"text": "Bakı"}).body.decode()
    assert "Say which it is" in page
    again = sent(server, {"data": hidden(page, "data"), "name": "text.txt", "language": "az"})
    assert "Azerbaijani · 1 word · Nothing to report." in again.body.decode()


def test_one_fix_is_made_and_the_rest_is_as_it_was(server: Server) -> None:
    page = sent(server, {"text": ESSAY, "language": "ru"}).body.decode()
    fields = {name: hidden(page, name) for name in ("data", "name")} | {"language": "ru"}
    mended = sent(server, fields | {"fix": choices(page)[0]}).body.decode()
    assert "1 place was mended" in mended
    file = sent(server, {name: hidden(mended, name) for name in ("data", "name")}, "/ru/check/file")
    assert file.body.decode() == ESSAY.replace("Kулагин", "Кулагин")
    assert file.headers["Content-Disposition"] == "attachment; filename*=UTF-8''text.txt"


def test_a_fix_that_is_not_to_be_had_changes_nothing(server: Server) -> None:
    page = sent(server, {"text": ESSAY, "language": "ru", "fix": "ru mixed-script 0 1 5 0"}).body.decode()
    assert "the glossary has changed" in page


@pytest.mark.parametrize(
    "wish", ["ru", "ru mixed-script 0 0 7 9", "ru mixed-script 0 0 7 ²", "en x 0 0 0 0", "🎉"]
)
def test_a_wish_that_nobody_could_have_is_refused_in_words(server: Server, wish: str) -> None:
    answer = sent(server, {"text": ESSAY, "language": "ru", "fix": wish})
    assert answer.status == 200
    assert "the glossary has changed" in answer.body.decode()


def test_all_safe_fixes_are_made_in_a_word_document(server: Server) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("В этой статье Kулагин писал о том, что было в Баку.")
    stream = io.BytesIO()
    document.save(stream)
    fields: dict[str, str | tuple[str, bytes]] = {"file": ("məqalə.docx", stream.getvalue())}
    page = sent(server, fields).body.decode()
    assert "paragraph 1" in page
    kept = {name: hidden(page, name) for name in ("data", "name")}
    file = sent(server, {**kept, "fix": "all"}, "/az/check/file")
    assert "filename*=UTF-8''m%C9%99qal%C9%99.docx" in file.headers["Content-Disposition"]
    (text,) = (one.text for one in docx.Document(io.BytesIO(file.body)).paragraphs)
    assert text == "В этой статье Кулагин писал о том, что было в Баку."


def test_what_a_text_holds_is_text(server: Server) -> None:
    hostile = "<script>alert(1)</script> \"'&\u202e {{ 7 * 7 }} Kулагин"
    page = sent(server, {"text": hostile, "language": "ru"}).body.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "alert(1)</script>" not in page.replace("&lt;/script&gt;", "")
    assert "&lt;U+202E&gt; {{ 7 * 7 }}" in page


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param({"text": " "}, "There is no text yet", id="nothing"),
        pytest.param({"file": ("a.docx", b"PK nothing")}, "a.docx", id="no document"),
        pytest.param({"text": "ə" * 200_001, "language": "az"}, "no more than 200,000", id="too long"),
        pytest.param({"data": "%%%"}, "did not arrive whole", id="broken"),
        pytest.param({"text": "Bakı", "language": "xx"}, "no such language", id="no language"),
    ],
)
def test_what_cannot_be_checked_is_told(
    server: Server, fields: dict[str, str | tuple[str, bytes]], message: str
) -> None:
    answer = sent(server, fields)
    assert answer.status == 400
    assert message in unescape(answer.body.decode())
    assert answer.headers["Content-Type"].startswith("text/html")


def test_what_is_packed_too_well_is_told(server: Server) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" * 20_000_000)
    answer = sent(server, {"file": ("bomb.docx", stream.getvalue())})
    assert answer.status == 400
    assert server.get("/health").status == 200


def test_quiet_paragraphs_are_folded(server: Server) -> None:
    text = "\n\n".join(["Тихо."] * 6 + ["Kулагин"])
    page = sent(server, {"text": text, "language": "ru"}).body.decode()
    assert "<summary>4 paragraphs in which nothing was found</summary>" in page
