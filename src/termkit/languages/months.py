"""The names of the months in each language, January first."""

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
