"""SARIF: what the standard's schema allows, and what code scanning goes by."""

from __future__ import annotations

from typing import Any

from termkit.checks import load_rules
from tests.reports.outputs.texts import (
    LETTER,
    NASTY,
    checked,
    container,
    data_of,
    faults,
    found,
    letter,
    nasty,
)


def results(*texts: Any) -> Any:
    return data_of("sarif", *texts)["runs"][0]["results"]


def region(result: Any) -> Any:
    return result["locations"][0]["physicalLocation"]["region"]


def test_it_is_valid() -> None:
    assert faults(data_of("sarif"), "sarif-2.1.0-rtm.5.json") == []
    assert faults(data_of("sarif", checked("")), "sarif-2.1.0-rtm.5.json") == []


def test_columns_count_code_points_and_say_so() -> None:
    run = data_of("sarif", letter())["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    place = region(run["results"][0])
    line = LETTER.splitlines()[place["startLine"] - 1]
    assert line[place["startColumn"] - 1 : place["endColumn"] - 1] == "Kулагин"


def test_a_fix_replaces_what_it_says() -> None:
    (fix,) = results(letter())[0]["fixes"]
    ((change,),) = (part["replacements"] for part in fix["artifactChanges"])
    assert change["insertedContent"] == {"text": "Кулагин"}
    assert change["deletedRegion"] == region(results(letter())[0])


def test_other_places_are_told_in_this_text_and_in_others() -> None:
    here, there = (result["relatedLocations"][0] for result in results(letter())[:2])
    assert here["message"] == {"text": "in one script"}
    assert there["message"] == {"text": "Bakı"}
    assert there["physicalLocation"] == {
        "artifactLocation": {"uri": "letters.md"},
        "region": {"startLine": 3, "startColumn": 14},
    }


def test_a_piece_of_a_container_has_its_name_and_neither_lines_nor_fixes() -> None:
    (result,) = results(container())
    (place,) = result["locations"]
    assert place["logicalLocations"] == [{"fullyQualifiedName": "paragraph 1"}]
    assert "region" not in place["physicalLocation"]
    assert "fixes" not in result
    assert result["relatedLocations"][0]["logicalLocations"] == [{"fullyQualifiedName": "footnote 2"}]


def test_every_rule_is_described_and_every_result_names_its_own() -> None:
    run = data_of("sarif")["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(load_rules())
    assert all(rule["help"]["text"] for rule in rules)
    assert {rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"]} == {True}


def test_findings_are_told_apart_and_known_again_when_lines_come_before_them() -> None:
    text = "Kулагин, Kулагин və Kулагин"
    twice = [found(text, "Kулагин"), found(text, "Kулагин")]
    hashes = [
        result["partialFingerprints"]["primaryLocationLineHash"] for result in results(checked(text, *twice))
    ]
    assert len(set(hashes)) == 2
    moved = f"Yeni sətir.\n\n{text}"
    (later,) = results(
        checked("Yeni sətir, yeni söz.\n\nBir iki Kулагин üç.", found("Bir iki Kулагин üç.", "Kулагин"))
    )
    assert later["partialFingerprints"]["primaryLocationLineHash"] not in hashes
    assert region(results(checked(moved, found(moved, "Kулагин")))[0])["startLine"] == 3


def test_a_text_makes_no_link_of_a_message() -> None:
    (result,) = results(nasty())
    assert "](" in NASTY
    assert "](" not in result["message"]["text"]


def test_a_path_is_an_address() -> None:
    (result,) = results(nasty())
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("a%2Cb%3Ac%25")
