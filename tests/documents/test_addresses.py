"""Addresses, handles, tags and file names in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.addresses import addresses


def found(text: str) -> list[str]:
    return [span.of(text) for span in addresses(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("M.Ə.Rəsulzadə, М. А. Кулагин, И.О. Фамилия", id="initials"),
        pytest.param("т.е. и т.д., və s.Bakı, e.g. this, i.e./e.g., p.m./a.m.", id="abbreviations"),
        pytest.param("1.5 milyon, 12.05.1918, 3/4, 5.000.000, 1918/1920", id="numbers and dates"),
        pytest.param("Bakı/Tiflis, və/ya, км/ч, and/or", id="slashes of prose"),
        pytest.param("Gəldi.Getdi, it ended.Then, ушёл.Пришёл, gəldi.az", id="sentences that lost a space"),
        pytest.param("C#, #5, № 5, &#1043; a#b", id="number signs of prose"),
        pytest.param("5 @ 10, a @ b, @", id="at signs of prose"),
        pytest.param("Sonra: // qeyd; a://", id="slashes without an address"),
        pytest.param("…söz...söz", id="dots"),
    ],
)
def test_noop(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "https://example.org/Rəsulzadə/2019.html.", ["https://example.org/Rəsulzadə/2019.html"], id="ə"
        ),
        pytest.param(
            "https://ru.wikipedia.org/wiki/Кулагин,_В._М., и",
            ["https://ru.wikipedia.org/wiki/Кулагин,_В._М"],
            id="Cyrillic; the last full stop is the sentence's",
        ),
        pytest.param(
            "(http://a.az/x), [HTTPS://B.AZ/y]; «ftp://c.az»",
            ["http://a.az/x", "HTTPS://B.AZ/y", "ftp://c.az"],
            id="brackets and quotation marks",
        ),
        pytest.param(
            "https://az.wikipedia.org/wiki/Bakı_(şəhər) və",
            ["https://az.wikipedia.org/wiki/Bakı_(şəhər)"],
            id="a bracket of its own",
        ),
        pytest.param(
            "(https://a.az/x?a[]=1&b=(c))-da", ["https://a.az/x?a[]=1&b=(c)"], id="suffix after a bracket"
        ),
        pytest.param(
            "https://a.az/1?! https://a.az/2… 'https://a.az/3'",
            ["https://a.az/1", "https://a.az/2", "https://a.az/3"],
            id="other marks at the end",
        ),
        pytest.param(
            "*https://a.az/x_y* _www.b.az_ _oxu.az_",
            ["https://a.az/x_y", "www.b.az", "oxu.az"],
            id="in italics",
        ),
        pytest.param("www.azadliq.org-da, WWW.Bakı.az/x.", ["www.azadliq.org-da", "WWW.Bakı.az/x"], id="www"),
        pytest.param(
            "example.org/x, example.org:8080/Şuşa; кремль.рф/а",
            ["example.org/x", "example.org:8080/Şuşa", "кремль.рф/а"],
            id="domain with a path",
        ),
        pytest.param(
            "azadliq.org, Lenta.ru-da, meydan.tv’nin", ["azadliq.org", "Lenta.ru"], id="bare domains"
        ),
        pytest.param(
            "m.rasulzade@bdu.edu.az, <a+b@c.org>.", ["m.rasulzade@bdu.edu.az", "a+b@c.org"], id="e-mail"
        ),
        pytest.param("rəsulzadə@bakı.az", ["rəsulzadə@bakı.az"], id="e-mail with ə"),
        pytest.param(
            "@rasulzade, (@m.e.resulzade) @user@mastodon.social @Bakı-da",
            ["@rasulzade", "@m.e.resulzade", "@user@mastodon.social", "@Bakı"],
            id="handles",
        ),
        pytest.param("#Şuşa2022, (#АДР) #Qarabağ-da", ["#Şuşa2022", "#АДР", "#Qarabağ"], id="tags"),
        pytest.param(
            "Resulzade-1918.docx, images/Vekilov.JPG, C:\\a\\b.pdf-də",
            ["Resulzade-1918.docx", "images/Vekilov.JPG", "\\a\\b.pdf"],
            id="file names",
        ),
        pytest.param(
            "doi:10.1080/Kulagin.2000, 10.1234/a(b)c", ["10.1080/Kulagin.2000", "10.1234/a(b)c"], id="DOI"
        ),
        pytest.param(
            "S\u0327us\u0327a.docx #S\u0327us\u0327a",
            ["S\u0327us\u0327a.docx", "#S\u0327us\u0327a"],
            id="decomposed letters",
        ),
        pytest.param("https://a.az/x|https://b.az/y", ["https://a.az/x", "https://b.az/y"], id="in a table"),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


PIECES = [
    "a",
    "ə",
    "K",
    "1",
    ".",
    "@",
    "#",
    "/",
    ":",
    "://",
    "www.",
    ".org",
    ".pdf",
    "(",
    ")",
    " ",
    "-",
    "\u0327",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_places_are_in_order_and_apart(text: str) -> None:
    end = 0
    for span in addresses(text):
        assert end <= span.start < span.end <= len(text)
        assert not any(map(str.isspace, span.of(text)))
        end = span.end
