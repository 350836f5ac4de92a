"""Terms of several words that texts use again and again: natural gas, железнодорожный узел, neft şirkəti.

What a term is made of depends on the language: in English words that are no everyday ones, in Russian
adjectives and the noun they agree with, in Azerbaijani a noun with the possessive ending and the bare words
before it, or an adjective and its noun. How often each is seen decides. Start reading at `Phrases.add`; then
`Phrases.clusters`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from termkit.documents.positions import Positions
from termkit.extraction.clusters import Cluster
from termkit.extraction.mentions import Mention, excerpt
from termkit.languages import language
from termkit.languages.azerbaijani_suffixes import kind_of, morpheme, write
from termkit.languages.bases import bases
from termkit.languages.english import plurals
from termkit.languages.everyday import everyday_words
from termkit.languages.sentences import starts_sentence
from termkit.text.scripts import scripts
from termkit.text.spans import Span, SpanSet
from termkit.text.words import Word, each_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.documents import Document, Segment
    from termkit.glossary import Glossary

Words = tuple[str, ...]

# What is seen less often is no term of the texts.
LEAST = 3
_LONGEST = {"az": 3, "en": 4, "ru": 3}
_SHORTEST_WORD, _LONGEST_WORD = 3, 40
_GAP = re.compile(r"[ \u00a0\n]|\r\n")
# Adjectives of Arabic origin, and those in -lı, -sız, -sal: iqtisadi siyasət.
ADJECTIVE = re.compile(
    r"(?:[ıiuü]v[iı]|[aə]vi|siyasi|iqtisadi|ictimai|hərbi|milli|tarixi|rəsmi|elmi|ədəbi|l[ıiuü]|s[ıiuü]z|sal)$"
)
# No part of a term: in a case (ölkənin, şəhərdə), a verb.
_OBLIQUE = re.compile(
    r"(?:[^\W\d_]{2}[ıiuü]n|d[aə]n?|d[aə]k[ıi]|[ıiuü]b|m[ıiuü]ş|d[ıiuü]r|[dt][ıiuü]|m[aə][kq]|[aə]r[aə]q|l[aə]r[ıi])$"
)
# Its, or its in a case: liman-ı, meydança-sından, tapşırıq-larının; perhaps with the copula.
_ITS = re.compile(r"(?:l[aə]r)?s?[ıiuü](?:n[ıiuü]n?|n[aə]|nd[aə]n?|yl[aə])?(?:d[ıiuü]r)?")
_VOWELS = "aəeıioöuü"
_MAY_BE_BARE = re.compile("[ıiuü]n[aə]$")
_SOFT = {"q": "ğ", "k": "y"}
# Gətirdi, çəkdiyi, gələcəyi are of verbs.
_VERB = re.compile(r"[^aəeıioöuü]d$|d[ıiuü][yğ]$|c[aə][yğ]$")
_LAST_IN_ENGLISH = re.compile("(?:ed|ly)$")


class Phrases:
    """The phrases of texts, counted by what they are in the dictionary, and the first places of each."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[Words]] = defaultdict(Counter)
        # Where a sentence begins: Hydraulic drills are no name if hydraulic drill is written too.
        self._opening: dict[str, Counter[Words]] = defaultdict(Counter)
        self._first: dict[tuple[str, Words], list[Mention]] = defaultdict(list)

    def add(self, document: Document, tag: str, glossary: Glossary) -> None:
        """Count the phrases of a document that may be terms and that the glossary lacks.

        >>> from termkit.documents import read_document
        >>> from termkit.glossary import Glossary
        >>> text = "The grain terminal is new. A grain terminal was built. Many grain terminals have burnt."
        >>> found = Phrases()
        >>> found.add(read_document(text.encode(), "essay.txt"), "en", Glossary([]))
        >>> [(cluster.forms, cluster.counts) for cluster in found.clusters()]
        [({'en': ('grain', 'terminal')}, Counter({'en': 3}))]
        """
        for segment in document.segments:
            text = segment.text
            known = SpanSet(match.span for match in glossary.finder(tag).find_all(text))
            positions = Positions(segment)
            for run in runs(segment, tag):
                for words, form in phrases_in(run, tag):
                    place = Span(words[0].start, words[-1].end)
                    if known.covers(place):
                        continue
                    if text[words[0].start].isupper():
                        self._opening[tag][form] += 1
                        continue
                    self._counts[tag][form] += 1
                    # Most are seen once.
                    if 1 < self._counts[tag][form] <= LEAST + 1:
                        line = positions.of(place.start).line
                        shown = " ".join(place.of(text).split())
                        mention = Mention(form, shown, tag, document.path, line, excerpt(text, place), True)
                        self._first[tag, form].append(mention)

    def clusters(self, least: int = LEAST) -> list[Cluster]:
        """The terms seen at least so many times, the most frequent first."""
        found: list[Cluster] = []
        for tag, small in self._counts.items():
            begun = {words[:-1] for words in small}
            counts = small + Counter(
                {words: count for words, count in self._opening[tag].items() if words[:-1] in begun}
            )
            terms = [
                (form, sum(counts[words] for words in forms), self._mentions(tag, forms))
                for form, forms in groups(counts, tag)
            ]
            found += (
                Cluster({tag: form}, mentions, "term", Counter({tag: count - len(mentions)}))
                for form, count, mentions in _by_themselves(terms, max(least, LEAST))
            )
        return sorted(found, key=lambda cluster: -cluster.counts.total())

    def _mentions(self, tag: str, forms: list[Words]) -> list[Mention]:
        return [mention for words in forms for mention in self._first.get((tag, words), ())]


