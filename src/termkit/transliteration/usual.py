"""What is usual where a table alone cannot tell: ə in Russian, and Azerbaijani names on their way back.

For a text and its usual table some spellings are proposed, the likeliest first, by analogy with names whose
spelling is known; a group of names is read and counted when it is first needed. Start reading at `proposals`.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from operator import itemgetter
from typing import TYPE_CHECKING

from termkit.languages import azerbaijani
from termkit.languages.roman import roman_number
from termkit.transliteration.aligned_names import known_names
from termkit.transliteration.analogy import LONGEST, Spelling
from termkit.transliteration.origins import ABROAD, is_from_abroad
from termkit.transliteration.route import route
from termkit.transliteration.whose import at_home, home_share, is_acronym

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.transliteration.writer import Writer, WriteWord

    _Proposing = Callable[[str, str], list[Spelling]]
    # What was written before, and the last word; empty at the start.
    _Chain = tuple["_Chain", str] | tuple[()]

_WORD = re.compile(r"[^\W\d_]+")
_SHARE = itemgetter(0)
_CYRILLIC = re.compile("[\u0400-\u052f]")
# Russian has letters of its own for й and a vowel, and loses no й: бейов, Ахья, Яхя (Yəhya) are no spellings.
_NO_SPELLING = re.compile("й[аеёуэюя]|(?<=.)йо|хя")
# Leyla, Şeyda, Züleyxa: after ey a last а was a long one.
_NO_ENDING = re.compile("ey[^aeəıioöuü]ə$")
# No Azerbaijani name has these, and Russian surnames do: Kuznetsov, Şçerbakov, Solovyova.
_RUSSIAN_SURNAME = re.compile("^ts|^şç|(?:ts|şç)[eoi]|(?:[nv]ets|tski|[bpvfdtsznlr]y[eo]va?)$")
_NO_START = ("а", "о", "у", "э", "ы")
# Fewer letters are an initial or a particle, which tables know.
_LEAST = 3
# A name keeps its spelling before these: Bədəl is Бадал, Bədəlbəyli Бадалбейли.
_MADE_WITH_BEY = {"bəyli": "бейли", "bəyov": "беков"}
# A way home that is less likely is nonsense to a reader.
_NONSENSE = 0.001
# A spelling so much less likely than the best is shown to nobody: it is hardly ever a word.
_NO_WORD = 0.0003
# Where spellings that cannot be had the greater share than this leaves, analogy knows nothing of the word.
_POSSIBLE = 0.25
# Of how many spellings of a text the next word's are tried.
_KEPT = 8
# From here on an Azerbaijani name is written by its own spelling before the Russian one is. Many a Slavic
# surname looks a little Azerbaijani; of places it is enough that it is likelier than not.
_CERTAIN = 0.95
_LIKELY = 0.5
# Below this a name is not led home at all: Жуков is no Cuqov.
_FOREIGN = 0.3
# Айова is no Айов's wife.
_LEAST_OF_A_WOMAN = 6
# The kind of name of a person one of whose names surely is Azerbaijani.
AMONG = "among Azerbaijanis"


def proposals(source: str, target: str, kind: str, text: str, table: Writer, count: int) -> list[Spelling]:
    """Up to `count` spellings of a text in another language, for a pair of `LANGUAGES`.

    `kind` is that of the name: "person", "place" or "other".

    >>> def two(source, target, name):
    ...     table = route(source, target, None, "person")[0].writer
    ...     return [spelling.text for spelling in proposals(source, target, "person", name, table, 2)]
    >>> two("az", "ru", "Mərdəkan")
    ['Мардакян', 'Мардакан']

    Azerbaijani names come home from Russian, others are written by sound; and Гасанов reaches English by way
    of Həsənov.

    >>> two("ru", "az", "Гасанов")[0], two("ru", "az", "Вашингтон")[0], two("ru", "en", "Гасанов")
    ('Həsənov', 'Vaşinqton', ['Hasanov', 'Gasanov'])
    """
    write, upper = _way(source, target, kind)
    return _spellings(text, table, count, write, upper)


def word_writer(source: str, target: str, kind: str, table: Writer) -> WriteWord:
    """For `Writer.write`: writes a word as the first of the proposals above, and remembers it.

    >>> table = route("az", "ru", None, "place")[0].writer
    >>> table.write("Mərdəkan və Şuşa", word_writer("az", "ru", "place", table))
    'Мардакян ва Шуша'
    """
    write, upper = _way(source, target, kind)

    @lru_cache(1 << 16)
    def written(word: str, capitals: bool = False, initial: bool = False) -> str:
        by_table = table.write_word(word, capitals, initial)
        if not (word.isalpha() and by_table.isalpha()):
            # An apostrophe: each part is a word.
            found = _spellings(word, table, 1, write, upper)
            return found[0].text if found else by_table
        if not _in_doubt(word, by_table, table):
            return by_table
        options = write(word, by_table)
        return _cased(options[0].text, word, upper) if options else by_table

    return written


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
    found: list[tuple[float, _Chain]] = [(1.0, ())]
    end = 0
    for word, place in zip(words, places, strict=True):
        between, written = by_table[end : place.start()], place.group()
        end = place.end()
        options = [Spelling(written, 1.0)]
        if _in_doubt(word, written, table):
            proposed = write(word, written)
            least = proposed[0].share * _NO_WORD if proposed else 0.0
            likely = (o for o in proposed if o.share >= least or o.text == written.lower())
            options = [o._replace(text=_cased(o.text, word, upper)) for o in likely] or options
        if count == 1:
            options = options[:1]
        longer: list[tuple[float, _Chain]] = [
            (share * option.share, (before, between + option.text))
            for share, before in found
            for option in options
        ]
        found = sorted(longer, key=_SHARE, reverse=True)[:_KEPT]
    return [Spelling(_text(chain) + by_table[end:], share) for share, chain in found[:count]]


def _text(chain: _Chain) -> str:
    """The words of a chain; to copy the text at each word would take long in a long line."""
    pieces = []
    while chain:
        chain, piece = chain
        pieces.append(piece)
    return "".join(reversed(pieces))


def _in_doubt(word: str, by_table: str, table: Writer) -> bool:
    """May a table alone write this word wrongly? Not what it left as it is, such as a number."""
    length = len(word)
    if not (_LEAST <= length <= LONGEST and len(by_table) >= _LEAST) or word == by_table:
        return False
    return not (table.has(word) or roman_number(word))


def _cased(written: str, word: str, upper: Callable[[str], str]) -> str:
    if word.isupper():
        return upper(written)
    return upper(written[0]) + written[1:] if word[0].isupper() else written


@lru_cache(1 << 16)
def _russian(word: str, by_table: str) -> list[Spelling]:
    word, by_table = azerbaijani.lower(word), by_table.lower()
    if _RUSSIAN_SURNAME.search(word):
        return [Spelling(by_table, 1.0)]
    known = known_names("az-ru")["azerbaijani"]
    for ending, written in _MADE_WITH_BEY.items():
        name = word.removesuffix(ending)
        if (
            word.endswith(ending)
            and by_table.endswith(written)
            and (name in known.words or f"{name}ov" in known.words)
        ):
            alone = _russian(name, by_table.removesuffix(written))
            return [spelling._replace(text=spelling.text + written) for spelling in alone]
    found = [
        spelling
        for spelling in known.written(word, by_table, 4.0)
        if not _NO_SPELLING.search(spelling.text)
        and not (word.startswith("y") and spelling.text.startswith(_NO_START))
    ]
    return found if sum(spelling.share for spelling in found) > _POSSIBLE else [Spelling(by_table, 1.0)]


def _azerbaijani(word: str, by_table: str) -> list[Spelling]:
    return _in_azerbaijani(word, by_table, among=False)


def _azerbaijani_among(word: str, by_table: str) -> list[Spelling]:
    return _in_azerbaijani(word, by_table, among=True)


def _azerbaijani_abroad(word: str, by_table: str) -> list[Spelling]:
    """Ramzan Kadırov; but given names that are shared have their form: Rəsul, and so has Həmzətov."""
    low = word.lower()
    if is_from_abroad(low) and not low.startswith("гамзат"):
        return [Spelling(azerbaijani.lower(by_table), 1.0)]
    return _azerbaijani(word, by_table)


@lru_cache(1 << 16)
def _in_azerbaijani(word: str, by_table: str, *, among: bool) -> list[Spelling]:
    if is_acronym(word):
        return [Spelling(azerbaijani.lower(by_table), 1.0)]
    home = home_share(word, among=among)
    word, by_table = word.lower(), azerbaijani.lower(by_table)
    shares: dict[str, float] = {}
    # The table is for foreign names.
    foreign = known_names("ru-az")["foreign"].written(word, by_table, 6.0)
    for spellings, share in ((at_home(word, by_table), home), (foreign, 1 - home)):
        for spelling in spellings:
            if _NO_ENDING.search(spelling.text):
                continue
            shares[spelling.text] = shares.get(spelling.text, 0.0) + share * spelling.share
    return [Spelling(text, shares[text]) for text in sorted(shares, key=shares.__getitem__, reverse=True)]


def _english_person(word: str, by_table: str) -> list[Spelling]:
    return _english(word, by_table, "az-en-press", _CERTAIN)


def _english_among(word: str, by_table: str) -> list[Spelling]:
    return _english(word, by_table, "az-en-press", _LIKELY, among=True)


def _english_abroad(_: str, by_table: str) -> list[Spelling]:
    """Letter by letter: Rasul Gamzatov."""
    return [Spelling(by_table.lower(), 1.0)]


def _english_place(word: str, by_table: str) -> list[Spelling]:
    """What is on maps keeps the letters of its own language: Худат is Xudat."""
    return _english(word, by_table, "az-en-maps", _LIKELY)


@lru_cache(1 << 16)
def _english(word: str, by_table: str, scheme: str, certain: float, *, among: bool = False) -> list[Spelling]:
    home = 0.0 if is_acronym(word) else home_share(word, among=among)
    shares = {by_table.lower(): 1 - home if home > certain else 1.0}
    if home < _FOREIGN:
        return [Spelling(by_table.lower(), 1.0)]
    write = route("az", "en", scheme, "other")[0].writer.write
    for spelling in at_home(word.lower()):
        if home * spelling.share < _NONSENSE:
            break
        text = write(spelling.text)
        if not text.isascii() and _CYRILLIC.search(text):
            # A letter that no Azerbaijani name has: щ.
            continue
        shares[text] = shares.get(text, 0.0) + home * spelling.share
    return [Spelling(text, shares[text]) for text in sorted(shares, key=shares.__getitem__, reverse=True)]


# For a source and a target language: what proposes spellings of a word, for names of Azerbaijani persons and
# of places where they have ways of their own, and the capitals of the target.
_WAYS: dict[tuple[str, str], dict[str, _Proposing]] = {
    ("az", "ru"): {"": _russian},
    ("ru", "az"): {"": _azerbaijani, AMONG: _azerbaijani_among, ABROAD: _azerbaijani_abroad},
    ("ru", "en"): {
        "": _english_person,
        AMONG: _english_among,
        ABROAD: _english_abroad,
        "place": _english_place,
    },
}
LANGUAGES = frozenset(_WAYS)


def _way(source: str, target: str, kind: str) -> tuple[_Proposing, Callable[[str], str]]:
    ways = _WAYS[source, target]
    write = ways.get(kind, ways[""])
    upper = azerbaijani.upper if target == "az" else str.upper
    return (write if kind == "place" else partial(_of_a_woman, write, source)), upper


def _of_a_woman(write: _Proposing, source: str, word: str, by_table: str) -> list[Spelling]:
    """A woman's surname is written as a man's with an a, so that Topçubaşova is what Topçubaşov is."""
    ending, letter = ("[oe]va$", "а") if source == "az" else ("[оеё]ва$", "a")
    low, known = word.lower(), known_names("az-ru" if source == "az" else "ru-az")["azerbaijani"].words
    if len(word) < _LEAST_OF_A_WOMAN or low in known or not re.search(ending, low):
        return write(word, by_table)
    return [spelling._replace(text=spelling.text + letter) for spelling in write(word[:-1], by_table[:-1])]
