"""Russian: the forms of names, phrases and common terms. Start reading at `expand`.

A word in the dictionary takes its forms from there, any other by the look of it. In a phrase the head
and the adjectives that agree with it change; a tail in the genitive (иностранных дел) stays as it is.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from termkit.languages.russian_declension import SLOTS, Forms, decline, fixed, merge
from termkit.languages.russian_dictionary import Reading, other_forms, readings
from termkit.languages.shape import Shape  # noqa: TC001 - the doctests call it
from termkit.languages.stems import Stem, split
from termkit.text.folding import fold_term

LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
# First words of foreign names that never change, though the dictionary may think they do.
_FROZEN = frozenset("милли нью сан санта аль эль эр лос лас нотр ла ле де фон ван аз йени кёне орта".split())
_LIMIT = 64  # forms of one slot: what names with several spellings of each part may multiply to


def lower(text: str) -> str:
    """Lower-case; ё stays ё.

    >>> lower("Королёв")
    'королёв'
    """
    return text.lower()


def expand(shape: Shape) -> list[Stem]:
    """Stems and endings of a term, folded (ё is written е).

    >>> [(s.text, sorted(s.endings.tails)) for s in expand(Shape("Верховный суд", kind="organisation"))][0][0]
    'верховн'
    """
    return split(fold_term(form) for form in forms(shape))


def forms(shape: Shape) -> list[str]:
    """All written forms of a term.

    >>> forms(Shape("Баку", kind="place"))
    ['Баку']
    """
    inflected = (form for words in inflect(shape).values() for form in words)
    return list(dict.fromkeys([shape.text, *inflected, *shape.forms]))


def inflect(shape: Shape) -> Forms:
    """The forms of a term by case and number.

    >>> inflect(Shape("Министерство иностранных дел", kind="organisation"))["ablt.sing"]
    ('Министерством иностранных дел',)
    >>> inflect(Shape("МИД Азербайджана", kind="organisation"))["gent.sing"]
    ('МИД Азербайджана', 'МИДа Азербайджана')
    >>> inflect(Shape("чрезвычайный и полномочный посол"))["datv.sing"]
    ('чрезвычайному и полномочному послу', 'чрезвычайному и полномочному посолу')
    >>> inflect(Shape("Аббасидский халифат", kind="place"))["datv.sing"]
    ('Аббасидскому халифату',)
    >>> inflect(Shape("Милли Меджлис", kind="organisation"))["ablt.sing"]
    ('Милли Меджлисом',)
    >>> rasulzade = Shape("Мамед Эмин Расулзаде", "person", ("given", "given", "family"), "m")
    >>> inflect(rasulzade)["gent.sing"]
    ('Мамеда Эмина Расулзаде', 'Мамед Эмина Расулзаде')
    >>> inflect(Shape("Али-бек Гусейнзаде", "person", ("given", "family"), "m"))["datv.sing"]
    ('Али-беку Гусейнзаде',)
    """
    if shape.indeclinable and not shape.parts:
        return fixed(shape.text)
    words = shape.text.split(" ")
    if shape.parts:
        return _person(words, shape)
    if len(words) == 1:
        return _single(words[0], shape)
    return _phrase(words, shape)


def _single(word: str, shape: Shape) -> Forms:
    """One word: a name, a place, a common noun."""
    if len(word) > 1 and word.isupper():
        return _acronym(word)
    if shape.kind == "person":
        forms: Forms = {}
        for part in ("family", "given"):
            merge(forms, _name(word, part, shape.gender))
        return forms
    forms = dict(_noun(word, shape))
    if word[0].isupper() and shape.kind == "term" and not readings(word):
        merge(forms, decline(word, part="family", gender=shape.gender))
    return forms


def _acronym(word: str) -> Forms:
    """An acronym stays as it is; one read as a word may take small endings (МИДа, СПИДом)."""
    forms = dict(fixed(word))
    if len(word) > 2 and word[-1] not in "АЕЁИОУЫЭЮЯЬЪЙ" and any(letter in "АЕИОУЫЭЮЯ" for letter in word):
        for slot, endings in (("gent", "а"), ("datv", "у"), ("ablt", "ом"), ("loct", "е")):
            merge(forms, {f"{slot}.sing": (word + endings,)})
        merge(forms, {"nomn.plur": (word + "ы",), "gent.plur": (word + "ов",)})
    return forms


def _noun(word: str, shape: Shape) -> Forms:
    first, hyphen, last = word.rpartition("-")
    if hyphen and last:
        return _compound(first, last, shape)
    found = [r for r in readings(word) if not (shape.gender and r.gender[:1] not in {shape.gender, ""})]
    forms: Forms = {}
    if shape.kind == "term":
        merge(forms, {"other": tuple(_cased(word, form) for form in other_forms(word))})
    if not found:
        merge(forms, decline(word, gender=shape.gender))
    for reading in found:
        merge(
            forms,
            {slot: [_cased(word, w) for w in words] for slot, words in _complete(word, reading).items()},
        )
    if shape.kind == "place" and word.endswith(("жа", "ча", "ша", "ща", "ца")):
        # Stressed at the end, Шуша and Гянджа take -ой, which the dictionary lacks.
        merge(forms, {"ablt.sing": (word[:-1] + "ой",)})
    if (
        shape.kind == "place"
        and "loct.plur" not in forms
        and (word.endswith("ы") or (word.endswith("и") and not found))
    ):
        # Балаханы, Маштаги: a plural to most writers (в Балаханах), fixed to some and to the dictionary.
        merge(forms, decline(word, part="plural"))
    return forms


def _complete(word: str, reading: Reading) -> Forms:
    """The dictionary's forms, with the plural it thinks impossible (сканированиям)."""
    forms = dict(reading.forms)
    if "Fixd" in reading.tags or reading.speech != "noun":
        return forms
    if "gent.plur" not in forms and "sing" in reading.number:
        gender = {"masc": "m", "femn": "f"}.get(reading.gender)
        regular = decline(word.lower(), gender=gender)
        merge(forms, {slot: words for slot, words in regular.items() if slot.endswith("plur")})
    return forms


