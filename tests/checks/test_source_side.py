"""What a source says of its translation's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Context, Settings, Style, check
from termkit.documents import Document, Segment, Source

if TYPE_CHECKING:
    from termkit.checks.source_side import SourceSide
    from termkit.glossary import Glossary


def side_of(source: Source, tag: str, names: Glossary, translation: str = "x") -> SourceSide | None:
    return Context(Segment(translation, source=source), tag, names, Style()).source_side


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        pytest.param(Source("Baku", "en", confirmed=False), "Bakı", id="nobody has looked at it"),
        pytest.param(Source("Bakı", "az-AZ"), "Bakı", id="the same language"),
        pytest.param(Source("Bakou", "fr"), "Bakı", id="a language without a glossary"),
        pytest.param(Source("Baku", "en"), " \n", id="no translation"),
    ],
)
def test_nothing_to_hold_it_against(names: Glossary, source: Source, translation: str) -> None:
    assert side_of(source, "az", names, translation) is None


def test_a_catalogue_that_does_not_say_its_language_is_told_by_its_letters(names: Glossary) -> None:
    side = side_of(Source("in Baku"), "az", names)
    assert side is not None
    assert (side.language, side.named("baku")) == ("en", "Baku")


def test_the_longest_term_counts_in_any_form(names: Glossary) -> None:
    side = side_of(Source("Xarici İşlər Nazirliyinin Bakıdakı binası", "az"), "en", names)
    assert side is not None
    assert [match.term.concept for match in side.matches] == ["foreign-ministry", "baku"]
    assert side.named("baku") == "Bakıdakı"
    assert side.named("ganja") == ""


def test_a_surname_counts_once_its_person_was_named_in_an_earlier_segment(names: Glossary) -> None:
    pairs = [
        ("Rəsulzadə danışdı.", "Он выступил."),
        ("Məhəmməd Əmin Rəsulzadə getdi.", "Мамед Эмин Расулзаде ушёл."),
        ("Rəsulzadə qayıtdı.", "Он вернулся."),
    ]
    segments = (Segment(text, source=Source(source, "az")) for source, text in pairs)
    document = Document("essay.po", "po", "utf-8", b"", tuple(segments))
    found = check(document, "ru", names, Settings(select=("missing-term",)))
    assert [(finding.segment, finding.concept) for finding in found] == [(2, "rasulzadeh")]
