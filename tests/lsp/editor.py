"""An editor for tests: it starts the real server, as a process of its own, and talks to it."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pytest_lsp.client import make_test_lsp_client

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from pytest_lsp import LanguageClient

# A machine with much to do is slow: only an answer that never comes fails.
_PATIENCE = 120


class Editor:
    """An editor with one folder open."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client, self.folder = client, folder
        self.version = 0

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language_id: str = "plaintext") -> str:
        uri = name if ":" in name else self.uri(name)
        item = types.TextDocumentItem(uri, language_id, self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def change(self, uri: str, text: str, place: tuple[int, int, int, int] | None = None) -> None:
        """Put a text in the place from line and character to line and character; of everything, if None."""
        self.version += 1
        change: Any = types.TextDocumentContentChangeWholeDocument(text)
        if place:
            start, end = types.Position(*place[:2]), types.Position(*place[2:])
            change = types.TextDocumentContentChangePartial(types.Range(start, end), text)
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, uri), [change]
            )
        )

    async def pushed(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """The diagnostics that the server sends next for a text, in a version of it."""
        while True:
            sent = await asyncio.wait_for(
                self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), _PATIENCE
            )
            if sent.uri == uri and version in {None, sent.version}:
                return list(sent.diagnostics)

    async def asked(self, uri: str) -> list[types.Diagnostic]:
        """The diagnostics that the server answers with when it is asked."""
        report = await asyncio.wait_for(
            self.client.text_document_diagnostic_async(
                types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
            ),
            _PATIENCE,
        )
        assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
        return list(report.items)

    async def told_to_ask(self) -> None:
        """Wait until the server says that the diagnostics may be others now."""
        async with asyncio.timeout(_PATIENCE):
            while not self.client.diagnostic_refresh_count:
                await asyncio.sleep(0.05)

    async def actions(
        self, uri: str, place: types.Range | None = None, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        """What the server offers at a place; at the beginning of the text, if None.

        Of an action that is a command, lsprotocol tells only the title.
        """
        start = types.Position(0, 0)
        found = await asyncio.wait_for(
            self.client.text_document_code_action_async(
                types.CodeActionParams(
                    types.TextDocumentIdentifier(uri),
                    place or types.Range(start, start),
                    types.CodeActionContext([], only=only),
                )
            ),
            _PATIENCE,
        )
        return [
            one if isinstance(one, types.CodeAction) else types.CodeAction(one.title) for one in found or ()
        ]

    async def hover(self, uri: str, line: int, character: int) -> str:
        """What the server shows at a place."""
        place = types.TextDocumentIdentifier(uri), types.Position(line, character)
        found = await asyncio.wait_for(
            self.client.text_document_hover_async(types.HoverParams(*place)), _PATIENCE
        )
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def definitions(self, uri: str, line: int, character: int) -> list[types.Location]:
        """Where the server says that the words at a place are defined."""
        place = types.TextDocumentIdentifier(uri), types.Position(line, character)
        found = await asyncio.wait_for(
            self.client.text_document_definition_async(types.DefinitionParams(*place)), _PATIENCE
        )
        return [one for one in found or () if isinstance(one, types.Location)]  # type: ignore[union-attr]

    async def completions(self, uri: str, line: int, character: int) -> list[types.CompletionItem]:
        """What the server offers to go on with at a place."""
        place = types.TextDocumentIdentifier(uri), types.Position(line, character)
        found = await asyncio.wait_for(
            self.client.text_document_completion_async(types.CompletionParams(*place)), _PATIENCE
        )
        assert isinstance(found, types.CompletionList)
        return list(found.items)

    async def command(self, name: str, *arguments: Any) -> Any:
        """Have the server do something."""
        return await asyncio.wait_for(
            self.client.workspace_execute_command_async(types.ExecuteCommandParams(name, arguments)),
            _PATIENCE,
        )


@asynccontextmanager
async def editor(
    folder: Path, *, units: Sequence[str] = ("utf-16",), asks: bool = False
) -> AsyncIterator[Editor]:
    """An editor that counts in these units, and asks for diagnostics or waits for them."""
    client = make_test_lsp_client()
    await client.start_io(sys.executable, "-m", "termkit", "lsp", cwd=str(folder))
    text_document = types.TextDocumentClientCapabilities(
        diagnostic=types.DiagnosticClientCapabilities() if asks else None,
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
    )
    workspace = types.WorkspaceClientCapabilities(
        diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=asks)
    )
    general = types.GeneralClientCapabilities(position_encodings=list(units))
    await client.initialize_session(
        types.InitializeParams(
            types.ClientCapabilities(workspace, text_document, general=general),
            root_uri=folder.as_uri(),
        )
    )
    try:
        yield Editor(client, folder)
    finally:
        await client.shutdown_session()
        await client.stop()  # type: ignore[no-untyped-call]


def after(text: str, action: types.CodeAction) -> str:
    """The text with the edits of an action made; it counts in code points (`utf-32`)."""
    assert action.edit and action.edit.changes
    (edits,) = action.edit.changes.values()
    lines = text.splitlines(keepends=True)

    def offset(place: types.Position) -> int:
        return sum(map(len, lines[: place.line])) + place.character

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text
