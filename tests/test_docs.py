"""The documentation says what is there, and what it shows is so."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit import documents, reports
from termkit.checks import Finding, Settings, Style, apply_fixes, check, load_rules
from termkit.cli import COMMANDS, cli
from termkit.documents import Segment, Source, read_document
from termkit.documents.po_strings import field
from termkit.documents.translation_units import Unit, Variant
from termkit.documents.unit_formats import UNIT_FORMATS
from termkit.glossary import Glossary
from termkit.glossary.exchange.formats import GLOSSARY_FORMATS
from termkit.names.matching import same_name
from termkit.transliteration import schemes
from tests.checks.rules.bilingual.translated import found, po, store_of

if TYPE_CHECKING:
    from termkit.documents import Document
    from termkit.transliteration import Scheme

ROOT = Path(__file__).resolve().parents[1]
PAGES = [*sorted((ROOT / "docs").glob("*.md")), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md"))]
RULES = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
TRANSLITERATION = (ROOT / "docs" / "transliteration.md").read_text(encoding="utf-8")
NAMES = (ROOT / "docs" / "names.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")

_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (?P<title>.+)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@cache
def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    titles = (match["title"] for match in _HEADING.finditer(_FENCED.sub("", read(page))))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


# Everything is documented


def is_documented(words: str) -> bool:
    """Do the words stand in a heading, or in code, of some page in docs?"""
    code = re.compile(
        rf"`[^`\n]*(?<![\w-]){re.escape(words)}(?![\w-])[^`\n]*`|^#+ .*{re.escape(words)}", re.MULTILINE
    )
    return any(code.search(read(page)) for page in PAGES if page.parent.name == "docs")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented(name: str) -> None:
    assert is_documented(f"termkit {name}")


@pytest.mark.parametrize("name", documents.formats())
def test_a_document_format_is_documented(name: str) -> None:
    assert is_documented(name)
    assert all(is_documented(suffix) for suffix in documents.formats()[name])


@pytest.mark.parametrize("name", UNIT_FORMATS)
def test_a_format_of_units_is_documented(name: str) -> None:
    assert is_documented(name)
    assert all(is_documented(suffix) for suffix in UNIT_FORMATS[name].suffixes)


@pytest.mark.parametrize("name", GLOSSARY_FORMATS)
def test_a_format_of_glossaries_is_documented(name: str) -> None:
    assert is_documented(name)
    assert all(is_documented(suffix) for suffix in GLOSSARY_FORMATS[name].suffixes)


@pytest.mark.parametrize("name", reports.formats())
def test_a_report_format_is_documented(name: str) -> None:
    assert is_documented(f"--format {name}")


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)
def test_a_scheme_has_its_row(scheme: Scheme) -> None:
    (row,) = re.findall(rf"^\| `{re.escape(scheme.name)}` \|.*$", TRANSLITERATION, re.MULTILINE)
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    example = scheme.samples[0]
    assert cells[1:] == [scheme.title, scheme.publisher, str(scheme.year or "–"), cells[-1]]
    assert cells[-1] == f"{example.text} → {example.expected}"


@pytest.mark.parametrize("page", [TRANSLITERATION, NAMES], ids=["transliteration", "names"])
def test_an_example_of_transliteration_comes_out_so(page: str) -> None:
    examples = re.findall(r"^\| `--from (\S+) --to (\S+)(.*?)` \| (.+?) \| (.+?) \|$", page, re.MULTILINE)
    assert examples
    for source, target, options, text, expected in examples:
        line = f"transliterate --from {source} --to {target}{options}"
        assert printed(*line.split(), stdin=f"{text}\n") == f"{expected}\n", line


def test_each_rule_has_its_section_in_the_order_of_the_rules() -> None:
    sections = [match["title"] for match in re.finditer(r"^## (?P<title>.+)$", RULES, re.MULTILINE)]
    assert sections[1:] == list(load_rules())


@pytest.mark.parametrize("name", load_rules())
def test_the_section_of_a_rule_says_all_that_an_editor_asks(name: str) -> None:
    section = section_of(name)
    for words in ("| instead of |", "Never reported:", "Severity: `", "To silence it:"):
        assert words in section
    assert f"Severity: `{load_rules()[name].severity}`" in section
    assert re.search(
        rf"^\| \[`{name}`\]\(#{name}\) \| .* \| {load_rules()[name].severity} \|$", RULES, re.MULTILINE
    )


# Links lead somewhere


def links() -> list[tuple[Path, str]]:
    return [
        (page, match["target"])
        for page in PAGES
        for match in _LINK.finditer(_FENCED.sub("", read(page)))
        if not match["target"].startswith(("https:", "http:", "mailto:"))
    ]


@pytest.mark.parametrize(
    ("page", "target"), links(), ids=[f"{page.name} to {target}" for page, target in links()]
)
def test_a_link_between_pages_resolves(page: Path, target: str) -> None:
    path, _, anchor = target.partition("#")
    other = (page.parent / path).resolve() if path else page
    assert other.exists(), f"{page.name} links to {target}"
    if anchor:
        assert anchor in anchors(other), f"{other.name} has no heading for #{anchor}"


# What the page on rules shows is so


def section_of(name: str) -> str:
    (section,) = re.findall(rf"^## {name}$(.*?)(?=^## |\Z)", RULES, re.MULTILINE | re.DOTALL)
    return str(section)


def rows(name: str, header: str) -> list[tuple[str, str, str]]:
    """The rows of the table in a rule's section whose head names this column."""
    table = section_of(name).partition(f"| language | {header} |")[2].partition("\n\n")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return [(language, text, last) for language, text, last in cells]


