"""JUnit's XML."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.reports.outputs.texts import clean, letter, lines_of


def test_each_text_is_a_suite_and_each_finding_a_case() -> None:
    root = ElementTree.fromstring("\n".join(lines_of("junit", letter(), clean())))
    bad, good = root
    assert (bad.attrib["tests"], bad.attrib["failures"]) == ("3", "2")
    assert [case.attrib["name"] for case in bad] == [
        "mixed-script 1:17", "mixed-variants 1:25", "deprecated-term 2:8",
    ]  # fmt: skip
    assert [case[0].tag for case in bad] == ["failure", "system-out", "failure"]
    assert (good.attrib["tests"], good.attrib["failures"], len(good[0])) == ("1", "0", 0)


def test_whatever_a_text_holds_it_is_text() -> None:
    root = ElementTree.fromstring("\n".join(lines_of("junit")))
    (case,) = root[3]
    assert case[0].attrib["message"].startswith("=1+1 <script>alert(1)</script>")
