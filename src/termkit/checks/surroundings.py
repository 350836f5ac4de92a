"""What stands around a name in another language's form, and whether it is that name at all.

A name is another's in a passage of its own language (la Banque de Bakou), in a longer name (Dinamo Kyiv), or
beside a given name that the glossary does not know (Ivanka Trump). Start reading at
`Surroundings.are_foreign`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from termkit.checks.spoken_of import is_spoken_of, sentence_on_languages
from termkit.glossary.finder import Match, is_inflected
from termkit.languages import language
from termkit.languages.common_words import follows_places, listed_words
from termkit.languages.sentences import starts_sentence
from termkit.text.folding import fold_term
from termkit.text.scripts import script_of
from termkit.text.words import Word, each_word

if TYPE_CHECKING:
    from termkit.checks.context import Context
    from termkit.text.spans import Span


_CAPITALISED = r"[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*"
_GAP = re.compile(r"[\s-]+")
_BEFORE = re.compile(rf"({_CAPITALISED})[ \u00a0]$")
_AFTER = re.compile(rf"^[ \u00a0]({_CAPITALISED})")
# Moscow, Idaho: what a place lies in.
_LIES_IN = re.compile(r",[ \u00a0]([^\W\d_][^\W\d_A-ZƏĞİÖŞÜÇ][^\W\d_]*)")
# Small words that give away a passage of another language in Latin letters.
_ENGLISH = frozenset("the of and in for on to a an by with from at is was are".split())
_AZERBAIJANI = frozenset("və ilə üçün bu bir da də haqqında".split())
# Endings that only an Azerbaijani word has: Universitetinin, Liqasında.
AZERBAIJANI_ENDING = re.compile(r"(?:[ıiuü]n[ıiuü]n|s[ıiuü]|l[aə]r(?:[ıi]n?)?|nd[aə]n?)$")

# The inside of a bracket up to the name, and what may stand between the bracket and the name before it.
_OPEN_BRACKET = re.compile(r"[(\[][^()\[\]]*$")
_LONGEST_BRACKET = 100
_MARKS = 3
_TURKISH_LETTER = re.compile("[çğıöşüÇĞİÖŞÜ]")
# A plain word this short may be English (Pekin duck), unless its letters say otherwise.
_SHORTEST_SURE = 6
_NOT_ENGLISH = re.compile(r"q(?!u)|(?:\w{3}iya|stan|vka|ov|ev|li|oğlu|zade)(?:['’]s)?$")
# Suriya and Aliya are women too, unless the words before ask for a place.
_MAY_BE_A_WOMAN = re.compile(r"\w{1,3}iya$", re.IGNORECASE)
_PLACE_FOLLOWS = frozenset(
    """
    in to from into near across through throughout around inside outside within toward towards via against
    over of with for between and or northern southern eastern western north south east west
    """.split()
)
_SHORT_WORD = 3
# How far before a surname a given name begins.
_REACH = 40


class Surroundings:
    """What stands around a name, and what else the text says of whom it names."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._own: dict[str, frozenset[str]] = {}
        self.kinds: dict[int, set[str]] = defaultdict(set)
        for match in context.all_matches:
            self.kinds[match.start].add(match.term.kind)
        self._languages: dict[tuple[Span, str], dict[str, None]] = defaultdict(dict)
        for tag, matches in context.foreign.items():
            for match in matches:
                self._languages[match.span, match.term.concept][tag] = None
        everyone = (match for matches in context.foreign.values() for match in matches)
        matches = [*context.all_matches, *(m for found in context.foreign.values() for m in found)]
        self.names = {
            place for span in {m.span for m in matches} for place in _word_starts(span, context.text)
        }
        self._ends: dict[str, set[int]] = defaultdict(set)
        for match in matches:
            self._ends[match.term.concept].add(match.end)
        self._places: dict[str, set[Span]] = defaultdict(set)
        for match in context.all_matches:
            self._places[match.term.concept].add(match.span)
        self._inflected = {
            m.end
            for m in context.foreign.get("az", ())
            if is_inflected(m, context.text) and not m.span.of(context.text).endswith(("s", "'", "’"))
        }
        self._in_full = {m.term.concept for m in (*context.matches, *everyone) if m.term.role != "surname"}

    def own_spellings(self, concept: str) -> frozenset[str]:
        """The terms of a concept in the text's language, folded."""
        if concept not in self._own:
            self._own[concept] = frozenset(fold_term(term.text) for term in self._context.terms(concept))
        return self._own[concept]

    def languages_of(self, match: Match) -> list[str]:
        """The languages whose form of the name this is."""
        tags = self._languages[match.span, match.term.concept]
        if set(tags) == {"en"} and _TURKISH_LETTER.search(match.term.text):
            # English keeps what Turkish writes: Diyarbakır.
            return ["Turkish"]
        return [language(tag).name for tag in tags]

    def give_away(self, match: Match) -> bool:
        """Is a bare surname surely this person's: by a letter of the other language, a fuller form, or the
        person's given name before it (Heydər Aliyev)?
        """
        if self.has_foreign_letter(match) or match.term.concept in self._in_full:
            return True
        side = self._context.side(match)
        before = _BEFORE.search(self._context.text[max(0, match.start - _REACH) : match.start])
        given = side.given.split(" ") if side and side.given else ()
        return before is not None and fold_term(before[1]) in map(fold_term, given)

    def mention(self, match: Match) -> bool:
        """Is the name only spoken of: as a word, as a title, in a bracket after the same name?"""
        text, concept = self._context.text, match.term.concept
        if is_spoken_of(match.span, text, self._context.language) or self._repeats(match):
            return True
        sentence = sentence_on_languages(match.span, text)
        return any(span.within(sentence) for span in self._places[concept]) if sentence else False

    def _repeats(self, match: Match) -> bool:
        """Does the name stand in a bracket right after the same name in another form?"""
        text = self._context.text
        bracket = _OPEN_BRACKET.search(text[max(0, match.start - _LONGEST_BRACKET) : match.start])
        if bracket is None:
            return False
        at = match.start - len(bracket[0])
        ends = self._ends[match.term.concept]
        return any(at - marks in ends for marks in range(_MARKS + 1))

    def are_foreign(self, match: Match, other: str) -> bool:
        """Does the name stand in a passage, or a longer name, of the other language (la Banque de Bakou)?"""
        before, after = self.neighbours(match)
        near = [neighbour for neighbour in (before, after) if neighbour]
        if is_strange(other, self._context):
            return any(script_of(word.text[0]) == language(other).script for word in near)
        giveaways = _ENGLISH if other == "en" else _AZERBAIJANI
        if any(word.text.lower() in giveaways for word in near):
            return True
        if match.term.kind == "place" and any(
            self._is_of_another_language(word) for word in (*near, *self._next(after))
        ):
            return True
        if self.has_foreign_letter(match):
            return False
        if match.term.kind == "place" and (self._ends_another_name(before) or _is_a_state(after)):
            return True
        is_bare_place = match.term.kind == "place" and not is_inflected(match, self._context.text)
        if is_bare_place and after and after.text[0].isupper() and self._begins_another_name(after):
            # A name of something else that begins with the place's: Washington Examiner, Jordan Spieth.
            return True
        # No Azerbaijani word is written with w, and no English one with ə.
        letters = {"w"} if self._context.language == "az" else set("əğış")
        return any(letters & set(word.text.lower()) for word in near)

    def _is_of_another_language(self, word: Word) -> bool:
        """Is a neighbour in an English text an Azerbaijani or Turkish word (Bakı Kristal Zalı)?"""
        if self._context.language != "en":
            return False
        if word.span.start in self.names:
            # Qarabağ Azərbaycandır: an ending that English lacks.
            return word.span.end in self._inflected
        return bool(set("əğış") & set(word.text.lower()))

    def _ends_another_name(self, before: Word | None) -> bool:
        """Is a place the end of a name that the glossary does not know (Denzel Washington)?"""
        if self._context.language != "az" or before is None or not before.text[0].isupper():
            return False
        if starts_sentence(self._context.text, before.span.start):
            return False
        return self.is_unknown(before)

    def may_name_another(self, match: Match) -> bool:
        """May a name without a telling letter be somebody else's, or a word of another language?

        A person's next to an unknown name (Puff Daddy), a place's that ends a longer one (Dinamo Kyiv), in
        English a short word that looks English (Kuba rugs).
        """
        text, kind = self._context.text, match.term.kind
        if self._context.language == "ru" or script_of(text[match.start]) == "Cyrillic":
            return False
        before, after = self.neighbours(match)
        if self.has_foreign_letter(match):
            # Turkish has all the letters of Azerbaijani but ə, q and x.
            tells = set("əqx") & set(text[match.start : match.base_end].lower())
            return kind == "person" and not tells and bool(before and self.is_unknown(before))
        if self._context.language == "en" and self._may_be_english(match, before, after):
            return True
        if kind == "organisation" or (kind == "place" and self._looks_foreign(match)):
            return False
        if kind == "place" and self._lies_in_another(match):
            return True
        if before and before.text[0].isupper() and self.is_unknown(before):
            return True
        return kind == "person" and bool(after and after.text[0].isupper() and self.is_unknown(after))

    def _may_be_english(self, match: Match, before: Word | None, after: Word | None) -> bool:
        """May it be an English word or another name: short, or a surname with “the” before it?"""
        surface = self._context.text[match.start : match.end]
        if match.term.role == "surname" and before and before.text.lower() == "the":
            return True
        if match.term.kind == "place" and _MAY_BE_A_WOMAN.fullmatch(surface):
            asked_for = before is not None and before.text.lower() in _PLACE_FOLLOWS
            if not asked_for and not (after and follows_places(after.text)):
                return True
        if match.term.kind == "place" and after and after.text[0].isupper():
            # Meksika City is a place still; of a name with a q (Qafqaz University) nobody knows.
            is_place = follows_places(after.text) and "q" not in surface.lower()
            if not is_place and after.span.start not in self.names:
                return True
        return len(surface) < _SHORTEST_SURE and " " not in surface and not self._looks_foreign(match)

    def _lies_in_another(self, match: Match) -> bool:
        """Is this a namesake, told by the name after the comma: Moscow, Idaho; but “Moscow, London”?"""
        found = _LIES_IN.match(self._context.text, match.end)
        if found is None or found.start(1) in self.names:
            return False
        return self.is_unknown(Word(found[1], found.start(1), found.end(1)))

    def _looks_foreign(self, match: Match) -> bool:
        """Is a name without a telling letter yet no English one (Virciniya)?"""
        surface = self._context.text[match.start : match.end].lower()
        return self._context.language == "en" and bool(_NOT_ENGLISH.search(surface))

    def is_unknown(self, word: Word) -> bool:
        """Is a word with a capital a name the glossary does not know, and no word of the text's language?"""
        text = word.text
        if not text[0].isupper() or word.span.start in self.names:
            return False
        if self._context.language == "en":
            return not starts_sentence(self._context.text, word.span.start) or not self._is_ordinary(text)
        if set("əşçğöüı") & set(text.lower()) or AZERBAIJANI_ENDING.search(text):
            return False
        return not starts_sentence(self._context.text, word.span.start) or not self._is_ordinary(text)

    def _is_ordinary(self, word: str) -> bool:
        """May a word that begins a sentence be any word: short, listed, or without a capital elsewhere?"""
        tag = self._context.language
        lower = language(tag).lower(word)
        return len(word) <= _SHORT_WORD or lower in listed_words(tag) or lower in self._small_words

    @cached_property
    def _small_words(self) -> frozenset[str]:
        small = (word for word in each_word(self._context.text) if word.text[0].islower())
        return frozenset(word.text for word in small if not self._context.exempt.touches(word.span))

    def may_be_a_word(self, match: Match) -> bool:
        """May a name be a word of the text's own language with a capital for another reason: Qatar gəldi?

        It has one too where a heading is all in capitals, and none of the concept's names has one in the
        middle of a sentence.
        """
        text, tag = self._context.text, self._context.language
        spoken = language(tag)

        def has_another_reason(span: Span) -> bool:
            return starts_sentence(text, span.start) or spoken.upper(span.of(text)) == span.of(text)

        if not has_another_reason(match.span) or spoken.lower(match.span.of(text)) not in listed_words(tag):
            return False
        named = (span for span, concept in self._languages if concept == match.term.concept)
        return all(map(has_another_reason, named))

    def neighbours(self, match: Match) -> tuple[Word | None, Word | None]:
        """The words right before and after."""
        text = self._context.text
        before = _BEFORE.search(text[max(0, match.start - 40) : match.start])
        after = _AFTER.search(text[match.end : match.end + 40])
        start = match.start - len(before[0]) if before else 0
        return (
            Word(before[1], start, start + len(before[1])) if before else None,
            Word(after[1], match.end + 1, match.end + 1 + len(after[1])) if after else None,
        )

    def _next(self, after: Word | None) -> list[Word]:
        """The word after the next, where both have capitals (Bakı Kristal Zalı)."""
        if after is None or not after.text[0].isupper():
            return []
        more = _AFTER.search(self._context.text[after.span.end : after.span.end + 40])
        if more is None or not more[1][0].isupper():
            return []
        at = after.span.end + 1
        return [Word(more[1], at, at + len(more[1]))]

    def _begins_another_name(self, word: Word) -> bool:
        """Does somebody's or some organisation's name begin here, or one that the glossary does not know?"""
        kinds = self.kinds.get(word.span.start)
        if kinds and kinds.isdisjoint({"person", "organisation"}):
            return False
        # A word of the text's own language is no foreign name: Virginia Universitetinin, Meksika City.
        if self._context.language == "en":
            return not kinds and not follows_places(word.text)
        return not set("əşçğöüıİ") & set(word.text) and not AZERBAIJANI_ENDING.search(word.text)

    def has_foreign_letter(self, match: Match) -> bool:
        """Does the name have a letter that the text's language does not (ə in English)?"""
        spoken = language(self._context.language)
        word = spoken.lower(self._context.text[match.start : match.base_end])
        # A plain Latin w gives nothing away: Azerbaijani leaves some names as they are (Washington Post).
        return any(
            letter.isalpha() and not letter.isascii() and letter not in spoken.letters for letter in word
        )


def _word_starts(span: Span, text: str) -> list[int]:
    """Where the words of a name begin."""
    return [span.start, *(gap.end() for gap in _GAP.finditer(text, *span))]


def _is_a_state(after: Word | None) -> bool:
    """Is the place one of the United States, which bears another's name (Georgia ştatı)?"""
    return after is not None and after.text.lower().startswith("ştat")


def is_strange(other: str, context: Context) -> bool:
    """Is the other language written in another script?"""
    return language(other).script != language(context.language).script
