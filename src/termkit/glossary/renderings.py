"""All the ways to write one name in the other languages, each with its reasons. Start at `renderings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import SchemeError
from termkit.transliteration import Transliterator
from termkit.transliteration.candidates import BY_ANALOGY
from termkit.transliteration.route import language_tag

if TYPE_CHECKING:
    from termkit.glossary import Glossary

# The languages in which a name is shown, in this order.
_TARGETS = ("az", "az-Cyrl", "en", "ru")
# So many spellings by analogy are shown beside those of the schemes.
_PROPOSED = 4
# A spelling by analogy with a lower score is a guess that nobody would make.
_LEAST = 0.53


class Rendering(NamedTuple):
    """One spelling, and why a name may be written so: an established form, or the titles of schemes."""

    text: str
    reasons: tuple[str, ...]


def renderings(
    name: str, language: str, *, kind: str = "other", glossary: Glossary | None = None
) -> dict[str, list[Rendering]]:
    """What `termkit name` shows: for each other language the spellings of a name, the best first.

    `kind` is `person`, `place` or `other`. With a `glossary` its established forms come first. No table leads
    back from English, so there the answer is empty.

    >>> found = renderings("Ağdam", "az", kind="place")
    >>> list(found), found["az-Cyrl"][0].text
    (['az-Cyrl', 'en', 'ru'], 'Ағдам')
    >>> for rendering in found["en"]:
    ...     print(rendering.text, rendering.reasons)
    Aghdam ('English press and official lists', 'English maps, marks written out')
    Ağdam ('BGN/PCGN 1993', 'Azerbaijani spelling, marks kept')
    Agdam ('Azerbaijani spelling, marks left out',)

    Raises `LanguageError` for a language that termkit does not know, `SchemeError` for an unknown kind.
    """
    source = language_tag(language)
    found: dict[str, list[Rendering]] = {}
    # Faults of the kind are no lack of a way.
    Transliterator("az", "en", kind=kind)
    for target in _TARGETS:
        if target == source:
            continue
        try:
            ready = Transliterator(source, target, kind=kind)
        except SchemeError:
            continue
        if glossary and not any(tag.startswith("az-") for tag in ready.between):
            from termkit.glossary.exonyms import exonyms

            names = exonyms(glossary, *ready.between, kind)
            ready = Transliterator(source, target, kind=kind, exonyms=names)
        found[target] = _grouped(ready, name)
    return found


def _grouped(ready: Transliterator, name: str) -> list[Rendering]:
    reasons: dict[str, dict[str, None]] = {}
    for candidate in ready.all_candidates(name, _PROPOSED):
        if candidate.reason != BY_ANALOGY or candidate.score >= _LEAST or candidate.text in reasons:
            reasons.setdefault(candidate.text, {})[candidate.reason] = None
    return [Rendering(text, tuple(why)) for text, why in reasons.items()]
