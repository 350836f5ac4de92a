"""SKOS in JSON-LD, to publish a glossary on the web: labels, definitions and notes of concepts.

Beside what SKOS knows, each concept has its whole entry as a JSON value, so that a glossary that is read back
has lost nothing. Source: SKOS Reference (W3C, 2009), JSON-LD 1.1 (W3C, 2020). Start reading at `read` and
`write`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from termkit.errors import DocumentError
from termkit.glossary.concepts import STATUSES
from termkit.glossary.exchange.formats import Entry
from termkit.glossary.terms import full_name
from termkit.glossary.values import concept_of, values_of
from termkit.languages import GLOSSARY_LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Exchange

_LARGEST = 500_000_000
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_LABELS = {"prefLabel": "preferred", "altLabel": "admitted", "hiddenLabel": "deprecated"}
_CONTEXT = {
    "skos": _SKOS,
    "dct": "http://purl.org/dc/terms/",
    **{name: {"@id": f"skos:{name}", "@container": "@language"} for name in (*_LABELS, "definition", "note")},
    "related": {"@id": "skos:related", "@type": "@id"},
    "subject": "dct:subject",
    "source": "dct:source",
    "entry": {"@id": "urn:termkit:entry", "@type": "@json"},
}


def write(concepts: Iterable[Concept], asked: Exchange) -> Iterator[bytes]:
    """The pieces of a document; each concept is `#` and its id.

    >>> from termkit.glossary import Concept, Side, Text
    >>> from termkit.glossary.exchange.formats import exchange
    >>> baku = Concept("baku", "place", {"az": Side((Text("Bakı"),))})
    >>> json.loads(b"".join(write([baku], exchange())))["@graph"][0]["prefLabel"]
    {'az': 'Bakı'}
    """
    yield f'{{"@context": {json.dumps(_CONTEXT)},\n"@graph": ['.encode()
    between = "\n"
    for concept in concepts:
        yield (between + json.dumps(_node(concept, asked.languages), ensure_ascii=False)).encode(
            "utf-8", "replace"
        )
        between = ",\n"
    yield b"\n]}\n"


def _node(concept: Concept, languages: tuple[str, ...]) -> dict[str, Any]:
    tags = [tag for tag in languages or GLOSSARY_LANGUAGES if tag in concept.sides]
    values = {
        key: value
        for key, value in values_of(concept).items()
        if not languages or "." not in key or set(key.split(".")) & set(languages)
    }
    node: dict[str, Any] = {"@id": f"#{concept.id}", "@type": "skos:Concept"}
    labels: dict[str, dict[str, Any]] = {
        "prefLabel": {tag: full_name(concept.sides[tag], tag) for tag in tags}
    }
    for tag in tags:
        side = concept.sides[tag]
        for label, statuses in (("altLabel", ("admitted", "superseded")), ("hiddenLabel", ("deprecated",))):
            texts = [text.text for status in statuses for text in side.texts(status)]
            texts += side.acronym if label == "altLabel" else ()
            if texts:
                labels.setdefault(label, {})[tag] = texts
    node |= labels
    definitions = {
        tag: text for tag, text in concept.definitions.items() if not languages or tag in languages
    }
    more = {
        "definition": definitions,
        "related": [f"#{other}" for other in concept.related],
        "subject": concept.domain,
        "source": concept.source,
        "note": {"@none": concept.note} if concept.note else None,
    }
    return {**node, **{key: value for key, value in more.items() if value}, "entry": values}


def read(stream: BinaryIO, name: str, asked: Exchange) -> Iterator[Entry]:
    """The concepts of a document: the entries in it, or of what others publish the labels.

    Raises `DocumentError` where it is no JSON-LD of concepts.
    """
    data = stream.read(_LARGEST + 1)
    try:
        document = json.loads(data.decode("utf-8-sig")) if len(data) <= _LARGEST else None
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"{name}: this is no JSON ({error}).") from None
    nodes = document.get("@graph", [document]) if isinstance(document, dict) else document
    if not isinstance(nodes, list):
        raise DocumentError(f"{name}: there are no concepts in this file.")
    for node in nodes:
        if isinstance(node, dict) and (entry := _entry(node)) is not None:
            concept, faults = concept_of(entry.id or "new", {"kind": "term", **entry.values}, name)
            asked.faults.extend(faults)
            if concept is not None:
                yield entry._replace(values=values_of(concept))
        else:
            asked.lost["things that are no concepts with a label in az, en or ru"] += 1


def _entry(node: dict[str, Any]) -> Entry | None:
    said = node.get("@id", node.get("id", ""))
    concept_id = said.rpartition("#")[2].rpartition("/")[2] if isinstance(said, str) else ""
    own = node.get("entry")
    if isinstance(own, dict):
        return Entry(concept_id, own)
    values: dict[str, Any] = {}
    for label, status in _LABELS.items():
        for tag, text in _texts(node, label):
            if tag in GLOSSARY_LANGUAGES:
                key = f"{tag}.{status}"
                if status == "preferred":
                    values.setdefault(key, text)
                else:
                    values.setdefault(key, []).append(text)
    values.update((f"definition.{tag}", text) for tag, text in _texts(node, "definition") if tag)
    if not any(key.endswith(f".{STATUSES[0]}") for key in values):
        return None
    return Entry(concept_id, values)


def _texts(node: dict[str, Any], name: str) -> Iterator[tuple[str, str]]:
    """The texts of a property with their languages, in whichever of the shapes of JSON-LD."""
    value = next((node[key] for key in (name, f"skos:{name}", _SKOS + name) if key in node), None)
    if isinstance(value, dict) and "@value" not in value:
        pairs = [
            (tag, text)
            for tag, texts in value.items()
            for text in (texts if isinstance(texts, list) else [texts])
        ]
    else:
        items = value if isinstance(value, list) else [value]
        pairs = [(item.get("@language", ""), item.get("@value")) for item in items if isinstance(item, dict)]
    yield from (
        (language_of(tag), text)
        for tag, text in pairs
        if isinstance(tag, str) and isinstance(text, str) and text
    )
