"""One source, several translations: within a file, over files, and against a memory."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from termkit.checks import Settings, apply_fixes, check
from termkit.documents.translation_units import Remark, Unit, Variant
from termkit.glossary import Glossary
from tests.checks.rules.bilingual.translated import document, found, po, store_of

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.checks import Finding
    from tests.checks.rules.bilingual.translated import Message

RULE = "inconsistent-translation"


def in_one_file(*messages: Message) -> list[Finding]:
    return [finding for _, finding in found(document(po(*messages)), rule=RULE)]


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param([("Open the file", "Faylı aç")], id="one translation"),
        pytest.param(
            [("Open the file", "Faylı aç"), ("open the file", "faylı aç", "menu")], id="first letter"
        ),
        pytest.param(
            [("İl seç", "Выберите год"), ("il seç", "выберите год", "b")], id="Azerbaijani first letter"
        ),
        pytest.param([("Open the file", "Faylı aç"), ("Open  the\nfile", "Faylı  aç ")], id="spaces"),
        pytest.param([("Open the file", "<b>Faylı</b> aç"), ("<i>Open</i> the file", "Faylı aç")], id="tags"),
        pytest.param(
            [("Delete %s now", "%s indi silinsin"), ("Delete %d now", "%d indi silinsin")], id="values"
        ),
        pytest.param(
            [("&Open the file", "Faylı &aç"), ("_Open the file", "_Faylı aç")], id="letters of menus"
        ),
        pytest.param([("%s – 12", "%s: 12"), ("%d – 12", "%d – 12")], id="a source without words"),
        pytest.param(
            [("Open the file", "Faylı aç"), ("#, fuzzy open the file", "Faylı bağla")],
            id="fuzzy is to be looked at",
        ),
    ],
)
def test_noop(messages: list[Message]) -> None:
    assert in_one_file(*messages) == []


@pytest.mark.parametrize(
    "messages",
    [
        pytest.param([("Open the file", "Faylı aç", "a"), ("Open the file", "Fayl açılsın", "b")], id="keys"),
        pytest.param([("Open", "Aç"), ("open", "Açıq")], id="one word"),
        pytest.param(
            [("Open the file", "Faylı aç"), ("open the file", "FAYLI AÇ!")], id="capitals and marks"
        ),
    ],
)
def test_what_is_only_noted(messages: list[Message]) -> None:
    (finding,) = in_one_file(*messages)
    assert (finding.severity, finding.fixes) == ("info", ())


def test_the_rarer_translation_is_reported_with_the_places_of_the_other() -> None:
    text = po(
        ("Save the changes", "Dəyişiklikləri saxla"),
        ("save the changes", "dəyişiklikləri yaddaşa yaz"),
        ("Save  the changes", "Dəyişiklikləri saxla"),
    )
    (one,) = [finding for _, finding in found(document(text), rule=RULE)]
    assert (one.text, one.severity, one.fixes) == ("dəyişiklikləri yaddaşa yaz", "warning", ())
    assert one.message == (
        "“save the changes”: “dəyişiklikləri yaddaşa yaz” here, “Dəyişiklikləri saxla” 2 times "
        "elsewhere (4, 10). The other is more frequent. If two things are meant, leave both."
    )
    assert [(related.segment, related.text) for related in one.related] == [
        (0, "Dəyişiklikləri saxla"),
        (2, "Dəyişiklikləri saxla"),
    ]


def test_a_document_that_is_checked_alone_needs_no_survey() -> None:
    text = po(("Save the file", "Faylı saxla"), ("save the file", "faylı yaz"))
    findings = check(document(text), "az", Glossary([]), Settings(select=(RULE,)))
    assert [finding.text for finding in findings] == ["faylı yaz"]
    assert "Neither is more frequent." in findings[0].message


def test_it_is_heard_beside_what_is_said_of_a_word() -> None:
    text = po(("Save the file of %s", "%s faylını saxla"), ("save the file of %s", "%s fаylını yaz"))  # а
    findings = check(document(text), "az", Glossary([]), Settings())
    assert {finding.rule for finding in findings} == {"mixed-script", RULE}


def test_a_note_switches_it_off() -> None:
    text = po(("Save the file", "Faylı saxla"), ("save the file", "faylı yaz"))
    ignored = text.replace('msgid "save', '# termkit: ignore[inconsistent-translation]\nmsgid "save')
    assert [finding for _, finding in found(document(ignored), rule=RULE)] == []


def test_files_of_one_call_are_held_against_each_other_in_any_order() -> None:
    files = [
        document(po(("Save the file", "Faylı saxla")), "a.po"),
        document(po(("Save the file", "Faylı yaz")), "b.po"),
        document(po(("Save the file", "Faylı saxla")), "c.po"),
        document(po(("Save the file", "Сохранить файл"), language="ru"), "ru.po"),
    ]
    said = {
        tuple((path, finding.text, finding.message) for path, finding in found(*order, rule=RULE))
        for order in permutations(files)
    }
    assert said == {
        (
            (
                "b.po",
                "Faylı yaz",
                "“Save the file”: “Faylı yaz” here, “Faylı saxla” 2 times elsewhere (a.po:4, c.po:4). "
                "The other is more frequent. If two things are meant, leave both.",
            ),
        )
    }


def test_the_forms_of_a_plural_are_messages_of_their_own() -> None:
    plural = (
        'msgid ""\nmsgstr "Language: ru\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "one more file"\nmsgid_plural "more files"\nmsgstr[0] "ещё файл"\nmsgstr[1] "ещё файлов"\n\n'
        'msgid "More files"\nmsgstr "Другие файлы"\n'
    )
    assert found(document(plural, "ru.po"), rule=RULE) == []


# Against a memory


def unit(source: str, target: str, *props: tuple[str, str]) -> Unit:
    remarks = tuple(Remark(text, {"type": kind}) for kind, text in props)
    return Unit((Variant("en", source), Variant("az-AZ", target)), "en", props=remarks)


def test_what_the_memory_has_is_right_however_often_the_file_says_otherwise(tmp_path: Path) -> None:
    text = po(("Save %s now", "%s indi saxla"), ("save %s now", "%s indi saxla"))
    with store_of(tmp_path, [unit("Bye", "Sağ ol"), unit("save %s now", "indi %s yaz")]) as store:
        (first, second) = [finding for _, finding in found(document(text), rule=RULE, memory=store)]
    assert first.message == (
        "“Save %s now”: “%s indi saxla” here, “indi %s yaz” in the memory (work.sqlite:unit 2). "
        "The memory has the other. If two things are meant, leave both."
    ).replace("work.sqlite", store.name)
    mended = document(text).with_edits(apply_fixes([first, second], unsafe=True)).decode()
    assert mended == text.replace("%s indi saxla", "indi %s yaz")
    assert not first.fixes[0].safe


def test_the_beginning_keeps_its_capital(tmp_path: Path) -> None:
    with store_of(tmp_path, [unit("open the file", "faylı aç")]) as store:
        ((_, finding),) = found(document(po(("Open the file", "Faylı göstər"))), rule=RULE, memory=store)
    assert finding.fixes[0].edits[0].text == "Faylı aç"


@pytest.mark.parametrize(
    ("units", "severity", "fixes"),
    [
        pytest.param([unit("Open it now", "İndi aç")], "warning", 1, id="nobody knows where it stood"),
        pytest.param([unit("Open it now", "İndi aç", ("id", "menu"))], "warning", 1, id="the same key"),
        pytest.param([unit("Open it now", "İndi aç", ("id", "door"))], "info", 0, id="another key"),
        pytest.param(
            [unit("Open it now", "İndi aç"), unit("Open it now", "Elə indi aç")],
            "warning",
            0,
            id="two of them",
        ),
        pytest.param([unit("Open it now", "Elə aç %s")], "warning", 0, id="other values"),
        pytest.param([unit("Open it now", "İndi aç", ("status", "fuzzy"))], None, 0, id="unconfirmed"),
    ],
)
def test_a_memory(tmp_path: Path, units: list[Unit], severity: str | None, fixes: int) -> None:
    with store_of(tmp_path, units) as store:
        findings = found(document(po(("Open it now", "Bunu aç", "menu"))), rule=RULE, memory=store)
    assert [(finding.severity, len(finding.fixes)) for _, finding in findings] == (
        [(severity, fixes)] if severity else []
    )


def test_a_translation_with_inline_codes_is_not_written_over(tmp_path: Path) -> None:
    xliff = (
        '<xliff version="1.2"><file source-language="en" target-language="az"><body><trans-unit id="1">'
        '<source>Open <g id="1">it</g> now</source><target>Bunu <g id="1">aç</g></target>'
        "</trans-unit></body></file></xliff>"
    )
    with store_of(tmp_path, [unit("Open it now", "İndi aç")]) as store:
        ((_, finding),) = found(document(xliff, "az.xlf"), rule=RULE, memory=store)
    assert (finding.text, finding.severity, finding.fixes) == ("Bunu aç", "warning", ())
