"""Each segment of some texts is counted once, under the best that is known of it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Fault, Remark, Unit, Variant
from termkit.errors import LanguageError, SettingsError
from termkit.memory import Memory
from termkit.memory.analysed_texts import segments_of
from termkit.memory.analysing import Analysis, Counts, Text, analyse, band_names
from termkit.memory.context import Query

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TWO = ("az", "ru")
CITY = "Bakı küləkli şəhərdir."


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    city = Unit(
        (Variant("az", CITY), Variant("ru", "Баку — ветреный город.")),
        props=(Remark("Giriş", {"type": "prev"}), Remark("Dəniz yaxındır.", {"type": "next"})),
    )
    sea = Unit((Variant("az", "Xəzər dənizdir, ya göl?"), Variant("ru", "Каспий — море или озеро?")))
    with Memory(tmp_path / "memory", create=True) as opened:
        opened.store.add([city, sea], "office.tmx")
        yield opened


def counts(analysis: Analysis, file: int = 0) -> dict[str, int]:
    """The segments of each band that has some."""
    return {band: one.segments for band, one in analysis.files[file][1].items() if one.segments}


def text(*segments: str, path: str = "a.md") -> Text:
    around = ["", *segments, ""]
    return Text(path, [Query(one, around[at], around[at + 2]) for at, one in enumerate(segments)])


def test_each_segment_goes_under_the_best_that_is_known_of_it(memory: Memory) -> None:
    found = analyse(
        memory,
        [
            text(
                "Giriş",
                CITY,
                "Dəniz yaxındır.",
                CITY,
                "Bakı küləkli bir şəhərdir.",
                "Dəniz yaxındır.",
                "Şuşa",
            )
        ],
        *TWO,
    )
    assert counts(found) == {"context": 1, "exact": 1, "repetition": 1, "75-84": 1, "none": 3}


def test_a_segment_of_another_file_is_a_repetition_across_files(memory: Memory) -> None:
    found = analyse(memory, [text("Şuşa"), text("Şuşa", "Quba", "Quba", CITY, path="b.md")], *TWO)
    assert counts(found, 0) == {"none": 1}
    assert counts(found, 1) == {"cross-file": 1, "none": 1, "repetition": 1, "exact": 1}


def test_repetitions_are_seen_however_far_apart(memory: Memory) -> None:
    many = [f"Sənəd nömrəsi {number * 7919}" for number in range(300)]
    found = analyse(memory, [text(*many, *many)], *TWO)
    # Only the first may be near each other, and none is near the memory.
    assert counts(found) == {"none": 300, "repetition": 300}


def test_words_and_characters_are_counted_with_them(memory: Memory) -> None:
    found = analyse(memory, [text(CITY, "“Açıq söz” – 1915")], *TWO)
    assert found.total["exact"] == Counts(1, 3, len(CITY))
    assert found.total["none"] == Counts(1, 3, 17)


def test_scores_are_told_apart_where_one_wants(memory: Memory) -> None:
    near = "Bakı küləkli bir şəhərdir."  # 84.6
    assert counts(analyse(memory, [text(near)], *TWO, bands=[90, 84.6, 10])) == {"84.6-89": 1}
    assert counts(analyse(memory, [text(near)], *TWO, bands=[90])) == {"none": 1}


@pytest.mark.parametrize(
    ("plural", "found"),
    [("fayl", ["fayl", "son"]), ("fayllar", ["fayl", "fayllar", "son"])],
)
def test_forms_of_a_plural_count_by_their_sources(plural: str, found: list[str]) -> None:
    forms = "".join(f'msgstr[{number}] ""\n' for number in range(3))
    header = 'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n%10==1 ? 0 : n%10<5 ? 1 : 2);\\n"\n\n'
    po = f'{header}msgid "fayl"\nmsgid_plural "{plural}"\n{forms}\nmsgid "son"\nmsgstr ""\n'
    assert [query.text for query in segments_of(BytesIO(po.encode()), "a.po", *TWO)] == found


@pytest.mark.parametrize("bands", [[], [100], [50, 75], [0], [90, 90]])
def test_bands_that_are_none_are_refused(bands: list[float]) -> None:
    with pytest.raises(SettingsError, match="95,85,75,50"):
        band_names(bands)


def test_one_language_twice_is_refused(memory: Memory) -> None:
    with pytest.raises(LanguageError):
        analyse(memory, [text("Şuşa")], "az", "az-AZ")


PO = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt "menu"
msgid "Aç"
msgstr "Открыть"

msgid "Bağla"
msgstr ""
"""


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        pytest.param("a.md", "# Bakı\n\nKüləkli. Dəniz.", ["Bakı", "Küləkli.", "Dəniz."], id="Markdown"),
        pytest.param("a.txt", "Küləklidir.\n", ["Küləklidir."], id="text"),
        pytest.param("a.po", PO, ["Aç", "Bağla"], id="PO"),
        pytest.param("a.csv", "source,target\nkülək,\n,x\n", ["külək"], id="a table of source and target"),
        pytest.param("a.csv", "az-Latn,ru\nkülək,ветер\n", ["külək"], id="a table of languages"),
        pytest.param(
            "a.tmx",
            '<tmx><body><tu><tuv xml:lang="az"><seg>kü<hi>lək</hi></seg></tuv></tu></body></tmx>',
            ["külək"],
            id="TMX",
        ),
    ],
)  # fmt: skip
def test_segments_are_what_the_format_has(path: str, content: str, expected: list[str]) -> None:
    assert [query.text for query in segments_of(BytesIO(content.encode()), path, *TWO)] == expected


def test_segments_know_where_they_stand() -> None:
    first, second = segments_of(BytesIO(PO.encode()), "a.po", *TWO)
    assert (first.previous, first.next, first.key) == ("", "Bağla", "menu")
    assert (second.previous, second.next, second.key) == ("Aç", "", None)


def test_units_say_themselves_where_they_stood() -> None:
    table = "az,prop:prev,prop:next,id\nAç,Menyu,Bağla,door\nÇıx,,,\n"
    first, second = segments_of(BytesIO(table.encode()), "a.csv", *TWO)
    assert first[:4] == ("Aç", "Menyu", "Bağla", "door")
    assert not second.has_context


def test_a_row_that_cannot_be_read_is_told() -> None:
    told: list[Fault] = []
    assert not list(segments_of(BytesIO("az,ru\nkülək\n".encode()), "a.csv", *TWO, fault=told.append))
    assert [fault.line for fault in told] == [2]
