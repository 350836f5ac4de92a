"""From texts to proposed entries, in several languages."""

from __future__ import annotations

import pytest

from termkit.documents import read_document
from termkit.extraction import Cluster, Proposal, clustered, mentions, proposals
from termkit.glossary import Glossary
from termkit.glossary.store import parse

KNOWN = """
[wells]
kind = "person"
en = { family = "Wells", given = "Roger" }

[quzlaq]
kind = "place"
az.preferred = "Quzlaq"
en.preferred = "Quzlag"
"""


def found(*texts: tuple[str, str], glossary: str = "") -> list[Cluster]:
    known = Glossary(parse(glossary, "names.toml")[0])
    documents = [(read_document(text.encode(), f"{tag}.txt"), tag) for tag, text in texts]
    return clustered(m for document, tag in documents for m in mentions(document, tag, known))


def entries(*texts: tuple[str, str], least: int = 1) -> list[Proposal]:
    return list(proposals(found(*texts), Glossary([]), least))


@pytest.mark.parametrize(
    ("language", "text", "form"),
    [
        ("az", "Dünən Nigar Kərimbəylinin kitabı; sonra Nigar Kərimbəyli gəldi.", "Nigar Kərimbəyli"),
        ("ru", "Потом Нигяр Зарифова ушла; с Нигяр Зарифовой говорили.", "Нигяр Зарифова"),
        ("ru", "Там Роман Кязымов жил, с Кязымовым говорили.", "Роман Кязымов"),
        ("ru", "Роман Ильич Меликов пел, Романа Ильича Меликова слушали.", "Роман Ильич Меликов"),
        ("ru", "Там Романа Петровича Меликова слушали.", "Роман Петрович Меликов"),
        ("ru", "Там Вере Ильиничне Штольц пели.", "Вера Ильинична Штольц"),
        ("ru", "Там Роман Петрович Меликов пел.", "Роман Петрович Меликов"),
        ("ru", "Вера Штольц и дом Веры Штольц, сад Веры Штольц.", "Вера Штольц"),
        ("az", "Lalə Rəhmanlı və Lalə Rəhmanlının evi, Lalə Rəhmanlının bağı.", "Lalə Rəhmanlı"),
        ("az", "Zarat uzaqdır. Biz Zarata, yenə Zarata getdik.", "Zarat"),
        ("en", "There Roger Wells wrote. It was Wells’s house, said R. Wells.", "Roger Wells"),
        ("en", "It was President Roger Wells.", "Roger Wells"),
        ("az", "Orada Elçin İlyas oğlu Zahirov dedi.", "Elçin İlyas Zahirov"),
    ],
)
def test_forms_of_one_name_are_put_together(language: str, text: str, form: str) -> None:
    (cluster,) = found((language, text))
    assert " ".join(cluster.forms[language]) == form


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "en", "Yesterday it rained. Nobody came. On Monday we left.", id="where a sentence begins"
        ),
        pytest.param("en", "There Roger Wells came, and Wells left Quzlag.", id="names of the glossary"),
        pytest.param("az", "Orada Quzlaqdan danışdılar.", id="inflected names of the glossary"),
        pytest.param("ru", "Вот сказал Министр.", id="an ordinary word with a capital"),
        pytest.param("en", "See `Kerimli` there.", id="code"),
        pytest.param("en", "It was the XXI century, the XIV one.", id="Roman numbers"),
        pytest.param("az", "O, XXI əsrdə yaşayırdı.", id="a Roman number in Azerbaijani"),
    ],
)
def test_what_is_no_new_name(language: str, text: str) -> None:
    document = read_document(text.encode(), "text.md")
    known = Glossary(parse(KNOWN, "names.toml")[0])
    assert clustered(mentions(document, language, known)) == []


def test_a_kind_is_of_all_languages_together() -> None:
    (proposal,) = entries(("az", "Orada Elçin Tabakov oxudu."), ("ru", "Там Эльчин Табаков пел."))
    assert (proposal.values["kind"], proposal.values["ru.family"]) == ("person", "Табаков")


