"""YAML catalogues: every way to write a text, anchors, comments, and corrections in their places."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Document, Edit, read_document
from termkit.errors import DocumentError
from tests.documents.files_of_tables import TEXT_FILES, YAML


def read(name: str) -> Document:
    return read_document(TEXT_FILES[name], name)


def texts(text: str) -> list[tuple[str | None, str]]:
    return [(segment.name, segment.text) for segment in read_document(text.encode(), "a.yml").segments]


@pytest.mark.parametrize("name", YAML)
def test_round_trip(name: str) -> None:
    assert read(name).with_edits({}) == TEXT_FILES[name]


@pytest.mark.parametrize("name", YAML)
def test_every_letter_can_be_changed_alone(name: str) -> None:
    document = read(name)
    for number, segment in enumerate(document.segments):
        for at, letter in enumerate(segment.text):
            if letter.isalpha():
                changed = document.with_edits({number: [Edit(at, at + 1, "Ж")]})
                again = [one.text for one in read_document(changed, name).segments]
                expected = [one.text for one in document.segments]
                expected[number] = segment.text[:at] + "Ж" + segment.text[at + 1 :]
                assert again == expected
                old, new = YAML[name], changed.decode()
                assert len(old) - len(new) in {0, 5}  # \u0131 was one letter
                assert old.split(":")[0] == new.split(":")[0]


def test_texts_are_called_by_their_keys_below_the_language() -> None:
    document = read("rails.yml")
    assert document.language == "az"
    assert [(segment.name, segment.text) for segment in document.segments] == [
        ("menu.open", "Aç"),
        ("menu.q", "Rəsulzadə'nin evi"),
        ("menu.no", "Xeyr"),
        ("list[0]", "bir söz"),
        ("list[1].x", "alma"),
        ("list[1].y", "ar mud"),
    ]


def test_numbers_dates_and_answers_are_no_texts() -> None:
    assert texts("a: 12\nb: no\nc: ~\nd: 2026-01-31\ne: !!binary aGk=\nf: 'no'\n") == [("f", "no")]


def test_what_would_be_read_otherwise_is_put_in_quotation_marks() -> None:
    document = read_document("a: Bakı # yel\nb: [x, y z]\n".encode(), "a.yml")
    changed = document.with_edits({0: [Edit(4, 4, ": bu")], 2: [Edit(1, 2, ",")]})
    assert changed.decode() == 'a: "Bakı: bu" # yel\nb: [x, "y,z"]\n'
    assert read_document(b"a: x\n", "a.yml").with_edits({0: [Edit(0, 1, "no")]}) == b'a: "no"\n'


def test_an_anchor_stays() -> None:
    document = read_document(b"a: &x one\nb: *x\nc: &y >\n  two\n", "a.yml")
    assert document.with_edits({0: [Edit(0, 3, "1")]}) == b'a: &x "1"\nb: *x\nc: &y >\n  two\n'
    assert [segment.text for segment in document.segments] == ["one", "two\n"]


@pytest.mark.parametrize(
    ("comment", "off"),
    [
        ("az:\n  a: bir # termkit: ignore\n  b: iki\n", ["a"]),
        ("az:\n  # termkit: ignore\n  a:\n    x: bir\n    y: iki\n  b: üç\n", ["a.x", "a.y"]),
        ("az:\n  # termkit: ignore-start\n  a: bir\n  # termkit: ignore-end\n  b: iki\n", ["a"]),
        ("# termkit: ignore-file\naz:\n  a: bir\n  b: iki\n", ["a", "b"]),
        ("az:\n  a: | # termkit: ignore\n    bir\n  b: iki\n", ["a"]),
        ("az:\n  a: |\n    # termkit: ignore\n  b: iki\n", []),
        ("az:\n  a: 'x # termkit: ignore'\n  b: iki\n", []),
        ("az:\n  - bir\n  # termkit: ignore\n  - iki\n", ["[1]"]),
    ],
)
def test_ignore_comments(comment: str, off: list[str]) -> None:
    document = read_document(comment.encode(), "a.yml")
    assert [segment.name for segment in document.segments if segment.ignored] == off


def test_a_comment_may_name_a_rule() -> None:
    document = read_document(b"a: x # termkit: ignore[turkic-i]\n", "a.yml")
    assert document.segments[0].ignored[0].rules == {"turkic-i"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: x\na: y\n", r"a\.yml: line 2: the key “a” stands on line 1 already"),
        ("a: x: y\n", r"line 1, column 5: this is no YAML"),
        ('a: "x\n', "this is no YAML"),
        ("a:\n\t- b\n", "line 2"),
        ("a: \x07\n", "this is no YAML"),
        ("[" * 200 + "x", "nested a hundred deep"),
        ("a: *x\n" * 1, "a: x|^$"),
    ],
)
def test_bad_input(text: str, message: str) -> None:
    if "*x" in text:  # an alias is never followed, so none can fill the memory
        assert read_document(text.encode(), "a.yml").segments == ()
        return
    with pytest.raises(DocumentError, match=message):
        read_document(text.encode(), "a.yml")


_TEXTS = st.text("abəı '\":#-\\\n", min_size=1, max_size=12).filter(str.strip)
_STYLES = st.sampled_from([None, "'", '"', "|", ">"])


class _Dumper(yaml.SafeDumper):
    """Writes each text in the style that it is given."""


def _styled(dumper: yaml.SafeDumper, pair: tuple[str, str | None]) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", pair[0], style=pair[1])


_Dumper.add_representer(tuple, _styled)


@given(st.lists(st.tuples(_TEXTS, _STYLES), min_size=1, max_size=3), st.booleans(), st.data())
def test_one_edit_changes_only_its_own_characters(
    pairs: list[tuple[str, str | None]], ascii: bool, data: st.DataObject
) -> None:
    keyed = {f"k{number}": pair for number, pair in enumerate(pairs)}
    raw = yaml.dump(keyed, Dumper=_Dumper, allow_unicode=not ascii, width=8)
    document = read_document(raw.encode(), "a.yml")
    texts = [text for text, _ in pairs]
    assert [segment.text for segment in document.segments] == texts
    number = data.draw(st.integers(0, len(pairs) - 1))
    start = data.draw(st.integers(0, len(texts[number])))
    end = data.draw(st.integers(start, len(texts[number])))
    new = data.draw(st.text("əı '\":#", max_size=3))
    wanted = [*texts]
    wanted[number] = texts[number][:start] + new + texts[number][end:]
    if wanted[number].strip() and wanted[number] not in {"-", "=", "~"}:
        changed = document.with_edits({number: [Edit(start, end, new)]}).decode()
        assert yaml.safe_load(changed) == {f"k{at}": text for at, text in enumerate(wanted)}


def test_a_line_end_of_old_yaml_breaks_nothing() -> None:
    raw = "b: >\n  bir\n  iki\n\u2028\nc: üç\n"
    document = read_document(raw.encode(), "a.yml")
    assert document.with_edits({0: [Edit(0, 3, "Bir")]}).decode() == raw.replace("bir", "Bir")
