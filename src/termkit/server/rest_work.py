"""What a worker does for the REST interface: each function makes the object that is answered, as JSON.

They say what the commands of the same name print. Start reading at `check`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from termkit.errors import LanguageError, SettingsError
from termkit.glossary.shipped import shown_path
from termkit.server.answers import json_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents import Document
    from termkit.server.desk import Desk


def check(
    desk: Desk,
    text: str,
    language: str | None,
    format: str,
    source: str | None,
    source_language: str | None,
    select: Sequence[str],
    ignore: Sequence[str],
) -> bytes:
    """What `termkit check --format json` prints of a text.

    Raises `LanguageError` where its language is not clear or not known, `SettingsError` for rules that do not
    exist, `DocumentError` for a text that is not of its format.
    """
    from termkit.reports import render

    document = _document(text, format)
    if source:
        document = _beside(document, source, source_language)
    tags = _languages(desk, document, language)
    checked = [desk.checked(document, tag, select, ignore) for tag in tags]
    return "".join(render("json", checked, paths_seen=1)).encode()


def find(desk: Desk, text: str, language: str | None, format: str) -> bytes:
    """What `termkit find --format jsonl` prints of a text, in a list. Raises what `check` raises."""
    from termkit.glossary.occurrences import as_objects

    document = _document(text, format)
    found: list[dict[str, Any]] = []
    for tag in _languages(desk, document, language):
        found += as_objects(document.in_language(tag), tag, desk.glossary)
    return json_bytes({"version": 1, "occurrences": found})


def transliterate(
    desk: Desk,
    names: Sequence[str],
    source: str,
    target: str,
    scheme: str | None,
    kind: str,
    candidates: int,
    glossary: bool,
) -> bytes:
    """Up to so many renderings of each name, the best first, with the reason for each.

    Raises `SchemeError` where no scheme leads from one language to the other.
    """
    from termkit.glossary.exonyms import exonyms_for
    from termkit.transliteration import Transliterator

    ready = Transliterator(source, target, scheme=scheme, kind=kind)
    if glossary:
        known = exonyms_for(desk.glossary, ready)
        zadeh = desk.project.configuration.style.zade == "zadeh"
        ready = Transliterator(source, target, scheme=scheme, kind=kind, exonyms=known, zadeh=zadeh)
    written = [
        {
            "name": name,
            "renderings": [
                {"text": one.text, "reason": one.reason} for one in ready.candidates(name, candidates)
            ],
        }
        for name in names
    ]
    return json_bytes({"version": 1, "names": written})


def match(desk: Desk, pairs: Sequence[tuple[str, str, str, str]], kind: str) -> bytes:
    """Score and decision for each pair of names with their languages. Raises `LanguageError`."""
    from termkit.glossary.judging import judge_with
    from termkit.languages import canonical_tag

    judge = judge_with(desk.glossary)
    verdicts = [
        judge(name, canonical_tag(tag), other, canonical_tag(its), kind) for name, tag, other, its in pairs
    ]
    return json_bytes({"version": 1, "verdicts": [verdict._asdict() for verdict in verdicts]})


def name(desk: Desk, asked: str, language: str | None, kind: str | None) -> bytes:
    """What `termkit name --format json` prints. Raises `SettingsError` for what is no name."""
    from termkit.glossary.name_facts import cleaned, gathered

    facts = gathered(desk.glossary, cleaned(asked), language, kind)
    for told in (*facts["entries"], *facts["confusable"]):
        told["path"] = shown_path(told["path"])
    return json_bytes({"version": 1, **facts})


def entries(desk: Desk, query: str | None, kind: str | None, first: int, count: int) -> bytes:
    """Some of the entries, or of those that a word or name stands for, in any language and form."""
    from termkit.glossary import full_name
    from termkit.glossary.look_up import look_up

    glossary = desk.glossary
    found = look_up(glossary, query) if query else list(glossary.concepts.values())
    wanted = [concept for concept in found if kind in {None, concept.kind}]
    listed = [
        {
            "id": concept.id,
            "kind": concept.kind,
            "names": {tag: full_name(side, tag) for tag, side in concept.sides.items()},
        }
        for concept in wanted[first : first + count]
    ]
    return json_bytes({"version": 1, "total": len(wanted), "entries": listed})


def entry(desk: Desk, identifier: str) -> bytes | None:
    """Everything about an entry; None where there is none with this id."""
    from termkit.glossary.entry_facts import entry as facts

    concept = desk.glossary.concepts.get(identifier)
    if concept is None:
        return None
    return json_bytes({"version": 1, "entry": facts(concept) | {"path": shown_path(concept.path)}})


def _document(text: str, format: str) -> Document:
    from termkit.documents import read_document
    from termkit.documents.plain_text import document_of

    if format == "plain-text":
        return document_of(text, "-")
    return read_document(text.encode(), "-", format=format)


def _beside(document: Document, source: str, source_language: str | None) -> Document:
    """A text with what it translates. Raises `SettingsError` for a document that has its own sources."""
    from termkit.documents import Source

    if len(document.segments) != 1 or document.segments[0].source:
        raise SettingsError("“source” goes with one text; a file of translations has the sources in it.")
    (segment,) = document.segments
    return replace(document, segments=(segment._replace(source=Source(source, source_language or "")),))


def _languages(desk: Desk, document: Document, language: str | None) -> list[str]:
    said: list[str] = []
    tags = desk.project.languages_of(document, language, said.append)
    if not tags:
        raise LanguageError(
            "; ".join(said).replace("standard input: ", "").replace("--language", "“language”:")
        )
    return tags
