"""The suffix chain: which endings a stem may take, how they are read and written on another stem."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.languages.azerbaijani import lower
from termkit.languages.azerbaijani_suffixes import KINDS, is_ending, kind_of, readings, write
from termkit.text.folding import fold_term

# The chain as a grammar prints it, with A for a, ə and I for ı, i, u, ü.
PLURAL = ["", "lAr"]
OWNER = {"consonant": ["", "Im", "In", "ImIz", "InIz", "I"], "vowel": ["", "m", "n", "mIz", "nIz", "sI"]}
CASE = {
    "consonant": ["", "In", "I", "A", "dA", "dAn", "lA", "Adək", "AcAn"],
    "vowel": ["", "nIn", "nI", "yA", "dA", "dAn", "ylA", "lA", "yAdək", "yAcAn"],
    "pronominal n": ["", "nIn", "nI", "nA", "ndA", "ndAn", "ylA", "nAdək", "nAcAn"],
}
AFTER_KI = ["", "lAr", "nIn", "nA", "ndAn", "lArdA"]
COPULA = {
    "consonant": ["", "dIr", "mI", "dI", "mIş", "sA", "kən", "Am", "sAn", "IQ", "sInIz"],
    "vowel": ["", "dIr", "dIrlAr", "mI", "ydI", "ymIş", "ysA", "ykən", "yAm", "sAn", "yIQ", "sInIz"],
}


def nominal_chains(kind: str) -> set[str]:
    """Plural, possessive and case in every combination."""
    found = set()
    for plural, owner in product(PLURAL, OWNER["consonant"] + OWNER["vowel"]):
        state = "consonant" if plural else kind
        if owner not in OWNER[state]:
            continue
        cases = CASE["pronominal n"] if owner in {"I", "sI"} else CASE["consonant" if owner else state]
        found |= {plural + owner + case for case in cases}
    return found


def in_small_letters(shape: str, back: bool, rounded: bool) -> str:
    """An ending with the vowels of one harmony, folded as the finder reads it."""
    high = {(True, False): "ı", (False, False): "i", (True, True): "u", (False, True): "ü"}[back, rounded]
    letters = {"A": "a" if back else "ə", "I": high, "Q": "q" if back else "k"}
    return fold_term("".join(letters.get(letter, letter) for letter in shape))


HARMONIES = list(product((True, False), repeat=2))


@pytest.mark.parametrize("kind", ["consonant", "vowel"])
def test_plural_possessive_and_case_in_every_combination(kind: str) -> None:
    endings = {in_small_letters(shape, *harmony) for shape in nominal_chains(kind) for harmony in HARMONIES}
    assert [ending for ending in sorted(endings) if not is_ending(ending, kind)] == []


@pytest.mark.parametrize("kind", ["consonant", "vowel"])
def test_what_stands_there_and_the_copulas(kind: str) -> None:
    genitive = {"consonant": "In", "vowel": "nIn"}[kind]
    endings = {f"{case}kI{more}" for case in ("dA", genitive) for more in AFTER_KI} | set(COPULA[kind])
    written = {in_small_letters(shape, *harmony) for shape in endings for harmony in HARMONIES}
    assert [ending for ending in sorted(written) if not is_ending(ending, kind)] == []


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        pytest.param("yadək", "vowel", id="Bakıyadək: dək never changes"),
        pytest.param("daykən", "vowel", id="Bakıdaykən"),
        pytest.param("dirmi", "vowel", id="Bakıdırmı"),
        pytest.param("ninkilari", "vowel", id="Bakınınkıları"),
        pytest.param("yun", "water", id="Qarasuyun"),
        pytest.param("nun", "water", id="Qarasunun, the regular way"),
        pytest.param("sindaki", "vowel", id="Məhkəməsindəki without harmony"),
        pytest.param("nə", "possessive", id="Məclisinə"),
        pytest.param("dən", "sound", id="BMTdən"),
        pytest.param("nin", "sound", id="BMTnin, read aloud it ends in a vowel"),
        pytest.param("-nun", "consonant", id="a hyphen: the sound decides"),
        pytest.param("'in", "vowel", id="an apostrophe: the sound decides"),
        pytest.param("inə", "before-vowel", id="Nazirliyinə"),
    ],
)
def test_accepted(ending: str, kind: str) -> None:
    assert is_ending(ending, kind)


@pytest.mark.parametrize(
    "ending",
    [
        "li",
        "lu",
        "lilar",
        "lilarin",
        "liq",
        "lik",
        "siz",
        "çi",
        "çilər",
        "ca",
        "cə",
        "vari",
        "pərəst",
        "film",
        "xanov",
        "yani",
        "ov",
        "yev",
    ],
)
@pytest.mark.parametrize("kind", ["consonant", "vowel", "possessive", "sound"])
def test_derivations_and_other_words_are_no_endings(ending: str, kind: str) -> None:
    assert not is_ending(ending, kind)


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        pytest.param("in", "vowel", id="two vowels need a joint"),
        pytest.param("ya", "consonant", id="no joint after a consonant"),
        pytest.param("lar", "possessive", id="the plural stands before the possessive"),
        pytest.param("si", "possessive", id="no second possessive"),
        pytest.param("", "before-vowel", id="a softened stem does not stand alone"),
        pytest.param("də", "before-vowel", id="a softened stem wants a vowel"),
        pytest.param("lar", "before-vowel", id="the plural keeps the k"),
        pytest.param("ndan", "consonant", id="n only after a possessive"),
        pytest.param("danin", "vowel", id="a case after a case"),
        pytest.param("-", "vowel", id="a hyphen and nothing"),
        pytest.param("dirda", "vowel", id="nothing after the copula but a question"),
    ],
)
def test_rejected(ending: str, kind: str) -> None:
    assert not is_ending(ending, kind)


@pytest.mark.parametrize(
    ("ending", "kind", "expected"),
    [
        pytest.param("", "vowel", [[]], id="nothing is read as nothing"),
        pytest.param("dakilarin", "vowel", [["loc", "of-it", "plural", "gen"]], id="a long chain"),
        pytest.param("sindan", "vowel", [["its", "abl"]], id="possessive and case"),
        pytest.param("yla", "vowel", [["ins"]], id="one case"),
        pytest.param("in", "consonant", [["your"], ["gen"]], id="your Tovuz or of Tovuz"),
        pytest.param("li", "vowel", [], id="no reading"),
    ],
)
def test_readings(ending: str, kind: str, expected: list[list[str]]) -> None:
    assert [[morpheme.name for morpheme in reading] for reading in readings(ending, kind)] == expected


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        pytest.param("Bakı", "vowel", id="a vowel"),
        pytest.param("BakI", "vowel", id="a capital dotless I"),
        pytest.param("Şəki", "vowel", id="a dotted one"),
        pytest.param("Tovuz", "consonant", id="a consonant"),
        pytest.param("Qarasu", "water", id="water"),
        pytest.param("NATO", "sound", id="an acronym"),
        pytest.param("G-20", "sound", id="a figure"),
        pytest.param("1918", "sound", id="a year"),
    ],
)
def test_kind_of(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("stem", "ending", "read_as", "written"),
    [
        pytest.param("Şuşa", "nin", "vowel", "Şuşanın", id="back"),
        pytest.param("Gəncə", "nin", "vowel", "Gəncənin", id="front"),
        pytest.param("Tovuz", "nin", "vowel", "Tovuzun", id="back and rounded, and no joint"),
        pytest.param("Ömür", "nin", "vowel", "Ömürün", id="front and rounded"),
        pytest.param("Bakı", "a", "consonant", "Bakıya", id="y between vowels"),
        pytest.param("Bakı", "la", "consonant", "Bakıyla", id="with"),
        pytest.param("Milli Məclis", "ndə", "possessive", "Milli Məclisdə", id="no n where no possessive is"),
        pytest.param("Şuşa", "larindan", "consonant", "Şuşalarından", id="a chain of three"),
        pytest.param("Azərbaycan", "yiq", "vowel", "Azərbaycanıq", id="we are, back"),
        pytest.param("BMT", "də", "sound", "BMTdə", id="letters without a vowel are read in front"),
        pytest.param("BAKI", "da", "vowel", "BAKIda", id="capitals count as their small letters"),
        pytest.param("Bakı", "", "vowel", "Bakı", id="nothing"),
    ],
)
def test_written_on_another_stem(stem: str, ending: str, read_as: str, written: str) -> None:
    assert written in {write(stem, reading) for reading in readings(ending, read_as)}


def test_written_on_a_possessive_head() -> None:
    (genitive,) = readings("nin", "possessive")
    assert write("Ali Məhkəməsi", genitive, "possessive") == "Ali Məhkəməsinin"


stems = st.sampled_from(
    ["Bakı", "Gəncə", "Tovuz", "Füzuli", "Göyçay", "Şuşa", "Lənkəran", "Qusar", "Rəsulzadə", "Fərrux"]
)
shapes = st.sampled_from(
    sorted(nominal_chains("consonant") | nominal_chains("vowel") | {"dAkI", "dAkIlArIn", "dIrmI", "IQ"})
)


@given(stems, shapes, st.sampled_from(HARMONIES), st.sampled_from(["consonant", "vowel"]))
def test_what_is_written_can_be_read_again(
    stem: str, shape: str, harmony: tuple[bool, bool], kind: str
) -> None:
    for reading in readings(in_small_letters(shape, *harmony), kind):
        written = write(stem, reading)
        assert written.startswith(stem)
        again = readings(fold_term(written[len(stem) :]) if written != stem else "", kind_of(stem))
        assert [m.name for m in reading] in [[m.name for m in other] for other in again]


@given(stems, shapes)
def test_a_written_ending_is_in_harmony(stem: str, shape: str) -> None:
    for reading in readings(in_small_letters(shape, True, False), kind_of(stem)):
        ending = lower(write(stem, reading))[len(stem) :].replace("dək", "")
        back = next(letter for letter in reversed(lower(stem)) if letter in "aıoueəiöü") in "aıou"
        assert not set(ending) & set("eəiöü" if back else "aıou")


@given(st.text(alphabet="adiknlmrsuüyzəş-'", max_size=10), st.sampled_from(KINDS))
def test_an_ending_is_what_has_a_reading(tail: str, kind: str) -> None:
    found = readings(tail, kind)
    assert is_ending(tail, kind) is bool(found)
    bare = tail[1:] if tail[:1] in {"-", "'"} else tail
    assert all(sum(len(morpheme.shape) for morpheme in reading) == len(bare) for reading in found)
