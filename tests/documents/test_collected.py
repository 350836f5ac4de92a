"""A text collected out of markup: its paragraphs, its languages, and edits that go where they belong."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import check
from termkit.documents.collected import CollectedDocument, Collector
from termkit.documents.document import Edit, Spoken
from termkit.documents.written import replaced
from termkit.errors import DocumentError
from termkit.glossary import Glossary
from termkit.text.spans import Span

_PIECE = re.compile(r"<p>|<[^<>]*>|&(#?\w+);|[^<&]+")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">"}


def collected(raw: str, language: str = "az", spoken: tuple[Spoken, ...] = ()) -> CollectedDocument:
    """A small reader: `<p>` begins a paragraph, other tags are skipped."""
    found = Collector()
    found.spoken += spoken
    count = 0
    for piece in _PIECE.finditer(raw):
        if piece[0] == "<p>":
            count += 1
            found.begin(f"paragraph {count}")
        elif piece[1]:
            found.escape(_ENTITIES[piece[1]], *piece.span())
        elif not piece[0].startswith("<"):
            found.text(piece[0], piece.start())
    return CollectedDocument(
        "essay.html", "html", "utf-8", b"", (found.segment(),), language, raw, found.places(),
        lambda text: text.replace("&", "&amp;").replace("<", "&lt;"),
        lambda changes: replaced(raw, changes).encode(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(0, 4, "Şəki"), "<p>Şə<b>ki</b></p><p>Gəncə</p>"),
        (Edit(4, 4, "da"), "<p>Ba<b>kıda</b></p><p>Gəncə</p>"),
        (Edit(6, 6, "Yeni "), "<p>Ba<b>kı</b></p><p>Yeni Gəncə</p>"),
        (Edit(6, 11, "A & B"), "<p>Ba<b>kı</b></p><p>A &amp; B</p>"),
    ],
)
def test_edits_stay_in_their_paragraph(edit: Edit, expected: str) -> None:
    document = collected("<p>Ba<b>kı</b></p><p>Gəncə</p>")
    assert document.segments[0].text == "Bakı\n\nGəncə"
    assert document.with_edits({0: [edit]}).decode() == expected


def test_an_edit_over_two_paragraphs_is_refused() -> None:
    document = collected("<p>Bakı</p><p>Gəncə</p>")
    with pytest.raises(DocumentError, match="from one paragraph into another"):
        document.with_edits({0: [Edit(3, 7, "x")]})


_TEXTS = st.lists(st.text("Bakıə &<", min_size=1, max_size=8), min_size=1, max_size=4)


@given(_TEXTS, st.data())
def test_an_edit_changes_its_own_characters(texts: list[str], data: st.DataObject) -> None:
    def written(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;")

    raw = "".join(f"<p>{written(text)}</p>" for text in texts)
    document = collected(raw)
    assert document.segments[0].text == "\n\n".join(texts)
    assert document.with_edits({}) == raw.encode()
    number = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[number])))
    end = data.draw(st.integers(start, len(texts[number])))
    new = data.draw(st.text("xəı&", max_size=3))
    shift = document.segments[0].paragraphs[number].span.start
    changed = document.with_edits({0: [Edit(shift + start, shift + end, new)]}).decode()
    wanted = [*texts]
    wanted[number] = texts[number][:start] + new + texts[number][end:]
    assert changed == "".join(f"<p>{written(text)}</p>" for text in wanted)


def test_what_is_marked_as_another_language_is_checked_in_it() -> None:
    text = "Он уехал. Xudafərin körpüsü"
    document = collected(f"<p>{text}</p>", "ru", (Spoken(Span(10, 27), "az-Latn-AZ"),))
    assert document.parts == ("ru", "az-Latn-AZ")
    assert document.in_language("ru").segments[0].exempt.spans == (Span(10, 27),)
    assert document.in_language("az").segments[0].exempt.spans == (Span(0, 10),)


def test_a_text_that_does_not_say_its_language_is_asked_about() -> None:
    document = collected("<p>Bakı Баку</p>", "", (Spoken(Span(5, 9), "ru"),))
    assert document.parts == ("", "ru")
    assert document.in_language("az").segments[0].exempt.spans == (Span(5, 9),)


def test_paragraphs_speak_of_one_another() -> None:
    raw = "<p>Rasulzadeh came. Rasulzadeh spoke.</p><p>Then <i>Rasul</i>zade left.</p>"
    document = collected(raw, "en")
    [finding] = [
        found for found in check(document, "en", Glossary.shipped()) if found.rule == "mixed-variants"
    ]
    assert (finding.text, finding.related[0].text) == ("Rasulzade", "Rasulzadeh")
    assert "paragraph 1" in finding.message
    [fix] = finding.fixes
    mended = document.with_edits({0: list(fix.edits)}).decode()
    assert mended == raw.replace("</i>zade", "</i>zadeh")
