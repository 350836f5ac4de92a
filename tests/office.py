"""LibreOffice without a window: what it makes of the documents that termkit writes."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# The first start makes a profile, and a machine may be busy.
_LONGEST = 300
_FILTERS = {"txt": "txt:Text (encoded):UTF8"}


def converted(data: bytes, suffix: str, to: str, folder: Path) -> bytes:
    """A document as LibreOffice opens it, in another format: `converted(data, ".docx", "txt", tmp_path)`.

    A test that asks for this is skipped where there is no LibreOffice.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed (on Debian: apt install libreoffice-writer)")
    file = folder / f"document{suffix}"
    file.write_bytes(data)
    out = folder / "converted"
    profile = (folder / "profile").absolute().as_uri()
    done = subprocess.run(
        [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to",
         _FILTERS.get(to, to), "--outdir", str(out), str(file)],
        capture_output=True, timeout=_LONGEST, check=False,
    )  # fmt: skip
    result = out / f"document.{to}"
    assert result.exists(), (done.stdout + done.stderr).decode(errors="replace")
    return result.read_bytes()


def text_of(data: bytes, suffix: str, folder: Path) -> str:
    """The text of a document as LibreOffice shows it, line by line."""
    return converted(data, suffix, "txt", folder).decode("utf-8-sig").replace("\r\n", "\n")
