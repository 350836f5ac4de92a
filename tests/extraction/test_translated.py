"""Names and terms together with their translations."""

from __future__ import annotations

import pytest

from termkit.extraction import Bitext, proposals, translated
from termkit.glossary import Glossary
from termkit.glossary.store import parse

# What stands between the others, so that nothing stands together by chance.
FILLER = [
    ("The weather was cold.", "Hava soyuq idi.", "Погода была холодной."),
    ("Nobody came to the market.", "Bazara heç kim gəlmədi.", "На рынок никто не пришёл."),
    ("We drank our tea.", "Çayımızı içdik.", "Мы выпили чай."),
    ("The road goes uphill.", "Yol yoxuşa qalxır.", "Дорога идёт в гору."),
    ("Apples are cheap here.", "Burada alma ucuzdur.", "Яблоки здесь дёшевы."),
    ("The dog is asleep.", "İt yatıb.", "Собака спит."),
    ("Her brother sings.", "Qardaşı mahnı oxuyur.", "Её брат поёт."),
    ("It rained all night.", "Bütün gecə yağış yağdı.", "Всю ночь шёл дождь."),
]
PUMPS = [
    ("The steam pump is old.", "Buxar nasosu köhnədir.", "Паровой насос стар."),
    ("Nobody repairs steam pumps.", "Buxar nasoslarını heç kim təmir etmir.", "Паровые насосы не чинят."),
    ("They bought a steam pump.", "Onlar buxar nasosu aldılar.", "Они купили паровой насос."),
    ("A steam pump was heard.", "Buxar nasosunun səsi gəlirdi.", "Слышен был паровой насос."),
]
PEOPLE = [
    (
        "Yesterday Nigar Karimbeyli spoke.",
        "Dünən Nigar Kərimbəyli danışdı.",
        "Вчера выступала Нигяр Керимбейли.",
    ),
    ("We saw Nigar Karimbeyli.", "Biz Nigar Kərimbəylini gördük.", "Мы видели Нигяр Керимбейли."),
]


def found(
    rows: list[tuple[str, str, str]], *tags: str, glossary: str = "", least: int = 2
) -> list[dict[str, str]]:
    known = Glossary(parse(glossary, "names.toml")[0])
    units = [
        Bitext(
            {tag: text for tag, text in zip(("en", "az", "ru"), row, strict=True) if tag in tags},
            "m",
            str(at),
        )
        for at, row in enumerate(rows, 1)
    ]
    return [
        {tag: " ".join(words) for tag, words in cluster.forms.items()}
        for cluster in translated(units, tags, known, least)
    ]


def test_a_term_with_its_translation_in_all_forms() -> None:
    assert {"az": "buxar nasosu", "en": "steam pump"} in found([*PUMPS, *FILLER], "az", "en")


def test_three_languages_are_one_entry() -> None:
    assert {"az": "buxar nasosu", "en": "steam pump", "ru": "паровой насос"} in found(
        [*PUMPS, *FILLER], "az", "en", "ru"
    )


def test_a_name_and_its_spelling() -> None:
    assert found([*PEOPLE, *FILLER], "az", "en", "ru") == [
        {"az": "Nigar Kərimbəyli", "en": "Nigar Karimbeyli", "ru": "Нигяр Керимбейли"}
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*PUMPS[:2], *FILLER], id="a term seen twice"),
        pytest.param(PUMPS, id="only where it might be any word of all"),
        pytest.param([PUMPS[0]] * 5 + FILLER, id="one segment again and again"),
        pytest.param(
            [
                ("Yes.", "Bəli.", "Да."),
                ("Yes, here.", "Bəli, burada.", "Да, здесь."),
                ("Yes and no.", "Bəli və yox.", "Да и нет."),
                *FILLER,
            ],
            id="a word with a capital because a sentence begins",
        ),
        pytest.param(
            [
                (f"The {word} grain terminal is shut.", f"{az} bağlıdır.", f"{ru} закрыт.")
                for word, az, ru in (("old", "Köhnəsi", "Старый"), ("new", "Təzəsi", "Новый"))
            ]
            * 2
            + FILLER,
            id="without a translation",
        ),
    ],
)
def test_what_is_not_proposed(rows: list[tuple[str, str, str]]) -> None:
    assert found(rows, "az", "en", "ru") == []


def test_what_the_glossary_has_is_no_news() -> None:
    entry = '[pump]\nkind = "term"\naz.preferred = "buxar nasosu"\nen.preferred = "steam pump"\n'
    assert {"az": "buxar nasosu", "en": "steam pump"} not in found(
        [*PUMPS, *FILLER], "az", "en", glossary=entry
    )


def test_the_entry_says_why() -> None:
    units = [Bitext({"en": en, "az": az}, "work.tmx", str(at)) for at, (en, az, _) in enumerate(PEOPLE, 1)]
    (proposal,) = proposals(translated(units, ["az", "en"], Glossary([])), Glossary([]))
    assert proposal.seen == [
        "seen 4 times (az 2, en 2)",
        "az and en: together in 2 of 2 and 2 segments, score 0.94",
        "work.tmx:1  … Dünən Nigar Kərimbəyli danışdı. …  =  … Yesterday Nigar Karimbeyli spoke. …",
        "work.tmx:2  … Biz Nigar Kərimbəylini gördük. …  =  … We saw Nigar Karimbeyli. …",
    ]
    assert proposal.values["az.review"] == proposal.values["en.review"] == "proposed"
    # It was not seen in Russian, and its letters say how it is written there.
    assert (proposal.values["ru.family"], proposal.values["ru.review"]) == ("Керимбейли", "proposed")


def test_of_a_name_that_is_the_same_in_all_nothing_is_made() -> None:
    rows = [
        ("Better ask MySQL first.", "Əvvəl MySQL-dən soruş.", ""),
        ("We use MySQL here.", "Bizdə isə MySQL var.", ""),
    ]
    units = [Bitext({"en": en, "az": az}, "m", str(at)) for at, (en, az, _) in enumerate(rows)]
    (proposal,) = proposals(translated(units, ["az", "en"], Glossary([])), Glossary([]))
    assert proposal.values["en.preferred"] == proposal.values["az.preferred"] == "MySQL"
    assert "ru.preferred" not in proposal.values


def test_hostile_text_takes_no_time() -> None:
    long = "steam pump " * 5_000
    assert found([(long, long, ""), ("A " * 400, "B " * 400, "")], "az", "en") == []


@pytest.mark.parametrize(
    ("rows", "piece"),
    [
        pytest.param(
            [(f"The spell checker {en}.", f"Orfoqrafiya yoxlayıcısı {az}.", "") for en, az in (
                ("began", "başladı"), ("ended", "bitdi"), ("slept", "yatdı"), ("woke", "oyandı"))],
            "spell", id="before one and the same word",
        ),
        pytest.param(
            [(f"The timecode {en}.", "", f"{ru} тайм-код.") for en, ru in (
                ("began", "Начался"), ("ended", "Кончился"), ("slept", "Спал"), ("woke", "Проснулся"))],
            "timecode", id="half of a word with a hyphen",
        ),
    ],
)  # fmt: skip
def test_a_piece_of_something_longer_is_no_term(rows: list[tuple[str, str, str]], piece: str) -> None:
    assert [forms for forms in found([*rows, *FILLER], "en", "az", "ru") if forms.get("en") == piece] == []
