"""The project a text belongs to: `termkit.toml`, and what follows from it.

Start reading at `load_project`. Files here: `project` (which glossary, which language, which rules for a
text), `configuration` (what the file may say, and every fault of it), `located_toml` (TOML with the line of
each key), `path_patterns` (which texts `ru/**` means), `folders` (the files of a folder) with `gitignore`,
`starting` (the file that `termkit init` writes).
"""

from __future__ import annotations

from termkit.project.project import Project, load_project

__all__ = ["Project", "load_project"]
