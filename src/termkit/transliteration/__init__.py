"""Names of one language in the letters of another: tables, and what goes before them.

`transliterate` is what most need. Files here: `scheme` (a table and its origin, one TOML file each in
`schemes/`), `writer` (a table applied to words), `repair` (letters put right first), `route` (which table),
`established` (names whose form is settled), `usual` and `whose` (what known names tell: the `aligned_names`,
by `analogy` and by their `letters`), `readings` (Russian spellings that hide a known name), `generics`
(river, lake), `origins` (names from a third language), `candidates` (all of it together, ranked).
"""

from __future__ import annotations

from termkit.transliteration.candidates import Candidate, Transliterator, transliterate
from termkit.transliteration.scheme import Scheme, scheme_named, schemes

__all__ = ["Candidate", "Scheme", "Transliterator", "scheme_named", "schemes", "transliterate"]