def test_a_name_that_two_languages_join() -> None:
    # Letter by letter Uorton is not quite Wharton; Уортон is both.
    (proposal,) = entries(
        ("az", "Orada Henri Uorton oxudu."),
        ("en", "There Henry Wharton sang."),
        ("ru", "Там Генри Уортон пел."),
    )
    assert [proposal.values[f"{tag}.family"] for tag in ("az", "en", "ru")] == ["Uorton", "Wharton", "Уортон"]


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        pytest.param([("az", "Biz Quzlada idik, sonra Quzladan getdik.")], "Quzla", id="at and from"),
        pytest.param([("ru", "Там пели Ваковскому и Ваковскому.")], "Ваковский", id="to somebody"),
        pytest.param(
            [("en", "We saw Qumroba."), ("ru", "Мы стояли в Кумробе.")],
            "Кумроба",
            id="as another language has it",
        ),
    ],
)
def test_a_name_in_cases_alone(texts: list[tuple[str, str]], form: str) -> None:
    (cluster,) = found(*texts)
    assert " ".join(cluster.forms[texts[-1][0]]) == form


def test_two_people_stay_two() -> None:
    clusters = found(("az", "Orada Anar Zahirov ilə Aynur Zahirova, sonra Zahirli və Zakirli."))
    assert sorted(" ".join(cluster.forms["az"]) for cluster in clusters) == [
        "Anar Zahirov",
        "Aynur Zahirova",
        "Zahirli",
        "Zakirli",
    ]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("az", "Sonra İvan Seryogin Mariya Zahirova ilə gəldi.", ["İvan Seryogin Mariya Zahirova"]),
        ("az", "Sonra Rza Zahirov Mariya Zakirova ilə evləndi.", ["Mariya Zakirova", "Rza Zahirov"]),
        ("az", "Sonra Rza Zahirovun Mariya Zakirovadan oğlu oldu.", ["Mariya Zakirova", "Rza Zahirov"]),
        ("ru", "Там Роман Кязымов Марии Зарифовой пел.", ["Марии Зарифовой", "Роман Кязымов"]),
        (
            "en",
            "Yes, there Roman Kazimov Maria Petrovna Vlasova saw.",
            ["Maria Petrovna Vlasova", "Roman Kazimov"],
        ),
        ("az", "Orada Rza Zahirov Mərkəzi var.", ["Rza Zahirov Mərkəzi"]),
        ("az", "Sonra Rza Zahirovla Quzlada görüşdü.", ["Quzla", "Rza Zahirov"]),
        ("ru", "Там Роман Кязымов-Зарифов Меликов жил.", ["Роман Кязымов Зарифов Меликов"]),
    ],
)
def test_names_of_two_people_that_meet(language: str, text: str, names: list[str]) -> None:
    assert sorted(" ".join(cluster.forms[language]) for cluster in found((language, text))) == names


def test_a_name_in_three_languages_is_one_entry() -> None:
    (proposal,) = entries(
        ("az", "Dünən Nigar Kərimbəyli gəldi."),
        ("en", "Then Nigar Karimbeyli left."),
        ("ru", "Потом Нигяр Керимбейли ушла."),
    )
    assert proposal.values["kind"] == "person"
    assert [proposal.values[f"{tag}.family"] for tag in ("az", "en", "ru")] == [
        "Kərimbəyli",
        "Karimbeyli",
        "Керимбейли",
    ]
    assert all(proposal.values[f"{tag}.review"] == "proposed" for tag in ("az", "en", "ru"))


