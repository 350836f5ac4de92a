"""Bytes to text and back: every encoding that is read, and what is said of the others."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.decoding import decode, encode
from termkit.errors import DocumentError

RUSSIAN = "Это писал Кулагин в журнале «Мысль».\nПотом — ещё раз: Расулзаде.\n"
TURKIC = "Bakı şeherinde İsmayıl Çıraq üçün öldü.\r\n"
AZERBAIJANI = "Rəsulzadə Bakıda.\n"


def message(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(DocumentError) as error:
        decode(data, "essay.txt", encoding)
    assert str(error.value).startswith("essay.txt: ")
    return str(error.value)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", ("", "utf-8", b""), id="empty"),
        pytest.param(AZERBAIJANI.encode(), (AZERBAIJANI, "utf-8", b""), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbfBak\xc4\xb1", ("Bakı", "utf-8", b"\xef\xbb\xbf"), id="UTF-8 with a mark"),
        pytest.param(b"\xef\xbb\xbf", ("", "utf-8", b"\xef\xbb\xbf"), id="a mark alone"),
        *(
            pytest.param(bom + AZERBAIJANI.encode(name), (AZERBAIJANI, name, bom), id=name)
            for name, bom in [
                ("utf-16-le", codecs.BOM_UTF16_LE),
                ("utf-16-be", codecs.BOM_UTF16_BE),
                ("utf-32-le", codecs.BOM_UTF32_LE),
                ("utf-32-be", codecs.BOM_UTF32_BE),
            ]
        ),
    ],
)
def test_read_without_being_told(data: bytes, expected: tuple[str, str, bytes]) -> None:
    assert decode(data, "essay.txt") == expected


@pytest.mark.parametrize(
    ("declaration", "name"),
    [
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"),
        ("<!-- -*- coding: cp1251 -*- -->", "windows-1251"),
        ("<?xml version='1.0' encoding=\"windows-1251\"?>", "windows-1251"),
        ("encoding = koi8-r", "koi8-r"),
    ],
)
def test_declared_in_the_file(declaration: str, name: str) -> None:
    text = f"\n{declaration}\n{'Кулагин'}\n"
    assert decode(text.encode(name), "essay.txt") == (text, name, b"")


def test_a_declaration_holds_for_a_file_that_is_still_ascii() -> None:
    text = "charset=windows-1254\nBaki\n"
    assert decode(text.encode(), "essay.txt")[1] == "windows-1254"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("charset=windows-1251\nКулагин\n", id="UTF-8 in spite of its declaration"),
        pytest.param("encoding=utf-16\nBaki\n", id="not what it was read by"),
        pytest.param("coding: tests come first\n", id="no encoding but a word"),
        pytest.param("coding: hex\n", id="an encoding that holds no text"),
        pytest.param("a\n\n\n\n\ncharset=windows-1251\nBaki\n", id="not in the first lines"),
    ],
)
def test_declarations_that_do_not_count(text: str) -> None:
    assert decode(text.encode(), "essay.txt") == (text, "utf-8", b"")


@pytest.mark.parametrize(
    ("data", "asked", "expected"),
    [
        pytest.param(
            RUSSIAN.encode("cp1251"), "Windows-1251", (RUSSIAN, "windows-1251", b""), id="windows-1251"
        ),
        pytest.param(TURKIC.encode("cp1254"), "cp1254", (TURKIC, "windows-1254", b""), id="windows-1254"),
        pytest.param(RUSSIAN[:11].encode("koi8-r"), "koi8-r", (RUSSIAN[:11], "koi8-r", b""), id="KOI8-R"),
        pytest.param(
            AZERBAIJANI.encode("utf-16-be"), "utf-16", (AZERBAIJANI, "utf-16-be", b""), id="order by bytes"
        ),
        pytest.param(AZERBAIJANI.encode(), "utf-8-sig", (AZERBAIJANI, "utf-8", b""), id="no mark after all"),
        pytest.param(
            b"\xef\xbb\xbf" + "Баку".encode(), "cp1251", ("Баку", "utf-8", b"\xef\xbb\xbf"), id="mark wins"
        ),
    ],
)
def test_read_as_asked(data: bytes, asked: str, expected: tuple[str, str, bytes]) -> None:
    assert decode(data, "essay.txt", asked) == expected


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(RUSSIAN, "windows-1251", id="Russian"),
        pytest.param(RUSSIAN.upper(), "windows-1251", id="Russian in capitals"),
        pytest.param("Баку", "windows-1251", id="one word"),
        pytest.param("Это писал Кулагин.", "koi8-r", id="Russian from Unix"),
        pytest.param("ЭТО ПИСАЛ КУЛАГИН.", "koi8-r", id="the same in capitals"),
        pytest.param(TURKIC, "windows-1254", id="Turkish letters"),
        pytest.param("Bakı", "windows-1254", id="one letter"),
        pytest.param(RUSSIAN, "utf-16-le", id="UTF-16 without a mark"),
        pytest.param("It’s the “open” society", "windows-1252", id="only quotation marks"),
    ],
)
def test_the_likely_encoding_is_named_and_works(text: str, encoding: str) -> None:
    said = message(text.encode(encoding))
    assert f"--encoding {encoding}" in said
    assert f"“{text.splitlines()[0]}”" in said
    assert decode(text.encode(encoding), "essay.txt", encoding)[0] == text


def test_the_first_bad_byte_is_named() -> None:
    said = message("Giriş\r\nBakı\r".encode() + "Кулагин".encode("cp1251"))
    assert "line 3: byte 0xCA at offset 14 is not UTF-8" in said


def test_offsets_count_the_byte_order_mark() -> None:
    assert "at offset 4 is not UTF-8" in message(b"\xef\xbb\xbfa\xff")


def test_one_bad_byte_in_utf8_is_damage_and_no_other_encoding() -> None:
    said = message(RUSSIAN.encode() + b"\xff" + RUSSIAN.encode())
    assert "damaged at this place" in said
    assert "--encoding" not in said


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(
            "Bakıda".encode("utf-16-le"), "--encoding utf-16-le", id="UTF-16 that is valid UTF-8 as well"
        ),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file", id="picture"),
        pytest.param(b"Baki\0Susa", "NUL byte at offset 4", id="NUL"),
        pytest.param(b"PK\x03\x04\x14\0", "Word", id="DOCX"),
        pytest.param(b"{\\rtf1\\ansi Baki}", "RTF", id="RTF is ASCII"),
        pytest.param(b"%PDF-1.7\n", "PDF", id="PDF"),
        pytest.param(bytes(range(0x80, 0x100)), "could not be told", id="nothing that fits"),
        pytest.param(
            b"charset=windows-1251\n\x98", "windows-1251, which the file declares", id="declared in vain"
        ),
    ],
)
def test_not_text(data: bytes, words: str) -> None:
    assert words in message(data)


@pytest.mark.parametrize("name", ["windows-1259", "hex", "idna", "utf-7", "", "ə", "a\0b"])
def test_unknown_encoding(name: str) -> None:
    assert "there is no encoding called" in message(b"Baki", name)


def test_an_encoding_that_cannot_be_written_back_is_refused() -> None:
    # This sequence of ISO-2022 changes the alphabet and says nothing.
    assert "byte for byte" in message(b"Baki\x1b(B", "iso-2022-jp")


def test_a_letter_that_the_encoding_does_not_have() -> None:
    with pytest.raises(DocumentError, match=r"no “ə” \(U\+0259\), needed in “Rəsulzadə”.*UTF-8"):
        encode("Это Rəsulzadə.".replace(".", ""), "essay.txt", "windows-1251")
    with pytest.raises(DocumentError, match=r"U\+D800"):
        encode("a\ud800b", "essay.txt", "utf-8")


@given(st.text(), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_marked_text_comes_back_whole(text: str, name: str) -> None:
    bom = "\ufeff".encode(name)
    data = bom + text.encode(name)
    if "\0" in text or text.startswith("\ufeff"):
        return
    assert decode(data, "essay.txt") == (text, name, bom)
    assert encode(text, "essay.txt", name, bom) == data


@given(
    st.binary(max_size=200),
    st.sampled_from([None, "windows-1251", "windows-1254", "koi8-r", "utf-16", "shift-jis"]),
)
def test_any_bytes_come_back_whole_or_are_refused(data: bytes, encoding: str | None) -> None:
    try:
        text, name, bom = decode(data, "essay.txt", encoding)
    except DocumentError:
        return
    assert encode(text, "essay.txt", name, bom) == data
