"""`termkit edition profiles`: the house styles that come with termkit."""

from __future__ import annotations

import click


@click.command("profiles")
@click.argument("name", metavar="[NAME]", required=False)
def command(name: str | None) -> None:
    """List the profiles of outlets, or show what one of them sets (a name, or the path of a file)."""
    from pathlib import Path

    from termkit.editions.house_style import read_profile, shipped_profiles

    if name is None:
        for known in shipped_profiles():
            click.echo(f"{known:22} {read_profile(known, Path()).language}")
        return
    profile = read_profile(name, Path())
    if profile.language:
        click.echo(f'language = "{profile.language}"')
    for key, value in profile.settings.items():
        click.echo(f'{key} = "{value}"')
