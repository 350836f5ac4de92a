"""The findings that a project lives with: recorded once in a file, so that only new ones are told.

A finding is known again by its rule, its words and the words around it, not by its line: text before it may
come and go. If a neighbour on one side was mended, the other side still tells. How often it stood there is
kept too: one more of the same is new. Start reading at `Baseline.new`; `Baseline.with_findings` is what is
written.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.documents import write_atomically
from termkit.errors import SettingsError
from termkit.project.configuration import shown
from termkit.reports.known import Known

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from termkit.checks.finding import Finding
    from termkit.reports import Checked

_VERSION = 1


class Baseline:
    """The known findings of each text, in a file; and which of them were met since it was read.

    Texts are named by their paths from the folder of the file, with slashes.
    """

    def __init__(self, path: Path, texts: Mapping[str, Counter[Known]]) -> None:
        self.path = path
        self._texts = {name: Counter(known) for name, known in texts.items()}
        self._left = {name: _Left(known) for name, known in texts.items()}
        self._rules: dict[str, set[str]] = {}
        self.count = 0
        """How many known findings were met."""

    def new(self, checked: Checked, rules: Iterable[str]) -> Checked:
        """The text with those of its findings that are not known. `rules` are those that looked at it."""
        name = self._name(checked.document.path)
        self._rules.setdefault(name, set()).update(rules)
        if name not in self._left:
            return checked
        new = self._left[name].without_known(checked)
        self.count += len(checked.findings) - len(new)
        return replace(checked, findings=new)

    def stale(self) -> dict[str, int]:
        """How many known findings are no more there, by text: of texts that were looked at, or are gone."""
        found = {}
        for name, left in self._left.items():
            gone = self._is_gone(name)
            rules = self._rules.get(name, ())
            if count := sum(n for known, n in left.counts.items() if gone or known.rule in rules):
                found[name] = count
        return found

    def with_findings(self, found: Iterable[tuple[Checked, Collection[str]]]) -> Baseline:
        """The baseline of these texts and findings, each with the rules that looked.

        What it had of other texts, and of other rules, stays, but for texts that are no more there.
        """
        texts = {name: Counter(known) for name, known in self._texts.items() if not self._is_gone(name)}
        begun: set[str] = set()
        for checked, rules in found:
            name = self._name(checked.document.path)
            here = texts.setdefault(name, Counter())
            if name not in begun:
                begun.add(name)
                texts[name] = here = Counter({k: n for k, n in here.items() if k.rule not in rules})
            here.update(Known.of(finding, checked.document) for finding in checked.findings)
        return Baseline(self.path, {name: known for name, known in texts.items() if known})

    def counts(self) -> tuple[int, int]:
        """How many findings are known, and in how many texts."""
        return sum(known.total() for known in self._texts.values()), len(self._texts)

    def write(self) -> None:
        """Write the file: sorted, and each finding on a line of its own, so that a change of it can be read.

        Raises `DocumentError` where it cannot be written; what was there before is there still then.
        """
        texts = [
            f"{_encoded(name)}: [\n" + ",\n".join(_entries(known)) + "\n]"
            for name, known in sorted(self._texts.items())
        ]
        text = f'{{"version": {_VERSION}, "findings": {{\n' + ",\n".join(texts) + "\n}}\n"
        write_atomically(self.path, text.encode())

    def _name(self, path: str) -> str:
        if path == "-":
            return path
        try:
            return Path(os.path.relpath(path, self.path.parent)).as_posix()
        except ValueError:  # another drive of Windows
            return Path(path).as_posix()

    def _is_gone(self, name: str) -> bool:
        return name != "-" and not os.path.lexists(self.path.parent / name)


class _Left:
    """The known findings of one text that have not been met yet."""

    def __init__(self, counts: Counter[Known]) -> None:
        self.counts = Counter(counts)
        self._by_half: dict[tuple[str, ...], list[Known]] = defaultdict(list)
        for known in counts:
            for half in known.halves():
                self._by_half[half].append(known)

    def without_known(self, checked: Checked) -> list[Finding]:
        """The findings that are new. Those that stand as they stood are met first."""
        keys = [Known.of(finding, checked.document) for finding in checked.findings]
        met = [self._meet(key) for key in keys]
        pairs = zip(checked.findings, keys, met, strict=True)
        return [finding for finding, key, done in pairs if not done and not self._meet_half(key)]

    def _meet(self, key: Known) -> bool:
        if self.counts[key] <= 0:
            return False
        self.counts[key] -= 1
        return True

    def _meet_half(self, key: Known) -> bool:
        for half in key.halves():
            like = self._by_half.get(half, [])
            while like:
                if self._meet(like[-1]):
                    return True
                like.pop()
        return False


def read(path: Path) -> Baseline:
    """Read a baseline. Raises `SettingsError` where there is none, or it is damaged."""
    name = shown(path)
    write = f"termkit check --write-baseline {name} … makes it"
    other = f"this is no baseline of termkit, or a damaged one. If it was one, delete it: {write} anew."
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(f"{name}: there is no such baseline. {write}.") from None
    except OSError as error:
        raise SettingsError(f"{name}: the baseline cannot be read ({error.strerror}).") from None
    except json.JSONDecodeError as error:
        raise SettingsError(f"{name}:{error.lineno}: {other}") from None
    except (UnicodeDecodeError, RecursionError):
        raise SettingsError(f"{name}: {other}") from None
    try:
        return Baseline(path, _texts(data))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise SettingsError(f"{name}: {other}") from None


def _texts(data: Any) -> dict[str, Counter[Known]]:
    """The content of the file; anything else raises one of several errors."""
    if data["version"] != _VERSION:
        raise ValueError(data["version"])
    texts: dict[str, Counter[Known]] = {}
    for name, entries in data["findings"].items():
        texts[name] = Counter()
        for entry in entries:
            known = Known(*(entry.get(field, "") for field in Known._fields))
            if not all(isinstance(part, str) for part in known):
                raise TypeError(known)
            texts[name][known] += int(entry.get("count", 1))
    return texts


def _entries(known: Counter[Known]) -> Iterator[str]:
    for key, count in sorted(known.items()):
        fields: dict[str, Any] = {field: value for field, value in key._asdict().items() if value}
        if count > 1:
            fields["count"] = count
        yield _encoded(fields)


def _encoded(value: Any) -> str:
    """JSON in letters, not numbers, but for halves of pairs, which no UTF-8 can hold."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text
