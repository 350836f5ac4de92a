"""Which language a text is in: sure about articles, asking about names, scraps and mixtures."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.languages.detection import CERTAIN, detect, name_of

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("file", "language"), [("article.az.md", "az"), ("article.en.md", "en"), ("article.ru.txt", "ru")]
)
def test_articles(file: str, language: str) -> None:
    guess = detect((EXAMPLES / file).read_text(encoding="utf-8"))
    assert guess.language == language
    assert guess.confidence > 0.9


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "Nazirlik bu barədə məlumat vermədi və müqavilə üçün vaxt istədi.", "az", id="az sentence"
        ),
        pytest.param("The ministry gave no word on it and asked for more time.", "en", id="en sentence"),
        pytest.param("Министерство попросило дать ему больше времени.", "ru", id="ru sentence"),
        pytest.param(
            "AZƏRBAYCAN XALQ CÜMHURİYYƏTİNİN SİYASƏTİ VƏ ONUN ƏKS-SƏDASI", "az", id="az in capitals"
        ),
        pytest.param(
            "RASULZADEH AND THE IDEA OF THE REPUBLIC FOR ALL OF THE PEOPLE", "en", id="en in capitals"
        ),
        pytest.param(
            "Onun yoldaşları qızıl axtarırdılar, bağçada çoxlu ağac vardı", "az", id="az with little ə"
        ),
        pytest.param(
            "For Məhəmməd Əmin Rəsulzadə and Əli bəy Hüseynzadə the republic was not an end but the "
            "beginning of it.",
            "en",
            id="Azerbaijani names in English",
        ),
        pytest.param(
            "Кулагин (Kulagin 2000) ссылается на работы Wendt, Waltz и Mearsheimer и спорит с каждой из них.",
            "ru",
            id="Latin names in Russian",
        ),
    ],
)
def test_sentences(text: str, language: str) -> None:
    guess = detect(text)
    assert (guess.language, guess.confidence >= CERTAIN) == (language, True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("1918–1920, 28.05.1919", id="no words"),
        pytest.param("Bakı", id="one name"),
        pytest.param("Mustafa bəy Vəkilov, Əli bəy Hüseynzadə, Həsən bəy Zərdabi", id="Azerbaijani names"),
        pytest.param("В. М. Кулагин, Ф. Х. Хойский, М. Э. Расулзаде", id="Russian names"),
        pytest.param("Mammad Amin Rasulzadeh. Mustafa Vakilov. Topchubashov", id="English names"),
        pytest.param("Ministry of Foreign Affairs", id="one small word"),
        pytest.param(
            "The republic was small and the powers were large. Республика была мала, а державы были велики "
            "и сильны.",
            id="half English, half Russian",
        ),
        pytest.param(
            "Respublika kiçik idi və dövlətlər böyük idi. The republic was small and the powers were large.",
            id="half Azerbaijani, half English",
        ),
    ],
)
def test_asks(text: str) -> None:
    assert detect(text).confidence < CERTAIN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "Türkiye ile Azerbaycan arasındaki ilişkiler, yalnız ekonomik değil, siyasi olarak da çok "
            "önemli ve "
            "bu makale için asıl konu olarak görülmektedir.",
            "tr",
            id="Turkish",
        ),
        pytest.param(
            "Азәрбајҹан Халг Ҹүмһуријјәтинин хариҹи сијасәти бир чох ҹәһәтдән мисли ҝөрүнмәмиш лајиһә иди.",
            "az-Cyrl",
            id="Azerbaijani in Cyrillic letters",
        ),
        pytest.param(
            "Зовнішня політика республіки була багато в чому безпрецедентною, і автор це показує.",
            "other",
            id="Ukrainian",
        ),
        pytest.param(
            "Външната политика на републиката беше в много отношения без прецедент и авторът го твърди, "
            "защото "
            "петролът не обяснява всичко.",
            "other",
            id="Bulgarian",
        ),
        pytest.param(
            "Die Politik der Republik war nicht nur durch das Öl bestimmt, sondern auch durch die Lage des "
            "Landes.",
            "other",
            id="German",
        ),
        pytest.param("აზერბაიჯანის დემოკრატიული რესპუბლიკის საგარეო პოლიტიკა", "other", id="Georgian"),
    ],
)
def test_other_languages_are_not_taken_for_ours(text: str, language: str) -> None:
    assert detect(text).language == language


def test_an_abstract_in_another_language_does_not_decide() -> None:
    abstract = "This article is about the republic and the memory of it in the years after the war. "
    body = "Республика осталась в памяти как время, когда малая страна говорила языком права. " * 40
    assert detect(abstract + body).language == "ru"


def test_a_long_text_is_sampled_in_three_places() -> None:
    body = "Respublika yaddaşda qaldı və onun haqqında çox yazıldı. " * 4000
    assert detect("The preface of the editor is in English. " * 20 + body).language == "az"


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    guess = detect(text)
    assert 0 <= guess.confidence < 1
    assert (guess.language is None) == (not guess.shares)


def test_names_of_languages() -> None:
    assert [name_of(tag) for tag in ("az", "az-Cyrl", "other")] == [
        "Azerbaijani",
        "Azerbaijani in Cyrillic letters",
        "another language",
    ]
