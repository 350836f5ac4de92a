"""`untranslated`: a translation, or a sentence of it, that is still in the language of its source.

Names, codes, addresses and brands may stand as they are, and so may a line of few words; what is reported has
words that are no names. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.languages import LANGUAGES, language
from termkit.text.quotations import quotations
from termkit.text.scripts import script_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

_WORD = re.compile(r"[^\W\d_]{2,}")
_SEVERAL = re.compile(r"[.!?…]\s+\S")
# So many words that are no names say that a text is in a language.
_ENOUGH = 2
_SENTENCE = 4
# What lies between spaces, its signs left out, and so many in a row that they are no name.
_CHUNK = re.compile(r"\w[^\s]*\w|\w")
_ROW = 4
_QUOTES = "\"'«»“”„‘’()[]"


@rule(
    "untranslated",
    severity="warning",
    summary="A translation, or a sentence of it, is still in the language of its source.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report a text that is its source, that is in the source's language, or that has a sentence of it."""
    source, text = context.source_prose, context.prose
    theirs = context.source_language
    if theirs == context.language or not _WORD.search(text):
        return
    here = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    if _alike(source) == _alike(text):
        if _is_prose(text) or _is_strange(text, context.language):
            yield context.finding("untranslated", here, "The translation is its source, word for word.")
        elif _may_be_prose(text, theirs, context.language):
            yield context.finding(
                "untranslated",
                here,
                "The translation is its source. If it is a name, leave it.",
                severity="info",
            )
        return
    if _is_in(_unquoted(text), theirs, context.language):
        from termkit.languages.detection import name_of

        yield context.finding(
            "untranslated", here, f"The translation seems to be in {name_of(theirs)}, like its source."
        )
        return
    found = list(_sentences(context))
    yield from found
    yield from _stretches(context, SpanSet(finding.span for finding in found))


def _alike(text: str) -> str:
    return " ".join(text.replace("&", "").replace("_", "").split()).casefold()


def _is_prose(text: str) -> bool:
    """Has it words that are no names, no codes and no brands?"""
    words = _WORD.findall(text)
    return len([word for word in words if word.islower()]) >= _ENOUGH and len(words) > _ENOUGH


def _is_strange(text: str, ours: str) -> bool:
    """Is it all in Cyrillic letters, in which no name stands in a language of Latin ones?"""
    if ours not in LANGUAGES or language(ours).script != "Latin":
        return False
    return all(script_of(letter) == "Cyrillic" for letter in "".join(_WORD.findall(text)))


def _may_be_prose(text: str, theirs: str, ours: str) -> bool:
    """Has it a small word among several, or only words of everyday use in the source's language alone?"""
    from termkit.languages.detection import detect
    from termkit.languages.everyday import everyday_words

    words = _WORD.findall(text)
    if len(words) > 1 and any(len(word) > 2 and word.islower() for word in words):
        return True
    if len(words) > _ENOUGH and detect(text).language == theirs:
        return True
    if theirs not in LANGUAGES or ours not in LANGUAGES:
        return False
    words = [language(theirs).lower(word) for word in words]
    return all(word in everyday_words(theirs) and word not in everyday_words(ours) for word in words)


def _unquoted(text: str) -> str:
    """The text without what it quotes."""
    for start, end in quotations(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _is_in(text: str, theirs: str, ours: str) -> bool:
    """Is the text in the language of its source and not in its own?"""
    if theirs not in LANGUAGES or ours not in LANGUAGES:
        return False
    words = _WORD.findall(text)
    plain = [word for word in words if word.islower()]
    # What only Azerbaijani has among Latin letters.
    has_schwa = "ə" in text or "ı" in text
    if len(plain) < _SENTENCE or (theirs == "en" and has_schwa) or (theirs == "az" and not has_schwa):
        return False
    scripts = language(theirs).script, language(ours).script
    if scripts[0] != scripts[1]:
        return all(script_of(letter) != scripts[1] for letter in text)
    from termkit.languages.detection import CERTAIN, detect

    guess = detect(text)
    return guess.language == theirs and guess.confidence >= CERTAIN and ours not in guess.shares


def _rows(words: list[str]) -> dict[int, tuple[str, ...]]:
    """Each row of a few words in order, and where it begins."""
    return {at: tuple(words[at : at + _ROW]) for at in range(len(words) - _ROW + 1)}


def _stretches(context: Context, reported: SpanSet) -> Iterator[Finding]:
    """Words in a row that the source has in the same order, everyday words of its language among them.

    Names of works and firms have few of those, and quotations stand as they are.
    """
    theirs, ours = context.source_language, context.language
    if theirs not in LANGUAGES or ours not in LANGUAGES:
        return
    copied = set(_rows(_CHUNK.findall(context.source_prose)).values())
    if not copied:
        return
    from termkit.languages.everyday import everyday_words

    places = [Span(*word.span()) for word in _CHUNK.finditer(context.prose)]
    rows = _rows([place.of(context.prose) for place in places])
    spans = SpanSet(
        Span(places[at].start, places[at + _ROW - 1].end) for at, row in rows.items() if row in copied
    )
    apart = SpanSet([*quotations(context.prose), *reported.spans])
    small = everyday_words(theirs) - everyday_words(ours)
    for span in spans.spans:
        words = [word for word in _WORD.findall(span.of(context.prose)) if word.islower()]
        everyday = [word for word in words if word in small]
        if len(words) > _ENOUGH and len(everyday) >= _ENOUGH and not apart.touches(span):
            yield context.finding(
                "untranslated", span, "These words stand so in the source: they are not translated."
            )


def _sentences(context: Context) -> Iterator[Finding]:
    """The sentences that stand in the source, too."""
    from termkit.languages.sentences import sentences

    text = context.prose
    if not _SEVERAL.search(text):
        return
    source = _alike(context.source_prose)
    for span in sentences(text):
        sentence = span.of(text)
        words = _WORD.findall(sentence)
        plain = [word for word in words if word.islower()]
        quoted = sentence.strip()[:1] in _QUOTES
        if len(words) >= _SENTENCE and len(plain) > _ENOUGH and not quoted and _alike(sentence) in source:
            yield context.finding(
                "untranslated", span, "This sentence stands so in the source: it is not translated."
            )
