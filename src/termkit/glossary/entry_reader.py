"""The values of one glossary entry, checked: a concept, and a line for each fault.

Start reading at `EntryReader.concept`.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import Any

from termkit.glossary.concepts import KINDS, MATCHES, REVIEWS, STATUSES, Concept, Side, Text
from termkit.languages import GLOSSARY_LANGUAGES

_ID = re.compile(r"[A-Za-z0-9_-]+")
CONCEPT_KEYS = (
    "kind", "gender", "origin", "domain", "match", "exempt", "same-as", "related", "sensitive", "source",
    "note", "definition", "tbx", *GLOSSARY_LANGUAGES,
)  # fmt: skip
_SIDE_STRINGS = (
    "own-spelling", "family", "given", "patronymic", "title", "gender", "part-of-speech", "review",
    "approved-by", "approved-on", "approved-text", "source", "note",
)  # fmt: skip
_SIDE_LISTS = ("acronym", "adjective", "demonym", "forms", "tbx")
_SIDE_FLAGS = ("indeclinable",)
SIDE_KEYS = (*STATUSES, *_SIDE_STRINGS, *_SIDE_LISTS, *_SIDE_FLAGS, "case")


class EntryReader:
    """Checks the values of one table and collects what is wrong with them."""

    def __init__(self, name: str, path: str, first: int, lines: list[str]) -> None:
        self.name, self.path, self.first, self.lines = name, path, first, lines
        self.problems: list[str] = []

    def concept(self, value: Any) -> Concept | None:
        """The entry that the table describes; None if it has no id, kind or term that could be used."""
        if not isinstance(value, dict):
            self._wrong(
                "", "stands outside any entry. An entry begins with its id in brackets: [baku]", at=self.first
            )
            return None
        if not _ID.fullmatch(self.name):
            self._wrong("", "is no id: use Latin letters, digits and hyphens", at=self.first)
        for key in value:
            if key not in CONCEPT_KEYS:
                self._unknown(key, key, CONCEPT_KEYS, "no key of an entry")
        kind = self._string(value, "kind", KINDS)
        if "kind" not in value:
            self._wrong("", f'has no kind. Add: kind = "term" (or {", ".join(KINDS[:-1])})', at=self.first)
        sides = {
            tag: self._side(value[tag], tag) for tag in GLOSSARY_LANGUAGES if isinstance(value.get(tag), dict)
        }
        for tag in GLOSSARY_LANGUAGES:
            if tag in value and tag not in sides:
                self._wrong(tag, f'must have keys of its own: {tag}.preferred = "…"')
        if not sides:
            self._wrong(
                "",
                "has no term in any language. Add az.preferred, en.preferred or ru.preferred",
                at=self.first,
            )
        definitions = value.get("definition", {})
        if not isinstance(definitions, dict) or not all(
            isinstance(text, str) for text in definitions.values()
        ):
            self._wrong("definition", 'is written per language: definition.en = "…"')
            definitions = {}
        concept = Concept(
            id=self.name,
            kind=kind or "term",
            sides=sides,
            gender=self._string(value, "gender", ("m", "f")),
            origin=self._string(value, "origin"),
            domain=self._string(value, "domain"),
            match=self._string(value, "match", MATCHES),
            exempt=self._strings(value, "exempt"),
            same_as=self._strings(value, "same-as"),
            related=self._strings(value, "related"),
            sensitive=self._flag(value, "sensitive"),
            source=self._string(value, "source"),
            note=self._string(value, "note"),
            definitions=definitions,
            tbx=self._strings(value, "tbx"),
            path=self.path,
            line=self.first,
        )
        return None if self.problems else concept

    def _side(self, value: dict[str, Any], tag: str) -> Side:
        faults = len(self.problems)
        for key in value:
            if key not in SIDE_KEYS:
                self._unknown(key, f"{tag}.{key}", SIDE_KEYS, "no key of a language")
        fields: dict[str, Any] = {status: self._texts(value, status, tag) for status in STATUSES}
        fields |= {key: self._strings(value, key, tag) for key in _SIDE_LISTS}
        fields |= {
            key.replace("-", "_"): self._string(value, key, _choices(key), tag) for key in _SIDE_STRINGS
        }
        fields |= {key: self._flag(value, key, tag) for key in _SIDE_FLAGS}
        side = Side(**fields, exact=self._string(value, "case", ("exact",), tag) == "exact")
        if side.given and not side.family:
            self._wrong(
                f"{tag}.given",
                "stands without a family name. Add family, or write the whole name as preferred",
            )
        elif not (side.preferred or side.family) and len(self.problems) == faults:
            self._wrong(tag, f"has no preferred term. Add {tag}.preferred (or {tag}.family for a person)")
        if len(side.preferred) > 1:
            self._wrong(f"{tag}.preferred", "lists several forms. Keep one, and list the others as admitted")
        return side

    def _texts(self, value: dict[str, Any], key: str, tag: str) -> tuple[Text, ...]:
        raw = value.get(key, [])
        items = raw if isinstance(raw, list) else [raw]
        texts = []
        for item in items:
            if isinstance(item, str) and item.strip():
                texts.append(Text(_tidy(item)))
            elif not isinstance(item, dict):
                self._wrong(
                    f"{tag}.{key}", f"is {_seen(item)}. Write a text in quotation marks, or a list of them"
                )
            elif not (isinstance(item.get("text"), str) and item["text"].strip()):
                self._wrong(f"{tag}.{key}", 'needs a text: {text = "…", from = 1935, to = 1989}')
            elif self._years(item, key, tag):
                texts.append(Text(_tidy(item["text"]), item.get("from"), item.get("to")))
        return tuple(texts)

    def _years(self, item: dict[str, Any], key: str, tag: str) -> bool:
        for name in item:
            if name not in {"text", "from", "to"}:
                self._unknown(
                    name, f"{tag}.{key}.{name}", ("text", "from", "to"), "no key of a dated spelling"
                )
                return False
            if name != "text" and (not isinstance(item[name], int) or isinstance(item[name], bool)):
                self._wrong(f"{tag}.{key}", f"{name} is {_seen(item[name])}. Write a year: {name} = 1935")
                return False
        if item.get("from", 0) > item.get("to", 9999):
            self._wrong(
                f"{tag}.{key}",
                f"begins in {item['from']} and ends in {item['to']}. Write the earlier year as from",
            )
            return False
        return True

    def _string(
        self, value: dict[str, Any], key: str, choices: tuple[str, ...] = (), tag: str = ""
    ) -> str | None:
        item = value.get(key)
        name = f"{tag}.{key}" if tag else key
        if item is None:
            return None
        if not isinstance(item, str) or not item.strip():
            self._wrong(name, f"is {_seen(item)}. Write a text in quotation marks")
        elif choices and item not in choices:
            close = get_close_matches(item, choices, 1)
            meant = f" Did you mean “{close[0]}”?" if close else ""
            self._wrong(name, f"is “{item}”. Write one of: {', '.join(choices)}.{meant}")
        else:
            return _tidy(item)
        return None

    def _strings(self, value: dict[str, Any], key: str, tag: str = "") -> tuple[str, ...]:
        item = value.get(key, [])
        items = item if isinstance(item, list) else [item]
        if not all(isinstance(text, str) and text.strip() for text in items):
            bad = next(text for text in items if not (isinstance(text, str) and text.strip()))
            self._wrong(
                f"{tag}.{key}" if tag else key,
                f"is {_seen(bad)}. Write a text in quotation marks, or a list of them",
            )
            return ()
        return tuple(map(_tidy, items))

    def _flag(self, value: dict[str, Any], key: str, tag: str = "") -> bool:
        item = value.get(key, False)
        if not isinstance(item, bool):
            self._wrong(
                f"{tag}.{key}" if tag else key,
                f"is {_seen(item)}. Write true or false, without quotation marks",
            )
            return False
        return item

    def _unknown(self, key: str, name: str, known: tuple[str, ...], what: str) -> None:
        close = get_close_matches(key, known, 1)
        hint = f"Did you mean “{close[0]}”?" if close else f"Known keys: {', '.join(known)}."
        self._wrong(name, f"is {what}. {hint}")

    def _wrong(self, key: str, message: str, at: int | None = None) -> None:
        line = at if at is not None else self._line(key)
        name = f"[{self.name}] {key}".rstrip()
        self.problems.append(f"{self.path}:{line}: {name} {message}")

    def _line(self, key: str) -> int:
        dotted = r"\s*\.\s*".join(re.escape(part) for part in key.split("."))
        pattern = re.compile(rf"^\s*{dotted}\s*[.=]")
        for offset, line in enumerate(self.lines):
            if pattern.match(line):
                return self.first + offset
        head = key.rpartition(".")[0]
        return self._line(head) if head else self.first


def _choices(key: str) -> tuple[str, ...]:
    return {"review": REVIEWS, "gender": ("m", "f")}.get(key, ())


def _seen(item: Any) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, str):
        return f"“{item}”" if item.strip() else "an empty text"
    if isinstance(item, int | float):
        return f"the number {item!r}"
    return "a list" if isinstance(item, list) else "a table" if isinstance(item, dict) else "a date"


def _tidy(text: str) -> str:
    """A text as the finder wants it: one space between words, ş and ё each one letter."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
