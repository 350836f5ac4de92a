"""LanguageTool's API, asked as its clients ask: `test_clients` replays them byte for byte."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

if TYPE_CHECKING:
    from tests.server.serving import Server

# What LanguageTool's own server puts into each match.
_FIELDS = {
    "message", "shortMessage", "replacements", "offset", "length", "context", "sentence", "type", "rule",
    "ignoreForIncompleteSentence", "contextForSureMatch",
}  # fmt: skip


def checked(server: Server, **fields: str) -> dict[str, Any]:
    answer = server.ask("POST", "/v2/check", urlencode(fields))
    assert answer.status == 200, answer.body
    found: dict[str, Any] = answer.json
    return found


def matches(server: Server, **fields: str) -> list[tuple[str, int, int, list[str]]]:
    """Rule, offset, length and what is suggested, of each match."""
    return [
        (m["rule"]["id"], m["offset"], m["length"], [r["value"] for r in m["replacements"]])
        for m in checked(server, **fields)["matches"]
    ]


@pytest.mark.parametrize(
    ("language", "text", "rule", "value"),
    [
        ("az-AZ", "Resulzade Bakıya qayıtdı.", "deprecated-term", "Rəsulzadə"),
        ("az-Latn-AZ", "Resulzade Bakıya qayıtdı.", "deprecated-term", "Rəsulzadə"),
        ("qlt-AZ", "Resulzade Bakıya qayıtdı.", "deprecated-term", "Rəsulzadə"),
        ("en", "Resulzade came back.", "deprecated-term", "Rasulzadeh"),
        ("en-", "Resulzade came back.", "deprecated-term", "Rasulzadeh"),
        ("ru-RU", "Пришёл Kулагин.", "mixed-script", "Кулагин"),
    ],
)
def test_a_finding_is_a_match(server: Server, language: str, text: str, rule: str, value: str) -> None:
    ((found, offset, length, values),) = matches(server, language=language, text=text)
    assert (found, values) == (rule, [value])
    assert text[offset : offset + length].casefold() in {"resulzade", "kулагин"}


def test_a_match_has_every_field_that_a_client_reads(server: Server) -> None:
    answer = checked(server, language="ru-RU", text="Пришёл Kулагин.\n\nОн ушёл. Ресулзаде остался.")
    assert answer["software"]["apiVersion"] == 1
    assert answer["warnings"] == {"incompleteResults": False}
    assert answer["language"]["detectedLanguage"]["code"] == "ru-RU"
    assert answer["sentenceRanges"] == [[0, 15], [17, 25], [26, 44]]
    assert len(answer["matches"]) == 2
    for match in answer["matches"]:
        assert match.keys() >= _FIELDS
        assert match["rule"].keys() >= {"id", "subId", "description", "issueType", "urls", "category", "tags"}
        assert match["rule"]["category"].keys() == {"id", "name"}
        context = match["context"]
        word = context["text"][context["offset"] : context["offset"] + context["length"]]
        assert word in {"Kулагин", "Ресулзаде"}
        assert word in match["sentence"]
        assert match["message"] and match["shortMessage"]


def test_places_are_those_of_utf_16(server: Server) -> None:
    ((_, offset, length, _),) = matches(server, language="ru", text="😀😀 Kулагин 😀")
    assert (offset, length) == (5, 7)


def test_a_mark_at_the_beginning_counts_as_a_character(server: Server) -> None:
    ((_, offset, _, _),) = matches(server, language="ru", text="\ufeffKулагин")
    assert offset == 1


def test_the_language_is_told_where_it_is_not_named(server: Server) -> None:
    text = "В этом году Ресулзаде писал, что это было ещё не всё и что он вернётся."
    answer = checked(server, language="auto", text=text)
    assert answer["language"]["code"] == "ru-RU"
    assert [match["rule"]["id"] for match in answer["matches"]] == ["deprecated-term"]


def test_what_is_in_no_known_language_is_left_alone(server: Server) -> None:
    assert matches(server, language="auto", text="Resulzade") == []


def test_the_source_of_a_translation_is_looked_at(server: Server) -> None:
    fields = {"text": "Он жил там.", "language": "ru", "srctext": "O, 1918-ci ildə Bakıda yaşayırdı."}
    found = {rule for rule, *_ in matches(server, motherTongue="az", **fields)}
    assert {"missing-term", "number-mismatch"} <= found


class TestChosenRules:
    text = "Resulzade  met Vəkilov."

    def found(self, server: Server, **fields: str) -> set[str]:
        return {rule for rule, *_ in matches(server, text=self.text, language="en", **fields)}

    def test_all(self, server: Server) -> None:
        assert self.found(server) == {"deprecated-term", "foreign-spelling", "whitespace"}

    def test_a_rule_is_disabled(self, server: Server) -> None:
        found = self.found(server, disabledRules="deprecated-term,MORFOLOGIK_RULE_EN_US")
        assert found == {"foreign-spelling", "whitespace"}

    def test_a_category_is_disabled(self, server: Server) -> None:
        assert self.found(server, disabledCategories="NAMES,TERMINOLOGY") == {"whitespace"}

    def test_a_rule_of_a_disabled_category_is_enabled(self, server: Server) -> None:
        found = self.found(server, disabledCategories="TERMINOLOGY", enabledRules="deprecated-term")
        assert "deprecated-term" in found

    def test_only_some_are_enabled(self, server: Server) -> None:
        assert self.found(server, enabledRules="whitespace", enabledOnly="true") == {"whitespace"}
        assert self.found(server, enabledCategories="NAMES", enabledOnly="yes") == {"foreign-spelling"}


class TestMarkup:
    def found(self, server: Server, *pieces: dict[str, str]) -> list[tuple[str, int, int, list[str]]]:
        return matches(server, language="en", data=json.dumps({"annotation": pieces}))

    def test_places_count_the_markup_too(self, server: Server) -> None:
        ((rule, offset, length, values),) = self.found(
            server, {"text": "Then "}, {"markup": "<b>😀"}, {"text": "Resulzade"}, {"markup": "</b>"}
        )
        assert (rule, offset, length, values) == ("deprecated-term", 10, 9, ["Rasulzadeh"])

    def test_nothing_is_found_in_markup(self, server: Server) -> None:
        assert self.found(server, {"text": "See "}, {"markup": "<a name=Resulzade>"}, {"text": "this"}) == []
        code = {"markup": "`Resulzade`", "interpretAs": "Resulzade"}
        assert self.found(server, {"text": "See "}, code, {"text": " there."}) == []

    def test_a_word_with_markup_in_it_is_found_and_not_written_over(self, server: Server) -> None:
        ((_, offset, length, values),) = self.found(
            server, {"text": "Resul"}, {"markup": "<i>"}, {"text": "zade came."}
        )
        assert (offset, length, values) == (0, 12, [])

    def test_a_text_may_come_in_data(self, server: Server) -> None:
        data = json.dumps({"text": "Resulzade came.", "metaData": {"EmailToAddress": "a@example.org"}})
        assert [rule for rule, *_ in matches(server, language="en", data=data)] == ["deprecated-term"]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"language": "en"}, id="no text"),
        pytest.param({"text": "A", "data": "{}", "language": "en"}, id="two texts"),
        pytest.param({"text": "A"}, id="no language"),
        pytest.param({"text": "A", "language": "tlh"}, id="a language nobody knows"),
        pytest.param({"data": "{", "language": "en"}, id="no JSON"),
        pytest.param({"data": '{"annotation": [{"text": 1}]}', "language": "en"}, id="no text in JSON"),
        pytest.param({"data": "[" * 100_000, "language": "en"}, id="deep JSON"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_words(server: Server, fields: dict[str, str]) -> None:
    answer = server.ask("POST", "/v2/check", urlencode(fields))
    assert answer.status == 400
    assert answer.body.startswith(b"Error: ")


def test_what_is_not_utf_8_is_refused(server: Server) -> None:
    for body in (b"text=\xff\xfe&language=en", b"language=en&text=%FF%FE"):
        assert server.ask("POST", "/v2/check", body).status == 400


def test_too_long_a_text_is_refused(server: Server) -> None:
    assert server.ask("POST", "/v2/check", b"language=en&text=" + b"a" * 200_001).status == 413


def test_the_languages_are_listed_by_every_name(server: Server) -> None:
    listed = server.get("/v2/languages").json
    assert {"en", "en-US", "en-GB", "ru", "ru-RU", "az", "az-AZ", "az-Latn", "az-Latn-AZ"} <= {
        one["longCode"] for one in listed
    }
    assert {one["code"] for one in listed} == {"az", "en", "ru"}


def test_the_rest_of_the_api_is_there(server: Server) -> None:
    assert server.get("/v2/info").json["software"]["name"] == "LanguageTool"
    assert int(server.get("/v2/maxtextlength").body) == 200_000
    rules = server.get("/v2/configinfo?language=ru-RU").json["rules"]
    assert "deprecated-term" in {rule["ruleId"] for rule in rules}
    assert server.get("/v2/words?username=u&apiKey=k").json == {"words": []}
    assert server.ask("POST", "/v2/words/add", "word=Bak%C4%B1").json == {"added": False}
