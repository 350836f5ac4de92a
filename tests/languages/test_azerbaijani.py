"""Azerbaijani case, stems, and endings put on another term."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.languages import Shape
from termkit.languages.azerbaijani import LETTERS, expand, harmonised, lower, reinflect, upper
from termkit.languages.stems import Chain

words = st.text(alphabet=LETTERS + " -'", max_size=20)


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        pytest.param("QIZIL", "qızıl", id="dotless I"),
        pytest.param("İSMAYIL", "ismayıl", id="dotted and dotless"),
        pytest.param("İ", "i", id="one letter stays one"),
        pytest.param("Rəsulzadə", "rəsulzadə", id="ə"),
        pytest.param("КУЛАГИН", "кулагин", id="Russian comes through"),
        pytest.param("ÜÖĞŞÇ", "üöğşç", id="letters with marks"),
    ],
)
def test_lower(text: str, lowered: str) -> None:
    assert lower(text) == lowered


@given(words)
def test_capitals_and_back(text: str) -> None:
    assert lower(upper(text)) == text
    assert len(upper(text)) == len(text)


def stems(text: str, kind: str = "term") -> dict[str, set[str]]:
    """The stems of a term and the kinds of ending each may take."""
    found: dict[str, set[str]] = {}
    for stem in expand(Shape(text, kind)):
        assert isinstance(stem.endings, Chain)
        found.setdefault(stem.text, set()).add(stem.endings.kind)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param("Rəsulzadə", "person", {"rəsulzadə": {"vowel"}}, id="a vowel"),
        pytest.param("Bakı", "place", {"baki": {"place"}}, id="a place is nobody’s own"),
        pytest.param("Trump", "person", {"trump": {"consonant"}}, id="a consonant"),
        pytest.param("Qarasu", "place", {"qarasu": {"water"}}, id="water"),
        pytest.param("NATO", "organisation", {"nato": {"sound"}}, id="letters read aloud"),
        pytest.param("Shakespeare", "person", {"shakespeare": {"sound"}}, id="foreign spelling"),
        pytest.param(
            "İttifaq", "term", {"ittifaq": {"consonant"}, "ittifağ": {"before-vowel"}}, id="q softens, or not"
        ),
        pytest.param(
            "Nazirlik",
            "term",
            {"nazirlik": {"consonant"}, "nazirliy": {"before-vowel"}},
            id="k softens, or not",
        ),
        pytest.param("ABŞ", "place", {"abş": {"sound"}}, id="an acronym does not soften or drop"),
        pytest.param("beyin", "term", {"beyin": {"consonant"}, "beyn": {"before-vowel"}}, id="vowel drop"),
        pytest.param("Seyid", "person", {"seyid": {"consonant"}}, id="a name keeps its vowel"),
        pytest.param("referendum", "term", {"referendum": {"consonant"}}, id="a long word keeps its vowel"),
        pytest.param("su", "term", {"su": {"water"}}, id="a short word"),
    ],
)
def test_stems_of_a_word(text: str, kind: str, expected: dict[str, set[str]]) -> None:
    assert stems(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        pytest.param("Xarici İşlər Nazirliyi", "xarici işlər nazirlik", id="y was k"),
        pytest.param("Xalq Cəbhəsi Partiyası", "xalq cəbhəsi partiya", id="-sı after a vowel"),
        pytest.param("Azadlıq Radiosu", "azadliq radio", id="-su after a rounded vowel"),
        pytest.param("Ali Məhkəməsi", "ali məhkəmə", id="-si after a front vowel"),
        pytest.param("Dünya Kuboku", "dünya kubok", id="-u after a consonant"),
        pytest.param("Bakı Qovşağı", "baki qovşaq", id="ğ was q"),
    ],
)
def test_the_head_of_a_name_with_and_without_its_possessive(text: str, bare: str) -> None:
    found = stems(text, "organisation")
    whole = next(stem for stem in found if stem != bare and not stem.endswith(("y", "ğ")))
    assert "possessive" in found[whole]
    assert bare in found


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param("Nazirliyi", "organisation", {"nazirliyi": {"vowel"}}, id="one word is no phrase"),
        pytest.param(
            "Rod Rozenşteyni", "person", {"rod rozenşteyni": {"vowel"}}, id="a person is not possessed"
        ),
        pytest.param("Yeni NATO", "organisation", {"yeni nato": {"sound"}}, id="an acronym at the end"),
        pytest.param("Qara Su", "place", {"qara su": {"water"}}, id="too short a head"),
    ],
)
def test_what_is_no_possessive(text: str, kind: str, expected: dict[str, set[str]]) -> None:
    assert stems(text, kind) == expected


def test_irregular_forms_by_hand_take_endings_too() -> None:
    found = [stem.text for stem in expand(Shape("ağa", forms=("ağay",)))]
    assert found == ["ağa", "ağay"]


@pytest.mark.parametrize(
    ("old", "new", "surface", "expected"),
    [
        pytest.param("Kirovabad", "Gəncə", "Kirovabad", "Gəncə", id="no ending"),
        pytest.param("Kirovabad", "Gəncə", "Kirovabada", "Gəncəyə", id="y between two vowels"),
        pytest.param("Kirovabad", "Gəncə", "Kirovabadın", "Gəncənin", id="n between two vowels"),
        pytest.param("Kirovabad", "Gəncə", "Kirovabaddakılar", "Gəncədəkilər", id="a chain"),
        pytest.param(
            "Kirovabad", "Gəncə", "Kirovabadı", "Gəncəni", id="a name in -ı is rather the object than owned"
        ),
        pytest.param("Resulzadə", "Rəsulzadə", "Resulzadənin", "Rəsulzadənin", id="the same ending"),
        pytest.param("Vekilov", "Vəkilov", "Vekilovun", "Vəkilovun", id="harmony of the last vowel"),
        pytest.param("Lenkaran", "Lənkəran", "LENKARANDA", "LənkəranDA", id="capitals of the ending"),
        pytest.param("Trump", "Tramp", "Trump-ın", "Tramp-ın", id="the hyphen stays"),
        pytest.param("Trump", "Tramp", "Trump’ın", "Tramp’ın", id="the apostrophe stays"),
        pytest.param("Baku", "Bakı", "Bakuda", "Bakıda", id="from another spelling"),
        pytest.param("Xızı", "Şəki", "Xızının", "Şəkinin", id="i for ı after a vowel"),
        pytest.param("İran", "Suriya", "İranın", "Suriyanın", id="from a consonant to a vowel"),
        pytest.param("Şəki", "Xızı", "Şəkidir", "Xızıdır", id="ı for i in a copula"),
        pytest.param("Sumqayit", "Sumqayıt", "Sumqayitin", "Sumqayıtın", id="and where marks were missing"),
    ],
)
def test_an_ending_moves_to_another_term(old: str, new: str, surface: str, expected: str) -> None:
    assert reinflect(Shape(old, "place"), Shape(new, "place"), surface, len(old)) == [expected]


def test_an_ambiguous_ending_of_a_common_word_gives_every_answer() -> None:
    assert set(reinflect(Shape("zavod"), Shape("fabrika"), "zavodu", 5)) == {"fabrikası", "fabrikanı"}


def test_a_possessive_head_takes_n_before_a_case() -> None:
    new = Shape("Xarici İşlər Nazirliyi", "organisation")
    assert reinflect(
        Shape("Xarici İşlər Komissarlığı", "organisation"), new, "Xarici İşlər Komissarlığında", 25
    ) == ["Xarici İşlər Nazirliyində"]


@pytest.mark.parametrize(
    ("old", "new", "surface", "expected"),
    [
        pytest.param(
            "BMT",
            "Birləşmiş Millətlər Təşkilatı",
            "BMT-də",
            "Birləşmiş Millətlər Təşkilatında",
            id="spelled out",
        ),
        pytest.param(
            "Birləşmiş Millətlər Təşkilatı",
            "BMT",
            "Birləşmiş Millətlər Təşkilatında",
            "BMT-də",
            id="shortened",
        ),
        pytest.param("MDB", "BMT", "MDB-də", "BMT-də", id="one acronym for another"),
    ],
)
def test_an_acronym_takes_a_hyphen_and_a_phrase_takes_none(
    old: str, new: str, surface: str, expected: str
) -> None:
    assert reinflect(Shape(old, "organisation"), Shape(new, "organisation"), surface, len(old)) == [expected]


def test_what_is_no_ending_moves_nowhere() -> None:
    assert reinflect(Shape("Bakı"), Shape("Şuşa"), "Bakılı", 4) == []


def test_harmony() -> None:
    assert harmonised("Koreya", "nin") == "nın"
    assert harmonised("Bakı", "lı") == "lı"
