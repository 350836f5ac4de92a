"""Drives a LibreOffice without a window: types paragraphs, and prints what its grammar checker finds in them.

Run with Debian's Python, which has LibreOffice's module `uno`:

    /usr/bin/python3 office_driver.py PROFILE < paragraphs.json

where PROFILE is a folder with the settings, and each paragraph is `[text, language, country]`. What comes
out is a list for each of them, of `[offset, length, message, suggestions]`. `test_libreoffice` calls it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

# A paragraph break, and the kind of mark-up that grammar checkers make, as LibreOffice numbers them.
_BREAK, _PROOFREADING = 0, 2


def started(profile: Path) -> tuple[subprocess.Popen[bytes], Any]:
    """An office, and its context."""
    import uno
    from com.sun.star.connection import NoConnectException

    pipe = f"termkit{uuid.uuid4().hex}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
         f"-env:UserInstallation={profile.absolute().as_uri()}", f"--accept=pipe,name={pipe};urp;"],
        # It asks a proxy for this machine too; and it is a wrapper, ended with all that it starts.
        env={**os.environ, "no_proxy": "127.0.0.1,localhost"}, start_new_session=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            return office, resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice ended at its start")


def found(context: Any, paragraphs: list[list[str]]) -> list[list[Any]]:
    """What Writer's checker finds in each paragraph of a new document, asked as Writer asks it."""
    from com.sun.star.beans import PropertyValue
    from com.sun.star.lang import Locale

    def made(name: str) -> Any:
        return context.ServiceManager.createInstanceWithContext(name, context)

    hidden = (PropertyValue("Hidden", 0, True, 0),)
    document = made("com.sun.star.frame.Desktop").loadComponentFromURL(
        "private:factory/swriter", "_blank", 0, hidden
    )
    cursor = document.Text.createTextCursor()
    for number, (text, language, country) in enumerate(paragraphs):
        if number:
            document.Text.insertControlCharacter(cursor, _BREAK, False)
        cursor.CharLocale = Locale(language, country, "")
        document.Text.insertString(cursor, text, False)
    checker = made("com.sun.star.linguistic2.ProofreadingIterator")
    flat = document.getFlatParagraphIterator(_PROOFREADING, False)
    told = []
    paragraph = flat.getFirstPara()
    while paragraph is not None:
        text = paragraph.getText()
        locale = paragraph.getLanguageOfText(0, len(text))
        errors = checker.checkSentenceAtPosition(document, paragraph, text, locale, 0, -1, 0).aErrors
        told.append([[e.nErrorStart, e.nErrorLength, e.aShortComment, list(e.aSuggestions)] for e in errors])
        paragraph = flat.getNextPara()
    document.close(True)
    return told


def main() -> None:
    office, context = started(Path(sys.argv[1]))
    try:
        json.dump(found(context, json.load(sys.stdin)), sys.stdout)
        context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
        office.wait(60)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
