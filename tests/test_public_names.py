"""What `from termkit import …` gives."""

from __future__ import annotations

import re
from pathlib import Path

import termkit

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")


def test_each_public_name_can_be_imported() -> None:
    for name in termkit.__all__:
        assert callable(getattr(termkit, name)), name


def test_the_example_with_names_does_what_it_says() -> None:
    (block,) = (code for code in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "same_name" in code)
    space: dict[str, object] = {}
    exec(block, space)  # our own page
    for call, result in re.findall(r"^(\S.*?) +# (.+)$", block, re.MULTILINE):
        assert str(eval(call, space)) == result
