"""`termkit glossary stats`: how much is in the glossary, and how sure it is."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.options import glossary_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.glossary import Glossary


@click.command("stats")
@glossary_options
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def command(glossary_paths: tuple[str, ...], no_glossary: bool, output: str) -> None:
    """Count the glossary: entries by kind and language, spellings by status, sources and reviews."""
    from termkit.project import load_project

    figures = count(load_project().glossary(glossary_paths, none=no_glossary))
    if output == "json":
        click.echo(json.dumps(figures, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_report(figures)))


def count(glossary: Glossary) -> dict[str, Any]:
    """The figures, as they are printed."""
    from termkit.glossary.concepts import KINDS, STATUSES
    from termkit.glossary.terms import terms_of
    from termkit.languages import GLOSSARY_LANGUAGES as TAGS

    kinds = {kind: dict.fromkeys(("entries", *TAGS, "all"), 0) for kind in KINDS}
    terms: dict[str, Counter[str]] = {tag: Counter() for tag in TAGS}
    reviews: dict[str, Counter[str]] = {tag: Counter() for tag in TAGS}
    sourced = vouched = 0
    for concept in glossary.concepts.values():
        row = kinds[concept.kind]
        row["entries"] += 1
        row["all"] += all(tag in concept.sides for tag in TAGS)
        sources = [side.source or concept.source for side in concept.sides.values()]
        sourced += all(sources)
        vouched += all(
            source or side.review for source, side in zip(sources, concept.sides.values(), strict=True)
        )
        for tag, side in concept.sides.items():
            row[tag] += 1
            reviews[tag][side.review or "not said"] += 1
            for term in terms_of(concept, tag):
                if term.role != "exempt":
                    terms[tag]["acronym" if term.role == "acronym" else term.status] += 1
    return {
        "entries": len(glossary.concepts),
        "kinds": kinds,
        "terms": {
            tag: {name: terms[tag][name] for name in (*STATUSES, "acronym", "derived")} for tag in TAGS
        },
        "review": {
            tag: {name: reviews[tag][name] for name in ("approved", "proposed", "disputed", "not said")}
            for tag in TAGS
        },
        "with_source": sourced,
        "with_source_or_review": vouched,
    }


def _report(figures: dict[str, Any]) -> list[str]:
    tags = list(figures["terms"])
    kinds = figures["kinds"]
    columns = ("entries", *tags, "all")
    total = [sum(kinds[kind][column] for kind in kinds) for column in columns]
    entries = [[kind, *(kinds[kind][column] for column in columns)] for kind in kinds]
    lines = _table(["", "entries", *tags, "in all three"], [*entries, ["together", *total]])
    for title, key in (("spelling", "terms"), ("review", "review")):
        rows = [[name, *(figures[key][tag][name] for tag in tags)] for name in figures[key][tags[0]]]
        lines += ["", *_table([title, *tags], rows)]
    whole = figures["entries"]
    lines += ["", f"{_share(figures['with_source'], whole)} of the entries name a source for every language."]
    lines.append(f"{_share(figures['with_source_or_review'], whole)} name a source or a review.")
    return lines


def _table(header: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[str]:
    """Columns of figures under their headers, aligned."""
    cells = [header, *([str(row[0]), *(f"{cell:,}" for cell in row[1:])] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    return [
        "  ".join(
            [
                row[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
            ]
        ).rstrip()
        for row in cells
    ]


def _share(part: int, whole: int) -> str:
    return f"{part:,} ({part / whole:.1%})" if whole else "0"
