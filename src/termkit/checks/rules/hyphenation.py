"""`hyphenation`: one word with several hyphens, or with and without one.

Co‑operation with a non-breaking hyphen, co-operation and cooperation in one document. Official names keep
their own. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix, Related
from termkit.checks.registry import rule
from termkit.languages import language, russian_dictionary
from termkit.languages.azerbaijani_suffixes import is_ending
from termkit.text.folding import HYPHENS, fold_term
from termkit.text.spans import Span, SpanSet
from termkit.text.words import each_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context

_ANY = HYPHENS + "-"
_HYPHEN = re.compile(f"[{_ANY}]")
_COMPOUND = re.compile(rf"[^\W_]+(?:[{_ANY}][^\W_]+)+")
_WORD_BEFORE, _LONGEST_WORD = re.compile(r"[^\W_]+$"), 100
# With and without a hyphen these are two words: to re-sign is not to resign.
_APART = frozenset(
    re.findall(
        r"\S+",
        """
        re-act re-count re-cover re-covered re-create re-creation re-form re-formed re-lay re-present
        re-press re-sent re-serve re-sign re-signed re-sort re-store re-treat co-op un-ionised un-ionized
        за-то по-этому так-же что-бы
        """,
    )
)
_SHOWN = 3


@rule(
    "hyphenation",
    severity="warning",
    summary="One word is written with several hyphens, or with and without one.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report the ways of writing a compound that the document uses less."""
    several = [ways for ways in _compounds(context).values() if len(ways) > 1]
    if not several:
        return
    people = SpanSet(m.span for m in context.all_matches if context.concept(m).kind == "person")
    preferred = SpanSet(m.span for m in context.all_matches if m.term.spelling == "preferred")
    for ways in several:
        if not _is_surname(ways, people):
            yield from _findings(ways, preferred, context)


def _compounds(context: Context) -> dict[str, dict[str, list[Span]]]:
    """By letters alone: each way a compound is written, and where. Only words with a hyphen somewhere."""
    # Official names keep their own hyphens, and so do the words of others.
    names = SpanSet(match.span for match in context.spellings if " " in match.term.text)

    def counts(span: Span) -> bool:
        return not (context.exempt.touches(span) or context.others.touches(span) or names.covers(span))

    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for match in _all_compounds(context.text):
        compound = _without_ending(match.group(), context.language)
        span = Span(match.start(), match.start() + len(compound))
        if _COMPOUND.fullmatch(compound) and counts(span):
            found[_HYPHEN.sub("", fold_term(compound))][_way(compound)].append(span)
    solid = {key for key, ways in found.items() if key.isalpha() and _APART.isdisjoint(map(_plain, ways))}
    written = {word: key for word in context.distinct if (key := fold_term(word)) in solid}
    for word in each_word(context.text) if written else ():
        key = written.get(word.text, "")
        if key and counts(word.span) and not _is_part(word.span, context.text):
            found[key][key].append(word.span)
    return found


def _all_compounds(text: str) -> Iterator[re.Match[str]]:
    """Every compound. There are few hyphens and many words, so hyphens are looked for first."""
    done = 0
    for hyphen in _HYPHEN.finditer(text):
        at = hyphen.start()
        first = _WORD_BEFORE.search(text[max(done, at - _LONGEST_WORD) : at]) if at > done else None
        if first is not None:
            compound = _COMPOUND.match(text, at - len(first.group()))
            if compound is not None:
                yield compound
                done = compound.end()


def _without_ending(compound: str, tag: str) -> str:
    """D-8-in is D-8 and an ending, and NATO-nun no compound at all."""
    stem, _, ending = _plain(compound).rpartition("-")
    if tag == "az" and stem and is_ending(fold_term(ending), "sound"):
        return compound[: len(stem)]
    return compound


def _is_part(span: Span, text: str) -> bool:
    """Is this word a part of a hyphenated one?"""
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return any(sign in _ANY for sign in around)


def _way(compound: str) -> str:
    """A way of writing: the hyphens as they are, small letters."""
    return compound.replace("İ", "i").lower()


def _plain(way: str) -> str:
    return _HYPHEN.sub("-", way)


def _is_surname(ways: dict[str, list[Span]], people: SpanSet) -> bool:
    """Расул-заде and Расулзаде: the rules of spelling speak of the names of people."""
    if len({_plain(way) for way in ways}) == 1:
        return False
    return any(people.covers(span) for spans in ways.values() for span in spans)


def _wanted(ways: dict[str, list[Span]], preferred: SpanSet, tag: str) -> str:
    """The glossary's way, or else the dictionary's, or else the way used most.

    Of equals the plain hyphen, then the order of the text.
    """

    def worth(way: str) -> tuple[bool, bool, int, bool, int]:
        spans = ways[way]
        is_listed = any(preferred.covers(span) for span in spans)
        is_word = tag == "ru" and russian_dictionary.is_known(_plain(way))
        return is_listed, is_word, len(spans), not any(h in way for h in HYPHENS), -spans[0].start

    return max(ways, key=worth)


def _findings(ways: dict[str, list[Span]], preferred: SpanSet, context: Context) -> Iterator[Finding]:
    wanted = _wanted(ways, preferred, context.language)
    forms = [span.of(context.text) for span in ways[wanted]]
    # Capitals in a headline tell nothing of the word's own.
    model = next((form for form in forms if not form.isupper()), forms[0])
    count = len(ways[wanted])
    times = "elsewhere" if count == 1 else f"{count} times elsewhere"
    related = [Related(s, s.of(context.text), "written so here") for s in ways[wanted][:_SHOWN]]
    for way, spans in ways.items():
        if way == wanted:
            continue
        is_same = _plain(way) == _plain(wanted)
        for span in spans:
            text = span.of(context.text)
            written = _hyphenated_as(model, text)
            if not is_same:
                written = _capitals_as(model, written, context.language)
            fix = Fix.writing(written, span, safe=is_same)
            message = f"“{text}” here, “{model}” {times}."
            if is_same:
                message = (
                    f"“{text}” here, {times} with another hyphen: a reader sees no difference, a search does."
                )
            yield context.finding("hyphenation", span, message, fixes=[fix], related=related)


def _hyphenated_as(model: str, text: str) -> str:
    """A word with the hyphens of another that has the same letters; its letters stay.

    >>> _hyphenated_as("co-operation", "Cooperation"), _hyphenated_as("G-20", "G‑20")
    ('Co-operation', 'G-20')
    """
    letters = iter(_HYPHEN.sub("", text))
    return "".join(sign if sign in _ANY else next(letters, "") for sign in model) + "".join(letters)


def _capitals_as(model: str, written: str, tag: str) -> str:
    """The capitals inside a word as in its model; the first letter may begin a sentence and stays.

    >>> _capitals_as("anti-Semitism", "Anti-semitism", "en"), _capitals_as("Al-Qaeda", "AL-QAEDA", "en")
    ('Anti-Semitism', 'AL-QAEDA')
    """
    if written.isupper() or model.isupper() or len(model) != len(written):
        return written
    own = language(tag)
    pairs = zip(model[1:], written[1:], strict=True)
    return written[:1] + "".join(own.upper(w) if m.isupper() else own.lower(w) for m, w in pairs)
