"""The language server: texts that are open are checked as somebody types. Start reading at `Server`.

Checks run in one thread beside the loop that talks to the editor. When a text changes while it is checked,
that check is given up and the next begins. An editor that asks for diagnostics gets them when it asks; to any
other they are sent.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from traceback import format_exc
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from termkit import __version__
from termkit.lsp.diagnostics import SOURCE, diagnostics_of, location_of
from termkit.lsp.looking import Look, Looking, OutdatedError, path_of
from termkit.lsp.open_text import OpenText, Place, Replacement
from termkit.lsp.projects import Projects

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

# Seconds: from a change to the check of it, for who types fast; between looks at the files of projects.
_PAUSE = 0.02
_PACE = 1.0


T = TypeVar("T")


class _Begun(NamedTuple):
    text: OpenText
    look: asyncio.Future[Look]


class Server(LanguageServer):
    """Keeps the texts that an editor has open, and what was seen in each."""

    def __init__(self) -> None:
        super().__init__(SOURCE, __version__)
        self.texts: dict[str, OpenText] = {}
        self.projects = Projects()
        self.looking = Looking(self.projects)
        self._begun: dict[str, _Begun] = {}
        self._seen: dict[str, Look] = {}
        self._sending: dict[str, asyncio.Task[None]] = {}
        self._worker = ThreadPoolExecutor(1)
        self._watching: asyncio.Task[None] | None = None

    # What the editor tells

    def begin(self) -> None:
        """The editor is ready: from now on the files of projects are watched."""
        self._watching = asyncio.create_task(self._watch())

    def opened(self, item: types.TextDocumentItem) -> None:
        """A text is open."""
        units = str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))
        self.texts[item.uri] = OpenText(item.uri, item.text, item.version, item.language_id, units)
        self.send(item.uri)

    def changed(
        self,
        document: types.VersionedTextDocumentIdentifier,
        changes: Iterable[types.TextDocumentContentChangeEvent],
    ) -> None:
        """A text has changed."""
        text = self.texts.get(document.uri)
        if text is not None:
            self.texts[document.uri] = text.changed(map(_replacement, changes), document.version)
            self.send(document.uri)

    def closed(self, uri: str) -> None:
        """A text is no more open: nothing is said of it."""
        self.texts.pop(uri, None)
        self._begun.pop(uri, None)
        self._seen.pop(uri, None)
        self.looking.forget(uri)
        if sending := self._sending.pop(uri, None):
            sending.cancel()
        if not self._asks:
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    # What is told to the editor

    @property
    def _asks(self) -> bool:
        """Does the editor ask for diagnostics itself?"""
        abilities = self.client_capabilities.text_document
        return abilities is not None and abilities.diagnostic is not None

    @property
    def shows_markdown(self) -> bool:
        """Can the editor show Markdown where it shows what the glossary has?"""
        abilities = self.client_capabilities.text_document
        formats = abilities.hover.content_format if abilities and abilities.hover else None
        return types.MarkupKind.Markdown in (formats or ())

    def show(self, message: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Tell the person something."""
        self.window_show_message(types.ShowMessageParams(kind, message))

    def open_at(self, path: Path, line: int) -> None:
        """Show a file, where the editor can do that for us."""
        window = self.client_capabilities.window
        if window and window.show_document and window.show_document.support:
            place = location_of(str(path), line)
            self.window_show_document(
                types.ShowDocumentParams(place.uri, take_focus=True, selection=place.range)
            )

    def folder_of(self, uri: str) -> Path:
        """The folder that the editor has open in which a text is; if there is none, its own."""
        path = path_of(uri)
        folders = [path_of(folder) for folder in (*self.workspace.folders, self.workspace.root_uri) if folder]
        return next((folder for folder in folders if path.is_relative_to(folder)), path.parent)

    def send(self, uri: str) -> None:
        """See to it that the editor gets what is to be said of a text, as soon as it is known."""
        if self._asks:
            return
        if sending := self._sending.get(uri):
            sending.cancel()
        self._sending[uri] = asyncio.create_task(self._send(uri))

    async def _send(self, uri: str) -> None:
        await asyncio.sleep(_PAUSE)
        try:
            look = await self.look(uri)
        except Exception as error:  # a mistake of termkit's own: nothing else may go down with it
            self.window_log_message(types.LogMessageParams(types.MessageType.Error, format_exc()))
            self.show(f"{path_of(uri).name} was not checked: {error!r}.", types.MessageType.Error)
            return
        if look is not None:
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri, diagnostics_of(look), look.text.version)
            )

    async def look(self, uri: str) -> Look | None:
        """What is seen in the newest state of a text; None where it is not open any more."""
        while (text := self.texts.get(uri)) is not None:
            begun = self._begun.get(uri)
            if begun is None or begun.text is not text:
                begun = self._begun[uri] = _Begun(text, self._look(text))
            try:
                # Whoever waits for it and gives up does not end it for the others.
                look = await asyncio.shield(begun.look)
            except OutdatedError:
                continue
            if self._begun.get(uri) is begun and self.texts.get(uri) is text:
                self._seen[uri] = look
                return look
        return None

    async def glance(self, uri: str) -> Look | None:
        """The newest state of a text with what is known of it so far: who types on does not wait for a check.

        Its findings are those of the state before.
        """
        text = self.texts.get(uri)
        known = self._seen.get(uri)
        if text is None or known is None:
            return await self.look(uri)
        return known._replace(text=text)

    def beside(self, work: Callable[..., T], *arguments: object) -> asyncio.Future[T]:
        """Do something that may take a while in a thread of its own."""
        return asyncio.get_running_loop().run_in_executor(None, work, *arguments)

    def _look(self, text: OpenText) -> asyncio.Future[Look]:
        def is_current() -> bool:
            return self.texts.get(text.uri) is text

        return asyncio.get_running_loop().run_in_executor(self._worker, self.looking.at, text, is_current)

    def look_again(self, uris: Iterable[str]) -> None:
        """Something else than the texts has changed."""
        for uri in uris:
            self._begun.pop(uri, None)
            self.send(uri)
        workspace = self.client_capabilities.workspace
        if self._asks and workspace and workspace.diagnostics and workspace.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)

    async def _watch(self) -> None:
        """Look again at texts whose settings, glossary or baseline have changed."""
        while True:
            await asyncio.sleep(_PACE)
            stale = [uri for uri, begun in self._begun.items() if self._is_stale(begun)]
            if stale:
                self.look_again(stale)

    def _is_stale(self, begun: _Begun) -> bool:
        if not begun.look.done() or begun.look.exception():
            return False
        return begun.look.result().state != self.projects.state(path_of(begun.text.uri))


def _replacement(change: types.TextDocumentContentChangeEvent) -> Replacement:
    if isinstance(change, types.TextDocumentContentChangePartial):
        start, end = change.range.start, change.range.end
        return Replacement(change.text, Place(start.line, start.character), Place(end.line, end.character))
    return Replacement(change.text)
