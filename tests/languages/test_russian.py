"""Russian: which forms of a name, a phrase or a word are looked for, and which are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.languages import Shape
from termkit.languages.russian import expand, inflect, lower, reinflect
from termkit.languages.russian_declension import SLOTS, decline
from termkit.languages.stems import Listed


def forms(shape: Shape) -> set[str]:
    """All forms that are looked for, folded."""
    found = set()
    for stem in expand(shape):
        assert isinstance(stem.endings, Listed)
        found |= {stem.text + tail for tail in stem.endings.tails}
    return found


def person(text: str, *parts: str, gender: str | None = "m") -> Shape:
    return Shape(text, "person", parts or ("family",), gender)


def test_lower() -> None:
    assert lower("КОРОЛЁВ") == "королёв"


@pytest.mark.parametrize(
    ("shape", "wanted"),
    [
        pytest.param(
            person("Кулагин"), "кулагин кулагина кулагину кулагиным кулагине кулагины кулагиных", id="-ин"
        ),
        pytest.param(person("Кулагина", gender="f"), "кулагина кулагиной кулагину", id="a woman in -ина"),
        pytest.param(person("Алиев"), "алиева алиеву алиевым алиеве", id="-ев"),
        pytest.param(person("Дарвин"), "дарвином дарвиным", id="a foreigner in -ин: -ом beside -ым"),
        pytest.param(person("Чаплин"), "чаплином чаплиным", id="another"),
        pytest.param(person("Корбин"), "корбином корбина", id="a third"),
        pytest.param(person("Толстой"), "толстого толстому толстым толстом", id="-ой, an adjective"),
        pytest.param(person("Достоевский"), "достоевского достоевским", id="-ский"),
        pytest.param(person("Хойский"), "хойского хойскому хойским хойском", id="-йский"),
        pytest.param(person("Кравец"), "кравца кравцом кравеца", id="a fleeting vowel, or not"),
        pytest.param(person("Мирзоян"), "мирзояна мирзояном", id="a man in a consonant"),
        pytest.param(person("Меркель"), "меркеля меркелем", id="a man in -ь"),
        pytest.param(person("Гамсахурдиа"), "гамсахурдиа", id="-иа"),
        pytest.param(
            person("Римский-Корсаков"),
            "римского-корсакова римским-корсаковым римский-корсакова",
            id="both halves, or one",
        ),
        pytest.param(person("Горбачёв"), "горбачев горбачева горбачевым", id="ё is е"),
        pytest.param(person("Иса", "given"), "исы исе ису исой", id="a given name in -а"),
        pytest.param(person("Мамед Эмин", "given", "given"), "мамеда эмина", id="two given names"),
        pytest.param(
            person("Владимир Кулагин", "given", "family"),
            "владимира кулагина владимиром кулагиным",
            id="both parts",
        ),
        pytest.param(
            person("Владимир Михайлович Кулагин", "given", "patronymic", "family"),
            "владимиру михайловичу кулагину",
            id="a patronymic",
        ),
        pytest.param(
            person("Октай Сабир оглы Асадов", "given", "patronymic", "patronymic", "family"),
            "октая|сабир|оглы|асадова октая|сабира|оглы|асадова",
            id="around оглы",
        ),
        pytest.param(
            person("Али-бек", "given"), "али-бека али-беку али-беком", id="only the title in Али-бек"
        ),
        pytest.param(person("Мамед-ага", "given"), "мамед-аги мамед-аге", id="only the title in Мамед-ага"),
    ],
)
def test_forms_of_persons(shape: Shape, wanted: str) -> None:
    words = shape.text.count(" ") + 1
    listed = wanted.split() if "|" not in wanted else [form.replace("|", " ") for form in wanted.split()]
    if words > 1 and "|" not in wanted:
        listed = [" ".join(listed[at : at + words]) for at in range(0, len(listed), words)]
    assert set(listed) - forms(shape) == set()


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param(person("Расулзаде"), id="-заде"),
        pytest.param(person("Мамед-заде"), id="-заде after a hyphen, whole"),
        pytest.param(person("Шевченко"), id="-ко"),
        pytest.param(person("Черных"), id="-ых"),
        pytest.param(person("Долгих"), id="-их"),
        pytest.param(person("Гасанлы"), id="-лы"),
        pytest.param(person("Габиббейли"), id="-ли"),
        pytest.param(person("Кёроглу"), id="-оглу"),
        pytest.param(person("Гюго"), id="-о"),
        pytest.param(person("Неру"), id="-у"),
        pytest.param(person("Гёте"), id="-е"),
        pytest.param(person("Камю"), id="-ю"),
        pytest.param(person("Ибрагимбек", gender="f"), id="a woman in a consonant"),
        pytest.param(person("Меркель", gender="f"), id="a woman in -ь"),
        pytest.param(person("Севиндж", "given", gender="f"), id="a woman’s given name in a consonant"),
        pytest.param(person("Нигяр", "given", gender="f"), id="another"),
        pytest.param(Shape("Баку", "place"), id="a place in -у"),
        pytest.param(Shape("Сочи", "place", indeclinable=True), id="what the entry calls indeclinable"),
        pytest.param(Shape("СССР", "place"), id="an acronym read by its letters"),
        pytest.param(Shape("ОБСЕ", "organisation"), id="an acronym in a vowel"),
    ],
)
def test_what_never_changes(shape: Shape) -> None:
    assert forms(shape) == {lower(shape.text).replace("ё", "е")}


@pytest.mark.parametrize(
    ("shape", "unwanted"),
    [
        pytest.param(
            person("Кулагина", gender="f"), "кулагин кулагином кулагиного", id="a woman is not her husband"
        ),
        pytest.param(
            person("Мирзоян", gender="f"), "мирзояна мирзояном", id="a woman in a consonant does not decline"
        ),
        pytest.param(
            person("Кулагин"),
            "кулагиной кулагинский кулагинец кулагино",
            id="a man is not his wife, nor an adjective",
        ),
        pytest.param(person("Кули-заде"), "кулиа-заде кулей-заде", id="nothing inside -заде"),
        pytest.param(
            person("Октай Сабир оглы", "given", "patronymic", "patronymic"),
            "октай|сабир|оглыа",
            id="оглы stays",
        ),
        pytest.param(Shape("Саратов", "place"), "саратовым саратовский", id="a place takes -ом"),
        pytest.param(Shape("Баку", "place"), "бакинский бакинец баком", id="an adjective, a demonym"),
        pytest.param(
            Shape("Лос-Анджелес", "place"), "лоса-анджелеса", id="the first half of a foreign place"
        ),
        pytest.param(
            Shape("Министерство иностранных дел", "organisation"),
            "министерством|иностранными|делами",
            id="a frozen tail",
        ),
        pytest.param(
            Shape("Милли Меджлис", "organisation"), "миллями|меджлисом милли|меджлисы|а", id="Милли stays"
        ),
        pytest.param(
            Shape("Объединённые Нации", "organisation"), "объединенный|нация", id="a plural has no singular"
        ),
    ],
)
def test_what_is_no_form(shape: Shape, unwanted: str) -> None:
    assert {form.replace("|", " ") for form in unwanted.split()} & forms(shape) == set()


@pytest.mark.parametrize(
    ("text", "kind", "case", "expected"),
    [
        pytest.param(
            "Министерство иностранных дел",
            "organisation",
            "ablt",
            "Министерством иностранных дел",
            id="genitive tail",
        ),
        pytest.param(
            "Организация Объединённых Наций",
            "organisation",
            "datv",
            "Организации Объединённых Наций",
            id="another",
        ),
        pytest.param(
            "Совет безопасности", "organisation", "loct", "Совете безопасности", id="one word of a tail"
        ),
        pytest.param(
            "Национальное собрание",
            "organisation",
            "gent",
            "Национального собрания",
            id="an adjective agrees",
        ),
        pytest.param("Верховный суд", "organisation", "ablt", "Верховным судом", id="another"),
        pytest.param("Белый дом", "organisation", "loct", "Белом доме", id="a third"),
        pytest.param("Милли Меджлис", "organisation", "ablt", "Милли Меджлисом", id="Милли stays"),
        pytest.param(
            "Нагорный Карабах", "place", "gent", "Нагорного Карабаха", id="a place with its adjective"
        ),
        pytest.param("Чёрное море", "place", "loct", "Чёрном море", id="the neuter"),
        pytest.param(
            "Объединённые Арабские Эмираты",
            "place",
            "datv",
            "Объединённым Арабским Эмиратам",
            id="two adjectives, plural",
        ),
        pytest.param("атомная станция", "term", "accs", "атомную станцию", id="a common term"),
        pytest.param(
            "Карабахская война", "term", "gent", "Карабахской войны", id="a name that is an adjective"
        ),
        pytest.param(
            "Российская империя", "place", "ablt", "Российской империей", id="soft and hard together"
        ),
    ],
)
def test_phrases(text: str, kind: str, case: str, expected: str) -> None:
    found = inflect(Shape(text, kind))
    assert expected in found.get(f"{case}.sing", ()) + found.get(f"{case}.plur", ())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Гянджа", "гянджи гянджой гянджей гяндже", id="-джа, wherever the stress is"),
        pytest.param("Шуша", "шуши шушой шушей", id="-ша"),
        pytest.param("Ереван", "еревана ереване", id="a consonant"),
        pytest.param("Нахчыван", "нахчывана нахчываном", id="no word of the dictionary"),
        pytest.param("Алма-Ата", "алма-аты алма-ате", id="the second half"),
        pytest.param("Нью-Йорк", "нью-йорка нью-йорке", id="another"),
        pytest.param("Санкт-Петербург", "санкт-петербурга", id="a third"),
        pytest.param("Ростов-на-Дону", "ростова-на-дону ростове-на-дону", id="the head before -на-"),
        pytest.param("Франкфурт-на-Майне", "франкфурта-на-майне", id="another"),
        pytest.param("Грузия", "грузии грузией", id="-ия"),
        pytest.param("Сальяны", "сальян сальянах", id="a plural place"),
        pytest.param("Балаханы", "балаханы балаханов балаханах", id="a plural place that no dictionary has"),
        pytest.param("Маштаги", "маштаги маштагах", id="another, in -и"),
        pytest.param(
            "Закаталы", "закаталы закаталах закатал", id="a plural place that the dictionary thinks fixed"
        ),
    ],
)
def test_places(text: str, wanted: str) -> None:
    assert set(wanted.split()) - forms(Shape(text, "place")) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("партнёрство", "партнерства партнерством", id="ё is е"),
        pytest.param("нефть", "нефти нефтью", id="-ь"),
        pytest.param("китаец", "китайца китайцев", id="a fleeting vowel"),
        pytest.param("сад", "саду саде", id="the second locative"),
        pytest.param("суд", "суда судов судами", id="singular and plural"),
        pytest.param("МИД", "мида миду мидом миде", id="an acronym read as a word"),
        pytest.param("полис", "полиса полисе", id="a common word"),
    ],
)
def test_common_terms(text: str, wanted: str) -> None:
    assert set(wanted.split()) - forms(Shape(text)) == set()


def test_forms_by_hand_are_looked_for_too() -> None:
    shape = Shape("Мардакерт", "place", indeclinable=True, forms=("Мардакерта",))
    assert forms(shape) == {"мардакерт", "мардакерта"}


@pytest.mark.parametrize(
    ("old", "new", "surface", "expected"),
    [
        pytest.param(
            Shape("Кировабад", "place"), Shape("Гянджа", "place"), "Кировабаде", ["Гяндже"], id="one case"
        ),
        pytest.param(
            Shape("Кировабад", "place"),
            Shape("Гянджа", "place"),
            "Кировабад",
            ["Гянджа", "Гянджу"],
            id="two cases look alike",
        ),
        pytest.param(person("Вакилов"), person("Векилов"), "Вакиловым", ["Векиловым"], id="a surname"),
        pytest.param(
            Shape("Сальяны", "place"),
            Shape("Шабран", "place"),
            "Сальянах",
            ["Шабране"],
            id="a plural place for a singular one",
        ),
        pytest.param(
            Shape("Шабран", "place"),
            Shape("Сальяны", "place"),
            "Шабране",
            ["Сальянах"],
            id="and the other way round",
        ),
        pytest.param(
            person("Резулзаде"), person("Расулзаде"), "Резулзаде", ["Расулзаде"], id="what never changes"
        ),
        pytest.param(
            Shape("Кировабад", "place"),
            Shape("Гянджа", "place"),
            "кировабадский",
            [],
            id="no form of the word",
        ),
    ],
)
def test_a_form_of_another_term(old: Shape, new: Shape, surface: str, expected: list[str]) -> None:
    assert reinflect(old, new, surface, len(old.text)) == expected


@given(
    st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=8).map(str.title),
    st.sampled_from(["noun", "given", "family"]),
    st.sampled_from(["m", "f", None]),
)
def test_any_word_declines_into_known_slots_and_keeps_itself(
    word: str, part: str, gender: str | None
) -> None:
    found = decline(word, part=part, gender=gender)
    assert set(found) <= set(SLOTS)
    assert all(form for words in found.values() for form in words)
    assert word in {form for words in found.values() for form in words}
