"""Rows of a glossary that cannot do what their writer meant, though each is well formed.

Two entries with one name, a spelling that is right in one entry and wrong in another, a row that can never be
found, a link to nowhere. Start reading at `warnings_of`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from typing import TYPE_CHECKING

from termkit.glossary.concepts import STATUSES
from termkit.glossary.terms import full_name, is_capitalised
from termkit.languages import describe, language
from termkit.text.folding import fold_term
from termkit.text.lookalikes import WRONG_LATIN, as_cyrillic, as_latin
from termkit.text.scripts import script_of, scripts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from termkit.glossary import Glossary
    from termkit.glossary.concepts import Concept, Side

_WORD = re.compile(r"[^\W\d_]+")
# A language, a folded text, and whether it begins with a capital: Oğuz is a town, oğuz a people.
_Name = tuple[str, str, bool]


def warnings_of(
    glossary: Glossary, about: Collection[str] | None = None, known: Collection[str] = ()
) -> list[str]:
    """A line for each row that will not work, with the places of all entries it concerns.

    `about` names the entries to speak of, if not all; what concerns one of them and another entry is told.
    `known` are ids outside this glossary that its entries may refer to.

    >>> from termkit.glossary import Glossary
    >>> from termkit.glossary.store import parse
    >>> baku = '[baku]\\nkind = "place"\\nen.preferred = "Bаku"\\nrelated = ["gnaja"]\\n'
    >>> concepts, _ = parse(baku + '[ganja]\\nkind = "place"\\nen.preferred = "Ganja"\\n', "places.toml")
    >>> for warning in warnings_of(Glossary(concepts)):
    ...     print(warning)
    places.toml:1: [baku] en.preferred “Bаku”: а is a Cyrillic letter, so no text has this word. Write “Baku”.
    places.toml:1: [baku] related names “gnaja”, which is no entry. Did you mean “ganja”?
    """
    wanted = [c for c in glossary.concepts.values() if about is None or c.id in about]
    ids = {*glossary.concepts, *known}
    found: list[tuple[Concept, str]] = []
    for concept in wanted:
        for tag, side in concept.sides.items():
            found += [(concept, warning) for warning in _letters(side, tag, concept.kind)]
        found += [(concept, warning) for warning in _links(concept, ids)]
    found += _never_found(glossary, wanted)
    found += _one_name(glossary, {c.id for c in wanted})
    found += _right_and_wrong(glossary, {c.id for c in wanted})
    found.sort(key=lambda item: (item[0].path, item[0].line))
    return [f"{concept.place}: [{concept.id}] {warning}" for concept, warning in found]


def _letters(side: Side, tag: str, kind: str) -> Iterator[str]:
    """Words with a letter that no text has in their place: Bаku with a Cyrillic а, Rǝsulzadǝ."""
    cyrillic = language(tag).script == "Cyrillic"
    for key, text in _rows(side):
        if not any(character.isalnum() for character in text):
            yield f"{tag}.{key} “{text}” has neither letters nor digits, so it is found nowhere."
            continue
        # Of other things a Latin name may be meant in a Russian text (iPhone, TAP).
        if cyrillic and kind in {"person", "place"} and scripts(text) == {"Latin"}:
            what = f"a {kind} has a name in Cyrillic letters in {describe([tag])} texts"
            yield f"{tag}.{key} “{text}” is in Latin letters; {what}."
            continue
        for word in _WORD.findall(text):
            wrong = _wrong_letters(word, tag, cyrillic)
            if wrong:
                repaired = _repaired(word, tag, cyrillic)
                advice = f" Write “{text.replace(word, repaired)}”." if repaired else ""
                yield f"{tag}.{key} “{text}”: {wrong}, so no text has this word.{advice}"


def _wrong_letters(word: str, tag: str, cyrillic: bool) -> str | None:
    foreign = "Latin" if cyrillic else "Cyrillic"
    seen = scripts(word)
    letters = list(dict.fromkeys(letter for letter in word if script_of(letter) == foreign))
    if len(seen) > 1:
        verb = "is a {} letter" if len(letters) == 1 else "are {} letters"
        return f"{', '.join(letters)} {verb.format(foreign)}"
    # A Cyrillic word in a Latin text is never meant.
    if seen == {"Cyrillic"} and not cyrillic:
        return f"“{word}” is in Cyrillic letters"
    wrong = list(dict.fromkeys(letter for letter in word if letter in WRONG_LATIN))
    if wrong and tag == "az":
        pairs = " and ".join(f"{letter} looks like {WRONG_LATIN[letter]}" for letter in wrong)
        return f"{pairs} but is another letter"
    return None


def _repaired(word: str, tag: str, cyrillic: bool) -> str | None:
    if cyrillic:
        return as_cyrillic(word)
    latin = as_latin(word)
    return "".join(WRONG_LATIN.get(letter, letter) for letter in latin) if latin and tag == "az" else latin


def _rows(side: Side) -> Iterator[tuple[str, str]]:
    """What is to be found in texts, by its key. A deprecated spelling may hold any letter."""
    for status in STATUSES:
        if status != "deprecated":
            yield from ((status, spelling.text) for spelling in side.texts(status))
    for key in ("family", "given", "patronymic", "own_spelling"):
        text = getattr(side, key)
        if text:
            yield key.replace("_", "-"), text
    for key in ("acronym", "adjective", "demonym", "forms"):
        yield from ((key, text) for text in getattr(side, key))


def _links(concept: Concept, ids: Collection[str]) -> Iterator[str]:
    for key, targets in (("same-as", concept.same_as), ("related", concept.related)):
        for target in targets:
            if target not in ids:
                close = get_close_matches(target, ids, 1)
                hint = f" Did you mean “{close[0]}”?" if close else " Correct the id, or leave it out."
                yield f"{key} names “{target}”, which is no entry.{hint}"


def _never_found(glossary: Glossary, wanted: list[Concept]) -> Iterator[tuple[Concept, str]]:
    """Terms that are not found in themselves, alone or in a sentence."""
    ids = {concept.id for concept in wanted}
    for tag in sorted({tag for concept in wanted for tag in concept.sides}):
        finder = glossary.finder(tag)
        for term in glossary.terms(tag):
            if term.concept not in ids or term.status == "derived" or not any(map(str.isalnum, term.text)):
                continue
            names = ((match.term.concept, match.term.text) for text in (term.text, f"1 {term.text} 1")
                     for match in finder.find_all(text))  # fmt: skip
            if (term.concept, term.text) not in names:
                yield (
                    glossary.concepts[term.concept],
                    f"{tag}: “{term.text}” ({term.status}) is not found even in a text that has it. "
                    "Look for unusual signs in it.",
                )


def _one_name(glossary: Glossary, ids: Collection[str]) -> Iterator[tuple[Concept, str]]:
    """Entries with one preferred term that no `same-as` tells apart."""
    named: dict[_Name, list[str]] = defaultdict(list)
    for concept in glossary.concepts.values():
        for tag, side in concept.sides.items():
            named[_name(tag, full_name(side, tag))].append(concept.id)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for (tag, _, _), concepts in named.items():
        for at, second in enumerate(concepts):
            for first in concepts[:at]:
                if first in ids or second in ids:
                    shared[first, second].append(tag)
    for (first, second), tags in shared.items():
        one, other = glossary.concepts[first], glossary.concepts[second]
        if first in other.same_as or second in one.same_as:
            continue
        said = ", ".join(f"“{full_name(other.sides[tag], tag)}” ({tag})" for tag in tags)
        yield (
            other,
            f"has the preferred term of [{first}] ({one.place}): {said}. If two things of one name are "
            f'meant, add same-as = "{first}"; if not, keep one entry.',
        )


def _right_and_wrong(glossary: Glossary, ids: set[str]) -> Iterator[tuple[Concept, str]]:
    """Spellings that one entry prefers and another, or the same, forbids."""
    preferred: dict[_Name, list[str]] = defaultdict(list)
    for concept in glossary.concepts.values():
        for tag, side in concept.sides.items():
            for text in dict.fromkeys((full_name(side, tag), side.family or "")):
                if text:
                    preferred[_name(tag, text)].append(concept.id)
    for concept in glossary.concepts.values():
        for tag, side in concept.sides.items():
            for spelling in side.deprecated:
                for other in preferred.get(_name(tag, spelling.text), ()):
                    if not ids.isdisjoint((concept.id, other)):
                        yield concept, _contradiction(glossary.concepts[other], concept, tag, spelling.text)


def _contradiction(prefers: Concept, forbids: Concept, tag: str, text: str) -> str:
    if prefers.id == forbids.id:
        return f"{tag}: “{text}” is both preferred and deprecated. Keep one of them."
    return (
        f"{tag}.deprecated “{text}” is the preferred term of [{prefers.id}] ({prefers.place}). "
        "A text can follow only one of the two."
    )


def _name(tag: str, text: str) -> _Name:
    # Folding makes ı and i one; Baki is another spelling than Bakı.
    return tag, fold_term(text.replace("ı", "ɨ")), is_capitalised(text)
