"""Who may ask: tokens, and pages of other sites that a browser would send requests for.

A server on this machine alone needs no tokens, but a browser on this machine visits strangers: a page of
theirs could read the memory and write to it. So a request that a browser makes for another site is refused,
unless the site was allowed. Start reading at `Access.refusal`.
"""

from __future__ import annotations

import base64
import binascii
from hmac import compare_digest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

# An installed add-on of a browser is no site: it was let in by whoever installed it.
_ADD_ONS = frozenset({"chrome-extension", "moz-extension", "safari-web-extension"})
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_SHORTEST = 16


class Access(NamedTuple):
    """What is needed to be answered: one of the `tokens`, if there are any; `origins` are sites allowed."""

    tokens: tuple[str, ...] = ()
    origins: frozenset[str] = frozenset()

    def refusal(self, headers: Mapping[str, str]) -> str | None:
        """Why a request is not answered whatever token it names; None if it may be.

        >>> here = {"host": "127.0.0.1:8081"}
        >>> Access().refusal(here | {"origin": "http://127.0.0.1:8081"}) is None
        True
        >>> Access().refusal(here | {"origin": "https://example.org"})
        'pages of https://example.org may not ask here. --allow-origin https://example.org lets them.'
        """
        host, origin = headers.get("host", ""), headers.get("origin")
        if not self.tokens and host and not is_here(host):
            # A name of somebody else's that leads to this machine.
            return f"this is not {host}. Ask at localhost or 127.0.0.1."
        if origin is not None and not self.allows(origin, host):
            return f"pages of {origin} may not ask here. --allow-origin {origin} lets them."
        # A link to here may be followed; an image or a script of a page says nothing of its origin.
        fetched = (
            headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate"
        )
        if origin is None and fetched:
            return "pages of other sites may not ask here."
        return None

    def allows(self, origin: str, host: str) -> bool:
        """May pages of this origin ask: the server's own, those allowed, and add-ons of the browser?"""
        if origin in self.origins or "*" in self.origins:
            return True
        scheme, _, place = origin.partition("://")
        return scheme in _ADD_ONS or (scheme in {"http", "https"} and place == host)

    def admits(self, token: str | None) -> bool:
        """Is a token one of ours, or is none needed? It takes as long for any."""
        if not self.tokens:
            return True
        given = (token or "").encode()
        # All are compared, so that the time does not tell which came close.
        return sum(compare_digest(given, known.encode()) for known in self.tokens) > 0


def token_in(headers: Mapping[str, str]) -> str | None:
    """The token of a request: after `Bearer`, or as the password of a name (`http://any:TOKEN@host`).

    >>> token_in({"authorization": "Bearer 5b2c"}), token_in({"authorization": "Basic OjViMmM="})
    ('5b2c', '5b2c')
    """
    kind, _, rest = headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return rest.strip()
    if kind.lower() == "basic":
        try:
            return base64.b64decode(rest, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return None
    return None


def is_here(host: str) -> bool:
    """Does a host, with or without its port, name this machine?

    >>> is_here("localhost:8081"), is_here("[::1]:8081"), is_here("termkit.example.org")
    (True, True, False)
    """
    try:
        return (urlsplit(f"//{host}").hostname or "") in _HERE
    except ValueError:
        return False


def read_tokens(path: str) -> tuple[str, ...]:
    """The tokens of a file, one a line; lines that begin with # are for people.

    Raises `SettingsError` where there is none, or one that could be guessed.
    """
    make = "python3 -c 'import secrets; print(secrets.token_urlsafe())' makes one: write it into the file."
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise SettingsError(f"{path}: the tokens cannot be read ({reason}). {make}") from None
    tokens = []
    for number, line in enumerate(lines, 1):
        token = line.strip()
        if token and not token.startswith("#"):
            if len(token) < _SHORTEST or not token.isascii() or " " in token:
                raise SettingsError(
                    f"{path}:{number}: a token has {_SHORTEST} letters of ASCII or more, and no space. {make}"
                )
            tokens.append(token)
    if not tokens:
        raise SettingsError(f"{path}: there is no token in it. {make}")
    return tuple(tokens)
