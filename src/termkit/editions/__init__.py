"""Localised editions: one document, and what it is in each language and house style.

* `house_style` is how a house writes (names, quotation marks, citations …), and the profiles that ship;
* `plan` is `edition.toml`: the source, the editions, and where each is written.
"""
