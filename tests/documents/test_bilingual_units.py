"""PO and XLIFF into a memory and out of it: what is translated, where it stood, and what is lost."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.bilingual import read_bilingual
from termkit.documents.translation_units import Fault, Header, Remark, Skipped, Unit, Variant
from termkit.documents.unit_formats import Reading, Writing, unit_format
from termkit.errors import DocumentError, SettingsError

PO = r"""msgid ""
msgstr ""
"Language: az_AZ\n"
"X-Source-Language: en\n"
"Last-Translator: Leyla Əliyeva <leyla@example.org>\n"
"PO-Revision-Date: 2026-11-26 12:30+0400\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

# Baş səhifə
msgctxt "title"
msgid "Wind"
msgstr "Külək"

#, fuzzy
msgid "Sea"
msgstr "Dənizlər"

msgid "City"
msgstr ""

msgid "%d day"
msgid_plural "%d days"
msgstr[0] "%d gün"
msgstr[1] "%d günlər"

msgid "broken"msgstr "?"

#~ msgid "Gone"
#~ msgstr "Getdi"
"""
XLIFF = """<xliff version="1.2"><file source-language="en" target-language="ru"><body>
<trans-unit id="1" resname="title"><source>The <g id="b">wind</g><x id="1"/></source>
<target state="needs-review-translation"><x id="1"/><g id="b">Ветер</g></target>
<note>Title</note></trans-unit>
<trans-unit id="2"><source>Sea</source><target>Море</target></trans-unit>
<trans-unit id="3" translate="no"><source>termkit</source></trans-unit></body></file></xliff>"""


def read(text: str, name: str, reading: Reading | None = None) -> list[Header | Unit | Fault | Skipped]:
    return list(unit_format(name).read_units(BytesIO(text.encode()), name, reading))


def units(text: str, name: str) -> list[Unit]:
    return [item for item in read(text, name) if isinstance(item, Unit)]


def write(units: list[Unit], name: str, *languages: str) -> tuple[str, list[str]]:
    said: list[str] = []
    known = unit_format("-", name)
    pieces = known.write_units(units, Writing(languages, said.append))
    return b"".join(pieces).decode(), said


def props(unit: Unit) -> dict[str, str]:
    return {prop.attributes["type"]: prop.text for prop in unit.props}


def test_a_po_file_gives_what_is_translated_and_says_what_is_not() -> None:
    items = read(PO, "az.po")
    reasons = sorted(item.reason for item in items if isinstance(item, Skipped))
    assert reasons == ["not translated", "obsolete"]
    assert [item.line for item in items if isinstance(item, Fault)] == [26]
    found = [item for item in items if isinstance(item, Unit)]
    texts = [tuple(variant.text for variant in unit.variants) for unit in found]
    assert texts == [("Wind", "Külək"), ("Sea", "Dənizlər"), ("%d day", "%d gün"), ("%d days", "%d günlər")]
    first = found[0]
    assert [variant.language for variant in first.variants] == ["en", "az-AZ"]
    assert first.variants[1].attributes == {"changedate": "20261126T083000Z", "changeid": "Leyla Əliyeva"}
    assert first.notes == (Remark("Baş səhifə"),)
    assert props(first) == {"next": "Sea", "id": "title"}
    assert props(found[1]) == {"prev": "Wind", "next": "City"}
    assert found[1].variants[1].props == (Remark("fuzzy", {"type": "status"}),)


def test_an_xliff_file_gives_its_codes_and_states() -> None:
    first, second, skipped = read(XLIFF, "ru.xlf")
    assert isinstance(first, Unit)
    assert isinstance(second, Unit)
    assert skipped == Skipped("not to be translated")
    source, target = first.variants
    assert (source.language, source.text, target.language, target.text) == ("en", "The wind", "ru", "Ветер")
    assert source.markup == 'The <bpt i="1" x="1"/>wind<ept i="1"/><ph x="2"/>'
    assert target.markup == '<ph x="2"/><bpt i="1" x="1"/>Ветер<ept i="1"/>'
    assert target.props == (Remark("fuzzy", {"type": "status"}),)
    assert (first.notes, props(first)) == ((Remark("Title"),), {"next": "Sea", "id": "title"})
    assert props(second) == {"prev": "The wind", "next": "termkit"}


def test_neighbours_are_of_the_same_part_and_language() -> None:
    part = XLIFF.removesuffix("</xliff>").partition(">")[2]
    other = part.replace('"ru"', '"az"').replace("Sea", "City")
    found = units(f'<xliff version="1.2">{part}{part}{other}</xliff>', "ru.xlf")
    assert [unit.variants[1].language for unit in found] == ["ru"] * 4 + ["az"] * 2
    assert [props(unit).get("prev") for unit in found] == [None, "The wind"] * 3
    assert [props(unit).get("next") for unit in found] == ["Sea", "termkit"] * 2 + ["City", "termkit"]


@pytest.mark.parametrize("name", ["po", "xliff", "xliff-2"])
def test_the_order_in_which_a_memory_gave_units_out_makes_no_neighbours(name: str) -> None:
    text, _ = write([SEA, CITY], name, "en", "az")
    found = units(text, "az.po" if name == "po" else "az.xlf")
    assert [props(unit) for unit in found] == [{}, {"id": "title"}]


def state_1(unit: str, target: str) -> list[str]:
    """What becomes of a unit of XLIFF 1.2: the status that it comes with, or why it is skipped."""
    text = (
        '<xliff version="1.2"><file source-language="en" target-language="ru"><body>'
        f'<trans-unit id="1"{unit}>'
        f"<source>Sea</source><target{target}>Море</target></trans-unit></body></file></xliff>"
    )
    (item,) = read(text, "ru.xlf")
    if isinstance(item, Skipped):
        return [item.reason]
    assert isinstance(item, Unit)
    return [prop.text for prop in item.variants[1].props]


@pytest.mark.parametrize(
    ("unit", "target", "status"),
    [
        ("", "", []),
        ("", ' state="translated"', []),
        ("", ' state="translated" state-qualifier="exact-match"', []),
        ("", ' state-qualifier="mt-suggestion"', ["fuzzy"]),
        ("", ' state="translated" state-qualifier="leveraged-mt"', ["fuzzy"]),
        ("", ' state="final" state-qualifier="leveraged-mt"', ["approved"]),
        (' approved="yes"', ' state-qualifier="rejected-inaccurate"', ["fuzzy"]),
        (' approved="no"', "", ["fuzzy"]),
        (' approved="no"', ' state="translated"', ["fuzzy"]),
        (' approved="yes"', "", ["approved"]),
        ("", ' state="signed-off"', ["approved"]),
        (' translate="no"', ' state="final"', ["not to be translated"]),
    ],
)
def test_what_is_said_of_a_target_comes_along(unit: str, target: str, status: list[str]) -> None:
    assert state_1(unit, target) == status


@pytest.mark.parametrize("name", ["xliff", "xliff-2"])
def test_an_approval_goes_out_again(name: str) -> None:
    approved = SEA._replace(props=(Remark("approved", {"type": "status"}),))
    text, said = write([approved], name, "en", "az")
    (unit,) = units(text, "az.xlf")
    assert (unit.variants[1].props, said) == (approved.props, [])
    assert write([approved], "po", "en", "az")[1] == [
        "PO has no place for approvals; they are left out (1 unit)."
    ]


def test_of_two_targets_nobody_can_tell_which_counts() -> None:
    target = "<target>Море</target>"
    fault, _, skipped = read(XLIFF.replace(target, target * 2), "ru.xlf")
    why = "it has a target twice, and nobody can tell which of them counts. Take one away"
    assert (fault, skipped) == (Fault(2, 5, why), Skipped("not to be translated"))


def test_what_a_memory_has_no_place_for_is_told() -> None:
    said: list[str] = []
    file = XLIFF.replace("<body>", '<header><note>!</note></header><body><group id="g">')
    file = file.replace("</body>", "</group></body>").replace("<note>Title", '<note priority="1">Title')
    file = file.replace("Sea<", '<mrk mtype="term">Sea</mrk><x id="1" equiv-text="|"/><')
    read(file, "ru.xlf", Reading(tell=said.append))
    assert said == [
        "ru.xlf: a memory has no place for all that XLIFF says; left out: group, note, priority of note (1), "
        "marks (mrk, sm) (1), equiv-text of x (1)."
    ]
    said.clear()
    read(XLIFF, "ru.xlf", Reading(tell=said.append))
    assert not said


def test_codes_that_xliff_writes_otherwise_are_told() -> None:
    markup = '<hi>Dəniz</hi><ph x="1">a<sub>b</sub></ph>'
    unit = SEA._replace(variants=(SEA.variants[0], Variant("az", "Dəniz", markup)))
    assert write([unit], "xliff", "en", "az")[1] == [
        "XLIFF has no place for all that inline codes of TMX say: hi (1)."
    ]
    assert write([unit], "xliff-2", "en", "az")[1][0].endswith(": hi (1), sub (1).")


def test_a_file_that_does_not_say_its_languages_is_asked_about() -> None:
    text = 'msgid "wind"\nmsgstr "külək"\n'
    with pytest.raises(DocumentError, match=r"its source language\. Name it with --source-l"):
        read(text, "az.po")
    with pytest.raises(DocumentError, match=r"its target language\. Name it with --target-l"):
        read(text, "az.po", Reading("en"))
    (unit,) = read(text, "az.po", Reading("en", "az"))
    assert isinstance(unit, Unit)


def test_a_segment_of_a_million_letters_is_a_fault() -> None:
    (fault,) = read(f'msgid "wind"\nmsgstr "{"külək " * 200_000}"\n', "az.po", Reading("en", "az"))
    assert isinstance(fault, Fault)


class Endless(BytesIO):
    """A stream that would be read whole only by somebody who wants all of it at once."""

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size > 0
        return super().read(size)


def test_a_po_file_is_read_piece_by_piece() -> None:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: az\\n"\n'
    rows = [f'\nmsgid "wind {number}"\nmsgstr "külək {number}"\n' for number in range(60_000)]
    found = unit_format("az.po").read_units(Endless((head + "".join(rows)).encode()), "az.po", Reading("en"))
    texts = [item.variants[1].text for item in found if isinstance(item, Unit)]
    assert texts == [f"külək {number}" for number in range(60_000)]


def test_a_line_without_end_costs_its_message_alone() -> None:
    text = f'msgid "wind"\nmsgstr "{"külək " * 2_200_000}"\n\nmsgid "sea"\nmsgstr "dəniz"\n'
    fault, unit = read(text, "az.po", Reading("en", "az"))
    assert isinstance(fault, Fault)
    assert (fault.line, fault.message) == (2, "a message is longer than four million characters")
    assert isinstance(unit, Unit)
    assert unit.variants[1].text == "dəniz"


def test_a_po_file_in_another_encoding_is_read_in_it() -> None:
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset={}\\nLanguage: ru\\n"\n'
    text += '\nmsgid "wind"\nmsgstr "ветер"\n'
    for said, real in (("windows-1251", "windows-1251"), ("windows-1251", "utf-8"), ("CHARSET", "utf-8")):
        stream = BytesIO(text.format(said).encode(real))
        (unit,) = unit_format("ru.po").read_units(stream, "ru.po", Reading("en"))
        assert isinstance(unit, Unit)
        assert unit.variants[1].text == "ветер"
    with pytest.raises(DocumentError, match=r"ru\.po: line 5: byte 0xE2 is not UTF-8"):
        list(unit_format("ru.po").read_units(BytesIO(text.format("UTF-8").encode("windows-1251")), "ru.po"))


CITY = Unit(
    (
        Variant("en", "The wind", 'The <bpt i="1" x="1">&lt;b&gt;</bpt>wind<ept i="1">&lt;/b&gt;</ept>'),
        Variant(
            "az",
            "Külək",
            '<bpt i="1" x="1">&lt;b&gt;</bpt>Külək<ept i="1">&lt;/b&gt;</ept>',
            {"changeid": "leyla"},
            (),
            (Remark("fuzzy", {"type": "status"}),),
        ),
    ),
    notes=(Remark("bax"),),
    props=(Remark("title", {"type": "id"}), Remark("Sea", {"type": "next"})),
)
SEA = Unit((Variant("en", "Sea"), Variant("az", "Dəniz")))


@pytest.mark.parametrize("name", ["po", "xliff", "xliff-2"])
def test_what_is_written_is_read_back(name: str) -> None:
    text, said = write([CITY, SEA], name, "en", "az")
    file = "az.po" if name == "po" else "az.xlf"
    first, second = units(text, file)
    assert [variant.text for variant in second.variants] == ["Sea", "Dəniz"]
    assert first.notes == CITY.notes
    assert props(first)["id"] == "title"
    assert first.variants[1].props == CITY.variants[1].props
    if name == "po":
        assert [variant.text for variant in first.variants] == ["The <b>wind</b>", "<b>Külək</b>"]
    else:
        assert [variant.markup for variant in first.variants] == [variant.markup for variant in CITY.variants]
    assert len(said) == 2
    assert "no place for dates, people and other attributes; they are left out (1 unit)." in said[0]


@pytest.mark.parametrize(
    ("name", "module", "reader"), [("xliff", "xliff", "xlifffile"), ("xliff-2", "xliff2", "Xliff2File")]
)
def test_translate_toolkit_reads_what_is_written(name: str, module: str, reader: str) -> None:
    storage = pytest.importorskip(f"translate.storage.{module}")
    text, _ = write([CITY, SEA], name, "en", "az")
    file = getattr(storage, reader).parsestring(text.encode())
    found = [(str(unit.source), str(unit.target)) for unit in file.units]
    assert len(found) == 2
    assert found[1] == ("Sea", "Dəniz")
    assert "Külək" in found[0][1]


def test_of_several_translations_of_one_source_po_holds_the_first() -> None:
    other = Unit((Variant("en", "Sea"), Variant("az", "Dərya")))
    text, said = write([SEA, other], "po", "en", "az")
    assert 'msgstr "Dəniz"' in text
    assert "Dərya" not in text
    assert said == ["1 unit left out: their source is in this file already."]


@pytest.mark.parametrize("name", ["po", "xliff", "xliff-2"])
def test_a_format_of_two_languages_wants_two(name: str) -> None:
    with pytest.raises(SettingsError, match="the source first: --language en --language az"):
        write([SEA], name, "en")


def test_a_wrong_suffix_is_told() -> None:
    with pytest.raises(DocumentError, match=r"this is no file of translations"):
        read_bilingual(b"", "essay.md")


TEXT = st.text(st.sampled_from("aəё <>&\"'\\\n\t%{"), min_size=1, max_size=40).filter(
    lambda text: text.strip()
)


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5), st.sampled_from(["po", "xliff", "xliff-2"]))
def test_any_text_survives_the_way_out_and_in(rows: list[tuple[str, str]], name: str) -> None:
    given = [
        Unit((Variant("en", f"{number} {one}"), Variant("ru", two))) for number, (one, two) in enumerate(rows)
    ]
    text, said = write(given, name, "en", "ru")
    found = units(text, "ru.po" if name == "po" else "ru.xlf")
    assert [[variant.text for variant in unit.variants] for unit in found] == [
        [variant.text for variant in unit.variants] for unit in given
    ]
    assert not said


OLD = r"""msgid ""
msgstr ""
"Language: ru\n"
"X-Source-Language: en\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\n"

