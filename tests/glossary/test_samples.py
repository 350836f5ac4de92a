"""Some forms of a term, as an editor would write them."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary, Term
from termkit.glossary.samples import sample_forms


@pytest.mark.parametrize(
    ("text", "kind", "forms"),
    [
        ("Gəncə", "place", ["Gəncənin", "Gəncəyə", "Gəncədə", "Gəncədən"]),
        ("NATO", "organisation", ["NATO-nun", "NATO-ya", "NATO-da", "NATO-dan"]),
        (
            "Milli Məclis",
            "organisation",
            ["Milli Məclisin", "Milli Məclisə", "Milli Məclisdə", "Milli Məclisdən"],
        ),
        (
            "Ali Məhkəməsi",
            "organisation",
            ["Ali Məhkəməsinin", "Ali Məhkəməsinə", "Ali Məhkəməsində", "Ali Məhkəməsindən"],
        ),
        (
            "müstəqillik",
            "term",
            ["müstəqilliyin", "müstəqilliyə", "müstəqillikdə", "müstəqillikdən", "müstəqilliklər"],
        ),
        ("fikir", "term", ["fikirdə", "fikirdən", "fikirlər"]),
    ],
)
def test_azerbaijani(text: str, kind: str, forms: list[str]) -> None:
    assert sample_forms(Term("x", text, "preferred", "name", kind), "az") == forms


@pytest.mark.parametrize(
    ("text", "kind", "forms"),
    [
        ("Baku", "place", ["Baku's"]),
        ("treaty of alliance", "term", ["treaty of alliance's", "treaties of alliance"]),
    ],
)
def test_english(text: str, kind: str, forms: list[str]) -> None:
    assert sample_forms(Term("x", text, "preferred", "name", kind), "en") == forms


@pytest.mark.parametrize(
    ("text", "kind", "forms"),
    [
        ("Баку", "place", []),
        ("Гянджа", "place", ["Гянджи", "Гяндже", "Гянджей"]),
        ("выборы", "term", ["выборов", "выборам", "выборами", "выборах"]),
    ],
)
def test_russian(text: str, kind: str, forms: list[str]) -> None:
    assert sample_forms(Term("x", text, "preferred", "name", kind), "ru") == forms


@pytest.mark.parametrize("tag", ["az", "en", "ru"])
def test_samples_are_forms_that_texts_are_searched_for(tag: str) -> None:
    shipped = Glossary.shipped()
    finder = shipped.finder(tag)
    for term in [term for term in shipped.terms(tag) if term.status == "preferred"][::20]:
        for form in sample_forms(term, tag):
            texts = {match.term.text for match in finder.find_all(f"1 {form} 1")}
            assert term.text in texts, (term.text, form)
