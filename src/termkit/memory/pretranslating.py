"""Fill a file of translations from a memory, and help with what cannot be filled. Start at `pretranslate`.

Only what is empty is filled; nobody's translation is touched. What is certain (an equal segment with one
translation, confirmed, whose codes are the file's own) is filled as translated, all else as fuzzy, for a
person to look at. A translation whose inline codes or placeholders do not fit is not filled but shown in a
note, and so are the terms of the glossary.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.bilingual import Basis, Change, neighbours
from termkit.documents.code_fitting import fitted
from termkit.documents.inline_codes import as_tmx, codes_of, content, text_of
from termkit.documents.placeholders import placeholders, tags_in
from termkit.memory.context import Query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from termkit.documents.bilingual import BilingualFile, Entry, State
    from termkit.documents.inline_codes import Content
    from termkit.memory.match import Match
    from termkit.memory.memory import Memory

_BATCH = 100
# So many matches are looked at; the first whose codes fit is taken.
_EQUAL, _SIMILAR = 8, 3
# The bands in which translators are paid, best first, and what is told of all others.
BANDS = ("context", "exact", "95–99", "85–94", "75–84", "50–74", "below 50")
CODES_DO_NOT_FIT = "codes do not fit"
TOO_LONG = "longer than the file permits"
NO_MATCH = "no match"
TRANSLATED = "translated already"
NOT_TO_TRANSLATE = "not to be translated"
PARTLY = "of a plural that is translated in part"
# Penalties of an equal segment for which somebody must look at its translation.
_DOUBTS = frozenset({"machine-translated", "unconfirmed", "origin"})


class Options(NamedTuple):
    """In which languages, from which score on, and whether equal segments too are to be looked at.

    The languages are those of entries that do not name theirs. `terms` says which terms stand in a source
    segment in one language, each with its translation into the other: `wind → külək`.
    """

    source_language: str
    target_language: str
    min_score: float = 75
    review: bool = False
    terms: Callable[[str, str, str], Sequence[str]] = lambda source, source_language, target_language: ()

    def languages(self, entry: Entry) -> tuple[str, str]:
        """The languages that an entry is in, and to be translated into."""
        return entry.source_language or self.source_language, entry.target_language or self.target_language


class Pretranslated(NamedTuple):
    """What is to be written, by the number of the entry, and how many entries came out how."""

    changes: Mapping[int, Change]
    counts: Mapping[str, int]

    @property
    def doubtful(self) -> int:
        """How many of those that are filled in somebody must look at."""
        return sum(change.target is not None and change.state == "fuzzy" for change in self.changes.values())


class _Left(NamedTuple):
    """Why an entry is not filled though something is known, and what a note says of it."""

    said: str
    note: str


class _Filling(NamedTuple):
    """A translation for an entry, whether it is certain, and the band it belongs to."""

    target: Content
    match: Match
    certain: bool
    notes: tuple[str, ...] = ()

    @property
    def band(self) -> str:
        return band(self.match.kind, self.match.character_score)


def band(kind: str, score: float) -> str:
    """The band of a match.

    >>> band("exact", 100), band("fuzzy", 99.6), band("fuzzy", 84.9)
    ('exact', '95–99', '75–84')
    """
    if kind != "fuzzy":
        return kind
    least = next((least for least in (95, 85, 75, 50) if score >= least), 0)
    return {95: "95–99", 85: "85–94", 75: "75–84", 50: "50–74", 0: "below 50"}[least]


def pretranslate(
    file: BilingualFile,
    memory: Memory,
    options: Options,
    progress: Callable[[int], None] = lambda count: None,
) -> Pretranslated:
    """What to write into a file. `progress` is called with the number of entries looked at so far.

    Raises what `Memory.lookup` raises.
    """
    counts: Counter[str] = Counter()
    changes: dict[int, Change] = {}
    groups: list[list[int]] = []
    for group in _groups(file.entries):
        entries = [file.entries[number] for number in group]
        if all(entry.fillable and entry.state == "untranslated" for entry in entries):
            groups.append(group)
        else:
            begun = any(entry.target for entry in entries)
            counts.update(_reason(entry, begun) for entry in entries)
    work = _Work(file, memory, options)
    for start in range(0, len(groups), _BATCH):
        batch = groups[start : start + _BATCH]
        found = work.found([number for group in batch for number in group])
        for group in batch:
            for number, change, said in work.changes(group, found):
                changes[number] = change
                counts[said] += 1
        progress(sum(counts.values()))
    return Pretranslated({number: change for number, change in changes.items() if _says(change)}, counts)


def _reason(entry: Entry, begun: bool) -> str:
    """Why an entry is left as it is; `begun` is a plural that has some of its forms."""
    if entry.target:
        return TRANSLATED
    return PARTLY if begun else NOT_TO_TRANSLATE


def _says(change: Change) -> bool:
    return change.target is not None or bool(change.notes)


def _groups(entries: Sequence[Entry]) -> Iterator[list[int]]:
    """The numbers of entries that can only be translated together; of most, their own."""

    def together(number: int) -> int:
        group = entries[number].together
        return -1 - number if group is None else group

    for _, numbers in groupby(range(len(entries)), key=together):
        yield list(numbers)


class _Work:
    """Looks entries up and decides what becomes of them."""

    def __init__(self, file: BilingualFile, memory: Memory, options: Options) -> None:
        self.entries, self.memory, self.options = file.entries, memory, options

    def found(self, numbers: Sequence[int]) -> dict[int, list[Match]]:
        """The matches of some entries: equal segments, and only where there are none, similar ones."""
        found = self.matches(numbers, 100, _EQUAL)
        others = [number for number, matches in found.items() if not matches]
        if others and self.options.min_score < 100:
            found |= self.matches(others, self.options.min_score, _SIMILAR)
        return found

    def matches(self, numbers: Sequence[int], least: float, limit: int) -> dict[int, list[Match]]:
        """What a look-up says of some entries."""
        by_languages: dict[tuple[str, str], list[int]] = {}
        for number in numbers:
            by_languages.setdefault(self.options.languages(self.entries[number]), []).append(number)
        found: dict[int, list[Match]] = {}
        for languages, ours in by_languages.items():
            queries = [self.query(number) for number in ours]
            found |= zip(ours, self.memory.lookup(queries, *languages, least, limit), strict=True)
        return found

    def query(self, number: int) -> Query:
        """An entry with what stands around it."""
        entry = self.entries[number]
        around = neighbours(self.entries, number)
        return Query(entry.source_text, *around, entry.key or None, as_tmx(entry.source, {}))

    def changes(
        self, group: Sequence[int], found: Mapping[int, list[Match]]
    ) -> Iterator[tuple[int, Change, str]]:
        """What is to be written for entries that go together, and what is said of each."""
        fillings = {number: self.filling(self.entries[number], found[number], len(group)) for number in group}
        whole = all(isinstance(filling, _Filling) for filling in fillings.values())
        certain = all(isinstance(filling, _Filling) and filling.certain for filling in fillings.values())
        for number, filling in fillings.items():
            notes = [] if certain else self.notes(self.entries[number])
            if isinstance(filling, _Filling) and whole:
                state: State = "translated" if certain and not self.options.review else "fuzzy"
                kept = () if certain else (*notes, *filling.notes)
                yield number, Change(filling.target, state, kept, _basis(filling.match)), filling.band
            elif isinstance(filling, _Left):
                yield number, Change(notes=(*notes, filling.note)), filling.said
            else:
                yield number, Change(notes=tuple(notes)), NO_MATCH

    def notes(self, entry: Entry) -> list[str]:
        """What a glossary says of an entry that a person will look at."""
        terms = self.options.terms(entry.source_text, *self.options.languages(entry))
        return [f"Terms: {'; '.join(terms)}"] if terms else []

    def filling(self, entry: Entry, matches: Sequence[Match], forms: int) -> _Filling | _Left | None:
        """The best translation that fits; why it does not where none does."""
        matches, of_form = self.for_form(entry, [match for match in matches if match.target.strip()])
        fitting = (filling for match in matches if (filling := self.fitted(entry, match)))
        best = next(fitting, None)
        if best is None:
            return _left(entry, matches[0]) if matches else None
        # With two forms, one for 1 and one for more, the source tells which is which.
        if not of_form and forms > 2:
            best = best._replace(certain=False)
        if best.match.kind != "fuzzy":
            rivals = (match for match in matches if match.kind == best.match.kind)
            others = {match.target for match in rivals if match.score >= best.match.score} - {
                best.match.target
            }
            if others:
                return best._replace(
                    certain=False, notes=(f"Also translated as: {' | '.join(sorted(others))}",)
                )
        return best

    def fitted(self, entry: Entry, match: Match) -> _Filling | None:
        """A match as a translation of an entry, with the entry's codes; None where they do not fit."""
        source = _content(match.source, match.source_markup)
        notes: tuple[str, ...] = ()
        target = _repaired(entry, match)
        if target is None:
            target = fitted(entry.source, source, _content(match.target, match.target_markup))
        else:
            replaced = [f"{one.old} → {one.new}" for one in match.repairs if one.kind != "tag"]
            notes = (f"Replaced in the translation: {'; '.join(replaced)}",) if replaced else ()
        if target is None or not entry.room.holds(text_of(target)):
            return None
        if not _tags_fit(entry.source_text, match.source, text_of(target)):
            return None
        if entry.placeholders and _placeholders(entry.source_text) != _placeholders(text_of(target)):
            return None
        same_codes = len(codes_of(entry.source)) == len(codes_of(source))
        doubtful = any(penalty.name in _DOUBTS for penalty in match.penalties)
        doubtful |= _line_ends(entry.source_text) != _line_ends(text_of(target))
        if not codes_of(entry.source):
            target = (_with_line_ends(entry.source_text, text_of(target)),)
        return _Filling(target, match, match.kind != "fuzzy" and same_codes and not doubtful, notes)

    def for_form(self, entry: Entry, matches: Sequence[Match]) -> tuple[Sequence[Match], bool]:
        """The matches for a plural form, and whether they were made for just this one: день, дня or дней."""
        if entry.form is None or not matches:
            return matches, True
        wanted = str(entry.form)
        forms = {
            stored.id
            for stored in self.memory.store.units([match.unit for match in matches])
            if any(
                prop.text == wanted for prop in stored.unit.props if prop.attributes.get("type") == "x-plural"
            )
        }
        exact = [match for match in matches if match.kind != "fuzzy" and match.unit in forms]
        return (exact, True) if exact else (matches, False)


