"""`termkit glossary diff`: what has changed in a glossary, in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary.exchange.differing import Difference
    from termkit.glossary.exchange.formats import Entry, Exchange


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option("--source-language", metavar="TAG", help="Of a file of pairs, the language of the first.")
@click.option("--target-language", metavar="TAG", help="Of a file of pairs, the language of the second.")
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl"]), default="text", help="How to print."
)
def command(
    old: str, new: str | None, source_language: str | None, target_language: str | None, output: str
) -> None:
    """Show what NEW says otherwise than OLD: files of any format, folders, or revisions in git.

    Without NEW it is the project's own glossary, and OLD may be a revision alone.

    \b
      termkit glossary diff HEAD                           since the last commit
      termkit glossary diff v1.0:names.toml v1.1:names.toml
      termkit glossary diff for-leyla.xlsx from-leyla.xlsx
    """
    from termkit.cli.glossary_states import entries_at
    from termkit.glossary.exchange.differing import differences
    from termkit.glossary.exchange.formats import exchange
    from termkit.reports.screen import visible

    asked = exchange(source_language=source_language, target_language=target_language)
    before = list(_old(old, asked, alone=new is None))
    after = list(entries_at(new, asked)) if new is not None else list(_own(asked))
    found = list(differences(before, after))
    for one in found:
        if output == "jsonl":
            click.echo(json.dumps(one._asdict(), ensure_ascii=False))
        else:
            for line in _lines(one):
                click.echo(visible(line))
    if output == "text":
        counts = (
            (sum(one.before is None for one in found), "new"),
            (sum(one.before is not None and one.after is not None for one in found), "changed"),
            (sum(one.after is None for one in found), "gone"),
        )
        said = ", ".join(f"{count:,} {word}" for count, word in counts if count)
        click.echo(said or f"no difference in {counted(len(after), 'entry', 'entries')}")


def _own(asked: Exchange) -> Iterator[Entry]:
    from termkit.cli.glossary_states import entries_at

    for path in _own_paths():
        yield from entries_at(str(path), asked)


def _own_paths() -> list[Path]:
    from termkit.errors import SettingsError
    from termkit.project import load_project

    paths = [path for path in load_project().own_glossaries if path.exists()]
    if not paths:
        raise SettingsError("the project has no glossary of its own. Name two files to compare.")
    return paths


def _old(old: str, asked: Exchange, *, alone: bool) -> Iterator[Entry]:
    from termkit.cli.glossary_states import entries_at

    if alone and old != "-" and ":" not in old and not Path(old).exists():
        for path in _own_paths():
            yield from entries_at(f"{old}:{path.as_posix()}", asked)
    else:
        yield from entries_at(old, asked)


def _lines(one: Difference) -> Iterator[str]:
    from termkit.glossary.exchange.wording import changes

    if one.before is None:
        yield f"+ [{one.id}]"
    elif one.after is None:
        yield f"- [{one.id}]"
    else:
        yield f"~ [{one.id}]" + (f" is [{one.new_id}] now" if one.new_id else "")
    yield from (f"    {line}" for line in changes(one.before or {}, one.after or {}) if one.after is not None)
