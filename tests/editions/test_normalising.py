"""One document, made even in a house style, and what its certificate says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.checks import Settings
from termkit.documents import Edit, read_document
from termkit.documents.document import edited
from termkit.editions.house_style import HouseStyle
from termkit.editions.normalising import normalise
from termkit.glossary import Glossary
from termkit.glossary.store import parse
from tests.editions.conftest import NAMES

if TYPE_CHECKING:
    from termkit.reports.certificate import Certificate

OURS = HouseStyle()
GLOSSARY = Glossary(parse(NAMES, "names.toml")[0])


def made(text: str, language: str, path: str = "essay.md", style: HouseStyle = OURS) -> Certificate:
    document = read_document(text.encode(), path)
    return normalise(document, language, GLOSSARY, style, Settings(), named="ours")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "en", "Rasulzadeh spoke in Aghdam. M. A. Rasulzadeh's words.\n", id="all as it should be"
        ),
        pytest.param("en", "He cried “Resulzade of Agdam!” to all.\n", id="a quotation"),
        pytest.param("en", "> Resulzade of Agdam\n", id="a block quote"),
        pytest.param("en", "Shushi, and again Shushi\n", id="a sensitive name"),
        pytest.param("az", "Kirovabadda 1938-ci ildə\n", id="a former name in its time"),
        pytest.param("en", "Həsən bəy Zərdabi\n", id="a disputed entry"),
        pytest.param("ru", "Губа далеко, и Куба далеко.\n", id="one of two places"),
        pytest.param("en", "There Rafibeyli met Rafibayli.\n", id="nobody of the glossary"),
        pytest.param("en", "Resulzade [sic] <!-- termkit: ignore --> Agdam\n", id="meant as it stands"),
    ],
)
def test_noop(language: str, text: str) -> None:
    done = made(text, language)
    assert (done.data.decode(), done.changes) == (text, [])


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "Resulzade's Agdam", "Rasulzadeh's Aghdam", id="deprecated and admitted names"),
        pytest.param("en", "Rasulzade met Rəsulzadə", "Rasulzadeh met Rasulzadeh", id="another language"),
        pytest.param("az", "Resulzadenin Agdamda", "Rəsulzadənin Ağdamda", id="inflected"),
        pytest.param("ru", "Kулагину и Rəsulzadə", "Кулагину и Расулзаде", id="two scripts"),
        pytest.param("en", "Kulagin and Rаsulzadе", "Kulagin and Rasulzadeh", id="more rounds than one"),
    ],
)
def test_fix(language: str, text: str, expected: str) -> None:
    assert made(text, language).data.decode() == expected


def test_house_style_decides_between_what_is_right() -> None:
    style = HouseStyle(zade="zade", initials="joined")
    assert made("M. A. Rasulzadeh wrote.", "en", style=style).data.decode() == "M.A. Rasulzade wrote."


def test_a_house_may_write_names_by_a_scheme() -> None:
    style = HouseStyle(names="az-en-bgn-pcgn-1993")
    assert made("Resulzade saw Aghdam.", "en", style=style).data.decode() == "Rəsulzadə saw Ağdam."


def test_a_stance_is_taken_outside_quotations_only() -> None:
    text = "Kirovabad and Shushi; “Kirovabad and Shushi”."
    style = HouseStyle(dated="current", sensitive="glossary")
    done = made(text, "en", style=style)
    assert done.data.decode() == "Ganja and Shusha; “Kirovabad and Shushi”."
    assert {(left.why, left.finding.text) for left in done.left} == {
        ("quotation", "Kirovabad"),
        ("quotation", "Shushi"),
    }


def test_a_change_says_what_it_was_what_it_is_and_why() -> None:
    done = made("In Baku\nRаsulzade wrote.", "en")
    (change,) = done.changes
    assert (change.old, change.new) == ("Rаsulzade", "Rasulzadeh")
    assert [cause.rule for cause in change.causes] == ["mixed-script", "mixed-variants"]
    assert {cause.concept for cause in change.causes} == {"rasulzadeh"}
    assert (done.place(change).said, done.new_place(change).said) == ("2:1", "2:1")


def test_places_are_told_in_both_texts() -> None:
    done = made("Rasulzade saw Agdam.", "en")
    assert [(done.place(c).column, done.new_place(c).column) for c in done.changes] == [(1, 1), (15, 16)]


@pytest.mark.parametrize(
    ("language", "text", "why", "place"),
    [
        pytest.param("en", "“Resulzade” came.", "quotation", "Resulzade", id="a quotation"),
        pytest.param(
            "en", "Came.\n\n## References\n\nResulzade M. 1918.", "reference", "Resulzade M.", id="list"
        ),
        pytest.param("en", "Rasulzadeh (Turkish: Resulzade) came.", "bracket", "Resulzade", id="an original"),
        pytest.param("en", "Shushi fell.", "sensitive", "Shushi", id="two sides differ"),
        pytest.param("en", "Həsən bəy Zərdabi", "unapproved", "Həsən bəy Zərdabi", id="a disputed entry"),
        pytest.param("en", "Kirovabad is far.", "dated", "Kirovabad", id="out of its time"),
        pytest.param("en", "Kirovabad in 1938", "dated", "Kirovabad", id="in its time"),
        pytest.param("ru", "из Губы и Кубы", "several", "Кубы", id="one of two places"),
        pytest.param(
            "en", "So Rafibeyli, and so Rafibayli.", "unknown", "Rafibayli", id="not in the glossary"
        ),
        pytest.param("ru", "речь Rəsulzadənin", "unsafe", "Rəsulzadənin", id="a case that nobody can tell"),
        pytest.param("az", "Нəсиб gəldi", "question", "Нəсиб", id="nothing to propose"),
    ],
)
def test_what_is_left_says_why(language: str, text: str, why: str, place: str) -> None:
    assert [(left.why, left.finding.text) for left in made(text, language).left] == [(why, place)]


def test_what_is_left_is_told_where_it_was_and_where_it_is() -> None:
    done = made("Rasulzade met Shushi.", "en")
    (left,) = done.left
    assert (done.place(left).column, done.new_place(left).column) == (15, 16)


PIECES = [
    "Resulzade", "Rasulzade", "Rəsulzadənin", "M.A.Rasulzade", "Расулзаде", "Rаsulzade", "Kулагин",
    "Кулагина", "Agdam", "Şuşa", "Shushi", "Kirovabad", "Куба", "Губы", "Həsən bəy Zərdabi", "Rafibeyli",
    "Rafibayli", "“Resulzade”", "«Agdam»", "in 1938", "\n\n", "> Agdam\n\n",
    "## References\n\nResulzade M. 1918. *Agdam*.", "(Resulzade 1918)", "`Agdam`", "[sic]", "and", "və", "и",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)
STYLES = st.builds(
    HouseStyle,
    zade=st.sampled_from(["zadeh", "zade", "keep"]),
    places=st.sampled_from(["ru-AZ", "ru-RU"]),
    initials=st.sampled_from(["", "spaced", "joined"]),
    first_mention=st.sampled_from(["", "full"]),
    yo=st.sampled_from(["", "always", "never"]),
    names=st.sampled_from(["glossary", "az-en-press"]),
    dated=st.sampled_from(["keep", "current"]),
    sensitive=st.sampled_from(["keep", "glossary"]),
)


@settings(max_examples=40)
@given(TEXTS, st.sampled_from(["az", "en", "ru"]), st.sampled_from(["essay.md", "essay.txt"]), STYLES)
def test_the_certificate_tells_the_whole_truth(
    text: str, language: str, path: str, style: HouseStyle
) -> None:
    if language != "en":
        style = style._replace(names="glossary")
    done = made(text, language, path, style)
    after = done.data.decode()
    replayed = [Edit(*change.before, change.new) for change in done.changes]
    assert edited(text, replayed, "-") == after
    assert edited(text, [edit for change in done.changes for edit in change.edits], "-") == after
    for change in done.changes:
        assert change.before.of(text) == change.old
        assert change.after.of(after) == change.new
        assert change.causes
    for left in done.left:
        assert left.finding.span.of(after) == left.finding.text
    # What remains is told, and nothing of it could have been mended.
    assert {finding.span for finding in done.after.findings} <= {left.finding.span for left in done.left}
    again = made(after, language, path, style)
    assert (again.changes, again.data) == ([], done.data)


PO = """msgid ""
msgstr "Language: az\\\\n"

