from __future__ import annotations

from itertools import product

import pytest

from termkit.checks import Settings, check
from termkit.documents import read_document
from termkit.editions.citing import citation_edits
from termkit.editions.forms import checked_style
from termkit.editions.house_style import CHOICES, HouseStyle
from termkit.glossary import Glossary
from termkit.languages import language

ARTICLE = """Bunu göstərir ({}).

## Ədəbiyyat

{}
"""
KULAGIN = "Кулагин В. М. *Мир и война*. М., 2000."
VAKILOV = "Vəkilov R. *Liman*. Bakı: Elm, 1998."
HASANLI = "Həsənli C. *Siyasət*. Bakı: Elm, 2009."


def edition(text: str, tag: str, **style: str) -> str:
    document = read_document(text.encode(), "a.md")
    edits = citation_edits(document.segments[0], tag, HouseStyle(**style), Glossary.shipped())
    return document.with_edits({0: edits}).decode()


def article(key: str, *works: str) -> str:
    return ARTICLE.format(key, "\n\n".join(works))


@pytest.mark.parametrize(
    ("text", "tag", "style"),
    [
        pytest.param(article("Кулагин 2000", VAKILOV, KULAGIN), "az", {}, id="works in their own letters"),
        pytest.param("Nəsibzadə 1996 yazır.\n", "az", {"reference_order": "alphabetical"}, id="no list"),
        pytest.param(
            article("1; 2", "1. " + VAKILOV, "2. " + HASANLI),
            "az",
            {"reference_order": "alphabetical"},
            id="a numbered list",
        ),
        pytest.param(
            article(
                "Həsənli 2009", "Həsənli C. 2009. *Dəniz*. Bakı: Elm.", "Həsənli C. 2009. *Yol*. Bakı: Elm."
            ),
            "az",
            {"reference_order": "alphabetical"},
            id="letters that are missing",
        ),
        pytest.param(
            article("Həsənli 2009", VAKILOV, HASANLI),
            "az",
            {"reference_order": "source"},
            id="the order of the source",
        ),
    ],
)
def test_noop(text: str, tag: str, style: dict[str, str]) -> None:
    assert edition(text, tag, **style) == text


@pytest.mark.parametrize(
    ("text", "tag", "style", "expected"),
    [
        pytest.param(
            article("Кулагин 2000", KULAGIN),
            "en",
            {"citations": "romanised", "references": "romanised"},
            article("Kulagin 2000", "Kulagin V. M. *Mir i voina*. M., 2000."),
            id="romanised",
        ),
        pytest.param(
            article("Кулагин 2000", KULAGIN),
            "en",
            {"citations": "both", "references": "both"},
            article("Kulagin [Кулагин] 2000", "Kulagin V. M. *Mir i voina* [Мир и война]. M., 2000."),
            id="both",
        ),
        pytest.param(
            article("Кулагин 2000", KULAGIN),
            "ru",
            {"references": "both"},
            article("Кулагин 2000", "Кулагин В. М. *Мир и война* [Mir i voina]. М., 2000."),
            id="both, for readers of Russian",
        ),
        pytest.param(
            article("Kulagin 2000", KULAGIN),
            "en",
            {"citations": "original"},
            article("Кулагин 2000", KULAGIN),
            id="a key as the list has it",
        ),
        pytest.param(
            article("Həsənli 2009", VAKILOV, KULAGIN, HASANLI),
            "az",
            {"reference_order": "alphabetical"},
            article("Həsənli 2009", HASANLI, VAKILOV, KULAGIN),
            id="sorted, own letters first",
        ),
        pytest.param(
            article("Həsənli 2009", VAKILOV, KULAGIN, HASANLI),
            "ru",
            {"reference_order": "alphabetical"},
            article("Həsənli 2009", KULAGIN, HASANLI, VAKILOV),
            id="sorted for Russian",
        ),
        pytest.param(
            article("Vəkilov 1998", "Xətai R. *Yol*. Bakı, 1998.", "Qasımov R. *Dağ*. Bakı, 1999."),
            "az",
            {"reference_order": "alphabetical"},
            article("Vəkilov 1998", "Xətai R. *Yol*. Bakı, 1998.", "Qasımov R. *Dağ*. Bakı, 1999."),
            id="x before q in Azerbaijani",
        ),
        pytest.param(
            article("Vəkilov 1998", "Xətai R. *Yol*. Bakı, 1998.", "Qasımov R. *Dağ*. Bakı, 1999."),
            "en",
            {"reference_order": "alphabetical"},
            article("Vəkilov 1998", "Qasımov R. *Dağ*. Bakı, 1999.", "Xətai R. *Yol*. Bakı, 1998."),
            id="and behind it in English",
        ),
    ],
)
def test_fix(text: str, tag: str, style: dict[str, str], expected: str) -> None:
    assert edition(text, tag, **style) == expected


def test_letters_after_years_follow_the_new_order_in_the_list_and_in_the_keys() -> None:
    works = ["Həsənli C. 2009a. *Yol*. Bakı: Elm.", "Həsənli C. 2009b. *Dəniz*. Bakı: Elm."]
    text = article("Həsənli 2009a; Həsənli 2009b: 12", *works)
    expected = article(
        "Həsənli 2009b; Həsənli 2009a: 12",
        "Həsənli C. 2009a. *Dəniz*. Bakı: Elm.",
        "Həsənli C. 2009b. *Yol*. Bakı: Elm.",
    )
    assert edition(text, "az", reference_order="alphabetical") == expected


def test_letters_are_those_of_the_list() -> None:
    works = ["Кулагин В. М. 2000а. *Мир*. М.: Наука.", "Кулагин В. М. 2000б. *Война*. М.: Наука."]
    text = article("Кулагин 2000а, 2000б", *works)
    new = edition(text, "en", citations="romanised", references="romanised")
    assert "(Kulagin 2000a, 2000b)" in new
    assert "Kulagin V. M. 2000b. *Voina*" in new


def test_a_dash_moves_with_the_work_above_it() -> None:
    works = [VAKILOV, "———. *Dəniz*. Bakı: Elm, 2001.", HASANLI]
    new = edition(article("Vəkilov 1998", *works), "az", reference_order="alphabetical")
    assert new == article("Vəkilov 1998", HASANLI, VAKILOV, works[1])


TEXTS = {
    "az": article("Кулагин 2000; Həsənli 2009; Vəkilov 1998", KULAGIN, VAKILOV, HASANLI),
    "ru": article("Кулагин 2000; Həsənli 2009; Vəkilov 1998", KULAGIN, VAKILOV, HASANLI).replace(
        "Bunu göstərir", "Это показывают"
    ),
    "en": article("Кулагин 2000; Həsənli 2009; Vəkilov 1998", KULAGIN, VAKILOV, HASANLI).replace(
        "Bunu göstərir", "Others have shown it"
    ),
}
HOW = CHOICES["citations"]


@pytest.mark.parametrize("tag", TEXTS)
@pytest.mark.parametrize(("citations", "references"), list(product(HOW, HOW)))
def test_whatever_the_style_the_check_of_the_edition_finds_each_work(
    tag: str, citations: str, references: str
) -> None:
    style = HouseStyle(citations=citations, references=references, reference_order="alphabetical")
    if not style.keys_lead_to_the_list(language(tag).script):
        return
    new = edition(TEXTS[tag], tag, citations=citations, references=references, reference_order="alphabetical")
    found = check(
        read_document(new.encode(), "a.md"),
        tag,
        Glossary.shipped(),
        Settings(select=("citation", "reference"), style=checked_style(style)),
    )
    assert found == []
