"""English words in all their forms: nouns, verbs and adjectives. Start reading at `word_forms`.

What a word is cannot be told without its sentence, so it takes the forms of all that it may be. Irregular
verbs stand in `data/english_verbs.tsv`, adjectives in `data/english_adjectives.tsv`; the rest follows the
spelling rules.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from termkit.languages.english import forms, lower
from termkit.languages.shape import Shape

_VOWELS = "aeiou"


def word_forms(word: str) -> list[str]:
    """All forms that a word may have, those of a noun first.

    >>> word_forms("grow")
    ['grow', "grow's", 'grows', "grows's", "grows'", 'grew', 'grown', 'growing']
    >>> word_forms("happy")[-2:]
    ['happier', 'happiest']

    An irregular form has those of its verb as well:

    >>> "goes" in word_forms("went")
    True
    """
    small = lower(word)
    found = [*forms(Shape(word))]
    if not small.isascii() or not small.isalpha() or (len(word) > 1 and word.isupper()):
        return list(dict.fromkeys(found))
    verbs = [small, *(verb for verb, past in _listed("verbs").items() if small in past)]
    for verb in verbs:
        found += verb_forms(verb)
    found += comparison(small)
    return list(dict.fromkeys(found))


def verb_forms(verb: str) -> list[str]:
    """The forms of a verb without its infinitive.

    >>> verb_forms("stop"), verb_forms("agree"), verb_forms("teach")
    (['stops', 'stopped', 'stopping'], ['agrees', 'agreed', 'agreeing'], ['teaches', 'taught', 'teaching'])
    >>> verb_forms("study"), verb_forms("travel")[1:4]
    (['studies', 'studied', 'studying'], ['travelled', 'traveled', 'travelling'])
    """
    stems = _before_vowel(verb)
    past = list(_listed("verbs").get(verb, ()))
    if not past or _is_regular_too(past):
        past += [_past(verb, stem) for stem in stems]
    if verb.endswith("ie"):
        continuous = [f"{verb[:-2]}ying"]
    elif verb.endswith("e") and verb[-2:] not in {"ee", "oe", "ye", "be"}:
        continuous = [f"{verb[:-1]}ing"]
    else:
        continuous = [f"{stem}ing" for stem in stems]
    return list(dict.fromkeys([_third(verb), *past, *continuous]))


def comparison(adjective: str) -> list[str]:
    """The degrees of an adjective that is compared with -er and -est; nothing for any other word.

    >>> comparison("big"), comparison("good"), comparison("write")
    (['bigger', 'biggest'], ['better', 'best'], [])
    """
    listed = _listed("adjectives").get(adjective)
    if listed is None:
        return []
    if adjective.endswith("e"):
        regular = [f"{adjective}r", f"{adjective}st"]
    elif adjective.endswith("y") and adjective[-2] not in _VOWELS:
        regular = [f"{adjective[:-1]}ier", f"{adjective[:-1]}iest"]
    else:
        stem = _before_vowel(adjective)[0] if _is_one_syllable(adjective) else adjective
        regular = [f"{stem}er", f"{stem}est"]
    return [*listed, *regular] if not listed or adjective == "old" else list(listed)


def _before_vowel(word: str) -> list[str]:
    """A word as it stands before -ing and -er: stopp-, panick-; both spellings of travel(l)-, visit-."""
    if word.endswith("c"):
        return [f"{word}k"]
    ends = len(word) > 2 and word[-1] not in "aeiouwxyh" and word[-2] in _VOWELS
    if not ends or (word[-3] in _VOWELS and word[-3:-1] != "ui") or (word[-3] == "u" and word[-4:-3] != "q"):
        return [word]
    return [word + word[-1]] if _is_one_syllable(word) else [word + word[-1], word]


def _is_one_syllable(word: str) -> bool:
    return sum(letter in _VOWELS for letter in word.replace("qu", "q")) == 1


def _past(verb: str, stem: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{stem}ed"


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}s"


def _is_regular_too(past: list[str]) -> bool:
    """Burnt, learnt, shown: beside them stand burned, learned, showed."""
    return len(past) == 1 and past[0].endswith(("rnt", "lt", "mt", "pt", "wn", "ven", "lit", "hung", "shone"))


@cache
def _listed(name: str) -> dict[str, tuple[str, ...]]:
    table = (Path(__file__).parent / "data" / f"english_{name}.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {word: tuple(others.split()) for word, _, others in rows}
