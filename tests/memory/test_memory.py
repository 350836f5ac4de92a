"""Looking up: what is found, and that the index beside the memory always fits it."""

from __future__ import annotations

import shutil
import unicodedata
from typing import TYPE_CHECKING, Literal

import pytest

from termkit import Glossary, Memory
from termkit.documents.translation_units import Remark, Unit, Variant
from termkit.errors import LanguageError, SettingsError
from termkit.memory import parts
from termkit.memory.context import Query
from termkit.memory.index_file import opened
from termkit.memory.penalties import Penalties

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


Form = Literal["NFC", "NFD"]


def pair(source: str, target: str, **attributes: str) -> Unit:
    return Unit((Variant("az-AZ", source), Variant("ru", target)), attributes=attributes)


CITIES = [
    pair("Bakı küləkli şəhərdir.", "Баку — ветреный город.", changedate="20240102T000000Z", changeid="leyla"),
    pair("Gəncə qədim şəhərdir.", "Гянджа — древний город."),
    Unit((Variant("az", "Bakı küləkli şəhər"), Variant("en", "Baku is a windy city"))),
]


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", create=True) as made:
        made.store.add(CITIES, "cities.tmx")
        yield made


def sources(memory: Memory, query: str, *languages: str, min_score: float = 70) -> list[str]:
    (matches,) = memory.lookup([query], *(languages or ("az", "ru")), min_score)
    return [match.source for match in matches]


def test_a_match_says_what_a_translator_asks(memory: Memory) -> None:
    ((match,),) = memory.lookup(["Bakı küləkli şəhərdir"], "az-Latn", "ru-RU")
    assert match.source == "Bakı küləkli şəhərdir."
    assert match.target == "Баку — ветреный город."
    assert (match.kind, match.origin, match.unit) == ("fuzzy", "cities.tmx", 1)
    assert match.character_score == pytest.approx(100 * 21 / 22)
    assert (match.score, match.base_score, match.penalties) == (98, 99, (("punctuation", 1),))
    assert match.word_score == 75
    assert (match.changed, match.changed_by) == ("20240102T000000Z", "leyla")


def test_what_is_equal_is_exact(memory: Memory) -> None:
    ((match,),) = memory.lookup(["Gəncə qədim şəhərdir."], "az", "ru", 100)
    assert (match.kind, match.score) == ("exact", 100)


def test_only_units_that_have_the_target_are_found(memory: Memory) -> None:
    assert sources(memory, "Bakı küləkli şəhər", "az", "en") == ["Bakı küləkli şəhər"]
    assert sources(memory, "Bakı küləkli şəhər", "az", "ru") == ["Bakı küləkli şəhərdir."]
    assert sources(memory, "Bakı", "az", "tr") == []


def test_inline_codes_do_not_count_and_are_given_back(memory: Memory) -> None:
    unit = Unit((Variant("az", "Şuşa", "<hi>Şuşa</hi>"), Variant("ru", "Шуша", '<ph x="1"/>Шуша')))
    memory.store.add([unit], "codes.tmx")
    ((match,),) = memory.lookup(["Şuşa"], "az", "ru")
    assert (match.kind, match.source, match.target) == ("exact", "Şuşa", "Шуша")
    assert (match.source_markup, match.target_markup) == ("<hi>Şuşa</hi>", '<ph x="1"/>Шуша')


def test_two_tags_of_one_language_are_refused(memory: Memory) -> None:
    with pytest.raises(LanguageError, match="one language"):
        memory.lookup(["Bakı"], "az", "az-Latn-AZ")


def test_one_segment_is_no_list_of_them(memory: Memory) -> None:
    for ask in (memory.lookup, memory.fragments):
        with pytest.raises(TypeError, match="put this one in a list"):
            ask("Bakı", "az", "ru")


@pytest.mark.parametrize("least", [-1, 100.5, float("nan")])
def test_the_least_score_is_a_percentage(memory: Memory, least: float) -> None:
    with pytest.raises(SettingsError, match="from 0 to 100"):
        memory.lookup(["Bakı"], "az", "ru", min_score=least)


