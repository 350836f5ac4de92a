"""Whether two spellings are one name, by their letters and by the glossary. Start reading at `judge_with`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.names.matching import Verdict, same_name
from termkit.names.name_words import in_latin

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.glossary import Glossary

    Judge = Callable[[str, str, str, str, str], Verdict]


def judge_with(glossary: Glossary) -> Judge:
    """The judgement of `same_name`, where two names of one entry are the same whatever
    their letters (Bakı, Баку).

    Places that the glossary tells apart are two, however alike their letters are (Mali, Malé).
    """

    def judge(name: str, tag: str, other: str, other_tag: str, kind: str) -> Verdict:
        (name, tag), (other, other_tag) = in_latin(name, tag), in_latin(other, other_tag)
        ours, theirs = glossary.named(name, tag), glossary.named(other, other_tag)
        if not ours.isdisjoint(theirs):
            return Verdict(1.0, "same")
        verdict = same_name(name, tag, other, other_tag, kind)
        if kind == "place" and ours and theirs and verdict.decision == "same":
            return Verdict(0.0, "different")
        return verdict

    return judge
