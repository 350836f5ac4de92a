"""`unlisted-spelling`: a name of the glossary in a spelling that its entry does not list.

A missing mark (Resulzadə), another rendering of the same letters (Vekilov for Vakilov), a title with a capital
(Hasan Bey). Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.context import Context
from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.checks.writing import in_the_case_of, replacements, replacing
from termkit.documents import Edit
from termkit.glossary.finder import Match, without_marks
from termkit.glossary.near import Near
from termkit.glossary.terms import is_capitalised
from termkit.languages import Shape, language
from termkit.languages.azerbaijani import lower
from termkit.languages.common_words import is_dictionary_word
from termkit.languages.sentences import starts_sentence
from termkit.names.renderings import is_rendering
from termkit.names.slips import is_slip
from termkit.text.folding import HYPHENS, fold_term
from termkit.text.spans import Span
from termkit.text.words import Word


@rule("unlisted-spelling", severity="warning", summary="A glossary name is in a spelling the entry does not list.")
def check(context: Context) -> Iterator[Finding]:
    """Report names without their marks, names near a listed spelling, and titles with a wrong capital."""
    taken: list[Span] = []
    for match in context.loose:
        if _lacks_marks(match, context):
            taken.append(Span(match.start, match.end))
            yield _without_marks(match, context)
    for match in context.spellings:
        yield from _title(match, context)
    for word in context.words:
        if len(word.text) > 4 and not any(word.span.overlaps(span) for span in taken):
            yield from _near(word, context)


def _lacks_marks(match: Match, context: Context) -> bool:
    """Is this a name found only without the marks on its letters, and no right spelling of any other?"""
    span = (match.start, match.end)
    if context.right.touches(span) or not is_capitalised(context.text[match.start]):
        return False
    if match.term.match == "quoted" and not context.titles.covers(span):
        return False
    stem, wanted = fold_term(context.text[match.start : match.base_end]), fold_term(match.term.text)
    if len(wanted) < 4 and starts_sentence(context.text, match.start):
        return False
    return stem != wanted[: len(stem)] and context.side(match) is not None


def _without_marks(match: Match, context: Context) -> Finding:
    text = context.text[match.start : match.end]
    if context.language == "az":
        forms = replacements(match, match.term, context.text, "az")
    else:
        bare = without_marks(fold_term(text))
        listed = language(context.language).forms(match.term.shape)
        meant = [form for form in listed if without_marks(fold_term(form)) == bare][:1]
        forms = [in_the_case_of(text, form, context.language) for form in meant]
    return _finding(match, context, f"“{text}” lacks the marks on its letters", replacing(match, forms, safe=True, text=context.text))


def _title(match: Match, context: Context) -> Iterator[Finding]:
    """Hasan Bey for Hasan bey, Гасан-Бек for Гасан-бек: a title is no part of the name."""
    term = match.term
    if term.kind != "person" or any(match.start >= h.start and match.end <= h.end for h in context.segment.headings):
        return
    surface = context.text[match.start : match.end]
    wanted, written = _PIECES.split(term.text), _PIECES.split(surface)
    if surface.isupper() or len(wanted) != len(written):
        return
    for index in range(0, len(wanted), 2):
        if wanted[index].islower() and len(wanted[index]) > 1 and written[index][:1].isupper():
            # The name up to its title; what follows is as it should be.
            before, title = "".join(written[:index]), written[index]
            end = match.start + len(before) + len(title)
            repaired = before + language(context.language).lower(title)
            fix = Fix(f"Write “{repaired}”.", (Edit(match.start, end, repaired),))
            cut = match._replace(end=end)
            yield _finding(cut, context, f"“{before}{title}”: the title has no capital", (fix,))


_PIECES = re.compile(rf"([\s\u00a0{HYPHENS}-]+)")


def _near(word: Word, context: Context) -> Iterator[Finding]:
    """A capitalised word that is no listed spelling of any name, and sounds like one."""
    text = context.text
    if not word.text[0].isupper() or context.right.touches(word.span) or _known_elsewhere(word.span, context):
        return
    start, end = word.span
    if (start and text[start - 1] in HYPHENS + "-'’") or (end < len(text) and text[end] in HYPHENS + "-"):
        return
    if word.text.isupper() and len(word.text) < 8:
        return
    folded = fold_term(word.text)
    near = [n for n in context.glossary.near_names(context.language).look_up(folded) if _permitted(folded, n, context)]
    concepts = {n.term.concept for n in near}
    if len({fold_term(n.term.text) for n in near}) != 1 or is_dictionary_word(word.text, context.language):
        return
    found = near[0]
    match = Match(start, end, start + found.stem_length, found.term)
    concept, side = context.glossary.concepts[found.term.concept], context.side(match)
    if side is None or concept.sensitive:
        return
    forms = _right_forms(word, found, context)
    named = concepts & {m.term.concept for m in context.matches}
    fixes = replacing(match, forms, safe=bool(named), text=text)
    yield _finding(match, context, f"“{word.text}” is not a listed spelling", fixes)


def _permitted(word: str, near: Near, context: Context) -> bool:
    """Is the word another rendering of the name, or one slip away from it?"""
    length = near.stem_length if context.language == "az" else len(word)
    if word[0] != near.form[0] and {word[0], near.form[0]} != {"х", "г"}:
        return False
    if context.language != "en" and is_slip(word[:length], near.form, context.language):
        return True
    side = context.glossary.concepts[near.term.concept].sides.get("az")
    if context.language == "az" or side is None:
        return False
    name = side.family or (side.preferred[0].text if side.preferred else "")
    # The rendering is asked of the dictionary form: what the word has and the listed form lacks is its ending.
    wanted = fold_term(near.term.text)
    stem = word[: len(word) - max(0, len(near.form) - len(wanted))] if near.form.startswith(wanted) else word
    return is_rendering(lower(name), stem, context.language)


def _known_elsewhere(span: Span, context: Context) -> bool:
    """Is the word a right name in another language? Then `foreign-spelling` has its say."""
    return any((m.start, m.end) == span for matches in context.foreign.values() for m in matches)


def _right_forms(word: Word, near: Near, context: Context) -> list[str]:
    """The name in the form that the word is in."""
    spoken = language(context.language)
    if context.language == "az":
        written = spoken.reinflect(Shape(word.text[: near.stem_length]), near.term.shape, word.text, near.stem_length)
    else:
        written = [form for form in spoken.forms(near.term.shape) if fold_term(form) == near.form]
    return [in_the_case_of(word.text, form, context.language) for form in written[:1]]


def _finding(match: Match, context: Context, what: str, fixes: tuple[Fix, ...]) -> Finding:
    concept, side = context.concept(match), context.side(match)
    sure = side is not None and side.sure and not concept.sensitive
    message = f"{what}. In the glossary: {match.term.text} ({concept.place})."
    return Finding(
        "unlisted-spelling", "warning" if sure else "info", message, Span(match.start, match.end),
        context.text[match.start : match.end], fixes if sure else (), concept.id,
    )  # fmt: skip
