"""The terms of an entry: what is written in it, and what follows from the parts of a person's name."""

from __future__ import annotations

import pytest

from termkit.glossary import Concept, Side, Text, full_name
from termkit.glossary.terms import is_acronym, is_capitalised, terms_of


def test_a_language_the_entry_lacks_has_no_terms() -> None:
    assert terms_of(Concept("baku", "place", {"az": Side(preferred=(Text("Bakı"),))}), "ru") == []


def test_every_status_is_a_term_with_its_years() -> None:
    side = Side(
        preferred=(Text("Gəncə"),),
        admitted=(Text("Gence"),),
        deprecated=(Text("Gandja"),),
        superseded=(Text("Kirovabad", 1935, 1989),),
        acronym=("GNC",),
    )
    found = terms_of(Concept("ganja", "place", {"az": side}), "az")
    assert [(term.text, term.status, term.role) for term in found] == [
        ("Gəncə", "preferred", "name"),
        ("GNC", "admitted", "acronym"),
        ("Gence", "admitted", "name"),
        ("Gandja", "deprecated", "name"),
        ("Kirovabad", "superseded", "name"),
    ]
    assert (found[-1].since, found[-1].until) == (1935, 1989)


def test_adjectives_and_demonyms_are_no_terms() -> None:
    side = Side(preferred=(Text("Баку"),), adjective=("бакинский",), demonym=("бакинец",))
    found = terms_of(Concept("baku", "place", {"ru": side}), "ru")
    assert [term.text for term in found] == ["Баку"]


def test_what_an_entry_exempts_is_a_term_of_its_own_role() -> None:
    concept = Concept(
        "polis", "work", {"az": Side(preferred=(Text("Polis"),))}, match="quoted", exempt=("Polis İdarəsi",)
    )
    (title, phrase) = terms_of(concept, "az")
    assert (title.role, title.match) == ("name", "quoted")
    assert (phrase.role, phrase.status, phrase.kind, phrase.match) == ("exempt", "exempt", "term", None)


@pytest.mark.parametrize(
    ("language", "side", "expected"),
    [
        pytest.param(
            "en",
            {"family": "Rasulzadeh", "given": "Mammad Amin"},
            "Mammad Amin Rasulzadeh",
            id="given and family",
        ),
        pytest.param(
            "az",
            {"family": "Hüseynzadə", "given": "Əli", "title": "bəy"},
            "Əli bəy Hüseynzadə",
            id="a title after",
        ),
        pytest.param(
            "en",
            {"family": "Huseynzadeh", "given": "Ali", "title": "bey"},
            "Ali bey Huseynzadeh",
            id="and in English",
        ),
        pytest.param(
            "ru",
            {"family": "Гусейнзаде", "given": "Али", "title": "бек"},
            "Али-бек Гусейнзаде",
            id="with a hyphen in Russian",
        ),
        pytest.param(
            "az",
            {"family": "Sabir", "given": "Ələkbər", "title": "Mirzə"},
            "Mirzə Ələkbər Sabir",
            id="a title before",
        ),
        pytest.param(
            "ru",
            {"family": "Сабир", "given": "Алекпер", "title": "Мирза"},
            "Мирза Алекпер Сабир",
            id="before in Russian too",
        ),
        pytest.param(
            "ru",
            {"family": "Кулагин", "given": "Владимир", "patronymic": "Михайлович"},
            "Владимир Михайлович Кулагин",
            id="a patronymic",
        ),
        pytest.param("az", {"family": "Rəsulzadə"}, "Rəsulzadə", id="no given name"),
        pytest.param(
            "az", {"preferred": (Text("Nizami Gəncəvi"),)}, "Nizami Gəncəvi", id="a name as a whole"
        ),
        pytest.param("az", {}, "", id="nothing"),
    ],
)
def test_full_name(language: str, side: dict[str, object], expected: str) -> None:
    assert full_name(Side(**side), language) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "side", "role", "expected"),
    [
        pytest.param(
            "en",
            {"family": "Rasulzadeh", "given": "Mammad Amin"},
            "initials",
            ["M. A. Rasulzadeh", "M.A. Rasulzadeh", "M.A.Rasulzadeh", "M. Rasulzadeh", "M.Rasulzadeh"],
            id="initials in any spacing",
        ),
        pytest.param(
            "ru",
            {"family": "Кулагин", "given": "Владимир", "patronymic": "Михайлович"},
            "initials",
            ["В. Кулагин", "В.Кулагин", "В. М. Кулагин", "В.М. Кулагин", "В.М.Кулагин"],
            id="with and without the patronymic",
        ),
        pytest.param(
            "az",
            {"family": "Əsədov", "given": "Oqtay", "patronymic": "Sabir oğlu"},
            "initials",
            ["O. Əsədov", "O.Əsədov", "O. S. Əsədov", "O.S. Əsədov", "O.S.Əsədov"],
            id="oğlu has no initial",
        ),
        pytest.param(
            "ru",
            {"family": "Гаджибейли", "given": "Джейхун"},
            "initials",
            ["Д. Гаджибейли", "Д.Гаджибейли", "Дж. Гаджибейли", "Дж.Гаджибейли"],
            id="Дж. is C. and J.",
        ),
        pytest.param(
            "en",
            {"family": "Aitmatov", "given": "Chingiz"},
            "initials",
            ["C. Aitmatov", "C.Aitmatov", "Ch. Aitmatov", "Ch.Aitmatov"],
            id="Ch. is Ç.",
        ),
        pytest.param(
            "ru",
            {"family": "Руссо", "given": "Жан-Жак"},
            "initials",
            ["Ж.-Ж. Руссо", "Ж.-Ж.Руссо", "Ж. Руссо", "Ж.Руссо"],
            id="two names with a hyphen",
        ),
        pytest.param(
            "en",
            {"family": "Vakilov", "given": "M."},
            "initials",
            ["M.Vakilov"],
            id="a given name that is an initial",
        ),
        pytest.param(
            "en",
            {"family": "Rasulzadeh", "given": "Mammad Amin"},
            "citation",
            [
                "Rasulzadeh, M. A.",
                "Rasulzadeh M. A.",
                "Rasulzadeh, M.A.",
                "Rasulzadeh M.A.",
                "Rasulzadeh, M.",
                "Rasulzadeh M.",
                "Rasulzadeh, Mammad Amin",
            ],
            id="the order of a reference list",
        ),
        pytest.param(
            "ru",
            {"family": "Асадов", "given": "Октай", "patronymic": "Сабир оглы"},
            "name",
            ["Октай Сабир оглы Асадов", "Октай Асадов"],
            id="a full name without its patronymic",
        ),
        pytest.param(
            "az",
            {"family": "Hüseynzadə", "given": "Əli", "title": "bəy"},
            "name",
            ["Əli bəy Hüseynzadə", "Əli Hüseynzadə"],
            id="a full name without its title",
        ),
        pytest.param(
            "az",
            {"family": "Hüseynzadə", "given": "Əli", "title": "bəy"},
            "titled",
            ["Əli bəy"],
            id="given name and title",
        ),
        pytest.param(
            "az",
            {"family": "Hüseynzadə", "given": "Əli", "title": "bəy"},
            "surname",
            ["Hüseynzadə"],
            id="the surname",
        ),
        pytest.param("az", {"family": "Rəsulzadə"}, "surname", [], id="a surname alone is the name"),
        pytest.param(
            "ru",
            {"family": "де Голль", "given": "Шарль"},
            "initials",
            ["Ш. де Голль", "Ш.де Голль"],
            id="a surname of two words",
        ),
    ],
)
def test_forms_of_a_person(language: str, side: dict[str, object], role: str, expected: list[str]) -> None:
    found = terms_of(Concept("somebody", "person", {language: Side(**side)}), language)  # type: ignore[arg-type]
    assert [term.text for term in found if term.role == role] == expected


