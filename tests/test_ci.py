"""What termkit gives to those who check every change: hooks, an action, and the snippets of docs/ci.md."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from termkit.cli import cli
from termkit.documents import formats
from termkit.documents.registry import IF_NAMED
from tests.cli.test_check import NAMES

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SNIPPETS = [
    yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
]
PRE_COMMIT, GITHUB, GITLAB = SNIPPETS
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a project, and a text in which a name is wrong."""
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    Path("termkit.toml").write_text('glossary = "names.toml"\nlanguage = "en"\n', encoding="utf-8")
    Path("texts").mkdir()
    Path("texts/my essay.md").write_text("Then Resulzade spoke.\n", encoding="utf-8")
    return tmp_path


# The hooks of pre-commit


def test_a_hook_gets_every_text_that_a_folder_would_give() -> None:
    suffixes = {suffix for name, known in formats().items() if name not in IF_NAMED for suffix in known}
    pattern = re.compile(HOOKS["termkit-check"]["files"])
    assert [suffix for suffix in suffixes if not pattern.search(f"texts/essay{suffix}")] == []
    assert pattern.search("ESSAY.DOCX")
    assert [
        name for name in ("a.py", "termkit.toml", "memory.tmx", "a.json", "mdx") if pattern.search(name)
    ] == []


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_runs(name: str) -> None:
    hook = HOOKS[name]
    paths = [] if hook.get("pass_filenames") is False else ["texts/my essay.md"]
    program, *words = shlex.split(hook["entry"])
    done = CliRunner().invoke(cli, [*words, *paths])
    assert (program, done.exit_code, "Resulzade" in done.stdout) == ("termkit", 1, True)


def test_the_hooks_of_the_page_are_there() -> None:
    (repository,) = PRE_COMMIT["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(HOOKS)
    assert all(f"`{name}`" in PAGE for name in HOOKS)


# The action


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run what the action runs, as GitHub does, with `termkit` on the path."""
    if shutil.which("bash") is None:
        pytest.skip("there is no bash")
    bin_ = folder / "bin"
    bin_.mkdir()
    (bin_ / "termkit").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m termkit "$@"\n', "utf-8")
    (bin_ / "termkit").chmod(0o755)
    step = ACTION["runs"]["steps"][-1]
    given = {name: inputs.get(name, one["default"]) for name, one in ACTION["inputs"].items()}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: given[match[1]], value)
        for name, value in step["env"].items()
    }
    path = f"{bin_}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={**os.environ, **environment, "PATH": path, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True, encoding="utf-8", check=False, cwd=folder,
    )  # fmt: skip


def test_the_action_shows_findings_beside_the_lines(folder: Path) -> None:
    done = run_action(folder)
    assert done.returncode == 1
    assert "::warning title=termkit (deprecated-term),file=texts/my essay.md,line=1,col=6," in done.stdout


def test_the_action_takes_paths_options_and_a_report(folder: Path) -> None:
    (folder / "other.md").write_text("Resulzade, too.\n", encoding="utf-8")
    done = run_action(
        folder, paths="texts/my essay.md\n", options="--ignore=deprecated-term\n", report="r.html"
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert (folder / "r.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_action_does_not_hide_what_could_not_be_written(folder: Path) -> None:
    done = run_action(folder, options="--ignore=deprecated-term", report="none/r.html")
    assert (done.returncode, "could not be written" in done.stderr) == (2, True)


def test_no_setting_of_the_action_is_run(folder: Path) -> None:
    run_action(folder, paths='texts"; touch harm; "\n$(touch harm)\n`touch harm`', options="; touch harm")
    assert not (folder / "harm").exists()
    assert "${{" not in ACTION["runs"]["steps"][-1]["run"]


def test_the_page_has_every_setting_of_the_action() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| .* \| (.*) \|$", PAGE, re.MULTILINE)
    shown = {name: without.strip("`").replace("none", "") for name, without in rows}
    assert shown == {name: one["default"] for name, one in ACTION["inputs"].items()}


def test_the_workflow_of_the_page_uses_settings_that_are_there() -> None:
    steps = GITHUB["jobs"]["check"]["steps"]
    (step,) = (step for step in steps if "termkit@" in step["uses"])
    assert set(step["with"]) <= set(ACTION["inputs"])
    assert steps[-1]["with"]["sarif_file"] == step["with"]["report"]


# Commands of the page


def commands() -> list[str]:
    scripted = [line for line in GITLAB["termkit"]["script"] if line.startswith("termkit ")]
    spoken = [line.partition(" | ")[0] for line in re.findall(r"`(termkit check [^`]*)`", PAGE)]
    return [*scripted, *spoken]


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_page_runs(command: str) -> None:
    words = shlex.split(command)
    done = CliRunner().invoke(cli, words[1:])
    passes = {"--exit-zero", "--write-baseline"} & set(words)
    assert done.exit_code == (0 if passes else 1), done.stderr
    if "-o" in words:
        assert Path(words[words.index("-o") + 1]).stat().st_size > 0


def test_what_the_job_keeps_is_what_it_writes() -> None:
    job: dict[str, Any] = GITLAB["termkit"]
    written = {words[words.index("-o") + 1] for words in map(str.split, job["script"]) if "-o" in words}
    assert {*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()} == written
