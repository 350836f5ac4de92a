"""The language server: what `termkit check` finds, in the editor, as somebody types.

* `open_text` is a text as the editor has it, and counts as the editor does;
* `looking` checks one, with the project that `projects` finds for it; `file_places` tells where a finding
  stands in a file that is more than its text (HTML, PO);
* `diagnostics` and `actions` say it as the protocol does, `ignoring` writes ignore comments; `entries` shows
  what the glossary has, `completion` completes its names, `adding` adds to it, `own_files` reads what of
  termkit's own is open;
* `server` keeps the texts and runs the checks, `features` lists what an editor may ask.

The protocol is spoken by pygls (the extra `lsp`), which only `server`, `features` and the files that make
answers import. Start reading at `features.made`.
"""

from __future__ import annotations

import os
import sys

__all__ = ["serve"]


def serve() -> None:
    """Talk to an editor over standard input and output until it says goodbye."""
    from termkit.lsp.features import made

    # What is written by mistake goes to the editor's log, and not among the messages.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as messages:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        made().start_io(sys.stdin.buffer, messages)
