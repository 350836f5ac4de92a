"""The errors termkit raises. Each message says what is wrong, where, and what to do next.

`TermkitError` is the root: a command line catches it, prints it and ends with status 2.
"""

from __future__ import annotations


class TermkitError(Exception):
    """Something from outside cannot be used: a file, a setting, a word on the command line."""


class DocumentError(TermkitError):
    """A document cannot be read or written. The original file is untouched."""


class GlossaryError(TermkitError):
    """A glossary has faults. `problems` lists all of them, one line each: file, line, what to write."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class LanguageError(TermkitError):
    """A language tag names no language that termkit knows, or a text's language cannot be told."""


class SettingsError(TermkitError):
    """A setting, a rule's name or an option cannot be used as it is."""


class SchemeError(TermkitError):
    """A transliteration scheme does not exist, does not fit the languages, or its file has faults."""


class TranslationMemoryError(TermkitError):
    """A translation memory cannot be opened, read or written. What it held before, it still holds."""
