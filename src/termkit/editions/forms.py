"""The form of each name in an edition: a glossary in which the house's form comes first.

The glossary admits several spellings where several are right; a house has chosen. So an edition has a
glossary of its own over the one it is given, in which the chosen form is the preferred one; translators are
told so, and the checks mend what is otherwise (`checked_style`). Start reading at `edition_glossary`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from termkit.checks.alike import alike
from termkit.checks.settings import PLACES
from termkit.editions.house_style import GLOSSARY
from termkit.glossary import Glossary, full_name
from termkit.glossary.concepts import Text
from termkit.languages.azerbaijani_given_names import GIVEN_NAMES
from termkit.transliteration import Transliterator, scheme_named
from termkit.transliteration.origins import origin_of

if TYPE_CHECKING:
    from termkit.checks.settings import Style
    from termkit.editions.house_style import HouseStyle
    from termkit.glossary import Concept, Side

_NAMES = frozenset({"person", "place", "organisation"})
# The languages that a name may come from by its letters.
_HOMES = ("az", "ru")
# So many usual ways to write a name are looked at: Cəmil is Джамиль, and Джамил.
_WAYS = 3
# How Azerbaijan's own press spells places in Russian.
_OWN_PLACES = "az-ru-places-az"


def edition_glossary(glossary: Glossary, style: HouseStyle, tag: str) -> Glossary:
    """The glossary of an edition in a language.

    >>> from termkit.editions.house_style import HouseStyle
    >>> own = edition_glossary(Glossary.shipped(), HouseStyle(zade="zade"), "en")
    >>> own.concepts["rasulzadeh-mammad-amin"].sides["en"].family
    'Rasulzade'
    """
    styled = _Styled(style, tag)
    changed = [
        new for concept in glossary.concepts.values() if (new := styled.concept(concept)) is not concept
    ]
    return Glossary(changed).over(glossary) if changed else glossary


def checked_style(style: HouseStyle) -> Style:
    """The style that the checks are told with such a glossary, whose forms come first whatever they are."""
    return style.checked._replace(names=GLOSSARY, places=PLACES[0])


class _Styled:
    """What a style makes of entries."""

    def __init__(self, style: HouseStyle, tag: str) -> None:
        self.style, self.tag = style, tag
        self.scheme = scheme_named(style.names) if style.names != GLOSSARY else None

    def concept(self, concept: Concept) -> Concept:
        """The entry as the edition has it; the very same where it has nothing to change."""
        side = concept.sides.get(self.tag)
        if side is None or not side.sure or (concept.sensitive and self.style.sensitive == "keep"):
            # What is not sure, or differs between two sides, is shown and never imposed.
            return concept
        if concept.kind not in _NAMES or side.own_spelling:
            return concept
        new = self._chosen(concept, side)
        return concept if new == side else concept._replace(sides={**concept.sides, self.tag: new})

    def _chosen(self, concept: Concept, side: Side) -> Side:
        """A side with the house's form as the preferred one, and the form it had admitted."""
        new = self._by_scheme(concept, side) if self.scheme else side
        if self.tag == "en" and concept.kind == "person" and new.family and self.style.zade != "keep":
            new = new._replace(family=_with_zade(new.family, self.style.zade))
        if self.tag == "ru" and concept.kind == "place" and self.style.places == "ru-RU" and side.preferred:
            # An entry has the spelling of the country's own press first, then that of Russia's.
            first, *others = side.preferred
            other = next((text for text in side.admitted if alike(text.text, first.text)), None)
            if other and _is_of_russias_maps(other.text, concept):
                new = new._replace(preferred=(other, *others))
        if new == side:
            return side
        before = [Text(side.family)] if side.family and side.family != new.family else []
        before += [text for text in side.preferred if text not in new.preferred]
        if side.given != new.given:
            shown = (full_name(some, self.tag) for some in (side, side._replace(title=None)))
            before += map(Text, dict.fromkeys(shown))
        right = {new.family, *(text.text for text in new.preferred)}
        kept = [text for text in side.admitted if text.text not in right]
        return new._replace(admitted=(*before, *kept))

    def _by_scheme(self, concept: Concept, side: Side) -> Side:
        """A side as the scheme writes it; as it is where the name is not brought from its language."""
        assert self.scheme is not None
        home = self.scheme.source_language
        original = concept.sides.get(home)
        if original is None or home_of(concept) != home:
            return side
        write = _writer(home, self.tag, self.scheme.name, concept.kind).best
        if side.family and original.family:
            given = write(original.given) if original.given and side.given else side.given
            patronymic = original.patronymic if side.patronymic else None
            return side._replace(
                family=write(original.family),
                given=given,
                patronymic=write(patronymic) if patronymic else side.patronymic,
            )
        return side._replace(preferred=(Text(write(original.preferred[0].text)), *side.preferred[1:]))


