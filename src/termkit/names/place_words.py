"""Words of place names that are translated rather than transliterated: upper, big, old, first; river, town.

Yuxarı Əskipara is Верхняя Аскипара, and Kür çayı is река Кура. Two that are known must mean the same: Böyük
is not Малая, and a river is no town. Start reading at `meaning`.
"""

from __future__ import annotations

from functools import lru_cache

# By what they mean: words as they stand in Azerbaijani and English, and stems of the Russian adjective.
_QUALIFIERS = """
upper     yuxarı | upper | верхн
lower     aşağı | lower | нижн
middle    orta | middle central | средн
big       böyük | big great greater large | больш велик
small     kiçik balaca | small little lesser | мал
old       köhnə | old | стар
new       yeni təzə | new | нов
north     şimali şimal | north northern | северн
south     cənubi cənub | south southern | южн
east      şərqi şərq | east eastern | восточн
west      qərbi qərb | west western | западн
right     sağ | right | прав
left      sol | left | лев
1         birinci | first | перв
2         ikinci ii | second | втор
3         üçüncü iii | third | трет
"""
# Words that say what kind of place it is; the Russian ones in each case of the singular.
_KINDS = """
town      şəhəri şəhər | city town | город города городу городом городе гор г г.
village   kəndi kənd qəsəbəsi qəsəbə | village settlement
          | село села селу селом селе с. деревня деревни поселок поселка поселке пос пос. пгт пгт.
district  rayonu rayon | district | район района району районом районе р-н
river     çayı | river | река реки реке реку рекой р р.
lake      gölü | lake | озеро озера озеру озером озере оз оз.
mountain  dağı | mountain mount mt mt. | гора горы горе гору горой
island    adası | island isle | остров острова острову островом острове
sea       dənizi | sea | море моря морю морем
gulf      körfəzi buxtası | bay gulf | залив залива заливу заливом заливе бухта бухты бухте
peninsula yarımadası | peninsula | полуостров полуострова полуострове
station   stansiyası | station | станция станции станцию станцией
region    vilayəti | region province oblast | область области областью
street    küçəsi | street st. | улица улицы улице улицу улицей ул ул.
"""
_ADJECTIVE_ENDINGS = frozenset(
    "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими ья ье ьи ьего ьей".split()
)


def _listed(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in table.strip().splitlines():
        words = line.split()
        if not line.startswith(" "):
            name, *words = words
        found |= {word: name for word in words if word != "|"}
    return found


_MEANS, _IS_A = _listed(_QUALIFIERS), _listed(_KINDS)


@lru_cache(1 << 12)
def meaning(word: str) -> str:
    """What a word says of a place, whatever the language; nothing if it is a name. In small letters.

    >>> meaning("yuxarı"), meaning("верхняя"), meaning("верхней"), meaning("1"), meaning("birinci")
    ('upper', 'upper', 'upper', '1', '1')
    >>> meaning("старовка"), meaning("xudat")
    ('', '')
    """
    if word.isdigit():
        return word.lstrip("0")
    found = _MEANS.get(word, "")
    for length in (2, 3, 4):
        if not found and word[-length:] in _ADJECTIVE_ENDINGS:
            found = _MEANS.get(word[:-length], "")
    return found


def kind_of_place(word: str) -> str:
    """Which kind of place a word names: a town, a river. Nothing if it is another word.

    >>> kind_of_place("çayı"), kind_of_place("реки"), kind_of_place("шеки")
    ('river', 'river', '')
    """
    return _IS_A.get(word, "")
