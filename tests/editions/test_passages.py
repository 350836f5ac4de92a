from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import read_document
from termkit.documents.document import Document, Paragraph, Segment
from termkit.editions.passages import Passage, passages_of
from termkit.text.spans import Span

ESSAY = """---
title: Esse
---
# Liman

Bakı külək
şəhəridir.

> Dəniz sakitdir,
> külək yatıb.

- Birinci körpü
- İkinci körpü
  hələ tikilir

| Ad | İl |
|----|----|
| Qala | 1906 |

```
kod
```

Son söz.[^1]

[^1]: Qeyd burada.

## Ədəbiyyat

Həsənli C. *Xarici siyasət*. Bakı: Garisma, 2009.

Vəkilov R. *Liman kitabxanaları*. Bakı: Elm, 1998.
"""


def passages(text: str, path: str = "esse.md") -> list[Passage]:
    return passages_of(read_document(text.encode(), path))


def test_a_note_below_the_list_is_a_passage() -> None:
    text = f"{ESSAY}\n[^2]: Sənəd arxivdədir.\n"
    assert passages(text)[-1].text == "Sənəd arxivdədir."


def test_paragraphs_headings_items_and_cells_are_passages_and_code_and_the_list_are_not() -> None:
    found = [(passage.text, passage.kind) for passage in passages(ESSAY)]
    assert found == [
        ("Esse", "front matter"),
        ("Liman", "heading"),
        ("Bakı külək şəhəridir.", "paragraph"),
        ("Dəniz sakitdir, külək yatıb.", "paragraph"),
        ("Birinci körpü", "paragraph"),
        ("İkinci körpü hələ tikilir", "paragraph"),
        ("Ad", "cell"),
        ("İl", "cell"),
        ("Qala", "cell"),
        ("1906", "cell"),
        ("Son söz.[^1]", "paragraph"),
        ("Qeyd burada.", "paragraph"),
        ("Ədəbiyyat", "heading"),
    ]


def test_a_passage_knows_the_headings_above_it_and_its_line() -> None:
    (one,) = [
        passage for passage in passages("# A\n\n## B\n\n### C\n\n## D\n\nSöz.\n") if passage.text == "Söz."
    ]
    assert (one.section, one.line) == (("A", "D"), 9)


def test_underlined_headings_have_levels_too() -> None:
    found = passages("Kitab\n=====\n\nFəsil\n-----\n\nSöz.\n")
    assert found[-1].section == ("Kitab", "Fəsil")


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        pytest.param("a.md", "Bakı  \nGəncə\n", "Bakı\nGəncə", id="two spaces"),
        pytest.param("a.md", "Bakı\\\nGəncə\n", "Bakı\nGəncə", id="a backslash"),
        pytest.param("a.md", "Bakı\nGəncə\n", "Bakı Gəncə", id="none"),
        pytest.param(
            "a.txt",
            "Uzun bir sətir, sonu yoxdur, gəlir və\ngedir.\n\nQısa\nşeir\n",
            "Qısa\nşeir",
            id="short lines of plain text",
        ),
    ],
)
def test_a_break_that_is_meant_is_kept(path: str, text: str, expected: str) -> None:
    assert passages(text, path)[-1].text == expected


WORDS = st.lists(st.sampled_from("Bakı Şuşa Gəncə külək dəniz yol".split()), min_size=1, max_size=9)
TEXTS = st.lists(WORDS.map(" ".join), min_size=1, max_size=6, unique=True)


@given(TEXTS, st.integers(0, 6), st.text("abcdə", min_size=3, max_size=9))
def test_what_is_put_in_elsewhere_changes_no_id(texts: list[str], at: int, new: str) -> None:
    before = {passage.text: passage.key for passage in passages("\n\n".join(texts))}
    after = {passage.text: passage.key for passage in passages("\n\n".join([*texts[:at], new, *texts[at:]]))}
    assert all(after[text] == key for text, key in before.items())


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=6))
def test_no_two_passages_have_one_id(texts: list[str]) -> None:
    keys = [passage.key for passage in passages("\n\n".join(texts))]
    assert len(set(keys)) == len(keys)


def test_a_paragraph_of_a_container_is_a_passage_and_its_breaks_are_meant() -> None:
    text = "Liman\n\n Bakı\nGəncə "
    paragraphs = (Paragraph(Span(0, 5), "paragraph 1"), Paragraph(Span(7, 19), "paragraph 2"))
    segment = Segment(text, headings=(Span(0, 5),), paragraphs=paragraphs)
    found = passages_of(Document("a.docx", "docx", "utf-8", b"", (segment,)))
    assert [(p.place, p.text, p.section, p.line) for p in found] == [
        (Span(0, 5), "Liman", ("Liman",), "paragraph 1"),
        (Span(8, 18), "Bakı\nGəncə", ("Liman",), "paragraph 2"),
    ]
