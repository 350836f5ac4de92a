"""Dates and counts of units, as TMX writes them. Start reading at `as_written`."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache

DATES = frozenset({"creationdate", "changedate", "lastusagedate"})
COUNTS = frozenset({"usagecount"})


@lru_cache(4096)
def as_written(name: str, value: str) -> str | None:
    """The value of an attribute of TMX in the form that TMX asks for; None where it is no such value.

    >>> as_written("creationdate", "2026-01-31"), as_written("changedate", "31.01.2026 08:00")
    ('20260131T000000Z', '20260131T080000Z')
    >>> as_written("creationdate", "2026-02-30"), as_written("usagecount", "-3"), as_written("tuid", "-3")
    (None, None, '-3')
    """
    if name in DATES:
        return _date(value.strip())
    if name in COUNTS:
        count = value.strip()
        return count if count.isascii() and count.isdigit() else None
    return value


def _date(text: str) -> str | None:
    """A date as TMX, ISO 8601, or people in Baku and Moscow write it; without a time zone it is UTC."""
    day_first = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})((?:[ T]\d\d:\d\d(?::\d\d)?)?)", text, re.ASCII)
    if day_first:
        day, month, year, time = day_first.groups()
        text = f"{year}-{month}-{day}{time}"
    try:
        date = datetime.fromisoformat(text)
        date = date.astimezone(UTC) if date.tzinfo else date
    except (ValueError, OverflowError):
        return None
    return f"{date.year:04}{date:%m%dT%H%M%SZ}"
