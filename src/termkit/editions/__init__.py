"""Localised editions: one document, and what it is in each language and house style.

* `house_style` is how a house writes, and the profiles that come with termkit; `plan` is `edition.toml`;
* `passages` cuts a document into what is translated, `catalogue` keeps the translations of an edition when
  the document changes, `extracting` puts both together for a translator, and `status` says how far they are;
* `building` makes the edition: start reading there;
* `normalising` makes one document even in its own language.
"""
