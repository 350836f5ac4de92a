"""Put another name or term into a translation, in the form in which the one that stood there stood.

The glossary knows what a term is called in the other language, `languages` how it is inflected. What they do
not know is whether the words around would have to change too; `_fits` says where they surely need not. Start
reading at `Names.replacement`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.finder import Finder
from termkit.glossary.terms import Term, terms_of
from termkit.languages import language
from termkit.languages.gendered_words import speaks_of_gender
from termkit.languages.months import MONTHS, russian_forms
from termkit.languages.sentences import starts_sentence
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from termkit.glossary import Glossary

_MONTH = "month "
# What may also be a verb or a step: a number must stand beside it.
_DOUBTFUL_MONTHS = frozenset({"May", "March"})
_BEFORE = re.compile(r"([^\W_]+)[ \u00a0]+$")
_AFTER = re.compile(r"[ \u00a0]+([^\W_]+)")
_DIGITS_NEAR = re.compile(r"\d\W{0,2}$"), re.compile(r"\W{0,2}\d")
# Places that one is «на», not «в».
_ON = frozenset("кавказ кипр куба украина балканы урал сахалин мальта крит сицилия аляска чукотка".split())
_VOWELS = frozenset("aeioауоыиэюяёе")
_PARTICLES = frozenset("de del di da la el al von van of".split())
_STATES = frozenset("city town state republic kingdom province region district commonwealth".split())
_AFTER_PLACES = frozenset(
    "and or but in on at to from by for with as is was are were has had have will would can could may became "
    "remains remained".split()
)
_UNSOUNDED = frozenset("hu")  # an hour, a university: the letter does not tell


class Named(NamedTuple):
    """A term in a text: its place, where its stem ends, and which it is."""

    start: int
    tail_end: int
    base_end: int
    surface: str
    term: Term


class Names:
    """The months, and the terms of a glossary."""

    def __init__(self, glossary: Glossary | None) -> None:
        self._glossary = glossary
        self._months = {
            tag: [
                Term(f"{_MONTH}{number}", name, "preferred", "name", "term", exact=tag == "en")
                for number, name in enumerate(names)
            ]
            for tag, names in MONTHS.items()
        }
        self._month_finders: dict[str, Finder] = {}
        self._last: dict[tuple[str, str], list[Named]] = {}

    def found(self, text: str, tag: str) -> list[Named]:
        """The terms in a text; a place where several concepts may be meant is left out.

        >>> [(name.surface, name.term.text) for name in Names(None).found("28 мая 1918 года", "ru")]
        [('мая', 'май')]
        """
        if (text, tag) in self._last:
            return self._last[text, tag]
        if tag not in self._month_finders:
            self._month_finders[tag] = Finder(map(_spelled_out, self._months[tag]), tag)
        matches = [
            match
            for match in self._month_finders[tag].find(text)
            if match.term.text not in _DOUBTFUL_MONTHS
            or _DIGITS_NEAR[0].search(text[max(0, match.start - 3) : match.start])
            or _DIGITS_NEAR[1].match(text, match.end)
        ]
        if self._glossary is not None:
            matches += self._glossary.finder(tag).find(text)
        concepts: dict[tuple[int, int], set[str]] = {}
        for match in matches:
            concepts.setdefault(match.span, set()).add(match.term.concept)
        found = [
            Named(
                match.start,
                match.end,
                match.base_end,
                text[match.start : match.end],
                self._month(match.term, tag),
            )
            for match in matches
            if len(concepts[match.span]) == 1 and match.term.role != "exempt"
        ]
        # One text is asked for again with each match.
        if len(self._last) > 64:
            self._last.clear()
        self._last[text, tag] = list({(name.start, name.tail_end): name for name in found}.values())
        return self._last[text, tag]

    def _month(self, term: Term, tag: str) -> Term:
        """A month as a language inflects it; any other term as it is."""
        if not term.concept.startswith(_MONTH):
            return term
        return self._months[tag][int(term.concept.removeprefix(_MONTH))]

    def same_form(self, old: Named, new: Named, tag: str) -> bool:
        """Is the new term inflected as the old one?"""
        if (old.term.kind, old.term.role) != (new.term.kind, new.term.role):
            return False
        forms = _inflected(old, new.term, tag)
        return fold_term(new.surface) in {fold_term(form) for form in forms}

    def replacement(
        self, old: Named, new: Named, source: str, target: str, languages: tuple[str, str]
    ) -> tuple[str, int, int, str] | None:
        """What to write for the old term in a translation: kind of repair, place and text; None in doubt."""
        source_tag, tag = languages
        concept = old.term.concept
        there = [name for name in self.found(target, tag) if name.term.concept == concept]
        here = [name for name in self.found(source, source_tag) if name.term.concept == concept]
        if len(there) != 1 or len(here) != 1:
            return None
        (place,) = there
        if _is_part_of_name(target, place) and not _is_part_of_name(source, here[0]):
            return None
        term = self._rendered(new.term, place.term, tag)
        if term is None or not _fits(place, term, target, tag):
            return None
        if term.kind == "person" and not _same_gender(place.term, term) and speaks_of_gender(target, tag):
            return None
        forms = _inflected(place, term, tag)
        if tag == "ru" and len(forms) > 1:
            forms = _governed(forms, term, _word_before(target, place.start), _rests(old, source, source_tag))
        if tag == "ru" and _word_before(target, place.start) in {"в", "на"}:
            forms = list(dict.fromkeys(_where(form, term) for form in forms))
        if len(forms) != 1 or (place.surface.isupper() and not place.term.text.isupper()):
            return None
        (form,) = forms
        if place.surface[0].isupper() and form[0].islower():
            form = language(tag).upper(form[0]) + form[1:]
        return "date" if concept.startswith(_MONTH) else "term", place.start, place.tail_end, form

    def _rendered(self, meant: Term, model: Term, tag: str) -> Term | None:
        """The term of the other language for what is meant, of the same make as the one that is replaced."""
        # Who writes Kirovabad, or Zaire, has a reason: today's name is no translation of it.
        if meant.spelling != "preferred" and meant.role != "acronym":
            return None
        if meant.concept.startswith(_MONTH):
            return self._month(meant, tag)
        if self._glossary is None:
            return None
        concept = self._glossary.concepts[meant.concept]
        side = concept.sides.get(tag)
        if side is None or not side.sure or concept.sensitive or concept.kind != model.kind:
            return None
        return next(
            (
                term
                for term in terms_of(concept, tag)
                if term.role == model.role
                and (term.spelling == "preferred" or term.role == "acronym")
                and (term.role in {"name", "surname", "acronym"} or term.parts == model.parts)
            ),
            None,
        )


def _is_part_of_name(text: str, name: Named) -> bool:
    """Does a word with a capital, or a particle of names, stand right beside it: Republic of Ireland?"""
    before = _BEFORE.search(text, max(0, name.start - 40), name.start)
    if before and before[1].lower() == "of":
        before = _BEFORE.search(text, max(0, before.start() - 40), before.start(1))
        if before and before[1].lower() in _STATES:
            return True
    if before and before[1][0].isupper() and not starts_sentence(text, before.start(1)):
        return True
    after = _AFTER.match(text, name.tail_end)
    return after is not None and (after[1][0].isupper() or after[1] in _PARTICLES)


def _governed(forms: list[str], term: Term, before: str, rests: bool | None) -> list[str]:
    """Those of the forms that a Russian preposition asks for: у Гянджи; в Гяндже, where somebody is."""
    from termkit.languages.russian import by_case, case_asked_by

    cases = case_asked_by(before)
    if before == "в" and rests is not None:
        cases = ("loct",) if rests else ("accs",)
    if not cases:
        return forms
    known = by_case(term.shape)
    asked = {form for case in cases for form in known.get(f"{case}.sing", ())}
    return [form for form in forms if form in asked]


def _where(form: str, term: Term) -> str:
    """The second prepositional, which some Russian nouns have for where a thing is: в Крыму, о Крыме."""
    from termkit.languages.russian import by_case

    usual, *second = by_case(term.shape).get("loct.sing", (form,))
    return second[0] if second and form == usual else form


def _rests(name: Named, text: str, tag: str) -> bool | None:
    """Is somebody there (Bakıda, in Baku), or going there (Bakıya, to Baku)? None where it is not said."""
    if tag == "az":
        ending = fold_term(name.surface[name.base_end - name.start :])
        return {"da": True, "də": True, "ya": False, "yə": False, "a": False, "ə": False}.get(ending)
    return (
        {"in": True, "to": False, "into": False}.get(_word_before(text, name.start)) if tag == "en" else None
    )


def _word_before(text: str, start: int) -> str:
    """The word right before a place, in small letters; empty where a mark stands between them."""
    found = _BEFORE.search(text[max(0, start - 40) : start])
    return found[1].lower() if found else ""


def _spelled_out(month: Term) -> Term:
    """A month with its Russian forms, so that finding one does not wait for the dictionary."""
    if month.text not in MONTHS["ru"]:
        return month
    return month._replace(indeclinable=True, forms=russian_forms(month.text))


def _inflected(old: Named, new: Term, tag: str) -> list[str]:
    return language(tag).reinflect(old.term.shape, new.shape, old.surface, old.base_end - old.start)


def _same_gender(one: Term, other: Term) -> bool:
    return one.gender is not None and one.gender == other.gender


def _fits(old: Named, new: Term, target: str, tag: str) -> bool:
    """May the new term stand where the old one does, and nothing around it change?"""
    before = _word_before(target, old.start)
    if tag == "en":
        return _fits_english(old, new, before, _AFTER.match(target, old.tail_end))
    return tag != "ru" or _fits_russian(old, new, before, target[old.tail_end : old.tail_end + 2])


def _fits_english(old: Named, new: Term, before: str, after: re.Match[str] | None) -> bool:
    if before in {"a", "an"}:
        first = {old.surface[0].lower(), new.text[0].lower()}
        return (
            not first & _UNSOUNDED
            and len({letter in _VOWELS for letter in first}) == 1
            and (new.concept.startswith(_MONTH))
        )
    if new.concept.startswith(_MONTH):
        return True
    if new.kind == "person":
        return before != "the"
    if new.kind == "place":
        # The Australian, not the Australia dollar.
        if after and after[1] not in _AFTER_PLACES:
            return False
        # The Netherlands, the Czech Republic: who knows which places have an article?
        return before != "the" and " " not in new.text and not new.text.endswith("s")
    if new.kind == "organisation":
        return before == "the" and " of " in new.text
    if new.kind == "term":
        return before in {"the", "this", "that", "its", "their", "his", "her", "our"}
    return True


def _fits_russian(old: Named, new: Term, before: str, after: str) -> bool:
    from termkit.languages.russian import case_asked_by

    if before in {"на", "во", "со", "ко", "об", "обо"} or (before == "в" and fold_term(new.text) in _ON):
        return False
    begin = new.text[:2].lower()
    first, second = begin[:1], begin[1:]
    if before == "о" and first in _VOWELS:
        return False
    if before in {"в", "с"} and first in {"в": "вф", "с": "сзшж"}[before] and second not in _VOWELS:
        return False
    makes = [_make(term) for term in (old.term, new)]
    if makes[0] is not None and makes[0] == makes[1]:
        return True
    # Right after a preposition nothing agrees with the name, unless it is spoken of afterwards.
    return bool(case_asked_by(before)) and not after.lstrip(" ").startswith((",", "(", "–", "—"))


def _make(term: Term) -> tuple[str, str] | None:
    """Gender and number of a Russian term, with which adjectives and verbs agree; None where unknown."""
    if term.kind == "person" or term.gender:
        return (term.gender, "sing") if term.gender else None
    from termkit.languages.russian_dictionary import readings

    for word in term.text.split():
        found = readings(word.lower())
        makes = {(reading.gender, reading.number) for reading in found if reading.speech == "noun"}
        if makes and not any(reading.speech == "adjective" for reading in found):
            return makes.pop() if len(makes) == 1 else None
    if " " in term.text or term.indeclinable or term.text.isupper():
        return None
    last = term.text[-1].lower()
    if last in "ая":
        return "femn", "sing"
    return ("masc", "sing") if last not in "уеыоэюиёь" else None
