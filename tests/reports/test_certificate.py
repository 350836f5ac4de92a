"""A certificate for an editor, for a program, and as a page that harms nobody."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from termkit.checks import Settings
from termkit.documents import Edit, read_document
from termkit.documents.document import edited
from termkit.editions.house_style import HouseStyle
from termkit.editions.normalising import normalise
from termkit.glossary import Glossary
from termkit.glossary.store import parse
from termkit.reports.certificate import WHY, Certificate, as_json
from termkit.reports.certificate_page import as_html
from termkit.reports.certificate_text import as_text
from termkit.reports.colours import painter
from termkit.reports.screen import width
from tests.editions.conftest import NAMES

TEXT = "Resulzade saw Agdam.\n\nAgdam fell; “Agdam\x1b[2J <b>Resulzade</b>”, and Kirovabad.\n"
HOSTILE = "<script>alert(1)</script>\"'&\x1b[2J.md"


def certificate(text: str = TEXT, path: str = "essay.md") -> Certificate:
    glossary = Glossary(parse(NAMES, "names.toml")[0])
    document = read_document(text.encode(), path)
    return normalise(document, "en", glossary, HouseStyle(), Settings(), named="<ours>")


def text_of(made: Certificate, *, room: int = 0, written: bool = False) -> list[str]:
    return list(as_text(made, room, painter(False), written=written))


def test_an_editor_reads_each_change_once_with_all_its_places() -> None:
    lines = text_of(certificate())
    assert lines[0] == "essay.md · English · 9 words · house style <ours>"
    assert " 3 places changed" in lines
    at = lines.index("   Agdam → Aghdam")
    assert lines[at + 1].strip() == "1:15, 3:1"
    assert lines[at + 2].strip().startswith("mixed-variants: “Agdam” is admitted")


def test_places_are_those_of_the_text_that_the_editor_has() -> None:
    before, after = (text_of(certificate(), written=written) for written in (False, True))
    places = [lines[lines.index("   Agdam → Aghdam") + 1].strip() for lines in (before, after)]
    assert places == ["1:15, 3:1", "1:16, 3:1"]


def test_what_was_left_is_told_by_the_reason() -> None:
    lines = text_of(certificate())
    dated = lines.index(f" {WHY['dated']} (1)")
    assert dated < lines.index(f" {WHY['quotation']} (1)")
    assert "   Kirovabad → Ganja" in lines[dated:]


def test_where_nothing_is_wrong_it_says_so() -> None:
    lines = text_of(certificate("Rasulzadeh wrote.\n"))
    assert {" nothing to change", " nothing left to the editor"} <= set(lines)
    assert lines[-1].startswith(" looked at: 2 words, 1 name or term of 1 entry; the glossary has 8 ")


def test_lines_keep_to_the_terminal_and_cannot_steer_it() -> None:
    lines = text_of(certificate(), room=60)
    assert all(width(line) <= 60 for line in lines[1:])
    assert "\x1b" not in "".join(lines)


def test_a_program_can_do_the_changes_again() -> None:
    facts = json.loads(as_json(certificate()))
    edits = [Edit(**edit) for change in facts["changes"] for edit in change["edits"]]
    assert edited(TEXT, edits, "-") == certificate().data.decode()
    for change in facts["changes"]:
        place = change["before"]
        assert TEXT[place["start"] : place["end"]] == change["old"]
    assert facts["looked_at"] == {"words": 9, "mentions": 6, "entries": 3}
    assert facts["glossary"]["entries"] == 8
    assert len(facts["sha256"]["before"]) == 64


class Tags(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    page = "\n".join(as_html(certificate(path=HOSTILE)))
    seen = Tags()
    seen.feed(page)
    assert seen.tags.isdisjoint({"script", "img", "link", "iframe", "b"})
    assert seen.attributes.isdisjoint({"src", "href", "onclick", "onload"})
    assert "\x1b" not in page
    assert "default-src 'none'" in page


def test_the_page_shows_each_place_in_its_words() -> None:
    page = "\n".join(as_html(certificate()))
    assert page.count("<ins>Aghdam</ins>") == 2
    assert "<del>Resulzade</del> <ins>Rasulzadeh</ins> saw Agdam." in page
    assert f"<h3>{WHY['dated']} (1)</h3>" in page
    assert "&lt;ours&gt;: zade zadeh" in page
