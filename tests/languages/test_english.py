"""English plurals, possessives, and forms put on another term."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.languages import Shape
from termkit.languages.english import expand, forms, lower, plurals, reinflect
from termkit.text.folding import fold_term


def test_lower_is_one_letter_for_one() -> None:
    assert lower("IBM in İzmir") == "ibm in izmir"


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        pytest.param("treaty", ["treaties"], id="-y"),
        pytest.param("valley", ["valleys"], id="a vowel before -y"),
        pytest.param("Kennedy", ["Kennedies", "Kennedys"], id="a name in -y: both"),
        pytest.param("crisis", ["crises"], id="-sis"),
        pytest.param("hypothesis", ["hypotheses"], id="-sis in the table"),
        pytest.param("criterion", ["criteria"], id="Greek"),
        pytest.param("memorandum", ["memoranda", "memorandums"], id="Latin, both"),
        pytest.param("index", ["indexes", "indices"], id="Latin in -ex"),
        pytest.param("person", ["people", "persons"], id="another word"),
        pytest.param("child", ["children"], id="-ren"),
        pytest.param("grandchild", ["grandchildren"], id="with a word before"),
        pytest.param("sheep", ["sheep"], id="the same"),
        pytest.param("aircraft", ["aircraft"], id="the same, compound"),
        pytest.param("shelf", ["shelves"], id="-lf"),
        pytest.param("gulf", ["gulfs"], id="-lf in the table"),
        pytest.param("spokesman", ["spokesmen"], id="-man"),
        pytest.param("Englishman", ["Englishmen", "Englishmans"], id="-man with a capital may be a name"),
        pytest.param("human", ["humans"], id="no man in it"),
        pytest.param("Ottoman", ["Ottomans"], id="nor in this"),
        pytest.param("Norman", ["Normans"], id="nor in this one"),
        pytest.param("tax", ["taxes"], id="-x"),
        pytest.param("Jones", ["Joneses"], id="a name in -s"),
        pytest.param("NGO", ["NGOs"], id="an acronym"),
        pytest.param("embargo", ["embargos", "embargoes"], id="-o"),
        pytest.param("runner-up", ["runners-up"], id="the first of two"),
        pytest.param("brother-in-law", ["brothers-in-law"], id="the first of three"),
        pytest.param("court-martial", ["courts-martial", "court-martials"], id="either of two"),
        pytest.param("half-life", ["half-lives"], id="the second of two"),
        pytest.param("ceasefire", ["ceasefires"], id="the plain rule"),
        pytest.param("G-20", [], id="a figure has no plural"),
        pytest.param("attorney general", ["attorneys general"], id="the adjective stands last"),
        pytest.param("treaty of alliance", ["treaties of alliance"], id="of"),
        pytest.param(
            "Ministry for Foreign Affairs",
            ["Ministries for Foreign Affairs", "Ministrys for Foreign Affairs"],
            id="for",
        ),
        pytest.param("right to return", ["rights to return"], id="to"),
        pytest.param("oil well", ["oil wells"], id="the last word of a phrase"),
        pytest.param(
            "Minister of State for Energy",
            ["Ministers of State for Energy"],
            id="two prepositions: the first",
        ),
    ],
)
def test_plurals(term: str, expected: list[str]) -> None:
    assert plurals(term) == expected


@pytest.mark.parametrize(
    ("shape", "wanted"),
    [
        pytest.param(Shape("company"), ["company's", "companies", "companies'"], id="-y"),
        pytest.param(
            Shape("Jones", "person"), ["Jones's", "Jones'", "Joneses'"], id="a name in -s, both ways"
        ),
        pytest.param(Shape("Marx", "person"), ["Marx's", "Marx'"], id="a name in -x"),
        pytest.param(Shape("child"), ["child's", "children's"], id="a plural without s"),
        pytest.param(Shape("UNHCR", "organisation"), ["UNHCR's"], id="an acronym"),
        pytest.param(
            Shape("Ministry of Justice"), ["Ministry of Justice's", "Ministries of Justice"], id="a phrase"
        ),
        pytest.param(
            Shape("datum", forms=("data-point",)), ["data-point", "data-point's"], id="forms by hand"
        ),
    ],
)
def test_forms(shape: Shape, wanted: list[str]) -> None:
    assert set(wanted) <= set(forms(shape))
    assert shape.text in forms(shape)


@pytest.mark.parametrize(
    ("shape", "unwanted"),
    [
        pytest.param(Shape("companies"), ["companies's"], id="no 's after a plural in -ies"),
        pytest.param(Shape("Jones", "person"), ["Jone", "Jone's"], id="the s is the name’s own"),
        pytest.param(Shape("Lloyd's", "organisation"), ["Lloyd's's"], id="a name that is a possessive"),
        pytest.param(
            Shape("Azerbaijan", "place", indeclinable=True),
            ["Azerbaijans"],
            id="no plural where the entry says so",
        ),
        pytest.param(Shape("brother-in-law"), ["brother-in-laws"], id="the law has no plural here"),
    ],
)
def test_no_forms(shape: Shape, unwanted: list[str]) -> None:
    assert set(unwanted) & set(forms(shape)) == set()


@pytest.mark.parametrize(
    ("old", "new", "surface", "expected"),
    [
        pytest.param("Vekilov", "Vakilov", "Vekilov", ["Vakilov"], id="as it is"),
        pytest.param("Vekilov", "Vakilov", "Vekilov's", ["Vakilov's"], id="possessive"),
        pytest.param("Vekilov", "Vakilov", "Vekilov’s", ["Vakilov’s"], id="the apostrophe of the text"),
        pytest.param("Jones", "Smith", "Jones’", ["Smith’s"], id="what has no s takes one"),
        pytest.param("cooperation", "treaty", "cooperations", ["treaties"], id="plural"),
        pytest.param("crisis", "war", "crises", ["wars"], id="an irregular plural"),
        pytest.param(
            "treaty of peace",
            "peace accord",
            "treaties of peace",
            ["peace accords"],
            id="the plural inside a phrase",
        ),
        pytest.param("Vekilov", "Vakilov", "Vekilovian", [], id="no form of the word"),
    ],
)
def test_a_form_of_another_term(old: str, new: str, surface: str, expected: list[str]) -> None:
    assert reinflect(Shape(old), Shape(new), surface, len(old)) == expected


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz -'", min_size=1, max_size=12))
def test_the_stems_have_every_form_and_no_other(text: str) -> None:
    if text.strip() and "  " not in text:
        shape = Shape(text.strip())
        looked_for = {stem.text + tail for stem in expand(shape) for tail in stem.endings.tails}  # type: ignore[union-attr]
        assert looked_for == {fold_term(form) for form in forms(shape)}
