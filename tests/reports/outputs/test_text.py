"""What a translator sees in the terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks.finding import Finding, Fix, Related
from termkit.documents import Document, Edit, Segment
from termkit.glossary import Concept, Glossary, shipped_folder
from termkit.reports import Checked, render
from termkit.reports.screen import width as cells
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def find(
    text: str,
    word: str,
    *fixes: str | Fix,
    rule: str = "mixed-script",
    severity: str = "error",
    message: str = "Two scripts.",
    safe: bool = True,
    concept: str | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding on the first occurrence of a word; a fix is what to write instead."""
    span = Span(text.index(word), text.index(word) + len(word))
    made = tuple(fix if isinstance(fix, Fix) else Fix("", (Edit(*span, fix),), safe) for fix in fixes)
    return Finding(rule, severity, message, span, word, made, concept, related)


def build(
    text: str, *findings: Finding, path: str = "essay.txt", language: str = "en", name: str | None = None
) -> Checked:
    """A checked document of one segment."""
    return Checked(
        Document(path, "plain-text", "utf-8", b"", (Segment(text, name),)), language, list(findings)
    )


def lines(*checked: Checked, width: int = 100, statistics: bool = False, paths_seen: int = 0) -> list[str]:
    return list(render("text", checked, width=width, statistics=statistics, paths_seen=paths_seen))


def screen(*checked: Checked, width: int = 100) -> str:
    return "\n".join(lines(*checked, width=width))


TEXT = "Few wrote as much about it.\n\nOn the open society (Kулагин 2000a) see Vəkilovun essay.\n"


def test_a_document_with_two_findings() -> None:
    one = find(TEXT, "Kулагин", "Kulagin", message="“Kулагин”: the K is Latin, the rest Cyrillic.")
    other = find(
        TEXT, "Vəkilovun", rule="foreign-spelling", severity="warning", message="Vakilov in English."
    )
    assert (
        screen(build(TEXT, one, other, path="essay.md"))
        == """\
essay.md · English · 15 words

 3:22   error    mixed-script      “Kулагин”: the K is Latin, the rest Cyrillic.
        │ On the open society (Kулагин 2000a) see Vəkilovun essay.
        │                      ^^^^^^^  → Kulagin
 3:41   warning  foreign-spelling  Vakilov in English.
        │ On the open society (Kулагин 2000a) see Vəkilovun essay.
        │                                         ^^^^^^^^^

 2 findings, 1 of them safe to fix:  termkit check --fix essay.md   (preview: --diff)"""
    )


def test_nothing_found() -> None:
    assert lines(build("söz " * 1204, path="essay.md", language="az")) == [
        "essay.md · Azerbaijani · 1,204 words: nothing to report"
    ]
    assert lines(build("Bir", path="-", language="az")) == [
        "standard input · Azerbaijani · 1 word: nothing to report"
    ]


def test_nothing_found_in_several_files() -> None:
    assert lines(build("Bir iki"), build("Üç", path="b.txt"))[-2:] == [
        "",
        "2 files, 3 words: nothing to report",
    ]


def test_one_file_after_the_other() -> None:
    clean, messy = build("Bir", path="a.txt"), build(TEXT, find(TEXT, "Kулагин"), path="b.txt")
    shown = lines(clean, messy, clean, clean)
    headings = [number for number, line in enumerate(shown) if " · " in line]
    assert [shown[number - 1] for number in headings[1:3]] == ["", ""]
    assert shown[-1] == " 1 finding in 1 of 4 files"


@pytest.mark.parametrize(
    ("safe", "unsafe", "without", "closing"),
    [
        pytest.param(0, 0, 1, [" 1 finding"], id="no fix"),
        pytest.param(
            1,
            0,
            0,
            [" 1 finding, safe to fix:  termkit check --fix a.txt   (preview: --diff)"],
            id="one, safe",
        ),
        pytest.param(
            3,
            0,
            0,
            [" 3 findings, all of them safe to fix:  termkit check --fix a.txt   (preview: --diff)"],
            id="all safe",
        ),
        pytest.param(
            2,
            1,
            1,
            [
                " 4 findings, 2 of them safe to fix:  termkit check --fix a.txt   (preview: --diff)",
                " 1 more has a fix to look at first:  termkit check --diff --unsafe-fixes a.txt",
            ],
            id="some safe, one to look at",
        ),
        pytest.param(
            0,
            1,
            0,
            [" 1 finding", " It has a fix to look at first:  termkit check --diff --unsafe-fixes a.txt"],
            id="one to look at",
        ),
        pytest.param(
            0,
            2,
            1,
            [
                " 3 findings",
                " 2 of them have fixes to look at first:  termkit check --diff --unsafe-fixes a.txt",
            ],
            id="two to look at",
        ),
    ],
)
def test_what_to_do_next(safe: int, unsafe: int, without: int, closing: list[str]) -> None:
    findings = [
        *[find("Kулагин", "Kулагин", "Кулагин")] * safe,
        *[find("Kулагин", "Kулагин", "Кулагин", safe=False)] * unsafe,
        *[find("Kулагин", "Kулагин")] * without,
    ]
    shown = lines(build("Kулагин", *findings, path="a.txt"))
    assert shown[len(shown) - shown[::-1].index("") :] == closing


