"""The page on configuration: its examples have no faults, and it names every key."""

from __future__ import annotations

import re
from pathlib import Path

from termkit.checks.settings import STYLE_CHOICES
from termkit.memory.penalties import Penalties
from termkit.project.configuration import _KEYS, _MEMORY_KEYS, _PATH_KEYS, parse

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_the_examples_have_no_faults() -> None:
    examples = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert examples
    for example in examples:
        assert parse(example, Path("termkit.toml"), "termkit.toml")[1] == []


def test_every_key_is_described() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    described = set(re.findall(r"`([a-z-]+)`", "\n".join(rows)))
    penalties = {field.replace("_", "-") for field in Penalties._fields}
    assert {*_KEYS, *_PATH_KEYS, *STYLE_CHOICES, *_MEMORY_KEYS, *penalties} <= described
    values = {value for choices in STYLE_CHOICES.values() for value in choices}
    assert values <= set(re.findall(r"`([\w-]+)`", "\n".join(rows)))
