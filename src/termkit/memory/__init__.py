"""The translation memory: units that come in, stay, go out, and are found again by what is near them.

Start reading at `memory` (look-up) and `importing` (a file in, with a report). Files here: `store` (units on
a `database`, `sqlite` or `postgres`, each with its schema and its errors); `adding`, `reading` and `rows`
(units in and out of it); `duplicates` (which units say the same); `origins` (which file each came from);
`exporting`; `tags` (which language a tag means); `pairs` (what to search for two languages) with
`search` (by a `sieve` or in the compiled `kernel`) over an `index` of `signatures`, whose `parts` lie in
files; `ahead` (which of them an import makes); `match` (what is said of a unit that was found) with
`context`, `scores`, `word_diff`, `penalties` and `repair` (`named_repair`, `code_repair`); `fragments`
(known pieces) over a `fragment_index`; `answering` (what is told of
a segment that was typed); `concordance` (a word in all its forms); `as_document`
(to check it); `analysing` (how much of a text is known) and `pretranslating`. `cleaning` has the reasons to
delete a unit, `alignment` the sentences of two texts.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from termkit.memory.alignment.aligner import Bead, align
    from termkit.memory.context import Query
    from termkit.memory.fragments import Fragment
    from termkit.memory.match import Match
    from termkit.memory.memory import Memory
    from termkit.memory.penalties import Penalties
    from termkit.memory.store import Store

__all__ = ["Bead", "Fragment", "Match", "Memory", "Penalties", "Query", "Store", "align"]

# An import needs no numpy.
_FROM = {
    "Bead": "alignment.aligner",
    "Fragment": "fragments",
    "Match": "match",
    "Memory": "memory",
    "Penalties": "penalties",
    "Query": "context",
    "Store": "store",
    "align": "alignment.aligner",
}


def __getattr__(name: str) -> Any:
    if name in _FROM:
        return getattr(import_module(f"termkit.memory.{_FROM[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
