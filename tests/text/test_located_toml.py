"""TOML with the line of each key, and all faults of syntax at once."""

from __future__ import annotations

import pytest

from termkit.text.located_toml import read

TEXT = """\
# a comment
language = "en"
glossary = [
    "shipped",
    "names.toml",
]

[style]
zade = "zade"

[per-path."ru/**"]
language = "ru"
"drafts/*".ignore = ["hyphenation"]
"""


@pytest.mark.parametrize(
    ("key", "line"),
    [
        pytest.param(("language",), 2, id="a key"),
        pytest.param(("glossary",), 3, id="a list over several lines"),
        pytest.param(("style",), 8, id="a table"),
        pytest.param(("style", "zade"), 9, id="a key of a table"),
        pytest.param(("per-path", "ru/**", "language"), 12, id="a name in quotation marks"),
        pytest.param(("per-path", "ru/**", "drafts/*", "ignore"), 13, id="a dotted key"),
        pytest.param(("style", "places"), 8, id="a key that is not there: its table"),
        pytest.param(("nothing",), 1, id="nothing of the kind"),
    ],
)
def test_lines(key: tuple[str, ...], line: int) -> None:
    assert read(TEXT).line(*key) == line


def test_line_ends_of_windows_count_once() -> None:
    assert read(TEXT.replace("\n", "\r\n")).line("style", "zade") == 9


def test_every_fault_of_syntax_is_found_and_the_rest_is_read() -> None:
    located = read('language = en\n\n[style]\nzade = "zade\n\n[severity]\nmixed-script = "info"\n')
    assert [line for line, _ in located.faults] == [1, 4]
    assert located.data == {"severity": {"mixed-script": "info"}}


def test_a_table_that_stands_twice_is_a_fault() -> None:
    assert read('[style]\nzade = "zade"\n[style]\nplaces = "ru-AZ"\n').faults
