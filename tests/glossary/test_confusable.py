"""With which names of the glossary a name may be confused."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary
from termkit.glossary.confusable import confusable
from termkit.glossary.store import parse

NAMES = """
[hasanov-farid]
kind = "person"
az.family = "Həsənov"
az.given = "Fərid"

[huseynov-vusal]
kind = "person"
az.family = "Hüseynov"
az.given = "Vüsal"

[gubadli]
kind = "place"
az.preferred = "Qubadlı"

[lower]
kind = "place"
az.preferred = "Aşağı Quşçular"

[bank]
kind = "organisation"
az.preferred = "Həsənov Bankı"

[un]
kind = "organisation"
az.preferred = "BMT"
"""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(parse(NAMES, "names.toml")[0])


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("Cavid Həsənov", "person", [("hasanov-farid", "surname")]),
        ("Həsənova", "person", [("hasanov-farid", "gender")]),
        ("Hasənov, Cavid", "person", [("hasanov-farid", "spelling")]),
        ("Qubalı", "place", [("gubadli", "spelling")]),
        ("Quşçular", "place", [("lower", "part")]),
        ("Həsənov", "other", [("hasanov-farid", "surname"), ("bank", "part")]),
        ("Ağdam", "place", []),
        ("BMT", "other", []),
        (",", "person", []),
    ],
)
def test_what_is_near(glossary: Glossary, name: str, kind: str, found: list[tuple[str, str]]) -> None:
    assert [(near.concept.id, near.why) for near in confusable(glossary, name, "az", kind=kind)] == found


def test_what_it_names_is_left_out(glossary: Glossary) -> None:
    assert confusable(glossary, "Həsənov", "az", kind="person", besides=["hasanov-farid"]) == []
    assert confusable(glossary, "Həsənov", "ru", kind="person") == []
