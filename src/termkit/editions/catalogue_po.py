"""The translations of an edition as a PO file, with all that translators wrote into it. See `catalogue`.

A message's context is the id of its passage. Comments of translators (`# …`), flags and the header stay;
what termkit tells (`#. …`, `#: …`) is written anew each time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.documents.po import text_of_file
from termkit.documents.po_messages import messages, unescaped
from termkit.documents.po_strings import field
from termkit.documents.po_writing import header
from termkit.editions.catalogue import Catalogue, Item
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.po_messages import Message
    from termkit.editions.catalogue import Languages

_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)"')
_OBSOLETE = "#~ "
# gettext puts a name with spaces between these.
_ISOLATES = "\u2068{}\u2069"


def read(data: bytes, path: str) -> Catalogue:
    """Read a PO file. Raises `DocumentError` for broken messages and plurals, which would be lost."""
    text, _, _ = text_of_file(data, path)
    head = ""
    found: list[Item] = []
    faults: list[str] = []
    for message in messages(text):
        fields = message.fields
        if message.fault:
            faults.append(f"{path}:{message.fault_line}: {message.fault}. Put it right, then extract again.")
        elif "msgid_plural" in fields:
            faults.append(
                f"{path}:{message.line}: a plural is no passage of a document. Is this another file?"
            )
        elif not fields["msgid"].text and "msgctxt" not in fields and not message.obsolete:
            head = head or fields["msgstr"].text
        else:
            found.append(_item(message))
    if faults:
        raise DocumentError("\n".join(faults))
    return Catalogue(tuple(found), head)


def _item(message: Message) -> Item:
    fields = message.fields
    target = fields["msgstr"].text
    comments = tuple(line.text.strip() for line in message.comments if line.kind in {"#", "# "})
    before = "".join(line.text for line in message.comments if line.kind == "#|")
    before = before.partition("msgid")[2]
    fuzzy = "fuzzy" in message.flags
    return Item(
        fields["msgctxt"].text if "msgctxt" in fields else "",
        fields["msgid"].text,
        target,
        "untranslated" if not target else "fuzzy" if fuzzy else "translated",
        comments,
        previous="".join(unescaped(match[1]) for match in _STRING.finditer(before)),
        flags=tuple(sorted(message.flags - {"fuzzy"})),
        obsolete=message.obsolete,
    )


def written(catalogue: Catalogue, languages: Languages) -> bytes:
    """The bytes of a PO file.

    >>> from termkit.editions.catalogue import Languages
    >>> item = Item("4c1f", "külək", "wind", "fuzzy", ("Poetic?",), ("Section: Liman",), "a.md:3", "küləklər")
    >>> print(written(Catalogue((item,)), Languages("az", "en", "a.md")).decode().split("\\n\\n")[1], end="")
    # Poetic?
    #. Section: Liman
    #: a.md:3
    #, fuzzy
    #| msgid "küləklər"
    msgctxt "4c1f"
    msgid "külək"
    msgstr "wind"
    """
    head = catalogue.header
    if not head:
        fields = header(languages.source, languages.target)
        head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    pieces = [f"{field('msgid', '')}{field('msgstr', head)}"]
    pieces += ("".join(_message(item)) for item in catalogue.items)
    return "\n".join(pieces).encode("utf-8", "replace")


def _message(item: Item) -> Iterator[str]:
    yield from (f"# {line}".rstrip() + "\n" for line in item.comments)
    yield from (f"#. {line}\n" for note in item.notes for line in note.split("\n"))
    if item.place:
        name, _, line = item.place.rpartition(":")
        place = f"{_ISOLATES.format(name) if ' ' in name else name}:{line}"
        yield f"#: {place if line.isdigit() else _ISOLATES.format(item.place)}\n"
    flags = [*(["fuzzy"] if item.state == "fuzzy" else []), *item.flags]
    if flags:
        yield f"#, {', '.join(flags)}\n"
    before = _OBSOLETE if item.obsolete else ""
    if item.previous and item.state == "fuzzy":
        yield field("msgid", item.previous, before="#| ")
    if item.key:
        yield field("msgctxt", item.key, before=before)
    yield field("msgid", item.source, before=before)
    yield field("msgstr", item.target, before=before)
