"""`termkit check` as a user meets it: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli

NAMES = """
[rasulzadeh]
kind = "person"
az.family = "Rəsulzadə"
az.given = "Məhəmməd Əmin"
az.deprecated = "Resulzadə"
en.family = "Rasulzadeh"
en.given = "Mammad Amin"
en.deprecated = "Resulzade"
ru.family = "Расулзаде"
ru.given = "Мамед Эмин"

[ganja]
kind = "place"
az.preferred = "Gəncə"
en.preferred = "Ganja"
en.deprecated = "Gyandzha"
ru.preferred = "Гянджа"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one, with a glossary of two names."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.toml").write_text(NAMES, encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments, "--glossary", "names.toml"], input=stdin)


def test_nothing_found_is_status_0(folder: Path) -> None:
    Path("essay.txt").write_text("Rasulzadeh was born near Baku.\n", encoding="utf-8")
    done = run("essay.txt", "--language", "en")
    assert (done.exit_code, "nothing to report" in done.stdout) == (0, True)


def test_a_finding_is_status_1_and_changes_nothing(folder: Path) -> None:
    Path("essay.txt").write_text("Resulzade's speech in Ganja.\n", encoding="utf-8")
    done = run("essay.txt", "--language", "en")
    assert done.exit_code == 1
    assert "Rasulzadeh's" in done.stdout
    assert "names.toml:2" in done.stdout
    assert Path("essay.txt").read_text(encoding="utf-8") == "Resulzade's speech in Ganja.\n"


def test_fix_changes_only_what_it_says(folder: Path) -> None:
    before = "\ufeffResulzadənin\tməktubu –  «Resulzadə»;\r\nson\u00a0sətir, NATO‑nun".encode()
    Path("essay.txt").write_bytes(before)
    done = run("essay.txt", "--language", "az", "--fix")
    assert Path("essay.txt").read_bytes() == before.replace("Resulzadənin".encode(), "Rəsulzadənin".encode())
    assert done.exit_code == 0, "the quotation is another's: it is shown, and no reason to fail"
    assert "mended 1 place in 1 file" in done.stderr


def test_diff_shows_and_writes_nothing(folder: Path) -> None:
    Path("essay.txt").write_text("Resulzade wrote.\n", encoding="utf-8")
    done = run("essay.txt", "--language", "en", "--diff")
    assert "-Resulzade wrote." in done.stdout
    assert "+Rasulzadeh wrote." in done.stdout
    assert Path("essay.txt").read_text(encoding="utf-8") == "Resulzade wrote.\n"
    assert done.exit_code == 1


