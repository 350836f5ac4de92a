"""What was found, as diagnostics of the protocol. Start reading at `diagnostics_of`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from termkit.project.project import absolute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.lsp.looking import Found, Look
    from termkit.lsp.open_text import OpenText
    from termkit.text.spans import Span

SOURCE = "termkit"
LANGUAGE_UNKNOWN = "language-unknown"
NOT_CHECKED = "not-checked"
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
# Editors strike them through: what must not be written any more.
_STRUCK = {"deprecated-term", "wrong-term"}
# More places than these nobody looks at.
_MOST_RELATED = 10


def range_of(text: OpenText, span: Span) -> types.Range:
    """A span as the editor counts it."""
    return types.Range(types.Position(*text.place(span.start)), types.Position(*text.place(span.end)))


def diagnostics_of(look: Look) -> list[types.Diagnostic]:
    """All that is to be said of a text: what was found, or why it was not checked."""
    if look.problems:
        error = types.DiagnosticSeverity.Error
        return [_about(look, one.line, NOT_CHECKED, one.message, error) for one in look.problems]
    if look.question:
        message = look.question.split(" Say which")[0].split(" --language")[0]
        message = f"Not checked: {message} Choose with a quick fix: Azerbaijani, English or Russian."
        return [_about(look, 1, LANGUAGE_UNKNOWN, message, types.DiagnosticSeverity.Information)]
    return [diagnostic(look, found) for found in look.found]


def diagnostic(look: Look, found: Found) -> types.Diagnostic:
    """One finding as a diagnostic."""
    finding = found.finding
    return types.Diagnostic(
        range_of(look.text, found.span),
        finding.message,
        _SEVERITIES[finding.severity],
        code=finding.rule,
        source=SOURCE,
        tags=[types.DiagnosticTag.Deprecated] if finding.rule in _STRUCK else None,
        related_information=list(_related(look, found)) or None,
    )


def _about(
    look: Look, line: int, code: str, message: str, severity: types.DiagnosticSeverity
) -> types.Diagnostic:
    return types.Diagnostic(
        range_of(look.text, look.text.line(line)), message, severity, code=code, source=SOURCE
    )


def _related(look: Look, found: Found) -> Iterator[types.DiagnosticRelatedInformation]:
    places = list(zip(found.finding.related, found.related, strict=True))[:_MOST_RELATED]
    for related, span in places:
        if span is not None:
            location = types.Location(look.text.uri, range_of(look.text, span))
        elif related.elsewhere and Path(related.elsewhere.path).is_file():
            path, line, column = related.elsewhere[:3]
            location = location_of(path, line or 1, column or 1)
        else:
            continue
        yield types.DiagnosticRelatedInformation(location, related.message)
    if entry := found.checked.entry(found.finding):
        yield types.DiagnosticRelatedInformation(
            location_of(entry.path, entry.line), f"the entry [{entry.id}] of the glossary"
        )


def location_of(path: str, line: int, column: int = 1) -> types.Location:
    """A place in a file that is not open, as far as its line tells it."""
    start = types.Position(max(line - 1, 0), max(column - 1, 0))
    return types.Location(absolute(path).as_uri(), types.Range(start, start))
