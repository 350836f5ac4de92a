"""Compiled glossaries on disk: where they cannot be kept, everything works all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary import Glossary

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def shipped_with_cache_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Glossary:
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    return Glossary.shipped()


def test_a_cache_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = shipped_with_cache_in(tmp_path, monkeypatch)
    assert list((tmp_path / "termkit").iterdir())
    again = shipped_with_cache_in(tmp_path, monkeypatch)
    assert again.concepts["baku"] == made.concepts["baku"]


def test_a_file_where_the_cache_should_be_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "termkit").write_text("not a folder")
    assert "baku" in shipped_with_cache_in(tmp_path, monkeypatch).concepts
    assert (tmp_path / "termkit").read_text() == "not a folder"


def test_a_file_instead_of_the_folder_around_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    assert "baku" in shipped_with_cache_in(tmp_path / "file", monkeypatch).concepts
