"""Which of the languages that a document states are to be believed.

Word and LibreOffice write a language beside every piece of text, and it is the keyboard's more often than the
text's: Azerbaijani is typed under ru-RU and en-US, a single name in an English sentence under az-Latn-AZ. So
what is stated counts only where the words agree. Start reading at `believed`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.document import Spoken
from termkit.languages import GLOSSARY_LANGUAGES, language_of
from termkit.languages.detection import CERTAIN, detect
from termkit.text.scripts import script_of
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]{2,}")
# Fewer words in another language are a name or a loan, and are the business of the text around.
_FEWEST_WORDS = 3
_SCRIPTS = {"ru": "Cyrillic", "az-Cyrl": "Cyrillic", "az": "Latin", "en": "Latin", "tr": "Latin"}
# The language of what the document states none for.
_UNSAID = ""
# The text of the main language that is looked at.
_ENOUGH = 50_000
# Characters of a stretch, or around it.
_LOOKED_AT = 200


class Believed(NamedTuple):
    """The language of a document, `None` where its words do not agree with it, and stretches in others."""

    language: str | None
    spoken: tuple[Spoken, ...]


def believed(text: str, stated: Iterable[Spoken]) -> Believed:
    """What is believed of the languages stated for the stretches of a text, which are in order.

    >>> text = "Он уехал в Баку, и больше его там не видели.\\n\\nKörpünün üstündə heç kim yox idi."
    >>> believed(text, [Spoken(Span(0, 44), "ru-RU"), Spoken(Span(46, 80), "az-Latn-AZ")])
    Believed(language='ru-RU', spoken=(Spoken(span=Span(start=46, end=80), language='az-Latn-AZ'),))
    >>> believed(text, [Spoken(Span(0, 44), "ru-RU"), Spoken(Span(46, 80), "en-US")]).spoken
    ()
    """
    stretches = list(_joined(text, stated))
    letters: Counter[str] = Counter()
    for (start, end), tag in stretches:
        letters[tag] += end - start
    if not letters:
        return Believed(None, ())
    # Text of which nothing is said is the document's own, however little of it has a language.
    unsaid = _unsaid(text, stretches)
    bases: Counter[str] = Counter({_UNSAID: sum(map(len, unsaid))})
    for tag, count in letters.items():
        bases[_base(tag)] += count
    most = bases.most_common(1)[0][0]
    own = (
        unsaid if most == _UNSAID else [one.span.of(text) for one in stretches if _base(one.language) == most]
    )
    main, base = _main(own, most, letters)
    if base is None:
        return Believed(None, ())
    spoken = tuple(
        stretch for stretch in stretches if _base(stretch.language) != base and _agrees(stretch, text, base)
    )
    return Believed(main or (base if spoken else None), spoken)


def _main(own: Iterable[str], most: str, letters: Counter[str]) -> tuple[str | None, str | None]:
    """The language of most of the text as it is stated, if it is, and the language that it is in."""
    pieces = []
    length = 0
    for piece in own:
        if length < _ENOUGH:
            pieces.append(piece)
            length += len(piece)
    guess = detect("\n".join(pieces))
    if guess.language is None or (guess.language != most and guess.confidence < CERTAIN):
        return None, None
    stated = [tag for tag, _ in letters.most_common() if _base(tag) == guess.language]
    return (stated[0] if stated else None), guess.language


def _unsaid(text: str, stretches: Iterable[Spoken]) -> list[str]:
    """The pieces of the text between the stretches, as far as there are letters in them."""
    ends = [0, *(stretch.span.end for stretch in stretches)]
    starts = [*(stretch.span.start for stretch in stretches), len(text)]
    pieces = (text[start:end] for start, end in zip(ends, starts, strict=True))
    return [piece for piece in pieces if any(map(str.isalpha, piece))]


def _joined(text: str, stated: Iterable[Spoken]) -> Iterator[Spoken]:
    """The stretches without blanks, those of one language and one paragraph as one."""
    last: Spoken | None = None
    for (start, end), tag in stated:
        if not any(map(str.isalpha, text[start:end])):
            continue
        if last and tag == last.language and not _parted(text, last.span.end, start):
            last = last._replace(span=Span(last.span.start, end))
            continue
        if last:
            yield last
        last = Spoken(Span(start, end), tag)
    if last:
        yield last


def _parted(text: str, start: int, end: int) -> bool:
    """Does a paragraph end between two stretches, or a word stand there?"""
    between = text[start:end]
    return "\n\n" in between or any(map(str.isalpha, between))


def _agrees(stretch: Spoken, text: str, around: str) -> bool:
    """Do the words agree that a stretch is in another language than the text around it?"""
    words = stretch.span.of(text)
    said = _base(stretch.language)
    guess = detect(words).language
    # Names alone: another alphabet speaks for them, and nothing else does.
    script = _SCRIPTS.get(said, "")
    other_letters = bool(script) and script != _SCRIPTS.get(around) and _is_in(script, words)
    if len(_WORD.findall(words)) < _FEWEST_WORDS:
        # A heading, or a cell of a table.
        return other_letters and _is_paragraph(stretch.span, text)
    if guess is None:
        return other_letters
    if said in _SCRIPTS:
        return guess == said
    return guess not in GLOSSARY_LANGUAGES and guess != around


def _is_paragraph(span: Span, text: str) -> bool:
    before = text[max(0, span.start - _LOOKED_AT) : span.start].rpartition("\n\n")[2]
    after = text[span.end : span.end + _LOOKED_AT].partition("\n\n")[0]
    return not any(map(str.isalpha, before + after))


def _base(tag: str) -> str:
    """The language of a tag without its country.

    >>> _base("az-Latn-AZ"), _base("az-Cyrl-AZ"), _base("tr-TR")
    ('az', 'az-Cyrl', 'tr')
    """
    known = language_of(tag)
    return known if known in _SCRIPTS else known.partition("-")[0]


def _is_in(script: str, words: str) -> bool:
    letters = [script_of(char) for char in words[:_LOOKED_AT] if char.isalpha()]
    return letters.count(script) * 2 > len(letters)
