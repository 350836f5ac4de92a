"""`termkit lsp`: the language server, for editors."""

from __future__ import annotations

from importlib.util import find_spec

import click


@click.command("lsp")
@click.option("--stdio", is_flag=True, help="Talk over standard input and output, as it does anyway.")
def command(stdio: bool) -> None:
    """Run the language server: an editor starts it, and shows what it finds as you type.

    docs/editors.md says what to put into the settings of Visual Studio Code, Neovim, Emacs, Helix and Kate.
    """
    if find_spec("pygls") is None:
        from termkit.errors import SettingsError

        raise SettingsError("termkit lsp needs a library that is not there: pip install 'termkit[lsp]'")
    from termkit.lsp import serve

    serve()
