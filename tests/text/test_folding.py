"""The folded text: twins become one, and every place maps back to where it came from."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.folding import APOSTROPHES, DASHES, HYPHENS, INVISIBLE, SPACES, fold, fold_term

# The letters of the three languages, some with the marks that stand on them in decomposed text.
LETTERS = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZwW" + "абвеёийклъьэяАЕЁЙЯ"
letters = st.sampled_from(LETTERS)
marked = st.tuples(letters, st.text(alphabet="\u0300\u0301\u0306\u0307\u0308\u0327", max_size=2)).map("".join)
in_a_line = st.sampled_from(APOSTROPHES + HYPHENS + DASHES + INVISIBLE + SPACES + " '-.,>19")
one_line = st.lists(st.one_of(letters, marked, in_a_line), max_size=40).map("".join)
written = st.lists(st.one_of(letters, marked, in_a_line, st.sampled_from("\r\n ")), max_size=40).map("".join)
words_only = st.text(alphabet=LETTERS + "'- .,19", max_size=40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("QIZIL", "qızıl", id="dotless capitals"),
        pytest.param("İSMAYIL", "ismayıl", id="the dotted capital stays one letter"),
        pytest.param("партнёрство", "партнерство", id="ё and е"),
        pytest.param("NATO’nun", "NATO'nun", id="apostrophes"),
        pytest.param("G‑20", "G-20", id="non-breaking hyphen"),
        pytest.param("co–operation", "co-operation", id="dash in a compound"),
        pytest.param("Milli\u00a0Məclis", "Milli Məclis", id="non-breaking space"),
        pytest.param("Milli \u00a0 Məclis", "Milli Məclis", id="spaces of several kinds in a row"),
        pytest.param("Milli\t\tMəclis", "Milli Məclis", id="tabs in a row"),
        pytest.param("Milli\nMəclis", "Milli Məclis", id="line break"),
        pytest.param("Milli \r\n  Məclis", "Milli Məclis", id="line break with spaces around"),
        pytest.param("Milli\rMəclis", "Milli Məclis", id="old Mac line break"),
        pytest.param("Milli\n> Məclis", "Milli Məclis", id="line break in a Markdown quotation"),
        pytest.param("Rə\u00adsul\u200bzadə", "Rəsulzadə", id="soft hyphen and zero-width space"),
        pytest.param("\ufeffBakı", "Bakı", id="byte order mark"),
        pytest.param("Кула\u0301гин", "Кулагин", id="stress mark"),
        pytest.param("S\u0327us\u0327a", "Şuşa", id="decomposed ş"),
        pytest.param("И\u0306од", "Йод", id="decomposed й"),
        pytest.param("Е\u0308лка", "Елка", id="decomposed ё"),
        pytest.param("I\u0307ran", "İran", id="decomposed İ"),
    ],
)
def test_twins_fold_to_one(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Bakı", "Baku", id="other letters"),
        pytest.param("Rəsulzadə", "Resulzade", id="ə is not e"),
        pytest.param("Milli\n\nMəclis", "Milli Məclis", id="blank line"),
        pytest.param("Milli\r\n\r\nMəclis", "Milli Məclis", id="blank line of Windows"),
        pytest.param("Milli\r\rMəclis", "Milli Məclis", id="blank line of old Macs"),
        pytest.param("Milli\n \t\nMəclis", "Milli Məclis", id="blank line with spaces in it"),
        pytest.param("Milli\n>\n> Məclis", "Milli Məclis", id="blank line in a Markdown quotation"),
        pytest.param("йод", "иод", id="й is not и"),
        pytest.param("co-operation", "cooperation", id="hyphen or none"),
    ],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("text", "word", "surface"),
    [
        pytest.param("Rə\u00adsulzadə gəldi", "rəsulzadə", "Rə\u00adsulzadə", id="soft hyphen inside"),
        pytest.param("\u00adRəsulzadə\u00ad gəldi", "rəsulzadə", "Rəsulzadə", id="soft hyphens outside"),
        pytest.param("и\u0301 Ели\u0301 бы", "ели", "Ели\u0301", id="marks of the last letter are its own"),
        pytest.param("bu  Milli\r\n\tMəclis idi", "milli məclis", "Milli\r\n\tMəclis", id="over two lines"),
        pytest.param("İİİ Bakı", "baki", "Bakı", id="after letters that Python would make longer"),
        pytest.param("a\n\n\n\nBakı", "baki", "Bakı", id="after blank lines"),
    ],
)
def test_a_folded_word_leads_back(text: str, word: str, surface: str) -> None:
    folded = fold(text)
    start = folded.text.index(word)
    assert text[folded.start(start) : folded.end(start + len(word), text)] == surface


@given(written, st.data())
def test_every_stretch_maps_back_to_one_that_folds_the_same(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    in_words = [offset for offset, letter in enumerate(folded.text) if letter.isalnum()]
    if in_words:
        start = data.draw(st.sampled_from(in_words))
        end = data.draw(st.sampled_from([offset for offset in in_words if offset >= start])) + 1
        begin, stop = folded.start(start), folded.end(end, text)
        assert 0 <= begin < stop <= len(text)
        assert fold(text[begin:stop]).text == folded.text[start:end]


@given(written)
def test_offsets_never_go_back(text: str) -> None:
    folded = fold(text)
    starts = [folded.start(offset) for offset in range(len(folded.text))]
    assert starts == sorted(starts)
    assert all(start < folded.end(offset + 1, text) <= len(text) for offset, start in enumerate(starts))


@given(words_only)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(text).text


@given(words_only, st.data())
def test_marks_nobody_sees_change_nothing(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    invisible = data.draw(st.text(alphabet=INVISIBLE, min_size=1, max_size=3))
    inside_a_gap = text[max(at - 1, 0) : at + 1].isspace()
    if not inside_a_gap:
        assert fold(text[:at] + invisible + text[at:]).text == fold(text).text


@given(words_only)
def test_capitals_of_python_and_small_letters_fold_alike(text: str) -> None:
    assert fold(text.upper()).text == fold(text).text


@given(one_line)
def test_what_is_written_folds_the_same(text: str) -> None:
    assert fold(fold(text).written).text == fold(text).text


@given(written)
def test_what_is_written_is_as_long_as_the_fold(text: str) -> None:
    assert len(fold(text).written) == len(fold(text).text)


def test_what_is_written_keeps_its_capitals() -> None:
    text = "B\u00adMT\u00a0\u00a0Təhlükəsizlik\n> S\u0327urası"
    assert fold(text).written == "BMT Təhlükəsizlik Şurası"


def test_a_term_is_one_line_without_edges() -> None:
    assert fold_term("  Milli\n\n Məclis ") == "milli məclis"