def test_each_word_of_a_person_says_what_it_is() -> None:
    side = Side(family="де Голль", given="Шарль Андре", title="Мирза", patronymic="Жан оглы")
    for term in terms_of(Concept("x", "person", {"ru": side}), "ru"):
        assert len(term.parts) in {0, term.text.count(" ") + 1}, term.text


def test_a_single_word_in_a_status_is_a_surname_with_all_its_forms() -> None:
    side = Side(
        family="Rasulzadeh",
        given="Mammad Amin",
        deprecated=(Text("Resulzade"), Text("Mehmet Emin Resulzade")),
    )
    found = {term.text: term for term in terms_of(Concept("rasulzadeh", "person", {"en": side}), "en")}
    assert (found["Resulzade"].status, found["Resulzade"].role) == ("derived", "surname")
    assert found["M. A. Resulzade"].spelling == "deprecated"
    assert (found["Mammad Amin Resulzade"].status, found["Mehmet Emin Resulzade"].status) == (
        "deprecated",
        "deprecated",
    )
    assert found["Mammad Amin Rasulzadeh"].status == "preferred"


def test_the_first_status_of_a_text_wins() -> None:
    side = Side(
        family="Vəkilov", given="Mustafa", admitted=(Text("Vəkilov"),), deprecated=(Text("M. Vəkilov"),)
    )
    found = {term.text: term.spelling for term in terms_of(Concept("vekilov", "person", {"az": side}), "az")}
    assert found["M. Vəkilov"] == "preferred"
    assert found["Vəkilov"] == "preferred"


def test_gender_and_case_reach_the_shape_that_is_inflected() -> None:
    concept = Concept(
        "quliyeva", "person", {"ru": Side(family="Гулиева", given="Севиндж", exact=True)}, gender="f"
    )
    for term in terms_of(concept, "ru"):
        assert term.gender == term.shape.gender == "f"
        assert term.exact
    side = Side(preferred=(Text("Мардакерт"),), indeclinable=True, forms=("Мардакерта",))
    (place,) = terms_of(Concept("mardakert", "place", {"ru": side}), "ru")
    assert (place.shape.indeclinable, place.shape.forms) == (True, ("Мардакерта",))


def test_a_persons_own_spelling_is_a_preferred_term() -> None:
    side = Side(family="Hajiyev", given="Rauf", own_spelling="Rauf Hadjiyev")
    found = {term.text: term.status for term in terms_of(Concept("h", "person", {"en": side}), "en")}
    assert found["Rauf Hadjiyev"] == "preferred"


@pytest.mark.parametrize(
    ("text", "capital", "acronym"),
    [
        pytest.param("Bakı", True, False, id="a name"),
        pytest.param("İran", True, False, id="İ"),
        pytest.param("“Polis”", True, False, id="in quotation marks"),
        pytest.param("атомная станция", False, False, id="a common term"),
        pytest.param("NATO", True, True, id="an acronym"),
        pytest.param("G-20", True, True, id="with a figure"),
        pytest.param("ОБСЕ", True, True, id="in Cyrillic"),
        pytest.param("A", True, False, id="one letter"),
        pytest.param("1918", False, False, id="a year"),
        pytest.param("BP plc", True, False, id="two words"),
        pytest.param("iPhone", False, False, id="a small letter first"),
        pytest.param("", False, False, id="nothing"),
    ],
)
def test_capitals(text: str, capital: bool, acronym: bool) -> None:
    assert is_capitalised(text) is capital
    assert is_acronym(text) is acronym
