"""The outputs: each is one file, called as users call it, with one function `report`.

It is given the documents one by one, as they are checked, and yields lines without line ends.
"""
