"""Where two rows of lines or words differ, in a time that grows with their length and no faster.

Start reading at `changes`. The differ of the standard library looks for the longest common piece, which
takes hours on a large file; corrections change a word here and there, so it is enough to walk along
both rows and, where they part, to look a little ahead for the place where they meet again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# How far to look ahead; most corrections are found in the first.
_WINDOWS = (8, 64, 512, 4096)


class Change(NamedTuple):
    """What stands from `start` to `end` in the one row stands from `new_start` to `new_end` in the other."""

    start: int
    end: int
    new_start: int
    new_end: int


def changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """The places where the rows differ, in order. What lies between two of them is the same in both.

    >>> list(changes("Hasan Bey Vəkilovun evi".split(), "Hasan bey Vəkilovun köhnə evi".split()))
    [Change(start=1, end=2, new_start=1, new_end=2), Change(start=3, end=3, new_start=3, new_end=4)]
    """
    here = there = 0
    while here < len(before) and there < len(after):
        if before[here] == after[there]:
            here += 1
            there += 1
            continue
        gone, come = _until_they_meet(before, after, here, there)
        yield Change(here, here + gone, there, there + come)
        here += gone
        there += come
    if here < len(before) or there < len(after):
        yield Change(here, len(before), there, len(after))


def _until_they_meet(before: Sequence[str], after: Sequence[str], here: int, there: int) -> tuple[int, int]:
    """How many to skip in each row, from where they part, until both go on alike; as few as can be."""
    for window in _WINDOWS:
        first: dict[str, int] = {}
        for come, item in enumerate(after[there : there + window]):
            first.setdefault(item, come)
        meetings = [
            (gone + first[item], abs(gone - first[item]), gone, first[item])
            for gone, item in enumerate(before[here : here + window])
            if item in first
        ]
        if meetings:
            return min(meetings)[2:]
    return min(_WINDOWS[-1], len(before) - here), min(_WINDOWS[-1], len(after) - there)
