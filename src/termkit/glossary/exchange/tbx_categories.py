"""The data categories of TBX: which element each is, at which levels it may stand, and its values.

Source: ISO 30042:2019 and the definitions of its public modules Min and Basic (tbxinfo.net), of which the
dialects TBX-Core (none), TBX-Min and TBX-Basic are made.
"""

from __future__ import annotations

from typing import NamedTuple

CONCEPT, LANGUAGE, TERM = "conceptEntry", "langSec", "termSec"


class Category(NamedTuple):
    """A data category: its module, its element, its levels, and its values where not all are allowed."""

    module: str
    element: str
    levels: frozenset[str]
    values: frozenset[str] = frozenset()


def _category(module: str, element: str, levels: str, values: str = "") -> Category:
    return Category(module, element, frozenset(levels.split()), frozenset(values.split()))


_ALL = "conceptEntry langSec termSec"
_OUTER = "conceptEntry termSec"
CATEGORIES = {
    "administrativeStatus": _category(
        "min", "termNote", TERM,
        "preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts",
    ),
    "partOfSpeech": _category("min", "termNote", TERM, "adjective noun other verb adverb"),
    "subjectField": _category("min", "descrip", CONCEPT),
    "customerSubset": _category("min", "admin", _OUTER),
    "externalCrossReference": _category("min", "xref", _OUTER),
    "context": _category("basic", "descrip", TERM),
    "crossReference": _category("basic", "ref", _OUTER),
    "definition": _category("basic", "descrip", "conceptEntry langSec"),
    "geographicalUsage": _category("basic", "termNote", TERM),
    "grammaticalGender": _category("basic", "termNote", TERM, "masculine feminine neuter other"),
    "projectSubset": _category("basic", "admin", _OUTER),
    "responsibility": _category("basic", "transacNote", _ALL),
    "source": _category("basic", "admin", _ALL),
    "termLocation": _category("basic", "termNote", TERM),
    "termType": _category(
        "basic", "termNote", TERM, "fullForm acronym abbreviation shortForm variant phrase"
    ),
    "transactionType": _category("basic", "transac", _ALL, "origination modification"),
    "xGraphic": _category("basic", "xref", CONCEPT),
}  # fmt: skip
# Categories of other modules, which stand as elements in files of theirs.
ELEMENT_OF = {name: category.element for name, category in CATEGORIES.items()} | {
    "usageNote": "termNote",
    "register": "termNote",
    "reliabilityCode": "descrip",
    "normativeAuthorization": "termNote",
    "processStatus": "termNote",
    "transferComment": "termNote",
    "grammaticalNumber": "termNote",
    "animacy": "termNote",
    "pronunciation": "termNote",
    "explanation": "descrip",
    "example": "descrip",
    "characteristic": "descrip",
    "figure": "descrip",
    "entrySource": "admin",
    "sourceIdentifier": "admin",
    "conceptOrigin": "admin",
}
STATUS_TYPES = frozenset(
    {"administrativeStatus", "normativeAuthorization", "administrative-status", "Status", "status"}
)
"""What programs call the category of a term's status."""
_STATUS_WORDS = {
    "preferred": "preferred", "standardized": "preferred", "approved": "preferred",
    "admitted": "admitted", "allowed": "admitted",
    "deprecated": "deprecated", "forbidden": "deprecated", "notrecommended": "deprecated",
    "rejected": "deprecated", "superseded": "superseded", "obsolete": "superseded",
}  # fmt: skip
GENDERS = {"masculine": "m", "feminine": "f"}


def status_of(word: str) -> str | None:
    """The status that a program means; None for what is none.

    >>> status_of("deprecatedTerm-admn-sts"), status_of("Forbidden"), status_of("supersededTermAdmnSts")
    ('deprecated', 'deprecated', 'superseded')
    """
    plain = word.lower().replace("-", "").replace(" ", "").replace("_", "")
    return _STATUS_WORDS.get(plain.removesuffix("admnsts").removesuffix("term"))


class Dialect(NamedTuple):
    """A dialect that is written: its name, the modules it has, None for all categories, and its style."""

    name: str
    modules: frozenset[str] | None
    style: str = "dca"

    def allows(self, type: str, level: str, value: str | None = None) -> bool:
        """May a category stand at a level, with that value?"""
        if self.modules is None:
            return True
        category = CATEGORIES.get(type)
        if category is None or category.module not in self.modules or level not in category.levels:
            return False
        return value is None or not category.values or value in category.values


DIALECTS = {
    "tbx": Dialect("TBX-Basic", frozenset({"min", "basic"})),
    "tbx-dct": Dialect("TBX-Basic", frozenset({"min", "basic"}), "dct"),
    "tbx-min": Dialect("TBX-Min", frozenset({"min"})),
    "tbx-core": Dialect("TBX-Core", frozenset()),
    "tbx-2": Dialect("TBX", None, "martif"),
}
"""What is written under the name of each format."""
