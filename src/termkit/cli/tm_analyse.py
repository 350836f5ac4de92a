"""`termkit tm analyse`: how much of some texts the memory knows already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.memory_option import (
    memory_option,
    memory_path,
    must_be_free,
    say_if_unknown,
    tell_of_index,
)
from termkit.cli.messages import say
from termkit.cli.options import ANY_PATH, encoding_option, expanded
from termkit.errors import DocumentError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents.translation_units import Fault
    from termkit.memory.analysing import Text
    from termkit.memory.context import Query
    from termkit.reports.analysis_table import Analysed


_BY_SUFFIX = {
    "": "text", ".txt": "text", ".csv": "csv", ".json": "json", ".html": "html", ".htm": "html"
}  # fmt: skip


@click.command("analyse")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=ANY_PATH)
@click.option("--source-language", "source", required=True, metavar="TAG", help="Language of the texts.")
@click.option("--target-language", "target", required=True, metavar="TAG", help="Language to translate into.")
@memory_option
@click.option(
    "--bands",
    default="95,85,75,50",
    show_default=True,
    metavar="N,N,…",
    help="Where scores are told apart, in percent.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "csv", "json", "html"]),
    help="How to print; the ending of OUT says it too.",
)
@click.option("-o", "--output", metavar="OUT", help="The file to write, instead of the screen.")
@encoding_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    source: str,
    target: str,
    memory: str | None,
    bands: str,
    output_format: str | None,
    output: str | None,
    encoding: str | None,
) -> None:
    """Count the segments, words and characters of FILES by how well the memory knows them.

    Each segment counts once: equal to a unit that stood in the same place, equal to a unit, repeated in these
    files, near a unit by its character score, or new. Texts are cut into sentences; of PO, XLIFF, TMX and
    tables the segments in the source language are taken; of a folder all such files.

    \b
      termkit tm analyse essay.az.md --source-language az --target-language ru
      termkit tm analyse texts -o analysis.html --source-language az --target-language en
    """
    from termkit.cli.progress import Progress
    from termkit.memory import Memory
    from termkit.memory.analysing import analyse
    from termkit.reports.analysis_table import Analysed

    kind = output_format or _by_suffix(output)
    progress = Progress("segments")
    files = _Files(paths, source, target, encoding)
    must_be_free(output, memory_path(memory), force=True)
    with Memory(memory_path(memory), indexing=tell_of_index) as opened:
        say_if_unknown(opened, source, target)
        try:
            analysis = analyse(
                opened,
                files.texts(),
                source,
                target,
                _numbers(bands),
                lambda count: progress(count, files.share(count)),
            )
        finally:
            progress.done()
        units = len(opened.store)
        name = opened.store.name
    if analysis.files:
        _write(Analysed(analysis, source, target, name, units), kind, output)
    ctx.exit(files.status)


def _numbers(bands: str) -> list[float]:
    try:
        return [float(part) for part in bands.split(",")]
    except ValueError:
        raise SettingsError(
            f"--bands {bands}: write numbers with commas between them: 95,85,75,50."
        ) from None


def _by_suffix(output: str | None) -> str:
    suffix = Path(output).suffix.lower() if output else ""
    kind = _BY_SUFFIX.get(suffix)
    if kind is None:
        endings = ", ".join(filter(None, _BY_SUFFIX))
        raise SettingsError(
            f"{output}: the ending “{suffix}” says no format. Write {endings}, or say --format text, csv, "
            "json or html."
        )
    return kind


class _Files:
    """The files that were named; what cannot be read is told, and `status` is 2."""

    def __init__(self, paths: Sequence[str], source: str, target: str, encoding: str | None) -> None:
        self._paths, self._languages, self._encoding = paths, (source, target), encoding
        self.status = 0
        # How many files there are, which one it is at, how many segments came before it, and how many it has.
        self._count, self._at, self._before, self._here = 1, 0, 0, 0

    def share(self, count: int) -> float:
        """What part of all is done after so many segments, if files not read yet are like those that were."""
        return (self._at + (count - self._before) / max(1, self._here)) / self._count

    def texts(self) -> Iterator[Text]:
        """The segments of each file. A file is read before the next one, and before it is counted."""
        from termkit.documents import formats
        from termkit.documents.unit_formats import unit_suffixes
        from termkit.memory.analysing import Text

        suffixes = {*unit_suffixes(), *(suffix for known in formats().values() for suffix in known)}
        paths = expanded(self._paths, say, suffixes)
        self._count = len(paths)
        for number, path in enumerate(paths):
            shown = "standard input" if path == "-" else path
            try:
                segments = list(self._segments(path, shown))
            except DocumentError as error:
                say(str(error))
                self.status = 2
                continue
            self._look_at_language(shown, segments)
            self._at, self._before, self._here = number, self._before + self._here, len(segments)
            yield Text(shown, segments)

    def _segments(self, path: str, shown: str) -> Iterator[Query]:
        from termkit.cli.streams import opened
        from termkit.memory.analysed_texts import segments_of

        def fault(found: Fault) -> None:
            say(f"{shown}:{found.line}: unit {found.number:,} was left out: {found.message}.")
            self.status = max(self.status, 1)

        with opened(path) as (stream, _):
            yield from segments_of(stream, shown, *self._languages, encoding=self._encoding, fault=fault)

    def _look_at_language(self, path: str, segments: Sequence[Query]) -> None:
        """Texts in another language than was said know nothing, which would look like an answer."""
        from termkit.languages.detection import CERTAIN, detect, name_of
        from termkit.memory.tags import language_key

        guess = detect(" ".join(segment.text for segment in segments[:500]))
        claimed = language_key(self._languages[0])
        if guess.language not in {None, "other", claimed} and guess.confidence >= CERTAIN:
            say(
                f"{path}: this looks like {name_of(str(guess.language))}, not {claimed}. It was counted as "
                "--source-language says."
            )


def _write(analysed: Analysed, kind: str, output: str | None) -> None:
    from termkit.reports.analysis_page import as_html
    from termkit.reports.analysis_table import as_csv, as_json, as_text
    from termkit.reports.colours import painter

    if kind == "text":
        lines: Iterator[str] = as_text(analysed, painter(output is None))
    elif kind == "csv":
        lines = as_csv(analysed)
    else:
        lines = as_html(analysed) if kind == "html" else iter([as_json(analysed)])
    if output is None or output == "-":
        for line in lines:
            click.echo(line)
        return
    from termkit.documents import write_atomically

    # Excel takes a table for UTF-8 only with a mark.
    mark = b"\xef\xbb\xbf" if kind == "csv" else b""
    write_atomically(output, mark + "".join(f"{line}\n" for line in lines).encode("utf-8"))
    say(f"{output}: written.")
