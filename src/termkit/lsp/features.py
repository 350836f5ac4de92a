"""Which requests of an editor the language server answers, and which file knows the answer.

Start reading at `made`; the answers are in `diagnostics` and `actions`.
"""

from __future__ import annotations

from lsprotocol import types

from termkit.lsp.actions import CHOOSE_LANGUAGE, KINDS, actions_at
from termkit.lsp.diagnostics import SOURCE, diagnostics_of
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
        start, end = params.range.start, params.range.end
        place = Span(
            look.text.offset((start.line, start.character)), look.text.offset((end.line, end.character))
        )
        return list(actions_at(look, place, params.context.only))


def _commands(server: Server) -> None:
    @server.command(CHOOSE_LANGUAGE)
    def choose_language(ls: Server, uri: str, language: str) -> None:
        ls.looking.choose(uri, language)
        ls.look_again([uri])