# bax
#. A wind of the city
#: wind.c:12 sea.c:7
#: city.c:1
#, c-format, no-wrap
msgctxt "sky"
msgid "The wind %s"
msgstr "Ветер %s"

#, fuzzy, c-format
msgid "%d day"
msgid_plural "%d days"
msgstr[0] "%d день"
msgstr[1] "%d дня"
msgstr[2] "%d дней"
"""


def test_po_comes_out_as_it_came_in() -> None:
    found = units(OLD, "ru.po")
    text, said = write(found, "po", "en", "ru")
    assert text.split("\n\n")[1:] == OLD.split("\n\n")[1:]
    again = units(text, "ru.po")
    assert [unit.variants[1].text for unit in again] == [unit.variants[1].text for unit in found]
    assert not any("plural" in line for line in said)


def test_a_plural_that_is_not_whole_is_written_form_by_form_and_that_is_said() -> None:
    found = units(OLD, "ru.po")
    text, said = write(found[:-1], "po", "en", "ru")
    assert "msgid_plural" not in text
    assert 'msgid "%d day"\nmsgstr "%d день"' in text
    assert any("no place for plurals of which not all forms stand together" in line for line in said)


def test_forms_that_read_alike_are_one_unit_and_come_out_as_two() -> None:
    wind, one, few, _ = units(OLD, "ru.po")
    both = few._replace(props=(*few.props, Remark("2", {"type": "x-plural"})))
    text, _ = write([wind, one, both], "po", "en", "ru")
    assert text.endswith('msgstr[0] "%d день"\nmsgstr[1] "%d дня"\nmsgstr[2] "%d дня"\n')


def test_an_entity_nobody_declared_costs_its_unit() -> None:
    body = "".join(
        f'<trans-unit id="{number}"><source>{text}</source><target>Saxla</target></trans-unit>'
        for number, text in enumerate(("Save&nbsp;as", "Save"))
    )
    file = f'<file source-language="en" target-language="az"><body>{body}</body></file>'
    fault, unit = read(f'<xliff version="1.2">{file}</xliff>', "a.xlf")
    assert isinstance(fault, Fault)
    assert "&nbsp;" in fault.message
    assert isinstance(unit, Unit)
