"""CSV and TSV, read and written: what people and programs make of a table, and hostile ones do no harm."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.delimited import read_units, write_units
from termkit.documents.translation_units import Fault, Remark, Unit, Variant
from termkit.documents.unit_formats import Reading, Writing
from termkit.errors import DocumentError, SettingsError


def read(text: str | bytes, reading: Reading | None = None) -> list[Unit | Fault]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_units(BytesIO(data), "words.csv", reading or Reading()))


def texts(text: str | bytes, reading: Reading | None = None) -> list[dict[str, str]]:
    return [
        {variant.language: variant.text for variant in unit.variants}
        for unit in read(text, reading)
        if isinstance(unit, Unit)
    ]


def faults(text: str) -> list[tuple[int, str]]:
    return [(item.line, item.message) for item in read(text) if isinstance(item, Fault)]


WIND = [{"az": "külək, dəniz", "ru": "ветер; море"}]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('az,ru\n"külək, dəniz",ветер; море\n', id="commas"),
        pytest.param('az;ru\r\nkülək, dəniz;"ветер; море"\r\n', id="semicolons, as Excel writes in Russian"),
        pytest.param("az\tru\nkülək, dəniz\tветер; море", id="tabs, and no end of line at the end"),
        pytest.param("az|ru\nkülək, dəniz|ветер; море\n", id="bars"),
        pytest.param('sep=;\naz;ru\nkülək, dəniz;"ветер; море"\n', id="Excel's own first line"),
        pytest.param('AZ,ru\n"külək, dəniz",ветер; море\n'.replace("AZ", "az "), id="spaces in the head"),
        pytest.param('Azərbaycanca,Русский\n"külək, dəniz",ветер; море\n', id="names of languages"),
        pytest.param('az,ru\r"külək, dəniz",ветер; море\r', id="line ends of an old Macintosh"),
        pytest.param('\n"az","ru"\n\n"külək, dəniz","ветер; море"\n,\n', id="empty rows"),
        pytest.param('az,ru\n"külək, dəniz",ветер; море,,\n', id="empty cells at the end"),
        pytest.param('az;ru\n"külək, dəniz" ; "ветер; море" \n', id="blanks around quotation marks"),
        pytest.param('"az", "ru"\n"külək, dəniz", "ветер; море"\n', id="blanks behind commas"),
    ],
)
def test_a_table_is_read_as_its_maker_meant_it(text: str) -> None:
    assert texts(text) == WIND


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(encoding: str) -> None:
    assert texts("az,ru\nşəhər,город\n".encode(encoding)) == [{"az": "şəhər", "ru": "город"}]


def test_an_encoding_may_be_named() -> None:
    assert texts("ru,en\nветер,wind\n".encode("cp1251"), Reading(encoding="cp1251")) == [
        {"ru": "ветер", "en": "wind"}
    ]


def test_cells_may_have_many_lines_and_quotation_marks() -> None:
    assert texts('az,ru\n"bir\r\niki ""üç"""," раз\nдва "\n') == [
        {"az": 'bir\r\niki "üç"', "ru": " раз\nдва "}
    ]


def test_a_language_may_have_several_columns() -> None:
    (unit,) = read("az,az,az#2,note,note\nbir,iki,üç,x,y\n")
    assert isinstance(unit, Unit)
    assert [variant.text for variant in unit.variants] == ["bir", "iki", "üç"]
    assert [note.text for note in unit.notes] == ["x", "y"]


def test_source_and_target_take_their_languages_from_the_caller() -> None:
    (unit,) = read("Source,Target,Comment,Client\nkülək,ветер,dəniz,Xəzər\n", Reading("az", "ru"))
    assert unit == Unit(
        (Variant("az", "külək"), Variant("ru", "ветер")),
        "az",
        notes=(Remark("dəniz"),),
        props=(Remark("Xəzər", {"type": "Client"}),),
    )
    with pytest.raises(DocumentError, match="--target-language"):
        read("source,target\nkülək,ветер\n", Reading("az"))


def test_columns_may_be_named_for_a_table_without_a_head() -> None:
    columns = Reading(columns=("az", "-", "udi"))
    assert texts("külək;1;мъу\n", columns) == [{"az": "külək", "udi": "мъу"}]
    assert texts("az;id;ru\nkülək;1;мъу\n", columns) == [{"az": "külək", "udi": "мъу"}]
    with pytest.raises(SettingsError, match="“Azerbaijani text”"):
        read("külək\n", Reading(columns=("Azerbaijani text",)))


