"""`termkit pretranslate`, as a translator calls it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli

if TYPE_CHECKING:
    from click.testing import Result

TMX = """<tmx version="1.4"><header srclang="az"/><body><tu>
<tuv xml:lang="az"><seg>Bakı küləkli şəhərdir.</seg></tuv>
<tuv xml:lang="ru"><seg>Баку — город ветров.</seg></tuv></tu></body></tmx>"""
PO = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n\nmsgid "Bakı küləkli şəhərdir."\nmsgstr ""\n'
XLIFF = (
    '<xliff version="1.2"><file source-language="az" target-language="ru"><body><trans-unit id="1">'
    "<source>Bakı küləkli şəhərdir.</source></trans-unit></body></file></xliff>"
)
FILLED = PO.replace('şəhərdir."\nmsgstr ""', 'şəhərdir."\nmsgstr "Баку — город ветров."')


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.tmx").write_text(TMX, encoding="utf-8")
    Path("ru.po").write_text(PO, encoding="utf-8")
    assert termkit("tm", "import", "old.tmx").exit_code == 0


def termkit(*words: str) -> Result:
    return CliRunner().invoke(cli, words)


def pretranslate(*words: str) -> Result:
    return termkit("pretranslate", *words, "--source-language", "az")


def test_a_file_is_filled_and_what_became_of_it_is_said() -> None:
    done = pretranslate("ru.po", "-o", "out.po")
    assert done.exit_code == 0, done.output
    assert Path("out.po").read_text(encoding="utf-8") == FILLED
    assert Path("ru.po").read_text(encoding="utf-8") == PO
    assert done.stdout == "ru.po: 1 of 1 segment filled in\n         1  exact\n"


def test_standard_input_is_read_as_what_it_is() -> None:
    for name, data in (("ru.po", PO), ("ru.xlf", XLIFF)):
        words = ["pretranslate", "-", "-o", "-", "--source-language", "az"]
        Path(name).write_text(data, encoding="utf-8")
        done = CliRunner().invoke(cli, words, input=data.encode())
        assert done.exit_code == 0, done.output
        assert done.stdout == pretranslate(name, "-o", "-").stdout
        assert "Баку — город ветров." in done.stdout


def test_how_much_is_to_be_looked_at_is_said() -> None:
    done = pretranslate("ru.po", "-o", "out.po", "--review")
    assert done.stdout.startswith("ru.po: 1 of 1 segment filled in, 1 of them to be looked at\n")


def test_diff_shows_and_writes_nothing() -> None:
    done = pretranslate("ru.po", "--diff")
    assert '-msgstr ""\n+msgstr "Баку — город ветров."' in done.stdout
    assert "1  exact" in done.stderr
    assert Path("ru.po").read_text(encoding="utf-8") == PO


def test_standard_output_carries_the_file_alone() -> None:
    assert pretranslate("ru.po", "-o", "-").stdout_bytes == FILLED.encode()


def test_no_file_is_written_over_unasked() -> None:
    Path("other.po").write_text("mine", encoding="utf-8")
    for output, what in (("ru.po", "this is FILE itself"), ("other.po", "this file is there already")):
        done = pretranslate("ru.po", "-o", output)
        assert done.exit_code == 2
        assert what in done.stderr
        assert pretranslate("ru.po", "-o", output, "--force").exit_code == 0
        assert Path(output).read_text(encoding="utf-8") == FILLED


def test_a_broken_message_is_told_and_kept() -> None:
    broken = f'{PO}\nmsgid "Gəncə\nmsgstr ""\n'
    Path("ru.po").write_text(broken, encoding="utf-8")
    done = pretranslate("ru.po", "-o", "out.po")
    assert done.exit_code == 1
    assert "ru.po:8: left as it is: a quotation mark is missing." in done.stderr
    assert Path("out.po").read_text(encoding="utf-8") == FILLED + broken[len(PO) :]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(("ru.po",), "say where to write", id="nowhere to write"),
        pytest.param(("no.po", "-o", "x"), "there is no such file", id="no file"),
        pytest.param(("old.tmx", "-o", "x"), "this is no file of translations", id="another format"),
        pytest.param(("ru.po", "-o", "x", "--memory", "no.sqlite"), "no such memory", id="no memory"),
        pytest.param(("ru.po", "-o", "x", "--target-language", "en"), "says that it is ru", id="languages"),
        pytest.param(
            ("ru.po", "-o", "x", "--target-language", "az"), "says that it is ru", id="one language"
        ),
    ],
)
def test_what_cannot_be_done_is_said(words: tuple[str, ...], message: str) -> None:
    done = pretranslate(*words)
    assert done.exit_code == 2
    assert message in done.stderr
    assert not Path("x").exists()


def test_languages_that_nobody_says_are_asked_for() -> None:
    done = termkit("pretranslate", "ru.po", "-o", "x")
    assert done.exit_code == 2
    assert "does not say its source language. Name it with --source-language" in done.stderr


def test_an_xliff_file_says_its_languages_afterwards() -> None:
    text = (
        '<xliff version="1.2"><file source-language="az"><body><trans-unit id="1">'
        "<source>Bakı küləkli şəhər.</source></trans-unit></body></file></xliff>"
    )
    Path("ru.xlf").write_text(text, encoding="utf-8")
    done = pretranslate("ru.xlf", "-o", "out.xlf", "--target-language", "ru")
    assert done.exit_code == 0, done.output
    after = Path("out.xlf").read_text(encoding="utf-8")
    assert 'target-language="ru"' in after
    assert '<alt-trans match-quality="86%" origin="old.tmx">' in after
    assert "<note" in after
    assert "Bakı → Баку" in after


def test_a_part_in_no_language_is_told_and_nothing_is_written() -> None:
    parts = "".join(
        f'<file source-language="az" target-language="{language}"><body><trans-unit id="1">'
        "<source>Bakı küləkli şəhərdir.</source></trans-unit></body></file>"
        for language in ("ru", "bad@lang")
    )
    Path("two.xlf").write_text(f'<xliff version="1.2">{parts}</xliff>', encoding="utf-8")
    done = pretranslate("two.xlf", "-o", "out.xlf")
    assert (done.exit_code, Path("out.xlf").exists()) == (2, False)
    assert "“bad@lang”, its target language, is no language code" in done.stderr
