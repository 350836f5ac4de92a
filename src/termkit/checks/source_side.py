"""What rules need of the source of a translation: its language, and the glossary's terms in it.

A surname alone names its person once a source of the same document has named them in full. Start reading at
`source_side`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.whose_words import brackets_after_names, meant_as_it_stands
from termkit.citations.keys import cited_names
from termkit.documents.bilingual_document import no_prose
from termkit.glossary.finder import is_inflected
from termkit.glossary.identification import identify
from termkit.glossary.terms import is_acronym
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.languages.bases import bases
from termkit.languages.common_words import is_dictionary_word
from termkit.languages.units import is_whose_money
from termkit.text.quotations import quotations
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from termkit.documents import Source
    from termkit.glossary import Glossary
    from termkit.glossary.finder import Match

_SMALL_WORD = re.compile(r"(?<![^\W_])[a-zəıöüğşçа-яё]")
_JOINED = re.compile(r"[^\W_][_&][^\W_]")
_SPACE = re.compile(r"\s")
_REACH = 100
_QUOTED = frozenset({"“”", "«»", "„“", '""'})


class SourceSide(NamedTuple):
    """A source: its text, its language (`az`, `en`, `ru`), and the matches that name their concepts there.

    `place` says where it stands, if that is another file.
    """

    text: str
    language: str
    matches: list[Match]
    place: str

    def named(self, concept: str | None) -> str:
        """The first words of the source that name a concept; empty where it does not."""
        found = (match.span.of(self.text) for match in self.matches if match.term.concept == concept)
        return next(found, "")


def source_side(
    source: Source, spoken: str, tag: str, glossary: Glossary, named: set[str]
) -> SourceSide | None:
    """A source, which is in the language `spoken`, as far as a translation into `tag` can be held against it.

    None where the source is in a language without a glossary, or in the same one. `named` are the concepts
    named so far in the document; those of this source are added.

    >>> from termkit.documents import Source
    >>> from termkit.glossary import Glossary
    >>> side = source_side(Source("O, Gəncədə yaşayırdı."), "az", "ru", Glossary.shipped(), set())
    >>> side.language, [match.term.concept for match in side.matches]
    ('az', ['ganja'])
    """
    if spoken == tag or spoken not in GLOSSARY_LANGUAGES:
        return None
    finder, text = glossary.finder(spoken), source.text
    found = finder.find_all(text)
    if not found:
        return SourceSide(text, spoken, [], source.place)
    matches = identify(found, SpanSet(quotations(text)), text, finder, named)
    apart = SpanSet([*no_prose(text).spans, *meant_as_it_stands(text), *brackets_after_names(text)])
    cited = SpanSet(cited_names(text))
    only_capitals = not _SMALL_WORD.search(text)
    matches = [
        match
        for match in matches
        if not (apart.touches(match.span) or _is_in_a_key(match, text))
        # The Treaty of Kars (1921) looks like a work that is cited, too.
        and not (match.term.kind == "person" and cited.touches(match.span))
        and not _may_be_common(match, text, spoken, only_capitals)
        and not (match.term.kind == "place" and _names_something_else(match, text, spoken))
    ]
    named.update(match.term.concept for match in matches)
    return SourceSide(text, spoken, matches, source.place)


def _is_in_a_key(match: Match, text: str) -> bool:
    """Is a match a part of what a program reads (Asia/South_Baku), or of a menu's word (Si&tat)?"""
    start = max(text.rfind(" ", 0, match.start), text.rfind("\n", 0, match.start)) + 1
    end = _SPACE.search(text, match.end)
    stop = min(end.start() if end else len(text), match.end + _REACH)
    return _JOINED.search(text, max(start, match.start - _REACH), stop) is not None


def _names_something_else(match: Match, text: str, tag: str) -> bool:
    """Is it a club or a paper that is called as a place is (“Qarabağ” klubu), or whose money is only said?"""
    around = text[match.start - 1 : match.start], text[match.end : match.end + 1]
    return "".join(around) in _QUOTED or is_whose_money(match.span, text, tag)


def _may_be_common(match: Match, text: str, tag: str, only_capitals: bool) -> bool:
    """May a name be another word?

    So it may where all words have capitals: Latış Dili is no town of Dili. A fog is no Duma of yours (Duman),
    and artificial intelligence, AI, is not Aİ.
    """
    word = match.span.of(text)
    if is_acronym(match.term.text) and word[: len(match.term.text)] != match.term.text:
        return True
    if match.term.kind == "term" or " " in word:
        return False
    if tag == "en" and match.term.kind in {"place", "organisation"} and word.endswith("s"):
        # Alexandre Dumas: there is one Duma.
        return is_inflected(match, text) and word[-2:] not in {"'s", "’s"}
    if tag == "ru":
        from termkit.languages.russian_dictionary import is_common_word

        return only_capitals and is_common_word(word)
    if tag == "az" and is_inflected(match, text) and is_dictionary_word(word, tag):
        return True
    return only_capitals and any(
        is_dictionary_word(base, tag) for base in (bases(word, tag) if tag == "az" else (word,))
    )
