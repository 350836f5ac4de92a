"""HTML cut into tags, comments and text, with the exact place of each, as browsers cut it.

`html.parser` will not do: it does not say where the value of an attribute stands, ends `<?php if ($a > 1) ?>`
and `<a title="{{ t("x") }}">` in the middle, and differs from one Python to the next. Every character is
looked at a fixed number of times, whatever is never closed. Start reading at `Cutter.tokens`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import DocumentError
from termkit.text.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKUP = re.compile(r"<(?=[A-Za-z!?/%])|\{(?=[{%#])")
_TEMPLATE = re.compile(r"\{(?=[{%#])|<(?=[?%])")
_TAG_NAME = re.compile(r"[^\s/>]+")
_BETWEEN = re.compile(r"[\s/]*")
_NAME = re.compile(r"=?[^\s/>={<]*+")
_EQUALS = re.compile(r"\s*=\s*")
# What ends a value, or begins a template in it, whose own quotation marks end nothing.
_IN_VALUE = {
    '"': re.compile(r'["{<]'),
    "'": re.compile(r"['{<]"),
    "": re.compile(r"[\s>{<]"),
}
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>"}
# Braces that are closed further away are no template.
_LONGEST_TEMPLATE = 2000
# What stands in these is no HTML.
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_TEXT_ONLY = frozenset({"title", "textarea"})


class Attribute(NamedTuple):
    """An attribute: its name in small letters, its value's place, and the quotation mark around that."""

    name: str
    start: int
    end: int
    quote: str = ""


