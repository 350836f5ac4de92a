"""`termkit tm analyse`, as a translator calls it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli

if TYPE_CHECKING:
    from click.testing import Result

AZ_RU = ("--source-language", "az", "--target-language", "ru")
SEA = "Dəniz bu şəhərin həm səsi, həm də yaddaşıdır."


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("words.csv").write_text(
        f'az,ru\n"{SEA}","Море — и голос, и память этого города."\n', encoding="utf-8"
    )
    Path("texts").mkdir()
    Path("texts", "a.md").write_text(f"# Xəzər\n\n{SEA} Külək isə heç vaxt dayanmır.\n", encoding="utf-8")
    Path("texts", "b.txt").write_text("Külək isə heç vaxt dayanmır.\n", encoding="utf-8")
    assert tm("import", "words.csv").exit_code == 0


def tm(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["tm", *words], input=stdin)


def test_texts_of_a_folder_are_counted_together_and_each() -> None:
    done = tm("analyse", *AZ_RU, "texts")
    assert done.exit_code == 0, done.output
    rows = {line.split("  ")[0].strip(): line.split()[-5:] for line in done.stdout.splitlines()[3:-3]}
    assert rows["equal"][0] == "1"
    assert rows["repeated from another file"][0] == "1"
    assert rows["new"][0] == "2"
    assert rows["together"][0] == "4"
    assert done.stdout.splitlines()[-1] == "texts/b.txt: 5 words, 0 new (0 %)"


@pytest.mark.parametrize("suffix", ["csv", "json", "html"])
def test_the_ending_of_the_output_says_its_format(suffix: str) -> None:
    done = tm("analyse", *AZ_RU, "texts", "-o", f"out.{suffix}")
    assert done.exit_code == 0, done.output
    assert done.stdout == ""
    written = Path(f"out.{suffix}").read_text(encoding="utf-8-sig")
    printed = tm("analyse", *AZ_RU, "texts", "--format", suffix).stdout
    assert written == printed


def test_standard_input_is_a_text() -> None:
    done = tm("analyse", *AZ_RU, "-", "--format", "json", stdin=SEA)
    (file,) = json.loads(done.stdout)["files"]
    assert file["path"] == "standard input"
    assert file["bands"]["exact"]["segments"] == 1


def test_a_file_that_cannot_be_read_stops_no_other() -> None:
    Path("bad.txt").write_bytes(b"\xff\xfe\xff")
    done = tm("analyse", *AZ_RU, "bad.txt", "missing.md", "texts/b.txt")
    assert done.exit_code == 2
    assert "bad.txt" in done.stderr
    assert "missing.md: there is no such file" in done.stderr
    assert "together" in done.stdout


def test_a_text_in_another_language_is_noticed() -> None:
    Path("ru.txt").write_text("Это не тот язык, который был назван, и это видно сразу.\n", encoding="utf-8")
    assert "ru.txt: this looks like Russian, not az" in tm("analyse", *AZ_RU, "ru.txt").stderr


def test_an_ending_that_says_no_format_is_told() -> None:
    done = tm("analyse", *AZ_RU, "texts", "-o", "out.doc")
    assert done.exit_code == 2
    assert "“.doc” says no format" in done.stderr
    assert not Path("out.doc").exists()
    assert tm("analyse", *AZ_RU, "texts", "-o", "out.doc", "--format", "csv").exit_code == 0


def test_bands_are_chosen() -> None:
    assert " 70–89 % " in tm("analyse", *AZ_RU, "texts", "--bands", "90,70").stdout.replace("\n", " ")
    for bands in ("x", "70,90"):
        done = tm("analyse", *AZ_RU, "texts", "--bands", bands)
        assert done.exit_code == 2
        assert "95,85,75,50" in done.stderr
