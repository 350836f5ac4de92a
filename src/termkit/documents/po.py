"""PO and POT, the message catalogues of GNU gettext, as files of translations. Start reading at `read_file`.

`po_messages` finds the messages and their places, `po_entries` says what one means as an entry, `po_strings`
writes strings as gettext does; here is how a change is written so that every other byte stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.documents.decoding import decode, encode
from termkit.documents.document import Edit, edited
from termkit.documents.inline_codes import text_of
from termkit.documents.po_entries import Catalogue
from termkit.documents.po_messages import Field, Message, messages
from termkit.documents.po_strings import WIDTH, field
from termkit.documents.translation_units import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.documents.bilingual import Change, Entry
    from termkit.documents.bilingual_document import BilingualDocument, Named

CHARSET = re.compile(rb"Content-Type:[^\n]{0,80}?charset=([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
WHERE_A_HEADER_IS = 1 << 16
_NO_LANGUAGE = re.compile(r'^"Language:[ \t]*\\n"[ \t]*\r?\n', re.MULTILINE | re.IGNORECASE)
_LONG_LINE = re.compile(r'^(?:msg\w+(?:\[\d+\])? )?"[^\n]{80,}', re.MULTILINE)


def read_file(data: bytes, path: str, encoding: str | None = None) -> PoFile:
    """Read a PO file; it says itself in which encoding, unless the caller does. Raises
    `DocumentError` where its bytes are not text in that encoding.

    >>> file = read_file('msgid "wind"\\nmsgstr "külək"\\n'.encode(), "az.po")
    >>> [(entry.source_text, entry.target_text, entry.state) for entry in file.entries]
    [('wind', 'külək', 'translated')]
    """
    return PoFile(*text_of_file(data, path, encoding), path)


def text_of_file(data: bytes, path: str, encoding: str | None = None) -> tuple[str, str, bytes]:
    """The text of a PO file, its encoding and its byte-order mark. Raises `DocumentError` like `decode`."""
    if encoding is None and (declared := CHARSET.search(data[:WHERE_A_HEADER_IS])):
        encoding = declared[1].decode()
        if encoding.upper() == "CHARSET" or _is_utf8(data):
            # A template does not know yet; and what is plainly UTF-8 is not windows-1251, whatever it says.
            encoding = None
    return decode(data, path, encoding)


def read(data: bytes, path: str, encoding: str | None) -> BilingualDocument:
    """Read the translations of a PO file as a document. Raises DocumentError where a message is broken."""
    from termkit.documents.bilingual_document import document, refuse_doubled
    from termkit.documents.po_messages import places
    from termkit.documents.po_strings import escaped
    from termkit.documents.written import Place, Written

    file = read_file(data, path, encoding)

    def field_of(number: int) -> Field:
        form = file.entries[number].form
        return file.messages[number].fields["msgstr" if form is None else f"msgstr[{form}]"]

    def written(number: int) -> Written:
        there = field_of(number)
        raw = file.text[there.start : there.end]
        return Written(raw, [Place(*place) for place in places(raw)])

    def write(new: Mapping[int, str]) -> bytes:
        fields = ((field_of(number), raw) for number, raw in new.items())
        edits = [Edit(there.start, there.end, raw) for there, raw in fields]
        return encode(edited(file.text, edits, path), path, file.encoding, file.bom)

    read = document(file, "po", lambda number: field_of(number).text, written, escaped, write)
    refuse_doubled(path, map(_named, file.messages))
    return read


def _named(message: Message) -> Named:
    from termkit.documents.bilingual_document import Named

    context, text = message.fields.get("msgctxt"), message.fields["msgid"].text
    return Named((context and context.text, text), text, message.line, message.start)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


class PoFile:
    """A PO file, read: a `BilingualFile`."""

    def __init__(self, text: str, encoding: str, bom: bytes, path: str) -> None:
        self.path, self.text = path, text
        self.encoding, self.bom = encoding, bom
        self.entries: list[Entry] = []
        self.messages: list[Message] = []  # the message of each entry
        self.faults: list[Fault] = []
        self._end = "\r\n" if "\r\n" in text[: text.find("\n") + 1] else "\n"
        self._catalogue = Catalogue()
        for number, message in enumerate(messages(text), 1):
            if message.fault and not message.obsolete:
                self.faults.append(Fault(number, message.fault_line, message.fault))
            elif not message.obsolete:
                entries = self._catalogue.entries(message)
                self.entries += entries
                self.messages += [message] * len(entries)
        self.source_language = self._catalogue.source_language
        self.target_language = self._catalogue.target_language

    def _naming_the_language(self, said: Field) -> Iterator[Edit]:
        """A template does not say in which language it will be; what is made of it does."""
        from termkit.documents.po_writing import locale_of

        if not self.target_language:
            return
        line = f'"Language: {locale_of(self.target_language)}\\n"{self._end}'
        if empty := _NO_LANGUAGE.search(self.text, said.start, said.end):
            yield Edit(*empty.span(), line)
        elif (
            "language" not in self._catalogue.header
            and said.text.endswith("\n")
            and self.text[said.end - 1] == "\n"
        ):
            yield Edit(said.end, said.end, line)

    def with_changes(self, changes: Mapping[int, Change]) -> bytes:
        """See `BilingualFile.with_changes`.

        >>> from termkit.documents.bilingual import Change
        >>> file = read_file(b'#: a.c:1\\nmsgid "wind"\\nmsgstr ""\\n', "az.po")
        >>> print(file.with_changes({0: Change(("külək",), "fuzzy", ("look",))}).decode(), end="")
        # look
        #: a.c:1
        #, fuzzy
        msgid "wind"
        msgstr "külək"
        """
        together: dict[int, tuple[Message, dict[int | None, Change]]] = {}
        for number, change in changes.items():
            message, entry = self.messages[number], self.entries[number]
            together.setdefault(message.start, (message, {}))[1][entry.form] = change
        width = None if any(" " in line[20:-2] for line in _LONG_LINE.findall(self.text)) else WIDTH
        edits = [
            edit
            for message, forms in together.values()
            for edit in _Rewriting(self.text, message, width, self._end).edits(forms)
        ]
        if changes and self._catalogue.said is not None and not self._catalogue.target_language:
            edits += self._naming_the_language(self._catalogue.said)
        return encode(edited(self.text, edits, self.path), self.path, self.encoding, self.bom)


class _Rewriting:
    """The edits that change one message."""

    def __init__(self, text: str, message: Message, width: int | None, end: str) -> None:
        self.text, self.message, self.width, self.end = text, message, width, end

    def edits(self, forms: Mapping[int | None, Change]) -> Iterator[Edit]:
        """New targets, flags and notes; `forms` has a change for each form of a plural, or one under None."""
        changes = list(forms.values())
        comments = self.message.comments
        head = min(self.message.start, *(field.start for field in self.message.fields.values()))
        notes = self.notes(changes)
        after = [line.end for line in comments if line.kind in {"#", "# "}]
        place = after[-1] if after else head
        if notes:
            yield Edit(place, place, notes)
        if any(change.target is not None for change in changes):
            yield from self.marks(changes)
            yield from self.targets(forms)

    def notes(self, changes: Iterable[Change]) -> str:
        there = {line.text.strip() for line in self.message.comments}
        lines = dict.fromkeys(
            line for change in changes for note in change.notes for line in note.splitlines() if line.strip()
        )
        return "".join(f"# {line.strip()}{self.end}" for line in lines if line.strip() not in there)

    def marks(self, changes: list[Change]) -> Iterator[Edit]:
        """The flag `fuzzy`, and of which source the translation was made."""
        fuzzy = any(change.state == "fuzzy" for change in changes)
        flags = [line for line in self.message.comments if line.kind == "#,"]
        begin = min(field.start for field in self.message.fields.values())
        if fuzzy and "fuzzy" not in self.message.flags:
            if flags:
                yield Edit(flags[0].start + 2, flags[0].start + 2, " fuzzy,")
            else:
                yield Edit(begin, begin, f"#, fuzzy{self.end}")
        for line in self.message.comments:
            if line.kind == "#|":
                yield Edit(line.start, line.end, "")
            elif not fuzzy and line.kind == "#," and "fuzzy" in line.text:
                rest = [flag.strip() for flag in line.text.split(",") if flag.strip() not in {"fuzzy", ""}]
                yield Edit(line.start, line.end, f"#, {', '.join(rest)}{self.end}" if rest else "")
        bases = [change.basis for change in changes if change.basis]
        # An equal text has no other that it was made of.
        sources = [basis.source for basis in bases] if any(basis.kind == "fuzzy" for basis in bases) else []
        previous = [
            field(keyword, source, width=self.width, before="#| ", end=self.end)
            for keyword, source in zip(("msgid", "msgid_plural"), sources, strict=False)
        ]
        if previous:
            yield Edit(begin, begin, "".join(previous))

    def targets(self, forms: Mapping[int | None, Change]) -> Iterator[Edit]:
        last = max(field.end for field in self.message.fields.values())
        for form, change in sorted(forms.items(), key=lambda item: item[0] or 0):
            if change.target is None:
                continue
            keyword = "msgstr" if form is None else f"msgstr[{form}]"
            there = self.message.fields.get(keyword)
            start, end = (there.start, there.end) if there else (last, last)
            written = field(keyword, text_of(change.target), width=self.width, end=self.end)
            if not self.text[:end].endswith("\n") and end:
                # The last line of a file may have no end, and gets none.
                written = written.removesuffix(self.end) if there else self.end + written
            yield Edit(start, end, written)
