"""Where the list of references is."""

from __future__ import annotations

import pytest

from termkit.citations.reference_list import lists_of_works, reference_lists, references_in_notes
from termkit.documents import read_document
from termkit.text.spans import Span

ENTRY = "Həsənli C. Xarici siyasət. Bakı, 2009."


def works(text: str, path: str = "essay.md") -> list[str]:
    (segment,) = read_document(text.encode(), path).segments
    return [place.of(segment.text).strip("# \n") for place in lists_of_works(segment.text, segment.headings)]


@pytest.mark.parametrize(
    "title",
    [
        "## References", "## Works Cited", "## Ədəbiyyat", "## İstifadə edilmiş ədəbiyyat",
        "## Mənbələr və ədəbiyyat",
        "## Литература", "## Список литературы", "Список использованных источников и литературы",
        "## Reference list", "## Mənbə və ədəbiyyat", "## Литература и ссылки", "Ədəbiyyat siyahısı:",
        "## 5. Библиография",
    ],
)  # fmt: skip
def test_a_list_has_a_title(title: str) -> None:
    assert works(f"# Esse\n\nMətn.\n\n{title}\n\n{ENTRY}\n") == [ENTRY]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# Esse\n\nMətn (Həsənli 2009).\n", id="no list"),
        pytest.param(f"# Esse\n\nMətn.\n\n## Qeydlər\n\n{ENTRY}\n", id="notes"),
        pytest.param(f"# Esse\n\nMətn.\n\n## Further reading\n\n{ENTRY}\n", id="further reading"),
        pytest.param("# Mənbələr\n\nMətn (Həsənli 2009).\n\nSon.\n", id="the title of the whole text"),
        pytest.param("# Esse\n\nHəsənli C. 2009-cu ildə gəldi.\n\nO, danışdı.\n", id="prose at the end"),
    ],
)
def test_no_list(text: str) -> None:
    assert works(text) == []


def test_a_list_is_known_by_its_shape() -> None:
    entries = "\n\n".join(
        (ENTRY, "Dövlət Statistika Komitəsi. Cədvəllər. Bakı, 2019.", "Vəkilov R. Liman. Bakı, 1998.",
         "Кулагин В. М. Мир. М., 2000.")
    )  # fmt: skip
    assert works(f"# Esse\n\nMətn burada qurtarır.\n\n{entries}\n") == [entries]


def test_a_heading_ends_the_list_and_a_part_of_it_does_not() -> None:
    russian = "### In Russian\n\nКулагин В. М. Мир. М., 2000."
    text = f"# E\n\nM.\n\n## References\n\n{ENTRY}\n\n{russian}\n\n## Thanks\n\nX.\n"
    (found,) = works(text)
    assert found.startswith(ENTRY)
    assert found.endswith("М., 2000.")


@pytest.mark.parametrize("entry", [ENTRY, "Dünya Bankı. Hesabat. Vaşinqton, 2018. 56 s."])
def test_a_list_by_itself_has_its_title_first(entry: str) -> None:
    assert works(f"# References\n\n{entry}\n") == [entry]


def test_notes_are_no_part_of_a_list() -> None:
    titled = "Ədəbiyyat\n\nKulagin, V. M. 2000. Tarix.\n\nBu barədə aşağıda danışılır."
    note = Span(titled.index("Bu barədə"), len(titled))
    assert [span.of(titled).strip() for span in reference_lists(titled, [], [note])] == [
        "Kulagin, V. M. 2000. Tarix."
    ]
    entries = "\n\n".join(f"Kulagin, V. M. ({year}). Tarix." for year in (1998, 1999, 2000))
    text = f"Mətn belə başlayır.\n\n{entries}\n\nRedaktorun qeydi."
    note = Span(text.index("Redaktorun"), len(text))
    assert [span.of(text).strip() for span in reference_lists(text, [], [note])] == [entries]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_notes_of_markdown_may_stand_below_a_list_or_between_its_entries(end: str) -> None:
    note = "[^1]: Bu haqda arxivdə\nsənəd var.\n\n    O, 1919-cu ildəndir.\n[^2]: Bax: qeyd 1.\n\n"
    text = f"# Esse\n\nMətn.[^1][^2]\n\n## Ədəbiyyat\n\n{ENTRY}\n\n{note}".replace("\n", end)
    assert [place.strip() for place in works(text)] == [ENTRY]
    more = "Vəkilov R. Limanlar. Bakı, 1998."
    assert [place.strip() for place in works(f"{text}{more}{end}")] == [ENTRY, more]


def test_a_note_may_be_nothing_but_a_reference() -> None:
    text = "Bakı.\n\nResulzade M. E. İstanbul, 1923.\n\nBu, belə deyil."
    notes = [Span(7, 38), Span(40, len(text))]
    assert [span.of(text) for span in references_in_notes(text, notes)] == ["Resulzade M. E. İstanbul, 1923."]
