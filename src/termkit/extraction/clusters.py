"""Mentions of one person or place put together: its forms, its short forms, its names in other languages.

Start reading at `clustered`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from termkit.extraction.oblique import base_of
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.languages.bases import bases
from termkit.names.glance import consonants
from termkit.names.guesses import is_patronymic, kind_of
from termkit.names.matching import same_name
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.extraction.mentions import Mention

_INITIAL = 2
# Letters at the beginning that forms of a word share.
_SHARED = 3


@dataclass
class Cluster:
    """Mentions of one name or term. `forms` has, by language, the words of its dictionary form.

    `kind` is what it is where that is known, and `more` counts mentions that were not kept. `evidence` says
    why its forms are taken for translations of each other, where that was seen; unless they sound `alike`,
    nothing is to be made of their letters.
    """

    forms: dict[str, tuple[str, ...]]
    mentions: list[Mention] = field(default_factory=list)
    kind: str = ""
    more: Counter[str] = field(default_factory=Counter)
    evidence: tuple[str, ...] = ()
    alike: bool = True

    @property
    def counts(self) -> Counter[str]:
        """How often it was seen, by language."""
        return Counter(mention.language for mention in self.mentions) + self.more

    @property
    def sign(self) -> str | None:
        """What most of the mentions in one of its languages have beside them, if it is no person's name."""
        if any(mention.sign == "work" for mention in self.mentions):
            return "work"
        english = [
            mention for mention in self.mentions if mention.language == "en" and len(mention.words) > 1
        ]
        articles = sum(mention.sign == "the" for mention in english)
        return "the" if articles * 2 > len(english) else None

    @property
    def length(self) -> int:
        """How many words it has."""
        return max(map(len, self.forms.values()))


def clustered(found: Iterable[Mention]) -> list[Cluster]:
    """The mentions of several texts by what they name, the most frequent first.

    Of what stands only where a sentence begins nobody knows whether it is a name: it is left out.
    """
    by_language: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        by_language[mention.language].append(mention)
    clusters: list[Cluster] = []
    for tag in GLOSSARY_LANGUAGES:
        own = _shortened(inflected(by_language[tag], tag), tag)
        clusters = _over_languages(clusters, own, tag)
    names = (cluster for cluster in clusters if any(mention.certain for mention in cluster.mentions))
    return sorted(names, key=lambda cluster: -len(cluster.mentions))


def inflected(found: list[Mention], tag: str) -> list[Cluster]:
    """The forms of one name together."""
    blocks: dict[tuple[str, ...], list[tuple[tuple[str, ...], list[Mention]]]] = defaultdict(list)
    by_words: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in found:
        by_words[mention.words].append(mention)
    # The most frequent form is the likeliest to be the dictionary's.
    for words, same in sorted(by_words.items(), key=lambda item: (-len(item[1]), len(item[0][-1]))):
        blocks[tuple(fold_term(word)[:_SHARED] for word in words)].append((words, same))
    clusters = []
    for block in blocks.values():
        groups: list[list[tuple[tuple[str, ...], list[Mention]]]] = []
        for words, same in block:
            group = next((g for g in groups if any(_are_forms(words, other, tag) for other, _ in g)), None)
            if group is None:
                groups.append([(words, same)])
            else:
                group.append((words, same))
        for group in groups:
            merged = [mention for _, same in group for mention in same]
            clusters.append(Cluster({tag: _dictionary_form([words for words, _ in group], tag)}, merged))
    return clusters


def _are_forms(words: tuple[str, ...], others: tuple[str, ...], tag: str) -> bool:
    """Is there a dictionary form that each word and its counterpart may be forms of?"""
    return all(not set(bases(a, tag)).isdisjoint(bases(b, tag)) for a, b in zip(words, others, strict=True))


def _dictionary_form(forms: list[tuple[str, ...]], tag: str) -> tuple[str, ...]:
    """Of each word the form that explains most of those seen, if possible one that was seen itself."""
    if tag == "az" and len(forms) == 1:
        return (*forms[0][:-1], base_of(forms[0][-1]).text)
    found = []
    for words in zip(*forms, strict=True):
        explained: Counter[str] = Counter(base for word in set(words) for base in set(bases(word, tag)))
        best = max(explained, key=lambda base: (explained[base], base in words, len(base)))
        # Xanobada and Xanobadan are at and from Xanoba.
        shorter = base_of(best).text if tag == "az" else best
        found.append(shorter if explained[shorter] == explained[best] else best)
    if tag == "ru" and len(forms) == 1 and len(found) == 1:
        return (_surname(found[0]),)
    return _nominative(tuple(found)) if tag == "ru" else tuple(found)


def _surname(word: str) -> str:
    """The surname that a single Russian form is most likely of; as it is if it ends like none.

    >>> _surname("Потаповскому"), _surname("Зарифовым"), _surname("Зарате")
    ('Потаповский', 'Зарифов', 'Зарате')
    """
    if kind_of(word) == "person":
        return word
    return next((base for base in bases(word, "ru")[1:] if kind_of(base) == "person"), word)


