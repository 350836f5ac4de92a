"""A glossary entry in memory: a concept, its side in each language, and the texts of a side."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.shipped import shown_path

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = ("person", "place", "organisation", "work", "term")
STATUSES = ("preferred", "admitted", "deprecated", "superseded")
REVIEWS = ("proposed", "approved", "disputed")
MATCHES = ("quoted", "full-form-first")


class Text(NamedTuple):
    """One spelling; `since` and `until` are the years in which a superseded one was right."""

    text: str
    since: int | None = None
    until: int | None = None


class Side(NamedTuple):
    """What an entry says in one language.

    `approved_…` say who approved it, when, and what it said then (`reviewing`); `tbx` is what a termbase said
    of it that has no key here, as XML (`exchange`).
    """

    preferred: tuple[Text, ...] = ()
    admitted: tuple[Text, ...] = ()
    deprecated: tuple[Text, ...] = ()
    superseded: tuple[Text, ...] = ()
    acronym: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    demonym: tuple[str, ...] = ()
    own_spelling: str | None = None
    family: str | None = None
    given: str | None = None
    patronymic: str | None = None
    title: str | None = None
    gender: str | None = None
    exact: bool = False
    indeclinable: bool = False
    part_of_speech: str | None = None
    forms: tuple[str, ...] = ()
    review: str | None = None
    approved_by: str | None = None
    approved_on: str | None = None
    approved_text: str | None = None
    source: str | None = None
    note: str | None = None
    tbx: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Is this side approved? A proposed or disputed one is shown, never imposed."""
        return self.review not in {"proposed", "disputed"}

    def texts(self, status: str) -> tuple[Text, ...]:
        """The spellings of one status."""
        spellings: tuple[Text, ...] = getattr(self, status)
        return spellings


class Concept(NamedTuple):
    """One person, place, organisation, work or term."""

    id: str
    kind: str
    sides: Mapping[str, Side] = MappingProxyType({})
    gender: str | None = None
    origin: str | None = None
    domain: str | None = None
    match: str | None = None
    exempt: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    sensitive: bool = False
    source: str | None = None
    note: str | None = None
    definitions: Mapping[str, str] = MappingProxyType({})
    tbx: tuple[str, ...] = ()
    path: str = ""
    line: int = 0

    @property
    def place(self) -> str:
        """Where the entry stands, for messages: glossary/people.toml:31."""
        return f"{shown_path(self.path)}:{self.line}"
