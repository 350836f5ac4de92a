"""The names of `aligned/`, counted: one file for a pair of languages, read when it is first needed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.transliteration.analogy import Analogy
from termkit.transliteration.letters import Letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.transliteration.analogy import Unit

_FOLDER = Path(__file__).parent / "aligned"


@cache
def known_names(pair: str) -> dict[str, Analogy]:
    """The known names of a pair of languages by their groups."""
    return {group: Analogy(names) for group, names in _groups(pair).items()}


@cache
def known_letters(group: str) -> Letters:
    """The letters of names in Russian: those of the groups of `ru-az`, and of others from `abroad`."""
    if group == "abroad":
        return Letters(_lines("abroad.txt"))
    return Letters("".join(letter for letter, _ in name) for name in _groups("ru-az")[group])


@cache
def _groups(pair: str) -> dict[str, list[list[Unit]]]:
    groups: dict[str, list[list[Unit]]] = {}
    for line in _lines(f"{pair}.tsv"):
        group, name = line.split("\t")
        groups.setdefault(group, []).append([_unit(letter) for letter in name.split(" ")])
    return groups


def _lines(file: str) -> Iterator[str]:
    text = (_FOLDER / file).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))


def _unit(written: str) -> Unit:
    letter, _, rendering = written.partition("=")
    return letter, rendering
