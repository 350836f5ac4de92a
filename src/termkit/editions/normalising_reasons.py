"""What is said of a name that the glossary allows and the house does not write.

In the glossary of an edition such a name is not to be used; who looks the entry up reads otherwise. Start
reading at `in_words_of_house`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary import full_name

if TYPE_CHECKING:
    from termkit.checks.finding import Finding
    from termkit.glossary import Glossary

_SAID = {"preferred": "is right too", "admitted": "is admitted", "superseded": "is a former name"}


def in_words_of_house(finding: Finding, tag: str, glossary: Glossary, own: Glossary) -> Finding:
    """The finding as the house would say it; `own` is the edition's glossary over another."""
    if finding.rule != "deprecated-term" or finding.concept is None:
        return finding
    text, concept = finding.text, own.concepts[finding.concept]
    found = (match for match in glossary.finder(tag).find_all(text) if match.span == (0, len(text)))
    spellings = {match.term.spelling for match in found if match.term.concept == concept.id}
    said = next((words for spelling, words in _SAID.items() if spelling in spellings), "")
    if not said or glossary.concepts[concept.id] is concept:
        return finding
    name = full_name(concept.sides[tag], tag)
    return finding._replace(message=f"“{text}” {said}. House style: {name} ({concept.place}).")
