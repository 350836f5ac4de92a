from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.editions.record import FILE, Record

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_written_is_ours_until_somebody_changes_it(tmp_path: Path) -> None:
    file = tmp_path / "en" / "essay.md"
    assert Record(tmp_path).is_ours(file)
    Record(tmp_path).write(file, b"Baku\n")
    assert file.read_bytes() == b"Baku\n"
    assert Record(tmp_path).is_ours(file)
    file.write_bytes(b"Baku!\n")
    assert not Record(tmp_path).is_ours(file)


def test_somebody_elses_file_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "essay.md").write_bytes(b"Baku\n")
    assert not Record(tmp_path).is_ours(tmp_path / "essay.md")


def test_a_damaged_record_says_nothing(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('["essay.md"', encoding="utf-8")
    (tmp_path / "essay.md").write_bytes(b"Baku\n")
    assert not Record(tmp_path).is_ours(tmp_path / "essay.md")
