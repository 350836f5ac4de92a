"""`termkit schemes`: the transliteration schemes, by languages."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from termkit.transliteration import Scheme


@click.command("schemes")
@click.argument("name", required=False)
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl"]), default="text", help="How to print."
)
def command(name: str | None, output: str) -> None:
    """List the transliteration schemes with languages, publisher and year, or say all about the scheme NAME.

    A star marks the scheme that is used when none is asked for; ↔ one that also leads back.
    """
    from termkit.transliteration import schemes
    from termkit.transliteration.route import scheme_asked_for

    if name:
        click.echo("\n".join(_about(scheme_asked_for(name))))
        return
    found = schemes()
    if output == "jsonl":
        for scheme in found:
            click.echo(json.dumps(scheme.facts, ensure_ascii=False))
        return
    width = max(len(scheme.name) for scheme in found)
    for pair, group in groupby(found, key=lambda scheme: (scheme.source_language, scheme.target_language)):
        click.echo(f"{_language(pair[0])} to {_language(pair[1])} (--from {pair[0]} --to {pair[1]})")
        for scheme in group:
            star, back = "*" if scheme.default else " ", "↔" if scheme.reversible else " "
            click.echo(f" {star} {scheme.name:{width}} {back} {scheme.year or '':4}  {_origin(scheme)}")
        click.echo()
    click.echo("*  used without --scheme    ↔  also leads back")
    click.echo("All about one:  termkit schemes bgn-pcgn")


def _language(tag: str) -> str:
    from termkit.transliteration.route import LANGUAGES

    return LANGUAGES[tag]


def _origin(scheme: Scheme) -> str:
    origin = scheme.title if scheme.title == scheme.publisher else f"{scheme.title} · {scheme.publisher}"
    only_for = "" if len(scheme.default) in {0, 3} else f" (for --kind {', '.join(scheme.default)})"
    return origin + only_for


def _about(scheme: Scheme) -> list[str]:
    """What the file of a scheme says, for reading."""
    letters = ", ".join(f"{letter} {written or '–'}" for letter, written in scheme.letters.items())
    lines = [
        f"{scheme.name}: {scheme.title}",
        f"from {_language(scheme.source_language)} to {_language(scheme.target_language)}"
        + (", and back" if scheme.reversible else ""),
        f"Publisher: {scheme.publisher}" + (f", {scheme.year}" if scheme.year else ""),
        f"Source: {scheme.source}",
    ]
    if scheme.default:
        lines.append(f"Used without --scheme for: {', '.join(scheme.default)}")
    if letters:
        lines.append(
            f"Letters: {letters}" + (", and others beside certain letters" if scheme.contexts else "")
        )
    if scheme.unconfirmed:
        lines.append(f"Not confirmed: {', '.join(scheme.unconfirmed)}")
    lines.append("Examples:")
    return [*lines, *(f"  {sample.text} → {sample.expected}" for sample in scheme.samples)]
