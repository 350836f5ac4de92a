"""What a match means in its document: whom a bare surname names, and what only looks like the concept."""

from __future__ import annotations

import pytest

from termkit.glossary import Concept, Glossary, Side, Text
from termkit.glossary.identification import identify
from termkit.text.quotations import quotations
from termkit.text.spans import SpanSet


def named(*terms: str) -> tuple[Text, ...]:
    return tuple(map(Text, terms))


GLOSSARY = Glossary(
    [
        Concept("rasulzadeh", "person", {"en": Side(family="Rasulzadeh", given="Mammad Amin")}),
        Concept("aliyev-heydar", "person", {"en": Side(family="Aliyev", given="Heydar")}),
        Concept("aliyev-ilham", "person", {"en": Side(family="Aliyev", given="Ilham")}),
        Concept(
            "nizami", "person", {"en": Side(preferred=named("Nizami Ganjavi"), admitted=named("Nizami"))}
        ),
        Concept("polis", "work", {"en": Side(preferred=named("Polis"))}, match="quoted"),
        Concept(
            "adr",
            "place",
            {"en": Side(preferred=named("Azerbaijan Democratic Republic"), acronym=("ADR",))},
            match="full-form-first",
        ),
        Concept("baku", "place", {"en": Side(preferred=named("Baku"))}, exempt=("Baku Tobacco",)),
        Concept("majlis", "organisation", {"en": Side(preferred=named("Milli Majlis"))}),
        Concept("majlis-any", "term", {"en": Side(preferred=named("majlis"))}),
    ]
)


def concepts(text: str) -> list[tuple[str, str]]:
    finder = GLOSSARY.finder("en")
    matches = identify(finder.find_all(text), SpanSet(quotations(text)), text, finder)
    return [(text[m.start : m.end], m.term.concept) for m in matches]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rasulzadeh spoke.", id="a bare surname names nobody"),
        pytest.param("Rasulzadeh spoke. Rasulzadeh left.", id="nor does it twice"),
        pytest.param("The ADR was founded.", id="an acronym that waits for its full form"),
        pytest.param("The Polis was a city.", id="a title outside quotation marks"),
        pytest.param("Baku Tobacco closed.", id="a phrase in which the place is not meant"),
    ],
)
def test_noop(text: str) -> None:
    assert concepts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Mammad Amin Rasulzadeh spoke. Rasulzadeh left.",
            [("Mammad Amin Rasulzadeh", "rasulzadeh"), ("Rasulzadeh", "rasulzadeh")],
            id="a surname after the full name",
        ),
        pytest.param(
            "M. A. Rasulzadeh; Rasulzadeh",
            [("M. A. Rasulzadeh", "rasulzadeh"), ("Rasulzadeh", "rasulzadeh")],
            id="after initials",
        ),
        pytest.param(
            "Rasulzadeh, M. A. … Rasulzadeh",
            [("Rasulzadeh, M. A.", "rasulzadeh"), ("Rasulzadeh", "rasulzadeh")],
            id="after a citation",
        ),
        pytest.param(
            "Rasulzadeh, then Mammad Amin Rasulzadeh",
            [("Mammad Amin Rasulzadeh", "rasulzadeh")],
            id="not before it",
        ),
        pytest.param(
            "Ilham Aliyev came. Aliyev’s words",
            [("Ilham Aliyev", "aliyev-ilham"), ("Aliyev’s", "aliyev-ilham")],
            id="of two with one surname the one that was named",
        ),
        pytest.param(
            "Ilham Aliyev met Farid Aliyev and V. Aliyev.",
            [("Ilham Aliyev", "aliyev-ilham")],
            id="not another bearer of the surname",
        ),
        pytest.param(
            "Ilham Aliyev. President Aliyev; then I. Aliyev. Ilham bey Aliyev; in Baku Aliyev",
            [
                ("Ilham Aliyev", "aliyev-ilham"),
                ("Aliyev", "aliyev-ilham"),
                ("I. Aliyev", "aliyev-ilham"),
                ("Aliyev", "aliyev-ilham"),
                ("Baku", "baku"),
                ("Aliyev", "aliyev-ilham"),
            ],
            id="after a title, a place, or his own name",
        ),
        pytest.param(
            "Nizami, Aliyev, Ilham Mammadov",
            [("Nizami", "nizami")],
            id="two of a list are no family name and given name",
        ),
        pytest.param(
            "Aliyev, Ilham. Baku", [("Aliyev, Ilham", "aliyev-ilham"), ("Baku", "baku")], id="a citation"
        ),
        pytest.param("Nizami wrote.", [("Nizami", "nizami")], id="who is known by one name"),
        pytest.param("the journal “Polis”", [("Polis", "polis")], id="a title in quotation marks"),
        pytest.param(
            "The Azerbaijan Democratic Republic (ADR)",
            [("Azerbaijan Democratic Republic", "adr"), ("ADR", "adr")],
            id="an acronym after its full form",
        ),
        pytest.param("Baku Tobacco of Baku", [("Baku", "baku")], id="the place beside the exempt phrase"),
        pytest.param(
            "the Milli Majlis, a majlis",
            [("Milli Majlis", "majlis"), ("majlis", "majlis-any")],
            id="the longer of two",
        ),
    ],
)
def test_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert concepts(text) == expected


