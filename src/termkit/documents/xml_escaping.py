"""Text as it stands in XML: what cannot stand there, and what would be read back as something else."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

# XML has no way to write these.
_IMPOSSIBLE = re.compile("[^\\t\\n\\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A reader would make a line feed of it, and spaces of these in an attribute.
_END_OF_LINE = {"\r": "&#13;"}
_SPACES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def possible(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold.

    >>> possible("Bakı\\x07")
    'Bakı\ufffd'
    """
    return _IMPOSSIBLE.sub("\ufffd", text)


def escaped(text: str) -> str:
    """A text as it stands between tags.

    >>> escaped("külək & dəniz\\r\\n")
    'külək &amp; dəniz&#13;\\n'
    """
    return escape(text, _END_OF_LINE)


def quoted(text: str) -> str:
    """A text as the value of an attribute, in its quotation marks.

    >>> quoted("külək\\tdəniz")
    '"külək&#9;dəniz"'
    """
    return quoteattr(text, _SPACES)
