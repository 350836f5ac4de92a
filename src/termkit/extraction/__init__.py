"""New names and terms in texts, for a glossary: found, put together over forms, and proposed as entries.

`mentions` finds names that the glossary lacks, `clusters` puts those of one person or place together over
languages, `phrases` counts what may be terms of several words, and `proposals` makes entries of them, for a
person to review.
"""

from __future__ import annotations

from termkit.extraction.clusters import Cluster, clustered
from termkit.extraction.mentions import Mention, mentions
from termkit.extraction.phrases import Phrases
from termkit.extraction.proposals import Proposal, proposals

__all__ = ["Cluster", "Mention", "Phrases", "Proposal", "clustered", "mentions", "proposals"]
