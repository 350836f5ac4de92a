"""What was left in the language of its source."""

from __future__ import annotations

import pytest

from tests.checks.rules.bilingual.pairs import found

RULE = "untranslated"


@pytest.mark.parametrize(
    ("languages", "source", "text"),
    [
        pytest.param("en-az", "Mammad Amin Rasulzadeh", "Mammad Amin Rasulzadeh", id="a name"),
        pytest.param("en-ru", "GIMP", "GIMP", id="a brand"),
        pytest.param("en-ru", "GNU General Public License", "GNU General Public License", id="a licence"),
        pytest.param("en-ru", "%s (%d)", "%s (%d)", id="placeholders"),
        pytest.param("en-az", "1918–1920", "1918–1920", id="numbers"),
        pytest.param("en-az", "http://a.az/the/old/road", "http://a.az/the/old/road", id="an address"),
        pytest.param("en-en", "the wind rose at night", "the wind rose at night", id="one language"),
        pytest.param("en-ru", "the themes (*.tar)", "темы tar gz bz2 zip ar", id="codes in a translation"),
        pytest.param("az-ru", "külək gecə qalxdı", "ночью поднялся ветер", id="translated"),
        pytest.param("en-az", "Radio", "Radio", id="a word of both languages"),
    ],
)
def test_noop(languages: str, source: str, text: str) -> None:
    assert found(RULE, source, text, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "text", "said"),
    [
        pytest.param("en-ru", "The wind rose", "the wind rose", "word for word", id="another capital"),
        pytest.param("ru-az", "Поднялся сильный ветер", "Поднялся сильный ветер", "word for word", id="ru"),
        pytest.param(
            "en-ru", "Rain and wind at night", "the rain and the wind", "seems to be in English", id="changed"
        ),
        pytest.param(
            "az-en",
            "Gecə külək qalxdı və yol bağlandı",
            "Gecə külək qalxdı və bütün yol bağlandı",
            "seems to be in Azerbaijani",
            id="one script",
        ),
    ],
)
def test_found(languages: str, source: str, text: str, said: str) -> None:
    (finding,) = found(RULE, source, text, languages)
    assert (finding.severity, finding.text) == ("warning", text)
    assert said in finding.message


def test_a_sentence_is_found_where_it_stands() -> None:
    text = "Ночью поднялся ветер. The road was closed again."
    (finding,) = found(RULE, "The wind rose at night. The road was closed again.", text, "en-ru")
    assert finding.text == "The road was closed again."


@pytest.mark.parametrize(
    ("languages", "source", "text", "place"),
    [
        pytest.param(
            "en-ru",
            "The minister declined to comment on the report.",
            "Министр declined to comment on the report.",
            "declined to comment on the report",
            id="another alphabet",
        ),
        pytest.param(
            "az-en",
            "Axşam külək güclənəcək və yağış da yağacaq.",
            "In the evening külək güclənəcək və yağış da yağacaq.",
            "külək güclənəcək və yağış da yağacaq",
            id="the same letters",
        ),
        pytest.param(
            "en-az",
            "He read Gone with the Wind.",
            "O, “Gone with the Wind” kitabını oxudu.",
            "",
            id="a title",
        ),
        pytest.param("en-ru", "Run git remote add origin", "Введите git remote add origin", "", id="code"),
        pytest.param(
            "en-ru",
            "The Bank for International Settlements sent it.",
            "Его прислал Bank for International Settlements.",
            "",
            id="a firm",
        ),
    ],
)
def test_words_in_a_row_are_found_where_they_stand(
    languages: str, source: str, text: str, place: str
) -> None:
    assert [finding.text for finding in found(RULE, source, text, languages)] == [place] * bool(place)


def test_a_word_or_two_are_noted() -> None:
    (finding,) = found(RULE, "Save changes", "Save changes", "en-ru")
    assert finding.severity == "info"
    (finding,) = found(RULE, "Always", "Always", "en-az")
    assert finding.severity == "info"
