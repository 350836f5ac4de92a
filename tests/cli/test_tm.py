"""`termkit tm`, as a translator calls it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from termkit import __version__
from termkit.cli import cli
from termkit.documents.tmx import read_tmx
from termkit.documents.translation_units import Header, Remark, Unit

if TYPE_CHECKING:
    from click.testing import Result

SHIPPED = Path(__file__).resolve().parents[2] / "tm" / "termkit.tmx"
UNITS = SHIPPED.read_text(encoding="utf-8").count("<tu ")
AZ_RU = ("--source-language", "az", "--target-language", "ru")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tm(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["tm", *words], input=stdin)


def tmx(*units: str) -> str:
    return f'<tmx version="1.4"><header srclang="*all*"/><body>{"".join(units)}</body></tmx>'


def unit(source: str, target: str) -> str:
    return (
        f'<tu><tuv xml:lang="az"><seg>{source}</seg></tuv><tuv xml:lang="ru"><seg>{target}</seg></tuv></tu>\n'
    )


def answers(*words: str, stdin: str) -> list[dict[str, Any]]:
    done = tm("lookup", *AZ_RU, "--format", "jsonl", *words, stdin=stdin)
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_shipped_memory_goes_in_and_is_found() -> None:
    done = tm("import", str(SHIPPED))
    assert done.exit_code == 0, done.output
    assert f"{UNITS} units taken" in done.stdout
    assert f"termkit-memory.sqlite: {UNITS} units ({UNITS} az, {UNITS} en, {UNITS} ru)" in done.stdout
    (answer, nothing) = answers(stdin="Heç kim qanundan üstün deyil.\nŞuşa\n")
    assert answer["query"] == "Heç kim qanundan üstün deyil."
    (match,) = answer["matches"]
    assert match["source"] == "Heç kəs qanundan üstün deyil."
    assert match["target"] == "Никто не стоит выше закона."
    assert match["score"] == match["character_score"] == 93.1
    assert (match["kind"], match["origin"]) == ("fuzzy", "termkit.tmx")
    assert nothing == {"query": "Şuşa", "matches": [], "fragments": []}


def test_the_account_says_what_became_of_each_unit() -> None:
    Path("one.tmx").write_text(
        tmx(unit("külək", "ветер"), '<tu><tuv xml:lang="az"/></tu>', unit("külək", "ветер")), encoding="utf-8"
    )
    done = tm("import", "one.tmx")
    assert done.exit_code == 1
    assert "one.tmx: 1 unit taken, 1 skipped as a duplicate, 1 left out for faults" in done.stdout
    assert "one.tmx:2: unit 2 was left out: the variant in az has no <seg>" in done.stderr
    assert (
        "1 unit taken"
        in tm("import", "--on-duplicate", "keep", "-", stdin=tmx(unit("külək", "ветер"))).stdout
    )


def test_a_file_that_cannot_be_read_stops_nothing_else_and_leaves_nothing_behind() -> None:
    Path("broken.tmx").write_text(tmx(unit("külək", "ветер"))[:-30], encoding="utf-8")
    Path("good.tmx").write_text(tmx(unit("dəniz", "море")), encoding="utf-8")
    done = tm("import", "broken.tmx", "missing.tmx", "good.tmx", "--memory", "own")
    assert done.exit_code == 2
    assert "broken.tmx: line 1, column 125 in unit 1" in done.stderr
    assert "Nothing of this file was taken" in done.stderr
    assert "missing.tmx: there is no such file" in done.stderr
    assert "own: 1 unit (1 az, 1 ru)" in done.stdout


def test_segments_may_come_as_json() -> None:
    tm("import", "-", stdin=tmx(unit("külək", "ветер")))
    (answer,) = answers("--input", "jsonl", stdin='{"query": "külək", "previous": "dəniz"}\n')
    assert answer["matches"][0]["kind"] == "exact"
    assert answer["matches"][0]["score"] == 100
    done = tm("lookup", *AZ_RU, "--input", "jsonl", stdin='{"query": "külək"}\n[1]\n')
    assert done.exit_code == 2
    assert "line 2 is no JSON object" in done.stderr


@pytest.mark.parametrize(
    ("line", "what"),
    [
        pytest.param("{'query': 'dəniz'}", "line 1 is no JSON: at character 2", id="other quotation marks"),
        pytest.param('["dəniz"]', "line 1 is no JSON object, but other JSON", id="a list"),
        pytest.param('{"source": "dəniz"}', "line 1: the object has no “query”", id="without a segment"),
        pytest.param('{"query": 5}', "line 1: the object has no “query”, or it is no text", id="a number"),
    ],
)
def test_each_fault_of_a_json_line_is_told_apart(line: str, what: str) -> None:
    tm("import", "-", stdin=tmx(unit("dəniz", "море")))
    done = tm("lookup", *AZ_RU, "--input", "jsonl", stdin=line)
    assert done.exit_code == 2
    assert what in done.stderr


def test_an_unknown_field_is_told_once_and_passed_over() -> None:
    tm("import", "-", stdin=tmx(unit("dəniz", "море")))
    done = tm("lookup", *AZ_RU, "--input", "jsonl", stdin='{"query": "dəniz", "befor": "çay"}\n' * 2)
    assert done.exit_code == 0
    assert done.stderr.count("“befor” is not known") == 1
    assert "previous, next, key, markup" in done.stderr


def test_segments_may_be_in_another_encoding() -> None:
    tm("import", "-", stdin=tmx(unit("dəniz", "море")))
    languages = ("--source-language", "ru", "--target-language", "az")
    done = tm("lookup", *languages, "--encoding", "windows-1251", stdin="море\n".encode("windows-1251"))
    assert "100%  море" in done.stdout


@pytest.mark.parametrize(
    "query", [pytest.param("  dəniz\t", id="spaces"), pytest.param("ku\u0308çə", id="an accent of its own")]
)
def test_what_looks_equal_is_equal(query: str) -> None:
    tm("import", "-", stdin=tmx(unit("dəniz", "море"), unit("küçə", "улица")))
    (answer,) = answers(stdin=f"{query}\n")
    assert answer["query"] == query
    assert [match["kind"] for match in answer["matches"]] == ["exact"]


@pytest.mark.parametrize(("source", "target"), [("az", "en"), ("kk", "ru")])
def test_a_pair_that_the_memory_lacks_is_told(source: str, target: str) -> None:
    tm("import", "-", stdin=tmx(unit("dəniz", "море")))
    done = tm("lookup", "--source-language", source, "--target-language", target, stdin="dəniz\n")
    assert done.exit_code == 0
    assert f"has no unit in both {source} and {target}" in done.stderr
    assert "1 az, 1 ru" in done.stderr


def test_a_person_reads_score_source_target_and_origin() -> None:
    tm("import", "-", stdin=tmx(unit("Bakı küləkli şəhərdir", "Баку — ветреный город")))
    done = tm("lookup", *AZ_RU, stdin="Bakı küləklidir\nŞuşa\n")
    assert done.stdout.splitlines() == [
        "Bakı küləklidir",
        "   71%  Bakı küləkli şəhərdir",
        "        Баку — ветреный город  [standard input]",
        "Şuşa",
        "   –",
    ]


def placed(target: str, previous: str, following: str) -> str:
    props = f'<prop type="prev">{previous}</prop><prop type="next">{following}</prop>'
    return unit("Aç", target).replace("<tu>", f"<tu>{props}")


def test_context_comes_from_the_lines_around() -> None:
    units = (placed("Открой", "Qapı", "Bağla"), placed("Открыть", "Menyu", "Saxla"))
    tm("import", "-", stdin=tmx(*units, unit("Menyu", "Меню")))
    found = answers("--in-order", stdin="Menyu\nAç\nSaxla\n")
    assert [answer["query"] for answer in found] == ["Menyu", "Aç", "Saxla"]
    first, second = found[1]["matches"]
    assert (first["target"], first["kind"], first["score"]) == ("Открыть", "context", 101)
    assert (second["target"], second["kind"], second["score"]) == ("Открой", "exact", 100)
    found = answers("--in-order", stdin="\nMenyu\n \nAç\n\n\nSaxla\n")
    assert [answer["query"] for answer in found] == ["", "Menyu", " ", "Aç", "", "", "Saxla"]
    assert found[3]["matches"][0]["kind"] == "context"
    asked = '{"query": "Aç", "previous": "Qapı", "next": "Bağla"}\n'
    assert answers("--input", "jsonl", stdin=asked)[0]["matches"][0]["target"] == "Открой"
    assert [match["kind"] for match in answers(stdin="Menyu\nAç\nSaxla\n")[1]["matches"]] == [
        "exact",
        "exact",
    ]
    done = tm("lookup", *AZ_RU, "--in-order", stdin="Menyu\nAç\nSaxla\n")
    assert " 101%  Aç" in done.stdout
    assert "between the same segments" in done.stdout
    assert tm("lookup", *AZ_RU, "--in-order", "--input", "jsonl", stdin="").exit_code == 2


def test_what_alone_differs_is_put_right_and_said() -> None:
    tm("import", "-", stdin=tmx(unit("Qurultay 28 may 1918-ci ildə", "Съезд 28 мая 1918 года")))
    query = "Qurultay 9 iyun 1923-cü ildə\n"
    ((match,),) = (answer["matches"] for answer in answers("--min-score", "50", stdin=query))
    assert match["repaired"] == "Съезд 9 июня 1923 года"
    assert match["repairs"][2] == {"kind": "number", "old": "1918", "new": "1923", "start": 13, "end": 17}
    assert match["diff"][:2] == [["equal", "Qurultay "], ["replace", "28 may 1918", "9 iyun 1923"]]
    assert (match["kind"], match["score"], match["penalties"]) == ("fuzzy", 99, [])
    assert tm("lookup", *AZ_RU, "--min-score", "50", stdin=query).stdout.splitlines() == [
        "Qurultay 9 iyun 1923-cü ildə",
        "   99%  Qurultay 28 may 1918-ci ildə",
        "        Съезд 9 июня 1923 года  [standard input]",
        "        repaired: 28 → 9, мая → июня, 1918 → 1923",
    ]


def test_known_pieces_stand_in_for_a_segment_that_is_not_known() -> None:
    tm("import", "-", stdin=tmx(unit("Milli Məclis", "Милли Меджлис")))
    query = "Dünən Milli Məclis yeni qanun layihəsini birinci oxunuşda qəbul etdi."
    (answer,) = answers(stdin=query)
    assert answer["matches"] == []
    assert answer["fragments"] == [
        {
            "start": 6, "end": 18, "text": "Milli Məclis", "source": "Milli Məclis",
            "target": "Милли Меджлис", "unit": 1, "origin": "standard input",
        }
    ]  # fmt: skip
    assert tm("lookup", *AZ_RU, stdin=query).stdout.splitlines()[1:] == [
        "   part  Milli Məclis",
        "         Милли Меджлис  [standard input]",
    ]


def test_penalties_are_settings() -> None:
    Path("termkit.toml").write_text(
        '[memory]\npath = "own"\n[memory.penalties]\ncase = 7\norigins = {"standard*" = 2.5}\n',
        encoding="utf-8",
    )
    tm("import", "-", stdin=tmx(unit("QIZIL külək", "золотой ветер")))
    assert Path("own").exists()
    (answer,) = answers("--min-score", "50", stdin="qızıl külək\n")
    assert answer["matches"][0]["penalties"] == [
        {"name": "case", "points": 7.0},
        {"name": "origin", "points": 2.5},
    ]
    assert answer["matches"][0]["score"] == 89.5


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"query": "külək", "key": 7}', "line 1: “key” is no text"),
        (
            '{"query": "külək", "markup": "<ph>külək"}',
            "line 1: “markup” is not the “query” with inline codes",
        ),
        (
            '{"query": "külək", "markup": "<ph/>dəniz"}',
            "line 1: “markup” is not the “query” with inline codes",
        ),
    ],
)
def test_what_is_said_wrong_of_a_segment_is_refused(line: str, what: str) -> None:
    tm("import", "-", stdin=tmx(unit("külək", "ветер")))
    done = tm("lookup", *AZ_RU, "--input", "jsonl", stdin=line)
    assert done.exit_code == 2
    assert what in done.stderr


def test_threshold_and_limit_are_obeyed() -> None:
    tm("import", "-", stdin=tmx(*(unit("külək", f"ветер {number}") for number in range(9))))
    assert [len(answer["matches"]) for answer in answers("--limit", "3", stdin="külək\n")] == [3]
    assert answers("--min-score", "81", stdin="küləy\n")[0]["matches"] == []
    assert len(answers("--min-score", "80", stdin="küləy\n")[0]["matches"]) == 5


def test_a_concordance_shows_a_word_in_its_forms() -> None:
    tm("import", str(SHIPPED))
    done = tm("concordance", "qanun", "--language", "az", "--limit", "2")
    assert done.stdout.splitlines()[3:] == [
        "Heç kəs qanundan üstün deyil.  [termkit.tmx]",
        "    en  No one is above the law.",
        "    ru  Никто не стоит выше закона.",
    ]
    assert "there are more; --limit shows them" in done.stderr
    done = tm("concordance", "atəşkəs", "--language", "az", "--format", "jsonl")
    assert json.loads(done.stdout.splitlines()[0]) == {
        "unit": 4,
        "origin": "termkit.tmx",
        "language": "az",
        "text": "Tərəflər atəşkəs barədə razılığa gəldilər.",
        "places": [{"start": 9, "end": 16}],
        "translations": [
            {"language": "en", "text": "The parties agreed on a ceasefire."},
            {"language": "ru", "text": "Стороны договорились о прекращении огня."},
        ],
    }
    done = tm("concordance", "fındıq", "--language", "az")
    assert done.exit_code == 0
    assert "“fındıq” is in no az segment" in done.stderr
    assert "try" not in done.stderr
    done = tm("concordance", "İşıqfor", "--language", "az")
    assert "It was looked for with its capital; try “işıqfor”." in done.stderr


def test_what_is_exported_is_what_was_imported() -> None:
    tm("import", str(SHIPPED))
    done = tm("export", "-o", "all.tmx")
    assert done.exit_code == 0, done.output
    assert f"all.tmx: {UNITS} units" in done.stderr
    with SHIPPED.open("rb") as before, Path("all.tmx").open("rb") as after:
        origin = (Remark("termkit.tmx", {"type": "origin"}),)
        units = [item for item in read_tmx(before, "b") if isinstance(item, Unit)]
        assert list(read_tmx(after, "a"))[1:] == [unit._replace(props=unit.props + origin) for unit in units]


def test_a_copy_knows_where_units_came_from() -> None:
    for name, text in (("one.tmx", unit("külək", "ветер")), ("two.tmx", unit("dəniz", "море"))):
        Path(name).write_text(tmx(text), encoding="utf-8")
    tm("import", "one.tmx", "two.tmx")
    for copy in ("copy.tmx", "copy.csv"):
        tm("export", "-o", copy)
        tm("import", copy, "--memory", f"{copy}.sqlite")
        done = tm("export", "-o", "-", "--memory", f"{copy}.sqlite", "--origin", "two.tmx")
        assert re.findall("<seg>(.*?)</seg>", done.stdout) == ["dəniz", "море"]
        assert "0 units taken, 2 skipped as duplicates" in tm("import", copy).stdout


def test_what_is_no_date_is_said() -> None:
    Path("words.csv").write_text("az,ru,creationdate\nkülək,ветер,yesterday\ndağ,,31.01.2026\n", "utf-8")
    done = tm("import", "words.csv")
    assert "words.csv: 2 units taken, 1 in one language only" in done.stdout
    assert "1 date or count is none (creationdate “yesterday”). Kept as a property." in done.stderr
    assert 'creationdate="20260131T000000Z"' in tm("export", "-o", "-").stdout


def test_what_a_header_said_is_in_the_header_again() -> None:
    header = (
        '<header creationtool="OmegaT" o-tmf="office" adminlang="az" srclang="az" creationid="leyla">'
        '<note>Bakı ofisi</note><prop type="x-domain">hüquq</prop></header>'
    )
    for name, text in (("one.tmx", unit("külək", "ветер")), ("two.tmx", unit("dəniz", "море"))):
        Path(name).write_text(f'<tmx version="1.4">{header}<body>{text}</body></tmx>', encoding="utf-8")
        header = header.replace("hüquq", "neft").replace("leyla", "samir")
    tm("import", "one.tmx", "two.tmx")
    with BytesIO(tm("export", "-o", "-", "--origin", "one.tmx").stdout_bytes) as stream:
        written = next(iter(read_tmx(stream, "out")))
    assert isinstance(written, Header)
    assert dict(written.attributes) == {
        "creationtool": "termkit", "creationtoolversion": __version__, "segtype": "sentence",
        "o-tmf": "office", "adminlang": "az", "srclang": "*all*", "datatype": "plaintext",
        "creationid": "leyla",
    }  # fmt: skip
    assert written.notes == (Remark("Bakı ofisi"),)
    assert written.props == (Remark("hüquq", {"type": "x-domain"}),)
    both = tm("export", "-o", "-").stdout
    assert both.count("<note>Bakı ofisi</note>") == 1
    assert '<prop type="x-domain">hüquq</prop>\n    <prop type="x-domain">neft</prop>' in both
    assert "leyla" not in both


def test_an_export_may_be_of_some_languages() -> None:
    tm("import", str(SHIPPED), "-", stdin=tmx(unit("külək", "ветер")))
    done = tm("export", "-o", "-", "--language", "az-AZ", "--language", "en")
    assert done.stdout.count("<tu ") == UNITS
    assert 'xml:lang="ru"' not in done.stdout
    done = tm("export", "-o", "-", "--language", "tr")
    assert done.exit_code == 2
    assert "nothing in tr" in done.stderr
    assert "az, en, ru" in done.stderr


def test_an_export_may_be_of_one_origin_and_of_late() -> None:
    old, new = unit("külək", "ветер"), unit("dəniz", "море")
    dated = new.replace('<tuv xml:lang="ru">', '<tuv xml:lang="ru" changedate="20260131T080000Z">')
    Path("old.tmx").write_text(tmx(old), encoding="utf-8")
    Path("new.tmx").write_text(tmx(dated), encoding="utf-8")
    tm("import", "old.tmx", "new.tmx")

    def exported(*words: str) -> list[str]:
        return re.findall("<seg>(.*?)</seg>", tm("export", "-o", "-", *words).stdout)

    assert exported("--origin", "old.tmx") == ["külək", "ветер"]
    assert exported("--origin", "old.tmx", "--origin", "new.tmx") == ["külək", "ветер", "dəniz", "море"]
    assert exported("--since", "2026-01-31") == ["dəniz", "море"]
    assert exported("--since", "2026-02-01") == []
    assert exported("--until", "2026-01-30") == []
    assert exported("--since", "2026-01-01", "--until", "2026-01-31") == ["dəniz", "море"]
    done = tm("export", "-o", "-", "--origin", "nowhere.tmx")
    assert done.exit_code == 2
    assert "nothing from nowhere.tmx" in done.stderr
    assert "new.tmx, old.tmx" in done.stderr


def test_a_table_goes_out_and_comes_back() -> None:
    tm("import", str(SHIPPED))
    assert tm("export", "-o", "all.csv").exit_code == 0
    head, first, *_ = Path("all.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.split(",")[:3] == ["az", "en", "ru"]
    assert "origin" in head.split(",")
    assert "termkit.tmx" in first
    assert f"all.csv: {UNITS} units taken" in tm("import", "all.csv", "--memory", "other").stdout
    assert f"0 units taken, {UNITS} skipped as duplicates" in tm("import", "all.csv").stdout


def test_a_workbook_goes_out_and_comes_back() -> None:
    tm("import", str(SHIPPED))
    assert f"all.xlsx: {UNITS} units" in tm("export", "-o", "all.xlsx").stderr
    assert f"all.xlsx: {UNITS} units taken" in tm("import", "all.xlsx", "--memory", "other").stdout
    data = Path("all.xlsx").read_bytes()
    assert (
        f"standard input: {UNITS} units taken"
        in tm("import", "-", "--format", "xlsx", "--memory", "b", stdin=data).stdout
    )


def test_a_table_of_two_languages_has_two_columns_for_them() -> None:
    tm("import", "-", stdin=tmx(unit("külək", "ветер").replace('"az"', '"az-Latn-AZ"')))
    done = tm("export", "-o", "-", "--format", "tsv", "--language", "ru", "--language", "az")
    assert done.stdout.splitlines() == ["ru\taz\torigin", "ветер\tkülək\tstandard input"]


def test_a_folder_is_taken_with_all_files_of_known_formats() -> None:
    Path("office").mkdir()
    Path("office", "one.tmx").write_text(tmx(unit("külək", "ветер")), encoding="utf-8")
    Path("office", "two.csv").write_text("az;ru\ndəniz;море\n", encoding="utf-8")
    Path("office", "letter.doc").write_text("", encoding="utf-8")
    done = tm("import", "office")
    assert "one.tmx: 1 unit taken" in done.stdout
    assert "two.csv: 1 unit taken" in done.stdout
    assert "1 file of other kinds (.doc) was not looked at" in done.stderr


def test_a_table_without_a_head_has_its_columns_named() -> None:
    Path("words.csv").write_text("külək;x;ветер\n", encoding="utf-8")
    done = tm("import", "words.csv", "--columns", "az,-,ru")
    assert "1 unit (1 az, 1 ru)" in done.stdout
    done = tm("import", "words.csv", "--columns", "az,Ruscası")
    assert done.exit_code == 2
    assert "“Ruscası” is no column" in done.stderr


def test_the_ending_of_a_file_or_an_option_says_its_format() -> None:
    Path("old.memory").write_text(tmx(unit("külək", "ветер")), encoding="utf-8")
    done = tm("import", "old.memory")
    assert done.exit_code == 2
    assert "its name does not say which format it has" in done.stderr
    assert "1 unit taken" in tm("import", "old.memory", "--format", "tmx").stdout
    assert "there is no format “doc”" in tm("import", "old.memory", "--format", "doc").stderr
    assert tm("export", "-o", "new.memory").exit_code == 2
    assert not Path("new.memory").exists()


def test_an_export_that_fails_leaves_the_old_file() -> None:
    tm("import", str(SHIPPED))
    Path("old.tmx").write_text("old", encoding="utf-8")
    assert tm("export", "-o", "old.tmx", "--language", "ka", "--force").exit_code == 2
    assert Path("old.tmx").read_text(encoding="utf-8") == "old"


def test_no_file_is_written_over_unasked() -> None:
    tm("import", str(SHIPPED))
    Path("old.tmx").write_text("old", encoding="utf-8")
    done = tm("export", "-o", "old.tmx")
    assert done.exit_code == 2
    assert "there already" in done.stderr
    assert "--force" in done.stderr
    assert Path("old.tmx").read_text(encoding="utf-8") == "old"
    assert tm("export", "-o", "old.tmx", "--force").exit_code == 0
    assert Path("old.tmx").read_text(encoding="utf-8") != "old"


@pytest.mark.parametrize("command", [("export", "--force", "-o"), ("clean", "--save")])
def test_the_memory_is_not_written_over(command: tuple[str, ...]) -> None:
    tm("import", "-", stdin=tmx(unit("külək", "ветер")))
    Path("link.tmx").symlink_to("termkit-memory.sqlite")
    for name in ("termkit-memory.sqlite", "link.tmx"):
        more = ("--format", "tmx") if command[0] == "export" else ()
        done = tm(*command, name, *more)
        assert done.exit_code == 2
        assert "the memory itself" in done.stderr
    assert "1 unit (1 az, 1 ru)" in tm("import", "-", stdin=tmx(unit("külək", "ветер"))).stdout


@pytest.mark.parametrize(
    ("name", "more"), [("a.po", ()), ("a.xlf", ()), ("a.xlf", ("--format", "xliff-2")), ("a.xlsx", ())]
)
def test_an_export_says_how_many_units_it_wrote(name: str, more: tuple[str, ...]) -> None:
    units = unit("külək", "ветер") + unit("x" * 40_000, "у") + unit("külək", "") + unit("", "ветер")
    tm("import", "-", stdin=tmx(units))
    done = tm("export", "-o", name, "--language", "az", "--language", "ru", *more)
    tm("import", name, "--memory", "other")
    back = tm("import", name, "--memory", "other").stdout.splitlines()[-1].removeprefix("other: ").split()[0]
    wrote = 4 - 1 if name == "a.xlsx" else 4 - 1 - (name == "a.po")
    assert f"{name}: {wrote} units of" in done.stderr
    assert int(back) <= wrote


def test_a_second_segment_that_has_no_place_is_named() -> None:
    both = unit("külək", "ветер").replace("</tu>", '<tuv xml:lang="az-Latn-AZ"><seg>yel</seg></tuv></tu>')
    tm("import", "-", stdin=tmx(both))
    done = tm("export", "-o", "a.po", "--language", "ru", "--language", "az")
    assert "no place for further segments in one of the languages; they are left out (1 unit)" in done.stderr


def test_one_language_twice_is_no_pair() -> None:
    tm("import", "-", stdin=tmx(unit("külək", "ветер")))
    done = tm("export", "-o", "a.po", "--language", "az", "--language", "az-Latn-AZ")
    assert done.exit_code == 2
    assert "two of these are one language" in done.stderr
    assert not Path("a.po").exists()


def test_the_memory_is_that_of_the_project() -> None:
    Path("termkit.toml").write_text('memory = "office.memory"\n', encoding="utf-8")
    assert f"office.memory: {UNITS} units" in tm("import", str(SHIPPED)).stdout
    Path("termkit.toml").write_text('memory = ["one", "two"]\n', encoding="utf-8")
    done = tm("import", str(SHIPPED))
    assert done.exit_code == 2
    assert "names 2 files" in done.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(("lookup", *AZ_RU), "no such memory", id="nothing imported yet"),
        pytest.param(("export", "-o", "x.tmx"), "no such memory", id="nothing to export"),
        pytest.param(
            ("import", "x.tmx", "--memory", "mysql://leyla:gizli@office/tm"),
            "cannot lie on a mysql server",
            id="another server",
        ),
    ],
)
def test_what_cannot_be_done_is_said(words: tuple[str, ...], message: str) -> None:
    done = tm(*words, stdin="külək\n")
    assert done.exit_code == 2
    assert message in done.stderr


def test_one_language_twice_is_refused() -> None:
    tm("import", str(SHIPPED))
    done = tm("lookup", "--source-language", "az", "--target-language", "az-AZ", stdin="külək\n")
    assert done.exit_code == 2
    assert "one language" in done.stderr


PO = 'msgid ""\nmsgstr ""\n"Language: ru\\n"\n\nmsgid "külək"\nmsgstr "ветер"\n\nmsgid "dəniz"\nmsgstr ""\n'


def test_po_and_xliff_go_in_and_out() -> None:
    Path("ru.po").write_text(PO, encoding="utf-8")
    done = tm("import", "ru.po", "--source-language", "az")
    assert done.exit_code == 0, done.output
    assert "ru.po: 1 unit taken, 1 skipped (not translated)" in done.stdout
    for name in ("out.po", "out.xlf", "out2.xlf"):
        more = ("--format", "xliff-2") if name == "out2.xlf" else ()
        done = tm("export", "-o", name, "--language", "az", "--language", "ru", *more)
        assert done.exit_code == 0, done.output
        done = tm("import", name, "--memory", f"{name}.sqlite")
        assert f"{name}: 1 unit taken" in done.stdout, done.output


def test_po_wants_two_languages() -> None:
    tm("import", "-", stdin=tmx(unit("külək", "ветер")))
    done = tm("export", "-o", "out.po")
    assert done.exit_code == 2
    assert "--language en --language az" in done.stderr
    assert not Path("out.po").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="files of this system cannot be made unreadable")
def test_a_file_that_cannot_be_read_stops_no_other() -> None:
    Path("locked.tmx").write_text(tmx(unit("dəniz", "море")), encoding="utf-8")
    Path("one.tmx").write_text(tmx(unit("külək", "ветер")), encoding="utf-8")
    Path("locked.tmx").chmod(0)
    root = os.geteuid() == 0
    if root:
        for folder in (Path.cwd(), *Path.cwd().parents[:2]):
            folder.chmod(0o777)
        os.seteuid(65534)
    try:
        done = tm("import", "locked.tmx", "one.tmx")
    finally:
        if root:
            os.seteuid(0)
    assert done.exit_code == 2
    assert "locked.tmx: it cannot be read (Permission denied)" in done.stderr
    assert "one.tmx: 1 unit taken" in done.stdout


def test_a_stopped_import_says_that_nothing_was_taken() -> None:
    class Stopped(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise KeyboardInterrupt
            return super().read(size)

    done = CliRunner().invoke(cli, ["tm", "import", "-"], input=Stopped(tmx(unit("külək", "ветер")).encode()))
    assert done.exit_code == 130
    assert "Nothing of standard input was taken; the memory is as it was" in done.stderr
    assert "no text" not in tm("export", "-o", "-").stdout
    assert tm("export", "-o", "-").stdout.count("<tu") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such signal")
def test_termkit_can_be_ended_from_outside() -> None:
    command = [sys.executable, "-m", "termkit", "tm", "import", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        while not Path("termkit-memory.sqlite").exists() and running.poll() is None:
            time.sleep(0.05)
        running.send_signal(signal.SIGTERM)
        assert running.wait() == 128 + signal.SIGTERM


def test_no_output_is_written_over_the_memory() -> None:
    tm("import", str(SHIPPED))
    Path("a.txt").write_text("Heç kəs qanundan üstün deyil.\n", encoding="utf-8")
    languages = ("--source-language", "az", "--target-language", "ru")
    memory = Path("termkit-memory.sqlite")
    kept = memory.read_bytes()
    done = tm("analyse", "a.txt", *languages, "--format", "json", "-o", str(memory))
    assert (done.exit_code, "this is the memory itself" in done.stderr) == (2, True)
    Path("b.txt").write_text("Никто не стоит выше закона.\n", encoding="utf-8")
    done = tm("align", "a.txt", "b.txt", *languages, "-o", str(memory))
    assert (done.exit_code, "this is the memory itself" in done.stderr) == (2, True)
    assert memory.read_bytes() == kept
