"""How much the bilingual and typographic rules find of errors that a script has planted, and what they raise
on what is right.

    python benchmarks/bilingual.py                    # the project's own memory, all pairs of languages
    python benchmarks/bilingual.py work.tmx az.po     # other translations that are known to be right

Each error is planted in up to 500 translations, chosen and changed with a seed. What many translations have
none of (placeholders, tags, units) is put into source and translation alike first. `found` is the share in
which the rule says something that it does not say of the right translation; `alarms` are warnings and errors
of the rule on right translations, `notes` what it says as `info`.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks import Settings, Style, check, load_rules
from termkit.documents import Document, Source, open_document
from termkit.documents.bilingual_document import segment_of
from termkit.documents.unit_sources import language_of
from termkit.glossary import Glossary
from termkit.languages import GLOSSARY_LANGUAGES
from termkit.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY = Path(__file__).parents[1] / "tm" / "termkit.tmx"
MOST = 500
STYLES = {
    "az": Style(quotes="english-double", dashes="spaced-em"),
    "en": Style(quotes="english-double", dashes="spaced-em"),
    "ru": Style(quotes="guillemets", dashes="spaced-em"),
}
GLOSSARY = Glossary([])


class Pair(NamedTuple):
    """A right translation."""

    source: str
    text: str
    theirs: str
    ours: str


def other_digits(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """Another digit in a number of the translation, or two that change places."""
    numbers = [m for m in re.finditer(r"\d+", pair.text) if m.group() not in {"0", "1"}]
    if not numbers:
        return None
    match = random.choice(numbers)
    digits = list(match.group())
    at = random.randrange(len(digits))
    if len(digits) > 1 and random.random() < 0.5 and digits[at - 1] != digits[at] and at:
        digits[at - 1], digits[at] = digits[at], digits[at - 1]
    else:
        digits[at] = random.choice([digit for digit in "23456789" if digit != digits[at]])
    return pair._replace(text=_put(pair.text, match, "".join(digits))), pair


def lost_number(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """A number of the translation left out, with its ending."""
    numbers = [m for m in re.finditer(r"\d[\d.,]*(?:-\w+)?", pair.text) if m.group() not in {"0", "1"}]
    if not numbers:
        return None
    return pair._replace(text=_put(pair.text, random.choice(numbers), "")), pair


def other_placeholder(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """A placeholder put into both, and lost, misspelled or of another type in the translation."""
    kept, wrong = random.choice(
        [("%s", ""), ("%s", "%d"), ("{name}", "{ad}"), ("%(count)d", "%(cout)d"), ("%1", "%2"), ("{0}", "")]
    )
    return _into_both(pair, kept, wrong, random)


def other_tag(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """A pair of tags put around a word of both; the translation loses one, both, or gets another."""
    right = _with_tags(pair, "<b>", "</b>")
    wrong = random.choice([("<b>", "<b>"), ("<b>", ""), ("", ""), ("<i>", "</i>")])
    return _with_tags(pair, *wrong)._replace(source=right.source), right


_UNITS = {
    "az": (("km", "mil"), ("faiz", "dərəcə"), ("manat", "dollar"), ("kq", "funt"), ("°C", "°F"), ("%", "")),
    "en": (
        ("km", "miles"), ("percent", "degrees"), ("manats", "dollars"), ("kg", "pounds"), ("°C", "°F"),
        ("%", ""),
    ),
    "ru": (
        ("км", "миль"), ("процентов", "градусов"), ("манатов", "долларов"), ("кг", "фунтов"), ("°C", "°F"),
        ("%", ""),
    ),
}  # fmt: skip


def other_unit(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """A number with a unit put into both, and another unit, or none, in the translation."""
    which = random.randrange(6)
    number = random.randint(12, 99)
    theirs, (ours, wrong) = _UNITS[pair.theirs][which][0], _UNITS[pair.ours][which]
    right = pair._replace(source=f"{pair.source} ({number} {theirs})", text=f"{pair.text} ({number} {ours})")
    return right._replace(text=f"{pair.text} ({number} {wrong})"), right


def source_left(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """The source in the place of the translation."""
    return pair._replace(text=pair.source), pair


def cut(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """The last two thirds of a translation left out."""
    words = pair.text.split(" ")
    return (pair._replace(text=" ".join(words[: len(words) // 3])), pair) if len(words) > 8 else None


def other_end(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """Both end with a question mark, a colon or an ellipsis, and the translation loses it."""
    sign = random.choice("?:…")
    bare = pair._replace(source=pair.source.rstrip(".!?…: "), text=pair.text.rstrip(".!?…: "))
    return bare._replace(source=bare.source + sign), bare._replace(
        source=bare.source + sign, text=bare.text + sign
    )


def doubled(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """A small word of the translation that stands twice."""
    words = {"az": "və|ilə|üçün|bu|isə", "en": "the|of|and|a|with", "ru": "и|в|на|с|по"}[pair.ours]
    found = list(re.finditer(rf"(?<=\s)(?:{words})(?=\s)", pair.text))
    if not found:
        return None
    match = random.choice(found)
    return pair._replace(text=_put(pair.text, match, f"{match.group()} {match.group()}")), pair


def stray_space(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """Two spaces for one, or a space before a comma."""
    found = list(re.finditer(r"(?<=\w) (?=\w)|,(?= )", pair.text))
    if not found:
        return None
    match = random.choice(found)
    return pair._replace(text=_put(pair.text, match, " ," if match.group() == "," else "  ")), pair


def other_quotes(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """Straight marks in the place of a quotation's own."""
    found = quotations(pair.text)
    if not found:
        return None
    start, end = random.choice(found)
    return pair._replace(text=f'{pair.text[: start - 1]}"{pair.text[start:end]}"{pair.text[end + 1 :]}'), pair


