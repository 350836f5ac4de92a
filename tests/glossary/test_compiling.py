"""Stems are cut into patterns, and what was cut off is found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.glossary.compiling import compile_terms, factored
from termkit.glossary.finder import Finder
from termkit.glossary.terms import Term
from termkit.languages import language


def term(text: str, kind: str = "term") -> Term:
    return Term(text, text, "preferred", "name", kind)


@pytest.mark.parametrize(
    ("tails", "forms", "words"),
    [
        pytest.param(["", "а"], ("", "а"), [], id="endings of one word stay as they are"),
        pytest.param(
            ["о финансов", "а финансов"], ("о ", "а "), ["финансов"], id="a tail that never changes"
        ),
        pytest.param(["ый суд", "ого суда"], ("ый ", "ого а"), ["суд"], id="two words that change together"),
        pytest.param(["", " суд"], ("", " суд"), [], id="of several lengths"),
    ],
)
def test_what_endings_have_in_common_is_taken_out(
    tails: list[str], forms: tuple[str, ...], words: list[str]
) -> None:
    assert factored(tails) == (forms, words)


def test_phrases_of_one_look_share_their_endings() -> None:
    heads = [
        term(f"Министерство {of}", "organisation") for of in ("финансов", "обороны", "культуры", "юстиции")
    ]
    compiled = compile_terms(heads, "ru")
    assert len(compiled.endings) == 1
    assert len(compiled.patterns) == 1


def test_a_pattern_is_the_beginning_of_a_first_word() -> None:
    compiled = compile_terms([term("treaty of alliance"), term("Azərbaycanşünaslıq")], "az")
    assert sorted(compiled.patterns) == ["azərbaycanşü", "treaty"]


# What shares its beginning: first words, given names, the letters before a sign.
SIMILAR = {
    "az": ["Xarici İşlər Nazirliyi", "Xarici Ticarət Nazirliyi", "xarici", "xaric", "Xarici İşlər"],
    "en": [
        "International Court of Justice", "International Court", "International Courts of Arbitration",
        "Intern", "International", "the Hague", "The Hague Convention",
    ],
    "ru": [
        "Министерство иностранных дел", "Министерство иностранной торговли", "министерство", "Верховный суд",
        "Верховный совет", "Дугин, А.", "Дугин, А. Г.", "Дугин А. Г.", "Дугин",
    ],
}  # fmt: skip


@pytest.mark.parametrize("tag", SIMILAR)
def test_every_form_is_found_among_terms_that_begin_alike(tag: str) -> None:
    terms = [term(text) for text in SIMILAR[tag]]
    finder = Finder(terms, tag)
    for one in terms:
        for form in language(tag).forms(one.shape):
            for text in (f"1 {form} 1", f"1 {form}, 1", f"1 {form}\n1"):
                found = [match.term for match in finder.find_all(text) if match.start == 2]
                assert one in found, (form, text)


@given(
    st.lists(
        st.sampled_from([form for text in SIMILAR["ru"] for form in language("ru").forms(term(text).shape)])
    )
)
def test_a_finder_finds_the_same_whatever_it_has_read_before(texts: list[str]) -> None:
    terms = [term(text) for text in SIMILAR["ru"]]
    used = Finder(terms, "ru")
    for text in texts:
        assert used.find_all(text) == Finder(terms, "ru").find_all(text)
