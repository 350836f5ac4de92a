from __future__ import annotations

import pytest

from termkit.checks import Style
from termkit.documents import read_document
from termkit.editions.originals import brackets
from termkit.glossary import Glossary


def with_originals(text: str, tag: str) -> str:
    document = read_document(text.encode(), "a.md")
    return document.with_edits(
        {0: brackets(document.segments[0], tag, Glossary.shipped(), Style(), "a.md")}
    ).decode()


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        pytest.param("Jamil Hasanli (Azerbaijani: Cəmil Həsənli) wrote.", "en", id="one is there"),
        pytest.param("“Jamil Hasanli wrote,” they said.", "en", id="in a quotation"),
        pytest.param("Woodrow Wilson spoke.", "en", id="a name of another origin"),
        pytest.param("They met in Baku.", "en", id="a place"),
        pytest.param("# Jamil Hasanli\n", "en", id="a heading"),
        pytest.param("Hasanli wrote.", "en", id="a surname alone"),
        pytest.param("Jamil Hasanli’s book", "en", id="nowhere but with ’s"),
    ],
)
def test_noop(text: str, tag: str) -> None:
    assert with_originals(text, tag) == text


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        pytest.param(
            "Jamil Hasanli’s book: Jamil Hasanli wrote it, Jamil Hasanli.",
            "en",
            "Jamil Hasanli’s book: Jamil Hasanli (Azerbaijani: Cəmil Həsənli) wrote it, Jamil Hasanli.",
            id="the first that has no ’s",
        ),
        pytest.param(
            "M. Gorbachev wrote; Mikhail Gorbachev spoke.",
            "en",
            "M. Gorbachev wrote; Mikhail Gorbachev (Russian: Михаил Горбачёв) spoke.",
            id="Russian, and initials are no full name",
        ),
        pytest.param(
            "Книга Джамиля Гасанлы вышла.",
            "ru",
            "Книга Джамиля Гасанлы (азерб. Cəmil Həsənli) вышла.",
            id="a Russian case",
        ),
        pytest.param(
            "Mixail Qorbaçov danışdı.",
            "az",
            "Mixail Qorbaçov (rusca: Михаил Горбачёв) danışdı.",
            id="in Azerbaijani",
        ),
    ],
)
def test_fix(text: str, tag: str, expected: str) -> None:
    assert with_originals(text, tag) == expected
