"""The example of editions: what is in the project is what comes of its source and its translations."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.documents import open_document
from termkit.editions.building import built
from termkit.editions.extracting import extracted
from termkit.editions.plan import Edition, read_plan
from termkit.editions.record import Record
from termkit.glossary import Glossary

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "editions"
PLAN = read_plan(FOLDER)


@pytest.mark.parametrize("edition", PLAN.editions, ids=lambda edition: edition.name)
def test_an_edition_is_what_is_built_and_its_own_check_finds_nothing(edition: Edition) -> None:
    one = built(PLAN, edition, open_document(PLAN.source), Glossary.shipped())
    assert one.data == edition.output.read_bytes()
    assert [finding for finding in one.findings if finding.severity != "info"] == []
    assert one.translated.share == 100
    assert Record(FOLDER).is_ours(edition.output)


@pytest.mark.parametrize(
    "edition",
    [edition for edition in PLAN.editions if edition.translations],
    ids=lambda edition: edition.name,
)
def test_the_files_of_translations_are_those_of_the_source(edition: Edition) -> None:
    made = extracted(PLAN, edition, open_document(PLAN.source), Glossary.shipped())
    assert made.data == made.before
    assert made.obsolete == 0
