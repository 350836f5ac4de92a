"""`placeholder-mismatch`: a program's placeholder is lost, added, altered or out of order in a translation.

%s, %(name)s, {0}, {name}, %1 and $HOME stand for what a program puts in. A wrong one shows the reader a blank
or stops the program. They may change places if they have names or numbers; %s and %d may not, unless the
translation numbers them: %2$s %1$s. A form of a plural may leave its number out or put one in. Start reading
at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.documents.addresses import addresses
from termkit.documents.placeholders import placeholders
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

_PRINTF = re.compile(r"%(?:\((?P<name>[^()]+)\))?(?:(?P<number>\d+)\$)?[-+#0]*[\d.*]*(?P<type>\D{1,3})\Z")
# Qt and KDE: a number and no letter, %1 in Small (%1x%2) and in %1də.
_QT = re.compile(r"%L?\d{1,2}(?![\d$])")
_BARE_QT = re.compile(r"%L?\d{1,2}(?![\w$.%])")
_BRACES = re.compile(r"\{(?P<name>[^{}!:.\[]*)[^{}]*\}\Z")
# An integer may be written either way.
_SAME_TYPE = {"i": "d"}


class _Value(NamedTuple):
    """A placeholder: `key` says which value it stands for, `type` as what that is written."""

    key: str
    type: str
    text: str
    span: Span


@rule(
    "placeholder-mismatch",
    severity="error",
    summary="A placeholder of a program is lost, added, altered or out of order in a translation.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report each placeholder that the source does not have, or that it has and the translation has not."""
    source = context.original
    if source is None or not any(sign in source.text + context.text for sign in "%{$"):
        return
    from termkit.documents.icu_messages import is_message

    if is_message(source.text) or is_message(context.text):
        yield from _choices(context, source.text)
        return
    is_qt = any(_BARE_QT.search(text) for text in (source.text, context.text))
    theirs, ours = _values(source.text, is_qt), _values(context.text, is_qt)
    lost = [value for key, value in theirs.items() if key not in ours]
    added = [value for key, value in ours.items() if key not in theirs]
    if source.form and len(lost) + len(added) == 1:
        return
    for value in added:
        yield _added(value, lost, added, context)
    # What is lost has been named where something else stands for it.
    for value in lost if not added else ():
        yield context.finding(
            "placeholder-mismatch",
            Span(0, len(context.text)),
            f"“{value.text}” of the source is missing: a program puts a value there. "
            "Write it where the value belongs.",
        )
    for key in theirs.keys() & ours.keys():
        if theirs[key].type != ours[key].type:
            yield _altered(theirs[key], ours[key], context)


def _values(text: str, is_qt: bool) -> dict[str, _Value]:
    """The placeholders of a text by the value they stand for; those without a name are counted."""
    found: dict[str, _Value] = {}
    # %D0%91 in an address is a letter.
    no_text = SpanSet(addresses(text) if "%" in text else ())
    for start, end in placeholders(text):
        if no_text.touches((start, end)):
            continue
        qt = _QT.match(text, start) if is_qt else None
        written = qt.group() if qt else text[start:end]
        key, type_ = written, ""
        if qt:
            key = written.replace("L", "")
        elif (printf := _PRINTF.match(written)) and not printf["type"].endswith("%"):
            type_ = _SAME_TYPE.get(printf["type"], printf["type"])
            key = f"%({printf['name']})" if printf["name"] else f"%{printf['number'] or ''}"
        elif braces := _BRACES.match(written):
            key = f"{{{braces['name']}}}"
        if written.endswith("%"):
            continue
        if key in {"%", "{}"}:
            count = sum(other.startswith(key[:1]) for other in found)
            key = f"%{count + 1}" if key == "%" else f"{{{count}}}"
        found[key] = _Value(key, type_, written, Span(start, start + len(written)))
    return found


def _added(value: _Value, lost: list[_Value], added: list[_Value], context: Context) -> Finding:
    """A placeholder that the source does not have; where it lacks another of its kind, that one is meant."""
    meant = [other for other in lost if other.text[0] == value.text[0]]
    only = meant[0] if len(meant) == 1 == sum(other.text[0] == value.text[0] for other in added) else None
    instead = f"The source has “{only.text}”." if only else "The source does not have it."
    return context.finding(
        "placeholder-mismatch",
        value.span,
        f"“{value.text}” is no placeholder of the source: a program will not know what to put there. "
        f"{instead}",
        fixes=[Fix.writing(only.text, value.span, safe=False)] if only else (),
    )


def _altered(theirs: _Value, ours: _Value, context: Context) -> Finding:
    return context.finding(
        "placeholder-mismatch",
        ours.span,
        f"“{ours.text}” stands where the source has “{theirs.text}”. If the order is another here, say "
        f"which value is meant: %2$s is the second.",
    )


def _choices(context: Context, source: str) -> Iterator[Finding]:
    from termkit.documents.icu_messages import arguments

    theirs, ours = arguments(source), arguments(context.text)
    for name in sorted(theirs ^ ours):
        what = "is missing here" if name in theirs else "is not in the source"
        yield context.finding(
            "placeholder-mismatch",
            Span(0, len(context.text)),
            f"The value “{{{name}}}” {what}. Names in braces stay as they are; "
            "translate the texts around them.",
        )
