"""Whose words are these? Where the author is somebody else, or a comment asks to look away.

Inside quotation marks, block quotes, italics and titles, the list of references and a bracket right after a name, the
words are another's: spelling rules say at most `info` there. What is marked [sic] is meant as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from termkit.citations.reference_list import reference_lists
from termkit.documents import Segment
from termkit.text.quotations import quotations
from termkit.text.spans import Span, SpanSet

_SIC = re.compile(r"[\[(]\s*sic[!?]?\s*[\])]", re.IGNORECASE)
# Rasulzadeh (Azerbaijani: Rəsulzadə), Гасанлы (Həsənli)
_BRACKET = re.compile(r"(?<=[^\W\d_])[*_»”\"’)]*\s*\((?P<inside>(?:[^()\n]|\n(?!\s*\n)){1,120})\)")
_WORD = re.compile(r"[^\W_]+")


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
    lists = reference_lists(segment.text, segment.headings)
    return SpanSet([*segment.quoted.spans, *lists, *brackets_after_names(segment.text)])


def meant_as_it_stands(text: str) -> list[Span]:
    """What [sic] is said of: the quotation that holds it, or the word before it.

    >>> text = "He wrote “Resulzade [sic]” and Hasanoff [sic]."
    >>> [span.of(text) for span in meant_as_it_stands(text)]
    ['Resulzade [sic]', 'Hasanoff [sic]']
    """
    found: list[Span] = []
    quoted: list[Span] | None = None
    for mark in _SIC.finditer(text):
        quoted = quotations(text) if quoted is None else quoted
        around = [span for span in quoted if span.start <= mark.start() and mark.end() <= span.end]
        if around:
            found.append(min(around, key=lambda span: span.end - span.start))
            continue
        just_before = [span for span in quoted if 0 <= mark.start() - span.end <= 3]
        before = list(_WORD.finditer(text, max(0, mark.start() - 80), mark.start()))
        start = just_before[-1].start if just_before else before[-1].start() if before else mark.start()
        found.append(Span(start, mark.end()))
    return found


def brackets_after_names(text: str) -> Iterable[Span]:
    """The inside of each bracket that stands right after a capitalised word and names a language or repeats the name."""
    for match in _BRACKET.finditer(text):
        before = _WORD.findall(text[max(0, match.start() - 40) : match.start() + 1])
        if before and before[-1][:1].isupper() and _repeats(before[-1], match["inside"]):
            yield Span(match.start("inside"), match.end("inside"))


_LABEL = re.compile(
    r"^(?:in\s+)?(?:azerbaijani|azeri|russian|turkish|english|persian|arabic|german|french|armenian|georgian|az|ru|rus|en|eng|tr|"
    r"азерб|азербайджанск|рус|англ|тур|перс|араб|нем|фр|арм|груз|"
    r"azərb|azərbaycanca|rusca|rus|ing|ingiliscə|türkcə|türk|fars|ərəb|alman|fransız)\w*\s*[.:–-]",
    re.IGNORECASE,
)


def _repeats(name: str, inside: str) -> bool:
    """Does the bracket give the name again: after a language's label, or beginning with the same sound?"""
    if _LABEL.match(inside.strip()):
        return True
    words = _WORD.findall(inside)
    if not 0 < len(words) <= 4 or not all(word[:1].isupper() for word in words):
        return False
    return not any(c.isdigit() for c in inside) and any(_alike(name, word) for word in words)


# How the first letter of a name may begin in another of the three alphabets: Гасанлы (Həsənli), Юсиф (Yusif).
_FIRST = (
    "аaə бb вvw гghqğ дdcj еэeəy жjzc зz иi йyj кkcqg лl мm нn оoö пp рr сsşc тt уuüwy фfp хxhk цstcz чçc шşs щşs юyuüj яyjia "
    "əae şs çc xkh qgk cj ıi"
).split()


def _alike(one: str, other: str) -> bool:
    first, second = (word[0].lower().replace("i̇", "i") for word in (one, other))
    return first == second or any({first, second} <= set(letters) for letters in _FIRST)
