"""What the messages of a PO file mean: entries, and a header that speaks of all. Start at `Catalogue`."""

from __future__ import annotations

import re
from email.utils import parseaddr
from gettext import c2py
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.bilingual import Entry
from termkit.documents.po_properties import properties

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.documents.bilingual import State
    from termkit.documents.po_messages import Field, Message

_PLURAL_FORMS = re.compile(r"nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]{1,500})")
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab"}


def tag_of(locale: str) -> str:
    """The tag of a language that is written as gettext does.

    >>> tag_of("az_AZ"), tag_of("sr@latin"), tag_of("az@cyrillic")
    ('az-AZ', 'sr-Latn', 'az-Cyrl')
    """
    main, _, modifier = locale.partition("@")
    language, *rest = main.split(".")[0].split("_")
    script = _SCRIPTS.get(modifier.lower())
    return "-".join([language, *([script] if script else []), *rest])


class Plurals(NamedTuple):
    """How many forms a noun has with numbers, and which of them goes with one."""

    forms: int
    one: int

    @classmethod
    def of(cls, header: Mapping[str, str]) -> Plurals | None:
        """What a header says, None where it says nothing that can be understood.

        >>> Plurals.of({"plural-forms": "nplurals=2; plural=(n != 1);"})
        Plurals(forms=2, one=0)
        """
        match = _PLURAL_FORMS.search(header.get("plural-forms", ""))
        if match is None:
            return None
        try:
            one = c2py(match[2].strip())(1)
        except (ValueError, ArithmeticError, RecursionError):
            return None
        return cls(int(match[1]), one) if one < int(match[1]) <= 10 else None


class Catalogue:
    """The messages of a file as they come: the header is one of them, before all others.

    >>> from termkit.documents.po_messages import messages
    >>> catalogue = Catalogue()
    >>> text = 'msgid ""\\nmsgstr "Language: az\\\\n"\\n\\nmsgid "wind"\\nmsgstr "külək"\\n'
    >>> [[entry.target_text for entry in catalogue.entries(message)] for message in messages(text)]
    [[], ['külək']]
    >>> catalogue.target_language
    'az'
    """

    def __init__(self) -> None:
        self.header: Mapping[str, str] = {}
        self.plurals: Plurals | None = None
        self.said: Field | None = None
        """Where the header stands."""

    @property
    def source_language(self) -> str:
        """The tag of the language of the texts, as far as the header has named it."""
        return self.header.get("x-source-language", "")

    @property
    def target_language(self) -> str:
        """That of their translations."""
        return tag_of(self.header.get("language", ""))

    @property
    def translator(self) -> str:
        """Who changed the file last, as its header says."""
        name = self.header.get("last-translator", "")
        return "" if name.startswith("FULL NAME") else parseaddr(name)[0] or name

    def entries(self, message: Message) -> list[Entry]:
        """A message as entries: mostly one, one for each form of its plural; none for the header."""
        if message.fields["msgid"].text or "msgctxt" in message.fields:
            return list(self._of(message))
        if not self.header and "msgstr" in message.fields:
            self.said = message.fields["msgstr"]
            fields = (line.partition(":") for line in self.said.text.split("\n"))
            self.header = {name.strip().lower(): value.strip() for name, colon, value in fields if colon}
            self.plurals = Plurals.of(self.header)
        return []

    def _of(self, message: Message) -> Iterator[Entry]:
        """A message as one entry, or as one for each form of its plural."""
        fields, flags = message.fields, message.flags
        key = fields["msgctxt"].text if "msgctxt" in fields else ""
        comments = [line for line in message.comments if line.kind in {"#", "# ", "#."}]
        notes = tuple(note for line in comments if (note := line.text.strip()))
        placeholders = any(flag.endswith("-format") and not flag.startswith("no-") for flag in flags)
        fuzzy = "fuzzy" in flags
        props = properties(message)
        if "msgid_plural" not in fields:
            target = fields["msgstr"].text
            yield Entry(
                message.line, (fields["msgid"].text,), (target,) if target else (), _state(target, fuzzy),
                key, notes, placeholders=placeholders, props=props,
            )  # fmt: skip
            return
        forms = message.forms()
        plurals = self.plurals or Plurals(max(forms) + 1, 0)
        for form in range(max(plurals.forms, max(forms) + 1)):
            is_one = form == plurals.one and plurals.forms > 1
            source = fields["msgid" if is_one else "msgid_plural"].text
            target = forms[form].text if form in forms else ""
            yield Entry(
                message.line, (source,), (target,) if target else (), _state(target, fuzzy),
                key, notes, together=message.start, form=form, placeholders=placeholders, props=props,
            )  # fmt: skip


def _state(target: str, fuzzy: bool) -> State:
    if not target:
        return "untranslated"
    return "fuzzy" if fuzzy else "translated"
