"""What the glossary has of a place, and how a name may go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from termkit.lsp.completion import completions_at
from termkit.lsp.entries import definitions_at, entries_at, hover_at
from tests.lsp.looked_at import look_at, place_of

if TYPE_CHECKING:
    from pathlib import Path

AZERBAIJANI = "Məmməd Əmin Rəsulzadənin məktubu Milli Məclisdə oxundu. Потом Расулзаде уехал в Baku.\n"


@pytest.mark.parametrize(
    ("words", "concept"),
    [
        pytest.param("zadənin", "rasulzadeh", id="an inflected name"),
        pytest.param("Məclisdə", "milli-majlis", id="a term of two words"),
        pytest.param("Расулзаде", "rasulzadeh", id="in another script"),
        pytest.param("Baku", "baku", id="in another language"),
    ],
)
def test_the_entries_of_a_word(tmp_path: Path, words: str, concept: str) -> None:
    look = look_at(tmp_path, "a.txt", AZERBAIJANI, "az")
    concepts, span = entries_at(look, place_of(look, words).start + 1)
    assert any(one.id.startswith(concept) for one in concepts), [one.id for one in concepts]
    assert span.start <= place_of(look, words).start + 1 < span.end
    assert definitions_at(look, span.start)


def test_no_entry_of_an_ordinary_word(tmp_path: Path) -> None:
    look = look_at(tmp_path, "a.txt", AZERBAIJANI, "az")
    assert hover_at(look, place_of(look, "oxundu").start + 1, markdown=True) is None


def test_a_name_in_a_long_line_is_found(tmp_path: Path) -> None:
    look = look_at(tmp_path, "a.txt", f"{'uzun söz ' * 500}Bakıda {'uzun söz ' * 500}\n", "az")
    concepts, span = entries_at(look, place_of(look, "akıda").start)
    assert "baku" in [concept.id for concept in concepts]
    assert span.of(look.text.text) == "Bakıda"


def labels(look_text: str, folder: Path, language: str) -> dict[str, str]:
    """What is offered at the end of a text, and what the text then is."""
    look = look_at(folder, "a.txt", look_text, language)
    found = {}
    for item in completions_at(look, len(look_text)).items:
        assert isinstance(item.text_edit, types.TextEdit)
        found[item.label] = look_text[: item.text_edit.range.start.character] + item.text_edit.new_text
    return found


def test_completion(tmp_path: Path) -> None:
    assert labels("O, Rəsulz", tmp_path, "az")["Rəsulzadə"] == "O, Rəsulzadə"
    assert labels("of Rəsulz", tmp_path, "en")["Rasulzadeh"] == "of Rasulzadeh"
    assert labels("в баку", tmp_path, "ru")["Баку"] == "в Баку"
    assert labels("dünən Milli Məc", tmp_path, "az")["Milli Məclis"] == "dünən Milli Məclis"


@pytest.mark.parametrize("text", ["", "Bakıda ", "o B", "Bakı."])
def test_no_completion(tmp_path: Path, text: str) -> None:
    assert labels(text, tmp_path, "az") == {}
