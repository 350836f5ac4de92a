from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Edit, read_document
from termkit.editions.draft import assembled, moved
from termkit.editions.passages import passages_of
from termkit.text.spans import Span

LINES = st.text(st.sampled_from("Bakı dəniz.\n >-#|*1)«»\r\n\t`\\[]"), max_size=160)


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@given(LINES)
def test_a_document_translated_into_itself_has_the_bytes_of_its_source(path: str, text: str) -> None:
    data = text.encode()
    document = read_document(data, path)
    passages = passages_of(document)
    same = {passage.key: passage.text for passage in passages}
    assert assembled(document, passages, same).wrapped().data == data


@given(LINES)
def test_an_edition_of_which_nothing_is_translated_is_its_source(text: str) -> None:
    document = read_document(text.encode(), "a.md")
    assert assembled(document, passages_of(document), {}).data == text.encode()


WORDS = st.lists(st.sampled_from("Bakı Şuşa külək dəniz".split()), min_size=1, max_size=5).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=5, unique=True), st.data())
def test_what_is_not_translated_is_known_by_its_place_whatever_changes_around_it(
    texts: list[str], data: st.DataObject
) -> None:
    document = read_document("\n\n".join(texts).encode(), "a.txt")
    passages = passages_of(document)
    known = {p.key: f"{p.text} – ветер" for p in passages if data.draw(st.booleans())}
    draft = assembled(document, passages, known, "az")
    text = draft.document.segments[0].text
    left = [place.of(text) for place in draft.untranslated.get(0, ())]
    assert left == [f"{p.text}]" for p in passages if p.key not in known]
    edited = draft.edited({0: [Edit(0, 0, "Söz. ")]})
    new = edited.document.segments[0].text
    assert [place.of(new).removeprefix("Söz. ") for place in edited.untranslated.get(0, ())] == left


def test_places_move_with_what_is_written_before_them() -> None:
    edits = [Edit(0, 2, "Bakı"), Edit(8, 8, "!")]
    assert moved([Span(3, 7), Span(9, 12)], edits) == [Span(5, 9), Span(12, 15)]


def test_lines_are_made_when_all_is_done() -> None:
    document = read_document("Bakı külək şəhəri\nvə dəniz.\n".encode(), "a.md")
    (passage,) = passages_of(document)
    draft = assembled(document, [passage], {passage.key: "Baku is a city of winds."})
    longer = draft.edited({0: [Edit(4, 4, " (Bakı)")]})
    assert longer.data.decode() == "Baku (Bakı) is a city of winds.\n"
    assert longer.wrapped().data.decode() == "Baku (Bakı) is a\ncity of winds.\n"


def test_an_encoding_that_has_not_the_letters_gives_way_to_utf_8() -> None:
    document = read_document("Ветер.\n".encode("windows-1251"), "a.txt", encoding="windows-1251")
    (passage,) = passages_of(document)
    assert assembled(document, [passage], {passage.key: "Küləkdə."}).data.decode() == "Küləkdə.\n"
