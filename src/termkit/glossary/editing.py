"""Write a new entry at the end of a glossary file; nothing that stands in the file is touched.

Start reading at `add_entry`, which puts an entry into a file. `person_parts` and `propose_id` help to make
one of what a person types, `entry_text` writes it as TOML, `name_clashes` looks whether it is there already.
"""

from __future__ import annotations

import codecs
import json
import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from termkit.errors import GlossaryError
from termkit.glossary.store import parse
from termkit.glossary.terms import _BEFORE as _BEFORE_THE_NAME
from termkit.glossary.terms import terms_of
from termkit.languages import describe
from termkit.names.guesses import is_patronymic
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from termkit.glossary import Glossary
    from termkit.glossary.concepts import Concept

# A text, a list of texts, or of dated spellings (text, from, to).
Value = str | Sequence[str | dict[str, str | int]]

_AFTER_THE_NAME = frozenset("bəy xan ağa paşa bey khan agha aga pasha бек бей хан ага паша".split())
_SON_OF = frozenset("oğlu qızı oglu ogly qizi kyzy оглу оглы кызы гызы".split())
_DATED = re.compile(r"(?P<text>\S.*?)\s+(?P<from_>\d{3,4})?\s*[-–]\s*(?P<to_>\d{3,4})?")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
# For ids only, which nobody reads aloud.
_PLAIN = """
ə=a ı=i ş=sh ç=ch ğ=gh x=kh q=g c=j ö=o ü=u а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o
п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya
"""
_SPELLED = str.maketrans(dict(pair.split("=") for pair in _PLAIN.split()))


def person_parts(name: str) -> dict[str, str]:
    """The parts of a person's name written “family, given”; a single word is the whole name.

    >>> person_parts("Vəkilov, Mustafa bəy")
    {'family': 'Vəkilov', 'given': 'Mustafa', 'title': 'bəy'}
    >>> person_parts("Гусейнзаде, Али-бек")
    {'family': 'Гусейнзаде', 'given': 'Али', 'title': 'бек'}
    >>> person_parts("Кулагин, Владимир Михайлович")
    {'family': 'Кулагин', 'given': 'Владимир', 'patronymic': 'Михайлович'}
    >>> person_parts("Füzuli")
    {'preferred': 'Füzuli'}

    Raises `GlossaryError` for several words without a comma, for nobody can tell which is the family name.
    """
    family, comma, rest = (part.strip() for part in clean(name).partition(","))
    if not comma or not rest:
        words = family.split()
        if len(words) < 2:
            return {"preferred": family}
        turned = f"{words[-1]}, {' '.join(words[:-1])}"
        raise GlossaryError(
            [
                f"“{family}”: which is the family name? Write it first, with a comma: “{turned}”. "
                "A name that is always written whole (Xi Jinping) is given as preferred."
            ]
        )
    parts = {"family": family}
    words = rest.split()
    for at, word in enumerate(words):
        before, hyphen, after = word.rpartition("-")
        if word.lower() in _BEFORE_THE_NAME | _AFTER_THE_NAME:
            parts["title"] = word
            words[at] = ""
        elif hyphen and after.lower() in _AFTER_THE_NAME:
            parts["title"], words[at] = after, before
    words = [word for word in words if word]
    patronymic = 0
    if len(words) > 2 and words[-1].lower() in _SON_OF:
        patronymic = 2
    elif len(words) > 1 and is_patronymic(words[-1]):
        patronymic = 1
    if patronymic:
        parts["patronymic"] = " ".join(words[-patronymic:])
        words = words[:-patronymic]
    parts["given"] = " ".join(words)
    order = ("family", "given", "patronymic", "title")
    return {key: parts[key] for key in order if parts.get(key)}


def propose_id(values: Mapping[str, Value]) -> str:
    """An id made of the English name, or else of the first there is.

    >>> propose_id({"en.family": "Vakilov", "en.given": "Mustafa", "en.title": "bey"})
    'vakilov-mustafa-bey'
    >>> propose_id({"az.preferred": "Şuşa Bəyannaməsi"})
    'shusha-bayannamasi'
    """
    for tag in ("en", "az", "ru"):
        name = " ".join(
            str(values.get(f"{tag}.{key}", "")) for key in ("preferred", "family", "given", "title")
        )
        if name.strip():
            break
    plain = name.replace("İ", "i").lower()
    if tag != "en":
        plain = plain.translate(_SPELLED)
    # An English name keeps its c and x, and only loses its marks.
    plain = plain.replace("ə", "a").replace("ı", "i")
    letters = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")


def entry_text(concept_id: str, values: Mapping[str, Value]) -> str:
    """An entry as it stands in a file.

    >>> values = {"kind": "place", "az.preferred": "Bakı", "en.deprecated": ["Bakou"]}
    >>> print(entry_text("baku", values), end="")
    [baku]
    kind = "place"
    az.preferred = "Bakı"
    en.deprecated = ["Bakou"]
    """
    return "".join((f"[{_key(concept_id)}]\n", *(statement(key, value) for key, value in values.items())))


