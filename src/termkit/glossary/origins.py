"""The words for people and things of a place (бакинский, bakılı, Azerbaijani) as terms of its concept.

They are no names, so texts are not checked for them; in a translation they stand for the name. Start reading
at `origin_terms`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.glossary.terms import Term
from termkit.languages.lexemes import every_form
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary.concepts import Concept

# What the end of a name becomes, and what makes an adjective or a demonym of it: Техас, техасский, техасец;
# Şotlandiya, şotlandiyalı; Canada, Canadian.
_LAST_VOWELS = {"ru": re.compile("(?:ия|[аяоеиыуьй])$"), "en": re.compile("(?:ia|[aeiouy])$")}
_MADE = {
    "az": re.compile("l[ıiuü]"),
    "en": re.compile("(?:i|an|n|ian|nian|ese|ish|ic|er|ite)(?:s|'s|s')?$"),
    "ru": re.compile("(?:[иеоая]?й?н?)?(?:ск[а-я]{1,3}|ц[а-я]{1,3}|ец|[жч]ан[а-я]{0,5})$"),
}
_LEAST = 4


def is_derived(word: str, name: str, tag: str) -> bool:
    """Is a folded word an adjective or a demonym made of a name by the rule, listed or not?

    >>> is_derived("шотландская", "Шотландия", "ru"), is_derived("шотландии", "Шотландия", "ru")
    (True, False)
    >>> is_derived("vaşinqtonlu", "Vaşinqton", "az"), is_derived("canadian", "Canada", "en")
    (True, True)
    """
    stem = fold_term(name)
    if tag in _LAST_VOWELS:
        stem = _LAST_VOWELS[tag].sub("", stem)
    return len(stem) >= _LEAST and word.startswith(stem) and _MADE[tag].match(word, len(stem)) is not None


def origin_terms(concepts: Iterable[Concept], tag: str) -> Iterator[Term]:
    """The adjectives and demonyms of concepts in one language, with every form that they have.

    >>> from termkit.glossary import Concept, Side
    >>> baku = Concept("baku", "place", {"ru": Side(adjective=("бакинский",), demonym=("бакинец",))})
    >>> terms = list(origin_terms([baku], "ru"))
    >>> [term.text for term in terms], "бакинская" in terms[0].forms
    (['бакинский', 'бакинец'], True)
    """
    for concept in concepts:
        side = concept.sides.get(tag)
        for word in dict.fromkeys((*side.adjective, *side.demonym)) if side else ():
            forms = tuple(every_form(word, tag)) if tag == "ru" else ()
            yield Term(concept.id, word, "derived", "origin", "term", forms=forms)
