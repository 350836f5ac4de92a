"""`termkit tm export`: write the memory, or a part of it, in a format of units."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.memory_option import memory_option, must_be_free, open_store
from termkit.cli.messages import say
from termkit.cli.streams import write
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from termkit.cli.progress import Progress
    from termkit.documents.translation_units import Unit


@click.command("export")
@click.option("-o", "--output", required=True, metavar="OUT", help="The file to write; - is standard output.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
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
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Only units that were last made or changed on this day or before.",
)
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    help="The format, where the name of the file does not say it; to standard output it is TMX otherwise.",
)
def command(
    output: str,
    force: bool,
    memory: str | None,
    languages: tuple[str, ...],
    origins: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    format_name: str | None,
) -> None:
    """Write the units of the memory, oldest first; the ending of OUT says in which format.

    \b
      termkit tm export -o all.tmx
      termkit tm export -o az-ru.tmx --language az --language ru
      termkit tm export -o new.tmx --since 2026-01-01 --origin office.tmx
      termkit tm export -o for-reading.csv --language az --language en --language ru
    """
    from termkit.cli.progress import Progress
    from termkit.documents.unit_formats import Writing, unit_format
    from termkit.memory.exporting import Choice, Chosen

    known = unit_format(output, format_name)
    choice = Choice(languages, origins, _day(since), _day(until), known.places, known.origins)
    with open_store(memory) as store:
        must_be_free(output, store.path, force=force)
        chosen = Chosen(store, choice)
        passed = _Counted(chosen, Progress("units"))
        pieces = known.write_units(
            passed,
            Writing(languages, say, output != "-", header=store.header(origins), left_out=passed.without),
        )
        write(output, pieces)
    passed.progress.done()
    name = "standard output" if output == "-" else output
    count = passed.count - passed.left_out
    click.echo(f"{name}: {counted(count, 'unit')} of {store.name}", err=True)


def _day(day: datetime | None) -> str:
    return f"{day:%Y%m%d}" if day else ""


class _Counted:
    """Units that are counted as they are written; a format may go through them twice."""

    def __init__(self, units: Iterable[Unit], progress: Progress) -> None:
        self._units = units
        self.progress = progress
        self.count = self.left_out = 0

    def without(self, count: int) -> None:
        """So many of them were not written."""
        self.left_out += count

    def __iter__(self) -> Iterator[Unit]:
        self.count = 0
        for unit in self._units:
            self.count += 1
            self.progress(self.count)
            yield unit
