"""What an import would do to a glossary, entry by entry, before anything is done. Start reading at `planned`.

An entry of a file is ours if it has our id, or else our name for it in some language; what is new gets an id.
Where both have it, `merging` brings them together. Nothing is written here.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.glossary.editing import clean, propose_id
from termkit.glossary.exchange.merging import Conflict, merged
from termkit.glossary.exchange.tbx_nodes import parsed
from termkit.glossary.terms import full_name
from termkit.glossary.values import concept_of, key_name, ordered, values_of
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Entry

# What programs number concepts with: c12, 16, id-3. Two files may have the same for different things.
_NUMBER = re.compile(r"_?[A-Za-z]{0,7}[-_]?\d+")


class Step(NamedTuple):
    """What happens to one entry.

    `before` is None for a new one, `ours` is the concept as it is there; `fault` says why nothing can happen.
    """

    id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]
    conflicts: tuple[Conflict, ...] = ()
    ours: Concept | None = None
    fault: str = ""

    @property
    def changes(self) -> bool:
        """Is there anything to write?"""
        return not self.fault and self.before != self.after


class Names:
    """The names of a glossary's concepts, to find which one an entry of a file means."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._concepts: dict[str, Concept] = {}
        self._by_name: dict[tuple[str, str], list[str]] = {}
        self._by_other_id: dict[str, str] = {}
        for concept in concepts:
            self.add(concept)

    def add(self, concept: Concept) -> None:
        """Know one more."""
        self._concepts[concept.id] = concept
        for name in _names(concept):
            self._by_name.setdefault(name, []).append(concept.id)
        for xml in concept.tbx:
            if xml.startswith("<conceptEntry"):
                for node in parsed(xml):
                    self._by_other_id[node.attributes.get("id", "")] = concept.id

    def known(self, concept_id: str) -> bool:
        """Is there a concept of that id?"""
        return concept_id in self._concepts

    def meant(self, entry: Entry, concept: Concept) -> tuple[Concept | None, list[str]]:
        """Our concept for an entry of a file, and the ids of several that it may be."""
        ours = self._concepts.get(entry.id) or self._concepts.get(
            self._by_other_id.get(entry.other_id or entry.id, "")
        )
        found = Counter(
            concept_id
            for name in _names(concept)
            for concept_id in self._by_name.get(name, ())
            if _kinds_agree(entry, self._concepts[concept_id])
        )
        if ours is not None and (not _NUMBER.fullmatch(entry.id) or ours.id in found or entry.other_id):
            return ours, []
        if not found:
            return None, []
        most = max(found.values())
        best = [concept_id for concept_id, count in found.items() if count == most]
        return (self._concepts[best[0]], []) if len(best) == 1 else (None, best)


def planned(
    entries: Iterable[Entry],
    ours: Iterable[Concept],
    base: Mapping[str, Mapping[str, Any]] | None = None,
    *,
    prefer: str = "ours",
    review: str | None = None,
    name: str = "",
) -> Iterator[Step]:
    """A step for each entry of a file, in its order; those that change nothing too.

    `base` has the values of an earlier state by the id of the file. What is new or changed gets `review`, if
    it is given. `name` is what messages call the file.

    >>> from termkit.glossary.exchange.formats import Entry
    >>> baku, _ = concept_of("baku", {"kind": "place", "az.preferred": "Bakı"})
    >>> entry = Entry("c7", {"az.preferred": "Bakı", "ru.preferred": "Баку"})
    >>> (step,) = planned([entry], [baku])
    >>> step.id, step.after
    ('baku', {'kind': 'place', 'az.preferred': 'Bakı', 'ru.preferred': 'Баку'})
    """
    names = Names(ours)
    taken: dict[str, int] = {}
    for entry in entries:
        values = ordered({"kind": "term", **entry.values})
        concept, faults = concept_of(entry.id or "new", values, name, entry.line)
        if concept is None:
            yield Step(entry.id, None, values, fault="\n".join(faults))
            continue
        # As a file of ours would have it: composed letters, one space between words.
        said = {
            key: clean(text) if key.startswith("definition.") else text
            for key, text in values_of(concept).items()
        }
        entry = entry._replace(values=said if "kind" in entry.values else _without_kind(said))
        values = said
        known, several = names.meant(entry, concept)
        if several:
            yield Step(entry.id, None, values, fault=_ambiguous(several, concept))
        elif known is None:
            concept_id = _free_id(entry, values, names, taken)
            after = _reviewed({}, values, review)
            taken[concept_id] = entry.line
            yield (
                Step(concept_id, None, after)
                if concept_id
                else Step("", None, values, fault=_nameless(concept))
            )
        elif known.id in taken and _merged(entry, known, None, prefer, None).changes:
            yield Step(known.id, None, values, fault=_twice(known, taken[known.id], concept))
        else:
            taken[known.id] = entry.line
            was = None if base is None else base.get(entry.id, base.get(known.id))
            yield _merged(entry, known, was, prefer, review)


