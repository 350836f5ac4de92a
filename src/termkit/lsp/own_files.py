"""Files of termkit's own that are open: settings and glossaries say their faults as somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary.store import parse as parse_glossary
from termkit.project import load_project
from termkit.project.configuration import FILE
from termkit.project.configuration import parse as parse_settings
from termkit.project.project import absolute

if TYPE_CHECKING:
    from pathlib import Path


def faults_of(text: str, path: Path) -> list[str]:
    """What is wrong in a TOML file, a line for each fault; nothing in one that is not termkit's.

    Raises `SettingsError` where the settings that would name a glossary have faults.
    """
    if path.name == FILE:
        return parse_settings(text, path, str(path))[1]
    glossaries = [absolute(glossary) for glossary in load_project(path).own_glossaries]
    if any(path.is_relative_to(glossary) for glossary in glossaries):
        return parse_glossary(text, str(path))[1]
    return []
