"""A rule in words: its summary, severity, and what its own file says of it."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termkit.checks.registry import Rule

# Said to who reads the code.
_GUIDE = re.compile(r"\s*Start\s+reading\s+at\s+`\w+`\.")


def explanation(rule: Rule) -> str:
    """What a rule looks for, as text for a person.

    >>> from termkit.checks.registry import load_rules
    >>> print(explanation(load_rules()["mixed-script"]).splitlines()[0])
    mixed-script (error): One word has letters of two scripts.
    """
    _, _, more = (sys.modules[rule.check.__module__].__doc__ or "").partition("\n\n")
    parts = [f"{rule.name} ({rule.severity}): {rule.summary}", _GUIDE.sub("", more).strip()]
    if rule.spelling:
        parts.append("In quotations, titles, references and brackets after names it informs at most.")
    return "\n\n".join(part for part in parts if part)
