"""Every scheme says where it comes from and does what its samples say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from termkit.errors import SchemeError
from termkit.text.scripts import script_of
from termkit.transliteration import Scheme, Transliterator, scheme_named, schemes
from termkit.transliteration.scheme import read_scheme

if TYPE_CHECKING:
    from pathlib import Path

SCHEMES = schemes()
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
# The names of the command line's contract.
CATALOGUE = """
    ala-lc ala-lc-alt bgn-pcgn bgn-pcgn-alt bs-2979 bs-2979-alt gost-16876 gost-16876-alt gost-52290
    gost-52535 gost-7034 gost-779 gost-779-alt icao-doc-9303 iso-9-1954 iso-9-1968 iso-9-1968-alt mosmetro
    mvd-310 mvd-310-fr mvd-782 scientific telegram ungegn-1987 wikipedia yandex-maps yandex-money iso-9-1995
""".split()


def ready(scheme: Scheme, *, backward: bool = False) -> Transliterator:
    pair = (scheme.source_language, scheme.target_language)
    source, target = reversed(pair) if backward else pair
    return Transliterator(source, target, scheme=scheme.name)


@pytest.mark.parametrize(
    ("scheme", "text", "expected"),
    [(scheme, sample.text, sample.expected) for scheme in SCHEMES for sample in scheme.samples],
    ids=lambda value: getattr(value, "name", value),
)
def test_a_sample_comes_out_letter_for_letter(scheme: Scheme, text: str, expected: str) -> None:
    assert ready(scheme).best(text) == expected


@pytest.mark.parametrize("name", CATALOGUE)
def test_the_catalogue_is_complete_and_knows_every_russian_letter(name: str) -> None:
    scheme = scheme_named(name)
    assert scheme is not None
    assert (scheme.source_language, scheme.target_language) == ("ru", "en")
    assert set(RUSSIAN) <= scheme.letters.keys()


@pytest.mark.parametrize("name", ["az-en-press", "az-en-bgn-pcgn-1993", "az-en-native", "az-en-plain"])
def test_azerbaijani_has_the_four_english_styles(name: str) -> None:
    scheme = scheme_named(name)
    assert scheme is not None
    assert (scheme.source_language, scheme.target_language) == ("az", "en")


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_a_scheme_says_where_it_comes_from(scheme: Scheme) -> None:
    assert scheme.publisher
    assert scheme.source
    assert len(scheme.samples) >= 2
    assert scheme.year is None or 1890 <= scheme.year <= 2026


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_what_is_written_is_in_one_script(scheme: Scheme) -> None:
    # The Latin ë and the Cyrillic ё look the same, and a search tells them apart.
    foreign = "Cyrillic" if scheme.target_language in {"az", "en"} else "Latin"
    tables = [scheme.letters, scheme.earlier, scheme.words, *(context.letters for context in scheme.contexts)]
    written = "".join(form for table in tables for form in table.values())
    assert not [letter for letter in written if script_of(letter) == foreign]


REVERSIBLE = [scheme for scheme in SCHEMES if scheme.reversible]
ALPHABETS = {
    "ru": RUSSIAN,
    "az-Cyrl": "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
}


def words(alphabet: str, upper: str) -> st.SearchStrategy[str]:
    """Words in small letters, with a capital, and in capitals.

    ь and ъ begin no word, and have no capital in Latin: a word needs two other letters to show its capitals.
    """
    sounds = "".join(letter for letter in alphabet if letter not in "ьъ")
    low = st.builds(
        "".join, st.tuples(st.text(sounds, min_size=2, max_size=2), st.text(alphabet, max_size=9))
    )
    capital = dict(zip(alphabet, upper, strict=True))
    return st.one_of(
        low,
        low.map(lambda word: capital[word[0]] + word[1:]),
        low.map(lambda word: "".join(capital[letter] for letter in word)),
    )


@pytest.mark.parametrize("scheme", REVERSIBLE, ids=lambda scheme: scheme.name)
def test_a_reversible_scheme_leads_back(scheme: Scheme) -> None:
    alphabet = ALPHABETS[scheme.source_language]
    there, back = ready(scheme), ready(scheme, backward=True)

    @given(words(alphabet, alphabet.upper()))
    def round_trip(word: str) -> None:
        written = there.best(word)
        # ВЫ is VI, which stays as it is: a number.
        assume(not re.fullmatch("[IVX]+", written))
        assert back.best(written) == word

    round_trip()


def test_azerbaijani_comes_back_from_cyrillic() -> None:
    there, back = Transliterator("az", "az-Cyrl"), Transliterator("az-Cyrl", "az")

    @given(words(ALPHABETS["az"], "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ"))
    def round_trip(word: str) -> None:
        assert back.best(there.best(word)) == word

    round_trip()


@pytest.mark.parametrize("word", ["Rəsulzadə", "İSMAYILLI", "Xankəndi", "Iğdır", "Güllücə", "Şəki", "qızıl"])
def test_real_words_come_back_from_cyrillic(word: str) -> None:
    cyrillic = Transliterator("az", "az-Cyrl").best(word)
    assert not re.search("[a-zəı]", cyrillic, re.IGNORECASE)
    assert Transliterator("az-Cyrl", "az").best(cyrillic) == word


# A scheme's file with faults


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("name = ", "this is no TOML", id="no TOML"),
        pytest.param('name = "mine"\n', "it has no `publisher`", id="origin left out"),
        pytest.param('name = "other"\n', "`name` must be the file's: mine", id="another name"),
        pytest.param('name = "mine"\nletter = {}\n', "`letter` means nothing here", id="a slip in a key"),
        pytest.param('name = "mine"\nbase = "bgn"\n', "there is no scheme “bgn”", id="no such base"),
        pytest.param('name = "mine"\ndefault = ["city"]\n', "knows no kind “city”", id="no such kind"),
    ],
)
def test_a_fault_in_a_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SchemeError, match=re.escape(message)):
        read_scheme(path)


def test_a_class_of_letters_must_be_known(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    head = 'name = "mine"\ntitle = "M"\nfrom = "ru"\nto = "en"\npublisher = "P"\nsource = "S"\nsamples = []\n'
    path.write_text(head + '[[contexts]]\nafter = ["vowles"]\nletters = {}\n', encoding="utf-8")
    with pytest.raises(SchemeError, match="no class of letters “vowles”"):
        read_scheme(path)