def _compound(first: str, last: str, shape: Shape) -> Forms:
    """Words with a hyphen: the last part changes (Санкт-Петербурга), two nouns may both (Москвы-реки)."""
    if "-" in first and first.lower().endswith(("-на", "-ле", "-де", "-сюр", "-ам", "-апон")):
        head, _, preposition = first.rpartition("-")
        return {
            slot: tuple(f"{w}-{preposition}-{last}" for w in words)
            for slot, words in _noun(head, shape).items()
        }
    forms = {slot: tuple(f"{first}-{w}" for w in words) for slot, words in _noun(last, shape).items()}
    both = any(r.speech == "noun" and "Fixd" not in r.tags for r in readings(first)) and bool(readings(last))
    if both:
        merge(forms, _joined([_noun(first, shape), _noun(last, shape)], "-"))
    return forms


@lru_cache(maxsize=1024)
def _name(word: str, part: str, gender: str | None) -> Forms:
    """One word of a person's name. It stands in ten terms of that person: nobody may change the forms."""
    if part in {"initial", "particle"} or (len(word) > 1 and word.isupper() and len(word) < 4):
        return fixed(word)
    first, hyphen, last = word.rpartition("-")
    if hyphen and last:
        if "заде" in last.lower():
            return fixed(word)
        tail = {
            slot: tuple(f"{first}-{w}" for w in words) for slot, words in _name(last, part, gender).items()
        }
        if part == "family":
            # Both halves of a double surname change: Римского-Корсакова.
            merge(tail, _joined([_name(first, part, gender), _name(last, part, gender)], "-"))
        return tail
    tag = {"given": "Name", "family": "Surn", "patronymic": "Patr"}.get(part, "")
    wanted = {"m": ("masc", "ms-f"), "f": ("femn", "ms-f")}.get(gender or "", ("masc", "femn", "ms-f"))
    known = [r for r in readings(word) if tag in r.tags and r.gender in wanted and r.number == "sing"]
    forms: Forms = {}
    if part == "family" or not known:
        merge(forms, decline(word, part="given" if part != "family" else "family", gender=gender))
    for reading in known:
        merge(forms, {slot: [_cased(word, w) for w in words] for slot, words in reading.forms.items()})
    return forms


