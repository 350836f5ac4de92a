"""TMX, read and written: what a unit carried comes out as it went in, and hostile files do no harm."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.tmx import read_tmx
from termkit.documents.tmx_writing import write_tmx
from termkit.documents.translation_units import Fault, Header, Remark, Unit, Variant
from termkit.errors import DocumentError


def read(text: str | bytes) -> list[Unit | Fault]:
    data = text.encode() if isinstance(text, str) else text
    return [item for item in read_tmx(BytesIO(data), "work.tmx") if not isinstance(item, Header)]


def body(units: str, srclang: str = "az") -> str:
    return f'<tmx version="1.4"><header srclang="{srclang}"/><body>{units}</body></tmx>'


def units(text: str) -> list[Unit]:
    found = read(body(text))
    assert all(isinstance(item, Unit) for item in found), found
    return [item for item in found if isinstance(item, Unit)]


CITY = (
    '<tu tuid="7" creationdate="20190314T120000Z" usagecount="3"><note>checked</note>'
    '<prop type="x-context">Şəhərlər</prop>'
    '<tuv xml:lang="az-Latn-AZ" changeid="leyla"><prop type="x-status">approved</prop>'
    "<seg>Bakı küləklidir.</seg></tuv>"
    '<tuv xml:lang="ru"><seg>Баку — город ветров.</seg></tuv></tu>'
)


def test_everything_a_unit_says_is_read() -> None:
    assert units(CITY) == [
        Unit(
            (
                Variant(
                    "az-Latn-AZ",
                    "Bakı küləklidir.",
                    None,
                    {"changeid": "leyla"},
                    (),
                    (Remark("approved", {"type": "x-status"}),),
                ),
                Variant("ru", "Баку — город ветров."),
            ),
            "az",
            {"tuid": "7", "creationdate": "20190314T120000Z", "usagecount": "3"},
            (Remark("checked"),),
            (Remark("Şəhərlər", {"type": "x-context"}),),
        )
    ]


@pytest.mark.parametrize(
    ("segment", "text"),
    [
        pytest.param("Bakı <hi>küləyi</hi>", "Bakı küləyi", id="emphasised words are words"),
        pytest.param('Bakı <ph x="1">&lt;br/&gt;</ph>küləyi', "Bakı küləyi", id="a placeholder is code"),
        pytest.param(
            '<bpt i="1">&lt;b&gt;</bpt>Bakı<ept i="1">&lt;/b&gt;</ept> küləyi',
            "Bakı küləyi",
            id="paired codes",
        ),
        pytest.param(
            'Bakı<ph x="1">{<sub>qeyd</sub>}</ph>', "Bakı", id="a text within a code is another text"
        ),
        pytest.param('Bakı<ph x="1"/> küləyi', "Bakı küləyi", id="an empty code"),
        pytest.param(
            '<it pos="begin">[</it>Bakı &amp; Gəncə', "Bakı & Gəncə", id="an isolated code, an entity"
        ),
    ],
)
def test_inline_codes_are_kept_and_do_not_count(segment: str, text: str) -> None:
    (unit,) = units(f'<tu><tuv xml:lang="az"><seg>{segment}</seg></tuv></tu>')
    assert unit.variants[0].text == text
    assert unit.variants[0].markup == segment


def test_entities_of_xml_and_line_ends_are_read() -> None:
    (unit,) = units('<tu><tuv lang="en"><seg>A &lt;&#601;&gt;\n<![CDATA[<b>]]></seg></tuv></tu>')
    assert unit.variants[0] == Variant("en", "A <ə>\n<b>")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_the_encoding_is_the_one_declared(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?>' + body(
        '<tu><tuv xml:lang="ru"><seg>Гянджа</seg></tuv></tu>'
    )
    (unit,) = read(text.encode(encoding))
    assert isinstance(unit, Unit)
    assert unit.variants[0].text == "Гянджа"


@pytest.mark.parametrize(
    ("unit", "message"),
    [
        pytest.param('<tu><tuv xml:lang="az"></tuv></tu>', "the variant in az has no <seg>", id="no segment"),
        pytest.param("<tu><tuv><seg>Bakı</seg></tuv></tu>", "does not say its language", id="no language"),
        pytest.param(
            '<tu><tuv xml:lang="a z!"><seg>Bakı</seg></tuv></tu>', "“a z!” is no language code", id="odd code"
        ),
        pytest.param(
            '<tu><tuv xml:lang="english"><seg>Baku</seg></tuv></tu>',
            "is no language code",
            id="a name for a code",
        ),
        pytest.param("<tu/>", "it has no variants", id="no variants"),
        pytest.param(
            '<tu><tuv xml:lang="az"><seg>Bakı</seg><seg>Şuşa</seg></tuv></tu>',
            "two segments",
            id="two segments",
        ),
        pytest.param(
            '<tu><seg>Quba</seg><tuv xml:lang="az"><seg>Bakı</seg></tuv></tu>',
            "outside of a variant",
            id="a segment astray",
        ),
        pytest.param(
            '<tu><tuv xml:lang="az">Quba<seg>Bakı</seg></tuv></tu>', "text stands outside", id="text astray"
        ),
        pytest.param(
            '<tu>Quba<tuv xml:lang="az"><seg>Bakı</seg></tuv></tu>', "text stands outside", id="text"
        ),
        pytest.param(
            '<tu><tuv xml:lang="az"><seg>Bakı</seg><foo/></tuv></tu>',
            "TMX has no <foo>",
            id="no such element",
        ),
    ],
)
def test_a_unit_at_fault_is_told_and_the_rest_goes_on(unit: str, message: str) -> None:
    first, fault, last = read(body(f"{CITY}\n{unit}{CITY}"))
    assert isinstance(fault, Fault)
    assert (fault.number, fault.line) == (2, 2)
    assert message in fault.message
    assert first == last


@pytest.mark.parametrize(
    ("units", "messages"),
    [
        pytest.param(
            '<tuv xml:lang="az"><seg>Bakı</seg></tuv>', ["a variant stands outside of a unit"], id="no unit"
        ),
        pytest.param(
            '<tu><tuv xml:lang="az"><tuv xml:lang="ru"><seg>Баку</seg></tuv></tuv></tu>',
            ["a variant begins within another"],
            id="a variant in a variant",
        ),
        pytest.param(
            '<tu><tuv xml:lang="az"><seg>Bakı</seg></tuv><tu/></tu>',
            ["another unit begins within it", "it has no variants"],
            id="a unit in a unit",
        ),
    ],
)
def test_what_stands_where_it_should_not_is_told(units: str, messages: list[str]) -> None:
    *faults, unit = read(body(units + CITY))
    assert [fault.message for fault in faults if isinstance(fault, Fault)] == messages
    assert isinstance(unit, Unit)


@pytest.mark.parametrize("doctype", ["", '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'])
def test_an_entity_nobody_declared_costs_its_unit_not_a_word(doctype: str) -> None:
    text = doctype + body(f'<tu><tuv xml:lang="en"><seg>A &nbsp; B</seg></tuv></tu>{CITY}')
    fault, unit = read(text)
    assert isinstance(fault, Fault)
    assert "&nbsp;" in fault.message
    assert isinstance(unit, Unit)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            '<!DOCTYPE tmx [<!ENTITY a "ha">]>' + body(CITY), "Delete what is between [ and ]", id="entities"
        ),
        pytest.param(
            '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + body(""), "DOCTYPE", id="a file"
        ),
        pytest.param("<html><body/></html>", "begins with <html>", id="another XML"),
        pytest.param("msgid", "there is no TMX", id="no XML"),
        pytest.param("", "there is no TMX", id="an empty file"),
        pytest.param(body(CITY)[:-40], "ends in the middle", id="cut off"),
        pytest.param(
            body('\n<tu><tuv xml:lang="az"><seg>Ba\x01kı</seg></tuv></tu>'),
            "line 2, column 31 in unit 1: the control character U+0001",
            id="control character",
        ),
        pytest.param(
            body('<tu><tuv xml:lang="az"><seg>' + "<hi>" * 200), "nested a hundred deep", id="deep nesting"
        ),
        pytest.param(body(f'<tu tuid="{"x" * 5_000_000}">'), "longer than four million", id="a huge tag"),
        pytest.param('<?xml version="1.0" encoding="klingon"?><tmx/>', "encoding", id="unknown encoding"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read(text)
    assert str(caught.value).startswith("work.tmx: ")
    assert message in str(caught.value)


def test_a_line_of_millions_of_letters_is_a_fault_of_its_unit() -> None:
    long = f'<tu><tuv xml:lang="az"><seg>{"Bakı " * 400_000}</seg></tuv></tu>'
    fault, unit = read(body(long + CITY))
    assert isinstance(fault, Fault)
    assert "longer than a million" in fault.message
    assert isinstance(unit, Unit)


# What XML can hold. Line ends of other systems, too: they must come back as they were.
TEXT = st.text(
    st.one_of(
        st.sampled_from("aəğıİюё <>&\"']\r\n\t"),
        st.characters(min_codepoint=0x20, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"),
    ),
    max_size=30,
)
NAME = st.from_regex(r"[a-z][a-z-]{0,8}", fullmatch=True).filter(lambda name: name not in {"srclang", "lang"})
ATTRIBUTES = st.dictionaries(NAME, TEXT, max_size=3)
REMARKS = st.lists(st.builds(Remark, TEXT, ATTRIBUTES), max_size=2).map(tuple)
PLAIN = st.builds(
    Variant, st.sampled_from(["az", "az-Cyrl", "en-GB", "ru"]), TEXT, st.none(), ATTRIBUTES, REMARKS, REMARKS
)
UNITS = st.lists(
    st.builds(
        Unit,
        st.lists(PLAIN, min_size=1, max_size=3).map(tuple),
        st.sampled_from(["*all*", "az", "ru-RU"]),
        ATTRIBUTES,
        REMARKS,
        REMARKS,
    ),
    max_size=3,
)


@given(UNITS)
def test_what_is_written_is_read_again(written: list[Unit]) -> None:
    assert read("".join(write_tmx(written))) == written


@given(TEXT, TEXT, ATTRIBUTES)
def test_codes_are_written_and_read_again(text: str, code: str, attributes: dict[str, str]) -> None:
    plain = "".join(write_tmx([Unit((Variant("az", text), Variant("ru", code)))]))
    first, second = (part.partition("</seg>")[0] for part in plain.split("<seg>")[1:])
    (unit,) = units(f'<tu><tuv xml:lang="az"><seg>{first}<ph x="1">{second}</ph></seg></tuv></tu>')
    assert unit.variants[0].text == text
    assert read("".join(write_tmx([unit]))) == [unit]


def test_a_character_that_xml_cannot_hold_is_replaced() -> None:
    (unit,) = read("".join(write_tmx([Unit((Variant("az", "Ba\x01kı"),))])))
    assert isinstance(unit, Unit)
    assert unit.variants[0].text == "Ba\ufffdkı"


def test_encodings_of_a_header_are_told() -> None:
    said: list[str] = []
    header = '<header srclang="az"><ude name="x" base="y"><map unicode="#xF8FF"/></ude></header>'
    list(read_tmx(BytesIO(f"<tmx>{header}<body/></tmx>".encode()), "a.tmx", said.append))
    assert said == [
        "a.tmx: its header has encodings of its own (ude). A memory has no place for them; left out."
    ]
