"""The site made of these pages, by Sphinx: `make docs` builds it in build/docs.

Pages are Markdown that reads as well without it. A page must be named in `index.md`; a link that leads
nowhere, or a name on the page `api.md` that termkit does not have, stops the build.
"""

from __future__ import annotations

import termkit

project = "termkit"
author = "The termkit developers"
project_copyright = "The termkit developers. Free software: GPL-3.0-or-later"
version = release = termkit.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
# GitHub makes the same anchors.
myst_heading_anchors = 4
# `name` in a docstring is code.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
add_module_names = False

# Its fonts are those of the reader's machine, so that no page asks another server for anything.
html_theme = "furo"
html_title = "termkit"
html_copy_source = False
html_show_sourcelink = False
