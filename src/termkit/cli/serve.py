"""`termkit serve`: the server for OmegaT, LibreOffice, Weblate, browsers and other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.messages import say
from termkit.cli.options import ANY_PATH, glossary_options
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from termkit.server.access import Access


@click.command("serve")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen. Other machines need tokens."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8081, show_default=True, help="0 takes one that is free."
)
@click.option(
    "--token-file", type=ANY_PATH, metavar="FILE", help="A token a line; whoever asks has to name one."
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="Let pages of this site ask (https://example.org, * for any); may be given again.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Processes that check. Without it, one for each processor.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0.1, 3600),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="Work that takes longer is stopped.",
)
@click.option(
    "--memory",
    metavar="PATH-OR-URL",
    help="The translation memory, a file or postgresql://user@host/database. Without it, the project's.",
)
@click.option("--quiet", is_flag=True, help="Tell nothing of requests.")
@glossary_options
def command(
    host: str,
    port: int,
    token_file: str | None,
    origins: tuple[str, ...],
    workers: int | None,
    time_limit: float,
    memory: str | None,
    quiet: bool,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
) -> None:
    """Serve the checks, the glossary and the memory of this folder's project to other programs.

    \b
    termkit serve                          pages at http://127.0.0.1:8081, LanguageTool's API at /v2
    termkit serve --port 0                 at a port that is free, which is said
    termkit serve --host 0.0.0.0 --token-file tokens
    """
    import signal

    access = _access(token_file, origins)
    try:
        from termkit.server.routing import endpoints
        from termkit.server.running import Place, serve

        # The pages need Jinja, which is imported with them.
        endpoints()
    except ModuleNotFoundError as error:
        if error.name not in {"starlette", "uvicorn", "jinja2"}:
            raise
        raise SettingsError(
            "the server needs starlette, uvicorn and jinja2: python3 -m pip install 'termkit[web]'"
        ) from None
    from termkit.cli.processes import processors
    from termkit.server.desk import Order

    # uvicorn stops at either, and raises it again at the end: then there is nothing left to do.
    signal.signal(signal.SIGTERM, lambda *_: None)
    signal.signal(signal.SIGINT, lambda *_: None)
    serve(
        Order(".", glossary_paths, no_glossary, memory),
        Place(host, port),
        access,
        workers=workers or processors(),
        seconds=time_limit,
        log=(lambda line: None) if quiet else (lambda line: click.echo(line, err=True)),
        say=say,
    )


def _access(token_file: str | None, origins: tuple[str, ...]) -> Access:
    from termkit.server.access import Access, read_tokens

    return Access(read_tokens(token_file) if token_file else (), frozenset(origins))
