"""`termkit tm export`: write the memory, or some of its languages, as TMX."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from termkit.cli.memory_option import memory_option, memory_path
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from termkit.documents.translation_units import Unit, Variant
    from termkit.memory.store import Store


class _Choice(NamedTuple):
    """What is asked for; empty is everything. `since` is a day, as TMX begins its dates: 20240131."""

    languages: tuple[str, ...]
    origins: tuple[str, ...]
    since: str


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
@click.option(
    "--origin",
    "origins",
    multiple=True,
    metavar="NAME",
    help="Only units that came from the file of this name; may be given again.",
)
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Only units that were made or changed on this day or later; those without a date are left out.",
)
def command(
    output: str,
    memory: str | None,
    languages: tuple[str, ...],
    origins: tuple[str, ...],
    since: datetime | None,
) -> None:
    """Write the units of the memory as TMX 1.4b, oldest first, with everything they came with.

    \b
      termkit tm export -o all.tmx
      termkit tm export -o az-ru.tmx --language az --language ru
      termkit tm export -o new.tmx --since 2026-01-01 --origin office.tmx
    """
    from termkit.cli.progress import Progress
    from termkit.documents import write_atomically
    from termkit.documents.tmx_writing import write_tmx
    from termkit.memory.store import Store

    choice = _Choice(languages, origins, f"{since:%Y%m%d}" if since else "")
    count = 0
    progress = Progress("units")

    def counted(store: Store) -> Iterator[Unit]:
        nonlocal count
        for unit in _chosen(store, choice):
            count += 1
            progress(count)
            yield unit

    with Store(memory_path(memory)) as store:
        _must_be_there(store, choice)
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


def _chosen(store: Store, choice: _Choice) -> Iterator[Unit]:
    """The units that are asked for, with the segments that are."""
    from termkit.memory.tags import language_key

    wanted = {language_key(tag) for tag in choice.languages}
    for stored in store.units():
        unit = stored.unit
        if choice.origins and stored.origin not in choice.origins:
            continue
        if choice.since and _last_date(unit) < choice.since:
            continue
        if wanted:
            kept = tuple(variant for variant in unit.variants if language_key(variant.language) in wanted)
            if {language_key(variant.language) for variant in kept} != wanted:
                continue
            unit = unit._replace(variants=kept)
        yield unit


def _must_be_there(store: Store, choice: _Choice) -> None:
    """A language or origin that the memory does not know is a slip, and not an empty file."""
    from termkit.memory.tags import language_key

    for what, wanted, there in (
        ("in", {language_key(tag) for tag in choice.languages}, set(store.languages())),
        ("from", set(choice.origins), store.origins()),
    ):
        if missing := sorted(wanted - there):
            known = ", ".join(sorted(there)) or "nothing"
            raise SettingsError(
                f"there is nothing {what} {', '.join(missing)} in {store.name}. There is: {known}."
            )


def _last_date(unit: Unit) -> str:
    """When a unit or a segment of it was last made or changed, as TMX writes it; empty where nobody says."""
    things: list[Unit | Variant] = [unit, *unit.variants]
    return max(thing.attributes.get(key, "") for thing in things for key in ("creationdate", "changedate"))
