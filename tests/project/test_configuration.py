"""What termkit.toml may say, where it is found, and what is said of its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.checks.settings import Style
from termkit.errors import SettingsError
from termkit.memory.penalties import Penalties
from termkit.project.configuration import PathSettings, find, parse, read

FULL = """\
language = "az-AZ"
glossary = ["shipped", "names.toml"]
select = ["mixed", "deprecated-term"]
ignore = "hyphenation"
memory = "memory.sqlite"

[style]
zade = "zade"
initials = "spaced"
first-mention = "full"
yo = "never"
places = "ru-RU"

[severity]
mixed = "info"
mixed-script = "error"
hyphenation = "off"

[per-path."ru/**"]
language = "ru"
ignore = ["mixed-variants"]
"""


def faults_of(text: str, file: str = "termkit.toml") -> list[str]:
    return parse(text, Path(file), file)[1]


def test_every_key() -> None:
    settings, faults = parse(FULL, Path("termkit.toml"), "termkit.toml")
    assert not faults
    assert settings.language == "az"
    assert settings.glossary == ("shipped", "names.toml")
    assert settings.glossary_line == 2
    assert settings.select == ("mixed", "deprecated-term")
    assert settings.ignore == ("hyphenation",)
    assert settings.memory == ("memory.sqlite",)
    assert settings.style == Style("zade", "ru-RU", "spaced", "full", "never")
    assert settings.per_path == (PathSettings("ru/**", "ru", (), ("mixed-variants",)),)


def test_a_longer_name_of_a_rule_is_the_more_exact() -> None:
    settings, _ = parse(FULL, Path("termkit.toml"), "termkit.toml")
    assert settings.severities == {"mixed-script": "error", "mixed-variants": "info", "hyphenation": "off"}


def test_an_empty_file_is_the_defaults() -> None:
    settings, faults = parse("# nothing yet\n", Path("termkit.toml"), "termkit.toml")
    assert not faults
    assert (settings.language, settings.glossary, settings.style) == (None, None, Style())


def test_an_empty_list_of_glossaries_is_not_the_same_as_none() -> None:
    assert parse("glossary = []\n", Path("termkit.toml"), "termkit.toml")[0].glossary == ()


def test_the_table_in_pyproject() -> None:
    text = (
        '[project]\nname = "essays"\n[tool.termkit]\nlanguage = "en"\n[tool.termkit.style]\nzade = "keep"\n'
    )
    settings, faults = parse(text, Path("pyproject.toml"), "pyproject.toml")
    assert not faults
    assert (settings.language, settings.style.zade) == ("en", "keep")


def test_faults_in_pyproject_have_its_lines() -> None:
    text = '[project]\nname = "essays"\n\n[tool.termkit]\nlangauge = "en"\n'
    assert faults_of(text, "pyproject.toml") == [
        "pyproject.toml:5: “langauge” is no setting. Did you mean “language”?"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'ignroe = ["hyphenation"]',
            "“ignroe” is no setting. Did you mean “ignore”?",
            id="a key misspelled",
        ),
        pytest.param(
            'language = "az-Cyrl"', "Azerbaijani in Cyrillic letters is not supported yet", id="az-Cyrl"
        ),
        pytest.param('language = "english"', "“english” is no language termkit knows", id="no language"),
        pytest.param(
            "language = 3", "language is 3. Write one of: az, en, ru.", id="a number for a language"
        ),
        pytest.param(
            'select = ["mixed-scrpt"]',
            "select: there is no rule “mixed-scrpt”. Did you mean “mixed-script”?",
            id="a rule misspelled",
        ),
        pytest.param('ignore = [""]', "ignore is an empty text", id="an empty rule"),
        pytest.param(
            'severity.hyphenation = "eror"',
            "severity.hyphenation is “eror”. Write one of: info, warning, error, off. Did you mean “error”?",
            id="a severity misspelled",
        ),
        pytest.param('severity.hyphens = "info"', "there is no rule “hyphens”", id="a severity of no rule"),
        pytest.param('severity = "info"', "severity is a text. Write a table: [severity]", id="no table"),
        pytest.param(
            'style.zadeh = "zade"',
            "“style.zadeh” is no setting of the house style. Did you mean “zade”?",
            id="a style misspelled",
        ),
        pytest.param(
            "style.zade = true", "style.zade is true. Write one of: zadeh, zade, keep.", id="a style of yes"
        ),
        pytest.param(
            "glossary = 5", "glossary is 5. Write a text in quotation marks, or a list", id="no path"
        ),
        pytest.param(
            '[per-path."ru/**"]\nstyle = "x"',
            '“per-path."ru/**".style” is no setting of a path.',
            id="a key that a path does not have",
        ),
        pytest.param(
            'per-path = ["ru"]', "per-path is a list. Write a table: [per-path]", id="a list of paths"
        ),
    ],
)
def test_faults(text: str, expected: str) -> None:
    faults = faults_of(text + "\n")
    assert any(expected in fault for fault in faults), faults


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = 'langauge = "en"\nselect = ["nothing"]\n[style]\nzade = zade\n[severity]\nmixed-script = "loud"\n'
    assert [fault.split(" ")[0] for fault in faults_of(text)] == [
        "termkit.toml:1:",
        "termkit.toml:2:",
        "termkit.toml:4:",
        "termkit.toml:6:",
    ]


def test_the_nearest_settings_are_found(tmp_path: Path) -> None:
    inner = tmp_path / "articles" / "2024"
    inner.mkdir(parents=True)
    (tmp_path / "termkit.toml").write_text("", encoding="utf-8")
    assert find(inner) == tmp_path / "termkit.toml"
    (tmp_path / "articles" / "termkit.toml").write_text("", encoding="utf-8")
    assert find(inner) == tmp_path / "articles" / "termkit.toml"


def test_a_pyproject_without_the_table_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text("", encoding="utf-8")
    inner = tmp_path / "code"
    inner.mkdir()
    project = inner / "pyproject.toml"
    project.write_text('[project]\nname = "termkit-essays"\n', encoding="utf-8")
    assert find(inner) == tmp_path / "termkit.toml"
    project.write_text("[tool.termkit]\n", encoding="utf-8")
    assert find(inner) == project
    (inner / "termkit.toml").write_text("", encoding="utf-8")
    assert find(inner) == inner / "termkit.toml"


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "termkit.toml"
    file.write_bytes('language = "аз"'.encode("windows-1251"))
    with pytest.raises(SettingsError, match=r"termkit\.toml: byte 12 is not UTF-8"):
        read(file)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "termkit.toml"
    file.write_text('language = "ru"\n', encoding="utf-8-sig")
    assert read(file).language == "ru"


def test_the_memory_may_have_a_table() -> None:
    text = (
        '[memory]\npath = "work.sqlite"\n'
        "[memory.penalties]\ncase = 0\nmachine-translated = 25.5\n"
        '[memory.penalties.origins]\n"old-*.tmx" = 5\n'
    )
    settings, faults = parse(text, Path("termkit.toml"), "termkit.toml")
    assert faults == []
    assert settings.memory == ("work.sqlite",)
    assert settings.penalties == Penalties(case=0, machine_translated=25.5, origins=(("old-*.tmx", 5),))
    assert parse("", Path("termkit.toml"), "termkit.toml")[0].penalties is None


def test_every_fault_of_penalties_is_said() -> None:
    text = (
        '[memory]\nfile = "x"\n'
        '[memory.penalties]\ncaze = 1\ntags = "two"\nnumbers = -1\norigins = {"x" = true}\n'
    )
    assert faults_of(text) == [
        "termkit.toml:2: “memory.file” is no setting of the memory. There are: path, penalties.",
        "termkit.toml:4: “memory.penalties.caze” is no penalty. Did you mean “case”?",
        "termkit.toml:5: memory.penalties.tags is “two”. Write a number of points from 0 to 100.",
        "termkit.toml:6: memory.penalties.numbers is -1. Write a number of points from 0 to 100.",
        "termkit.toml:7: memory.penalties.origins.x is true. Write a number of points from 0 to 100.",
    ]
