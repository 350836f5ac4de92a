"""The names of `aligned/`, counted: one file for a pair of languages, read when it is first needed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.transliteration.analogy import Analogy

if TYPE_CHECKING:
    from termkit.transliteration.analogy import Unit


@cache
def known_names(pair: str) -> dict[str, Analogy]:
    """The known names of a pair of languages by their groups."""
    file = Path(__file__).parent / "aligned" / f"{pair}.tsv"
    groups: dict[str, list[list[Unit]]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            group, name = line.split("\t")
            groups.setdefault(group, []).append([_unit(letter) for letter in name.split(" ")])
    return {group: Analogy(names) for group, names in groups.items()}


def _unit(written: str) -> Unit:
    letter, _, rendering = written.partition("=")
    return letter, rendering
