"""How many letters must be changed, added or left out to make one word of another.

Few words of a text are asked about: importing RapidFuzz, which the memory uses, would take longer.
"""

from __future__ import annotations


def distance(one: str, other: str) -> int:
    """The edit distance of two words.

    >>> distance("вилсоном", "вильсоном"), distance("вилсоном", "вильсонам"), distance("хойскии", "хойский")
    (1, 2, 1)
    """
    row = list(range(len(other) + 1))
    for count, letter in enumerate(one, 1):
        before, row[0] = row[0], count
        for index, wanted in enumerate(other, 1):
            before, row[index] = (
                row[index],
                min(before + (letter != wanted), row[index] + 1, row[index - 1] + 1),
            )
    return row[-1]
