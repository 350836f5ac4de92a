"""`foreign-spelling`: a name in the form of another of the three languages (Vəkilov in an English text).

A bare surname counts if its letters tell the language, or once its person is named in full. A name among
words of its own language (The Baku Post) is left alone. Start reading at `check`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.checks.writing import counterpart, in_the_case_of, is_same_form, replacements, replacing
from termkit.glossary.finder import Match, is_inflected
from termkit.glossary.terms import is_acronym, is_capitalised
from termkit.languages import language
from termkit.languages.common_words import follows_places
from termkit.languages.sentences import starts_sentence
from termkit.text.folding import fold_term
from termkit.text.scripts import script_of
from termkit.text.spans import Span
from termkit.text.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.glossary import Term


@rule(
    "foreign-spelling", severity="warning", summary="A name is in the form of another of the three languages."
)
def check(context: Context) -> Iterator[Finding]:
    """Report names of the glossary that stand in another language's form, where this language has its own."""
    surroundings = _Surroundings(context)
    for other, found in context.foreign.items():
        names = (match for match in found if _is_name(match, other, context, surroundings))
        for matches in _longest(names):
            place = matches[0].span
            if not context.right.touches(place) and not surroundings.are_foreign(matches[0], other):
                yield _finding(matches, other, surroundings, context)


def _is_name(match: Match, other: str, context: Context, surroundings: _Surroundings) -> bool:
    """Is this a name that the text's language writes otherwise?"""
    term, side = match.term, context.side(match)
    if side is None or term.spelling not in {"preferred", "admitted"} or term.role == "exempt":
        return False
    if term.match is not None or not is_capitalised(term.text):
        return False
    strange = _is_strange(other, context)
    own = [t.text for t in context.terms(term.concept)]
    if is_acronym(term.text):
        # Cyrillic acronyms are never at home in Latin text; Russian borrows short Latin ones (BBC, IBM).
        return strange and (other == "ru" or (len(term.text) > 3 and any(map(is_acronym, own))))
    if term.kind not in {"person", "place", "organisation"} or len(term.text) < (3 if strange else 4):
        return False
    if term.role == "surname" and not (side.family and (strange or surroundings.give_away(match))):
        return False
    if not strange and _is_read_by_chance(match, surroundings, context):
        return False
    surface = context.text[match.start : match.base_end]
    if context.language != "az" and set("İı") & set(surface) and not set("İı") & set("".join(own)):
        return True
    return fold_term(surface) not in surroundings.own_spellings(term.concept)


def _is_read_by_chance(match: Match, surroundings: _Surroundings, context: Context) -> bool:
    """Is an English word only read as a name with an Azerbaijani ending: Reyna (Reyn-a), Kubala (Kuba-la)?"""
    if (
        context.language != "en"
        or not is_inflected(match, context.text)
        or surroundings.has_foreign_letter(match)
    ):
        return False
    return not context.text[match.base_end : match.end].lower().endswith(("s", "s'", "s’"))


def _is_strange(other: str, context: Context) -> bool:
    """Is the other language written in another script?"""
    return language(other).script != language(context.language).script


def _longest(matches: Iterable[Match]) -> Iterator[list[Match]]:
    """The longest matches, those of one place together."""
    group: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start, -m.end)):
        if group and match.span == group[0].span:
            group.append(match)
        elif not group or match.start >= group[0].end:
            if group:
                yield group
            group = [match]
    if group:
        yield group


_CAPITALISED = r"[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*"
_BEFORE = re.compile(rf"({_CAPITALISED})[ \u00a0]$")
_AFTER = re.compile(rf"^[ \u00a0]({_CAPITALISED})")
# Small words that give away a passage of another language in Latin letters.
_ENGLISH = frozenset("the of and in for on to a an by with from at is was are".split())
_AZERBAIJANI = frozenset("və ilə üçün bu bir da də haqqında".split())
# Endings that only an Azerbaijani word has: Universitetinin, Liqasında.
_AZERBAIJANI_ENDING = re.compile(r"(?:[ıiuü]n[ıiuü]n|s[ıiuü]|l[aə]r(?:[ıi]n?)?|nd[aə]n?)$")