def _person(words: list[str], shape: Shape) -> Forms:
    """Every part of a person's name stands in the same case; Мамед Эмина is seen beside Мамеда Эмина."""
    parts = [*shape.parts, *["given"] * len(words)][: len(words)]
    declined: list[Forms] = []
    for index, (word, part) in enumerate(zip(words, parts, strict=True)):
        bare = word.rstrip(",")
        mark = word[len(bare) :]
        if index + 1 < len(words) and words[index + 1] in {"оглы", "кызы"}:
            # Октая Сабир оглы: the father's name stays, though Сабира оглы is seen too.
            declined.append(fixed(word))
            merge(declined[-1], _name(bare, "given", "m"))
            continue
        if part == "given" and bare.endswith("."):
            part = "initial"
        if part == "family" and shape.indeclinable:
            declined.append(fixed(word))
            continue
        forms = {slot: tuple(w + mark for w in ws) for slot, ws in _name(bare, part, shape.gender).items()}
        following = parts[index + 1] if index + 1 < len(words) else ""
        if part == "given" and following == "given":
            merge(forms, fixed(word))
        declined.append(forms)
    return _joined(declined, " ")


def _phrase(words: list[str], shape: Shape) -> Forms:
    """The adjectives and the head change together, what follows the head is frozen."""
    agreeing: list[list[Reading]] = []
    for index, word in enumerate(words):
        found = readings(word) if word.lower() not in _FROZEN and not word.isupper() else ()
        found = found or _adjective_by_look(word)
        adjectives = [r for r in found if r.speech == "adjective"]
        nouns = [r for r in found if r.speech == "noun"]
        is_last = index == len(words) - 1
        if index == 0 and len(word) > 1 and word.isupper() and not is_last:
            # МИД Азербайджана: the acronym is the head.
            return _joined([_acronym(word), *(fixed(frozen) for frozen in words[1:])], " ")
        if word == "и" and agreeing and not is_last:
            # Чрезвычайный и полномочный посол.
            agreeing.append([])
            continue
        if adjectives and not is_last and (not nouns or _agrees(adjectives, words[index + 1 :])):
            agreeing.append(adjectives)
            continue
        if nouns or is_last or index > 0:
            return _headed(words, index, agreeing, shape)
        # A first word that is neither: Милли, Нью. It stays, and the head is still to come.
        agreeing.append([])
    return _headed(words, len(words) - 1, agreeing[:-1], shape)


# What an adjective that no dictionary knows ends in: its number and gender.
_ADJECTIVE_ENDINGS = {
    "ский": ("sing", "masc"), "цкий": ("sing", "masc"), "ный": ("sing", "masc"),
    "ская": ("sing", "femn"), "цкая": ("sing", "femn"), "ная": ("sing", "femn"),
    "ское": ("sing", "neut"), "цкое": ("sing", "neut"), "ное": ("sing", "neut"), "ские": ("plur", ""),
    "цкие": ("plur", ""), "ные": ("plur", ""),
}  # fmt: skip


def _adjective_by_look(word: str) -> tuple[Reading, ...]:
    """A word that looks like an adjective: Аббасидский, Сефевидская."""
    for ending, (number, gender) in _ADJECTIVE_ENDINGS.items():
        if word.lower().endswith(ending):
            return (Reading("adjective", number, gender, frozenset(), decline(word)),)
    return ()


def _agrees(adjectives: list[Reading], following: list[str]) -> bool:
    """Does a noun in the nominative follow that this adjective can belong to?"""
    for word in following:
        nouns = [r for r in readings(word) if r.speech == "noun"]
        if nouns:
            pairs = product(adjectives, nouns)
            return any(
                a.number == n.number and (a.number == "plur" or a.gender == n.gender) for a, n in pairs
            )
    return True


def _headed(words: list[str], head: int, agreeing: list[list[Reading]], shape: Shape) -> Forms:
    """Decline the head at its index and the adjectives before it, in the number the term is in."""
    noun = (
        _noun(words[head], shape)
        if words[head][:1].isalpha() and not words[head].isupper()
        else fixed(words[head])
    )
    numbers = {r.number for r in readings(words[head]) if r.speech == "noun"} or {"sing", "plur"}
    if any(r.number == "plur" for group in agreeing for r in group) and "plur" in numbers:
        numbers = {"plur"}
    declined: list[Forms] = []
    for word, group in zip(words, agreeing, strict=False):
        forms: Forms = {}
        for reading in group:
            merge(forms, {slot: [_cased(word, w) for w in ws] for slot, ws in reading.forms.items()})
        declined.append(forms or fixed(word))
    declined.append(noun)
    follower = words[head + 1] if head + 1 < len(words) else ""
    tail = [fixed(word) for word in words[head + 1 :]]
    if numbers == {"plur"}:
        declined = [{slot: ws for slot, ws in forms.items() if slot.endswith("plur")} for forms in declined]
    forms = _joined([*declined, *tail], " ")
    if follower and len(words) == head + 2 and follower[0].isupper():
        # A name beside a name or a title changes with it: Владимира Путина, мистера Адлера.
        merge(forms, _joined([*declined, _side(follower, shape)], " "))
    return forms


