"""Where the author is somebody else."""

from __future__ import annotations

import pytest

from termkit.checks.whose_words import brackets_after_names, meant_as_it_stands, others_words, passages
from termkit.documents import read_document
from termkit.text.spans import Span


def others(text: str, format: str = "markdown") -> list[str]:
    (segment,) = read_document(text.encode(), "essay", format=format).segments
    return [Span(*place).of(text).strip("# \n") for place in others_words(segment).spans]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rəsulzadə Bakıda yaşadı.", id="plain prose"),
        pytest.param("the editors' view of the '90s and Bakı's own", id="straight apostrophes"),
        pytest.param("Bakı 2015 and Həsənli in 2014", id="years that cite nothing"),
        pytest.param("Rasulzadeh’s own, the editors’ view", id="apostrophes"),
        pytest.param("**Rəsulzadə** və [Bakı](https://example.org)", id="bold type and links"),
        pytest.param("He said “yes and left.", id="a quotation mark that is never closed"),
        pytest.param("# Ədəbiyyat haqqında\n\nRəsulzadə", id="a heading that is about literature"),
        pytest.param("# Qeydlər\n\nRəsulzadə yazdı.\n\nVəkilov getdi.", id="Notes as the title of the text"),
        pytest.param("It is (see Baku) so", id="a bracket after a common word"),
    ],
)
def test_the_author_speaks(text: str) -> None:
    assert others(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“Resulzade” wrote «Азия» and ‘Polis’", ["Resulzade", "Азия", "Polis"], id="quotation marks"
        ),
        pytest.param("> Resulzade dedi\n\nBakı", ["> Resulzade dedi"], id="a block quote"),
        pytest.param("His *Azerbaycan Cumhuriyeti* of 1923", ["Azerbaycan Cumhuriyeti"], id="italics"),
        pytest.param("Rasulzadeh (Azerbaijani: Rəsulzadə)", ["Azerbaijani: Rəsulzadə"], id="a bracket"),
        pytest.param("## References\n\nResulzade. 1923.\n", ["Resulzade. 1923."], id="references"),
        pytest.param("## ƏDƏBİYYAT\n\nResulzade. 1923.\n", ["Resulzade. 1923."], id="in capitals"),
        pytest.param("## Works Consulted\n\nResulzade.\n", ["Resulzade."], id="another heading"),
        pytest.param("## Mənbələr və ədəbiyyat\n\nResulzade.\n", ["Resulzade."], id="in Azerbaijani"),
        pytest.param("## Список источников и литературы\n\nБаку.\n", ["Баку."], id="in Russian"),
        pytest.param("References\nResulzade. 1923.\n", ["Resulzade. 1923."], id="without a blank line"),
        pytest.param(
            "Bakı.[^1]\n\n[^1]: Resulzade M. E. İstanbul, 1923.\n",
            ["Resulzade M. E. İstanbul, 1923."],
            id="a reference in a footnote",
        ),
        pytest.param("(Həsənli 2014: 33)", ["Həsənli"], id="a citation"),
        pytest.param("He wrote: 'Resulzade was here.'", ["Resulzade was here."], id="straight single marks"),
        pytest.param(
            "“Resulzade was here.\n\n“Bakı too,” he said.",
            ["Resulzade was here.", "Bakı too,"],
            id="a quotation over paragraphs",
        ),
        pytest.param("## 5. Литература:\n\nResulzade. 1923.\n", ["Resulzade. 1923."], id="numbered"),
        pytest.param("## Sources\n\nResulzade.\n\n## Thanks\n\nBakı\n", ["Resulzade."], id="up to a heading"),
        pytest.param(
            "## Литература\n\nБаку.\n\n### На азербайджанском языке\n\nBakı.\n",
            ["Баку.\n\n### На азербайджанском языке\n\nBakı."],
            id="over the headings of its parts",
        ),
    ],
)
def test_somebody_else_speaks(text: str, expected: list[str]) -> None:
    assert others(text) == expected


