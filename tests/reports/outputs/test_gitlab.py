"""GitLab's Code Quality reports."""

from __future__ import annotations

from tests.reports.outputs.texts import checked, container, data_of, faults, found, letter


def test_it_is_valid() -> None:
    assert faults(data_of("gitlab"), "gitlab-code-quality.json") == []
    assert data_of("gitlab", checked("")) == []


def test_a_finding_has_its_place_and_the_rule_in_its_words() -> None:
    first, second, third = data_of("gitlab", letter())
    assert first["description"] == "mixed-script: Two scripts."
    assert [issue["severity"] for issue in (first, second, third)] == ["major", "info", "minor"]
    assert third["location"] == {
        "path": "essay.md",
        "positions": {"begin": {"line": 2, "column": 8}, "end": {"line": 3, "column": 6}},
    }


def test_the_piece_of_a_container_is_named() -> None:
    (issue,) = data_of("gitlab", container())
    assert issue["description"] == "mixed-script: paragraph 1: Two scripts."
    assert issue["location"] == {"path": "a.docx", "lines": {"begin": 1}}


def test_equal_findings_are_two() -> None:
    text = "Kулагин"
    issues = data_of("gitlab", checked(text, found(text, text), found(text, text)))
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_a_path_begins_with_its_first_folder() -> None:
    (issue,) = data_of("gitlab", checked("Bakı", found("Bakı", "Bakı"), path="./texts/a.md"))
    assert issue["location"]["path"] == "texts/a.md"
