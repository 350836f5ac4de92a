"""What in the strings of a program is for it: the syntax of ICU, i18next, Chrome, Rails and vue-i18n.

Start reading at `message_syntax`.
"""

from __future__ import annotations

import re

from termkit.documents.icu_messages import syntax
from termkit.text.spans import Span, SpanSet

_MAY_BE = re.compile("[$@%<]")
# $t(key) of i18next, @:key of vue-i18n, $name$ and $1 of Chrome, %{name} of Rails, <0> of React.
_CODE = re.compile(
    r"\$t\([^()]{0,200}\)|@(?:\.\w{1,20})?:(?:\([^()]{0,200}\)|[\w.]{1,200})"
    r"|\$\w{1,60}\$|\$\d|%\{[^{}]{0,60}\}|</?\d{1,3}/?>"
)


def message_syntax(text: str) -> list[Span]:
    """The places of a string that a program reads; the branches of a plural are for people.

    Source: ICU, “Formatting messages” (unicode-org.github.io/icu), and the manuals of those named above.

    >>> text = "{count, plural, one {# fayl silindi} other {# fayl silindi}}, {{ad}}"
    >>> [span.of(text) for span in message_syntax(text)]
    ['{count, plural, one {#', '} other {#', '}}', '{{ad}}']
    """
    found = [Span(*match.span()) for match in _CODE.finditer(text)] if _MAY_BE.search(text) else []
    if "{" in text:
        found += syntax(text)
    return list(SpanSet(found).spans)
