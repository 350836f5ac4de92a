"""The names of a text that the glossary lacks: runs of words with a capital. Start reading at `mentions`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.positions import Positions
from termkit.languages import language
from termkit.languages.bases import bases
from termkit.languages.common_words import follows_places, is_dictionary_word, listed_words
from termkit.languages.roman import roman_number
from termkit.languages.sentences import starts_sentence
from termkit.names.given_names import may_be_given_name
from termkit.names.guesses import kind_of
from termkit.text.scripts import scripts
from termkit.text.spans import Span, SpanSet
from termkit.text.words import CAPITAL, Word, words_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents import Document, Segment
    from termkit.glossary import Glossary

# What stands between two words of one name: a space or line break, a hyphen, the point of an initial.
_GAP = re.compile(r"(?:\.?[ \u00a0]|\.|\n|-)$|\.\n$")
# Small words inside a name: Mustafa bəy Vəkilov, Əli Həsən oğlu Məmmədov.
_INSIDE = re.compile(
    r"[ \u00a0-](?:bəy|bey|xan|khan|ağa|agha|paşa|pasha|бек|бей|хан|ага|паша|"
    r"oğlu|qızı|oghlu|oglu|ogly|gizi|kyzy|оглу|оглы|кызы|гызы|von|van|de|фон|ван|де)[ \u00a0]$"
)
# The Society of Young Surveyors, but no title: the King of England.
_OF = re.compile(r"[ \u00a0\n]of(?:[ \u00a0\n]the)?[ \u00a0\n]$")
_THE = re.compile(r"(?<!\w)[Tt]he[ \u00a0\n]$")
# What says before or after a name that it is a paper's or a book's.
_WORK_BEFORE = {
    "en": re.compile(r"(?<!\w)(?:newspaper|journal|magazine|weekly|novel|poem|opera)[ \u00a0\n][“\"‘*_]*$"),
    "ru": re.compile(r"(?<!\w)(?:газет|журнал|роман|поэм|опер|еженедельник)\w{0,2}[ \u00a0\n][«“\"*_]*$"),
}
_WORK_AFTER = {
    "az": re.compile(r"[»”\"*_]*[ \u00a0\n](?:qəzet|jurnal|məcmuə|roman|poema|opera)[ıiuüsn]"),
}
_COLUMN = 40
# What stands before a surname only, unlike General (Assembly) and Nobel (Prize).
_ADDRESSES = frozenset(
    "mr mrs ms miss dr doctor prof professor academician sir lord lady dame baron colonel captain lieutenant "
    "sergeant comrade mullah ayatollah".split()
)
_APOSTROPHE = re.compile("['’ʼ]")
_LONGEST, _LONGEST_WORD = 5, 40
_INITIAL = 2
_SHORTEST = 3
_EXCERPT = 35


class Mention(NamedTuple):
    """A name where it stands, in its words; not `certain` where its capital may be that of a sentence.

    `sign` is what stands beside it and tells its kind: `work` for “the newspaper”, `the` for an article.
    """

    words: tuple[str, ...]
    text: str
    language: str
    path: str
    line: int | None
    excerpt: str
    certain: bool
    sign: str = ""


def mentions(document: Document, tag: str, glossary: Glossary) -> Iterator[Mention]:
    """The names of a document in its language that the glossary lacks.

    >>> from termkit.documents import read_document
    >>> from termkit.glossary import Glossary
    >>> essay = read_document("Yesterday Nigar Karimli and R. Wells came to Quzlaq.".encode(), "essay.txt")
    >>> [mention.text for mention in mentions(essay, "en", Glossary([]))]
    ['Nigar Karimli', 'R. Wells', 'Quzlaq']
    """
    for segment in document.segments:
        text = segment.text
        known = SpanSet(match.span for match in glossary.finder(tag).find_all(text))
        headings = SpanSet(segment.headings)
        positions = Positions(segment)
        for name in (name for run in _runs(segment, tag) for name in _people(run, text, tag)):
            found = _trimmed(name, text, tag)
            if len(found) > 1 and _OF.match(text, found[0].end) and _is_known(found[1:], known):
                # The Government of Georgia: what the glossary has is no news.
                del found[1:]
            if not found or _is_known(found, known) or not _may_be_name(found, tag):
                continue
            place = Span(found[0].start, found[-1].end)
            certain = not starts_sentence(text, place.start) and not headings.touches(place)
            yield Mention(
                tuple(_APOSTROPHE.sub("’", word.text) for word in found),
                _APOSTROPHE.sub("’", " ".join(place.of(text).split())),
                tag,
                document.path,
                positions.of(place.start).line,
                excerpt(text, place),
                certain or len(found) > 1,
                _sign(text, place, tag),
            )


def _sign(text: str, place: Span, tag: str) -> str:
    before = text[max(0, place.start - _COLUMN) : place.start]
    ahead, behind = _WORK_BEFORE.get(tag), _WORK_AFTER.get(tag)
    if (ahead and ahead.search(before)) or (behind and behind.match(text, place.end)):
        return "work"
    return "the" if tag == "en" and _THE.search(before) else ""


def _runs(segment: Segment, tag: str) -> Iterator[list[Word]]:
    """Words with a capital that stand next to each other."""
    text = segment.text
    script = language(tag).script
    run: list[Word] = []
    for word in _words(text):
        letters = _APOSTROPHE.sub("", word.text)
        is_name = word.text[0].isupper() and letters.isalpha() and len(letters) <= _LONGEST_WORD
        is_name = is_name and scripts(letters) == {script}
        between = text[run[-1].end : word.start] if run else ""
        joins = run and is_name and len(run) < _LONGEST
        if joins and (_joins(run[-1], between) or (tag == "en" and _joins_by_of(run, between, text))):
            run.append(word)
            continue
        if run:
            yield run
        run = [word] if is_name and not segment.exempt.touches(word.span) else []
    if run:
        yield run


def _words(text: str) -> Iterator[Word]:
    """The words with a capital; with an apostrophe between two capitals they are one: O’Brien, Д’Артаньян."""
    begun: Word | None = None
    for word in words_with(CAPITAL, text):
        if begun and _APOSTROPHE.fullmatch(text, begun.end, word.start) and word.text[0].isupper():
            word = Word(text[begun.start : word.end], begun.start, word.end)
        elif begun:
            yield begun
        begun = None
        if len(word.text) <= _INITIAL and word.text[0].isupper():
            begun = word
            continue
        yield word
    if begun:
        yield begun


def _joins(before: Word, between: str) -> bool:
    if "." in between and len(before.text) > _INITIAL:
        return False
    return _GAP.fullmatch(between) is not None or _INSIDE.fullmatch(between) is not None


def _joins_by_of(run: list[Word], between: str, text: str) -> bool:
    """The Society of Young Surveyors."""
    first = run[0]
    return (
        len(run) == 1
        and _OF.fullmatch(between) is not None
        and _THE.search(text[max(0, first.start - _COLUMN) : first.start]) is not None
        and may_be_given_name(first.text.lower(), "en", certain=False)
    )


def _people(run: list[Word], text: str, tag: str) -> Iterator[list[Word]]:
    """Two names that meet, as two: İvan İvanov | Mariya İvanova ilə evləndi.

    A surname ends the first name where a given name and a surname follow; after one word only (Heydər Əliyev
    Mərkəzi) it is a part of a longer name. In Azerbaijani a surname in a case ends one too: İvan İvanovla |
    Qubada.
    """
    begin = 0
    if tag == "az":
        for at in range(1, len(run) - 1):
            if at > begin and _is_in_a_case(run[at].text):
                yield from _people(run[begin : at + 1], text, tag)
                begin = at + 1
        if begin:
            yield run[begin:]
            return
    surnames = [len(run) > 3 and _is_surname(word.text, tag) for word in run]
    for at in range(1, len(run) - 2):
        apart = text[run[at].end : run[at + 1].start].isspace()
        given = may_be_given_name(language(tag).lower(run[at + 1].text), tag, certain=False)
        if at > begin and apart and given and surnames[at] and any(surnames[at + 2 :]):
            yield run[begin : at + 1]
            begin = at + 1
    yield run[begin:]


def _is_in_a_case(word: str) -> bool:
    return kind_of(word) != "person" and any(kind_of(base) == "person" for base in bases(word, "az")[1:])


def _is_surname(word: str, tag: str) -> bool:
    return any(kind_of(base) == "person" for base in bases(word, tag))


def _trimmed(run: list[Word], text: str, tag: str) -> list[Word]:
    """The name without titles before it, and without the word that only begins the sentence."""
    found = list(run)
    while len(found) > 1:
        first = language(tag).lower(found[0].text)
        begins = starts_sentence(text, found[0].start)
        # The Russian and Azerbaijani lists of names are sure of a name that is a word too: Вера, Роман.
        sure = may_be_given_name(first, tag, certain=True) and not (
            tag == "en" and is_dictionary_word(first, tag)
        )
        opens = begins and not sure
        named = len(first) <= _INITIAL or may_be_given_name(first, tag, certain=False)
        titled = not begins and (first in _ADDRESSES or not named)
        # A name of a place or organisation has ordinary words: Global Citizen Festival, Nobel Prize.
        if not opens and not (titled and (len(found) > 2 or _is_address(first, found[1].text, tag))):
            break
        del found[0]
    return found


def _is_address(title: str, word: str, tag: str) -> bool:
    """Is it a title and the surname that follows: Lord Fleming?"""
    if tag == "en":
        return title in _ADDRESSES and not is_dictionary_word(word, tag) and not follows_places(word)
    return tag == "az" and _is_surname(word, tag)


def _is_known(run: list[Word], known: SpanSet) -> bool:
    """Is each word of the name, initials apart, a part of a name in the glossary?"""
    return all(known.touches(word.span) for word in run if len(word.text) > _INITIAL)


def _may_be_name(run: list[Word], tag: str) -> bool:
    """May this be a name: no ordinary word, title, month or day, and no cry in capitals?"""
    if all(len(word.text) <= _INITIAL for word in run):
        return False
    if len(run) > 1:
        return not all(word.text.isupper() for word in run)
    word = run[0].text
    if roman_number(word):
        return False
    small = language(tag).lower(word)
    if len(word) < _SHORTEST or small in listed_words(tag):
        return False
    if tag == "en":
        return may_be_given_name(small, tag, certain=False)
    if tag == "ru":
        from termkit.languages.russian_dictionary import is_common_word

        return word.isupper() or not is_common_word(small)
    return True


def excerpt(text: str, place: Span) -> str:
    """What stands around a place, in whole words."""
    before, after = text[max(0, place.start - _EXCERPT) : place.start], text[place.end : place.end + _EXCERPT]
    # Whole words only.
    head = before.partition(" ")[2] if place.start > _EXCERPT else before
    tail = after.rpartition(" ")[0] if place.end + _EXCERPT < len(text) else after
    return " ".join(f"{head}{place.of(text)}{tail}".split())
