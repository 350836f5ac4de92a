"""What JSON and YAML catalogues of a program's strings have in common: which strings are texts, and in what
language. Start reading at `texts_of`."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.bilingual_document import no_prose
from termkit.documents.document import Ignored, Segment, Source
from termkit.documents.message_syntax import message_syntax
from termkit.documents.placed_texts import Text, key_of
from termkit.documents.unit_columns import is_plain_tag
from termkit.languages import GLOSSARY_LANGUAGES, language_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NAME_PARTS = re.compile(r"[._ -]+")
# Half a text, which is what JSON may have, is no character.
_SURROGATE = re.compile("[\ud800-\udfff]")


class Entry(NamedTuple):
    """A string of a catalogue: the keys that lead to it, its place, and what it says."""

    path: tuple[str, ...]
    start: int
    end: int
    text: str


def texts_of(
    entries: Sequence[Entry],
    file: str,
    stated: str = "",
    ignored: Callable[[Entry], Sequence[frozenset[str]]] = lambda entry: (),
) -> list[Text]:
    """The entries as texts, each in its language, with the first language's as the source of the others.

    `stated` is the language that the file itself names (`@@locale`); `ignored` says what comments switch
    off of an entry: rules by name, or all.

    >>> az = Entry(("az", "menu", "open"), 10, 13, "Aç")
    >>> ru = Entry(("ru", "menu", "open"), 30, 39, "Открыть")
    >>> [(text.segment.name, text.language) for text in texts_of([az, ru], "menu.yml")]
    [('menu.open', 'az'), ('menu.open', 'ru')]
    """
    rooted = _by_language(entries)
    first = entries[0].path[0] if rooted else ""
    same: dict[tuple[str, ...], list[Source]] = {}
    for entry in entries if rooted else ():
        same.setdefault(entry.path[1:], []).append(Source(entry.text, entry.path[0], key_of(entry.path[1:])))
    language = stated or language_in_name(file)
    texts = []
    for entry in entries:
        path = entry.path[1:] if rooted else entry.path
        tag = entry.path[0] if rooted else language
        source: Source | None = None
        others: tuple[Source, ...] = ()
        if rooted and tag != first:
            source = next((one for one in same[path] if one.language == first), None)
            others = tuple(one for one in same[path] if source and one.language not in {first, tag})
        segment = _segment(entry, path, source, ignored(entry))._replace(others=others)
        texts.append(Text(entry.start, entry.end, segment, tag))
    return texts


def _segment(
    entry: Entry, path: tuple[str, ...], source: Source | None, off: Sequence[frozenset[str]]
) -> Segment:
    text = _SURROGATE.sub("\ufffd", entry.text)
    return Segment(
        text,
        key_of(path),
        exempt=SpanSet([*no_prose(text).spans, *message_syntax(text)]),
        ignored=tuple(Ignored(Span(0, len(text)), rules) for rules in off),
        source=source,
    )


def _by_language(entries: Sequence[Entry]) -> bool:
    """Is each string under the code of its language, as Rails has it?"""
    roots = {entry.path[0] for entry in entries if entry.path}
    return bool(roots) and all(len(entry.path) > 1 for entry in entries) and all(map(is_plain_tag, roots))


def language_in_name(file: str) -> str:
    """The language that the name of a file or its folder ends in; nothing if that is none of the glossary's.

    >>> names = ("az.json", "app_ru_RU.arb", "_locales/en/messages.json", "menu.yml")
    >>> [language_in_name(name) for name in names]
    ['az', 'ru', 'en', '']
    """
    path = PurePath(file)
    parts = _NAME_PARTS.split(path.stem)
    for count in (3, 2, 1):
        if tag := _known("-".join(parts[-count:])):
            return tag
    return _known(path.parent.name)


def _known(tag: str) -> str:
    known = language_of(tag) if is_plain_tag(tag) else ""
    return known if known.split("-")[0] in GLOSSARY_LANGUAGES else ""
