"""Changes made in rounds say where they are in the first text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Edit
from termkit.documents.composed import Composed
from termkit.documents.document import edited
from termkit.text.spans import Span

TEXTS = st.text(alphabet="aəКк İ\n", max_size=24)


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    """A text and some rounds of edits, each of which lie apart in the text as it is then."""
    first = text = draw(TEXTS)
    all_edits = []
    for _ in range(draw(st.integers(0, 4))):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
        pairs = zip(cuts[::2], cuts[1::2], strict=False)
        edits = [Edit(start, end, draw(st.text(alphabet="aəК", max_size=3))) for start, end in pairs]
        text = edited(text, edits, "-")
        all_edits.append(edits)
    return first, all_edits


@given(rounds())
def test_the_changes_together_are_what_the_rounds_have_done(case: tuple[str, list[list[Edit]]]) -> None:
    first, all_edits = case
    done, text = Composed(first), first
    for edits in all_edits:
        done.add(edits)
        text = edited(text, edits, "-")
    assert done.text == text
    assert edited(first, done.edits, "-") == text
    assert all(one.end < other.start for one, other in zip(done.edits, done.edits[1:], strict=False))
    assert all(edit.text != first[edit.start : edit.end] for edit in done.edits)


@given(rounds(), st.data())
def test_a_place_leads_to_its_place_in_the_other_text(
    case: tuple[str, list[list[Edit]]], data: st.DataObject
) -> None:
    first, all_edits = case
    done = Composed(first)
    for edits in all_edits:
        done.add(edits)
    start = data.draw(st.integers(0, len(first)))
    place = Span(start, data.draw(st.integers(start, len(first))))
    now = done.after(place)
    there = done.before(now)
    # As it was, with what was changed in it: the same as it is now.
    inside = [Edit(e.start - there.start, e.end - there.start, e.text) for e in done.within(there)]
    assert there.start <= place.start <= place.end <= there.end
    assert edited(there.of(first), inside, "-") == now.of(done.text)


def test_what_is_changed_back_is_no_change() -> None:
    done = Composed("Bakı")
    done.add([Edit(3, 4, "i")])
    done.add([Edit(3, 4, "ı")])
    assert (done.edits, done.text) == ([], "Bakı")
