"""`text`: what a translator or editor sees in the terminal. This is the product: look at what you change.

Start reading at `report`. Each document has a heading, each finding its place, how serious it is, its rule
and its message, and below it the source line with a marker and what termkit would write instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.languages import language
from termkit.reports.closing import closing, statistics
from termkit.reports.colours import Painter, painter
from termkit.reports.excerpt import excerpt
from termkit.reports.screen import head, visible, width
from termkit.reports.summary import Summary
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.finding import Finding, Fix, Related
    from termkit.reports.report import Checked, Options

SUFFIXES = (".txt",)
# Source lines are not shown wider than this, for the eye has to find the place; nor messages narrower.
WIDEST_EXCERPT = 110
NARROWEST_MESSAGE = 40
# Place names of containers may be long; the column does not grow with all of them.
WIDEST_PLACE = 24
LONGEST_REPLACEMENT = 120
MOST_RELATED = 6
MOST_SUGGESTIONS = 3

_LINE_BREAK = re.compile(r"[\r\n]+\s*|\t")
_PLACE = re.compile(r"\d+:\d+")


def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """A heading and the findings of each document, then how much there is and how to mend it."""
    paint = painter(options.colour)
    summary = Summary()
    # Documents without findings are a line each; around the others stand blank lines.
    list_of_lines = False
    for one in checked:
        summary.add(one)
        if one.findings and list_of_lines:
            yield ""
        yield from _document(one, options.width, paint)
        list_of_lines = not one.findings
    if list_of_lines and (summary.findings or summary.files > 1):
        yield ""
    if options.statistics and summary.findings:
        yield from statistics(summary, paint)
        yield ""
    yield from closing(summary, options.paths_seen)


def _document(one: Checked, terminal: int, paint: Painter) -> Iterator[str]:
    name = "standard input" if one.document.path == "-" else visible(one.document.path)
    title = " · ".join((paint("path", name), language(one.language).name, counted(one.words, "word")))
    if not one.findings:
        yield f"{title}: nothing to report"
        return
    yield title
    yield ""
    places = [visible(one.place(finding.segment, finding.span.start)) for finding in one.findings]
    columns = (
        max(5, *(min(width(place), WIDEST_PLACE) for place in places)),
        max(len(finding.severity) for finding in one.findings),
        max(len(finding.rule) for finding in one.findings),
    )
    for place, finding in zip(places, one.findings, strict=True):
        yield from _finding(one, finding, place, columns, terminal, paint)
    yield ""


def _finding(
    one: Checked, finding: Finding, place: str, columns: tuple[int, int, int], terminal: int, paint: Painter
) -> Iterator[str]:
    place_width, severity_width, rule_width = columns
    indent = " " * (place_width + 3)
    begin = (
        f" {place}{' ' * (place_width - width(place))}  "
        f"{paint(finding.severity, finding.severity)}{' ' * (severity_width - len(finding.severity))}  "
        f"{finding.rule.ljust(rule_width)}  "
    )
    hanging = " " * (place_width + severity_width + rule_width + 7)
    message = _message(one, finding)
    if terminal and terminal - len(hanging) < NARROWEST_MESSAGE:
        yield begin.rstrip()
        begin = hanging = indent
    room = terminal - len(hanging) if terminal else 0
    for number, line in enumerate(wrapped(message, room)):
        yield (hanging if number else begin) + line

    bar = f"{indent}{paint('faint', '│')} "
    text = one.document.segments[finding.segment].text
    column = one.positions(finding.segment).lines.position(finding.span.start)[1]
    room = max(min(terminal or WIDEST_EXCERPT, WIDEST_EXCERPT) - len(indent) - 2, 20)
    shown = excerpt(text, finding.span, finding.span.start - column + 1, room)
    yield bar + shown.line
    marker = bar + " " * shown.indent + paint(finding.severity, "^" * shown.length)
    suggestion, note = _suggestion(text, finding)
    if not suggestion:
        yield marker
    elif not terminal or shown.indent + shown.length + 2 + width(suggestion + note) <= room:
        yield f"{marker}  {paint('replacement', suggestion)}{note}"
    else:
        yield marker
        for line in wrapped(suggestion + note, room):
            yield bar + paint("replacement", line)
    for line in _related(one, finding):
        for part in wrapped(line, room):
            yield bar + part


def _message(one: Checked, finding: Finding) -> str:
    """The message on one line, with the place of the glossary entry if it does not say that itself."""
    message = visible(_LINE_BREAK.sub(" ", finding.message))
    entry = one.entry(finding)
    if entry is None:
        return message
    full, short = visible(entry.place), visible(one.short_place(entry))
    message = message.replace(full, short)
    _, said, after = message.partition(short.rpartition("/")[2])
    # people.toml:3 is not said by “people.toml:31”.
    return message if said and not after[:1].isdigit() else f"{message} ({short})"


def _suggestion(text: str, finding: Finding) -> tuple[str, str]:
    """What would be written instead, and a word of warning if a person has to decide."""
    if finding.safe_fix:
        return _written(text, finding, finding.safe_fix), ""
    if not finding.fixes:
        return "", ""
    first, *others = (_written(text, finding, fix) for fix in finding.fixes[:MOST_SUGGESTIONS])
    alternatives = "".join(f" or {other.removeprefix('→ ')}" for other in others)
    return first + alternatives, " (unsafe: --unsafe-fixes)"


def _written(text: str, finding: Finding, fix: Fix) -> str:
    """What the place would read as after a fix; where that is too long to show, the fix in words.

    The edit may be one letter of the word that the finding marks, and a reader wants to see the word.
    """
    (start, end), new = fix.mended(finding.span, text)
    if not fix.edits or max(end - start, len(new)) > LONGEST_REPLACEMENT:
        return f"→ {head(visible(_LINE_BREAK.sub(' ', fix.description)), 2 * LONGEST_REPLACEMENT)}"
    quoted = f"“{visible(new)}”" if new != new.strip() else visible(new)
    written = f"→ {quoted}" if new else "→ (delete)"
    # The marker shows what is replaced, unless more is replaced than it marks.
    return written if (start, end) == finding.span else f"“{visible(text[start:end])}” {written}"


def _related(one: Checked, finding: Finding) -> Iterator[str]:
    """The other places a finding speaks of, unless its message names them; what is said of several, once."""
    groups: dict[str, list[Related]] = {}
    for related in finding.related:
        groups.setdefault(related.message, []).append(related)
    named = set(_PLACE.findall(finding.message))
    for message, group in groups.items():
        away = [related.elsewhere.said for related in group if related.elsewhere]
        here = [one.place(rel.segment, rel.span.start) for rel in group if not rel.elsewhere]
        told = all(place in named or _is_listed(place, finding.message) for place in here)
        if told and all(place in finding.message for place in away):
            continue
        places = here + away
        shown = ", ".join(places[:MOST_RELATED])
        more = f" and {len(places) - MOST_RELATED:,} more" if len(places) > MOST_RELATED else ""
        texts = {related.text for related in group}
        text = texts.pop() if len(texts) == 1 else ""
        quoted = f" “{head(text, LONGEST_REPLACEMENT)}”" if text not in message else ""
        yield visible(_LINE_BREAK.sub(" ", f"see {shown}{more}{quoted}{message and ': '}{message}"))


def _is_listed(place: str, message: str) -> bool:
    """Does a message list the place of a segment, between a bracket and commas?

    >>> _is_listed("4", "elsewhere (4, 12 (menu))"), _is_listed("4", "4 times elsewhere (14)")
    (True, False)
    """
    return any(f"{before}{place}{after}" in message for before in ("(", ", ") for after in (")", ",", " …)"))


def wrapped(text: str, room: int) -> Iterator[str]:
    """The text in lines of at most `room` cells, broken between words; 0 is room for all.

    A path or a long word is left whole, so that it can be copied.

    >>> list(wrapped("“Vəkilovun” is the Azerbaijani form.", 20))
    ['“Vəkilovun” is the', 'Azerbaijani form.']
    """
    if not room or width(text) <= room:
        yield text
        return
    line, used = "", 0
    for word in text.split(" "):
        cells = width(word)
        if line and used + 1 + cells > room:
            yield line
            line, used = word, cells
        else:
            line, used = (f"{line} {word}", used + 1 + cells) if line else (word, cells)
    yield line
