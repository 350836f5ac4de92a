"""XLIFF 1.2 and 2.x: what a unit says is read, a change writes its own parts, and other readers agree."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.bilingual import Basis, Change, Entry
from termkit.documents.inline_codes import Content, as_xml, content
from termkit.documents.xliff import XliffFile, read_file
from termkit.documents.xliff_units import UnitReader
from termkit.errors import DocumentError

V1 = "urn:oasis:names:tc:xliff:document:1.2"
V2 = "urn:oasis:names:tc:xliff:document:2.0"
FILE_1 = f"""<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="{V1}" xmlns:its="http://www.w3.org/2005/11/its">
  <!-- Bakı -->
  <file original="wind.md" source-language="en" target-language="az" datatype="plaintext">
    <body>
      <group id="g" resname="page">
        <trans-unit id="1" resname="title" its:x='a>"b"'>
          <source>The <g id="1">wind</g> &amp; the sea</source>
          <note>Title</note>
        </trans-unit>
        <trans-unit id="2"><source>Wind</source><target state="new"/></trans-unit>
        <trans-unit id="3" approved="yes">
          <source>Sea</source>
          <target xml:lang="az" state="final"><![CDATA[Dəniz]]></target>
          <alt-trans match-quality="80%"><source>Seas</source><target>Dənizlər</target></alt-trans>
        </trans-unit>
        <trans-unit id="4" translate="no"><source>termkit</source></trans-unit>
        <trans-unit id="5">
          <source>One. Two.</source>
          <seg-source><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="b">Two.</mrk></seg-source>
          <target><mrk mtype="seg" mid="a">Bir.</mrk> <mrk mtype="seg" mid="b"></mrk></target>
        </trans-unit>
      </group>
    </body>
  </file>
</xliff>
"""
FILE_2 = f"""<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" srcLang="en" xmlns="{V2}">
  <file id="f">
    <unit id="u1" name="title">
      <originalData>
        <data id="d1">&lt;br/&gt;</data>
      </originalData>
      <segment id="s1">
        <source>Wind<ph id="1" dataRef="d1"/></source>
      </segment>
      <ignorable><source> </source></ignorable>
      <segment id="s2" state="final">
        <source>Sea</source>
        <target>Dəniz</target>
      </segment>
    </unit>
    <unit id="u2">
      <notes>
        <note>Title</note>
      </notes>
      <segment state="initial">
        <source>City</source>
        <target>City</target>
      </segment>
    </unit>
    <unit id="u3" translate="no"><segment><source>termkit</source></segment></unit>
  </file>
