"""`termkit glossary` and its commands, as they are typed."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

PLACES = """\
[baku]
kind = "place"
az.preferred = "Bakı"
en.preferred = "Baku"
ru.preferred = "Баку"
source = "An atlas"

[ganja]
kind = "place"
az.preferred = "Gəncə"
en.preferred = "Ganja"
en.superseded = [{text = "Kirovabad", from = 1935, to = 1989}]
en.review = "proposed"
"""
PEOPLE = """\
[vakilov-mustafa-bey]
kind = "person"
az.family = "Vəkilov"
az.given = "Mustafa"
az.title = "bəy"
en.family = "Vakilov"
en.given = "Mustafa"
en.title = "bey"
en.deprecated = ["Vekilov"]
note = "Minister of the interior."
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two glossary files of its own and no other; the current folder."""
    (tmp_path / "termkit.toml").write_text('glossary = ["places.toml", "people.toml"]\n', encoding="utf-8")
    (tmp_path / "places.toml").write_text(PLACES, encoding="utf-8")
    (tmp_path / "people.toml").write_text(PEOPLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def glossary(*words: str) -> Result:
    return CliRunner().invoke(cli, ["glossary", *words])


# validate


def test_validate_a_good_glossary() -> None:
    result = glossary("validate")
    assert (result.exit_code, result.stdout) == (0, "3 entries in 2 files: no errors, no warnings\n")


def test_validate_one_file() -> None:
    assert glossary("validate", "places.toml").stdout == "2 entries in 1 file: no errors, no warnings\n"


def test_validate_tells_all_errors_of_all_files(folder: Path) -> None:
    (folder / "places.toml").write_text(PLACES.replace('"place"', '"plaec"', 1), encoding="utf-8")
    (folder / "people.toml").write_text(
        PEOPLE.replace("en.deprecated", "en.deprecatd") + "[x]\nkind = term\n", encoding="utf-8"
    )
    result = glossary("validate")
    assert result.exit_code == 2
    assert [line.split(" ")[0] for line in result.stdout.splitlines()[:-1]] == [
        "places.toml:2:",
        "people.toml:12:",
        "people.toml:9:",
    ]
    assert result.stdout.endswith("3 errors. Texts cannot be checked until this is mended.\n")


def test_validate_two_entries_of_one_id(folder: Path) -> None:
    (folder / "more.toml").write_text(PLACES, encoding="utf-8")
    result = glossary("validate", "places.toml", "more.toml")
    assert result.exit_code == 2
    assert "more.toml:1: [baku] is already an entry at places.toml:1" in result.stdout


def test_validate_warnings_do_not_fail(folder: Path) -> None:
    (folder / "more.toml").write_text('[x]\nkind = "place"\nen.preferred = "Bаku"\n', encoding="utf-8")
    result = glossary("validate", "more.toml")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "more.toml:1: warning: [x] en.preferred “Bаku”: а is a Cyrillic letter, so no text has this "
        "word. Write “Baku”.",
        "1 entry in 1 file: no errors, 1 warning",
    ]


def test_validate_a_file_that_refers_to_the_project(folder: Path) -> None:
    text = '[x]\nkind = "place"\nen.preferred = "Baku khanate"\nrelated = ["baku", "nowhere-at-all"]\n'
    (folder / "more.toml").write_text(text, encoding="utf-8")
    result = glossary("validate", "more.toml")
    assert "related names “nowhere-at-all”, which is no entry" in result.stdout
    assert "1 warning\n" in result.stdout


def test_validate_own_entries_beside_shipped_ones(folder: Path) -> None:
    (folder / "termkit.toml").write_text('glossary = ["shipped", "own.toml"]\n', encoding="utf-8")
    own = '[baku]\nkind = "place"\nen.preferred = "Bakou"\n[x]\nkind = "place"\nen.preferred = "Ganja"\n'
    (folder / "own.toml").write_text(own, encoding="utf-8")
    result = glossary("validate")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("own.toml:4: warning: [x] has the preferred term of [ganja] (")
    assert lines[1:] == ["In place of shipped entries: baku", "2 entries in 1 file: no errors, 1 warning"]


@pytest.mark.parametrize("path", ["nowhere.toml", "empty"])
def test_validate_paths_without_a_glossary(folder: Path, path: str) -> None:
    (folder / "empty").mkdir()
    result = glossary("validate", path)
    assert result.exit_code == 2
    assert f"{path}: there is no" in result.stdout


def test_validate_the_shipped_glossary(folder: Path) -> None:
    (folder / "termkit.toml").unlink()
    result = glossary("validate")
    assert result.exit_code == 0
    assert "no errors, no warnings" in result.stdout


# show


@pytest.mark.parametrize("name", ["vakilov-mustafa-bey", "Vəkilovun", "Mustafa bey Vakilov", "vekilov"])
def test_show(name: str) -> None:
    result = glossary("show", *name.split())
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "vakilov-mustafa-bey · person · people.toml:1"
    assert lines[2] == "  Azerbaijani  Mustafa bəy Vəkilov"
    assert "    not        Vekilov" in lines
    assert lines[-1] == "  note         Minister of the interior."


def test_show_years() -> None:
    assert "formerly   Kirovabad (1935–1989)" in glossary("show", "Kirovabad").stdout


def test_show_json() -> None:
    result = glossary("show", "Gəncədən", "--format", "json")
    (entry,) = json.loads(result.stdout)["entries"]
    assert (entry["id"], entry["path"], entry["line"]) == ("ganja", "places.toml", 8)
    assert entry["languages"]["en"]["superseded"] == [{"text": "Kirovabad", "from": 1935, "to": 1989}]
    assert entry["languages"]["en"]["review"] == "proposed"
    assert entry["languages"]["az"]["forms"] == ["Gəncənin", "Gəncəyə", "Gəncədə", "Gəncədən"]


def test_show_of_namesakes(folder: Path) -> None:
    more = "".join(
        f'[baku-{number}]\nkind = "place"\nen.preferred = "Baku"\nsame-as = "baku"\n' for number in range(4)
    )
    (folder / "places.toml").write_text(PLACES + more, encoding="utf-8")
    lines = glossary("show", "Baku").stdout.splitlines()
    assert lines[0] == "5 entries have this name. Name one of them by its id:"
    assert lines[1] == "  baku    Bakı · Baku · Баку  (places.toml:1)"


def test_show_nothing() -> None:
    result = glossary("show", "Vakilof")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert (
        "“Vakilof” is no id, name or term of the glossary. Near it: Vakilov [vakilov-mustafa-bey]"
        in result.stderr
    )


def test_show_of_another_glossary() -> None:
    assert glossary("show", "Baku", "--glossary", "people.toml").exit_code == 2
    assert glossary("show", "Baku", "--no-glossary").exit_code == 2


# stats


def test_stats() -> None:
    result = glossary("stats")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "              entries  az  en  ru  in all three"
    assert lines[1] == "person              1   1   1   0             0"
    assert lines[2] == "place               2   2   2   1             1"
    assert "1 (33.3%) of the entries name a source for every language." in lines


def test_stats_json() -> None:
    figures = json.loads(glossary("stats", "--format", "json").stdout)
    assert figures["entries"] == 3
    assert figures["kinds"]["place"] == {"entries": 2, "az": 2, "en": 2, "ru": 1, "all": 1}
    assert figures["terms"]["en"]["superseded"] == 1
    assert figures["review"]["en"]["proposed"] == 1


def test_stats_of_nothing() -> None:
    assert glossary("stats", "--no-glossary").exit_code == 0


# add


def test_add(folder: Path) -> None:
    result = glossary(
        "add", "--kind", "person", "--az", "Xoyski, Fətəli xan", "--en", "Khoyski, Fatali khan",
        "--deprecated-en",
        "Khoiski", "--deprecated-en", "Khoysky", "--source", "A book", "--review", "proposed",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    entry = """\