def _nominative(words: tuple[str, ...]) -> tuple[str, ...]:
    """A Russian name that was seen in one oblique case: the patronymic tells it. As it is if unsure.

    >>> _nominative(("Ивана", "Петровича", "Горелова")), _nominative(("Нигяр", "Петровны", "Зарифовой"))
    (('Иван', 'Петрович', 'Горелов'), ('Нигяр', 'Петровна', 'Зарифова'))
    """
    if len(words) != 3 or is_patronymic(words[1]) or not any(map(is_patronymic, bases(words[1], "ru"))):
        return words
    from termkit.languages.russian_dictionary import is_name

    given, father, family = (bases(word, "ru") for word in words)
    fathers = [name for name in father if is_patronymic(name)]
    # A woman: Вере is not of Вер.
    ends = ("а", "я", "ь") if fathers[0].endswith("на") else ""
    names = [name for name in given[1:] if is_name(name.lower()) and name.endswith(ends)]
    names = names or list(given if len(given) == 1 else ())
    families = [name for name in family[1:] if kind_of(name) == "person"]
    families = families or list(family if len(family) == 1 else ())
    if not (names and families):
        return words
    return names[0], fathers[0], families[0]


def _shortened(clusters: list[Cluster], tag: str) -> list[Cluster]:
    """A bare surname, or one after initials, goes to the one full name that has it."""
    full: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        words = cluster.forms[tag]
        if len(words) > 1 and len(words[0]) > _INITIAL and cluster.sign is None:
            full[words[-1]].append(cluster)
    kept = []
    for cluster in clusters:
        words = cluster.forms[tag]
        named = [
            other
            for base in bases(words[-1], tag)
            for other in full.get(base, ())
            if other is not cluster and _may_shorten(words, other.forms[tag])
        ]
        if len(named) == 1:
            named[0].mentions += cluster.mentions
        else:
            kept.append(cluster)
    return kept


def _may_shorten(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    initials = words[:-1]
    if any(len(initial) > _INITIAL for initial in initials) or len(words) > len(full):
        return False
    return all(name.startswith(initial[0]) for initial, name in zip(initials, full, strict=False))


def _over_languages(clusters: list[Cluster], more: list[Cluster], tag: str) -> list[Cluster]:
    """Clusters of other languages, and those of one more: the same names together."""
    blocks: dict[tuple[int, ...], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for words in cluster.forms.values():
            for key in _sounds(words[-1]):
                blocks[key].append(cluster)
    alone = []
    gone: set[int] = set()
    # The most frequent spelling is the name's, and a rare one may be another's.
    for cluster in sorted(more, key=lambda cluster: -len(cluster.mentions)):
        found = [
            (-score, order, same, words)
            for order, words in enumerate(_readings(cluster, tag))
            for same in _near(words, blocks)
            if tag not in same.forms and id(same) not in gone
            for score in (_likeness(words, tag, same),)
            if score
        ]
        if not found:
            alone.append(cluster)
            continue
        _, _, same, words = min(found, key=lambda one: one[:2])
        same.forms[tag] = words
        same.mentions += cluster.mentions
        for _, _, other, _ in sorted(found, key=lambda one: one[:2]):
            # Robert Uorren and Robert Warren are both Роберт Уоррен.
            if id(other) not in gone and other.forms.keys().isdisjoint(same.forms):
                same.forms |= other.forms
                same.mentions += other.mentions
                gone.add(id(other))
    return [cluster for cluster in clusters if id(cluster) not in gone] + alone


def _sounds(word: str) -> set[tuple[int, ...]]:
    """How a word begins; Warren is Уоррен, without a consonant there."""
    return {consonants(word), *([consonants(word[1:])] if word[0] in "wW" else ())}


def _near(words: tuple[str, ...], blocks: dict[tuple[int, ...], list[Cluster]]) -> list[Cluster]:
    found = (cluster for key in _sounds(words[-1]) for cluster in blocks.get(key, ()))
    return list({id(cluster): cluster for cluster in found}.values())


def _readings(cluster: Cluster, tag: str) -> list[tuple[str, ...]]:
    """The dictionary form; of a single form that was seen, what it may be a form of too."""
    words = cluster.forms[tag]
    seen = {mention.words for mention in cluster.mentions}
    if len(seen) > 1:
        return [words]
    (form,) = seen
    return list(dict.fromkeys([words, *((*form[:-1], base) for base in bases(form[-1], tag))]))


def _likeness(words: tuple[str, ...], tag: str, cluster: Cluster) -> float:
    """How like a name is to that of a cluster; 0 if it is another."""
    best = 0.0
    for other_tag, others in cluster.forms.items():
        kind = "person" if min(len(words), len(others)) > 1 else "place"
        if len(words) != len(others) and kind == "place":
            continue
        verdict = same_name(" ".join(words), tag, " ".join(others), other_tag, kind)
        if verdict.decision == "same":
            best = max(best, verdict.score)
    return best
