"""Whose words are these? Where the author is somebody else, or a comment asks to look away.

Inside quotation marks, block quotes, italics and titles, the list of references and a bracket right after a
name, the words are another's: spelling rules say at most `info` there. What is marked [sic] is meant as it
stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from termkit.citations.keys import cited_names
from termkit.citations.reference_list import reference_lists, references_in_notes
from termkit.languages.detection import plainly
from termkit.text.paragraphs import paragraphs
from termkit.text.quotations import quotations
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents import Segment

_SIC = re.compile(r"[\[(]\s*sic[!?]?\s*[\])]", re.IGNORECASE)
# Between the end of a quotation and its [sic]: the quotation mark and a space.
_NEAR = 3
_WORD = re.compile(r"[^\W_]+")
# Rasulzadeh (Azerbaijani: Rəsulzadə), Гасанлы (Həsənli)
_BRACKET = re.compile(
    r"(?<=[^\W\d_])[*_»”\"’)]*\s*(?:\((?P<inside>(?:[^()\n]|\n(?!\s*\n)){1,120})\)|\[(?P<square>[^\[\]\n]{1,120})\](?![(\[:]))"
)
_LABEL = re.compile(
    r"^(?:in\s+)?(?:azerbaijani|azeri|russian|turkish|english|persian|arabic|german|french|armenian|georgian|"
    r"az|ru|rus|en|eng|tr|"
    r"азерб|азербайджанск|рус|англ|тур|перс|араб|нем|фр|арм|груз|"
    r"azərb|azərbaycanca|rusca|rus|ing|ingiliscə|türkcə|türk|fars|ərəb|alman|fransız)\w*\s*[.:–-]",
    re.IGNORECASE,
)
# A label that needs no colon, for it is no adjective: rusca Товуз, in Azerbaijani Rəsulzadə.
_ADVERB = re.compile(
    r"^(?:(?:also|or|formerly|now)\s|in\s+(?:azerbaijani|azeri|russian|turkish|english)\s|rusca\s|ingiliscə\s|"
    r"azərbaycanca\s|türkcə\s|(?:rus|ingilis|türk|azərbaycan) dilində\s|по-\w+ски\s|"
    r"на \w+ском\s|или\s|также\s)",
    re.IGNORECASE,
)
# The years of a life or of a town, after the name in its bracket.
_YEARS = re.compile(r"[,;]?\s*(?:b\.|born|род\.|d\.)?\s*\d{3,4}\s*[-–—]\s*(?:\d{2,4})?\s*$|,\s*\d{4}\s*$")
_LONGEST_NAME = 4
# Letters of the other languages.
_STRANGE = {"az": "[\u0400-\u04ff]", "en": "[əƏ\u0400-\u04ff]", "ru": "[A-Za-zəƏ]"}
_LONGEST_BRACKET = 200
_OPENING = re.compile(r"[(\[]")


def others_words(segment: Segment) -> SpanSet:
    """The places of a segment whose words are not the author's own.

    >>> from termkit.documents import Segment
    >>> text = "Rasulzadeh (Azerbaijani: Rəsulzadə) wrote “Resulzade”."
    >>> [Span(*place).of(text) for place in others_words(Segment(text)).spans]
    ['Azerbaijani: Rəsulzadə', 'Resulzade']
    """
    return SpanSet([*set_apart(segment).spans, *segment.emphasised.spans, *quotations(segment.text)])


def set_apart(segment: Segment) -> SpanSet:
    """Block quotes, the list of references and brackets after names."""
    lists = reference_lists(segment.text, segment.headings, segment.notes)
    notes = references_in_notes(segment.text, segment.notes)
    brackets = brackets_after_names(segment.text)
    return SpanSet([*segment.quoted.spans, *lists, *notes, *brackets, *cited_names(segment.text)])


def passages(text: str, tag: str) -> list[Span]:
    """The paragraphs of a text in the language `tag` that are plainly in another: an abstract, a verse.

    >>> text = "This was written to him.\\n\\nO, Şərqdə ilk respublika idi və qaldı.\\n\\nAnd so it was."
    >>> [span.of(text) for span in passages(text, "en")]
    ['O, Şərqdə ilk respublika idi və qaldı.']

    A text of which no paragraph is plainly in its own language has none.
    """
    spans = list(paragraphs(text))
    found = [
        span
        for span in spans
        if _may_be_in_another(span.of(text), tag) and plainly(span.of(text)) not in {tag, None}
    ]
    return found if found and any(plainly(span.of(text)) == tag for span in spans) else []


def _may_be_in_another(paragraph: str, tag: str) -> bool:
    """Has a paragraph letters that its text's language does not have, or lacks one that it always has?

    Asking what language its words are in takes far longer.
    """
    if tag == "az" and not ("ə" in paragraph or "Ə" in paragraph):
        return True
    strange = _STRANGE.get(tag)
    return strange is None or re.search(strange, paragraph) is not None


def _around(sign: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that is slow, for it may begin anywhere, by way of a sign that each has."""
    done = 0
    for found in sign.finditer(text):
        start, end = max(done, found.start() - _LONGEST_BRACKET), found.end() + _LONGEST_BRACKET
        match = pattern.search(text, start, end) if found.start() >= done else None
        if match is not None and match.start() <= found.start() < match.end():
            yield match
            done = match.end()


