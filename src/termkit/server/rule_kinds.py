"""What LanguageTool's clients call the kinds of our rules: a category, and a type of ITS 2.0.

The types are those of the Internationalization Tag Set 2.0 (W3C, 2013, “Localization Quality Issue”).
LibreOffice draws a line by the category: red under TYPOS, blue under STYLE, orange under any other.
"""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A category with its name on screen, and the type."""

    category: str
    name: str
    type: str


_TERMS = Kind("TERMINOLOGY", "Terminology", "terminology")
_NAMES = Kind("NAMES", "Names", "inconsistent-entities")
_TYPOS = Kind("TYPOS", "Letters and scripts", "characters")
_CITATIONS = Kind("CITATIONS", "Citations", "inconsistency")
_TYPOGRAPHY = Kind("TYPOGRAPHY", "Typography", "typographical")
_TRANSLATION = Kind("TRANSLATION", "Translation", "mistranslation")
_STYLE = Kind("STYLE", "House style", "style")
# What only informs is no mistake.
REMARK = Kind("STYLE", "Remarks", "style")
_OTHER = Kind("MISC", "Miscellaneous", "uncategorized")

_KINDS = {
    "mixed-script": _TYPOS,
    "lookalike-letter": _TYPOS,
    "turkic-i": _TYPOS,
    "citation": _CITATIONS,
    "reference": _CITATIONS,
    "wrong-term": _TERMS,
    "deprecated-term": _TERMS,
    "missing-term": _TERMS,
    "three-way-term": _TERMS,
    "untranslated-name": _NAMES,
    "foreign-spelling": _NAMES,
    "unlisted-spelling": _NAMES,
    "mixed-variants": _NAMES,
    "inconsistent-name": _NAMES,
    "inconsistent-translation": _TRANSLATION._replace(type="inconsistency"),
    "inconsistent-source": _TRANSLATION._replace(type="inconsistency"),
    "initials-style": _STYLE,
    "first-mention": _STYLE,
    "yo-style": _STYLE,
    "hyphenation": _TYPOGRAPHY,
    "quote-style": _TYPOGRAPHY,
    "dash-style": _TYPOGRAPHY,
    "repeated-word": Kind("REDUNDANCY", "Repetition", "duplication"),
    "whitespace": Kind("TYPOGRAPHY", "Typography", "whitespace"),
    "placeholder-mismatch": _TRANSLATION._replace(type="markup"),
    "tag-mismatch": _TRANSLATION._replace(type="markup"),
    "number-mismatch": _TRANSLATION._replace(type="numbers"),
    "unit-mismatch": _TRANSLATION._replace(type="numbers"),
    "untranslated": _TRANSLATION._replace(type="untranslated"),
    "length": _TRANSLATION._replace(type="length"),
    "end-punctuation": _TRANSLATION._replace(type="typographical"),
}


def kind_of(rule: str) -> Kind:
    """The kind of a rule, else of its family.

    >>> kind_of("deprecated-term").type, kind_of("citation-year").category
    ('terminology', 'CITATIONS')
    """
    return _KINDS.get(rule) or _KINDS.get(rule.partition("-")[0], _OTHER)
