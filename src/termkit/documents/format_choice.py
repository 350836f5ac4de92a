"""Which of several formats is meant: by its name, or by the suffix of a file. Start reading at `chosen`."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol, TypeVar

from termkit.errors import DocumentError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Format(Protocol):
    @property
    def suffixes(self) -> tuple[str, ...]: ...


Known = TypeVar("Known", bound=_Format)


def chosen(formats: Mapping[str, Known], path: str, name: str | None) -> Known:
    """Of the formats, by their names, the one that is named; without a name that of the file's suffix.

    Raises `SettingsError` for a name that no format has, `DocumentError` for such a suffix.
    """
    if name is not None:
        if name not in formats:
            raise SettingsError(f"there is no format “{name}”. There are: {', '.join(formats)}.")
        return formats[name]
    by_suffix = {suffix: known for known in formats.values() for suffix in known.suffixes}
    found = by_suffix.get(PurePath(path).suffix.lower())
    if found is None:
        raise DocumentError(
            f"{path}: its name does not say which format it has. Let it end in {', '.join(by_suffix)}, or "
            f"name one with --format: {', '.join(formats)}."
        )
    return found
