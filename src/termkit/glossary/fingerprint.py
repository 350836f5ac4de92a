"""What tells one state of a glossary from another: a short code of all that its entries say."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termkit.glossary import Glossary

_DIGITS = 12


def fingerprint(glossary: Glossary) -> str:
    """The code: the same whichever files the entries stand in, and in whatever order.

    >>> from termkit.glossary import Glossary
    >>> fingerprint(Glossary([]))
    'e3b0c44298fc'
    """
    concepts = sorted(glossary.concepts.values(), key=lambda concept: concept.id)
    written = (
        repr(
            concept._replace(
                path="",
                line=0,
                sides=dict(sorted(concept.sides.items())),
                definitions=dict(sorted(concept.definitions.items())),
            )
        )
        for concept in concepts
    )
    return sha256("".join(written).encode("utf-8")).hexdigest()[:_DIGITS]
