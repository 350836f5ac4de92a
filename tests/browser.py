"""A browser without a window: what it makes of the pages that termkit writes."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

# Milliseconds: a machine may be busy.
_LONGEST = 120_000


@contextmanager
def chromium() -> Iterator[Any]:
    """Chromium, as playwright drives it. A test that asks for it is skipped where either is missing."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("Chromium is not installed (on Debian: apt install chromium)")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"], timeout=_LONGEST)
        yield browser
        browser.close()


@contextmanager
def opened(address: str, **looks: Any) -> Iterator[tuple[Any, list[str]]]:
    """A page in Chromium, and a list of what went wrong in it and what it asked for beside itself.

    `looks` are playwright's: `viewport`, `color_scheme`, `java_script_enabled`.
    """
    faults: list[str] = []
    with chromium() as browser:
        page = browser.new_context(**looks).new_page()
        page.set_default_timeout(_LONGEST)
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on("request", lambda asked: faults.append(asked.url) if asked.url != address else None)
        page.goto(address)
        yield page, faults
