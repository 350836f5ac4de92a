"""`termkit tm import`: take the units of files into the memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.memory_option import memory_option, open_store
from termkit.cli.messages import INTERRUPTED, say
from termkit.cli.options import ANY_PATH, encoding_option, expanded
from termkit.cli.streams import opened
from termkit.errors import DocumentError, TermkitError
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.documents.translation_units import Fault
    from termkit.documents.unit_formats import Reading
    from termkit.memory.importing import Imported
    from termkit.memory.store import OnDuplicate, Store

_SHOWN_FAULTS = 20


@click.command("import")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=ANY_PATH)
@memory_option
@click.option(
    "--on-duplicate",
    type=click.Choice(["merge", "skip", "keep"]),
    default="merge",
    show_default=True,
    help="A unit whose segments are all there already: merge its dates, notes and properties into that one, "
    "skip it, or keep it as another unit.",
)
@click.option(
    "--format",
    "format_name",
    metavar="NAME",
    help="The format of the files, where their names do not say it; of standard input, if it is not TMX.",
)
@click.option(
    "--source-language", metavar="TAG", help="What was translated from, where a file does not say it."
)
@click.option(
    "--target-language", metavar="TAG", help="What was translated into, where a file does not say it."
)
@click.option(
    "--columns",
    metavar="az,ru,…",
    help="What the columns of a table are, if its first row does not say it: languages, source, target, "
    "note, id; - for one to leave out.",
)
@encoding_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    memory: str | None,
    on_duplicate: OnDuplicate,
    format_name: str | None,
    source_language: str | None,
    target_language: str | None,
    columns: str | None,
    encoding: str | None,
) -> None:
    """Take the units of files into the memory; - is standard input, of a folder all files of known formats.

    Each file is taken wholly or not at all: if something goes wrong in the middle, the memory is as it was,
    and the import can be repeated. A unit that cannot be read is reported and left out.

    \b
      termkit tm import old-work.tmx            taken, merged, duplicates, left out
      termkit tm import words.csv --source-language az --target-language ru
    """
    from termkit.documents.unit_formats import Reading, unit_suffixes

    names = tuple(name.strip() for name in columns.split(",")) if columns else ()
    reading = Reading(source_language, target_language, encoding, names, say)
    status = 0
    with open_store(memory, create=True) as store:
        store.check()
        before = store.newest()
        for path in expanded(paths, say, unit_suffixes(format_name)):
            try:
                imported = _import(store, path, on_duplicate, format_name, reading)
            except TermkitError as error:
                say(str(error))
                status = 2
                continue
            except KeyboardInterrupt:
                say(f"stopped. Nothing of {_shown(path)} was taken; the memory is as it was before it.")
                ctx.exit(INTERRUPTED)
            click.echo(f"{_shown(path)}: {_account(imported)}")
            if imported.odd:
                say(_odd(_shown(path), imported.odd))
            if imported.faults:
                status = max(status, 1)
        languages = ", ".join(f"{count:,} {tag}" for tag, count in sorted(store.languages().items()))
        click.echo(f"{store.name}: {counted(len(store), 'unit')}{f' ({languages})' if languages else ''}")
        _index(store, before)
    ctx.exit(status)


def _index(store: Store, before: int) -> None:
    """So that nobody has to wait at the first look-up."""
    from termkit.cli.progress import Progress
    from termkit.memory.ahead import worth_indexing
    from termkit.memory.fragments import Fragments

    for parts in worth_indexing(store, before):
        progress = Progress(f"index {parts.source} → {parts.target}: segments")
        parts.update(progress=progress)
        progress.done()
        progress = Progress(f"index {parts.source} → {parts.target}: known pieces of segments")
        Fragments(store).update(parts.source, parts.target, progress)
        progress.done()


def _import(
    store: Store, path: str, on_duplicate: OnDuplicate, format_name: str | None, reading: Reading
) -> Imported:
    from termkit.cli.progress import Progress
    from termkit.documents.unit_formats import unit_format
    from termkit.memory.importing import import_units

    known = unit_format(path, format_name)
    faults = 0

    def fault(found: Fault) -> None:
        nonlocal faults
        faults += 1
        if faults <= _SHOWN_FAULTS:
            say(f"{_shown(path)}:{found.line}: unit {found.number:,} was left out: {found.message}.")

    progress = Progress(f"{_shown(path)}: units")
    try:
        with opened(path) as (stream, size):
            return import_units(
                store,
                known.read_units(stream, _shown(path), reading),
                "standard input" if path == "-" else Path(path).name,
                on_duplicate,
                fault=fault,
                progress=lambda count: progress(count, stream.tell() / size if size else None),
            )
    except DocumentError as error:
        raise DocumentError(f"{error} Nothing of this file was taken.") from None
    finally:
        progress.done()
        if faults > _SHOWN_FAULTS:
            say(f"{_shown(path)}: {faults - _SHOWN_FAULTS:,} more units were left out for such reasons.")


def _shown(path: str) -> str:
    return "standard input" if path == "-" else path


def _odd(name: str, odd: Mapping[str, int]) -> str:
    """That dates or counts are none."""
    count = sum(odd.values())
    what = "date or count is none" if count == 1 else "dates and counts are none"
    kept = "a property" if count == 1 else "properties"
    return f"{name}: {count:,} {what} ({', '.join(odd)}). Kept as {kept}."


def _account(imported: Imported) -> str:
    added = imported.added
    account = [f"{counted(added.taken, 'unit')} taken"]
    if added.merged:
        account.append(
            f"{added.merged:,} merged into {'one' if added.merged == 1 else 'units'} that had the same"
        )
    if added.duplicates:
        account.append(
            f"{added.duplicates:,} skipped as {'a duplicate' if added.duplicates == 1 else 'duplicates'}"
        )
    if imported.faults:
        account.append(f"{imported.faults:,} left out for faults")
    account += (f"{count:,} skipped ({reason})" for reason, count in sorted(imported.skipped.items()))
    if imported.alone:
        account.append(f"{imported.alone:,} in one language only")
    return ", ".join(account)
