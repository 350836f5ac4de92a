"""`unlisted-spelling`: a name of the glossary in a spelling that its entry does not list.

A missing mark (Resulzadə), another rendering of the same letters (Vekilov for Vakilov, Giandzha for Ganja), a
title with a capital (Hasan Bey), a hyphen in it (Расул-заде). Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.before_surname import misspelled_given_name
from termkit.checks.epithets import is_persons_epithet
from termkit.checks.finding import Finding, Fix
from termkit.checks.parted_zade import parted
from termkit.checks.registry import rule
from termkit.checks.rendered_names import rendered_names
from termkit.checks.writing import in_the_case_of, replacements, replacing
from termkit.glossary.bearers import own_names
from termkit.glossary.finder import Match
from termkit.glossary.near import Near
from termkit.glossary.terms import is_capitalised
from termkit.languages import Shape, language
from termkit.languages.azerbaijani import lower
from termkit.languages.common_words import is_dictionary_word
from termkit.languages.sentences import starts_sentence
from termkit.names.distance import distance
from termkit.names.slips import is_slip
from termkit.names.spelled_alike import is_permitted
from termkit.names.spelling_key import spelling_key
from termkit.text.folding import HYPHENS, fold_term, without_marks
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.glossary import Term
    from termkit.text.words import Word

# A shorter capitalised word is like too many names.
_LEAST = 5
# An abbreviation in capitals is no misspelled name.
_LEAST_IN_CAPITALS = 8
_ZADE = ("zade", "zada")
# How far before a surname a given name begins.
_REACH = 40


@rule(
    "unlisted-spelling",
    severity="warning",
    summary="A glossary name is in a spelling the entry does not list.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report names without their marks, names near a listed spelling, and titles with a wrong capital."""
    unmarked: dict[Span, dict[str, Match]] = {}
    for match in context.loose:
        if _lacks_marks(match, context):
            unmarked.setdefault(match.span, {}).setdefault(match.term.concept, match)
    yield from (_without_marks(list(matches.values()), context) for matches in unmarked.values())
    surnames: dict[Span, list[Match]] = {}
    for match in context.spellings:
        yield from _title(match, context)
        if match.term.role == "surname":
            surnames.setdefault(match.span, []).append(match)
        if context.language == "ru":
            yield from _title_apart(match, context)
    if context.language != "az":
        for matches in surnames.values():
            yield from _given_name(matches, context)
    for match, written in parted(context):
        fix = Fix.writing(written, match.span)
        yield _finding(match, match.span, "is parted by a hyphen", (fix,), context)
    taken = SpanSet(unmarked)
    # What is a right name in another language is `foreign-spelling`'s.
    elsewhere = {match.span for found in context.foreign.values() for match in found}
    for word in context.capitalised:
        if _may_be_a_name(word, context) and not taken.touches(word.span) and word.span not in elsewhere:
            yield from _near(word, context)


def _lacks_marks(match: Match, context: Context) -> bool:
    """Is this a name found only without the marks on its letters, and no right spelling of any other?"""
    # A part of a long name that is right (Əliyev in Heyder Əliyev) says nothing of the whole.
    if _is_right(match.span, context) or not is_capitalised(context.text[match.start]):
        return False
    if match.term.match == "quoted" and not context.titles.covers(match.span):
        return False
    stem, wanted = fold_term(context.text[match.start : match.base_end]), fold_term(match.term.text)
    if starts_sentence(context.text, match.start) and is_dictionary_word(
        match.span.of(context.text), context.language
    ):
        return False
    # A mark that the name does not have (México, Yaşamalı) makes another word of it.
    marks_only = all(
        written in (meant, without_marks(meant)) for written, meant in zip(stem, wanted, strict=False)
    )
    return marks_only and stem != wanted[: len(stem)] and not _is_derived(match, context)


def _is_right(place: Span, context: Context) -> bool:
    """Is there a right term that is more than a part of this place?"""
    # A term that reaches over an edge covers the letter beyond it.
    edges = ((place.start - 1, place.start), (place.end, place.end + 1))
    return place in context.right_places or any(context.right.touches(edge) for edge in edges)


def _is_derived(match: Match, context: Context) -> bool:
    """Is the word an adjective or what somebody is called that comes from there (israilli)?"""
    side = context.side(match)
    if side is None:
        return True
    word = fold_term(match.span.of(context.text))
    return any(word.startswith(fold_term(derived)[:-1]) for derived in (*side.adjective, *side.demonym))


def _without_marks(matches: list[Match], context: Context) -> Finding:
    """One place. Where it may be several names, a person has to say which is meant."""
    match = matches[0]
    forms = dict.fromkeys(form for match in matches for form in _with_marks(match, context))
    what = "lacks the marks on its letters"
    return _finding(match, match.span, what, replacing(match, forms, context, safe=True), context)


