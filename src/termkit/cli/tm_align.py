"""`termkit tm align`: a text and its translation, sentence by sentence, as a translation memory."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.memory_option import memory_option, memory_path, must_be_free, open_store
from termkit.cli.messages import say
from termkit.cli.options import ANY_PATH, each_document, encoding_option, glossary_options
from termkit.cli.streams import write
from termkit.errors import DocumentError, SettingsError
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.translation_units import Unit
    from termkit.glossary import Glossary
    from termkit.memory import Bead

# Pairs that are less sure are named, for somebody to look at.
_DOUBTFUL = 0.8
_SHOWN_PLACES = 12
# From here on a guess at a language is worth a warning.
_CONTRADICTS = 0.8
# Translations have pairs for most of their sentences.
_FEW = 0.4
_PROPERTY = "x-confidence"


@click.command("align")
@click.argument("source_path", metavar="SOURCE", type=ANY_PATH)
@click.argument("target_path", metavar="TARGET", type=ANY_PATH)
@click.option("--source-language", required=True, metavar="TAG", help="Language of SOURCE.")
@click.option("--target-language", required=True, metavar="TAG", help="Language of TARGET.")
@click.option("-o", "--output", metavar="OUT.tmx", help="The TMX file to write; - is standard output.")
@click.option("--lines", is_flag=True, help="Each line is a segment; else sentences are found in the texts.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0,
    show_default=True,
    help="Leave pairs that are less sure than this out of the TMX.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    help="jsonl: print all pairs, and what has no translation, as JSON.",
)
@memory_option
@glossary_options
@encoding_option
def command(
    source_path: str,
    target_path: str,
    source_language: str,
    target_language: str,
    output: str | None,
    lines: bool,
    min_confidence: float,
    output_format: str,
    memory: str | None,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    encoding: str | None,
) -> None:
    """Pair the sentences of SOURCE with those of its translation TARGET, and write the pairs as TMX.

    A pair may have one or two sentences on each side. Each carries a confidence from 0 to 1; pairs in doubt
    are listed with their lines, and so is what has no translation. What the memory holds already helps to
    pair the rest.

    \b
      termkit tm align essay.en.md essay.az.md --source-language en --target-language az -o essay.tmx
      termkit tm import essay.tmx
    """
    from termkit.project import load_project
    from termkit.reports.screen import visible

    _must_make_sense((source_path, target_path), (source_language, target_language), output, output_format)
    must_be_free(output, memory_path(memory), force=True)
    one = _Text(source_path, source_language, lines, encoding, _format_of(target_path))
    other = _Text(target_path, target_language, lines, encoding, _format_of(source_path))
    for text, its in ((one, other), (other, one)):
        if not text.sentences:
            raise DocumentError(
                f"{text.name}: there is no text in it, so nothing can be paired with {its.name}."
            )
    _must_be_in_their_languages(one, other)
    project = load_project([source_path] if source_path != "-" else [])
    beads = _aligned(
        one, other, _pairs(memory, one, other), project.glossary(glossary_paths, none=no_glossary)
    )
    if output is not None:
        _write(output, [_unit(bead, one, other) for bead in beads if _is_kept(bead, min_confidence)])
    if output_format == "jsonl":
        for bead in beads:
            sys.stdout.write(json.dumps(_object(bead, one, other), ensure_ascii=False) + "\n")
    for line in _summary(beads, one, other, min_confidence):
        click.echo(visible(line), err=True)


class _Text:
    """A text as it was given: its name on screen, its language and its sentences.

    Standard input has no ending, and is read like the other text, in `format`.
    """

    def __init__(self, path: str, tag: str, lines: bool, encoding: str | None, format: str | None) -> None:
        from termkit.memory.alignment.texts import lines_of, sentences_of

        def failed(message: str) -> None:
            raise DocumentError(message)

        (document,) = each_document([path], encoding, failed, format=format)
        self.name = "standard input" if path == "-" else path
        self.tag = tag
        self.sentences = lines_of(document) if lines else sentences_of(document)

    def places(self, beads: Iterable[range]) -> str:
        """Where the first of some ranges of sentences stand, for people."""
        found = [self.sentences[numbers[0]].place for numbers in beads]
        shown = ", ".join(map(str, found[:_SHOWN_PLACES])) + (" …" if len(found) > _SHOWN_PLACES else "")
        return f"line {shown}" if isinstance(found[0], int) else shown

    def looks_like(self) -> str | None:
        """The language that the text is surely in, as far as termkit can tell."""
        from termkit.languages.detection import detect

        guess = detect("\n".join(sentence.text for sentence in self.sentences))
        return guess.language if guess.confidence >= _CONTRADICTS else None


def _format_of(path: str) -> str | None:
    from termkit.documents import formats

    suffix = Path(path).suffix.lower()
    return next((name for name, suffixes in formats().items() if suffix in suffixes), None)


def _must_make_sense(
    paths: tuple[str, str], tags: tuple[str, str], output: str | None, output_format: str
) -> None:
    from termkit.memory.tags import language_key

    if paths[0] == paths[1]:
        raise SettingsError(f"{paths[0]}: this is given as the text and as its translation. Name two files.")
    if language_key(tags[0]) == language_key(tags[1]):
        raise SettingsError(
            f"both languages are {language_key(tags[0])}. A text and its translation differ in it."
        )
    if output is None and output_format == "text":
        raise SettingsError("say where to write the pairs: -o OUT.tmx, or --format jsonl to print them.")
    if output == "-" and output_format == "jsonl":
        raise SettingsError("TMX and JSON cannot both go to standard output. Name a file: -o OUT.tmx")
    if output is not None and output != "-" and any(_is_same(output, path) for path in paths):
        raise SettingsError(
            f"{output}: this is one of the texts, and would be written over. Name another file."
        )


def _is_same(path: str, other: str) -> bool:
    try:
        return Path(path).samefile(other)
    except OSError:
        return False


def _must_be_in_their_languages(one: _Text, other: _Text) -> None:
    """Say so where a text is clearly in another language than it should be; refuse two that are swapped."""
    from termkit.languages import LANGUAGES
    from termkit.languages.detection import name_of
    from termkit.memory.tags import language_key

    tags = [language_key(text.tag) for text in (one, other)]
    seen = [text.looks_like() for text in (one, other)]
    if seen == tags[::-1]:
        raise SettingsError(
            f"{one.name} looks like {name_of(tags[1])} and {other.name} like {name_of(tags[0])}: the two are "
            "swapped. Change the order of the files or of the languages. Nothing was written."
        )
    for text, tag, language in zip((one, other), tags, seen, strict=True):
        if language and language != tag and tag in {*LANGUAGES, "az-Cyrl"}:
            say(f"{text.name} looks like {name_of(language)}, and not like {name_of(tag)}.")


def _pairs(memory: str | None, one: _Text, other: _Text) -> list[tuple[str, str]]:
    """What the memory has in both languages; nothing where the project has no memory yet."""
    from termkit.memory.alignment.memory_words import pairs_of
    from termkit.memory.database import is_address

    place = memory_path(memory)
    if memory is None and not is_address(place) and not Path(place).exists():
        return []
    with open_store(memory) as store:
        return pairs_of(store, one.tag, other.tag)


def _aligned(one: _Text, other: _Text, memory: list[tuple[str, str]], glossary: Glossary) -> list[Bead]:
    from termkit.cli.progress import Progress
    from termkit.memory import align

    progress = Progress("sentences")
    try:
        return align(
            one.sentences,
            other.sentences,
            one.tag,
            other.tag,
            glossary=glossary,
            memory=memory,
            progress=lambda done: progress(done, done / len(one.sentences)),
        )
    finally:
        progress.done()


def _is_pair(bead: Bead) -> bool:
    return bool(bead.source and bead.target)


def _is_kept(bead: Bead, least: float) -> bool:
    return _is_pair(bead) and bead.confidence >= least


def _unit(bead: Bead, one: _Text, other: _Text) -> Unit:
    from termkit.documents.translation_units import Remark, Unit, Variant

    variants = (
        Variant(text.tag, " ".join(text.sentences[number].text for number in numbers))
        for text, numbers in ((one, bead.source), (other, bead.target))
    )
    return Unit(tuple(variants), one.tag, props=(Remark(f"{_rounded(bead)}", {"type": _PROPERTY}),))


def _rounded(bead: Bead) -> float:
    """The confidence in two digits; only what is quite sure is 1."""
    return int(bead.confidence * 100) / 100


def _write(output: str, units: list[Unit]) -> None:
    from termkit.documents.tmx_writing import write_tmx

    write(output, (piece.encode("utf-8") for piece in write_tmx(units)))


def _object(bead: Bead, one: _Text, other: _Text) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for side, text, numbers in (("source", one, bead.source), ("target", other, bead.target)):
        found[side] = [text.sentences[number].text for number in numbers]
        found[f"{side}_places"] = [text.sentences[number].place for number in numbers]
    return {**found, "confidence": _rounded(bead)}


def _summary(beads: list[Bead], one: _Text, other: _Text, least: float) -> Iterator[str]:
    """What was found, for people: pairs, those in doubt, those left out, what has no translation."""
    from termkit.memory.alignment.aligner import unrelated

    pairs = [bead for bead in beads if _is_pair(bead)]
    several = sum(len(bead.source) + len(bead.target) > 2 for bead in pairs)
    more = f", {several:,} of more than two sentences" if several else ""
    yield f"{one.name}, {other.name}: {counted(len(pairs), 'pair')}{more}"
    if left_out := [bead for bead in pairs if bead.confidence < least]:
        yield f"  {counted(len(left_out), 'pair')} less sure than {least:g} left out of the TMX"
    if doubtful := [bead for bead in pairs if bead.confidence < _DOUBTFUL]:
        yield (
            f"  {counted(len(doubtful), 'pair')} in doubt (less sure than {_DOUBTFUL:g}): {one.name}, "
            f"{one.places(bead.source for bead in doubtful)}"
        )
    for text, alone in (
        (one, [bead.source for bead in beads if not bead.target]),
        (other, [bead.target for bead in beads if not bead.source]),
    ):
        if alone:
            count = counted(len(alone), "sentence")
            yield f"  {count} without a counterpart: {text.name}, {text.places(alone)}"
    if unrelated(beads):
        yield "  These do not look like translations of each other: hardly any pair is sure."
    elif len(pairs) < _FEW * max(len(one.sentences), len(other.sentences)):
        yield "  Few sentences have a pair. Are they translations, each in the language that was said?"
