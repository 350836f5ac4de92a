"""The page: what it says, that it is whole, and that nothing in a text is more than text there."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from termkit.checks import Settings, check
from termkit.documents import read_document
from termkit.glossary import Glossary, shipped_folder
from termkit.reports import Checked, render
from tests.browser import opened
from tests.reports.outputs.texts import NASTY, clean, container, letter, lines_of, nasty

if TYPE_CHECKING:
    from pathlib import Path

_VOID = {"meta", "br", "input"}


class Page(HTMLParser):
    """A page as a browser reads it: its elements, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"script", "style"}:
            self.text += data

    def all(self, name: str) -> list[str]:
        """The values of an attribute, wherever it stands."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def page_of(*texts: Checked) -> Page:
    page = Page("\n".join(lines_of("html", *texts)))
    assert page.open == []
    return page


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary.load([shipped_folder()])


def looked_at(text: str, tag: str, path: str, glossary: Glossary) -> Checked:
    document = read_document(text.encode(), path)
    return Checked(document, tag, check(document, tag, glossary, Settings()), glossary)


def essays(glossary: Glossary) -> list[Checked]:
    english = (
        "Mammad Amin Rasulzadeh came to Baku.\n\nResulzade’s essay was read in Baku. Rasulzadeh wrote.\n"
    )
    russian = "Мамед Эмин Расулзаде приехал в Баку. Речь Расулзадэ была краткой.\n"
    return [looked_at(english, "en", "a.md", glossary), looked_at(russian, "ru", "b.md", glossary)]


# What it says


def test_a_finding_stands_in_its_context_with_what_would_mend_it() -> None:
    page = page_of(letter())
    assert "Xoş gördük 👩\u200d🏫👋 <mark>Kулагин</mark> və Кулагин." in page.html
    assert "→ Кулагин" in page.text
    assert "see 1:28: in one script" in page.text
    assert "see letters.md:3:14" in page.text


def test_a_piece_of_a_container_has_its_name() -> None:
    assert "paragraph 1" in page_of(container()).text


def test_a_text_without_findings_is_counted() -> None:
    page = page_of(clean())
    assert "clean.md" in page.text
    assert "Nothing to report." in page.text
    assert "form" not in [tag for tag, _ in page.elements]


def test_what_could_not_be_checked_is_said() -> None:
    assert "2 files could not be checked" in "".join(render("html", [clean()], paths_seen=3))


def test_a_name_has_all_its_spellings_with_their_counts_and_places(glossary: Glossary) -> None:
    page = page_of(*essays(glossary))
    names = page.html.partition('<h2 id="names">')[2]
    rasulzadeh = names.partition("<h3>Məhəmməd Əmin Rəsulzadə")[2].partition("</section>")[0]
    rows = [
        [re.sub(r"<[^>]*>", " ", cell).split() for cell in re.findall(r"<td.*?>(.*?)</td>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", rasulzadeh)
    ]
    said = [
        (" ".join(spelling), *status, *times, " ".join(places)) for spelling, _, status, times, places in rows
    ]
    assert said == [
        ("Mammad Amin Rasulzadeh", "preferred", "1", "a.md 1:1"),
        ("Rasulzadeh", "preferred", "1", "a.md 3:37"),
        ("Resulzade (Resulzade’s 1)", "deprecated", "1", "a.md 3:1"),
        ("Мамед Эмин Расулзаде", "preferred", "1", "b.md 1:1"),
        ("Расулзадэ", "unlisted-spelling", "1", "b.md 1:43"),
    ]
    settled = names.partition("Written in one way only")[2]
    assert "Bakı · Baku · Баку" not in settled.partition("</section>")[0]


# It is whole


@pytest.fixture
def page(glossary: Glossary) -> Page:
    return page_of(*essays(glossary), letter(), container(), clean(), nasty())


def test_ids_are_there_once_and_links_lead_to_them(page: Page) -> None:
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {link for link in page.all("href") if not link.startswith("#")} == set()
    wanted = {link[1:] for link in page.all("href")} | set(page.all("aria-labelledby"))
    assert wanted <= set(ids)


def test_it_asks_for_nothing_and_runs_its_own_script_alone(page: Page) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", page.html, re.DOTALL)
    (policy,) = (one["content"] for tag, one in page.elements if one.get("http-equiv"))
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    assert not page.all("src") and not page.all("onclick") and "url(" not in page.html


def test_a_text_is_text_whatever_it_holds(page: Page) -> None:
    assert "<script>alert" in NASTY and "<script>alert" not in page.html
    assert "<script>alert(1)</script>" in page.text
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert "\u202e" not in page.html and "\x1b" not in page.html
    assert "<U+202E>" in page.text


def test_headings_go_down_one_by_one(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_a_long_place_is_shown_by_its_beginning() -> None:
    from tests.reports.outputs.texts import checked, found

    text = "söz " * 5000
    assert len(page_of(checked(text, found(text, text))).text) < 5000


# In a browser


@pytest.fixture
def address(page: Page, tmp_path: Path) -> str:
    file = tmp_path / "report.html"
    file.write_text(page.html, encoding="utf-8")
    return file.as_uri()


def test_findings_are_chosen_by_rule_severity_and_name(address: str) -> None:
    with opened(address) as (page, faults):
        every = page.locator(".finding:visible").count()
        page.get_by_label("Rule", exact=True).select_option("deprecated-term")
        assert page.locator(".finding:visible code").all_inner_texts() == ["deprecated-term"] * 2
        page.get_by_label("Name", exact=True).select_option("rasulzadeh-mammad-amin")
        assert page.locator(".finding:visible").count() == 1
        assert page.get_by_role("status").inner_text() == f"1 of {every} shown"
        assert page.locator(".text:visible").count() == 1
        page.get_by_role("button", name="Show all").click()
        page.wait_for_function("document.querySelectorAll('.finding[hidden]').length === 0")
        assert faults == []


def test_the_keyboard_is_enough(address: str) -> None:
    with opened(address) as (page, faults):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "To the findings"
        page.get_by_label("Severity", exact=True).focus()
        page.keyboard.press("e")
        page.wait_for_function("document.querySelector('[name=severity]').value === 'error'")
        assert set(page.locator(".finding:visible .severity").all_inner_texts()) == {"error"}
        assert faults == []


def test_without_its_script_all_is_there(address: str) -> None:
    with opened(address, java_script_enabled=False) as (page, faults):
        assert page.locator(".finding:visible").count() == page.locator(".finding").count() > 0
        assert not page.locator("#filter").is_visible()
        assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_it_fits_and_can_be_read(address: str, width: int, scheme: str) -> None:
    with opened(address, viewport={"width": width, "height": 900}, color_scheme=scheme) as (page, faults):
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(_LEAST_CONTRAST) >= 4.5
        assert faults == []


# The least contrast of a text with what is behind it, as WCAG 2 counts it.
_LEAST_CONTRAST = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((c) => c / 255)
      .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const colour = getComputedStyle(element).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const texts = [...document.querySelectorAll("body *")].filter((element) =>
    element.checkVisibility()
    && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  return Math.min(...texts.map((element) => {
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  }));
}"""