def test_a_list_of_references_in_plain_text() -> None:
    text = "Giriş\n\nBakı.\n\nİstifadə edilmiş ədəbiyyat\n\nResulzade M. E. İstanbul, 1923\n\nƏlavə\n\nSon."
    assert others(text, "plain-text") == ["Resulzade M. E. İstanbul, 1923"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rasulzadeh (Azerbaijani: Rəsulzadə)", ["Azerbaijani: Rəsulzadə"], id="a language in English"
        ),
        pytest.param("Расулзаде (азерб. Rəsulzadə)", ["азерб. Rəsulzadə"], id="in Russian, shortened"),
        pytest.param("Rəsulzadə (rusca: Расулзаде)", ["rusca: Расулзаде"], id="in Azerbaijani"),
        pytest.param("Гасанлы (Həsənli)", ["Həsənli"], id="the name again, in another alphabet"),
        pytest.param("Baku (Bakı)", ["Bakı"], id="the name again"),
        pytest.param(
            "*Azerbaijan* (Azerbaijani: *Azərbaycan*)", ["Azerbaijani: *Azərbaycan*"], id="in italics"
        ),
        pytest.param("Rasulzadeh (a man\nof letters)", [], id="no language and no name"),
        pytest.param(
            "Rasulzadeh\n(in Azerbaijani: Rəsulzadə)", ["in Azerbaijani: Rəsulzadə"], id="in the next line"
        ),
        pytest.param("Kulagin (2000)", [], id="a year"),
        pytest.param("Kulagin (Kant 2000)", [], id="a citation"),
        pytest.param("Baku (Vakilov went there)", [], id="a remark"),
        pytest.param("Baku (Vəkilov)", [], id="another name"),
        pytest.param("the city (Bakı)", [], id="after a common word"),
        pytest.param("Baku (Bakı\n\nand so on)", [], id="over the end of a paragraph"),
    ],
)
def test_brackets_after_names(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in brackets_after_names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He signed Hasanoff [sic].", ["Hasanoff [sic]"], id="a word"),
        pytest.param("“Resulzade [sic] came”, he said", ["Resulzade [sic]"], id="inside a quotation"),
        pytest.param("“Resulzade came” [sic]", ["Resulzade came” [sic]"], id="after a quotation"),
        pytest.param("Resulzade (sic!)", ["Resulzade (sic!)"], id="other brackets"),
        pytest.param("«Адербейджан [SIC]»", ["Адербейджан [SIC]"], id="in capitals"),
        pytest.param("«Он „Гянжа“ [sic] писал»", ["Гянжа“ [sic]"], id="a quotation in a quotation"),
        pytest.param("[sic]", ["[sic]"], id="of nothing"),
        pytest.param("sic transit", [], id="the Latin word"),
    ],
)
def test_meant_as_it_stands(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in meant_as_it_stands(text)] == expected


ENGLISH = "It was the first republic of the East, and it is remembered."
AZERBAIJANI = "O, Şərqdə ilk respublika idi və yaddaşda qaldı."


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        pytest.param("en", f"{ENGLISH}\n\n{AZERBAIJANI}", [AZERBAIJANI], id="an abstract"),
        pytest.param("az", f"{ENGLISH}\n\n{AZERBAIJANI}", [ENGLISH], id="the other way round"),
        pytest.param("en", f"{ENGLISH}\r\n \r\n{AZERBAIJANI}\r\n", [AZERBAIJANI], id="line ends"),
        pytest.param("en", f"{ENGLISH}\n\nMəhəmməd Əmin Rəsulzadə", [], id="a name"),
        pytest.param("en", f"{ENGLISH}\n{AZERBAIJANI}", [], id="one paragraph"),
        pytest.param("ru", f"{ENGLISH}\n\n{AZERBAIJANI}", [], id="nothing is in the language"),
    ],
)
def test_paragraphs_in_another_language(tag: str, text: str, expected: list[str]) -> None:
    assert [span.of(text).strip() for span in passages(text, tag)] == expected
