"""Entries changed on a page: written to their file, which else stays as it was; nobody's words are lost."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

import pytest

from termkit.glossary.store import load
from tests.server.pages.conftest import OWN
from tests.server.pages.forms import multipart
from tests.server.serving import Answer, Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


class Desk(NamedTuple):
    """A server, and the glossary that it may write to."""

    server: Server
    own: Path


@pytest.fixture
def desk(server: Server) -> Iterator[Desk]:
    own = server.log.parent / "own.toml"
    yield Desk(server, own)
    own.write_text(OWN, encoding="utf-8")


class Form(NamedTuple):
    """The form of an entry, as a browser has it."""

    server: Server
    path: str
    cookie: str
    fields: dict[str, str]

    @classmethod
    def of(cls, server: Server, path: str) -> Form:
        answer = server.get(path)
        assert answer.status == 200, answer.body.decode()
        page = answer.body.decode()
        fields = dict(
            re.findall(r'<input (?:type="hidden" |id="[^"]*" )name="([^"]*)" value="([^"]*)"', page)
        )
        fields |= dict(re.findall(r'<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)</textarea>', page))
        for name, options in re.findall(r'<select [^>]*name="([^"]*)">(.*?)</select>', page):
            chosen = re.search(r'value="([^"]*)" selected', options)
            fields[name] = chosen[1] if chosen else ""
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        return cls(server, path, cookie.partition(";")[0], {k: unescape(v) for k, v in fields.items()})

    def send(self, changes: Mapping[str, str], do: str = "save", **headers: str) -> Answer:
        body, kind = multipart({**self.fields, **changes, "do": do})
        return self.server.ask(
            "POST", self.path, body, {"Content-Type": kind, "Cookie": self.cookie, **headers}
        )


EDIT = "/en/glossary/baku-letters/edit"


def test_a_change_is_shown_and_nothing_written(desk: Desk) -> None:
    form = Form.of(desk.server, EDIT)
    page = form.send({"ru.admitted": "Бакинские письма"}, "preview").body.decode()
    assert 'class="becomes">Бакинские письма</td>' in page
    assert desk.own.read_text(encoding="utf-8") == OWN


def test_a_change_is_written_and_the_rest_of_the_file_is_as_it_was(desk: Desk) -> None:
    form = Form.of(desk.server, EDIT)
    answer = form.send({"ru.admitted": "Бакинские письма\r\nПисьма бакинца", "who": "Leyla"})
    assert (answer.status, answer.headers["Location"]) == (303, "/en/glossary/baku-letters?saved=1")
    changed = 'ru.preferred = "Письма из Баку"\n'
    added = 'ru.admitted = ["Бакинские письма", "Письма бакинца"]\n'
    assert desk.own.read_text(encoding="utf-8") == OWN.replace(changed, changed + added)
    assert "Бакинские письма" in desk.server.get(answer.headers["Location"]).body.decode()
    history = unescape(desk.server.get("/ru/glossary/baku-letters/history").body.decode())
    assert "Leyla" in history
    assert "<ins>Бакинские письма · Письма бакинца</ins>" in history


def test_two_editors_of_different_fields_both_have_their_way(desk: Desk) -> None:
    first, second = Form.of(desk.server, EDIT), Form.of(desk.server, EDIT)
    assert first.send({"note": "Printed in 1919."}).status == 303
    assert second.send({"domain": "history"}).status == 303
    text = desk.own.read_text(encoding="utf-8")
    assert 'note = "Printed in 1919."' in text
    assert 'domain = "history"' in text


def test_two_editors_of_one_field_are_told_and_nothing_is_lost(desk: Desk) -> None:
    first, second = Form.of(desk.server, EDIT), Form.of(desk.server, EDIT)
    first.send({"en.preferred": "Baku Letters"})
    answer = second.send({"en.preferred": "The Baku Letters"})
    assert answer.status == 200
    page = answer.body.decode()
    assert "Somebody else has changed the same fields" in page
    assert 'class="was">Baku Letters</td>' in page
    assert 'en.preferred = "Baku Letters"' in desk.own.read_text(encoding="utf-8")


def test_many_who_save_at_once_lose_nothing(desk: Desk) -> None:
    keys = ["note", "domain", "source", "az.note", "en.note", "ru.note", "az.source", "en.source"]
    forms = [Form.of(desk.server, EDIT) for _ in keys]
    with ThreadPoolExecutor(len(keys)) as pool:
        done = list(
            pool.map(lambda one: one[0].send({one[1]: f"of {one[1]}"}).status, zip(forms, keys, strict=True))
        )
    assert set(done) == {303}
    text = desk.own.read_text(encoding="utf-8")
    assert all(f'{key} = "of {key}"' in text for key in keys)


def test_a_new_entry_is_added(desk: Desk) -> None:
    form = Form.of(desk.server, "/az/new-entry")
    answer = form.send(
        {
            "kind": "work",
            "az.preferred": "Bakı gecələri",
            "en.preferred": "Baku Nights",
            "ru.preferred": "Ночи Баку",
        }
    )
    assert answer.headers["Location"] == "/az/glossary/baku-nights?saved=1"
    assert load([desk.own])[-1].sides["ru"].preferred[0].text == "Ночи Баку"


def test_a_new_entry_that_is_there_already_is_not_added(desk: Desk) -> None:
    answer = Form.of(desk.server, "/en/new-entry").send({"kind": "place", "en.preferred": "Baku"})
    assert "[baku] is already an entry" in unescape(answer.body.decode())
    assert desk.own.read_text(encoding="utf-8") == OWN


def test_an_entry_that_comes_with_termkit_is_copied_before_it_is_changed(desk: Desk) -> None:
    form = Form.of(desk.server, "/en/glossary/baku/edit")
    assert form.send({"note": "Our capital."}).status == 303
    own = {concept.id: concept for concept in load([desk.own])}
    assert own["baku"].note == "Our capital."
    assert own["baku"].sides["az"].preferred[0].text == "Bakı"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"kind": "city"}, "kind is “city”", id="no kind"),
        pytest.param(
            {"az.preferred": "", "en.preferred": "", "ru.preferred": ""},
            "no term in any language",
            id="nothing",
        ),
        pytest.param({"en.given": "Ali"}, "without a family name", id="half a person"),
    ],
)
def test_what_would_be_wrong_is_told_and_not_written(
    desk: Desk, changes: dict[str, str], message: str
) -> None:
    answer = Form.of(desk.server, EDIT).send(changes)
    assert answer.status == 200
    assert message in unescape(answer.body.decode())
    assert desk.own.read_text(encoding="utf-8") == OWN


def test_what_is_typed_stays_text_in_the_file(desk: Desk) -> None:
    hostile = '"]\n[evil]\nkind = "term" \\ \x00 """ <script>'
    assert Form.of(desk.server, EDIT).send({"source": hostile}).status == 303
    concepts = load([desk.own])
    assert [concept.id for concept in concepts] == ["baku-letters", "quba-notes"]
    assert "<script>" in (concepts[0].source or "")
    page = desk.server.get("/en/glossary/baku-letters?saved=1").body.decode()
    assert "&lt;script&gt;" in page


def test_a_form_that_is_not_ours_is_refused(desk: Desk) -> None:
    form = Form.of(desk.server, EDIT)
    for one in (form._replace(cookie="termkit-form=other"), form._replace(cookie="x=y")):
        assert one.send({"note": "x"}).status == 403
    assert form.send({"note": "x"}, Origin="https://example.org").status == 403
    assert form.send({"note": "x", "base": "[1]"}).status == 400
    assert desk.own.read_text(encoding="utf-8") == OWN


def test_without_a_glossary_of_our_own_nothing_can_be_changed(tmp_path: Path) -> None:
    with serving(tmp_path, "--workers", "1") as server:
        assert "/edit" not in server.get("/en/glossary/baku").body.decode()
        assert server.get("/en/glossary/baku/edit").status == 403
        assert server.get("/ru/new-entry").status == 403
