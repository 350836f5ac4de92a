"""A project: its glossary, the language of a text, and the rules that apply to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.documents import Document, open_document, read_document
from termkit.errors import GlossaryError, LanguageError, SettingsError
from termkit.project import Project, load_project

ENGLISH = "The republic left few monuments and many arguments, and that is why it is remembered so well.\n"
RUSSIAN = "Республика осталась в памяти, потому что после неё осталось мало памятников и много споров.\n"
BAKU = '[our-baku]\nkind = "place"\nen.preferred = "Baku"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def text(content: str, path: str = "essay.md") -> Document:
    return read_document(content.encode(), path)


class Told:
    """Keeps what a project says."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __call__(self, line: str) -> None:
        self.lines.append(line)


# Where the settings are looked for


def test_settings_beside_the_text(folder: Path) -> None:
    write(folder, {"essays/termkit.toml": 'language = "ru"\n', "essays/a.md": RUSSIAN})
    assert load_project("essays/a.md").configuration.language == "ru"
    assert load_project("essays").configuration.language == "ru"
    assert load_project().configuration.language is None


def test_settings_in_a_folder_above(folder: Path) -> None:
    write(folder, {"termkit.toml": 'language = "ru"\n', "essays/2024/a.md": RUSSIAN})
    assert load_project(["essays/2024/a.md", "-"]).configuration.language == "ru"


def test_a_path_that_goes_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, {"termkit.toml": 'language = "ru"\n', "essays/a.md": RUSSIAN, "tools/termkit.toml": ""})
    monkeypatch.chdir(folder / "tools")
    assert load_project("../essays/a.md").configuration.language == "ru"


def test_texts_of_two_projects_are_not_checked_in_one_go(folder: Path) -> None:
    write(folder, {"one/termkit.toml": "", "two/termkit.toml": ""})
    with pytest.raises(
        SettingsError, match=r"one/a\.md belongs to one/termkit\.toml, two/b\.md belongs to two"
    ):
        load_project(["one/a.md", "two/b.md"])
    with pytest.raises(SettingsError, match=r"b\.md to no project"):
        load_project(["one/a.md", "b.md"])


def test_faults_of_the_settings_are_told(folder: Path) -> None:
    write(folder, {"termkit.toml": 'langauge = "en"\nselect = ["nothing"]\n'})
    with pytest.raises(SettingsError) as error:
        load_project()
    assert len(str(error.value).splitlines()) == 2


# Which glossary


def test_own_glossary_alone(folder: Path) -> None:
    write(folder, {"termkit.toml": 'glossary = "names.toml"\n', "names.toml": BAKU})
    assert list(load_project().glossary().concepts) == ["our-baku"]


def test_own_glossary_beside_the_shipped_one(folder: Path) -> None:
    own = '[ganja]\nkind = "place"\nen.preferred = "Gandja"\n'
    write(folder, {"termkit.toml": 'glossary = ["shipped", "names.toml"]\n', "names.toml": BAKU + own})
    concepts = load_project().glossary().concepts
    assert {"our-baku", "baku"} <= set(concepts)
    assert concepts["ganja"].sides["en"].preferred[0].text == "Gandja"


def test_paths_are_relative_to_the_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, {"termkit.toml": 'glossary = "lists"\n', "lists/names.toml": BAKU, "essays/a.md": ENGLISH})
    monkeypatch.chdir(folder / "essays")
    (concept,) = load_project().glossary().concepts.values()
    assert concept.place == str(Path("..", "lists", "names.toml:1"))


def test_the_command_line_replaces_both(folder: Path) -> None:
    write(folder, {"termkit.toml": 'glossary = ["shipped", "names.toml"]\n', "names.toml": BAKU})
    write(folder, {"other.toml": '[shusha]\nkind = "place"\nen.preferred = "Shusha"\n'})
    project = load_project()
    assert list(project.glossary(["other.toml"]).concepts) == ["shusha"]
    assert not project.glossary(none=True).concepts


def test_without_settings_it_is_the_shipped_one(folder: Path) -> None:
    assert "baku" in load_project().glossary().concepts


def test_a_glossary_that_is_not_there(folder: Path) -> None:
    write(folder, {"termkit.toml": '# settings\nglossary = ["shipped", "names.toml"]\n'})
    with pytest.raises(SettingsError, match=r"termkit\.toml:2: there is no glossary names\.toml"):
        load_project().glossary()
    with pytest.raises(GlossaryError, match="there is no such glossary file"):
        load_project().glossary(["other.toml"])


# Which language


@pytest.mark.parametrize(("option", "tag"), [("en-GB", "en"), ("az-Latn-AZ", "az"), ("ru", "ru")])
def test_the_option_decides(folder: Path, option: str, tag: str) -> None:
    told = Told()
    assert load_project().language_of(text(RUSSIAN), option, told) == tag
    assert not told.lines


def test_options_that_are_no_language_or_not_supported_yet(folder: Path) -> None:
    for option in ("english", "az-Cyrl"):
        with pytest.raises(LanguageError):
            load_project().language_of(text(RUSSIAN), option, Told())


def test_a_guess_is_told(folder: Path) -> None:
    told = Told()
    assert load_project().language_of(text(ENGLISH), None, told) == "en"
    assert told.lines == ["essay.md: taken for English (0.95); --language says otherwise"]


