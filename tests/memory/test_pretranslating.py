"""Files filled from a memory: what is certain, what is only like it, and what is left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from termkit.documents.bilingual import BilingualFile, read_bilingual
from termkit.documents.po_strings import field
from termkit.documents.translation_units import Remark, Unit, Variant
from termkit.memory import Memory
from termkit.memory.pretranslating import Options, pretranslate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADER = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n'
HEADER += '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\\n"\n\n'


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "m.sqlite", create=True) as opened:
        yield opened


def unit(source: str, target: str, *markup: str | None, **props: str) -> Unit:
    codes = markup or (None, None)
    return Unit(
        (Variant("en", source, codes[0]), Variant("ru", target, codes[1])),
        "en",
        props=tuple(Remark(text, {"type": kind.replace("_", "-")}) for kind, text in props.items()),
    )


def filled(
    memory: Memory, file: BilingualFile, *units: Unit, terms: tuple[str, ...] = (), review: bool = False
) -> tuple[str, dict[str, int]]:
    memory.store.add(units, "old.tmx")
    options = Options("en", "ru", 75, review, lambda *about: terms)
    done = pretranslate(file, memory, options)
    return file.with_changes(done.changes).decode(), dict(done.counts)


def po(*messages: str) -> BilingualFile:
    return read_bilingual((HEADER + "\n".join(messages)).encode(), "ru.po")


def xliff(source: str, more: str = "") -> BilingualFile:
    return read_bilingual(
        f'<xliff version="1.2"><file source-language="en" target-language="ru"><body>'
        f'<trans-unit id="1"><source>{source}</source>{more}</trans-unit></body></file></xliff>'.encode(),
        "ru.xlf",
    )


EMPTY = 'msgid "The wind of Baku"\nmsgstr ""\n'


def test_an_equal_segment_is_filled_in(memory: Memory) -> None:
    text, counts = filled(memory, po(EMPTY), unit("The wind of Baku", "Ветер Баку"), terms=("Baku → Баку",))
    assert text == HEADER + 'msgid "The wind of Baku"\nmsgstr "Ветер Баку"\n'
    assert counts == {"exact": 1}


def test_an_equal_segment_is_marked_too_where_that_is_asked(memory: Memory) -> None:
    text, _ = filled(memory, po(EMPTY), unit("The wind of Baku", "Ветер Баку"), review=True)
    assert text == HEADER + '#, fuzzy\nmsgid "The wind of Baku"\nmsgstr "Ветер Баку"\n'


def test_a_similar_segment_is_fuzzy_and_comes_with_the_terms(memory: Memory) -> None:
    text, counts = filled(memory, po(EMPTY), unit("The winds of Baku", "Ветры Баку"), terms=("Baku → Баку",))
    assert text == HEADER + (
        '# Terms: Baku → Баку\n#, fuzzy\n#| msgid "The winds of Baku"\n'
        'msgid "The wind of Baku"\nmsgstr "Ветры Баку"\n'
    )
    assert counts == {"85–94": 1}


def test_what_is_not_known_gets_the_terms(memory: Memory) -> None:
    text, counts = filled(memory, po(EMPTY), terms=("Baku → Баку", "wind → ветер"))
    assert text == HEADER + "# Terms: Baku → Баку; wind → ветер\n" + EMPTY
    assert counts == {"no match": 1}


@pytest.mark.parametrize(
    "message",
    [
        pytest.param('msgid "The wind of Baku"\nmsgstr "Бакинский ветер"\n', id="a translation"),
        pytest.param('#, fuzzy\nmsgid "The wind of Baku"\nmsgstr "Ветра"\n', id="a fuzzy one"),
        pytest.param('#~ msgid "The wind of Baku"\n#~ msgstr ""\n', id="an obsolete one"),
        pytest.param(
            'msgid "The wind of Baku"\nmsgid_plural "x"\nmsgstr[0] "Ветра"\nmsgstr[1] ""\nmsgstr[2] ""\n',
            id="a part of a plural",
        ),
    ],
)
def test_nobody_s_translation_is_touched(memory: Memory, message: str) -> None:
    text, _ = filled(memory, po(message), unit("The wind of Baku", "Ветер Баку"), terms=("Baku → Баку",))
    assert text == HEADER + message


def test_two_translations_of_one_segment_are_a_question(memory: Memory) -> None:
    units = unit("The wind of Baku", "Ветер Баку"), unit("The wind of Baku", "Бакинский ветер")
    text, counts = filled(memory, po(EMPTY), *units)
    assert "# Also translated as: Бакинский ветер\n#, fuzzy\n" in text
    assert 'msgstr "Ветер Баку"' in text
    assert counts == {"exact": 1}


def test_where_a_segment_stands_decides_between_its_translations(memory: Memory) -> None:
    units = (
        unit("Open", "Открыть", id="menu"),
        unit("Open", "Открыто", id="door"),
    )
    text, counts = filled(memory, po('msgctxt "door"\nmsgid "Open"\nmsgstr ""\n'), *units)
    assert text == HEADER + 'msgctxt "door"\nmsgid "Open"\nmsgstr "Открыто"\n'
    assert counts == {"context": 1}


def test_the_neighbours_are_those_of_the_file(memory: Memory) -> None:
    units = unit("Open", "Открыть", prev="Menu", next="Close"), unit("Open", "Открыто", prev="Door")
    texts = ["Menu", "Open", "Close"]
    text, counts = filled(memory, po(*(f'msgid "{text}"\nmsgstr ""\n' for text in texts)), *units)
    assert 'msgid "Open"\nmsgstr "Открыть"' in text
    assert "fuzzy" not in text
    assert counts == {"context": 1, "no match": 2}


def test_what_nobody_confirmed_is_to_be_looked_at(memory: Memory) -> None:
    text, counts = filled(memory, po(EMPTY), unit("The wind of Baku", "Ветер Баку", status="fuzzy"))
    assert "#, fuzzy\n" in text
    assert counts == {"exact": 1}


def test_numbers_are_replaced_between_the_codes_of_the_file_too(memory: Memory) -> None:
    known = unit(
        "Population of the city: 1918",
        "Население города: 1918",
        'Population of the <bpt i="1" x="1"/>city<ept i="1"/>: 1918',
        'Население <bpt i="1" x="1"/>города<ept i="1"/>: 1918',
    )
    text, _ = filled(memory, xliff('Population of the <g id="7">city</g>: 1920'), known)
    assert 'state-qualifier="fuzzy-match">Население <g id="7">города</g>: 1920</target>' in text


def test_a_line_end_too_few_is_to_be_looked_at_and_nothing_is_no_translation(memory: Memory) -> None:
    message = 'msgid "The wind\\n"\nmsgstr ""\n'
    text, _ = filled(memory, po(message), unit("The wind\n", "Ветер"))
    assert "#, fuzzy\n" in text
    text, counts = filled(memory, po(EMPTY), unit("The wind of Baku", ""))
    assert text == HEADER + EMPTY
    assert counts == {"no match": 1}


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The wind\n", "Ветер", "Ветер\n"),
        ("The wind", "Ветер\n", "Ветер"),
        ("\nThe wind", "Ветер", "\nВетер"),
        ("The wind\n", "Ветер\n", "Ветер\n"),
    ],
)
def test_a_filled_translation_begins_and_ends_as_its_source(
    memory: Memory, source: str, target: str, expected: str
) -> None:
    file = po(field("msgid", source) + 'msgstr ""\n')
    text, _ = filled(memory, file, unit(source, target))
    assert read_bilingual(text.encode(), "ru.po").entries[0].target_text == expected


@pytest.mark.parametrize(
    ("known", "target", "said"),
    [
        ("<b>Wind</b>: no sea", "<b>Ветер</b>: моря нет", "codes do not fit"),
        ("<i>Wind</i>: no sea", "<i>Ветер</i>: моря нет", "exact"),
        ("<i>Wind</i>: no sea", "Ветер: моря нет", "exact"),  # so its translator wanted it
    ],
)
def test_tags_in_the_text_are_those_of_the_file(memory: Memory, known: str, target: str, said: str) -> None:
    message = 'msgid "<i>Wind</i>: no sea"\nmsgstr ""\n'
    text, counts = filled(memory, po(message), unit(known, target))
    assert counts == {said: 1}
    assert ("Known, but its codes do not fit" in text) == (said != "exact")


def test_numbers_that_differ_are_replaced_and_that_is_said(memory: Memory) -> None:
    message = 'msgid "Population of the city: 1920"\nmsgstr ""\n'
    known = unit("Population of the city: 1918", "Население города: 1918")
    text, _ = filled(memory, po(message), known)
    assert "# Replaced in the translation: 1918 → 1920\n#, fuzzy\n" in text
    assert 'msgstr "Население города: 1920"' in text


DAYS = 'msgid "%d day"\nmsgid_plural "%d days"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n'


def test_the_forms_of_a_plural_are_filled_by_their_number(memory: Memory) -> None:
    units = (
        unit("%d days", "%d дней", x_plural="2"),
        unit("%d day", "%d день", x_plural="0"),
        unit("%d days", "%d дня", x_plural="1"),
    )
    text, counts = filled(memory, po(DAYS), *units)
    assert text.endswith('msgstr[0] "%d день"\nmsgstr[1] "%d дня"\nmsgstr[2] "%d дней"\n')
    assert "fuzzy" not in text
    assert counts == {"exact": 3}


def test_a_form_for_more_is_a_guess_where_there_are_several(memory: Memory) -> None:
    text, _ = filled(memory, po(DAYS), unit("%d days", "%d дней"), unit("%d day", "%d день"))
    assert "#, fuzzy\n" in text
    two = HEADER.replace("nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2)", "nplurals=2; plural=(n != 1)")
    file = read_bilingual((two + DAYS.replace('msgstr[2] ""\n', "")).encode(), "ru.po")
    text, _ = filled(memory, file)
    assert text.endswith('msgstr[0] "%d день"\nmsgstr[1] "%d дней"\n')
    assert "fuzzy" not in text


def test_a_plural_is_not_filled_in_part(memory: Memory) -> None:
    text, counts = filled(
        memory, po(DAYS.replace("%d days", "several days in a row")), unit("%d day", "%d день")
    )
    assert 'msgstr[0] ""' in text
    assert "exact" not in counts


def test_the_empty_forms_of_a_plural_that_is_begun_are_told_apart(memory: Memory) -> None:
    begun = po(DAYS.replace('msgstr[0] ""', 'msgstr[0] "%d день"'))
    _, counts = filled(memory, begun, unit("%d days", "%d дней"))
    assert counts == {"translated already": 1, "of a plural that is translated in part": 2}


def test_placeholders_must_be_the_same(memory: Memory) -> None:
    message = '#, c-format\nmsgid "%d winds of Baku"\nmsgstr ""\n'
    text, counts = filled(memory, po(message), unit("%s winds of Baku", "%s ветров Баку"))
    assert text == HEADER + "# Known, but its codes do not fit: %s ветров Баку\n" + message
    assert counts == {"codes do not fit": 1}


def test_codes_are_the_file_s_own(memory: Memory) -> None:
    known = unit(
        "The wind of Baku", "Ветер Баку",
        'The <bpt i="1">&lt;b&gt;</bpt>wind<ept i="1">&lt;/b&gt;</ept> of Baku',
        '<bpt i="1">&lt;b&gt;</bpt>Ветер<ept i="1">&lt;/b&gt;</ept> Баку',
    )  # fmt: skip
    text, _ = filled(memory, xliff('The <g id="7">wind</g> of Baku'), known)
    target = '<target state="translated" state-qualifier="exact-match"><g id="7">Ветер</g> Баку</target>'
    assert f"</source>{target}</trans-unit>" in text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param('The <g id="7">wind</g> of Baku', "<note", id="codes that nobody can place"),
        pytest.param(
            '<g id="7">The wind of Baku</g>',
            '<target state="needs-review-translation" state-qualifier="exact-match">'
            '<g id="7">Ветер Баку</g></target>',
            id="codes around all of it",
        ),
    ],
)
def test_codes_that_the_memory_does_not_have_are_placed_only_where_that_is_sure(
    memory: Memory, source: str, expected: str
) -> None:
    text, _ = filled(memory, xliff(source), unit("The wind of Baku", "Ветер Баку"))
    assert f"</source>{expected}" in text
    if expected == "<note":
        assert "Known, but its codes do not fit: Ветер Баку</note>" in text


def test_a_copy_of_the_source_that_is_new_is_filled_and_one_that_is_translated_is_not(memory: Memory) -> None:
    for state, is_filled in (("new", True), ("translated", False)):
        target = f'<target state="{state}">The wind of Baku</target>'
        text, _ = filled(memory, xliff("The wind of Baku", target), unit("The wind of Baku", "Ветер Баку"))
        assert ("Ветер Баку" in text) == is_filled


def test_filled_once_more_a_file_stays_as_it_is(memory: Memory) -> None:
    units = unit("The winds of Baku", "Ветры Баку"), unit("%s winds of Gence", "%s ветров")
    file = po(EMPTY, '#, c-format\nmsgid "%d winds of Gence"\nmsgstr ""\n')
    text, _ = filled(memory, file, *units, terms=("Baku → Баку",))
    again, _ = filled(memory, read_bilingual(text.encode(), "ru.po"), terms=("Baku → Баку",))
    assert again == text


TWO = """<xliff version="1.2"><file source-language="en" target-language="az"><body>
<trans-unit id="1"><source>Wind</source></trans-unit></body></file>
<file source-language="en" target-language="ru"><body>
<trans-unit id="1"><source>Wind</source></trans-unit></body></file></xliff>"""
AZ_WIND = Unit((Variant("en", "Wind"), Variant("az", "Külək")), "en")


def test_each_part_of_a_file_is_filled_in_its_own_language(memory: Memory) -> None:
    asked: list[tuple[str, ...]] = []

    def terms(*about: str) -> list[str]:
        asked.append(about)
        return []

    memory.store.add([AZ_WIND, unit("Wind", "Ветер")], "old.tmx")
    file = read_bilingual(TWO.encode(), "two.xlf")
    done = pretranslate(file, memory, Options("en", "ru", terms=terms))
    text = file.with_changes(done.changes).decode()
    assert re.findall(r"<target[^>]*>(.*?)</target>", text) == ["Külək", "Ветер"]
    memory.store.add([unit("Wind", "Ветерок")], "other.tmx")
    pretranslate(file, memory, Options("en", "ru", terms=terms))
    assert asked == [("Wind", "en", "ru")]


def test_a_part_that_does_not_name_its_language_is_given_the_one_that_is_asked_for(memory: Memory) -> None:
    memory.store.add([AZ_WIND, unit("Wind", "Ветер")], "old.tmx")
    file = read_bilingual(TWO.replace(' target-language="az"', "").encode(), "two.xlf")
    assert file.target_language == ""
    file.target_language = "az"
    text = file.with_changes(pretranslate(file, memory, Options("en", "az")).changes).decode()
    assert re.findall(r"<target[^>]*>(.*?)</target>", text) == ["Külək", "Ветер"]
    assert '<file source-language="en" target-language="az">' in text


def test_the_end_of_one_part_is_no_neighbour_of_the_next(memory: Memory) -> None:
    parts = TWO.replace('"az"', '"ru"').replace("<source>Wind", "<source>Sea", 1)
    _, counts = filled(
        memory, read_bilingual(parts.encode(), "two.xlf"), unit("Wind", "Ветер", prev="Sea"),
        unit("Sea", "Море", next="Wind"),
    )  # fmt: skip
    assert counts == {"exact": 2}


@pytest.mark.parametrize(
    "limit", ['maxwidth="9" size-unit="char"', 'maxbytes="18"', 'x:sizeRestriction="1,9" xmlns:x="urn:x"']
)
def test_what_is_longer_than_the_file_permits_is_shown_and_not_filled_in(memory: Memory, limit: str) -> None:
    def limited(more: str) -> BilingualFile:
        text = xliff("The wind of Baku").with_changes({}).decode()
        return read_bilingual(text.replace('id="1"', f'id="1" {more}').encode(), "ru.xlf")

    text, counts = filled(memory, limited(limit), unit("The wind of Baku", "Ветер Баку"))
    assert counts == {"longer than the file permits": 1}
    assert "<target" not in text
    assert "Known, but longer than the file permits: Ветер Баку</note>" in text
    for more in (limit.replace("9", "10").replace("18", "19"), 'maxwidth="5"'):
        assert filled(memory, limited(more))[1] == {"exact": 1}


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(
            '<xliff version="1.2"><file source-language="en" target-language="ru"><body>'
            '<trans-unit id="1" approved="yes"><source>Wind</source></trans-unit></body></file></xliff>',
            id="approved",
        ),
        pytest.param(
            '<xliff version="1.2"><file source-language="en" target-language="ru"><body><trans-unit id="1">'
            '<source>Wind</source><target state="signed-off"/></trans-unit></body></file></xliff>',
            id="signed off",
        ),
        pytest.param(
            '<xliff version="2.0" srcLang="en" trgLang="ru"><file id="f"><unit id="u">'
            '<segment state="final"><source>Wind</source></segment></unit></file></xliff>',
            id="final",
        ),
        pytest.param(
            '<xliff version="1.2"><file source-language="en" target-language="ru"><body><trans-unit id="1">'
            "<source>Wind</source><target></target><target>Ветер</target></trans-unit></body></file></xliff>",
            id="two targets",
        ),
    ],
)
def test_what_somebody_has_settled_is_left_alone(memory: Memory, file: str) -> None:
    text, _ = filled(memory, read_bilingual(file.encode(), "ru.xlf"), unit("Wind", "Ветерок"))
    assert text == file


@pytest.mark.parametrize(("most", "count"), [(21, 2), (13, 1)])
def test_the_segments_of_a_unit_share_its_room(memory: Memory, most: int, count: int) -> None:
    file = read_bilingual(
        (
            f'<xliff version="2.0" srcLang="en" trgLang="ru" xmlns:s="urn:s"><file id="f"><unit id="u" '
            f's:sizeRestriction="{most}"><segment><source>Wind</source></segment>'
            "<segment><source>Storm</source></segment></unit></file></xliff>"
        ).encode(),
        "ru.xlf",
    )
    text, _ = filled(memory, file, unit("Wind", "Ветерочек"), unit("Storm", "Буря"))
    assert text.count("<target>") == count
