"""What the Russian dictionary knows of a word: its readings and its forms by case and number.

pymorphy3 with the OpenCorpora dictionary answers; it is loaded at the first question. It is asked about
terms, and of a text's words only about those beside a name (`uses`); its guesses about
unknown words are not used: they are good for tagging and wrong for declining (it makes Расулзаде into a form
of «расулзад»).
"""

from __future__ import annotations

from functools import cache, lru_cache
from os.path import commonprefix
from typing import Any, NamedTuple

from termkit.languages.russian_declension import CASES, Forms


class Reading(NamedTuple):
    """One way to understand a dictionary form."""

    speech: str  # "noun" or "adjective"
    number: str  # "sing" or "plur"
    gender: str  # "masc", "femn", "neut", "ms-f" or "" in the plural
    tags: frozenset[str]  # OpenCorpora grammemes, such as "Name", "Surn", "Geox", "Sgtm", "Fixd"
    forms: Forms


# A reading that is less likely is hardly ever meant.
LIKELY = 0.05


@cache
def _analyser() -> Any:
    import pymorphy3
    import pymorphy3_dicts_ru

    # Told where its dictionary is, it need not ask every installed package.
    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru")


@lru_cache(maxsize=8192)
def parses(word: str) -> tuple[Any, ...]:
    """What pymorphy3 knows of a form, the likeliest first; nothing that it only guesses.

    >>> [(parse.normal_form, str(parse.tag.case)) for parse in parses("узлами")]
    [('узел', 'ablt')]
    """
    return tuple(parse for parse in _analyser().parse(word.lower()) if parse.is_known)


_PARTS = {"NOUN": "noun", "ADJF": "adjective", "PRTF": "adjective", "NPRO": "noun", "NUMR": "noun"}


@lru_cache(maxsize=8192)
def readings(word: str) -> tuple[Reading, ...]:
    """The readings of a word as a nominative, the likeliest first; none for a word the dictionary lacks.

    >>> [(r.speech, r.number, r.gender) for r in readings("верховный")]
    [('adjective', 'sing', 'masc')]
    >>> readings("суд")[0].forms["ablt.sing"]
    ('судом',)
    >>> readings("расулзаде")
    ()
    """
    if not is_known(word):
        # Guessing at a word takes ten times as long as looking it up.
        return ()
    found = []
    for parse in _analyser().parse(word.lower()):
        if not parse.is_known or parse.tag.POS not in _PARTS or parse.tag.case != "nomn":
            continue
        speech = _PARTS[parse.tag.POS]
        tags = frozenset(str(parse.tag).replace(" ", ",").split(","))
        found.append(
            Reading(speech, str(parse.tag.number or "sing"), _gender(parse.tag), tags, _forms(parse, speech))
        )
    return tuple(found)


@lru_cache(maxsize=8192)
def other_forms(word: str) -> tuple[str, ...]:
    """The forms of a term that is no noun in the nominative: a verb, a short adjective, an oblique form.

    >>> "неактивной" in other_forms("неактивно"), "определил" in other_forms("определить"), other_forms("суд")
    (True, True, ())
    """
    if not is_known(word):
        return ()
    parses = [parse for parse in _analyser().parse(word.lower()) if parse.is_known]
    if any(parse.tag.POS in _PARTS and parse.tag.case == "nomn" for parse in parses):
        return ()
    found: dict[str, None] = {}
    for parse in parses:
        lexeme = parse.lexeme
        if parse.tag.POS == "ADVB" and word.endswith("о"):
            # An adverb of the same look as the short adjective: открыто, открытый.
            lexeme = [form for p in parses if p.tag.POS in {"ADJS", "PRTS"} for form in p.lexeme]
        found.update(dict.fromkeys(form.word for form in lexeme))
    return tuple(found)


class Use(NamedTuple):
    """What a form in a text may be: part of speech ("noun", "verb", "ADVB" …), case, number; "" for none."""

    speech: str
    case: str
    number: str
    animate: bool


_USES = _PARTS | {"VERB": "verb", "ADJS": "verb", "PRTS": "verb", "INFN": "verb"}


@cache
def uses(word: str) -> tuple[Use, ...]:
    """The uses of a form, the likeliest first; none for a word the dictionary lacks.

    >>> [(use.speech, use.case) for use in uses("министром")], uses("расулзаде")
    ([('noun', 'ablt')], ())
    """
    found: dict[Use, None] = {}
    for parse in _analyser().parse(word.lower()):
        if parse.is_known and parse.score >= LIKELY:
            tag = parse.tag
            speech = _USES.get(str(tag.POS), str(tag.POS))
            animate = str(tag.animacy or "") == "anim"
            found[Use(speech, str(tag.case or ""), str(tag.number or ""), animate)] = None
    return tuple(found)


def _gender(tag: Any) -> str:
    # pymorphy3 compares only with grammemes it knows, so its values become plain text.
    return "ms-f" if "ms-f" in str(tag) or "Ms-f" in str(tag) else str(tag.gender or "")


