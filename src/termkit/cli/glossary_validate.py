"""`termkit glossary validate`: every fault of the glossary at once, and the rows that will not work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.options import ANY_PATH
from termkit.text.counting import counted

if TYPE_CHECKING:
    from termkit.glossary import Glossary
    from termkit.project import Project


@click.command("validate")
@click.argument("paths", nargs=-1, type=ANY_PATH)
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...]) -> None:
    """Look for faults in glossary files and folders (PATHS), or else in the project's glossary.

    An error is a row that cannot be read: all of them are listed, each with its file and line. A warning is
    a row that can be read but will not do what was meant: two entries with one name, a word with a letter of
    the wrong alphabet, a link to nowhere. Ends with 2 if there are errors, with 0 otherwise.
    """
    from termkit.errors import GlossaryError
    from termkit.glossary import Glossary, shipped_folder
    from termkit.glossary.store import files_in
    from termkit.glossary.warnings import warnings_of
    from termkit.project import load_project
    from termkit.reports.screen import visible

    project = load_project()
    given = [Path(path) for path in paths]
    try:
        glossary = Glossary.load(given) if given else project.glossary()
        files = files_in(given or project.own_glossaries or [shipped_folder()])
    except GlossaryError as error:
        for problem in error.problems:
            click.echo(visible(problem))
        errors = counted(len(error.problems), "error", "errors")
        click.echo(f"{errors}. Texts cannot be checked until this is mended.")
        ctx.exit(2)
    # The shipped glossary is not the editor's to mend: of it only what concerns the project's own is told.
    mixed = not given and project.own_glossaries and project.uses_shipped
    own = _from(glossary, files) if mixed else set(glossary.concepts)
    warnings = warnings_of(glossary, own, known=_ids(project) if given else ())
    for warning in warnings:
        click.echo(visible(warning.replace(": [", ": warning: [", 1)))
    replaced = sorted(own & set(Glossary.shipped().concepts)) if mixed else []
    if replaced:
        click.echo(f"In place of shipped entries: {', '.join(replaced)}")
    click.echo(
        f"{counted(len(own), 'entry', 'entries')} in {counted(len(files), 'file', 'files')}: "
        f"no errors, {counted(len(warnings), 'warning', 'warnings') if warnings else 'no warnings'}"
    )


def _from(glossary: Glossary, files: list[Path]) -> set[str]:
    """The ids of the entries that stand in some files."""
    places = {str(path) for path in files}
    return {concept.id for concept in glossary.concepts.values() if concept.path in places}


def _ids(project: Project) -> set[str]:
    """The ids that a file may refer to beside its own: those of the project, if its glossary can be read."""
    from termkit.errors import TermkitError

    try:
        return set(project.glossary().concepts)
    except TermkitError:
        return set()