@pytest.mark.parametrize("points", [Penalties(numbers=-3), Penalties(origins=(("*.tmx", 250),))])
def test_points_that_are_none_are_refused(tmp_path: Path, points: Penalties) -> None:
    with pytest.raises(SettingsError, match="are no points"):
        Memory(tmp_path / "new.sqlite", create=True, penalties=points)
    assert not (tmp_path / "new.sqlite").exists()


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
@pytest.mark.parametrize("stored", ["NFC", "NFD"])
def test_a_letter_and_its_accent_are_one_letter(memory: Memory, stored: Form, typed: Form) -> None:
    text = "Üçüncü gün Şəkiyə çatdıq."
    memory.store.add([pair(unicodedata.normalize(stored, text), "…")], "days.tmx")
    query = unicodedata.normalize(typed, text)
    ((match, *_),) = memory.lookup([query], "az", "ru")
    assert (match.kind, match.score, match.penalties) == ("exact", 100, ())


def test_a_near_segment_is_as_near_however_its_letters_are_typed(memory: Memory) -> None:
    queries = [unicodedata.normalize(form, "Gəncə köhnə şəhərdir.") for form in ("NFC", "NFD")]
    one, other = memory.lookup(queries, "az", "ru")
    assert one == other
    assert one


def test_what_comes_later_is_found_too(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_FEW", 2)
    assert sources(memory, "Şəki dağlıq yerdir.") == []
    for count in range(1, 9):
        memory.store.add([pair("Şəki dağlıq yerdir.", f"Шеки, {count}")], "more.tmx")
        assert sources(memory, "Şəki dağlıq yerdir.") == ["Şəki dağlıq yerdir."] * min(count, 5)
        # One that has just been opened sees the same.
        with Memory(memory.store.path) as other:
            assert sources(other, "Şəki dağlıq yerdir.") == ["Şəki dağlıq yerdir."] * min(count, 5)


def test_the_index_is_kept_beside_the_memory_and_used_again(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_FEW", 1)
    sources(memory, "Bakı")
    path = memory.store.path.with_name("memory.az-ru.0-3.index")
    before = path.stat()
    with Memory(memory.store.path) as other:
        assert sources(other, "Bakı küləkli şəhərdir.") == ["Bakı küləkli şəhərdir."]
    assert path.stat().st_ino == before.st_ino


@pytest.mark.parametrize("damage", ["cut", "other", "empty", "head"])
def test_an_index_that_is_damaged_is_made_anew(
    memory: Memory, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_FEW", 1)
    sources(memory, "Bakı")
    path = memory.store.path.with_name("memory.az-ru.0-3.index")
    whole = path.read_bytes()
    broken = {"cut": whole[:-64], "other": b"Bak\xc4\xb1", "empty": b"", "head": whole[:16] + b"\xff" * 64}
    path.unlink()
    path.write_bytes(broken[damage])
    assert opened(path) is None
    with Memory(memory.store.path) as other:
        assert sources(other, "Bakı küləkli şəhərdir.") == ["Bakı küləkli şəhərdir."]
    assert path.read_bytes() == whole


def test_an_index_of_another_memory_is_not_believed(
    memory: Memory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_FEW", 1)
    with Memory(tmp_path / "other", create=True) as other:
        other.store.add([pair("Lənkəran çay yeridir.", "Ленкорань")] * 3, "other.tmx", "keep")
        sources(memory, "Bakı")
        shutil.copy(tmp_path / "memory.az-ru.0-3.index", tmp_path / "other.az-ru.0-3.index")
        assert len(sources(other, "Lənkəran çay yeridir.")) == 3


def test_a_memory_put_back_from_a_copy_is_searched_as_it_is(
    memory: Memory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "_FEW", 1)
    path = memory.store.path
    memory.store.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(path, tmp_path / "copy")
    memory.store.add([pair("Lənkəran çay yeridir.", "Ленкорань")], "more.tmx")
    assert sources(memory, "Lənkəran çay yeridir.")
    memory.close()
    shutil.copy(tmp_path / "copy", path)
    with Memory(path) as back:
        back.store.add([pair("Quba almalıdır.", "Куба")], "more.tmx")
        assert sources(back, "Quba almalıdır.") == ["Quba almalıdır."]
        assert sources(back, "Lənkəran çay yeridir.") == []


def stood(target: str, previous: str, following: str, key: str = "") -> Unit:
    said = {"prev": previous, "next": following, "id": key}
    props = tuple(Remark(text, {"type": kind}) for kind, text in said.items() if text)
    return Unit((Variant("az", "Aç"), Variant("ru", target)), props=props)


PLACES = [
    stood("Открой", "Qapı", "Bağla"),
    stood("Открыть", "Menyu", "Saxla", "menu.open"),
    stood("Открывай", "Menyu", "Saxla"),
]


def test_who_stood_in_the_same_place_comes_first(memory: Memory) -> None:
    memory.store.add(PLACES, "menus.tmx", "keep")
    query = Query("Aç", "Menyu", "Saxla", "menu.open")
    (matches,) = memory.lookup([query], "az", "ru")
    assert [(match.target, match.kind, match.score) for match in matches] == [
        ("Открыть", "context", 102),
        ("Открывай", "context", 101),
        ("Открой", "exact", 100),
    ]
    assert matches[0].context == ("neighbours", "key")
    assert {match.character_score for match in matches} == {100}


def test_the_limit_hides_no_context(memory: Memory) -> None:
    memory.store.add([PLACES[0]] * 40 + [PLACES[1]], "menus.tmx", "keep")
    (matches,) = memory.lookup([Query("Aç", key="menu.open")], "az", "ru", limit=2)
    assert [match.target for match in matches] == ["Открыть", "Открой"]
    (matches,) = memory.lookup(["Aç"], "az", "ru", limit=2)
    assert [match.unit for match in matches] == [4, 5]


def test_penalties_put_matches_in_another_order_and_change_nothing_else(memory: Memory) -> None:
    doubted = pair("Şəki dağlıq yerdir.", "Шеки в горах", changeid="MT")
    memory.store.add([doubted, pair("Şəki dağlıq yerdir!", "Шеки — горный край!")], "hills.tmx")
    (matches,) = memory.lookup(["Şəki dağlıq yerdir."], "az", "ru", 50)
    assert [(match.kind, match.score, match.penalties) for match in matches] == [
        ("fuzzy", 98, (("punctuation", 1),)),
        ("exact", 90, (("machine-translated", 10),)),
    ]
    assert all(match.score == match.base_score - sum(p.points for p in match.penalties) for match in matches)
    assert sources(memory, "Şəki dağlıq yerdir.", min_score=100) == ["Şəki dağlıq yerdir."]


def test_a_repaired_match_is_fuzzy_and_never_100(tmp_path: Path) -> None:
    with Memory(tmp_path / "memory", create=True, glossary=Glossary.shipped) as memory:
        memory.store.add(
            [pair("Qurultay 1918-ci ildə Bakıda keçdi.", "Съезд прошёл в 1918 году в Баку.")], "x.tmx"
        )
        ((match,),) = memory.lookup(["Qurultay 1926-cı ildə Gəncədə keçdi."], "az", "ru")
        assert match.repaired == "Съезд прошёл в 1926 году в Гяндже."
        assert (match.kind, match.score, match.base_score, match.penalties) == ("fuzzy", 99, 99, ())
        assert match.target == "Съезд прошёл в 1918 году в Баку."
        ((match,),) = memory.lookup(["Qurultay 1926-cı ildə Lənkəranlı keçdi."], "az", "ru")
        assert match.repaired is None


def test_codes_of_the_query_take_the_place_of_those_that_were_there(memory: Memory) -> None:
    unit = Unit(
        (
            Variant("az", "1918-ci il", '<ph x="1">{a}</ph>1918-ci il'),
            Variant("ru", "1918 год", '<ph x="1">{a}</ph>1918 год'),
        )
    )
    memory.store.add([unit], "codes.tmx")
    asked = [
        Query("1918-ci il", markup='<ph x="1">{b}</ph>1918-ci il'),
        Query("1920-ci il", markup='<ph x="1">{b}</ph>1920-ci il'),
        Query("1918-ci il", markup='<ph x="1">{a}</ph>1918-ci il'),
    ]
    (other,), (both,), (same,) = memory.lookup(asked, "az", "ru")
    assert (other.kind, other.score, other.repaired_markup) == ("exact", 99, '<ph x="1">{b}</ph>1918 год')
    assert (both.kind, both.score, both.repaired_markup) == ("fuzzy", 98, '<ph x="1">{b}</ph>1920 год')
    assert [repair.kind for repair in both.repairs] == ["number", "tag"]
    assert (same.score, same.repaired, same.repairs) == (100, None, ())