@cache
def glossary() -> Glossary:
    return Glossary.load([ROOT / "glossary"])


WRONG = [(name, *row) for name in load_rules() for row in rows(name, "instead of")]
RIGHT = [(name, *row) for name in load_rules() for row in rows(name, "text")]


# The rules that look only if the settings ask for it.
STYLE = {
    "initials-style": Style(initials="spaced"),
    "first-mention": Style(first_mention="full"),
    "yo-style": Style(yo="always"),
    "quote-style": Style(quotes="guillemets"),
    "dash-style": Style(dashes="spaced-em"),
}


def settings_of(rule: str) -> Settings:
    return Settings(style=STYLE.get(rule, Style()))


@pytest.mark.parametrize(("rule", "language", "text", "expected"), WRONG)
def test_an_example_is_found_and_mended(rule: str, language: str, text: str, expected: str) -> None:
    document = read_document(text.encode(), "example.md")
    findings = check(document, language, glossary(), settings_of(rule))
    assert {finding.rule for finding in findings} == {rule}
    edits = apply_fixes(findings, unsafe=True)
    assert document.with_edits(edits).decode() == expected


# A citation is an example together with a list, whose entries stand in one cell: <br> parts them.
CITATIONS = [name for name in load_rules() if name.startswith(("citation-", "reference-"))]


def with_list(name: str, first: str, second: str) -> str:
    """The document of an example: rules of citations show the list first, those of the list the text."""
    text, entries = (second, first) if name.startswith("citation-") else (first, second)
    return f"{text}\n\n## References\n\n{entries.replace('<br>', chr(10) * 2)}\n"


def cited_rows(name: str, *header: str) -> list[tuple[str, ...]]:
    return rows_under(name, "language", *header)


def rows_under(name: str, *header: str) -> list[tuple[str, ...]]:
    """The rows of the table with this head in a rule's section, the rule's name before each."""
    table = section_of(name).partition(f"| {' | '.join(header)} |")[2].partition("\n\n")[0]
    return [(name, *(cell.strip() for cell in line.strip("|").split("|"))) for line in table.splitlines()[2:]]


CITED_WRONG = [
    row
    for name in CITATIONS
    for first in ("the list", "the text")
    for row in cited_rows(name, first, "instead of", "write")
]
CITED_RIGHT = [
    row
    for name in CITATIONS
    for head in (("the list", "text", "why"), ("the text", "the list", "why"))
    for row in cited_rows(name, *head)
]


@pytest.mark.parametrize("name", CITATIONS)
def test_a_rule_of_citations_has_examples(name: str) -> None:
    assert any(row[0] == name for row in CITED_WRONG)


@pytest.mark.parametrize(("rule", "language", "first", "wrong", "right"), CITED_WRONG)
def test_a_citation_is_found_and_mended(rule: str, language: str, first: str, wrong: str, right: str) -> None:
    def findings_of(second: str) -> list[Finding]:
        document = read_document(with_list(rule, first, second).encode(), "example.md")
        return check(document, language, glossary(), Settings(select=(rule,)))

    found = findings_of(wrong)
    assert found
    assert not findings_of(right)
    if any(finding.fixes for finding in found):
        document = read_document(with_list(rule, first, wrong).encode(), "example.md")
        edits = apply_fixes(found, unsafe=True)
        assert document.with_edits(edits).decode() == with_list(rule, first, right)


@pytest.mark.parametrize(("rule", "language", "first", "second", "why"), CITED_RIGHT)
def test_a_citation_that_is_right_is_not_reported(
    rule: str, language: str, first: str, second: str, why: str
) -> None:
    document = read_document(with_list(rule, first, second).encode(), "example.md")
    assert check(document, language, glossary(), Settings(select=(rule,))) == [], why


