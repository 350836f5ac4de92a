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
            fix, ignore, fix_all = await ed.actions(uri, found[0].range)
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
