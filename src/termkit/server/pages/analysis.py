"""`/analysis`: how much of a text the memory knows, and what the glossary finds in it, with charts.

The figures are those of `termkit tm analyse`; a chart is drawn in the page, and a table has its numbers.
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import DocumentError, LanguageError, TermkitError
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.server.pages.page import page, shown
from termkit.server.pages.uploads import form_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from termkit.server.desk import Desk
    from termkit.server.pages.words import Words

_LARGEST = 5_000_000
_LIMIT = _LARGEST + 1_000_000
# Every segment is searched for in the memory while somebody waits.
_MOST_SEGMENTS = 5_000
_MOST_NAMES = 12


class Band(NamedTuple):
    """Segments of which the memory knows as much: their counts, and their share of all words in percent."""

    name: str
    segments: int
    words: int
    characters: int
    share: float


class Named(NamedTuple):
    """An entry of the glossary that a text speaks of, and how often."""

    id: str
    name: str
    times: int


class Figures(NamedTuple):
    """What is known of a text; the last of `bands` is all of it."""

    name: str
    bands: tuple[Band, ...]
    units: int
    named: tuple[Named, ...]
    entries: int


@page("/analysis", "GET")
async def form(request: Request, words: Words) -> Response:
    """The form for a text."""
    return _page(request, words)


@page("/analysis", "POST", limit=_LIMIT)
async def analysis(request: Request, words: Words) -> Response:
    """A text in figures."""
    sent = form_of(await request.body(), request.headers.get("content-type", ""))
    text = sent.fields.get("text", "").replace("\r\n", "\n")
    source, target = sent.fields.get("source", ""), sent.fields.get("target", "")
    name, data = sent.files.get("file", ("text.txt", text.encode()))
    try:
        if not data.strip():
            raise DocumentError(words("check.empty"))
        if not {source, target} <= set(GLOSSARY_LANGUAGES) or source == target:
            raise LanguageError(words("analysis.two"))
        if len(data) > _LARGEST:
            raise DocumentError(f"{name}: a file may have {_LARGEST / 1e6:g} MB here.")
        figures = await request.app.state.workers.run(_figures, name or "text.txt", data, source, target)
    except TermkitError as error:
        return _page(request, words, text, source, target, problem=str(error))
    return _page(request, words, text, source, target, figures=figures)


def _page(
    request: Request,
    words: Words,
    text: str = "",
    source: str = "",
    target: str = "",
    problem: str = "",
    figures: Figures | None = None,
) -> Response:
    return shown(
        request,
        words,
        "analysis.html",
        400 if problem else 200,
        text=text,
        source=source or words.language,
        target=target or next(tag for tag in GLOSSARY_LANGUAGES if tag != words.language),
        problem=problem,
        figures=figures,
        tags=GLOSSARY_LANGUAGES,
    )


def _figures(desk: Desk, name: str, data: bytes, source: str, target: str) -> Figures:
    from termkit.memory.analysed_texts import segments_of
    from termkit.memory.analysing import ELSEWHERE, Text, analyse, counted
    from termkit.reports.analysis_table import share_of, sum_of

    segments = list(segments_of(BytesIO(data), name, source, target))
    if len(segments) > _MOST_SEGMENTS:
        raise DocumentError(
            f"{name}: it has {len(segments):,} segments, and no more than {_MOST_SEGMENTS:,} are looked up "
            "here. Send a part of it, or use `termkit tm analyse`."
        )
    texts = "\n".join(segment.text for segment in segments)
    named = _named(desk, texts, source)
    entries = len(named)
    if not desk.memory_is_there:
        whole = sum_of({str(at): counted(segment.text) for at, segment in enumerate(segments)})
        return Figures(name, (Band("", *whole, 100.0),), 0, named[:_MOST_NAMES], entries)
    analysed = analyse(desk.memory, [Text(name, segments)], source, target)
    whole = sum_of(analysed.total)
    # There is no other file that anything could be repeated from.
    known = {band: part for band, part in analysed.total.items() if band != ELSEWHERE}
    bands = [Band(band, *part, share_of(part, whole)) for band, part in known.items()]
    every = Band("", *whole, 100.0)
    return Figures(name, (*bands, every), len(desk.memory.store), named[:_MOST_NAMES], entries)


def _named(desk: Desk, text: str, language: str) -> tuple[Named, ...]:
    """Of whom and what the text speaks, the most frequent first."""
    from termkit.glossary.terms import full_name

    concepts = desk.glossary.concepts
    found = Counter(match.term.concept for match in desk.glossary.finder(language).find(text))
    return tuple(
        Named(concept, full_name(concepts[concept].sides[language], language), count)
        for concept, count in found.most_common()
        if concept in concepts and language in concepts[concept].sides
    )
