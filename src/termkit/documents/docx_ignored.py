"""What the comments of a Word document switch off: `termkit: ignore`, as in Markdown's.

A comment with these words switches off what it is about; one that is about nothing, the paragraph that it
stands in. `ignore-start` and `ignore-end` switch off what is between them, `ignore-file` all. Start reading
at `ignored`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from termkit.documents.document import Ignored
from termkit.documents.ignore_comments import comments as switches_in
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.documents.document import Segment
    from termkit.documents.docx_gathering import Comment


def ignored(segment: Segment, comments: Iterable[Comment]) -> tuple[Ignored, ...]:
    """The places that comments switch off; these are in the order of the text."""
    found = []
    open_ones: list[Ignored] = []
    for comment in comments:
        for switch in switches_in(f"<!-- {comment.text} -->"):
            place = Ignored(comment.span, switch.rules)
            if switch.what == "ignore-file":
                found.append(place._replace(span=Span(0, len(segment.text))))
            elif switch.what == "ignore-start":
                open_ones.append(place)
            elif switch.what == "ignore-end":
                end = comment.span.end
                found += [one._replace(span=Span(one.span.start, end)) for one in open_ones]
                open_ones = []
            else:
                found.append(place if _is_about_text(place.span) else _paragraph(place, segment))
    end = len(segment.text)
    found += [one._replace(span=Span(one.span.start, end)) for one in open_ones]
    return tuple(sorted((place for place in found if _is_about_text(place.span)), key=lambda one: one.span))


def _is_about_text(span: Span) -> bool:
    return span.start < span.end


def _paragraph(place: Ignored, segment: Segment) -> Ignored:
    """The paragraph that a comment without a range stands in."""
    starts = [paragraph.span.start for paragraph in segment.paragraphs]
    at = max(bisect_right(starts, place.span.start) - 1, 0)
    return place._replace(span=segment.paragraphs[at].span) if starts else place
