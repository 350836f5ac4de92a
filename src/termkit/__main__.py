"""`python -m termkit` is the command `termkit`."""

from termkit.cli import main

main()
