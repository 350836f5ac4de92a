"""What PostgreSQL says when it cannot do something, in words that tell a person what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.memory.database import BUSY

if TYPE_CHECKING:
    import psycopg

MISSING = "a memory on a server needs psycopg. Install it with: pip install 'termkit[postgres]'"
UNREADABLE = (
    "this address cannot be read. Write postgresql://user@host/database; in names, @ is %40, : is %3A, "
    "/ is %2F."
)
_LOST = (
    "the connection to the server was lost. What was in the memory is safe. Repeat what you did when the "
    "server is there again: nothing is taken twice."
)
# By the first digits of SQLSTATE, the longest that fits; "" is what has none: the server was not reached.
_WORDS = {
    "08": _LOST,
    "25006": "this server only lets us read. Name the main server, not its copy.",
    "3D000": "there is no such database on this server. Make it there with: createdb --encoding UTF8 NAME",
    "28": "the server does not let this user in. Is the name right, and the password? It is looked for in "
    "~/.pgpass and in PGPASSWORD.",
    "42501": "this user has no permission to do this. Ask the owner of the database for it; docs/memory.md "
    "says which are needed.",
    "53100": "the server's disk is full. The memory is as it was; make room and repeat.",
    "53300": "the server has as many connections as it takes. Try again later.",
    "55P03": BUSY,
    "57P": _LOST,
}
# The same, for a connection that was refused: libpq hands on only what it was told in words.
_REFUSED = {
    "does not exist": "3D000",
    "password": "28",
    "authentication failed": "28",
    "no pg_hba.conf entry": "28",
    "too many": "53300",
}


def in_words(error: psycopg.Error, *, lost: bool) -> str:
    """The message, to stand after the name of the memory; `lost` if a connection was there and is no more."""
    state = error.sqlstate or ""
    for length in (5, 3, 2):
        if state[:length] in _WORDS and len(state) >= length:
            return _WORDS[state[:length]]
    if lost:
        return _LOST
    # libpq tells of each address that it has tried, with advice; what went wrong with the last is enough.
    lines = str(error).strip().split("\n")
    failed = [line for line in lines if "failed: " in line]
    said = (failed or lines)[-1].rpartition("failed: ")[2].removeprefix("FATAL:").strip()
    if state:
        return f"the memory cannot be used ({said})."
    for words, state in _REFUSED.items():
        if words in said:
            return f"{_WORDS[state]} ({said})"
    return f"the server cannot be reached ({said}). Is the address right, and the server running?"


def without_password(address: str) -> str:
    """The address as it may be shown.

    >>> without_password("postgresql://leyla:gizli@office/memory?sslmode=require")
    'postgresql://leyla@office/memory?sslmode=require'
    >>> without_password("postgres://office/memory?user=leyla&password=gizli")
    'postgres://office/memory?user=leyla'
    """
    scheme, _, rest = address.partition("://")
    # Even where somebody has not written an @ or a / of the password as one must.
    user, at, place = rest.rpartition("@")
    place, question, settings = place.partition("?")
    shown = [one for one in settings.split("&") if "password" not in one.partition("=")[0].lower()]
    settings = question + "&".join(shown) if any(shown) else ""
    return f"{scheme}://{user.partition(':')[0]}{at}{place}{settings}"
