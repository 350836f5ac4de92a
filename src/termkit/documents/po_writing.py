"""Write units of a memory as a PO file. Start reading at `write_units`; `bilingual_units` reads it back."""

from __future__ import annotations

from hashlib import blake2b
from html import unescape
from itertools import groupby
from typing import TYPE_CHECKING

from termkit import __version__
from termkit.documents.inline_codes import Code
from termkit.documents.po_properties import FORM, HELD, PLURAL, SINGULAR, comments, values
from termkit.documents.po_strings import field
from termkit.documents.unit_pairs import Pairs
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.inline_codes import Content
    from termkit.documents.translation_units import Unit
    from termkit.documents.unit_formats import Writing
    from termkit.documents.unit_pairs import Pair

_SCRIPTS = {"Cyrl": "cyrillic", "Latn": "latin", "Arab": "arabic"}


# Of the languages that termkit knows, as the manual of gettext has them (“Plural forms”).
_PLURAL_FORMS = {
    "az": "nplurals=2; plural=(n != 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}


def write_units(units: Iterable[Unit], writing: Writing) -> Iterator[bytes]:
    """The pieces of a PO file of these units.

    PO has one translation of a text in one context; of several units that say the same, the first is
    written. Inline codes are written as what they stand for. The forms of a plural that came from a PO file
    are one message again where all of them stand together.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> from termkit.documents.unit_formats import Writing
    >>> unit = Unit((Variant("en", "wind"), Variant("az", "külək")))
    >>> print(b"".join(write_units([unit], Writing(("en", "az")))).decode().split("\\n\\n")[1], end="")
    msgid "wind"
    msgstr "külək"
    """
    return _written(Pairs(units, writing, "PO", HELD))


def header(source_language: str, target_language: str) -> dict[str, str]:
    """The header of a PO file from one language into another.

    >>> header("az", "ru-AZ")["Language"]
    'ru_AZ'
    """
    plural_forms = _PLURAL_FORMS.get(language_of(target_language), "")
    return {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": locale_of(target_language),
        **({"Plural-Forms": plural_forms} if plural_forms else {}),
        "X-Source-Language": source_language,
        "X-Generator": f"termkit {__version__}",
    }


def _written(pairs: Pairs) -> Iterator[bytes]:
    plural_forms = _PLURAL_FORMS.get(language_of(pairs.target_language), "")
    fields = header(pairs.source_language, pairs.target_language)
    said = "".join(f"{name}: {value}\n" for name, value in fields.items())
    yield f"{field('msgid', '')}{field('msgstr', said)}".encode()
    seen: set[bytes] = set()
    for message in _messages(pairs, plural_forms):
        first = message[0]
        plural = _plural_of(first) if len(message) > 1 else None
        texts = list(plural[1:]) if plural else [_text(first.source, pairs)]
        mark = blake2b(f"{first.key}\x04{texts[0]}".encode("utf-8", "replace"), digest_size=12).digest()
        if mark in seen:
            pairs.skipped["their source is in this file already"] += len(message)
            continue
        seen.add(mark)
        targets = [_text(pair.target, pairs) for pair in message]
        yield f"\n{_message(message, texts, targets)}".encode("utf-8", "replace")
    pairs.tell()


def _messages(pairs: Pairs, plural_forms: str) -> Iterator[list[Pair]]:
    """The pairs of each message: all forms of a plural in their order, or one."""
    wanted = int(plural_forms[len("nplurals=")]) if plural_forms else 0
    for plural, group in groupby(pairs, lambda pair: _plural_of(pair) if wanted else None):
        if plural is None:
            yield from ([pair] for pair in group)
            continue
        together = list(group)
        # Of two forms that read alike there is one unit.
        forms = {form: pair for pair in reversed(together) for form in values(pair.props, FORM)}
        whole = [forms[str(form)] for form in range(wanted) if str(form) in forms]
        if len(whole) == wanted and len(set(map(id, whole))) == len(together):
            yield whole
            continue
        pairs.lost["plurals of which not all forms stand together"] += len(together)
        yield from ([pair] for pair in together)


def _plural_of(pair: Pair) -> tuple[str, ...] | None:
    """The message that a form is of: its key and its two texts; None for what is no form, or of several."""
    texts = [values(pair.props, name) for name in (SINGULAR, PLURAL)]
    if any(len(found) != 1 for found in texts) or not values(pair.props, FORM):
        return None
    return pair.key, texts[0][0], texts[1][0]


def _message(message: list[Pair], texts: list[str], targets: list[str]) -> str:
    first = message[0]
    props = [prop for pair in message for prop in pair.props]
    notes = dict.fromkeys(note for pair in message for note in pair.notes)
    fuzzy = any(pair.fuzzy for pair in message)
    lines = [f"{line}\n" for line in comments(props, notes, fuzzy=fuzzy)]
    if first.key:
        lines.append(field("msgctxt", first.key))
    lines += (field(name, text) for name, text in zip(("msgid", "msgid_plural"), texts, strict=False))
    plural = len(message) > 1
    lines += (field(f"msgstr[{form}]" if plural else "msgstr", text) for form, text in enumerate(targets))
    return "".join(lines)


def _text(content: Content, pairs: Pairs) -> str:
    """A content with what its codes stand for, as far as that is known."""
    if any(isinstance(piece, Code) and not piece.native for piece in content):
        pairs.lost["inline codes without content"] += 1
    return "".join([unescape(piece.native) if isinstance(piece, Code) else piece for piece in content])


def locale_of(tag: str) -> str:
    """A tag as gettext writes it.

    >>> locale_of("az-AZ"), locale_of("az-Cyrl"), locale_of("az-Latn-AZ")
    ('az_AZ', 'az@cyrillic', 'az_AZ')
    """
    language, *rest = tag.replace("_", "-").split("-")
    script = rest.pop(0).title() if rest and len(rest[0]) == 4 else ""
    modifier = _SCRIPTS.get(script, "") if (language, script) != ("az", "Latn") else ""
    return "_".join([language, *rest]) + (f"@{modifier}" if modifier else "")
