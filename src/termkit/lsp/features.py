"""Which requests of an editor the language server answers, and which file knows the answer.

Start reading at `made`; the answers are in `diagnostics`, `actions`, `entries`,
`completion` and `adding`.
"""

from __future__ import annotations

from lsprotocol import types

from termkit.errors import TermkitError
from termkit.lsp.actions import CHOOSE_LANGUAGE, KINDS, actions_at
from termkit.lsp.adding import ADD_TO_GLOSSARY, add
from termkit.lsp.completion import completions_at
from termkit.lsp.diagnostics import SOURCE, diagnostics_of
from termkit.lsp.entries import definitions_at, hover_at
from termkit.lsp.server import Server
from termkit.text.spans import Span


def made() -> Server:
    """A server that answers what termkit can answer."""
    server = Server()
    _texts(server)
    _answers(server)
    _commands(server)
    return server


def _texts(server: Server) -> None:
    @server.feature(types.INITIALIZED)
    def initialized(ls: Server, params: types.InitializedParams) -> None:
        ls.begin()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.changed(params.text_document, params.content_changes)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.closed(params.text_document.uri)


def _answers(server: Server) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(
            inter_file_dependencies=False, workspace_diagnostics=False, identifier=SOURCE
        ),
    )
    async def diagnostic(
        ls: Server, params: types.DocumentDiagnosticParams
    ) -> types.RelatedFullDocumentDiagnosticReport:
        look = await ls.look(params.text_document.uri)
        return types.RelatedFullDocumentDiagnosticReport(diagnostics_of(look) if look else [])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(list(KINDS)))
    async def code_action(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        look = await ls.look(params.text_document.uri)
        if look is None:
            return []
        place = Span(look.offset(params.range.start), look.offset(params.range.end))
        return list(actions_at(look, place, params.context.only))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
        look = await ls.look(params.text_document.uri)
        if look is None:
            return None
        return hover_at(look, look.offset(params.position), markdown=ls.shows_markdown)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(ls: Server, params: types.DefinitionParams) -> list[types.Location]:
        look = await ls.look(params.text_document.uri)
        return definitions_at(look, look.offset(params.position)) if look else []

    @server.feature(types.TEXT_DOCUMENT_COMPLETION)
    async def completion(ls: Server, params: types.CompletionParams) -> types.CompletionList | None:
        look = await ls.glance(params.text_document.uri)
        if look is None:
            return None
        return await ls.beside(completions_at, look, look.offset(params.position))


def _commands(server: Server) -> None:
    @server.command(CHOOSE_LANGUAGE)
    def choose_language(ls: Server, uri: str, language: str) -> None:
        ls.looking.choose(uri, language)
        ls.look_again([uri])

    @server.command(ADD_TO_GLOSSARY)
    async def add_to_glossary(ls: Server, uri: str, name: str, kind: str) -> str | None:
        look = await ls.look(uri)
        if look is None or look.loaded is None:
            return None
        try:
            added = add(look.loaded, look.language, name, kind, ls.folder_of(uri))
        except TermkitError as error:
            ls.show(str(error), types.MessageType.Error)
            return None
        ls.show(f"[{added.concept}] is in {added.path}:{added.line}, as a proposal: add the other languages.")
        ls.open_at(added.path, added.line)
        ls.look_again(list(ls.texts))
        return added.concept
