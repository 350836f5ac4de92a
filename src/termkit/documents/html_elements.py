"""What elements of HTML are to a reader of prose: blocks, code, quotations, and which end without a tag."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Each begins and ends a paragraph; all others are part of a sentence.
BLOCKS = _names("""
    address article aside audio blockquote body button canvas caption center dd desc details dialog dir div dl
    dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li
    main menu nav noscript object ol optgroup option p pre search section select summary svg table tbody td
    template text textarea tfoot th thead title tr ul video
""")
HEADINGS = _names("h1 h2 h3 h4 h5 h6")
QUOTATIONS = _names("blockquote q")
EMPHASIS = _names("cite em i dfn")
BOLD = _names("b strong")
# What is bold in these is no heading of what follows.
NO_HEADINGS = ("td", "th", "li", "dt")
CODE = _names("code pre kbd samp tt var math xmp")
# Where space and line ends stay as they are.
AS_WRITTEN = _names("pre textarea xmp plaintext")
# Without content, and so without an end tag.
EMPTY = _names("area base br col embed hr img input link meta param source track wbr")
# A word does not go on behind one.
BETWEEN_WORDS = _names("img input embed area")

# Which open elements a start tag ends, and at which it stops looking for them.
_TABLE = _names("table")
_LISTS = _names("ul ol menu dir")
_SECTIONS = _names("thead tbody tfoot")
_CELLS = _names("td th")
ENDED_BY = {
    "li": (_names("li"), _LISTS),
    "dt": (_names("dt dd"), _names("dl")),
    "dd": (_names("dt dd"), _names("dl")),
    "option": (_names("option"), _names("select datalist")),
    "optgroup": (_names("option optgroup"), _names("select")),
    "td": (_CELLS, _TABLE),
    "th": (_CELLS, _TABLE),
    "tr": (_names("tr"), _TABLE),
    **dict.fromkeys(_SECTIONS, (_SECTIONS, _TABLE)),
    "body": (_names("head"), _names("html")),
}
# A block ends a paragraph or heading that was not closed, but not one around the box that it is in.
_BOXES = _names("td th caption table button object li dd div section article blockquote template")
PARAGRAPH = (_names("p"), _BOXES)
HEADING = (HEADINGS, _BOXES)

# Attributes that are read to people.
TEXTS = _names("title alt placeholder aria-label aria-description aria-placeholder aria-roledescription")
_LABELLED = _names("option optgroup track menuitem")
_BUTTONS = _names("submit button reset")
_SAID_OF_A_PAGE = _names("""
    description abstract og:title og:description og:site_name og:image:alt twitter:title twitter:description
    twitter:image:alt dc.title dc.description dcterms.title dcterms.abstract
""")


def text_attributes(name: str, said: dict[str, str]) -> frozenset[str]:
    """Which attributes of an element are text; `said` are its attributes.

    >>> sorted(text_attributes("img", {"alt": "Şuşa", "src": "susa.jpg"}) & {"alt", "src"})
    ['alt']
    >>> "value" in text_attributes("input", {"type": "submit"}), "value" in text_attributes("input", {})
    (True, False)
    """
    if name == "meta":
        about = said.get("name") or said.get("property") or said.get("itemprop") or ""
        return frozenset({"content"}) if about.lower() in _SAID_OF_A_PAGE else frozenset()
    if name in _LABELLED:
        return TEXTS | {"label"}
    if name == "input" and said.get("type", "").lower() in _BUTTONS:
        return TEXTS | {"value"}
    return frozenset() if name == "link" else TEXTS
