"""`termkit glossary show`: an entry, found by its id or by any form of any of its names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.options import glossary_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary import Concept

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


def entry(concept: Concept) -> dict[str, Any]:
    """Everything about a concept, as it is printed in JSON."""
    return {
        "id": concept.id,
        "kind": concept.kind,
        "path": concept.path,
        "line": concept.line,
        "gender": concept.gender,
        "domain": concept.domain,
        "origin": concept.origin,
        "match": concept.match,
        "exempt": list(concept.exempt),
        "same_as": list(concept.same_as),
        "related": list(concept.related),
        "sensitive": concept.sensitive,
        "definition": concept.definitions,
        "source": concept.source,
        "note": concept.note,
        "languages": {tag: _side(concept, tag) for tag in concept.sides},
    }


def _side(concept: Concept, tag: str) -> dict[str, Any]:
    from termkit.glossary.samples import sample_forms
    from termkit.glossary.terms import full_name, terms_of

    side = concept.sides[tag]
    terms = [term for term in terms_of(concept, tag) if term.role != "exempt"]
    return {
        "name": full_name(side, tag),
        "terms": [
            {
                "text": term.text,
                "status": term.status,
                "role": term.role,
                "from": term.since,
                "to": term.until,
            }
            for term in terms
            if term.status != "derived"
        ],
        "derived": [
            {"text": term.text, "role": term.role, "spelling": term.spelling}
            for term in terms
            if term.status == "derived"
        ],
        "forms": sample_forms(terms[0], tag),
        "adjective": list(side.adjective),
        "demonym": list(side.demonym),
        "review": side.review,
        "source": side.source,
        "note": side.note,
    }


def _lines(entry: dict[str, Any]) -> Iterator[str]:
    from termkit.languages import describe

    yield f"{entry['id']} · {entry['kind']} · {entry['path']}:{entry['line']}"
    for tag, side in entry["languages"].items():
        yield ""
        yield f"  {describe([tag]):13}{side['name']}"
        for label, value in _details(side):
            yield from _wrapped(f"    {label:11}", value)
    more = [
        ("definition", " / ".join(entry["definition"].values())),
        ("domain", entry["domain"]),
        ("gender", {"m": "masculine", "f": "feminine"}.get(entry["gender"] or "")),
        ("origin", entry["origin"]),
        (
            "match",
            {
                "quoted": "only in quotation marks or italics",
                "full-form-first": "once the full form has stood",
            }.get(entry["match"] or ""),
        ),
        ("not in", " · ".join(entry["exempt"])),
        ("namesakes", ", ".join(entry["same_as"])),
        ("related", ", ".join(entry["related"])),
        ("sensitive", "shown to the editor, never corrected" if entry["sensitive"] else ""),
        ("note", entry["note"]),
        ("source", entry["source"]),
    ]
    if any(value for _, value in more):
        yield ""
    for label, value in more:
        if value:
            yield from _wrapped(f"  {label:13}", value)


def _details(side: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a language says of a name, with a label each: spellings by status, then what follows."""
    for status in ("preferred", "admitted", "superseded", "deprecated"):
        texts = [
            term["text"] + _years(term)
            for term in side["terms"]
            if term["status"] == status and term["text"] != side["name"]
        ]
        if texts:
            yield (
                {"preferred": "also", "superseded": "formerly", "deprecated": "not"}.get(status, status),
                " · ".join(texts),
            )
    own = [term["text"] for term in side["derived"] if term["spelling"] == "preferred"]
    for label, value in (
        ("derived", " · ".join(own[:6])),
        ("inflected", ", ".join(side["forms"])),
        ("adjective", ", ".join(side["adjective"])),
        ("demonym", ", ".join(side["demonym"])),
        ("review", side["review"]),
        ("source", side["source"]),
        ("note", side["note"]),
    ):
        if value:
            yield label, value


def _years(term: dict[str, Any]) -> str:
    if term["from"] is None and term["to"] is None:
        return ""
    return f" ({term['from'] or ''}–{term['to'] or ''})"


def _wrapped(label: str, value: str) -> list[str]:
    from textwrap import wrap

    return wrap(
        value, _WIDTH, initial_indent=label, subsequent_indent=" " * len(label), break_on_hyphens=False
    )
