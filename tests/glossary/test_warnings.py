"""Rows of a glossary that cannot do what was meant."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary
from termkit.glossary.store import parse
from termkit.glossary.warnings import warnings_of


def glossary(text: str) -> Glossary:
    concepts, faults = parse(text, "names.toml")
    assert not faults
    return Glossary(concepts)


def entry(concept_id: str, *lines: str, kind: str = "term") -> str:
    return "\n".join([f"[{concept_id}]", f'kind = "{kind}"', *lines, ""])


BAKU = entry("baku", 'az.preferred = "Bakı"', 'en.preferred = "Baku"', 'ru.preferred = "Баку"', kind="place")
VAKILOV = entry(
    "vakilov",
    'az.family = "Vəkilov"',
    'az.given = "Mustafa"',
    'en.family = "Vakilov"',
    'en.given = "Mustafa"',
    'en.deprecated = ["Vekilov"]',
    kind="person",
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BAKU + VAKILOV, id="two good entries"),
        pytest.param(
            VAKILOV + entry("other", 'en.family = "Vakilov"', 'en.given = "Mahmud"', kind="person"),
            id="two people of one surname and one initial",
        ),
        pytest.param(
            entry("oghuz", 'az.preferred = "Oğuz"', kind="place")
            + entry("oghuz-people", 'az.preferred = "oğuz"'),
            id="a name and a common word",
        ),
        pytest.param(
            BAKU + entry("baku-khanate", 'en.preferred = "Baku"', 'same-as = "baku"'), id="namesakes, linked"
        ),
        pytest.param(
            entry("baku-khanate", 'en.preferred = "Baku"', 'same-as = ["baku"]') + BAKU,
            id="linked from the first",
        ),
        pytest.param(entry("it", 'ru.preferred = "IT-отдел"'), id="two scripts joined by a hyphen"),
        pytest.param(entry("tap", 'ru.preferred = "газопровод TAP"'), id="a Latin word in a Russian term"),
        pytest.param(
            entry("baku", 'az.preferred = "Bakı"', 'az.deprecated = ["Baki", "Бакı"]', kind="place"),
            id="a wrong spelling with wrong letters",
        ),
        pytest.param(
            entry("tap", 'ru.preferred = "TAP"', kind="organisation"), id="a Latin name in Russian texts"
        ),
        pytest.param(entry("g20", 'en.preferred = "G-20"'), id="a figure"),
        pytest.param(entry("kim", 'az.preferred = "Kim"', kind="person"), id="a name that is a common word"),
        pytest.param(
            entry("polis", 'az.preferred = "Polis"', 'match = "quoted"', kind="work"), id="a quoted title"
        ),
    ],
)
def test_noop(text: str) -> None:
    assert warnings_of(glossary(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            BAKU + entry("baku-city", 'az.preferred = "Bakı"', 'en.preferred = "Baku"'),
            "names.toml:6: [baku-city] has the preferred term of [baku] (names.toml:1): “Bakı” (az), “Baku” "
            "(en). "
            'If two things of one name are meant, add same-as = "baku"; if not, keep one entry.',
            id="two entries of one name",
        ),
        pytest.param(
            VAKILOV + entry("again", 'en.preferred = "Mustafa Vakilov"', kind="person"),
            "names.toml:8: [again] has the preferred term of [vakilov] (names.toml:1): “Mustafa Vakilov” "
            "(en). "
            'If two things of one name are meant, add same-as = "vakilov"; if not, keep one entry.',
            id="a person in parts and as a whole",
        ),
        pytest.param(
            entry("kulagin", 'ru.preferred = "Kулагин"'),
            "names.toml:1: [kulagin] ru.preferred “Kулагин”: K is a Latin letter, so no text has this word. "
            "Write “Кулагин”.",
            id="a Latin letter in a Russian name",
        ),
        pytest.param(
            entry("vakilov", 'az.family = "Vәkilоv"', kind="person"),
            "names.toml:1: [vakilov] az.family “Vәkilоv”: ә, о are Cyrillic letters, so no text has this "
            "word. "
            "Write “Vəkilov”.",
            id="Cyrillic letters in a family name",
        ),
        pytest.param(
            entry("rasulzadeh", 'az.preferred = "Rǝsulzadǝ"'),
            "names.toml:1: [rasulzadeh] az.preferred “Rǝsulzadǝ”: ǝ looks like ə but is another letter, so "
            "no text "
            "has this word. Write “Rəsulzadə”.",
            id="a letter of another alphabet",
        ),
        pytest.param(
            entry("btc", 'en.preferred = "Baku pipeline"', 'en.acronym = "ВТС"'),
            "names.toml:1: [btc] en.acronym “ВТС”: “ВТС” is in Cyrillic letters, so no text has this word. "
            "Write “BTC”.",
            id="a whole word of look-alikes",
        ),
        pytest.param(
            entry("shusha", 'en.preferred = "Шуша"'),
            "names.toml:1: [shusha] en.preferred “Шуша”: “Шуша” is in Cyrillic letters, so no text has this "
            "word.",
            id="another language's form",
        ),
        pytest.param(
            entry("khirdalan", 'ru.preferred = "Xırdalanlı"', kind="place"),
            "names.toml:1: [khirdalan] ru.preferred “Xırdalanlı” is in Latin letters; a place has a name in "
            "Cyrillic letters in Russian texts.",
            id="an Azerbaijani place in Russian",
        ),
        pytest.param(
            entry("dash", 'en.preferred = "—"'),
            "names.toml:1: [dash] en.preferred “—” has neither letters nor digits, so it is found nowhere.",
            id="no letters",
        ),
        pytest.param(
            entry("hyphen", 'en.preferred = "state \u00ad\u00ad"', 'en.admitted = ["\u00ad"]'),
            "names.toml:1: [hyphen] en.admitted “\u00ad” has neither letters nor digits, so it is found "
            "nowhere.",
            id="nothing but soft hyphens",
        ),
        pytest.param(
            VAKILOV + entry("vekilov", 'en.preferred = "Vekilov"'),
            "names.toml:1: [vakilov] en.deprecated “Vekilov” is the preferred term of [vekilov] "
            "(names.toml:8). "
            "A text can follow only one of the two.",
            id="right in one entry, wrong in another",
        ),
        pytest.param(
            entry("baku", 'en.preferred = "Baku"', 'en.deprecated = "Baku"'),
            "names.toml:1: [baku] en: “Baku” is both preferred and deprecated. Keep one of them.",
            id="right and wrong in one entry",
        ),
        pytest.param(
            BAKU + entry("ganja", 'en.preferred = "Ganja"', 'related = ["bakku"]'),
            "names.toml:6: [ganja] related names “bakku”, which is no entry. Did you mean “baku”?",
            id="a link to an entry misspelled",
        ),
        pytest.param(
            entry("ganja", 'en.preferred = "Ganja"', 'same-as = "xyz"'),
            "names.toml:1: [ganja] same-as names “xyz”, which is no entry. Correct the id, or leave it out.",
            id="a link to nowhere",
        ),
    ],
)
def test_warns(text: str, expected: str) -> None:
    assert expected in warnings_of(glossary(text))


def test_one_warning_for_one_thing() -> None:
    text = BAKU + entry(
        "baku-city", 'az.preferred = "Bakı"', 'en.preferred = "Baku"', 'ru.preferred = "Баку"'
    )
    assert len(warnings_of(glossary(text))) == 1


def test_only_what_concerns_the_entries_asked_about() -> None:
    text = (
        BAKU
        + entry("baku-city", 'en.preferred = "Baku"')
        + entry("loose", 'en.preferred = "x"', 'related = "y"')
    )
    whole = glossary(text)
    assert len(warnings_of(whole)) == 2
    # Which of the two came first does not matter.
    assert len(warnings_of(whole, {"baku"})) == len(warnings_of(whole, {"baku-city"})) == 1
    assert warnings_of(whole, set()) == []


def test_links_to_entries_of_another_glossary() -> None:
    text = entry("khanate", 'en.preferred = "Baku khanate"', 'related = "baku"')
    assert len(warnings_of(glossary(text))) == 1
    assert warnings_of(glossary(text), known={"baku"}) == []


def test_the_shipped_glossary_has_no_rows_that_cannot_work() -> None:
    assert warnings_of(Glossary.shipped()) == []
