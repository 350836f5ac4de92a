"""HTML: which text is read, in which language, and that an edit changes its own characters only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import check
from termkit.documents import Document, Edit, Segment, read_document
from termkit.documents.collected import CollectedDocument
from termkit.errors import DocumentError
from termkit.glossary import Glossary
from tests.documents.files_of_html import PAGES

if TYPE_CHECKING:
    from termkit.text.spans import SpanSet


def page(html: str | bytes, path: str = "page.html") -> Document:
    return read_document(html.encode() if isinstance(html, str) else html, path)


def segment(html: str | bytes) -> Segment:
    return page(html).segments[0]


def paragraphs(html: str | bytes, path: str = "page.html") -> list[str]:
    [found] = page(html, path).segments
    return [paragraph.span.of(found.text) for paragraph in found.paragraphs]


def names(html: str) -> list[str]:
    return [paragraph.name for paragraph in segment(html).paragraphs]


def pieces(places: SpanSet, text: str) -> list[str]:
    return [place.of(text) for place in places.spans]


@pytest.mark.parametrize("name", PAGES)
def test_round_trip(name: str) -> None:
    document = page(PAGES[name], name)
    assert document.with_edits({}) == PAGES[name]
    assert page(PAGES[name], name).segments[0].text == document.segments[0].text


@pytest.mark.parametrize("name", PAGES)
def test_every_letter_of_a_page_can_be_changed_alone(name: str) -> None:
    document = page(PAGES[name], name)
    [found] = document.segments
    for at, letter in enumerate(found.text):
        if letter.isalpha() and not found.exempt.touches((at, at + 1)):
            changed = page(document.with_edits({0: [Edit(at, at + 1, "Q")]}), name)
            assert changed.segments[0].text == found.text[:at] + "Q" + found.text[at + 1 :]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("<p>Rəsul<b>zadə</b>nin</p>", ["Rəsulzadənin"], id="tags within a word"),
        pytest.param("<p>Ba&shy;kı, Ş&#601;ki&nbsp;v&#x259;</p>", ["Ba\xadkı, Şəki\xa0və"], id="entities"),
        pytest.param("<p>\n  Köhnə\n  <i> şəhər </i>\t idi </p>", ["Köhnə şəhər idi"], id="spaces"),
        pytest.param("<p>Bir<p>İki<li>Üç<li>Dörd", ["Bir", "İki", "Üç", "Dörd"], id="without end tags"),
        pytest.param("Bakı<br>Şəki<br>\n<br/>Quba", ["Bakı\nŞəki", "Quba"], id="line ends"),
        pytest.param("<td>1<td>Bakı<tr><th>Ad", ["1", "Bakı", "Ad"], id="cells"),
        pytest.param("<p>2 < 3 & 4 > 1</p>", ["2 < 3 & 4 > 1"], id="bare signs"),
        pytest.param("<p>Şuşa<img src=a>Quba</p>", ["Şuşa Quba"], id="a picture between words"),
        pytest.param("<p>Ba<wbr>kı</p>", ["Bakı"], id="where a word may break"),
        pytest.param(
            "<p>Vəkilov<sup><a href='#1'>1</a></sup> yazır</p>", ["Vəkilov yazır"], id="a note's number"
        ),
        pytest.param(
            "<p>20<sup>th</sup> H<sub>2</sub>O</p>", ["20th H2O"], id="other letters raised or lowered"
        ),
        pytest.param("<script>a<b</script><style>p{}</style><p>Bakı", ["Bakı"], id="scripts"),
        pytest.param("<title>A &amp; B <b></title>", ["A & B <b>"], id="no tags in titles"),
        pytest.param("<p>Bir<!-- Şəki <p> -->i", ["Biri"], id="comments"),
        pytest.param("<p>a<ins>b</ins><custom-tag>c</custom-tag>", ["abc"], id="unknown elements"),
        pytest.param("<textarea> a\n  b</textarea>", [" a\n  b"], id="as written"),
        pytest.param(
            "<p>&copy; &notit; &amp=1 &bogus;", ["© ¬it; &=1 &bogus;"], id="entities without semicolons"
        ),
    ],
)
def test_text(html: str, expected: list[str]) -> None:
    assert paragraphs(html) == expected


def test_paragraphs_are_called_by_their_lines() -> None:
    html = '<h1>Bir</h1>\n<p>\nİki <img alt="şəkil"></p><p>Üç</p><p>Dörd</p>'
    assert names(html) == ["line 1", "line 3", "line 3, alt", "line 3 (2)", "line 3 (3)"]


def test_attributes_that_are_text() -> None:
    html = (
        '<meta name=description content="a"><meta name=viewport content="1">'
        '<meta property="og:title" content=b>'
        '<p title="c">C <input placeholder="d" value=x><input type=submit value="e"><img alt=""></p>'
        '<b aria-label="f" data-x="y" class="z">F</b>'
    )
    assert paragraphs(html) == ["a", "b", "C", "c", "d", "e", "F", "f"]


def test_edits_in_attributes_escape_what_would_end_them() -> None:
    html = """<p title="Bakı">x</p><p title='Şəki'>y</p><p title=Quba>z</p>"""
    document = page(html)
    found = document.segments[0]
    edits = [Edit(at := found.text.index(word), at + 4, new) for word, new in
             (("Bakı", '"B" & <C>'), ("Şəki", "d'E"), ("Quba", "a Quba"))]  # fmt: skip
    changed = document.with_edits({0: edits}).decode()
    assert changed == (
        """<p title="&quot;B&quot; &amp; &lt;C&gt;">x</p><p title='d&#39;E'>y</p>"""
        """<p title=a&#32;Quba>z</p>"""
    )
    assert paragraphs(changed) == ["x", '"B" & <C>', "y", "d'E", "z", "a Quba"]


