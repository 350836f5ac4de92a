"""Languages that files state, and which of them are believed."""

from __future__ import annotations

import pytest

from termkit.documents.document import Spoken
from termkit.documents.stated_languages import contradicted, settled
from termkit.text.spans import Span

RUSSIAN = "Город стоит у моря, и его знают все. "
AZERBAIJANI = "Bu şəhər çox qədimdir və onun haqqında bir çox kitab var, amma hələ də az tanınır. "


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("ru", "Баку", False),
        ("ru", "Baku and Shusha", True),
        ("az", "Бакы шәһәри", True),
        ("az-Cyrl", "Бакы шәһәри", False),
        ("en", "The paper «Каспий» was read", False),
        ("en", "1918–1920", False),
        ("ka", "Баку", False),
    ],
)
def test_letters_contradict(tag: str, text: str, expected: bool) -> None:
    assert contradicted(tag, text) is expected


def test_what_is_stated_is_believed() -> None:
    stretches = [Spoken(Span(0, 4), "en")]
    assert settled("ru", stretches, "Baku " + RUSSIAN) == ("ru", stretches)


def test_a_stretch_in_the_language_of_the_text_is_none() -> None:
    assert settled("ru-RU", [Spoken(Span(0, 5), "ru")], RUSSIAN) == ("ru-RU", [])


def test_words_outweigh_what_is_said_of_the_whole() -> None:
    assert settled("en", [], AZERBAIJANI * 8)[0] is None
    assert settled("en", [], "Bakı şəhəri və onun limanı")[0] == "en"  # too few to tell


def test_code_says_nothing() -> None:
    code = "for which of these the and is that was are not " * 20
    assert settled("az", [], code + AZERBAIJANI, [Span(0, len(code))])[0] == "az"


def test_a_text_with_stretches_gets_the_language_that_it_is_in() -> None:
    stretch = Spoken(Span(0, 4), "az")
    assert settled(None, [stretch], "Bakı " + RUSSIAN) == ("ru", [stretch])
    assert settled(None, [stretch], "Bakı") == ("az", [])
    assert settled(None, [], RUSSIAN) == (None, [])