class Token(NamedTuple):
    """A piece of a file: `text`, `start` or `end` (of tags), `comment`, `cdata`, `declaration` or `code`.

    Code is what a program fills in (`{{ name }}`, `<?php … ?>`); `name` is that of a tag, in small letters,
    and `closed` says that a tag closes itself. What stands in scripts is no token.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()
    closed: bool = False


class Cutter:
    """Cuts one file. In `xml`, tags may close themselves, and CDATA is text.

    >>> html = '<p title="a > b">2 < 3 {{ n }}<br>'
    >>> [(token.kind, html[token.start : token.end]) for token in Cutter(html, "page.html").tokens()]
    [('start', '<p title="a > b">'), ('text', '2 < 3 '), ('code', '{{ n }}'), ('start', '<br>')]
    """

    def __init__(self, text: str, path: str, *, xml: bool = False) -> None:
        self._text, self._path, self._xml = text, path, xml

    def tokens(self) -> Iterator[Token]:
        """The tokens of the file in order.

        Raises `DocumentError` where a tag or comment has no end, and where the file declares entities.
        """
        text, done, at = self._text, 0, 0
        while match := _MARKUP.search(text, at):
            start = match.start()
            token = self._markup(start)
            if token is None:
                at = start + 1  # braces that are text
                continue
            if done < start:
                yield Token("text", done, start)
            yield token
            done = at = token.end
            if token.kind == "start" and not (token.closed and self._xml):
                if token.name == "plaintext":
                    yield Token("text", done, len(text))
                    return
                if token.name in _RAW:
                    done = at = self._end_of_raw(token)
                elif token.name in _TEXT_ONLY:
                    done = at = self._end_of_raw(token)
                    yield from self.text_and_code(token.end, done)
        if done < len(text):
            yield Token("text", done, len(text))

    def text_and_code(self, start: int, end: int) -> Iterator[Token]:
        """The tokens of what has no tags: titles and values of attributes."""
        done = at = start
        while match := _TEMPLATE.search(self._text, at, end):
            stop = self._end_of_template(match.start())
            at = match.start() + 1
            if stop is None or stop > end:
                continue
            if done < match.start():
                yield Token("text", done, match.start())
            yield Token("code", match.start(), stop)
            done = at = stop
        if done < end:
            yield Token("text", done, end)

    def _markup(self, start: int) -> Token | None:
        text, following = self._text, self._text[start + 1]
        if text[start] == "{" or following in "?%":
            end = self._end_of_template(start)
            return None if end is None else Token("code", start, end)
        if following == "!":
            return self._declaration(start)
        if following == "/":
            if not text[start + 2 : start + 3].isalpha():
                return Token("declaration", start, self._end(start, ">", start + 2, "the tag"))
            return self._tag(start, start + 2, "end")
        return self._tag(start, start + 1, "start")

    def _declaration(self, start: int) -> Token:
        text = self._text
        if text.startswith("<!--", start):
            for empty in ("<!-->", "<!--->"):
                if text.startswith(empty, start):
                    return Token("comment", start, start + len(empty))
            return Token("comment", start, self._end(start, "-->", start + 4, "the comment"))
        if text.startswith("<![CDATA[", start) and self._xml:
            return Token("cdata", start, self._end(start, "]]>", start + 9, "the CDATA section"))
        end = self._end(start, ">", start + 2, "the declaration")
        if "[" in text[start:end] and text[start + 2 : start + 9].upper() == "DOCTYPE":
            raise self._refused(
                start, "the DOCTYPE declares things of its own. Delete what is between [ and ] there."
            )
        return Token("declaration", start, end)

    def _tag(self, start: int, at: int, kind: str) -> Token:
        """A tag, by its attributes up to its `>`."""
        text = self._text
        match = _TAG_NAME.match(text, at)
        name = match[0] if match else ""
        found: list[Attribute] = []
        at += len(name)
        while True:
            at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # nothing matches too
            here = text[at : at + 1]
            if here == ">":
                closed = text[at - 1] == "/"
                return Token(kind, start, at + 1, name.lower(), tuple(found), closed)
            if not here:
                raise self._refused(
                    start,
                    f"the tag {_short(text, start)} has no end. Close its quotation marks and write >, or "
                    "write &lt; for a < that is text.",
                )
            if here in "{<" and (end := self._end_of_template(at)) is not None:
                at = end
                continue
            at = self._attribute(at, found)

    def _attribute(self, at: int, found: list[Attribute]) -> int:
        text = self._text
        name = _NAME.match(text, at)[0] or text[at]  # type: ignore[index]  # nothing matches too
        at += len(name)
        equals = _EQUALS.match(text, at)
        if equals is None:
            found.append(Attribute(name.lower(), at, at))
            return at
        at = equals.end()
        quote = text[at] if text[at : at + 1] in {'"', "'"} else ""
        start = at = at + len(quote)
        while match := _IN_VALUE[quote].search(text, at):
            at = match.start()
            end = self._end_of_template(at) if match[0] in "{<" else None
            if match[0] not in "{<":
                found.append(Attribute(name.lower(), start, at, quote))
                return at + len(quote)
            at = at + 1 if end is None else end
        return len(text)

    def _end_of_template(self, start: int) -> int | None:
        """Where what a program fills in ends, None where nothing of the kind begins."""
        text, opening = self._text, self._text[start : start + 2]
        if opening in _CLOSING:
            close = text.find(_CLOSING[opening], start + 2, start + _LONGEST_TEMPLATE)
            return None if close == -1 else close + 2
        if opening != "<?":
            return None
        # Word writes <?xml:namespace … />, which nothing but a > ends.
        if text[start + 2 : start + 6].lower() == "xml:" or not text[
            start + 2 : start + 5
        ].lower().startswith(("php", "=", " ", "\n", "\t", "\r", "xml")):
            return self._end(start, ">", start + 2, "the declaration")
        close = text.find("?>", start + 2)
        return len(text) if close == -1 else close + 2

    def _end_of_raw(self, token: Token) -> int:
        closing = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(self._text, token.end)
        if closing is None:
            raise self._refused(
                token.start, f"<{token.name}> has no end. Write </{token.name}> where it ends."
            )
        return closing.start()

    def _end(self, start: int, closing: str, at: int, what: str) -> int:
        end = self._text.find(closing, at)
        if end == -1:
            raise self._refused(
                start, f"{what} {_short(self._text, start)} has no end. Write {closing} where it ends."
            )
        return end + len(closing)

    def _refused(self, at: int, why: str) -> DocumentError:
        line, _ = Lines(self._text[: at + 1]).position(at)
        return DocumentError(f"{self._path}: line {line}: {why}")


def _short(text: str, at: int) -> str:
    piece = " ".join(text[at : at + 24].split())
    return f"“{piece}…”"