def test_diff_and_another_output_cannot_be_had_at_once(folder: Path) -> None:
    Path("essay.txt").write_text("Resulzade wrote.\n", encoding="utf-8")
    done = run("essay.txt", "--language", "en", "--diff", "--format", "json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "ask for one of them" in done.stderr


def test_diff_with_fix_says_that_nothing_is_written(folder: Path) -> None:
    Path("essay.txt").write_text("Resulzade wrote.\n", encoding="utf-8")
    done = run("essay.txt", "--language", "en", "--diff", "--fix")
    assert "nothing is written" in done.stderr
    assert Path("essay.txt").read_text(encoding="utf-8") == "Resulzade wrote.\n"


def test_standard_input_is_mended_on_standard_output(folder: Path) -> None:
    done = run("-", "--language", "en", "--fix", stdin=b"Resulzade wrote.\n")
    assert done.stdout == "Rasulzadeh wrote.\n"
    assert done.exit_code == 0


def test_json_has_the_fields_of_the_contract(folder: Path) -> None:
    Path("essay.txt").write_text("1918\nResulzade wrote.\n", encoding="utf-8")
    done = run("essay.txt", "--language", "en", "--format", "json")
    report = json.loads(done.stdout)
    assert report["version"] == 1
    (finding,) = report["findings"]
    assert set(finding) == {
        "rule",
        "severity",
        "message",
        "path",
        "line",
        "column",
        "end_line",
        "end_column",
        "start",
        "end",
        "text",
        "language",
        "concept",
        "segment",
        "fixes",
        "related",
    }
    assert (finding["line"], finding["column"], finding["start"], finding["end"]) == (2, 1, 5, 14)
    assert finding["fixes"][0]["edits"] == [{"start": 5, "end": 14, "text": "Rasulzadeh"}]


def test_rules_are_selected_and_ignored(folder: Path) -> None:
    Path("essay.txt").write_text("Resulzade and Kулагин.\n", encoding="utf-8")
    only = json.loads(run("essay.txt", "--language", "en", "--format", "json", "--select", "mixed").stdout)
    assert [finding["rule"] for finding in only["findings"]] == ["mixed-script"]
    rest = json.loads(
        run("essay.txt", "--language", "en", "--format", "json", "--ignore", "mixed-script").stdout
    )
    assert [finding["rule"] for finding in rest["findings"]] == ["deprecated-term"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["missing.txt"], "missing.txt", id="missing file"),
        pytest.param(["essay.txt", "--language", "tr"], "“tr”", id="unknown language"),
        pytest.param(
            ["essay.txt", "--language", "en", "--select", "mixd-script"], "mixed-script", id="unknown rule"
        ),
        pytest.param(
            ["essay.txt", "--language", "en", "--format", "yaml"], "json, junit", id="unknown output"
        ),
        pytest.param(["bytes.txt", "--language", "ru"], "windows-1251", id="undecodable bytes"),
        pytest.param(["binary.txt", "--language", "ru"], "binary.txt", id="no text at all"),
    ],
)
def test_bad_input_is_status_2_and_says_what_to_do(folder: Path, arguments: list[str], says: str) -> None:
    Path("essay.txt").write_text("Ganja is a city.\n", encoding="utf-8")
    Path("bytes.txt").write_bytes("Расулзаде родился около Баку, в Новханах.\n".encode("cp1251"))
    Path("binary.txt").write_bytes(b"\x7fELF\x00\x00\x01")
    done = run(*arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert "Traceback" not in done.output


def test_an_unreadable_file_does_not_stop_the_others(folder: Path) -> None:
    Path("one.txt").write_bytes(b"Resulzade \xff\xfe\xfa wrote.\n")
    Path("two.txt").write_text("Resulzade wrote.\n", encoding="utf-8")
    done = run("one.txt", "two.txt", "--language", "en", "--fix")
    assert done.exit_code == 2
    assert Path("one.txt").read_bytes() == b"Resulzade \xff\xfe\xfa wrote.\n"
    assert Path("two.txt").read_text(encoding="utf-8") == "Rasulzadeh wrote.\n"


def test_an_empty_file_is_said_to_be_empty(folder: Path) -> None:
    Path("empty.txt").touch()
    done = run("empty.txt", "--language", "en")
    assert done.exit_code == 0
    assert "empty.txt: the file is empty" in done.stderr


def test_an_empty_input_in_no_language_is_one_message(folder: Path) -> None:
    done = run("-", stdin=b"")
    assert done.exit_code == 2
    assert done.stderr.splitlines()[0].startswith("termkit: standard input: there is no text in it")
    assert "empty" not in done.stderr


def test_standard_input_has_one_name(folder: Path) -> None:
    assert "termkit: standard input: line 1: byte 0xFF" in run("-", stdin=b"Bak\xff").stderr
    assert "termkit: standard input is empty" in run("-", "--language", "en", stdin=b"").stderr


def test_a_file_name_cannot_steer_the_terminal(folder: Path) -> None:
    done = run("no\x1b[2J\nfile.txt", "--language", "en")
    assert "termkit: no␛[2J↵file.txt: there is no such file" in done.stderr


def test_every_fault_of_a_glossary_is_told_at_once(folder: Path) -> None:
    Path("names.toml").write_text(
        '[a]\nkind = "place"\naz.preferred = 3\n\n[b]\nkind = "thing"\nen.preferred = "B"\n'
    )
    Path("essay.txt").write_text("Ganja.\n", encoding="utf-8")
    done = run("essay.txt", "--language", "en")
    assert done.exit_code == 2
    assert "names.toml:3" in done.stderr
    assert "names.toml:6" in done.stderr


def test_the_language_is_recognised_and_said(folder: Path) -> None:
    Path("essay.txt").write_text(
        "Это статья о первой республике и о её людях, которые жили в Баку.\n", encoding="utf-8"
    )
    done = run("essay.txt")
    assert "Russian" in done.stderr
    assert done.exit_code == 0


def test_a_folder_stands_for_its_texts(folder: Path) -> None:
    Path("texts").mkdir()
    Path("texts/one.md").write_text("Resulzade wrote.\n", encoding="utf-8")
    Path("texts/picture.png").write_bytes(b"\x89PNG\r\n")
    done = run("texts", "--language", "en", "--format", "json")
    assert [finding["path"] for finding in json.loads(done.stdout)["findings"]] == [str(Path("texts/one.md"))]


def test_a_folder_without_texts_is_said_to_have_none(folder: Path) -> None:
    Path("texts").mkdir()
    assert run("texts").stderr == "termkit: texts: there are no texts in this folder\n"
    Path("texts/photo.jpg").touch()
    assert "1 file of other kinds (.jpg) was not looked at" in run("texts").stderr


def test_a_folder_and_a_pattern_leave_out_what_git_and_the_settings_leave_out(folder: Path) -> None:
    for name in ("texts/a.md", "texts/b.md", "texts/old/c.md"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("Resulzade wrote.\n", encoding="utf-8")
    Path("texts/.gitignore").write_text("b.md\n", encoding="utf-8")
    Path("termkit.toml").write_text('exclude = ["old"]\n', encoding="utf-8")

    def checked(*paths: str) -> list[str]:
        done = run(*paths, "--language", "en", "--format", "json")
        return [finding["path"] for finding in json.loads(done.stdout)["findings"]]

    assert checked("texts") == checked("texts/**/*.md") == ["texts/a.md"]
    assert checked("texts/b.md", "texts/old/c.md") == ["texts/b.md", "texts/old/c.md"]
    Path("texts/a.md").unlink()
    assert "no texts in this folder but for what .gitignore or the settings leave out" in run("texts").stderr
    assert "texts/*.txt: there is no such file" in run("texts/*.txt").stderr


def test_texts_are_held_against_each_other(folder: Path) -> None:
    Path("a.txt").write_text("There Karimbeyli spoke, and Karimbeyli left.\n", encoding="utf-8")
    Path("b.txt").write_text("There Kerimbeyli spoke.\n", encoding="utf-8")
    assert run("a.txt", "--language", "en").exit_code == 0
    assert run("b.txt", "--language", "en").exit_code == 0
    done = run("b.txt", "a.txt", "--language", "en", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["path"], finding["text"]) == ("b.txt", "Kerimbeyli")
    assert [(place["path"], place["line"], place["column"]) for place in finding["related"]] == [
        ("a.txt", 1, 7),
        ("a.txt", 1, 29),
    ]
    assert "(a.txt:1:7, a.txt:1:29)" in run("a.txt", "b.txt", "--language", "en").stdout


def test_standard_input_is_held_against_files_though_it_is_read_once(folder: Path) -> None:
    Path("a.txt").write_text("There Karimbeyli spoke, and Karimbeyli left.\n", encoding="utf-8")
    done = run("-", "a.txt", "--language", "en", stdin=b"There Kerimbeyli spoke.\n")
    assert "standard input" in done.stdout
    assert "a.txt:1:7" in done.stdout


def test_what_cannot_be_read_is_said_once_where_several_are_checked(folder: Path) -> None:
    Path("a.txt").write_text("There Karimbeyli spoke.\n", encoding="utf-8")
    done = run("a.txt", "none.txt", "--language", "en")
    assert (done.exit_code, done.stderr.count("none.txt")) == (2, 1)


def test_an_unsafe_fix_makes_all_texts_agree(folder: Path) -> None:
    Path("a.txt").write_text("There Karimbeyli spoke, and Karimbeyli left.\n", encoding="utf-8")
    Path("b.txt").write_text("There Kerimbeyli’s son spoke.\n", encoding="utf-8")
    assert run("b.txt", "a.txt", "--language", "en", "--unsafe-fixes").exit_code == 0
    assert Path("b.txt").read_text(encoding="utf-8") == "There Karimbeyli’s son spoke.\n"


# Translations

TWO_WAYS = """msgid ""
msgstr "Language: az\\n"

msgid "Save the changes"
msgstr "Dəyişiklikləri saxla"

msgctxt "menu"
msgid "save the wind"
msgstr "küləyi yadda saxla"
"""


def remember(folder: Path, *, name: str = "work.sqlite") -> None:
    table = "en,az\nSave the changes,Dəyişiklikləri yaz\nSave the file,Faylı saxla\nsave the file,faylı yaz\n"
    (folder / "old.csv").write_text(table, encoding="utf-8")
    done = CliRunner().invoke(cli, ["tm", "import", "old.csv", "--memory", name])
    assert done.exit_code == 0, done.output


def test_translations_are_held_against_a_memory(folder: Path) -> None:
    remember(folder)
    Path("az.po").write_text(TWO_WAYS, encoding="utf-8")
    done = run("az.po", "--memory", "work.sqlite")
    assert done.exit_code == 1
    assert "“Dəyişiklikləri yaz” in the memory (work.sqlite:unit 1)" in done.stdout
    done = run("az.po", "--memory", "work.sqlite", "--unsafe-fixes")
    assert done.exit_code == 0
    assert Path("az.po").read_text(encoding="utf-8") == TWO_WAYS.replace("ri saxla", "ri yaz")


def test_a_memory_that_only_the_settings_name_is_asked_if_it_is_there(folder: Path) -> None:
    Path("az.po").write_text(TWO_WAYS, encoding="utf-8")
    Path("termkit.toml").write_text('memory = "ours.sqlite"\n', encoding="utf-8")
    assert run("az.po").exit_code == 0
    remember(folder, name="ours.sqlite")
    assert run("az.po").exit_code == 1
    Path("ours.sqlite").write_bytes(b"no memory at all, but a text of some length")
    done = run("az.po")
    assert done.exit_code == 2
    assert "not held against the memory" in done.stderr
    assert "az.po" in done.stdout, "it is checked all the same"


def test_a_memory_that_is_not_there_is_said(folder: Path) -> None:
    Path("az.po").write_text(TWO_WAYS, encoding="utf-8")
    done = run("az.po", "--memory", "none.sqlite")
    assert (done.exit_code, "none.sqlite" in done.stderr) == (2, True)


def test_a_memory_is_checked_by_itself(folder: Path) -> None:
    remember(folder)
    done = run("--memory", "work.sqlite", "--language", "az")
    assert done.exit_code == 1
    assert "“save the file”: “faylı yaz” here, “Faylı saxla” elsewhere (unit 2)" in done.stdout
    done = run("--memory", "work.sqlite", "--language", "az", "--format", "json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["segment"], finding["related"][0]["segment"]) == ("unit 3", "unit 2")
    for wrong in (["--memory", "work.sqlite"], ["--memory", "work.sqlite", "--language", "az", "--fix"], []):
        assert run(*wrong).exit_code == 2


def test_tmx_is_checked_and_mended_in_the_language_that_is_asked_for(folder: Path) -> None:
    tmx = (
        '<tmx version="1.4"><header srclang="en"/><body><tu>'
        '<tuv xml:lang="en"><seg>Gyandzha <hi>x</hi></seg></tuv>'
        '<tuv xml:lang="az"><seg>Resulzadənin <hi>sözü</hi></seg></tuv>'
        '<tuv xml:lang="ru"><seg>х</seg></tuv></tu></body></tmx>'
    )
    Path("work.tmx").write_text(tmx, encoding="utf-8")
    done = run("work.tmx", "--fix")
    assert (done.exit_code, "it has segments in en, az, ru" in done.stderr) == (2, True)
    assert run("work.tmx", "--fix", "--language", "az").exit_code == 0
    assert Path("work.tmx").read_text(encoding="utf-8") == tmx.replace("Resul", "Rəsul")
    assert "there are no texts in this folder" in run(".").stderr


def test_each_column_of_a_table_is_checked_and_mended_in_its_language(folder: Path) -> None:
    table = "az,ru\nResulzadənin sözü,слово Расулзаде\n"
    Path("work.csv").write_text(table, encoding="utf-8")
    done = run("work.csv", "--fix")
    assert "work.csv · Azerbaijani" in done.stdout and "work.csv · Russian" in done.stdout
    assert Path("work.csv").read_text(encoding="utf-8") == table.replace("Resul", "Rəsul")


def test_catalogues_and_tables_are_read_if_they_are_named(folder: Path) -> None:
    Path("az.json").write_text('{"menu": {"who": "Resulzadənin sözü"}}', encoding="utf-8")
    assert "there are no texts in this folder" in run(".").stderr
    for path in ("az.json", "*.json"):
        done = run(path)
        assert (done.exit_code, "menu.who" in done.stdout) == (1, True)


def test_a_language_that_a_tmx_file_has_not_is_said(folder: Path) -> None:
    text = '<tmx><body><tu><tuv xml:lang="az"><seg>söz</seg></tuv></tu></body></tmx>'
    Path("work.tmx").write_text(text, encoding="utf-8")
    assert "work.tmx: the file has no text in ru" in run("work.tmx", "--language", "ru").stderr


def test_files_of_translations_are_held_against_each_other(folder: Path) -> None:
    Path("a.po").write_text(TWO_WAYS, encoding="utf-8")
    Path("b.po").write_text(TWO_WAYS.replace("ri saxla", "ri yaz"), encoding="utf-8")
    done = run("a.po", "b.po")
    assert done.exit_code == 1
    assert "“Dəyişiklikləri saxla” elsewhere (a.po:4)" in done.stdout


def test_each_part_of_an_xliff_file_is_checked_in_its_own_language(folder: Path) -> None:
    def part(source: str, target: str, text: str) -> str:
        unit = f"<trans-unit id='1'><source>x</source><target>{text}</target></trans-unit>"
        return f"<file source-language='{source}' target-language='{target}'><body>{unit}</body></file>"

    texts = {"en-GB": "Mammad Amin Resulzade", "ru": "Kулагин", "x": "Kулагин"}
    parts = "".join(part("az", tag, text) for tag, text in texts.items())
    text = f"<xliff version='1.2'>{parts}</xliff>"
    Path("two.xlf").write_text(text, encoding="utf-8")
    done = run("two.xlf")
    assert done.exit_code == 1, done.output
    assert "two.xlf · English" in done.stdout
    assert "two.xlf · Russian" in done.stdout
    assert "2 findings, all of them safe to fix:  termkit check --fix two.xlf " in done.stdout
    assert "termkit: two.xlf: a part of it is in x, which termkit does not check." in done.stderr
    one = run("two.xlf", "--language", "ru")
    assert "English" not in one.stdout
    assert "1 finding" in one.stdout
    done = run("two.xlf", "--fix")
    assert "mended 2 places in 1 file" in done.stderr
    mended = text.replace("Resulzade", "Rasulzadeh").replace("Kулагин", "Кулагин", 1)
    assert Path("two.xlf").read_text(encoding="utf-8") == mended