def statement(key: str, value: Any) -> str:
    """A key with its value, as it stands in a file; texts are made clean, a dated spelling is on one line.

    `tomlkit` writes the same, and takes a minute for what a large termbase has.

    >>> print(statement("en.superseded", [{"text": "Kirovabad", "from": 1935, "to": 1989}]), end="")
    en.superseded = [{text = "Kirovabad", from = 1935, to = 1989}]
    """
    return f"{'.'.join(map(_key, key.split('.')))} = {_written(value)}\n"


def _key(part: str) -> str:
    return part if _BARE.fullmatch(part) else _quoted(part)


def _written(value: Any) -> str:
    if isinstance(value, str):
        return _quoted(clean(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, int):
        return str(value)
    return "[" + ", ".join(map(_written, value)) + "]"


def _quoted(text: str) -> str:
    """A text in quotation marks: TOML and JSON escape alike, but for one character."""
    if text.startswith("<") and "'" not in text and text.isprintable():
        return f"'{text}'"  # XML is full of such marks
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def entry(text: str) -> Concept:
    """The concept of an entry's text. Raises `GlossaryError` with what is wrong in it."""
    concepts, faults = parse(text, "new entry")
    if faults:
        raise GlossaryError(faults)
    return concepts[0]


def spelling_with_years(text: str) -> str | dict[str, str | int]:
    """A spelling of its time, with its years where they are told.

    >>> spelling_with_years("Kirovabad 1935-1989")
    {'text': 'Kirovabad', 'from': 1935, 'to': 1989}
    >>> spelling_with_years("Əli-Bayramlı 1938–")
    {'text': 'Əli-Bayramlı', 'from': 1938}
    >>> spelling_with_years("Yelisavetpol")
    'Yelisavetpol'
    """
    dated = _DATED.fullmatch(clean(text))
    if dated is None or not (dated["from_"] or dated["to_"]):
        return clean(text)
    years = {key: int(dated[f"{key}_"]) for key in ("from", "to") if dated[f"{key}_"]}
    return {"text": dated["text"], **years}


def name_clashes(glossary: Glossary, concept: Concept) -> list[str]:
    """A line for each name of a new concept that another entry has already, unless `same-as` says so.

    Only names as they are written count: two people may have one surname or one set of initials.
    """
    found: dict[tuple[str, str], str] = {}
    for tag in concept.sides:
        wanted = {
            fold_term(term.text): term.text
            for term in terms_of(concept, tag)
            if term.status == "preferred" and term.role == "name"
        }
        for other in glossary.concepts.values():
            if other.id == concept.id or other.id in concept.same_as:
                continue
            for term in terms_of(other, tag):
                name = wanted.get(fold_term(term.text))
                if name and term.role in {"name", "acronym"} and term.status != "derived":
                    place = f"[{other.id}] at {other.place}"
                    found.setdefault(
                        (other.id, tag), f"“{name}” ({describe([tag])}) is there already: {place}"
                    )
    return list(found.values())


def add_entry(path: Path, text: str) -> int:
    """Put an entry at the end of a glossary file, and answer with the line it begins on.

    Every byte that stands in the file stays; its line ends and byte-order mark are kept. A file that does not
    exist is made. The file is written wholly or not at all.

    Raises `GlossaryError` where the file or the entry has faults, or the file has an entry of that id.
    """
    from termkit.documents import write_atomically

    data = path.read_bytes() if path.exists() else b""
    try:
        old = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GlossaryError(
            [f"{path}: byte {error.start} is not UTF-8. A glossary file is saved as UTF-8."]
        ) from None
    concepts, faults = parse(old, str(path))
    if faults:
        raise GlossaryError([*faults, f"{path}: nothing was added. Mend the file first."])
    new = entry(text)
    for concept in concepts:
        if concept.id == new.id:
            raise GlossaryError(
                [f"[{new.id}] is already an entry at {concept.place}. Give the new one another id."]
            )
    end = "\r\n" if "\r\n" in old else "\n"
    # One empty line before the entry.
    between = end * max(0, 2 - _line_ends(old)) if old else ""
    whole = old + between + text.replace("\n", end)
    _, faults = parse(whole, str(path))
    if faults:
        raise GlossaryError(faults)
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    write_atomically(path, bom + whole.encode())
    return (old + between).replace("\r\n", "\n").count("\n") + 1


def _line_ends(text: str) -> int:
    """How many line ends a text ends with."""
    unix = text.replace("\r\n", "\n")
    return len(unix) - len(unix.rstrip("\n"))


def clean(text: str) -> str:
    """What was typed, composed and on one line: a keyboard may write ş as two code points."""
    return " ".join(unicodedata.normalize("NFC", text).split())
