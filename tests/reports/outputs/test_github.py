"""Workflow commands of GitHub Actions."""

from __future__ import annotations

from tests.reports.outputs.texts import clean, container, letter, lines_of, nasty


def test_each_finding_is_a_command() -> None:
    one_line = "file=essay.md,line=1,col=17,endLine=1,endColumn=24"
    first, second, third = lines_of("github", letter())
    assert first == f"::error title=termkit (mixed-script),{one_line}::Two scripts."
    assert second.startswith("::notice title=termkit (mixed-variants),file=essay.md,line=1,col=25,")
    assert third == "::warning title=termkit (deprecated-term),file=essay.md,line=2,endLine=3::Two scripts."


def test_the_piece_of_a_container_is_named() -> None:
    assert lines_of("github", container()) == [
        "::error title=termkit (mixed-script),file=a.docx::paragraph 1: Two scripts."
    ]


def test_a_text_without_findings_says_nothing() -> None:
    assert lines_of("github", clean()) == []


def test_a_text_gives_no_commands_of_its_own() -> None:
    (line,) = lines_of("github", nasty())
    assert "\n" not in line and "\r" not in line and "\x1b" not in line
    assert line.startswith("::error title=termkit (mixed-script),file=a%2Cb%3Ac%25<script>al")
    assert "%250A" in line
