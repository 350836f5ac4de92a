"""`termkit tm clean`: find the units that a memory would be better without, and delete them if asked to."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.memory_option import memory_option, must_be_free, open_store
from termkit.cli.messages import say
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from termkit.memory.cleaning import Found, Kind
    from termkit.memory.store import Store
    from termkit.reports.colours import Painter


@click.command("clean")
@memory_option
@click.option(
    "--only", multiple=True, metavar="KIND", help="Look for this kind of fault only; may be given again."
)
@click.option(
    "--except", "without", multiple=True, metavar="KIND", help="Leave this kind out; may be given again."
)
@click.option("--apply", is_flag=True, help="Delete what is found. Without it, nothing is changed.")
@click.option(
    "--save",
    metavar="OUT.tmx",
    help="Write the units that are deleted, or would be, to this file: an import brings them back.",
)
@click.option(
    "--examples", type=click.IntRange(0), default=3, show_default=True, help="How many to show of each kind."
)
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl"]), default="text", help="How to print."
)
def command(
    memory: str | None,
    only: tuple[str, ...],
    without: tuple[str, ...],
    apply: bool,
    save: str | None,
    examples: int,
    output: str,
) -> None:
    """Show the units that are empty, untranslated, damaged or doubled, and delete them with --apply.

    \b
      empty         no text in two languages
      identical     one sentence under the names of two languages; names and numbers are right so
      language      not in the language it is said to be in
      numbers       other numbers in the translation; deleted only if named with --only
      damage        letters lost or garbled by a wrong encoding
      mixed-script  Latin and Cyrillic letters in one word; deleted only if named with --only
      duplicate     the same as an older unit but for spaces, quotation marks and dashes

    A unit of three languages of which two still translate each other is shown and kept.
    """
    from termkit.cli.progress import Progress
    from termkit.memory.cleaning import chosen, found

    kinds = chosen(only, without)
    progress = Progress("units looked at")
    with open_store(memory) as store:
        must_be_free(save or "-", store.path, force=True)
        summary = _Summary(kinds, only, examples)
        for one in found(store, kinds, progress):
            goes = summary.take(one)
            if output == "jsonl":
                progress.done()
                sys.stdout.write(json.dumps(_object(one, goes), ensure_ascii=False) + "\n")
        progress.done()
        if save is not None and summary.gone:
            _save(store, summary.gone, save)
        total = len(store)
        if apply:
            store.delete(summary.gone)
        if output == "text":
            from termkit.reports.colours import painter

            for line in summary.lines(painter(True)):
                click.echo(line)
        say(f"{store.name}: {_outcome(len(summary.gone), total, apply)}")


class _Summary:
    """How many units have a fault of each kind, some of them, and which are to go."""

    def __init__(self, kinds: Collection[Kind], named: Collection[str], examples: int) -> None:
        self._kinds = {kind.name: kind for kind in kinds}
        self._named, self._examples = named, examples
        self._counts = {name: [0, 0] for name in self._kinds}  # to be deleted, to be kept
        self._shown: dict[str, list[Found]] = {name: [] for name in self._kinds}
        self.gone: set[int] = set()

    def take(self, one: Found) -> bool:
        """Count a unit; does it go?"""
        goes = one.whole and (self._kinds[one.kind].sure or one.kind in self._named)
        self._counts[one.kind][not goes] += 1
        if len(self._shown[one.kind]) < self._examples:
            self._shown[one.kind].append(one)
        if goes:
            self.gone.add(one.stored.id)
        return goes

    def lines(self, paint: Painter) -> Iterator[str]:
        """What a person reads."""
        for name, (going, staying) in self._counts.items():
            if not going + staying:
                continue
            counts = f"{going:,}" if going else ""
            if staying:
                counts += f"{' and ' if going else ''}{staying:,} to be kept"
            yield f"{paint('path', name)}: {self._kinds[name].summary}  {paint('info', counts)}"
            for one in self._shown[name]:
                yield from _example(one, paint)


def _example(one: Found, paint: Painter) -> Iterator[str]:
    from termkit.reports.screen import visible

    origin = paint("faint", f"[{visible(one.stored.origin)}]")
    yield f"  {one.stored.id:>6}  {visible(one.reason)}  {origin}"
    for variant in one.stored.unit.variants:
        text = visible(variant.text)
        shown = text if len(text) <= 100 else f"{text[:99].rstrip()}…"
        yield f"          {paint('faint', visible(variant.language))}  {shown}"


def _object(one: Found, goes: bool) -> dict[str, Any]:
    return {
        "unit": one.stored.id,
        "origin": one.stored.origin,
        "kind": one.kind,
        "reason": one.reason,
        "delete": goes,
        "segments": [{"language": part.language, "text": part.text} for part in one.stored.unit.variants],
    }


def _save(store: Store, numbers: Collection[int], path: str) -> None:
    from termkit.documents import write_atomically
    from termkit.documents.tmx_writing import write_tmx
    from termkit.memory.origins import with_origin

    units = (with_origin(stored.origin, stored.unit) for stored in store.units(sorted(numbers)))
    write_atomically(path, (piece.encode("utf-8") for piece in write_tmx(units)))
    say(f"{path}: {counted(len(numbers), 'unit')}; `termkit tm import {path}` brings them back.")


def _outcome(count: int, total: int, applied: bool) -> str:
    if not count:
        return f"nothing to delete in {counted(total, 'unit')}."
    if applied:
        return f"{count:,} of {counted(total, 'unit')} deleted."
    return (
        f"{count:,} of {counted(total, 'unit')} would be deleted. Nothing was changed; --apply deletes them."
    )
