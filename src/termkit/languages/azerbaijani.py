"""Azerbaijani: case, and the stems of names and terms. Start reading at `expand`.

The suffix chain has a file of its own.
"""

from __future__ import annotations

from termkit.languages.azerbaijani_suffixes import VOWELS, Morpheme, kind_of, morpheme, readings, write
from termkit.languages.shape import Shape  # noqa: TC001 - the doctests call it
from termkit.languages.stems import Stem, chain
from termkit.text.folding import fold_term

LETTERS = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz"
_DOTTED = str.maketrans("Iİ", "ıi")
_DOTLESS = str.maketrans("ıi", "Iİ")
_HIGH = "ıiuü"


def lower(text: str) -> str:
    """Lower-case Azerbaijani text, one letter for one letter.

    `str.lower` will not do: it makes QIZIL into qizil, which is no word, and writes İ as two code points, so
    that every span after it points one place too far.

    >>> lower("QIZIL"), lower("İSMAYIL"), len("İSMAYIL".lower())
    ('qızıl', 'ismayıl', 8)

    Russian comes through unharmed; English in capitals does not (IBM would be ıbm), so ask for the language
    of the
    word, not of the document.
    """
    return text.translate(_DOTTED).lower()


def upper(text: str) -> str:
    """Upper-case Azerbaijani text.

    >>> upper("İsmayıllı")
    'İSMAYILLI'
    """
    return text.translate(_DOTLESS).upper()


def expand(shape: Shape) -> list[Stem]:
    """Stems and their kinds of ending, folded. Only the last word inflects.

    >>> for stem in expand(Shape("Ali Məhkəməsi", kind="organisation")):
    ...     print(stem.text, stem.endings.kind)
    ali məhkəməsi possessive
    ali məhkəmə vowel
    ali məhkəməsi vowel
    >>> [(stem.text, stem.endings.kind) for stem in expand(Shape("fikir"))]
    [('fikir', 'consonant'), ('fikr', 'before-vowel')]
    """
    stems: dict[tuple[str, str], None] = {}
    for text, kind in _stems(shape):
        stems.setdefault((fold_term(text), kind))
    return [Stem(text, chain(kind)) for text, kind in stems]


def forms(shape: Shape) -> list[str]:
    """The forms of a term case by case: samples of the chain, which is too long to list.

    >>> forms(Shape("Bakı", kind="place"))[:7]
    ['Bakı', 'Bakının', 'Bakını', 'Bakıya', 'Bakıda', 'Bakıdan', 'Bakıyla']
    """
    kind = _possessive(shape)
    state = kind or kind_of(shape.text.rpartition(" ")[2])
    written = [shape.text]
    for name in ("gen", "acc", "dat", "loc", "abl", "ins"):
        written.append(write(shape.text, (morpheme(name, state),), kind))
    if kind is None and shape.kind not in {"person", "place"}:
        written.append(write(shape.text, (morpheme("plural", state),)))
    return list(dict.fromkeys([*written, *shape.forms]))


def _stems(shape: Shape) -> list[tuple[str, str]]:
    text = shape.text
    _, _, last = text.rpartition(" ")
    if len(last) < 2:
        return [(text, "sound")]
    found = [*_noun(text, last, shape)]
    if last != text and shape.kind != "person" and not shape.indeclinable:
        found = [*_izafet(text, last, shape), *found]
    for form in shape.forms:
        found.append((form, kind_of(form)))
    return found


def _noun(text: str, last: str, shape: Shape) -> list[tuple[str, str]]:
    """A stem as it is, and as it stands before a vowel: softened, or without its vowel."""
    kind = _kind(last)
    found = [(text, "place" if kind == "vowel" and shape.kind == "place" else kind)]
    low = lower(last)
    is_name = shape.kind in {"person", "place"}
    if len(low) > 2 and low[-1] in "kq" and not last.isupper():
        found.append((text[:-1] + {"k": "y", "q": "ğ"}[low[-1]], "before-vowel"))
    drops = len(low) > 3 and low[-1] not in VOWELS and low[-2] in _HIGH and low[-3] not in VOWELS
    if drops and low[-4] in VOWELS and not is_name and len(low) < 6:
        found.append((text[:-2] + text[-1], "before-vowel"))
    return found


def _kind(word: str) -> str:
    """The kind of a last word. A foreign spelling ends as it sounds: Shakespeare-in, Leslie-nin."""
    low = lower(word)
    foreign = "w" in low or low.endswith(
        ("ie", "ee", "oe", "ue", "ye", "re", "ce", "ge", "ough", "augh", "eau")
    )
    return "sound" if foreign else kind_of(word)


