"""Names in the texts of a report, with all their spellings."""

from __future__ import annotations

import pytest

from termkit.checks.finding import Finding
from termkit.documents import read_document
from termkit.glossary import Concept, Glossary, Side, Text
from termkit.reports import Checked
from termkit.reports.names_found import MOST_PLACES, Found, NamesFound
from termkit.text.spans import Span


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    baku = {
        "az": Side(preferred=(Text("Bakı"),), deprecated=(Text("Baki"),)),
        "ru": Side(preferred=(Text("Баку"),)),
    }
    ganja = {"az": Side(preferred=(Text("Gəncə"),)), "ru": Side(preferred=(Text("Гянджа"),))}
    return Glossary([Concept("baku", "place", baku), Concept("ganja", "place", ganja)])


def found(glossary: Glossary | None, *texts: tuple[str, str, list[Finding]]) -> list[Found]:
    names = NamesFound()
    for number, (tag, text, findings) in enumerate(texts, 1):
        document = read_document(text.encode(), f"{number}.txt")
        names.add(Checked(document, tag, findings, glossary))
    return list(names)


def shown(name: Found) -> list[tuple[str, str, str, int]]:
    return [(one.language, one.text, one.status, one.times) for one in name.spellings]


def test_inflected_forms_are_one_spelling(glossary: Glossary) -> None:
    (baku,) = found(glossary, ("az", "Bakı, Bakıda və Bakıdan.\nBakı.", []))
    assert shown(baku) == [("az", "Bakı", "preferred", 4)]
    assert baku.spellings[0].forms == {"Bakı": 2, "Bakıda": 1, "Bakıdan": 1}
    assert baku.spellings[0].places == [
        ("1.txt", "1:1"),
        ("1.txt", "1:7"),
        ("1.txt", "1:17"),
        ("1.txt", "2:1"),
    ]


def test_texts_in_several_languages_are_taken_together(glossary: Glossary) -> None:
    baku, ganja = found(glossary, ("az", "Baki və Bakı, Gəncə.", []), ("ru", "Баку, Баку.", []))
    assert shown(baku) == [
        ("az", "Baki", "deprecated", 1), ("az", "Bakı", "preferred", 1), ("ru", "Баку", "preferred", 2),
    ]  # fmt: skip
    assert (baku.name, ganja.name) == ("Bakı · Баку", "Gəncə · Гянджа")


def test_what_the_glossary_does_not_spell_is_known_from_the_findings(glossary: Glossary) -> None:
    text = "Bakı, Gandja."
    finding = Finding("unlisted-spelling", "warning", "", Span(6, 12), "Gandja", concept="ganja")
    known = Finding("mixed-variants", "warning", "", Span(0, 4), "Bakı", concept="baku")
    strange = Finding("turkic-i", "error", "", Span(0, 4), "Bakı", concept="no-such-entry")
    baku, ganja = found(glossary, ("az", text, [known, strange, finding]))
    assert (shown(ganja), ganja.findings) == ([("az", "Gandja", "unlisted-spelling", 1)], 1)
    assert (shown(baku), baku.findings) == ([("az", "Bakı", "preferred", 1)], 1)


def test_those_with_most_findings_come_first(glossary: Glossary) -> None:
    text = "Bakı, Bakı, Gəncə"
    finding = Finding("mixed-variants", "warning", "", Span(12, 17), "Gəncə", concept="ganja")
    assert [name.concept.id for name in found(glossary, ("az", text, [finding]))] == ["ganja", "baku"]
    assert [name.concept.id for name in found(glossary, ("az", text, []))] == ["baku", "ganja"]


def test_of_very_many_places_some_are_kept_and_all_counted(glossary: Glossary) -> None:
    (baku,) = found(glossary, ("az", "Bakı. " * 1000, []))
    assert (baku.times, len(baku.spellings[0].places)) == (1000, MOST_PLACES)


def test_without_a_glossary_no_name_is_known() -> None:
    assert found(None, ("az", "Bakı", [])) == []
