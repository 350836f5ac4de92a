"""All about one name: its entry, its renderings, its forms, and what it may be confused with.

`cleaned` makes one name of what was typed. Start reading at `gathered`.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from termkit.errors import SettingsError

if TYPE_CHECKING:
    from termkit.glossary import Concept, Glossary, Term

_LONGEST = 200


def gathered(glossary: Glossary, name: str, language: str | None, kind: str | None) -> dict[str, Any]:
    """Everything that is printed of a name."""
    from termkit.glossary.confusable import REASONS, confusable
    from termkit.glossary.entry_facts import entry
    from termkit.glossary.look_up import look_up
    from termkit.glossary.renderings import renderings
    from termkit.names.guesses import kind_of, language_of
    from termkit.transliteration import transliterate
    from termkit.transliteration.route import language_tag

    asked = name
    concepts = look_up(glossary, name, whole=True)
    if concepts:
        name = _uninflected(glossary, concepts[0], name)
    tag = language_tag(language) if language else language_of(name, _languages(concepts, name))
    # Entries and endings are those of today's alphabet.
    read = transliterate(name, tag, "az")[0].text if tag.startswith("az-") else name
    if read != name:
        concepts = concepts or look_up(glossary, read, whole=True)
    main = "az" if tag.startswith("az-") else tag
    wanted = kind or _kind(concepts) or kind_of(read)
    source = _source(concepts, name) if tag == "en" else (tag, name)
    written = renderings(source[1], source[0], kind=wanted, glossary=glossary)
    best = {other: found[0].text for other, found in written.items() if found} | {main: read}
    near = confusable(glossary, read, main, besides=[concept.id for concept in concepts], kind=wanted)
    return {
        "name": name,
        "asked": asked,
        "language": tag,
        "language_guessed": language is None,
        "kind": wanted,
        "kind_guessed": kind is None and not _kind(concepts),
        "entries_searched": len(glossary.concepts),
        "entries": [entry(concept) for concept in concepts],
        "rendered_from": {"language": source[0], "name": source[1]},
        "renderings": {
            other: [{"text": one.text, "reasons": list(one.reasons)} for one in found]
            for other, found in written.items()
        },
        "inflected": _inflected(concepts, read, main, wanted, best),
        "confusable": [
            {
                "id": one.concept.id,
                "name": one.text,
                "why": one.why,
                "message": REASONS[one.why],
                "path": one.concept.path,
                "line": one.concept.line,
            }
            for one in near
        ],
    }


def cleaned(text: str) -> str:
    """One name in one line. Raises `SettingsError` for what is none."""
    name = " ".join(text.split())
    if len(name) > _LONGEST:
        raise SettingsError(
            f"this has {len(name):,} characters, and no name has more than {_LONGEST}. For a list of names "
            "there is `termkit transliterate`."
        )
    for character in name:
        if unicodedata.category(character) in {"Cc", "Cs"}:
            raise SettingsError(
                f"the name holds a character that is no letter and does not show (U+{ord(character):04X}). "
                "Type the name anew."
            )
    # Soft hyphens, marks of direction.
    name = "".join(character for character in name if unicodedata.category(character) != "Cf")
    if not any(map(str.isalpha, name)):
        raise SettingsError("there is no letter in the name. Write one, for example: termkit name Rəsulzadə")
    return unicodedata.normalize("NFC", name)


def _languages(concepts: list[Concept], name: str) -> list[str]:
    """The languages in which the glossary has the name, uninflected."""
    from termkit.glossary.terms import terms_of
    from termkit.text.folding import fold_term

    wanted = fold_term(name)
    found = {
        tag
        for concept in concepts
        for tag in concept.sides
        for term in terms_of(concept, tag)
        if fold_term(term.text) == wanted and term.spelling == "preferred"
    }
    return sorted(found)


def _uninflected(glossary: Glossary, concept: Concept, name: str) -> str:
    """The name itself, where a form of it, a wrong spelling or an entry's id was given: Bakıda, baku."""
    from termkit.glossary import full_name
    from termkit.glossary.terms import terms_of
    from termkit.text.folding import fold_term

    wanted = fold_term(name)
    terms = [term for tag in concept.sides for term in terms_of(concept, tag)]
    if any(fold_term(term.text) == wanted and term.spelling in {"preferred", "admitted"} for term in terms):
        return name
    for tag in concept.sides:
        for match in glossary.finder(tag).find(name):
            if match.term.concept == concept.id and match.span == (0, len(name)):
                return _in_role(concept, tag, match.term.role) or match.term.text
    return next((full_name(side, tag) for tag, side in concept.sides.items()), name)


def _in_role(concept: Concept, tag: str, role: str) -> str | None:
    """The preferred form of an entry in a language: its name, its surname, its acronym."""
    from termkit.glossary.terms import terms_of

    terms = terms_of(concept, tag) if tag in concept.sides else []
    found = (term.text for term in terms if term.role == role and term.spelling == "preferred")
    return next(found, None)


def _source(concepts: list[Concept], name: str) -> tuple[str, str]:
    """No table leads back from English: an entry says what the name is in its own language."""
    from termkit.glossary.terms import terms_of
    from termkit.text.folding import fold_term

    wanted = fold_term(name)
    for concept in concepts:
        tags = ("ru", "az") if concept.origin == "ru" else ("az", "ru")
        for term in terms_of(concept, "en"):
            if fold_term(term.text) == wanted:
                for tag in tags:
                    if text := _in_role(concept, tag, term.role):
                        return tag, text
    return "en", name


def _kind(concepts: list[Concept]) -> str | None:
    kinds = {concept.kind if concept.kind in {"person", "place"} else "other" for concept in concepts}
    return kinds.pop() if len(kinds) == 1 else None


def _inflected(
    concepts: list[Concept], name: str, tag: str, kind: str, best: dict[str, str]
) -> dict[str, list[str]]:
    """A few forms of the name in each language: of the entry's own term, else of the best rendering."""
    from termkit.glossary.samples import sample_forms
    from termkit.glossary.terms import terms_of
    from termkit.languages import GLOSSARY_LANGUAGES
    from termkit.text.folding import fold_term

    concept = concepts[0] if concepts else None
    wanted = fold_term(name)
    ours = terms_of(concept, tag) if concept and tag in concept.sides else []
    role = next((term.role for term in ours if fold_term(term.text) == wanted), "name")
    if role in {"citation", "initials"}:
        role = "name"
    found: dict[str, list[str]] = {}
    for other in GLOSSARY_LANGUAGES:
        terms = terms_of(concept, other) if concept and other in concept.sides else []
        term = next((term for term in terms if term.role == role and term.spelling == "preferred"), None)
        if term is None and other in best:
            term = _made_term(best[other], kind)
        if term is not None:
            found[other] = [term.text, *sample_forms(term, other)]
    return found


def _made_term(text: str, kind: str) -> Term:
    """A term for a name that the glossary does not have."""
    from termkit.glossary.terms import Term
    from termkit.names.guesses import gender_of, parts_of

    family, _, given = text.partition(", ")
    words = [*given.split(), *family.split()]
    # Əli qızı is possessive, as is the head of a place's name (Əli meydanı): qızının, qızına.
    if kind != "person" or (len(words) > 2 and words[-1] in {"oğlu", "qızı"}):
        return Term("", " ".join(words) if kind == "person" else text, "preferred", "name", "place")
    parts = (*["given"] * (len(words) - 1), "family") if given else parts_of(words)
    surname = words[parts.index("family")]
    return Term("", " ".join(words), "preferred", "name", kind, parts, gender_of(surname))
