"""`foreign-spelling`: a name in the form of another of the three languages (Vəkilov in an English text).

Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.context import Context
from termkit.checks.finding import Finding
from termkit.checks.registry import rule
from termkit.checks.writing import counterpart, in_the_case_of, replacements, replacing
from termkit.glossary.finder import Match, is_inflected
from termkit.glossary.terms import Term, is_acronym, is_capitalised, terms_of
from termkit.languages import language
from termkit.languages.sentences import starts_sentence
from termkit.text.folding import fold_term
from termkit.text.spans import Span

_ADJECTIVES = {"az": "Azerbaijani", "en": "English", "ru": "Russian"}


@rule("foreign-spelling", severity="warning", summary="A name is in the form of another of the three languages.")
def check(context: Context) -> Iterator[Finding]:
    """Report names of the glossary that stand in another language's form, where this language has its own."""
    for other, matches in context.foreign.items():
        for match in _longest(m for m in matches if _is_name(m, other, context)):
            if not context.right.touches((match.start, match.end)) and not _in_foreign_words(match, other, context):
                yield _finding(match, other, context)


def _is_name(match: Match, other: str, context: Context) -> bool:
    """Is this a name that the text's language writes otherwise?"""
    term, side = match.term, context.side(match)
    if side is None or term.spelling not in {"preferred", "admitted"} or term.role == "exempt":
        return False
    strange = language(other).script != language(context.language).script
    if term.match is not None or not is_capitalised(term.text):
        return False
    if is_acronym(term.text):
        # Cyrillic acronyms are never at home in Latin text; Russian borrows short Latin ones (BBC, IBM).
        return strange and (other == "ru" or (len(term.text) > 3 and any(is_acronym(a) for a in _own_texts(match, context))))
    if len(term.text) < (3 if strange else 4):
        return False
    if term.role == "surname" and not strange and not _is_given_away(match, context):
        return False
    if term.kind not in {"person", "place", "organisation"} or (term.role == "surname" and not side.family):
        return False
    surface, own = context.text[match.start : match.base_end], _own_texts(match, context)
    if context.language != "az" and set("İı") & set(surface) and not set("İı") & set("".join(own)):
        return True
    return fold_term(surface) not in map(fold_term, own)


def _is_given_away(match: Match, context: Context) -> bool:
    """Is a bare surname surely this person's: by a letter that only the other language has, or a fuller form?"""
    if _has_foreign_letter(match, context):
        return True
    everyone = (m for matches in context.foreign.values() for m in matches)
    return any(m.term.concept == match.term.concept and m.term.role != "surname" for m in (*context.matches, *everyone))


def _has_foreign_letter(match: Match, context: Context) -> bool:
    """Does the name have a letter that the text's language does not (ə in English)?"""
    spoken = language(context.language)
    word = spoken.lower(context.text[match.start : match.base_end])
    # A plain Latin w gives nothing away: Azerbaijani leaves some names as they are (Washington Post).
    return any(letter.isalpha() and not letter.isascii() and letter not in spoken.letters for letter in word)


def _own_texts(match: Match, context: Context) -> list[str]:
    return [term.text for term in terms_of(context.concept(match), context.language)]


