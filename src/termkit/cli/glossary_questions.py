"""What `termkit glossary add` asks on a terminal. An empty answer leaves a thing out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.glossary.concepts import KINDS

if TYPE_CHECKING:
    from termkit.glossary import Glossary
    from termkit.glossary.editing import Value

LANGUAGES = {"az": "Azerbaijani", "en": "English", "ru": "Russian"}
EXAMPLES = {"az": "Vəkilov, Mustafa bəy", "en": "Vakilov, Mustafa bey", "ru": "Векилов, Мустафа-бек"}


def asked_kind() -> str:
    """What the entry is."""
    kind: str = click.prompt("Kind", type=click.Choice(KINDS), default="person")
    return kind


def asked_id(proposal: str, glossary: Glossary) -> str:
    """The entry's id; one that is free is proposed."""
    free, number = proposal, 2
    while free in glossary.concepts:
        free, number = f"{proposal}-{number}", number + 1
    answer: str = click.prompt("Id of the entry", default=free or None)
    return answer


def asked(values: dict[str, Value], kind: str) -> dict[str, Value]:
    """The values with what they lack: names, wrong spellings, gender, source."""
    found = dict(values)
    new = not any(_has_name(found, tag) for tag in LANGUAGES)
    if new:
        click.echo("An empty answer leaves a thing out.")
        for tag in LANGUAGES:
            found |= _name(tag, kind)
            if _has_name(found, tag) and f"{tag}.deprecated" not in found:
                answer = _ask(f"  wrong spellings in {LANGUAGES[tag]} texts, with ; between them")
                wrong = [text.strip() for text in answer.split(";") if text.strip()]
                if wrong:
                    found[f"{tag}.deprecated"] = wrong
    if kind == "person" and "gender" not in found and "ru.family" in found:
        guess = _gender(str(found["ru.family"]))
        found["gender"] = click.prompt(
            "Gender, for the Russian forms", type=click.Choice(["m", "f"]), default=guess
        )
    if new and "source" not in found and "review" not in found:
        source = _ask("Source, where others can look it up")
        if source:
            found["source"] = source
    return found


def _has_name(values: dict[str, Value], tag: str) -> bool:
    return f"{tag}.preferred" in values or f"{tag}.family" in values


def _name(tag: str, kind: str) -> dict[str, Value]:
    from termkit.errors import GlossaryError
    from termkit.glossary.editing import person_parts

    example = f", family name first ({EXAMPLES[tag]})" if kind == "person" else ""
    while True:
        name = _ask(f"{LANGUAGES[tag]} name{example}")
        if not name:
            return {}
        if kind != "person":
            return {f"{tag}.preferred": name}
        try:
            return {f"{tag}.{part}": text for part, text in person_parts(name).items()}
        except GlossaryError:
            if click.confirm(f"Is “{name}” always written whole, without a family name?", default=False):
                return {f"{tag}.preferred": name}
            click.echo(f"Then write the family name first, with a comma: {EXAMPLES[tag]}")


def _ask(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False)
    return answer.strip()


def _gender(family: str) -> str:
    return "f" if family.endswith(("ова", "ева", "ёва", "ина", "ская", "кызы", "гызы")) else "m"