def _izafet(text: str, last: str, shape: Shape) -> list[tuple[str, str]]:
    """A head in the possessive (Nazirliyi, Partiyası): case takes n, and the ending may give way to another.

    Taking the possessive off undoes the softening: Nazirliyi, Nazirliklər.
    """
    low = lower(last)
    if len(low) < 4 or low[-1] not in _HIGH or last.isupper():
        return []
    if low[-2] == "s" and low[-3] in VOWELS:
        bare = text[:-2]
    elif low[-2] in VOWELS:
        return []
    else:
        bare = text[:-1]
        bare = {"y": bare[:-1] + "k", "ğ": bare[:-1] + "q"}.get(low[-2], bare)
    bare_shape = shape._replace(text=bare)
    return [(text, "possessive"), *_noun(bare, bare.rpartition(" ")[2], bare_shape)]


def _possessive(shape: Shape) -> str | None:
    """The kind of a phrase whose head is possessed; None where the last letter tells the kind."""
    _, space, last = shape.text.rpartition(" ")
    if not space or shape.kind == "person" or shape.indeclinable:
        return None
    return "possessive" if _izafet(shape.text, last, shape) else None


def reinflect(old: Shape, new: Shape, surface: str, stem_length: int) -> list[str]:
    """Put the ending of a form in the text on another term. Empty where the ending cannot be read.

    `surface` is the form of `old` as it stands in the text, its stem the first `stem_length` letters.

    >>> reinflect(Shape("Kirovabad"), Shape("Gəncə"), "Kirovabadda", 9)
    ['Gəncədə']
    >>> reinflect(Shape("Resulzadə"), Shape("Rəsulzadə"), "Resulzadənin", 9)
    ['Rəsulzadənin']
    >>> reinflect(Shape("Trump"), Shape("Tramp"), "Trump-ın", 5)
    ['Tramp-ın']
    >>> reinflect(Shape("Lənkəran"), Shape("Naftalan"), "Lənkəranın", 8)
    ['Naftalanın']

    An ending typed without marks gets them:

    >>> reinflect(Shape("Turkiye"), Shape("Türkiyə"), "Turkiyede", 7)
    ['Türkiyədə']

    More than one where the ending is ambiguous and the answers differ:

    >>> reinflect(Shape("zavod"), Shape("fabrika"), "zavodu", 5)
    ['fabrikası', 'fabrikanı']
    """
    stem, tail = surface[:stem_length], surface[stem_length:]
    if not tail:
        return [new.text]
    mark = tail[0] if tail[0] in "-'’ʼ‑" else ""
    ending = tail[len(mark) :]
    if old.text.isupper() != new.text.isupper():
        # An acronym takes a hyphen, what it stands for takes none: BMT-də, Birləşmiş Millətlər Təşkilatında.
        mark = "-" if new.text.isupper() else ""
    found: dict[str, None] = {}
    kind = _possessive(old)
    for reading in _readings(stem, ending, kind, is_name=new.kind in {"person", "place"}):
        written = write(new.text, reading, _possessive(new))[len(new.text) :]
        # Where the writer followed the sound (Sainsbury’s-nin), not the letters, so does the new form.
        if not _writes(reading, stem, ending, kind):
            found.setdefault(new.text + mark + ending)
        else:
            found.setdefault(new.text + mark + (upper(written) if ending.isupper() else written))
    return list(found)


_BARE = str.maketrans("əş", "es")


def _writes(reading: tuple[Morpheme, ...], stem: str, ending: str, kind: str | None) -> bool:
    """Does a reading write the same letters again, marks aside?"""
    written = write(stem, reading, kind)
    return lower(written).translate(_BARE) == lower(stem + ending).translate(_BARE)


def harmonised(stem: str, ending: str) -> str:
    """An ending with the vowels that harmony asks for after this stem; as it is where it cannot be read.

    >>> harmonised("Koreya", "nin"), harmonised("Çin", "ın")
    ('nın', 'in')
    """
    found = _readings(stem, ending)
    return write(stem, found[0])[len(stem) :] if found else ending


# In prose a name is seldom yours or mine: Kirovabadın is of Kirovabad.
_ADDRESSED = frozenset({"my", "your", "our", "your-pl"})


def _readings(
    stem: str, ending: str, kind: str | None = None, *, is_name: bool = False
) -> list[tuple[Morpheme, ...]]:
    """The likeliest ways to read an ending on this stem: those that write the same letters again.

    A name is seldom owned: Kirovabadı is its accusative.
    """
    folded = fold_term(ending)
    found: list[tuple[Morpheme, ...]] = []
    for state in (kind or kind_of(stem), "before-vowel", "possessive", "sound"):
        for text in dict.fromkeys((folded, folded.replace("e", "ə"))):
            found += readings(text, state)
        if found:
            break

    def oddity(reading: tuple[Morpheme, ...]) -> tuple[bool, int, int]:
        names = [morpheme.name for morpheme in reading]
        owned = names.count("its") if is_name else 0
        return not _writes(reading, stem, ending, kind), len(_ADDRESSED & set(names)), owned

    least = min(map(oddity, found), default=None)
    return [reading for reading in found if oddity(reading) == least]
