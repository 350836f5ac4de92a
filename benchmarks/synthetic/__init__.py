"""Made-up glossaries and texts of any size, the same at every run.

`concepts` makes glossary entries, `prose` texts that name them, `letters` the words for both. Nothing here is
read by termkit; it feeds the benchmarks next door.
"""
