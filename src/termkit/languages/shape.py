"""What a language needs to know of a term in order to inflect it."""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A term's text, and what shapes its forms.

    `parts` names each word of a person's name (`"given"`, `"family"`, `"title"`, `"patronymic"`,
    `"initial"`); it is
    empty for anything else. `gender` is `"m"`, `"f"` or None. `forms` are irregular forms written by hand.
    """

    text: str
    kind: str = "term"
    parts: tuple[str, ...] = ()
    gender: str | None = None
    indeclinable: bool = False
    forms: tuple[str, ...] = ()
