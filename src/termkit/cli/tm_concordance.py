"""`termkit tm concordance`: how a word was used and translated."""

from __future__ import annotations

import json
import sys
from itertools import islice
from typing import TYPE_CHECKING

import click

from termkit.cli.memory_option import memory_option, open_store
from termkit.cli.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.memory.concordance import Use
    from termkit.reports.colours import Painter


@click.command("concordance")
@click.argument("word")
@click.option("--language", required=True, metavar="TAG", help="Language of the word: az, en or ru.")
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="How many units at most."
)
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl"]), default="text", help="How to print."
)
@memory_option
def command(word: str, language: str, limit: int, output: str, memory: str | None) -> None:
    """Show the units of the memory that hold a WORD in any inflected form, oldest first.

    Several words in a row are looked for together: put them in quotation marks.

    \b
      termkit tm concordance qanun --language az
    """
    from termkit.memory.answering import use_as_object
    from termkit.memory.concordance import concordance
    from termkit.reports.colours import painter

    paint = painter(True)
    with open_store(memory) as store:
        uses = concordance(store, word, language)
        found = False
        for use in islice(uses, limit):
            found = True
            if output == "jsonl":
                sys.stdout.write(json.dumps(use_as_object(use), ensure_ascii=False) + "\n")
            else:
                click.echo("\n".join(_text(use, paint)))
        if not found:
            say(f"“{word}” is in no {language} segment of {store.name}.{_hint(word, language)}")
        elif next(uses, None) is not None:
            say("there are more; --limit shows them.")


def _hint(word: str, tag: str) -> str:
    """What may help where a word with a capital was looked for."""
    from termkit.languages import language

    small = language(tag).lower(word)
    return "" if small == word or word.isupper() else f" It was looked for with its capital; try “{small}”."


def _text(use: Use, paint: Painter) -> Iterator[str]:
    from termkit.reports.screen import visible

    pieces, done = [], 0
    for place in use.places:
        pieces.append(visible(use.variant.text[done : place.start]))
        pieces.append(paint("info", visible(use.variant.text[place.start : place.end])))
        done = place.end
    origin = paint("faint", f"[{visible(use.stored.origin)}]")
    yield f"{''.join(pieces)}{visible(use.variant.text[done:])}  {origin}"
    for other in use.others:
        yield f"    {paint('faint', visible(other.language))}  {visible(other.text)}"