def is_common_word(word: str) -> bool:
    """Is this, in small letters, mostly an ordinary word of Russian (том, мира) and seldom a name?

    >>> is_common_word("том"), is_common_word("кулагин"), is_common_word("берлин")
    (True, False, False)
    """
    if not is_known(word):
        return False
    names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr"}
    ordinary = [
        parse.score
        for parse in _analyser().parse(word.lower())
        if parse.is_known and not names & set(str(parse.tag).replace(" ", ",").split(","))
    ]
    return bool(sum(ordinary) > 0.75)


def _forms(parse: Any, speech: str) -> Forms:
    forms: dict[str, list[str]] = {}
    for form in parse.lexeme:
        case, number = form.tag.case, form.tag.number
        if speech == "adjective" and (form.tag.POS != parse.tag.POS or not case):
            continue
        if number == "sing" and form.tag.gender != parse.tag.gender:
            # Adjectives, and surnames, which the dictionary keeps in one entry: Кулагин, Кулагина.
            continue
        if case and number:
            # The second genitive and locative (чаю, в саду) stand beside the first.
            case = {
                "gen1": "gent",
                "gen2": "gent",
                "loc1": "loct",
                "loc2": "loct",
                "acc2": "accs",
                "voct": "nomn",
            }.get(case, case)
            if case in CASES:
                forms.setdefault(f"{case}.{number}", []).append(form.word)
    spellings = forms.get(f"nomn.{parse.tag.number}", [])
    return {
        slot: tuple(dict.fromkeys(word for word in words if _belongs(word, parse.word, spellings)))
        for slot, words in forms.items()
    }


def _belongs(form: str, word: str, spellings: list[str]) -> bool:
    """Is this a form of the word as it is spelled here? Таиланд and Тайланд are one entry there."""
    shared = {s: len(commonprefix([form, s])) for s in spellings}  # noqa: RUF071  # of words, not paths
    return not shared or shared.get(word, 0) == max(shared.values())


def is_known(word: str) -> bool:
    """Is this a form of a word in the dictionary?

    >>> is_known("верховного"), is_known("расулзадэ")
    (True, False)
    """
    return bool(_analyser().word_is_known(word.lower()))


def is_name(word: str) -> bool:
    """Is this a form of a given name or a patronymic?

    >>> is_name("Фарида"), is_name("президент")
    (True, False)
    """
    known = (parse.tag for parse in _analyser().parse(word.lower()) if parse.is_known)
    return any("Name" in tag or "Patr" in tag for tag in known)


def is_given_name(word: str) -> bool:
    """Is this a given name in the nominative, and the name of no place?

    >>> is_given_name("вера"), is_given_name("веры"), is_given_name("баку")
    (True, False, False)
    """
    tags = [p.tag for p in parses(word) if p.score >= LIKELY and str(p.tag.case) == "nomn"]
    return any("Name" in tag for tag in tags) and not any("Geox" in tag for tag in tags)


_NAMES = ("Name", "Surn", "Patr", "Geox")
# How much likelier the word with ё is, to be meant.
_MOSTLY, _SELDOM = 0.75, 0.25


@lru_cache(maxsize=8192)
def spelled_with_yo(word: str, *, name: bool = False) -> tuple[str, bool]:
    """A word in small letters with the ё that it has, and whether it is sure; as it is if it has none.

    It is sure of what the dictionary knows with ё alone, and not of a word that is mostly meant with it.

    >>> spelled_with_yo("самолетом"), spelled_with_yo("полет"), spelled_with_yo("все")
    (('самолётом', True), ('полёт', False), ('все', True))

    A `name`, which has its capital inside a sentence, is no ordinary word, nor is anybody named by a plural.

    >>> spelled_with_yo("королев"), spelled_with_yo("королев", name=True), spelled_with_yo("федор")
    (('королев', True), ('королёв', True), ('фёдор', True))
    """
    readings = [parse for parse in _analyser().parse(word) if parse.is_known]
    named = [parse for parse in readings if any(tag in parse.tag for tag in _NAMES)]
    if name or len(named) == len(readings):
        one = [parse for parse in named if not ("Name" in parse.tag and parse.tag.number == "plur")]
        readings = [parse for parse in one if parse.score >= LIKELY] or readings
    spellings = {parse.word for parse in readings}
    if len(spellings) > 1:
        return _mostly_with_yo(word, readings)
    spelled = spellings.pop() if spellings else word
    return (spelled if spelled.replace("ё", "е") == word.replace("ё", "е") else word), True


def _mostly_with_yo(word: str, readings: list[Any]) -> tuple[str, bool]:
    """Of several spellings the one with ё, if it is another word than the one without and much likelier."""
    with_yo = [parse for parse in readings if "ё" in parse.word]
    without = [parse for parse in readings if "ё" not in parse.word]
    # Вёсла and весла are forms of one word; все and всё stand in every second sentence.
    one_word = {parse.normal_form for parse in with_yo} & {parse.normal_form for parse in without}
    small = any(parse.tag.POS not in {"NOUN", "ADJF", "VERB"} or "Apro" in parse.tag for parse in readings)
    likely, unlikely = (sum(parse.score for parse in some) for some in (with_yo, without))
    whole = likely + unlikely
    if one_word or small or not with_yo or likely < _MOSTLY * whole or unlikely > _SELDOM * whole:
        return word, True
    return str(max(with_yo, key=lambda parse: parse.score).word), False
