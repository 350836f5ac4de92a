"""What the glossary knows of a cited name: which entries it may be, and of which kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.citations.table import Names
from termkit.languages import GLOSSARY_LANGUAGES, language
from termkit.text.scripts import scripts

if TYPE_CHECKING:
    from termkit.glossary import Glossary


def names_of(glossary: Glossary, tag: str) -> Names:
    """What a glossary answers about names in a text of a language.

    >>> from termkit.glossary.store import parse
    >>> entry = '[un]\\nkind = "organisation"\\naz.preferred = "BMT"\\nen.preferred = "United Nations"\\n'
    >>> concepts, _ = parse(entry, "-")
    >>> from termkit.glossary import Glossary
    >>> names = names_of(Glossary(concepts), "az")
    >>> names.concepts("BMT") == names.concepts("United Nations"), names.kinds("BMT-nin")
    (True, frozenset({'organisation'}))
    """
    known: dict[str, frozenset[str]] = {}

    def concepts(name: str) -> frozenset[str]:
        if name not in known:
            known[name] = frozenset(_concepts(name))
        return known[name]

    def _concepts(name: str) -> set[str]:
        written = scripts(name)
        tags = sorted(
            (t for t in GLOSSARY_LANGUAGES if language(t).script in written), key=lambda other: other != tag
        )
        found: set[str] = set()
        for other in tags:
            for match in glossary.finder(other).find_all(name, trust_capitals=True):
                if match.span == (0, len(name)) and match.term.role != "exempt":
                    found.add(match.term.concept)
        return found

    def kinds(name: str) -> frozenset[str]:
        return frozenset(glossary.concepts[concept].kind for concept in concepts(name))

    return Names(concepts, kinds)
