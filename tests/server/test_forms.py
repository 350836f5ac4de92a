"""Fields come out of a body as they went in, whichever way the client writes them."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import SettingsError
from termkit.server.forms import fields_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXTS, TEXTS)
def test_an_encoded_form(text: str, source: str) -> None:
    fields = {"text": text, "language": "az-AZ", "srctext": source}
    assert fields_of(urlencode(fields).encode()) == fields
    assert (
        fields_of("&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items()).encode())
        == fields
    )


@given(TEXTS, st.sampled_from(["ru-RU", "qlt-AZ", "en-"]))
def test_a_text_as_it_is(text: str, language: str) -> None:
    # A space shows that nothing is encoded.
    text = f"{text} и"
    body = f"text={text}&language={language}&username=u&apiKey=k".encode()
    expected = {"text": text, "language": language, "username": "u", "apiKey": "k"}
    assert "&language=" in text or fields_of(body) == expected


@given(st.binary(max_size=80))
def test_noise(body: bytes) -> None:
    try:
        assert all(isinstance(value, str) for value in fields_of(body).values())
    except SettingsError as error:
        assert "UTF-8" in str(error) or "fields" in str(error)


def test_very_many_fields() -> None:
    with pytest.raises(SettingsError, match="100 fields"):
        fields_of(b"&".join(b"a=1" for _ in range(200)))