@pytest.mark.parametrize(
    ("paths", "command"),
    [
        pytest.param(["my essay.md"], ":  termkit check --fix 'my essay.md'   (", id="a space"),
        pytest.param(["-x.md"], ":  termkit check --fix ./-x.md   (", id="a name like an option"),
        pytest.param(["-"], ": give the same command with --fix   (", id="standard input"),
        pytest.param(
            [f"text{n}.md" for n in range(99)], ": give the same command with --fix   (", id="many files"
        ),
    ],
)
def test_the_command_can_be_copied(paths: list[str], command: str) -> None:
    checked = [build("Kулагин", find("Kулагин", "Kулагин", "Кулагин"), path=path) for path in paths]
    assert f"safe to fix{command}" in lines(*checked)[-1]


@pytest.mark.parametrize(("seen", "said"), [(2, "1 file was not checked"), (3, "2 files were not checked")])
def test_files_that_could_not_be_read_are_not_passed_over(seen: int, said: str) -> None:
    assert lines(build("Bir"), paths_seen=seen)[-1] == f" {said}: see the messages"


def arrow(checked: Checked, width: int = 100) -> str:
    """What stands after the marker."""
    (line,) = (line for line in lines(checked, width=width) if "^" in line)
    return line.rpartition("^")[2].strip()


@pytest.mark.parametrize(
    ("edits", "shown"),
    [
        pytest.param([Edit(2, 9, "Kulagin")], "→ Kulagin", id="the whole word"),
        pytest.param([Edit(2, 3, "К")], "→ Кулагин", id="one letter of it"),
        pytest.param([Edit(8, 9, "m"), Edit(2, 3, "К")], "→ Кулагиm", id="two letters"),
        pytest.param([Edit(2, 9, "")], "→ (delete)", id="nothing instead"),
        pytest.param([Edit(2, 10, "Kulagin-")], "“Kулагин ” → Kulagin-", id="more than is marked"),
        pytest.param([Edit(2, 9, "Kulagin ")], "→ “Kulagin ”", id="a space at the end"),
        pytest.param([Edit(2, 9, "Ku\nlagin")], "→ Ku↵lagin", id="a line break"),
        pytest.param([Edit(2, 9, "\x1b[2J")], "→ ␛[2J", id="an escape sequence"),
        pytest.param([], "→ Write it in one script.", id="words only"),
        pytest.param([Edit(2, 9, "k" * 999)], "→ Write it in one script.", id="too long to show"),
    ],
)
def test_what_would_be_written_instead(edits: list[Edit], shown: str) -> None:
    text = "в Kулагин 2000"
    fix = Fix("Write it in one script.", tuple(edits))
    assert arrow(build(text, find(text, "Kулагин", fix))) == shown


def test_an_unsafe_fix_says_so_and_several_are_offered() -> None:
    one = find("Kулагин", "Kулагин", "Кулагин", safe=False)
    assert arrow(build("Kулагин", one)) == "→ Кулагин (unsafe: --unsafe-fixes)"
    two = find("Kулагин", "Kулагин", "Кулагин", "Kulagin", safe=False)
    assert arrow(build("Kулагин", two)) == "→ Кулагин or Kulagin (unsafe: --unsafe-fixes)"


def test_a_safe_fix_is_the_one_that_is_shown() -> None:
    unsafe = Fix("Write Kulagin.", (Edit(0, 7, "Kulagin"),), safe=False)
    assert arrow(build("Kулагин", find("Kулагин", "Kулагин", unsafe, "Кулагин"))) == "→ Кулагин"


def test_a_long_replacement_has_a_line_of_its_own() -> None:
    long = "Azərbaycan Respublikasının Milli Məclisi"
    shown = screen(build("Milli Meclis", find("Milli Meclis", "Milli Meclis", long)), width=50)
    assert f"│ ^^^^^^^^^^^^\n        │ → {long[:30]}" in shown


def test_other_places_are_named_together() -> None:
    text = "Rasulzade\n" + "Rasulzadeh\n" * 8 + "Resulzade"
    places = [match.span() for match in re.finditer("Rasulzadeh", text)]
    related = (
        *(Related(Span(*place), "Rasulzadeh", "the usual spelling") for place in places),
        Related(Span(len(text) - 9, len(text)), "Resulzade", "“Resulzade” is another one"),
    )
    shown = screen(build(text, find(text, "Rasulzade", related=related)))
    assert "│ see 2:1, 3:1, 4:1, 5:1, 6:1, 7:1 and 2 more “Rasulzadeh”: the usual spelling" in shown
    assert "│ see 10:1: “Resulzade” is another one" in shown


