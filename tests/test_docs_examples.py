"""What the pages show runs and comes out so, and the site has a place for every page and public name."""

from __future__ import annotations

import ast
import doctest
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import termkit
from termkit.cli import cli
from termkit.documents.translation_units import Unit, Variant
from termkit.memory import Store

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def test_the_page_on_python_is_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = DOCS / "python.md"
    source = "\n".join(blocks(page, "pycon"))
    test = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    said: list[str] = []
    result = doctest.DocTestRunner().run(test, out=said.append)
    assert result.attempted > 20
    assert result.failed == 0, "".join(said)


EXAMPLES = [(page.name, source) for page in PAGES for source in blocks(page, "python")]


@pytest.mark.parametrize(("page", "source"), EXAMPLES, ids=[page for page, _ in EXAMPLES])
def test_an_example_of_python_runs(
    page: str, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Resulzade (Rasulzadeh 1990).\n\n## References\n\nRasulzadeh, M. A. 1990. Speeches. Baku.\n"
    for name in ("article.md", "essay.md"):
        Path(name).write_text(text, encoding="utf-8")
    header = 'msgid ""\nmsgstr "Language: ru\\nX-Source-Language: az\\n"\n\n'
    Path("ru.po").write_text(f'{header}msgid "Aç"\nmsgstr ""\n', encoding="utf-8")
    Path("examples").symlink_to(ROOT / "examples")
    with Store("termkit-memory.sqlite", create=True) as store:
        store.add([Unit((Variant("az", "Aç"), Variant("ru", "Открыть")), "az")], "work.tmx")
    if "subprocess" in source:
        ast.parse(source)
    else:
        exec(compile(source, page, "exec"), {})


def test_every_page_has_its_place_in_the_site() -> None:
    listed = re.findall(r"<([\w-]+)>$", "\n".join(blocks(DOCS / "index.md", r"\{toctree\}")), re.MULTILINE)
    assert sorted(listed) == sorted(page.stem for page in DOCS.glob("*.md") if page.stem != "index")


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_a_page_leads_to_no_page_outside_the_site(page: Path) -> None:
    assert re.findall(r"\]\(\.\./[^)]*\.md[^)]*\)", page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", termkit.__all__)
def test_a_public_name_is_in_the_reference(name: str) -> None:
    reference = (DOCS / "api.md").read_text(encoding="utf-8")
    assert re.search(rf"^\.\. auto\w+:: termkit\.(?:citations\.)?{name}$", reference, re.MULTILINE)


FENCED = re.compile(r"^```(?P<language>.*)\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE)
STEP = re.compile(r'^(?:echo "(?P<typed>.*)" \| )?termkit (?P<words>.*)$')


def steps(page: Path) -> list[tuple[str, str]]:
    """The commands that a page shows with what they print, in order; of some only a part is shown."""
    found = []
    for block in FENCED.finditer(page.read_text(encoding="utf-8")):
        for step in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
            command, _, printed = step.partition("\n")
            if printed.strip() and " …" not in printed and not block["language"]:
                found.append((command, printed.strip()))
    return found


@pytest.mark.parametrize("name", ["memory.md", "transliteration.md"])
def test_what_a_command_prints_is_so(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "tm", "tm")
    shown = steps(DOCS / name)
    assert shown
    for command, printed in shown:
        step = STEP.match(command)
        assert step, command
        done = CliRunner().invoke(cli, shlex.split(step["words"]), input=step["typed"])
        assert done.stdout.strip() == printed, command


def test_the_editions_of_the_example_are_built_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "examples", "examples")
    (printed,) = (
        text for command, text in steps(DOCS / "editions.md") if command.startswith("termkit edition build")
    )
    done = CliRunner().invoke(cli, ["edition", "build", "examples/editions"])
    assert done.output.strip() == printed
