"""Forms with files, put together and taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import SettingsError
from termkit.server.pages.uploads import File, form_of
from tests.server.pages.forms import multipart

# What no part may hold is the mark itself.
DATA = st.binary(max_size=200).filter(lambda data: b"-----gh7" not in data)


@given(text=st.text(st.characters(codec="utf-8")), name=st.text("abə \"'.%", min_size=1), data=DATA)
def test_what_was_sent_is_what_arrives(text: str, name: str, data: bytes) -> None:
    body, kind = multipart({"text": text, "file": (name, data)})
    form = form_of(body, kind)
    assert form.fields == {"text": text}
    assert form.files["file"].data == data


@given(
    body=st.binary(max_size=500), kind=st.sampled_from(["multipart/form-data; boundary=x", "", "text/plain"])
)
def test_anything_is_read_or_refused_in_words(body: bytes, kind: str) -> None:
    try:
        form_of(body, kind)
    except SettingsError as error:
        assert str(error)


def test_a_field_for_a_file_that_nobody_chose_has_none() -> None:
    assert form_of(*multipart({"file": ("", b"")})).files == {}


def test_folders_in_the_name_of_a_file_are_left_out() -> None:
    form = form_of(*multipart({"file": ("C:\\Sənədlər\\../../etc/məktub.txt", b"x")}))
    assert form.files["file"] == File("məktub.txt", b"x")


def test_more_fields_than_anybody_sends_are_refused() -> None:
    with pytest.raises(SettingsError, match="more than 100"):
        form_of(*multipart({f"f{number}": "x" for number in range(101)}))
