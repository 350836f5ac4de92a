"""`termkit tm export`: write the memory, or some of its languages, as TMX."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from termkit.cli.memory_option import memory_option, memory_path
from termkit.errors import LanguageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents.translation_units import Unit
    from termkit.memory.store import Store


@click.command("export")
@click.option(
    "-o", "--output", required=True, metavar="OUT.tmx", help="The file to write; - is standard output."
)
@memory_option
@click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="TAG",
    help="Only units that have this language, and of them only the segments in the languages named; may be "
    "given again.",
)
def command(output: str, memory: str | None, languages: tuple[str, ...]) -> None:
    """Write the units of the memory as TMX 1.4b, oldest first, with everything they came with.

    \b
      termkit tm export -o all.tmx
      termkit tm export -o az-ru.tmx --language az --language ru
    """
    from termkit.cli.progress import Progress
    from termkit.documents import write_atomically
    from termkit.documents.tmx_writing import write_tmx
    from termkit.memory.store import Store

    count = 0
    progress = Progress("units")

    def counted(store: Store) -> Iterator[Unit]:
        nonlocal count
        for unit in _units(store, languages):
            count += 1
            progress(count)
            yield unit

    with Store(memory_path(memory)) as store:
        pieces = (piece.encode("utf-8") for piece in write_tmx(counted(store)))
        if output == "-":
            for piece in pieces:
                sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
        else:
            write_atomically(output, pieces)
    progress.done()
    name = "standard output" if output == "-" else output
    click.echo(f"{name}: {count:,} {'unit' if count == 1 else 'units'} of {store.name}", err=True)


def _units(store: Store, languages: Sequence[str]) -> Iterator[Unit]:
    """The units that have all the languages, with their segments in these; all, where none is named."""
    from termkit.memory.tags import language_key

    wanted = {language_key(tag) for tag in languages}
    if missing := wanted.difference(store.languages()):
        there = ", ".join(sorted(store.languages())) or "none"
        raise LanguageError(
            f"there is nothing in {', '.join(sorted(missing))} in {store.name}. Its languages: {there}."
        )
    for stored in store.units():
        unit = stored.unit
        if wanted:
            kept = tuple(variant for variant in unit.variants if language_key(variant.language) in wanted)
            if {language_key(variant.language) for variant in kept} != wanted:
                continue
            unit = unit._replace(variants=kept)
        yield unit
