"""Paragraphs in other languages than their document, told by their words."""

from __future__ import annotations

import pytest

from termkit.documents.document import Paragraph, Segment, Spoken
from termkit.documents.paragraph_languages import told_by_words
from termkit.text.spans import Span

ENGLISH = "It was the first republic of the East, and it is remembered."
AZERBAIJANI = "O, Şərqdə ilk respublika idi və yaddaşda qaldı."
RUSSIAN = "Это была первая республика на Востоке, и её помнят."


def told(
    *texts: str, stated: str | None = "en", spoken: tuple[Spoken, ...] = ()
) -> tuple[str | None, list[tuple[str, str]]]:
    """The language of a text of these paragraphs, and what of it is in another."""
    paragraphs, at = [], 0
    for number, text in enumerate(texts, 1):
        paragraphs.append(Paragraph(Span(at, at + len(text)), f"paragraph {number}"))
        at += len(text) + 2
    segment = Segment("\n\n".join(texts), paragraphs=tuple(paragraphs))
    language, found = told_by_words(segment, stated, spoken)
    return language, [(stretch.span.of(segment.text), stretch.language) for stretch in found]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param([ENGLISH, AZERBAIJANI, RUSSIAN], [(AZERBAIJANI, "az"), (RUSSIAN, "ru")], id="abstracts"),
        pytest.param(
            [ENGLISH, "Milli Şuranın sədri Tiflisdə seçildi və geri qayıtdı.", ENGLISH],
            [("Milli Şuranın sədri Tiflisdə seçildi və geri qayıtdı.", "az")], id="one between",
        ),
        pytest.param(
            [ENGLISH, AZERBAIJANI, "Açar sözlər: Bakı, Rəsulzadə, siyasət"],
            [(AZERBAIJANI, "az"), ("Açar sözlər: Bakı, Rəsulzadə, siyasət", "az")], id="key words",
        ),
        pytest.param(
            [ENGLISH, "Аннотация", RUSSIAN], [("Аннотация", "ru"), (RUSSIAN, "ru")], id="a heading"
        ),
        pytest.param(
            [ENGLISH, AZERBAIJANI, "Bakı", AZERBAIJANI],
            [(AZERBAIJANI, "az"), ("Bakı", "az"), (AZERBAIJANI, "az")], id="a heading in between",
        ),
    ],
)  # fmt: skip
def test_what_is_plainly_in_another_language(texts: list[str], expected: list[tuple[str, str]]) -> None:
    assert told(*texts) == ("en", expected)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([ENGLISH, ENGLISH], id="one language"),
        pytest.param([ENGLISH, "Məhəmməd Əmin Rəsulzadə"], id="a name"),
        pytest.param([ENGLISH, "Кулагин"], id="a name in other letters"),
        pytest.param([ENGLISH, "Bu bir devlet ve bir millet için daha iyi."], id="Turkish"),
        pytest.param(
            [ENGLISH, "The word “və” is the Azerbaijani “and”, and it is short."], id="a word in it"
        ),
        pytest.param([ENGLISH, AZERBAIJANI[:9], ENGLISH], id="two words"),
        pytest.param([], id="nothing"),
    ],
)
def test_what_is_not(texts: list[str]) -> None:
    assert told(*texts) == ("en", [])


def test_a_text_that_says_nothing_is_in_the_language_of_most_of_it() -> None:
    assert told(ENGLISH * 2, AZERBAIJANI, stated=None) == ("en", [(AZERBAIJANI, "az")])
    assert told(ENGLISH, ENGLISH, stated=None) == (None, [])
    assert told("Bakı", "Gəncə", stated=None) == (None, [])


def test_what_the_file_says_of_a_part_of_the_paragraph_counts() -> None:
    french = AZERBAIJANI.replace("respublika", "l’ombre d’une ville")
    at = len(ENGLISH) + 2 + french.index("l’ombre")
    said = Spoken(Span(at, at + len("l’ombre d’une ville")), "fr")
    assert told(ENGLISH, french, spoken=(said,)) == (
        "en",
        [("O, Şərqdə ilk ", "az"), ("l’ombre d’une ville", "fr"), (" idi və yaddaşda qaldı.", "az")],
    )
