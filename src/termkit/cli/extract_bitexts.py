"""The segments that `termkit glossary extract` looks at in two languages or three.

They come from a memory, from files that hold translations, or from a text and its source. Start reading at
`Bilingual.bitexts`.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from termkit.cli.messages import say
from termkit.cli.options import each_document
from termkit.errors import DocumentError, SettingsError
from termkit.languages import GLOSSARY_LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from termkit.documents.translation_units import Unit
    from termkit.extraction import Bitext
    from termkit.glossary import Glossary
    from termkit.project import Project

_OF_TRANSLATIONS = frozenset((".po", ".tmx", ".xlf", ".xliff"))
# A pair of sentences that is less sure says nothing about their words.
_SURE = 0.8


class Bilingual(NamedTuple):
    """What a call says of translations: a memory, the source of a text, and the languages.

    `language` is what --language says: of files that hold two languages, that only one is to be looked at.
    """

    memory: str | None
    source: str | None
    source_language: str | None
    target_languages: tuple[str, ...]
    encoding: str | None
    language: str | None

    def is_meant(self, paths: Sequence[str]) -> bool:
        """Are these translations beside their sources, and not texts each by itself?"""
        if self.memory is not None or self.source is not None:
            return True
        if not paths or self.language is not None:
            return False
        return all(PurePath(path).suffix.lower() in _OF_TRANSLATIONS for path in paths)

    @property
    def tags(self) -> list[str]:
        """The languages to look at; all where only one was named, or none.

        Raises `SettingsError` for one that the glossary has not.
        """
        named = [tag for tag in (self.source_language, *self.target_languages) if tag]
        for tag in named:
            if language_of(tag) not in GLOSSARY_LANGUAGES:
                raise SettingsError(f"“{tag}”: the glossary has az, en and ru. Name two or three of them.")
        wanted = {language_of(tag) for tag in named}
        return [tag for tag in GLOSSARY_LANGUAGES if len(wanted) < 2 or tag in wanted]

    def bitexts(
        self, paths: Sequence[str], project: Project, glossary: Glossary, failed: Callable[[str], None]
    ) -> Iterator[Bitext]:
        """All segments of the memory, then those of the files; `failed` is told of one that cannot be read.

        Raises `SettingsError` where the languages are not clear, `DocumentError` for a text or its source,
        and `TranslationMemoryError` for the memory that cannot be read.
        """
        from termkit.extraction import bitexts

        if self.source is not None:
            if len(paths) != 1:
                raise SettingsError("--source goes with one text: the translation of that source.")
            yield from bitexts(self._aligned(paths[0], project, glossary), self.tags, paths[0])
            return
        if self.memory is not None:
            from termkit.cli.memory_option import open_store

            with open_store(self.memory) as store:
                units = ((f"unit {stored.id}", stored.unit) for stored in store.units())
                yield from bitexts(units, self.tags, store.name)
        for path in paths:
            try:
                yield from bitexts(self._units(path), self.tags, path)
            except DocumentError as error:
                failed(str(error))

    def _units(self, path: str) -> Iterator[tuple[str, Unit]]:
        """The units of a file of translations; a unit that cannot be read is told."""
        from termkit.cli.streams import opened
        from termkit.documents.translation_units import Fault, Unit
        from termkit.documents.unit_formats import Reading, unit_format

        target = self.target_languages[0] if len(self.target_languages) == 1 else None
        reading = Reading(self.source_language, target, self.encoding, (), say)
        number = 0
        with opened(path) as (stream, _):
            for item in unit_format(path).read_units(stream, path, reading):
                number += isinstance(item, Unit)
                if isinstance(item, Unit):
                    yield f"unit {number}", item
                elif isinstance(item, Fault):
                    say(f"{path}:{item.line}: unit {item.number:,} was left out: {item.message}.")

    def _aligned(self, path: str, project: Project, glossary: Glossary) -> Iterator[tuple[str, Unit]]:
        """The sentences of a text with those of its source, as far as it is sure which belong together."""
        from termkit.documents.translation_units import Unit, Variant
        from termkit.memory import align
        from termkit.memory.alignment.texts import sentences_of

        def failed(message: str) -> None:
            raise DocumentError(message)

        said = (self.source_language, next(iter(self.target_languages), self.language))
        sides = []
        for document, tag in zip(
            each_document([str(self.source), path], self.encoding, failed), said, strict=True
        ):
            spoken = project.language_of(document, tag, say=say)
            if spoken is None:
                raise SettingsError("the languages are not clear: --source-language az --target-language en")
            sides.append((spoken, sentences_of(document.in_language(spoken))))
        (tag, ones), (other_tag, others) = sides
        if tag == other_tag:
            raise SettingsError(
                f"both texts are in {tag}. Name their languages: --source-language az --target-language en"
            )
        for bead in align(ones, others, tag, other_tag, glossary=glossary):
            if bead.source and bead.target and bead.confidence >= _SURE:
                one, other = (
                    Variant(spoken, " ".join(sentences[number].text for number in numbers))
                    for (spoken, sentences), numbers in zip(sides, (bead.source, bead.target), strict=True)
                )
                yield str(others[bead.target[0]].place), Unit((one, other), tag)
