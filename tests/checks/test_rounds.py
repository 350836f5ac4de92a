"""Mending in rounds: a fix may bring another into reach."""

from __future__ import annotations

from termkit.checks import Settings
from termkit.checks.rounds import rounds
from termkit.documents import read_document
from termkit.glossary import Glossary
from termkit.glossary.store import parse

NAMES = (
    '[r]\nkind = "person"\nen = { family = "Rasulzadeh", given = "Mammad Amin", admitted = "Rasulzade" }\n'
)
GLOSSARY = Glossary(parse(NAMES, "names.toml")[0])


def texts(text: str) -> list[str]:
    done = rounds(read_document(text.encode(), "essay.txt"), "en", GLOSSARY, Settings())
    return [one.after.segments[0].text for one in done if one.mended]


def test_where_nothing_is_to_be_mended_there_is_no_round() -> None:
    assert texts("Rasulzadeh wrote.") == []


def test_a_second_round_mends_what_the_first_brought_to_light() -> None:
    # The a is Cyrillic first.
    assert texts("Rаsulzade wrote.") == ["Rasulzade wrote.", "Rasulzadeh wrote."]


def test_a_round_says_what_it_mended_and_how() -> None:
    done, last = rounds(read_document(b"Rasulzade", "essay.txt"), "en", GLOSSARY, Settings())
    assert [(finding.rule, fix.edits[0].text) for finding, fix in done.mended] == [
        ("mixed-variants", "Rasulzadeh")
    ]
    assert (last.found, last.mended) == ([], ())
    assert done.before.with_edits(done.edits) == done.after.with_edits({}) == b"Rasulzadeh"
