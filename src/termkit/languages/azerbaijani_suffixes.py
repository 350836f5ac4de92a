"""The suffix chain of Azerbaijani nouns: is this a form of the name, or another word?

A noun takes plural, possessive, case, -dakı and a copula, in this order. `readings` follows the chain of
an ending and `write` builds it again on another stem; `is_ending` only asks whether there is a reading.
Start at `_STEPS`, the chain itself.

Vowel harmony is not asked for when reading: a foreign name follows its sound, not its letters
(Sainsbury’s-nin), and print breaks it. The finder's fold writes ı as i, so a suffix vowel I is one of
i, u, ü and a vowel A one of a, ə. What counts is the joint: -nın after a vowel, -ın after a consonant.

Source: the nominal paradigm of the standard grammars; each slot but the fused copulas is attested in
UniMorph or in news text.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

BACK, FRONT, ROUND = "aıou", "eəiöü", "oöuü"
VOWELS = BACK + FRONT

_READ = {"A": "aə", "I": "iuü", "Q": "qk"}


class Morpheme(NamedTuple):
    """One suffix: its name, its shape after a consonant (A, I, Q vary by harmony), and what may follow."""

    name: str
    shape: str
    then: str


def _same(names: str, shapes: str, then: str) -> list[Morpheme]:
    pairs = zip(names.split(), shapes.split(), strict=True)
    return [Morpheme(name, shape, then) for name, shape in pairs]


_COPULA = "is are was said if while am are-you are-we you-are whether whether-is is-whether"
_COPULA_C = _same(_COPULA, "dIr dIrlAr dI mIş sA kən Am sAn IQ sInIz mI mIdIr dIrmI", "end")
_COPULA_V = _same(_COPULA, "dIr dIrlAr ydI ymIş ysA ykən yAm sAn yIQ sInIz mI mIdIr dIrmI", "end")
_CASE_C = [
    Morpheme("gen", "In", "after-gen"),
    Morpheme("loc", "dA", "after-loc"),
    Morpheme("abl", "dAn", "copula-c"),
    *_same("acc dat ins", "I A lA", "copula-v"),
    Morpheme("spoken-ins", "InAn", "end"),
    *_same("as-far-as until", "Adək AcAn", "end"),
]
_CASE_V = [
    Morpheme("gen", "nIn", "after-gen"),
    Morpheme("loc", "dA", "after-loc"),
    Morpheme("abl", "dAn", "copula-c"),
    *_same("acc dat ins ins", "nI yA ylA lA", "copula-v"),
    Morpheme("spoken-ins", "ynAn", "end"),
    *_same("as-far-as until", "yAdək yAcAn", "end"),
]
# After a possessive of the third person and after -kı an n stands between.
_CASE_P = [
    Morpheme("gen", "nIn", "after-gen"),
    Morpheme("loc", "ndA", "after-loc"),
    Morpheme("abl", "ndAn", "copula-c"),
    *_same("acc dat ins ins", "nI nA ylA nlA", "copula-v"),
    # As people say it, and dialogues write it: yoldaşıynan, işidi.
    Morpheme("spoken-ins", "ynAn", "end"),
    Morpheme("spoken-is", "dI", "end"),
    *_same("as-far-as until", "nAdək nAcAn", "end"),
]
_OWNER_C = [*_same("my your our your-pl", "Im In ImIz InIz", "owned"), Morpheme("its", "I", "its")]
_OWNER_V = [*_same("my your our your-pl", "m n mIz nIz", "owned"), Morpheme("its", "sI", "its")]
_KI = [Morpheme("of-it", "kI", "after-ki")]

# The chain: what may follow in each state. Each state but `before-vowel` may also end the word.
_STEPS: dict[str, list[Morpheme]] = {
    "consonant": [Morpheme("plural", "lAr", "plural"), *_OWNER_C, *_CASE_C, *_COPULA_C],
    "vowel": [Morpheme("plural", "lAr", "plural"), *_OWNER_V, *_CASE_V, *_COPULA_V],
    # A name that already ends in a possessive (Milli Məclisi, Nazirliyi): only case and copula.
    "possessive": [*_CASE_P, *_COPULA_V],
    # A stem that softened or lost its vowel (nazirliy-, beyn-): something must follow, and a vowel first.
    "before-vowel": [m for m in (*_OWNER_C, *_CASE_C, *_COPULA_C) if m.shape[0] in "AI"],
    # Foreign spelling, and letters read aloud (Leslie-nin, BMT-nin, ABŞ-ın): the joint follows the sound.
    "sound": [
        *(Morpheme("plural", "lAr", "plural"), *_OWNER_C, *_CASE_C, *_COPULA_C),
        *(*_OWNER_V, *_CASE_V, *_COPULA_V),
    ],
    "plural": [*_OWNER_C, *_CASE_C, *_COPULA_C],
    "owned": [*_CASE_C, *_COPULA_C],
    "its": [*_CASE_P, *_COPULA_V],
    "after-gen": [*_KI, *_COPULA_C],
    "after-loc": [*_KI, *_COPULA_V],
    "after-ki": [Morpheme("plural", "lAr", "owned"), *_CASE_P, *_COPULA_V],
    "copula-c": _COPULA_C,
    "copula-v": _COPULA_V,
    "end": [],
}
# su and names in it take y as well: Qarasuyun beside Qarasunun.
_STEPS["water"] = [*_STEPS["vowel"], *(m._replace(shape="y" + m.shape) for m in _STEPS["before-vowel"])]
# A place is nobody's own, and Amerikan is a nationality.
_STEPS["place"] = [morpheme for morpheme in _STEPS["vowel"] if morpheme.name != "your"]
# The states a stem may be in.
KINDS = ("consonant", "vowel", "possessive", "before-vowel", "sound", "water", "place")


@lru_cache(maxsize=65536)
def readings(tail: str, kind: str) -> tuple[tuple[Morpheme, ...], ...]:
    """All ways to read an ending, folded (i for ı), on a stem of a kind out of `KINDS`.

    An ending after a hyphen or apostrophe follows the sound. No ending at all is the empty reading.

    >>> [[m.name for m in reading] for reading in readings("dakilarin", "vowel")]
    [['loc', 'of-it', 'plural', 'gen']]
    >>> [[m.name for m in reading] for reading in readings("-nun", "vowel")]
    [['your', 'gen'], ['gen']]
    """
    if tail[:1] in {"-", "'"}:
        return _read(tail[1:], "sound") if len(tail) > 1 else ()
    return _read(tail, kind)


def _read(tail: str, state: str) -> tuple[tuple[Morpheme, ...], ...]:
    if not tail:
        return () if state == "before-vowel" else ((),)
    found: list[tuple[Morpheme, ...]] = []
    for morpheme in _STEPS[state]:
        length = len(morpheme.shape)
        if length <= len(tail) and _fits(tail, morpheme.shape):
            found += [(morpheme, *rest) for rest in _read(tail[length:], morpheme.then)]
    return tuple(found)


def _fits(tail: str, shape: str) -> bool:
    return all(letter in _READ.get(slot, slot) for letter, slot in zip(tail, shape, strict=False))


def is_ending(tail: str, kind: str) -> bool:
    """Is `tail`, folded (i for ı), an ending that a stem of this kind may take?

    >>> is_ending("nin", "vowel"), is_ending("in", "consonant"), is_ending("ndən", "possessive")
    (True, True, True)

    Derivations make other words: Bakılı, azərbaycanlı, bakısız, rəsulzadəçi, Bakıca.

    >>> [is_ending(tail, "vowel") for tail in ("li", "liq", "siz", "çi", "ca")]
    [False, False, False, False, False]
    """
    return bool(readings(tail, kind))


@cache
def first_letters(kind: str) -> str:
    """The letters that an ending of this kind may begin with.

    >>> first_letters("possessive")
    'dmnsy'
    """
    slots = {morpheme.shape[0] for morpheme in _STEPS[kind]}
    return "".join(sorted({letter for slot in slots for letter in _READ.get(slot, slot)}))


def kind_of(word: str) -> str:
    """The kind of stem that a word's last letter makes.

    >>> kind_of("Rəsulzadə"), kind_of("Məclis"), kind_of("Qarasu"), kind_of("NATO")
    ('vowel', 'consonant', 'water', 'sound')
    """
    if word[-1:].isdigit() or (len(word) > 1 and word.isupper()):
        return "sound"
    last = word[-1:].lower().replace("i̇", "i")
    if word.lower().endswith("su"):
        return "water"
    return "vowel" if last in VOWELS else "consonant"


def morpheme(name: str, kind: str) -> Morpheme:
    """The suffix of a name (`"gen"`, `"plural"` …) as it follows a stem of a kind.

    >>> morpheme("gen", "vowel").shape
    'nIn'
    """
    return next(suffix for suffix in _STEPS[kind] if suffix.name == name)


def write(stem: str, morphemes: tuple[Morpheme, ...], kind: str | None = None) -> str:
    """Put a reading on another stem, with the joints and the harmony of that stem.

    >>> (reading,) = readings("dakilarin", "vowel")
    >>> write("Şuşa", reading), write("Gəncə", reading), write("Tovuz", reading)
    ('Şuşadakıların', 'Gəncədəkilərin', 'Tovuzdakıların')

    >>> (genitive,) = readings("nin", "possessive")
    >>> write("Milli Məclis", genitive), write("Xarici İşlər Nazirliyi", genitive, "possessive")
    ('Milli Məclisin', 'Xarici İşlər Nazirliyinin')
    """
    state = kind or kind_of(stem)
    if state in {"sound", "water"}:
        state = "vowel" if stem[-1:].lower() in VOWELS else "consonant"
    word = stem
    for wanted in morphemes:
        shape = next((m.shape for m in _STEPS[state] if m.name == wanted.name), wanted.shape)
        for slot in shape:
            word += _harmonious(slot, word)
        state = wanted.then
    return word


def _harmonious(slot: str, word: str) -> str:
    if slot not in _READ:
        return slot
    lowered = word.replace("I", "ı").replace("İ", "i").lower()
    last = next((letter for letter in reversed(lowered) if letter in VOWELS), "ə")
    back = last in BACK
    if slot == "A":
        return "a" if back else "ə"
    if slot == "Q":
        return "q" if back else "k"
    if last in ROUND:
        return "u" if back else "ü"
    return "ı" if back else "i"
