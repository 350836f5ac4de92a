"""Azerbaijani verbs: is this a form of the verb with that infinitive? Start reading at `VerbEndings`.

A stem takes voices (yazıl-), the negation, and then a tense with its person, or the suffix of a participle or
verbal noun, after which the chain of nouns goes on (yazdığını). As in `azerbaijani_suffixes`, vowel harmony
is not asked for: a suffix vowel I is one of i, u, ü (texts are folded, ı is i) and A one of a, ə.

Source: the verbal paradigm of the standard grammars. Left out is what nouns look like far more often: the
bare optative (ata) and -ası (atası), and of stems of two letters the imperative (at, atın).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from termkit.languages.azerbaijani_suffixes import VOWELS, is_ending
from termkit.text.folding import fold_term

_READ = str.maketrans({"A": "[aə]", "I": "[iuü]", "Q": "[qk]", "G": "[ğy]"})
# A person after the past and the conditional, and after the other tenses.
_PAST = "(?:m|n|Q|nIz|lAr)?"
_COPULA = (
    f"(?:(?:Am|sAn|IQ|sInIz)|(?:lAr)?(?:dIr(?:lAr)?|dI{_PAST}|sA{_PAST}|mIş(?:Am|sAn|IQ|sInIz|lAr)?|kən)?)"
)
# `Y` is the y after a vowel.
_FINITE = (
    f"dI{_PAST}(?:ydI{_PAST}|sA{_PAST})?",
    f"sA{_PAST}(?:ydI{_PAST}|ymIş)?",
    f"(?:mIş|YIr|YAr|YAcAQ){_COPULA}",
    f"mAlI(?:y?{_COPULA})",
    "YAcAG(?:Am|IQ)",
    "YIb(?:sAn|sInIz|dIr(?:lAr)?|lAr)?",
    f"YAQ|YAydI{_PAST}",
    "YInIz|sIn(?:lAr)?",
    "YArAQ|YIncA(?:yA)?(?:dək)?|dIQcA|YAlI|mAdAn",
)
_FINITE_NEGATIVE = f"m(?:Ir|Az|Ar){_COPULA}"
# After these the chain of nouns goes on, from the state that is said.
_NOMINAL = {
    "consonant": "mAQ|dIQ|YAn|mIş|YAcAQ",
    "before-vowel": "mAG|dIG|YAcAG",
    "vowel": "mA",
}
_VOICES = "(?:(?:I[lnş]|dIr)(?:I[lnş]|dIr)?)?"
_VOICES_AFTER_VOWEL = "(?:(?:[ntş]|yIl)(?:I[lnş]|dIr)?)?"
_INFINITIVE = re.compile(r"(?P<stem>(?:.* )?\w+)m[aə][qk]\Z")
# Only these of one syllable end in a t that is d before a vowel: edir, gedir; atır, satır stay.
_SOFT = frozenset({"et", "get", "güt"})
# “Is not” is no form of demək, though people are told so: deyildi.
_ANOTHER_WORD = re.compile("deyil(?:dI|mIş|sA).*".translate(_READ))
_LONGEST = 30


class VerbStem(NamedTuple):
    """A stem, folded; one that has softened (ged-) stands before a vowel only."""

    text: str
    softened: bool


def stems_of(infinitive: str) -> list[VerbStem]:
    """The stems of a verb, or of a phrase that ends in one; none of what is no infinitive.

    >>> [stem.text for stem in stems_of("getmək")], [stem.text for stem in stems_of("qərara almaq")]
    (['get', 'ged'], ['qərara al'])
    >>> [[stem.text for stem in stems_of(word)] for word in ("qanun", "unutmaq", "atmaq")]
    [[], ['unut', 'unud'], ['at']]
    """
    found = _INFINITIVE.match(fold_term(infinitive))
    if found is None:
        return []
    stem = found["stem"]
    last = stem.rpartition(" ")[2]
    if len(last) < 2 or not set(last) & set(VOWELS):
        return []
    stems = [VerbStem(stem, False)]
    several = sum(letter in VOWELS for letter in last) > 1
    if last.endswith("t") and last[-2] in VOWELS and (several or last in _SOFT):
        stems.append(VerbStem(f"{stem[:-1]}d", True))
    return stems


class VerbEndings:
    """The endings that a stem may take.

    >>> (stem,) = stems_of("yazmaq")
    >>> endings = VerbEndings(stem)
    >>> [endings.fit(tail) for tail in ("di", "ilmişdir", "mamişdilar", "diğini", "acağiq", "da", "ici")]
    [True, True, True, True, True, False, False]
    """

    def __init__(self, stem: VerbStem) -> None:
        self._stem = stem
        last = stem.text.rpartition(" ")[2]
        self._word = last
        # The bare stem commands, and looks like a noun where it is short.
        self._is_short = len(last) < 3
        self._after_vowel = last[-1] in VOWELS

    def fit(self, tail: str) -> bool:
        """Is `tail`, folded, an ending of this stem?"""
        if len(tail) > _LONGEST or _ANOTHER_WORD.fullmatch(self._word + tail):
            return False
        if self._stem.softened and tail[:1] not in VOWELS:
            return False
        if not tail or tail in {"in", "un", "ün"}:
            return not self._is_short and not self._stem.softened
        for finite, nominal in _patterns(self._after_vowel):
            if finite.fullmatch(tail):
                return True
            for kind, pattern in nominal:
                found = pattern.match(tail)
                if found is not None and is_ending(tail[found.end() :], kind):
                    return True
        return False


_Patterns = tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]


@cache
def _patterns(after_vowel: bool) -> tuple[_Patterns, _Patterns]:
    """The endings of a stem, and those of a negated one."""
    plain = _VOICES_AFTER_VOWEL if after_vowel else _VOICES
    tenses, negated = "|".join(_FINITE), f"{plain}mA"

    def compiled(before: str, finite: str, y: str) -> _Patterns:
        def one(shape: str) -> re.Pattern[str]:
            return re.compile(f"{before}(?:{shape})".replace("Y", y).translate(_READ))

        return one(finite), tuple((kind, one(shape)) for kind, shape in _NOMINAL.items())

    # After a voice there is no y: yazılan, oxunan, and of a vowel's stem without a voice: oxuyan.
    y = "(?:(?<=[lnştr])|y)" if after_vowel else ""
    return compiled(plain, f"{tenses}|{_FINITE_NEGATIVE}", y), compiled(negated, tenses, "y")