@pytest.mark.parametrize(("rule", "language", "text", "why"), RIGHT)
def test_what_is_never_reported_is_not(rule: str, language: str, text: str, why: str) -> None:
    document = read_document(text.encode(), "example.md")
    findings = check(document, language, glossary(), settings_of(rule))
    assert [
        finding.text for finding in findings if finding.rule == rule and finding.severity != "info"
    ] == [], why


# A translation is an example together with its source and with another; <br> parts two of them in a cell.
TRANSLATIONS = [name for name in load_rules() if load_rules()[name].whole]
TRANSLATED = [
    row
    for name in TRANSLATIONS
    for head in ("elsewhere", "other source")
    for row in cited_rows(name, "source", head, "instead of", "write")
]
TRANSLATED_RIGHT = [
    row for name in TRANSLATIONS for row in cited_rows(name, "sources", "translations", "why")
]


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_a_rule_of_translations_has_examples(name: str) -> None:
    assert any(row[0] == name for row in TRANSLATED)
    assert any(row[0] == name for row in TRANSLATED_RIGHT)


@pytest.mark.parametrize(("rule", "language", "source", "other", "wrong", "right"), TRANSLATED)
def test_a_translation_is_found(
    tmp_path: Path, rule: str, language: str, source: str, other: str, wrong: str, right: str
) -> None:
    known = (source, other) if rule == "inconsistent-translation" else (other, wrong)
    unit = Unit((Variant("en", known[0]), Variant(language, known[1])), "en")

    def found_in(text: str) -> tuple[Document, list[Finding]]:
        header = f"Language: {language}\\nX-Source-Language: en\\n"
        message = f'msgid ""\nmsgstr "{header}"\n\n{field("msgid", source)}{field("msgstr", text)}'
        document = read_document(message.encode(), "example.po")
        with store_of(tmp_path, [unit]) as store:
            return document, [finding for _, finding in found(document, rule=rule, memory=store)]

    document, (finding,) = found_in(wrong)
    assert found_in(right)[1] == []
    if finding.fixes:
        edits = apply_fixes([finding], unsafe=True)
        assert document.with_edits(edits) == found_in(right)[0].with_edits({})


@pytest.mark.parametrize(("rule", "language", "sources", "translations", "why"), TRANSLATED_RIGHT)
def test_translations_that_are_right_are_not_reported(
    rule: str, language: str, sources: str, translations: str, why: str
) -> None:
    rows = zip(sources.split("<br>"), translations.split("<br>"), ("a", "b"), strict=True)
    file = po(*((source.replace("`", ""), text.replace("`", ""), key) for source, text, key in rows))
    assert found(read_document(file.encode(), f"{language}.po"), rule=rule) == [], why


# A rule of two texts has its example with the source; the cell says their languages.
BILINGUAL = [name for name in load_rules() if load_rules()[name].bilingual]
PAIRS_WRONG = [row for name in BILINGUAL for row in cited_rows(name, "source", "instead of", "write")]
PAIRS_RIGHT = [row for name in BILINGUAL for row in cited_rows(name, "source", "translation", "why")]


def found_in_pair(rule: str, languages: str, source: str, text: str) -> tuple[Document, list[Finding]]:
    theirs, ours = languages.split(" → ")
    header = f"Language: {ours}\\nX-Source-Language: {theirs}\\n"
    message = f'msgid ""\nmsgstr "{header}"\n\n{field("msgid", source)}{field("msgstr", text)}'
    document = read_document(message.replace("`", "").encode(), "example.po")
    findings = check(document, ours, glossary(), Settings(select=(rule,)))
    return document, [finding for finding in findings if finding.rule == rule]


# In three languages (az, en → ru) the second text has a cell too.
THREE_WRONG = [
    row
    for name in BILINGUAL
    for row in rows_under(name, "three languages", "source", "other", "instead of", "write")
]
THREE_RIGHT = [
    row
    for name in BILINGUAL
    for row in rows_under(name, "three languages", "source", "other", "translation", "why")
]


def found_in_three(rule: str, languages: str, source: str, other: str, text: str) -> list[Finding]:
    theirs, ours = languages.split(" → ")
    first, second = theirs.split(", ")
    segment = Segment(text, source=Source(source, first), others=(Source(other, second),))
    document = documents.Document("example.tmx", "tmx", "utf-8", b"", (segment,))
    return check(document, ours, glossary(), Settings(select=(rule,)))


@pytest.mark.parametrize("name", BILINGUAL)
def test_a_bilingual_rule_has_examples(name: str) -> None:
    assert any(row[0] == name for row in (*PAIRS_WRONG, *THREE_WRONG))
    assert any(row[0] == name for row in (*PAIRS_RIGHT, *THREE_RIGHT))


