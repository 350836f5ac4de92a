"""What was found, as a person or a program wants to see it. Start reading at `render`.

* `report` is what every output is given (`Checked`), and finds the output of a name;
* each output is one file in `outputs/`: `text` and `html` for people, `json` and others for programs;
* `known` is what a finding is known by from one run to the next;
* `diff` shows what fixes would change, and `differences` finds it;
* `excerpt` cuts a source line around a place, `screen` knows what a terminal may be sent and how wide
  it is there, `colours` is the table of colours, `summary` counts, `closing` says it.

Everything yields lines without line ends, and prints nothing.
"""

from __future__ import annotations

from termkit.reports.report import Checked, Options, formats, render, render_file, suffixes

__all__ = ["Checked", "Options", "formats", "render", "render_file", "suffixes"]
