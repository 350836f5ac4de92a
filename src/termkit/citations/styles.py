"""How the keys of a document are written, and which of them are written otherwise than most.

A feature is what one key has and another has not: the comma before the year, the mark before the page, the
shape of the bracket, a given name. Start reading at `style_faults`.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.citations.keys import Key

# So many keys, and so many times the others, are a majority.
_FEWEST = {"order": 2}
_TIMES = 2
_CLOSING = frozenset("”\"»“’'*_")
_PAGE_WORD = re.compile(r"\s*(?:pp?|s|səh|с|стр)\.\s*", re.IGNORECASE)
_ROUND, _SQUARE = "()", "[]"


class StyleFault(NamedTuple):
    """A key that is not as most are: `edits` are the places that differ, each with what to write there.

    `what` says what most keys have, `majority` how many.
    """

    edits: tuple[tuple[Span, str], ...]
    what: str
    majority: int
    safe: bool = True


class _Feature(NamedTuple):
    name: str
    value: str
    place: Span


_WORDS = {
    ("comma", ","): "a comma before the year",
    ("comma", " "): "no comma before the year",
    ("page", ","): "a comma before the page",
    ("page", ":"): "a colon before the page",
    ("bracket", "("): "round brackets",
    ("bracket", "["): "square brackets",
    ("given", "none"): "the surname alone",
    ("given", "some"): "the author's initials",
    ("order", "before"): "the initials before the surname",
    ("order", "after"): "the initials after the surname",
}


def style_faults(
    text: str, keys: Sequence[Key], namesakes: frozenset[str] = frozenset()
) -> dict[Span, tuple[StyleFault, ...]]:
    """The keys whose form is not that of most keys of the document, by the place of the key.

    An initial that tells two authors of one surname (`namesakes`) apart is no fault.

    >>> from termkit.citations.keys import keys_of
    >>> text = "(Həsənli 2014) (Vəkilov 2015) (Nəsibzadə 1996) (Kulaqin, 2000)"
    >>> found = style_faults(text, list(keys_of(text))).values()
    >>> [(fault.what, [wanted for _, wanted in fault.edits]) for faults in found for fault in faults]
    [('no comma before the year', [' '])]
    """
    features = [(key, feature) for key in keys for feature in _features(text, key)]
    # A bracket is one, however many works it names.
    brackets = {key.bracket: key for key in reversed(keys) if text[key.bracket.start] in "(["}
    features += [(key, _Feature("bracket", text[at.start], at)) for at, key in brackets.items()]
    counts: dict[str, Counter[str]] = {}
    for _, feature in features:
        counts.setdefault(feature.name, Counter())[feature.value] += 1
    usual: dict[str, tuple[str, int]] = {}
    for name, values in counts.items():
        value, count = values.most_common(1)[0]
        if count >= _FEWEST.get(name, 3) and count >= _TIMES * (values.total() - count) and len(values) > 1:
            usual[name] = (value, count)
    if usual.get("page", ("", 0))[0] == ":":
        # Where the others have 1985: 5, “, p. 5” becomes that, and not “: p. 5”.
        marks = [(at, feature) for at, (_, feature) in enumerate(features) if feature.name == "page"]
        words = {at: word for at, mark in marks if (word := _PAGE_WORD.match(text, mark.place.end))}
        if not any(at in words for at, mark in marks if mark.value == ":"):
            for at, word in words.items():
                key, mark = features[at]
                features[at] = key, mark._replace(place=Span(mark.place.start, word.end()))
    found: dict[Span, list[StyleFault]] = {}
    for key, feature in features:
        value, count = usual.get(feature.name, (feature.value, 0))
        excused = feature.name == "given" and value == "none" and _surname(key) in namesakes
        if value != feature.value and not excused:
            found.setdefault(key.span, []).append(_fault(key, feature, value, count))
    return {place: tuple(faults) for place, faults in found.items()}


def _surname(key: Key) -> str:
    return key.authors.names[0].surname.split()[-1] if key.authors else ""


def _features(text: str, key: Key) -> Iterator[_Feature]:
    if key.authors is None or key.year is None:
        return
    if key.first:
        names_end = key.year.span.start
        while text[names_end - 1] in " \u00a0\n,":
            names_end -= 1
        gap = Span(names_end, key.year.span.start)
        # No year of a first edition before the year, and no title with its comma inside: “Oil boom,” 2001.
        if text[names_end - 1] not in "[]/" and not (
            text[names_end - 1] in _CLOSING and text[names_end - 2] in ",.?!"
        ):
            yield _Feature("comma", "," if "," in gap.of(text) else " ", gap)
        yield from _given(key)
    if key.page:
        place, mark = key.page
        at = place.start + place.of(text).index(mark)
        yield _Feature("page", mark, Span(at, at + 1))


def _given(key: Key) -> Iterator[_Feature]:
    """Whether a key has the initials of its only author, and where."""
    assert key.authors is not None
    name = key.authors.names[0]
    if len(key.authors.names) > 1 or (" " in name.surname and not name.given):
        return
    place = Span(key.span.start, key.authors.end)
    yield _Feature("given", "some" if name.given else "none", place)
    if name.given:
        yield _Feature("order", "before" if key.span.start < name.span.start else "after", place)


def _fault(key: Key, feature: _Feature, value: str, count: int) -> StyleFault:
    what = _WORDS[feature.name, value]
    place = feature.place
    if feature.name == "comma":
        return StyleFault(((place, ", " if value == "," else " "),), what, count)
    if feature.name == "page":
        wider = place.end - place.start > 1
        return StyleFault(((place, f"{value} " if wider else value),), what, count)
    if feature.name == "bracket":
        # Only the two marks, so that what else is wrong between them can be mended too.
        ends = (Span(place.start, place.start + 1), Span(place.end - 1, place.end))
        return StyleFault(tuple(zip(ends, _ROUND if value == "(" else _SQUARE, strict=True)), what, count)
    assert key.authors is not None
    name = key.authors.names[0]
    forms = {
        "none": name.surname,
        "before": f"{name.given} {name.surname}",
        "after": f"{name.surname} {name.given}",
    }
    edits = ((place, forms[value]),) if value in forms else ()
    return StyleFault(edits, what, count, safe=False)
