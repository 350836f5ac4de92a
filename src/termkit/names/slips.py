"""Is this the same word but for one slip: о for а and the like, or a letter doubled or single?"""

from __future__ import annotations

# Letters that a slip of the pen or the ear exchanges, in folded text.
_EXCHANGED = {
    "ru": ("ао", "еи", "ий", "еэ", "ыи", "эи", "ую", "ая", "шщ", "дт", "бп", "зс", "гк"),
    "az": ("aə", "əe", "oö", "uü", "sş", "cç", "gğ", "qğ", "xh", "yi", "kg"),
    "en": ("ei", "iy", "ae", "ou"),
}
_PAIRS = {tag: {frozenset(pair) for pair in pairs} for tag, pairs in _EXCHANGED.items()}


def is_slip(written: str, meant: str, tag: str) -> bool:
    """Does one slip lead from what is meant to what is written? Both are folded.

    >>> is_slip("мехмандоров", "мехмандаров", "ru"), is_slip("russiya", "rusiya", "az")
    (True, True)
    >>> is_slip("гасанов", "гусанов", "ru")
    False
    """
    if written == meant or abs(len(written) - len(meant)) > 1:
        return False
    start = 0
    while start < min(len(written), len(meant)) and written[start] == meant[start]:
        start += 1
    end = 0
    limit = min(len(written), len(meant)) - start
    while end < limit and written[-1 - end] == meant[-1 - end]:
        end += 1
    wrong, right = written[start : len(written) - end], meant[start : len(meant) - end]
    if len(wrong) == len(right) == 1:
        return frozenset((wrong, right)) in _PAIRS[tag]
    # One of two equal letters, or a sign that is not heard.
    extra = wrong or right
    longer = written if wrong else meant
    return len(extra) == 1 and (
        extra in "ьъ" or longer[start - 1 : start] == extra or (extra == "i" and tag == "az")
    )
