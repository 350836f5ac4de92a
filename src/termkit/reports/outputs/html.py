"""`html`: a page to send to an author or an editor: the findings in their context, and every name with its
spellings.

It is one file, fetches nothing, and reads well without its script, which only chooses what to show. Start
reading at `report`; what all pages have is in `page`, the names are in `names_section`.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termkit import __version__
from termkit.checks.finding import SEVERITIES
from termkit.checks.registry import load_rules
from termkit.languages import language
from termkit.reports import page as frame
from termkit.reports.bars import bar
from termkit.reports.names_found import NamesFound
from termkit.reports.names_section import names_section
from termkit.reports.page import in_context, in_html, in_line
from termkit.reports.summary import Summary
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding, Fix
    from termkit.reports.report import Checked, Options

SUFFIXES = (".html", ".htm")
# Worst first.
_SEVERITIES = tuple(reversed(SEVERITIES))
_AROUND = 160
_LONGEST_PLACE = 400
_MOST_RELATED = 6


class _Text(NamedTuple):
    """A text that was checked: what is shown of it, and its numbers."""

    name: str
    language: str
    words: int
    severities: Counter[str]
    items: list[str]


class _Gathered:
    """What all texts together have: the page begins with it."""

    def __init__(self, checked: Iterable[Checked]) -> None:
        self.summary, self.names = Summary(), NamesFound()
        self.texts: list[_Text] = []
        self.anchors: dict[tuple[str, str], str] = {}
        self.concepts: Counter[str] = Counter()
        for one in checked:
            self._add(one)

    def _add(self, one: Checked) -> None:
        self.summary.add(one)
        self.names.add(one)
        items = []
        for finding in one.findings:
            place = one.place(finding.segment, finding.span.start)
            anchor = f"f{self.concepts.total() + 1}"
            self.concepts[finding.concept or ""] += 1
            self.anchors.setdefault((one.document.path, place), anchor)
            items.append(_finding(one, finding, place, anchor))
        name = "standard input" if one.document.path == "-" else one.document.path
        severities = Counter(finding.severity for finding in one.findings)
        self.texts.append(_Text(name, language(one.language).name, one.words, severities, items))


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """The lines of the page; all texts are checked before the first of them."""
    gathered = _Gathered(checked)
    style, script = (_beside(name) for name in ("findings.css", "findings.js"))
    yield from frame.page("termkit: what was found", _body(gathered, options), style, script)


def _beside(name: str) -> str:
    return (Path(frame.__file__).parent / name).read_text(encoding="utf-8")


def _body(gathered: _Gathered, options: Options) -> Iterator[str]:
    summary = gathered.summary
    yield '<a class="skip" href="#findings">To the findings</a>'
    yield "<header><h1>What was found</h1>"
    yield f'<p class="faint">{counted(summary.files, "text")}, {counted(summary.words, "word")}</p>'
    if missing := max(options.paths_seen - summary.files, 0):
        yield f"<p><strong>{counted(missing, 'file')} could not be checked.</strong></p>"
    yield '<ul class="counts">'
    for severity in _SEVERITIES:
        count = summary.severities[severity]
        yield f"<li><strong>{count:,}</strong>{severity if count == 1 else _plural(severity)}</li>"
    yield f"<li><strong>{summary.safe:,}</strong>safe to fix</li></ul></header>"
    yield '<nav aria-label="Parts of the page"><ul><li><a href="#rules">By rule</a></li>'
    yield '<li><a href="#texts">By text</a></li><li><a href="#findings">Findings</a></li>'
    yield '<li><a href="#names">Names and terms</a></li></ul></nav><main>'
    yield from _rules(summary)
    yield from _table_of_texts(gathered.texts)
    yield from _findings(gathered)
    yield from names_section(gathered.names, gathered.anchors)
    yield f"</main><footer>Written by termkit {__version__}.</footer>"


def _plural(severity: str) -> str:
    return "infos" if severity == "info" else f"{severity}s"


def _heads(first: str, *numbers: str) -> str:
    """The head of a table that counts severities: each has the colour that it has in the bars."""
    cells = "".join(f'<th scope="col" class="number">{name}</th>' for name in numbers)
    cells += "".join(
        f'<th scope="col" class="number"><span class="key {severity}"></span>{_plural(severity)}</th>'
        for severity in _SEVERITIES
    )
    return (
        f'<div class="wide"><table><thead><tr><th scope="col">{first}</th>{cells}'
        '<td class="drawn" aria-hidden="true"></td></tr></thead><tbody>'
    )


def _counts(severities: Counter[str], most: int) -> str:
    """The cells of a row: how many of each severity, and the bar."""
    cells = "".join(f'<td class="number">{severities[severity] or ""}</td>' for severity in _SEVERITIES)
    drawn = bar(((severity, _plural(severity), severities[severity]) for severity in _SEVERITIES), most)
    return f'{cells}<td class="drawn" aria-hidden="true">{drawn}</td>'


def _rules(summary: Summary) -> Iterator[str]:
    rules: dict[str, Counter[str]] = {}
    for (rule, severity), count in summary.rules.items():
        rules.setdefault(rule, Counter())[severity] += count
    yield '<section aria-labelledby="rules"><h2 id="rules">By rule</h2>'
    if not rules:
        yield "<p>Nothing to report.</p></section>"
        return
    yield _heads("rule")
    most = max(counts.total() for counts in rules.values())
    known = load_rules()
    for rule, counts in sorted(rules.items(), key=lambda item: (-item[1].total(), item[0])):
        what = in_html(known[rule].summary) if rule in known else ""
        yield (
            f'<tr><td><code>{in_html(rule)}</code><br><span class="faint what">{what}</span></td>'
            f"{_counts(counts, most)}</tr>"
        )
    yield "</tbody></table></div></section>"


def _table_of_texts(texts: list[_Text]) -> Iterator[str]:
    yield '<section aria-labelledby="texts"><h2 id="texts">By text</h2>'
    yield _heads("text", "words")
    most = max((text.severities.total() for text in texts), default=0)
    for number, text in enumerate(texts, 1):
        name = f"<bdi>{in_html(text.name)}</bdi>"
        linked = f'<a href="#t{number}">{name}</a>' if text.items else name
        yield (
            f'<tr><td>{linked} <span class="faint">{in_html(text.language)}</span></td>'
            f'<td class="number">{text.words:,}</td>{_counts(text.severities, most)}</tr>'
        )
    yield "</tbody></table></div></section>"


def _findings(gathered: _Gathered) -> Iterator[str]:
    yield '<section aria-labelledby="findings"><h2 id="findings">Findings</h2>'
    if gathered.summary.findings:
        yield from _filter(gathered)
    for number, text in enumerate(gathered.texts, 1):
        if not text.items:
            continue
        yield f'<section class="text" aria-labelledby="t{number}">'
        yield (
            f'<h3 id="t{number}"><bdi>{in_html(text.name)}</bdi> <span class="faint">· '
            f"{in_html(text.language)} · {counted(len(text.items), 'finding')}</span></h3>"
        )
        yield '<ol class="findings">'
        yield from text.items
        yield "</ol></section>"
    yield "</section>"


def _filter(gathered: _Gathered) -> Iterator[str]:
    """The form for choosing; it shows itself where its script runs."""
    summary = gathered.summary
    rules = sorted({rule for rule, _ in summary.rules})
    names = sorted((name.name, name.concept.id) for name in gathered.names if name.findings)
    choices = {
        "rule": ("Rule", [(rule, rule) for rule in rules]),
        "severity": ("Severity", [(s, s) for s in _SEVERITIES if summary.severities[s]]),
        "name": ("Name", names),
    }
    yield '<form id="filter" hidden aria-label="Choose findings">'
    for key, (label, options) in choices.items():
        listed = "".join(
            f'<option value="{in_html(value)}">{in_html(shown)}</option>' for shown, value in options
        )
        yield f'<p><label for="by-{key}">{label}</label><select id="by-{key}" name="{key}">'
        yield f'<option value="">all</option>{listed}</select></p>'
    yield '<button type="reset">Show all</button><output id="shown" role="status"></output></form>'


def _finding(one: Checked, finding: Finding, place: str, anchor: str) -> str:
    text = one.document.segments[finding.segment].text
    start, end = finding.span
    cut = " …" if end - start > _LONGEST_PLACE else ""
    shown = f"<mark>{in_line(text[start : min(end, start + _LONGEST_PLACE)])}{cut}</mark>"
    tag = in_html(one.language)
    lines = [
        f'<li class="finding {finding.severity}" id="{anchor}" data-rule="{in_html(finding.rule)}" '
        f'data-severity="{finding.severity}" data-name="{in_html(finding.concept or "")}">',
        f'<div class="head"><span>{in_html(place)}</span><span class="severity">{finding.severity}</span>'
        f"<code>{in_html(finding.rule)}</code></div>",
        f"<p>{in_line(finding.message)}</p>",
        f'<p class="context" lang="{tag}"><bdi>{in_context(text, finding.span, shown, _AROUND)}</bdi></p>',
        *(f"<p>{_fix(finding, fix, text, tag)}</p>" for fix in finding.fixes),
        _related(one, finding),
        "</li>",
    ]
    return "".join(lines)


def _fix(finding: Finding, fix: Fix, text: str, tag: str) -> str:
    span, new = fix.mended(finding.span, text)
    old = (
        f'<del lang="{tag}">{in_line(span.of(text)[:_LONGEST_PLACE])}</del> ' if span != finding.span else ""
    )
    written = f'<ins lang="{tag}">{in_line(new[:_LONGEST_PLACE])}</ins>' if new else "(delete)"
    return f"{old}→ {written}{'' if fix.safe else ' <span class=faint>(look at it first)</span>'}"


def _related(one: Checked, finding: Finding) -> str:
    if not finding.related:
        return ""
    said = []
    for related in finding.related[:_MOST_RELATED]:
        there = one.related_place(related)
        here = there.path == one.document.path
        place = (
            one.place(related.segment, related.span.start) if here and not related.elsewhere else there.said
        )
        said.append(f"<bdi>{in_html(place)}</bdi>")
    left = len(finding.related) - len(said)
    more = f" and {left:,} more" if left else ""
    message = in_line(finding.related[0].message)
    return f'<p class="faint">see {", ".join(said)}{more}{": " if message else ""}{message}</p>'
