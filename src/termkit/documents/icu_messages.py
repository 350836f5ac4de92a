"""Messages of ICU, which choose between texts: {count, plural, one {# fayl} other {# fayl}}.

What stands in their braces is partly a name and partly text, and only the names must stay. Start reading at
`arguments`.
"""

from __future__ import annotations

import re

_CHOICE = re.compile(r"\{\s*[\w.-]{1,60}\s*,\s*(?:plural|select|selectordinal)\s*,")
_ARGUMENT = re.compile(r"\s*([\w.-]{1,60})\s*(?:,\s*(\w{1,20})\s*(,)?)?")
_CHOICES = frozenset({"plural", "select", "selectordinal"})


def is_message(text: str) -> bool:
    """Does a text choose between texts?

    >>> is_message("{count, plural, other {# fayl}}"), is_message("{count} fayl")
    (True, False)
    """
    return "," in text and _CHOICE.search(text) is not None


def arguments(text: str) -> set[str]:
    """The names of the values that a message takes, those within its choices too.

    >>> sorted(arguments("{count, plural, one {{name} ayrı fayl} other {# fayl}} {date, date, short}"))
    ['count', 'date', 'name']
    """
    found: set[str] = set()
    # Around each place: `text`, where a brace opens an argument, or `choice`, where it opens a text.
    around = ["text"]
    at = 0
    while at < len(text):
        if text[at] == "}" and len(around) > 1:
            around.pop()
        elif text[at] == "{" and around[-1] == "choice":
            around.append("text")
        elif text[at] == "{":
            argument = _ARGUMENT.match(text, at + 1)
            around.append("choice" if argument and argument[2] in _CHOICES else "format")
            if argument:
                found.add(argument[1])
                at = argument.end() - 1
        at += 1
    return found
