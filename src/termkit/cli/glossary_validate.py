"""`termkit glossary validate`: every fault of the glossary at once, and the rows that will not work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.glossary import Glossary
    from termkit.project import Project


@click.command("validate")
@click.argument("paths", nargs=-1, type=click.Path())
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...]) -> None:
    """Look for faults in glossary files and folders (PATHS), or else in the project's glossary.

    An error is a row that cannot be read: all of them are listed, each with its file and line. A warning is a
    row that can be read but will not do what was meant: two entries with one name, a word with a letter of the
    wrong alphabet, a link to nowhere. Ends with 2 if there are errors, with 0 otherwise.
    """
    from termkit.errors import GlossaryError
    from termkit.glossary import Glossary
    from termkit.glossary.store import files_in
    from termkit.glossary.warnings import warnings_of
    from termkit.project import load_project

    project = load_project()
    try:
        files = files_in(paths or _files(project))
        glossary = Glossary.load(files) if paths else project.glossary()
    except GlossaryError as error:
        for problem in error.problems:
            click.echo(problem)
        count = len(error.problems)
        click.echo(f"{count:,} error{'s' * (count != 1)}. Nothing is checked against this glossary until they are mended.")
        ctx.exit(2)
    # The shipped glossary is not the editor's to mend: of it only what concerns the project's own is told.
    own = None if paths else _own(glossary, files)
    warnings = warnings_of(glossary, own, known=_ids(project) if paths else ())
    for warning in warnings:
        click.echo(warning.replace(": [", ": warning: [", 1))
    count = len(glossary.concepts if own is None else own)
    click.echo(
        f"{_number(count, 'entry', 'entries')} in {_number(len(files), 'file', 'files')}: "
        f"no errors, {_number(len(warnings), 'warning', 'warnings') if warnings else 'no warnings'}"
    )


def _files(project: Project) -> list[Path]:
    """The project's own files, or else the shipped ones."""
    from termkit.glossary import shipped_folder

    return project.own_glossaries or ([shipped_folder()] if project.uses_shipped else [])


def _own(glossary: Glossary, files: list[Path]) -> set[str]:
    places = {str(path) for path in files}
    return {concept.id for concept in glossary.concepts.values() if concept.path in places}


def _ids(project: Project) -> set[str]:
    """The ids that a file may refer to beside its own: those of the project, if its glossary can be read."""
    from termkit.errors import TermkitError

    try:
        return set(project.glossary().concepts)
    except TermkitError:
        return set()


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
