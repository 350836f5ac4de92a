"""`termkit init`: write a termkit.toml, and an empty glossary, for a folder of texts."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli.options import ANY_PATH, expanded


@click.command("init")
@click.argument("folder", default=".", type=ANY_PATH)
@click.option("--force", is_flag=True, help="Write over a termkit.toml that is there.")
def command(folder: str, force: bool) -> None:
    """Write a termkit.toml for the texts in FOLDER (without it, the current folder).

    The file says which language the texts are in, which glossaries they are checked against and what the
    house style is; comments in it explain the rest. A glossary of your own, names.toml, is made beside it.
    """
    from termkit.errors import SettingsError
    from termkit.project.configuration import FILE, has_table
    from termkit.project.starting import start

    place = Path(folder)
    if not place.is_dir():
        raise SettingsError(
            f"{folder}: there is no such folder. Make it first, or name the folder of your texts."
        )
    if (place / FILE).exists() and not force:
        raise SettingsError(
            f"{place / FILE} is there already and was left as it is. Edit it, or write it anew with --force."
        )
    project = place / "pyproject.toml"
    if project.exists() and has_table(project) and not force:
        raise SettingsError(
            f"{project} has settings in [tool.termkit] already; a {FILE} would take their place. "
            "Edit them, or write the file all the same with --force."
        )
    languages = _languages(place)
    language = next(iter(languages)) if len(languages) == 1 else None
    for path in start(place, language):
        click.echo(f"{path}: written")
    click.echo(_said(languages))
    click.echo(f"Next: look through {place / FILE}, then  termkit check {folder}")


def _languages(folder: Path) -> dict[str, int]:
    """The languages of the texts in a folder, as far as they are clear, and how many texts are in each."""
    from termkit.documents import open_document
    from termkit.errors import TermkitError
    from termkit.project import Project
    from termkit.project.configuration import Configuration

    found: dict[str, int] = {}
    for path in expanded((str(folder),), say=lambda _: None):
        try:
            tag = Project(Configuration()).language_of(open_document(path), None, say=lambda _: None)
        except TermkitError:
            tag = None  # `check` will say what is wrong with it
        found[tag or ""] = found.get(tag or "", 0) + 1
    return found


def _said(languages: dict[str, int]) -> str:
    from termkit.languages.detection import name_of

    if not languages:
        return "There are no texts in the folder yet; the language of each will be looked at."
    parts = [
        f"{count} in {name_of(tag)}" if tag else f"{count} not clear" for tag, count in languages.items()
    ]
    return f"Texts: {', '.join(parts)}."
