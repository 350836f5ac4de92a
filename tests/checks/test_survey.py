"""Texts held against each other: a name that several of them spell two ways."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from termkit.checks import Settings, check
from termkit.checks.survey import Survey
from termkit.documents import read_document

if TYPE_CHECKING:
    from termkit.checks import Finding
    from termkit.glossary import Glossary

Texts = dict[str, tuple[str, str]]


def found_in(texts: Texts, names: Glossary, settings: Settings | None = None) -> list[tuple[str, Finding]]:
    settings = settings or Settings()
    documents = {path: read_document(text.encode(), path) for path, (_, text) in texts.items()}
    survey = Survey(names)
    for path, document in documents.items():
        survey.add(document, texts[path][0], settings)
    return [
        (path, finding)
        for path, document in documents.items()
        for finding in check(document, texts[path][0], names, settings, survey)
        if finding.rule == "inconsistent-name"
    ]


def said(texts: Texts, names: Glossary) -> set[tuple[str, str, str]]:
    return {(path, finding.text, finding.message) for path, finding in found_in(texts, names)}


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            {"a.md": ("az", "Orada Rəfibəyli danışdı."), "b.md": ("en", "There Rafibayli spoke.")},
            id="each language by its own rules",
        ),
        pytest.param(
            {"a.md": ("en", "There Nigar Rafibeyli spoke."), "b.md": ("en", "There Kamil Rafibayli spoke.")},
            id="two people",
        ),
        pytest.param(
            {"a.md": ("en", "There Vakilov spoke."), "b.md": ("en", "There Vekilov spoke.")},
            id="a name of the glossary",
        ),
        pytest.param(
            {"a.md": ("en", "There Rafibeyli spoke."), "b.md": ("en", "She said, “Let Rafibayli come”.")},
            id="another’s words",
        ),
        pytest.param(
            {"a.md": ("en", "The Marza lies low."), "b.md": ("en", "Near Merza a merza lies.")},
            id="a word without capital",
        ),
        pytest.param(
            {"a.md": ("ru", "Вот Карпов."), "b.md": ("ru", "А вот Карпова.")}, id="a man and a woman"
        ),
    ],
)
def test_noop(texts: Texts, names: Glossary) -> None:
    assert not said(texts, names)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            {"a.md": ("en", "Rafibeyli and so Rafibeyli met."), "b.md": ("en", "There Rafibayli’s son is.")},
            ("b.md", "Rafibayli", "Rafibeyli"),
            id="the rarer spelling",
        ),
        pytest.param(
            {"a.md": ("en", "There Rafizade spoke, and Rafizade."), "b.md": ("en", "There Rafizadeh left.")},
            ("a.md", "Rafizade", "Rafizadeh"),
            id="house style before number",
        ),
        pytest.param(
            {"a.md": ("en", "There Kərimli spoke."), "b.md": ("en", "There Karimli left.")},
            ("a.md", "Kərimli", "Karimli"),
            id="in Azerbaijani letters",
        ),
        pytest.param(
            {
                "a.md": ("en", "Then Alexander Blokin wrote, and Alexander Blokin read."),
                "b.md": ("en", "Then Aleksandr Blokin left."),
            },
            ("b.md", "Aleksandr", "Alexander"),
            id="a given name before one surname",
        ),
        pytest.param(
            {
                "a.md": ("az", "Sonra Kərimbəyli gəldi, Kərimbəyli dedi."),
                "b.md": ("az", "Bu da Kerimbəylinin evidir."),
            },
            ("b.md", "Kerimbəylinin", "Kərimbəylinin"),
            id="an Azerbaijani ending",
        ),
        pytest.param(
            {"a.md": ("ru", "Вот Кязымов, а вот и Кязымов."), "b.md": ("ru", "Спросили тут Казымова.")},
            ("b.md", "Казымова", "Кязымова"),
            id="a Russian ending",
        ),
    ],
)
def test_the_spelling_of_another_text_is_offered(
    texts: Texts, expected: tuple[str, str, str], names: Glossary
) -> None:
    offered = {(path, one.text, one.fixes[0].edits[0].text) for path, one in found_in(texts, names)}
    assert offered == {expected}


THREE: Texts = {
    "a.md": ("en", "There Rafibeyli spoke."),
    "b.md": ("en", "There Rafibayli spoke."),
    "c.md": ("en", "There Rafibeyli met Rafibayli, and Alexander Blokin read."),
    "d.md": ("en", "There Aleksandr Blokin met Karimli and Kerimli."),
}


def test_the_order_of_the_texts_makes_no_difference(names: Glossary) -> None:
    results = [said(dict(order), names) for order in permutations(THREE.items())]
    assert results[0]
    assert all(result == results[0] for result in results)


def test_every_text_is_given_one_target(names: Glossary) -> None:
    texts: Texts = {
        # By itself this text prefers Rafibeyli.
        "a.md": ("en", "There Rafibeyli met Rafibeyli and Rafibayli."),
        "b.md": ("en", "There Rafibayli met Rafibayli and Rafibayli."),
    }
    assert {(path, text) for path, text, _ in said(texts, names)} == {("a.md", "Rafibeyli")}


def test_the_message_says_where_and_how_often_in_all_texts(names: Glossary) -> None:
    texts: Texts = {
        "a.md": ("en", "So there Rafibeyli spoke.\nThen Rafibeyli left."),
        "b.md": ("en", "There Rafibayli spoke."),
    }
    ((path, finding),) = found_in(texts, names)
    assert path == "b.md"
    assert finding.message == (
        "“Rafibayli” here, “Rafibeyli” 2 times elsewhere (a.md:1:10, a.md:2:6). The other is more frequent. "
        "If two are meant, leave both."
    )
    assert [place.elsewhere.said for place in finding.related if place.elsewhere] == ["a.md:1:10", "a.md:2:6"]


def test_a_text_by_itself_is_checked_as_without_a_survey(names: Glossary) -> None:
    texts: Texts = {"d.md": THREE["d.md"], "e.md": ("en", "Nobody else was named in this one.")}
    document = read_document(texts["d.md"][1].encode(), "d.md")
    alone = [one for one in check(document, "en", names) if one.rule == "inconsistent-name"]
    assert [finding for _, finding in found_in(texts, names)] == alone
    assert alone


def test_texts_whose_settings_leave_the_rule_out_do_not_count(names: Glossary) -> None:
    assert not found_in(THREE, names, Settings(ignore=("inconsistent",)))
    assert not found_in(THREE, names, Settings(severities={"inconsistent-name": "off"}))
