"""`termkit edition extract`: a file to translate for each edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.edition_options import dry_run_option, plan_argument, preview
from termkit.cli.options import glossary_options
from termkit.text.counting import counted

if TYPE_CHECKING:
    from termkit.editions.extracting import Extracted


@click.command("extract")
@plan_argument
@dry_run_option
@glossary_options
def command(
    plan_path: str,
    names: tuple[str, ...],
    dry_run: bool,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
) -> None:
    """Write a PO or XLIFF file to translate for each edition of PLAN (edition.toml, or its folder).

    A file that is there keeps all that translators wrote: what still holds stays, what has changed is marked
    fuzzy beside its old source, and what has left the source is kept as obsolete.
    """
    from termkit.documents import open_document, write_atomically
    from termkit.editions.extracting import extracted
    from termkit.editions.plan import read_plan
    from termkit.project import load_project

    plan = read_plan(Path(plan_path))
    chosen = plan.chosen(names)
    document = open_document(plan.source)
    glossary = load_project([plan.source]).glossary(glossary_paths, none=no_glossary)
    # All are made before one is written: a fault in the last must not leave the first changed.
    made = [
        extracted(plan, edition, document, glossary) for edition in chosen if edition.translations is not None
    ]
    for file in made:
        if dry_run:
            preview(file.path, file.before, file.data)
        elif file.data != file.before:
            file.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(file.path, file.data)
        click.echo(_summary(file), err=dry_run)
    if not made:
        click.echo("There is nothing to translate: all editions are in the language of the source.")


def _summary(file: Extracted) -> str:
    items = file.items
    done, fuzzy = sum(item.done for item in items), sum(item.state == "fuzzy" for item in items)
    kept = f", {file.obsolete:,} kept that have left the source" if file.obsolete else ""
    return (
        f"{file.path}: {counted(len(items), 'passage')}, {done:,} translated, {fuzzy:,} to be looked at{kept}"
    )
