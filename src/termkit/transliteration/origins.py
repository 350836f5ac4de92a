"""Which language a person's name in Russian comes from: its own is to be heard in the other languages too.

Endings of surnames tell Georgian (-швили, -дзе, -ия) and Armenian ones (-ян), spellings that Russian has only
for that language tell Persian (Мохаммад, Рухолла) and Turkish ones (Реджеп, Мехмет, -оглу after ш); an
Azerbaijani name is known by its given name or surname. Each origin has a scheme of its own. Names of
Central Asia and the North Caucasus look Azerbaijani and are not: the usual scheme writes them by letters.
Start reading at `origin_of`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.transliteration.whose import is_azerbaijani

_WORD = re.compile(r"[^\W\d_]+")
# Боян and Демьян are no Armenians.
_ENDS = (
    ("ka", re.compile("швили$|дзе$|[^аеоу]и[ая]$")),
    ("hy", re.compile("[^ьоуеия]{2}янц?$|[^ь]аянц?$")),
    ("fa", re.compile(r"\w\wолла$|нежад$|\w{3}пур$")),
    ("tr", re.compile("тюрк$")),
)
# What ends Azerbaijani and Russian surnames, and no Georgian, Persian or Turkish ones.
_ENDED = re.compile("(?:[оеё]ва?|ина?|ый|ий|ая|заде|л[иыу]|огл[уы]|бейли|[гк]ызы)$")
# Given names of women and words that end as Georgian surnames do.
_NO_GEORGIANS = frozenset(
    """
    мария юлия анастасия виктория евгения ксения наталия лилия лидия валерия софия евдокия клавдия амалия
    аделия розалия эмилия корнелия таисия пелагия агния дария глория патриция летиция аурелия цецилия
    азалия камелия мелания антония аполлинария мальвия олимпия алия асия сафия рукия надия наджия илия яхия
    зия гюльния джулия сильвия оливия октавия зульфия рагия аксиния лия россия захария исайя
    """.split()
)
# Names, and spellings of them, that Russian has only for people of one country.
_GIVEN = {
    "ka": """
    звиад важа шота нодар отар отия нугзар тенгиз резо мераб гиви гия вахтанг кахи каха зураб ираклий котэ
    тариэл бидзина мамука гела автандил джансуг акакий галактион нико эквтиме тамаз годердзи
    """,
    "hy": """
    ованес оганес ованнес ваган ваграм ваагн айк айказ акоп арутюн геворк геворг мкртич саркис вазген
    гарегин завен андраник гайк амаяк амазасп хачатур карапет аветис вардан паруйр арташес грайр аракел погос
    """,
    "fa": """
    мохаммад рухолла хосейн хоссейн реза моджтаба эбрахим эсмаил касем дариуш ардешир форуг хашеми садек
    мохсен хосров абольхасан мирхосейн голамреза алиреза хамидреза мохаммадреза абдолла
    хаменеи хомейни роухани мосаддык рафсанджани хатами пехлеви
    """,
    "tr": """
    реджеп тайип кемаль мехмет ахмет мурат тургут бюлент недждет джемаль джелаль джевдет намык эртугрул
    неджметтин неджип ялчын эрдал явуз йылмаз хюсейн сюлейман тансу фетхуллах бинали эврен хакан бурак
    эмре йигит шевкет нихаль махмут талаат
    гёкальп озал инёню демирель эрдоган гюль давутоглу чавушоглу оджалан
    """,
}
_NAMES = {name: origin for origin, names in _GIVEN.items() for name in names.split()}
# Turks and Azerbaijanis have these; the surname decides.
_SHARED = frozenset("орхан назым халиде омер зия яшар азиз осман мустафа сулейман юсуф энвер кенан".split())
# Central Asia and the North Caucasus: spellings that Azerbaijanis have otherwise (Керимов, Гадиров, Гамзаев,
# Мамед), and families. Whose patronymic ends in оглы or кызы is none of them.
ABROAD = "abroad"
_FROM_ABROAD = re.compile(
    "мамбет|магомед(?!л)|гамзат|^(?:карим|кадыр|мирзиё|назарба|тока|атамба|ака|куна|айтмат|масхад|дуда|хасбулат|ауш)"
    "[оеё]ва?$|^(?:рамзан|джохар|нурсултан|шавкат|сапармурат|минтимер|курманбек|эмомали)$"
)
_PATRONYMICS = frozenset(("оглы", "кызы", "гызы"))
# Turks write х for it: Хасан, Хейдар.
_NO_TURK = re.compile("г[аеу]")
_SURELY, _LIKELY = 0.95, 0.5


@lru_cache(1 << 14)
def origin_of(name: str) -> str:
    """The language a person's name in Russian comes from: az, fa, hy, ka, tr, `ABROAD`, or "" for any other.

    >>> [origin_of(name) for name in ("Лаврентий Берия", "Ованес Туманян", "Хасан Роухани", "Орхан Памук")]
    ['ka', 'hy', 'fa', 'tr']
    >>> [origin_of(name) for name in ("Джафар Кулиев", "Орхан Гусейнов", "Юлия Щеглова", "Мария")]
    ['az', 'az', '', '']
    >>> [origin_of(name) for name in ("Рамзан Кадыров", "Рамиз Кадыр оглы", "Гейдар Джемаль")]
    ['abroad', 'az', 'az']
    """
    # An initial is in nobody's language.
    words = [word.lower() for word in _WORD.findall(name) if len(word) > 2]
    if not words:
        return ""
    *given, surname = words
    if any(map(is_from_abroad, words)) and not _PATRONYMICS.intersection(words):
        return ABROAD
    found = _NAMES.get(surname, "")
    if found == "tr" and any(_NO_TURK.match(word) and _is_of_azerbaijan(word) for word in given):
        return "az"
    if not found and not _ENDED.search(surname):
        found = next((origin for origin, ending in _ENDS if ending.search(surname)), "")
        found = "" if surname in _NO_GEORGIANS else found
        found = found or next((_NAMES[word] for word in given if word in _NAMES), "")
        if not found and given and given[0] in _SHARED and is_azerbaijani(surname) < _LIKELY:
            found = "tr"
    return found or ("az" if any(map(_is_of_azerbaijan, words)) else "")


def is_from_abroad(word: str) -> bool:
    """Is a name, in small letters, one of Central Asia or the North Caucasus?

    >>> is_from_abroad("бекмамбетов"), is_from_abroad("мамедов")
    (True, False)
    """
    return _FROM_ABROAD.search(word) is not None


def _is_of_azerbaijan(word: str) -> bool:
    return is_azerbaijani(word) > _SURELY
