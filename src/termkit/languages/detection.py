"""Which language is a text in? Told by its small words and its letters, with a confidence. Start at `detect`.

Names say nothing about the language of a text (Rəsulzadə stands in English articles), so words with a
capital count only if they are small words of a language (The, Və). A wrong guess is worse than a question:
what is short, mixed or in a language termkit does not know gets a low confidence, and the caller asks.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

# From here on a guess may be acted on.
CERTAIN = 0.8
# The same where all signs are of one language.
_AGREED = 0.75
# More than this is not read, and three places of the text are enough.
_SAMPLE = 45_000

# A word up to its apostrophe or hyphen: what follows is a suffix (NATO-nun, I've) and says nothing.
_WORD = re.compile(r"(?<![\w'’-])([^\W\d_]+)(?:['’-]\w+)*")
_LATIN = re.compile(r"[a-zəğışçöüâîûäßéèêàâùôœæñ]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
# Russian has ъ only before these.
_BULGARIAN = re.compile(r"ъ(?![еёюя])")

# Small words of the languages in Latin letters; Cyrillic letters speak for themselves. The neighbours are
# here so that their texts are not taken for Azerbaijani or English.
_SMALL = {
    "az": """və bu bir ilə üçün da də ki o isə kimi daha olan olaraq həm ən çox sonra var yox hər onun onu
        ona öz bütün amma lakin ancaq yalnız görə qədər əvvəl qarşı edən edir etdi olub oldu olur deyil
        idi edilmişdir edilib bəzi biz mən sən onlar nə necə niyə artıq belə heç əgər çünki hələ yeni
        iki ildə tərəfindən haqqında arasında""",
    "en": """the of and to in is that for with on as by it from are be at have this not which or was were has
        had but their its they his her who will would been an he she we you i all more when there what
        can also into than other no only if so such these those after before between about over our your
        my do does did could should may might one any some most through during while where because how
        both each under against a""",
    "tr": """ve için ile de ise gibi olarak çok kadar önce değil kendi ama fakat karşı ancak nasıl böyle eğer
        tarafından hakkında etti ediyor değildir şekilde göre üzerinde birlikte ayrıca yapılan""",
    # German, French and their neighbours.
    "other": """der die das und ist nicht ein eine einer eines einem einen mit von zu dem des im auf für sich
        auch als werden wird aus sie wir ich bei nach wie nur oder aber sind zum zur über noch durch le
        la les et des du un une est dans que qui pour par sur au aux ce cette elle avec sont mais comme
        nous vous leur été être dont el los las del por para una lo gli della di che non più""",
}
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _tag, _words in _SMALL.items():
    for _word in _words.split():
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _tag)
# How many words of a text one sign of its language stands for: in English two words of five are small ones.
_STANDS_FOR = {"az": 1.6, "en": 2.4, "ru": 1.25, "az-Cyrl": 1.25, "tr": 6.0, "other": 2.2}
# Written small, and yet a part of a name.
_TITLES = {
    "bəy", "xan", "ağa", "oğlu", "qızı", "bey", "khan", "agha", "oglu", "kızı", "бек", "бей", "хан", "ага",
    "оглы", "кызы", "von", "van", "de", "la", "el", "al", "ibn",
}  # fmt: skip
_NAMES = {"az-Cyrl": "Azerbaijani in Cyrillic letters", "tr": "Turkish"}


class Guess(NamedTuple):
    """A language, how sure that is (0 to 1), and the share of each language that was seen.

    `language` is a tag; it may be one that termkit does not check (`tr`, `az-Cyrl`, `"other"` for any other),
    and None where nothing could be told.
    """

    language: str | None
    confidence: float
    shares: dict[str, float]


def detect(text: str) -> Guess:
    """Guess the language of a text.

    >>> detect("Rəsulzadənin çıxışlarında eyni fikir təkrarlanır: kiçik dövlət ya hüquqla yaşayır.").language
    'az'
    >>> guess = detect("It left few monuments and many arguments, and that is why it is remembered.")
    >>> guess.language, guess.confidence > CERTAIN
    ('en', True)

    Names alone tell nothing:

    >>> detect("Mustafa bəy Vəkilov, Əli bəy Hüseynzadə, В. М. Кулагин")
    Guess(language=None, confidence=0.0, shares={})
    """
    scores = _scores(_sample(text))
    total = sum(scores.values())
    if not total:
        return Guess(None, 0.0, {})
    language, best = max(scores.items(), key=lambda item: item[1])
    # One more word that says something else: a single sign is never enough.
    confidence = round(min(best / (total + 1), 0.99), 3)
    return Guess(language, confidence, {tag: round(score / total, 3) for tag, score in scores.items()})


def plainly(words: str, guess: Guess | None = None) -> str | None:
    """The one of az, en and ru that a paragraph is plainly in, amid a text that may be in another.

    Where no word speaks against it, two or three signs will do. `guess` is what `detect` says of it.

    >>> plainly("Milli Şuranın sədri Tiflisdə seçildi və qayıtdı."), plainly("Rəsulzadə Bakıda")
    ('az', None)
    """
    tag, confidence, shares = guess or detect(words)
    # Turkish has most of the small words of Azerbaijani, and not this letter.
    if tag not in {"az", "en", "ru"} or (tag == "az" and "ə" not in words.lower()):
        return None
    return tag if confidence >= (_AGREED if len(shares) == 1 else CERTAIN) else None


def name_of(tag: str) -> str:
    """What a language is called in a message, also one that termkit does not check.

    >>> name_of("ru"), name_of("tr"), name_of("other")
    ('Russian', 'Turkish', 'another language')
    """
    from termkit.languages import LANGUAGES, describe

    return describe([tag]) if tag in LANGUAGES else _NAMES.get(tag, "another language")


def _sample(text: str) -> str:
    """The text, or three stretches of a long one, for an abstract in another language may stand first."""
    if len(text) <= _SAMPLE:
        return text
    third = _SAMPLE // 3
    starts = (0, (len(text) - third) // 2, len(text) - third)
    return " ".join(text[start : start + third] for start in starts)


def _scores(text: str) -> dict[str, float]:
    """How many words speak for each language."""
    words = Counter(_WORD.findall(text))
    # A text in capitals has no small letters to tell names by.
    in_capitals = sum(n for word, n in words.items() if not word.isupper()) < sum(words.values()) / 5
    scores: defaultdict[str, float] = defaultdict(float)
    cyrillic: Counter[str] = Counter()
    silent = signs = 0
    for written, count in words.items():
        if not in_capitals and len(written) == 1 and written.isupper():
            continue  # an initial, not the article
        word = written.replace("İ", "i").lower()
        small = _LANGUAGES_OF.get(word, ())
        if not small and (word in _TITLES or (written[0].isupper() and not in_capitals)):
            continue
        if _CYRILLIC.fullmatch(word):
            cyrillic[_by_cyrillic_letters(word)] += count
            continue
        spoken = small or _by_latin_letters(word)
        signs += count if spoken else 0
        silent += 0 if spoken else count
        for tag in spoken:
            scores[tag] += count * _STANDS_FOR[tag] / len(spoken)
    # In a text of a known language the words that say nothing do not outnumber the others five to one.
    if silent > 5 * signs + 8:
        scores["other"] += silent
    if cyrillic:
        tag = _cyrillic_language(cyrillic)
        scores[tag] += cyrillic.total() * _STANDS_FOR[tag]
    return dict(scores)


def _by_latin_letters(word: str) -> tuple[str, ...]:
    """The language of a word that is no small word. ə is Azerbaijani, and so are q and x beside ğ, ı or ş."""
    letters = set(word)
    if "ə" in letters or (letters & set("qx") and letters & set("ğışçöü")):
        return ("az",)
    return () if _LATIN.fullmatch(word) else ("other",)


def _by_cyrillic_letters(word: str) -> str:
    """The language that a word's letters speak for, `""` for letters that all have."""
    letters = set(word)
    if letters & set("іїєґқңұҗўљњћђџ") or _BULGARIAN.search(word):
        return "other"
    if letters & set("әғҝөүһҹј"):
        return "az-Cyrl"
    return "ru" if letters & set("ыэё") else ""


def _cyrillic_language(words: Counter[str]) -> str:
    """The language of the Cyrillic words together: Russian, unless letters it has not are more frequent."""
    return max(("ru", "az-Cyrl", "other"), key=lambda tag: words[tag])
