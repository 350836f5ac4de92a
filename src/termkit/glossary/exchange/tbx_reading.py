"""What a concept of a termbase says, as the values of an entry. Start reading at `entry_of`.

What has a key in an entry goes there; all else is kept as XML under `tbx`, of the concept, of the language or
of the term, and `tbx_writing` puts it where it was. What termkit itself writes into notes, because TBX has no
category for it (“termkit kind: person”), is a value again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from termkit.glossary.concepts import STATUSES, Side
from termkit.glossary.exchange.formats import Entry
from termkit.glossary.exchange.tbx_categories import GENDERS, STATUS_TYPES, status_of
from termkit.glossary.exchange.tbx_nodes import Node
from termkit.glossary.terms import full_name
from termkit.glossary.values import CONCEPT_ORDER, FLAGS, LISTS, SIDE_ORDER
from termkit.languages import GLOSSARY_LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTE = "termkit "
_NOTE = re.compile(r"termkit ([a-z-]+)(?: ([A-Za-z-]+))?: (.*)", re.DOTALL)
_ID = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = frozenset({"acronym", "initialism"})
_PARTS = ("family", "given", "patronymic", "title")


def entry_of(concept: Node, language: str) -> Entry | None:
    """The entry of a concept; None where it has no term in a language that termkit knows.

    `language` is that of the file, in which a definition is that says no other.
    """
    return _Concept(concept, language).entry()


class _Concept:
    """The values of one concept, as they are found."""

    def __init__(self, concept: Node, language: str) -> None:
        self._concept = concept
        self._language = language
        self._values: dict[str, Any] = {}
        self._kept: list[str] = []
        self._sections: dict[str, list[Node]] = {}
        # What a person is called as a whole beside the parts of the name.
        self._names: dict[str, str] = {}

    def entry(self) -> Entry | None:
        said = self._concept.attributes.get("id") or self._concept.attributes.get("xml:id") or ""
        for node in self._concept.nodes:
            if node.name == "langSec":
                self._section(node)
            else:
                self._of_concept(node)
        found = [tag for tag in GLOSSARY_LANGUAGES if tag in self._sections and self._side(tag)]
        if not found:
            return None
        if self._kept:
            self._values["tbx"] = self._kept
        said = self._values.pop("id", said)
        concept_id = said if _ID.fullmatch(said) else re.sub(r"[^A-Za-z0-9_-]+", "-", said).strip("-")
        other = said if concept_id != said else ""
        if other:
            self._values.setdefault("tbx", []).insert(0, Node("conceptEntry", {"id": other}).xml())
        return Entry(concept_id, self._values, self._concept.line, None, other)

    def _section(self, node: Node) -> None:
        """A language of the concept; what is in a language that no entry has a side for is kept whole."""
        tag = language_of(node.attributes.get("xml:lang", ""))
        if tag in GLOSSARY_LANGUAGES:
            self._sections.setdefault(tag, []).append(node)
        else:
            self._kept.append(node.xml())

    def _of_concept(self, node: Node) -> None:
        """What is said of the concept as a whole."""
        inner = main_of(node)
        text = inner.text
        plain = node is inner and _is_plain(node)
        key = {"subjectField": "domain", "source": "source"}.get(inner.type)
        if inner.name == "note" and not inner.type:
            if self._note(text, "", CONCEPT_ORDER):
                return
            key = "note"
        elif inner.type == "definition":
            key = f"definition.{language_of(inner.attributes.get('xml:lang', self._language))}"
        elif inner.type == "crossReference" and inner.attributes.get("target"):
            target = inner.attributes["target"]
            plain = plain and text in {target, ""}
            if _ID.fullmatch(target):
                self._values.setdefault("related", []).append(target)
                if plain:
                    return
        new = key is not None and bool(text) and key not in self._values
        if new and key is not None:
            self._values[key] = text
        if not (new and plain):
            self._kept.append(node.xml())

    def _note(self, text: str, prefix: str, keys: tuple[str, ...]) -> bool:
        """A note that termkit wrote for want of a category is a value; was it one?"""
        match = _NOTE.fullmatch(text)
        if match is None:
            return False
        key, of, value = match[1], match[2], match[3]
        if key == "definition" and of:
            self._values[f"definition.{of}"] = value
            return True
        if of or (key not in keys and (prefix or key not in {"kind", "id"})):
            return False
        if key == "preferred":
            self._names[prefix] = value
            return True
        if key in LISTS:
            self._values.setdefault(prefix + key, []).append(value)
        else:
            self._values[prefix + key] = True if key in FLAGS else value
        return True

    def _side(self, tag: str) -> bool:
        """The values of a language, if there is a term in it that may be preferred; else it is kept whole."""
        sections = self._sections[tag]
        terms = [term for section in sections for term in self._terms(section)]
        if not any(term.status in {None, "preferred", "admitted"} for term in terms):
            self._kept += (section.xml() for section in sections)
            return False
        kept: list[str] = []
        for section in sections:
            said = section.attributes.get("xml:lang", tag)
            if said != tag:
                kept.append(Node("langSec", {"xml:lang": said}).xml())
            for node in section.nodes:
                if node.name != "termSec":
                    self._of_language(node, tag, kept)
        _choose(terms)
        for term in terms:
            self._add_term(term, tag, kept)
        self._join_name(tag)
        if kept:
            self._values[f"{tag}.tbx"] = kept
        return True

    def _terms(self, section: Node) -> Iterator[_Term]:
        region = section.attributes.get("xml:lang", "")
        for node in section.nodes:
            if node.name == "termSec":
                term = _Term(node, region)
                if term.text:
                    yield term

    def _of_language(self, node: Node, tag: str, kept: list[str]) -> None:
        inner = main_of(node)
        text = inner.text
        key = {"definition": f"definition.{tag}", "source": f"{tag}.source"}.get(inner.type)
        if inner.name == "note" and not inner.type:
            if self._note(text, f"{tag}.", SIDE_ORDER):
                return
            key = f"{tag}.note"
        new = key is not None and bool(text) and key not in self._values
        if new and key is not None:
            self._values[key] = text
        if not (new and node is inner and _is_plain(node)):
            kept.append(node.xml())

    def _add_term(self, term: _Term, tag: str, kept: list[str]) -> None:
        """One term: under its status, with its years; what only it says is kept with it."""
        rest = []
        for node in term.rest:
            inner = main_of(node)
            key = {"partOfSpeech": "part-of-speech", "grammaticalGender": "gender"}.get(inner.type)
            value: str | None = GENDERS.get(inner.text) if key == "gender" else inner.text
            if inner.name == "note" and not inner.type and not inner.text.startswith(NOTE):
                key = "note"
            if inner.type == "definition":
                key = "definition"
            name = f"definition.{tag}" if key == "definition" else f"{tag}.{key}"
            if (
                key
                and value
                and name not in self._values
                and (term.status == "preferred" or key == "definition")
            ):
                self._values[name] = value
                if node is inner and _is_plain(node):
                    continue
            rest.append(node)
        if term.short and term.status in {None, "admitted"}:
            self._values.setdefault(f"{tag}.acronym", []).append(term.text)
        else:
            if term.short:
                rest.insert(0, Node("termNote", {"type": "termType"}, ["acronym"]))
            status = term.status or "admitted"
            spelling = {"text": term.text, **term.years} if term.years else term.text
            if status == "preferred":
                self._values[f"{tag}.preferred"] = spelling
            elif term.text not in self._values.get(f"{tag}.{status}", ()):
                self._values.setdefault(f"{tag}.{status}", []).append(spelling)
        if rest or term.attributes:
            written = Node("term", term.attributes, [term.text])
            kept.append(Node("termSec", {}, [written, *rest]).xml())

    def _join_name(self, tag: str) -> None:
        """A person's name in parts is no name as a whole besides."""
        parts: dict[str, Any] = {part: self._values.get(f"{tag}.{part}") for part in _PARTS}
        if not parts["family"]:
            return
        if full_name(Side(**parts), tag) == self._values.get(f"{tag}.preferred"):
            del self._values[f"{tag}.preferred"]
            if f"{tag}." in self._names:
                self._values[f"{tag}.preferred"] = self._names[f"{tag}."]
        else:
            # Somebody gave the person another name since.
            for part in _PARTS:
                self._values.pop(f"{tag}.{part}", None)