def runs(segment: Segment, tag: str) -> Iterator[list[Word]]:
    """Words in small letters, of this language's script, that stand next to each other.

    A capital where a sentence begins is taken for a small one.
    """
    text, script = segment.text, language(tag).script
    run: list[Word] = []
    for word in each_word(text):
        if word.text[0].isupper() and word.text[1:].islower() and starts_sentence(text, word.start):
            word = word._replace(text=language(tag).lower(word.text))
        small = word.text.islower() and word.text.isalpha() and scripts(word.text) == {script}
        fits = small and _SHORTEST_WORD <= len(word.text) <= _LONGEST_WORD
        fits = fits and not segment.exempt.touches(word.span)
        # The list of Russian has dictionary forms: it is asked later.
        fits = fits and (tag == "ru" or word.text not in everyday_words(tag))
        if run and not (fits and _GAP.fullmatch(text, run[-1].end, word.start)):
            yield run
            run = []
        if fits:
            run.append(word)
    if run:
        yield run


def phrases_in(run: list[Word], tag: str) -> Iterator[tuple[list[Word], Words]]:
    """The stretches of a run that may be terms, each with its form that is counted."""
    for start in range(len(run) - 1):
        for end in range(start + 2, min(len(run), start + _LONGEST[tag]) + 1):
            words = run[start:end]
            form = _form(tuple(word.text for word in words), tag)
            if form:
                yield words, form


def _form(words: Words, tag: str) -> Words | None:
    if tag == "ru":
        from termkit.languages.russian_phrases import dictionary_form

        return dictionary_form(words)
    if tag == "en":
        return None if any(map(_LAST_IN_ENGLISH.search, words[-1:])) or words[0].endswith("ly") else words
    *before, head = words
    if any(map(_OBLIQUE.search, before)) or ADJECTIVE.search(head):
        return None
    return words if ADJECTIVE.search(before[-1]) or possessed(head) else None


