"""`termkit glossary review`: look at what waits for an editor, side by side, and approve it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.options import glossary_options
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from termkit.glossary import Concept
    from termkit.glossary.reviewing import Waiting

_REASONS = {"proposed": "proposed", "disputed": "disputed", "changed": "changed since it was approved"}


@click.command("review")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--list", "only_list", is_flag=True, help="List what waits, and ask nothing.")
@click.option(
    "--language", "languages", multiple=True, metavar="TAG", help="Only this language; may be given again."
)
@click.option("--by", metavar="NAME", help="Who approves; without it, the name that git knows.")
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl"]), default="text", help="How to print the list."
)
@glossary_options
def command(
    ids: tuple[str, ...],
    only_list: bool,
    languages: tuple[str, ...],
    by: str | None,
    output: str,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
) -> None:
    """Walk through what is proposed or disputed, and what has changed since it was approved.

    Each side is shown with what the entry says in the other languages: a approves it, d disputes it and asks
    why, an empty answer leaves it for later, q stops. Who approved what and when is written into the entry.
    Entries that come with termkit are not the project's to approve.

    \b
      termkit glossary review --list
      termkit glossary review --language az
      termkit glossary review baku ganja
    """
    from termkit.glossary.extending import is_shipped
    from termkit.glossary.reviewing import waiting
    from termkit.languages import canonical_tag
    from termkit.project import load_project

    glossary = load_project().glossary(glossary_paths, none=no_glossary)
    tags = set(map(canonical_tag, languages))
    own = [concept for concept in glossary.concepts.values() if glossary_paths or not is_shipped(concept)]
    left = [
        one for one in waiting(own) if (not tags or one.tag in tags) and (not ids or one.concept.id in ids)
    ]
    _must_be_there(ids, glossary.concepts)
    if only_list or output == "jsonl":
        _print(left, output)
        return
    _walk(left, by or _name())


def _must_be_there(ids: Sequence[str], known: Mapping[str, Concept]) -> None:
    from termkit.errors import SettingsError

    missing = [concept_id for concept_id in ids if concept_id not in known]
    if missing:
        raise SettingsError(f"there is no entry [{missing[0]}]. `termkit glossary show` looks for names.")


def _print(left: Sequence[Waiting], output: str) -> None:
    from termkit.glossary.terms import full_name
    from termkit.languages import describe
    from termkit.reports.screen import visible

    for one in left:
        side = one.concept.sides[one.tag]
        name = full_name(side, one.tag)
        if output == "jsonl":
            row = {
                "id": one.concept.id,
                "language": one.tag,
                "reason": one.reason,
                "name": name,
                "path": one.concept.path,
                "line": one.concept.line,
                "approved_by": side.approved_by,
                "approved_on": side.approved_on,
            }
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            who = f" ({side.approved_by}, {side.approved_on})" if one.reason == "changed" else ""
            said = f"{one.concept.place}: [{one.concept.id}] {describe([one.tag])} “{name}”: "
            click.echo(visible(f"{said}{_REASONS[one.reason]}{who}"))
    if output == "text":
        click.echo(f"{counted(len(left), 'side')} to look at" if left else "nothing waits")


def _walk(left: Sequence[Waiting], by: str) -> None:
    from datetime import date

    from termkit.glossary.reviewing import approved, disputed
    from termkit.glossary.rewriting import write_changes
    from termkit.glossary.values import values_of

    counts = {"approved": 0, "disputed": 0}
    known: dict[str, Mapping[str, object]] = {}
    for number, one in enumerate(left, 1):
        # An entry may have been changed by the side before.
        values = known.get(one.concept.id) or values_of(one.concept)
        for line in _shown(one, values):
            click.echo(line)
        answer = click.prompt(
            f"{number} of {len(left)}: approve, dispute, later, quit?", default="", show_default=False
        )
        letter = answer.strip().lower()[:1]
        if letter == "q":
            break
        if letter == "a":
            after = approved(values, one.tag, by, date.today())
        elif letter == "d":
            after = disputed(values, one.tag, click.prompt("Why?", default="", show_default=False).strip())
        else:
            continue
        write_changes(Path(one.concept.path), {one.concept.id: after}, {})
        known[one.concept.id] = after
        counts["approved" if letter == "a" else "disputed"] += 1
    done = ", ".join(f"{count:,} {word}" for word, count in counts.items() if count)
    click.echo(done or ("nothing waits" if not left else "nothing was changed"))


def _shown(one: Waiting, values: Mapping[str, object]) -> Iterator[str]:
    """The side that waits, and below it what the entry says in other languages."""
    from termkit.glossary.exchange.wording import named, shown
    from termkit.languages import describe
    from termkit.reports.screen import visible

    yield ""
    yield visible(f"[{one.concept.id}] {one.concept.place}: {describe([one.tag])}, {_REASONS[one.reason]}")
    for key, value in values.items():
        if key.startswith(f"{one.tag}.") and not key.endswith((".approved-text", ".review", ".tbx")):
            yield visible(f"    {named(key)}: {shown(value)}")
    for key, value in values.items():
        if key.endswith((".preferred", ".family", ".given")) and not key.startswith(f"{one.tag}."):
            yield visible(f"      ({named(key)}: {shown(value)})")
        elif key in {"note", "source", f"definition.{one.tag}"}:
            yield visible(f"    {named(key)}: {shown(value)}")


def _name() -> str:
    """The name that git has for whoever is at the keyboard, or that of the account."""
    import getpass
    import subprocess

    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)
        if done.stdout.strip():
            return done.stdout.strip()
    except OSError:
        pass
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
