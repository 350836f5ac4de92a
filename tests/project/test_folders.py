"""Which files a folder or a pattern stands for, and that git would say the same."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from termkit.project import Project
from termkit.project.configuration import Configuration
from termkit.project.folders import files_in, fitting, is_pattern


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Bakı\n", encoding="utf-8")


def nothing(_path: Path) -> bool:
    return False


def found(folder: str = ".") -> list[str]:
    said: list[str] = []
    files = [path.as_posix() for path in files_in(folder, nothing, said.append).files]
    assert said == []
    return files


def fit(pattern: str) -> list[str]:
    return [path.as_posix() for path in fitting(pattern, nothing, print)]


def test_hidden_files_and_folders_are_left_out() -> None:
    write("a.md", ".b.md", ".git/c.md", "texts/d.md")
    assert found() == ["a.md", "texts/d.md"]


def test_links_to_folders_are_not_followed_and_endless_links_are_no_files() -> None:
    write("texts/a.md")
    Path("texts/round").symlink_to("..")
    Path("self.md").symlink_to("self.md")
    assert found() == ["texts/a.md"]
    assert found("texts/round/texts") == ["texts/round/texts/a.md"]


def test_a_folder_that_cannot_be_read_is_said_and_the_others_are_read() -> None:
    write("a.md", "closed/b.md")
    Path("closed").chmod(0)
    try:
        if os.access("closed", os.R_OK):
            pytest.skip("root may read everything")
        said: list[str] = []
        assert files_in(".", nothing, said.append).files == [Path("a.md")]
        assert said == ["./closed: the folder could not be read (Permission denied)."]
    finally:
        Path("closed").chmod(0o755)


# .gitignore

TREE = (
    "essay.md",
    "essay.draft.md",
    "keep.draft.md",
    "build/page.md",
    "texts/build/page.md",
    "texts/az/a.md",
    "texts/az/b.md",
    "texts/az/keep/c.md",
    "texts/old/1.md",
    "texts/old/2.md",
    "texts/note [1].md",
    "private.md",
    "ü/ə.md",
)
RULES = {
    ".gitignore": "# drafts\n*.draft.md\n!keep.draft.md\n/build/\n\nü/ə.md\n",
    "texts/.gitignore": "old/*\n!old/2.md\nnote \\[1\\].md\n",
    "texts/az/.gitignore": "*.md\n!keep/*.md\r\n",
    ".git/info/exclude": "private.md\n",
}
NOT_IGNORED = ["essay.md", "keep.draft.md", "texts/az/keep/c.md", "texts/build/page.md", "texts/old/2.md"]


def repository() -> None:
    write(*TREE)
    for name, rules in RULES.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(rules, encoding="utf-8", newline="")


def test_what_git_ignores_is_left_out() -> None:
    repository()
    assert found() == NOT_IGNORED
    assert files_in(".", nothing, print).left_out


def test_a_folder_inside_knows_the_rules_above_it() -> None:
    repository()
    assert found("texts") == [name for name in NOT_IGNORED if name.startswith("texts/")]
    assert found("texts/az") == ["texts/az/keep/c.md"]


def test_a_folder_that_is_named_is_read_though_git_ignores_it() -> None:
    repository()
    assert found("build") == ["build/page.md"]


def test_rules_of_another_repository_above_do_not_count() -> None:
    repository()
    write("texts/book/.git/HEAD", "texts/book/one.draft.md")
    assert found("texts/book") == ["texts/book/one.draft.md"]


def test_rules_count_without_a_repository_too() -> None:
    write("texts/a.md", "texts/b.md")
    Path("texts/.gitignore").write_text("b.md\n", encoding="utf-8")
    assert found("texts") == ["texts/a.md"]


def test_what_is_no_rule_is_passed_over() -> None:
    write("a.md", "b.md")
    Path(".gitignore").write_bytes(b"!\n\xff\xfe\n\\\nb.md\n")
    assert found() == ["a.md"]


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_git_says_the_same() -> None:
    subprocess.run(["git", "init", "--quiet"], check=True)
    repository()
    listing = ["git", "-c", "core.excludesFile=", "ls-files", "-z", "--others", "--exclude-standard"]
    done = subprocess.run(listing, check=True, capture_output=True)
    names = done.stdout.decode().split("\0")
    assert sorted(name for name in names if name.endswith(".md")) == found()


# Patterns


def test_a_pattern_means_files_as_a_shell_would() -> None:
    write("a.md", "b.txt", "texts/c.md", "texts/ru/d.md", ".hidden/e.md")
    assert fit("*.md") == ["a.md"]
    assert fit("**/*.md") == ["a.md", "texts/c.md", "texts/ru/d.md"]
    assert fit("texts/*") == ["texts/c.md"]
    assert fit("texts/*/*.md") == ["texts/ru/d.md"]
    assert fit("./?.txt") == ["b.txt"]
    assert fit(f"{Path.cwd()}/texts/*.md") == [f"{Path.cwd().as_posix()}/texts/c.md"]
    assert fit("none/*.md") == []


def test_a_file_with_a_star_in_its_name_is_that_file() -> None:
    write("a*.md")
    assert not is_pattern("a*.md")
    assert is_pattern("b*.md")


def test_a_pattern_leaves_out_what_git_ignores() -> None:
    repository()
    assert fit("**/*.md") == NOT_IGNORED


# exclude


def test_the_settings_exclude_files_and_folders() -> None:
    write("a.md", "drafts/b.md", "texts/drafts/c.md", "texts/ru/d.md", "texts/ru/e.md")
    project = Project(Configuration(Path.cwd() / "termkit.toml", exclude=("drafts", "texts/ru/d.*")))
    assert files_in(".", project.excludes, print) == ([Path("a.md"), Path("texts/ru/e.md")], True)
