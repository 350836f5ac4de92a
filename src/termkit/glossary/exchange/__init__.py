"""Glossaries in the formats of other programs: TBX, tables, UTX, glossaries of OmegaT and Weblate, PO, SKOS.

A format is a row in `formats` and a module here with `read(stream, name, reading)` and `write(concepts,
writing)`. What is read is a stream of `Entry`, keys and values as in `glossary.values`; what a format cannot
hold is counted in `lost`, so that it can be told. Start reading at `formats.glossary_format`.
"""

from __future__ import annotations
