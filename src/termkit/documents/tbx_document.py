"""TBX as a document: terms, definitions and notes, each in its language. Start reading at `read`.

Read is TBX of 2008 (`martif`) and of 2019 (`tbx`), with data categories as attributes (DCA) or as elements
(DCT). Source: ISO 30042:2019, and TBX-Basic (tbxinfo.net).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.bilingual_document import segment_of
from termkit.documents.decoding import decode
from termkit.documents.document import Ignored
from termkit.documents.ignore_comments import by_rules, comments, ignored
from termkit.documents.placed_texts import Text, Way, document_of, must_fit
from termkit.documents.stated_languages import contradicted
from termkit.documents.written import replaced
from termkit.documents.xml_escaping import escaped, possible
from termkit.documents.xml_tokens import attributes, text_of, tokens, written
from termkit.errors import DocumentError
from termkit.text.lines import Lines
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents.placed_texts import PlacedDocument
    from termkit.documents.written import Change
    from termkit.documents.xml_tokens import Token

_KIND = "TBX"
_ROOTS = frozenset({"tbx", "martif"})
_TEXTS = frozenset({"term", "note", "definition", "context", "explanation", "example"})
_DESCRIBED = frozenset({"definition", "context", "explanation", "example"})
_CONCEPTS = frozenset({"conceptEntry", "termEntry"})
_SECTIONS = frozenset({"termSec", "tig", "ntig"})
_STATUS = frozenset({"administrativeStatus", "normativeAuthorization", "administrative-status"})
# Terms that stand there so that nobody writes them; the words are those of the standard, and of programs.
_UNWANTED = ("deprecated", "superseded", "obsolete", "forbidden", "notrecommended")


def read(data: bytes, path: str, encoding: str | None) -> PlacedDocument:
    """Read a termbase. Raises DocumentError where it is none, or its XML is broken or hostile.

    >>> file = '''<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="c1">
    ... <langSec xml:lang="az"><termSec><term>külək</term></termSec></langSec>
    ... <langSec xml:lang="ru"><termSec><term>ветер</term></termSec></langSec>
    ... </conceptEntry></body></text></tbx>'''
    >>> document = read(file.encode(), "terms.tbx", None)
    >>> document.parts, [(segment.name, segment.text) for segment in document.segments]
    (('az', 'ru'), [('2 (c1)', 'külək'), ('3 (c1)', 'ветер')])
    """
    must_fit(data, path)
    raw, name, bom = decode(data, path, encoding)
    reader = _Reader(raw, path)
    texts = list(reader.texts())

    def write(changes: Sequence[Change]) -> bytes:
        return bom + replaced(raw, changes).encode(name, "xmlcharrefreplace")

    way = Way(lambda number, piece: written(piece), lambda text: escaped(possible(text)), write=write)
    return document_of(path, "tbx", raw, name, bom, texts, way)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _Reader:
    """Walks over a termbase once."""

    def __init__(self, raw: str, path: str) -> None:
        self.raw = raw
        self.tokens = tokens(raw, path, {}, _KIND)
        root = next((token for token in self.tokens if token.kind == "start"), None)
        if root is None or _local(root.name) not in _ROOTS:
            raise DocumentError(f"{path}: this is no TBX: its first element is neither tbx nor martif.")
        self.lines = Lines(raw)
        self.off = by_rules(ignored(raw, comments(raw)))

    def texts(self) -> Iterator[Text]:
        languages: list[tuple[int, str]] = []  # where each ends, and what it is
        concept = ""
        unwanted = (0, False)
        last = -1
        for number, token in enumerate(self.tokens):
            if token.kind != "start":
                continue
            name = _local(token.name)
            said = attributes(self.raw[token.start : token.end])
            while languages and languages[-1][0] < number:
                languages.pop()
            if tag := said.get("xml:lang") or said.get("lang"):
                languages.append((token.mate, tag))
            if name in _CONCEPTS:
                concept = said.get("id") or said.get("xml:id") or ""
            elif name in _SECTIONS and number > unwanted[0]:
                unwanted = (token.mate, self.is_unwanted(number))
            is_text = name in _TEXTS or (name == "descrip" and said.get("type") in _DESCRIBED)
            if is_text and concept and number > last:
                last = token.mate
                wrong = name == "term" and unwanted[1] and number < unwanted[0]
                if text := self.text(token, languages[-1][1] if languages else "", concept, wrong):
                    yield text

    def is_unwanted(self, number: int) -> bool:
        """Does a section say of its term that it is not to be used?"""
        last = self.tokens[number].mate
        for at in range(number, last):
            token = self.tokens[at]
            if token.kind == "start" and token.mate > at + 1:
                tag = self.raw[token.start : token.end]
                if _local(token.name) in _STATUS or attributes(tag).get("type") in _STATUS:
                    status = self.raw[token.end : self.tokens[token.mate].start].strip().lower()
                    if status.replace("-", "").startswith(_UNWANTED):
                        return True
        return False

    def text(self, token: Token, language: str, concept: str, wrong: bool) -> Text | None:
        start, end = token.end, self.tokens[token.mate].start
        text = text_of(written(self.raw[start:end]))
        if start >= end or not text.strip():
            return None
        whole = Span(0, len(text))
        off = [rules for rules, places in self.off if places.touches((start, end))]
        segment = segment_of(text, self.lines.position(token.start)[0], concept, (), None)
        rules = [*off, *([frozenset[str]()] if wrong else ())]
        segment = segment._replace(ignored=tuple(Ignored(whole, names) for names in rules))
        return Text(start, end, segment, "" if contradicted(language, text) else language)
