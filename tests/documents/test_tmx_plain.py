"""What the pattern for plain units reads is what expat reads, in whatever surroundings."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.documents import tmx, xml_stream
from termkit.documents.tmx import read_tmx
from termkit.documents.translation_units import Fault, Unit
from termkit.errors import DocumentError

PLAIN = '<tu><tuv xml:lang="az"><seg>külək</seg></tuv><tuv xml:lang="ru"><seg>ветер</seg></tuv></tu>'
PIECES = [
    PLAIN,
    PLAIN + "\n" + PLAIN + "\n\n",
    '<tu tuid="7" srclang="ru" >\n <tuv lang="az-AZ" changeid="leyla">\n<seg></seg></tuv></tu>',
    PLAIN.replace("</tu>", '<tuv xml:lang="en"><seg>wind\n\n> sea</seg></tuv></tu>'),
    PLAIN.replace("</tu>", '<tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="ka"><seg>b</seg></tuv></tu>'),
    PLAIN.replace("külək", "kü<ph/>lək"),
    PLAIN.replace("külək", "külək &amp; dəniz"),
    PLAIN.replace("külək", "külək &nbsp; dəniz"),
    PLAIN.replace("külək", "külək\r\ndəniz\r"),
    PLAIN.replace("külək", "külək ]]> dəniz"),
    PLAIN.replace("külək", "<![CDATA[" + PLAIN + "]]>"),
    PLAIN.replace("külək", "\x01"),
    PLAIN.replace("külək", "\ufffe"),
    PLAIN.replace("külək", PLAIN),
    PLAIN.replace("<tu>", f"<tu><note>{PLAIN}</note>"),
    PLAIN.replace("<tu>", "<tu><prop type='x'>y</prop>"),
    PLAIN.replace('"az"', '"az" xml:lang="en"'),
    PLAIN.replace('"az"', "'az'"),
    PLAIN.replace('"az"', '"azerbaijani!"'),
    PLAIN.replace(' xml:lang="az"', ""),
    PLAIN.replace("<tu>", '<tu tuid="1" tuid="2">'),
    PLAIN.replace("<tu>", '<tu tuid="a&lt;b">'),
    PLAIN.replace("<tu>", "<tu\n>"),
    PLAIN.replace("<tu>", "<tu><tu>"),
    "<tu>" + PLAIN,
    PLAIN + "</tu>",
    "<tu></tu>",
    f"<!-- {PLAIN} -->",
    f"<?x {PLAIN} ?>",
    "<!-- </tu>",
    "-->",
    "<other></other>",
    "<tuv></tuv>",
    f"<other a='{PLAIN}'/>",
    "text\n",
    "😀 \t",
    " " * 50,
]


def read(file: bytes) -> list[Any]:
    """What is read, and the message with which it ends."""
    found: list[Any] = []
    try:
        found.extend(read_tmx(BytesIO(file), "some.tmx"))
    except DocumentError as error:
        # Of what stands in one block, nothing may be given before a fault in it is found.
        return [str(error)]
    return found


@settings(max_examples=400)
@given(
    pieces=st.lists(st.sampled_from(PIECES), max_size=8),
    block=st.integers(1, 400),
    head=st.sampled_from(["", '<?xml version="1.0" encoding="utf-8"?>', "\ufeff"]),
    encoding=st.sampled_from(["utf-8", "utf-8", "utf-16"]),
)
def test_it_reads_as_expat_does(pieces: list[str], block: int, head: str, encoding: str) -> None:
    text = f'{head}<tmx version="1.4"><header srclang="en"/><body>\n{"".join(pieces)}</body></tmx>'
    file = text.replace("utf-8", encoding).encode(encoding)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xml_stream, "BLOCK", block)
        found = read(file)
        patch.setattr(tmx, "may_be_plain", lambda region: False)
        assert found == read(file)


def test_a_file_in_another_encoding_is_read_in_it() -> None:
    file = f'<?xml version="1.0" encoding="windows-1251"?><tmx><body>{PLAIN[:30]}</body></tmx>'
    file = file.replace(PLAIN[:30], PLAIN.replace("külək", "ветра") * 3)
    units = read(file.encode("windows-1251"))
    assert [unit.variants[0].text for unit in units] == ["ветра"] * 3


def test_lines_are_counted_through_plain_units() -> None:
    broken = PLAIN.replace(' xml:lang="az"', "")
    file = f'<tmx version="1.4">\n<body>\n{(PLAIN + chr(10)) * 1000}{broken}\n{PLAIN}</body></tmx>'
    *units, fault, unit = read(file.encode())
    assert len(units) == 1000
    assert isinstance(unit, Unit)
    assert isinstance(fault, Fault)
    assert (fault.number, fault.line) == (1001, 1003)


def test_no_text_makes_the_pattern_slow() -> None:
    long = " " * 1_000_000
    for text in (
        "<tu" + long,
        "<tu>" + long,
        "<tu " + 'a="b" ' * 200_000,
        f"<tu><tuv><seg>{long}",
        "<tu>" * 9999,
    ):
        assert read(f'<tmx version="1.4"><body>{PLAIN}{text}</tu></body></tmx>'.encode())
