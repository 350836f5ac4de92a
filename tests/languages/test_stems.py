"""Stems and what may follow them: lists of endings, the chain, and forms split into few stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.languages.stems import Chain, Listed, chain, listed, split

forms = st.sets(st.text(alphabet="абв' ", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        pytest.param("кулагин ", "кулагин", id="no ending"),
        pytest.param("кулагина ", "кулагина", id="an ending"),
        pytest.param("кулагиными ", "кулагиными", id="the longest of those that begin alike"),
        pytest.param("кулагина, ", "кулагина", id="a comma ends the word"),
        pytest.param("кулагинский ", None, id="another word"),
        pytest.param("кулагина2 ", None, id="a figure belongs to the word"),
    ],
)
def test_listed_endings(text: str, reached: str | None) -> None:
    endings = Listed(frozenset({"", "а", "ым", "ыми"}))
    assert endings.reach(text, 7) == (len(reached) if reached else -1)


def test_an_ending_may_run_over_words() -> None:
    endings = listed(["ый суд", "ого суда"])
    assert endings.reach("верховного суда рф ", 7) == 15
    assert endings.reach("верховного судака ", 7) == -1


@pytest.mark.parametrize(
    ("text", "at", "reached"),
    [
        pytest.param("bakinin gecələri ", 4, "bakinin", id="an ending"),
        pytest.param("baki ", 4, "baki", id="no ending"),
        pytest.param("baki-nin ", 4, "baki-nin", id="after a hyphen"),
        pytest.param("baki'nin ", 4, "baki'nin", id="after an apostrophe"),
        pytest.param("baki-tbilisi ", 4, "baki", id="what follows the hyphen is no ending"),
        pytest.param(
            "bakida-nin ", 4, "bakida", id="an ending before the hyphen, and the hyphen is another word’s"
        ),
        pytest.param("baki- ", 4, "baki", id="a hyphen and a space"),
        pytest.param("bakili ", 4, None, id="a derivation"),
        pytest.param("bakixanov ", 4, None, id="a fused word"),
    ],
)
def test_the_chain(text: str, at: int, reached: str | None) -> None:
    assert Chain("vowel").reach(text, at) == (len(reached) if reached else -1)


def test_a_loose_chain_reads_endings_without_marks() -> None:
    assert chain("vowel", loose=True).reach("resulzadede ", 9) == 11
    assert chain("vowel").reach("resulzadede ", 9) == -1


def test_equal_endings_are_one_object() -> None:
    assert chain("vowel") is chain("vowel")
    assert chain("vowel") is not chain("vowel", loose=True)
    assert listed(["", "а"]) is listed(["а", ""])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param({"кулагин", "кулагина"}, {"кулагин": {"", "а"}}, id="one stem"),
        pytest.param({"лев", "льва", "льву"}, {"лев": {""}, "льв": {"а", "у"}}, id="two stems"),
        pytest.param({"суд", "суда"}, {"суд": {"", "а"}}, id="a short word"),
        pytest.param({"я", "меня", "мне"}, {"я": {""}, "меня": {""}, "мне": {""}}, id="nothing in common"),
        pytest.param(
            {"верховный суд", "верховного суда"}, {"верховн": {"ый суд", "ого суда"}}, id="a phrase"
        ),
        pytest.param(set(), {}, id="nothing"),
    ],
)
def test_split(written: set[str], expected: dict[str, set[str]]) -> None:
    assert {stem.text: set(stem.endings.tails) for stem in split(written)} == expected  # type: ignore[union-attr]


@given(forms)
def test_splitting_loses_no_form_and_adds_none(written: set[str]) -> None:
    stems = split(written)
    assert {stem.text + tail for stem in stems for tail in stem.endings.tails} == written  # type: ignore[union-attr]
    assert all(stem.text for stem in stems)


@given(forms, st.data())
def test_a_form_is_reached_to_its_end(written: set[str], data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(sorted(written)))
    reached = {
        stem.endings.reach(f"{form} ", len(stem.text))
        for stem in split(written)
        if form.startswith(stem.text)
    }
    assert len(form) in reached or any(end > len(form) for end in reached)
