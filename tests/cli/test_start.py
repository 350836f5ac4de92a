"""`termkit --help` answers at once because it imports little: held by a list, not by a stopwatch."""

from __future__ import annotations

import subprocess
import sys

import pytest

# What only some commands need, and each of them imports by itself.
NEVER_AT_THE_START = (
    "ahocorasick_rs",
    "markdown_it",
    "pymorphy3",
    "tomlkit",
    "tomllib",
    "lxml",
    "translate",
    "polib",
    "numpy",
    "sqlite3",
    "rapidfuzz",
    "termkit.checks",
    "termkit.documents",
    "termkit.glossary",
    "termkit.languages",
    "termkit.project",
    "termkit.reports",
)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]], ids=lambda arguments: arguments[0])
def test_little_is_imported(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "termkit", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {
        line.rpartition("|")[2].strip()
        for line in done.stderr.splitlines()
        if line.startswith("import time:")
    }
    assert "click" in imported
    assert not [name for name in NEVER_AT_THE_START if name in imported]


def test_importing_the_library_imports_nothing_else() -> None:
    program = "import sys, termkit; print([name for name in sys.modules if name.startswith('termkit.')])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_public_names_are_there() -> None:
    import termkit

    for name in termkit.__all__:
        assert getattr(termkit, name) is not None
    with pytest.raises(AttributeError, match="Glosary"):
        _ = termkit.Glosary
