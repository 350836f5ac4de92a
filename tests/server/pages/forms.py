"""Forms as browsers send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def multipart(fields: Mapping[str, str | tuple[str, bytes]], mark: str = "-----gh7") -> tuple[bytes, str]:
    """The body of a form, and its content type; a field with two values is a file, its name first."""
    pieces = []
    for name, value in fields.items():
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{name}"'
        if isinstance(value, str):
            pieces.append(f"{head}\r\n\r\n{value}\r\n".encode())
        else:
            file = value[0].replace('"', "%22")
            pieces.append(
                f'{head}; filename="{file}"\r\nContent-Type: application/octet-stream\r\n\r\n'.encode()
                + value[1]
                + b"\r\n"
            )
    return b"".join([*pieces, f"--{mark}--\r\n".encode()]), f"multipart/form-data; boundary={mark}"
