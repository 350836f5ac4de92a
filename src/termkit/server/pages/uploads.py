"""Forms with files in them (multipart/form-data, RFC 7578), as browsers send them. Start at `form_of`.

Starlette's own reader needs a library more, and keeps files on the disk; here a form is in memory, and the
server's limits say how large it may be.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from termkit.errors import SettingsError
from termkit.server.forms import fields_of

_MOST = 100
# Browsers write %22 for a quotation mark in a name.
_NAMED = re.compile(r'(?:^|[;\s])(name|filename)="([^"]*)"')
_LONGEST_HEAD = 2000


class File(NamedTuple):
    """A file that somebody chose: the name it has on their machine, and its bytes."""

    name: str
    data: bytes


class Form(NamedTuple):
    """The fields of a form, and its files; a field for a file without one has none."""

    fields: dict[str, str]
    files: dict[str, File]


def form_of(body: bytes, content_type: str) -> Form:
    r"""The fields and files of a form, of several with one name the first.

    >>> part = 'Content-Disposition: form-data; name="text"\r\n\r\nBakı'
    >>> form_of(f"--x\r\n{part}\r\n--x--\r\n".encode(), "multipart/form-data; boundary=x").fields
    {'text': 'Bakı'}

    Raises `SettingsError` where it is no form.
    """
    kind, _, rest = content_type.partition(";")
    if kind.strip().lower() != "multipart/form-data":
        return Form(fields_of(body), {})
    _, _, boundary = rest.partition("boundary=")
    mark = boundary.strip().strip('"')
    if not mark or len(mark) > 200 or not mark.isascii():
        raise SettingsError("the form does not say where its fields end.")
    # The first field has no line before its mark, so one is lent to it.
    parts = (b"\r\n" + body).split(b"\r\n--" + mark.encode(), _MOST + 1)
    if len(parts) > _MOST + 1:
        raise SettingsError(f"the form has more than {_MOST} fields.")
    form = Form({}, {})
    for part in parts[1:]:
        if part.startswith(b"--"):
            break
        _take(part, form)
    return form


def _take(part: bytes, form: Form) -> None:
    head, _, value = part.partition(b"\r\n\r\n")
    names = _names(head[:_LONGEST_HEAD])
    name = names.get("name", "")
    if "filename" in names:
        if names["filename"] or value:
            form.files.setdefault(name, File(_base(names["filename"]), value))
        return
    try:
        form.fields.setdefault(name, value.decode())
    except UnicodeDecodeError:
        raise SettingsError("the text is not UTF-8.") from None


def _names(head: bytes) -> dict[str, str]:
    for line in head.decode("utf-8", "replace").split("\r\n"):
        if line.lower().startswith("content-disposition:"):
            return {key: value.replace("%22", '"') for key, value in _NAMED.findall(line)}
    return {}


def _base(name: str) -> str:
    """The name without folders, which some browsers tell too."""
    return re.split(r"[/\\]", name)[-1][:200]
