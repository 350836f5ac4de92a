"""Counts over all documents that were checked, for the end of a report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termkit.reports.report import Checked


@dataclass(slots=True)
class Summary:
    """How much was looked at, how much was found, and how much of it can be mended.

    A finding counts once: as `safe` if it has a safe fix, as `unsafe` if it has only others.
    """

    files: int = 0
    words: int = 0
    findings: int = 0
    safe: int = 0
    unsafe: int = 0
    severities: Counter[str] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Rule and severity: a rule may say less in a quotation."""
    last: tuple[str | None, str] = None, ""
    """Path and language of the last one: a file may be looked at in several languages in a row."""
    with_findings: list[str] = field(default_factory=list)
    with_safe: list[str] = field(default_factory=list)
    with_unsafe: list[str] = field(default_factory=list)

    def add(self, checked: Checked) -> None:
        """Count one document."""
        path = checked.document.path
        safe = sum(1 for finding in checked.findings if finding.safe_fix)
        unsafe = sum(1 for finding in checked.findings if finding.fixes and not finding.safe_fix)
        of, language = self.last
        self.files += of != path or language == checked.language
        self.last = path, checked.language
        self.words += checked.words
        self.findings += len(checked.findings)
        self.safe += safe
        self.unsafe += unsafe
        self.severities.update(finding.severity for finding in checked.findings)
        self.rules.update((finding.rule, finding.severity) for finding in checked.findings)
        lists = (self.with_findings, checked.findings), (self.with_safe, safe), (self.with_unsafe, unsafe)
        for paths, some in lists:
            if some and path not in paths[-1:]:
                paths.append(path)
