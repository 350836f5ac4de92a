"""What an editor offers at a place: fixes, all safe ones at once, an ignore comment, a language, a new entry.

Start reading at `actions_at`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from termkit.checks import apply_fixes
from termkit.errors import DocumentError
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.languages.detection import name_of
from termkit.lsp.adding import additions_at
from termkit.lsp.diagnostics import LANGUAGE_UNKNOWN, diagnostic, diagnostics_of, range_of
from termkit.lsp.ignoring import ignore_edit
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.checks import Fix
    from termkit.documents import Edit
    from termkit.lsp.looking import Found, Look

CHOOSE_LANGUAGE = "termkit.chooseLanguage"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.termkit"
KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.Refactor, FIX_ALL)


def actions_at(look: Look, place: Span, only: Sequence[str] | None) -> Iterator[types.CodeAction]:
    """The actions for a place; `only` those of some kinds, if the editor says so."""
    if _is_wanted(types.CodeActionKind.QuickFix.value, only):
        if look.question:
            yield from _languages(look)
        for found in look.found:
            if found.span.start <= place.end and place.start <= found.span.end:
                yield from _of_finding(look, found)
    if _is_wanted(FIX_ALL, only):
        yield from _fix_all(look)
    if _is_wanted(types.CodeActionKind.Refactor.value, only):
        yield from additions_at(look, place)


def _is_wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Kinds are a tree: who asks for `source` wants `source.fixAll` too."""
    return only is None or any(kind == wanted or kind.startswith(f"{wanted}.") for wanted in only)


def _of_finding(look: Look, found: Found) -> Iterator[types.CodeAction]:
    about = [diagnostic(look, found)]
    safe = found.finding.safe_fix
    for fix in found.finding.fixes:
        yield _fix(look, found, fix, about, preferred=fix is safe)
    if comment := ignore_edit(look, found):
        yield types.CodeAction(
            f"Ignore {found.finding.rule} here",
            types.CodeActionKind.QuickFix,
            about,
            edit=workspace_edit(look, [comment]),
        )


def _fix(
    look: Look, found: Found, fix: Fix, about: list[types.Diagnostic], *, preferred: bool
) -> types.CodeAction:
    action = types.CodeAction(
        fix.description.rstrip("."), types.CodeActionKind.QuickFix, about, is_preferred=preferred or None
    )
    try:
        action.edit = workspace_edit(look, look.edits({found.finding.segment: fix.edits}))
    except DocumentError as error:
        action.disabled = types.CodeActionDisabled(str(error))
    return action


def _fix_all(look: Look) -> Iterator[types.CodeAction]:
    edits = apply_fixes(found.finding for found in look.found)
    if not edits:
        return
    action = types.CodeAction("Apply all safe fixes of termkit", FIX_ALL)
    try:
        action.edit = workspace_edit(look, look.edits(edits))
    except DocumentError as error:
        action.disabled = types.CodeActionDisabled(str(error))
    yield action


def _languages(look: Look) -> Iterator[types.CodeAction]:
    about = [one for one in diagnostics_of(look) if one.code == LANGUAGE_UNKNOWN]
    for tag in GLOSSARY_LANGUAGES:
        title = f"Check this text as {name_of(tag)}"
        command = types.Command(title, CHOOSE_LANGUAGE, arguments=[look.text.uri, tag])
        yield types.CodeAction(title, types.CodeActionKind.QuickFix, about, command=command)


def workspace_edit(look: Look, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Edits of the file, for the state of it that they were made for."""
    changes = [
        types.TextEdit(range_of(look.text, Span(edit.start, edit.end)), edit.text)
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end))
    ]
    return types.WorkspaceEdit(changes={look.text.uri: changes})
