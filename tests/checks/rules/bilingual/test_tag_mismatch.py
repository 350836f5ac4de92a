"""Tags and inline codes."""

from __future__ import annotations

import pytest

from termkit.checks import Settings, check
from termkit.documents import read_document
from termkit.glossary import Glossary
from tests.checks.rules.bilingual.pairs import found

RULE = "tag-mismatch"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("<b>Save</b> and <i>close</i>", "<i>Bağla</i> və <b>saxla</b>", id="another order"),
        pytest.param("one<br>two", "bir<br/>iki", id="two ways to write one tag"),
        pytest.param("copy <file>", "<fayl> köçür", id="a word in pointed brackets"),
        pytest.param("<a href='en'>Help</a>", "<a href='az'>Yardım</a>", id="a value"),
        pytest.param("<img src='a' alt='wind'/>", "<img src='a'/>", id="an attribute that is text"),
        pytest.param("<p>open <b>text", "<p>açıq <b>mətn", id="left open in the source"),
        pytest.param("2 < 3 > 1", "2 < 3 > 1", id="no tags"),
    ],
)
def test_noop(source: str, text: str) -> None:
    assert found(RULE, source, text) == []


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        pytest.param("<b>Save</b>", "Saxla", "<b>, </b> of the source are missing here.", id="lost"),
        pytest.param("Save", "<b>Saxla</b>", "<b>, </b> are not in the source.", id="added"),
        pytest.param("<b>Save</b>", "<b>Saxla<b>", "</b> of the source is missing here and <b>", id="open"),
        pytest.param("<b><i>a</i></b>", "<b><i>a</b></i>", "cross", id="crossed"),
        pytest.param("a<br/>b", "a b", "<br/> of the source is missing", id="a break"),
        pytest.param("<a href='x'>a</a>", "<a>a</a>", "<a href='x'> of the source", id="an attribute"),
    ],
)
def test_found(source: str, text: str, said: str) -> None:
    (finding,) = found(RULE, source, text)
    assert said in finding.message
    assert (finding.severity, finding.fixes) == ("error", ())


def codes(source: str, target: str, format: str = "xlf") -> list[str]:
    """What is said of two segments of XLIFF 1.2 or TMX."""
    if format == "xlf":
        file = (
            '<xliff version="1.2"><file source-language="en" target-language="az"><body><trans-unit id="1">'
            f"<source>{source}</source><target>{target}</target></trans-unit></body></file></xliff>"
        )
    else:
        file = (
            f'<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>{source}</seg></tuv>'
            f'<tuv xml:lang="az"><seg>{target}</seg></tuv></tu></body></tmx>'
        )
    document = read_document(file.encode(), f"work.{format}")
    return [found.message for found in check(document, "az", Glossary([]), Settings(select=(RULE,)))]


def test_codes_of_a_file_are_compared_by_their_names() -> None:
    source = '<g id="1">Baku</g> <x id="2"/>wind'
    assert codes(source, '<x id="2"/><g id="1">Bakı</g> küləyi') == []
    (said,) = codes(source, '<g id="1">Bakı</g> küləyi')
    assert said.startswith('<x id="2"/> of the source is missing here.')
    (said,) = codes("wind", '<x id="2"/>külək')
    assert said.startswith('<x id="2"/> is not in the source.')


def test_codes_that_are_numbered_otherwise_may_stand_for_the_same() -> None:
    assert codes('<ph x="1">{0}</ph>wind', '<ph x="7">{0}</ph>külək', "tmx") == []
    assert codes('<bpt i="1">&lt;b></bpt>wind', "külək", "tmx") == [
        "<b> of the source is missing here. Put the tags around the same words as in the source."
    ]


def test_a_code_is_not_closed_before_it_is_opened() -> None:
    source = '<bpt id="1">[</bpt>Baku<ept id="1">]</ept>'
    (said,) = codes(source, '<ept id="1">]</ept>Bakı<bpt id="1">[</bpt>')
    assert said == "The inline code ] closes what is only opened after it."
