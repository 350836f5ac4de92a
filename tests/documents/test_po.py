"""PO: what a message says is read, a change writes its own lines, and gettext agrees."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.bilingual import Basis, Change
from termkit.documents.po import PoFile, read_file
from termkit.documents.po_messages import messages
from termkit.documents.po_strings import field
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from pathlib import Path

HEADER = r"""# Bir sıra mesajlar.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: az\n"
"X-Source-Language: en\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

"""
FILE = (
    HEADER
    + r"""# Leyla: the wind of Baku
#. Title of the page
#: src/page.c:12
#, c-format
msgctxt "title"
msgid "Wind"
msgstr "Külək"

#, fuzzy
#| msgid "Sea"
msgid "The sea"
msgstr "Dəniz"

msgid "%d day"
msgid_plural "%d days"
msgstr[0] ""
msgstr[1] ""

#  no space before the number
msgid ""
"Two\n"
"lines"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Getdi"
"""
)


def po(text: str = FILE) -> PoFile:
    return read_file(text.encode(), "az.po")


def written(file: PoFile, changes: dict[int, Change]) -> str:
    return file.with_changes(changes).decode()


def test_messages_become_entries() -> None:
    file = po()
    rows = [(entry.line, entry.source_text, entry.target_text, entry.state) for entry in file.entries]
    assert rows == [
        (13, "Wind", "Külək", "translated"),
        (19, "The sea", "Dəniz", "fuzzy"),
        (22, "%d day", "", "untranslated"),
        (22, "%d days", "", "untranslated"),
        (28, "Two\nlines", "", "untranslated"),
    ]
    assert (file.source_language, file.target_language) == ("en", "az")
    first = file.entries[0]
    assert (first.key, first.placeholders) == ("title", True)
    assert first.notes == ("Leyla: the wind of Baku", "Title of the page")


def test_no_change_is_no_change() -> None:
    assert written(po(), {}) == FILE


def test_a_target_is_put_in_and_all_else_stays() -> None:
    assert written(po(), {4: Change(("İki\nsətir",))}) == FILE.replace(
        '"lines"\nmsgstr ""', '"lines"\nmsgstr ""\n"İki\\n"\n"sətir"'
    )


def test_a_fuzzy_target_says_so_and_of_what_it_was_made() -> None:
    basis = Basis("Two\nrows", "İki\ncərgə", 80, "old.tmx", "fuzzy")
    after = written(po(), {4: Change(("İki\ncərgə",), "fuzzy", ("80 %",), basis)})
    assert after == FILE.replace(
        '#  no space before the number\nmsgid ""\n"Two\\n"\n"lines"\nmsgstr ""\n',
        '#  no space before the number\n# 80 %\n#, fuzzy\n#| msgid ""\n#| "Two\\n"\n#| "rows"\n'
        'msgid ""\n"Two\\n"\n"lines"\nmsgstr ""\n"İki\\n"\n"cərgə"\n',
    )


def test_a_fuzzy_message_that_is_settled_loses_its_mark() -> None:
    after = written(po(), {1: Change(("Dəniz",))})
    assert after == FILE.replace('#, fuzzy\n#| msgid "Sea"\n', "")


def test_fuzzy_joins_the_flags_that_are_there() -> None:
    assert "#, fuzzy, c-format\n" in written(po(), {0: Change(("Yel",), "fuzzy")})


def test_the_forms_of_a_plural_are_written_together() -> None:
    after = written(po(), {2: Change(("%d gün",)), 3: Change(("%d gün",))})
    assert after == FILE.replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "%d gün"\nmsgstr[1] "%d gün"')


def test_forms_that_a_template_does_not_have_yet_are_added() -> None:
    text = FILE.replace('msgstr[1] ""\n', "")
    after = written(po(text), {2: Change(("%d gün",)), 3: Change(("%d günlər",))})
    assert after == text.replace('msgstr[0] ""\n', 'msgstr[0] "%d gün"\nmsgstr[1] "%d günlər"\n')


def test_russian_has_a_form_for_one_and_two_for_more() -> None:
    few = "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20)"
    plural = f"nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : {few} ? 1 : 2);"
    file = po(FILE.replace("nplurals=2; plural=(n != 1);", plural))
    assert [entry.source_text for entry in file.entries[2:5]] == ["%d day", "%d days", "%d days"]


def test_a_note_comes_once() -> None:
    once = written(po(), {0: Change(notes=("küləyi yoxla", "küləyi yoxla"))})
    assert once == FILE.replace("# Leyla: the wind of Baku\n", "# Leyla: the wind of Baku\n# küləyi yoxla\n")
    assert written(po(once), {0: Change(notes=("küləyi yoxla",))}) == once


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param('msgid "wind\nmsgstr ""\n', 1, "a quotation mark is missing", id="no end"),
        pytest.param(
            'msgid "a"b"\nmsgstr ""\n', 1, "a quotation mark is missing", id="a bare quotation mark"
        ),
        pytest.param('msgid "wind"\n', 1, "it has no msgstr", id="no msgstr"),
        pytest.param('msgstr "külək"\n', 1, "it has no msgid", id="no msgid"),
        pytest.param('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, "msgstr stands here twice", id="twice"),
        pytest.param("wind\n", 1, "“wind” belongs to no message", id="no PO"),
        pytest.param('msgid "a"\nwind\nmsgstr ""\n', 2, "“wind” is neither", id="a stray line"),
        pytest.param('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 1, "a plural needs msgstr[0]", id="plural"),
    ],
)
def test_a_broken_message_is_told_and_the_rest_goes_on(text: str, line: int, message: str) -> None:
    file = po(f'{text}\n# next\nmsgid "sea"\nmsgstr "dəniz"\n')
    (fault,) = file.faults
    assert (fault.line, fault.message[: len(message)]) == (line, message)
    assert [entry.target_text for entry in file.entries] == ["dəniz"]


def test_messages_need_no_blank_line_between_them_and_may_have_one_inside() -> None:
    file = po('msgid "a"\n\nmsgstr "b"\nmsgctxt "x"\nmsgid "a"\nmsgstr "c"\nmsgid "d"\nmsgstr "e"\n')
    assert [(entry.key, entry.target_text) for entry in file.entries] == [("", "b"), ("x", "c"), ("", "e")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_a_last_line_without_one_stay(end: str) -> None:
    text = f'msgid "wind"{end}msgstr ""'
    assert written(po(text), {0: Change(("külək",))}) == f'msgid "wind"{end}msgstr "külək"'
    text = f'#: a.c{end}msgid "wind"{end}msgstr ""{end}'
    assert written(po(text), {0: Change(("külək",), "fuzzy")}).count(end) == 4


def test_the_encoding_is_the_one_of_the_header() -> None:
    text = HEADER.replace("UTF-8", "windows-1254").replace("ı", "i")
    data = (text + 'msgid "gull"\nmsgstr "qağayı"\n\nmsgid "wind"\nmsgstr ""\n').encode("cp1254")
    file = read_file(data, "az.po")
    assert file.entries[0].target_text == "qağayı"
    assert file.with_changes({1: Change(("yel",))}) == data[:-3] + b'"yel"\n'
    with pytest.raises(DocumentError, match="has no “ə”"):
        file.with_changes({1: Change(("külək",))})


def test_a_file_with_unwrapped_lines_stays_unwrapped() -> None:
    long = "Bakı küləklər şəhəridir və " * 6
    wrapped = po('msgid "a"\nmsgstr ""\n').with_changes({0: Change((long,))}).decode()
    assert max(map(len, wrapped.split("\n"))) <= 79
    text = f'msgid "{long}"\nmsgstr ""\n'
    assert written(po(text), {0: Change((long,))}) == f'msgid "{long}"\nmsgstr "{long}"\n'


# What gettext and other readers make of it.


def gettext(tool: str, *words: str, data: bytes) -> bytes:
    path = shutil.which(tool)
    if path is None:
        pytest.skip(f"{tool} of GNU gettext is not installed")
    done = subprocess.run([path, *words, "-"], input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


CHANGES = {
    0: Change(("Bakı “küləyi”\tvə \\ dəniz\n",), "fuzzy", ("bax",), Basis("Winds", "", 80, "", "fuzzy")),
    2: Change(("%d gün",)),
    3: Change(("%d gün",)),
    4: Change(("Bakı küləklər şəhəridir " * 9,)),
}


def test_gettext_compiles_what_was_written_and_lays_it_out_so(tmp_path: Path) -> None:
    after = po().with_changes(CHANGES)
    gettext("msgfmt", "--check-format", "-o", str(tmp_path / "az.mo"), data=after)
    without_obsolete = after.decode().split("#~")[0]
    assert gettext("msgcat", data=without_obsolete.encode()).decode() == without_obsolete.rstrip("\n") + "\n"


def test_other_readers_read_the_same() -> None:
    polib = pytest.importorskip("polib")
    after = po().with_changes(CHANGES).decode()
    entries = {(entry.msgctxt, entry.msgid): entry for entry in polib.pofile(after) if not entry.obsolete}
    assert len(entries) == 4
    for entry in po(after).entries:
        other = entries[entry.key or None, entry.source_text if not entry.form else "%d day"]
        assert entry.target_text == (
            other.msgstr_plural[entry.form] if entry.form is not None else other.msgstr
        )
        assert (entry.state == "fuzzy") == ("fuzzy" in other.flags)
    assert entries["title", "Wind"].previous_msgid == "Winds"


TEXT = st.text(st.sampled_from('aə "\\\n\t%dя{}'), max_size=120)


@given(TEXT, st.sampled_from([None, 79, 20]))
def test_a_string_comes_back_as_it_went_out(text: str, width: int | None) -> None:
    (message,) = messages(f'msgid "a"\n{field("msgstr", text, width=width)}')
    assert message.fields["msgstr"].text == text
    assert not message.fault


@given(
    st.lists(st.sampled_from(['msgid "a"', 'msgstr "b"', '"c"', "#, fuzzy", "#~ msgid", "", '"', "\\", "x"]))
)
def test_nothing_fails_on_odd_lines_and_nothing_changes(lines: list[str]) -> None:
    text = "\n".join(lines)
    file = po(text)
    assert written(file, {}) == text
    for number in range(len(file.entries)):
        written(file, {number: Change(("külək",), "fuzzy", ("qeyd",))})


@given(st.lists(st.tuples(TEXT.filter(bool), TEXT, st.booleans()), min_size=1, max_size=5), st.data())
def test_one_change_touches_no_other_message(rows: list[tuple[str, str, bool]], data: st.DataObject) -> None:
    text = "\n".join(
        f"{'#, fuzzy' if fuzzy else '# x'}\n{field('msgctxt', str(number))}{field('msgid', source)}"
        f"{field('msgstr', target)}"
        for number, (source, target, fuzzy) in enumerate(rows)
    )
    before = po(text)
    number = data.draw(st.integers(0, len(rows) - 1))
    after = po(written(before, {number: Change(("külək",), "fuzzy")}))
    assert after.entries[number].target_text == "külək"
    assert after.entries[number].state == "fuzzy"
    for index, (old, new) in enumerate(zip(before.entries, after.entries, strict=True)):
        assert index == number or old._replace(line=0) == new._replace(line=0)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('"Language: \\n"\n"X: y\\n"\n', '"Language: az\\n"\n"X: y\\n"\n'),
        ('"X: y\\n"\n', '"X: y\\n"\n"Language: az\\n"\n'),
        ('"Language: ru\\n"\n', '"Language: ru\\n"\n'),
    ],
)
def test_a_template_that_is_filled_names_its_language(header: str, expected: str) -> None:
    text = 'msgid ""\nmsgstr ""\n{}\nmsgid "wind"\nmsgstr "{}"\n'
    file = read_file(text.format(header, "").encode(), "az.pot")
    file.target_language = file.target_language or "az"
    assert file.with_changes({}).decode() == text.format(header, "")
    assert file.with_changes({0: Change(("külək",))}).decode() == text.format(expected, "külək")
