"""A translation that was made for another file gets this file's inline codes, or none at all."""

from __future__ import annotations

import pytest

from termkit.documents.code_fitting import fitted
from termkit.documents.inline_codes import as_xml, content

WANTED = content('<x id="5"/><g id="7">Bakı</g> küləyi', "xliff-1")
SOURCE = content('<ph x="1"/><bpt i="2" x="2"/>Bakı<ept i="2"/> küləyi', "tmx")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(
            '<bpt i="1" x="2"/>Бакинский<ept i="1"/> ветер<ph x="1"/>',
            '<g id="7">Бакинский</g> ветер<x id="5"/>',
            id="codes may change places",
        ),
        pytest.param("Бакинский ветер", None, id="codes that nobody can place"),
        pytest.param('<ph x="1"/>Бакинский ветер', None, id="one is missing"),
        pytest.param(
            '<ph x="1"/><ph x="1"/><bpt i="2" x="2"/>Бакинский<ept i="2"/>', None, id="one is too many"
        ),
        pytest.param('<ph x="1"/><ept i="2"/>Бакинский<bpt i="2" x="2"/>', None, id="the end comes first"),
    ],
)
def test_the_codes_of_a_file_are_put_into_a_translation_where_they_fit(
    target: str, expected: str | None
) -> None:
    found = fitted(WANTED, SOURCE, content(target, "tmx"))
    assert (found and as_xml(found)) == expected


def test_codes_around_a_whole_text_go_around_its_translation() -> None:
    wanted = content('<g id="1"><x id="2"/>külək</g>', "xliff-1")
    found = fitted(wanted, ("külək",), ("ветер",))
    assert found is not None
    assert as_xml(found) == '<g id="1"><x id="2"/>ветер</g>'


def test_codes_that_a_file_does_not_have_are_left_out() -> None:
    assert fitted(("külək",), SOURCE, content('<ph x="1"/>ветер', "tmx")) == ("ветер",)
