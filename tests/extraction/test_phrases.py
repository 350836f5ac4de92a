"""Terms of several words that texts use again and again."""

from __future__ import annotations

import pytest

from termkit.documents import read_document
from termkit.extraction import Phrases, proposals
from termkit.glossary import Glossary
from termkit.glossary.store import parse


def found(language: str, *texts: str, glossary: str = "", least: int = 3) -> list[tuple[str, int]]:
    known = Glossary(parse(glossary, "names.toml")[0])
    phrases = Phrases()
    for number, text in enumerate(texts):
        phrases.add(read_document(text.encode(), f"{number}.md"), language, known)
    return [
        (" ".join(cluster.forms[language]), cluster.counts.total()) for cluster in phrases.clusters(least)
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "A grain terminal, then a grain terminal.", id="seen twice only"),
        pytest.param("en", "Last year, last year. Last year and next week.", id="words of everyday"),
        pytest.param("en", "The Grain Terminal, a Grain Terminal, one Grain Terminal.", id="a name"),
        pytest.param(
            "en", "Zarat terminals. Zarat terminals. Zarat terminals.", id="a name that begins sentences"
        ),
        pytest.param("en", "`grain terminal` and `grain terminal`, `grain terminal`", id="code"),
        pytest.param("en", "grain, terminal; grain\n\nterminal. grain (terminal)", id="signs between"),
        pytest.param(
            "az", "Ölkənin limanı, ölkənin limanı. Ölkənin limanında.", id="somebody’s, and no term"
        ),
        pytest.param("az", "Dəniz gördü, dəniz gördü, dəniz gördü.", id="a verb"),
        pytest.param("ru", "Он видел новый порт, новый порт, нового порта.", id="an everyday adjective"),
        pytest.param("ru", "По крайней мере, по крайней мере, по крайней мере.", id="a turn of phrase"),
        pytest.param("ru", "Морской порта, морской порта, морской порта.", id="no agreement"),
    ],
)
def test_what_is_no_term(language: str, text: str) -> None:
    assert found(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        pytest.param(
            "en",
            "One grain terminal is shut. All grain terminals are; see the grain\nterminal.",
            "grain terminal",
            id="singular, plural, over a line",
        ),
        pytest.param(
            "en",
            "Steam pumps rust. One steam pump, a steam pump.",
            "steam pump",
            id="where a sentence begins",
        ),
        pytest.param(
            "az",
            "Bu taxıl anbarıdır. Onlar taxıl anbarının qapısını, taxıl anbarına girişi boyadılar.",
            "taxıl anbarı",
            id="an izafet in its cases",
        ),
        pytest.param(
            "az",
            "Orada balıq meydançasından, balıq meydançasına, balıq meydançalarına baxdıq.",
            "balıq meydançası",
            id="an izafet seen in oblique cases alone",
        ),
        pytest.param(
            "az",
            "Bu, qış fırtına kimi, qış fırtına deyil, qış fırtınasıdır.",
            "qış fırtına",
            id="a noun that ends as the dative does",
        ),
        pytest.param(
            "az",
            "Burada hərbi gəmi, hərbi gəmidən və hərbi gəminin yanında dayandıq.",
            "hərbi gəmi",
            id="an adjective and its noun",
        ),
        pytest.param(
            "ru",
            "Мы видели морской порт. В морском порту шумно, и морские порты растут.",
            "морской порт",
            id="an adjective with its noun",
        ),
        pytest.param(
            "ru",
            "Там идут дорожные сборы, без дорожных сборов нельзя, к дорожным сборам привыкли.",
            "дорожный сбор",
            id="in the plural",
        ),
    ],
)
def test_forms_of_one_term_are_counted_together(language: str, text: str, term: str) -> None:
    assert found(language, text) == [(term, 3)]


def test_a_part_of_a_longer_term_is_no_term_by_itself() -> None:
    text = (
        "The grain terminal operator left. A grain terminal operator came. Any grain terminal operator can."
    )
    assert found("en", text) == [("grain terminal operator", 3)]
    assert found("en", text + " A grain terminal, two grain terminals, any grain terminal.") == [
        ("grain terminal", 6),
        ("grain terminal operator", 3),
    ]


def test_texts_count_together_and_the_most_frequent_come_first() -> None:
    assert found(
        "en", "A salt marsh.", "The salt marsh. A peat bog.", "One salt marsh.", "A salt marsh."
    ) == [("salt marsh", 4)]


def test_terms_of_the_glossary_are_passed_over() -> None:
    entry = '[terminal]\nkind = "term"\nen.preferred = "grain terminal"\n'
    text = "One grain terminal, two grain terminals, any grain terminal."
    assert found("en", text, glossary=entry) == []


def test_a_term_is_proposed_in_its_own_language_and_not_transliterated() -> None:
    phrases = Phrases()
    text = "Мы видели морской порт. В морском порту шумно, и морские порты растут."
    phrases.add(read_document(text.encode(), "essay.md"), "ru", Glossary([]))
    (proposal,) = proposals(phrases.clusters(), Glossary([]))
    assert proposal.values == {"kind": "term", "ru.preferred": "морской порт", "ru.review": "proposed"}
    assert proposal.seen[:2] == [
        "seen 3 times (ru 3)",
        "essay.md:1  … Мы видели морской порт. В морском порту шумно, и морские порты растут. …",
    ]
    assert parse(proposal.toml, "new.toml")[1] == []