def test_a_row_that_cannot_be_read_is_told_by_its_line_and_costs_no_other() -> None:
    table = 'az,ru\nkülək\n"dəniz,море\n"a" b,c,d\nbir,iki,üç\n ,\n,,x\ndağ,гора\n'
    assert [line for line, _ in faults(table)] == [2, 3, 4, 5, 7]
    assert texts(table) == [{"az": "dağ", "ru": "гора"}]
    assert "it has 1 cell, and the last language is in cell 2" in faults(table)[0][1]
    assert "quotation mark" in faults(table)[1][1]


def test_a_quotation_at_the_beginning_of_a_text_is_no_mark_of_a_cell() -> None:
    table = 'az;ru\n"Salam", dedi;«Привет», — сказал\n"Açıq söz" qəzeti;газета "Ачыг сёз"\n'
    assert [found["az"] for found in texts(table)] == ['"Salam", dedi', '"Açıq söz" qəzeti']
    assert texts(table.partition("\n")[2], Reading(columns=("az", "ru"))) == texts(table)


def test_what_is_not_known_is_kept_as_a_property_and_said() -> None:
    told: list[str] = []
    (unit,) = read("az,ru,Rusca mətn\nkülək,ветер,x\n", Reading(tell=told.append))
    assert isinstance(unit, Unit)
    assert unit.props == (Remark("x", {"type": "Rusca mətn"}),)
    assert len(told) == 1
    assert "Rusca mətn" in told[0]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", "there is no table", id="empty"),
        pytest.param(
            "söz,məna\nkülək,ветер\n", "no column of the first row is a language", id="no languages"
        ),
        pytest.param("az,ru\nkülək,ветер\n".encode("cp1254", "replace"), "line 2: .*UTF-8", id="no UTF-8"),
        pytest.param("az,ru\nkülək,ветер\n".encode("utf-16-le"), "utf-16-le", id="UTF-16 without its mark"),
        pytest.param(b"PK\x03\x04", "packed file", id="a workbook under another name"),
        pytest.param(b"az," * 2000, "2,001 cells", id="a head without end"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_the_reason(data: str | bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read(data)


def test_a_date_of_a_spreadsheet_becomes_one_of_tmx() -> None:
    (unit,) = read("az,creationdate\nkülək,2026-01-31\n")
    assert unit == Unit((Variant("az", "külək"),), attributes={"creationdate": "20260131T000000Z"})


def test_a_changed_text_loses_the_codes_it_had() -> None:
    table = "az,az:markup\nBakı küləyi,Bakı <hi>küləyi</hi>\nBakı dənizi,Bakı <hi>küləyi</hi>\n"
    assert [unit.variants[0].markup for unit in read(table) if isinstance(unit, Unit)] == [
        "Bakı <hi>küləyi</hi>",
        None,
    ]


@pytest.mark.parametrize("text", ["=1+1", "+7", "-da", "@ad", "'=1", "''-a", "\t=", "'a", "-"])
def test_no_cell_is_a_formula_and_each_comes_back(text: str) -> None:
    unit = Unit((Variant("az", text), Variant("ru", "x")))
    written = b"".join(write_units([unit], Writing()))
    (back,) = read(written)
    assert back == unit
    assert not any(
        cell.startswith(("=", "+", "-", "@")) for cell in written.decode("utf-8-sig").split("\r\n")[1:]
    )


def test_what_no_column_can_hold_is_said_once() -> None:
    told: list[str] = []
    units = [Unit((Variant("az", "külək"), Variant("ru", "")), notes=(Remark("x", {"xml:lang": "az"}),))] * 2
    list(write_units(units, Writing(tell=told.append)))
    assert told == [
        "left out: 2 empty segments, for an empty cell is none.",
        "left out: languages and encodings of notes and properties, of 2 units.",
    ]


# Text as people have it, with all that means something in a table.
WORDS = st.text(
    st.one_of(st.sampled_from("az ,;\t\"'=+-@#:\n\r\u2028əıЁ"), st.characters(exclude_categories=["Cs"])),
    min_size=1,
    max_size=20,
).filter(lambda text: bool(text.strip()) and "\0" not in text)
NAMES = st.text("abz#1-:", min_size=1, max_size=6)
TAGS = st.sampled_from(["az", "az-Latn-AZ", "ru", "en-GB", "udi", "note", "id", "source", "english", "prop"])
ATTRIBUTES = st.dictionaries(st.one_of(st.just("changeid"), NAMES.map("x".__add__)), WORDS, max_size=2)
NOTES = st.lists(WORDS.map(Remark), max_size=2).map(tuple)
PROPS = st.lists(st.builds(lambda text, kind: Remark(text, {"type": kind}), WORDS, NAMES), max_size=3).map(
    lambda props: tuple(sorted(props, key=lambda prop: prop.attributes["type"]))
)
VARIANTS = st.builds(Variant, TAGS, WORDS, st.none(), ATTRIBUTES, NOTES, PROPS)
UNITS = st.builds(
    Unit,
    st.lists(VARIANTS, min_size=1, max_size=3).map(
        lambda variants: tuple(sorted(variants, key=lambda variant: variant.language))
    ),
    st.one_of(st.just("*all*"), TAGS),
    ATTRIBUTES,
    NOTES,
    PROPS,
)


def in_order(item: Unit | Fault) -> Unit:
    """A unit without the order of its languages and properties, which a table does not keep."""
    assert isinstance(item, Unit), item
    variants = [
        variant._replace(props=tuple(sorted(variant.props, key=lambda prop: prop.attributes["type"])))
        for variant in item.variants
    ]
    return item._replace(
        variants=tuple(sorted(variants, key=lambda variant: variant.language)),
        props=tuple(sorted(item.props, key=lambda prop: prop.attributes["type"])),
    )


@given(st.lists(UNITS, min_size=1, max_size=4), st.sampled_from(["csv", "tsv"]))
def test_what_is_written_is_read_again(units: list[Unit], kind: str) -> None:
    told: list[str] = []
    written = b"".join(write_units(units, Writing(format=kind, tell=told.append)))
    assert [in_order(item) for item in read(written, Reading(format=kind, tell=told.append))] == units
    assert not told


@given(st.text(st.sampled_from("az,\"\n;\tru'=ə"), max_size=60))
def test_no_table_makes_it_fail(text: str) -> None:
    try:
        read("az,ru\n" + text)
        read(text)
    except DocumentError:
        pass


def test_many_slips_cost_no_more_than_their_lines() -> None:
    told = list(read_units(BytesIO(b"az,ru\n" + b'"x" y,"\n' * 30_000), "words.csv", Reading()))
    assert len(told) == 30_000
    assert all(isinstance(item, Fault) for item in told)


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("Azerbaijani (Latin)", "az-Latn"),
        ("Azerbaijani (Cyrillic)", "az-Cyrl"),
        ("English (UK)", "en-GB"),
        ("English (en-US)", "en-US"),
        ("Русский (Россия)", "ru-RU"),
        ("Source (English)", "en"),
        ("Target (ru)", "ru"),
        ("aze", "aze"),
    ],
)
def test_a_head_may_say_more_in_brackets(head: str, language: str) -> None:
    (unit,) = read(f"{head},ka\nkülək,ქარი\n")
    assert isinstance(unit, Unit)
    assert [variant.language for variant in unit.variants] == [language, "ka"]
    assert unit.source_language == (language if "Source" in head else "*all*")


def test_what_is_in_brackets_may_be_no_language() -> None:
    told: list[str] = []
    (unit,) = read("az,English (draft),Source (page)\nkülək,wind,7\n", Reading(tell=told.append))
    assert isinstance(unit, Unit)
    assert [prop.attributes["type"] for prop in unit.props] == ["English (draft)", "Source (page)"]


def test_quotation_marks_of_a_text_stay() -> None:
    table = 'az;ru\nDedi: "hə" ;yox\n"bir; "" ; "" iki";"a ""b"" "\n"Açıq söz" qəzeti; "x" y\n'
    assert texts(table) == [
        {"az": 'Dedi: "hə" ', "ru": "yox"},
        {"az": 'bir; " ; " iki', "ru": 'a "b" '},
        {"az": '"Açıq söz" qəzeti', "ru": ' "x" y'},
    ]


def test_one_endless_line_costs_no_other() -> None:
    table = f'az,ru\n{"a" * 9_000_000},b\ndağ,гора\n"{"a" * 9_000_000}",b\n"külək",ветер\n'
    assert [line for line, message in faults(table) if "longer than eight million" in message] == [2, 4]
    assert texts(table) == [{"az": "dağ", "ru": "гора"}, {"az": "külək", "ru": "ветер"}]
