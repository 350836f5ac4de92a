"""The page on the glossary: its examples are good entries, and it names every key."""

from __future__ import annotations

import re
from pathlib import Path

from termkit.glossary import Glossary
from termkit.glossary.entry_reader import CONCEPT_KEYS, SIDE_KEYS
from termkit.glossary.store import parse
from termkit.glossary.warnings import warnings_of

PAGE = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text(encoding="utf-8")


def test_the_examples_are_good_entries() -> None:
    examples = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert examples
    for example in examples:
        concepts, faults = parse(example, "names.toml")
        assert not faults
        assert warnings_of(Glossary(concepts)) == []


def test_every_key_is_described() -> None:
    described = set(
        re.findall(r"`([a-z-]+)`", "\n".join(line for line in PAGE.splitlines() if line.startswith("| `")))
    )
    assert set(CONCEPT_KEYS) | set(SIDE_KEYS) <= described
