"""JSON catalogues: which strings are texts, what they are called, and corrections in their places."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Document, Edit, read_document
from termkit.errors import DocumentError
from tests.documents.files_of_tables import JSON, TEXT_FILES


def read(name: str) -> Document:
    return read_document(TEXT_FILES[name], name)


def texts(document: Document) -> list[tuple[str | None, str]]:
    return [(segment.name, segment.text) for segment in document.segments]


@pytest.mark.parametrize("name", JSON)
def test_round_trip(name: str) -> None:
    assert read(name).with_edits({}) == TEXT_FILES[name]


def test_texts_are_called_by_their_keys() -> None:
    assert texts(read("az.json")) == [("menu.open", "Aç"), ("menu.quit", 'Çıx"\n'), ("list[0]", "bir")]


def test_what_describes_a_message_is_no_text() -> None:
    assert [name for name, _ in texts(read("app_ru.arb"))] == ["hi", "n"]
    assert texts(read("_locales/az/messages.json")) == [("title", "Resulzade haqqında $WHO$")]
    assert texts(read("formatjs.json")) == [("a.b", "Salam")]


def test_a_long_key_keeps_its_end() -> None:
    data = json.dumps({"settings": {"notifications": {"messages_of_other_people": {"title": "Bakı"}}}})
    (segment,) = read_document(data.encode(), "a.json").segments
    assert segment.name == "…ications.messages_of_other_people.title"


@pytest.mark.parametrize(
    ("name", "language"),
    [("az.json", "az"), ("app_ru.arb", "az"), ("_locales/az/messages.json", "az"), ("i18next.json", None)],
)
def test_the_language_is_stated_in_the_file_or_its_name(name: str, language: str | None) -> None:
    assert read(name).language == language


def test_each_language_of_a_file_is_held_against_the_first() -> None:
    document = read("vue.json")
    assert document.parts == ("az", "ru", "en")
    (segment,) = [one for one in document.in_language("ru").segments if one.text]
    assert segment.source and (segment.source.text, segment.source.language) == ("Aç", "az")
    assert [(one.text, one.language) for one in segment.others] == [("Open", "en")]


def test_placeholders_are_no_prose_and_the_branches_of_a_plural_are() -> None:
    plural = read("app_ru.arb").segments[1]
    assert [span.of(plural.text) for span in plural.exempt.spans] == [
        "{count, plural, =0{",
        "} other{{count}",
        "}}",
    ]


def test_a_correction_keeps_escapes_and_writes_as_the_file_does() -> None:
    document = read("az.json")
    changed = document.with_edits({1: [Edit(0, 1, "Ş"), Edit(3, 3, '"')]}).decode()
    assert changed == JSON["az.json"].replace("\\u00c7\\u0131x", '\\u015e\\u0131x\\"')
    assert read("emoji.json").with_edits({0: [Edit(2, 6, "Şuşa")]}).decode() == JSON["emoji.json"].replace(
        "Bakı", "Şuşa"
    )


def test_letters_that_the_encoding_lacks_are_escaped() -> None:
    document = read_document('{"a": "Мир"}'.encode("cp1251"), "a.json", encoding="cp1251")
    assert document.with_edits({0: [Edit(3, 3, "ə")]}) == '{"a": "Мир\\u0259"}'.encode("cp1251")


def test_half_a_letter_is_a_replacement_character() -> None:
    assert read_document(b'{"a": "x\\ud83d"}', "a.json").segments[0].text == "x\ufffd"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": "x",\n "a": "y"}', r"a\.json: line 2: the key “a” stands on line 1 already"),
        ('{"a": "x"\n "b": 1}', r"line 2, column 2: this is no JSON \(a comma is missing here\)"),
        ('{"a": ', r"line 1, column 7: .*the file ends in the middle"),
        ('{"a": "x', r"line 1, column 7: .*unterminated string"),
        ('{"a": "x\ny"}', r"line 1, column 9: .*invalid control character"),
        ('{"a": }', r"line 1, column 7: .*a value is missing here"),
        ("{a: 1}", r"line 1, column 2: .*a key in quotation marks is missing"),
        ('{"a" 1}', "a colon is missing after the key"),
        ("{} {}", "more follows after the end"),
        ('{\n// hi\n"a": 1}', r"line 2, column 1: .*a comment, and JSON has none"),
        ('"x"', "no object in this file"),
        ("", "a value|ends in the middle"),
        ("[" * 200, "nested a hundred deep"),
        ("az;ru\n", "a value is missing here"),
    ],
)
def test_bad_input(text: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read_document(text.encode(), "a.json")


_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(str.strip)


@given(st.lists(_TEXTS, min_size=1, max_size=4), st.booleans(), st.data())
def test_one_edit_changes_only_its_own_characters(texts: list[str], ascii: bool, data: st.DataObject) -> None:
    keyed = {f"k{number}": text for number, text in enumerate(texts)}
    raw = json.dumps(keyed, ensure_ascii=ascii, indent=1)
    document = read_document(raw.encode(), "a.json")
    assert [segment.text for segment in document.segments] == texts
    number = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[number])))
    end = data.draw(st.integers(start, len(texts[number])))
    new = data.draw(st.text('əı"\\\n', max_size=3))
    changed = document.with_edits({number: [Edit(start, end, new)]}).decode()
    keyed[f"k{number}"] = texts[number][:start] + new + texts[number][end:]
    assert json.loads(changed) == keyed
    others = [line for at, line in enumerate(raw.split("\n")) if at != number + 1]
    assert [line for at, line in enumerate(changed.split("\n")) if at != number + 1] == others