def meant_as_it_stands(text: str) -> list[Span]:
    """What [sic] is said of: the quotation that holds it or stands before it, or else the word before it.

    >>> text = "He wrote “Resulzade [sic]” and Hasanoff [sic]."
    >>> [span.of(text) for span in meant_as_it_stands(text)]
    ['Resulzade [sic]', 'Hasanoff [sic]']
    """
    marks = list(_SIC.finditer(text))
    quoted = quotations(text) if marks else []
    return [Span(_begins(mark.start(), mark.end(), text, quoted), mark.end()) for mark in marks]


def _begins(start: int, end: int, text: str, quoted: Sequence[Span]) -> int:
    """Where the words begin that a [sic] from `start` to `end` is said of."""
    before = bisect_right(quoted, (start, end))
    # Quotations lie apart or one in another; those inside a longer one come after it.
    for span in reversed(quoted[max(0, before - 50) : before]):
        if end <= span.end or 0 <= start - span.end <= _NEAR:
            return span.start
    words = list(_WORD.finditer(text, max(0, start - 80), start))
    return words[-1].start() if words else start


def brackets_after_names(text: str) -> Iterator[Span]:
    """The inside of each bracket that stands right after a name and names a language, or repeats the name.

    >>> text = "Гасанлы (Həsənli), Baku (азерб. Bakı), Geneva (Vəkilov went there)"
    >>> [span.of(text) for span in brackets_after_names(text)]
    ['Həsənli', 'азерб. Bakı']
    """
    for match in _around(_OPENING, _BRACKET, text):
        before = _WORD.findall(text[max(0, match.start() - 40) : match.start() + 1])
        group = "inside" if match["inside"] else "square"
        if before and before[-1][:1].isupper() and _repeats(before[-1], match[group]):
            yield Span(*match.span(group))


def _repeats(name: str, inside: str) -> bool:
    """Does the bracket give the name again: after a language's label, or beginning with the same sound?"""
    if _LABEL.match(inside.strip()):
        return True
    inside = _ADVERB.sub("", inside.strip()) if _ADVERB.match(inside.strip()) else _YEARS.sub("", inside)
    words = _WORD.findall(inside)
    if not 0 < len(words) <= _LONGEST_NAME or not all(word[:1].isupper() for word in words):
        return False
    return not any(c.isdigit() for c in inside) and any(_begin_alike(name, word) for word in words)


# How the first letter of a name may begin in another of the three alphabets: Гасанлы (Həsənli), Юсиф (Yusif).
_FIRST = re.findall(
    r"\S+",
    """
    аaə бb вvw гghqğ дdcj еэeəy жjzc зz иi йyj кkcqg лl мm нn оoö пp рr сsşc тt уuüwy фfp хxhk цstcz чçc шşs
    щşs юyuüj яyjia əae şs çc xkh qgk cj ıi
    """,
)


def _begin_alike(one: str, other: str) -> bool:
    first, second = (word[0].lower().replace("i̇", "i") for word in (one, other))
    return first == second or any({first, second} <= set(letters) for letters in _FIRST)