def test_letters_that_the_encoding_lacks_become_entities() -> None:
    raw = '<meta charset="windows-1251"><p>Расул Resul &mdash;</p>'.encode("cp1251")
    document = page(raw)
    assert document.encoding == "windows-1251"
    at = document.segments[0].text.index("Resul")
    assert document.with_edits({0: [Edit(at + 1, at + 2, "ə")]}) == raw.replace(b"Resul", b"R&#601;sul")


def test_the_encoding_may_be_declared_far_down() -> None:
    raw = ("<html>\n" + "<!-- -->\n" * 20 + '<meta charset="windows-1254"><p>Şuşa').encode("cp1254")
    assert paragraphs(raw) == ["Şuşa"]


def test_cdata_is_text_in_xhtml_and_written_without_escapes() -> None:
    raw = "<?xml version='1.0'?><p><![CDATA[Dom & sad]]></p>"
    document = page(raw)
    at = document.segments[0].text.index("sad")
    assert document.with_edits({0: [Edit(at, at + 3, "<Bağ>")]}).decode() == raw.replace("sad", "<Bağ>")


def test_places_that_are_no_prose() -> None:
    found = segment(
        "<p>a <code>b c</code> <kbd>d</kbd> <span translate=no>e <b translate=yes>f</b></span> {{ g }} "
        "<?php h > 1 ?> <i class='x notranslate'>i</i> https://example.org/j</p>"
        "<pre>l</pre><p title='{{ m }} n'>"
    )
    exempt = pieces(found.exempt, found.text)
    assert exempt == [
        "b c", "d", "e ", "{{ g }}", "<?php h > 1 ?>", "i", "https://example.org/j", "l", "{{ m }}",
    ]  # fmt: skip


def test_marks() -> None:
    found = segment(
        "<h1>Giriş</h1><blockquote><p>Bir</p><p>İki</p></blockquote>"
        "<p>dedi: <q> Üç</q>, <cite>Polis</cite><i> b</i>"
    )
    assert [place.of(found.text) for place in found.headings] == ["Giriş"]
    assert pieces(found.quoted, found.text) == ["Bir\n\nİki", "Üç"]
    assert pieces(found.emphasised, found.text) == ["Polis", "b"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p><b>Ədəbiyyat</b></p><p>1. Vəkilov</p>", ["Ədəbiyyat"]),
        ("<div><strong><i>Список</i> литературы </strong></div>", ["Список литературы"]),
        ("<p><b>Qeyd:</b> mətn</p>", []),
        ("<p><b>Bu, cümlədir.</b></p>", []),
        ("<ul><li><b>Bakı</b></ul><td><b>Ad</b>", []),
        ("<h2><b>Giriş</b></h2>", ["Giriş"]),
    ],
)
def test_a_short_paragraph_in_bold_is_a_heading(html: str, expected: list[str]) -> None:
    found = segment(html)
    assert [place.of(found.text) for place in found.headings] == expected


def test_a_heading_never_closed_is_one_paragraph() -> None:
    found = segment("<h2>Giriş<p>Mətn<p>Son")
    assert [place.of(found.text) for place in found.headings] == ["Giriş"]


def spoken(html: str) -> tuple[str | None, list[tuple[str, str]]]:
    document = page(html)
    found = document.segments[0]
    return document.language, [(stretch.span.of(found.text), stretch.language) for stretch in found.spoken]


def test_languages() -> None:
    html = (
        '<html lang="az-AZ"><p lang="ru">Город <i>Баку</i></p><p>Şəhər, <span xml:lang="en">the city</span> '
        '<b lang="az">da</b></p><img lang="fr" alt="la ville"><p lang="ru">Да<p>yox'
    )
    assert spoken(html) == (
        "az-AZ",
        [("Город Баку", "ru"), ("the city", "en"), ("la ville", "fr"), ("Да", "ru")],
    )


def test_a_language_that_the_letters_contradict_is_not_believed() -> None:
    assert spoken('<html lang="en"><p>Расулзаде уехал из города.') == (None, [])
    assert spoken('<html lang="ru"><p>Он сказал: <i lang="en">Баку</i>, <i lang="en">Baku</i>') == (
        "ru",
        [("Baku", "en")],
    )


