"""May the capitalised word before a surname be somebody's given name? “Farid Aliyev”, but “President Aliyev”.

No list of given names is complete, so what stands inside a sentence is asked whether it is anything else: a
title, a day, a month. Where a sentence begins any word has a capital; there Russian asks the dictionary,
English leaves out what often begins a sentence, and Azerbaijani takes only names that many people have.
Start reading at `may_be_given_name`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from termkit.languages.azerbaijani_given_names import GIVEN_NAMES

# What English writes with a capital before a surname: titles, ranks, days, months.
_TITLES = frozenset(
    """
    president minister premier chancellor secretary senator governor mayor speaker chairman chairwoman
    ambassador consul deputy prime vice foreign general colonel major captain lieutenant sergeant marshal
    admiral commander commissar mr mrs ms miss dr doctor prof professor academician sir lord lady dame
    baron count duke prince princess king queen emperor tsar czar shah sultan sheikh pope bishop
    archbishop cardinal father brother sister saint comrade judge justice coach director nobel soviet red
    communist party uncle aunt haji mullah ayatollah monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december
    """.split()
)
_AZERBAIJANI_TITLES = (
    "prezident",
    "general",
    "polkovnik",
    "akademik",
    "professor",
    "doktor",
    "cənab",
    "nazir",
    "sədr",
)
# What often begins an English sentence before a surname.
_OPENERS = frozenset(
    """
    the a an and but or nor so yet for if when while whereas whenever where wherever because since
    although though unless until till before after as once than that this these those which who whom whose
    what how why in on at by to from of with without within under over against about around among between
    behind beyond beside besides despite during except inside into like near off onto outside past per
    through throughout toward towards upon via not no nobody only even just then now today yesterday
    tomorrow here there later soon still also again thus hence meanwhile moreover however therefore
    perhaps maybe instead indeed too did does do has had have is was were are will would can could may
    might must should shall let both either neither all some many most each every another other his her
    its their our my your he she it they we you i one two three first second next last former late young
    old great poor dear with unlike writer author poet composer singer actor actress painter artist
    architect footballer boxer wrestler player manager lawyer banker soldier officer teacher historian
    engineer leader ruler founder editor reporter candidate lawmaker
    """.split()
)
_NO_NAMES = ("ly", "ing", "ed", "ist", "ish", "ian", "ese")


@cache
def in_english() -> frozenset[str]:
    """The Azerbaijani given names as English writes them, those that it writes otherwise.

    >>> "karim" in in_english(), "kerim" in in_english(), "samir" in in_english()
    (True, True, False)
    """
    return frozenset(_named_in_english()) - frozenset(GIVEN_NAMES)


@cache
def _named_in_english() -> dict[str, frozenset[str]]:
    from termkit.text.folding import without_marks
    from termkit.transliteration import Transliterator

    write = Transliterator("az", "en", kind="person").best
    found: dict[str, set[str]] = {}
    for name in GIVEN_NAMES:
        for form in (write(name), without_marks(name).replace("ə", "e"), name):
            found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


def are_two_names(one: str, other: str) -> bool:
    """Are these, as English writes them, two Azerbaijani given names of the list?

    >>> are_two_names("kamal", "kamil"), are_two_names("karim", "kerim"), are_two_names("hasan", "gasan")
    (True, False, False)
    """
    names = _named_in_english()
    return one in names and other in names and names[one].isdisjoint(names[other])


@lru_cache(maxsize=4096)
def may_be_given_name(word: str, tag: str, *, certain: bool) -> bool:
    """May a capitalised word, given in small letters, be a given name?

    With `certain` only if little else is likely: a sentence begins with it, so the capital says nothing.

    >>> may_be_given_name("farid", "en", certain=False), may_be_given_name("president", "en", certain=False)
    (True, False)
    >>> may_be_given_name("dünən", "az", certain=True), may_be_given_name("вчера", "ru", certain=True)
    (False, False)
    >>> may_be_given_name("fuad", "az", certain=True), may_be_given_name("тигран", "ru", certain=True)
    (True, True)
    """
    if tag == "az":
        return word in GIVEN_NAMES or not (certain or word.startswith(_AZERBAIJANI_TITLES))
    if tag == "en":
        if "'" in word[2:] or word in _TITLES:
            # It's Trump's, Putin's Lenin.
            return False
        return not (certain and (word in _OPENERS or word.endswith(_NO_NAMES)))
    from termkit.languages.russian_dictionary import is_known, is_name

    return is_name(word) or not is_known(word)
