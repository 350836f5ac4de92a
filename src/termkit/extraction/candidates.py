"""What may be a name or a term in one language of aligned segments, and in which segments each stands.

Names are found as in any text, and terms of several words too; here a single word may be a term as well, for
the translations tell whether it is one. Start reading at `Candidates.add`; then `Candidates.names` and
`Candidates.terms`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from termkit.documents import Document, Segment
from termkit.documents.bilingual_document import no_prose
from termkit.extraction.clusters import Cluster, inflected
from termkit.extraction.mentions import mentions
from termkit.extraction.phrases import ADJECTIVE, by_stem, groups, phrases_in, possessed, runs
from termkit.languages import language
from termkit.languages.bases import bases
from termkit.text.folding import fold_term
from termkit.text.spans import Span, SpanSet
from termkit.text.words import each_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.extraction.mentions import Mention
    from termkit.extraction.phrases import Words
    from termkit.glossary import Glossary

# A longer segment has too many words to say which translates which.
_LONGEST = 1_000
_SHORTEST_TERM = 4
# A name has a word that is hardly ever written small.
_HARDLY_EVER = 0.1
_INITIAL = 2
# How a verb, an adverb or an adjective ends: no names of things.
_NO_NOUN = {
    "az": re.compile(r"(?:m[aə][kq]|[dt][ıiuü]r?|[ıiuü]b|m[ıiuü]ş|[ae]?c[aə][kq]|[aə]n|s[ıiuü]n)$"),
    "en": re.compile(r"(?:ed|ly|ing|able|ible|ous|ful|less|ive)$"),
}
# What stands so often beside one and the same word is a piece of something longer: spell (checker).
_PIECE = 0.75
_BEGINNING = 4
# The form that is shown is not a rare one: modem has more forms than “mode”.
_RARE = 0.2
_JOINED = re.compile(r"\w[-‑]")
# Who does something: istifadəçi is of no “istifadəç”.
_DOER = re.compile("[cç][ıiuü]$")


@dataclass
class Candidate:
    """A name or term: its dictionary form, and where in each of its segments it begins (from 0 to 1)."""

    words: Words
    cluster: Cluster
    places: dict[int, float] = field(default_factory=dict)


class Candidates:
    """The candidates of the segments in one language."""

    def __init__(self, tag: str, glossary: Glossary) -> None:
        self.tag, self._glossary = tag, glossary
        self._mentions: list[tuple[int, float, Mention]] = []
        self._places: dict[Words, dict[int, float]] = defaultdict(dict)
        # What stands before and after each, by how it begins.
        self._beside: dict[tuple[Words, bool], Counter[str]] = defaultdict(Counter)
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()

    def add(self, number: int, text: str, path: str) -> None:
        """Look at a segment, by its number."""
        if len(text) > _LONGEST:
            return
        segment = Segment(text, exempt=no_prose(text))
        words = list(each_word(text))
        for word in words:
            small = language(self.tag).lower(word.text)
            (self._small if word.text == small else self._capital)[small] += 1
        for mention in mentions(Document(path, "units", "utf-8", b"", (segment,)), self.tag, self._glossary):
            self._mentions.append((number, text.find(mention.words[0]) / len(text), mention))
        before = {second.start: first.text for first, second in pairwise(words)}
        after = {first.end: second.text for first, second in pairwise(words)}
        for place, form in self._forms(_without_titles(segment, self.tag)):
            if number in self._places[form]:
                continue
            self._places[form][number] = place.start / len(text)
            for behind, beside in ((False, before.get(place.start, "")), (True, after.get(place.end, ""))):
                self._beside[form, behind][fold_term(beside)[:_BEGINNING]] += 1

    def names(self, least: int) -> list[Candidate]:
        """The names that stand in so many segments."""
        sure = [found for found in self._mentions if self._is_name(found[2])]
        where: dict[Words, list[tuple[int, float]]] = defaultdict(list)
        for number, place, mention in sure:
            where[mention.words].append((number, place))
        found = []
        for cluster in inflected([mention for *_, mention in sure], self.tag):
            candidate = Candidate(cluster.forms[self.tag], cluster)
            for words in {mention.words for mention in cluster.mentions}:
                for number, place in where[words]:
                    candidate.places.setdefault(number, place)
            if len(candidate.places) >= least:
                found.append(candidate)
        return found

    def terms(self, least: int) -> list[Candidate]:
        """The terms that stand in so many segments, forms of one term together."""
        found = []
        counts = Counter({form: len(places) for form, places in self._places.items() if self._is_small(form)})
        several = Counter({form: count for form, count in counts.items() if len(form) > 1})
        single = counts - several
        for form, forms in (*groups(several, self.tag), *self._single(single)):
            if self.tag == "az" and any((stem,) in single for stem in possessed(form[0]) if len(form) > 1):
                # (Proqramın) modulu tənzimləmələri: a piece of something longer.
                continue
            places: dict[int, float] = {}
            for one in forms:
                places |= self._places.get(one, {})
            if len(places) >= least and not self._is_piece(forms):
                found.append(Candidate(form, Cluster({self.tag: form}, [], "term"), places))
        return found

    def _is_piece(self, forms: list[Words]) -> bool:
        """Does a term nearly always stand before or after the same word?"""
        for behind in (False, True):
            beside: Counter[str] = sum((self._beside[form, behind] for form in forms), Counter())
            ((word, count),) = beside.most_common(1)
            if word and count >= _PIECE * beside.total():
                return True
        return False

    def _is_name(self, mention: Mention) -> bool:
        words = [language(self.tag).lower(word) for word in mention.words if len(word) > _INITIAL]
        return any(self._small[word] <= _HARDLY_EVER * self._capital[word] for word in words)

    def _is_small(self, form: Words) -> bool:
        """Is each word of a term written small somewhere? Of a Russian one, the dictionary knows."""
        return self.tag == "ru" or all(self._small[word] for word in form)

    def _forms(self, segment: Segment) -> Iterator[tuple[Span, Words]]:
        """The places that may be terms, each with its form that is counted."""
        known = SpanSet(match.span for match in self._glossary.finder(self.tag).find_all(segment.text))
        for run in runs(segment, self.tag):
            found = [(Span(words[0].start, words[-1].end), form) for words, form in phrases_in(run, self.tag)]
            for word in run:
                if len(word.text) >= _SHORTEST_TERM and (form := self._noun(word.text)):
                    found.append((word.span, form))
            yield from (
                (place, form)
                for place, form in found
                if not known.covers(place) and not _is_half(segment.text, place)
            )

    def _noun(self, word: str) -> Words | None:
        if self.tag != "ru":
            return (word,)
        from termkit.languages.russian_dictionary import parses
        from termkit.languages.russian_phrases import dictionary_form

        likeliest = parses(word)[:1]
        return dictionary_form((word,)) if likeliest and str(likeliest[0].tag.POS) == "NOUN" else None

    def _single(self, counts: Counter[Words]) -> Iterator[tuple[Words, list[Words]]]:
        """Single words with their forms; in Azerbaijani and English those that are no verbs by their ends."""
        if self.tag == "az":
            found = [
                (form if counts[form] >= _RARE * sum(counts[one] for one in forms)
                 else max(forms, key=lambda one: counts[one]), forms)
                for form, forms in by_stem(counts, lambda word: bases(word, "az")).items()
            ]  # fmt: skip
        else:
            found = list(groups(counts, self.tag))
        for form, forms in found:
            (word,) = form
            if self.tag == "az" and word[-1] in "aə" and counts[f"{word}n",] > counts[form]:
                continue  # göndərən, who sends
            if form in counts and (self.tag == "ru" or _may_be_noun(word, self.tag)):
                yield form, forms


def _may_be_noun(word: str, tag: str) -> bool:
    if _NO_NOUN[tag].search(word):
        return False
    return tag == "en" or not (ADJECTIVE.search(word) or (possessed(word) and not _DOER.search(word)))


def _is_half(text: str, place: Span) -> bool:
    """Is it joined to another word by a hyphen? Тайм-код is no тайм."""
    before, after = text[max(place.start - 2, 0) : place.start], text[place.end : place.end + 2]
    return _JOINED.fullmatch(before) is not None or _JOINED.fullmatch(after[::-1]) is not None


def _without_titles(segment: Segment, tag: str) -> Segment:
    """A segment in small letters where each of its words has a capital: Network Settings."""
    long = [word.text for word in each_word(segment.text) if len(word.text) >= _SHORTEST_TERM]
    small = language(tag).lower(segment.text)
    if len(long) > 1 and all(word[0].isupper() for word in long) and len(small) == len(segment.text):
        return segment._replace(text=small)
    return segment
