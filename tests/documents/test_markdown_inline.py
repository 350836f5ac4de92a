"""The inline scanner by example. Random markup is in test_markdown_against_markdown_it."""

from __future__ import annotations

import pytest

from termkit.documents.markdown_inline import scan, scan_html


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("M. Ə. Rəsulzadə (1884–1955), “Açıq söz”.", id="plain words"),
        pytest.param(
            "rəsulzadə_1918_bakı və 2*3*4", id="underscores in a word, and stars between figures would be"
        ),
        pytest.param(r"\*Rəsulzadə\* \`Resulzade\` \[söz](x)", id="escaped marks"),
        pytest.param("` Bakı `` Şuşa", id="backticks that do not pair"),
        pytest.param("a < b > c, 3<5, <Bakı>, AT&T; R&D", id="angle brackets and ampersands of prose"),
        pytest.param("[Rəsulzadə 1918: 5], [sic]", id="brackets without a target"),
        pytest.param("[söz](iki söz)", id="an address with a space is none"),
        pytest.param("<!-- never closed", id="comment without an end"),
    ],
)
def test_nothing_is_exempt(text: str) -> None:
    found = scan(text)
    assert not found.code
    assert not found.markup


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Sahə `Resulzade` olmalıdır.", ["`Resulzade`"], id="one backtick"),
        pytest.param("`` a ` b `` və ` c`", ["`` a ` b ``", "` c`"], id="backticks inside"),
        pytest.param("`[a](`b`)`", ["`[a](`", "`)`"], id="code before links"),
        pytest.param(r"`a\` b`", [r"`a\`"], id="no escapes in code"),
        pytest.param(r"\``a`", ["`a`"], id="escaped backtick before code"),
        pytest.param("*`a*`", ["`a*`"], id="code before emphasis"),
        pytest.param("`iki\nsətir`", ["`iki\nsətir`"], id="over two lines"),
        pytest.param("<code>Vekilov</code>lar", ["<code>Vekilov</code>"], id="HTML code"),
    ],
)
def test_code(text: str, code: list[str]) -> None:
    assert [span.of(text) for span in scan(text).code] == code


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        pytest.param("[söz](https://a.az/x)", ["](https://a.az/x)"], id="link"),
        pytest.param(
            "![Şuşa qalası](images/susa.jpg)", ["](images/susa.jpg)"], id="image, its text is prose"
        ),
        pytest.param('[söz](x "Açıq söz")', ["](x"], id="the title is prose"),
        pytest.param("[söz](<a b> 'Açıq')", ["](<a b>"], id="address in angle brackets"),
        pytest.param("[s](Bakı_(şəhər)_(2)) s", ["](Bakı_(şəhər)_(2))"], id="brackets in the address"),
        pytest.param("[[a](b)](c)", ["](b)"], id="no link in a link"),
        pytest.param("[![a](b)](c)", ["](b)", "](c)"], id="an image in a link"),
        pytest.param("[söz][ref] və [söz][yox]", ["][ref]"], id="reference, where it is defined"),
        pytest.param("[Ref] [ref][]", ["Ref]", "ref][]"], id="short references: the text is the label"),
        pytest.param("<https://a.az/ə> <m@bdu.az>", ["<https://a.az/ə>", "<m@bdu.az>"], id="autolinks"),
        pytest.param('<a href="Resulzade" x=1>söz</a>', ['<a href="Resulzade" x=1>', "</a>"], id="tags"),
        pytest.param("söz<!-- Resulzade -->söz", ["<!-- Resulzade -->"], id="comment"),
        pytest.param("<!--> söz -->", ["<!-->"], id="shortest comment"),
        pytest.param(
            "<?a b?> <!DOCTYPE x> <![CDATA[y>]]>", ["<?a b?>", "<!DOCTYPE x>", "<![CDATA[y>]]>"], id="rare"
        ),
        pytest.param("Bakı&nbsp;B&uuml;lent &#1043; &yox;", ["&nbsp;", "&uuml;", "&#1043;"], id="entities"),
        pytest.param("Rəsulzadə[^12] [^iki üç]", ["[^12]"], id="footnote mark"),
    ],
)
def test_markup(text: str, markup: list[str]) -> None:
    assert [span.of(text) for span in scan(text, {"REF"}).markup] == markup


@pytest.mark.parametrize(
    ("text", "emphasised"),
    [
        pytest.param("*Açıq söz* və _Azərbaycan_", ["Açıq söz", "Azərbaycan"], id="stars and underscores"),
        pytest.param("**Bakı**", [], id="bold is not italic"),
        pytest.param("***Bakı***", ["**Bakı**"], id="both"),
        pytest.param("**bold *iç* bold**", ["iç"], id="italic in bold"),
        pytest.param("*a **b** c*", ["a **b** c"], id="bold in italic"),
        pytest.param("*Açıq söz*ün", ["Açıq söz"], id="a suffix after a star"),
        pytest.param("_Açıq söz_ün", [], id="an underscore in a word closes nothing"),
        pytest.param("*[Açıq söz*](x)", [], id="links before emphasis"),
        pytest.param("* Bakı *", [], id="spaces inside"),
        pytest.param("«*Мысль*»", ["Мысль"], id="beside quotation marks"),
    ],
)
def test_emphasis(text: str, emphasised: list[str]) -> None:
    assert [span.of(text) for span in scan(text).emphasised] == emphasised


def test_html_blocks_have_no_markdown() -> None:
    text = "<div>\n*Rəsulzadə* `Bakı` [a](b)\n<pre>Resulzade</pre> <script>x('</b>')</script>&amp;\n</div>"
    found = scan_html(text)
    assert [span.of(text) for span in found.code] == ["<pre>Resulzade</pre>", "<script>x('</b>')</script>"]
    assert [span.of(text) for span in found.markup] == ["<div>", "&amp;", "</div>"]
    assert not found.emphasised
