"""What was changed in a document to bring it into a house style, and what was left to the editor.

`Certificate` is what the reports of it are given, `as_json` the one for programs; `certificate_text` and
`certificate_page` are those for people. What is written to the file is made of the same changes, so the
certificate cannot say less than was done.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from termkit.checks.finding import Finding
    from termkit.documents import Edit
    from termkit.documents.positions import Position
    from termkit.reports.report import Checked
    from termkit.text.spans import Span

WHY: Mapping[str, str] = MappingProxyType(
    {
        "question": "Questions to the editor",
        "unknown": "Names that the glossary lacks, spelled in several ways",
        "several": "Several may be meant",
        "unsafe": "To be looked at before it is changed",
        "unapproved": "The glossary itself is not sure: the entry is proposed or disputed",
        "dated": "Former names, left as they are",
        "sensitive": "Names over which two sides differ, left as they are",
        "quotation": "In quotations and titles: another's words",
        "reference": "In citations and the list of references: as the title pages have them",
        "bracket": "In brackets after a name: given as the original",
    }
)
"""Why a place was left, in the order in which it is told."""


class Cause(NamedTuple):
    """What led to a change: the rule, what it said, and the id of the glossary entry, if it is about one."""

    rule: str
    reason: str
    concept: str | None


class Change(NamedTuple):
    """One change. `before` counts in the segment of the document as it was, `after` in that of the new one.

    They show whole words; `edits` are the letters that were changed, and count in the document as it was.
    """

    segment: int
    before: Span
    after: Span
    old: str
    new: str
    edits: Sequence[Edit]
    causes: Sequence[Cause]


class Left(NamedTuple):
    """A place that was left: why (a key of `WHY`), and what is said of it; `before` is the place in the
    document as it was, that of the finding counts in the new one.
    """

    why: str
    finding: Finding
    before: Span


class LookedAt(NamedTuple):
    """How much was looked at: names and terms of the glossary in the text, of how many entries; the glossary,
    by how many entries it has and its fingerprint.
    """

    mentions: int
    named: int
    entries: int
    fingerprint: str


@dataclass(frozen=True)
class Certificate:
    """A document as it was, and as it is in a house style: what that is called, and what it says."""

    before: Checked
    after: Checked
    data: bytes
    """The bytes of the new document."""
    style: str
    settings: Mapping[str, str]
    changes: Sequence[Change]
    left: Sequence[Left]
    looked_at: LookedAt

    @property
    def name(self) -> str:
        """What the document is called."""
        path = self.before.document.path
        return "standard input" if path == "-" else path

    def place(self, one: Change | Left) -> Position:
        """Where a place is in the document as it was."""
        segment = one.segment if isinstance(one, Change) else one.finding.segment
        return self.before.positions(segment).of(one.before.start)

    def new_place(self, one: Change | Left) -> Position:
        """Where a place is in the new document."""
        if isinstance(one, Change):
            return self.after.positions(one.segment).of(one.after.start)
        return self.after.positions(one.finding.segment).of(one.finding.span.start)

    @cached_property
    def hashes(self) -> tuple[str, str]:
        """The SHA-256 of both documents, so that anybody can see which files are meant."""
        return sha256(self.before.document.with_edits({})).hexdigest(), sha256(self.data).hexdigest()


def as_json(certificate: Certificate) -> str:
    """Everything, for a program: its fields are in docs/editions.md."""
    from termkit import __version__
    from termkit.reports.outputs.json import line

    looked_at = certificate.looked_at
    before, after = certificate.hashes
    head = {
        "version": 1,
        "termkit": __version__,
        "path": certificate.before.document.path,
        "format": certificate.before.document.format,
        "language": certificate.before.language,
        "style": {"name": certificate.style, "settings": dict(certificate.settings)},
        "glossary": {"entries": looked_at.entries, "fingerprint": looked_at.fingerprint},
        "looked_at": {
            "words": certificate.before.words,
            "mentions": looked_at.mentions,
            "entries": looked_at.named,
        },
        "sha256": {"before": before, "after": after},
    }
    changes = ",\n".join(line(_change(certificate, change)) for change in certificate.changes)
    left = ",\n".join(line(_left(certificate, place)) for place in certificate.left)
    return f'{line(head)[:-1]}, "changes": [\n{changes}\n], "left": [\n{left}\n]}}'


def _change(certificate: Certificate, change: Change) -> dict[str, Any]:
    place = certificate.place(change)
    shift = place.offset - change.before.start
    return {
        "before": _place(place, change.before),
        "after": _place(certificate.new_place(change), change.after),
        "old": change.old,
        "new": change.new,
        "edits": [
            {"start": edit.start + shift, "end": edit.end + shift, "text": edit.text} for edit in change.edits
        ],
        "causes": [cause._asdict() for cause in change.causes],
    }


def _left(certificate: Certificate, left: Left) -> dict[str, Any]:
    finding = left.finding
    return {
        "why": left.why,
        "before": _place(certificate.place(left), left.before),
        "after": _place(certificate.new_place(left), finding.span),
        "text": finding.text,
        "rule": finding.rule,
        "severity": finding.severity,
        "reason": finding.message,
        "concept": finding.concept,
        "proposals": [fix.description for fix in finding.fixes],
    }


def _place(place: Position, span: Span) -> dict[str, Any]:
    return {
        "segment": place.name,
        "line": place.line,
        "column": place.column,
        "start": place.offset,
        "end": place.offset + span.end - span.start,
    }
