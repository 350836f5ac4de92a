"""The terms of a concept: what is written in the entry, and a person's forms that follow from the parts.

A person is named by family, given name and title; the full name, the name with initials, the given name
with its title and the citation form are derived here. Start reading at `terms_of`.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.concepts import STATUSES, Concept, Side, Text
from termkit.languages import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

# These stand before the given name, every other title after it.
_BEFORE = {
    "hacı", "mirzə", "molla", "şeyx", "seyid", "şah",
    "haji", "mirza", "mullah", "sheikh", "shah",
    "гаджи", "мирза", "молла", "шейх", "сеид", "шах",
}  # fmt: skip
# The letters that stand for one letter of another alphabet, and so for one initial: Ceyhun, Jeyhun, Джейхун.
_ONE_SOUND = ("Дж", "Ch", "Gh", "Kh", "Sh", "Zh")


class Term(NamedTuple):
    """One text that names a concept in one language.

    `status` is the entry's, or `"derived"` for a form that follows from a person's parts. `role` says which
    form: `"name"` (as written in the entry, or a person's full name), `"acronym"`, `"surname"`,
    `"initials"`, `"titled"` (given name and title), `"citation"`, or `"exempt"`: a longer phrase in which the
    concept is not meant.
    """

    concept: str
    text: str
    status: str
    role: str
    kind: str
    parts: tuple[str, ...] = ()
    gender: str | None = None
    exact: bool = False
    indeclinable: bool = False
    forms: tuple[str, ...] = ()
    match: str | None = None
    since: int | None = None
    until: int | None = None
    # The status of the spelling itself, where `status` is only "derived".
    spelling: str = "preferred"

    @property
    def shape(self) -> Shape:
        """What the language needs to inflect it."""
        return Shape(self.text, self.kind, self.parts, self.gender, self.indeclinable, self.forms)


def terms_of(concept: Concept, language: str) -> list[Term]:
    """Every term of a concept in one language, derived forms of persons included.

    >>> side = Side(family="Rasulzadeh", given="Mammad Amin")
    >>> concept = Concept("rasulzadeh", "person", {"en": side})
    >>> [term.text for term in terms_of(concept, "en") if term.role in {"name", "surname"}]
    ['Mammad Amin Rasulzadeh', 'Rasulzadeh']
    >>> sorted(term.text for term in terms_of(concept, "en") if term.role == "initials")[:3]
    ['M. A. Rasulzadeh', 'M. Rasulzadeh', 'M.A. Rasulzadeh']
    """
    side = concept.sides.get(language)
    if side is None:
        return []
    found: dict[str, Term] = {}
    for term in _all_terms(concept, side, language):
        # The first status wins: a surname listed as admitted is not deprecated by a derived form.
        found.setdefault(term.text, term)
    return list(found.values())


def full_name(side: Side, language: str) -> str:
    """A person's name as it is shown, or the preferred text of anything else.

    >>> full_name(Side(family="Hüseynzadə", given="Əli", title="bəy"), "az")
    'Əli bəy Hüseynzadə'
    >>> full_name(Side(family="Гусейнзаде", given="Али", title="бек"), "ru")
    'Али-бек Гусейнзаде'
    """
    if side.family:
        words, _ = _name_words(side, side.family, side.title, language)
        return " ".join(words)
    return side.preferred[0].text if side.preferred else ""


def titled_name(side: Side, language: str) -> str:
    """The given name with its title, the usual second mention.

    >>> titled_name(Side(family="Yusifbəyli", given="Nəsib", title="bəy"), "az")
    'Nəsib bəy'
    """
    words, _ = _name_words(side, "", side.title, language)
    return " ".join(words)


def name_with_initials(side: Side, count: int | None = None, *, titled: bool = False) -> str:
    """The surname with the initials of so many given names, or of all; `titled`: of a title before them too.

    >>> name_with_initials(Side(family="Расулзаде", given="Мамед Эмин"))
    'М. Э. Расулзаде'
    >>> name_with_initials(Side(family="Tağıyev", given="Zeynalabdin", title="Hacı"), titled=True)
    'H. Z. Tağıyev'
    """
    words = (side.given or "").split()[:count]
    if titled and side.title and side.title.lower() in _BEFORE:
        words.insert(0, side.title)
    initials = ([sound for sound in _ONE_SOUND if word.startswith(sound)] for word in words)
    shown = (
        f"{found[0]}." if found else _initials_of(word)[0]
        for word, found in zip(words, initials, strict=True)
    )
    return " ".join((*shown, side.family or ""))


def _all_terms(concept: Concept, side: Side, language: str) -> Iterator[Term]:
    gender = side.gender or concept.gender

    def term(text: Text | str, status: str, role: str, parts: tuple[str, ...] = (), **more: object) -> Term:
        spelling = text if isinstance(text, Text) else Text(text)
        return Term(
            concept.id, spelling.text, status, role, concept.kind, parts, gender, side.exact,
            side.indeclinable, match=concept.match, since=spelling.since, until=spelling.until,
        )._replace(**more)  # type: ignore[arg-type]  # fmt: skip

    for status in STATUSES:
        for text in side.texts(status):
            single = " " not in text.text
            if concept.kind == "person" and single and side.family:
                yield from _person(term, side, text, status, language)
            else:
                forms = side.forms if status == "preferred" else ()
                yield term(text, status, "name", forms=forms, spelling=status)
        if status == "preferred":
            if side.own_spelling:
                yield term(side.own_spelling, "preferred", "name")
            if side.family:
                yield from _person(term, side, Text(side.family), status, language)
            for acronym in side.acronym:
                yield term(acronym, "admitted", "acronym", spelling="admitted")
    for phrase in concept.exempt:
        yield term(phrase, "exempt", "exempt", kind="term", match=None)


def _person(term, side: Side, family: Text, status: str, language: str) -> Iterator[Term]:  # type: ignore[no-untyped-def]
    """The forms in which a person is named with one spelling of the surname."""
    surname = family.text
    if not side.given:
        yield term(family, status, "name", ("family",), spelling=status)
        return
    families = ("family",) * len(surname.split())
    given, patronymic = side.given.split(), (side.patronymic or "").split()
    marks = {"spelling": status, "since": family.since, "until": family.until}
    for some in dict.fromkeys((side, side._replace(patronymic=None))):
        for title in dict.fromkeys((side.title, None)):
            words, parts = _name_words(some, surname, title, language)
            yield term(" ".join(words), status, "name", parts, **marks)
    yield term(surname, "derived", "surname", families, **marks)
    for initials in _initials(given, patronymic):
        spaced, closed = " ".join(initials), "".join(initials)
        for before, count in ((spaced, len(initials)), (closed, 1)):
            parts = ("initial",) * count
            yield term(f"{before} {surname}", "derived", "initials", (*parts, *families), **marks)
            yield term(f"{surname}, {before}", "derived", "citation", (*families, *parts), **marks)
            yield term(f"{surname} {before}", "derived", "citation", (*families, *parts), **marks)
        yield term(closed + surname, "derived", "initials", (), **marks)
    if not side.given.endswith("."):
        for more in dict.fromkeys(((), tuple(patronymic))):
            words = [f"{surname},", *given, *more]
            parts = (*families, *["given"] * len(given), *["patronymic"] * len(more))
            yield term(" ".join(words), "derived", "citation", parts, **marks)
    if side.title and status == "preferred":
        words, parts = _name_words(side._replace(patronymic=None), "", side.title, language)
        yield term(" ".join(words), "derived", "titled", parts, **marks)


def _initials(given: list[str], patronymic: list[str]) -> Iterator[tuple[str, ...]]:
    """The initials a name is written with: М. Э., М., В. М. with the patronymic, Дж. as well as Д., Ж.-Ж."""
    found: dict[tuple[str, ...], None] = {}
    for words in (given, given[:1], [*given, *patronymic[:1]]):
        found.update(dict.fromkeys(product(*(_initials_of(word) for word in words))))
    yield from found


def _initials_of(word: str) -> list[str]:
    if word.endswith("."):
        return [word]
    first = "-".join(part[0] + "." for part in word.split("-") if part)
    found = [first, word[0] + ".", *(sound + "." for sound in _ONE_SOUND if word.startswith(sound))]
    return list(dict.fromkeys(found))


def _name_words(
    side: Side, family: str, title: str | None, language: str
) -> tuple[list[str], tuple[str, ...]]:
    """The words of a full name in order, and what each of them is."""
    words = [(word, "given") for word in (side.given or "").split()]
    if side.patronymic:
        words += [(word, "patronymic") for word in side.patronymic.split()]
    if title and title.lower() in _BEFORE:
        words.insert(0, (title, "title"))
    elif title and language == "ru" and words:
        # Али-бек: one word, and only its end inflects.
        words[-1] = (f"{words[-1][0]}-{title}", "given")
    elif title:
        words.append((title, "title"))
    if family:
        words += [(word, "family") for word in family.split()]
    return [word for word, _ in words], tuple(part for _, part in words)


def is_capitalised(text: str) -> bool:
    """Does a term begin with a capital?

    >>> is_capitalised("Bakı"), is_capitalised("атомная станция"), is_capitalised("“Polis”")
    (True, False, True)
    """
    if text[:1].isalpha():
        return text[0].isupper()
    first = next((letter for letter in text if letter.isalpha()), "")
    return first.isupper()


def is_acronym(word: str) -> bool:
    """Is this one word of capitals, digits and hyphens (NATO, G-20, ОБСЕ)?

    >>> is_acronym("NATO"), is_acronym("Baku"), is_acronym("D-8"), is_acronym("A")
    (True, False, True, False)
    """
    if not word.isupper():
        return False
    letters = [letter for letter in word if letter.isalpha()]
    return " " not in word and bool(letters) and len(word) > 1 and all(letter.isupper() for letter in letters)
