"""One rule per file. A file registers its function with `termkit.checks.registry.rule`."""
