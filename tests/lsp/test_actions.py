"""What is offered at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents import read_document
from termkit.lsp.actions import actions_at
from termkit.text.spans import Span
from tests.lsp.editor import after
from tests.lsp.looked_at import look_at, place_of

if TYPE_CHECKING:
    from pathlib import Path

    from lsprotocol import types

    from termkit.lsp.looking import Look


def offered(look: Look, words: str, only: str = "quickfix") -> list[types.CodeAction]:
    return list(actions_at(look, place_of(look, words), [only]))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(
            "a.md",
            "* Приехал Kулагин,\n  и не один\n",
            "* Приехал Kулагин, <!-- termkit: ignore[mixed-script] -->\n  и не один\n",
            id="behind the line of a text",
        ),
        pytest.param(
            "a.yaml",
            "title: Приехал Kулагин\nnext: Баку\n",
            "title: Приехал Kулагин # termkit: ignore[mixed-script]\nnext: Баку\n",
            id="behind a string of YAML",
        ),
        pytest.param(
            "a.vtt",
            "WEBVTT\n\n00:01.000 --> 00:02.000\nПриехал\nKулагин\n",
            "WEBVTT\n\nNOTE termkit: ignore[mixed-script]\n\n00:01.000 --> 00:02.000\nПриехал\nKулагин\n",
            id="before a cue",
        ),
        pytest.param(
            "a.po",
            '#: a.c:1\r\nmsgid "a"\r\nmsgstr "Kулагин"\r\n',
            '# termkit: ignore[mixed-script]\r\n#: a.c:1\r\nmsgid "a"\r\nmsgstr "Kулагин"\r\n',
            id="before a message, with its line ends",
        ),
    ],
)
def test_a_comment_silences_a_finding(tmp_path: Path, name: str, text: str, expected: str) -> None:
    look = look_at(tmp_path, name, text, "ru")
    (ignore,) = [action for action in offered(look, "Kулагин") if action.title.startswith("Ignore")]
    assert after(text, ignore) == expected
    assert not look_at(tmp_path, name, expected, "ru").found
    read_document(expected.encode(), name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.json", '{"title": "Приехал Kулагин"}', id="JSON has no comments"),
        pytest.param("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nKулагин\n", id="nor has SubRip"),
        pytest.param("a.yaml", "title: |\n  Приехал Kулагин\n", id="in a block of YAML it would be text"),
    ],
)
def test_where_there_is_no_comment_none_is_offered(tmp_path: Path, name: str, text: str) -> None:
    look = look_at(tmp_path, name, text, "ru")
    assert [action.title for action in offered(look, "Kулагин")] == ["Write “Кулагин”"]


def test_a_fix_says_which_finding_it_mends(tmp_path: Path) -> None:
    look = look_at(tmp_path, "a.txt", "Kулагин и Kасимов\n", "ru")
    fix = offered(look, "Kасимов")[0]
    assert fix.title == "Write “Касимов”"
    assert [about.code for about in fix.diagnostics or ()] == ["mixed-script"]
    assert offered(look, " и ")[0].title == "Write “Кулагин”"  # it begins where the word ends


def test_all_safe_fixes_are_made_wherever_one_asks(tmp_path: Path) -> None:
    text = "<p>Приехал <i>Kулагин</i>.</p>\n<p>Уехал Kасимов.</p>\n"
    look = look_at(tmp_path, "a.html", text, "ru")
    (fix_all,) = actions_at(look, Span(0, 0), ["source.fixAll"])
    assert after(text, fix_all) == text.replace("K", "К")


def test_a_selection_that_is_no_name_is_not_added(tmp_path: Path) -> None:
    look = look_at(tmp_path, "a.txt", f"В 1918 году. {'Очень длинно. ' * 9}\n", "ru")
    assert offered(look, "1918", "refactor") == []
    assert offered(look, "Очень длинно. " * 8, "refactor") == []
    assert len(offered(look, "году", "refactor")) == 5
