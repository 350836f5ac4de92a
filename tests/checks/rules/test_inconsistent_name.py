"""Names that the glossary lacks, spelled two ways in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "inconsistent-name"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "We met Kerimli, and later Kerimli’s brother.", id="one spelling"),
        pytest.param("en", "There Hasanov met Huseynov, and Ivanov met Ivanova.", id="two surnames"),
        pytest.param("en", "In Germany a German met Marks, not Marx.", id="a country and its people"),
        pytest.param("en", "Said Rauf Karimli. Said Vagif Kerimli.", id="two bearers of like surnames"),
        pytest.param("en", "Then Steven Miller spoke, then Stephen Wells.", id="given names of two people"),
        pytest.param("en", "There Sabina Moor met Sabine Wells.", id="given names before two surnames"),
        pytest.param("en", "There Diana met Diane.", id="two women"),
        pytest.param("en", "Hasanov met Gasanov, and Karimli met Garimli.", id="another first letter"),
        pytest.param("en", "There Kamal Rafiyev met Kamil Rafiyev.", id="two given names"),
        pytest.param("en", "There Gary Wells met Harry Wells.", id="two given names of elsewhere"),
        pytest.param("ru", "Вот Дина Салманова и Дана Салманова.", id="two given names in Russian"),
        pytest.param("ru", "Вот Кромлин, а вот Громлин.", id="К and Г in no Azerbaijani name"),
        pytest.param("ru", "Вот Карина, а вот Корина.", id="names of the dictionary"),
        pytest.param(
            "en", "The village Marza lies low. All marza lies. Near Merza.", id="a word without capital"
        ),
        pytest.param("en", "Karimli. Kerimli.", id="capitals only where a sentence begins"),
        pytest.param("en", "There Karimli said, “Let Kerimli come”.", id="another’s words"),
        pytest.param("en", "There Karimli (Azerbaijani: Kərimli) spoke.", id="a bracket after the name"),
        pytest.param("en", "There Vakilov met Vekilov.", id="a name of the glossary"),
        pytest.param("az", "Orada Salmanlı ilə Salmanlının dostu Salmanlıya baxdı.", id="forms of one name"),
        pytest.param("az", "Dedi ki, Əliyev və Əliyeva, Əliyevə deyib.", id="a man and a woman"),
        pytest.param(
            "ru", "Здесь Салманов видел Салманову, а Салманова ушла.", id="a man and a woman in Russian"
        ),
        pytest.param("ru", "Вчера Хасанли видел здесь Гасанли.", id="surnames with another first letter"),
        pytest.param("ru", "Вот Карпов, а вот Карпова и Карпович.", id="surnames of the dictionary"),
        pytest.param("ru", "Вот Тесла, а вот завод Tesla Motors.", id="a part of a longer name"),
        pytest.param(
            "ru",
            "На ужин пришли Юлиус Мейер и Роберт Майер. Потом Мейер пел, а Майер писал.",
            id="two bearers of like surnames in Russian",
        ),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert check_text(text, language).said == [
        (r, t) for r, t in check_text(text, language).said if r != RULE
    ]


@pytest.mark.parametrize(
    ("language", "text", "mended"),
    [
        pytest.param(
            "en",
            "Said Nigar Karimli. Then Karimli left, and Kerimli’s son.",
            "Said Nigar Karimli. Then Karimli left, and Karimli’s son.",
            id="the rarer spelling",
        ),
        pytest.param(
            "en",
            "Said Alexander Blok. But Aleksandr Blok wrote, and Alexander Blok read.",
            "Said Alexander Blok. But Alexander Blok wrote, and Alexander Blok read.",
            id="a given name before one surname",
        ),
        *(
            pytest.param(
                language,
                f"{there} {one}{after}. {then} {one}{after}, {other}{after}.",
                f"{there} {one}{after}. {then} {one}{after}, {one}{after}.",
                id=f"{one}, {other}",
            )
            for language, there, then, one, other, after in (
                ("en", "Said", "There", "Yefim", "Efim", " Salmanov"),
                ("en", "Said", "There", "Semyon", "Semen", " Salmanov"),
                ("en", "Said", "There", "Huseyn", "Guseyn", " Salmanov"),
                ("en", "Said", "There", "Javid", "Cavid", " Salmanov"),
                ("en", "Said", "There", "Khurda", "Xurda", ""),
                ("ru", "Вот", "А там", "Фарид", "Ферид", " Салманов"),
                ("ru", "Вот", "А там", "Гарабейли", "Карабейли", ""),
                ("ru", "Вот", "А там", "Гуламзаде", "Куламзаде", ""),
                ("ru", "Вот", "А там", "Курмонба", "Курманба", ""),
                ("az", "Budur", "Orada", "Şadıqlı", "Şadiqlı", ""),
                ("az", "Budur", "Orada", "Maksim", "Maxim", " Salmanov"),
            )
        ),
        pytest.param(
            "en",
            "There Qarayağlı met Garayaghli, and Garayaghli left.",
            "There Garayaghli met Garayaghli, and Garayaghli left.",
            id="q in Azerbaijani letters",
        ),
        pytest.param(
            "az",
            "Orada Ceyhun Qarayağlı gəldi, sonra Джейхун Гараяглы.",
            "Orada Ceyhun Qarayağlı gəldi, sonra Ceyhun Qarayağlı.",
            id="given name and surname in Cyrillic",
        ),
        pytest.param(
            "en",
            "There Rafizade spoke, and Rafizade read, and Rafizadeh left.",
            "There Rafizadeh spoke, and Rafizadeh read, and Rafizadeh left.",
            id="house style before number",
        ),
        pytest.param(
            "en",
            "There Kərimli met Karimli.",
            "There Karimli met Karimli.",
            id="in Azerbaijani letters",
        ),
        pytest.param(
            "az",
            "Sonra Kərimbəyli gəldi, Kərimbəyli dedi. Bu da Kerimbəylinin evi.",
            "Sonra Kərimbəyli gəldi, Kərimbəyli dedi. Bu da Kərimbəylinin evi.",
            id="an Azerbaijani ending is kept",
        ),
        pytest.param(
            "ru",
            "Вот Кязымов, а вот и Кязымов. Спросили Казымова.",
            "Вот Кязымов, а вот и Кязымов. Спросили Кязымова.",
            id="a Russian ending is kept",
        ),
        pytest.param(
            "ru",
            "Пришёл Илькин Мирзалы. Говорили с Илкином Мирзалы.",
            "Пришёл Илькин Мирзалы. Говорили с Илькином Мирзалы.",
            id="a given name in Russian",
        ),
        pytest.param(
            "ru",
            "Вот Рагимли и опять Рагимли, а вот Rəhimli.",
            "Вот Рагимли и опять Рагимли, а вот Рагимли.",
            id="in another script",
        ),
        pytest.param(
            "en",
            "There Rafizade sang, and Rafizadeh wrote, and Rafizadə slept.",
            "There Rafizadeh sang, and Rafizadeh wrote, and Rafizadeh slept.",
            id="house style for all spellings",
        ),
        pytest.param(
            "az",
            "O, Sərəmli kəndində doğulub, sonra Saramlı kəndinə köçüb.",
            "O, Sərəmli kəndində doğulub, sonra Sərəmli kəndinə köçüb.",
            id="-li is no accusative",
        ),
        pytest.param(
            "az",
            "O vaxt Kərimbəyli Lənkəranda, sonra Kerimbəyli Tiflisdə yaşadı.",
            "O vaxt Kərimbəyli Lənkəranda, sonra Kərimbəyli Tiflisdə yaşadı.",
            id="a place after the name",
        ),
        pytest.param(
            "en",
            "There Karimli Street begins. Said Karimli: so Kerimli came.",
            "There Karimli Street begins. Said Karimli: so Karimli came.",
            id="a word of English after the name",
        ),
        pytest.param(
            "ru",
            "Там Керимбейли ООН ругал. Потом Керимбейли ушёл. Видели и Каримбейли.",
            "Там Керимбейли ООН ругал. Потом Керимбейли ушёл. Видели и Керимбейли.",
            id="an acronym after the name",
        ),
        pytest.param(
            "ru",
            "Вот Гаджи Самед, спросили Самеда и Самада, Самад Лачинский и Самед Лачинский пели.",
            "Вот Гаджи Самед, спросили Самеда и Самеда, Самед Лачинский и Самед Лачинский пели.",
            id="one target for all forms",
        ),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, mended: str) -> None:
    assert {rule for rule, _ in check_text(text, language).said} == {RULE}
    assert mend_text(text, language) == text
    assert mend_text(text, language, unsafe=True) == mended


def test_the_message_says_which_is_more_frequent_and_where(check_text: CheckText) -> None:
    found = check_text("Said Karimli. So Karimli left.\nThen Kerimli came.", "en").only
    assert found.message == (
        "“Kerimli” here, “Karimli” 2 times elsewhere (1:6, 1:18). The other is more frequent. "
        "If two are meant, leave both."
    )
    assert [place.text for place in found.related] == ["Karimli", "Karimli"]


def test_the_message_says_what_the_usual_table_gives(check_text: CheckText) -> None:
    found = check_text("There Kərimli met Karimli.", "en").only
    assert "The usual spelling in English is Karimli." in found.message
