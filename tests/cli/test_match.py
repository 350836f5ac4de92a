"""`termkit match`, line by line."""

from __future__ import annotations

from click.testing import CliRunner

from termkit.cli import cli


def match(lines: str, *options: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(cli, ["match", *options], input=lines)
    return done.exit_code, done.stdout, done.stderr


def test_a_line_in_a_line_out() -> None:
    status, out, _ = match(
        "Həsənov\taz\tГасанов\tru\nHəsənov\taz-AZ\tHüseynov\taz\r\n", "--kind", "person", "--no-glossary"
    )
    assert status == 0
    rows = [line.split("\t") for line in out.splitlines()]
    assert [decision for _, decision in rows] == ["same", "different"]
    assert all(0 <= float(score) <= 1 for score, _ in rows)


def test_two_names_of_one_entry_are_the_same() -> None:
    line = "Bakı\taz\tБаку\tru\n"
    assert match(line, "--kind", "place")[1] == "1.0000\tsame\n"
    assert match(line, "--kind", "place", "--no-glossary")[1] != "1.0000\tsame\n"


def test_places_of_two_entries_are_two_however_alike_their_letters_are() -> None:
    lines = "Quba\taz\tCuba\ten\nMali\taz\tMalé\ten\nKinqstaun\taz\tKingston\ten\nQuba\taz\tКуба\tru\n"
    decisions = [line.split("\t")[1] for line in match(lines, "--kind", "place")[1].splitlines()]
    assert decisions == ["different", "different", "different", "same"]


def test_a_surname_that_many_bear_is_left_to_its_letters() -> None:
    assert match("Əliyev\taz\tАлиева\tru\n", "--kind", "person")[1].endswith("possible\n")


def test_a_line_that_cannot_be_read_is_named() -> None:
    status, out, err = match("Bakı\taz\tBaku\ten\nBakı\taz\n", "--no-glossary")
    assert status == 2
    assert len(out.splitlines()) == 1
    assert "line 2 has 2 of 4 columns" in err


def test_an_unknown_language_is_named() -> None:
    status, out, err = match("Bakı\taz\tBaku\ten\nBakı\tazz\tBaku\ten\n")
    assert status == 2
    assert out == "1.0000\tsame\n"
    assert "line 2 names the language “azz”. Write one of: az, az-Cyrl, en, ru." in err


def test_azerbaijani_in_cyrillic_letters_is_read() -> None:
    lines = "Шәки\taz-Cyrl\tŞəki\taz\nСәмәдов\taz-Cyrl\tСамедов\tru\n"
    for options in ((), ("--no-glossary",)):
        status, out, _ = match(lines, "--kind", "person", *options)
        assert status == 0
        assert [line.split("\t")[1] for line in out.splitlines()] == ["same", "same"]


def test_the_example_of_the_help_can_be_copied() -> None:
    shown = CliRunner().invoke(cli, ["match", "--help"]).stdout
    assert r"$ printf 'Həsənov\taz\tГасанов\tru\n' | termkit match --kind person" in shown
