"""The preview of fixes, as a unified diff."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.reports.diff import unified_diff


def diff(before: str, after: str, colour: bool = False) -> list[str]:
    return list(unified_diff("essay.txt", before, after, colour=colour))


HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def patched(text: str, lines: list[str]) -> str:
    """The text with the diff applied, as `patch` does it; what the hunks say of it is compared."""
    old = re.findall(r"[^\n]*\n|[^\n]+", text)
    new: list[str] = []
    done = 0
    sign = ""
    for line in lines[2:]:
        if hunk := HUNK.fullmatch(line):
            start, length, new_start, new_length = (
                1 if number is None else int(number) for number in hunk.groups()
            )
            # A range of no lines is named by the line before it.
            begin = start - (length > 0)
            new += old[done:begin]
            done = begin
            assert len(new) == new_start - (new_length > 0)
        elif line.startswith("\\"):
            if sign != "-":
                new[-1] = new[-1].removesuffix("\n")
        else:
            sign = line[0]
            if sign in " -":
                assert old[done].removesuffix("\n") == line[1:]
                done += 1
            if sign in " +":
                new.append(line[1:] + "\n")
    return "".join(new + old[done:])


def test_nothing_changed() -> None:
    assert diff("Bakı\n", "Bakı\n") == []


def test_one_word() -> None:
    before = "1\n2\n3\n4\nKулагин\n6\n7\n8\n9\n"
    assert diff(before, before.replace("K", "К")) == [
        "--- essay.txt",
        "+++ essay.txt",
        "@@ -2,7 +2,7 @@",
        " 2",
        " 3",
        " 4",
        "-Kулагин",
        "+Кулагин",
        " 6",
        " 7",
        " 8",
    ]


def test_places_near_to_each_other_are_shown_together_and_others_apart() -> None:
    lines = [f"{number}\n" for number in range(30)]
    before = "".join(lines)
    lines[2] = lines[8] = lines[20] = "Bakı\n"
    assert [line for line in diff(before, "".join(lines)) if line[0] == "@"] == [
        "@@ -1,12 +1,12 @@",
        "@@ -18,7 +18,7 @@",
    ]


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        pytest.param(
            "Resulzade",
            "Rəsulzadə",
            [
                "@@ -1 +1 @@",
                "-Resulzade",
                "\\ No newline at end of file",
                "+Rəsulzadə",
                "\\ No newline at end of file",
            ],
            id="no line end",
        ),
        pytest.param(
            "Bakı\nson",
            "Baku\nson",
            ["@@ -1,2 +1,2 @@", "-Bakı", "+Baku", " son", "\\ No newline at end of file"],
            id="no line end in the last line, which stays",
        ),
        pytest.param(
            "Bakı",
            "Bakı\n",
            ["@@ -1 +1 @@", "-Bakı", "\\ No newline at end of file", "+Bakı"],
            id="a line end more",
        ),
        pytest.param("", "Bakı\n", ["@@ -0,0 +1 @@", "+Bakı"], id="from nothing"),
        pytest.param("Bakı\n", "", ["@@ -1 +0,0 @@", "-Bakı"], id="to nothing"),
        pytest.param(
            "a\r\nBakı\r\n", "a\r\nBaku\r\n", ["@@ -1,2 +1,2 @@", " a", "-Bakı", "+Baku"], id="Windows"
        ),
        pytest.param(
            "a\rBakı\r", "a\rBaku\r", ["@@ -1,2 +1,2 @@", " a", "-Bakı", "+Baku"], id="old Macintosh"
        ),
        pytest.param(
            "Milli\nMeclis\n",
            "Milli Məclis\n",
            ["@@ -1,2 +1 @@", "-Milli", "-Meclis", "+Milli Məclis"],
            id="joined",
        ),
        pytest.param(
            "\x1b[2JBakı\n", "Bakı\n", ["@@ -1 +1 @@", "-␛[2JBakı", "+Bakı"], id="an escape sequence"
        ),
    ],
)
def test_lines(before: str, after: str, lines: list[str]) -> None:
    assert diff(before, after)[2:] == lines


TEXT = st.lists(st.sampled_from(["Bakı\n", "Баку\n", "\n"]), max_size=40).map("".join)


@given(TEXT, TEXT, st.sampled_from(["", "son"]), st.sampled_from(["", "son"]))
def test_patch_could_apply_it(before: str, after: str, end: str, new_end: str) -> None:
    assert patched(before + end, diff(before + end, after + new_end)) == after + new_end


def test_the_words_that_differ_stand_out() -> None:
    removed, added = diff("Hasan Bey, Kулагин.\n", "Hasan bey, Кулагин.\n", colour=True)[-2:]
    assert re.findall(r"\x1b\[7;31m(.*?)\x1b\[0m", removed) == ["Bey", "Kулагин"]
    assert re.findall(r"\x1b\[7;32m(.*?)\x1b\[0m", added) == ["bey", "Кулагин"]


@given(TEXT, TEXT)
def test_colour_changes_nothing_but_the_colour(before: str, after: str) -> None:
    painted = diff(before, after, colour=True)
    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in painted] == diff(before, after)
