"""Several sources, one translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Unit, Variant
from tests.checks.rules.bilingual.translated import document, found, po, store_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.checks.rules.bilingual.translated import Message

RULE = "inconsistent-source"


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param([("Save it", "Bunu saxla"), ("save it", "bunu saxla")], id="one source"),
        pytest.param([("Save it", "Bunu saxla"), ("SAVE IT!", "Bunu saxla")], id="case and punctuation"),
        pytest.param([("Page 12 of it", "Onun səhifəsi"), ("Page 7 of it", "Onun səhifəsi")], id="numbers"),
        pytest.param(
            [("The organised colour", "Seçilən rəng"), ("organized color", "seçilən rəng")],
            id="-ise, -our, article",
        ),
        pytest.param([("Всё готово", "Hər şey hazırdır"), ("Все готово", "Hər şey hazırdır")], id="ё"),
        pytest.param([("Delete", "Sil"), ("Remove", "Sil")], id="one word"),
        pytest.param([("Delete it", "Bunu sil"), ("#, fuzzy Remove it", "Bunu sil")], id="fuzzy"),
    ],
)
def test_noop(messages: list[Message]) -> None:
    assert found(document(po(*messages)), rule=RULE) == []


def test_the_rarer_source_is_noted_with_the_places_of_the_other() -> None:
    text = po(
        ("Open the door", "Qapını aç"), ("Close the door", "Qapını aç"), ("open the door!", "qapını aç")
    )
    ((_, finding),) = found(document(text), rule=RULE)
    assert (finding.severity, finding.fixes, finding.segment) == ("info", (), 1)
    assert finding.message == (
        "“Qapını aç” translates “Close the door” here, 2 times “Open the door” elsewhere (4, 10). "
        "If one translation fits both, leave it."
    )
    assert [related.segment for related in finding.related] == [0, 2]


def test_the_forms_of_a_plural_may_be_one() -> None:
    plural = (
        'msgid ""\nmsgstr "Language: az\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "one more file"\nmsgid_plural "more files"\nmsgstr[0] "daha çox fayl"\n'
        'msgstr[1] "daha çox fayl"\n'
    )
    assert found(document(plural), rule=RULE) == []


def test_a_memory_knows_another_source(tmp_path: Path) -> None:
    text = po(("Close the door", "Qapını aç")).replace("\\n", "\\nX-Source-Language: en\\n")
    unit = Unit((Variant("en", "Open the door"), Variant("az", "Qapını aç"), Variant("ru", "Откройте дверь")))
    with store_of(tmp_path, [unit]) as store:
        ((_, finding),) = found(document(text), rule=RULE, memory=store)
    assert f"here, “Open the door” elsewhere ({store.name}:unit 1)" in finding.message
