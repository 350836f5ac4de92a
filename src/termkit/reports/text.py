"""`text`: what a translator or editor sees in the terminal. This is the product: look at what you change.

Start reading at `report`. Each document has a heading, each finding its place, how serious it is, its rule
and its message, and below it the source line with a marker and what termkit would write instead.
"""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from termkit.languages import language
from termkit.reports.colours import Painter, painter
from termkit.reports.excerpt import excerpt
from termkit.reports.report import register
from termkit.reports.screen import head, visible, width
from termkit.reports.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.checks.finding import Finding, Fix
    from termkit.reports.report import Checked, Options

# Source lines are not shown wider than this, for the eye has to find the place; nor messages narrower.
WIDEST_EXCERPT = 110
NARROWEST_MESSAGE = 40
# Place names of containers may be long; the column does not grow with all of them.
WIDEST_PLACE = 24
LONGEST_REPLACEMENT = 120
MOST_RELATED = 6
MOST_SUGGESTIONS = 3
LONGEST_COMMAND = 100

_LINE_BREAK = re.compile(r"[\r\n]+\s*")


@register("text")
def report(checked: Iterable[Checked], options: Options) -> Iterator[str]:
    """A heading and the findings of each document, then how much there is and how to mend it."""
    paint = painter(options.colour)
    summary = Summary()
    apart = True
    for one in checked:
        summary.add(one)
        if one.findings and not apart:
            yield ""
        yield from _document(one, options.width, paint)
        apart = bool(one.findings)
    if not apart and (summary.findings or summary.files > 1):
        yield ""
    if options.statistics and summary.findings:
        yield from _statistics(summary, paint)
        yield ""
    yield from _closing(summary, options.paths_seen)


def counted(number: int, noun: str) -> str:
    """A number with its noun, as it is written.

    >>> counted(1, "word"), counted(1204, "word")
    ('1 word', '1,204 words')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


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
    column = one.lines(finding.segment).position(finding.span.start)[1]
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
    entry = visible(entry)
    file_and_line = entry.rpartition("/")[2]
    _, said, after = message.partition(file_and_line)
    # people.toml:3 is not said by “people.toml:31”.
    return message if said and not after[:1].isdigit() else f"{message} ({entry})"


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
    start = min(finding.span.start, *(edit.start for edit in fix.edits), finding.span.end)
    end = max(finding.span.end, *(edit.end for edit in fix.edits), start)
    new_length = sum(len(edit.text) for edit in fix.edits)
    if not fix.edits or end - start > LONGEST_REPLACEMENT or new_length > LONGEST_REPLACEMENT:
        return f"→ {head(visible(_LINE_BREAK.sub(' ', fix.description)), 2 * LONGEST_REPLACEMENT)}"
    pieces: list[str] = []
    done = start
    for edit in sorted(fix.edits):
        pieces += text[done : edit.start], edit.text
        done = edit.end
    new = "".join([*pieces, text[done:end]])
    quoted = f"“{visible(new)}”" if new != new.strip() else visible(new)
    written = f"→ {quoted}" if new else "→ (delete)"
    # The marker shows what is replaced, unless more is replaced than it marks.
    return written if (start, end) == finding.span else f"“{visible(text[start:end])}” {written}"


def _related(one: Checked, finding: Finding) -> Iterator[str]:
    """The other places a finding speaks of, those together of which the same is said."""
    groups: dict[tuple[str, str], list[str]] = {}
    for related in finding.related:
        place = one.place(related.segment, related.span.start)
        groups.setdefault((related.text, related.message), []).append(place)
    for (text, message), places in groups.items():
        shown = ", ".join(places[:MOST_RELATED])
        more = f" and {len(places) - MOST_RELATED:,} more" if len(places) > MOST_RELATED else ""
        quoted = f" “{head(_LINE_BREAK.sub(' ', text), LONGEST_REPLACEMENT)}”" if text not in message else ""
        said = f": {_LINE_BREAK.sub(' ', message)}" if message else ""
        yield visible(f"see {shown}{more}{quoted}{said}")


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


def _statistics(summary: Summary, paint: Painter) -> Iterator[str]:
    """A table of rules and how often they spoke, most frequent first."""
    rows = sorted(summary.rules.items(), key=lambda row: (-row[1], row[0]))
    rule_width = max(len("rule"), *(len(rule) for (rule, _), _ in rows))
    severity_width = max(len("severity"), *(len(severity) for (_, severity), _ in rows))
    count_width = max(len("count"), *(len(f"{count:,}") for _, count in rows))
    yield paint("faint", f" {'rule':{rule_width}}  {'severity':{severity_width}}  {'count':>{count_width}}")
    for (rule, severity), count in rows:
        padding = " " * (severity_width - len(severity))
        yield f" {rule:{rule_width}}  {paint(severity, severity)}{padding}  {count:>{count_width},}"


def _closing(summary: Summary, paths_seen: int) -> Iterator[str]:
    """How much was found in how many files, and what to do next."""
    several = summary.files > 1
    if summary.findings:
        where = f" in {len(summary.with_findings):,} of {summary.files:,} files" if several else ""
        found = f" {counted(summary.findings, 'finding')}{where}"
        if summary.safe:
            how_many = _of(summary.safe, summary.findings)
            command = _command("--fix", summary.with_safe)
            yield f"{found}, {how_many}safe to fix{command}   (preview: --diff)"
        else:
            yield found
        if summary.unsafe:
            who = (
                f"{summary.unsafe:,} more" if summary.safe else _of(summary.unsafe, summary.findings).strip()
            )
            has = "has a fix" if summary.unsafe == 1 else "have fixes"
            command = _command("--diff --unsafe-fixes", summary.with_unsafe)
            yield f" {who or 'It'} {has} to look at first{command}"
    elif several:
        yield f"{counted(summary.files, 'file')}, {counted(summary.words, 'word')}: nothing to report"
    missing = paths_seen - summary.files
    if missing > 0:
        yield f" {counted(missing, 'file')} {'was' if missing == 1 else 'were'} not checked: see the messages"


def _of(some: int, findings: int) -> str:
    """So many of the findings, as it is said before an adjective.

    >>> _of(2, 3), _of(3, 3), _of(1, 1)
    ('2 of them ', 'all of them ', '')
    """
    if findings == 1:
        return ""
    return f"{some:,} of them " if some < findings else "all of them "


def _command(flags: str, paths: Sequence[str]) -> str:
    """A command to copy, or how to change the one just given if the files are many.

    >>> _command("--fix", ["my essay.md"])
    ":  termkit check --fix 'my essay.md'"
    """
    files = " ".join(
        shlex.quote(f"./{path}" if path.startswith("-") and path != "-" else path) for path in paths
    )
    if "-" in paths or len(files) > LONGEST_COMMAND:
        return f": give the same command with {flags}"
    return f":  termkit check {flags} {visible(files)}"
