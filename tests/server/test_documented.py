"""The page on the server has all that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from termkit.checks import load_rules
from termkit.cli.serve import command
from termkit.server.languagetool_check import LONGEST
from termkit.server.routing import endpoints
from termkit.server.rule_kinds import REMARK, kind_of

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "server.md").read_text(encoding="utf-8")
PATHS = sorted(
    {one.path for one in endpoints().values() if one.answer.__module__.startswith("termkit.server.routes")}
)


@pytest.mark.parametrize(
    "path", [path for path in PATHS if "//" not in path and not path.startswith("/api/v1")]
)
def test_an_address_is_documented(path: str) -> None:
    shown = path.replace("{source}", "az").replace("{target}", "ru").replace("{text:text}", "TEXT")
    shown = shown.replace("{name:text}", "NAME").replace("{id}", "ID")
    assert re.search(rf"{re.escape(shown.rstrip('/'))}(?![\w-])", PAGE), shown


def test_the_public_prefix_has_what_the_usual_one_has() -> None:
    usual = {path.removeprefix("/tmserver") for path in PATHS if path.startswith("/tmserver")}
    public = {path.removeprefix("/api/v1") for path in PATHS if path.startswith("/api/v1")}
    assert public == usual - {"/languages"}


@pytest.mark.parametrize(
    "option", [option.opts[0] for option in command.params if option.name != "no_glossary"]
)
def test_an_option_is_documented(option: str) -> None:
    assert option in PAGE


@pytest.mark.parametrize(
    "category", sorted({kind_of(rule).category for rule in load_rules()} | {REMARK.category})
)
def test_a_category_is_documented(category: str) -> None:
    assert f"`{category}`" in PAGE


def test_every_rule_has_a_kind() -> None:
    assert [rule for rule in load_rules() if kind_of(rule).type == "uncategorized"] == []


def test_the_longest_text_is_documented() -> None:
    assert f"{LONGEST:,} characters" in PAGE
