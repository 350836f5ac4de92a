"""What a memory would be better without, and above all what it would not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Unit, Variant
from termkit.errors import SettingsError
from termkit.memory.cleaning import KINDS, chosen, found

if TYPE_CHECKING:
    from termkit.memory.store import Store


def unit(**texts: str) -> Unit:
    return Unit(tuple(Variant(tag.replace("_", "-"), text) for tag, text in texts.items()))


def faults(kind: str, one: Unit) -> tuple[str, bool] | None:
    fault = KINDS[kind].check()(one)
    return None if fault is None else (fault.reason, fault.whole)


@pytest.mark.parametrize(
    ("kind", "one"),
    [
        pytest.param("empty", unit(az="külək", ru="ветер"), id="two texts"),
        pytest.param("empty", unit(az="—", ru="—"), id="a dash is a text"),
        pytest.param("empty", unit(az="külək", ru="ветер", en=""), id="two of three"),
        pytest.param(
            "identical", unit(en="LibreOffice Writer 7.6", ru="LibreOffice Writer 7.6"), id="a brand"
        ),
        pytest.param("identical", unit(az="1918", ru="1918"), id="a number"),
        pytest.param("identical", unit(en="Max Weber", az="Max Weber"), id="a name"),
        pytest.param("identical", unit(az="Əliağa Vahid", en="Əliağa Vahid"), id="an Azerbaijani name"),
        pytest.param("identical", unit(en="git commit --amend", ru="git commit --amend"), id="a command"),
        pytest.param("identical", unit(en="in vitro", ru="in vitro"), id="Latin"),
        pytest.param("identical", unit(en="Save file", ru="Сохранить файл"), id="a translation"),
        pytest.param(
            "identical",
            *[
                unit(en=cited, ru=cited)
                for cited in ["Weber, M. The Sociology of Religion and the State. London, 1966"]
            ],
            id="an entry of a list of references",
        ),
        pytest.param(
            "identical", unit(en="All is well that ends well", ru="All is well that ends well"), id="a motto"
        ),
        pytest.param(
            "language", unit(en="All is well that ends well", ru="All is well that ends well"), id="a motto"
        ),
        pytest.param("language", unit(en="Baku is windy", az="Bakı küləklidir"), id="short"),
        pytest.param(
            "language", unit(en="The Caspian", ru="«The Caspian and the City», Oxford, 2019"), id="a title"
        ),
        pytest.param(
            "language",
            unit(
                az="“Это Баку” dedi və şəhərin küləyini göstərib bir daha güldü", ru="«Это Баку», — сказал он"
            ),
            id="a quotation",
        ),
        pytest.param(
            "language",
            unit(
                az="Bu şəhərin küləyi heç vaxt dayanmır və hər yerdə eşidilir",
                tr="Bu şehrin rüzgarı hiç durmaz",
            ),
            id="Turkish is near",
        ),
        pytest.param("numbers", unit(en="28 May 1918", ru="28.05.1918"), id="the month in figures"),
        pytest.param("numbers", unit(en="1,234.5 t", ru="1 234,5 т"), id="separators"),
        pytest.param(
            "numbers", unit(en="the 1920s", az="XX əsrin 20-ci illəri", ru="20-е годы XX века"), id="decades"
        ),
        pytest.param("numbers", unit(en="the 19th century", ru="1800-е годы"), id="a century"),
        pytest.param("numbers", unit(en="5 pm", ru="в 17:00"), id="the time of day"),
        pytest.param("numbers", unit(en="1.5 million people", az="1 500 000 nəfər"), id="a million"),
        pytest.param("numbers", unit(en="three wars, 1918", ru="3 войны, 1918"), id="words on one side"),
        pytest.param("numbers", unit(en="the first floor", ru="2-й этаж"), id="a storey"),
        pytest.param("numbers", unit(en="+994 12 498 1234", ru="+99412 4981234"), id="a telephone"),
        pytest.param("damage", unit(az="“Bakı” – küləklər şəhəri…", ru="«Баку» — город ветров"), id="sound"),
        pytest.param("damage", unit(en="CAFÉ’s É”", ru="С…"), id="quotation marks behind É"),
        pytest.param("damage", unit(en="Þórður Ýmir", ru="Тордур Имир"), id="Icelandic in English"),
        pytest.param("damage", unit(en="Who? What? Why?No!", ru="Кто? Что? Почему?Нет!"), id="questions"),
        pytest.param("damage", unit(en="www.example.org?a=1?b", ru="www.example.org?a=1?b"), id="an address"),
        pytest.param("damage", unit(fr="déjà vu à l’Élysée", ru="дежавю"), id="French"),
        pytest.param(
            "mixed-script", unit(ru="IT-отдел, SMSка, 3D-принтер"), id="honest words of two scripts"
        ),
    ],
)
def test_noop(kind: str, one: Unit) -> None:
    assert faults(kind, one) is None


SEA = "The sea and the wind are what this city is made of."
VOICES = "Этот город сделан из моря и ветра, и это его голоса."


@pytest.mark.parametrize(
    ("kind", "one", "reason", "whole"),
    [
        pytest.param("empty", unit(az="külək"), "az only", True, id="one language"),
        pytest.param("empty", unit(az=" ", ru="\n"), "no text", True, id="nothing but spaces"),
        pytest.param("identical", unit(en=SEA, ru=SEA), "en and ru", True, id="a sentence left as it was"),
        pytest.param("identical", unit(en=SEA, az=SEA, ru=VOICES), "az and en", False, id="one of three"),
        pytest.param("language", unit(en="Wind.", az=VOICES), "az: this is Russian", True, id="Russian"),
        pytest.param(
            "language", unit(en=SEA, az="Dəniz.", ru=SEA), "ru: this is English", False, id="one of three"
        ),
        pytest.param(
            "numbers", unit(en="in 1918", ru="в 1981 году"), "1918 in en, 1981 in ru", True, id="swapped"
        ),
        pytest.param(
            "numbers",
            unit(en="28 May", az="26 may", ru="28 мая"),
            "28 in en, 26 in az",
            False,
            id="one of three",
        ),
        pytest.param("damage", unit(az="Bak� şəhəri", ru="Баку"), "U+FFFD", True, id="a lost letter"),
        pytest.param(
            "damage", unit(az="BakÄ± kÃ¼lÉ™yi", ru="Баку"), "“Bakı küləyi”", True, id="UTF-8 as Western"
        ),
        pytest.param("damage", unit(az="Baku", ru="Р’РµС‚РµСЂ"), "“Ветер”", True, id="UTF-8 as Cyrillic"),
        pytest.param(
            "damage",
            unit(en="wind", ru="Áàêèíñêèé âåòåð"),
            "“Бакинский ветер”",
            True,
            id="Cyrillic as Western",
        ),
        pytest.param(
            "damage", unit(az="þəhərin adý", ru="имя"), "no þ, ð and ý", True, id="Turkish as Western"
        ),
        pytest.param("damage", unit(az="k?l?k ?sir", ru="дует"), "question marks", True, id="question marks"),
        pytest.param("mixed-script", unit(en="x", ru="Kулагин"), "“Kулагин”", True, id="a Latin K"),
    ],
)
def test_fault(kind: str, one: Unit, reason: str, whole: bool) -> None:
    fault = faults(kind, one)
    assert fault is not None
    assert reason in fault[0]
    assert fault[1] == whole


def test_a_duplicate_differs_in_nothing_that_is_read(store: Store) -> None:
    coded = Unit((Variant("az", "“Bakı”", "“<hi>Bakı</hi>”"), Variant("ru", "«Баку»")))
    units = [
        unit(az="Bakı", ru="Баку"),
        unit(az='"Bakı"', ru='"Баку"'),
        unit(az="bakı", ru="Баку"),
        unit(az="Bakı.", ru="Баку"),
        unit(az="Bakı ", ru="Баку"),
        coded,
    ]
    store.add(units, "x", "keep")
    twins = sorted(found(store, chosen(["duplicate"], [])), key=lambda one: one.stored.id)
    assert [(one.stored.id, one.reason) for one in twins] == [
        (2, "the same as unit 6"),
        (5, "the same as unit 1"),
    ]
    assert store.delete([one.stored.id for one in twins]) == 2
    assert not list(found(store, chosen([], [])))


def test_what_is_of_no_use_at_all_is_found_once(store: Store) -> None:
    store.add([unit(az="Bak�"), unit(az="Bak�")], "x", "keep")
    assert [one.kind for one in found(store, list(KINDS.values()))] == ["empty", "empty"]


def test_what_may_be_right_is_not_deleted_unasked() -> None:
    assert [kind.name for kind in KINDS.values() if not kind.sure] == ["numbers", "mixed-script"]


def test_kinds_are_chosen_by_name() -> None:
    assert [kind.name for kind in chosen([], ["mixed-script", "duplicate"])] == list(KINDS)[:5]
    with pytest.raises(SettingsError, match="“dirt”"):
        chosen([], ["dirt"])
