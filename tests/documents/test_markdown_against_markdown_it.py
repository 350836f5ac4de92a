"""Random Markdown: what is prose, code, italic, quoted and a heading is what markdown-it takes for it.

Every word of a text is another (söz0q, söz1q …), so comparing sets of words compares the places.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from termkit.documents import read_document
from termkit.documents.markdown_inline import scan
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from markdown_it.token import Token

WORD = "söz"
PIECES = [
    *[WORD] * 8, " ", " ", "\n", *["*", "_", "**", "__", "***"] * 2, "`", "``", "[", "![", "](", ")", "]",
    "][", "(", "<", ">", "<a ", "<a b='", "</a>", "<https:", "<x@y", "<!--", "-->", "<?", "?>", "=", '"', "'",
    "&", "&amp;", ";", "!", ".", "«", "—", r"\*", r"\_", r"\`", r"\[", r"\]", r"\(", r"\)", r"\<", r"\\",
]  # fmt: skip


def numbered(pieces: list[str]) -> str:
    """The pieces as one text in which each word is another: söz0q, söz1q …"""
    return "".join(f"{piece}{number}q" if piece is WORD else piece for number, piece in enumerate(pieces))


def words(text: str) -> set[str]:
    return set(re.findall(rf"{WORD}\d+q", text))


def prose_code_italics(tokens: list[Token], deep: int = 0) -> tuple[set[str], set[str], set[str]]:
    """The words that markdown-it takes for text, for code, and for text in italics."""
    prose, code, italics = set[str](), set[str](), set[str]()
    automatic = False
    for token in tokens:
        if token.type == "link_open":
            automatic = token.info == "auto"
        elif token.type == "link_close":
            automatic = False
        elif token.type in ("em_open", "em_close"):
            deep += token.nesting
        elif token.type == "code_inline":
            code |= words(token.content)
        elif token.type == "text" and not automatic:
            prose |= words(token.content)
            italics |= words(token.content) if deep else set()
        if token.type in ("link_open", "image"):
            prose |= words(str(token.attrs.get("title", "")))
        if token.type == "image":
            inner = prose_code_italics(token.children or [], deep)
            prose, code, italics = prose | inner[0], code | inner[1], italics | inner[2]
    return prose, code, italics


# Where markdown-it 4.3 leaves the standard: it reads past the end of the comment <!---->, lets a line
# end into an autolink, and takes the ] after a * at the end of a link's text for a space. (And no
# paragraph holds an empty line.)
FAULTS = re.compile(r"--->|\n>|[*_]\]|\n[ ]*\n")


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(numbered))
@example("*söz1q __söz2q* söz3q__")
@example("[söz1q](söz2q 'söz3q')")
@example("[söz1q *söz2q](söz3q) söz4q*")
def test_inline_markup_agrees(text: str) -> None:
    assume(not FAULTS.search(text))
    (inline,) = MarkdownIt("commonmark", {"maxNesting": 1000}).parseInline(text)
    prose, code, italics = prose_code_italics(inline.children or [])
    found = scan(text)
    code_spans, exempt = SpanSet(found.code), SpanSet([*found.code, *found.markup])
    italic_spans = SpanSet(found.emphasised)
    places = {match.group(): match.span() for match in re.finditer(rf"{WORD}\d+q", text)}
    assert {word for word, place in places.items() if code_spans.covers(place)} == code
    assert {word for word, place in places.items() if not exempt.touches(place)} == prose
    assert {word for word, place in places.items() if italic_spans.covers(place)} & prose == italics


# Blocks: line beginnings between which the pieces of inline markup stand.
BEGINNINGS = [
    *[""] * 4, "> ", ">", ">> ", "- ", "* ", "1. ", "  ", "    ", "\t", "# ", "## ", "```", "~~~", "---",
    "===", "|", "|-|-|", "\n", "\n", "\n",
]  # fmt: skip
INLINE = [piece for piece in PIECES if not set(piece) & set("<>&.!")]
LINES = st.tuples(
    st.lists(st.sampled_from(BEGINNINGS), max_size=3),
    st.lists(st.sampled_from([*INLINE, "|", WORD, " "]), max_size=10),
    st.sampled_from(["\n", "\n", "\r\n", "\r", " \n", " #\n"]),
).map(lambda line: [*line[0], *line[1], line[2]])


@settings(max_examples=400)
@given(st.lists(LINES, max_size=12).map(lambda lines: numbered([piece for line in lines for piece in line])))
def test_documents_agree(text: str) -> None:
    plain = re.sub(r"\r\n?", "\n", text)
    assume(not FAULTS.search(plain.replace("\n", " ")) and not text.startswith("---"))
    env: dict[str, dict[str, dict[str, str]]] = {}
    code, prose, italics, quoted, headings = set[str](), set[str](), set[str](), set[str](), set[str]()
    surplus = set[str]()
    depth, heading = 0, 0
    for token in MarkdownIt("commonmark", {"maxNesting": 1000}).enable("table").parse(text, env):
        depth += token.nesting if token.type.startswith("blockquote_") else 0
        heading += token.nesting if token.type.startswith("heading_") else 0
        here: tuple[set[str], set[str], set[str]] = (set(), set(), set())
        if token.type in ("fence", "code_block"):
            here = (set(), words(token.content) | words(token.info), set())
        elif token.type == "inline":
            here = prose_code_italics(token.children or [])
        elif token.type == "tr_open" and token.map:
            # markdown-it drops the cells that have no heading; an editor still reads them.
            surplus |= words("".join(plain.splitlines(keepends=True)[slice(*token.map)]))
        prose, code, italics = prose | here[0], code | here[1], italics | here[2]
        quoted |= here[0] | here[1] if depth else set()
        headings |= here[0] | here[1] if heading else set()
    for entry in env.get("references", {}).values():
        prose |= words(entry["title"])

    (found,) = read_document(text.encode(), "essay.md").segments
    places = {match.group(): match.span() for match in re.finditer(rf"{WORD}\d+q", text)}

    def inside(spans: SpanSet) -> set[str]:
        return {word for word, place in places.items() if spans.touches(place)}

    seen = prose | code
    assert places.keys() - inside(found.exempt) - (surplus - seen) == prose
    assert code <= inside(found.exempt)
    assert inside(found.emphasised) & prose == italics
    assert inside(found.quoted) & seen == quoted
    assert inside(SpanSet(found.headings)) & seen == headings
