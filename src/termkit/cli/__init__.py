"""The command line. One command per file, imported when it is called: `termkit --help` answers at once.

Here is only the list of commands and what they share: errors become a message and exit status 2.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

import click

from termkit import __version__
from termkit.errors import TermkitError

# Command, and the one line that `termkit --help` says about it. Each lives in termkit.cli.<name>.
COMMANDS = {
    "check": "Check texts against the glossary, and mend them.",
    "citations": "Show which entry of the list each citation means.",
    "edition": "Make localised editions of a document, each in its house style.",
    "find": "List every occurrence of every glossary term in texts.",
    "glossary": "Validate, show, count and add glossary entries.",
    "init": "Write a termkit.toml for a folder of texts.",
    "lsp": "Run the language server: findings in your editor as you type.",
    "match": "Say whether two spellings may name the same person or place.",
    "name": "Show all about a name: entry, renderings, forms, and what is near it.",
    "pretranslate": "Fill a PO or XLIFF file from the translation memory.",
    "rule": "Explain a rule of `termkit check`, or list them all.",
    "schemes": "List the transliteration schemes.",
    "serve": "Serve checks, glossary and memory to OmegaT, LibreOffice, Weblate …",
    "tm": "Keep a translation memory: import, look up, search, export.",
    "transliterate": "Write names of one language in the letters of another.",
}


class _LazyGroup(click.Group):
    """A group whose commands are imported when one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"termkit.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            close = get_close_matches(args[0], COMMANDS, 1)
            hint = f" Did you mean “{close[0]}”?" if close else " See termkit --help."
            ctx.fail(f"there is no command “{args[0]}”.{hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TermkitError as error:
            from termkit.cli.messages import say

            for line in str(error).split("\n"):
                say(line)
            ctx.exit(2)
        except KeyboardInterrupt:
            from termkit.cli.messages import INTERRUPTED, say

            say("stopped")
            ctx.exit(INTERRUPTED)


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="termkit")
def cli() -> None:
    """Check Azerbaijani, English and Russian texts against one glossary.

    Begin with:  termkit check article.md
    """


def main() -> None:
    """The entry point of the `termkit` command."""
    # A text is UTF-8 whatever the terminal's locale says; what a terminal cannot show stops nothing.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    # One command makes little garbage, and looking for it among a whole glossary takes a tenth of its time.
    gc.set_threshold(100_000)
    # Whoever ends termkit finds no half-written file either.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, "standard output is closed")
        try:
            cli.main(prog_name="termkit")
        finally:
            sys.stdout.flush()
    except OSError as error:
        _stop(error)
    finally:
        # Nor at the end: the process gives everything back at once.
        gc.freeze()


def _stop(error: OSError) -> NoReturn:
    """End with status 2 and a message, for what was to be written or read could not be."""
    reason = error.strerror or error
    with suppress(OSError):  # the error stream may be full too
        if error.filename:
            click.echo(f"termkit: {str(error.filename)!r}: {reason}", err=True)
        else:
            click.echo(f"termkit: the output could not be written ({reason})", err=True)
    # What is still to be written would fail again, and loudly, when Python ends.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    sys.exit(2)
