"""Languages that Word and LibreOffice write beside the text."""

from __future__ import annotations

from termkit.documents.document import Spoken
from termkit.documents.keyboard_languages import believed
from termkit.text.spans import Span

ENGLISH = "This is the first of the articles that were written about the republic."
AZERBAIJANI = "Bu məqalədə respublikanın ilk illəri haqqında danışılır."


def test_text_without_a_language_is_not_in_that_of_the_one_passage_that_has_one() -> None:
    text = f"{ENGLISH * 2}\n\n{AZERBAIJANI}"
    said = Spoken(Span(len(ENGLISH) * 2 + 2, len(text)), "az-Latn-AZ")
    assert believed(text, [said]) == ("en", (said,))


def test_where_most_has_a_language_the_rest_is_in_it_too() -> None:
    text = f"{AZERBAIJANI * 2}\n\nBakı"
    assert believed(text, [Spoken(Span(0, len(AZERBAIJANI) * 2), "az-Latn-AZ")]) == ("az-Latn-AZ", ())