def _without_kind(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != "kind"}


def _merged(
    entry: Entry, ours: Concept, base: Mapping[str, Any] | None, prefer: str, review: str | None
) -> Step:
    before = values_of(ours)
    keys = entry.keys
    right_too = {
        key for key, value in entry.values.items() if base is None and _is_right_too(key, value, ours, keys)
    }
    done = merged(
        before,
        entry.values,
        base,
        covers=lambda key: (
            (keys is None or key in keys)
            and (key != "kind" or "kind" in entry.values)
            and key not in right_too
        ),
        prefer=prefer,
    )
    after = _reviewed(before, done.values, review)
    _, faults = concept_of(ours.id, after, ours.path, ours.line)
    return Step(ours.id, before, after, done.conflicts, ours, "\n".join(faults))


def _is_right_too(key: str, value: Any, ours: Concept, keys: frozenset[str] | None) -> bool:
    """Is this the preferred form of a file that tells no forms apart, and one of ours that is right?"""
    tag, _, name = key.partition(".")
    if name != "preferred" or keys is None or f"{tag}.admitted" in keys or tag not in ours.sides:
        return False
    side = ours.sides[tag]
    return value in {full_name(side, tag), *side.acronym, *(text.text for text in side.admitted)}


def _reviewed(before: Mapping[str, Any], after: Mapping[str, Any], review: str | None) -> dict[str, Any]:
    """The values with `review` in each language that is new or changed."""
    values = dict(after)
    if review is not None:
        for tag in GLOSSARY_LANGUAGES:
            old, new = (
                {key: text for key, text in side.items() if key.startswith(f"{tag}.")}
                for side in (before, after)
            )
            if new and old != new:
                values[f"{tag}.review"] = review
    return ordered(values)


def _names(concept: Concept) -> Iterator[tuple[str, str]]:
    for tag, side in concept.sides.items():
        if name := full_name(side, tag):
            yield tag, fold_term(name)


def _kinds_agree(entry: Entry, ours: Concept) -> bool:
    return "kind" not in entry.values or entry.values["kind"] == ours.kind


def _free_id(entry: Entry, values: Mapping[str, Any], names: Names, taken: Mapping[str, int]) -> str:
    """The id that the file has, or one of the name; with a number where it is taken."""
    plain = {
        key: _plain(value)
        for key, value in values.items()
        if key_name(key) in {"preferred", "family", "given"}
    }
    wanted = (
        entry.id if entry.id and not names.known(entry.id) and entry.id not in taken else propose_id(plain)
    )
    found, number = wanted, 2
    while found and (names.known(found) or found in taken):
        found, number = f"{wanted}-{number}", number + 1
    return found


def _plain(value: Any) -> Any:
    return value["text"] if isinstance(value, dict) else value


def _shown(concept: Concept) -> str:
    return f"{concept.path}:{concept.line}: “{next((name for _, name in _shown_names(concept)), concept.id)}”"


def _shown_names(concept: Concept) -> Iterator[tuple[str, str]]:
    for tag, side in concept.sides.items():
        yield tag, full_name(side, tag)


def _ambiguous(several: list[str], concept: Concept) -> str:
    ids = ", ".join(f"[{concept_id}]" for concept_id in several)
    return f"{_shown(concept)} may be {ids}. Give it the id of one of them."


def _nameless(concept: Concept) -> str:
    return f"{_shown(concept)}: no id can be made of the name. Give it one: Latin letters, digits, hyphens."


def _twice(ours: Concept, line: int, concept: Concept) -> str:
    return f"{_shown(concept)} is [{ours.id}], as is line {line}. Make one of the two."