def _with_marks(match: Match, context: Context) -> list[str]:
    if context.language == "az":
        return replacements(match, match.term, context)
    text = match.span.of(context.text)
    bare = without_marks(fold_term(text))
    listed = language(context.language).forms(match.term.shape)
    meant = [form for form in listed if without_marks(fold_term(form)) == bare][:1]
    return [in_the_case_of(text, form, context.language) for form in meant]


_PIECES = re.compile(rf"([\s\u00a0{HYPHENS}-]+)")


def _title(match: Match, context: Context) -> Iterator[Finding]:
    """Hasan Bey for Hasan bey, Гасан-Бек for Гасан-бек: a title is no part of the name."""
    if match.term.kind != "person" or context.headings.covers(match.span):
        return
    # Ali Bey is many a man where the text does not say which.
    if match.term.role == "titled" and match.term.concept not in context.named_in_full:
        return
    surface = match.span.of(context.text)
    wanted, written = _PIECES.split(match.term.text), _PIECES.split(surface)
    if surface.isupper() or len(wanted) != len(written):
        return
    for index in range(0, len(wanted), 2):
        if wanted[index].islower() and len(wanted[index]) > 1 and written[index][:1].isupper():
            # The name up to its title; what follows is as it should be.
            before, title = "".join(written[:index]), written[index]
            place = Span(match.start, match.start + len(before) + len(title))
            fix = Fix.writing(before + language(context.language).lower(title), place)
            yield _finding(match, place, "has a capital in the title", (fix,), context)


_TITLE_APART = re.compile(r"(?<![\w-])([А-ЯЁ][а-яё]+)[ \u00a0]([А-ЯЁа-яё][а-яё]+)[ \u00a0]$")


def _title_apart(match: Match, context: Context) -> Iterator[Finding]:
    """Гасан Бек Агаев: in Russian the title hangs on the given name by a hyphen."""
    side = context.side(match)
    if match.term.role != "surname" or side is None or not side.title or not side.given:
        return
    start = max(0, match.start - _REACH)
    found = _TITLE_APART.search(context.text[start : match.start])
    if found is None or found[1] != side.given or not found[2].lower().startswith(side.title):
        return
    if len(found[2]) - len(side.title) <= 2:
        place = Span(start + found.start(1), start + found.end(2))
        fix = Fix.writing(f"{found[1]}-{found[2].lower()}", place)
        yield _finding(match, place, "is written with a hyphen and a small letter", (fix,), context)


def _given_name(matches: list[Match], context: Context) -> Iterator[Finding]:
    """Geydar Aliyev for Heydar Aliyev."""
    found = misspelled_given_name(matches, context)
    if found is not None:
        match, place, given, sure = found
        form = in_the_case_of(place.of(context.text), given, context.language)
        fix = Fix.writing(form, place, safe=sure and match.term.concept in context.named)
        whole = match.term._replace(text=f"{given} {match.term.text}")
        yield _finding(match._replace(term=whole), place, "is not a listed spelling", (fix,), context)


def _may_be_a_name(word: Word, context: Context) -> bool:
    """Is this a capitalised word that stands by itself, and is no right spelling?"""
    if len(word.text) < _LEAST or not word.text[0].isupper() or context.right.touches(word.span):
        return False
    if word.text.isupper() and len(word.text) < _LEAST_IN_CAPITALS:
        return False
    text, (start, end) = context.text, word.span
    joined_before = start > 0 and text[start - 1] in HYPHENS + "-'’"
    joined_after = end < len(text) and text[end] in HYPHENS + "-"
    return not joined_before and not joined_after


def _near(word: Word, context: Context) -> Iterator[Finding]:
    """A word that is no listed spelling of any name, and sounds like one."""
    folded = fold_term(word.text)
    near = context.glossary.near_names(context.language).look_up(folded)
    near = [name for name in near if _permitted(folded, name, context)] or _after_given_name(word, context)
    by_road = {} if near else dict(rendered_names(word, context))
    near = near or list(by_road)
    if len({name.term.concept for name in near}) == 1:
        # Of several spellings of one entry that are as near, the preferred one.
        near = [name for name in near if name.term.spelling == "preferred"] or near
    # Of several names none is imposed.
    if len({fold_term(name.term.text) for name in near}) != 1 or is_dictionary_word(
        word.text, context.language
    ):
        return
    rendered = by_road.get(near[0], "")
    near = [_in_house_style(name, context) for name in near]
    found = near[0]
    match = Match(*word.span, word.span.start + found.stem_length, found.term)
    if (
        context.side(match) is None
        or context.is_sensitive(context.concept(match))
        or context.is_anothers(match)
    ):
        return
    if is_persons_epithet(word, found.term, context):
        return
    is_named = any(
        name.term.concept in context.named or _given_name_before(word, context) in _names(name.term, context)
        for name in near
    )
    forms = dict.fromkeys(
        form for name in _nearest(folded, near) for form in _right_forms(word, name, context)
    )
    fixes = replacing(match, forms, context, safe=is_named)
    rendered = rendered or _rendered(folded, found, context)
    what = f"is a permitted rendering of {rendered}, but not one that is listed" if rendered else ""
    yield _finding(match, word.span, what or "is not a listed spelling", fixes, context)


