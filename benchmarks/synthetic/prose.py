"""Made-up text: sentences of common words that name a term of a glossary, inflected, every twelve words.

The words are those of `prose/*.txt` and of the example articles, the common ones often, and words made up
after them,
for no text has only words that one knows. As in real texts, few names come often and many once. Start reading
at `texts`.
"""

from __future__ import annotations

import re
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from synthetic.letters import Letters
from termkit.languages import language

if TYPE_CHECKING:
    from termkit.glossary.finder import Finder
    from termkit.glossary.term_table import TermTable
    from termkit.glossary.terms import Term

_HERE = Path(__file__).parent
_EXAMPLES = {"az": "article.az.md", "en": "article.en.md", "ru": "article.ru.txt"}
_WORDS_BETWEEN = 12
_NAMED = 3000
# How often a term is named, by its role. A person has several: the full name, the surname, some with
# initials. The
# citation forms stand in lists of references, not in prose.
_ROLES = {"name": 4.0, "acronym": 4.0, "surname": 4.0, "initials": 0.5, "titled": 1.0}


def texts(finder: Finder, tag: str, size: int, count: int) -> list[str]:
    """Texts in the language `tag` of at least `size` bytes of UTF-8 each, made of the same words."""
    terms = finder.terms
    random = Random(f"{tag} {len(terms)}")
    common, ordinary = _vocabulary(tag, random)
    # What was made up may be a term of the glossary by chance; most words of a text are not.
    common, ordinary = (
        [word for word in words if not finder.find(f"1 {word}")] for words in (common, ordinary)
    )
    forms = _named(terms, tag, random)
    return [_text(common, ordinary, forms, tag, size, random) for _ in range(count)]


def _text(
    common: list[str], ordinary: list[str], forms: list[list[str]], tag: str, size: int, random: Random
) -> str:
    often = list(accumulate(1 / rank for rank in range(1, len(common) + 1)))
    names_often = list(accumulate(1 / (rank + 10) for rank in range(len(forms))))
    paragraphs: list[str] = []
    written = 0
    while written < size:
        sentences = []
        for _ in range(random.randint(3, 8)):
            words: list[str] = []
            for _ in range(random.randint(6, 24)):
                kind = random.random()
                if kind < 1 / _WORDS_BETWEEN:
                    words.append(random.choice(random.choices(forms, cum_weights=names_often)[0]))
                elif kind < 0.45:
                    words.append(random.choices(common, cum_weights=often)[0])
                else:
                    words.append(ordinary[int(random.random() ** 2 * len(ordinary))])
                if random.random() < 0.08:
                    words[-1] += ","
            sentence = " ".join(words).rstrip(",") + "."
            sentences.append(language(tag).upper(sentence[0]) + sentence[1:])
        paragraphs.append(" ".join(sentences))
        written += len(paragraphs[-1].encode()) + 2
    return "\n\n".join(paragraphs) + "\n"


def _vocabulary(tag: str, random: Random) -> tuple[list[str], list[str]]:
    """The common words, the commonest first, and the ordinary ones."""
    listed = (_HERE / "prose" / f"{tag}.txt").read_text(encoding="utf-8")
    common, ordinary = (part.split() for part in re.sub("#.*", "", listed).split("---"))
    article = _HERE.parent.parent / "examples" / _EXAMPLES[tag]
    found = re.findall(r"(?<![\w-])[^\W\d_]{4,}(?![\w-])", article.read_text(encoding="utf-8"))
    ordinary = list(dict.fromkeys([*ordinary, *(word for word in found if word.islower())]))
    random.shuffle(ordinary)
    made_up = Letters(ordinary, memory=3).words(random, 6000)
    return common, list(dict.fromkeys([*ordinary, *made_up]))


def _named(terms: TermTable, tag: str, random: Random) -> list[list[str]]:
    """The forms of the terms that the text will name."""
    chosen = random.choices(range(len(terms)), [_ROLES.get(term.role, 0) for term in terms], k=_NAMED)
    return [_written(terms[number], tag) for number in chosen]


def _written(term: Term, tag: str) -> list[str]:
    forms = language(tag).forms(term.shape)
    # The dictionary form is as frequent as all others together.
    return [term.text] * len(forms) + forms
