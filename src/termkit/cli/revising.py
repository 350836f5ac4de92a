"""What `termkit check` puts into Word documents for their authors: tracked changes, and queries as comments.

Start reading at `revised`.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from termkit.checks import chosen_fixes
from termkit.documents import read_document
from termkit.errors import DocumentError

# The author has no glossary to look into.
_ENTRY = re.compile(r" \([^()\s]+\.toml:[0-9]+\)")

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.checks import Finding
    from termkit.cli.check import Asked
    from termkit.documents import Document


def revised(document: Document, findings: Sequence[Finding], asked: Asked) -> tuple[Document, int, int]:
    """The document with what was asked for put in, the number of changes, and that of comments.

    Raises `DocumentError` for what is no Word document, and where it cannot hold them.
    """
    option = "--track-changes" if asked.track_changes else "--comments"
    if document.format != "docx":
        raise DocumentError(
            f"{document.path}: {option} is for Word documents (DOCX). Nothing was written. "
            "To change another file use --fix, to see what would be changed --diff."
        )
    from termkit.documents.docx import DocxDocument
    from termkit.documents.docx_revision import Revision, revised

    assert isinstance(document, DocxDocument)
    fixes = list(chosen_fixes(findings, unsafe=asked.unsafe_fixes)) if asked.track_changes else []
    revisions = [Revision(finding.span, _reason(finding), fix.edits) for finding, fix in fixes]
    if asked.comments:
        mended = [finding for finding, _ in fixes]
        revisions += [
            Revision(finding.span, _reason(finding))
            for finding in findings
            if finding.severity != "info" and finding not in mended
        ]
    if not revisions:
        return document, 0, 0
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    done = revised(document, revisions, now)
    return read_document(done.data, document.path, format="docx"), done.changes, done.comments


def _reason(finding: Finding) -> str:
    return _ENTRY.sub("", finding.message)
