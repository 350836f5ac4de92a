"""New names in texts, for a glossary: found, put together over forms and languages, and proposed as entries.

`mentions` finds names that the glossary lacks, `clusters` puts those of one person or place together, and
`proposals` makes entries of them, for a person to review.
"""

from __future__ import annotations

from termkit.extraction.clusters import Cluster, clustered
from termkit.extraction.mentions import Mention, mentions
from termkit.extraction.proposals import Proposal, proposals

__all__ = ["Cluster", "Mention", "Proposal", "clustered", "mentions", "proposals"]
