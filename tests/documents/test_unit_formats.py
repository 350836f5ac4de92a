"""Formats of units are found by their names and by the suffixes of files."""

from __future__ import annotations

from importlib import import_module

import pytest

from termkit.documents.unit_formats import UNIT_FORMATS, unit_format
from termkit.errors import DocumentError, SettingsError


@pytest.mark.parametrize("name", UNIT_FORMATS)
def test_a_format_has_its_reader_and_its_writer(name: str) -> None:
    known = UNIT_FORMATS[name]
    assert hasattr(import_module(f"termkit.documents.{known.reader}"), "read_units")
    assert hasattr(import_module(f"termkit.documents.{known.writer}"), "write_units")
    assert all(unit_format(f"work{suffix.upper()}").name == name for suffix in known.suffixes)


def test_a_format_that_is_named_outranks_the_suffix() -> None:
    assert unit_format("work.tmx", "tmx").name == "tmx"
    assert unit_format("-").name == "tmx"


def test_what_has_no_format_is_said_with_those_there_are() -> None:
    with pytest.raises(DocumentError, match=r"work\.doc: .*\.tmx.*--format"):
        unit_format("work.doc")
    with pytest.raises(SettingsError, match="“doc”"):
        unit_format("work.tmx", "doc")