def other_dash(pair: Pair, random: Random) -> tuple[Pair, Pair] | None:
    """A hyphen or a short dash between spaces."""
    found = list(re.finditer(" — ", pair.text))
    if not found:
        return None
    return pair._replace(text=_put(pair.text, random.choice(found), random.choice([" - ", " – "]))), pair


PLANTS = {
    "number-mismatch": (other_digits, lost_number),
    "placeholder-mismatch": (other_placeholder,),
    "tag-mismatch": (other_tag,),
    "unit-mismatch": (other_unit,),
    "untranslated": (source_left,),
    "length": (cut,),
    "end-punctuation": (other_end,),
    "repeated-word": (doubled,),
    "whitespace": (stray_space,),
    "quote-style": (other_quotes,),
    "dash-style": (other_dash,),
}


def _put(text: str, match: re.Match[str], instead: str) -> str:
    return text[: match.start()] + instead + text[match.end() :]


def _into_both(pair: Pair, kept: str, wrong: str, random: Random) -> tuple[Pair, Pair]:
    right = pair._replace(source=f"{pair.source} {kept}", text=f"{kept} {pair.text}")
    return right._replace(text=f"{wrong} {pair.text}".strip()), right


def _with_tags(pair: Pair, opening: str, closing: str) -> Pair:
    def tagged(text: str) -> str:
        first, space, rest = text.partition(" ")
        return f"{opening}{first}{closing}{space}{rest}"

    return pair._replace(source=tagged(pair.source), text=tagged(pair.text))


def pairs_in(path: Path) -> Iterator[Pair]:
    """The translations of a file into each language that it has."""
    document = open_document(path)
    for tag in document.languages or (document.language or "",):
        if tag not in GLOSSARY_LANGUAGES:
            continue
        for segment in document.in_language(tag).segments:
            if segment.source is not None:
                yield Pair(segment.source.text, segment.text, language_of(segment.source.language), tag)


def own_pairs() -> Iterator[Pair]:
    """The units of the project's memory, each language from each other."""
    from termkit.documents.tmx import read_tmx
    from termkit.documents.translation_units import Unit

    with MEMORY.open("rb") as stream:
        units = [item for item in read_tmx(stream, MEMORY.name) if isinstance(item, Unit)]
    for unit in units:
        texts = {language_of(variant.language): variant.text for variant in unit.variants}
        for theirs in texts:
            for ours in texts:
                if theirs != ours:
                    yield Pair(texts[theirs], texts[ours], theirs, ours)


def said(rule: str, pair: Pair) -> set[tuple[str, str, str]]:
    """What a rule says of a pair: severity, message and place."""
    segment = segment_of(pair.text, 1, "", (), Source(pair.source, pair.theirs))
    document = Document("pair", "po", "utf-8", b"", (segment,))
    found = check(document, pair.ours, GLOSSARY, Settings(select=(rule,), style=STYLES[pair.ours]))
    return {(one.severity, one.message, one.text) for one in found if one.rule == rule}


def measured(rule: str, pairs: list[Pair], random: Random) -> tuple[int, int]:
    """How many errors were planted for a rule, and how many of them it found."""
    cases = found = 0
    for pair in random.sample(pairs, len(pairs)):
        plant = random.choice(PLANTS[rule])
        planted = plant(pair, random)
        if planted is None or planted[0].text == planted[1].text:
            continue
        wrong, right = planted
        cases += 1
        found += bool(said(rule, wrong) - said(rule, right))
        if cases == MOST:
            break
    return cases, found


def main() -> None:
    """Print a row for each rule and pair of languages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "files", nargs="*", type=Path, help="right translations (default: the project's memory)"
    )
    parser.add_argument("--seed", default="bilingual")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="alarms to print for each row")
    options = parser.parse_args()
    load_rules()
    every = [pair for path in options.files for pair in pairs_in(path)] or list(own_pairs())
    print(
        f"{'rule':22} {'languages':10} {'planted':>8} {'found %':>8} {'pairs':>7} {'alarms':>7} {'notes':>6}"
    )
    for rule in PLANTS:
        for theirs, ours in dict.fromkeys((pair.theirs, pair.ours) for pair in every):
            pairs = [pair for pair in every if (pair.theirs, pair.ours) == (theirs, ours)]
            cases, found = measured(rule, pairs, Random(f"{options.seed} {rule} {theirs} {ours}"))
            heard = [(pair, one) for pair in pairs for one in said(rule, pair)]
            notes = sum(one[0] == "info" for _, one in heard)
            share = f"{100 * found / cases:.1f}" if cases else "–"
            print(
                f"{rule:22} {f'{theirs} → {ours}':10} {cases:8,} {share:>8} {len(pairs):7,} "
                f"{len(heard) - notes:7,} {notes:6,}"
            )
            for pair, one in heard[: options.show]:
                print(f"    {one[1]}\n      {pair.source}\n      {pair.text}")


if __name__ == "__main__":
    main()
