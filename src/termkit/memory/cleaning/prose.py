"""In which language is a sentence? Titles, references and quotations may stay in whichever they are."""

from __future__ import annotations

import re

from termkit.languages.detection import Guess, detect

# Addresses, tags of HTML and what a program fills in are in no language; what is quoted may be in any.
_NO_PROSE = re.compile(
    r"<[^<>]{1,500}>|\w{1,20}://\S+|\S{1,80}@\S+|%\w|[{(][^ {}()]{0,80}[})]|«[^«»]{0,500}»|“[^“”]{0,500}”|"
    r"„[^„“]{0,500}“"
)
_INITIAL = re.compile(r"(?<!\w)[^\W\d_a-zа-яёəıöüçşğ]\.[\s,:]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")
# A sentence of so many words is one, whatever it ends with.
_LONGEST_TITLE = 12
_WORD = re.compile(r"[^\W\d_]{4,}")
_NOBODY = Guess(None, 0.0, {})


def may_be_title(text: str) -> bool:
    """Is this so short, without the end of a sentence, that it may be a title, a motto or a quotation?

    >>> may_be_title("The wind from the sea"), may_be_title("The wind is from the sea.")
    (True, False)
    """
    return len(text.split()) <= _LONGEST_TITLE and not _SENTENCE_END.search(text)


def language_of(text: str) -> Guess:
    """The language of the prose in a text; none where it is a title or the entry of a list of references.

    >>> language_of("The wind from the sea is what this city is made of.").language
    'en'
    >>> language_of("Weber, M. Protestant etikası və kapitalizmin ruhu. Bakı, 2004").language
    >>> language_of("The Protestant Ethic and the Spirit of Capitalism").language
    """
    text = _NO_PROSE.sub(" ", text)
    if _INITIAL.search(text) and _YEAR.search(text):
        return _NOBODY
    words = _WORD.findall(text)
    if sum(word[0].isupper() for word in words) * 2 > len(words) and not text.isupper():
        return _NOBODY
    return detect(text)
