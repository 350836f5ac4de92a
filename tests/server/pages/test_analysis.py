"""The page that counts what the memory and the glossary know of a text."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.server.pages.forms import multipart

if TYPE_CHECKING:
    from tests.server.serving import Answer, Server

TEXT = "Parlament qanun qəbul etdi. Bakıda yeni söz deyildi. Bakıda yeni söz deyildi."


def sent(server: Server, fields: dict[str, str | tuple[str, bytes]], language: str = "en") -> Answer:
    body, kind = multipart(fields)
    return server.ask("POST", f"/{language}/analysis", body, {"Content-Type": kind})


def test_words_are_counted_by_what_the_memory_knows(server: Server) -> None:
    page = sent(server, {"text": TEXT, "source": "az", "target": "en"}).body.decode()
    rows = {
        unescape(name): cells
        for name, *cells in re.findall(
            r'<th scope="row">(?:<svg.*?</svg>)?([^<]*)</th><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td>', page
        )
    }
    assert rows["equal"] == ["1", "4", "33.3 %"]
    assert rows["repeated in the text"] == ["1", "4", "33.3 %"]
    assert rows["new"] == ["1", "4", "33.3 %"]
    assert rows["together"] == ["3", "12", "100.0 %"]


def test_the_names_of_the_glossary_are_counted(server: Server) -> None:
    page = sent(server, {"text": TEXT, "source": "az", "target": "ru"}, "ru").body.decode()
    assert re.search(r'<a href="/ru/glossary/baku" lang="az">Bakı</a>.*<td>2</td>', page)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param({"text": "", "source": "az", "target": "en"}, "There is no text yet", id="nothing"),
        pytest.param(
            {"text": "Bakı", "source": "az", "target": "az"}, "two different languages", id="one language"
        ),
        pytest.param(
            {"text": "Bakı", "source": "az", "target": "tr"}, "two different languages", id="no language"
        ),
        pytest.param(
            {"text": "Bakı. " * 6000, "source": "az", "target": "en"}, "no more than 5,000", id="too many"
        ),
        pytest.param({"file": ("a.xlf", b"<x"), "source": "az", "target": "en"}, "a.xlf", id="no XLIFF"),
    ],
)
def test_what_cannot_be_counted_is_told(
    server: Server, fields: dict[str, str | tuple[str, bytes]], message: str
) -> None:
    answer = sent(server, fields)
    assert answer.status == 400
    assert message in unescape(answer.body.decode())


def test_what_the_text_and_the_file_hold_is_text(server: Server) -> None:
    fields: dict[str, str | tuple[str, bytes]] = {
        "file": ("<img src=x>.txt", "<script>Bakıda</script>".encode()),
        "source": "az",
        "target": "en",
    }
    page = sent(server, fields).body.decode()
    assert "&lt;img src=x&gt;.txt" in page
    assert "<script>B" not in page
