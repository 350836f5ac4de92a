"""A rule in words: its summary, severity, and what its own file says of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termkit.checks.registry import Rule


def explanation(rule: Rule) -> str:
    """What a rule looks for, as text for a person.

    >>> from termkit.checks.registry import load_rules
    >>> print(explanation(load_rules()["mixed-script"]).splitlines()[0])
    mixed-script (error): One word has letters of two scripts.
    """
    lines = [f"{rule.name} ({rule.severity}): {rule.summary}"]
    words = sys.modules[rule.check.__module__].__doc__ or ""
    _, _, more = words.partition("\n\n")
    lines += ["", *(line for line in more.replace(" Start reading at `check`.", "").strip().splitlines())]
    if rule.spelling:
        lines += [
            "",
            "In quotations, titles, references and brackets after a name it only informs, and edits nothing.",
        ]
    return "\n".join(lines).rstrip()
