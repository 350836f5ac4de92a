"""An analysis on the screen, in a spreadsheet, for a program, and as a page that harms nobody."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

from termkit.memory.analysing import Analysis, Counts, band_names
from termkit.reports.analysis_page import as_html
from termkit.reports.analysis_table import Analysed, as_csv, as_json, as_text
from termkit.reports.colours import painter

BANDS = band_names([75])
HOSTILE = "=<script>alert(1)</script>\"'&\x1b[2J.md"


def analysed(*files: tuple[str, dict[str, Counts]]) -> Analysed:
    filled = tuple((path, {band: counts.get(band, Counts()) for band in BANDS}) for path, counts in files)
    return Analysed(Analysis(BANDS, filled), "az", "ru", "words.memory", 1)


ONE = ("a.md", {"exact": Counts(1, 30, 200), "none": Counts(2, 10, 70)})
OTHER = (HOSTILE, {"75-99": Counts(1, 10, 60)})


def test_a_person_sees_all_files_together_and_each() -> None:
    lines = list(as_text(analysed(ONE, OTHER), painter(False)))
    assert lines[0] == "az → ru, words.memory (1 unit)"
    assert "equal                               1        30         200    60.0 %" in lines
    assert "75–99 %                             1        10          60    20.0 %" in lines
    assert "together                            4        50         330   100.0 %" in lines
    assert lines[-2] == "a.md: 40 words, 10 new (25 %)"
    assert "\x1b" not in lines[-1]


def test_texts_without_segments_have_no_shares() -> None:
    assert list(as_text(analysed(("a.md", {})), painter(False)))[-1].endswith("0.0 %")
    assert "0.0 %" in "".join(as_html(analysed(("a.md", {}))))


def test_a_spreadsheet_runs_nothing() -> None:
    rows = list(csv.DictReader(as_csv(analysed(ONE, OTHER))))
    assert [row["words"] for row in rows if row["band"] == "total"] == ["40", "10", "50"]
    assert {row["path"] for row in rows} == {"a.md", f"'{HOSTILE}", ""}
    assert list(rows[1].values()) == ["a.md", "exact", "1", "30", "200", "75.0"]


def test_a_program_gets_numbers() -> None:
    found = json.loads(as_json(analysed(ONE, OTHER)))
    assert found["total"]["total"] == {"segments": 4, "words": 50, "characters": 330}
    assert found["files"][0]["bands"]["none"] == {"segments": 2, "words": 10, "characters": 70}
    assert found["files"][1]["path"] == HOSTILE


class Tags(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.addresses += [str(value) for name, value in attributes if name in {"src", "href", "xlink:href"}]
        assert not any(name.startswith("on") for name, _ in attributes)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_stands_alone_and_a_hostile_name_is_a_text_in_it() -> None:
    page = "\n".join(as_html(analysed(ONE, OTHER)))
    tags = Tags()
    tags.feed(page)
    assert tags.open == []
    assert tags.addresses == []
    assert "script" not in tags.seen
    assert "\x1b" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page


def test_the_chart_has_a_bar_for_each_file_and_for_all() -> None:
    page = "\n".join(as_html(analysed(ONE, OTHER)))
    (svg,) = re.findall("<svg.*?</svg>", page, re.DOTALL)
    chart = ElementTree.fromstring(svg)
    widths = [float(bar.attrib["width"]) for bar in chart.iter("rect")]
    assert [round(width) for width in widths] == [312, 104, 104, 390, 130, 520]
    assert [name.text for name in chart.iter("text")][:2] == ["all together", "a.md"]