def test_other_places_that_the_message_names_are_not_repeated() -> None:
    text = "Rasulzade\nAli Rasulzadeh\nRASULZADEH"
    spans = (Span(10, 24), Span(25, 35))
    related = tuple(Related(span, span.of(text), "“Rasulzadeh” is written here") for span in spans)
    finding = find(text, "Rasulzade", message="“Rasulzadeh” elsewhere (2:1, 3:1).", related=related)
    assert "see" not in screen(build(text, finding))
    finding = find(text, "Rasulzade", message="“Rasulzadeh” elsewhere (2:1 …).", related=related)
    assert "│ see 2:1, 3:1: “Rasulzadeh” is written here" in screen(build(text, finding))


def test_a_segment_is_called_by_its_name() -> None:
    text = "Bir\nKулагин"
    shown = lines(build(text, find(text, "Kулагин"), name="paragraph 3"))
    assert shown[2:5] == [
        " paragraph 3  error  mixed-script  Two scripts.",
        "              │ Kулагин",
        "              │ ^^^^^^^",
    ]


def test_the_place_of_the_entry_is_told_once() -> None:
    glossary = Glossary([Concept("kulagin", "person", path="glossary/people.toml", line=3)])
    document = Document("a.txt", "plain-text", "utf-8", b"", (Segment("Kулагин"),))

    def said(message: str) -> str:
        finding = find("Kулагин", "Kулагин", message=message, concept="kulagin")
        return lines(Checked(document, "ru", [finding], glossary))[2].partition("mixed-script  ")[2]

    assert said("Two scripts.") == "Two scripts. (glossary/people.toml:3)"
    assert said("Two scripts (glossary/people.toml:3).") == "Two scripts (glossary/people.toml:3)."
    path = shipped_folder() / "people.toml"
    glossary = Glossary([Concept("kulagin", "person", path=str(path), line=3)])
    assert (
        said(f"Two scripts ({glossary.concepts['kulagin'].place}).")
        == "Two scripts (glossary/people.toml:3)."
    )
    assert said("As in people.toml:31.") == "As in people.toml:31. (glossary/people.toml:3)"


def test_statistics_begin_with_what_is_most_frequent() -> None:
    text = "Kулагин Vəkilovun"
    findings = [
        find(text, "Vəkilovun", rule="foreign-spelling", severity="info"),
        *[find(text, "Kулагин")] * 1200,
        *[find(text, "Vəkilovun", rule="foreign-spelling", severity="warning")] * 2,
    ]
    shown = lines(build(text, *findings), statistics=True)
    assert shown[-6:] == [
        " rule              severity  count",
        " mixed-script      error     1,200",
        " foreign-spelling  warning       2",
        " foreign-spelling  info          1",
        "",
        " 1,203 findings",
    ]
    assert lines(build(text), statistics=True) == ["essay.txt · English · 2 words: nothing to report"]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120, 200])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    text = "söz " * 100 + "Kулагин" + " söz" * 100
    one = find(text, "Kулагин", "Kulagin", message="“Kулагин”: the K is Latin, the rest is Cyrillic. " * 3)
    body = lines(build(text, one), width=width)[2:-2]
    assert all(cells(line) <= max(width, 30) for line in body)


def test_in_a_file_a_message_stays_on_its_line() -> None:
    message = "“Kулагин”: the K is Latin, the rest is Cyrillic. " * 9
    assert message.strip() in screen(build("Kулагин", find("Kулагин", "Kулагин", message=message)), width=0)


def test_colour_changes_nothing_but_the_colour() -> None:
    checked = build(TEXT, find(TEXT, "Kулагин", "Kulagin"), find(TEXT, "Vəkilovun", severity="info"))
    painted = list(render("text", [checked], colour=True, statistics=True))
    assert "\x1b[1;31m^^^^^^^\x1b[0m  \x1b[32m→ Kulagin\x1b[0m" in "\n".join(painted)
    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in painted] == lines(
        checked, width=80, statistics=True
    )


@given(st.text(st.characters(), max_size=30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 90))
def test_whatever_the_text_says_the_terminal_is_not_told(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = text[start:end]
    related = (Related(Span(start, end), found, text),)
    fixes = (Fix(text, (Edit(start, end, text),)), Fix(text, (), safe=False))
    findings = [
        Finding("rule", "info", text, Span(start, end), found, fixes, related=related),
        Finding("rule", "info", text, Span(start, end), found, fixes[1:]),
    ]
    for name in (None, text):
        document = Document(text, "plain-text", "utf-8", b"", (Segment(text, name),))
        for line in lines(Checked(document, "en", findings), width=width):
            line.encode()
            assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", line)


def test_documents_are_shown_as_they_are_checked() -> None:
    seen = []

    def documents() -> Iterator[Checked]:
        for path in ("a.txt", "b.txt"):
            seen.append(path)
            yield build("Bir", path=path)

    shown = render("text", documents())
    assert next(shown).startswith("a.txt")
    assert seen == ["a.txt"]
