"""`termkit glossary import` and `export`, as they are typed."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from tests.glossary.exchange.termbases import OLD, STANDARD_DCA

if TYPE_CHECKING:
    from pathlib import Path

NAMES = """\
# Winds.

[wind]  # from the north
kind = "term"
az.preferred = "külək"  # not yel
en.preferred = "wind"
domain = "weather"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one glossary file of its own and no other; the current folder."""
    (tmp_path / "termkit.toml").write_text('glossary = ["names.toml"]\n', encoding="utf-8")
    (tmp_path / "names.toml").write_text(NAMES, encoding="utf-8")
    (tmp_path / "dca.tbx").write_text(STANDARD_DCA, encoding="utf-8")
    (tmp_path / "multiterm.tbx").write_bytes(OLD["MultiTerm"])
    monkeypatch.chdir(tmp_path)
    return tmp_path


def glossary(*words: str) -> Result:
    return CliRunner().invoke(cli, ["glossary", *words])


def test_an_import_is_shown_and_nothing_is_written(folder: Path) -> None:
    done = glossary("import", "multiterm.tbx")
    assert done.exit_code == 0
    assert "+ [c3] “fog signal” · “туманный сигнал”" in done.stdout
    assert "Add --apply" in done.stderr
    assert (folder / "names.toml").read_text(encoding="utf-8") == NAMES


def test_an_import_brings_entries_together_by_their_names(folder: Path) -> None:
    done = glossary("import", "dca.tbx", "--apply")
    assert done.exit_code == 1
    assert "~ [wind] names.toml:3" in done.stdout
    assert "field: ours “weather”, theirs “meteorology”; ours is kept" in done.stdout
    text = (folder / "names.toml").read_text(encoding="utf-8")
    assert text.startswith(
        '# Winds.\n\n[wind]  # from the north\nkind = "term"\naz.preferred = "külək"  # not yel\n'
    )
    assert 'az.superseded = ["yel"]\n' in text
    assert 'domain = "weather"\n' in text
    assert '[c6]\nkind = "term"\nen.preferred = "sea"\n' in text
    assert glossary("validate").exit_code == 0


def test_the_other_side_may_be_preferred(folder: Path) -> None:
    assert glossary("import", "dca.tbx", "--apply", "--prefer", "theirs").exit_code == 1
    assert 'domain = "meteorology"\n' in (folder / "names.toml").read_text(encoding="utf-8")


def test_an_import_again_changes_nothing(folder: Path) -> None:
    glossary("import", "multiterm.tbx", "--apply")
    before = (folder / "names.toml").read_bytes()
    done = glossary("import", "multiterm.tbx", "--apply")
    assert (done.exit_code, "1 as they are" in done.stdout) == (0, True)
    assert (folder / "names.toml").read_bytes() == before


def test_what_has_changed_in_a_file_since_its_last_import_is_taken(folder: Path) -> None:
    glossary("import", "dca.tbx", "--apply")
    (folder / "dca.tbx").write_text(STANDARD_DCA.replace("air current", "breeze"), encoding="utf-8")
    done = glossary("import", "dca.tbx", "--apply")
    assert done.exit_code == 0
    assert "compared with the last import" in done.stderr
    text = (folder / "names.toml").read_text(encoding="utf-8")
    assert 'en.admitted = ["breeze"]\n' in text
    assert 'domain = "weather"\n' in text


def test_what_is_imported_may_be_proposed(folder: Path) -> None:
    glossary("import", "multiterm.tbx", "--apply", "--review", "proposed")
    text = (folder / "names.toml").read_text(encoding="utf-8")
    assert text.count('review = "proposed"') == 2


def test_a_faulty_entry_is_told_and_the_others_are_taken(folder: Path) -> None:
    (folder / "more.toml").write_text('[sea]\nkind = "term"\naz.preferred = "dəniz"\n', encoding="utf-8")
    (folder / "bad.toml").write_text("[sea\n", encoding="utf-8")
    assert glossary("import", "bad.toml", "--apply").exit_code == 2
    assert glossary("import", "more.toml", "--apply").exit_code == 0
    assert "[sea]" in (folder / "names.toml").read_text(encoding="utf-8")


def test_an_export_says_what_it_could_not_carry() -> None:
    glossary("import", "multiterm.tbx", "--apply")
    done = glossary("export", "-o", "out.tbx", "--format", "tbx-min")
    assert done.exit_code == 0
    assert "out.tbx: left out, for there is no room for it: transactionType" in done.stderr
    assert "out.tbx: 2 entries" in done.stderr


def test_nobodys_file_is_written_over(folder: Path) -> None:
    done = glossary("export", "-o", "dca.tbx")
    assert (done.exit_code, "there already" in done.stderr) == (2, True)
    assert glossary("export", "-o", "dca.tbx", "--force").exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "nowhere.tbx"), "no such file"),
        (("import", "names.docx"), "does not say which format"),
        (("import", "dca.tbx", "--format", "word"), "there is no format “word”"),
        (("import", "dca.tbx", "--base", "HEAD:names.toml"), "HEAD:names.toml"),
        (("export", "-o", "out.xyz"), "does not say which format"),
    ],
)
def test_what_cannot_be_done_is_said(words: tuple[str, ...], said: str) -> None:
    done = glossary(*words)
    assert done.exit_code == 2
    assert said in done.stderr


# What has changed


def git(*words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@b", *words], check=True, capture_output=True
    )


def test_a_table_is_sent_out_and_comes_back(folder: Path) -> None:
    assert glossary("export", "-o", "for-leyla.csv").exit_code == 0
    text = (folder / "for-leyla.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[1] == "wind,term,külək,wind,,weather,"
    (folder / "from-leyla.csv").write_text(
        text.replace("külək,wind,,weather", "yel,wind,ветер,"), encoding="utf-8"
    )
    done = glossary("import", "from-leyla.csv", "--base", "for-leyla.csv", "--apply")
    assert done.exit_code == 0
    assert "Azerbaijani preferred form: “külək” → “yel”" in done.stdout
    assert "field “weather” taken away" in done.stdout
    after = (folder / "names.toml").read_text(encoding="utf-8")
    assert after == NAMES.replace('"külək"', '"yel"').replace('domain = "weather"', 'ru.preferred = "ветер"')


def test_differences_are_told_in_words(folder: Path) -> None:
    (folder / "new.toml").write_text(
        NAMES.replace("külək", "yel") + '\n[sea]\nkind = "term"\nen.preferred = "sea"\n'
    )
    done = glossary("diff", "names.toml", "new.toml")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "~ [wind]",
        "    Azerbaijani preferred form: “külək” → “yel”",
        "+ [sea]",
        "    kind added: “term”",
        "    English preferred form added: “sea”",
        "1 new, 1 changed",
    ]
    assert glossary("diff", "names.toml", "names.toml").stdout == "no difference in 1 entry\n"
    (line, _) = glossary("diff", "names.toml", "new.toml", "--format", "jsonl").stdout.splitlines()
    assert json.loads(line)["after"]["az.preferred"] == "yel"


def test_revisions_in_git_are_compared(folder: Path) -> None:
    git("init", "-q", ".")
    (folder / "winds").mkdir()
    (folder / "winds" / "all.toml").write_text(NAMES, encoding="utf-8")
    git("add", "names.toml", "winds")
    git("commit", "-qm", "Winds")
    (folder / "names.toml").write_text(NAMES.replace("weather", "meteorology"), encoding="utf-8")
    (folder / "winds" / "all.toml").write_text(NAMES.replace("weather", "meteorology"), encoding="utf-8")
    for words in (
        ("HEAD",),
        ("HEAD:names.toml", "names.toml"),
        ("HEAD:names.toml",),
        ("HEAD:winds", "winds"),
    ):
        done = glossary("diff", *words)
        assert "    field: “weather” → “meteorology”" in done.stdout, words
    assert glossary("diff", "HEAD~5").exit_code == 2
    assert glossary("diff", "--", "--output=x:names.toml").exit_code == 2


def test_a_renamed_entry_is_known_by_its_name(folder: Path) -> None:
    (folder / "new.toml").write_text(
        NAMES.replace("[wind]", "[winds]").replace("weather", "air"), encoding="utf-8"
    )
    assert "~ [wind] is [winds] now" in glossary("diff", "names.toml", "new.toml").stdout


def test_three_states_are_merged(folder: Path) -> None:
    (folder / "base.toml").write_text(
        NAMES + '\n[sea]\nkind = "term"\nen.preferred = "sea"\n', encoding="utf-8"
    )
    (folder / "ours.toml").write_text(
        NAMES.replace("weather", "air")
        + '\n# Of water.\n[sea]\nkind = "term"\nen.preferred = "sea"\n\n# End.\n',
        encoding="utf-8",
    )
    (folder / "theirs.toml").write_text(
        NAMES.replace('en.preferred = "wind"\n', 'en.preferred = "wind"\nen.acronym = ["W"]\n'),
        encoding="utf-8",
    )
    words = ("ours.toml", "theirs.toml", "--base", "base.toml", "-o", "ours.toml")
    assert glossary("merge", *words).exit_code == 2
    done = glossary("merge", *words, "--force")
    assert (done.exit_code, done.stderr) == (0, "ours.toml: 1 entry\n")
    text = (folder / "ours.toml").read_text(encoding="utf-8")
    assert (
        text
        == NAMES.replace("weather", "air").replace('"wind"\nd', '"wind"\nen.acronym = ["W"]\nd')
        + "\n# Of water.\n# End.\n"
    )


def test_conflicts_of_a_merge_are_told(folder: Path) -> None:
    for name, word in (("a", "air"), ("b", "meteorology")):
        (folder / f"{name}.toml").write_text(NAMES.replace("weather", word), encoding="utf-8")
    done = glossary("merge", "a.toml", "b.toml", "--base", "names.toml", "-o", "-", "--format", "toml")
    assert done.exit_code == 1
    assert "ours “air”, theirs “meteorology”; it was “weather”; ours is kept" in done.stderr
    assert 'domain = "air"' in done.stdout
