"""`termkit glossary extract` with a memory, files of translations, or a text and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli
from tests.cli.test_glossary_extract import extract

if TYPE_CHECKING:
    from pathlib import Path

PAIRS = [
    (
        "Yesterday Nigar Karimbeyli spoke.",
        "Dünən Nigar Kərimbəyli danışdı.",
        "Вчера говорила Нигяр Керимбейли.",
    ),
    ("We saw Nigar Karimbeyli.", "Biz Nigar Kərimbəylini gördük.", "Мы видели Нигяр Керимбейли."),
    ("It was cold.", "Soyuq idi.", "Было холодно."),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an empty glossary, and translations as TMX and PO."""
    (tmp_path / "termkit.toml").write_text('glossary = ["names.toml"]\n', encoding="utf-8")
    (tmp_path / "names.toml").write_text("", encoding="utf-8")
    units = "".join(
        "<tu>"
        + "".join(
            f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>'
            for tag, text in zip(("en", "az", "ru"), row, strict=True)
        )
        + "</tu>"
        for row in PAIRS
    )
    (tmp_path / "work.tmx").write_text(
        f'<tmx version="1.4"><header srclang="en"/><body>{units}</body></tmx>', encoding="utf-8"
    )
    header = 'msgid ""\nmsgstr "Language: az\\nX-Source-Language: en\\n"\n\n'
    (tmp_path / "az.po").write_text(
        header + "\n".join(f'msgid "{en}"\nmsgstr "{az}"\n' for en, az, _ in PAIRS), encoding="utf-8"
    )
    for at, tag in enumerate(("en", "az")):
        (tmp_path / f"{tag}.md").write_text("\n\n".join(row[at] for row in PAIRS) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_memory() -> None:
    assert CliRunner().invoke(cli, ["tm", "import", "work.tmx", "--memory", "m.sqlite"]).exit_code == 0
    done = extract("--memory", "m.sqlite")
    assert done.exit_code == 0, done.output
    assert "# az and ru: together in 2 of 2 and 2 segments, score 0.9" in done.stdout
    assert "# m.sqlite:unit 1  … Dünən" in done.stdout
    assert 'ru.family = "Керимбейли"\nru.given = "Нигяр"\nru.review = "proposed"\n' in done.stdout


def test_two_languages_of_a_memory() -> None:
    done = extract("work.tmx", "--source-language", "en", "--target-language", "az-AZ")
    assert "# az and en: together" in done.stdout
    assert "Нигяр говорила" not in done.stdout
    assert "From Azerbaijani" in done.stdout


def test_a_catalogue() -> None:
    done = extract("az.po")
    assert 'en.family = "Karimbeyli"\n' in done.stdout
    assert "# az.po:unit 1  … Dünən Nigar Kərimbəyli danışdı. …  =  … Yesterday" in done.stdout


def test_one_language_of_a_catalogue() -> None:
    done = extract("az.po", "--language", "az")
    assert "together" not in done.stdout
    assert 'az.family = "Kərimbəyli"\n' in done.stdout


def test_a_text_and_its_source() -> None:
    done = extract("az.md", "--source", "en.md", "--source-language", "en", "--target-language", "az")
    assert done.exit_code == 0, done.output
    assert "# az.md:1  … Dünən Nigar Kərimbəyli danışdı. …  =  … Yesterday" in done.stdout


def test_what_is_written_is_valid() -> None:
    assert extract("work.tmx", "-o", "new.toml").exit_code == 0
    checked = CliRunner().invoke(cli, ["glossary", "validate", "new.toml"])
    assert "no errors, no warnings" in checked.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param([], "name the texts to look at, or a memory", id="nothing"),
        pytest.param(["--memory", "nowhere.sqlite"], "nowhere.sqlite", id="no such memory"),
        pytest.param(["nowhere.po"], "nowhere.po: there is no such file", id="no such file"),
        pytest.param(["az.md", "en.md", "--source", "en.md"], "--source goes with one text", id="two texts"),
        pytest.param(
            ["work.tmx", "--source-language", "tr"], "the glossary has az, en and ru", id="another language"
        ),
        pytest.param(
            ["az.md", "--source", "en.md", "--source-language", "az", "--target-language", "az"],
            "both texts are in az",
            id="one language",
        ),
    ],
)
def test_what_cannot_be_done_is_said(words: list[str], message: str) -> None:
    done = extract(*words)
    assert done.exit_code == 2
    assert message in done.stderr
    assert "Traceback" not in done.output


def test_a_file_that_cannot_be_read_stops_no_other() -> None:
    done = extract("nowhere.po", "az.po")
    assert done.exit_code == 2
    assert 'en.family = "Karimbeyli"\n' in done.stdout


def test_nothing_in_two_languages_is_said() -> None:
    done = extract("az.po", "--source-language", "en", "--target-language", "ru")
    assert done.exit_code == 0
    assert "no segment has two of these languages: en, ru" in done.stderr
