"""A certificate of normalising as a page of its own, to be sent with the text and kept with it.

Every change is a row, in its words, with what it was and what it is; every place that was left has another.
Start reading at `as_html`; what all such pages have is in `page`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit import __version__
from termkit.languages import language
from termkit.reports.certificate import WHY
from termkit.reports.page import in_context, in_html, in_line, page
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.reports.certificate import Cause, Certificate, Change, Left


_STYLE = """
body { max-width: 72rem; }
td, th { vertical-align: top; text-align: left; }
td:first-child, td:nth-child(2) { white-space: nowrap; font-variant-numeric: tabular-nums; }
del { background: #c0392b33; } ins { background: #27ae6033; text-decoration: none; font-weight: 600; }
mark { background: #f1c40f44; color: inherit; }
.why { opacity: .8; font-size: .9em; } code { font-size: .85em; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content auto; gap: .2rem 1rem; } dd { margin: 0; }
@media print { body { max-width: none; } tr { break-inside: avoid; } }
"""


def as_html(certificate: Certificate) -> Iterator[str]:
    """The lines of the page."""
    yield from page(f"Certificate: {certificate.name}", _body(certificate), _STYLE)


def _body(certificate: Certificate) -> Iterator[str]:
    yield f"<h1>{in_html(certificate.name)}: what was made even, and what was left to the editor</h1>"
    yield from _facts(certificate)
    yield f"<h2>{counted(len(certificate.changes), 'place')} changed</h2>"
    if certificate.changes:
        yield from _table(_change(certificate, change) for change in certificate.changes)
    yield f"<h2>{counted(len(certificate.left), 'place')} left to the editor</h2>"
    for why, title in WHY.items():
        places = [one for one in certificate.left if one.why == why]
        if places:
            yield f"<h3>{title} ({len(places):,})</h3>"
            yield from _table(_left(certificate, one) for one in places)


def _table(rows: Iterable[str]) -> Iterator[str]:
    yield "<table><thead><tr><th>was at</th><th>is at</th><th>text</th><th>why</th></tr></thead><tbody>"
    yield from rows
    yield "</tbody></table>"


def _facts(certificate: Certificate) -> Iterator[str]:
    before, looked_at = certificate.before, certificate.looked_at
    settings = ", ".join(f"{name} {value}" for name, value in certificate.settings.items())
    old, new = certificate.hashes
    facts = {
        "Language": language(before.language).name,
        "House style": f"{certificate.style}: {settings}",
        "Looked at": f"{counted(before.words, 'word')}, "
        f"{counted(looked_at.mentions, 'name or term', 'names and terms')} of "
        f"{counted(looked_at.named, 'entry', 'entries')} of the glossary",
        "Glossary": f"{counted(looked_at.entries, 'entry', 'entries')}, state {looked_at.fingerprint}",
        "termkit": __version__,
        "SHA-256 before": old,
        "SHA-256 after": new,
    }
    rows = "".join(f"<dt>{name}</dt><dd>{in_html(fact)}</dd>" for name, fact in facts.items())
    yield f"<dl>{rows}</dl>"


def _change(certificate: Certificate, change: Change) -> str:
    text = certificate.before.document.segments[change.segment].text
    old = f"<del>{in_line(change.old)}</del>" if change.old else ""
    new = f"<ins>{in_line(change.new)}</ins>" if change.new else ""
    return _row(
        certificate.place(change).said,
        certificate.new_place(change).said,
        in_context(text, change.before, " ".join(filter(None, (old, new)))),
        _causes(change.causes),
    )


def _left(certificate: Certificate, left: Left) -> str:
    finding = left.finding
    text = certificate.after.document.segments[finding.segment].text
    proposals = "".join(
        f"<br>→ <ins>{in_line(fix.edits[0].text)}</ins>?" for fix in finding.fixes if len(fix.edits) == 1
    )
    return _row(
        certificate.place(left).said,
        certificate.new_place(left).said,
        in_context(text, finding.span, f"<mark>{in_line(finding.span.of(text))}</mark>") + proposals,
        f"{in_line(finding.message)} <span class=why>{finding.rule}</span>",
    )


def _row(before: str, after: str, text: str, why: str) -> str:
    return f"<tr><td>{in_html(before)}</td><td>{in_html(after)}</td><td>{text}</td><td>{why}</td></tr>"


def _causes(causes: Iterable[Cause]) -> str:
    return "<br>".join(
        f"{in_line(cause.reason)} <span class=why>{cause.rule}"
        f"{f' · {in_html(cause.concept)}' if cause.concept else ''}</span>"
        for cause in causes
    )
