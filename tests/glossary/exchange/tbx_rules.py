"""What the standard wants of a TBX file of 2019, as far as files of termkit may go wrong: faults in words.

Written after ISO 30042:2019 and the definitions of the modules Min and Basic (tbxinfo.net), and on purpose
not from termkit's own tables.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator

CORE = "{urn:iso:std:iso:30042:ed-2}"
MODULES = "{http://www.tbxinfo.net/ns/"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
AUXILIARY = {"descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"}
CHILDREN = {
    "tbx": {"tbxHeader", "text"},
    "conceptEntry": AUXILIARY | {"langSec"},
    "langSec": AUXILIARY | {"termSec"},
    "termSec": AUXILIARY | {"term", "termNote", "termNoteGrp"},
    "descripGrp": {"descrip", "descripNote", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"},
    "transacGrp": {"transac", "transacNote", "date", "note", "ref", "xref"},
    "adminGrp": {"admin", "adminNote", "note", "ref", "xref"},
    "termNoteGrp": {"termNote", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"},
}
MIN = {
    "administrativeStatus": ("termNote", "t"), "partOfSpeech": ("termNote", "t"),
    "subjectField": ("descrip", "c"),
    "customerSubset": ("admin", "ct"), "externalCrossReference": ("xref", "ct"),
}  # fmt: skip
BASIC = {
    "context": ("descrip", "t"), "definition": ("descrip", "cl"), "source": ("admin", "clt"),
    "crossReference": ("ref", "ct"),
    "projectSubset": ("admin", "ct"), "termType": ("termNote", "t"),
    "grammaticalGender": ("termNote", "t"), "geographicalUsage": ("termNote", "t"),
    "termLocation": ("termNote", "t"),
    "transactionType": ("transac", "clt"),
    "responsibility": ("transacNote", "clt"), "xGraphic": ("xref", "c"),
}  # fmt: skip
VALUES = {
    "administrativeStatus": {
        f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated", "superseded")
    },
    "partOfSpeech": {"adjective", "noun", "other", "verb", "adverb"},
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
    "grammaticalGender": {"masculine", "feminine", "neuter", "other"},
    "transactionType": {"origination", "modification"},
}
DIALECTS = {"TBX-Core": {}, "TBX-Min": MIN, "TBX-Basic": MIN | BASIC}
LEVELS = {"conceptEntry": "c", "langSec": "l", "termSec": "t"}


def faults(data: bytes) -> list[str]:
    """What is wrong with a file, a line each."""
    root = ElementTree.fromstring(data)
    if root.tag != f"{CORE}tbx":
        return ["the root is no tbx"]
    if not {"type", "style", LANG} <= set(root.keys()):
        return ["the root lacks an attribute"]
    return [*_ids(root), *_element(root, DIALECTS[root.get("type", "")], root.get("style", ""), "")]


def _ids(root: ElementTree.Element) -> Iterator[str]:
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "an id stands twice"
    for one in ids:
        if not re.fullmatch(r"[A-Za-z_][\w.-]*", one or ""):
            yield f"{one} is no id in XML"
    for element in root.iter():
        target = element.get("target")
        if (
            target
            and not element.tag.endswith(("xref", "xGraphic", "externalCrossReference"))
            and target not in ids
        ):
            yield f"{target} leads nowhere"


def _element(
    element: ElementTree.Element, known: dict[str, tuple[str, str]], style: str, level: str
) -> Iterator[str]:
    name = element.tag.rpartition("}")[2]
    level = LEVELS.get(name, level)
    children = list(element)
    kinds = []
    for child in children:
        kind, category = _kind(child, style)
        kinds.append(kind)
        if name in CHILDREN and kind not in CHILDREN[name]:
            yield f"{kind} within {name}"
        if category is not None:
            yield from _category(child, kind, category, known, level)
        elif kind in {"descrip", "admin", "termNote", "transac", "transacNote", "ref", "xref"}:
            yield f"{kind} without a category"
        yield from _element(child, known, style, level)
    if name == "conceptEntry" and (not element.get("id") or "langSec" not in kinds):
        yield "a concept without an id or a language"
    if name == "langSec" and (not element.get(LANG) or "termSec" not in kinds):
        yield "a language without a tag or a term"
    if name in {"conceptEntry", "langSec"}:
        last = "langSec" if name == "conceptEntry" else "termSec"
        if kinds != sorted(kinds, key=lambda kind: kind == last):
            yield f"something stands behind the first {last}"
    if name == "termSec":
        rank = [0 if kind == "term" else 1 if kind.startswith("termNote") else 2 for kind in kinds]
        if rank != sorted(rank) or kinds.count("term") != 1:
            yield "a term and its notes are not first"
        if not (children and "".join(children[0].itertext()).strip()):
            yield "an empty term"


def _kind(element: ElementTree.Element, style: str) -> tuple[str, str | None]:
    """Which element of the core it is or stands for, and its category."""
    space, _, name = element.tag.rpartition("}")
    if f"{space}}}" == CORE:
        return name, element.get("type")
    assert style == "dct"
    assert f"{space}}}".startswith(MODULES)
    module = space.removeprefix(MODULES)
    return (MIN if module == "min" else BASIC)[name][0], name


def _category(
    element: ElementTree.Element, kind: str, category: str, known: dict[str, tuple[str, str]], level: str
) -> Iterator[str]:
    if category not in known:
        yield f"{category} is no category of the dialect"
        return
    wanted, levels = known[category]
    if wanted != kind or level not in levels:
        yield f"{category} in {kind} at {level}"
    if category in VALUES and "".join(element.itertext()) not in VALUES[category]:
        yield f"{category} is {''.join(element.itertext())}"
