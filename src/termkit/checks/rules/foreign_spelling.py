"""`foreign-spelling`: a name in the form of another of the three languages (Vəkilov in an English text).

A bare surname counts if its letters tell the language, or once its person is named in full. A name among
words of its own language (The Baku Post) is left alone. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.checks.surroundings import Surroundings, is_strange
from termkit.checks.writing import counterpart, in_the_case_of, is_same_form, replacements, replacing
from termkit.glossary.finder import Match, is_inflected
from termkit.glossary.terms import is_acronym, is_capitalised
from termkit.languages import language
from termkit.text.folding import HYPHENS, fold_term

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
    surroundings = Surroundings(context)
    for other, found in context.foreign.items():
        found = [*found, *_before_a_hyphen(other, context)]
        names = (match for match in found if _is_name(match, other, context, surroundings))
        for matches in _longest(names):
            place = matches[0].span
            if not context.right.touches(place) and not surroundings.are_foreign(matches[0], other):
                yield _finding(matches, other, surroundings, context)


_JOINED = frozenset(HYPHENS + "-")
_HYPHENED = re.compile(rf"[{HYPHENS}-][a-z]")


def _before_a_hyphen(other: str, context: Context) -> Iterator[Match]:
    """Names in an English compound, told by a letter that English does not have: Bakı-based."""
    if context.language != "en":
        return
    text = context.text
    for word in context.strange_words:
        if text[word.start - 1 : word.start] in _JOINED or not _HYPHENED.match(text, word.end):
            continue
        for match in context.terms_for(word.text, other):
            start, end, base_end = (word.start + at for at in (match.start, match.end, match.base_end))
            yield Match(start, end, base_end, match.term, match.index)


def _is_name(match: Match, other: str, context: Context, surroundings: Surroundings) -> bool:
    """Is this a name that the text's language writes otherwise?"""
    term, side = match.term, context.side(match)
    if side is None or term.spelling not in {"preferred", "admitted"} or term.role == "exempt":
        return False
    if term.match is not None or not is_capitalised(term.text):
        return False
    strange = is_strange(other, context)
    own = [t.text for t in context.terms(term.concept)]
    if is_acronym(term.text):
        # Cyrillic acronyms are never at home in Latin text; Russian borrows short Latin ones (BBC, IBM).
        return strange and (other == "ru" or (len(term.text) > 3 and any(map(is_acronym, own))))
    if term.kind not in {"person", "place", "organisation"} or len(term.text) < (3 if strange else 4):
        return False
    if term.role == "surname" and not (side.family and (strange or surroundings.give_away(match))):
        return False
    if not strange and (
        _is_read_by_chance(match, surroundings, context) or surroundings.may_be_a_word(match)
    ):
        return False
    surface = context.text[match.start : match.base_end]
    if context.language != "az" and set("İı") & set(surface) and not set("İı") & set("".join(own)):
        return True
    return fold_term(surface) not in surroundings.own_spellings(term.concept)


def _is_read_by_chance(match: Match, surroundings: Surroundings, context: Context) -> bool:
    """Is an English word only read as a name with an Azerbaijani ending: Reyna (Reyn-a), Kubala (Kuba-la)?"""
    if (
        context.language != "en"
        or not is_inflected(match, context.text)
        or surroundings.has_foreign_letter(match)
    ):
        return False
    return not context.text[match.base_end : match.end].lower().endswith(("s", "s'", "s’"))


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


def _finding(matches: list[Match], other: str, surroundings: Surroundings, context: Context) -> Finding:
    """One place. Where it may be several people's name, a person has to say who is meant."""
    # Məmmədova may be a woman of the glossary.
    matches = [match for match in matches if not _is_a_womans(match, context)] or matches
    match, concept = matches[0], context.concept(matches[0])
    instead = [(match, new) for match in matches if (new := _right(match, context))]
    forms: dict[str, None] = {}
    safe = True
    for candidate, new in instead:
        written, sure = _forms(candidate, new, other, surroundings, context)
        forms |= dict.fromkeys(written)
        safe = safe and sure
    text = match.span.of(context.text)
    right = " or ".join(dict.fromkeys(new.text for _, new in instead))
    own = language(context.language).name
    foreign = " and ".join(surroundings.languages_of(match)) or language(other).name
    return context.finding(
        "foreign-spelling",
        match.span,
        f"“{text}” is the {foreign} form. {right} in {own} ({concept.place}).",
        fixes=replacing(match, forms, context, safe=safe),
        concept=concept,
        sure=all(_is_sure(match, context) for match in matches) and not surroundings.mention(match),
    )


def _is_a_womans(match: Match, context: Context) -> bool:
    """Is what reads as a man's surname in the dative a woman's: in English, Ağayeva?"""
    if context.language != "en" or match.term.role not in {"surname", "name"} or match.base_end == match.end:
        return False
    surface = match.span.of(context.text).lower()
    return match.term.kind == "person" and surface.endswith(("ova", "eva"))


def _right(match: Match, context: Context) -> Term | None:
    """What is right in the text's language; for a woman of whom the glossary has only a man, her form."""
    new = counterpart(match.term, context)
    return new._replace(text=new.text + "a") if new and _is_a_womans(match, context) else new


def _is_sure(match: Match, context: Context) -> bool:
    """Another language's form of the very name is no sensitive matter; another name of the place is."""
    concept, side = context.concept(match), context.side(match)
    is_its_name = not context.is_sensitive(concept) or match.term.spelling == "preferred"
    return side is not None and side.sure and is_its_name


def _forms(
    match: Match, new: Term, other: str, surroundings: Surroundings, context: Context
) -> tuple[list[str], bool]:
    """What to write instead, and whether it may be written without asking."""
    same = is_same_form(match.term, new)
    surface = match.span.of(context.text)
    if _is_a_womans(match, context):
        return [in_the_case_of(surface, new.text, context.language)], False
    if is_inflected(match, context.text):
        if not is_strange(other, context):
            return replacements(match, new, context), same and not surroundings.may_name_another(match)
        # The ending is another language's: the reader knows the case, termkit does not.
        return [in_the_case_of(surface, new.text, context.language)], False
    if context.language == "ru":
        from termkit.checks.russian_case import governed

        written, sure = governed(new.shape, match.start, match.end, context.text)
        return [in_the_case_of(surface, form, "ru") for form in written], sure and same
    sure = same and not surroundings.may_name_another(match)
    return [in_the_case_of(surface, new.text, context.language)], sure
