"""Build an edition: its translations in the place of the source, in the house's style, and checked.

Start reading at `built`. The steps are files of their own: `translating` (where the text comes from),
`draft` and `layout` (the text in its places), `localising` (numbers, dates), `forms` (names), `citing` (keys,
the list), `originals` (original script in brackets).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks import Settings, apply_fixes, check
from termkit.checks.whose_words import others_words
from termkit.documents import Edit
from termkit.editions.citing import citation_edits
from termkit.editions.draft import Draft, assembled
from termkit.editions.extracting import extracted
from termkit.editions.forms import checked_style, edition_glossary
from termkit.editions.front_matter import in_language
from termkit.editions.localising import english_dates, localised
from termkit.editions.originals import brackets
from termkit.editions.passages import passages_of
from termkit.editions.translating import Translated, translated
from termkit.glossary import Glossary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from termkit.checks import Finding
    from termkit.documents import Document, Segment
    from termkit.editions.plan import Edition, Plan
    from termkit.memory import Memory

# A fix may make room for another; more rounds than this are no text's.
_ROUNDS = 3
_LANGUAGE = re.compile(rb"(<html\b[^>]{0,500}?\blang=[\"']?)[\w-]+([\"'\s>])", re.IGNORECASE)


class Built(NamedTuple):
    """An edition as it would be written, with what is still to be said of it.

    `changes` counts what was changed in the translation for the sake of the house, by kind.
    """

    edition: Edition
    document: Document
    data: bytes
    translated: Translated
    changes: Mapping[str, int]
    findings: Sequence[Finding]
    glossary: Glossary

    @property
    def is_enough(self) -> bool:
        """Is as much translated as the edition asks for?"""
        return self.translated.share >= self.edition.keep


def built(
    plan: Plan,
    edition: Edition,
    document: Document,
    glossary: Glossary,
    memory: Memory | None = None,
    settings: Settings | None = None,
) -> Built:
    """One edition of a document. Writes nothing.

    Raises `DocumentError` where its file of translations, or what is made of it, cannot be read.
    """
    own = edition_glossary(glossary, edition.style, edition.tag)
    passages = passages_of(document)
    if edition.translations is None:
        known = Translated({passage.key: passage.text for passage in passages if passage.has_words}, {})
    else:
        # Notes for translators, which need a glossary, are nothing to build from.
        catalogue = extracted(plan, edition, document, Glossary([]))
        known = translated(plan, edition, catalogue, own, memory)
    own_words = {passage.key: passage.text for passage in passages if not passage.has_words}
    texts = {**own_words, **known.texts}
    languages = plan.language, edition.language
    texts = {
        passage.key: localised(passage.text, texts[passage.key], languages, edition.style)
        for passage in passages
        if passage.key in texts
    }
    named = replace(document, path=str(edition.output))
    draft = assembled(named, passages, texts, plan.tag if edition.untranslated == "mark" else "")
    work = _House(edition, own, (settings or Settings())._replace(style=checked_style(edition.style)))
    draft = work.furnished(draft).wrapped()
    findings = work.findings(draft)
    data = _in_language(draft.document, draft.data, edition.language)
    return Built(edition, draft.document, data, known, work.changes, findings, own)


def _in_language(document: Document, data: bytes, language: str) -> bytes:
    """A file that says in which language it is now: none of its text, so no edit can."""
    if document.format == "html":
        return _LANGUAGE.sub(rb"\g<1>" + language.encode() + rb"\g<2>", data, count=1)
    if document.format == "markdown" and document.encoding == "utf-8":
        return in_language(data.decode(), language).encode()
    return data


class _House:
    """What a house style changes in a draft, step by step."""

    def __init__(self, edition: Edition, glossary: Glossary, settings: Settings) -> None:
        self.edition, self.glossary, self.settings = edition, glossary, settings
        self.changes: dict[str, int] = {}

    def furnished(self, draft: Draft) -> Draft:
        """A draft with all that a house style asks for."""
        for _ in range(_ROUNDS):
            findings = self.findings(draft)
            after = self._counted("correction", draft, apply_fixes(findings))
            if after is draft:
                break
            draft = after
        style, tag = self.edition.style, self.edition.tag
        if style.dates == "locale":
            draft = self._each("date", draft, self._dates)
        draft = self._each(
            "citation", draft, lambda segment: citation_edits(segment, tag, style, self.glossary)
        )
        if style.original_script == "first-mention":
            path = draft.document.path
            draft = self._each(
                "original",
                draft,
                lambda segment: brackets(segment, tag, self.glossary, self.settings.style, path),
            )
        return draft

    def findings(self, draft: Draft) -> list[Finding]:
        """What the checks say of a draft."""
        found = check(draft.in_language(self.edition.tag), self.edition.tag, self.glossary, self.settings)
        # What is not translated yet may cite a work as well.
        unread = {"reference-uncited"} if any(draft.untranslated.values()) else set()
        return [finding for finding in found if finding.rule not in unread]

    def _dates(self, segment: Segment) -> list[Edit]:
        others = others_words(segment)
        return [
            Edit(start, end, text)
            for start, end, text in english_dates(segment.text, self.edition.language)
            if not others.touches((start, end)) and not segment.exempt.touches((start, end))
        ]

    def _each(self, what: str, draft: Draft, edits_of: Callable[[Segment], list[Edit]]) -> Draft:
        edits = {
            number: edits_of(segment)
            for number, segment in enumerate(draft.in_language(self.edition.tag).segments)
        }
        return self._counted(what, draft, edits)

    def _counted(self, what: str, draft: Draft, edits: Mapping[int, Sequence[Edit]]) -> Draft:
        count = sum(map(len, edits.values()))
        if count:
            self.changes[what] = self.changes.get(what, 0) + count
        return draft.edited(edits)
