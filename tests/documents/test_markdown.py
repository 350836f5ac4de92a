"""Markdown files: what is exempt, quoted, italic or a heading, in exact places of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents import Segment, read_document

if TYPE_CHECKING:
    from termkit.text.spans import SpanSet


def segment(text: str) -> Segment:
    (only,) = read_document(text.encode(), "essay.md").segments
    return only


def texts(segment: Segment, spans: SpanSet) -> list[str]:
    return [span.of(segment.text) for span in spans.spans]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rəsulzadə 1918-ci ildə\n\n- Bakı\n- Şuşa\n\n1. Gəncə\n", id="paragraphs and lists"),
        pytest.param("    \nBakı\n    Şuşa\n", id="an indented line of a paragraph is no code"),
        pytest.param("- Bakı\n\n  Şuşa\n  davamı\n", id="a paragraph of a list"),
        pytest.param("---\n\nBakı\n\n---\n", id="rules are no front matter"),
        pytest.param("Bakı\n---\ntitle: Şuşa\n---\n", id="front matter only at the top"),
    ],
)
def test_nothing_is_exempt(text: str) -> None:
    assert not segment(text).exempt.spans


@pytest.mark.parametrize(
    ("text", "exempt"),
    [
        pytest.param("Sahə `Resulzade` olmalıdır.", ["`Resulzade`"], id="code span"),
        pytest.param(
            "> Sahə\n> `Resul\n> zade` olar.", ["`Resul\n> zade`"], id="code span over lines of a quote"
        ),
        pytest.param("a\n\n```python\nResulzade\n```\n\nb", ["```python\nResulzade\n```\n"], id="fence"),
        pytest.param("a\n\n~~~\nResulzade", ["~~~\nResulzade"], id="fence without an end"),
        pytest.param("a\n\n    Resulzade\n\nb", ["    Resulzade\n"], id="indented code"),
        pytest.param("- a\n\n      Resulzade\n", ["      Resulzade\n"], id="indented code in a list"),
        pytest.param("- ```\n  Vekilov\n  ```\n", ["- ```\n  Vekilov\n  ```\n"], id="fence in a list"),
        pytest.param("---\ntitle: Resulzade\n---\n\nBakı", ["---\ntitle: Resulzade\n---\n"], id="YAML"),
        pytest.param("---\ntitle: Resulzade\n...\nBakı", ["---\ntitle: Resulzade\n...\n"], id="YAML, dots"),
        pytest.param("+++\ntitle = 'R'\n+++\r\nBakı", ["+++\ntitle = 'R'\n+++\r\n"], id="TOML"),
        pytest.param(
            "<div class='x'>\nResulzade\n</div>\n", ["<div class='x'>", "</div>"], id="text in HTML is prose"
        ),
        pytest.param("<pre>\n*Resulzade*\n\n</pre>\n", ["<pre>\n*Resulzade*\n\n</pre>"], id="pre"),
        pytest.param(
            "<!--\nResulzade\n\nVekilov\n-->\nBakı", ["<!--\nResulzade\n\nVekilov\n-->"], id="comment"
        ),
        pytest.param(
            "[söz][1]\n\n[1]: https://a.az 'Açıq söz'", ["][1]", "[1]: https://a.az"], id="definition"
        ),
        pytest.param(
            "[a b]: x\n\n> [a b]: y\n\nc", ["[a b]: x", "[a b]: y"], id="two definitions of one label"
        ),
        pytest.param("Bakı[^1]\n\n[^1]: Rasulzadeh\n", ["[^1]", "[^1]:"], id="footnote of one word"),
        pytest.param(
            "a[^n]\n\n[^n]: b\n\n    c `d`\n\n    e\n", ["[^n]", "[^n]:", "`d`"], id="long footnote"
        ),
        pytest.param(
            "[^n]:\n    c\n\n        d\n", ["[^n]:", "        d\n"], id="footnote on the next line, with code"
        ),
        pytest.param("[^1]: `a`\n[^2]: `b`\n", ["[^1]:", "`a`", "[^2]:", "`b`"], id="neighbouring footnotes"),
        pytest.param("| a | b |\n|---|---|\n| `x` | [c](d) |\n", ["`x`", "](d)"], id="table"),
        pytest.param("|a|b|\n|-|-|\n|`x|y`|\n|`m\\|n`|\n", ["`m\\|n`"], id="a bar ends a cell, even in code"),
        pytest.param("# Sahə `x` #\n\nSahə `y`\n===\n", ["`x`", "`y`"], id="headings"),
        pytest.param(
            "Bax: https://a.az/Rəsulzadə, *www.b.az/x*", ["https://a.az/Rəsulzadə", "www.b.az/x"], id="bare"
        ),
        pytest.param("[söz](https://a.az/x)dür", ["](https://a.az/x)"], id="link with a suffix"),
        pytest.param("1. a\n   > b\n   > - `c`\n   >   `d`\n", ["`c`", "`d`"], id="nested containers"),
        pytest.param("a\tb\n\n-\t`c`\n\n\t`d`\n", ["`c`", "`d`"], id="tabs"),
        pytest.param("\u00a0`a`\u2028`b`\x0c`c`\n", ["`a`", "`b`", "`c`"], id="odd spaces"),
    ],
)
def test_exempt(text: str, exempt: list[str]) -> None:
    found = segment(text)
    assert texts(found, found.exempt) == exempt


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_move_places(line_end: str) -> None:
    text = "Başlıq `a`\n---\n\n> *Açıq\n> söz* `b`\n\n```\nc\n```\n".replace("\n", line_end)
    found = segment(text)
    assert texts(found, found.exempt) == ["`a`", "`b`", line_end.join(["```", "c", "```", ""])]
    assert texts(found, found.emphasised) == [f"Açıq{line_end}> söz"]
    assert [span.of(text) for span in found.headings] == ["Başlıq `a`"]
    assert texts(found, found.quoted) == [f"> *Açıq{line_end}> söz* `b`{line_end}"]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        pytest.param("# Giriş\n\n## *Ədəbiyyat* ##\n", ["Giriş", "*Ədəbiyyat*"], id="number signs"),
        pytest.param("Giriş\n===\n\nÜçüncü\nfəsil\n---\n", ["Giriş", "Üçüncü\nfəsil"], id="underlined"),
        pytest.param("> - # Giriş\n>   mətn\n", ["Giriş"], id="in a quote"),
        pytest.param("#Şuşa\n\n#\n\nBakı\n", [], id="a tag, an empty heading, a short paragraph"),
        pytest.param("# # a ##\n", ["# a"], id="marks as text"),
    ],
)
def test_headings(text: str, headings: list[str]) -> None:
    assert [span.of(text) for span in segment(text).headings] == headings


def test_quotes_are_whole_lines_with_their_lazy_end() -> None:
    found = segment("Bakı\n\n> Resulzade\ndavamı\n>> Vekilov\n\nŞuşa\n")
    assert texts(found, found.quoted) == ["> Resulzade\ndavamı\n>> Vekilov\n"]


def test_ignore_comments_in_code_are_examples() -> None:
    found = segment("`<!-- termkit: ignore-file -->`\n\n```\n<!-- termkit: ignore-file -->\n```\n")
    assert not found.ignored
    (place,) = segment("Vekilov <!-- termkit: ignore -->\n\nResulzade").ignored
    assert place.span == (0, 32)


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("`" * 100_000, id="backticks"),
        pytest.param("".join("`" * (n % 300) + "a" for n in range(3000)), id="backticks of all lengths"),
        pytest.param("[" * 100_000 + "]" * 100_000, id="brackets"),
        pytest.param("![" * 30_000 + "[a](b)" * 30_000, id="images that do not end"),
        pytest.param("[a](b" * 30_000, id="links that do not end"),
        pytest.param("*a _b " * 30_000, id="emphasis that does not end"),
        pytest.param("<!--" * 50_000, id="comments that do not end"),
        pytest.param("<a b='" * 50_000, id="tags that do not end"),
        pytest.param("> " * 10_000 + "a", id="quotes in quotes"),
        pytest.param("- " * 10_000 + "a", id="lists in lists"),
        pytest.param("[^1]: " * 10_000, id="footnotes in footnotes"),
        pytest.param("http://(" * 50_000, id="addresses that do not end"),
    ],
)
def test_hostile_text_is_read(hostile: str) -> None:
    # Quadratic time would make each of these hang.
    assert segment(hostile).text == hostile
