"""Citations: keys in the text, entries in the list of references, and which belongs to which.

`citations(document, language, glossary)` answers with the table of each text of a document. Start reading at
`table`; `reference_list`, `entries` and `keys` find what there is, `resolution` says what belongs together.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from termkit.citations.table import Table
    from termkit.documents import Document
    from termkit.glossary import Glossary


def citations(document: Document | str, language: str, glossary: Glossary | None = None) -> list[Table]:
    """The citations of a document, a table for each of its segments (a text is one segment).

    >>> text = "Так у Кулагина (2000а).\\n\\nЛитература\\n\\nKulagin, V. M. 2000a. Peace. Moscow.\\n"
    >>> (table,) = citations(text, "ru")
    >>> [(c.key.span.of(text), c.verdict, c.entries[0].head.of(text)) for c in table.citations]
    [('Кулагина (2000а', 'citation-spelling', 'Kulagin')]

    Raises `LanguageError` for an unknown language.
    """
    from termkit.citations.glossary_names import names_of
    from termkit.citations.table import NO_NAMES, table_of
    from termkit.documents import read_document
    from termkit.languages import canonical_tag

    tag = canonical_tag(language)
    if isinstance(document, str):
        document = read_document(document.encode("utf-8", "replace"), "-", format="plain-text")
    names = names_of(glossary, tag) if glossary else NO_NAMES
    return [table_of(segment, tag, names) for segment in document.segments]


class _Callable(ModuleType):
    """The room has the name of its one function: `from termkit import citations` gives something to call."""

    def __call__(
        self, document: Document | str, language: str, glossary: Glossary | None = None
    ) -> list[Table]:
        return citations(document, language, glossary)


sys.modules[__name__].__class__ = _Callable