def test_what_was_not_seen_is_transliterated_and_says_so() -> None:
    (proposal,) = entries(("az", "Biz də Cavid Həsənbəyli ilə getdik."))
    assert (proposal.values["en.given"], proposal.values["en.family"]) == ("Javid", "Hasanbeyli")
    assert "From Azerbaijani Cavid Həsənbəyli" in str(proposal.values["ru.note"])
    assert "az.note" not in proposal.values


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "There J. Karimli spoke.", "person"),
        ("en", "We live in Quzlag.", "place"),
        ("az", "Biz də Zirvə Universitetində idik; Zirvə Universiteti.", "organisation"),
        ("en", "There the SCOD met.", "organisation"),
        ("az", "Orada Leyla gəldi.", "person"),
        ("en", "There Leyla came.", "person"),
        ("ru", "Там Лейла пришла.", "person"),
        ("ru", "Там Зарат стоит.", "place"),
        ("en", "There Vera came.", "person"),
        ("az", "Orada Vera gəldi.", "person"),
        ("en", "There O’Zurk came.", "person"),
        ("en", "They saw the Nobel Prize.", "organisation"),
        ("en", "There the Zarat Oil Syndicate met.", "organisation"),
        ("en", "There the League of Old Masons met.", "organisation"),
        ("en", "They saw the Bay of Zarat.", "place"),
        ("en", "He edited the newspaper Golos Zarata.", "work"),
        ("az", "O da Zarat Səsi qəzetini oxudu.", "work"),
        ("ru", "Он читал газету «Зарат Саси» там.", "work"),
        ("ru", "Там Анар Табаков пел.", "person"),
    ],
)
def test_the_kind_is_guessed(language: str, text: str, kind: str) -> None:
    (proposal,) = entries((language, text))
    assert proposal.values["kind"] == kind


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "There Dr Turabli spoke.", "Turabli"),
        ("en", "There Lord Fleming spoke.", "Fleming"),
        ("az", "Orada General Zahirov danışdı.", "Zahirov"),
    ],
)
def test_a_title_is_no_part_of_a_name(language: str, text: str, name: str) -> None:
    (proposal,) = entries((language, text))
    assert proposal.values[f"{language}.preferred"] == name


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("az", "Orada İvan Petroviç Zahirov yaşayırdı.", ["Zahirov", "İvan", "Petroviç"]),
        ("en", "There Ivan Petrovich Zahirov lived.", ["Zahirov", "Ivan", "Petrovich"]),
        ("ru", "Там Зарифова Нигяр Петровна жила.", ["Зарифова", "Нигяр", "Петровна"]),
        ("ru", "Там Роман Штольц жил.", ["Штольц", "Роман", None]),
    ],
)
def test_the_parts_of_a_person_s_name(language: str, text: str, parts: list[str | None]) -> None:
    (proposal,) = entries((language, text))
    found = [proposal.values.get(f"{language}.{part}") for part in ("family", "given", "patronymic")]
    assert found == parts


def test_the_most_frequent_come_first_and_the_rare_are_left_out() -> None:
    text = "We saw Quzlag, left Quzlag, and were at Zarat, at Zarat and at Zarat. Then to Marza."
    assert [proposal.id for proposal in entries(("en", text), least=2)] == ["zarat", "quzlag"]


def test_an_entry_can_be_read_as_it_stands() -> None:
    (proposal,) = entries(("en", "At Karimli\x07 “[x]\\ we stopped."))
    concepts, faults = parse(proposal.toml, "new.toml")
    assert (faults, [concept.id for concept in concepts]) == ([], ["karimli"])
    assert proposal.toml.startswith("# seen 1 time (en 1)\n# en.txt:1  … At Karimli")


def test_an_id_of_the_glossary_is_not_given_again() -> None:
    known = Glossary(parse('[zarat]\nkind = "place"\nru.preferred = "Сарат"\n', "names.toml")[0])
    (proposal,) = proposals(found(("en", "We saw Zarat.")), known, 1)
    assert proposal.id == "zarat-2"


@pytest.mark.parametrize(
    ("text", "form", "note"),
    [
        ("Biz də Zaratda idik.", "Zarat", "Seen only as Zaratda: taken for a form of Zarat."),
        ("Biz də Zarata getdik.", "Zarata", "Seen only as Zarata, which may be a form of Zarat."),
        ("Biz də Zahirovun evində idik.", "Zahirov", None),
        ("Biz də Zahirova ilə getdik.", "Zahirova", None),
        ("Biz də Zaratda idik, sonra Zarata getdik.", "Zarat", None),
    ],
)
def test_an_azerbaijani_name_in_one_form_alone(text: str, form: str, note: str | None) -> None:
    (proposal,) = entries(("az", text))
    assert (proposal.values["az.preferred"], proposal.values.get("az.note")) == (form, note)


@pytest.mark.parametrize(
    ("language", "text", "form"),
    [
        ("en", "There O’Zurk spoke, it was O'Zurk’s house.", "O’Zurk"),
        ("ru", "Там О’Зурк пел, потом О’Зурка видели.", "О’Зурк"),
    ],
)
def test_an_apostrophe_joins_a_name(language: str, text: str, form: str) -> None:
    (cluster,) = found((language, text))
    assert cluster.forms[language] == (form,)