def test_a_template_s_language_is_not_believed() -> None:
    prose = "Bu şəhər çox qədimdir və onun haqqında bir çox kitab var, amma hələ də az tanınır. " * 8
    assert spoken(f'<html lang="en"><p>{prose}') == (None, [])


def test_a_page_whose_body_says_its_language() -> None:
    assert spoken('<body lang="ru"><p>Город <b lang="az">Bakı</b>') == ("ru", [("Bakı", "az")])
    assert spoken('<meta http-equiv="Content-Language" content="ru, az"><p>Город') == ("ru", [])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            "<p>A</p>\n<!-- termkit: ignore -->\n<p title=t>B</p><p>C</p>", ["B\n\nt"], id="the next"
        ),
        pytest.param("<p>A</p> <!-- termkit: ignore -->\n<p>B</p>", ["A"], id="the one on its line"),
        pytest.param("<p>A\n<!-- termkit: ignore -->\nB</p><p>C</p>", ["A B"], id="the one it stands in"),
        pytest.param(
            "<p>A</p><!-- termkit: ignore-start --><p>B</p><p>C</p><!-- termkit: ignore-end --><p>D</p>",
            ["\n\nB\n\nC"],
            id="a region",
        ),
        pytest.param("<p>A</p><p>B</p><!-- termkit: ignore-file -->", ["A\n\nB"], id="the file"),
        pytest.param("<!-- termkit: ignore --><script>x</script>", [], id="nothing follows"),
        pytest.param("<script><!-- termkit: ignore-file --></script><p>A", [], id="in a script"),
    ],
)
def test_ignore_comments(html: str, expected: list[str]) -> None:
    found = segment(html)
    assert [place.span.of(found.text).strip() for place in found.ignored] == [
        text.strip() for text in expected
    ]


def test_a_name_over_tags_is_found_and_mended_in_its_place() -> None:
    html = '<html lang="az"><p>Məhəmməd\n  Əmin <b>Resul</b>zade<sup>2</sup> gəldi.</p>'
    document = page(html)
    [finding] = check(document, "az", Glossary.shipped())
    assert (finding.rule, finding.text) == ("deprecated-term", "Məhəmməd Əmin Resulzade")
    [fix] = finding.fixes
    mended = document.with_edits({0: list(fix.edits)}).decode()
    assert mended == html.replace("Resul</b>zade", "Rəsul</b>zadə")


@pytest.mark.parametrize(
    ("html", "message"),
    [
        pytest.param('<p>\n<a href="x>Bakı</a>', "line 2: the tag “<a href=.* has no end", id="quoted"),
        pytest.param("a\n\nb <c", "line 3: the tag “<c…” has no end", id="cut short"),
        pytest.param("<!-- Bakı", "line 1: the comment “<!-- Bakı…” has no end", id="comment"),
        pytest.param("<script>x", "<script> has no end", id="script"),
        pytest.param("<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a;", "the DOCTYPE declares things", id="entities"),
        pytest.param(b"PK\x03\x04...", "a Word, OpenDocument or other packed file", id="another format"),
        pytest.param(b"<p>\xdd\xf2\xee</p>", "line 1: byte 0xDD at offset 3 is not UTF-8", id="encoding"),
        pytest.param(b"<p>" + b"a" * 20_000_001, "longer than 20 million characters", id="size"),
    ],
)  # fmt: skip
def test_bad_input(html: str | bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        page(html)


_MARKUP = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<i lang=ru>", "&amp;", "&#601;", " ",
     "\n", "Bakı", "ə", "<!-- -->", "{{ x }}", "<td>", "<", "& ", '<a title="Q">', "</a>", "<sup>1</sup>",
     "<h2>", "<code>", "</code>", "<q>"]
)  # fmt: skip


@given(st.lists(_MARKUP, max_size=25).map("".join), st.data())
def test_one_edit_changes_only_its_own_characters(html: str, data: st.DataObject) -> None:
    try:
        document = page(html)
    except DocumentError:
        return  # < before a letter: a tag without an end
    assert isinstance(document, CollectedDocument)
    assert document.with_edits({}) == html.encode()
    [found] = document.segments
    letters = [
        at
        for at, letter in enumerate(found.text)
        if letter.isalpha() and not found.exempt.touches((at, at + 1))
    ]
    if letters:
        at = data.draw(st.sampled_from(letters))
        new = data.draw(st.sampled_from(["", "Ж", "ж&", "x<y", '"']))
        changed = document.with_edits({0: [Edit(at, at + 1, new)]})
        place = document.places[at]
        assert changed.startswith(html[: place.start].encode())
        assert changed.endswith(html[place.end :].encode())
        if new == "Ж":
            assert page(changed).segments[0].text == found.text[:at] + new + found.text[at + 1 :]