class _Surroundings:
    """What stands around a name, and what else the text says of whom it names."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._own: dict[str, frozenset[str]] = {}
        self._kinds: dict[int, set[str]] = defaultdict(set)
        for match in context.all_matches:
            self._kinds[match.start].add(match.term.kind)
        self._languages: dict[tuple[Span, str], dict[str, None]] = defaultdict(dict)
        for tag, matches in context.foreign.items():
            for match in matches:
                self._languages[match.span, match.term.concept][tag] = None
        everyone = (match for matches in context.foreign.values() for match in matches)
        self._in_full = {m.term.concept for m in (*context.matches, *everyone) if m.term.role != "surname"}

    def own_spellings(self, concept: str) -> frozenset[str]:
        """The terms of a concept in the text's language, folded."""
        if concept not in self._own:
            self._own[concept] = frozenset(fold_term(term.text) for term in self._context.terms(concept))
        return self._own[concept]

    def languages_of(self, match: Match) -> list[str]:
        """The languages whose form of the name this is."""
        return [language(tag).name for tag in self._languages[match.span, match.term.concept]]

    def give_away(self, match: Match) -> bool:
        """Is a bare surname surely this person's: by a letter of the other language, or a fuller form?"""
        return self.has_foreign_letter(match) or match.term.concept in self._in_full

    def are_foreign(self, match: Match, other: str) -> bool:
        """Does the name stand in a passage, or a longer name, of the other language (la Banque de Bakou)?"""
        before, after = self._neighbours(match)
        words = [neighbour.text for neighbour in (before, after) if neighbour]
        if _is_strange(other, self._context):
            return any(script_of(word[0]) == language(other).script for word in words)
        giveaways = _ENGLISH if other == "en" else _AZERBAIJANI
        if any(word.lower() in giveaways for word in words):
            return True
        if self.has_foreign_letter(match):
            return False
        is_bare_place = match.term.kind == "place" and not is_inflected(match, self._context.text)
        if is_bare_place and after and after.text[0].isupper() and self._begins_another_name(after):
            # A name of something else that begins with the place's: Washington Examiner, Jordan Spieth.
            return True
        # No Azerbaijani word is written with w, and no English one with ə.
        letters = {"w"} if self._context.language == "az" else set("əğış")
        return any(letters & set(word.lower()) for word in words)

    def have_a_stranger(self, match: Match) -> bool:
        """Does a person's name without a telling letter stand next to an unknown one (Puff Daddy)?"""
        text = self._context.text
        if (
            match.term.kind != "person"
            or self.has_foreign_letter(match)
            or script_of(text[match.start]) == "Cyrillic"
        ):
            return False
        names = [word for word in self._neighbours(match) if word and word.text[0].isupper()]
        return any(w.span.start not in self._kinds and not starts_sentence(text, w.span.start) for w in names)

    def _neighbours(self, match: Match) -> tuple[Word | None, Word | None]:
        """The words right before and after."""
        text = self._context.text
        before = _BEFORE.search(text[max(0, match.start - 40) : match.start])
        after = _AFTER.search(text[match.end : match.end + 40])
        start = match.start - len(before[0]) if before else 0
        return (
            Word(before[1], Span(start, start + len(before[1]))) if before else None,
            Word(after[1], Span(match.end + 1, match.end + 1 + len(after[1]))) if after else None,
        )

    def _begins_another_name(self, word: Word) -> bool:
        """Does somebody's or some organisation's name begin here, or one that the glossary does not know?"""
        kinds = self._kinds.get(word.span.start)
        if kinds and kinds.isdisjoint({"person", "organisation"}):
            return False
        # A word of the text's own language is no foreign name: Virginia Universitetinin, Meksika City.
        if self._context.language == "en":
            return not kinds and not follows_places(word.text)
        return not set("əşçğöüıİ") & set(word.text) and not _AZERBAIJANI_ENDING.search(word.text)

    def has_foreign_letter(self, match: Match) -> bool:
        """Does the name have a letter that the text's language does not (ə in English)?"""
        spoken = language(self._context.language)
        word = spoken.lower(self._context.text[match.start : match.base_end])
        # A plain Latin w gives nothing away: Azerbaijani leaves some names as they are (Washington Post).
        return any(
            letter.isalpha() and not letter.isascii() and letter not in spoken.letters for letter in word
        )


def _finding(matches: list[Match], other: str, surroundings: _Surroundings, context: Context) -> Finding:
    """One place. Where it may be several people's name, a person has to say who is meant."""
    match, concept = matches[0], context.concept(matches[0])
    instead = [(match, new) for match in matches if (new := counterpart(match.term, context))]
    forms: dict[str, None] = {}
    safe = True
    for candidate, new in instead:
        written, sure = _forms(candidate, new, other, surroundings, context)
        forms |= dict.fromkeys(written)
        safe = safe and sure
    text = match.span.of(context.text)
    right = " or ".join(dict.fromkeys(new.text for _, new in instead))
    own, foreign = language(context.language).name, " and ".join(surroundings.languages_of(match))
    return context.finding(
        "foreign-spelling",
        match.span,
        f"“{text}” is the {foreign} form. {right} in {own} ({concept.place}).",
        fixes=replacing(match, forms, context, safe=safe),
        concept=concept,
        sure=all(_is_sure(match, context) for match in matches),
    )


def _is_sure(match: Match, context: Context) -> bool:
    """Another language's form of the very name is no sensitive matter; another name of the place is."""
    concept, side = context.concept(match), context.side(match)
    is_its_name = not concept.sensitive or match.term.spelling == "preferred"
    return side is not None and side.sure and is_its_name


def _forms(
    match: Match, new: Term, other: str, surroundings: _Surroundings, context: Context
) -> tuple[list[str], bool]:
    """What to write instead, and whether it may be written without asking."""
    same = is_same_form(match.term, new)
    surface = match.span.of(context.text)
    if is_inflected(match, context.text):
        if not _is_strange(other, context):
            return replacements(match, new, context), same
        # The ending is another language's: the reader knows the case, termkit does not.
        return [in_the_case_of(surface, new.text, context.language)], False
    if context.language == "ru":
        written, sure = _governed(match, new, context)
        return [in_the_case_of(surface, form, "ru") for form in written], sure and same
    return [in_the_case_of(surface, new.text, context.language)], same and not surroundings.have_a_stranger(
        match
    )


def _governed(match: Match, new: Term, context: Context) -> tuple[list[str], bool]:
    """In Russian a foreign form hides its case; where a word before it asks for one, nothing is sure."""
    from termkit.languages.russian import by_case, case_asked_by

    before = re.search(r"([^\W\d_]+)[ \u00a0]$", context.text[max(0, match.start - 40) : match.start])
    cases = case_asked_by(before[1]) if before else ()
    forms = by_case(new.shape)
    asked = [forms[f"{case}.sing"][0] for case in cases if f"{case}.sing" in forms]
    written = list(dict.fromkeys(asked)) or [new.text]
    return written, not cases or written == [new.text]
