"""The server as an editor sees it: the real process, and a client that speaks the protocol."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from lsprotocol import types

from tests.lsp.editor import after, editor

if TYPE_CHECKING:
    from pathlib import Path

LETTER = "🙂 Kулагин приехал в Баку весной и написал об этом подробное письмо своим друзьям.\n"


def spans(found: list[types.Diagnostic]) -> list[tuple[object, int, int, int]]:
    return [
        (one.code, one.range.start.line, one.range.start.character, one.range.end.character) for one in found
    ]


def test_findings_are_sent_as_somebody_types(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path) as ed:
            uri = ed.open("letter.txt", LETTER)
            (found,) = await ed.pushed(uri)
            assert spans([found]) == [("mixed-script", 0, 3, 10)]
            assert found.source == "termkit"
            assert found.severity == types.DiagnosticSeverity.Error
            ed.change(uri, "К", (0, 3, 0, 4))
            assert await ed.pushed(uri, ed.version) == []
            ed.change(uri, LETTER)
            assert spans(await ed.pushed(uri, ed.version)) == spans([found])

    asyncio.run(run())


def test_an_editor_that_asks_gets_an_answer_and_nothing_else(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("letter.txt", LETTER)
            assert spans(await ed.asked(uri)) == [("mixed-script", 0, 3, 10)]
            ed.change(uri, "К", (0, 3, 0, 4))
            assert await ed.asked(uri) == []
            assert uri not in ed.client.diagnostics

    asyncio.run(run())


def test_places_are_counted_as_was_agreed(tmp_path: Path) -> None:
    async def run() -> None:
        for units, start, end in (("utf-8", 5, 18), ("utf-32", 2, 9)):
            async with editor(tmp_path, units=[units, "utf-16"], asks=True) as ed:
                uri = ed.open("letter.txt", LETTER)
                assert spans(await ed.asked(uri)) == [("mixed-script", 0, start, end)]

    asyncio.run(run())


def test_a_fix_and_all_fixes(tmp_path: Path) -> None:
    text = LETTER + "Kулагин вернулся.\n"

    async def run() -> None:
        async with editor(tmp_path, units=["utf-32"], asks=True) as ed:
            uri = ed.open("letter.txt", text)
            found = await ed.asked(uri)
            assert len(found) == 2
            fix, ignore, fix_all = await ed.actions(uri, found[0].range, ["quickfix", "source"])
            assert fix.title == "Write “Кулагин”"
            assert fix.is_preferred
            assert after(text, fix) == text.replace("Kул", "Кул", 1)
            assert after(text, ignore).startswith(
                LETTER.strip() + " <!-- termkit: ignore[mixed-script] -->\n"
            )
            assert fix_all.kind == "source.fixAll.termkit"
            assert after(text, fix_all) == text.replace("Kул", "Кул")
            assert [one.kind for one in await ed.actions(uri, found[0].range, ["source"])] == [fix_all.kind]

    asyncio.run(run())


def test_what_is_not_safe_is_left_to_the_editor_of_the_text(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("letter.txt", "Он жил в РAHO долго и писал оттуда длинные письма домой.\n")
            (found,) = await ed.asked(uri)
            assert await ed.actions(uri, found.range, ["source.fixAll"]) == []

    asyncio.run(run())


def test_a_language_that_is_not_clear_is_asked_for_and_remembered(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("untitled:Untitled-1", "Kулагин 1918\n")
            (question,) = await ed.asked(uri)
            assert question.code == "language-unknown"
            titles = [action.title for action in await ed.actions(uri)]
            assert titles == [f"Check this text as {name}" for name in ("Azerbaijani", "English", "Russian")]
            await ed.command("termkit.chooseLanguage", uri, "ru")
            assert spans(await ed.asked(uri)) == [("mixed-script", 0, 0, 7)]
            ed.change(uri, "Kулагин 1919\n")
            assert spans(await ed.asked(uri)) == [("mixed-script", 0, 0, 7)]

    asyncio.run(run())


def test_the_settings_of_the_project_count_and_are_read_again(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path) as ed:
            (tmp_path / "termkit.toml").write_text('language = "ru"\nignore = ["mixed-script"]\n')
            uri = ed.open("letter.txt", "Kулагин\n")
            assert await ed.pushed(uri) == []
            (tmp_path / "termkit.toml").write_text('language = "ru"\n')
            assert spans(await ed.pushed(uri)) == [("mixed-script", 0, 0, 7)]
            (tmp_path / "termkit.toml").write_text('langauge = "ru"\n')
            (problem,) = await ed.pushed(uri)
            assert problem.code == "not-checked"
            assert "termkit.toml:1: “langauge” is no setting" in problem.message

    asyncio.run(run())


def test_an_editor_that_asks_is_told_when_to_ask_again(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("letter.txt", LETTER)
            assert len(await ed.asked(uri)) == 1
            (tmp_path / "termkit.toml").write_text('ignore = ["mixed-script"]\n')
            await ed.told_to_ask()
            assert await ed.asked(uri) == []

    asyncio.run(run())


def test_what_stands_in_markup_is_found_and_mended_in_its_file(tmp_path: Path) -> None:
    page = '<html lang="ru">\n<p>Приехал <b>Kула</b>гин &amp; другие.</p>\n</html>\n'
    catalogue = (
        'msgid ""\nmsgstr "Language: ru\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Kulagin came"\nmsgstr ""\n"Приехал Kулагин"\n'
    )

    async def run() -> None:
        async with editor(tmp_path, units=["utf-32"], asks=True) as ed:
            uri = ed.open("page.html", page, "html")
            (found,) = await ed.asked(uri)
            assert spans([found]) == [("mixed-script", 1, 14, 25)]
            fix, ignore, *_ = await ed.actions(uri, found.range)
            assert after(page, fix) == page.replace("Kула", "Кула")
            assert "гин<!-- termkit: ignore[mixed-script] --> &amp;" in after(page, ignore)
            uri = ed.open("ru.po", catalogue, "po")
            (found,) = await ed.asked(uri)
            assert spans([found]) == [("mixed-script", 5, 9, 16)]
            fix, ignore, *_ = await ed.actions(uri, found.range)
            assert after(catalogue, fix) == catalogue.replace("Kула", "Кула")
            assert '\n\n# termkit: ignore[mixed-script]\nmsgid "Kulagin came"' in after(catalogue, ignore)

    asyncio.run(run())


def test_what_cannot_be_read_is_said_where_it_stands(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("ru.po", 'msgid "a"\nmsgstr "б"\n\nmsgid "c\nmsgstr "д"\n', "po")
            (problem,) = await ed.asked(uri)
            assert (problem.code, problem.range.start.line) == ("not-checked", 3)

    asyncio.run(run())


def test_what_is_not_open_has_nothing(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.uri("letter.txt")
            ed.change(uri, "Баку")
            assert await ed.asked(uri) == []
            assert await ed.actions(uri) == []
            assert await ed.hover(uri, 0, 0) == ""
            assert ed.open("letter.txt", LETTER) == uri
            assert len(await ed.asked(uri)) == 1
            ed.change(uri, "", (7, 7, 0, 0))  # backwards, and from behind the end
            assert await ed.asked(uri) == []

    asyncio.run(run())


ESSAY = "In the spring Mammad Amin Rasulzadeh wrote a letter to the Milli Majlis in Baku.\nLater Rəsul"
GLOSSARY = """
[quzlaq]
kind = "place"
az.preferred = "Quzlaq"
en.preferred = "Guzlag"
en.deprecated = ["Kuzlak"]
note = "A village with one *street*."
"""


def test_what_the_glossary_has_is_shown_and_found(tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text('language = "en"\nglossary = ["shipped", "own.toml"]\n')
    (tmp_path / "own.toml").write_text(GLOSSARY)

    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("essay.txt", "We walked to Guzlag, where M. A. Rasulzadeh’s letter lay.\n")
            shown = await ed.hover(uri, 0, 15)
            for line in ("**quzlaq** · place", "* Azerbaijani: Quzlaq", "* English: Guzlag; not Kuzlak"):
                assert line in shown.splitlines()
            assert "A village with one \\*street\\*." in shown
            assert "own.toml:2](" in shown
            assert "Расулзаде" in await ed.hover(uri, 0, 35)
            assert await ed.hover(uri, 0, 4) == ""
            (place,) = await ed.definitions(uri, 0, 15)
            assert (place.uri, place.range.start.line) == (ed.uri("own.toml"), 1)

    asyncio.run(run())


def test_names_are_completed_in_the_language_of_the_text(tmp_path: Path) -> None:
    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("essay.txt", ESSAY)
            await ed.asked(uri)
            items = {item.label: item for item in await ed.completions(uri, 1, 11)}
            edit = items["Rasulzadeh"].text_edit
            assert isinstance(edit, types.TextEdit)
            assert (edit.range.start.character, edit.range.end.character) == (6, 11)
            assert "Rəsulzadə" in str(items["Rasulzadeh"].detail)
            assert await ed.completions(uri, 1, 8) == []
            ed.change(uri, "In 1918 the Milli Ma")
            assert "Milli Majlis" in [item.label for item in await ed.completions(uri, 0, 20)]

    asyncio.run(run())


def test_what_is_selected_becomes_an_entry(tmp_path: Path) -> None:
    text = "Later Elchin Gurbanoghlu came to the town of Guzlag and wrote a long letter about it.\n"

    async def run() -> None:
        async with editor(tmp_path, asks=True) as ed:
            uri = ed.open("essay.txt", text)
            selected = types.Range(types.Position(0, 6), types.Position(0, 24))
            titles = [action.title for action in await ed.actions(uri, selected, ["refactor"])]
            assert titles[0] == "Add “Elchin Gurbanoghlu” to the glossary as a person"
            made = await ed.command("termkit.addToGlossary", uri, "Elchin Gurbanoghlu", "person")
            assert made == "gurbanoghlu-elchin"
            assert await ed.command("termkit.addToGlossary", uri, "Elchin Gurbanoghlu", "person") is None
            assert "gurbanoghlu-elchin" in await ed.hover(uri, 0, 8)

    asyncio.run(run())
    assert (
        (tmp_path / "names.toml")
        .read_text(encoding="utf-8")
        .endswith(
            '[gurbanoghlu-elchin]\nkind = "person"\nen.family = "Gurbanoghlu"\nen.given = "Elchin"\n'
            'en.review = "proposed"\n'
        )
    )
