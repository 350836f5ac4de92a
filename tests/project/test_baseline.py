"""Known findings: what is known again after a change, and what is new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import Finding
from termkit.documents import read_document
from termkit.errors import SettingsError
from termkit.project.baseline import Baseline, read
from termkit.reports import Checked
from termkit.text.spans import Span

RULE = "deprecated-term"


def checked(text: str, *, wrong: str = "Resulzade", path: str = "essay.txt", rule: str = RULE) -> Checked:
    """A text in which each place of a word is a finding."""
    document = read_document(text.encode(), path)
    places, at = [], text.find(wrong)
    while at >= 0:
        places.append(Span(at, at + len(wrong)))
        at = text.find(wrong, at + 1)
    return Checked(document, "en", [Finding(rule, "warning", "", place, wrong) for place in places])


def baseline(*texts: str) -> Baseline:
    return Baseline(Path("baseline.json"), {}).with_findings((checked(text), [RULE]) for text in texts)


def new(before: str, after: str) -> list[int]:
    """Where what is new after a change begins."""
    return [finding.span.start for finding in baseline(before).new(checked(after), [RULE]).findings]


ESSAY = "In that year Resulzade wrote to Baku.\n\nLater the young Resulzade left the city again.\n"


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(ESSAY, id="nothing changed"),
        pytest.param(f"A heading\n\nAnd a paragraph.\n\n{ESSAY}", id="text before it"),
        pytest.param("\n\n".join(reversed(ESSAY.split("\n\n"))), id="paragraphs in another order"),
        pytest.param(ESSAY.replace(" ", "\n"), id="lines broken anew"),
        pytest.param(ESSAY.replace("In that year", "In 1918"), id="other words before it"),
        pytest.param(ESSAY.replace("wrote to Baku", "came home"), id="other words after it"),
        pytest.param(ESSAY.replace("the young Resulzade", "the old man"), id="one of them mended"),
        pytest.param("", id="all of it gone"),
    ],
)
def test_what_is_known_is_known_again(after: str) -> None:
    assert new(ESSAY, after) == []


@pytest.mark.parametrize(
    ("after", "where"),
    [
        pytest.param(f"{ESSAY}And Resulzade!", [len(ESSAY) + 4], id="in a sentence of its own"),
        pytest.param(f"{ESSAY}{ESSAY}", [len(ESSAY) + 13, len(ESSAY) + 55], id="the same once more"),
        pytest.param("He met Resulzade twice.", [7], id="all around it is new"),
    ],
)
def test_what_is_new_is_told(after: str, where: list[int]) -> None:
    assert new(ESSAY, after) == where


def test_another_rule_or_text_is_new() -> None:
    assert baseline(ESSAY).new(checked(ESSAY, rule="turkic-i"), ["turkic-i"]).findings
    assert baseline(ESSAY).new(checked(ESSAY, path="other.txt"), [RULE]).findings


words = st.lists(st.sampled_from(["Baku", "wrote", "Resulzade", "və", "1918", "—"]), max_size=40)


@given(words, words, words)
def test_text_elsewhere_changes_nothing(before: list[str], middle: list[str], after: list[str]) -> None:
    text = f"And so on. {' '.join(middle)} Then he left"
    first, last = (" ".join(word for word in part if word != "Resulzade") for part in (before, after))
    assert new(text, f"{first}\n\n{text} {last}") == []


def test_what_is_silenced_and_what_is_gone_is_counted() -> None:
    known = baseline(ESSAY)
    known.new(checked("In that year Resulzade wrote.\n"), [RULE])
    assert (known.count, known.stale()) == (1, {"essay.txt": 1})


def test_what_was_not_looked_at_is_not_gone(tmp_path: Path) -> None:
    (tmp_path / "essay.txt").touch()
    (tmp_path / "seen.txt").touch()
    findings = [(checked(ESSAY, path=str(tmp_path / name)), [RULE]) for name in ("essay.txt", "seen.txt")]
    known = Baseline(tmp_path / "baseline.json", {}).with_findings(findings)
    known.new(checked("", path=str(tmp_path / "seen.txt")), ["turkic-i"])
    assert known.stale() == {}
    (tmp_path / "essay.txt").unlink()
    assert known.stale() == {"essay.txt": 2}


def test_writing_it_again_keeps_what_was_not_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).touch()
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    first = [(checked(ESSAY, path=path), [RULE]) for path in paths]
    first.append((checked(ESSAY, path=paths[0], rule="turkic-i"), ["turkic-i"]))
    Baseline(file, {}).with_findings(first).write()
    (tmp_path / "c.txt").unlink()
    read(file).with_findings([(checked("", path=paths[0]), [RULE])]).write()
    left = json.loads(file.read_text(encoding="utf-8"))["findings"]
    assert {name: {entry["rule"] for entry in entries} for name, entries in left.items()} == {
        "a.txt": {"turkic-i"},
        "b.txt": {RULE},
    }


def test_the_file_is_sorted_and_stable_and_a_finding_is_a_line(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    texts = [
        (checked(f"Ə {ESSAY}" * 2, path=str(tmp_path / "ü" / name)), [RULE]) for name in ("b.md", "a.md")
    ]
    Baseline(file, {}).with_findings(texts).write()
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == [
        '{"version": 1, "findings": {',
        '"ü/a.md": [',
        '{"rule": "deprecated-term", "text": "Resulzade", "before": "In that year", '
        '"after": "wrote to Baku.", "count": 2},',
    ]
    before = file.read_bytes()
    (tmp_path / "ü").mkdir()
    (tmp_path / "ü/a.md").touch()
    (tmp_path / "ü/b.md").touch()
    again = read(file).with_findings(reversed(texts))
    again.write()
    assert file.read_bytes() == before
    assert again.counts() == (8, 2)


def test_a_name_that_is_not_utf_8_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    text = checked(ESSAY, path=str(tmp_path / "caf\udce9.txt"))
    Baseline(file, {}).with_findings([(text, [RULE])]).write()
    assert read(file).new(text, [RULE]).findings == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"# An essay\n", id="a text"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"[1, 2]", id="other JSON"),
        pytest.param(b'{"version": 2, "findings": {}}', id="another version"),
        pytest.param(b'{"version": 1, "findings": {"a": [{"rule": 3}]}}', id="a number for a rule"),
        pytest.param(b'{"version": 1, "findings": {"a": [{"rule": "x", "count": "many"}]}}', id="a word"),
        pytest.param(b'{"version": 1, "findings": {\n<<<<<<< HEAD\n', id="a merge that failed"),
        pytest.param(b"[" * 100_000, id="endless brackets"),
        pytest.param(b"\xff\xfe", id="other bytes"),
    ],
)
def test_what_is_no_baseline_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "baseline.json").write_bytes(content)
    with pytest.raises(SettingsError, match="no baseline of termkit"):
        read(tmp_path / "baseline.json")


def test_a_missing_baseline_is_said_with_the_command_that_makes_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"--write-baseline .*makes it"):
        read(tmp_path / "baseline.json")
