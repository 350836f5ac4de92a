"""What PO says of a message and no other format does, as properties of a unit, and back.

Flags, references, comments that were taken from the program, and which message the forms of a plural are of.
Start reading at `properties`, and for the way back at `comments`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.documents.po_messages import Message

FORM = "x-plural"
SINGULAR, PLURAL = "x-po-singular", "x-po-plural"
_FLAGS, _REFERENCES, _EXTRACTED = "x-po-flags", "x-po-references", "x-po-extracted"
HELD = frozenset({FORM, SINGULAR, PLURAL, _FLAGS, _REFERENCES, _EXTRACTED})
"""The names of all of them."""
Properties = tuple[tuple[str, str], ...]


def properties(message: Message) -> Properties:
    """What a message says besides its texts and its key, each thing that there is.

    >>> from termkit.documents.po_messages import messages
    >>> (message,) = messages('#: a.c:1\\n#, fuzzy, c-format\\nmsgid "%d winds"\\nmsgstr ""\\n')
    >>> properties(message)
    (('x-po-flags', 'c-format'), ('x-po-references', 'a.c:1'))
    """
    fields = message.fields
    plural = "msgid_plural" in fields
    found = (
        (_FLAGS, ", ".join(sorted(message.flags - {"fuzzy"}))),
        (_REFERENCES, "\n".join(_lines(message, "#:"))),
        (_EXTRACTED, "\n".join(_lines(message, "#."))),
        (SINGULAR, fields["msgid"].text if plural else ""),
        (PLURAL, fields["msgid_plural"].text if plural else ""),
    )
    return tuple((name, text) for name, text in found if text)


def _lines(message: Message, kind: str) -> Iterator[str]:
    return (text for line in message.comments if line.kind == kind and (text := line.text.strip()))


def values(props: Iterable[tuple[str, str]], name: str) -> list[str]:
    """The different values of a property, in their order: units that say the same are one in a memory."""
    return list(dict.fromkeys(text for kind, text in props if kind == name))


def comments(props: Sequence[tuple[str, str]], notes: Iterable[str], *, fuzzy: bool) -> Iterator[str]:
    """The comment lines of a message, in the order in which gettext writes them.

    >>> props = [("x-po-flags", "c-format"), ("x-po-extracted", "A city")]
    >>> list(comments(props, ["A city", "bax"], fuzzy=True))
    ['# bax', '#. A city', '#, fuzzy, c-format']
    """
    extracted = dict.fromkeys(line for value in values(props, _EXTRACTED) for line in value.splitlines())
    own = (line for note in notes for line in note.splitlines() if line not in extracted)
    yield from (f"# {line}".rstrip() for line in own)
    yield from (f"#. {line}".rstrip() for line in extracted)
    references = (line for value in values(props, _REFERENCES) for line in value.splitlines())
    yield from (f"#: {line}" for line in dict.fromkeys(references))
    written = (" ".join(flag.split()) for value in values(props, _FLAGS) for flag in value.split(","))
    flags = dict.fromkeys([*(["fuzzy"] if fuzzy else []), *(flag for flag in written if flag)])
    if flags:
        yield f"#, {', '.join(flags)}"
