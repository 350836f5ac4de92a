"""The fields of a form, as LanguageTool's clients send them. Start reading at `fields_of`."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

from termkit.errors import SettingsError

# A body that is encoded as a form has to be holds no other bytes.
_LITERAL = re.compile(rb"[^A-Za-z0-9\-._~%+&=*!'()$,;:@/?]")
_MOST = 100


def fields_of(body: bytes) -> dict[str, str]:
    """The fields of a body; of several with one name the first.

    LibreOffice 7.4 sends the text as it is, in which & and + and % are letters:

    >>> fields_of("text=Ресулзаде & 100%41 a+b&language=ru-RU".encode())
    {'text': 'Ресулзаде & 100%41 a+b', 'language': 'ru-RU'}

    All others encode it:

    >>> fields_of(b"language=en-US&text=A+%26+B")
    {'language': 'en-US', 'text': 'A & B'}

    Raises `SettingsError` where it is not UTF-8, or has more fields than anybody sends.
    """
    try:
        if body.startswith(b"text=") and _LITERAL.search(body):
            text, _, rest = body[5:].rpartition(b"&language=")
            named = _parsed(b"language=" + rest)
            return {"text": text.decode(), **named} if text or named else {}
        return _parsed(body)
    except UnicodeDecodeError:
        raise SettingsError("the text is not UTF-8.") from None


def _parsed(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST)
    except UnicodeDecodeError:
        raise
    except ValueError:
        raise SettingsError(f"the form has more than {_MOST} fields.") from None
    found: dict[str, str] = {}
    for name, value in pairs:
        found.setdefault(name, value)
    return found
