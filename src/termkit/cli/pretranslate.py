"""`termkit pretranslate`: fill a PO or XLIFF file from the translation memory."""

from __future__ import annotations

import os
import sys
from functools import cache
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
from termkit.cli.options import ANY_PATH, glossary_options, standard_input
from termkit.cli.streams import coloured, write
from termkit.errors import DocumentError, LanguageError, SettingsError
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents.bilingual import BilingualFile
    from termkit.glossary import Glossary
    from termkit.memory import Memory
    from termkit.memory.pretranslating import Options, Pretranslated


@click.command("pretranslate")
@click.argument("path", metavar="FILE", type=ANY_PATH)
@click.option("-o", "--output", metavar="OUT", help="The file to write; - is standard output.")
@click.option("--force", is_flag=True, help="Write over a file that is there, FILE itself too.")
@click.option("--diff", is_flag=True, help="Show what would be written, and write nothing.")
@memory_option
@click.option(
    "--min-score",
    type=click.FloatRange(0, 100),
    default=75,
    show_default=True,
    help="The least character score of what is filled in, in percent.",
)
@click.option(
    "--review", is_flag=True, help="Mark what is filled in from equal segments, too, as yet to be looked at."
)
@click.option("--source-language", metavar="TAG", help="Language of the sources, where FILE does not say it.")
@click.option("--target-language", metavar="TAG", help="Language of the targets, where FILE does not say it.")
@glossary_options
@click.pass_context
def command(
    ctx: click.Context,
    path: str,
    output: str | None,
    force: bool,
    diff: bool,
    memory: str | None,
    min_score: float,
    review: bool,
    source_language: str | None,
    target_language: str | None,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
) -> None:
    """Fill what is not translated in FILE (PO, XLIFF 1.2 or 2.x) from the translation memory.

    Translations that are there are not touched. Equal segments are filled in as translated, similar ones as
    fuzzy, for a translator to look at; what cannot be filled gets the glossary's terms as a note. FILE may be
    `-`, standard input.

    \b
      termkit pretranslate az.po -o az-filled.po
      termkit pretranslate --diff az.xlf              what would be filled in
      termkit pretranslate az.xlf -o az.xlf --force   write it into the file itself
    """
    from termkit.documents.bilingual import read_bilingual
    from termkit.memory import Memory
    from termkit.project import load_project

    if diff == (output is not None):
        raise click.UsageError("say where to write with -o OUT, or ask for --diff.")
    _must_be_free(output, path, force)
    must_be_free(output, memory_path(memory), force=True)
    data = _bytes(path)
    file = read_bilingual(data, path)
    for fault in file.faults:
        say(f"{path}:{fault.line}: left as it is: {fault.message}.")
    project = load_project([path])
    glossary = cache(lambda: project.glossary(glossary_paths, none=no_glossary))
    options = _options(file, (source_language, target_language), min_score, review)
    options = _with_terms(options, glossary())
    with Memory(
        memory_path(memory), indexing=tell_of_index, penalties=project.penalties, glossary=glossary
    ) as opened:
        say_if_unknown(opened, options.source_language, options.target_language)
        done = _pretranslated(file, opened, options)
    result = file.with_changes(done.changes)
    if diff:
        _show(file, data, result)
    elif output is not None:
        write(output, [result])
    for line in _summary(path, done):
        click.echo(line, err=diff or output == "-")
    ctx.exit(1 if file.faults else 0)


def _must_be_free(output: str | None, path: str, force: bool) -> None:
    """Nobody's translations are written over unasked."""
    if output in {None, "-"} or force or not Path(str(output)).exists():
        return
    try:
        same = os.path.samefile(str(output), path)  # noqa: PTH121  # the file may not exist
    except OSError:
        same = False
    what = "this is FILE itself" if same else "this file is there already"
    raise SettingsError(
        f"{output}: {what}. Name a new file, or write over it with --force (--diff shows first what changes)."
    )


def _bytes(path: str) -> bytes:
    if path == "-":
        return standard_input()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"{path}: there is no such file. Check the name and the folder.") from None
    except IsADirectoryError:
        raise DocumentError(f"{path}: this is a folder. Name a file in it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"{path}: the file could not be read ({reason}).") from None


def _options(
    file: BilingualFile, asked: tuple[str | None, str | None], min_score: float, review: bool
) -> Options:
    """The languages of a file, and how it is to be filled."""
    from termkit.memory.pretranslating import Options

    sources = {entry.source_language or file.source_language for entry in file.entries}
    targets = {entry.target_language or file.target_language for entry in file.entries}
    source = _language(sources or {file.source_language}, asked[0], "source", file.path)
    target = _language(targets or {file.target_language}, asked[1], "target", file.path)
    if not file.target_language:
        file.target_language = target
    return Options(source, target, min_score, review)


def _language(said: set[str], asked: str | None, which: str, path: str) -> str:
    """The language of what does not name its own; `said` are those that the file names, maybe several."""
    from termkit.documents.bilingual_units import is_language_code
    from termkit.memory.tags import language_key

    for language in sorted(said - {""}):
        if not is_language_code(language):
            raise DocumentError(f"{path}: “{language}”, its {which} language, is no language code.")
        if asked and language_key(language) != language_key(asked):
            raise SettingsError(
                f"--{which}-language {asked}: {path} says that it is {language}. One of them is wrong."
            )
    if "" in said and not asked:
        raise DocumentError(
            f"{path}: the file does not say its {which} language. Name it with --{which}-language."
        )
    return asked or min(said)


def _with_terms(options: Options, glossary: Glossary) -> Options:
    """The options with the terms of a glossary; it has none in languages that it does not know."""
    from termkit.glossary.suggestions import suggestions
    from termkit.languages import canonical_tag

    def terms(text: str, source: str, target: str) -> Sequence[str]:
        try:
            return suggestions(text, canonical_tag(source), canonical_tag(target), glossary)
        except LanguageError:
            return ()

    return options._replace(terms=terms)


def _pretranslated(file: BilingualFile, memory: Memory, options: Options) -> Pretranslated:
    from termkit.cli.progress import Progress
    from termkit.memory.pretranslating import pretranslate

    progress = Progress(f"{file.path}: segments")
    try:
        total = len(file.entries) or 1
        return pretranslate(file, memory, options, lambda count: progress(count, count / total))
    finally:
        progress.done()


def _show(file: BilingualFile, before: bytes, after: bytes) -> None:
    from termkit.reports.diff import unified_diff

    colour = coloured(sys.stdout)
    texts = [data[len(file.bom) :].decode(file.encoding, "replace") for data in (before, after)]
    for line in unified_diff(file.path, *texts, colour=colour):
        click.echo(line)


def _summary(path: str, done: Pretranslated) -> list[str]:
    """What became of the segments, band by band."""
    from termkit.memory.pretranslating import BANDS

    counts = done.counts
    filled = sum(counts.get(band, 0) for band in BANDS)
    total = sum(counts.values())
    doubtful = f", {done.doubtful:,} of them to be looked at" if done.doubtful else ""
    of = counted(total, "segment")
    lines = [f"{path}: {filled:,} of {of} filled in{doubtful}"]
    others = [kind for kind in counts if kind not in BANDS]
    lines += [f"  {counts[kind]:>8,}  {kind}" for kind in (*BANDS, *others) if counts.get(kind)]
    return lines
