"""What is taken from a score, and why."""

from __future__ import annotations

import pytest

from termkit.documents.translation_units import Remark, Unit, Variant
from termkit.memory.context import Query
from termkit.memory.penalties import Penalties, penalties_of
from termkit.memory.scores import compared


def names(
    query: str | Query,
    source: str | Variant,
    unit: Unit = Unit(()),  # noqa: B008
    target: Variant = Variant("ru", "…"),  # noqa: B008
    tag: str = "az",
    points: Penalties = Penalties(),  # noqa: B008
) -> list[str]:
    asked = Query(query) if isinstance(query, str) else query
    variant = Variant(tag, source) if isinstance(source, str) else source
    given = penalties_of(
        points, (asked, compared(asked.text, tag)), (variant, compared(variant.text, tag)),
        target, unit, "old-work.tmx", (tag, "ru"),
    )  # fmt: skip
    return [penalty.name for penalty in given]


def said(kind: str, text: str) -> tuple[Remark, ...]:
    return (Remark(text, {"type": kind}),)


@pytest.mark.parametrize(
    ("query", "source", "tag", "expected"),
    [
        pytest.param("Bakı gözəldir", "Bakı gözəldir", "az", [], id="the same"),
        pytest.param("Bakı gözəldir", "Bakı pisdir", "az", [], id="another word is what the score counts"),
        pytest.param("QIZIL", "qızıl", "az", ["case"], id="Azerbaijani capitals"),
        pytest.param("İSMAYILLI rayonu", "İsmayıllı şəhəri", "az", ["case"], id="beside another word"),
        pytest.param("QIZIL", "qizil", "az", [], id="I is no capital of i in Azerbaijani"),
        pytest.param("TITLE", "title", "en", ["case"], id="but in English"),
        pytest.param("Ёлка", "Елка", "ru", ["punctuation"], id="ё is е to most who type"),
        pytest.param("Bakı!", "Bakı.", "az", ["punctuation"], id="marks"),
        pytest.param("Bakı  şəhəri", "Bakı şəhəri", "az", ["punctuation"], id="spaces"),
        pytest.param("5 may", "6 may", "az", ["numbers"], id="numbers"),
        pytest.param("3 və 4", "4 və 3", "az", ["numbers"], id="numbers that change places"),
        pytest.param("−3 dərəcə", "3 dərəcə", "az", ["numbers"], id="a sign"),
        pytest.param("-3 dərəcə", "−3 dərəcə", "az", ["punctuation"], id="two ways to write a sign"),
        pytest.param("1918–1920", "1918-1920", "ru", ["punctuation"], id="a dash is no sign"),
        pytest.param("1918 –1920", "1918–1920", "ru", ["punctuation"], id="nor is one after a space"),
        pytest.param("было –7 градусов", "было 7 градусов", "ru", ["numbers"], id="a dash for a sign"),
        pytest.param("в XVII веке", "в XVI веке", "ru", ["numbers"], id="Roman numbers"),
        pytest.param("в ХХ веке", "в XX веке", "ru", ["punctuation"], id="Roman numbers in other letters"),
        pytest.param("V. Əliyev", "B. Əliyev", "az", [], id="an initial is no number"),
        pytest.param("14500 nəfər", "14 500 nəfər", "az", ["punctuation"], id="a space between thousands"),
        pytest.param("BAKI, 5", "Bakı 6", "az", ["case", "punctuation", "numbers"], id="all of them"),
    ],
)
def test_differences(query: str, source: str, tag: str, expected: list[str]) -> None:
    assert names(query, source, tag=tag) == expected


@pytest.mark.parametrize(
    ("query", "stored", "expected"),
    [
        pytest.param(None, None, [], id="no codes"),
        pytest.param("<hi>Bakı</hi>", "<hi>Bakı</hi>", [], id="the same code"),
        pytest.param('<ph x="7"/>Bakı', '<ph x="1"/>Bakı', [], id="numbers of codes differ with each file"),
        pytest.param(None, "<hi>Bakı</hi>", ["tags"], id="codes in the memory only"),
        pytest.param("<hi>Bakı</hi>", None, ["tags"], id="codes in the query only"),
        pytest.param("<hi>Bakı</hi>", "<ph/>Bakı", ["tags"], id="other codes"),
    ],
)
def test_tags(query: str | None, stored: str | None, expected: list[str]) -> None:
    assert names(Query("Bakı", markup=query), Variant("az", "Bakı", stored)) == expected


def by(**people: str) -> Variant:
    return Variant("ru", "…", None, people)


@pytest.mark.parametrize(
    ("unit", "target", "expected"),
    [
        pytest.param(Unit((), "az"), by(), [], id="translated from this language"),
        pytest.param(Unit((), "ru"), by(), [], id="translated the other way round"),
        pytest.param(Unit((), "en-GB"), by(), ["foreign-origin"], id="from a third language"),
        pytest.param(Unit(()), by(creationid="Mtskheta"), [], id="a person, though Mt begins the name"),
        pytest.param(Unit(()), by(creationid="MT!"), ["machine-translated"], id="MT as creator"),
        pytest.param(Unit(()), by(creationid="MT", changeid="leyla"), [], id="a person changed it"),
        pytest.param(Unit((), props=said("x-origin", "mt")), by(), ["machine-translated"], id="a property"),
        pytest.param(Unit((), props=said("origin", "google-docs.tmx")), by(), [], id="a file's name"),
        pytest.param(Unit((), props=said("status", "fuzzy")), by(), ["unconfirmed"], id="fuzzy"),
        pytest.param(Unit((), props=said("status", "final")), by(), [], id="confirmed"),
        pytest.param(
            Unit(()),
            Variant("ru", "…", props=said("x-ConfirmationLevel", "Draft")),
            ["unconfirmed"],
            id="as Trados says it",
        ),
    ],
)
def test_doubts(unit: Unit, target: Variant, expected: list[str]) -> None:
    assert names("Bakı", "Bakı", unit, target) == expected


def test_points_are_settings() -> None:
    assert names("QIZIL", "qızıl", points=Penalties(case=0)) == []
    assert names("Bakı", "Bakı", points=Penalties(origins=(("old-*", 5), ("*.tmx", 2)))) == ["origin"]
    assert names("Bakı", "Bakı", points=Penalties(origins=(("new-*", 5),))) == []
