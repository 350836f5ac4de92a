"""`termkit check` among files that cannot be read: each is said, the others are checked, none is touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from tests.cli.test_check import NAMES

XLIFF = "<xliff version='1.2'><file source-language='az' target-language='en'><body>{}</body></file></xliff>"
UNIT = "<trans-unit id='1'><source>x</source><target>Resulzade</target></trans-unit>"
PO = 'msgid ""\nmsgstr "Language: en\\n"\n\n'
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))

BAD: dict[str, tuple[str | bytes, str]] = {
    "truncated.xlf": (XLIFF.partition("{}")[0] + "<trans-unit id='1'><target>Resul", "the file ends"),
    "truncated.tmx": ('<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>Re', "the file ends"),
    "picture.md": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file"),
    "word.txt": (b"PK\x03\x04 and so on", "packed file"),
    "old-word.md": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Word"),
    "messages.xlf": (f'{PO}msgid "a"\nmsgstr "Resulzade"\n', "no well-formed XML"),
    "page.po": ("<html><body>Resulzade</body></html>", "belongs to no message"),
    "mixed.txt": ("Rəsulzadə və ".encode() + "Расулзаде".encode("cp1251"), "line 1: byte 0xD0"),
    "quotes.po": (f'{PO}msgid "He said "no""\nmsgstr "Resulzade"\n', "line 4: "),
    "open.po": (f'{PO}msgid "a"\nmsgstr "Resulzade\n', "line 5: "),
    "bomb.xlf": (f'<!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]>{XLIFF.format("&e8;")}', "the DOCTYPE declares"),
    "outside.xlf": (f'<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]>{XLIFF.format("&a;")}', "the DOCTYPE"),
    "twice.po": (PO + 'msgid "a"\nmsgstr "Resulzade"\n\n' * 2, "line 7: “a” stands on line 4 already"),
    "twice.xlf": (XLIFF.format(UNIT * 2), "“1” stands on line 1 already"),
    "nothing.xlf": (b"", "no XLIFF"),
    "nul.csv": (b"Resulzade,\0\n", "not a text file"),
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with two good texts and the bad ones."""
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    for name in ("good.txt", "zeal.md"):
        Path(name).write_text("Resulzade wrote.\n", encoding="utf-8")
    for name, (content, _) in BAD.items():
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments, "--language=en", "--glossary=names.toml"])


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("options", [[], ["--fix"], ["--diff"]], ids=["check", "fix", "diff"])
def test_a_bad_file_is_said_and_left_as_it_is(name: str, options: list[str]) -> None:
    before = Path(name).read_bytes()
    done = run("good.txt", name, "zeal.md", *options)
    assert done.exit_code == 2
    assert done.exception is None or isinstance(done.exception, SystemExit)
    (said,) = [line for line in done.stderr.splitlines() if line.startswith(f"termkit: {name}: ")]
    assert BAD[name][1] in said
    assert Path(name).read_bytes() == before
    mended = "Rasulzadeh wrote.\n" if options == ["--fix"] else "Resulzade wrote.\n"
    assert {Path(good).read_text(encoding="utf-8") for good in ("good.txt", "zeal.md")} == {mended}


@pytest.mark.parametrize("jobs", ["--jobs=1", "--jobs=2"])
def test_all_of_them_together(jobs: str) -> None:
    done = run("good.txt", *BAD, "none.md", "zeal.md", "--format=json", jobs)
    report = json.loads(done.stdout)
    assert done.exit_code == 2
    assert [finding["path"] for finding in report["findings"]] == ["good.txt", "zeal.md"]
    assert (report["summary"]["files"], report["summary"]["unchecked"]) == (2, len(BAD) + 1)
    for name in (*BAD, "none.md"):
        assert f"termkit: {name}: " in done.stderr


def test_a_file_that_may_not_be_read_is_said() -> None:
    Path("closed.txt").write_text("Resulzade\n", encoding="utf-8")
    Path("closed.txt").chmod(0)
    if os.access("closed.txt", os.R_OK):
        pytest.skip("root may read everything")
    done = run("good.txt", "closed.txt")
    assert (done.exit_code, "closed.txt: no permission" in done.stderr) == (2, True)


def test_a_file_that_may_not_be_written_is_said_and_the_others_are_mended() -> None:
    Path("good.txt").chmod(0o444)
    if os.access("good.txt", os.W_OK):
        pytest.skip("root may write everything")
    done = run("good.txt", "zeal.md", "--fix")
    assert (done.exit_code, "good.txt: the file is write-protected" in done.stderr) == (2, True)
    assert Path("good.txt").read_text(encoding="utf-8") == "Resulzade wrote.\n"
    assert Path("zeal.md").read_text(encoding="utf-8") == "Rasulzadeh wrote.\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(">" * 20_000 + " Resulzade", id="quotations in quotations"),
        pytest.param("[" * 20_000 + "]" * 20_000, id="brackets in brackets"),
        pytest.param("\n".join("  " * depth + "- x" for depth in range(300)), id="lists in lists"),
        pytest.param("*a _b " * 20_000, id="emphasis that never ends"),
        pytest.param("<!-- termkit: ignore[" * 20_000, id="comments that never end"),
    ],
)
def test_markup_without_end_is_no_trouble(text: str) -> None:
    Path("deep.md").write_text(text, encoding="utf-8")
    done = run("deep.md")
    assert done.exit_code in (0, 1)
    assert done.exception is None or isinstance(done.exception, SystemExit)
