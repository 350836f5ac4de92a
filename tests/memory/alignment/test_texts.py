"""Documents as sentences."""

from __future__ import annotations

import pytest

from termkit.documents import read_document
from termkit.memory.alignment.texts import lines_of, sentences_of


def texts(text: str, name: str = "essay.md") -> list[str]:
    return [sentence.text for sentence in sentences_of(read_document(text.encode(), name))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "> Bir söz.\n> İki söz.\n", ["Bir söz.", "İki söz."], id="a quotation's marks are left out"
        ),
        pytest.param("1. Birinci\n2. İkinci\n", ["Birinci", "İkinci"], id="items of a list"),
        pytest.param("| Ad | İl |\n|---|---|\n| Bakı | 1998 |\n", ["Ad", "İl", "Bakı", "1998"], id="cells"),
        pytest.param("Giriş\n=====\n\nSon.\n", ["Giriş", "Son."], id="underlined heading"),
        pytest.param("---\ntitle: Bakı\n---\n\nSon.\n", ["Son."], id="front matter"),
        pytest.param("Kod:\n\n```\nprint(1)\n```\n\nSon.\n", ["Kod:", "Son."], id="code"),
        pytest.param(
            "Uzun bir\ncümlə. Qısa.\n", ["Uzun bir cümlə.", "Qısa."], id="a sentence over two lines"
        ),
        pytest.param("[^1]: Qeyd.\n", ["Qeyd."], id="footnote"),
        pytest.param("Bir söz.[^1] İki söz.[^iki]\n", ["Bir söz.", "İki söz."], id="marks of footnotes"),
        pytest.param("O **hər şeyi** *itirdi*.\n", ["O hər şeyi itirdi."], id="emphasis"),
        pytest.param("[Bax](http://a.az) və [bura][b].\n\n[b]: http://b.az\n", ["Bax və bura."], id="links"),
        pytest.param("`Kod` \\* &amp; <b>son</b> ![Şəkil](a.png).\n", ["Kod * & son Şəkil."], id="the rest"),
    ],
)
def test_markdown(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_a_sentence_keeps_its_line_though_marks_before_it_go() -> None:
    text = '**Bir** [söz](http://a.az).\n[İki](http://b.az "son") söz.[^1]\nÜç söz.\n'
    found = sentences_of(read_document(text.encode(), "a.md"))
    assert [(one.text, one.place) for one in found] == [("Bir söz.", 1), ("İki söz.", 2), ("Üç söz.", 3)]


def test_long_lines_of_plain_text_are_paragraphs() -> None:
    long = "Bakı " * 50
    assert texts(f"Başlıq\n{long}\nSon\n", "essay.txt") == ["Başlıq", long.strip(), "Son"]
    assert texts("Bakı küləkli\nşəhərdir.\n", "essay.txt") == ["Bakı küləkli şəhərdir."]


def test_a_blank_line_ends_a_paragraph_whatever_the_line_ends() -> None:
    found = lines_of(read_document(b"a\r\n\r\nb\r\nc", "lines.txt"))
    assert [(sentence.text, sentence.place, sentence.opens) for sentence in found] == [
        ("a", 1, True),
        ("b", 3, True),
        ("c", 4, False),
    ]
