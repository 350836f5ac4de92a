"""What was found, as a person or a program wants to see it. Start reading at `render`.

* `report` is what every output is given (`Checked`), and the list of outputs;
* each output is one file that registers itself: `text` for people, `json_report` for programs;
* `diff` shows what fixes would change, and `differences` finds it;
* `excerpt` cuts a source line around a place, `screen` knows what a terminal may be sent and how wide
  it is there, `colours` is the table of colours, `summary` counts, `closing` says it.

Everything yields lines without line ends, and prints nothing.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from termkit.reports.diff import unified_diff
from termkit.reports.report import Checked, Options, formats, register, render

__all__ = ["Checked", "Options", "formats", "register", "render", "unified_diff"]

# Every file of this folder is imported, so that an output is found as soon as its file is there.
for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
