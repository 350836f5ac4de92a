"""`termkit edition normalise`, as an editor calls it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli
from tests.editions.conftest import NAMES

if TYPE_CHECKING:
    from click.testing import Result

PAGE = Path(__file__).resolve().parents[2] / "docs" / "editions.md"
MESSY = "Resulzade saw Agdam. “Resulzade”, they wrote.\n"
EVEN = "Rasulzadeh saw Aghdam. “Resulzade”, they wrote.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    Path("essay.md").write_text(MESSY, encoding="utf-8")


def normalise(*words: str, stdin: bytes | None = None) -> Result:
    words = ("edition", "normalise", *words, "--glossary", "names.toml")
    return CliRunner().invoke(cli, words, input=stdin)


def english(*words: str) -> Result:
    return normalise("essay.md", "--language", "en", *words)


def test_it_shows_what_it_would_do_and_writes_nothing() -> None:
    done = english()
    assert done.exit_code == 1, "the text is not even yet"
    assert "Agdam → Aghdam" in done.stdout
    assert "In quotations and titles: another's words (1)" in done.stdout
    assert "nothing is written" in done.stderr
    assert Path("essay.md").read_text(encoding="utf-8") == MESSY
    assert {path.name for path in Path().iterdir()} == {"names.toml", "essay.md"}


def test_the_changed_lines_alone() -> None:
    done = english("--diff")
    assert f"-{MESSY}+{EVEN}" in done.stdout
    assert "left to the editor" not in done.stdout


def test_a_new_file_is_written() -> None:
    done = english("-o", "new.md")
    assert (done.exit_code, Path("new.md").read_text(encoding="utf-8")) == (0, EVEN)
    assert Path("essay.md").read_text(encoding="utf-8") == MESSY
    assert "new.md: written" in done.stderr


def test_the_file_itself_is_written_where_that_is_said() -> None:
    assert english("--in-place").exit_code == 0
    assert Path("essay.md").read_text(encoding="utf-8") == EVEN
    assert "essay.md: nothing to change" in english("--in-place").stderr


def test_standard_input_and_output() -> None:
    done = normalise("-", "--language", "en", "-o", "-", stdin=MESSY.encode())
    assert (done.exit_code, done.stdout) == (0, EVEN)
    assert "Agdam → Aghdam" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["-o", "names.toml"], "there already", id="another file"),
        pytest.param(["--certificate", "old.html"], "there already", id="another certificate"),
        pytest.param(["-o", "essay.md", "--force"], "this is FILE itself", id="the text, even with --force"),
        pytest.param(["--certificate", "./essay.md", "--force"], "this is FILE itself", id="by another name"),
        pytest.param(["-o", "a.txt", "--certificate", "a.txt"], "into one file", id="two into one"),
        pytest.param(["-o", "a.md", "--in-place"], "ask for one", id="here and there"),
        pytest.param(["--diff", "--in-place"], "leave it out", id="shown and written"),
        pytest.param(["-o", "a.md", "--certificate", "no/a.html"], "no folder no", id="no such folder"),
        pytest.param(["--certificate", "a.doc"], "ends in .html, .json or .txt", id="an ending"),
        pytest.param(["--profile", "english-jornal"], "Did you mean “english-journal”", id="a profile"),
        pytest.param(["--profile", "russian-press"], "for ru-AZ, and the text is in en", id="a language"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_nothing_is_written(words: list[str], said: str) -> None:
    Path("old.html").write_text("old", encoding="utf-8")
    done = english(*words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert Path("essay.md").read_text(encoding="utf-8") == MESSY
    assert Path("old.html").read_text(encoding="utf-8") == "old"
    assert not any(map(Path.exists, map(Path, ("a.md", "a.txt", "a.doc"))))


def test_other_files_are_written_over_if_that_is_said() -> None:
    Path("new.md").write_text("old", encoding="utf-8")
    assert english("-o", "new.md", "--force").exit_code == 0
    assert Path("new.md").read_text(encoding="utf-8") == EVEN


def test_a_file_that_cannot_be_read_is_status_2() -> None:
    Path("broken.po").write_bytes(b'msgid "a\n')
    for path in ("missing.md", "broken.po"):
        done = normalise(path, "--language", "en", "-o", "new.md")
        assert (done.exit_code, Path("new.md").exists()) == (2, False)
        assert path in done.stderr


def test_certificates_are_written_by_their_endings() -> None:
    done = english(
        "-o", "new.md", "--certificate", "c.html", "--certificate", "c.json", "--certificate", "c.txt"
    )
    assert done.exit_code == 0, done.output
    assert "<ins>Aghdam</ins>" in Path("c.html").read_text(encoding="utf-8")
    assert "Agdam → Aghdam" in Path("c.txt").read_text(encoding="utf-8")
    facts = json.loads(Path("c.json").read_text(encoding="utf-8"))
    assert [change["new"] for change in facts["changes"]] == ["Rasulzadeh", "Aghdam"]
    assert json.loads(english("--format", "json").stdout)["sha256"] == facts["sha256"]


def test_the_style_is_the_profiles() -> None:
    Path("essay.md").write_text("M. A. Rasulzadeh\n", encoding="utf-8")
    Path("house.toml").write_text('zade = "zade"\ninitials = "joined"\n', encoding="utf-8")
    done = english("--profile", "house.toml", "-o", "-")
    assert done.stdout == "M.A. Rasulzade\n"
    assert "house style house.toml" in done.stderr


def test_without_a_profile_it_is_that_of_the_settings() -> None:
    Path("termkit.toml").write_text('[style]\nzade = "zade"\n', encoding="utf-8")
    assert english("-o", "-").stdout == EVEN.replace("Rasulzadeh", "Rasulzade")


def test_an_edition_has_its_own() -> None:
    Path("edition.toml").write_text(
        '[source]\nfile = "az.md"\nlanguage = "az"\n[editions.en]\noutput = "essay.md"\nzade = "zade"\n',
        encoding="utf-8",
    )
    done = english("-o", "-")
    assert done.stdout == EVEN.replace("Rasulzadeh", "Rasulzade")
    assert "of edition “en”" in done.stderr


def test_the_page_shows_what_comes_out() -> None:
    page = PAGE.read_text(encoding="utf-8")
    text, shown = page.partition("$ cat essay.md\n")[2].split("\n$ termkit edition normalise ")[:2]
    Path("essay.md").write_text(text, encoding="utf-8")
    words = shown.partition("\n")[0].split()
    done = CliRunner().invoke(cli, ["edition", "normalise", *words])

    def lines(told: str) -> list[str]:
        return [
            line for line in told.split("\n") if not line.lstrip().startswith(("mixed-", "foreign-", "dep"))
        ]

    assert lines(done.stdout)[:-3] == lines(shown.partition("\n")[2].partition(" …\n")[0])[:-1]
