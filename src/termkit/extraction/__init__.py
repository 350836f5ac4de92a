"""New names and terms in texts, for a glossary: found, put together over forms, and proposed as entries.

`mentions` finds names that the glossary lacks, `clusters` puts those of one person or place together over
languages, `phrases` counts what may be terms of several words, and `proposals` makes entries of them, for a
person to review. Where segments translate each other (`bitexts`), `translated` finds names and terms
together with their translations.
"""

from __future__ import annotations

from termkit.extraction.bitexts import Bitext, bitexts
from termkit.extraction.clusters import Cluster, clustered
from termkit.extraction.mentions import Mention, mentions
from termkit.extraction.phrases import Phrases
from termkit.extraction.proposals import Proposal, proposals
from termkit.extraction.translated import translated

__all__ = [
    "Bitext",
    "Cluster",
    "Mention",
    "Phrases",
    "Proposal",
    "bitexts",
    "clustered",
    "mentions",
    "proposals",
    "translated",
]
