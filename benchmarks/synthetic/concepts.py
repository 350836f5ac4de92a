"""Made-up glossary entries: people, places, organisations and terms, after those of the shipped glossary.

The mix gives about as many terms for a concept as the shipped glossary has. Start reading at `made_up`.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING

from synthetic.letters import Letters
from termkit.glossary import Concept, Glossary, Side, Text, full_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Of a hundred concepts.
_MIX = {"person": 20, "place": 30, "organisation": 15, "term": 35}
_TITLES = {"az": ("bəy", "xan", "ağa"), "en": ("bey", "khan", "agha"), "ru": ("бек", "хан", "ага")}
# An organisation is named by one of these, with one to three words before it, or after it where the dots
# stand.
_HEADS = {
    "az": (
        "Nazirliyi",
        "Komitəsi",
        "Partiyası",
        "Universiteti",
        "Birliyi",
        "Mərkəzi",
        "Cəmiyyəti",
        "Bankı",
        "Fondu",
        "İnstitutu",
        "Agentliyi",
        "Qəzeti",
        "Klubu",
        "Şurası",
    ),
    "en": (
        "Ministry of …",
        "Committee on …",
        "Party of …",
        "University",
        "Union of …",
        "Centre for …",
        "Society",
        "Bank",
        "Fund",
        "Institute of …",
        "Agency",
        "Times",
        "Club",
        "Council of …",
    ),
    "ru": (
        "Министерство …",
        "Комитет …",
        "Партия …",
        "Университет …",
        "Союз …",
        "Центр …",
        "Общество …",
        "Банк …",
        "Фонд …",
        "Институт …",
        "Агентство …",
        "Газета …",
        "Клуб …",
        "Совет …",
    ),
}


def made_up(real: Glossary, tag: str, count: int) -> Iterator[Concept]:
    """Concepts with one side, in the language `tag`: up to half of them real, the rest made up."""
    taken = list(real.concepts.values())
    step = max(1, 2 * len(taken) // count)
    with_side = [concept for concept in taken[::step] if tag in concept.sides][: count // 2]
    for concept in with_side:
        yield concept._replace(sides={tag: concept.sides[tag]})
    maker = _Maker(real.concepts, tag, count)
    for number in range(count - len(with_side)):
        yield maker.concept(number)


class _Maker:
    """Draws the parts of names and terms; the same sequence for the same language and count."""

    def __init__(self, real: Mapping[str, Concept], tag: str, count: int) -> None:
        self._tag = tag
        self._taken = {
            full_name(concept.sides[tag], tag) for concept in real.values() if tag in concept.sides
        }
        self._random = random = Random(f"{tag} {count}")
        sides = [(concept.kind, concept.sides[tag]) for concept in real.values() if tag in concept.sides]
        families = {side.family for _, side in sides if side.family}
        given = {word for _, side in sides for word in (side.given or "").split()}
        self._families = Letters(sorted(families)).words(random, max(20, count // 10))
        self._given = [
            *sorted(given),
            *Letters(sorted(given)).words(random, min(600, count // 20), at_least=3),
        ]
        self._places = Letters(_words_of(sides, "place"))
        self._organisations = Letters(_words_of(sides, "organisation"))
        terms = [word for word in _words_of(sides, "term") if word.islower()]
        self._known = terms
        self._terms = Letters(terms, memory=3)

    def concept(self, number: int) -> Concept:
        kind = self._random.choices(list(_MIX), list(_MIX.values()))[0]
        make = {
            "person": self._person,
            "place": self._place,
            "organisation": self._organisation,
            "term": self._term,
        }[kind]
        side = make()
        while (name := full_name(side, self._tag)) in self._taken:
            side = make()
        self._taken.add(name)
        gender = ("f" if self._random.random() < 0.25 else "m") if kind == "person" else None
        return Concept(f"{kind}-{number}", kind, {self._tag: side}, gender)

    def _person(self) -> Side:
        random = self._random
        patronymic = (
            random.choice(self._given) + "ович" if self._tag == "ru" and random.random() < 0.15 else None
        )
        title = random.choice(_TITLES[self._tag]) if random.random() < 0.08 else None
        given = " ".join(random.sample(self._given, 1 if random.random() < 0.8 else 2))
        return Side(family=random.choice(self._families), given=given, patronymic=patronymic, title=title)

    def _place(self) -> Side:
        name = _name(self._places.word(self._random))
        if self._random.random() < 0.2:
            name += " " + _name(self._places.word(self._random))
        other = (Text(_name(self._places.word(self._random))),) if self._random.random() < 0.15 else ()
        return Side(preferred=(Text(name),), admitted=other)

    def _organisation(self) -> Side:
        random = self._random
        words = [_name(self._organisations.word(random)) for _ in range(random.randint(1, 3))]
        head, dots, _ = random.choice(_HEADS[self._tag]).partition(" …")
        name = " ".join([head, *words] if dots else [*words, head])
        acronym = ("".join(word[0].upper() for word in name.split()),) if random.random() < 0.2 else ()
        return Side(preferred=(Text(name),), acronym=acronym)

    def _term(self) -> Side:
        random = self._random
        length = random.choices((1, 2, 3), (35, 45, 20))[0]
        words = [self._terms.word(random, at_least=5)]
        while len(words) < length:
            # Words of real terms come back in many: energy policy, energy market.
            again = random.random() < 0.5
            words.insert(0, random.choice(self._known) if again else self._terms.word(random, at_least=5))
        return Side(preferred=(Text(" ".join(words)),))


def _words_of(sides: list[tuple[str, Side]], kind: str) -> list[str]:
    """The words of the real names of a kind, each as often as it comes."""
    texts = (
        text.text for found, side in sides if found == kind for text in (*side.preferred, *side.admitted)
    )
    return [word for text in texts for word in text.split() if len(word) > 3 and word.isalpha()]


def _name(word: str) -> str:
    return word[0].upper() + word[1:]


@cache
def shipped() -> Glossary:
    """The real entries."""
    return Glossary.shipped()