</xliff>
"""


def xliff(text: str | bytes = FILE_1) -> XliffFile:
    return read_file(text.encode() if isinstance(text, str) else text, "az.xlf")


def unit_1(inner: str, attributes: str = 'id="1"') -> str:
    return (
        f'<xliff version="1.2"><file source-language="en" target-language="az"><body>'
        f"<trans-unit {attributes}>{inner}</trans-unit></body></file></xliff>"
    )


def written(file: XliffFile, changes: dict[int, Change]) -> str:
    return file.with_changes(changes).decode()


def one(text: str) -> Entry:
    (entry,) = xliff(text).entries
    return entry


def az(raw: str) -> Content:
    return content(raw, "xliff-1")


def test_units_become_entries() -> None:
    file = xliff()
    rows = [(entry.line, entry.source_text, entry.target_text, entry.state) for entry in file.entries]
    assert rows == [
        (7, "The wind & the sea", "", "untranslated"),
        (11, "Wind", "", "untranslated"),
        (12, "Sea", "Dəniz", "approved"),
        (17, "termkit", "", "untranslated"),
        (18, "One.", "Bir.", "translated"),
        (18, "Two.", "", "untranslated"),
    ]
    assert [entry.fillable for entry in file.entries] == [True, True, True, False, True, True]
    assert (file.entries[0].key, file.entries[0].notes) == ("title", ("Title",))
    assert [entry.key for entry in file.entries[1:]] == [""] * 5
    assert (file.source_language, file.target_language) == ("en", "az")


def test_segments_of_xliff_2_become_entries() -> None:
    file = xliff(FILE_2)
    rows = [(entry.source_text, entry.target_text, entry.state, entry.key) for entry in file.entries]
    assert rows == [
        ("Wind", "", "untranslated", "title"),
        ("Sea", "Dəniz", "approved", "title"),
        ("City", "City", "untranslated", ""),
        ("termkit", "", "untranslated", ""),
    ]
    assert not file.entries[3].fillable


@pytest.mark.parametrize(
    ("inner", "attributes", "state"),
    [
        pytest.param("<target>külək</target>", "", "translated", id="nothing said"),
        pytest.param('<target state="translated">külək</target>', "", "translated", id="translated"),
        pytest.param('<target state="needs-review-translation">külək</target>', "", "fuzzy", id="to review"),
        pytest.param('<target state-qualifier="fuzzy-match">külək</target>', "", "fuzzy", id="a fuzzy match"),
        pytest.param('<target state="new">külək</target>', "", "fuzzy", id="new, but another text"),
        pytest.param('<target state="new">wind</target>', "", "untranslated", id="a copy of the source"),
        pytest.param("<target>wind</target>", "", "translated", id="a copy, and nobody says that it is new"),
        pytest.param("<target> </target>", "", "untranslated", id="an empty target"),
        pytest.param("<target>külək</target>", 'approved="yes"', "approved", id="approved"),
        pytest.param('<target state="signed-off">külək</target>', "", "approved", id="signed off"),
        pytest.param('<target state="x-mine">külək</target>', "", "fuzzy", id="a state of one's own"),
        pytest.param("<alt-trans><target>yel</target></alt-trans>", "", "untranslated", id="an alternative"),
    ],
)
def test_the_state_is_what_the_file_says(inner: str, attributes: str, state: str) -> None:
    assert one(unit_1(f"<source>wind</source>{inner}", f'id="1" {attributes}')).state == state


@pytest.mark.parametrize("text", [FILE_1, FILE_2])
def test_no_change_is_no_change(text: str) -> None:
    assert written(xliff(text), {}) == text


def test_a_target_is_put_behind_its_source() -> None:
    change = Change(az('<g id="1">külək</g> &lt; dəniz'))
    source = '<source>The <g id="1">wind</g> &amp; the sea</source>\n'
    assert written(xliff(), {0: change}) == FILE_1.replace(
        source, f'{source}          <target state="translated"><g id="1">külək</g> &lt; dəniz</target>\n'
    )


def test_a_fuzzy_target_comes_with_the_unit_it_was_made_of_and_a_note() -> None:
    basis = Basis("The winds", "Küləklər", 88.9, "köhnə.tmx", "fuzzy")
    after = written(xliff(), {1: Change(("Küləklər",), "fuzzy", ("Wind = külək",), basis)})
    assert after == FILE_1.replace(
        '<target state="new"/>',
        '<target state="needs-review-translation" state-qualifier="fuzzy-match">Küləklər</target>'
        '<alt-trans match-quality="88%" origin="köhnə.tmx"><source>The winds</source>'
        '<target>Küləklər</target></alt-trans><note from="termkit">Wind = külək</note>',
    )


def test_a_segment_of_a_text_that_was_cut_is_filled_in_its_place() -> None:
    after = written(xliff(), {5: Change(("İki.",))})
    assert after == FILE_1.replace(
        '<target><mrk mtype="seg" mid="a">Bir.</mrk> <mrk mtype="seg" mid="b"></mrk></target>',
        '<target state="translated"><mrk mtype="seg" mid="a">Bir.</mrk> '
        '<mrk mtype="seg" mid="b">İki.</mrk></target>',
    )


def test_a_target_of_segments_takes_the_frame_of_its_source() -> None:
    cut = '<mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="b">Two.</mrk>'
    text = unit_1(f"<source>One. Two.</source><seg-source>{cut}</seg-source>")
    after = written(xliff(text), {1: Change(("İki.",))})
    assert (
        '<target state="translated"><mrk mtype="seg" mid="a"></mrk> <mrk mtype="seg" mid="b">İki.</mrk>'
        in after
    )
    again = written(xliff(after), {0: Change(("Bir.",))})
    assert [entry.target_text for entry in xliff(again).entries] == ["Bir.", "İki."]


def test_xliff_2_says_states_in_the_segment_and_notes_and_matches_in_the_unit() -> None:
    file = xliff(FILE_2)
    file.target_language = "az"
    basis = Basis("Winds", "Küləklər", 80, "a.tmx", "fuzzy")
    target = content('Külək<ph id="1" dataRef="d1"/>', "xliff-2")
    after = written(file, {0: Change(target, "fuzzy", ("Wind = külək",), basis), 2: Change(("Şəhər",))})
    matches = (
        '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">\n'
        '        <mtc:match ref="#s1" similarity="80" origin="a.tmx"><source>Winds</source>'
        "<target>Küləklər</target></mtc:match>\n      </mtc:matches>\n      "
    )
    notes = '<notes>\n        <note category="termkit">Wind = külək</note>\n      </notes>\n      '
    expected = (
        FILE_2.replace('srcLang="en" xmlns="' + V2 + '"', f'srcLang="en" xmlns="{V2}" trgLang="az"')
        .replace("<originalData>", f"{matches}{notes}<originalData>")
        .replace('<segment id="s1">', '<segment id="s1" state="initial" subState="termkit:fuzzy">')
        .replace(
            '<source>Wind<ph id="1" dataRef="d1"/></source>\n',
            '<source>Wind<ph id="1" dataRef="d1"/></source>\n'
            '        <target>Külək<ph id="1" dataRef="d1"/></target>\n',
        )
        .replace('<segment state="initial">', '<segment state="translated">')
        .replace("<target>City</target>", "<target>Şəhər</target>")
    )
    assert after == expected


def test_a_note_comes_once() -> None:
    for text in (FILE_1, FILE_2):
        changes = {0: Change(notes=("Wind & sea",)), 2: Change(notes=("Wind & sea",))}
        once = written(xliff(text), changes)
        assert once.count("Wind &amp; sea") == 2
        assert written(xliff(once), changes) == once


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1251"])
def test_the_encoding_stays_and_what_it_lacks_becomes_a_number(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?>\r\n' + unit_1("<source>Гянджа</source>")
    data = text.encode(encoding)
    after = xliff(data).with_changes({0: Change(("Gəncə",))})
    assert xliff(after).entries[0].target_text == "Gəncə"
    letter = "&#601;" if encoding == "windows-1251" else "ə"
    target = f'</source><target state="translated">G{letter}nc{letter}</target>'
    assert after == text.replace("</source>", target).encode(encoding)


def test_prefixes_and_unknown_namespaces_are_kept() -> None:
    text = (
        f'<x:xliff version="1.2" xmlns:x="{V1}" xmlns:y="urn:y"><x:file source-language="en">'
        '<x:body><x:trans-unit id="1"><x:source>wind<x:x id="1"/></x:source><y:z><source>no</source></y:z>'
        "</x:trans-unit></x:body></x:file></x:xliff>"
    )
    file = xliff(text)
    assert [(entry.source_text, len(entry.source)) for entry in file.entries] == [("wind", 2)]
    file.target_language = "az"
    after = written(file, {0: Change(az('külək<x:x id="1"/>'))})
    assert '<x:target state="translated">külək<x:x id="1"/></x:target><y:z>' in after
    assert '<x:file source-language="en" target-language="az">' in after


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('<!DOCTYPE xliff [<!ENTITY a "ha">]>' + FILE_1[39:], "between [ and ]", id="entities"),
        pytest.param("<tmx/>", "begins with <tmx>", id="another XML"),
        pytest.param('<xliff version="3.0"/>', "XLIFF 3.0 is not known", id="another version"),
        pytest.param("<xliff/>", "without a version", id="no version"),
        pytest.param("msgid", "there is no XLIFF", id="no XML"),
        pytest.param("", "there is no XLIFF", id="empty"),
        pytest.param(FILE_1[:-40], "ends in the middle", id="cut off"),
        pytest.param(unit_1("<source>" + "<g id='1'>" * 200), "nested a hundred deep", id="deep"),
        pytest.param(unit_1("<source>a\x01b</source>"), "control character U+0001", id="control character"),
        pytest.param(unit_1(f'<source x="{"x" * 5_000_000}"/>'), "longer than four million", id="a huge tag"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(DocumentError) as caught:
        xliff(text)
    assert str(caught.value).startswith("az.xlf: ")
    assert message in str(caught.value)


def test_an_entity_nobody_declared_costs_its_unit_not_a_word() -> None:
    text = '<!DOCTYPE xliff SYSTEM "xliff.dtd">' + unit_1("<source>A&nbsp;B</source>")
    (fault,) = xliff(text).faults
    assert "&nbsp;" in fault.message


@pytest.mark.parametrize("size", [1, 7, 100])
@pytest.mark.parametrize("text", [FILE_1, FILE_2])
def test_units_are_found_in_a_stream_too(text: str, size: int) -> None:
    data = text.encode()
    reader = UnitReader("az.xlf")
    for start in range(0, len(data), size):
        reader.feed(data[start : start + size])
    reader.feed(b"", last=True)
    assert reader.ready == xliff(text).units
    assert all(data[unit.start :].startswith(unit.raw) for unit in reader.ready)


# What other readers and the schemas make of it.

ORDER_1 = {"trans-unit": ["source", "seg-source", "target"]}
ORDER_2 = {"unit": ["matches", "notes", "originalData", "segment"], "segment": ["source", "target"]}


def in_order(text: str) -> bool:
    """Do the children of each unit stand as the schema wants it?"""
    root = ElementTree.fromstring(text)
    rules = ORDER_1 if V1 in root.tag else ORDER_2
    for element in root.iter():
        order = rules.get(element.tag.rpartition("}")[2], [])
        names = [child.tag.rpartition("}")[2].replace("ignorable", "segment") for child in element]
        places = [order.index(name) if name in order else len(order) for name in names]
        if order and places != sorted(places):
            return False
    return True


def filled(file: XliffFile) -> dict[int, Change]:
    return {
        number: Change(
            ("Bakı < küləyi", *[piece for piece in entry.source if not isinstance(piece, str)]),
            "fuzzy" if number % 2 else "translated",
            ("külək",),
            Basis("wind", "külək", 80, "a.tmx", "fuzzy" if number % 2 else "exact"),
        )
        for number, entry in enumerate(file.entries)
        if entry.state == "untranslated" and entry.fillable
    }


@pytest.mark.parametrize(("text", "module"), [(FILE_1, "xliff"), (FILE_2, "xliff2")])
def test_the_schema_and_translate_toolkit_agree(text: str, module: str) -> None:
    file = xliff(text)
    file.target_language = "az"
    after = written(file, filled(file))
    assert in_order(after)
    storage = pytest.importorskip(f"translate.storage.{module}")
    theirs = storage.Xliff2File if module == "xliff2" else storage.xlifffile
    units = theirs.parsestring(after.encode()).units
    mine = [entry for entry in xliff(after).entries if entry.target and "One." not in entry.source_text]
    assert {entry.target_text for entry in mine} <= {re.sub("<.*?>", "", str(unit.target)) for unit in units}


PIECE = st.sampled_from(
    ["külək", " ", "&lt;", '<x id="1"/>', '<g id="2">dəniz</g>', "<!-- -->", "<![CDATA[<]]>"]
)
INNER = st.lists(PIECE, max_size=5).map("".join)


@given(st.lists(st.tuples(INNER, st.none() | INNER, st.sampled_from(["", "\n  "])), min_size=1), st.data())
def test_one_change_touches_no_other_unit(
    rows: list[tuple[str, str | None, str]], data: st.DataObject
) -> None:
    units = "".join(
        f'<trans-unit id="{number}">{space}<source>{source}</source>'
        f"{'' if target is None else f'{space}<target>{target}</target>'}{space}</trans-unit>"
        for number, (source, target, space) in enumerate(rows)
    )
    text = f'<xliff version="1.2"><file source-language="en"><body>{units}</body></file></xliff>'
    file = xliff(text)
    number = data.draw(st.integers(0, len(rows) - 1))
    after = xliff(written(file, {number: Change(("yeni",), "fuzzy")}))
    assert as_xml(after.entries[number].target) == "yeni"
    for index, (old, new) in enumerate(zip(file.entries, after.entries, strict=True)):
        assert index == number or old._replace(line=0) == new._replace(line=0)


def test_a_huge_unit_costs_no_other() -> None:
    huge = "<source>wind</source>" + "<note>x</note>" * 700_000
    file = xliff(
        unit_1(huge).replace("</body>", '<trans-unit id="2"><source>sea</source></trans-unit></body>')
    )
    assert [entry.source_text for entry in file.entries] == ["sea"]
    (fault,) = file.faults
    assert "longer than eight million bytes" in fault.message
    changed = file.with_changes({0: Change(target=("dəniz",), state="translated")}).decode()
    assert changed.count("<note>") == 700_000
    assert "dəniz" in changed
