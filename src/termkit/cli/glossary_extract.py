"""`termkit glossary extract`: names and terms in texts that the glossary lacks, as entries to review.

Start reading at `command`; what is found and proposed is the room `extraction`, and where segments that
translate each other come from `extract_bitexts`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.messages import say
from termkit.cli.options import (
    ANY_PATH,
    Texts,
    encoding_option,
    expanded,
    glossary_options,
    language_option,
)

if TYPE_CHECKING:
    from termkit.cli.extract_bitexts import Bilingual
    from termkit.extraction import Cluster, Mention, Phrases, Proposal
    from termkit.glossary import Glossary
    from termkit.project import Project
    from termkit.project.starting import Destination

# Seconds before anything is said of how far it has come, and between two such lines.
_PATIENCE = 1.0


@click.command("extract")
@click.argument("paths", nargs=-1, type=ANY_PATH)
@language_option
@click.option("--memory", metavar="PATH-OR-URL", help="Look at the units of a translation memory.")
@click.option("--source", metavar="PATH", type=ANY_PATH, help="What the text is the translation of.")
@click.option("--source-language", metavar="TAG", help="Language that was translated from.")
@click.option(
    "--target-language", "target_languages", metavar="TAG", multiple=True,
    help="Language that was translated into; may be given again. Without, all that there are.",
)  # fmt: skip
@glossary_options
@encoding_option
@click.option(
    "--min-count", default=2, show_default=True, type=click.IntRange(1), metavar="N",
    help="Leave out what was seen less often.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", type=ANY_PATH, help="Write to a new file, not to the screen.")
@click.option("--interactive", is_flag=True, help="Ask of each entry whether to add it to the glossary.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    language: str | None,
    memory: str | None,
    source: str | None,
    source_language: str | None,
    target_languages: tuple[str, ...],
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    encoding: str | None,
    min_count: int,
    output: str | None,
    interactive: bool,
) -> None:
    """Propose entries for names and terms in PATHS that the glossary lacks (`-` is standard input).

    Texts of several languages are put side by side: a name seen in one and in another is one entry, and what
    was not seen is transliterated. Then come terms of several words, if they were seen three times or more.
    The most frequent come first. All is `review = "proposed"`: look at
    each entry, correct it, and take the line away.

    Of a memory (--memory), of PO, XLIFF and TMX files, and of a text with its --source it proposes only what
    has a translation there, each with the reason and examples.

    \b
    termkit glossary extract essay.md           what would be proposed
    termkit glossary extract texts -o new.toml  the same into a file
    termkit glossary extract texts --interactive
    termkit glossary extract --memory termkit-memory.sqlite --source-language en --target-language az
    termkit glossary extract essay.az.md --source essay.en.md
    """
    from termkit.cli.extract_bitexts import Bilingual
    from termkit.project import load_project

    bilingual = Bilingual(memory, source, source_language, target_languages, encoding, language)
    if not paths and memory is None:
        raise click.UsageError("name the texts to look at, or a memory: --memory termkit-memory.sqlite")

    if interactive and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("--interactive needs a terminal. Without one, write to a file: -o FILE.")
    if output and not interactive and Path(output).exists():
        raise click.UsageError(f"{output} is there already and is not overwritten. Name a new file.")
    project = load_project(paths)
    glossary = project.glossary(glossary_paths, none=no_glossary)
    texts = Texts(project, language, encoding)
    files = expanded(paths, say, project=project)
    if bilingual.is_meant(files):
        clusters, number_read = _translated(files, bilingual, project, glossary, texts, min_count)
    else:
        clusters, number_read = _seen(files, texts, glossary, min_count)
    proposed = _proposals(clusters, glossary, min_count)
    if interactive:
        _ask(proposed, project, glossary, output)
    else:
        _write(proposed, output)
    # Where nothing could be read, that was said.
    if not proposed and number_read:
        from termkit.extraction.phrases import LEAST

        least = max(min_count, LEAST)
        say(f"no name that the glossary lacks was seen {min_count} times or more, and no term {least} times")
    ctx.exit(texts.status)


def _read(files: list[str], texts: Texts, glossary: Glossary) -> tuple[list[Mention], Phrases, int]:
    """The names in all texts, the phrases that may be terms, and how many texts were read."""
    from termkit.extraction import Phrases, mentions

    found: list[Mention] = []
    phrases = Phrases()
    said, read = time.monotonic(), 0
    for number, document in enumerate(texts.documents(files), 1):
        tag = texts.language_of(document)
        if tag is None:
            continue
        document = document.in_language(tag)
        found += mentions(document, tag, glossary)
        phrases.add(document, tag, glossary)
        read += 1
        if time.monotonic() - said > _PATIENCE:
            said = time.monotonic()
            say(f"{number} of {len(files)} texts read, {len(found):,} names so far")
    return found, phrases, read


def _seen(files: list[str], texts: Texts, glossary: Glossary, least: int) -> tuple[list[Cluster], int]:
    """The names of texts, each by itself, then the terms; and how many texts were read."""
    from termkit.extraction import clustered

    found, phrases, read = _read(files, texts, glossary)
    return [*clustered(found), *phrases.clusters(least)], read


def _translated(
    files: list[str], bilingual: Bilingual, project: Project, glossary: Glossary, texts: Texts, least: int
) -> tuple[list[Cluster], int]:
    """The names and terms that have a translation; and how many segments were read."""
    from termkit.cli.progress import Progress
    from termkit.extraction import translated

    progress = Progress("segments")
    read = 0

    def count(done: int) -> None:
        nonlocal read
        read = done
        progress(done)

    try:
        found = bilingual.bitexts(files, project, glossary, texts.failed)
        clusters = translated(found, bilingual.tags, glossary, least, count)
    finally:
        progress.done()
    if not read and not texts.status:
        say(f"no segment has two of these languages: {', '.join(bilingual.tags)}")
    return clusters, read


def _proposals(clusters: list[Cluster], glossary: Glossary, least: int) -> list[Proposal]:
    from termkit.extraction import proposals

    return list(proposals(clusters, glossary, least))


def _write(proposed: list[Proposal], output: str | None) -> None:
    text = "\n".join(proposal.toml for proposal in proposed)
    if output is None:
        click.echo(text, nl=False)
        return
    if not proposed:
        return
    from termkit.documents import write_atomically

    write_atomically(Path(output), text.encode())
    say(f"{len(proposed)} {'entry' if len(proposed) == 1 else 'entries'} in {output}")


def _ask(proposed: list[Proposal], project: Project, glossary: Glossary, output: str | None) -> None:
    """Show each entry, and add it to the glossary if that is wanted."""
    from termkit.project.starting import Destination, destination

    target = Destination(Path(output), known=True) if output else destination(project)
    added = 0
    for number, proposal in enumerate(proposed, 1):
        click.echo(f"\n{number} of {len(proposed)}")
        click.echo("".join(f"# {line}\n" for line in proposal.seen) + proposal.entry)
        answer = _answered(proposal.entry, project, glossary, target)
        if answer == "q":
            break
        added += answer == "y"
    click.echo(f"{added} {'entry' if added == 1 else 'entries'} added to {target.path}")


def _answered(text: str, project: Project, glossary: Glossary, target: Destination) -> str:
    """What became of an entry: `y` for added, `n` for left out, `q` to stop."""
    question = f"Add it to {target.path}? y yes, n no, e edit, q stop"
    keys, default = click.Choice(["y", "n", "e", "q"]), "n"
    while True:
        answer: str = click.prompt(question, type=keys, default=default, show_choices=False)
        if answer in {"n", "q"}:
            return answer
        if answer == "e":
            text = click.edit(text, extension=".toml") or text
        if _is_added(text, project, glossary, target):
            return "y"
        # What was typed is kept: the next `e` opens it again.
        question, default = "Try again? y yes, n leave it out, e edit what you wrote, q stop", "e"


def _is_added(text: str, project: Project, glossary: Glossary, target: Destination) -> bool:
    """Add an entry, or say why it cannot be."""
    from termkit.errors import GlossaryError
    from termkit.glossary.editing import add_entry, entry, name_clashes
    from termkit.project.starting import prepare

    try:
        clashes = name_clashes(glossary, entry(text))
        for done in () if clashes else prepare(project, target):
            click.echo(done)
        if not clashes:
            click.echo(f"{target.path}:{add_entry(target.path, text)}: added")
            return True
    except GlossaryError as error:
        clashes = error.problems
    for clash in clashes:
        say(clash)
    say("not added")
    return False
