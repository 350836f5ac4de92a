"""Where two rows of lines differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.reports.differences import changes

ROWS = st.lists(st.sampled_from(["", "Bakı", "Baku", "Баку"]), max_size=30)


@given(ROWS, ROWS)
def test_the_changes_make_one_row_of_the_other(before: list[str], after: list[str]) -> None:
    made: list[str] = []
    here = there = 0
    for change in changes(before, after):
        assert before[here : change.start] == after[there : change.new_start]
        made += before[here : change.start] + after[change.new_start : change.new_end]
        here, there = change.end, change.new_end
    assert made + before[here:] == after


def test_equal_rows() -> None:
    assert not list(changes(["Bakı"] * 3, ["Bakı"] * 3))


def test_what_was_moved_far_is_found_again() -> None:
    row = [str(number) for number in range(20_000)]
    assert list(changes(row, row[3000:])) == [(0, 3000, 0, 0)]
    assert list(changes(row, [*row[:500], *row[499:]])) == [(500, 500, 500, 501)]


def test_rows_without_anything_in_common() -> None:
    found = list(changes(["Bakı"] * 10_000, ["Баку"] * 5_000))
    assert sum(change.end - change.start for change in found) == 10_000
    assert sum(change.new_end - change.new_start for change in found) == 5_000
