"""`termkit tm lookup`: a segment a line in, what was translated like it out, as long as lines come."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from termkit.cli.memory_option import (
    memory_option,
    memory_path,
    say_if_unknown,
    tell_of_index,
    tell_of_pieces,
)
from termkit.cli.options import encoding_option, glossary_options
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.memory import Fragment, Match, Query
    from termkit.reports.colours import Painter


@click.command("lookup")
@click.option("--source-language", "source", required=True, metavar="TAG", help="Language of the segments.")
@click.option("--target-language", "target", required=True, metavar="TAG", help="Language to translate into.")
@click.option(
    "--min-score",
    type=click.FloatRange(0, 100),
    default=70,
    show_default=True,
    help="The least character score, in percent.",
)
@click.option(
    "--limit", type=click.IntRange(1), default=5, show_default=True, help="How many matches at most for each."
)
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl"]), default="text", help="How to print."
)
@click.option(
    "--input",
    "kind",
    type=click.Choice(["lines", "jsonl"]),
    default="lines",
    show_default=True,
    help="A segment a line, or a JSON object a line: the segment is “query”, what stands before and after it "
    "“previous” and “next”, and the name of its place “key”.",
)
@click.option(
    "--in-order",
    is_flag=True,
    help="The lines are a text: what stands before and after each is its context.",
)
@glossary_options
@memory_option
@encoding_option
def command(
    source: str,
    target: str,
    min_score: float,
    limit: int,
    output: str,
    kind: str,
    in_order: bool,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    memory: str | None,
    encoding: str | None,
) -> None:
    """For each segment of standard input, find the units of the memory that are nearest to it.

    Exactly the nearest: the same as if every unit had been compared. What is found is put in order by its
    score, from which differences in capitals, marks, numbers and codes and doubts about the unit are taken.
    Where only numbers, dates or names of the glossary differ, they are put right in the translation.

    \b
      echo "Bakı küləkli şəhərdir." | termkit tm lookup --source-language az --target-language ru
    """
    from termkit.cli.input_progress import InputProgress
    from termkit.cli.query_input import queries_of_input
    from termkit.memory import Memory
    from termkit.memory.answering import answers, as_object
    from termkit.project import load_project
    from termkit.reports.colours import painter

    if in_order and kind == "jsonl":
        raise SettingsError("--in-order is for lines; with --input jsonl each object says its own context.")
    project = load_project()
    # Without colour where nobody looks: click decides, and takes colours away if it must.
    paint = painter(True)
    with Memory(
        memory_path(memory),
        indexing=tell_of_index,
        indexing_pieces=tell_of_pieces,
        penalties=project.penalties,
        glossary=lambda: project.glossary(glossary_paths, none=no_glossary),
    ) as store:
        say_if_unknown(store, source, target)
        progress = InputProgress("segments")
        for queries in progress.batches(queries_of_input(kind, in_order, encoding)):
            for query, matches, fragments in answers(store, queries, source, target, min_score, limit):
                if output == "jsonl":
                    sys.stdout.write(
                        json.dumps(as_object(query, matches, fragments), ensure_ascii=False) + "\n"
                    )
                else:
                    click.echo("\n".join(_text(query, matches, fragments, paint)))
            sys.stdout.flush()


def _text(
    query: Query, matches: Sequence[Match], fragments: Sequence[Fragment], paint: Painter
) -> Iterator[str]:
    from termkit.reports.screen import visible

    yield paint("path", visible(query.text))
    for match in matches:
        # 99.6 is not 100: only what is the same is.
        score = f"{int(match.score):3}%"
        colour = "info" if match.kind == "fuzzy" else "added"
        yield f"  {paint(colour, score)}  {_compared(match, paint)}"
        yield f"        {_target(match, paint)}  {paint('faint', f'[{visible(_where(match))}]')}"
        if said := _explained(match):
            yield paint("faint", f"        {visible(said)}")
    for fragment in fragments:
        origin = paint("faint", f"[{visible(fragment.origin)}]")
        yield f"   {paint('info', 'part')}  {visible(fragment.source)}"
        yield f"         {visible(fragment.target)}  {origin}"
    if not matches and not fragments:
        yield paint("faint", "   –")


def _compared(match: Match, paint: Painter) -> str:
    """The stored segment, and in it what the query has otherwise."""
    from termkit.reports.screen import visible

    steps = [step for step in match.diff if step[0] != "insert"]
    return "".join(
        visible(text) if what == "equal" else paint("removed", visible(text)) for what, text, *_ in steps
    )


def _target(match: Match, paint: Painter) -> str:
    """The translation, and in it what was repaired."""
    from termkit.reports.screen import visible

    if match.repaired is None:
        return visible(match.target)
    pieces, done = [], 0
    for repair in match.repairs:
        if repair.kind == "tag":
            continue
        pieces.append(visible(match.repaired[done : repair.start]))
        pieces.append(paint("replacement", visible(match.repaired[repair.start : repair.end])))
        done = repair.end
    return "".join([*pieces, visible(match.repaired[done:])])


def _where(match: Match) -> str:
    """Where a unit came from, and who had it in hand last, and when."""
    day = match.changed or ""
    date = f"{day[:4]}-{day[4:6]}-{day[6:8]}" if day[:8].isdigit() else ""
    return ", ".join(filter(None, (match.origin, match.changed_by, date)))


_AGREES = {"neighbours": "between the same segments", "key": "in the same place"}


def _explained(match: Match) -> str:
    """Why a match has its score, where that does not show."""
    said = [", ".join(_AGREES[agrees] for agrees in match.context)] if match.context else []
    if match.repairs:
        said.append("repaired: " + ", ".join(f"{repair.old} → {repair.new}" for repair in match.repairs))
    if match.penalties:
        said.append(", ".join(f"−{penalty.points:g} {penalty.name}" for penalty in match.penalties))
    return "; ".join(said)
