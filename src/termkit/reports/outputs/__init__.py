"""The outputs: each is one file, called as users call it, with `SUFFIXES`, what a file of it is called, and
one function: `report`, or for what is no text `pieces`.

It is given the documents one by one, as they are checked, and yields lines without line ends; `pieces` bytes.
"""
