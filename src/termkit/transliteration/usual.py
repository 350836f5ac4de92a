"""What is usual where a table alone cannot tell: ə in Russian, and Azerbaijani names on their way back.

Providers for `candidates`: each takes a text, the usual table and how many spellings are wanted, and proposes
some, the likeliest first. They go by analogy with names whose spelling is known; a group of names is read and
counted when it is first needed. Start reading at `az_to_ru`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

from termkit.languages import azerbaijani
from termkit.transliteration.analogy import Analogy, Spelling
from termkit.transliteration.route import route

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.transliteration.analogy import Unit
    from termkit.transliteration.writer import Writer, WriteWord

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
# Fewer letters are an initial or a particle, which tables know.
_LEAST = 3
# Of how many spellings of a text the next word's are tried.
_KEPT = 8
# From here on an Azerbaijani name is written by its own spelling before the Russian one is.
_CERTAIN = 0.95
# How much less like one group a word has to be, in natural logarithms, to be surely of the other.
_SURE = 3.0


def az_to_ru(text: str, table: Writer, count: int) -> list[Spelling]:
    """An Azerbaijani name in Russian.

    >>> table = route("az", "ru", None, "place")[0].writer
    >>> [spelling.text for spelling in az_to_ru("Mərdəkan", table, 2)]
    ['Мардакян', 'Мардакан']
    """
    return _spellings(text, table, count, _russian, str.upper)


def ru_to_az(text: str, table: Writer, count: int) -> list[Spelling]:
    """A name in Russian as Azerbaijani writes it: Azerbaijani names come home, others are written by sound.

    >>> table = route("ru", "az", None, "person")[0].writer
    >>> [ru_to_az(name, table, 1)[0].text for name in ("Гасанов", "Вашингтон")]
    ['Həsənov', 'Vaşinqton']
    """
    return _spellings(text, table, count, _azerbaijani, azerbaijani.upper)


def ru_to_en(text: str, table: Writer, count: int) -> list[Spelling]:
    """A name in Russian as English writes it: Гасанов, an Azerbaijani name, by way of Həsənov.

    >>> table = route("ru", "en", None, "person")[0].writer
    >>> [spelling.text for spelling in ru_to_en("Гасанов", table, 2)]
    ['Hasanov', 'Gasanov']
    """
    return _spellings(text, table, count, _english, str.upper)


def word_writer(source: str, target: str, table: Writer) -> WriteWord:
    """For `Writer.write`: writes a word as the first of the proposals above, and remembers it.

    >>> table = route("az", "ru", None, "place")[0].writer
    >>> table.write("Mərdəkan və Şuşa", word_writer("az", "ru", table))
    'Мардакян ва Шуша'
    """
    write, upper = {
        ("az", "ru"): (_russian, str.upper),
        ("ru", "az"): (_azerbaijani, azerbaijani.upper),
        ("ru", "en"): (_english, str.upper),
    }[source, target]

    @lru_cache(1 << 16)
    def written(word: str, capitals: bool = False, initial: bool = False) -> str:
        by_table = table.write_word(word, capitals, initial)
        if not (word.isalpha() and by_table.isalpha()):
            # An apostrophe: each part is a word.
            found = _spellings(word, table, 1, write, upper)
            return found[0].text if found else by_table
        if len(word) < _LEAST or len(by_table) < _LEAST or table.has(word):
            return by_table
        options = write(word, by_table)
        return _cased(options[0].text, word, upper) if options else by_table

    return written


def is_azerbaijani(word: str) -> float:
    """How likely it is, from 0 to 1, that a word of a name in Russian, in small letters, is Azerbaijani.

    >>> is_azerbaijani("гасанов") > 0.9, is_azerbaijani("вашингтон") < 0.1
    (True, True)
    """
    known = _known("ru-az")
    # ё is mostly printed as е, save in names where Azerbaijani has ö.
    word = word.replace("ё", "е")
    return 1 / (1 + exp((known["azerbaijani"].surprise(word) - known["foreign"].surprise(word)) / _SURE))


def _spellings(
    text: str,
    table: Writer,
    count: int,
    write: Callable[[str, str], list[Spelling]],
    upper: Callable[[str], str],
) -> list[Spelling]:
    """The likeliest spellings of a text, word by word; whatever is no word stands as the table has it."""
    by_table = table.write(text)
    words, places = _WORD.findall(text), list(_WORD.finditer(by_table))
    if len(words) != len(places):
        return []
    found = [Spelling("", 1.0)]
    end = 0
    for word, place in zip(words, places, strict=True):
        between, written = by_table[end : place.start()], place.group()
        end = place.end()
        options = [Spelling(written, 1.0)]
        if len(word) >= _LEAST and len(written) >= _LEAST and not table.has(word):
            options = [o._replace(text=_cased(o.text, word, upper)) for o in write(word, written)] or options
        if count == 1:
            options = options[:1]
        longer = [
            Spelling(before.text + between + option.text, before.share * option.share)
            for before in found
            for option in options
        ]
        found = sorted(longer, key=lambda spelling: -spelling.share)[:_KEPT]
    return [spelling._replace(text=spelling.text + by_table[end:]) for spelling in found[:count]]


def _cased(written: str, word: str, upper: Callable[[str], str]) -> str:
    if word.isupper():
        return upper(written)
    return upper(written[0]) + written[1:] if word[0].isupper() else written


@lru_cache(1 << 16)
def _russian(word: str, by_table: str) -> list[Spelling]:
    return _known("az-ru")["azerbaijani"].written(azerbaijani.lower(word), by_table.lower(), 4.0)


@lru_cache(1 << 16)
def _azerbaijani(word: str, by_table: str) -> list[Spelling]:
    word, by_table = word.lower(), azerbaijani.lower(by_table)
    known = _known("ru-az")
    home = is_azerbaijani(word)
    shares: dict[str, float] = {}
    # The table is for foreign names.
    for group, share, weight in (("azerbaijani", home, 2.0), ("foreign", 1 - home, 6.0)):
        for spelling in known[group].written(word, by_table, weight):
            shares[spelling.text] = shares.get(spelling.text, 0.0) + share * spelling.share
    return [Spelling(text, shares[text]) for text in sorted(shares, key=shares.__getitem__, reverse=True)]


@lru_cache(1 << 16)
def _english(word: str, by_table: str) -> list[Spelling]:
    home = is_azerbaijani(word.lower())
    # Many a Slavic name looks a little Azerbaijani.
    shares = {by_table.lower(): 1 - home if home > _CERTAIN else 1.0}
    for spelling in _known("ru-az")["azerbaijani"].written(word.lower()):
        text = _english_table()(spelling.text)
        if not text.isascii() and _CYRILLIC.search(text):
            # A letter that no Azerbaijani name has: щ.
            continue
        shares[text] = shares.get(text, 0.0) + home * spelling.share
    return [Spelling(text, shares[text]) for text in sorted(shares, key=shares.__getitem__, reverse=True)]


@cache
def _english_table() -> Callable[[str], str]:
    return route("az", "en", None, "other")[0].writer.write


@cache
def _known(pair: str) -> dict[str, Analogy]:
    """The known names of a pair of languages by their groups."""
    file = files("termkit.transliteration").joinpath("aligned", f"{pair}.tsv")
    groups: dict[str, list[list[Unit]]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            group, name = line.split("\t")
            groups.setdefault(group, []).append([_unit(letter) for letter in name.split(" ")])
    return {group: Analogy(names) for group, names in groups.items()}


def _unit(written: str) -> Unit:
    letter, _, rendering = written.partition("=")
    return letter, rendering
