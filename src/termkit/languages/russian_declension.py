"""Russian declension by the look of a word: every form of a name or noun that no dictionary knows.

`decline` returns the forms by case and number. Names are taken as they are printed: foreign surnames
take -ом beside -ым (Дарвином, Кулагиным), a fleeting vowel is tried (Кравец, Кравца and Кравеца), and what
Russian leaves alone stays (-заде, -ко, -их, -лы, -оглу, women's surnames in a consonant). Words in the
dictionary go through `termkit.languages.russian_dictionary` first. Start reading at `_PARADIGMS`.

Source: the declension tables of the school grammar; the rules for names follow
the reference books of editors (А. Э. Мильчин, Д. Э. Розенталь) and are checked on news text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
SLOTS = tuple(f"{case}.{number}" for number in ("sing", "plur") for case in CASES)
# A slot such as "gent.sing" and the forms that fill it, the usual one first.
Forms = dict[str, tuple[str, ...]]

_VOWELS = "аеёиоуыэюя"
_HUSHING = "жчшщ"
_VELAR = "гкх"

# Endings in the order of SLOTS: six cases of the singular, six of the plural (or the plural alone); |
# separates
# alternatives and - is no ending. The first cell is what the dictionary form ends in.
_PARADIGMS: dict[str, str] = {
    "masc-hard": "- а у а|- ом|ем е  ы ов|ев ам ов|ы|ев ами ах",
    "masc-soft": "ь я ю я|ь ем|ём е|и  и ей ям ей|и ями ях",
    "masc-й": "й я ю я|й ем|ём е|и  и ев|ёв ям ев|и ями ях",
    "masc-ий": "ий ия ию ия|ий ием ии|ие  ии иев иям иев|ии иями иях",
    "masc-ище": "ище ища ищу ище|ища ищем ище  ища|ищи ищ|ищей ищам ищ|ища|ищи|ищей ищами ищах",
    "masc-ёнок": "ёнок ёнка ёнку ёнка|ёнок ёнком ёнке  ята ят ятам ят|ята ятами ятах",
    "fem-soft": "ь и и ь ью и  и ей ям и|ей ями ях",
    "fem-hard": "а ы е у ой|ою|ей е  ы - ам -|ы ами ах",
    "fem-я": "я и е ю ей|ёй|ею е  и ь|й|- ям ь|й|и|- ями ях",
    "fem-ия": "ия ии ии ию ией|иею ии  ии ий иям ий|ии иями иях",
    "neut-о": "о а у о ом е  а - ам а|- ами ах",
    "neut-ие": "ие ия ию ие ием ии|ие  ия ий иям ия иями иях",
    "neut-ье": "ье ья ью ье ьем ье|ьи  ья ий|ьев ьям ья ьями ьях",
    "surname-ов": "- а у а ым|ом е  ы ых ым ых ыми ых",
    "surname-ова": "а ой ой у ой|ою ой  ы ых ым ых ыми ых",
    "adj-ый": "ый ого ому ого|ый ым ом  ые ых ым ых|ые ыми ых",
    "adj-ий": "ий ого ому ого|ий им ом  ие их им их|ие ими их",
    "adj-ий-soft": "ий его ему его|ий им ем  ие их им их|ие ими их",
    "adj-ой": "ой ого ому ого|ой ым|им ом  ые|ие ых|их ым|им ых|их|ые|ие ыми|ими ых|их",
    "adj-ая": "ая ой ой ую ой|ою ой  ые|ие ых|их ым|им ых|их|ые|ие ыми|ими ых|их",
    "adj-яя": "яя ей ей юю ей|ею ей  ие их им их|ие ими их",
    "adj-ое": "ое ого ому ое ым|им ом  ые|ие ых|их ым|им ые|ие|ых|их ыми|ими ых|их",
    "plural-ы": "ы ов|ев|-|ей ам ы|ов|- ами ах",
    "plural-и": "и ей|ев|ов|-|й|ь ям|ам и|ей|ев ями|ами ях|ах",
    "plural-ые": "ые ых ым ых|ые ыми ых",
    "plural-ие": "ие их им их|ие ими их",
}
_FIXED_SURNAMES = ("заде", "зода", "оглу", "оглы", "кызы", "ко", "их", "ых", "лы", "ли")


def decline(word: str, *, part: str = "noun", gender: str | None = None) -> Forms:
    """All forms of a word, by slot; the word itself where it has no others.

    `part` is `"noun"` (a place, an organisation, a common word), `"plural"` (a place in -ы or -и), `"given"`
    or
    `"family"`; `gender` is `"m"`, `"f"` or None, which takes both.

    >>> decline("Кулагин", part="family", gender="m")["ablt.sing"]
    ('Кулагиным', 'Кулагином')
    >>> decline("Расулзаде", part="family")["gent.sing"]
    ('Расулзаде',)
    >>> decline("Уэльс")["gent.sing"], decline("Гянджа")["ablt.sing"], decline("Саратов")["ablt.sing"]
    (('Уэльса',), ('Гянджой', 'Гянджою', 'Гянджей'), ('Саратовом',))
    >>> decline("Севиндж", part="given", gender="f")["datv.sing"]
    ('Севиндж',)
    """
    forms: Forms = {}
    for name in _paradigms_of(word, part, gender):
        merge(forms, _apply(word, name))
    if not forms:
        forms = dict.fromkeys(SLOTS[:6], (word,))
    return forms


def fixed(word: str) -> Forms:
    """A word that never changes.

    >>> fixed("Баку")["loct.sing"]
    ('Баку',)
    """
    return dict.fromkeys(SLOTS, (word,))


def merge(forms: Forms, more: Mapping[str, Iterable[str]]) -> None:
    """Add the forms of another paradigm, slot by slot, without repeats."""
    for slot, words in more.items():
        forms[slot] = tuple(dict.fromkeys([*forms.get(slot, ()), *words]))


def _paradigms_of(word: str, part: str, gender: str | None) -> list[str]:
    lower = word.lower().replace("ё", "е")
    if len(lower) < 2 or not lower[-1].isalpha():
        return []
    if part == "plural":
        return [f"plural-{lower[-1]}"] if lower[-1] in "ыи" else []
    if part == "family":
        return _surname(lower, gender)
    if lower.endswith(("заде", "оглы", "кызы", "оглу")):
        return []
    if lower[-1] == "ь":
        by_gender = {"m": ["masc-soft"], "f": ["fem-soft"]}
        return by_gender.get(gender or "", ["masc-soft", "fem-soft"])
    return _adjectival(lower, part) or _noun(lower, part, gender)


def _surname(lower: str, gender: str | None) -> list[str]:
    if lower.endswith(_FIXED_SURNAMES) or lower[-1] in "оуиеэюы":
        return []
    male, female = gender != "f", gender != "m"
    if lower.endswith(("ов", "ев", "ин", "ын")):
        return ["surname-ов"] * male
    if lower.endswith(("ова", "ева", "ина", "ына")):
        # A woman's nominative; Ларина, Шукшина.
        return ["surname-ова"] * female + ["fem-hard"] * male
    if lower.endswith(("ий", "ый", "ой")) and len(lower) > 4:
        return [f"adj-{lower[-2:]}"] * male
    if lower.endswith(("ая", "яя")):
        return [f"adj-{lower[-2:]}"] * female
    if lower[-1] in "ьй" or lower[-1] not in _VOWELS:
        return _noun(lower, "family", "m") * male
    return _noun(lower, "family", gender)


def _adjectival(lower: str, part: str) -> list[str]:
    if part == "given" or len(lower) < 5:
        return []
    ending = lower[-2:]
    if ending in {"ый", "ое", "ая"} or (ending == "ой" and lower.endswith(("ской", "цкой", "ной", "вой"))):
        return [f"adj-{ending}"]
    if lower.endswith(("ский", "цкий", "кий", "гий", "хий")):
        return ["adj-ий"]
    if lower.endswith(("ший", "щий", "жий", "чий", "ний")):
        return ["adj-ий-soft"]
    if ending in {"ые", "ие"} and not lower.endswith(("ние", "тие", "вие", "лие", "рие")):
        return [f"plural-{ending}"]
    return []


def _noun(lower: str, part: str, gender: str | None) -> list[str]:
    last = lower[-1]
    if last == "ь":
        return ["masc-soft"]
    if last not in _VOWELS:
        if part == "given" and gender == "f":
            return []
        if lower.endswith(("енок", "онок")) and part == "noun" and len(lower) > 5:
            return ["masc-hard", *(["masc-ёнок"] if lower.endswith("енок") else [])]
        if last == "й":
            return ["masc-ий"] if lower.endswith("ий") else ["masc-й"]
        return ["masc-hard"]
    if last == "а":
        return ["fem-hard"] if lower[-2] not in _VOWELS or part != "noun" or lower[-2] in "аиоу" else []
    if last == "я":
        return ["fem-ия"] if lower.endswith("ия") else ["fem-я"]
    if part == "noun":
        if lower.endswith(("ово", "ево", "ино", "ыно")):
            return ["neut-о"]
        if lower.endswith("ище"):
            return ["masc-ище"]
        # Foreign names in -о, -е, -и, -у do not change (Чикаго, Баку); common words in them do.
        if lower.endswith("ие"):
            return ["neut-ие"]
        if lower.endswith("ье"):
            return ["neut-ье"]
    return []


def _apply(word: str, paradigm: str) -> Forms:
    cells = _PARADIGMS[paradigm].split()
    slots = SLOTS if len(cells) == len(SLOTS) else SLOTS[6:]
    first = cells[0]
    base = word if first == "-" else word[: -len(first)]
    forms: Forms = {}
    for slot, cell in zip(slots, cells, strict=True):
        endings = ["" if ending == "-" else ending for ending in cell.split("|")]
        words = [
            form
            for stem in _stems(base, word, paradigm)
            for e in endings
            if (form := _spell(stem, e, paradigm))
        ]
        forms[slot] = tuple(dict.fromkeys(words))
    forms[slots[0]] = (word,)
    if paradigm == "fem-hard" and (fleeting := _fleeting_plural(word)):
        for slot in ("gent.plur", "accs.plur"):
            forms[slot] = (fleeting, *forms[slot])
    return forms


def _fleeting_plural(word: str) -> str | None:
    """The genitive plural with a vowel between two consonants: вышиванка, вышиванок; чашка, чашек."""
    if len(word) < 4 or word[-2].lower() != "к" or word[-3].lower() in _VOWELS + "ьй":
        return None
    vowel = "е" if word[-3].lower() in _HUSHING else "о"
    return word[:-2] + vowel + word[-2]


def _stems(base: str, word: str, paradigm: str) -> list[str]:
    """The stem before endings, and one without a fleeting vowel (Кравец, Кравца; китаец, китайца)."""
    if paradigm != "masc-hard" or len(word) < 5:
        return [base]
    root, ending = word[:-2], word[-2:].lower()
    if ending == "ец":
        glue = "й" if root[-1].lower() in _VOWELS else "ь" if root[-1].lower() == "л" else ""
        return [root + glue + word[-1], base]
    if ending == "ок" and word[0].isupper():
        # Ломбок, Бангкок, Владивосток; of surnames some lose the vowel.
        return [base, root + word[-1]]
    if ending in {"ок", "ёк"} or (ending == "ек" and root[-1].lower() in _HUSHING):
        return [root + word[-1], base]
    return [base]


def _spell(stem: str, ending: str, paradigm: str) -> str | None:
    """Join stem and ending by the spelling rules; None where this alternative does not apply."""
    last = stem[-1:].lower()
    if ending.startswith("ы") and (last in _VELAR or last in _HUSHING):
        ending = "и" + ending[1:]
    if paradigm == "plural-и" and last in _VELAR and ending[:1] in {"е", "й", "ь", "я"}:
        return None  # Маштаги: Маштагов, Маштагах
    if paradigm in {"masc-hard", "fem-hard"}:
        soft_o = last in _HUSHING + "ц"
        if ending in {"ем", "ев"} and not soft_o:
            return None
        if ending == "ей" and not soft_o:
            return None
        if ending == "ов" and last in _HUSHING:
            ending = "ей"
        if ending == "ев" and last in _HUSHING:
            return None
    return stem + ending
