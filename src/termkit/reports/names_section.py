"""The part of the report's page that is about names: each with its spellings. Start at `names_section`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.languages import language
from termkit.reports.bars import bar
from termkit.reports.page import in_html
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.reports.names_found import Found, Spelling

# Colours of a bar; spellings beyond share the last.
_COLOURS = 5
_MOST_FORMS = 8
_MOST_PLACES = 12


def names_section(names: Iterable[Found], anchors: dict[tuple[str, str], str]) -> Iterator[str]:
    """A piece for each name that has something to decide, and a table of those written in one way only.

    `anchors` are the ids of the findings on the page, by path and place.
    """
    found = list(names)
    yield f'<section aria-labelledby="names"><h2 id="names">Names and terms ({len(found):,})</h2>'
    if not found:
        yield "<p>No name or term of the glossary stands in these texts.</p>"
    settled = [name for name in found if not name.findings and len(name.spellings) == 1]
    for name in found:
        if name.findings or len(name.spellings) > 1:
            yield from _name(name, anchors)
    if settled:
        yield "<h3>Written in one way only</h3>"
        yield '<div class="wide"><table class="spellings"><thead><tr><th scope="col">name</th>'
        yield '<th scope="col">spelling</th>'
        yield '<th scope="col" class="number">times</th><th scope="col">places</th></tr></thead><tbody>'
        for name in settled:
            (spelling,) = name.spellings
            yield (
                f"<tr><td>{in_html(name.name)}</td><td>{_written(spelling)}</td>"
                f'<td class="number">{spelling.times:,}</td><td>{_places(spelling, anchors)}</td></tr>'
            )
        yield "</tbody></table></div>"
    yield "</section>"


def _name(name: Found, anchors: dict[tuple[str, str], str]) -> Iterator[str]:
    spellings = sorted(name.spellings, key=lambda spelling: -spelling.times)
    classes = {id(spelling): f"n{min(at, _COLOURS)}" for at, spelling in enumerate(spellings, 1)}
    yield f'<section class="name"><h3>{in_html(name.name)}</h3>'
    about = [counted(len(spellings), "spelling"), counted(name.times, "place")]
    if name.findings:
        about.append(counted(name.findings, "finding"))
    yield (
        f'<p class="about">{in_html(name.concept.kind)} · {" · ".join(about)} · '
        f"<code>{in_html(name.concept.id)}</code></p>"
    )
    if len(spellings) > 1:
        yield bar(((classes[id(one)], one.text, one.times) for one in spellings), name.times)
    yield '<div class="wide"><table class="spellings"><thead><tr><th scope="col">spelling</th>'
    yield '<th scope="col">language</th>'
    yield '<th scope="col">status</th><th scope="col" class="number">times</th>'
    yield '<th scope="col">places</th></tr></thead><tbody>'
    for one in name.spellings:
        key = f'<span class="key {classes[id(one)]}"></span>' if len(spellings) > 1 else ""
        yield (
            f"<tr><td>{key}{_written(one)}</td><td>{in_html(language(one.language).name)}</td>"
            f'<td>{in_html(one.status)}</td><td class="number">{one.times:,}</td>'
            f"<td>{_places(one, anchors)}</td></tr>"
        )
    yield "</tbody></table></div></section>"


def _written(spelling: Spelling) -> str:
    """A spelling, and the forms in which it stands in the texts if they are others."""
    tag = in_html(spelling.language)
    written = f'<b lang="{tag}">{in_html(spelling.text)}</b>'
    forms = [(form, count) for form, count in spelling.forms.most_common() if form != spelling.text]
    if not forms:
        return written
    shown = ", ".join(f"{in_html(form)} {count:,}" for form, count in forms[:_MOST_FORMS])
    more = " …" if len(forms) > _MOST_FORMS else ""
    return f'{written} <span class="faint" lang="{tag}">({shown}{more})</span>'


def _places(spelling: Spelling, anchors: dict[tuple[str, str], str]) -> str:
    """The places, text by text; those of findings are links to them."""
    shown = spelling.places[:_MOST_PLACES]
    texts: dict[str, list[str]] = {}
    for path, place in shown:
        anchor = anchors.get((path, place))
        said = in_html(place)
        texts.setdefault(path, []).append(f'<a href="#{anchor}">{said}</a>' if anchor else said)
    items = [
        f"<li><bdi>{in_html('standard input' if path == '-' else path)}</bdi> {', '.join(places)}</li>"
        for path, places in texts.items()
    ]
    left = spelling.times - len(shown)
    more = f"<li>and {left:,} more</li>" if left else ""
    return f'<ul class="places">{"".join(items)}{more}</ul>'