#: a.c:1
msgid "Rasulzadeh's speech"
msgstr "Resulzadenin nitqi"

msgid "Aghdam"
msgstr "Agdam"
"""


def test_a_file_of_translations_changes_in_its_translations_alone() -> None:
    done = made(PO, "az", "az.po")
    assert done.data.decode() == PO.replace("Resulzadenin", "Rəsulzadənin").replace('"Agdam"', '"Ağdam"')
    assert [done.place(change).name for change in done.changes] == ["5", "8"], "the lines of the translations"


XLIFF = (
    '<xliff version="1.2"><file source-language="az" target-language="en"><body><trans-unit id="a">'
    '<source>Rəsulzadə</source><target>Resulzade <g id="1">of</g> Agdam</target></trans-unit></body></file>'
    "</xliff>"
)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("a.csv", "az,en\nRəsulzadə,Resulzade of Agdam\n", id="a table"),
        pytest.param("a.json", '{"a": "Resulzade of Agdam \\u0022x\\u0022"}', id="a catalogue"),
        pytest.param("a.yaml", "en:\n  a: Resulzade of Agdam # x\n", id="another catalogue"),
        pytest.param("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nResulzade of Agdam\n", id="subtitles"),
        pytest.param("a.html", "<p lang=en>Resul<b>zade</b> of &amp; <i>in</i> Agdam</p>", id="a page"),
        pytest.param("a.xlf", XLIFF, id="codes among the words"),
    ],
)
def test_every_format_keeps_all_else(path: str, text: str) -> None:
    done = made(text, "en", path)
    assert [(change.old, change.new) for change in done.changes] == [
        ("Resulzade", "Rasulzadeh"),
        ("Agdam", "Aghdam"),
    ]
    expected = text.replace("Resulzade", "Rasulzadeh").replace("Resul<b>zade", "Rasul<b>zadeh")
    assert done.data.decode() == expected.replace("Agdam", "Aghdam")
    assert made(done.data.decode(), "en", path).changes == []
