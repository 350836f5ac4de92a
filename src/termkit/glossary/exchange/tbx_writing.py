"""A concept as TBX writes it, in one of its dialects. Start reading at `TbxWriter.concept`.

Each value goes into the data category that the dialect has for it at that level, and into a note (“termkit
kind: person”) where it has none, so that no dialect loses any. What other programs said and entries keep as
XML stands again where it was, if the dialect allows it, and is counted as lost otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from termkit.glossary.concepts import STATUSES, Concept, Side, Text
from termkit.glossary.exchange.tbx_categories import CATEGORIES, CONCEPT, GENDERS, LANGUAGE, TERM, Dialect
from termkit.glossary.exchange.tbx_nodes import Node, parsed
from termkit.glossary.exchange.tbx_reading import NOTE, main_of
from termkit.glossary.terms import full_name
from termkit.glossary.values import SIDE_ORDER
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection, Iterable, Iterator

_XML_ID = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_GENDERS = {letter: word for word, letter in GENDERS.items()}
_ELEMENTS = frozenset(
    "note descrip descripGrp admin adminGrp transacGrp ref xref termNote termNoteGrp date".split()
)
_ATTRIBUTES = frozenset({"id", "xml:lang", "type", "target", "datatype"})
# Of a language, what is no term and has no category.
_NOTED = tuple(
    key
    for key in SIDE_ORDER
    if key not in {*STATUSES, "acronym", "part-of-speech", "gender", "source", "note", "tbx", "case"}
)


class TbxWriter:
    """Makes the elements of concepts; what a dialect cannot hold is counted in `lost`."""

    def __init__(
        self,
        dialect: Dialect,
        lost: Counter[str],
        languages: Iterable[str] = (),
        ids: Collection[str] = (),
    ) -> None:
        self._dialect = dialect
        self._lost = lost
        # Those of all concepts of the file: nothing may point to what is not in it.
        self._ids = ids
        self._languages = tuple(languages) or GLOSSARY_LANGUAGES

    def concept(self, concept: Concept) -> Node | None:
        """The element of a concept; None where it has none of the languages.

        >>> from collections import Counter
        >>> from termkit.glossary.exchange.tbx_categories import DIALECTS
        >>> baku = Concept("baku", "place", {"az": Side((Text("Bakı"),))})
        >>> TbxWriter(DIALECTS["tbx"], Counter()).concept(baku).nodes[0].text
        'termkit kind: place'
        """
        tags = [tag for tag in self._languages if tag in concept.sides]
        if not tags:
            return None
        kept = self._parsed(concept.tbx)
        written = next((node for node in kept if node.name == CONCEPT), None)
        said = written.attributes.get("id", concept.id) if written else concept.id
        entry = Node(CONCEPT, {"id": said if _XML_ID.fullmatch(said) else f"_{said}"})
        if written is None and said != entry.attributes["id"]:
            entry.children.append(_note("id", said))
        own = list(self._of_concept(concept, tags))
        aside = [node for node in kept if node.name not in {CONCEPT, LANGUAGE}]
        entry.children += self._together(own, aside, CONCEPT)
        entry.children += (self._side(concept, tag) for tag in tags)
        for node in kept:
            if node.name == LANGUAGE and (section := self._section(node)) is not None:
                entry.children.append(section)
        return entry

    def _parsed(self, kept: Iterable[str]) -> list[Node]:
        """The elements that an entry keeps; what somebody has broken is counted."""
        found: list[Node] = []
        for xml in kept:
            nodes = parsed(xml)
            found += nodes
            if not nodes:
                self._lost["broken XML under tbx"] += 1
        return found

    def _of_concept(self, concept: Concept, tags: list[str]) -> Iterator[Node]:
        if concept.kind != "term":
            yield _note("kind", concept.kind)
        for key in ("gender", "origin", "match"):
            if value := getattr(concept, key):
                yield _note(key, value)
        if concept.domain:
            yield self._value(CONCEPT, "subjectField", "domain", concept.domain)
        for key, texts in (("exempt", concept.exempt), ("same-as", concept.same_as)):
            yield from (_note(key, text) for text in texts)
        for target in concept.related:
            known = target in self._ids and _XML_ID.fullmatch(target)
            if known and self._dialect.allows("crossReference", CONCEPT):
                yield Node("ref", {"type": "crossReference", "target": target}, [target])
            else:
                yield _note("related", target)
        if concept.sensitive:
            yield _note("sensitive", "yes")
        for tag, text in concept.definitions.items():
            if tag not in tags:
                yield self._value(CONCEPT, "definition", f"definition {tag}", text, {"xml:lang": tag})
        if concept.source:
            yield self._value(CONCEPT, "source", "source", concept.source)
        if concept.note:
            yield _plain_note(concept.note)

    def _side(self, concept: Concept, tag: str) -> Node:
        side = concept.sides[tag]
        kept = self._parsed(side.tbx)
        said = next((node.attributes.get("xml:lang") for node in kept if node.name == LANGUAGE), None)
        section = Node(LANGUAGE, {"xml:lang": said or tag})
        own = list(self._of_language(concept, side, tag))
        section.children += self._together(
            own, [node for node in kept if node.name not in {LANGUAGE, TERM}], LANGUAGE
        )
        of_terms: dict[str, list[Node]] = {}
        for node in kept:
            if node.name == TERM and node.nodes:
                of_terms.setdefault(node.nodes[0].text, []).append(node)
        for text, own in self._terms(side, tag):
            section.children.append(self._term(text, own, of_terms.pop(text, [])))
        # Of terms that somebody has deleted since nothing is told.
        return section

    def _of_language(self, concept: Concept, side: Side, tag: str) -> Iterator[Node]:
        if tag in concept.definitions:
            yield self._value(LANGUAGE, "definition", f"definition {tag}", concept.definitions[tag])
        if side.family and side.preferred:
            yield _note("preferred", side.preferred[0].text)
        for key in _NOTED:
            value: Any = getattr(side, key.replace("-", "_"))
            if value is True:
                yield _note(key, "yes")
            elif value:
                yield from (_note(key, text) for text in ((value,) if isinstance(value, str) else value))
        if side.exact:
            yield _note("case", "exact")
        if side.part_of_speech and not self._dialect.allows("partOfSpeech", TERM, side.part_of_speech):
            yield _note("part-of-speech", side.part_of_speech)
        if side.gender and not self._dialect.allows("grammaticalGender", TERM):
            yield _note("gender", side.gender)
        if side.source:
            yield self._value(LANGUAGE, "source", "source", side.source)
        if side.note:
            yield _plain_note(side.note)

    def _terms(self, side: Side, tag: str) -> Iterator[tuple[str, list[Node]]]:
        """The terms with what is said of each, the preferred one first."""
        first = [Text(full_name(side, tag))] if side.family else list(side.preferred)
        for status in STATUSES:
            for text in first if status == "preferred" else side.texts(status):
                own = [
                    self._value(TERM, "administrativeStatus", "status", f"{status}Term-admn-sts", note=status)
                ]
                if status == "preferred":
                    speech = side.part_of_speech
                    if speech and self._dialect.allows("partOfSpeech", TERM, speech):
                        own.append(Node("termNote", {"type": "partOfSpeech"}, [speech]))
                    if side.gender and self._dialect.allows("grammaticalGender", TERM):
                        own.append(Node("termNote", {"type": "grammaticalGender"}, [_GENDERS[side.gender]]))
                years = (("from", text.since), ("to", text.until))
                own += (_note(key, str(year)) for key, year in years if year is not None)
                yield text.text, own
        for acronym in side.acronym:
            yield acronym, [self._value(TERM, "termType", "term-type", "acronym")]

    def _term(self, text: str, own: list[Node], kept: list[Node]) -> Node:
        term = Node("term", {}, [text])
        others: list[Node] = []
        for node in kept:
            first, *rest = node.nodes
            term.attributes.update(first.attributes)
            for child in rest:
                if child.name == "term":
                    term.children = child.children
                else:
                    others.append(child)
        inside = self._together(own, others, TERM)
        # The standard wants what is of the term itself first.
        inside.sort(key=lambda node: not node.name.startswith("termNote"))
        return Node(TERM, {}, [term, *inside])

    def _together(self, own: list[Node], kept: list[Node], level: str) -> list[Node]:
        """Our own elements, but for those that a kept one says as well, and what is kept."""
        allowed = [clean for node in kept if (clean := self._clean(node, level)) is not None]
        said = {_sense(main_of(node)) for node in allowed}
        return [*(node for node in own if _sense(node) not in said), *allowed]

    def _value(
        self,
        level: str,
        type: str,
        key: str,
        value: str,
        attributes: dict[str, str] | None = None,
        note: str = "",
    ) -> Node:
        if self._dialect.allows(type, level, value):
            return Node(CATEGORIES[type].element, {"type": type, **(attributes or {})}, [value])
        return _note(key, note or value)

    def _clean(self, node: Node, level: str) -> Node | None:
        """A kept element as far as the dialect allows it."""
        if self._dialect.modules is None:
            return node
        inner = main_of(node)
        if node.name not in _ELEMENTS or not self._fits(inner, level):
            self._lost[inner.type or inner.name] += 1
            return None
        if node is inner:
            return Node(node.name, self._attributes(node), node.children)
        children: list[str | Node] = []
        for child in node.nodes:
            if child is inner or self._fits(child, level):
                children.append(Node(child.name, self._attributes(child), child.children))
            else:
                self._lost[child.type or child.name] += 1
        return Node(node.name, self._attributes(node), children)

    def _attributes(self, node: Node) -> dict[str, str]:
        """The attributes that the standard knows; a link within the file must lead somewhere."""
        said = {}
        for name, value in node.attributes.items():
            nowhere = name == "target" and node.name != "xref" and value not in self._ids
            if name in _ATTRIBUTES and not nowhere:
                said[name] = value
            else:
                self._lost[f"{name} of {node.type or node.name}"] += 1
        return said

    def _fits(self, node: Node, level: str) -> bool:
        if not node.type:
            return node.name in {"note", "date"}
        category = CATEGORIES.get(node.type)
        return (
            category is not None
            and category.element == node.name
            and (node.name != "ref" or node.attributes.get("target") in self._ids)
            and self._dialect.allows(node.type, level, node.text)
        )

    def _section(self, section: Node) -> Node | None:
        """A kept language, cleaned; None, and counted, where no term is left."""
        terms: list[str | Node] = []
        aside: list[str | Node] = []
        for node in section.nodes:
            if node.name == TERM:
                term = next((child for child in node.nodes if child.name == "term"), None)
                if term is not None:
                    rest = [
                        clean
                        for child in node.nodes
                        if child is not term and (clean := self._clean(child, TERM))
                    ]
                    rest.sort(key=lambda child: not child.name.startswith("termNote"))
                    terms.append(Node(TERM, {}, [term, *rest]))
            elif clean := self._clean(node, LANGUAGE):
                aside.append(clean)
        if not terms:
            self._lost[f"language {section.attributes.get('xml:lang', '')}".strip()] += 1
            return None
        return Node(LANGUAGE, section.attributes, [*aside, *terms])


def _note(key: str, text: str) -> Node:
    return Node("note", {}, [f"{NOTE}{key}: {text}"])


def _plain_note(text: str) -> Node:
    """A note as it is; one that looks like one of ours is marked as a note."""
    return _note("note", text) if text.startswith(NOTE) else Node("note", {}, [text])


def _sense(node: Node) -> tuple[str, str, str]:
    """What tells whether two elements say the same; of a status or type one is enough, whatever it says."""
    one = node.type in {"administrativeStatus", "termType"}
    target = node.attributes.get("target", "") if node.type == "crossReference" else ""
    return node.name, node.type, target or ("" if one else node.text)
