"""The report of `termkit check` in a file: `-o FILE`. Start reading at `format_of`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.cli.messages import say
from termkit.cli.streams import write
from termkit.errors import SettingsError
from termkit.reports import formats, suffixes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.cli.check import Asked


def format_of(asked: Asked) -> str:
    """The format of the report: the one that was asked for, or the one that the ending of its file says.

    Raises `SettingsError` where the file cannot be meant for a report: it is one of the texts, or its ending
    is that of something else.
    """
    if asked.output in {None, "-"}:
        return asked.format or "text"
    path = Path(str(asked.output))
    if any(is_report(text, str(path)) for text in (*asked.paths, *asked.sources)):
        raise SettingsError(f"-o {path}: this is one of the texts. Name another file for the report.")
    ending = path.suffix.lower()
    if asked.format is None:
        by_ending = "text" if ending == ".txt" else ending[1:]
        if by_ending in formats():
            return by_ending
        raise SettingsError(
            f"-o {path}: the ending “{ending}” says no format. Write .html, .xlsx, .csv, .txt, .json or "
            ".sarif, or say which with --format."
        )
    fitting = suffixes(asked.format)
    if ending not in fitting:
        raise SettingsError(
            f"-o {path}: let the name of a report in the format {asked.format} end in {' or '.join(fitting)}."
        )
    return asked.format


def is_report(text: str, report: str) -> bool:
    """Is a path of a text that of the report?"""
    return text != "-" and os.path.realpath(text) == os.path.realpath(report)


def write_report(output: str, pieces: Iterable[bytes]) -> None:
    """Write the report, wholly or not at all, and say so; `-` is standard output."""
    write(output, pieces)
    if output != "-":
        say(f"{output}: written")
