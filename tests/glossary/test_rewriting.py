"""Entries changed where they stand: only what changes is written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import GlossaryError
from termkit.glossary.rewriting import rewritten, write_changes
from termkit.glossary.store import parse
from termkit.glossary.values import values_of
from tests.glossary.exchange.entries import concepts

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.glossary import Concept

TEXT = """\
# Towns.
[baku]  # the capital
kind = "place"
az.preferred = "Bakı"   # with ı
en.deprecated = [
  "Bakou",  # French
]

# Another.
[ganja]
az = {preferred = "Gəncə", note = "#1"}
kind = "place"
"""


def values(text: str) -> dict[str, dict[str, Any]]:
    found, faults = parse(text, "-")
    assert not faults
    return {concept.id: values_of(concept) for concept in found}


def with_values(concept_id: str, **more: Any) -> dict[str, dict[str, Any]]:
    return {concept_id: {**values(TEXT.replace("en.dep", "az.dep"))[concept_id], **more}}


@pytest.mark.parametrize(
    ("changed", "old", "new"),
    [
        pytest.param({"az.preferred": "Baki"}, '"Bakı"   # w', '"Baki"   # w', id="a comment stays"),
        pytest.param({"az.deprecated": ["Baky"]}, '[\n  "Bakou",  # French\n]', '["Baky"]', id="lines"),
        pytest.param({"note": "A port."}, "]\n\n# An", ']\nnote = "A port."\n\n# An', id="a new key"),
        pytest.param({"az.note": "#"}, ']\n\n# An', ']\naz.note = "#"\n\n# An', id="a new key of a language"),
    ],
)  # fmt: skip
def test_one_key_changes(changed: dict[str, Any], old: str, new: str) -> None:
    text = TEXT.replace("en.dep", "az.dep")
    assert rewritten(text, with_values("baku", **changed), {}) == text.replace(old, new)


def test_a_language_in_braces_is_spread() -> None:
    text = TEXT.replace("en.dep", "az.dep")
    after = rewritten(text, with_values("ganja", **{"az.note": "#2"}), {})
    assert 'az.preferred = "Gəncə"\naz.note = "#2"\n' in after
    assert values(after)["ganja"]["az.note"] == "#2"


def test_a_key_is_taken_away() -> None:
    text = TEXT.replace("en.dep", "az.dep")
    without = {key: value for key, value in values(text)["baku"].items() if key != "az.deprecated"}
    assert rewritten(text, {"baku": without}, {}) == text.replace(
        'az.deprecated = [\n  "Bakou",  # French\n]\n', ""
    )


@given(before=concepts(), after=concepts(), new=st.booleans())
def test_any_entry_becomes_any_other(before: list[Concept], after: list[Concept], new: bool) -> None:
    text = rewritten("# Mine.\n", {}, {concept.id: values_of(concept) for concept in before})
    wanted = {concept.id: values_of(concept) for concept in after}
    known = {concept_id: some for concept_id, some in wanted.items() if concept_id in values(text)}
    more = {concept_id: some for concept_id, some in wanted.items() if concept_id not in known}
    found = values(rewritten(text, known, more))
    assert {concept_id: found[concept_id] for concept_id in wanted} == wanted


def test_line_ends_and_the_mark_stay(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    text = TEXT.replace("en.dep", "az.dep")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    write_changes(path, with_values("baku", note="x"), {"sea": {"kind": "term", "az.preferred": "dəniz"}})
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# Towns.\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.decode().endswith('\r\n\r\n[sea]\r\nkind = "term"\r\naz.preferred = "dəniz"\r\n')


def test_a_file_with_faults_is_left_alone() -> None:
    with pytest.raises(GlossaryError, match="Mend the file first"):
        rewritten("[baku]\nkind = \n", {}, {})
