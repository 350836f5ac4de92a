"""`citation-spelling`: a key that spells the author otherwise than the list, in another language or script.

Who looks Кулагин up in an English list finds nothing where the entry is under Kulagin. The form of the list
is offered, with the ending of the key where both are in one script. Where both are in one language and the
text has the key's spelling more often than the list's, the list may be wrong, and a person has to look; so
too where letters of another alphabet would come into the sentence. Each author of a key is compared.
Start reading at `check`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from termkit.checks.citing import citations_with, name_of, related_to
from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.languages import Shape, language
from termkit.text.folding import fold_term
from termkit.text.scripts import scripts
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.citations.table import Citation


@rule(
    "citation-spelling",
    severity="warning",
    summary="A key spells the author otherwise than the list does.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the name in such a key."""
    written = _written(context)
    for citation in citations_with("citation-spelling", context):
        name, word = citation.resolved.name, citation.resolved.word
        if name is None:
            continue
        start = name.span.start + name.span.of(context.text).find(word)
        place = Span(start, start + len(word))
        entry = citation.entries[0]
        forms, safe = _forms(citation, context, written)
        yield context.finding(
            "citation-spelling",
            place,
            f"The list spells this author “{_listed(citation)}”: {name_of(entry, context)}.",
            fixes=[Fix.writing(form, place, safe=safe and len(forms) == 1) for form in forms],
            related=related_to(citation.entries, context),
        )


def _listed(citation: Citation) -> str:
    """The name as the list has it."""
    return citation.entries[0].authors[citation.resolved.number].surname


def _written(context: Context) -> Counter[str]:
    """How often each surname, or half of a double one, is written so in the keys and in the list."""
    table = context.cited
    keys = (citation.resolved for citation in (table.citations if table else ()))
    names = [found.word[: found.base] for found in keys if found.name]
    names += [author.surname for entry in (table.entries if table else ()) for author in entry.authors]
    halves = (half for name in names if "-" in name for half in name.split("-"))
    return Counter(fold_term(name) for name in (*names, *halves))


def _is_of_the_sentence(citation: Citation, wanted: str, context: Context) -> bool:
    """Would the list's form put foreign letters into a sentence: as Kulagin (2000) shows, Həsənlinin (2014)?

    There the name may be a case of the language, and is right as the language writes it. Foreign letters
    (Кулагин (2000) in an English sentence) may go, but for Russian, which then wants a case.
    """
    from termkit.citations.entry_language import language_of_name
    from termkit.citations.keys import NARRATIVE

    if citation.key.kind != NARRATIVE:
        return False
    word = citation.resolved.word
    own = language_of_name(word, context.language)
    foreign = own == context.language and language_of_name(wanted, "en") != own
    come_home = context.language != "ru" and scripts(wanted) == {language(context.language).script}
    return (scripts(word) != scripts(wanted) and not come_home) or foreign


def _forms(citation: Citation, context: Context, written: Counter[str]) -> tuple[list[str], bool]:
    """How the list's form is written in the place of the key's, and whether that needs no second look."""
    from termkit.citations.author_index import OTHER_SPELLING
    from termkit.citations.entry_language import language_of_name

    word, stem = citation.resolved.word, citation.resolved.base
    wanted = _listed(citation)
    if stem >= len(word) and (" " not in wanted or " " in word):
        # In one language the slip may be the list's: there the spelling that is seldomer is mended.
        other = language_of_name(word, "en") != language_of_name(wanted, "en")
        seldomer = written[fold_term(word)] <= written[fold_term(wanted)]
        safe = citation.resolved.fit == OTHER_SPELLING and not _is_of_the_sentence(citation, wanted, context)
        return [wanted], (other or seldomer) and safe
    tag = language_of_name(word, context.language)
    if tag != "az-Cyrl" and scripts(word) == scripts(wanted):
        tag = context.language if language(context.language).script in scripts(word) else tag
        old = Shape(word[:stem], "person", ("family",))
        forms = language(tag).reinflect(old, old._replace(text=wanted), word, stem)
        if forms:
            return forms, False
    return [wanted], False
