"""docs/output.md shows what termkit prints, and names every field."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from termkit.checks.finding import Finding, Fix, Related
from termkit.documents import Document, Edit, Segment
from termkit.glossary import Concept, Glossary
from termkit.reports import Checked, formats, render
from termkit.reports.diff import unified_diff
from termkit.text.spans import Span

PAGE = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")

TEXT = """\
# Two essays on freedom

On the open society (Kулагин 2000a) and its enemies see also Vəkilovun essay, in which he quotes \
Rasulzadeh, and Rasulzadeh only.

Rasulzade wrote to Baku.
"""


def found(
    word: str,
    rule: str,
    severity: str,
    message: str,
    *fixes: str,
    concept: str | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding on the last occurrence of a word."""
    span = Span(TEXT.rindex(word), TEXT.rindex(word) + len(word))
    made = tuple(Fix(f"Write {fix}.", (Edit(*span, fix),)) for fix in fixes)
    return Finding(rule, severity, message, span, word, made, concept, related)


@pytest.fixture
def essay() -> Checked:
    others = [Span(*match.span()) for match in re.finditer("Rasulzadeh", TEXT)]
    findings = [
        found(
            "Kулагин",
            "mixed-script",
            "error",
            "“Kулагин”: the K is Latin, the rest Cyrillic. Kulagin in English",
            "Kulagin",
            concept="kulagin",
        ),
        found(
            "Vəkilovun",
            "foreign-spelling",
            "warning",
            "“Vəkilovun” is the Azerbaijani form. Vakilov in English",
            concept="vakilov",
        ),
        found(
            "Rasulzade",
            "mixed-variants",
            "warning",
            "“Rasulzade” here, “Rasulzadeh” elsewhere. House style: zadeh",
            "Rasulzadeh",
            related=tuple(Related(span, span.of(TEXT), "the other spelling") for span in others),
        ),
    ]
    concepts = [
        Concept("kulagin", "person", path="glossary/people.toml", line=31),
        Concept("vakilov", "person", path="glossary/people.toml", line=88),
    ]
    document = Document("essay.md", "markdown", "utf-8", b"", (Segment(TEXT),))
    return Checked(document, "en", findings, Glossary(concepts))


def test_the_screen(essay: Checked) -> None:
    assert "```\n" + "\n".join(render("text", [essay], width=100)) + "\n```" in PAGE


def test_the_preview() -> None:
    after = TEXT.replace("Kулагин", "Kulagin").replace("Rasulzade ", "Rasulzadeh ")
    assert "```\n" + "\n".join(unified_diff("essay.md", TEXT, after)) + "\n```" in PAGE


def test_every_output_and_every_field_is_named(essay: Checked) -> None:
    report = json.loads("\n".join(render("json", [essay])))
    finding = report["findings"][2]
    fix, related = finding["fixes"][0], finding["related"][0]
    names = {*report, *finding, *fix, *fix["edits"][0], *related, *report["summary"]}
    assert not {name for name in names if f"`{name}`" not in PAGE and f'"{name}"' not in PAGE}
    assert not [name for name in formats() if f"--format {name}`" not in PAGE]
    for table, fields in (("A finding", finding), ("The summary", report["summary"])):
        section = PAGE.partition(f"### {table}\n")[2].partition("\n### ")[0]
        first_cells = [row.split("|")[1] for row in section.splitlines() if row.startswith("| `")]
        assert re.findall(r"`(\w+)`", "".join(first_cells)) == list(fields)
