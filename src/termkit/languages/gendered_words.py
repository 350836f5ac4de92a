"""Words that tell whether somebody spoken of is a man or a woman. Start reading at `speaks_of_gender`."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_GENDERED = {
    "en": frozenset(
        "he she him her his hers himself herself mr mrs ms miss sir madam lady lord king queen prince "
        "princess son daughter father mother brother sister husband wife widow widower man woman boy girl "
        "actor actress poetess".split()
    ),
    "ru": frozenset(
        "он она его её ее ему ей им ею нём нем него неё нее нему ней ним нею господин госпожа сын дочь "
        "отец мать брат сестра муж жена вдова вдовец мужчина женщина".split()
    ),
}


def speaks_of_gender(text: str, tag: str) -> bool:
    """Does a word of a text say so? Azerbaijani has no such pronouns.

    >>> speaks_of_gender("Natavan loved her house.", "en"), speaks_of_gender("Natəvan evini sevirdi.", "az")
    (True, False)
    """
    return any(word.lower() in _GENDERED.get(tag, ()) for word in _WORD.findall(text))
