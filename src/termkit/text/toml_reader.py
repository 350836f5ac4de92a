"""Check the values of one TOML file, and collect what is wrong with them: each fault with its line.

A kind of file (`termkit.toml`, `edition.toml`) is a class of its own over `TomlReader`, which knows how a
table, a list of texts or a word of a choice is read, and how one says that it is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from termkit.text.located_toml import Key, Located


class TomlReader:
    """What the readers of all kinds of files share. `faults` are (line, message).

    `section` is the table that the settings stand in, where they have not the file to themselves.
    """

    def __init__(self, located: Located, name: str, section: Key = ()) -> None:
        self.located, self.name, self.section = located, name, section
        self.faults: list[tuple[int, str]] = [
            (line, f"{name}:{line}: this line is not valid TOML ({reason}).")
            for line, reason in located.faults
        ]

    def messages(self) -> list[str]:
        """The faults in the order of the lines."""
        return [message for _, message in sorted(self.faults)]

    def strings(self, table: dict[str, Any], name: str, at: Key = ()) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        value = table.get(name, [])
        items = value if isinstance(value, list) else [value]
        for item in items:
            if not isinstance(item, str) or not item.strip():
                key = (*at, name)
                self.wrong(
                    key,
                    f"{key_name(key)} is {seen(item)}. Write a text in quotation marks, or a list of them.",
                )
                return ()
        return tuple(items)

    def string(self, table: dict[str, Any], name: str, at: Key = ()) -> str:
        """One text; an empty one where there is none."""
        value = table.get(name, "")
        if isinstance(value, str) and (value.strip() or name not in table):
            return value
        self.wrong((*at, name), f"{key_name((*at, name))} is {seen(value)}. Write a text in quotation marks.")
        return ""

    def choice(self, value: Any, at: Key, choices: tuple[str, ...]) -> bool:
        """Is a value one of the words that may stand there?"""
        if value in choices:
            return True
        from difflib import get_close_matches

        close = get_close_matches(value, choices, 1) if isinstance(value, str) else []
        shown = f"“{value}”" if isinstance(value, str) and value else seen(value)
        hint = f" Did you mean “{close[0]}”?" if close else ""
        self.wrong(at, f"{key_name(at)} is {shown}. Write one of: {', '.join(choices)}.{hint}")
        return False

    def table(self, value: Any, at: Key) -> dict[str, Any]:
        """A table; an empty one where the value is none."""
        if isinstance(value, dict):
            return value
        shown = "a text" if isinstance(value, str) else seen(value)
        self.wrong(at, f"{key_name(at)} is {shown}. Write a table: [{key_name(at)}]")
        return {}

    def known(self, table: dict[str, Any], at: Key, known: tuple[str, ...], what: str) -> None:
        """Are all keys of a table among those that it may have?"""
        for key in table:
            if key not in known:
                from difflib import get_close_matches

                close = get_close_matches(key, known, 1)
                hint = f"Did you mean “{close[0]}”?" if close else f"There are: {', '.join(known)}."
                self.wrong((*at, key), f"“{key_name((*at, key))}” is {what}. {hint}")

    def wrong(self, at: Key, message: str) -> None:
        """Note a fault at a key."""
        line = self.located.line(*self.section, *at)
        self.faults.append((line, f"{self.name}:{line}: {message}"))


def key_name(key: Key) -> str:
    """A key as it is written in the file.

    >>> key_name(("per-path", "ru/**", "language"))
    'per-path."ru/**".language'
    """
    return ".".join(part if part.replace("-", "").replace("_", "").isalnum() else f'"{part}"' for part in key)


def seen(value: Any) -> str:
    """What a value is, for a message.

    >>> seen(True), seen(" "), seen([])
    ('true', 'an empty text', 'a list')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"“{value}”" if value.strip() else "an empty text"
    if isinstance(value, int | float):
        return str(value)
    return "a table" if isinstance(value, dict) else "a list" if isinstance(value, list) else "a date"
