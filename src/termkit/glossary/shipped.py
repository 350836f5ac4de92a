"""Where the glossary that comes with termkit is, and what its files are called in messages."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def shipped_folder() -> Path:
    """The folder of the shipped glossary's files: inside the package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped" / "glossary"
    return inside if inside.is_dir() else package.parent.parent / "glossary"


@cache
def shown_path(path: str) -> str:
    """The name of a glossary file as a reader knows it, not by the folder termkit was installed in.

    >>> shown_path(str(shipped_folder() / "people.toml")), shown_path("names.toml")
    ('glossary/people.toml', 'names.toml')
    """
    file = Path(path)
    shipped = shipped_folder()
    return f"glossary/{file.relative_to(shipped).as_posix()}" if file.is_relative_to(shipped) else path