class _Term:
    """A term, its status, and what else is said of it."""

    def __init__(self, section: Node, region: str) -> None:
        self.text = ""
        self.status: str | None = None
        self.short = False
        self.attributes: dict[str, str] = {}
        self.years: dict[str, int] = {}
        self.rest: list[Node] = []
        for node in section.nodes:
            inner = main_of(node)
            text = inner.text
            if node.name == "term" and not self.text:
                self.text, self.attributes = text, dict(node.attributes)
                if node.nodes:
                    self.rest.append(Node("term", {}, node.children))
            elif inner.type in STATUS_TYPES and self.status is None and status_of(text):
                self.status = status_of(text)
                if node is not inner:
                    self.rest.append(node)
            elif inner.type == "termType" and text.lower() in _SHORT and node is inner:
                self.short = True
            elif not (inner.name == "note" and self._own_note(text)):
                self.rest.append(node)

    def _own_note(self, text: str) -> bool:
        match = _NOTE.fullmatch(text)
        if match is None or match[2]:
            return False
        key, value = match[1], match[3]
        if key in {"from", "to"} and value.lstrip("-").isdecimal() and len(value) < 6:
            self.years[key] = int(value)
        elif key == "status" and value in STATUSES:
            self.status = value
        elif key == "term-type" and value == "acronym":
            self.short = True
        else:
            return False
        return True


def _choose(terms: list[_Term]) -> None:
    """See that one term is preferred: the first that says so, or the first that may be."""
    preferred = [term for term in terms if term.status == "preferred"]
    free = [term for term in terms if term.status in {None, "admitted"}]
    if not preferred:
        chosen = min(free, key=lambda term: (term.status == "admitted", term.short))
        preferred = [chosen]
    for term in preferred:
        term.status = "preferred" if term is preferred[0] else "admitted"


def main_of(node: Node) -> Node:
    """Of a group (`descripGrp`), what it is a group for."""
    if node.name.endswith("Grp"):
        return next((child for child in node.nodes if child.name == node.name[:-3]), node)
    return node


def _is_plain(node: Node) -> bool:
    """Does an element say nothing but its category and its text?"""
    return not node.nodes and node.attributes.keys() <= {"type", "xml:lang", "target"}