def _is_of_russias_maps(name: str, concept: Concept) -> bool:
    """Is the other name of a place in Azerbaijan not the one that is spelled after the Azerbaijani?"""
    azerbaijani = concept.sides.get("az")
    if azerbaijani is None or not azerbaijani.preferred or home_of(concept) != "az":
        return False
    return _writer("az", "ru", _OWN_PLACES, "place").best(azerbaijani.preferred[0].text) != name


def _with_zade(family: str, zade: str) -> str:
    """A surname with the house's ending.

    >>> _with_zade("Huseynzadeh", "zade"), _with_zade("Aliyev", "zadeh")
    ('Huseynzade', 'Aliyev')
    """
    stem = next((family.removesuffix(end) for end in ("zadeh", "zade") if family.endswith(end)), "")
    return stem + zade if stem else family


def home_of(concept: Concept) -> str:
    """The language whose letters a name has been brought from, `az` or `ru`; empty where it was not.

    English tells: Aghdam is what it makes of Ağdam, Moscow is a name of its own. Azerbaijani and Russian
    write the names of all the world by ear.

    >>> concepts = Glossary.shipped().concepts
    >>> [home_of(concepts[id]) for id in ("aghdam", "moscow", "kulagin-v-m")]
    ['az', '', 'ru']
    """
    english = concept.sides.get("en")
    if english is None or concept.origin not in {None, *_HOMES} or concept.kind not in _NAMES:
        return ""
    return next((home for home in _HOMES if _is_home(home, concept, english)), "")


def _is_home(home: str, concept: Concept, english: Side) -> bool:
    original = concept.sides.get(home)
    if original is None:
        return False
    if original.family and english.family:
        is_brought = _is_of(home, concept) and _is_brought(original.family, english.family, home, "person")
        return is_brought and _is_given(original.given or "", english.given or "", home)
    names = [side.preferred[0].text for side in (original, english) if side.preferred]
    return len(names) == 2 and _is_brought(names[0], names[1], home, concept.kind)


def _is_of(home: str, concept: Concept) -> bool:
    """Is a person whose name may be read letter for letter from several languages one of this?

    Kulaqin is Кулагин, and Russian all the same.
    """
    russian = concept.sides.get("ru")
    return russian is None or (origin_of(full_name(russian, "ru")) == "az") == (home == "az")


def _is_given(original: str, given: str, home: str) -> bool:
    """Is a given name brought from a language too? Obama is written alike in Azerbaijani, Barak is not."""
    if home == "az" and any(word.lower() in GIVEN_NAMES for word in original.split()):
        return True
    return _is_brought(original, given, home, "person", _WAYS if home == "az" else 1)


@cache
def _is_brought(original: str, name: str, home: str, kind: str, ways: int = 1) -> bool:
    usual = (candidate.text for candidate in _writer(home, "en", None, kind).candidates(original, ways))
    return _with_zade(name, "zadeh") in {_with_zade(one, "zadeh") for one in usual}


@cache
def _writer(home: str, tag: str, scheme: str | None, kind: str) -> Transliterator:
    return Transliterator(home, tag, scheme=scheme, kind=kind if kind in {"person", "place"} else "other")


def original_of(concept: Concept, tag: str) -> tuple[str, str] | None:
    """The name in the language that it comes from, and that language; None where it has no other letters.

    >>> original_of(Glossary.shipped().concepts["rasulzadeh-mammad-amin"], "en")
    ('Məhəmməd Əmin Rəsulzadə', 'az')
    """
    home = home_of(concept)
    if not home or home == tag or tag not in concept.sides:
        return None
    name, here = (full_name(concept.sides[of]._replace(patronymic=None), of) for of in (home, tag))
    return (name, home) if name != here else None
