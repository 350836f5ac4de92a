"""Glossary entries proposed for the names found in texts, for a person to review.

A language in which a name was seen has the form of the texts; the others what the usual table makes of it,
and the entry says so. Start reading at `proposals`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import GlossaryError, SchemeError
from termkit.extraction.oblique import base_of
from termkit.glossary.editing import entry_text, person_parts, propose_id
from termkit.languages import GLOSSARY_LANGUAGES, language
from termkit.languages.common_words import follows_places
from termkit.names.given_names import in_english, may_be_given_name
from termkit.names.guesses import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.extraction.clusters import Cluster
    from termkit.glossary import Glossary
    from termkit.glossary.editing import Value

_SHOWN = 3
# From which language another's form is made, the best first.
_SOURCES = {"az": ("ru", "en"), "en": ("az", "ru"), "ru": ("az", "en")}
# How the head of an organisation's name ends: Universiteti, Cəmiyyəti, Şirkəti.
_SURNAME = re.compile("(?:[oe]va?|zad[əe]h?|oğlu|[ое]ва?|заде|ский|ская|енко|ian|yan|ян)$")
_AZERBAIJANI_HEAD = re.compile(r"(?:(?:yy|s|t|r|y)[əeia]?t[ıiuü]|s[ıiuü]|l[ıiuü][yğ][ıiuü])$")
# The Gulf of Finland is a place.
_LANDSCAPE = frozenset(
    "bay cape city coast gulf island islands isle lake mount peninsula port river sea strait town valley "
    "village".split()
)
# O’Brien.
_APOSTROPHE = re.compile(r"\w['’ʼ]")
_RUSSIAN_ADJECTIVE = re.compile(r"(?:ый|ий|ая|яя|ое|ее|ые|ие|ской|ного|ной)$")


class Proposal(NamedTuple):
    """An entry to be: its id, its values, and where the name was seen."""

    id: str
    values: dict[str, Value]
    cluster: Cluster

    @property
    def entry(self) -> str:
        """The entry as TOML."""
        return entry_text(self.id, self.values)

    @property
    def toml(self) -> str:
        """The entry after comments that say how often and where the name was seen."""
        return "".join(f"# {line}\n" for line in self.seen) + self.entry

    @property
    def seen(self) -> list[str]:
        """How often, and the first places with what stands around the name there."""
        counts = self.cluster.counts
        per_language = ", ".join(f"{tag} {counts[tag]}" for tag in GLOSSARY_LANGUAGES if counts[tag])
        total = sum(counts.values())
        lines = [f"seen {total} {'time' if total == 1 else 'times'} ({per_language})"]
        lines += self.cluster.evidence or self._excerpts()
        # A comment ends with its line, and TOML has no other control characters in it.
        return ["".join(c for c in line if c.isprintable()) for line in lines]

    def _excerpts(self) -> Iterator[str]:
        excerpts = {mention.excerpt: mention for mention in self.cluster.mentions}.values()
        for mention in list(excerpts)[:_SHOWN]:
            place = mention.path if mention.line is None else f"{mention.path}:{mention.line}"
            yield f"{place}  … {mention.excerpt} …"


def proposals(clusters: Iterable[Cluster], glossary: Glossary, least: int = 2) -> Iterator[Proposal]:
    """Entries for names seen at least so many times; no id is one of the glossary's."""
    taken = set(glossary.concepts)
    for cluster in clusters:
        if cluster.counts.total() < least:
            continue
        values = _values(cluster)
        wanted = propose_id(values) or "name"
        concept_id, number = wanted, 2
        while concept_id in taken:
            concept_id, number = f"{wanted}-{number}", number + 1
        taken.add(concept_id)
        yield Proposal(concept_id, values, cluster)


def _values(cluster: Cluster) -> dict[str, Value]:
    kind = cluster.kind or kind_of(cluster)
    values: dict[str, Value] = {"kind": kind}
    # A term is translated, not transliterated.
    written = {
        tag: " ".join(words) if kind == "term" else _written(cluster, tag)
        for tag, words in cluster.forms.items()
    }
    for tag in GLOSSARY_LANGUAGES:
        reason = ""
        name = written.get(tag, "")
        if not name and kind != "term" and cluster.alike:
            name, reason = _transliterated(written, tag, kind)
        if not name:
            continue
        values |= {f"{tag}.{part}": text for part, text in _parts(name, kind).items()}
        reason = reason or (_said_of_form(cluster) if tag == "az" and kind != "term" else "")
        values[f"{tag}.review"] = "proposed"
        if reason:
            values[f"{tag}.note"] = reason
    return values


