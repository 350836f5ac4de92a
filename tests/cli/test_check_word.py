"""`termkit check` and its like on Word documents, as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from termkit.documents import open_document
from tests.documents.files_of_docx import docx, note, paragraph, run, table

ENGLISH = "In the first of these years Resulzade and his friends wrote that the republic was to be free. "


@pytest.fixture
def essay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An essay in the current folder, with a safe fix, an unsafe one, and a note."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "essay.docx"
    path.write_bytes(
        docx(
            paragraph(
                ENGLISH, run("Resul", "<w:b/>"), "zade left.", '<w:r><w:footnoteReference w:id="2"/></w:r>'
            )
            + table(("Resulzade", "Vekilov")),
            footnotes=note("footnote", 2, paragraph("Of Resulzade it was said that he had been there.")),
        )
    )
    return path


def termkit(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, args, input=stdin)


def text_of(path: Path) -> str:
    return open_document(path).segments[0].text


def comments_of(path: Path) -> list[str]:
    from termkit.documents.docx import DocxDocument

    document = open_document(path)
    assert isinstance(document, DocxDocument)
    return [comment.text for comment in document.comments]


def test_places_are_named(essay: Path) -> None:
    told = termkit("check", str(essay), "--format", "json")
    findings = json.loads(told.stdout)["findings"]
    assert [(found["segment"], found["line"]) for found in findings] == [
        ("paragraph 1", None), ("paragraph 1", None), ("table 1, row 1, cell 1", None),
        ("table 1, row 1, cell 2", None), ("footnote 1", None),
    ]  # fmt: skip
    assert findings[0]["start"] == ENGLISH.index("Resulzade")
    assert told.exit_code == 1


def test_fix(essay: Path) -> None:
    assert "mended 4 places in 1 file" in termkit("check", "--fix", str(essay)).stderr
    assert text_of(essay).count("Rasulzadeh") == 4


def test_diff_changes_nothing(essay: Path) -> None:
    before = essay.read_bytes()
    told = termkit("check", "--diff", str(essay)).stdout
    assert "@@ table 1, row 1, cell 1 @@\n-Resulzade\n+Rasulzadeh\n" in told
    assert essay.read_bytes() == before


def test_find(essay: Path) -> None:
    essay.write_bytes(docx(paragraph(ENGLISH) + table(("Baku", "Ganja"))))
    told = termkit("find", str(essay), "--language", "en", "--format", "jsonl").stdout
    found = [json.loads(line) for line in told.splitlines()]
    assert [(one["text"], one["segment"], one["start"]) for one in found][-2:] == [
        ("Baku", "table 1, row 1, cell 1", 0),
        ("Ganja", "table 1, row 1, cell 2", 0),
    ]


def test_a_list_of_references_ends_before_the_notes(essay: Path) -> None:
    essay.write_bytes(
        docx(
            paragraph("It is open (Kulagin 2000).", '<w:r><w:footnoteReference w:id="2"/></w:r>')
            + paragraph("References", style="1")
            + paragraph("Kulagin, V. M. 2000. International Security. Moscow."),
            footnotes=note("footnote", 2, paragraph("That was said in 1999, and again later.")),
        )
    )
    told = termkit("citations", str(essay), "--format", "json", "--language", "en")
    assert told.exit_code == 0
    assert "said in 1999" not in told.stdout


def test_texts_are_aligned(essay: Path, tmp_path: Path) -> None:
    (tmp_path / "en.docx").write_bytes(docx(paragraph("This is the first.") + paragraph("And it was open.")))
    (tmp_path / "az.docx").write_bytes(docx(paragraph("Bu, birincisidir.") + paragraph("O isə açıq idi.")))
    languages = ("--source-language", "en", "--target-language", "az")
    done = termkit("tm", "align", "en.docx", "az.docx", *languages, "-o", "out.tmx")
    assert done.exit_code == 0
    assert "O isə açıq idi." in Path("out.tmx").read_text(encoding="utf-8")


def test_track_changes(essay: Path) -> None:
    told = termkit("check", "--track-changes", str(essay))
    assert "4 comments put in" in told.stderr
    assert "mended 4 places" in told.stderr
    assert text_of(essay).count("Rasulzadeh") == 4
    assert any(said.startswith("Footnote 1: ") for said in comments_of(essay))
    before = essay.read_bytes()
    assert "put in" not in termkit("check", "--track-changes", str(essay)).stderr
    assert essay.read_bytes() == before


def test_comments_change_no_text(essay: Path) -> None:
    text = text_of(essay)
    told = termkit("check", "--comments", str(essay))
    assert "5 comments put in" in told.stderr
    assert told.exit_code == 1
    assert text_of(essay) == text
    assert "“Resulzade” is not to be used. Rasulzadeh is right." in comments_of(essay)
    before = essay.read_bytes()
    termkit("check", "--comments", str(essay))
    assert essay.read_bytes() == before


def test_changes_and_queries_together(essay: Path) -> None:
    termkit("check", "--comments", "--track-changes", str(essay))
    assert "Rasulzadeh" in text_of(essay)
    assert len(comments_of(essay)) == 5


def test_a_document_from_standard_input_goes_to_standard_output(essay: Path) -> None:
    told = termkit("check", "--comments", "-", "--stdin-filename", "new.docx", stdin=essay.read_bytes())
    Path("new.docx").write_bytes(told.stdout_bytes)
    assert len(comments_of(Path("new.docx"))) == 5


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--comments", "--fix"], "leaves the text as it is"),
        (["--track-changes", "--diff"], "ask for one of them"),
    ],
)
def test_what_cannot_be(options: list[str], expected: str, essay: Path) -> None:
    told = termkit("check", *options, str(essay))
    assert told.exit_code == 2
    assert expected in told.stderr


def test_other_formats_are_refused_and_the_rest_is_done(essay: Path) -> None:
    Path("a.md").write_text(ENGLISH, encoding="utf-8")
    told = termkit("check", "--track-changes", "a.md", str(essay))
    assert told.exit_code == 2
    assert "a.md: --track-changes is for Word documents (DOCX)" in told.stderr
    assert Path("a.md").read_text(encoding="utf-8") == ENGLISH
    assert "Rasulzadeh" in text_of(essay)


def test_a_damaged_document_is_told_and_the_rest_is_done(essay: Path) -> None:
    Path("half.docx").write_bytes(essay.read_bytes()[:700])
    Path("~$essay.docx").write_bytes(b"\x05Redaktor")
    told = termkit("check", ".", "--fix")
    assert told.exit_code == 2
    assert "half.docx: this is only a part of a Word document" in told.stderr
    assert "~$essay" not in told.stderr
    assert "Rasulzadeh" in text_of(essay)