def test_standard_input_has_a_name(folder: Path) -> None:
    told = Told()
    assert load_project().language_of(text(RUSSIAN, "-"), None, told) == "ru"
    assert told.lines[0].startswith("standard input: taken for Russian")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param("", "there is no text in it", id="empty"),
        pytest.param("# 1918\n", "there is no text in it", id="no letters"),
        pytest.param(
            "Mustafa bəy Vəkilov\n", "the language is not clear (too short). Say which", id="a name"
        ),
        pytest.param(
            ENGLISH + RUSSIAN,
            "the language is not clear (mixed: English 54% and Russian 46%)",
            id="two languages",
        ),
        pytest.param(
            "Зовнішня політика республіки була безпрецедентною, і автор це добре показує.\n",
            "this looks like another language",
            id="Ukrainian",
        ),
        pytest.param(
            "Азәрбајҹан Халг Ҹүмһуријјәтинин хариҹи сијасәти мисли ҝөрүнмәмиш лајиһә иди.\n",
            "this looks like Azerbaijani in Cyrillic letters, which termkit does not check yet",
            id="Azerbaijani in Cyrillic letters",
        ),
    ],
)
def test_what_is_not_clear_is_asked_for(folder: Path, content: str, said: str) -> None:
    told = Told()
    assert load_project().language_of(text(content), None, told) is None
    assert len(told.lines) == 1
    assert said in told.lines[0]
    assert "--language az, en or ru" in told.lines[0]


def test_a_reference_list_in_another_language_does_not_decide(folder: Path) -> None:
    entry = (
        "Кулагин, В. М. Мир в двадцать первом веке: многополюсный баланс сил или глобальный мир. Москва.\n\n"
    )
    told = Told()
    article = f"# The Republic\n\n{ENGLISH}\n## References\n\n{entry * 20}"
    assert load_project().language_of(text(article), None, told) == "en"


def test_settings_say_the_language(folder: Path) -> None:
    write(folder, {"termkit.toml": 'language = "ru"\n[per-path."*.en.md"]\nlanguage = "en"\n'})
    project, told = load_project(), Told()
    assert project.language_of(text("Расулзаде\n"), None, told) == "ru"
    assert project.language_of(text(ENGLISH, "essay.en.md"), None, told) == "en"
    assert project.language_of(text(ENGLISH), "en", told) == "en"
    assert not told.lines


def test_settings_that_a_text_contradicts_are_followed_and_doubted(folder: Path) -> None:
    write(folder, {"termkit.toml": 'language = "en"\n'})
    told = Told()
    assert load_project().language_of(text(RUSSIAN * 3), None, told) == "en"
    assert told.lines == [
        "essay.md: checked as English, as termkit.toml says, but it looks like Russian. "
        "--language says otherwise."
    ]


def test_the_examples_are_clear() -> None:
    examples = Path(__file__).parents[2] / "examples"
    project = load_project(examples)
    for tag, suffix in (("az", "md"), ("en", "md"), ("ru", "txt")):
        assert project.language_of(open_document(examples / f"article.{tag}.{suffix}"), None, Told()) == tag


# Which rules


RULES = """\
ignore = ["hyphenation"]

[severity]
mixed-script = "warning"
turkic-i = "off"

[style]
zade = "keep"

[per-path."ru/**"]
ignore = ["mixed-variants"]

[per-path."*.draft.md"]
select = ["mixed"]
"""


@pytest.fixture
def project(folder: Path) -> Project:
    write(folder, {"termkit.toml": RULES})
    return load_project()


def test_rules_of_the_file(project: Project) -> None:
    settings = project.settings_for("essay.md")
    assert (settings.select, settings.ignore) == ((), ("hyphenation", "turkic-i"))
    assert settings.severities == {"mixed-script": "warning"}
    assert settings.style.zade == "keep"


def test_what_a_path_ignores_is_added(project: Project) -> None:
    assert project.settings_for("ru/essay.md").ignore == ("hyphenation", "turkic-i", "mixed-variants")


def test_what_a_path_selects_replaces(project: Project) -> None:
    settings = project.settings_for("essay.draft.md")
    assert (settings.select, settings.ignore) == (("mixed",), ())
    both = project.settings_for("ru/essay.draft.md")
    assert (both.select, both.ignore) == (("mixed",), ())


def test_the_command_line_comes_first(project: Project) -> None:
    settings = project.settings_for("ru/essay.md", select=["hyphenation"])
    assert (settings.select, settings.ignore) == (("hyphenation",), ())
    added = project.settings_for("essay.md", ignore=["lookalike"])
    assert added.ignore == ("hyphenation", "turkic-i", "lookalike")


def test_standard_input_has_no_path(project: Project) -> None:
    assert project.settings_for("-").ignore == ("hyphenation", "turkic-i")


def test_a_text_outside_the_project_is_known_by_its_name(project: Project, tmp_path: Path) -> None:
    assert project.settings_for(tmp_path.parent / "other" / "essay.draft.md").select == ("mixed",)


def test_rules_that_do_not_exist(project: Project) -> None:
    with pytest.raises(SettingsError) as error:
        project.settings_for("essay.md", select=["mixd-script"], ignore=["nothing"])
    first, second = str(error.value).splitlines()
    assert first == "--select: there is no rule “mixd-script”. Did you mean “mixed-script”?"
    assert second.startswith("--ignore: there is no rule “nothing”. The rules are: ")


def test_parts_that_the_option_leaves_out_are_told(folder: Path) -> None:
    page = read_document(f'<p lang="en">{ENGLISH}<p lang="ru">{RUSSIAN}'.encode(), "page.html")
    said: list[str] = []
    assert load_project(["page.html"]).languages_of(page, "ru", said.append) == ["ru"]
    assert said == ["page.html: only what is in Russian is looked at; parts of it are in English"]
    said.clear()
    assert load_project(["page.html"]).languages_of(page, None, said.append) == ["en", "ru"]
    assert said == []
