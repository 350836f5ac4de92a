"""Everything about an entry, as a program is told it. Start reading at `entry`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.glossary.concepts import STATUSES
from termkit.glossary.samples import sample_forms
from termkit.glossary.terms import full_name, terms_of

if TYPE_CHECKING:
    from termkit.glossary.concepts import Concept


def entry(concept: Concept) -> dict[str, Any]:
    """Everything about a concept, as it is printed in JSON."""
    return {
        "id": concept.id,
        "kind": concept.kind,
        "path": concept.path,
        "line": concept.line,
        "gender": concept.gender,
        "domain": concept.domain,
        "origin": concept.origin,
        "match": concept.match,
        "exempt": list(concept.exempt),
        "same_as": list(concept.same_as),
        "related": list(concept.related),
        "sensitive": concept.sensitive,
        "definition": concept.definitions,
        "source": concept.source,
        "note": concept.note,
        "languages": {tag: _side(concept, tag) for tag in concept.sides},
    }


def _side(concept: Concept, tag: str) -> dict[str, Any]:
    side = concept.sides[tag]
    terms = terms_of(concept, tag)
    return {
        "name": full_name(side, tag),
        **{
            status: [{"text": text.text, "from": text.since, "to": text.until} for text in side.texts(status)]
            for status in STATUSES
        },
        "acronym": list(side.acronym),
        "derived": [
            {"text": term.text, "role": term.role, "spelling": term.spelling}
            for term in terms
            if term.status == "derived"
        ],
        "forms": sample_forms(terms[0], tag),
        "adjective": list(side.adjective),
        "demonym": list(side.demonym),
        "review": side.review,
        "source": side.source,
        "note": side.note,
    }
