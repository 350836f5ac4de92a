"""A text and its source in two files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks import Settings, check
from termkit.checks.pairing import with_source
from termkit.documents import read_document

if TYPE_CHECKING:
    from termkit.checks import Finding
    from termkit.glossary import Glossary

AZ = """# Gəncə

Gəncədə **Məhəmməd Əmin Rəsulzadə** çıxış etdi. Sonra Rəsulzadə Bakıya qayıtdı.

Lənkəranda görüş oldu. Hamı ondan razı idi.

- İstanbul küləkli idi.
- Bakı isti idi.

> Gəncə, Bakı, Lənkəran.
"""
RU = """# Гянджа

В Гяндже выступил **Мамед Эмин Расулзаде**. Потом он вернулся в Баку.

Встреча прошла в Ленкорани. Все были ей довольны.

- В Стамбуле было ветрено.
- В Баку было жарко.

> Гянджа, Баку, Ленкорань.
"""
EN = """# Ganja

Mammad Amin Rasulzadeh spoke in Ganja. Then he went back to Baku.

A meeting was held in Lankaran. Everyone was pleased with it.

- Istanbul was windy.
- Baku was hot.

> Ganja, Baku, Lankaran.
"""


def found(translation: str, names: Glossary, source: str = AZ, rule: str = "missing-term") -> list[Finding]:
    az, ru = (
        read_document(text.encode(), path) for text, path in ((source, "az.md"), (translation, "ru.md"))
    )
    document, alike = with_source(ru, "ru", az, "az", names)
    assert alike
    return check(document, "ru", names, Settings(select=(rule,)))


def test_a_right_translation_has_nothing_missing(names: Glossary) -> None:
    assert found(RU, names) == []


def test_places_are_those_of_the_translation(names: Glossary) -> None:
    text = RU.replace("прошла в Ленкорани", "прошла там")
    (finding,) = found(text, names)
    assert finding.span.of(text) == finding.text == "Встреча прошла там."
    assert finding.message == (
        "The source (az.md:5) has “Lənkəranda”, and the translation lacks it. "
        "Ленкорань in Russian (names.toml:50)."
    )


def test_a_wrong_form_in_a_list_is_mended(names: Glossary) -> None:
    text = RU.replace("В Стамбуле", "В İstanbul")
    (finding,) = found(text, names, rule="untranslated")
    assert (finding.rule, finding.span.of(text)) == ("untranslated-name", "İstanbul")
    assert "Стамбуле" in [edit.text for fix in finding.fixes for edit in fix.edits]
    assert all(edit.start == text.index("İstanbul") for fix in finding.fixes for edit in fix.edits)


def test_a_name_may_move_within_its_paragraph(names: Glossary) -> None:
    moved = RU.replace(
        "Встреча прошла в Ленкорани. Все были ей довольны.",
        "Встреча прошла там. Все в Ленкорани были ей довольны.",
    )
    assert found(moved, names) == []


def test_a_quotation_is_left_to_its_author(names: Glossary) -> None:
    assert found(RU.replace("> Гянджа, Баку, Ленкорань.", "> Гянджа, Баку."), names) == []


def test_one_finding_for_one_place(names: Glossary) -> None:
    text = RU.replace("В Гяндже", "В Гянже")
    az, ru = read_document(AZ.encode(), "az.md"), read_document(text.encode(), "ru.md")
    document, _ = with_source(ru, "ru", az, "az", names)
    said = [(finding.rule, finding.text) for finding in check(document, "ru", names)]
    assert said == [("wrong-term", "Гянже")]


def test_texts_that_are_no_translations_are_not_held_together(names: Glossary) -> None:
    sentences = [
        "Dəniz mavi idi.",
        "Yağış yağırdı.",
        "Uşaqlar oynayırdı.",
        "Qatar gecikdi.",
        "Kitab açıq qaldı.",
    ]
    others = [
        "Прибыль выросла на 12,5 % за 2019 год, сообщил банк.",
        "Совет директоров собрался 3 марта.",
        "Акции NATO-2 упали, писали «Ведомости» 17 июня 1998 года.",
        "Гольф!",
        "Курс 1,70 держится с 2017 года; что будет с ним потом, никто сказать не может.",
    ]
    az = read_document("\n\n".join(sentences * 3).encode(), "az.txt")
    ru = read_document("\n\n".join(others * 3).encode(), "ru.txt")
    document, alike = with_source(ru, "ru", az, "az", names)
    assert not alike
    assert document is ru


def test_sources_in_two_languages_are_held_together(names: Glossary) -> None:
    az, ru = read_document(AZ.encode(), "az.md"), read_document(RU.encode(), "ru.md")
    text = EN.replace("spoke in Ganja", "spoke there")
    document, _ = with_source(read_document(text.encode(), "en.md"), "en", az, "az", names)
    document, _ = with_source(document, "en", ru, "ru", names)
    piece = document.segments[0].pieces[1]
    assert (piece.source.language, [other.language for other in piece.others]) == ("az", ["ru"])
    (finding,) = check(document, "en", names)
    assert finding.rule == "missing-term"
    assert finding.message.endswith("Russian has it too.")
