"""Whether a segment stands where a stored one stood."""

from __future__ import annotations

import pytest

from termkit.documents.translation_units import Remark, Unit, Variant
from termkit.memory.context import Query, agreement


def unit(**props: str) -> Unit:
    """A unit with properties, those named `x_…` as memoQ names them, in its source variant."""
    remarks = tuple(Remark(text, {"type": kind.replace("_", "-")}) for kind, text in props.items())
    return Unit((Variant("az", "Aç", props=remarks), Variant("ru", "Открыть")))


STOOD = unit(prev="Menyu", next="Bağla", id="menu.open")


@pytest.mark.parametrize(
    ("query", "stored"),
    [
        pytest.param(Query("Aç"), STOOD, id="the query says nothing"),
        pytest.param(Query("Aç", "Menyu", "Saxla"), STOOD, id="only the one before agrees"),
        pytest.param(Query("Aç", "Menyu"), STOOD, id="nothing came after, then something did"),
        pytest.param(Query("Aç", key="door.open"), STOOD, id="another key"),
        pytest.param(Query("Aç", "Menyu", "Bağla", "x"), unit(), id="the unit says nothing"),
        pytest.param(Query("Aç", "", ""), unit(), id="alone, and the unit says nothing"),
        pytest.param(Query("Aç", key=""), unit(id=""), id="empty keys name nothing"),
    ],
)
def test_noop(query: Query, stored: Unit) -> None:
    assert agreement(query, stored, stored.variants) == ()


@pytest.mark.parametrize(
    ("query", "stored", "expected"),
    [
        pytest.param(Query("Aç", "Menyu", "Bağla"), STOOD, ("neighbours",), id="both neighbours"),
        pytest.param(Query("Aç", "x", "y", "menu.open"), STOOD, ("key",), id="the key alone"),
        pytest.param(
            Query("Aç", "Menyu", "Bağla", "menu.open"), STOOD, ("neighbours", "key"), id="everything"
        ),
        pytest.param(Query("Aç", None, "Bağla"), unit(next="Bağla"), ("neighbours",), id="begins a text"),
        pytest.param(Query("Aç", "Menyu", ""), unit(prev="Menyu"), ("neighbours",), id="ends a text"),
        pytest.param(Query("Aç", " Menyu", "Bağla\n"), STOOD, ("neighbours",), id="spaces do not count"),
        pytest.param(
            Query("Aç", "Menyu & mən", "Bağla"),
            unit(x_context_pre="<seg>Menyu &amp; <bpt i='1'/>mən</seg>", x_context_post="<seg>Bağla</seg>"),
            ("neighbours",),
            id="as memoQ writes it",
        ),
    ],
)
def test_agrees(query: Query, stored: Unit, expected: tuple[str, ...]) -> None:
    assert agreement(query, stored, stored.variants) == expected


def test_a_unit_may_have_stood_in_several_places() -> None:
    props = [Remark(text, {"type": "prev"}) for text in ("Menyu", "Qapı")] + [
        Remark(text, {"type": "next"}) for text in ("Bağla", "Kilidlə")
    ]
    stored = Unit((Variant("az", "Aç"), Variant("ru", "Открыть")), props=tuple(props))
    assert agreement(Query("Aç", "Qapı", "Kilidlə"), stored, stored.variants) == ("neighbours",)