def test_in_azerbaijani_the_subject_before_an_object_is_no_given_name() -> None:
    glossary = Glossary([Concept("aliyev", "person", {"az": Side(family="Əliyev", given="İlham")})])
    text = "İlham Əliyev gəldi. Sonra Kanye West Əliyevi gördü. Fuad Əliyevi görmədi."
    finder = glossary.finder("az")
    found = identify(finder.find_all(text), SpanSet([]), text, finder)
    assert [match.span.of(text) for match in found] == ["İlham Əliyev", "Əliyevi"]


def test_both_are_named_where_both_have_been_introduced() -> None:
    found = concepts("Heydar Aliyev and Ilham Aliyev: Aliyev")
    assert found[2:] == [("Aliyev", "aliyev-heydar"), ("Aliyev", "aliyev-ilham")]


def test_the_order_of_the_matches_does_not_matter() -> None:
    text = "Mammad Amin Rasulzadeh spoke. Rasulzadeh left."
    finder = GLOSSARY.finder("en")
    matches = finder.find_all(text)
    forwards = identify(matches, SpanSet([]), text, finder)
    assert forwards == identify(reversed(matches), SpanSet([]), text, finder)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("сказал Алиев И. Г. вчера", "Алиев И. Г.", id="with a space"),
        pytest.param("сказал Алиев И.Г., президент", "Алиев И.Г.", id="without one"),
        pytest.param("вручили Алиеву И.Г. вчера", "Алиеву И.Г.", id="in another case"),
        pytest.param("сказал И. Г. Алиев вчера", "И. Г. Алиев", id="before the surname"),
        pytest.param("сказали И.Г. Алиеву вчера", "И.Г. Алиеву", id="before it, in another case"),
        pytest.param("Приехал Алиев И. В. Путин уехал", "Алиев И.", id="another's initial"),
        pytest.param("Приехал Алиев И. и уехал", "Алиев И.", id="a small word"),
    ],
)
def test_the_initial_of_a_patronymic_that_the_entry_lacks(text: str, expected: str) -> None:
    aliyev = Concept("aliyev-ilham", "person", {"ru": Side(family="Алиев", given="Ильхам")}, gender="m")
    finder = Glossary([aliyev]).finder("ru")
    (found,) = identify(finder.find_all(text), SpanSet([]), text, finder)
    assert text[found.start : found.end] == expected


def test_initials_without_a_space_in_azerbaijani() -> None:
    glossary = Glossary([Concept("aliyev", "person", {"az": Side(family="Əliyev", given="İlham")})])
    finder = glossary.finder("az")
    text = "Sonra Əliyev İ.H. gəldi, İ.H.Əliyev danışdı, Əliyev H.Ə. getdi."
    found = identify(finder.find_all(text), SpanSet([]), text, finder)
    assert [match.span.of(text) for match in found][:2] == ["Əliyev İ.H.", "İ.H.Əliyev"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("сказал Г. И. Алиев вчера", id="in another order"),
        pytest.param("сказал В. М. Кулагин вчера, а В. А. Кулагин нет", id="the entry has another"),
    ],
)
def test_initials_of_another(text: str) -> None:
    kulagin = Side(family="Кулагин", given="Владимир", patronymic="Михайлович")
    people = [
        Concept("aliyev", "person", {"ru": Side(family="Алиев", given="Ильхам")}, gender="m"),
        Concept("kulagin", "person", {"ru": kulagin}),
    ]
    finder = Glossary(people).finder("ru")
    found = identify(finder.find_all(text), SpanSet([]), text, finder)
    assert [match.span.of(text) for match in found if "А." in match.span.of(text) or "Г." in text] == []
