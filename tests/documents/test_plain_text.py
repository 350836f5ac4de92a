"""Plain text: addresses, quotations, headings."""

from __future__ import annotations

import pytest

from termkit.documents import Segment, read_document


def segment(text: str) -> Segment:
    (only,) = read_document(text.encode(), "essay.txt").segments
    return only


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sahə `Resulzade` *olmalıdır*.", id="backticks and stars are letters here"),
        pytest.param("    Resulzade\n\n```\nVekilov\n```", id="indents and fences too"),
        pytest.param("---\ntitle: Resulzade\n---\n", id="front matter too"),
        pytest.param("<b>Resulzade</b> <!-- qeyd -->", id="tags and other comments too"),
    ],
)
def test_nothing_is_exempt(text: str) -> None:
    assert not segment(text).exempt.spans


def test_addresses_and_ignore_comments_are_exempt() -> None:
    found = segment("Bax: www.a.az/Resulzade. <!-- termkit: ignore -->\n")
    assert [span.of(found.text) for span in found.exempt.spans] == [
        "www.a.az/Resulzade",
        "<!-- termkit: ignore -->",
    ]
    assert [place.span for place in found.ignored] == [(0, 49)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_quoted_lines(line_end: str) -> None:
    text = "Yazır:\n> Resulzade\n> \n>\n>> Vekilov\n>50 nəfər, a > b\n > deyil\n> son".replace("\n", line_end)
    found = segment(text)
    assert [span.of(text) for span in found.quoted.spans] == [
        "> Resulzade\n> \n>\n>> Vekilov\n".replace("\n", line_end),
        "> son",
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "headings"),
    [
        pytest.param(
            "Giriş\n\nBakı böyüdü.\n\n  Ədəbiyyat:\n\nRəsulzadə 1918.\n", ["Giriş", "Ədəbiyyat:"], id="alone"
        ),
        pytest.param(
            "Bakı\n \t\nMətn davam edir,\nsonra bitir\n\nSon",
            ["Bakı", "Son"],
            id="edges, spaces on a blank line",
        ),
        pytest.param(
            "\n\n\nGiriş\n\n\n\n1. Birinci fəsil\n", ["Giriş", "1. Birinci fəsil"], id="many blank lines"
        ),
        pytest.param("Giriş\nBakı böyüdü.\n", [], id="no blank line between"),
        pytest.param("Bitdi.\n\nKim?\n\n“Bitdi.”\n\nvə s.,\n\nSöz…\n", [], id="ends of sentences"),
        pytest.param("* * *\n\n1918\n\n—\n", [], id="no letters"),
        pytest.param(
            "> sitat\n\nhttps://a.az/x\n\n<!-- termkit: ignore -->\n\n" + "a" * 81, [], id="something else"
        ),
        pytest.param("", [], id="empty"),
    ],
)
def test_headings(text: str, headings: list[str], line_end: str) -> None:
    found = segment(text.replace("\n", line_end))
    assert [span.of(found.text) for span in found.headings] == headings


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("\n " * 300_000, id="blank lines"),
        pytest.param((" " * 300_000 + "\n") * 3, id="spaces"),
        pytest.param("a.b@" * 100_000, id="addresses that are none"),
        pytest.param("http://(" * 100_000, id="brackets in an address"),
        pytest.param(">" * 300_000, id="quotation marks of mail"),
        pytest.param("<!-- termkit: ignore[" * 50_000, id="comments that do not end"),
        pytest.param("<!-- termkit: ignore -->\n" * 20_000, id="comments about comments"),
    ],
)
def test_hostile_text_is_read(hostile: str) -> None:
    # Quadratic time would make each of these hang.
    assert segment(hostile).text == hostile
