"""`termkit glossary merge`: bring two states of a glossary together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.memory_option import must_be_free
from termkit.cli.streams import write
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.glossary import Concept
    from termkit.glossary.exchange.differing import MergedEntry


@click.command("merge")
@click.argument("ours")
@click.argument("theirs")
@click.option(
    "--base", metavar="FILE", help="The state that both were made from; without it nothing is deleted."
)
@click.option("-o", "--output", required=True, metavar="OUT", help="The file to write; - is standard output.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option(
    "--prefer",
    type=click.Choice(["ours", "theirs"]),
    default="ours",
    show_default=True,
    help="Whose value stays where both sides say something else.",
)
@click.option(
    "--format", "format_name", metavar="NAME", help="The format of all files, where names do not say it."
)
@click.pass_context
def command(
    ctx: click.Context,
    ours: str,
    theirs: str,
    base: str | None,
    output: str,
    force: bool,
    prefer: str,
    format_name: str | None,
) -> None:
    """Write what OURS and THEIRS say together, entry by entry and key by key; conflicts are shown.

    Files may be of any format, or revisions in git. Where OUT is OURS and TOML, its comments and order stay.
    Ends with 1 if there were conflicts.

    \b
      termkit glossary merge names.toml theirs.toml --base HEAD~4:names.toml -o names.toml --force
    """
    from termkit.cli.glossary_states import entries_at, tell_losses
    from termkit.glossary.exchange.differing import merged_states
    from termkit.glossary.exchange.formats import exchange, glossary_format
    from termkit.glossary.exchange.wording import conflict_line
    from termkit.reports.screen import visible

    asked = exchange()
    known = glossary_format(output, format_name)
    must_be_free(output, None, force=force)
    before = list(entries_at(base, asked, format_name)) if base is not None else None
    mine, their = (list(entries_at(side, asked, format_name)) for side in (ours, theirs))
    done = list(merged_states(mine, their, before, prefer))
    for entry in done:
        if entry.conflicts:
            click.echo(visible(f"~ [{entry.id}]"), err=True)
        for conflict in entry.conflicts:
            click.echo(visible(f"  ! {conflict_line(conflict, prefer)}"), err=True)
    if known.name == "toml" and output == ours and Path(output).is_file():
        _rewrite(Path(output), done)
    else:
        write(output, known.write(_concepts(done, output), asked))
    tell_losses(asked, output)
    conflicts = sum(len(entry.conflicts) for entry in done)
    left = sum(entry.values is not None for entry in done)
    said = f", {counted(conflicts, 'conflict')}" if conflicts else ""
    click.echo(f"{output}: {counted(left, 'entry', 'entries')}{said}", err=True)
    ctx.exit(1 if conflicts else 0)


def _rewrite(path: Path, done: Sequence[MergedEntry]) -> None:
    from termkit.glossary.rewriting import write_changes

    changed = {
        entry.id: entry.values
        for entry in done
        if entry.ours is not None and entry.values not in (None, entry.ours)
    }
    new = {entry.id: entry.values for entry in done if entry.ours is None and entry.values is not None}
    gone = [entry.id for entry in done if entry.ours is not None and entry.values is None]
    write_changes(path, {name: values for name, values in changed.items() if values}, new, gone)


def _concepts(done: Sequence[MergedEntry], path: str) -> list[Concept]:
    """The entries as concepts. Raises `GlossaryError` with what is wrong with any."""
    from termkit.errors import GlossaryError
    from termkit.glossary.values import concept_of

    found, faults = [], []
    for entry in done:
        if entry.values is not None:
            concept, wrong = concept_of(entry.id, {"kind": "term", **entry.values}, path)
            found += [concept] if concept is not None else []
            faults += wrong
    if faults:
        raise GlossaryError(faults)
    return found
