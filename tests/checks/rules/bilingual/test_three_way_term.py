"""Three languages, and which of them is the odd one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Finding, check
from termkit.documents import Document, Segment, Source, read_document

if TYPE_CHECKING:
    from termkit.glossary import Glossary

RULE = "three-way-term"


def found(names: Glossary, az: str, en: str, ru: str) -> list[Finding]:
    """What is found in the Russian, whose source is Azerbaijani."""
    segment = Segment(ru, "1", source=Source(az, "az"), others=(Source(en, "en"),))
    return check(Document("a.tmx", "tmx", "utf-8", b"", (segment,)), "ru", names)


@pytest.mark.parametrize(
    ("az", "en", "ru"),
    [
        pytest.param("Bakıdan Gəncəyə", "from Baku to Ganja", "из Баку в Гянджу", id="all agree"),
        pytest.param("BMT-nin binası", "the United Nations building", "здание ООН", id="an acronym"),
        pytest.param("5 ABŞ dolları", "$5", "5 долларов США", id="whose money it is"),
        pytest.param("Oradan", "From there", "Оттуда", id="nothing is named"),
    ],
)
def test_noop(names: Glossary, az: str, en: str, ru: str) -> None:
    assert found(names, az, en, ru) == []


@pytest.mark.parametrize(
    ("az", "en", "ru", "rule", "place", "said"),
    [
        pytest.param(
            "Külək əsir.", "The wind blows.", "Ветер из Баку.", RULE, "Баку",
            "“Баку” is in the Russian alone: the Azerbaijani and the English lack it", id="the text has more",
        ),
        pytest.param(
            "Külək əsir.", "The wind is from Baku.", "Ветер из Баку.", RULE, "Баку",
            "The Russian and the English have “Баку”, and the Azerbaijani lacks it", id="the source has less",
        ),
        pytest.param(
            "Külək Bakıdandır.", "The wind blows.", "Ветер из Баку.", RULE, "Баку",
            "The Russian and the Azerbaijani have “Баку”, and the English lacks it", id="the other has less",
        ),
        pytest.param(
            "Külək Bakıdandır.", "The wind blows.", "Дует ветер.", RULE, "Дует ветер.",
            "“Bakıdandır” is in the Azerbaijani alone: the Russian and the English lack it",
            id="the source has more",
        ),
        pytest.param(
            "Külək Bakıdandır.", "The wind is from Baku.", "Дует ветер.", "missing-term", "Дует ветер.",
            "English has it too.", id="the text has less",
        ),
    ],
)  # fmt: skip
def test_the_odd_one_out(
    names: Glossary, az: str, en: str, ru: str, rule: str, place: str, said: str
) -> None:
    (finding,) = found(names, az, en, ru)
    assert (finding.rule, finding.text) == (rule, place)
    assert said in finding.message
    assert finding.severity == ("info" if rule == RULE else "warning")


def test_the_variants_of_a_unit_are_three(names: Glossary) -> None:
    file = """<tmx version="1.4"><header srclang="az"/><body><tu>
    <tuv xml:lang="az"><seg>Külək əsir.</seg></tuv>
    <tuv xml:lang="en"><seg>The wind is from Baku.</seg></tuv>
    <tuv xml:lang="ru"><seg>Ветер из Баку.</seg></tuv></tu></body></tmx>"""
    document = read_document(file.encode(), "wind.tmx")
    for tag, others in (("ru", ["en"]), ("en", ["ru"]), ("az", [])):
        part = document.in_language(tag)
        assert [other.language for other in part.segments[0].others] == others
        assert [finding.rule for finding in check(part, tag, names)] == [RULE] * len(others)
