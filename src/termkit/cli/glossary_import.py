"""`termkit glossary import`: take entries of other files into the glossary, seen before it is done."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.messages import say
from termkit.cli.options import ANY_PATH, encoding_option
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.glossary import Concept
    from termkit.glossary.exchange.formats import Exchange
    from termkit.glossary.exchange.importing import Step
    from termkit.project import Project
    from termkit.project.starting import Destination


@click.command("import")
@click.argument("path", metavar="FILE", type=ANY_PATH)
@click.option("--into", metavar="PATH", type=ANY_PATH, help="The glossary file that takes what is new.")
@click.option(
    "--format", "format_name", metavar="NAME", help="The format, where the name of FILE does not say it."
)
@click.option("--source-language", metavar="TAG", help="Of a file of pairs, the language of the first.")
@click.option("--target-language", metavar="TAG", help="Of a file of pairs, the language of the second.")
@click.option(
    "--base",
    metavar="FILE",
    help="What FILE was made from: a file of any format, or a revision in git (HEAD~3:names.toml). Without "
    "it, the last import of a file of this name.",
)
@click.option(
    "--prefer",
    type=click.Choice(["ours", "theirs"]),
    default="ours",
    show_default=True,
    help="Whose value stays where both sides say something else.",
)
@click.option(
    "--review",
    type=click.Choice(["proposed", "approved", "disputed"]),
    help="How sure what is new or changed is; what is proposed is shown and never corrected.",
)
@click.option("--apply", is_flag=True, help="Write it. Without it, it is shown, and on a terminal asked for.")
@encoding_option
@click.pass_context
def command(
    ctx: click.Context,
    path: str,
    into: str | None,
    format_name: str | None,
    source_language: str | None,
    target_language: str | None,
    base: str | None,
    prefer: str,
    review: str | None,
    apply: bool,
    encoding: str | None,
) -> None:
    """Show what the entries of FILE would change in the project's glossary, and write it with --apply.

    Entries are brought together by their ids, or else by their names. Nothing of yours is overwritten: where
    both sides say something else, it is shown as a conflict, and yours stays unless --prefer theirs. With a
    base, what only FILE has changed since is taken.

    \b
      termkit glossary import terms.tbx              what it would change
      termkit glossary import terms.tbx --apply      do it
      termkit glossary import from-leyla.xlsx --base for-leyla.xlsx
      termkit glossary import agency.csv --review proposed
    """
    from termkit.cli.glossary_states import entries_at, shown, tell_losses
    from termkit.glossary.exchange.formats import exchange
    from termkit.glossary.exchange.importing import planned
    from termkit.glossary.exchange.remembering import remember
    from termkit.project import load_project
    from termkit.project.starting import Destination, destination

    project = load_project()
    target = Destination(Path(into), known=True) if into else destination(project)
    asked = exchange(source_language=source_language, target_language=target_language, encoding=encoding)
    entries = list(entries_at(path, asked, format_name))
    before = _before(path, base, target, asked)
    same = 0
    steps = []
    ours = _ours(project, into)
    for step in planned(entries, ours, before, prefer=prefer, review=review, name=shown(path)):
        if step.changes or step.conflicts or step.fault:
            _show(step, prefer)
            steps.append(step)
        else:
            same += 1
    tell_losses(asked, shown(path))
    click.echo(f"{shown(path)}: {_account(steps, same)}")
    written = _written_if_wanted(steps, project, target, apply=apply)
    if written and path != "-":
        remember(target.path, path, entries)
    ctx.exit(1 if any(step.fault or step.conflicts for step in steps) else 0)


def _before(
    path: str, base: str | None, target: Destination, asked: Exchange
) -> Mapping[str, Mapping[str, object]] | None:
    """What the file was made from: that of --base, or else the last import of a file of this name."""
    from termkit.cli.glossary_states import entries_at
    from termkit.glossary.exchange.remembering import remembered

    if base is not None:
        made_from = entries_at(base, asked._replace(lost=asked.lost.copy()))
        return {entry.id: entry.values for entry in made_from}
    before = remembered(target.path, path)
    if before is not None:
        say(f"compared with the last import of {Path(path).name}")
    return before


def _written_if_wanted(steps: list[Step], project: Project, target: Destination, *, apply: bool) -> bool:
    """Write the changes if they are to be; False if there are some and nobody wanted them written."""
    from termkit.project.starting import prepare

    if not any(step.changes for step in steps):
        return True
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if not (apply or (terminal and click.confirm(f"Write this to {target.path}?", default=False))):
        say("nothing was written. Add --apply to write it.")
        return False
    if any(step.before is None and step.changes for step in steps):
        for done in prepare(project, target):
            click.echo(done)
    for file in _write(steps, target):
        click.echo(f"{file}: written")
    return True


def _ours(project: Project, into: str | None) -> list[Concept]:
    """What the project has already, and the file that new entries go to."""
    from termkit.cli.glossary_add import glossary_beside

    return list(glossary_beside(project, into).concepts.values())


def _show(step: Step, prefer: str) -> None:
    from termkit.glossary.exchange.wording import changes, conflict_line, shown
    from termkit.reports.screen import visible

    if step.fault:
        lines = [f"! {line}" for line in step.fault.split("\n")]
    elif step.before is None:
        keys = (f"{tag}.{key}" for tag in ("az", "en", "ru") for key in ("preferred", "family"))
        names = (step.after.get(key) for key in keys)
        lines = [f"+ [{step.id}] {' · '.join(shown(name) for name in names if name)}"]
    else:
        lines = [f"~ [{step.id}]{f' {step.ours.place}' if step.ours else ''}"]
        lines += (f"    {line}" for line in changes(step.before, step.after))
        lines += (f"  ! {conflict_line(conflict, prefer)}" for conflict in step.conflicts)
    for line in lines:
        click.echo(visible(line))


def _account(steps: list[Step], same: int) -> str:
    new = sum(step.before is None and step.changes for step in steps)
    changed = sum(step.before is not None and step.changes for step in steps)
    conflicts = sum(len(step.conflicts) for step in steps)
    faults = sum(bool(step.fault) for step in steps)
    same += len(steps) - new - changed - faults
    total = counted(new + changed + same + faults, "entry", "entries")
    account = [f"{total}, {new:,} new, {changed:,} changed, {same:,} as they are"]
    account += [counted(conflicts, "conflict")] if conflicts else []
    account += [f"{faults:,} not taken"] if faults else []
    return ", ".join(account)


def _write(steps: Iterable[Step], target: Destination) -> Iterator[Path]:
    """Write each changed entry where it stands, new ones and those of the shipped glossary to the target."""
    from termkit.glossary.extending import is_shipped
    from termkit.glossary.rewriting import write_changes

    changed: dict[Path, dict[str, Mapping[str, object]]] = {}
    new: dict[Path, dict[str, Mapping[str, object]]] = {}
    for step in steps:
        if not step.changes:
            continue
        if step.ours is None or is_shipped(step.ours):
            new.setdefault(target.path, {})[step.id] = step.after
        else:
            changed.setdefault(Path(step.ours.path), {})[step.id] = step.after
    for path in dict.fromkeys((*changed, *new)):
        write_changes(path, changed.get(path, {}), new.get(path, {}))
        yield path
