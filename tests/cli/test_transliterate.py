"""`termkit transliterate`: a line in, a line out, whatever the lines hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli

GLOSSARY = '[baku]\nkind = "place"\naz.preferred = "Bakı"\nen.preferred = "Baku"\nru.preferred = "Баку"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(GLOSSARY, encoding="utf-8")


def run(text: str | bytes, *options: str, languages: str = "az en") -> Result:
    source, target = languages.split()
    return CliRunner().invoke(cli, ["transliterate", "--from", source, "--to", target, *options], input=text)


def test_a_line_in_a_line_out() -> None:
    done = run("Ağdam\n\nŞuşa\n", "--no-glossary")
    assert (done.stdout, done.stderr, done.exit_code) == ("Aghdam\n\nShusha\n", "", 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ağdam\r\nŞuşa\r\n", "Aghdam\r\nShusha\r\n", id="line ends of Windows"),
        pytest.param("Ağdam", "Aghdam\n", id="no line end"),
        pytest.param("", "", id="nothing"),
        pytest.param("Ağdam\tŞuşa\n", "Aghdam\tShusha\n", id="a tab"),
        pytest.param("Ağ\0dam\n", "Agh\0dam\n", id="a NUL"),
        pytest.param("\ufeffAğdam\n", "Aghdam\n", id="a byte-order mark"),
        pytest.param("Ağ\x85dam\u2028\n", "Agh\x85dam\u2028\n", id="line ends that are none"),
        pytest.param("Ağdam " * 100_000 + "\n", "Aghdam " * 100_000 + "\n", id="a very long line"),
    ],
)
def test_messy_lines(text: str, expected: str) -> None:
    assert run(text.encode(), "--no-glossary").stdout_bytes.decode() == expected


def test_bytes_that_are_not_utf8_end_with_a_message() -> None:
    done = run("Ağdam\n".encode() + b"\xe3\xff\n", "--no-glossary")
    assert done.stdout == "Aghdam\n"
    assert "standard input: line 2: byte 0xE3 is not UTF-8" in done.stderr
    assert done.exit_code == 2


def test_an_encoding_can_be_named() -> None:
    done = run("Баку\n".encode("windows-1251"), "--no-glossary", "--encoding", "cp1251", languages="ru en")
    assert done.stdout == "Baku\n"


def test_candidates_are_separated_by_tabs_and_explained() -> None:
    options = ("--glossary", "names.toml", "--candidates", "2")
    assert run("Bakı\n", *options).stdout == "Baku\tBaki\n"
    explained = "Baku (established form)\tBaki (English press and official lists)\n"
    assert run("Bakı\n", *options, "--explain").stdout == explained
    assert run("Bakı\tAğdam\n\n", "--no-glossary", "--candidates", "1").stdout == "Baki Aghdam\n\n"


def test_the_glossary_goes_first_unless_it_is_switched_off() -> None:
    assert run("Bakı", "--glossary", "names.toml").stdout == "Baku\n"
    assert run("Bakı", "--no-glossary").stdout == "Baki\n"
    assert run("Bakı").stdout == "Baku\n"
    assert run("Бакы", "--glossary", "names.toml", languages="az-Cyrl ru").stdout == "Баку\n"


def test_a_scheme_beside_the_glossary_is_not_silent() -> None:
    done = run("Qəbələ\nQəbələ", "--scheme", "az-en-native", languages="az en")
    assert done.stdout == "Gabala\nGabala\n"
    assert done.stderr.count("For the scheme alone add --no-glossary.") == 1
    assert run("Qəbələ", "--scheme", "az-en-native", "--no-glossary", languages="az en").stderr == ""


def test_a_scheme_and_a_kind() -> None:
    assert run("Ельцин", "--no-glossary", "--scheme", "bgn_pcgn", languages="ru en").stdout == "Yel’tsin\n"
    assert run("Həsən", "--no-glossary", "--kind", "person", languages="az ru").stdout == "Гасан\n"
    back = run("Ûrij", "--no-glossary", "--scheme", "iso-9-1995", languages="en ru")
    assert back.stdout == "Юрий\n"


def test_an_unknown_letter_is_told_once() -> None:
    done = run("Їжак\nЇжак Є\n", "--no-glossary", languages="ru en")
    assert done.stdout == "Yizhak\nYizhak Ie\n"
    assert [line.partition(" (")[0] for line in done.stderr.splitlines()] == ["termkit: “Ї”", "termkit: “Є”"]
    assert done.exit_code == 0


def test_a_roman_number_is_no_doubtful_letter() -> None:
    done = run("XIX əsr, I Pyotr\n", "--no-glossary", languages="az ru")
    assert done.stdout.startswith("XIX ")
    assert not done.stderr


def test_files_are_read_and_a_missing_one_is_told() -> None:
    Path("one.txt").write_text("Ağdam\nŞuşa", encoding="utf-8")
    done = run("", "one.txt", "two.txt", "--no-glossary")
    assert done.stdout == "Aghdam\nShusha\n"
    assert "two.txt: there is no such file" in done.stderr
    assert done.exit_code == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["--from", "az"], "Missing option '--to'", id="no target"),
        pytest.param(["--from", "xx", "--to", "en"], "“xx” is no language termkit knows", id="language"),
        pytest.param(["--from", "ru", "--to", "en", "--scheme", "gost779"], "Nearest: gost-779", id="scheme"),
    ],
)
def test_a_wrong_call_ends_with_a_message(options: list[str], message: str) -> None:
    done = CliRunner().invoke(cli, ["transliterate", *options], input="Bakı\n")
    assert message in done.stderr
    assert done.exit_code == 2


def test_reasons_are_no_doubtful_letters() -> None:
    done = CliRunner().invoke(
        cli, ["transliterate", "--from", "az", "--to", "ru", "--no-glossary", "--explain"], input="Şuşa\n"
    )
    assert done.stdout.startswith("Шуша (")
    assert not done.stderr
