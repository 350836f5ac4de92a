"""Bring one document into a house style, and write down all that was changed and all that was not.

The rules of `termkit check` do it, round by round, with the style of an edition. Every change is kept with
what led to it; what the rules still say at the end is left to the editor, each place with the reason why.
Start reading at `normalise`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks import check
from termkit.checks.context import Context
from termkit.checks.rounds import rounds
from termkit.documents import read_document
from termkit.documents.composed import Composed
from termkit.editions.forms import checked_style, edition_glossary
from termkit.editions.normalising_left import left_in
from termkit.glossary.fingerprint import fingerprint
from termkit.reports import Checked
from termkit.reports.certificate import Cause, Certificate, Change, Left, LookedAt
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from termkit.checks import Settings, Style
    from termkit.checks.finding import Finding, Fix
    from termkit.checks.rounds import Round
    from termkit.documents import Document, Segment
    from termkit.editions.house_style import HouseStyle
    from termkit.glossary import Glossary

# What a finding marks is shown as a whole up to this length; of longer places, only what was changed.
_SHOWN = 120


def normalise(
    document: Document, tag: str, glossary: Glossary, style: HouseStyle, settings: Settings, *, named: str
) -> Certificate:
    """Make a document consistent in a house style, which is called by a name; writes nothing.

    `settings` say which rules are wanted; their own style is not looked at.

    >>> from termkit.checks import Settings
    >>> from termkit.documents import read_document
    >>> from termkit.editions.house_style import HouseStyle
    >>> from termkit.glossary import Glossary
    >>> essay = read_document("Rasulzade met Kулагин in Agdam.".encode(), "essay.txt")
    >>> done = normalise(essay, "en", Glossary.shipped(), HouseStyle(), Settings(), named="our own")
    >>> done.data.decode()
    'Rasulzadeh met Kulagin in Aghdam.'
    >>> [(change.old, change.new, change.causes[0].rule) for change in done.changes][-1]
    ('Agdam', 'Aghdam', 'mixed-variants')

    Raises what `check` raises, and `DocumentError` where a change cannot be written.
    """
    settings = settings._replace(style=checked_style(style))
    own = edition_glossary(glossary, style, tag)
    all_rounds = list(rounds(document, tag, own, settings))
    first, last = all_rounds[0].before, all_rounds[-1]
    ledgers = [_Ledger(segment.text) for segment in first.segments]
    for done in all_rounds:
        _enter(done, ledgers)
    # What is written is made of the changes that are told, and not the other way round.
    data = first.with_edits({number: ledger.text.edits for number, ledger in enumerate(ledgers)})
    after = read_document(data, document.path, encoding=document.encoding, format=document.format)
    after = after.in_language(tag)
    settled = not last.mended and data == last.before.with_edits({})
    remaining = last.found if settled else check(after, tag, own, settings)
    contexts = [Context(segment, tag, own, settings.style, after.path) for segment in after.segments]
    left = [
        Left(why, finding, ledgers[finding.segment].text.before(finding.span))
        for why, finding in left_in(contexts, remaining)
    ]
    return Certificate(
        Checked(first, tag, all_rounds[0].found, own),
        Checked(after, tag, remaining, own),
        data,
        named,
        _settings_of(style.checked),
        [change for number, ledger in enumerate(ledgers) for change in ledger.changes(number)],
        left,
        _looked_at(contexts, glossary),
    )


def _enter(done: Round, ledgers: Sequence[_Ledger]) -> None:
    """Enter one round: what was mended, and why."""
    for finding, fix in done.mended:
        ledgers[finding.segment].give_reason(finding, fix, done.before.segments[finding.segment])
    for number, edits in done.edits.items():
        ledgers[number].text.add(edits)


class _Ledger:
    """What was changed in one segment, and what led to each change."""

    def __init__(self, text: str) -> None:
        self.text = Composed(text)
        self._causes: list[tuple[Span, Cause]] = []

    def give_reason(self, finding: Finding, fix: Fix, segment: Segment) -> None:
        """Keep what led to the edits of a fix, which are not made yet."""
        cause = Cause(finding.rule, finding.message, finding.concept)
        places = [Span(edit.start, edit.end) for edit in fix.edits]
        whole = Span(
            min(finding.span.start, *(place.start for place in places), finding.span.end),
            max(finding.span.end, *(place.end for place in places), finding.span.start),
        )
        if whole.end - whole.start <= _SHOWN and "\n" not in whole.of(segment.text):
            places = [whole]
        self._causes += [(self.text.before(place), cause) for place in places]

    def changes(self, number: int) -> Iterable[Change]:
        """The changes in order: places that touch one another are one, with all that led to it."""
        text = self.text
        for place, causes in _joined(self._causes, text):
            edits = text.within(place)
            if edits:
                after = text.after(place)
                yield Change(number, place, after, place.of(text.first), after.of(text.text), edits, causes)


def _joined(causes: Iterable[tuple[Span, Cause]], text: Composed) -> Iterable[tuple[Span, list[Cause]]]:
    """The places where something was changed, each with what led to it; what touches is one place."""
    edits = [(Span(edit.start, edit.end), None) for edit in text.edits]
    joined: list[tuple[Span, list[Cause]]] = []
    for span, cause in sorted([*causes, *edits], key=lambda pair: pair[0]):
        if joined and span.start <= joined[-1][0].end:
            place, inside = joined.pop()
            joined.append((Span(place.start, max(place.end, span.end)), inside))
        else:
            joined.append((span, []))
        if cause and cause not in joined[-1][1]:
            joined[-1][1].append(cause)
    return joined


def _settings_of(style: Style) -> Mapping[str, str]:
    """What of a style counts here, by the names of the settings in a file; what is left alone is not told."""
    return {name.replace("_", "-"): value for name, value in style._asdict().items() if value}


def _looked_at(contexts: Iterable[Context], glossary: Glossary) -> LookedAt:
    found = [{match.span: match.term.concept for match in context.spellings} for context in contexts]
    named = {concept for places in found for concept in places.values()}
    return LookedAt(sum(map(len, found)), len(named), len(glossary.concepts), fingerprint(glossary))
