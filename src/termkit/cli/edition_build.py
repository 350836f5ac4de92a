"""`termkit edition build`: the editions as documents, each in its house style, checked."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from termkit.cli.edition_options import dry_run_option, plan_argument, preview
from termkit.cli.memory_option import memory_option, tell_of_index
from termkit.cli.messages import say
from termkit.cli.options import glossary_options
from termkit.text.counting import counted

if TYPE_CHECKING:
    from termkit.checks import Finding
    from termkit.editions.building import Built
    from termkit.editions.plan import Plan
    from termkit.editions.record import Record
    from termkit.glossary import Glossary
    from termkit.memory import Memory
    from termkit.project import Project


@click.command("build")
@plan_argument
@dry_run_option
@click.option("--force", is_flag=True, help="Write over files that termkit has not written, too.")
@memory_option
@glossary_options
@click.pass_context
def command(
    ctx: click.Context,
    plan_path: str,
    names: tuple[str, ...],
    dry_run: bool,
    force: bool,
    memory: str | None,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
) -> None:
    """Build the editions of PLAN (edition.toml, or its folder) from their translations.

    What translators have not done is taken from equal passages of the memory, and from the glossary. Names,
    citations, quotation marks and dates follow the style of each edition; what remains for a person is
    reported. An edition of which too little is translated is not written.
    """
    from termkit.editions.plan import read_plan
    from termkit.editions.record import Record
    from termkit.project import load_project

    plan = read_plan(Path(plan_path))
    plan.chosen(names)
    project = load_project([plan.source])
    record = Record(plan.path.parent)
    made = _built(plan, names, project, memory, project.glossary(glossary_paths, none=no_glossary))
    status = 0
    for one in made:
        before = one.edition.output.read_bytes() if one.edition.output.exists() else None
        if dry_run:
            preview(one.edition.output, before, one.data)
        status = max(status, _written(one, record, force, dry_run))
    _report(made)
    ctx.exit(max(status, int(any(_remains(one) for one in made))))


def _built(
    plan: Plan, names: tuple[str, ...], project: Project, memory: str | None, glossary: Glossary
) -> list[Built]:
    """The editions that are asked for. A memory that the project does not have is not missed."""
    from contextlib import nullcontext

    from termkit.documents import open_document
    from termkit.editions.building import built
    from termkit.memory import Memory

    document = open_document(plan.source)
    place = memory or project.memory
    there = memory is not None or not isinstance(place, Path) or place.exists()
    opened = (
        Memory(place, indexing=tell_of_index, penalties=project.penalties, glossary=lambda: glossary)
        if there
        else nullcontext()
    )
    with opened as known:
        of: Memory | None = known
        settings = project.settings_for(plan.source)
        return [built(plan, edition, document, glossary, of, settings) for edition in plan.chosen(names)]


def _written(one: Built, record: Record, force: bool, dry_run: bool) -> int:
    """Write an edition if it may be, and say what became of it."""
    edition = one.edition
    said = f"{edition.output}: {_summary(one)}"
    if not one.is_enough:
        say(f"{said}. Not written: it asks for {edition.keep:g} % (keep = … for this edition).")
        return 1
    if not force and not record.is_ours(edition.output):
        say(
            f"{edition.output}: somebody has written or changed this file. Not written. Give the edition "
            "another output, or write over it with --force (--dry-run shows first what changes)."
        )
        return 2
    if not dry_run:
        record.write(edition.output, one.data)
    click.echo(said, err=dry_run)
    return 0


def _summary(one: Built) -> str:
    counts = one.translated.counts
    parts = [f"{one.translated.share:.0f} % translated"] if counts else ["the language of the source"]
    parts += [
        f"{counts[origin]:,} from the {origin}" for origin in ("memory", "glossary") if counts.get(origin)
    ]
    parts += [f"{counts['untranslated']:,} untranslated"] if counts.get("untranslated") else []
    changed = ", ".join(counted(count, what) for what, count in one.changes.items())
    return ", ".join(parts) + (f"; for the house style: {changed}" if changed else "")


def _remains(one: Built) -> bool:
    return one.is_enough and bool(_said(one))


def _said(one: Built) -> list[Finding]:
    """What a person has to look at; what another language has in a bracket or a list is as it should be."""
    return [finding for finding in one.findings if finding.severity != "info"]


def _report(made: list[Built]) -> None:
    """What is left for a person, as `termkit check` shows it."""
    from termkit.reports import Checked, render

    checked = [
        Checked(one.document, one.edition.tag, _said(one), one.glossary) for one in made if one.is_enough
    ]
    colour = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    width = get_terminal_size().columns if sys.stderr.isatty() else 0
    if any(one.findings for one in checked):
        for line in render("text", checked, colour=colour, width=width):
            click.echo(line, err=True)
    elif checked:
        say(f"{counted(len(checked), 'edition')} checked: nothing to report.")
