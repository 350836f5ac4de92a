"""Some forms of a term as texts have them, to show an editor how termkit reads an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary.terms import is_acronym
from termkit.languages import language
from termkit.languages.azerbaijani_suffixes import VOWELS, Morpheme, readings, write
from termkit.languages.stems import Chain

if TYPE_CHECKING:
    from termkit.glossary.terms import Term

# Genitive, dative, locative, ablative, plural.
_AZERBAIJANI = (("in", "gen"), ("a", "dat"), ("da", "loc"), ("dan", "abl"), ("lar", "plural"))
_RUSSIAN = ("gent", "datv", "ablt", "loct")


def sample_forms(term: Term, tag: str) -> list[str]:
    """A few inflected forms of a term; none where it does not change.

    >>> from termkit.glossary import Term
    >>> sample_forms(Term("baku", "Bakı", "preferred", "name", "place"), "az")
    ['Bakının', 'Bakıya', 'Bakıda', 'Bakıdan']
    >>> sample_forms(Term("nato", "NATO", "preferred", "name", "organisation"), "az")[0]
    'NATO-nun'
    >>> sample_forms(Term("embargo", "embargo", "preferred", "name", "term"), "en")
    ["embargo's", 'embargos', 'embargoes']
    >>> sample_forms(Term("kulagin", "Кулагин", "preferred", "name", "person", ("family",), "m"), "ru")
    ['Кулагина', 'Кулагину', 'Кулагиным', 'Кулагине']
    """
    forms = {"az": _azerbaijani, "en": _english, "ru": _russian}[tag](term)
    return [form for form in dict.fromkeys(forms) if form != term.text]


def _azerbaijani(term: Term) -> list[str]:
    kinds = {
        stem.endings.kind for stem in language("az").expand(term.shape) if isinstance(stem.endings, Chain)
    }
    text, state = term.text, "possessive" if "possessive" in kinds else None
    soft = text
    asked = [_suffix(*suffix) for suffix in _AZERBAIJANI[: 5 if term.kind == "term" else 4]]
    if "before-vowel" in kinds and not state:
        # Nazirlik, nazirliyin; whether a word loses its vowel (fikir, fikrin; but həkimin) is in no rule.
        softened = {"k": "y", "q": "ğ"}.get(text[-1], "")
        syllables = sum(letter in VOWELS for letter in text.rpartition(" ")[2].lower())
        if softened and syllables > 1:
            soft = text[:-1] + softened
        elif not softened:
            asked = [suffix for suffix in asked if suffix.shape[0] not in "AI"]
    forms = [
        write(soft if suffix.shape[0] in "AI" else text, (suffix,), state)
        for suffix in asked
        if not (state and suffix.name == "plural")
    ]
    # NATO-nun: the hyphen shows where the letters end.
    return [f"{text}-{form[len(text) :]}" for form in forms] if is_acronym(text) else forms


def _suffix(tail: str, name: str) -> Morpheme:
    return next(first for first, *more in readings(tail, "consonant") if first.name == name and not more)


def _english(term: Term) -> list[str]:
    from termkit.languages.english import forms

    written = forms(term.shape)
    if term.kind != "term":
        return written[:2]  # Bakus would be a form, but nobody writes it
    plurals = [form for form in written if "'" not in form]
    return [*written[:2], *plurals]


def _russian(term: Term) -> list[str]:
    from termkit.languages.russian import inflect

    forms = inflect(term.shape)
    # Выборы are no several выбор, though the dictionary may think so.
    number = next((n for n in ("sing", "plur") if term.text in forms.get(f"nomn.{n}", ())), "sing")
    return [words[0] for case in _RUSSIAN if (words := forms.get(f"{case}.{number}"))]
