"""What goes back to a client: JSON, or what is wrong, in words. Start reading at `json_answer`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

# Half of a character, which no UTF-8 can hold; a client may send it as \ud800.
_HALF = re.compile(r"[\ud800-\udfff]")


def json_bytes(value: Any) -> bytes:
    """JSON in UTF-8, which any value has.

    >>> json_bytes({"name": "Bakı"}).decode()
    '{"name":"Bakı"}'
    """
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        return written.encode()
    except UnicodeEncodeError:
        return whole(written).encode()


def whole(text: str) -> str:
    """The text with a sign in the place of each half of a character, so that all else keeps its place.

    >>> whole("Bak\\ud800") == "Bak\N{REPLACEMENT CHARACTER}"
    True
    """
    return text if text.isascii() else _HALF.sub("\N{REPLACEMENT CHARACTER}", text)


def json_answer(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A value as JSON; one that is bytes is JSON already."""
    content = value if isinstance(value, bytes) else json_bytes(value)
    return Response(content, status, headers, "application/json")


def error_answer(
    request: Request, status: int, message: str, headers: Mapping[str, str] | None = None
) -> Response:
    """What is wrong, as the protocol of the path says it."""
    if request.url.path.startswith("/v2"):
        # LanguageTool's clients show the text.
        return Response(whole(f"Error: {message}"), status, headers, "text/plain")
    return json_answer({"error": {"status": status, "message": message}}, status, headers)
