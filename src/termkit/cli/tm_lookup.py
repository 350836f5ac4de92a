"""`termkit tm lookup`: a segment a line in, what was translated like it out, as long as lines come."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.line_input import line_blocks
from termkit.cli.memory_option import memory_option, memory_path
from termkit.cli.messages import say
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.memory import Match
    from termkit.reports.colours import Painter

# An index of so many segments takes about a second.
_NOTICED = 200_000


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
    help="A segment a line, or a JSON object a line with the segment as “query”.",
)
@memory_option
def command(
    source: str,
    target: str,
    min_score: float,
    limit: int,
    output: str,
    kind: str,
    memory: str | None,
) -> None:
    """For each segment of standard input, find the units of the memory that are nearest to it.

    Exactly the nearest: the same as if every unit had been compared. The character score is 100 × (1 − edits
    / letters of the longer one); of equals the oldest unit comes first.

    \b
      echo "Bakı küləkli şəhərdir." | termkit tm lookup --source-language az --target-language ru
    """
    from termkit.memory import Memory
    from termkit.reports.colours import painter

    # Without colour where nobody looks: click decides, and takes colours away if it must.
    paint = painter(True)
    number = 0
    with Memory(memory_path(memory), indexing=_tell) as store:
        for lines in line_blocks("-", None, "a segment"):
            queries = []
            for line in lines:
                number += 1
                queries.append(_query(line.rstrip("\r\n"), kind, number))
            for query, matches in zip(
                queries, store.lookup(queries, source, target, min_score, limit), strict=True
            ):
                if output == "jsonl":
                    sys.stdout.write(json.dumps(_object(query, matches), ensure_ascii=False) + "\n")
                else:
                    click.echo("\n".join(_text(query, matches, paint)))
            sys.stdout.flush()


def _tell(segments: int) -> None:
    if segments > _NOTICED:
        say(f"making the index of {segments:,} segments; the next look-up will not need to.")


def _query(line: str, kind: str, number: int) -> str:
    if kind == "lines":
        return line
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict) or not isinstance(given.get("query"), str):
        raise DocumentError(
            f'standard input: line {number} is no JSON object with a “query”. Write {{"query": "…"}}.'
        )
    return str(given["query"])


def _object(query: str, matches: Sequence[Match]) -> dict[str, Any]:
    """What is printed for a segment. Scores have two digits, and none but an equal segment's is 100."""
    found = []
    for match in matches:
        fields = match._asdict()
        for score in ("score", "character_score", "word_score"):
            fields[score] = fields[score] if fields[score] == 100 else min(round(fields[score], 2), 99.99)
        found.append(fields)
    return {"query": query, "matches": found, "fragments": []}


def _text(query: str, matches: Sequence[Match], paint: Painter) -> list[str]:
    from termkit.reports.screen import visible

    lines = [paint("path", visible(query))]
    for match in matches:
        # 99.6 is not 100: only what is the same is.
        score = f"{int(match.score):3}%"
        origin = paint("faint", f"[{visible(match.origin)}]")
        lines.append(
            f"  {paint('added' if match.kind == 'exact' else 'info', score)}  {visible(match.source)}"
        )
        lines.append(f"        {visible(match.target)}  {origin}")
    return lines if matches else [*lines, paint("faint", "   –")]
