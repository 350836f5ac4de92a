"""The formats that termkit reads: their names and suffixes, and the file of this folder that reads each.

A format is a row here and one file with a function `read`, which is imported when a file needs it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from termkit.documents.document import Document


class Format(NamedTuple):
    """A format's name, the suffixes of its files (`.md`), and the module that reads it."""

    name: str
    suffixes: tuple[str, ...]
    module: str

    def read(self, data: bytes, path: str, encoding: str | None) -> Document:
        """Read a file's bytes. Raises DocumentError where they are not of this format."""
        document: Document = import_module(f"termkit.documents.{self.module}").read(data, path, encoding)
        return document


_ALL = (
    Format("csv", (".csv",), "delimited_document"),
    Format("docx", (".docx", ".docm", ".dotx", ".dotm"), "docx"),
    Format("html", (".html", ".htm", ".xhtml", ".xht"), "html"),
    Format("json", (".json", ".arb"), "json_catalogue"),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), "markdown"),
    Format("odt", (".odt", ".ott", ".fodt"), "odt"),
    Format("plain-text", (".txt", ".text"), "plain_text"),
    Format("po", (".po", ".pot"), "po"),
    Format("srt", (".srt",), "srt"),
    Format("tbx", (".tbx",), "tbx_document"),
    Format("tmx", (".tmx",), "tmx_document"),
    Format("tsv", (".tsv", ".tab"), "delimited_document"),
    Format("webvtt", (".vtt",), "webvtt"),
    Format("xliff", (".xlf", ".xliff"), "xliff"),
    Format("xlsx", (".xlsx", ".xlsm"), "xlsx_document"),
    Format("yaml", (".yaml", ".yml"), "yaml_catalogue"),
)
FORMATS = {known.name: known for known in _ALL}
# In a folder these are mostly something else: settings, data, a memory beside the texts.
IF_NAMED = frozenset({"csv", "json", "tbx", "tmx", "tsv", "xlsx", "yaml"})
BY_SUFFIX = {suffix: known for known in _ALL for suffix in known.suffixes}
