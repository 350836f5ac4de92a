"""In which case does a name stand in a Russian text, when its form (Vəkilov) does not show it?

A preposition, a noun or a verb before the name may ask for any case. Only where nothing does (at the start of
a sentence, after a dash, after a title in the nominative) is the nominative sure. Start reading at
`governed`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.languages.russian import by_case, case_asked_by
from termkit.languages.russian_declension import CASES
from termkit.languages.russian_dictionary import readings, uses
from termkit.languages.sentences import starts_sentence

if TYPE_CHECKING:
    from termkit.languages.shape import Shape

_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[ \u00a0]+$")
_FOLLOWING = re.compile(r"(?:^|(?<=[^\W\d_]))[ \u00a0]+([^\W\d_]+(?:-[^\W\d_]+)*)")
_LONGEST_PHRASE = 4
_NEAR = 80
_NOMINATIVE = ("nomn",)
# Whoever says it follows in the nominative: «…», сказал Векилов.
_SAYING = re.compile(
    r"(?:сказ|рассказ|пис|напис|добав|заяв|отмет|отмеч|ответ|отвеч|сообщ|пояс|объяс|говор|подчёрк|подчерк|уточн|"
    r"утвержд|уверя|комментир|прокомментир|пообещ|обещ|воскл|возраз|продолж)\w{0,4}(?:л|ла|т)$|пишет$"
)
# People named by whose they are ask for the genitive: сын Векилова.
_WHOSE = re.compile(
    r"сын|доч|брат|сестр|отец|мать|жена|муж|вдов|вну[кч]|племян|дед|дяд|т[её]т|друг|учени|сторонни|соратни|противни|"
    r"автор|потом|преемни|предшественни|помощни|наследни|враг|убийц|секретар|заместител|представител|жител|"
    r"уроженец|родственни|коллег|сосед|сподвижни|последовател|поклонни|гост"
)
# After these a name stays in the nominative whatever their own case is: в штате Небраска, урагана Роза.
_NAMED = re.compile(
    r"(?:штат|провинци|округ|графств|департамент|префектур|кантон|уезд|район|комплекс|ураган|тайфун|шторм|озер|остров|республик|"
    r"полуостров|вулкан|пустын|мыс|станци|порт|аэропорт|компани|фирм|марк|бренд|канал|телеканал|сайт|сет|сервис|"
    r"приложени|отел|ресторан|банк|корабл|судн|фонд|агентств|издани|программ|премии|премия|пос[её]лк|пос[её]лок|местечк)"
    r"(?:[аеоуыиюяйь]|ом|ем|ой|ей|ью|ия|ие|ию|ии|ией|ев|ов|ей)?$"
)
_COMPARING = frozenset(["чем", "нежели"])
_MOST_CASES = 5
_CONSONANTS = frozenset("бвгджзйклмнпрстфхцчшщ")


def governed(shape: Shape, start: int, end: int, text: str) -> tuple[list[str], bool]:
    """The forms a name may have at a place of a Russian text, the likeliest first, and whether it is sure.

    >>> from termkit.languages.shape import Shape
    >>> name = Shape("Векилов", kind="person", parts=("family",), gender="m")
    >>> governed(name, 0, 7, "Vəkilov прибыл."), governed(name, 2, 9, "к Vəkilov")
    ((['Векилов'], True), (['Векилову'], False))
    >>> governed(name, 11, 18, "встретился Vəkilov")
    (['Векилов', 'Векилова', 'Векилову', 'Векиловым', 'Векилове'], False)
    """
    forms = by_case(shape)
    # Some names have no singular (Азербайджанские авиалинии), and some no forms at all.
    named = forms.get("nomn.sing", () if "nomn.plur" in forms else (shape.text,))
    number = "sing" if shape.text in named else "plur"
    written = {case: forms.get(f"{case}.{number}", (shape.text,))[0] for case in CASES}
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    asked = case_asked_by(before[1]) if before else ()
    cases = asked or _cases(start, text, shape.kind)
    if cases != _NOMINATIVE and not asked and _is_nominative_by_what_follows(start, end, text, shape):
        cases = _NOMINATIVE
    some = list(dict.fromkeys(written[case] for case in cases or CASES if case in written))
    if some == [shape.text]:
        return some, True
    return some if asked else list(dict.fromkeys([*some, shape.text])), False


def _cases(start: int, text: str, kind: str) -> tuple[str, ...]:
    """The cases that what stands before a place leaves possible; all of them where that says nothing."""
    near = text[max(0, start - _NEAR) : start]
    before = _BEFORE.search(near)
    if before is None:
        listed = re.search(r"([^\W\d_]+),[ \u00a0]*$", near)
        cases = _own_cases(listed[1]) if listed and listed[1][0].isupper() else ()
        return cases if cases and "nomn" not in cases else _NOMINATIVE
    word, at = before[1], start - len(before[0])
    lower, found = word.lower(), uses(word)
    speeches = {use.speech for use in found}
    if case_asked_by(word):
        return case_asked_by(word)
    if _SAYING.match(lower):
        return _NOMINATIVE
    if lower in {"и", "или", "как"}:
        if starts_sentence(text, at):
            return _NOMINATIVE
        last = re.search(r"(\bкак )?([^\W\d_]+),?[ \u00a0]*$", text[max(0, at - _NEAR) : at])
        return _own_cases(last[2]) if last and not last[1] and lower != "как" else _NOMINATIVE
    if speeches and speeches <= {"CONJ", "PRCL", "INTJ"}:
        return () if lower in _COMPARING or lower == "не" else _NOMINATIVE
    if speeches and speeches <= {"ADVB", "CONJ", "PRCL"}:
        return _NOMINATIVE if starts_sentence(text, at) else ()
    if _NAMED.match(lower) and (kind != "person" or lower.startswith(("ураган", "шторм", "тайфун"))):
        return _NOMINATIVE
    return _cases_after_a_noun(word, at, text, kind)


def _cases_after_a_noun(word: str, at: int, text: str, kind: str) -> tuple[str, ...]:
    """The cases of a name after an adjective, a given name, a title (министром Векиловым)."""
    found = uses(word)
    if word[0].isupper() and _is_uninflected(word) and (kind == "person" or not found):
        return _NOMINATIVE
    if found and all(use.speech == "adjective" for use in found):
        cases = {use.case for use in found if use.number != "plur"}
        # The accusative of a living being has another form: преподобного.
        return tuple(sorted(cases - {"accs"} if kind == "person" and "nomn" in cases else cases))
    is_hidden = word[-1] not in _CONSONANTS if not found else len({use.case for use in found}) >= _MOST_CASES
    if kind == "person" and word[0].isupper() and is_hidden:
        # Its case is hidden (Линдси); what is before it may tell.
        return _cases(at, text, kind)
    if kind != "person":
        return ()
    if word[0].isupper() and any(use.case == "gent" for use in found):
        # Президент Македонии: the title tells.
        title = _BEFORE.search(text[max(0, at - _NEAR) : at])
        return _cases_of_a_title(title[1]) if title else ()
    return _cases_of_a_title(word)


def _cases_of_a_title(word: str) -> tuple[str, ...]:
    found = uses(word)
    if _WHOSE.match(word.lower()) or any(use.speech != "noun" or not use.animate for use in found):
        return ()
    return tuple(dict.fromkeys(use.case for use in found if use.number == "sing"))


def _is_uninflected(word: str) -> bool:
    """Is a name that ends in a consonant in the nominative: Том, Леброн?"""
    found = uses(word)
    if word[-1].lower() not in _CONSONANTS or _WHOSE.match(word.lower()):
        return False
    if not found:
        return not word.endswith(("ом", "ем", "ым", "им", "ой", "ей", "ых", "их", "ов", "ев"))
    # A person: Том is also a volume; but Архив Векилова.
    return any("anim" in reading.tags and reading.number == "sing" for reading in readings(word))


def _own_cases(word: str) -> tuple[str, ...]:
    """The cases in which a noun or an adjective itself may be; the nominative of a name that shows it."""
    cases = dict.fromkeys(use.case for use in uses(word) if use.speech in {"noun", "adjective"})
    if not cases and word[:1].isupper() and _is_uninflected(word):
        return _NOMINATIVE
    return tuple(cases)


def _is_nominative_by_what_follows(start: int, end: int, text: str, shape: Shape) -> bool:
    """Does a verb follow that the name is the subject of, or the rest of the name in the nominative?"""
    following = _FOLLOWING.findall(text[end : end + _NEAR])
    if not following:
        return False
    word, after = following[0], following[1:2]
    if shape.kind == "person" and word[0].isupper():
        return _is_uninflected(word)
    found = uses(word)
    if not found or any(use.speech != "verb" or use.number != "sing" for use in found):
        return False
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    speeches = {use.speech for use in uses(before[1])} if before else set()
    if speeches and speeches <= {"ADVB", "CONJ", "PRCL"}:
        return True
    # «В том сезоне Векилов выиграл», but «В доме Векилова прошёл вечер».
    has_subject = any(_may_be_a_subject(other) for other in after)
    return (
        shape.kind == "person"
        and not has_subject
        and _begins_with_a_preposition(text[max(0, start - _NEAR) : start])
    )


def _begins_with_a_preposition(text: str) -> bool:
    """Is all that stands before in the sentence a preposition and what it asks for (В том сезоне)?"""
    sentence = re.split(r"[.!?…]\s+|\n", text)[-1].split()
    if (
        not 1 < len(sentence) <= _LONGEST_PHRASE
        or not case_asked_by(sentence[0])
        or not sentence[0][0].isupper()
    ):
        return False
    return all(word.isalpha() and not _may_be_a_subject(word) for word in sentence[1:])


def _may_be_a_subject(word: str) -> bool:
    """May this be the nominative that a verb in the singular asks for?"""
    found = uses(word)
    return not found or any(use.case == "nomn" and use.number == "sing" for use in found)
