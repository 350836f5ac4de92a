"""All about one name, for reading: the page that `termkit name` prints. Start reading at `lines`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.glossary.shipped import shown_path
from termkit.reports.screen import visible, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.reports.colours import Painter

_LANGUAGES = {"az": "Azerbaijani", "az-Cyrl": "in Cyrillic", "en": "English", "ru": "Russian"}
_KINDS = {"person": "a person", "place": "a place", "other": "a name"}
# More entries than this are listed in a line each; more reasons for one spelling are counted.
_MANY, _REASONS = 3, 4
_INDENT, _COLUMN = 2, 13


def lines(facts: dict[str, Any], room: int, paint: Painter) -> Iterator[str]:
    """The lines of the page, at most `room` cells wide where names allow it."""
    yield _head(facts, paint)
    yield from _entries(facts, room, paint)
    yield ""
    yield from _renderings(facts, room, paint)
    if any(len(forms) > 1 for forms in facts["inflected"].values()):
        yield ""
        yield paint("path", "Inflected")
        for tag, forms in facts["inflected"].items():
            # The first is the name itself.
            text = " · ".join(forms[1:]) or f"{forms[0]} does not change"
            yield from _row(_LANGUAGES[tag], text, room)
    if facts["confusable"]:
        yield ""
        yield paint("path", "Not to be confused with" if facts["entries"] else "Near it in the glossary")
        for near in facts["confusable"]:
            yield f"{'':{_INDENT}}{visible(near['name'])}: {near['message']} {_place(near, paint)}"


def _head(facts: dict[str, Any], paint: Painter) -> str:
    tag = facts["language"]
    language = "Azerbaijani in Cyrillic" if tag == "az-Cyrl" else _LANGUAGES.get(tag, tag)
    if facts["language_guessed"]:
        language += " (guessed; else: --language TAG)"
    kind = _KINDS[facts["kind"]]
    if facts["kind_guessed"]:
        other = "person" if facts["kind"] == "other" else "place"
        kind += f" (guessed; else: --kind {other})"
    name = paint("path", visible(facts["name"]))
    if facts["asked"] != facts["name"]:
        name += f" (asked for: {visible(facts['asked'])})"
    return f"{name} · {language} · {kind}"


def _entries(facts: dict[str, Any], room: int, paint: Painter) -> Iterator[str]:
    from textwrap import wrap

    entries = facts["entries"]
    if not entries and facts["entries_searched"]:
        yield paint("faint", "Not in the glossary; `termkit glossary add` adds it.")
    elif len(entries) > _MANY:
        yield f"{len(entries)} entries of the glossary have this name:"
    for entry in entries:
        names = " · ".join(dict.fromkeys(side["name"] for side in entry["languages"].values()))
        yield f"{'':{_INDENT}}{visible(names)} {_place(entry, paint)}"
        if len(entries) <= _MANY and entry["note"]:
            margin = " " * (2 * _INDENT)
            yield from wrap(visible(entry["note"]), room, initial_indent=margin, subsequent_indent=margin)


def _place(entry: dict[str, Any], paint: Painter) -> str:
    return paint("faint", visible(f"[{entry['id']}, {shown_path(entry['path'])}:{entry['line']}]"))


def _renderings(facts: dict[str, Any], room: int, paint: Painter) -> Iterator[str]:
    source = facts["rendered_from"]
    own = source["name"] == facts["name"]
    yield paint("path", "Written") + (
        "" if own else f", from {_LANGUAGES[source['language']]} {visible(source['name'])}"
    )
    if not facts["renderings"]:
        yield f"{'':{_INDENT}}No table leads back from English. Give the name in Azerbaijani or Russian."
    for tag, found in facts["renderings"].items():
        across = max(width(visible(one["text"])) for one in found)
        for number, one in enumerate(found):
            reasons = one["reasons"][:_REASONS]
            more = len(one["reasons"]) - len(reasons)
            why = " · ".join(reasons) + (f" and {more} more" if more else "")
            text = visible(one["text"])
            padding = " " * (across - width(text))
            label = _LANGUAGES[tag] if not number else ""
            shown = paint("replacement", text) if not number else text
            wrapped = list(_wrapped(why, room - _INDENT - _COLUMN - across - 2))
            yield f"{'':{_INDENT}}{label:{_COLUMN}}{shown}{padding}  {paint('faint', wrapped[0])}"
            for line in wrapped[1:]:
                yield f"{'':{_INDENT + _COLUMN + across + 2}}{paint('faint', line)}"


def _row(label: str, text: str, room: int) -> Iterator[str]:
    for number, line in enumerate(_wrapped(visible(text), room - _INDENT - _COLUMN)):
        yield f"{'':{_INDENT}}{label if not number else '':{_COLUMN}}{line}"


def _wrapped(text: str, room: int) -> Iterator[str]:
    """Lines of a list whose items stay whole."""
    line = ""
    for item in text.split(" · "):
        longer = f"{line} · {item}" if line else item
        if line and width(longer) > room:
            yield f"{line} ·"
            line = item
        else:
            line = longer
    yield line
