"""Entries as pairs of terms in two languages, as glossaries of translation tools have them, and back.

Start reading at `pairs_of`, and at `entries_of` for the way back. What a format of pairs cannot say is
counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.glossary.exchange.formats import Entry
from termkit.glossary.terms import full_name
from termkit.glossary.values import key_name, values_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from termkit.glossary.concepts import Concept, Side
    from termkit.glossary.exchange.formats import Exchange

_PARTS = frozenset({"family", "given", "patronymic", "title"})
_RIGHT = ("preferred", "admitted", "acronym")
_STATUSES = (*_RIGHT, "deprecated")


class Pair(NamedTuple):
    """A term and its translation, each with its status: preferred, admitted, acronym or deprecated."""

    source: str
    target: str
    source_status: str = "preferred"
    target_status: str = "preferred"
    id: str = ""
    note: str = ""
    definition: str = ""
    proposed: bool = False
    line: int = 0
    speech: tuple[str, str] = ("", "")


def pairs_of(
    concepts: Iterable[Concept],
    asked: Exchange,
    carried: Collection[str],
    *,
    targets: Collection[str] = _RIGHT,
    sources: Collection[str] = _RIGHT,
) -> Iterator[Pair]:
    """The pairs of each concept, that of its names first; then other sources with it, then other targets.

    `carried` are the keys that the format has room for beside the terms; others are counted as lost.
    """
    source_tag, target_tag = asked.pair("The format")
    for concept in concepts:
        source, target = concept.sides.get(source_tag), concept.sides.get(target_tag)
        if source is None or target is None:
            asked.lost["entries in one of the two languages only"] += 1
            continue
        _count_lost(concept, asked, (source_tag, target_tag), (sources, targets), carried)
        mine, theirs = list(_terms(source, source_tag, sources)), list(_terms(target, target_tag, targets))
        pair = Pair(
            mine[0][0],
            theirs[0][0],
            id=concept.id,
            note=concept.note or target.note or source.note or "",
            definition=concept.definitions.get(target_tag) or concept.definitions.get(source_tag, ""),
            proposed=not target.sure,
            speech=(source.part_of_speech or "", target.part_of_speech or ""),
        )
        yield pair
        yield from (pair._replace(source=text, source_status=status) for text, status in mine[1:])
        yield from (pair._replace(target=text, target_status=status) for text, status in theirs[1:])


def _terms(side: Side, tag: str, statuses: Collection[str]) -> Iterator[tuple[str, str]]:
    yield full_name(side, tag), "preferred"
    for status in _STATUSES[1:]:
        if status in statuses:
            texts = side.acronym if status == "acronym" else (text.text for text in side.texts(status))
            yield from ((text, status) for text in texts)


def _count_lost(
    concept: Concept,
    asked: Exchange,
    tags: tuple[str, str],
    statuses: tuple[Collection[str], ...],
    carried: Collection[str],
) -> None:
    for key in values_of(concept):
        first, _, rest = key.partition(".")
        name = key_name(key)
        if first == "definition" and rest not in tags:
            name = f"definitions in {rest}"
        elif rest and first != "definition" and first not in tags:
            name = f"terms in {first}"
        elif name in _PARTS:
            name = "parts of names"
        elif rest and first in tags and name in _STATUSES and name in statuses[tags.index(first)]:
            continue
        if name not in carried:
            asked.lost[name] += 1


def entries_of(pairs: Iterable[Pair], asked: Exchange, keys: Collection[str], name: str) -> Iterator[Entry]:
    """The entries of a file of pairs: those of one id are one, and without ids those of one source.

    `keys` are those that the format has room for, without their language.

    >>> from termkit.glossary.exchange.formats import exchange
    >>> pairs = [Pair("wind", "külək"), Pair("wind", "yel"), Pair("sea", "dəniz")]
    >>> asked = exchange(source_language="en", target_language="az")
    >>> [dict(entry.values) for entry in entries_of(pairs, asked, (), "a.utx")][0]
    {'en.preferred': 'wind', 'az.preferred': 'külək', 'az.admitted': ['yel']}
    """
    source_tag, target_tag = asked.pair(name)
    groups: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs:
        if pair.source and pair.target:
            groups.setdefault(("id", pair.id) if pair.id else ("source", pair.source), []).append(pair)
    known = {f"{tag}.{key}" for tag in (source_tag, target_tag) for key in ("preferred", *keys)}
    known |= {key for key in keys if key == "note"} | (
        {f"definition.{target_tag}"} if "definition" in keys else set()
    )
    for group in groups.values():
        yield Entry(group[0].id, _values(group, source_tag, target_tag), group[0].line, frozenset(known))


def _values(group: list[Pair], source_tag: str, target_tag: str) -> dict[str, Any]:
    main = next((pair for pair in group if pair.source_status == pair.target_status == "preferred"), group[0])
    values: dict[str, Any] = {f"{source_tag}.preferred": main.source, f"{target_tag}.preferred": main.target}
    for pair in group:
        for tag, text, status, name in (
            (source_tag, pair.source, pair.source_status, main.source),
            (target_tag, pair.target, pair.target_status, main.target),
        ):
            key = f"{tag}.{'admitted' if status == 'preferred' else status}"
            if text != name and text not in values.get(key, ()):
                values.setdefault(key, []).append(text)
    if main.proposed:
        values[f"{target_tag}.review"] = "proposed"
    if main.note:
        values["note"] = main.note
    if main.definition:
        values[f"definition.{target_tag}"] = main.definition
    for tag, speech in zip((source_tag, target_tag), main.speech, strict=True):
        if speech:
            values[f"{tag}.part-of-speech"] = speech
    return values


def one_line(text: str) -> str:
    """A text without tabs and line ends, which would be the format's own."""
    return " ".join(text.split())
