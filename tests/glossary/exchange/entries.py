"""Entries for tests that go round: any keys, and texts with what formats find hard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from termkit.glossary.concepts import KINDS, MATCHES, REVIEWS
from termkit.glossary.values import concept_of

if TYPE_CHECKING:
    from termkit.glossary import Concept

WORDS = (
    "külək", "Rəsulzadə", "ветер", "Bakı", "the wind", "=1+1", "@cmd", "-nin", "a|b", "a\\b", "[x]",
    "“Polis”", "a, b; c", 'a "b" c', "'nin", "& < >", "termkit kind: person", "Kirovabad 1935-1989", "#",
    "x [1935–1989]", "a:b",
)  # fmt: skip
texts = st.one_of(
    st.sampled_from(WORDS), st.text("əğışçö бг az|\\;,\"'=-#[]:", min_size=1, max_size=12)
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip
dated = st.one_of(
    texts,
    st.builds(lambda text, year: {"text": text, "from": year, "to": year + 5}, texts, st.integers(1, 2100)),
    st.builds(lambda text, year: {"text": text, "to": year}, texts, st.integers(1, 2100)),
)


def _spelling(item: Any) -> str:
    return str(item["text"] if isinstance(item, dict) else item)


def _side(tag: str) -> st.SearchStrategy[dict[str, Any]]:
    spellings = st.lists(dated, min_size=1, max_size=5, unique_by=_spelling)
    named: st.SearchStrategy[dict[str, Any]] = st.one_of(
        st.just({}), st.fixed_dictionaries({"family": texts}, optional={"given": texts, "patronymic": texts})
    )
    more = st.fixed_dictionaries(
        {},
        optional={
            "adjective": st.lists(texts, min_size=1, max_size=2, unique=True),
            "demonym": st.lists(texts, min_size=1, max_size=2, unique=True),
            "forms": st.lists(texts, min_size=1, max_size=2, unique=True),
            "own-spelling": texts,
            "gender": st.sampled_from("mf"),
            "part-of-speech": st.sampled_from(["noun", "verb", "phrase"]),
            "case": st.just("exact"),
            "indeclinable": st.just(True),
            "review": st.sampled_from(REVIEWS),
            "approved-by": texts,
            "source": texts,
            "note": texts,
        },
    )

    def joined(parts: tuple[list[Any], dict[str, Any], dict[str, Any], list[str]]) -> dict[str, Any]:
        spelled, name, rest, order = parts
        first, *others = spelled
        values = {**name, **rest} if name else {"preferred": first, **rest}
        for item, key in zip(others, order, strict=False):
            values.setdefault(key, []).append(_spelling(item) if key == "acronym" else item)
        return {f"{tag}.{key}": value for key, value in values.items()}

    statuses = st.lists(
        st.sampled_from(["admitted", "deprecated", "superseded", "acronym"]), min_size=5, max_size=5
    )
    return st.tuples(spellings, named, more, statuses).map(joined)


def _entry(tags: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    more = st.fixed_dictionaries(
        {"kind": st.sampled_from(KINDS)},
        optional={
            "domain": texts,
            "origin": texts,
            "gender": st.sampled_from("mf"),
            "match": st.sampled_from(MATCHES),
            "exempt": st.lists(texts, min_size=1, max_size=2, unique=True),
            "same-as": st.just(["one"]),
            "related": st.just(["two", "1918"]),
            "sensitive": st.just(True),
            "definition.az": texts,
            "definition.ru": texts,
            "source": texts,
            "note": texts,
        },
    )
    return st.tuples(more, *map(_side, tags)).map(
        lambda parts: {k: v for part in parts for k, v in part.items()}
    )


_TAGS = st.sampled_from([("az",), ("en",), ("az", "en"), ("az", "en", "ru")])


def concepts() -> st.SearchStrategy[list[Concept]]:
    """Some entries that a glossary file may have."""
    entries = st.lists(_TAGS.flatmap(_entry), min_size=1, max_size=2)

    def made(found: list[dict[str, Any]]) -> list[Concept]:
        ids = ("one", "1918-x")
        concepts = [concept_of(name, values)[0] for name, values in zip(ids, found, strict=False)]
        return [concept for concept in concepts if concept is not None]

    return entries.map(made)
