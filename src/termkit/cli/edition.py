"""`termkit edition`: localised editions of a document. Each of its commands has a file of its own here."""

from __future__ import annotations

import click

from termkit.cli import edition_build, edition_extract, edition_normalise, edition_profiles, edition_status


@click.group("edition")
def command() -> None:
    """Make the editions of one document: extract, translate, see how far they are, build.

    A file edition.toml beside the document says which editions there are, and how each house writes.
    """


for part in (edition_build, edition_extract, edition_normalise, edition_profiles, edition_status):
    command.add_command(part.command)
