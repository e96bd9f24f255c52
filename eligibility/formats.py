"""How values are printed in the active language: days, months, amounts of yen, lengths of time, points, lists."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from eligibility.answers.parsing.months import MONTHS, Month
from eligibility.scoring.components import Bounds
from eligibility.scoring.text import Text

from .language import current_language, localized

_YEN: Final = Text(ja="{yen}円", zh_hant="{yen}日圓", zh_hans="{yen}日元", en="{yen} yen")
_YEN_AND_MYRIADS: Final = Text(
    ja="{yen}円（{myriads}円）",
    zh_hant="{myriads}日圓（{yen}）",
    zh_hans="{myriads}日元（{yen}）",
    en="{yen} yen ({myriads}円)",
)
_YEN_IN_SHORT: Final = Text(ja="{yen}円", zh_hant="{yen}日圓", zh_hans="{yen}日元", en="{yen}円")
_MYRIAD_SIGNS: Final = Text(ja="億万", zh_hant="億萬", zh_hans="亿万", en="億万")
_YEARS: Final = Text(ja="{years}年", zh_hant="{years}年", zh_hans="{years}年", en="{years}")
_MONTHS: Final = Text(ja="{months}か月", zh_hant="{months}個月", zh_hans="{months}个月", en="{months}")
_YEARS_AND_MONTHS: Final = Text(
    ja="{years}年{months}か月",
    zh_hant="{years}年{months}個月",
    zh_hans="{years}年{months}个月",
    en="{years} {months}",
)


def format_date(day: date) -> str:
    """Return a day, such as "1 April 2027" or "2027年4月1日"."""
    if current_language() == "en":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"


def format_day_of_month(day: date) -> str:
    """Return a day whose year is clear, such as "1 April" or "4月1日"."""
    if current_language() == "en":
        return f"{day.day} {MONTHS[day.month - 1]}"
    return f"{day.month}月{day.day}日"


def format_month(month: Month) -> str:
    """Return a month, such as "April 2027" or "2027年4月"."""
    if current_language() == "en":
        return f"{MONTHS[month.month - 1]} {month.year}"
    return f"{month.year}年{month.month}月"


def format_day_or_month(day: date, *, by_month: bool) -> str:
    """Return a day in full, or its month alone."""
    return format_month(Month(day.year, day.month)) if by_month else format_date(day)


def format_edition(edition: str) -> str:
    """Return an edition of a list as the data write it: "2026-01" as a month, anything else as it is."""
    year, _dash, month = edition.partition("-")
    if year.isdecimal() and month.isdecimal():
        return format_month(Month(int(year), int(month)))
    return edition


def format_yen(value: int) -> str:
    """Return an amount of yen in full and counted in 万, such as "4,200,000円（420万円）" or "420萬日圓（4,200,000）".

    Raises ValueError for a negative amount.
    """
    if value < 0:
        raise ValueError(f"{value} yen is below 0")
    figures = f"{value:,}"
    if value < 10_000:
        return localized(_YEN).format(yen=figures)
    return localized(_YEN_AND_MYRIADS).format(yen=figures, myriads=_counted(value))


def format_yen_counted(value: int) -> str:
    """Return an amount of yen counted in 万 alone, such as "420万円"."""
    return localized(_YEN_IN_SHORT).format(yen=_counted(value) if value else "0")


def _counted(value: int) -> str:
    hundred_millions, below = divmod(value, 10**8)
    myriads, rest = divmod(below, 10**4)
    signs = localized(_MYRIAD_SIGNS)
    # Japanese separates thousands before 万 too, Chinese does not.
    comma = "," if current_language() in ("ja", "en") else ""
    return "".join(
        f"{number:{comma}}{sign}"
        for number, sign in ((hundred_millions, signs[0]), (myriads, signs[1]), (rest, ""))
        if number
    )


def format_yen_alone(value: int) -> str:
    """Return an amount of yen in one way, exact to the yen: "4,200,000円", in Chinese counted ("420萬日圓")."""
    if current_language() in ("zh-hant", "zh-hans"):
        return format_yen_counted(value)
    return localized(_YEN_IN_SHORT).format(yen=f"{value:,}")


def format_duration(months: int) -> str:
    """Return a length of time given in months as years and months.

    Raises ValueError for a negative length.
    """
    if months < 0:
        raise ValueError(f"{months} months are below 0")
    years, left = divmod(months, 12)
    words = localized(_YEARS_AND_MONTHS if years and left else _MONTHS if left else _YEARS)
    if current_language() == "en":
        # English alone of the four has a plural.
        return words.format(
            years=f"{years} year{'' if years == 1 else 's'}", months=f"{left} month{'' if left == 1 else 's'}"
        )
    return words.format(years=years, months=left)


def format_points(points: Bounds) -> str:
    """Return points as one number or, where something is not known, as a range, with their unit."""
    if points.low == points.high:
        return _("%(points)s points") % {"points": points.low}
    return _("%(low)s to %(high)s points") % {"low": points.low, "high": points.high}


def format_range(points: Bounds) -> str:
    """Return points as figures alone, for a cell whose column names the unit."""
    if points.low == points.high:
        return str(points.low)
    return _("%(low)s to %(high)s") % {"low": points.low, "high": points.high}


def format_list(items: Iterable[str]) -> str:
    """Return names or short phrases with the separator of the language; "" for none."""
    first, *others = [*items] or [""]
    for other in others:
        first = _("%(one)s; %(other)s") % {"one": first, "other": other}
    return first


def join_sentences(*sentences: str) -> str:
    """Return sentences one after the other, without the empty ones."""
    first, *others = [each for each in sentences if each] or [""]
    for other in others:
        first = _("%(one)s %(other)s") % {"one": first, "other": other}
    return first
