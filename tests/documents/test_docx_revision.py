"""Tracked changes and comments put into Word documents."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Edit, read_document
from termkit.documents.docx import DocxDocument
from termkit.documents.docx_revision import Revised, Revision, revised
from termkit.errors import DocumentError
from termkit.text.spans import Span
from tests.documents.files_of_docx import (
    all_files,
    comment_on,
    docx,
    note,
    packed,
    paragraph,
    read,
    run,
    table,
    text_box,
)
from tests.office import converted

if TYPE_CHECKING:
    from pathlib import Path

NOW = "2026-05-28T09:00:00Z"
FILES = all_files()
_BY = f'w:author="termkit" w:date="{NOW}"'


def opened(data: bytes) -> DocxDocument:
    document = read_document(data, "essay.docx")
    assert isinstance(document, DocxDocument)
    return document


def text_of(data: bytes) -> str:
    return opened(data).segments[0].text


def revision(data: bytes, old: str, new: str | None, reason: str = "Səhvdir.") -> Revision:
    """What is said of the first words that read so; `None` for a comment alone."""
    at = text_of(data).index(old)
    edits = () if new is None else (Edit(at, at + len(old), new),)
    return Revision(Span(at, at + len(old)), reason, edits)


def changed(data: bytes, *revisions: Revision) -> bytes:
    return done(data, *revisions).data


def done(data: bytes, *revisions: Revision) -> Revised:
    return revised(opened(data), revisions, NOW)


def body(data: bytes) -> str:
    """The body, with the numbers of comments and changes left out."""
    xml = re.sub(' w:id="[0-9]+"', "", read(data).decode())
    return re.sub(".*<w:body>|<w:sectPr.*", "", xml, flags=re.DOTALL)


def said(data: bytes) -> list[tuple[str, str]]:
    """The comments of termkit, and what they are about."""
    text = text_of(data)
    return [(one.span.of(text), one.text) for one in opened(data).comments if one.author == "termkit"]


def rejected(data: bytes, part: str = "word/document.xml") -> str:
    """A part without what is inserted, and with what is deleted."""
    xml = re.sub("<w:ins [^>]*>.*?</w:ins>", "", read(data, part).decode())
    return re.sub("</?w:del [^>]*>|</w:del>", "", xml).replace("w:delText", "w:t")


def test_a_word_is_deleted_and_inserted_with_its_reason() -> None:
    data = docx(paragraph(run("Bu Resulzadə idi.", "<w:b/>")))
    after = changed(data, revision(data, "e", "ə"))
    look = "<w:rPr><w:b/></w:rPr>"
    assert body(after) == (
        f'<w:p><w:r>{look}<w:t xml:space="preserve">Bu </w:t></w:r><w:commentRangeStart/>'
        f'<w:del {_BY}><w:r>{look}<w:delText xml:space="preserve">Resulzadə</w:delText></w:r></w:del>'
        f'<w:ins {_BY}><w:r>{look}<w:t xml:space="preserve">Rəsulzadə</w:t></w:r></w:ins>'
        "<w:commentRangeEnd/><w:r><w:commentReference/></w:r>"
        f'<w:r>{look}<w:t xml:space="preserve"> idi.</w:t></w:r></w:p>'
    )
    assert said(after) == [("Rəsulzadə", "Səhvdir.")]


def test_what_is_inserted_has_the_look_of_the_first_piece() -> None:
    after = changed(FILES["split word"], revision(FILES["split word"], "Resulzade", "Rəsulzadə"))
    assert text_of(after) == "Rəsulzadə yazır."
    assert f'<w:ins {_BY}><w:r><w:t xml:space="preserve">Rəsulzadə</w:t></w:r></w:ins>' in body(after)
    assert f"<w:del {_BY}><w:r><w:rPr><w:b/></w:rPr><w:delText" in body(after)


def test_a_comment_alone_changes_no_text() -> None:
    data = docx(paragraph("Bakı şəhəri"))
    after = changed(data, revision(data, "şəhəri", None, "Hansı şəhər? <A & B>"))
    assert text_of(after) == text_of(data)
    assert said(after) == [("şəhəri", "Hansı şəhər? <A & B>")]
    assert "w:ins" not in body(after)


@pytest.mark.parametrize(
    ("data", "old", "about", "comment"),
    [
        pytest.param(
            FILES["notes"],
            "Birinci",
            "Bakı",
            "Footnote 1, “Birinci”: Səhvdir.",
            id="a footnote, at its number",
        ),
        pytest.param(
            FILES["text box"], "Resulzade", "Şəkil", "Text box 1, “Resulzade”: Səhvdir.", id="a text box"
        ),
        pytest.param(FILES["margins"], "Məqalə", "Bakı", "Header 2, “Məqalə”: Səhvdir.", id="a header"),
        pytest.param(
            FILES["comments"], "yoxsa", "Bakı", "Comment 1, “yoxsa”: Səhvdir.", id="somebody's comment"
        ),
    ],
)
def test_where_word_has_no_comments_they_stand_in_the_body(
    data: bytes, old: str, about: str, comment: str
) -> None:
    after = changed(data, revision(data, old, None))
    assert said(after) == [(about, comment)]


def test_changes_in_notes_stand_there() -> None:
    data = FILES["notes"]
    after = changed(data, revision(data, "Birinci", "İlk"))
    assert "<w:delText" in read(after, "word/footnotes.xml").decode()
    assert "comment" not in read(after, "word/footnotes.xml").decode()


def test_no_changes_are_tracked_in_comments() -> None:
    data = FILES["comments"]
    assert changed(data, revision(data, "Bakû", "Bakı")) == data


def test_what_is_put_into_an_insertion_stays_in_it() -> None:
    data = FILES["tracked changes"]
    after = changed(data, revision(data, "Resulzadənin", "Rəsulzadənin"))
    assert text_of(after) == "Bu, Rəsulzadənin kitabıdır."
    assert len(re.findall("<w:ins ", body(after))) == 1


def test_the_same_is_not_said_twice() -> None:
    data = docx(paragraph("Bakı və Bakı"))
    once = done(data, revision(data, "Bakı", None))
    assert once.comments == 1
    again = done(once.data, revision(once.data, "Bakı", None))
    assert (again.comments, again.data) == (0, once.data)
    assert done(once.data, revision(once.data, "və", None)).comments == 1
    other = revision(once.data, "Bakı", None, "Başqa\nsəbəb.")
    twice = done(once.data, other)
    assert (twice.comments, done(twice.data, other).comments) == (1, 0)


def test_comments_of_termkit_are_no_text() -> None:
    data = docx(paragraph("Bakı"))
    after = changed(data, revision(data, "Bakı", None, "Resulzade deyil."))
    assert text_of(after) == "Bakı"


def test_comments_of_others_stay() -> None:
    data = docx(
        paragraph(comment_on(41, "Bakı"), " şəhəri"),
        comments=note("comment", 41, paragraph("Yox"), more=' w:author="R"'),
    )
    after = changed(data, revision(data, "şəhəri", "şəhər"))
    assert [(one.author, one.text) for one in opened(after).comments] == [
        ("R", "Yox"),
        ("termkit", "Səhvdir."),
    ]
    numbers = re.findall('<w:comment w:id="([0-9]+)"', read(after, "word/comments.xml").decode())
    assert len(set(numbers)) == 2


def test_what_was_there_can_be_had_back() -> None:
    data = FILES["tabs and breaks"]
    after = changed(data, revision(data, "Bakı\tGəncə", "Gəncə, Bakı"), revision(data, "ay", "Ay"))
    assert text_of(after).startswith("Gəncə, Bakı\nAz")
    plain = re.sub("<[^>]*(?:w:tab/|w:br/)>", "|", rejected(after))
    assert "Bakı<" in plain and "Gəncə<" in plain and "Bakı, " not in plain


def test_two_changes_of_a_word_are_one() -> None:
    data = docx(paragraph("Resulzade"))
    first, second = (
        Revision(Span(0, 9), "1", (Edit(1, 2, "ə"),)),
        Revision(Span(0, 9), "2", (Edit(8, 9, "ə"),)),
    )
    after = changed(data, first, second)
    assert body(after).count("<w:ins ") == 1
    assert text_of(after) == "Rəsulzadə"
    assert [reason for _, reason in said(after)] == ["1", "2"]


def test_a_place_that_cannot_be_cut_is_told() -> None:
    data = FILES["CDATA"]
    with pytest.raises(DocumentError, match=r"document\.xml in it: a place in it can hold no tracked change"):
        changed(data, revision(data, "Resulzade", "Rəsulzadə"))
    data = docx("", header1=paragraph("Bakı"))
    with pytest.raises(DocumentError, match="no word in the body"):
        changed(data, revision(data, "Bakı", None))


@pytest.mark.parametrize("name", ["strict", "another prefix", "essay", "letter", "UTF-16", "macros"])
def test_documents_of_all_kinds(name: str) -> None:
    data = FILES[name]
    text = text_of(data)
    word = next(found[0] for found in re.finditer(r"\w{5,}", text))
    after = changed(data, revision(data, word, "Şuşa"))
    assert text_of(after) == text.replace(word, "Şuşa", 1)
    assert said(after) == [("Şuşa", "Səhvdir.")]
    assert re.search(rb'comments"? ', read(after, "word/_rels/document.xml.rels"))


def test_python_docx_opens_it() -> None:
    import docx as python_docx

    after = changed(FILES["essay"], revision(FILES["essay"], "nəşr", "çap"))
    document = python_docx.Document(BytesIO(after))
    assert [comment.text for comment in document.comments] == ["Səhvdir."]


_NAMES = [name for name in FILES if name not in {"empty", "CDATA", "comments", "letter", "formula"}]


@given(st.sampled_from(_NAMES), st.text("xəı &{}<К", max_size=4), st.data())
def test_any_change_can_be_tracked(name: str, new: str, data: st.DataObject) -> None:
    before = FILES[name]
    text, paragraphs = text_of(before), opened(before).segments[0].paragraphs
    span = data.draw(st.sampled_from(paragraphs)).span
    start = data.draw(st.integers(span.start, span.end - 1))
    end = data.draw(st.integers(start + 1, span.end))
    after = changed(before, Revision(Span(start, end), "?", (Edit(start, end, new),)))
    left = text[span.start : start] + new + text[end : span.end]
    if left.strip() and new != text[start:end]:
        assert text_of(after) == text[:start] + new + text[end:]


def test_libreoffice_shows_changes_and_comments(tmp_path: Path) -> None:
    data = docx(
        paragraph("Bu, ", run("Resul", "<w:b/>"), run("zadenin"), " kitabıdır.",
                  '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + table(("Vekilov",))
        + paragraph(text_box(paragraph("Qutu"))),
        footnotes=note("footnote", 2, paragraph("Kulagın, 2000.")),
    )  # fmt: skip
    after = changed(
        data,
        revision(data, "Resulzadenin", "Rəsulzadənin", "Resulzade yazılmır."),
        revision(data, "Kulagın", "Kulagin", "Nöqtəli i."),
        revision(data, "Vekilov", None, "Kimdir?"),
    )
    shown = converted(after, ".docx", "fodt", tmp_path).decode()
    for words in ("Resulzade yazılmır.", "Footnote 1, “Kulagın”: Nöqtəli i.", "Kimdir?"):
        assert shown.count(words) == 1
    assert shown.count("<text:insertion>") == shown.count(
        "<dc:creator>termkit</dc:creator>"
    ) - 3 - shown.count("<text:deletion>")
    assert shown.count("<text:insertion>") == 2
    assert shown.count("<text:deletion>") >= 2
    assert "Vekilov" in shown


def test_a_document_without_relations_gets_them() -> None:
    import zipfile

    with zipfile.ZipFile(BytesIO(FILES["plain"])) as book:
        files = {name: book.read(name) for name in book.namelist() if name != "word/_rels/document.xml.rels"}
    data = packed(files)
    after = changed(data, revision(data, "Bakı", "Baku"))
    assert said(after) == [("Baku", "Səhvdir.")]
