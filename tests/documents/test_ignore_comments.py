"""What each kind of `termkit: ignore` comment switches off."""

from __future__ import annotations

import pytest

from termkit.documents.ignore_comments import comments, ignored


def places(text: str) -> list[tuple[str, list[str]]]:
    return [(place.span.of(text), sorted(place.rules)) for place in ignored(text, comments(text))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Vekilov <!-- termkit ignore -->", id="no colon"),
        pytest.param("Vekilov <!-- termkit: ignore", id="no end"),
        pytest.param("Vekilov <!-- termkit: ignored -->", id="another word"),
        pytest.param("Vekilov <!-- termkit: ignore[] -->", id="no rule between the brackets"),
        pytest.param("Vekilov <!-- termkit: ignore[a b] -->", id="rules need commas"),
        pytest.param("Vekilov // termkit: ignore", id="another comment syntax"),
        pytest.param("Vekilov <!-- termkit: ignore-end -->", id="an end without a start"),
        pytest.param("Vekilov\n\n<!-- termkit: ignore -->\n\n", id="alone, and nothing follows"),
    ],
)
def test_noop(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "a\nVekilov <!-- termkit: ignore -->\nb", [("Vekilov <!-- termkit: ignore -->", [])], id="line"
        ),
        pytest.param(
            "<!--termkit:IGNORE--> Vekilov\nb", [("<!--termkit:IGNORE--> Vekilov", [])], id="at its start"
        ),
        pytest.param(
            "a\n<!-- termkit: ignore -->\n\n \nb\nc\n\nd", [("b\nc", [])], id="alone: the next paragraph"
        ),
        pytest.param("> <!-- termkit: ignore -->\n> a\n>\n> b", [("> a", [])], id="alone in a quote"),
        pytest.param("<!-- termkit: ignore -->\nb", [("b", [])], id="up to the end of the text"),
        pytest.param(
            "a <!-- termkit: ignore[x] --><!-- termkit: ignore[y, z] -->\nb",
            [
                ("a <!-- termkit: ignore[x] --><!-- termkit: ignore[y, z] -->", ["x"]),
                ("a <!-- termkit: ignore[x] --><!-- termkit: ignore[y, z] -->", ["y", "z"]),
            ],
            id="two on a line",
        ),
        pytest.param(
            "<!-- termkit: ignore[x] -->\n<!-- termkit: ignore[y] -->\nb",
            [("<!-- termkit: ignore[y] -->\nb", ["x"]), ("b", ["y"])],
            id="two above a paragraph",
        ),
        pytest.param(
            "a <!-- termkit: ignore-start -->b\n\nc<!-- termkit: ignore-end --> d",
            [("<!-- termkit: ignore-start -->b\n\nc<!-- termkit: ignore-end -->", [])],
            id="from start to end",
        ),
        pytest.param(
            "a <!-- termkit: ignore-start[x] -->b\n\nc",
            [("<!-- termkit: ignore-start[x] -->b\n\nc", ["x"])],
            id="a start without an end",
        ),
        pytest.param(
            "<!--termkit:ignore-start[x]-->a<!--termkit:ignore-start[y]-->b<!--termkit:ignore-end-->c",
            [
                (
                    "<!--termkit:ignore-start[x]-->a<!--termkit:ignore-start[y]-->b<!--termkit:ignore-end-->",
                    ["x"],
                ),
                ("<!--termkit:ignore-start[y]-->b<!--termkit:ignore-end-->", ["y"]),
            ],
            id="an end ends all",
        ),
        pytest.param(
            "a\n\nb <!-- termkit: ignore-file -->\n",
            [("a\n\nb <!-- termkit: ignore-file -->\n", [])],
            id="file",
        ),
    ],
)
def test_switched_off(text: str, expected: list[tuple[str, list[str]]], line_end: str) -> None:
    wanted = [(place.replace("\n", line_end), rules) for place, rules in expected]
    assert places(text.replace("\n", line_end)) == wanted
