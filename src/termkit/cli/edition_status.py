"""`termkit edition status`: how far the editions are."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli.edition_options import plan_argument
from termkit.cli.options import ANY_PATH
from termkit.cli.streams import write


@click.command("status")
@plan_argument
@click.option("--html", metavar="FILE", type=ANY_PATH, help="Write a page, too; - is standard output.")
def command(plan_path: str, names: tuple[str, ...], html: str | None) -> None:
    """Show how far the translations of PLAN (edition.toml, or its folder) are, section by section.

    They are held against the source as it is now: what has changed since `termkit edition extract` counts as
    to be looked at.
    """
    from termkit.documents import open_document
    from termkit.editions.plan import read_plan
    from termkit.editions.status import as_table, status_of

    if html not in {None, "-"} and not str(html).lower().endswith((".html", ".htm")):
        raise click.UsageError(f"{html}: let the name of the page end in .html.")
    plan = read_plan(Path(plan_path))
    document = open_document(plan.source)
    chosen = [edition for edition in plan.chosen(names) if edition.translations is not None]
    statuses = [status_of(plan, edition, document) for edition in chosen]
    for number, status in enumerate(statuses):
        for line in ["", *as_table(status)] if number else as_table(status):
            click.echo(line, err=html == "-")
    if not statuses:
        click.echo(
            "There is nothing to translate: all editions are in the language of the source.", err=html == "-"
        )
    if html is not None:
        from termkit.editions.status_page import as_html

        write(html, [f"{line}\n".encode() for line in as_html(plan, statuses)])