@pytest.mark.parametrize(("rule", "languages", "source", "other", "wrong", "right"), THREE_WRONG)
def test_the_odd_one_of_three_is_found(
    rule: str, languages: str, source: str, other: str, wrong: str, right: str
) -> None:
    assert found_in_three(rule, languages, source, other, wrong)
    assert found_in_three(rule, languages, source, other, right) == []


@pytest.mark.parametrize(("rule", "languages", "source", "other", "text", "why"), THREE_RIGHT)
def test_three_that_agree_are_not_reported(
    rule: str, languages: str, source: str, other: str, text: str, why: str
) -> None:
    assert found_in_three(rule, languages, source, other, text) == [], why


@pytest.mark.parametrize(("rule", "languages", "source", "wrong", "right"), PAIRS_WRONG)
def test_a_difference_from_the_source_is_found(
    rule: str, languages: str, source: str, wrong: str, right: str
) -> None:
    document, found = found_in_pair(rule, languages, source, wrong)
    assert found
    mended, left = found_in_pair(rule, languages, source, right)
    assert left == []
    if any(finding.fixes for finding in found):
        assert document.with_edits(apply_fixes(found, unsafe=True)) == mended.with_edits({})


@pytest.mark.parametrize(("rule", "languages", "source", "text", "why"), PAIRS_RIGHT)
def test_a_translation_that_agrees_is_not_reported(
    rule: str, languages: str, source: str, text: str, why: str
) -> None:
    _, found = found_in_pair(rule, languages, source, text)
    assert [finding for finding in found if finding.severity != "info"] == [], why


# What the pages say that termkit prints, it prints


def printed(*words: str, stdin: str | None = None) -> str:
    """What a command prints, without the lines at which glossary entries stand."""
    done = CliRunner().invoke(cli, list(words), input=stdin)
    return without_lines(done.stdout)


def without_lines(text: str) -> str:
    return re.sub(r"(?<=\.toml):\d+", "", text)


def test_the_first_example_is_an_excerpt_of_a_real_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    command, block = re.findall(r"^```\n\$ termkit (check .*?)\n(.*?)^```", README, re.DOTALL | re.MULTILINE)[
        0
    ]
    report = printed(*command.split()).splitlines()
    shown = [line for line in without_lines(block).splitlines() if line.strip() != "…"]
    assert [line for line in shown if line not in report] == []


def test_the_example_of_find_is_real(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text, command, line = re.findall(r'^\$ echo "(.*)" \| termkit (find .*)\n(.*)$', README, re.MULTILINE)[0]
    assert printed(*command.split(), stdin=text) == without_lines(f"{line}\n")


def test_what_is_shown_of_a_name_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    command, block = re.findall(r"^\$ termkit (name .*?)\n(.*?)^```", NAMES, re.DOTALL | re.MULTILINE)[0]
    assert printed(*command.split()) == without_lines(block)
    lines, command, block = re.findall(
        r"^\$ printf '(.*)' \| termkit (match .*)\n(.*?)^```", NAMES, re.DOTALL | re.MULTILINE
    )[0]
    typed = lines.replace("\\t", "\t").replace("\\n", "\n")
    assert printed(*command.split(), stdin=typed) == block


def test_names_are_told_apart_as_the_page_says() -> None:
    rows = re.findall(
        r"^\| (person|place) \| (.+) \((..)\) \| (.+) \((..)\) \| (\w+) \|$", NAMES, re.MULTILINE
    )
    assert rows
    for kind, name, tag, other, other_tag, decision in rows:
        assert same_name(name, tag, other, other_tag, kind).decision == decision, (name, other)


def test_the_entry_that_is_shown_is_the_one_above_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = read(ROOT / "docs" / "glossary.md")
    (entries,) = re.findall(r"^```toml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    command, block = re.findall(
        r"^\$ termkit (glossary show .*?)\n(.*?)^```", page, re.DOTALL | re.MULTILINE
    )[0]
    (tmp_path / "names.toml").write_text(entries, encoding="utf-8")
    (tmp_path / "termkit.toml").write_text('glossary = ["shipped", "names.toml"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(cli, command.split()).stdout == block


def added() -> list[str]:
    """Every `termkit glossary add` with flags in the pages and in the command's own help."""
    help_text = CliRunner().invoke(cli, ["glossary", "add", "--help"]).stdout
    text = "\n".join([*map(read, PAGES), help_text]).replace("\\\n", " ")
    return sorted(set(re.findall(r"^ *termkit (glossary add --.*)$", text, re.MULTILINE)))


@pytest.mark.parametrize("line", added())
def test_an_example_of_add_can_be_typed(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(cli, shlex.split(line))
    assert done.exit_code == 0, done.output
    assert "warning" not in done.stderr