def _said_of_form(cluster: Cluster) -> str:
    """Of an Azerbaijani name that was seen in one form, what else that may be a form of; empty if nothing."""
    seen = {mention.words for mention in cluster.mentions if mention.language == "az"}
    if len(seen) != 1:
        return ""
    (words,) = seen
    base = base_of(words[-1])
    others = " or ".join(other for other in base.others if other != words[-1])
    if base.text != words[-1] and base.others:
        return f"Seen only as {' '.join(words)}: taken for a form of {base.text}."
    return f"Seen only as {' '.join(words)}, which may be a form of {others}." if others else ""


def kind_of(cluster: Cluster) -> str:
    """What a name is likely to be: two words, initials, a given name or a surname’s ending are a person’s.

    “The newspaper” before it makes it a work, and an article no person.
    """
    if cluster.sign == "work":
        return "work"
    for tag, words in cluster.forms.items():
        if len(words) == 1:
            if words[0].isupper() and len(words[0]) > 1:
                return "organisation"
            if _SURNAME.search(words[0]) or _APOSTROPHE.match(words[0]) or _is_given_name(words[0], tag):
                return "person"
    if cluster.length == 1:
        return "place"
    several = [(tag, words) for tag, words in cluster.forms.items() if len(words) > 1]
    if cluster.sign == "the":
        return "place" if cluster.forms["en"][0].lower() in _LANDSCAPE else "organisation"
    if any(_is_full_name(words, tag) for tag, words in several):
        return "person"
    return "organisation" if any(_is_organisation(words, tag) for tag, words in several) else "person"


def _is_full_name(words: tuple[str, ...], tag: str) -> bool:
    """Does a name end like a surname, though that may be a word too (намазов), and begin with no word?"""
    first = language(tag).lower(words[0])
    return bool(_SURNAME.search(words[-1])) and may_be_given_name(first, tag, certain=False)


def _is_given_name(word: str, tag: str) -> bool:
    """Is a word alone a well-known given name: an Azerbaijani one, or one that the Russian dictionary has?"""
    small = language(tag).lower(word)
    if tag != "ru":
        if may_be_given_name(small, "az", certain=True) or (tag == "en" and small in in_english()):
            return True
        from termkit.transliteration import Transliterator

        small = Transliterator("az", "ru", kind="person").best(small)
    from termkit.languages.russian_dictionary import is_given_name

    return is_given_name(small)


def _is_organisation(words: tuple[str, ...], tag: str) -> bool:
    small = [language(tag).lower(word) for word in words]
    if tag == "en":
        return follows_places(words[-1]) or not may_be_given_name(small[0], tag, certain=False)
    if tag == "az":
        return _AZERBAIJANI_HEAD.search(small[-1]) is not None
    from termkit.languages.russian_dictionary import is_common_word

    return _RUSSIAN_ADJECTIVE.search(small[0]) is not None or is_common_word(small[-1])


def _written(cluster: Cluster, tag: str) -> str:
    """The dictionary form with what stands between its words in the texts: hyphens, points, small words."""
    words = cluster.forms[tag]
    for mention in cluster.mentions:
        if mention.language == tag and len(mention.words) == len(words):
            text, at = mention.text, 0
            for old, new in zip(mention.words, words, strict=True):
                start = text.find(old, at)
                text, at = text[:start] + new + text[start + len(old) :], start + len(new)
            return text
    return " ".join(words)


def _parts(name: str, kind: str) -> dict[str, str]:
    """The name as an entry has it: a person's in parts, if it is clear which they are."""
    words = name.split()
    if kind != "person" or len(words) < 2 or "." in name:
        return {"preferred": name} if kind != "person" or len(words) < 2 else _with_initials(name)
    at = parts_of(words).index("family")
    family, given = words[at], words[:at] + words[at + 1 :]
    try:
        return person_parts(f"{family}, {' '.join(given)}")
    except GlossaryError:
        return {"preferred": name}


def _with_initials(name: str) -> dict[str, str]:
    """Of a name that was seen with initials alone, these stand for the given name."""
    given, point, family = name.rpartition(".")
    family = family.strip()
    return {"family": family, "given": (given + point).strip()} if family else {"preferred": name}


def _transliterated(written: dict[str, str], tag: str, kind: str) -> tuple[str, str]:
    """A form made by the usual table, and a note that says so; empty if no table leads there."""
    from termkit.transliteration import Transliterator

    for source in _SOURCES[tag]:
        if source not in written:
            continue
        kind_of_name = kind if kind in {"person", "place"} else "other"
        try:
            first = Transliterator(source, tag, kind=kind_of_name).candidates(written[source], 1)[0]
        except SchemeError:
            continue
        return first.text, f"From {language(source).name} {written[source]}: {first.reason}."
    return "", ""