def _longest(matches: Iterator[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start, -m.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


_CAPITALISED = r"[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*"
_BEFORE = re.compile(rf"({_CAPITALISED})[ \u00a0]$")
_AFTER = re.compile(rf"^[ \u00a0]({_CAPITALISED})")
# Small words that give away a passage of another language in Latin letters.
_ENGLISH = frozenset("the of and in for on to a an by with from at is was are".split())
_AZERBAIJANI = frozenset("və ilə üçün bu bir da də haqqında".split())


def _in_foreign_words(match: Match, other: str, context: Context) -> bool:
    """Does the name stand in a passage, or a longer name, of the other language (The Baku Post, la Banque de Bakou)?"""
    text = context.text
    before = _BEFORE.search(text[max(0, match.start - 40) : match.start])
    after = _AFTER.search(text[match.end : match.end + 40])
    neighbours = [word[1] for word in (before, after) if word]
    if language(other).script != language(context.language).script:
        return any(_script(word) == language(other).script for word in neighbours)
    if _has_foreign_letter(match, context):
        return False
    if match.term.kind == "place" and after and not is_inflected(match, text):
        # A name of something else that begins with the place's: Washington Examiner, Jordan Spieth.
        follows = match.end + after.start(1)
        if after[1][0].isupper() and _names_another(follows, context) and not _is_own_word(after[1], context.language):
            return True
    giveaways = _ENGLISH if other == "en" else _AZERBAIJANI
    if context.language == "az":
        # No Azerbaijani word is written with w, and no name of ours ends so.
        return any(word.lower() in giveaways or "w" in word.lower() for word in neighbours)
    return any(word.lower() in giveaways or set("əğış") & set(word.lower()) for word in neighbours)


# Endings that only an Azerbaijani word has: Universitetinin, Liqasında.
_AZERBAIJANI_ENDING = re.compile(r"(?:[ıiuü]n[ıiuü]n|s[ıiuü]|l[aə]r(?:[ıi]n?)?|nd[aə]n?)$")


def _is_own_word(word: str, tag: str) -> bool:
    """Does a word look like one of the text's own language (Virginia Universitetinin), and no foreign name?"""
    if tag == "en":
        return word.isascii()
    return bool(set("əşçğöüıİ") & set(word)) or _AZERBAIJANI_ENDING.search(word) is not None


def _names_another(offset: int, context: Context) -> bool:
    """Does somebody's or some organisation's name begin here, or a word that the glossary does not know?"""
    kinds = {match.term.kind for match in context.all_matches if match.start == offset}
    return not kinds or bool(kinds & {"person", "organisation"})


def _script(word: str) -> str:
    from termkit.text.scripts import script_of

    return script_of(word[0])


def _finding(match: Match, other: str, context: Context) -> Finding:
    concept, side = context.concept(match), context.side(match)
    assert side is not None
    text = context.text[match.start : match.end]
    new = counterpart(match.term, side, context.language)
    forms, safe = _forms(match, new, other, context)
    message = f"“{text}” is the {_ADJECTIVES[other]} form. {new.text} in {_ADJECTIVES[context.language]} ({concept.place})."
    # Another language's form of the very name is no sensitive matter; another name of the place is.
    sure = side.sure and (not concept.sensitive or match.term.spelling == "preferred")
    fixes = replacing(match, forms, safe=safe, text=context.text) if sure else ()
    return Finding(
        "foreign-spelling", "warning" if sure else "info", message, Span(match.start, match.end), text, fixes, concept.id
    )


def _forms(match: Match, new: Term, other: str, context: Context) -> tuple[list[str], bool]:
    """What to write instead, and whether it may be written without asking."""
    surface = context.text[match.start : match.end]
    if not is_inflected(match, context.text):
        if context.language == "ru":
            return _governed(match, new, surface, context)
        return [in_the_case_of(surface, new.text, context.language)], not _beside_a_stranger(match, context)
    if language(other).script == language(context.language).script:
        return replacements(match, new, context.text, context.language), True
    # The ending is another language's: the reader knows the case, termkit does not.
    return [in_the_case_of(surface, new.text, context.language)], False


def _beside_a_stranger(match: Match, context: Context) -> bool:
    """Is this a person's name without a telling letter, next to a name that the glossary does not know (Puff Daddy)?"""
    text = context.text
    if match.term.kind != "person" or _has_foreign_letter(match, context) or _script(text[match.start]) == "Cyrillic":
        return False
    before = _BEFORE.search(text[max(0, match.start - 40) : match.start])
    starts = [match.start - len(before[0])] if before and before[1][0].isupper() else []
    after = _AFTER.search(text[match.end : match.end + 40])
    starts += [match.end + after.start(1)] if after and after[1][0].isupper() else []
    known = {m.start for m in context.all_matches}
    return any(start not in known and not starts_sentence(text, start) for start in starts)


def _governed(match: Match, new: Term, surface: str, context: Context) -> tuple[list[str], bool]:
    """In Russian a foreign form hides its case; where a word before it asks for one, nothing is sure."""
    from termkit.languages.russian import case_asked_by, inflect

    before = re.search(r"([^\W\d_]+)[ \u00a0]$", context.text[max(0, match.start - 40) : match.start])
    cases = case_asked_by(before[1]) if before else ()
    forms = inflect(new.shape)
    written = list(dict.fromkeys(forms[f"{case}.sing"][0] for case in cases if f"{case}.sing" in forms)) or [new.text]
    return [in_the_case_of(surface, form, "ru") for form in written], written == [new.text] or not cases
