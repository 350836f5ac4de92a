"""`termkit tm align`, as a translator calls it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli
from termkit.documents.tmx import read_tmx
from termkit.documents.translation_units import Unit

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

AZ = """# Kulaqin Bakıda

Kulaqin 1998-ci ildə Bakıya gəldi. Şəhər ona küləkli göründü.
O, universitetdə tarix dərsləri deyirdi.

Niyə məhz Bakı? Çünki burada üç dil bir küçədə danışır.
"""
RU = """# Кулагин в Баку

Кулагин приехал в Баку в 1998 году. Город показался ему
ветреным. Он преподавал в университете историю.

Почему именно Баку? Потому что здесь на одной улице говорят три языка.
"""


POTTER = """Babam çay qırağındakı evdə küpə düzəldirdi. O, gün doğmamış oyanıb kürəni yandırırdı.
Uzaq kəndlərdən adamlar gəlirdi. Yazda çay daşdı və emalatxananı apardı. O, şikayət etmədi.
Təpədə yenisini tikdi. Anam gili səbətdə daşıyırdı. Deyirdi ki, ondan yağış iyi gəlir.
Hər küpənin altında barmaq izi vardı. Bu onun imzası idi. Birini mən saxladım.
"""
RAILWAY = """Железная дорога Баку — Тифлис была открыта в 1883 году. Она связала Каспийское море с Чёрным.
Первые поезда везли нефть и керосин. Пассажиры появились позже. В 1900 году прошло 12 000 вагонов.
Строительство обошлось казне дорого. Инженеры спорили о мостах. Мосты возводили три года.
Рабочие приезжали из Персии и России. Условия были тяжёлыми. Забастовки начались в 1903 году.
"""


@pytest.fixture(autouse=True)
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "az.md").write_text(AZ, encoding="utf-8")
    (tmp_path / "ru.md").write_text(RU, encoding="utf-8")
    return tmp_path


def align(
    *words: str, source: str = "az.md", target: str = "ru.md", tags: tuple[str, str] = ("az", "ru")
) -> Result:
    languages = ("--source-language", tags[0], "--target-language", tags[1])
    return CliRunner().invoke(cli, ["tm", "align", source, target, *languages, *words])


def units(path: Path) -> list[Unit]:
    with path.open("rb") as stream:
        return [unit for unit in read_tmx(stream, path.name) if isinstance(unit, Unit)]


def test_sentences_become_units_with_a_confidence(texts: Path) -> None:
    done = align("-o", "out.tmx")
    assert done.exit_code == 0, done.output
    assert "az.md, ru.md: 6 pairs" in done.stderr
    found = units(texts / "out.tmx")
    assert [variant.text for variant in found[2].variants] == [
        "Şəhər ona küləkli göründü.",
        "Город показался ему ветреным.",
    ]
    assert [variant.language for variant in found[0].variants] == ["az", "ru"]
    assert found[0].source_language == "az"
    for unit in found:
        (confidence,) = unit.props
        assert confidence.attributes == {"type": "x-confidence"}
        assert 0 <= float(confidence.text) <= 1


def test_lines_are_taken_as_they_are(texts: Path) -> None:
    (texts / "az.txt").write_text("Bakı. Niyə?\nÇünki 1998.\n", encoding="utf-8")
    (texts / "ru.txt").write_text("Баку. Почему?\nПотому что 1998.\n", encoding="utf-8")
    done = align("--lines", "-o", "out.tmx", source="az.txt", target="ru.txt")
    assert done.exit_code == 0, done.output
    assert [unit.variants[0].text for unit in units(texts / "out.tmx")] == ["Bakı. Niyə?", "Çünki 1998."]


def test_all_beads_as_json_with_their_places() -> None:
    done = align("--format", "jsonl")
    assert done.exit_code == 0, done.output
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert found[0]["source"] == ["Kulaqin Bakıda"]
    assert found[0]["target"] == ["Кулагин в Баку"]
    assert [bead["source_places"] for bead in found] == [[1], [3], [3], [4], [6], [6]]
    assert all(0 <= bead["confidence"] <= 1 for bead in found)


def test_what_has_no_counterpart_is_told_with_its_line(texts: Path) -> None:
    (texts / "az.md").write_text(f"{AZ}\nArxivdə onun 57 məktubu qalıb.\n", encoding="utf-8")
    done = align("-o", "out.tmx")
    assert "1 sentence without a counterpart: az.md, line 8" in done.stderr
    assert len(units(texts / "out.tmx")) == 6


def test_pairs_in_doubt_are_told_with_their_line(texts: Path) -> None:
    (texts / "ru.md").write_text(RU.replace(" Он преподавал в университете историю.", ""), encoding="utf-8")
    assert "1 pair in doubt (less sure than 0.8): az.md, line" in align("-o", "out.tmx").stderr


def test_pairs_that_are_too_unsure_are_left_out(texts: Path) -> None:
    done = align("-o", "out.tmx", "--min-confidence", "1")
    assert done.exit_code == 0, done.output
    assert "less sure than 1 left out" in done.stderr
    assert len(units(texts / "out.tmx")) < 6


def test_the_memory_of_the_project_helps_and_a_missing_one_is_an_error_only_if_named(texts: Path) -> None:
    assert align("-o", "out.tmx").exit_code == 0
    assert CliRunner().invoke(cli, ["tm", "import", "out.tmx"]).exit_code == 0
    assert align("-o", "again.tmx").exit_code == 0
    done = align("-o", "again.tmx", "--memory", "nowhere.sqlite")
    assert done.exit_code == 2
    assert "there is no such memory" in done.stderr


def test_swapped_texts_are_refused(texts: Path) -> None:
    done = align("-o", "out.tmx", source="ru.md", target="az.md")
    assert done.exit_code == 2
    assert "ru.md looks like Russian and az.md like Azerbaijani: the two are swapped" in done.stderr
    assert not (texts / "out.tmx").exists()


def test_standard_input_is_read_as_the_other_text_is(texts: Path) -> None:
    words = [
        "tm",
        "align",
        "az.md",
        "-",
        "--source-language",
        "az",
        "--target-language",
        "ru",
        "-o",
        "out.tmx",
    ]
    done = CliRunner().invoke(cli, words, input=RU.encode())
    assert done.exit_code == 0, done.output
    assert units(texts / "out.tmx")[0].variants[1].text == "Кулагин в Баку"


def test_texts_that_are_no_translations_are_told_and_no_pair_is_sure(texts: Path) -> None:
    (texts / "az.md").write_text(POTTER, encoding="utf-8")
    (texts / "ru.md").write_text(RAILWAY, encoding="utf-8")
    done = align("-o", "out.tmx", "--format", "jsonl")
    assert done.exit_code == 0, done.output
    assert "These do not look like translations of each other" in done.stderr
    assert all(json.loads(line)["confidence"] < 0.65 for line in done.stdout.splitlines())


@pytest.mark.parametrize("empty", ["az.md", "ru.md"])
def test_a_text_without_sentences(texts: Path, empty: str) -> None:
    (texts / empty).write_text("\n \n---\n", encoding="utf-8")
    done = align("-o", "out.tmx")
    assert done.exit_code == 2
    assert f"{empty}: there is no text in it" in done.stderr
    assert not (texts / "out.tmx").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param((), "say where to write the pairs: -o OUT.tmx", id="no output"),
        pytest.param(("-o", "ru.md"), "this is one of the texts", id="output over a text"),
        pytest.param(("-o", "-", "--format", "jsonl"), "cannot both go to standard output", id="two outputs"),
    ],
)
def test_what_cannot_be_meant_is_said(texts: Path, words: tuple[str, ...], message: str) -> None:
    done = align(*words)
    assert done.exit_code == 2
    assert message in done.stderr
    assert (texts / "ru.md").read_text(encoding="utf-8") == RU


def test_one_file_and_one_language_are_no_pair() -> None:
    assert "Name two files" in align("-o", "out.tmx", target="az.md").stderr
    assert "both languages are az" in align("-o", "out.tmx", tags=("az", "az-AZ")).stderr


def test_a_text_that_is_not_there() -> None:
    done = align("-o", "out.tmx", source="nowhere.md")
    assert done.exit_code == 2
    assert "nowhere.md: there is no such file" in done.stderr
