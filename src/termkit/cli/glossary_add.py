"""`termkit glossary add`: a new entry at the end of the project's glossary.

What the flags do not say is asked for on a terminal (`glossary_questions`). Start reading at `command`;
`_given` makes an entry's values of the flags.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.glossary_questions import EXAMPLES, LANGUAGES, asked, asked_id, asked_kind
from termkit.cli.messages import say
from termkit.cli.options import ANY_PATH
from termkit.glossary.concepts import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.glossary import Concept, Glossary
    from termkit.glossary.editing import Value
    from termkit.project import Project

# Flag, key of the entry, whether it may be given several times, help.
SPELLINGS = (
    ("{}", "name", False, "The right form; a person's family name first: “{}”."),
    ("{}-family", "family", False, "A person's family name."),
    ("{}-given", "given", False, "Given names."),
    ("{}-patronymic", "patronymic", False, "Patronymic."),
    ("{}-title", "title", False, "bəy, khan, Гаджи …"),
    ("preferred-{}", "preferred", False, "A name that is always written whole (Xi Jinping)."),
    ("admitted-{}", "admitted", True, "A spelling that is right too."),
    ("deprecated-{}", "deprecated", True, "A spelling that is to be corrected."),
    ("superseded-{}", "superseded", True, "A former name, with its years: “Kirovabad 1935-1989”."),
    ("acronym-{}", "acronym", True, "An acronym."),
    ("adjective-{}", "adjective", True, "The adjective of a place or people."),
    ("demonym-{}", "demonym", True, "What somebody from there is called."),
)


class _Sections(click.Command):
    """Help with a section for each language; in one list nobody would find anything."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        sections: dict[str, list[tuple[str, str]]] = {"The entry": []}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                tag = next((tag for tag in LANGUAGES if tag in (param.name or "").split("_")), "")
                sections.setdefault(LANGUAGES.get(tag, "The entry"), []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)


def _spelling_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for tag in reversed(LANGUAGES):
        for flag, _, several, about in reversed(SPELLINGS):
            function = click.option(
                f"--{flag.format(tag)}",
                f"{flag.format(tag)}".replace("-", "_"),
                multiple=several,
                metavar="TEXT",
                help=about.format(EXAMPLES[tag]),
            )(function)
    return function


@click.command("add", cls=_Sections)
@click.option("--kind", type=click.Choice(KINDS), help="What it is.")
@click.option(
    "--id",
    "concept_id",
    metavar="ID",
    help="The entry's id; without it, one is made of the English name. That of a shipped entry adds to it.",
)
@click.option("--gender", type=click.Choice(["m", "f"]), help="A person's gender: it shapes Russian forms.")
@click.option("--domain", metavar="TEXT", help="Field: history, law, energy …")
@click.option(
    "--same-as", multiple=True, metavar="ID", help="Another entry that has the same name, and is meant to."
)
@click.option("--source", metavar="TEXT", help="Where the forms can be looked up.")
@click.option("--note", metavar="TEXT", help="Anything an editor should know.")
@click.option(
    "--review", type=click.Choice(["proposed", "approved", "disputed"]),
    help="How sure it is; what is proposed or disputed is shown and never corrected.",
)  # fmt: skip
@click.option("--file", "file", metavar="PATH", type=ANY_PATH, help="The glossary file to write in.")
@_spelling_options
def command(file: str | None, concept_id: str | None, **flags: Any) -> None:
    """Add a name or term to the project's glossary.

    On a terminal termkit asks for what the flags do not say, shows the entry and asks before it writes.

    \b
    termkit glossary add
    termkit glossary add --kind person --az "Qurbanoğlu, Elçin" --en "Gurbanoghlu, Elchin"
    termkit glossary add --kind place --en Quzlak --az Quzlaq --deprecated-en Guzlag
    termkit glossary add --id ganja --deprecated-en Gandzha

    The last adds to an entry of the shipped glossary: it is copied, and in this project your own entry with
    that id takes its place.

    The entry goes to the last glossary that termkit.toml names; if there is none, names.toml is made and
    added to the settings.
    """
    from termkit.glossary.editing import add_entry, entry, entry_text
    from termkit.glossary.extending import extended, is_shipped
    from termkit.project import load_project
    from termkit.project.starting import Destination, destination, prepare

    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    project = load_project()
    glossary = glossary_beside(project, file)
    known = glossary.concepts.get(concept_id or "")
    if known is not None and is_shipped(known):
        flags["kind"] = flags["kind"] or known.kind
        values = extended(known, _more(_given(flags), known))
        say(f"[{known.id}] of {known.place} is copied and added to: your entry takes its place")
        text = entry_text(known.id, values)
    else:
        _refuse_id(known)
        values = _new(flags, terminal)
        text = entry_text(concept_id or _made_id(values, glossary, terminal), values)
        _refuse_twins(entry(text), glossary)
    concept_id = entry(text).id
    target = Destination(Path(file), known=True) if file else destination(project)
    if terminal:
        click.echo(f"\n{text}")
        if not click.confirm(f"Add this to {target.path}?", default=True):
            click.echo("Nothing was written.")
            return
    for done in prepare(project, target):
        click.echo(done)
    line = add_entry(target.path, text)
    if not terminal:
        click.echo(text, nl=False)
    click.echo(f"{target.path}:{line}: [{concept_id}] added")
    _tell_warnings(project, target.path, concept_id, file)