_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_SHORT = 6


def _given_name_before(word: Word, context: Context) -> str:
    """The word right before a surname, folded; empty if there is none."""
    start = word.span.start
    found = _LAST_WORD.search(context.text[max(0, start - _REACH) : start])
    return fold_term(found[1]) if found else ""


def _names(term: Term, context: Context) -> frozenset[str]:
    return own_names(context.terms(term.concept)) if term.kind == "person" else frozenset()


def _after_given_name(word: Word, context: Context) -> list[Near]:
    """A short surname, one letter from right, after the person's given name: Ilham Aliev."""
    folded = fold_term(word.text)
    given = _given_name_before(word, context) if len(folded) < _SHORT else ""
    if not given:
        return []
    index = context.glossary.near_names(context.language)
    keys = {spelling_key(written, context.language) for written in (folded, folded.replace("ie", "iye"))}
    near = [
        Near(index.terms[number], form, len(folded))
        for key in keys
        for number, form, _ in index.by_key.get(key, ())
        if distance(folded, form) == 1
    ]
    return [name for name in near if given in _names(name.term, context)]


def _in_house_style(name: Near, context: Context) -> Near:
    """Of -zade and -zadeh the one that the house style wants, if the glossary has it."""
    ending, text = context.style.zade, name.term.text
    if context.language != "en" or ending == "keep" or not text.endswith(("zade", "zadeh")):
        return name
    wanted = text.removesuffix("h").removesuffix("zade") + ending
    listed = (t for t in context.terms(name.term.concept) if t.text == wanted)
    term = next((t for t in listed if t.spelling in {"preferred", "admitted"}), name.term)
    return name._replace(term=term, form=fold_term(term.text))


def _nearest(word: str, near: list[Near]) -> list[Near]:
    """The forms that the fewest letters tell from the word; of equals the dictionary form."""
    far = {name: distance(word[: name.stem_length], name.form) for name in near}
    nearest = [name for name in near if far[name] == min(far.values())]
    return [name for name in nearest if name.form == fold_term(name.term.text)] or nearest


def _permitted(word: str, near: Near, context: Context) -> bool:
    """Is the word another rendering of the name, or one slip away from it?"""
    length = near.stem_length if context.language == "az" else len(word)
    # Хасанов and Гасанов are two surnames, unless the text names the one.
    exchanged = {word[0], near.form[0]} == {"х", "г"} and near.term.concept in context.named
    if word[0] != near.form[0] and not exchanged:
        return False
    if context.language != "en" and is_slip(word[:length], near.form, context.language):
        return True
    # Hüseynzadeh is half Azerbaijani: English writes it without the mark.
    if context.language == "en" and word != near.form and without_marks(word) == near.form:
        return True
    return bool(_rendered(word, near, context))


def _rendered(word: str, near: Near, context: Context) -> str:
    """The Azerbaijani name that the word is a permitted rendering of; empty if it is none."""
    side = context.glossary.concepts[near.term.concept].sides.get("az")
    if context.language == "az" or side is None:
        return ""
    # Argentine is no spelling of Argentina: an end that is another letter makes another word.
    if context.language == "en" and word[:-1] == near.form[:-1] and not word.endswith(_ZADE):
        return ""
    name = side.family or (side.preferred[0].text if side.preferred else "")
    # The rendering is asked of the dictionary form: what a listed form has beyond the term is its ending.
    wanted = fold_term(near.term.text)
    stem = word[: len(word) - max(0, len(near.form) - len(wanted))] if near.form.startswith(wanted) else word
    if context.language == "en" and wanted.endswith("zadeh") and stem.endswith("zade"):
        # -zade and -zadeh render one ending.
        wanted = wanted[:-1]
    # Македоним is no form of Македония in another spelling.
    if not stem or spelling_key(stem[-1], context.language) != spelling_key(wanted[-1], context.language):
        return ""
    return name if is_permitted(lower(name), "az", stem, context.language) else ""


def _right_forms(word: Word, near: Near, context: Context) -> list[str]:
    """The name in the form that the word is in."""
    spoken = language(context.language)
    if context.language == "az":
        stem = Shape(word.text[: near.stem_length])
        written = spoken.reinflect(stem, near.term.shape, word.text, near.stem_length)
    else:
        written = [form for form in spoken.forms(near.term.shape) if fold_term(form) == near.form]
    return [in_the_case_of(word.text, form, context.language) for form in written[:1]]


def _finding(match: Match, place: Span, what: str, fixes: tuple[Fix, ...], context: Context) -> Finding:
    entry = context.concept(match)
    return context.finding(
        "unlisted-spelling",
        place,
        f"“{place.of(context.text)}” {what}. In the glossary: {match.term.text} ({entry.place}).",
        fixes=fixes,
        concept=entry,
        sure=context.is_sure(entry),
    )
