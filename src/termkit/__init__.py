"""termkit: one aligned Azerbaijani–English–Russian glossary, and what people need from it.

Everything the command line does is here for a program as well::

    from termkit import Glossary, check, citations, open_document

Nothing is imported until it is asked for, so that `termkit --help` answers at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    citations: Any  # to a type checker the room would be a module, which cannot be called

__version__ = "0.1.0"

# The public names, and the module each comes from.
_PUBLIC = {
    "Finder": "termkit.glossary.finder",
    "Glossary": "termkit.glossary",
    "TermkitError": "termkit.errors",
    "check": "termkit.checks",
    "open_document": "termkit.documents",
    "renderings": "termkit.glossary.renderings",
    "same_name": "termkit.names.matching",
    "transliterate": "termkit.transliteration",
}

__all__ = [
    "Finder",
    "Glossary",
    "TermkitError",
    "check",
    "citations",
    "open_document",
    "renderings",
    "same_name",
    "transliterate",
]


def __getattr__(name: str) -> Any:
    if name == "citations":
        # A room with the name of its one function: it can be called itself.
        return import_module("termkit.citations")
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
