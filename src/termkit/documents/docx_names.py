"""The names of OOXML's namespaces, in the two kinds of Word documents, and attributes by their local names.

Elements come from the parser as the namespace, a blank and the name in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# ISO/IEC 29500: transitional, which everybody writes, and strict.
WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
COMPATIBILITY = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
XML_SPACE = "http://www.w3.org/XML/1998/namespace space"
_OFF = frozenset({"0", "false", "off", "none"})


def named(namespaces: tuple[str, ...], *names: str) -> list[str]:
    """The full names of elements: of each namespace and each name.

    >>> named(("urn:a", "urn:b"), "p")
    ['urn:a p', 'urn:b p']
    """
    return [f"{namespace} {name}" for namespace in namespaces for name in names]


_PREFIXES = ("", *(f"{namespace} " for namespace in WORD))


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """The value of an attribute of WordprocessingML; some programs forget its prefix. Empty for none."""
    return next((attributes[prefix + name] for prefix in _PREFIXES if prefix + name in attributes), "")


def is_on(attributes: Mapping[str, str]) -> bool:
    """Does a property switch something on: `<w:i/>`, `<w:i w:val="1"/>`?

    >>> is_on({}), is_on({"val": "false"})
    (True, False)
    """
    return attribute(attributes, "val").lower() not in _OFF
