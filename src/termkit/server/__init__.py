"""`termkit serve`: the checks, the glossary and the memory for programs that speak HTTP.

One process listens (`running`, `app`), and others do the work (`workers`), each at a `desk` with the project,
its glossary and its memory. What can be asked for is in `routes`, a file for each protocol: LanguageTool's,
amaGama's, termkit's own. `guards` and `access` keep out what is too large, too slow or not allowed. Start
reading at `app`.
"""