@lru_cache(maxsize=8192)
def possessed(word: str) -> tuple[str, ...]:
    """What an Azerbaijani word with the possessive ending may be without it, the shortest first.

    >>> possessed("şirkətinin"), possessed("meydançasından"), possessed("dəniz")
    (('şirkət',), ('meydança', 'meydanças'), ())
    """
    found = []
    for length in range(_SHORTEST_WORD, len(word)):
        stem = word[:length]
        wanted = "s" if stem[-1] in _VOWELS else _VOWELS
        if word[length] in wanted + "l" and _ITS.fullmatch(word, length) and not _VERB.search(stem):
            found.append(stem)
    return tuple(found)


def groups(counts: Counter[Words], tag: str) -> Iterator[tuple[Words, list[Words]]]:
    """The forms of one term together, with that of the dictionary."""
    if tag == "ru":
        yield from ((words, [words]) for words in counts)
    elif tag == "en":
        left = dict.fromkeys(counts)
        for words in counts:
            forms = [words, *(form for form in _plurals(words) if form in counts)]
            if words in left and not any(
                words in _plurals(one) for one in _singulars(words) if one in counts
            ):
                yield words, forms
    else:
        described = Counter({words: counts[words] for words in counts if ADJECTIVE.search(words[-2])})
        yield from by_stem(described, lambda head: bases(head, tag)).items()
        yield from _izafets(counts - described).items()


def _izafets(counts: Counter[Words]) -> dict[Words, list[Words]]:
    """Azerbaijani phrases with the possessive ending: neft şirkəti, in all cases and numbers."""
    found: dict[Words, list[Words]] = defaultdict(list)
    for (*before, stem), forms in by_stem(counts, possessed).items():
        if stem[-1] in _SOFT and all(words[-1].startswith(stem + "l") for words in forms):
            # Of tapşırıqları alone: tapşırığı.
            stem = stem[:-1] + _SOFT[stem[-1]]
        # Fırtına is no fırtı in the dative.
        heads = {words[-1] for words in forms}
        if len(heads) == 1 and _MAY_BE_BARE.search(forms[0][-1]):
            (stem,) = heads
        elif (*before, stem) not in forms:
            stem = write(stem, (morpheme("its", kind_of(stem)),))
        found[(*before, stem)] += forms
    return found


def by_stem(counts: Counter[Words], stems_of: Callable[[str], tuple[str, ...]]) -> dict[Words, list[Words]]:
    """Azerbaijani phrases by the stem of the last word: one that stands there too, or that explains most."""
    totals: Counter[Words] = Counter()
    for words, count in counts.items():
        totals.update({(*words[:-1], stem): count for stem in stems_of(words[-1])})
    forms: dict[Words, list[Words]] = defaultdict(list)
    for words in counts:
        stems = [(*words[:-1], stem) for stem in (*stems_of(words[-1]), words[-1])]
        seen = [stem for stem in stems if stem in totals]
        forms[max(seen, key=lambda one: (one in counts, totals[one]))].append(words)
    return forms


def _plurals(words: Words) -> list[Words]:
    return [(*words[:-1], form) for form in plurals(words[-1]) if form != words[-1]]


def _singulars(words: Words) -> list[Words]:
    """What an English phrase may be the plural of."""
    last = words[-1]
    ends = (("ies", "y"), ("es", ""), ("s", ""))
    return [(*words[:-1], last.removesuffix(end) + new) for end, new in ends if last.endswith(end)]


def _by_themselves(
    terms: list[tuple[Words, int, list[Mention]]], least: int
) -> Iterator[tuple[Words, int, list[Mention]]]:
    """Frequent terms, those left out that are seen so often only as a part of longer ones (C-value)."""
    frequent = {words: count for words, count, _ in terms if count >= least}
    inside: Counter[Words] = Counter()
    for words, count in sorted(frequent.items(), key=lambda item: -len(item[0])):
        own = count - inside[words]
        if own < least:
            continue
        for length in range(2, len(words)):
            for start in range(len(words) - length + 1):
                inside[words[start : start + length]] += own
    yield from (term for term in terms if frequent.get(term[0], 0) - inside[term[0]] >= least)