[khoyski-fatali-khan]
kind = "person"
az.family = "Xoyski"
az.given = "Fətəli"
az.title = "xan"
az.review = "proposed"
en.family = "Khoyski"
en.given = "Fatali"
en.title = "khan"
en.deprecated = ["Khoiski", "Khoysky"]
en.review = "proposed"
source = "A book"
"""
    assert result.stdout == entry + "people.toml:12: [khoyski-fatali-khan] added\n"
    assert (folder / "people.toml").read_text(encoding="utf-8") == PEOPLE + "\n" + entry
    assert glossary("show", "Xoyskidən").exit_code == 0


def test_add_in_parts_and_with_years(folder: Path) -> None:
    result = glossary(
        "add", "--kind", "place", "--id", "sheki", "--ru", "Шеки", "--superseded-ru", "Нуха -1968",
        "--demonym-ru",
        "шекинец", "--az", "Şəki", "--file", "places.toml",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    text = (folder / "places.toml").read_text(encoding="utf-8")
    assert text.startswith(PLACES)
    assert 'ru.superseded = [{text = "Нуха", to = 1968}]\nru.demonym = ["шекинец"]\n' in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param((), "an entry needs --kind (person, place", id="nothing"),
        pytest.param((), "and a name in at least one language (--az, --en, --ru)", id="no name"),
        pytest.param(
            ("--kind", "place"), "an entry needs a name in at least one language", id="a kind alone"
        ),
        pytest.param(("--en", "Sheki"), "an entry needs --kind", id="a name alone"),
        pytest.param(("--kind", "town", "--en", "Sheki"), "'town' is not one of", id="a wrong kind"),
        pytest.param(
            ("--kind", "person", "--en", "Fatali Khoyski"),
            "Write it first, with a comma: “Khoyski, Fatali”",
            id="no comma",
        ),
        pytest.param(
            ("--kind", "place", "--en", "Sheki", "--id", "baku"),
            "[baku] is already an entry at places.toml:1",
            id="an id that is taken",
        ),
        pytest.param(
            ("--kind", "place", "--en", "Kirovabad"),
            "“Kirovabad” (English) is there already: [ganja] at places.toml:8",
            id="a name that is taken",
        ),
        pytest.param(
            ("--kind", "person", "--az", "Vəkilov, Mustafa"),
            "[vakilov-mustafa-bey] at people.toml:1",
            id="a person",
        ),
        pytest.param(
            ("--kind", "place", "--en", "Sheki", "--id", "шеки"), "is no id", id="an id that is none"
        ),
        pytest.param(
            ("--kind", "place", "--en", "Sheki", "--file", "nowhere/at/all.toml"), "", id="a new folder"
        ),
        pytest.param(("--kind", "place", "--en", "—"), "no id can be made of the name", id="no letters"),
    ],
)
def test_add_refuses(folder: Path, words: tuple[str, ...], said: str) -> None:
    result = glossary("add", *words)
    if said:
        assert result.exit_code == 2
        assert said in result.stderr
    else:
        assert result.exit_code == 0
    assert (folder / "people.toml").read_text(encoding="utf-8") == PEOPLE
    assert (folder / "places.toml").read_text(encoding="utf-8") == PLACES


def test_add_a_namesake() -> None:
    result = glossary(
        "add", "--kind", "place", "--en", "Ganja", "--id", "ganja-village", "--same-as", "ganja"
    )
    assert result.exit_code == 0
    assert result.stderr == ""


def test_add_says_what_is_odd_about_the_new_entry() -> None:
    result = glossary("add", "--kind", "place", "--en", "Shеki", "--deprecated-en", "Baku")
    assert result.exit_code == 0
    assert "warning: people.toml:12: [shki] en.preferred “Shеki”: е is a Cyrillic letter" in result.stderr
    assert "en.deprecated “Baku” is the preferred term of [baku] (places.toml:1)" in result.stderr


def test_add_to_a_file_that_is_no_glossary_of_the_project() -> None:
    result = glossary("add", "--kind", "place", "--en", "Sheki", "--file", "other.toml")
    assert result.exit_code == 0
    assert "other.toml is no glossary of this project" in result.stderr


def test_add_does_not_touch_a_file_with_faults(folder: Path) -> None:
    (folder / "people.toml").write_text("[x]\nkind = term\n", encoding="utf-8")
    result = glossary("add", "--kind", "place", "--en", "Sheki")
    assert result.exit_code == 2
    assert "people.toml:2:" in result.stderr
    assert (folder / "people.toml").read_text(encoding="utf-8") == "[x]\nkind = term\n"


def test_add_starts_a_project(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
    words = ("add", "--kind", "place", "--en", "Ashaghi Quzlak", "--az", "Aşağı Quzlaq")
    result = glossary(*words)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("termkit.toml: made\nnames.toml: made\n[ashaghi-quzlak]\n")
    assert glossary("show", "Aşağı", "Quzlaqdan").stdout.startswith("ashaghi-quzlak · place · names.toml:")
    assert glossary("show", "Bakıdan").stdout.startswith("baku · place · ")


@pytest.fixture
def own(folder: Path) -> Path:
    """A project with the shipped glossary and one of its own."""
    (folder / "termkit.toml").write_text('glossary = ["shipped", "people.toml"]\n', encoding="utf-8")
    return folder / "people.toml"


def test_add_to_a_shipped_entry(own: Path) -> None:
    shipped = json.loads(glossary("show", "baku", "--format", "json").stdout)["entries"][0]["languages"]
    result = glossary("add", "--id", "baku", "--deprecated-en", "Bakou", "--deprecated-en", "Bakoo")
    assert result.exit_code == 0, result.output
    assert "copied" in result.stderr
    assert own.read_text(encoding="utf-8").startswith(PEOPLE + '\n[baku]\nkind = "place"\n')
    entry = json.loads(glossary("show", "baku", "--format", "json").stdout)["entries"][0]
    assert entry["path"].endswith("people.toml")
    now = entry["languages"]
    assert {text["text"] for text in now["en"]["deprecated"]} >= {"Bakou", "Bakoo"}
    assert (now["az"], now["ru"]) == (shipped["az"], shipped["ru"])
    assert glossary("validate").exit_code == 0
    again = glossary("add", "--id", "baku", "--deprecated-en", "Bakuh")
    assert "already an entry at people.toml:12. To add to it, edit it there" in again.stderr


def test_add_to_a_shipped_entry_with_a_new_name(own: Path) -> None:
    result = glossary("add", "--id", "rasulzadeh-mammad-amin", "--en", "Rasulzade, Mahammad Amin")
    assert result.exit_code == 0, result.output
    entry = glossary("show", "rasulzadeh-mammad-amin").stdout
    assert "Mahammad Amin Rasulzade\n" in entry
    assert "Расулзаде" in entry


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("--id", "baku"), "Say what to add to it", id="nothing to add"),
        pytest.param(("--kind", "place", "--en", "Baku"), "To add to it, give --id baku", id="its name"),
        pytest.param(
            ("--kind", "place", "--en", "Kirovabad"), "to a shipped one (glossary/…) add", id="a former name"
        ),
    ],
)
def test_add_says_how_to_add_to_a_shipped_entry(words: tuple[str, ...], said: str, own: Path) -> None:
    result = glossary("add", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert own.read_text(encoding="utf-8") == PEOPLE


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of this kind is a thing of Unix")
def test_add_asks_on_a_terminal(folder: Path) -> None:
    answers = [
        "person",
        "Fətəli Xoyski",  # no comma
        "n",  # it is not always written whole
        "Xoyski, Fətəli xan",
        "",
        "Khoyski, Fatali khan",
        "Khoiski; Khoysky",
        "Хойский, Фатали-хан",
        "",
        "",  # gender as proposed
        "A book",
        "",  # id as proposed
        "y",
    ]
    status, screen = on_a_terminal(["glossary", "add"], answers)
    assert status == 0, screen
    assert "Azerbaijani name, family name first" in screen
    assert "Id of the entry [khoyski-fatali-khan]" in screen
    assert 'ru.title = "хан"' in screen
    text = (folder / "people.toml").read_text(encoding="utf-8")
    assert text.startswith(PEOPLE)
    assert 'en.deprecated = ["Khoiski", "Khoysky"]\n' in text
    assert text.endswith('gender = "m"\nsource = "A book"\n')


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of this kind is a thing of Unix")
def test_add_writes_nothing_without_consent(folder: Path) -> None:
    status, screen = on_a_terminal(["glossary", "add", "--kind", "place", "--en", "Sheki"], ["", "n"])
    assert status == 0, screen
    assert "Nothing was written." in screen
    assert (folder / "people.toml").read_text(encoding="utf-8") == PEOPLE


def on_a_terminal(words: list[str], answers: list[str]) -> tuple[int, str]:
    """Run the command as on a terminal, typing the answers; its status, and what stood on the screen."""
    import pty
    import subprocess

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "termkit", *words]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    screen = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # what Linux says when the other side has gone
            break
        if not piece:
            break
        screen += piece
    os.close(ours)
    return process.wait(), screen.decode("utf-8", "replace").replace("\r\n", "\n")
