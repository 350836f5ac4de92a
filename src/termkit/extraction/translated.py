"""Names and terms with their translations, out of segments that translate each other.

A candidate of one language is linked to that of another which stands in the same segments, if neither has a
better partner. A name is linked to a spelling of itself sooner than to another; a term only to what stands
beside it too often for chance, and mostly. It is better to miss one than to propose a wrong one.
Start reading at `translated`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from math import log
from typing import TYPE_CHECKING, NamedTuple

from termkit.extraction.candidates import Candidates
from termkit.extraction.clusters import Cluster
from termkit.extraction.mentions import excerpt
from termkit.extraction.phrases import LEAST
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.names.matching import same_name
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from termkit.extraction.bitexts import Bitext
    from termkit.extraction.candidates import Candidate
    from termkit.glossary import Glossary

# From which score on two are proposed as translations of each other: terms, a single word, and names that
# do not sound alike.
_LEAST_SCORE, _LEAST_SINGLE, _LEAST_UNLIKE = 0.6, 0.7, 0.75
# How much speaks for two names that one language's rules of spelling make of the other.
_SPELLED = 0.8
# Both are all that their segments have.
_ALONE = 0.5
# What is taken off for a place elsewhere in the sentence, and for more or fewer words.
_PLACE, _WORDS = 0.1, 0.06
# Two partners that are so near to each other leave it open which one it is.
_MARGIN = 0.03
# Among a few pairs too, one in so many would stand together by chance.
_FEW = 20
_SHOWN = 3
_COLUMN = 35


class Link(NamedTuple):
    """Two candidates that translate each other: in how many segments they stand together, and the score."""

    one: Candidate
    other: Candidate
    together: int
    score: float
    alike: bool = False


def translated(
    found: Iterable[Bitext],
    tags: Sequence[str],
    glossary: Glossary,
    least: int = 2,
    progress: Callable[[int], None] = lambda count: None,
) -> list[Cluster]:
    """Names and terms that the glossary lacks with their translations: names first, the most frequent first.

    Each was seen in `least` segments or more, a term in three. A cluster has its `evidence`.

    >>> from termkit.extraction.bitexts import Bitext
    >>> from termkit.glossary import Glossary
    >>> pairs = [("Nigar Kərimbəyli gəldi.", "Нигяр Керимбейли пришла."), ("Nigar Kərimbəyli və biz.",
    ...          "Нигяр Керимбейли и мы."), ("Hava küləklidir.", "Ветрено.")]
    >>> units = [Bitext({"az": az, "ru": ru}, "talk.tmx", str(at)) for at, (az, ru) in enumerate(pairs, 1)]
    >>> [cluster.forms for cluster in translated(units, ["az", "ru"], Glossary([]))]
    [{'az': ('Nigar', 'Kərimbəyli'), 'ru': ('Нигяр', 'Керимбейли')}]
    """
    units: list[Bitext] = []
    candidates = {tag: Candidates(tag, glossary) for tag in tags}
    seen: set[tuple[str, ...]] = set()
    for unit in found:
        # What stands in a memory twice tells no more than once.
        texts = tuple(unit.texts.get(tag, "") for tag in tags)
        if texts in seen:
            continue
        seen.add(texts)
        for tag, text in unit.texts.items():
            candidates[tag].add(len(units), text, unit.path)
        units.append(unit)
        progress(len(units))
    clusters = []
    for kind, enough in (("name", least), ("term", max(least, LEAST))):
        kinds = {
            tag: own.names(enough) if kind == "name" else own.terms(enough) for tag, own in candidates.items()
        }
        links = [
            link
            for one, other in combinations(tags, 2)
            for link in _links(kinds[one], kinds[other], (one, other), units, enough)
        ]
        groups = _joined(links)
        made = [_cluster(group, kind, units) for group in groups]
        clusters += sorted(made, key=lambda cluster: -cluster.counts.total())
    return clusters


def _links(
    ones: list[Candidate], others: list[Candidate], tags: tuple[str, str], units: list[Bitext], least: int
) -> list[Link]:
    """The best partners, each candidate in one pair at the most."""
    total = sum(tags[0] in unit.texts and tags[1] in unit.texts for unit in units)
    standing: dict[int, list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        for unit in other.places:
            standing[unit].append(number)
    chance = 2 * log(max(len(ones) * len(others), _FEW))
    possible: list[Link] = []
    for one in ones:
        counts = Counter(number for unit in one.places for number in standing.get(unit, ()))
        for number, together in counts.items():
            if together >= least:
                link = _link(one, others[number], tags, together, total, chance, units)
                if link:
                    possible.append(link)
    return _best(possible)


def _link(
    one: Candidate,
    other: Candidate,
    tags: tuple[str, str],
    together: int,
    total: int,
    chance: float,
    units: list[Bitext],
) -> Link | None:
    """Two candidates with what speaks for them; None if it is not enough."""
    ours, theirs = _in_both(one, tags[1], units), _in_both(other, tags[0], units)
    score = (2 * together - 1) / (ours + theirs)
    is_name = one.cluster.kind != "term"
    if score < _LEAST_SCORE - _ALONE and not is_name:
        return None
    alike = is_name and _is_alike(one, other, tags)
    if is_name and not alike and not (_is_certain(one) and _is_certain(other)):
        return None
    if alike:
        score = 1 - (1 - score) * (1 - _SPELLED)
    elif _surprise(together, ours, theirs, total) < chance:
        return None
    shared = [unit for unit in one.places if unit in other.places]
    score -= _PLACE * sum(abs(one.places[unit] - other.places[unit]) for unit in shared) / len(shared)
    score -= _WORDS * abs(len(one.words) - len(other.words))
    if any(_is_whole(one, units[unit].texts[tags[0]]) and _is_whole(other, units[unit].texts[tags[1]])
           for unit in shared):  # fmt: skip
        score = 1 - (1 - score) * _ALONE
    single = min(len(one.words), len(other.words)) == 1
    needed = _LEAST_SINGLE if single else _LEAST_SCORE
    if is_name and not alike:
        needed = _LEAST_UNLIKE
    return Link(one, other, together, score, alike) if score >= needed else None


def _in_both(candidate: Candidate, tag: str, units: list[Bitext]) -> int:
    """In how many segments that have the other language too."""
    return sum(tag in units[number].texts for number in candidate.places)


def _is_certain(name: Candidate) -> bool:
    """Is it a name, and no word (Yes, Humidity) that only begins a sentence?"""
    return any(mention.certain for mention in name.cluster.mentions)


def _is_alike(one: Candidate, other: Candidate, tags: tuple[str, str]) -> bool:
    if one.words == other.words:
        return True
    kind = "person" if min(len(one.words), len(other.words)) > 1 else "place"
    if kind == "place" and len(one.words) != len(other.words):
        return False
    return same_name(" ".join(one.words), tags[0], " ".join(other.words), tags[1], kind).decision == "same"


def _is_whole(candidate: Candidate, text: str) -> bool:
    """Has a segment no more letters than the candidate, but for an ending or a sign?"""
    letters = sum(map(str.isalpha, text))
    return letters <= sum(map(len, candidate.words)) + 2


def _surprise(together: int, ones: int, others: int, total: int) -> float:
    """The log-likelihood ratio of two things standing together (Dunning 1993): half of it is −ln of chance.

    >>> round(_surprise(3, 3, 3, 20)), round(_surprise(3, 3, 3, 20_000))
    (17, 59)
    """
    table = (
        (together, ones, others),
        (ones - together, ones, total - others),
        (others - together, total - ones, others),
        (total - ones - others + together, total - ones, total - others),
    )
    return 2 * sum(count * log(count * total / (row * column)) for count, row, column in table if count > 0)


def _best(links: list[Link]) -> list[Link]:
    """The links with the best scores; where two others are as good as each other, none."""
    taken: dict[int, float] = {}
    chosen = []
    rivals: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        rivals[id(link.one)].append(link)
        rivals[id(link.other)].append(link)
    for link in sorted(links, key=lambda link: -link.score):
        if id(link.one) in taken or id(link.other) in taken:
            continue
        taken[id(link.one)] = taken[id(link.other)] = link.score
        near = (rival for side in (link.one, link.other) for rival in rivals[id(side)] if rival is not link)
        if not any(_is_rival(link, rival) for rival in near):
            chosen.append(link)
    return chosen


def _is_rival(link: Link, rival: Link) -> bool:
    """Is another pair as good, and no shorter or longer piece of the same?"""
    if rival.score < link.score - _MARGIN:
        return False
    words, others = (link.other, rival.other) if rival.one is link.one else (link.one, rival.one)
    return set(words.words).isdisjoint(others.words)


def _joined(links: list[Link]) -> list[list[Link]]:
    """Links that share a candidate together, the surest first; one candidate of each language in each."""
    group_of: dict[int, list[Link]] = {}
    found: list[list[Link]] = []
    for link in sorted(links, key=lambda link: -link.score):
        ours, theirs = group_of.get(id(link.one)), group_of.get(id(link.other))
        if ours is None and theirs is None:
            group = [link]
            found.append(group)
        elif ours is not None and theirs is not None and ours is not theirs:
            continue
        else:
            group = ours if ours is not None else theirs if theirs is not None else []
            new = [side for side in (link.one, link.other) if id(side) not in group_of]
            if any(side.cluster.forms.keys() & _tags(group) for side in new):
                continue
            group.append(link)
        for side in (link.one, link.other):
            group_of[id(side)] = group
    return found


def _tags(group: Collection[Link]) -> set[str]:
    return {tag for link in group for side in (link.one, link.other) for tag in side.cluster.forms}


def _cluster(group: list[Link], kind: str, units: list[Bitext]) -> Cluster:
    """The candidates of a group as one, with the evidence."""
    found = {tag: side for link in group for side in (link.one, link.other) for tag in side.cluster.forms}
    sides = {tag: found[tag] for tag in GLOSSARY_LANGUAGES if tag in found}
    lines = []
    for link in group:
        (one,), (other,) = link.one.cluster.forms, link.other.cluster.forms
        lines.append(
            f"{one} and {other}: together in {link.together} of {len(link.one.places)} and "
            f"{len(link.other.places)} segments, score {min(link.score, 0.99):.2f}"
        )
    shared = sorted(set.intersection(*(set(side.places) for side in sides.values())))
    for number in (shared or sorted(set(group[0].one.places) & set(group[0].other.places)))[:_SHOWN]:
        unit = units[number]
        texts = (_around(side, tag, unit, number) for tag, side in sides.items() if tag in unit.texts)
        lines.append(f"{unit.path}:{unit.place}  {'  =  '.join(texts)}")
    mentions = [mention for side in sides.values() for mention in side.cluster.mentions]
    more = Counter() if kind == "name" else Counter({tag: len(side.places) for tag, side in sides.items()})
    return Cluster(
        {tag: side.words for tag, side in sides.items()},
        mentions,
        "term" if kind == "term" else "",
        more,
        tuple(lines),
        # Of a name that is the same in all (MySQL) nobody knows whose letters these are.
        all(link.alike for link in group) and len({side.words for side in sides.values()}) > 1,
    )


def _around(side: Candidate, tag: str, unit: Bitext, number: int) -> str:
    text = unit.texts[tag]
    start = round(side.places.get(number, 0) * len(text))
    return f"… {excerpt(text, Span(start, min(start + _COLUMN, len(text))))} …"
