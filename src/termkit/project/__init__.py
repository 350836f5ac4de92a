"""The project a text belongs to: `termkit.toml`, and what follows from it. Start reading at `load_project`."""

from __future__ import annotations

from termkit.project.project import Project, load_project

__all__ = ["Project", "load_project"]