def _new(flags: dict[str, Any], terminal: bool) -> dict[str, Value]:
    """The values of a new entry: what the flags say, and what is asked for on a terminal."""
    values = _given(flags)
    if terminal:
        if "kind" not in values:
            # A name given by a flag can be taken apart only when the kind is known.
            flags["kind"] = asked_kind()
            values = _given(flags)
        values = asked(values, str(values["kind"]))
    _complete(values)
    return _ordered(values)


def _more(values: dict[str, Value], known: Concept) -> dict[str, Value]:
    """What the flags add to an entry of the shipped glossary."""
    more = _ordered(values)
    if more == {"kind": known.kind}:
        raise click.UsageError(
            f"[{known.id}] is an entry of the shipped glossary. Say what to add to it, for example "
            "--deprecated-en and a wrong spelling; or give a new entry another --id."
        )
    return more


def _made_id(values: dict[str, Value], glossary: Glossary, terminal: bool) -> str:
    from termkit.glossary.editing import propose_id

    proposal = propose_id(values)
    made = asked_id(proposal, glossary) if terminal else proposal
    if not made:
        raise click.UsageError(
            "no id can be made of the name. Give one with --id: Latin letters, digits, hyphens."
        )
    return made


def _refuse_id(known: Concept | None) -> None:
    """Raise `GlossaryError` if there is an entry of this id."""
    from termkit.errors import GlossaryError
    from termkit.glossary.extending import is_shipped

    if known is not None:
        to_add = f"give --id {known.id}" if is_shipped(known) else "edit it there"
        raise GlossaryError(
            [
                f"[{known.id}] is already an entry at {known.place}. To add to it, {to_add}; "
                "if something else is meant, choose another --id."
            ]
        )


def _refuse_twins(concept: Concept, glossary: Glossary) -> None:
    """Raise `GlossaryError` where the id or a name of a new entry is there already, with what to do."""
    from termkit.errors import GlossaryError
    from termkit.glossary.editing import name_clashes

    _refuse_id(glossary.concepts.get(concept.id))
    clashes = name_clashes(glossary, concept)
    if clashes:
        raise GlossaryError(
            [
                *clashes,
                "If that is meant, edit that entry; to a shipped one (glossary/…) add with --id and its id. "
                "If another of that name is meant, add --same-as with that id.",
            ]
        )


def _given(flags: dict[str, Any]) -> dict[str, Value]:
    """The values that the flags say; a person's name is taken apart."""
    from termkit.glossary.editing import person_parts, spelling_with_years

    values: dict[str, Value] = {
        key.replace("_", "-"): flags[key]
        for key in ("kind", "gender", "domain", "source", "note", "review")
        if flags.get(key)
    }
    if flags["same_as"]:
        values["same-as"] = list(flags["same_as"])
    for tag in LANGUAGES:
        for flag, key, _, _ in SPELLINGS:
            value = flags[flag.format(tag).replace("-", "_")]
            if not value:
                continue
            if key == "name" and flags.get("kind") == "person":
                values |= {f"{tag}.{part}": text for part, text in person_parts(value).items()}
            elif key == "superseded":
                values[f"{tag}.{key}"] = [spelling_with_years(text) for text in value]
            else:
                values[f"{tag}.{'preferred' if key == 'name' else key}"] = (
                    value if isinstance(value, str) else list(value)
                )
    return values


def _complete(values: dict[str, Value]) -> None:
    """Raise a usage error that names everything that is missing."""
    missing = []
    if "kind" not in values:
        missing.append(f"--kind ({', '.join(KINDS)})")
    if not any(f"{tag}.{key}" in values for tag in LANGUAGES for key in ("preferred", "family")):
        missing.append("a name in at least one language (--az, --en, --ru)")
    if missing:
        raise click.UsageError(f"an entry needs {' and '.join(missing)}.")


def _ordered(values: dict[str, Value]) -> dict[str, Value]:
    """The values in the order in which entries are written; a review is said of each language."""
    keys = ("preferred", *(key for _, key, _, _ in SPELLINGS if key not in {"name", "preferred"}))
    ordered: dict[str, Value] = {"kind": values["kind"]}
    for tag in LANGUAGES:
        side = {f"{tag}.{key}": values[f"{tag}.{key}"] for key in keys if f"{tag}.{key}" in values}
        if side and "review" in values:
            side[f"{tag}.review"] = values["review"]
        ordered |= side
    ordered |= {
        key: values[key] for key in ("gender", "domain", "same-as", "source", "note") if key in values
    }
    return ordered


def glossary_beside(project: Project, file: str | None) -> Glossary:
    """What the new entry must not repeat: the project's glossary, as far as it is there, and the file."""
    from termkit.glossary import Glossary
    from termkit.project.configuration import SHIPPED

    paths = [path for path in project.own_glossaries if path.exists()]
    if file and Path(file).exists() and Path(file).resolve() not in {path.resolve() for path in paths}:
        paths.append(Path(file))
    wanted: list[str | Path] = [*([SHIPPED] if project.uses_shipped else []), *paths]
    return project.glossary(wanted) if wanted else Glossary([])


def _tell_warnings(project: Project, path: Path, concept_id: str, file: str | None) -> None:
    """Say what is odd about the new entry, and whether checks will know it."""
    from termkit.glossary import shipped_folder
    from termkit.glossary.warnings import warnings_of
    from termkit.project import load_project

    project = load_project()
    used = {shipped_folder().resolve(), *(own.resolve() for own in project.own_glossaries)}
    if file and used.isdisjoint((path.resolve(), *path.resolve().parents)):
        say(f"{path} is no glossary of this project: name it in termkit.toml, or use --glossary {path}")
    for warning in warnings_of(glossary_beside(project, file), {concept_id}):
        say(f"warning: {warning}")
