"""`termkit schemes`: the table, one scheme, and the list for programs."""

from __future__ import annotations

import json
import re

from click.testing import CliRunner, Result

from termkit.cli import cli
from termkit.transliteration import schemes


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["schemes", *arguments])


def test_every_scheme_has_its_line_with_year_and_publisher() -> None:
    lines = run().stdout.splitlines()
    for scheme in schemes():
        (line,) = (line for line in lines if re.match(rf" [ *] {re.escape(scheme.name)} ", line))
        assert scheme.publisher in line
        assert str(scheme.year or "") in line
    assert "Russian to English (--from ru --to en)" in lines


def test_one_scheme_is_shown_with_its_letters_and_examples() -> None:
    done = run("BGN_PCGN")
    assert "Publisher: BGN (Washington) and PCGN (London), 1947" in done.stdout
    assert "ё ë" in done.stdout
    assert "Елизово → Yelizovo" in done.stdout


def test_an_unknown_scheme_ends_with_the_nearest() -> None:
    done = run("wikpedia")
    assert "Nearest: wikipedia" in done.stderr
    assert done.exit_code == 2


def test_the_list_for_programs() -> None:
    found = [json.loads(line) for line in run("--format", "jsonl").stdout.splitlines()]
    assert [scheme["name"] for scheme in found] == [scheme.name for scheme in schemes()]
    assert {"name", "title", "from", "to", "publisher", "year", "default", "reversible"} == found[0].keys()
