"""`termkit glossary show`: an entry, found by its id or by any form of any of its names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.options import glossary_options

if TYPE_CHECKING:
    from collections.abc import Iterator


# More entries than this are listed, not shown.
_MANY = 3
_WIDTH = 100


@click.command("show")
@click.argument("name", nargs=-1, required=True)
@glossary_options
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def command(name: tuple[str, ...], glossary_paths: tuple[str, ...], no_glossary: bool, output: str) -> None:
    """Show the entry of NAME: an id, or a name in any of the languages, inflected as it may be.

    For example:  termkit glossary show Rəsulzadənin
    """
    from termkit.errors import GlossaryError
    from termkit.glossary import full_name
    from termkit.glossary.entry_facts import entry
    from termkit.glossary.look_up import look_up, near
    from termkit.project import load_project

    glossary = load_project().glossary(glossary_paths, none=no_glossary)
    wanted = " ".join(name)
    concepts = look_up(glossary, wanted)
    if not concepts:
        close = near(glossary, wanted)
        hint = f"Near it: {', '.join(close)}." if close else "`termkit glossary add` adds it."
        raise GlossaryError([f"“{wanted}” is no id, name or term of the glossary. {hint}"])
    if output == "json":
        entries = [entry(concept) for concept in concepts]
        click.echo(json.dumps({"version": 1, "entries": entries}, ensure_ascii=False, indent=2))
    elif len(concepts) > _MANY:
        click.echo(f"{len(concepts)} entries have this name. Name one of them by its id:")
        width = max(len(concept.id) for concept in concepts)
        for concept in concepts:
            names = " · ".join(dict.fromkeys(full_name(side, tag) for tag, side in concept.sides.items()))
            click.echo(f"  {concept.id.ljust(width)}  {names}  ({concept.place})")
    else:
        click.echo("\n\n".join("\n".join(_lines(entry(concept))) for concept in concepts))


_SAID_OF = {"preferred": "also", "admitted": "admitted", "superseded": "formerly", "deprecated": "not"}
_MATCHES = {"quoted": "only in quotation marks or italics", "full-form-first": "once a full form has stood"}


def _lines(entry: dict[str, Any]) -> Iterator[str]:
    from termkit.languages import describe

    yield f"{entry['id']} · {entry['kind']} · {entry['path']}:{entry['line']}"
    for tag, side in entry["languages"].items():
        yield ""
        yield f"  {describe([tag]):13}{side['name']}"
        yield from _labelled(_of_side(side), 4)
    more = list(_labelled(_of_entry(entry), 2))
    if more:
        yield ""
    yield from more


def _of_side(side: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    """What a language says of a name: its spellings by status, then what follows from them."""
    for status, label in _SAID_OF.items():
        texts = [text["text"] + _years(text) for text in side[status] if text["text"] != side["name"]]
        yield label, " · ".join(texts)
    yield "acronym", " · ".join(side["acronym"])
    # One of each kind is enough, of the several with initials the first.
    derived = {
        term["role"]: term["text"] for term in reversed(side["derived"]) if term["spelling"] == "preferred"
    }
    yield "derived", " · ".join(reversed(derived.values()))
    yield "inflected", " · ".join(side["forms"])
    yield "adjective", " · ".join(side["adjective"])
    yield "demonym", " · ".join(side["demonym"])
    for key in ("review", "source", "note"):
        yield key, side[key]


def _of_entry(entry: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    yield "definition", " / ".join(entry["definition"].values())
    yield "domain", entry["domain"]
    yield "gender", {"m": "masculine", "f": "feminine"}.get(entry["gender"] or "")
    yield "origin", entry["origin"]
    yield "counts", _MATCHES.get(entry["match"] or "")
    yield "not in", " · ".join(entry["exempt"])
    yield "namesakes", ", ".join(entry["same_as"])
    yield "related", ", ".join(entry["related"])
    yield "sensitive", "shown to the editor, never corrected" if entry["sensitive"] else None
    yield "note", entry["note"]
    yield "source", entry["source"]


def _labelled(items: Iterator[tuple[str, str | None]], indent: int) -> Iterator[str]:
    """Lines of label and value, one below the other; a long value is wrapped, but not within a name."""
    from textwrap import wrap

    for label, value in items:
        if value:
            margin = f"{'':{indent}}{label:{15 - indent}}"
            names = value.split(" · ")
            held = " · ".join(name.replace(" ", "\u00a0") for name in names) if len(names) > 1 else value
            lines = wrap(
                held, _WIDTH, initial_indent=margin, subsequent_indent=" " * 15, break_on_hyphens=False
            )
            yield from (line.replace("\u00a0", " ") for line in lines)


def _years(text: dict[str, Any]) -> str:
    if text["from"] is None and text["to"] is None:
        return ""
    return f" ({text['from'] or ''}–{text['to'] or ''})"