def _side(word: str, shape: Shape) -> Forms:
    forms = dict(_noun(word, shape))
    if shape.kind in {"term", "person"}:
        merge(forms, decline(word, part="family", gender=shape.gender))
    return forms


def _joined(words: list[Forms], separator: str) -> Forms:
    """Words that stand in the same case and number, joined."""
    forms: Forms = {}
    for slot in SLOTS:
        columns = [column.get(slot) for column in words]
        if all(columns):
            combined = (separator.join(choice) for choice in product(*(column or () for column in columns)))
            forms[slot] = tuple(dict.fromkeys(list(combined)[:_LIMIT]))
    return forms


def _cased(model: str, word: str) -> str:
    """A dictionary form with the capitals of the term."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if model[0].isupper() else word


def reinflect(old: Shape, new: Shape, surface: str, stem_length: int) -> list[str]:
    """The forms of another term in every case and number that a form in the text may stand in.

    >>> reinflect(Shape("Кировабад", "place"), Shape("Гянджа", "place"), "Кировабадом", 9)
    ['Гянджей']
    >>> reinflect(Shape("Алма-Ата", "place"), Shape("Алматы", "place", indeclinable=True), "Алма-Ате", 7)
    ['Алматы']

    More than one where the form in the text is ambiguous and the answers differ:

    >>> old = Shape("Исмаилов", "person", ("family",), "m")
    >>> reinflect(old, Shape("Мирза", "person", ("given",), "m"), "Исмаилова", 8)
    ['Мирзы', 'Мирзу']
    """
    plain = fold_term(surface)
    wanted = [slot for slot, words in by_case(old).items() if plain in {fold_term(word) for word in words}]
    if not wanted:
        return []
    forms = by_case(new)
    slots = [slot for slot in wanted if slot.endswith("sing")] or wanted
    if new.kind == "place":
        # A place has one number, which need not be the other place's: в Сальянах, в Шабране.
        numbers = [number for number in (".sing", ".plur") if f"nomn{number}" in forms]
        # A singular that never changes may be no singular: в Гори, but в Белоканах.
        count = 1 if len({words[0] for slot, words in forms.items() if slot.endswith("sing")}) > 1 else 2
        slots = [slot[:4] + number for slot in slots for number in numbers[:count]]
    return list(dict.fromkeys(forms[slot][0] for slot in slots if slot in forms))


def by_case(shape: Shape) -> Forms:
    """The forms of a term by case and number, where a thing is seen as it is named.

    >>> by_case(Shape("Кировабад", "place"))["accs.sing"]
    ('Кировабад',)
    """
    forms = dict(inflect(shape))
    if shape.kind in {"place", "organisation", "work"}:
        for number in ("sing", "plur"):
            named, seen = forms.get(f"nomn.{number}", ()), forms.get(f"accs.{number}", ())
            forms[f"accs.{number}"] = tuple(word for word in seen if word in named) or seen
    return {slot: words for slot, words in forms.items() if words}


# The case that a preposition asks for, where it asks for one or two.
_GOVERNED = {
    "gent": "от из у без для до около кроме после против вместо ради среди из-за из-под вокруг мимо близ",
    "datv": "к ко благодаря вопреки согласно навстречу",
    "ablt": "над перед между",
    "loct": "о об обо при",
    "accs": "про через сквозь",
    "gent ablt": "с со",
    "loct accs": "в во на",
    "datv loct": "по",
    "ablt accs": "за под",
}
_CASES_AFTER = {word: tuple(cases.split()) for cases, words in _GOVERNED.items() for word in words.split()}


def case_asked_by(word: str) -> tuple[str, ...]:
    """The cases in which a name must stand after this word; none where it may be the nominative.

    >>> case_asked_by("к"), case_asked_by("в"), case_asked_by("и")
    (('datv',), ('loct', 'accs'), ())
    """
    return _CASES_AFTER.get(word.lower(), ())
