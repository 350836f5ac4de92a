"""SRT and WebVTT: what is read of them, and that all else stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import check
from termkit.documents import Document, Edit, Segment, read_document
from termkit.errors import DocumentError
from termkit.glossary import Glossary
from tests.documents.files_of_subtitles import SRT, VTT

if TYPE_CHECKING:
    from termkit.text.spans import SpanSet

FILES = {**SRT, **VTT}


def subtitles(text: str, format: str = "srt") -> Document:
    return read_document(text.encode(), f"film.{format}")


def pieces(places: SpanSet, text: str) -> list[str]:
    return [place.of(text) for place in places.spans]


def prose(segment: Segment) -> str:
    """What is read, its lines joined."""
    kept = (" " if segment.exempt.touches((at, at + 1)) else letter for at, letter in enumerate(segment.text))
    return " ".join("".join(kept).split())


@pytest.mark.parametrize("name", FILES)
def test_round_trip(name: str) -> None:
    document = read_document(FILES[name], name)
    assert document.with_edits({}) == FILES[name]
    assert document.segments[0].name is None


@pytest.mark.parametrize("name", [name for name in SRT if name.startswith("film")])
def test_srt_text(name: str) -> None:
    [segment] = read_document(SRT[name], name).segments
    assert prose(segment) == (
        "- Salam, Rəsulzadə ! - Salam. Bu, “Açıq söz” qəzetidir 1918 ♪ Küləkli şəhər ♪ Ba kı & 2 < 3"
    )
    assert pieces(segment.emphasised, segment.text) == ["Rəsulzadə"]


def test_untidy_srt() -> None:
    [segment] = read_document(SRT["untidy.srt"], "untidy.srt").segments
    assert prose(segment) == ("Nömrə sıra ilə deyil Eyni nömrə iki dəfə Boş sətir yoxdur a --> b Nömrəsiz")


@pytest.mark.parametrize("name", [name for name in VTT if name.startswith("player")])
def test_vtt_text(name: str) -> None:
    document = read_document(VTT[name], name)
    [segment] = document.segments
    assert prose(segment) == ("Salam, Rəsulzadə Кулагин ! - Bu, Açıq söz Rəsulzadə gəldi NOTE burada mətndir")
    assert pieces(segment.emphasised, segment.text) == ["Açıq söz"]
    assert document.language == "az"
    assert [(place.span.of(segment.text), place.language) for place in segment.spoken] == [("Кулагин", "ru")]


def test_italics_do_not_run_on_into_the_next_cue() -> None:
    [segment] = subtitles("1\n00:01 --> 00:02\n<i>Bakı\n\n2\n00:03 --> 00:04\nŞəki</i>\n").segments
    assert pieces(segment.emphasised, segment.text) == []


def test_whole_lines_in_italics_are_no_title() -> None:
    cue = "1\n00:01 --> 00:02\n{\\an8}- <i>Bakı\nŞəki</i>!\nVə <i>Açıq söz</i>\n"
    [segment] = subtitles(cue).segments
    assert pieces(segment.emphasised, segment.text) == ["Açıq söz"]


def test_a_name_over_two_lines_of_a_cue_is_mended() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nMəhəmməd Əmin\nResulzade gəldi.\n"
    document = subtitles(text)
    [finding] = check(document, "az", Glossary.shipped())
    assert (finding.span.start, finding.rule) == (text.index("Məhəmməd"), "deprecated-term")
    mended = document.with_edits({0: list(finding.fixes[0].edits)}).decode()
    assert mended == text.replace("Resulzade", "Rəsulzadə")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("NOTE termkit: ignore\n\n1\n{t}Bir\n\n{t}İki", ["Bir"], id="next cue"),
        pytest.param(
            "NOTE termkit: ignore-start\n\n{t}Bir\n\nNOTE termkit: ignore-end\n\n{t}İki", ["Bir"], id="region"
        ),
        pytest.param("NOTE termkit: ignore[mixed-script]\n\n{t}Bir", ["Bir"], id="one rule"),
        pytest.param("{t}NOTE termkit: ignored\n\n{t}İki", [], id="another word"),
        pytest.param("{t}Bir\n\nNOTE termkit: ignore-file", ["Bir"], id="file"),
    ],
)  # fmt: skip
def test_ignore_notes(text: str, expected: list[str]) -> None:
    times = "00:01.000 --> 00:02.000\n"
    [segment] = subtitles("WEBVTT\n\n" + text.replace("{t}", times), "vtt").segments
    off = "".join(place.span.of(segment.text) for place in segment.ignored)
    assert [word for word in ("Bir", "İki") if word in off] == expected


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        pytest.param("Bakı\n", "a.srt", "a.srt: there is no line with times in it", id="plain text as SRT"),
        pytest.param("1\n00:01 --> 00:02\nBakı", "a.vtt", "name the file .srt", id="SRT as VTT"),
        pytest.param("a" * 20_000_001, "a.srt", "longer than 20 million characters. Divide it", id="size"),
        pytest.param("WEBVTTX\n", "a.vtt", "must begin with WEBVTT", id="another word"),
    ],
)  # fmt: skip
def test_bad_input(data: str, name: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read_document(data.encode(), name)


def test_the_likely_encoding_is_named() -> None:
    with pytest.raises(DocumentError, match=r"line 3: .* It looks like windows-1251"):
        read_document(SRT["russian.srt"].decode().encode("cp1251"), "russian.srt")


_PIECES = st.sampled_from(
    ["\n", "\n\n", "1", "00:01,000 --> 00:02,000", "Bakı", " ", "<i>", "</i>", "{\\an8}", "-->", "NOTE ",
     "ə", "<lang ru>", "</lang>", "&amp;", "\r\n", "STYLE"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map("".join), st.sampled_from(["srt", "vtt"]), st.data())
def test_one_edit_changes_only_its_own_characters(text: str, format: str, data: st.DataObject) -> None:
    text = f"WEBVTT\n\n{text}" if format == "vtt" else f"1\n00:01 --> 00:02\n{text}"
    document = subtitles(text, format)
    at = data.draw(st.integers(0, len(text)))
    assert document.with_edits({0: [Edit(at, at, "Ж")]}).decode() == text[:at] + "Ж" + text[at:]
    for place in document.segments[0].exempt.spans:
        assert 0 <= place.start < place.end <= len(text)