def _left(entry: Entry, match: Match) -> _Left:
    """What is said of a translation that does not fit."""
    if entry.room.holds(match.target):
        return _Left(CODES_DO_NOT_FIT, f"Known, but its codes do not fit: {match.target}")
    return _Left(TOO_LONG, f"Known, but longer than the file permits: {match.target}")


def _basis(match: Match) -> Basis:
    return Basis(match.source, match.target, match.character_score, match.origin, match.kind)


def _content(text: str, markup: str | None) -> Content:
    return content(markup, "tmx") if markup is not None else (text,)


def _repaired(entry: Entry, match: Match) -> Content | None:
    """The translation as the memory has repaired it; None where it has not, or the codes do not fit."""
    if match.kind != "fuzzy" or match.repaired is None:
        return None
    if not codes_of(entry.source):
        return (match.repaired,)
    if match.repaired_markup is None:
        return None
    wanted = content(as_tmx(entry.source, {}) or "", "tmx")
    return fitted(entry.source, wanted, content(match.repaired_markup, "tmx"))


def _line_ends(text: str) -> tuple[bool, bool]:
    """Does a text begin and end with a line end? Its translation must, too: gettext refuses it else."""
    return text.startswith("\n"), text.endswith("\n")


def _with_line_ends(source: str, target: str) -> str:
    """A translation that begins and ends with a line end where its source does, and nowhere else."""
    begins, ends = _line_ends(source)
    begins, ends = begins and not target.startswith("\n"), ends and not target.endswith("\n")
    target = target if source.startswith("\n") else target.lstrip("\n")
    target = target if source.endswith("\n") else target.rstrip("\n")
    return "\n" * begins + target + "\n" * ends


def _tags_fit(wanted: str, source: str, target: str) -> bool:
    """Are tags that stand in the text itself (`<b>`) the ones wanted, or those that a translator chose?"""
    if not ("<" in wanted or "<" in target):
        return True
    tags = Counter(tags_in(wanted))
    return tags in (Counter(tags_in(source)), Counter(tags_in(target)))


def _placeholders(text: str) -> Counter[str]:
    return Counter(text[start:end] for start, end in placeholders(text))
