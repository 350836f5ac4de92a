"""The names of the months in each language, January first, and the forms in which a date has them."""

from __future__ import annotations

MONTHS = {
    "az": tuple(
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".split()
    ),
    "en": tuple(
        "January February March April May June July August September October November December".split()
    ),
    "ru": tuple(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()
    ),
}  # fmt: skip


def russian_forms(month: str) -> tuple[str, ...]:
    """The forms of a Russian month, of which there is one.

    >>> russian_forms("май"), russian_forms("август")
    (('май', 'мая', 'маю', 'маем', 'мае'), ('август', 'августа', 'августу', 'августом', 'августе'))
    >>> russian_forms("январь")
    ('январь', 'января', 'январю', 'январём', 'январе')
    """
    if month[-1] not in "ьй":
        return tuple(month + ending for ending in ("", "а", "у", "ом", "е"))
    stem = month[:-1]
    with_them = "ём" if stem.endswith(("вар", "ябр", "абр")) else "ем"
    return (month, *(stem + ending for ending in ("я", "ю", with_them, "е")))
