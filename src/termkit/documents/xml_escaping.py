"""Text as it stands in XML: what cannot stand there, and what would be read back as something else."""

from __future__ import annotations

import re
from html import escape

# XML has no way to write these.
_IMPOSSIBLE = re.compile("[^\\t\\n\\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A reader would make spaces of these in an attribute.
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
    # xml.sax.saxutils does the same, and imports what opens addresses on the net.
    return escape(text, quote=False).replace("\r", "&#13;")


def quoted(text: str) -> str:
    """A text as the value of an attribute, in its quotation marks.

    >>> quoted("külək\\tdəniz")
    '"külək&#9;dəniz"'
    """
    from xml.sax.saxutils import quoteattr

    return quoteattr(text, _SPACES)
