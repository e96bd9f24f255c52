"""Days as people type them, and as the pages say them back."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from eligibility.scoring.text import Text

from .eras import ERAS, MINGUO, Era
from .typed import Refusal, Refused, Understood, cleaned, in_figures
from .weekdays import weekday_taken_out

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
"""The days that a question takes, both included; the same bounds as in the JSON of one line of facts."""

EARLIEST_ASKED_BACK: Final = 1940
"""A short year is not offered as one before this; whoever means an earlier one types its four digits."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The text may mean any of these days, the reader's own way of writing first; the page asks which."""

    days: tuple[date, ...]


DayRead: TypeAlias = Understood[date] | Ambiguous | Refused

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBERS: Final = {
    spelling: number
    for number, name in enumerate(MONTHS, start=1)
    for spelling in (name.lower(), name[:3].lower(), *(("sept",) if name == "September" else ()))
}

_BETWEEN: Final = r" ?[-/.,・ ] ?"
_CIVIL: Final = r"(?:西[元暦历曆]|公元)"
_ERA_NAMES: Final = "|".join(sorted((name for era in (*ERAS, MINGUO) for name in era.names), key=len, reverse=True))
_THREE: Final = re.compile(rf"([0-9]+){_BETWEEN}([0-9]+){_BETWEEN}([0-9]+)[日号號.]?")
_YEAR_FIRST: Final = re.compile(r"([0-9]+)年([0-9]+)月([0-9]+)[日号號]?")
_ERA_DAY: Final = re.compile(
    rf"(?P<era>{_ERA_NAMES}) ?\.? ?(?P<year>元|[0-9]+)(?:年|{_BETWEEN})"
    rf"(?P<month>[0-9]+)(?:月|{_BETWEEN})(?P<day>[0-9]+)[日号號.]?"
)
_ERA_PART: Final = re.compile(
    rf"(?P<era>{_ERA_NAMES}) ?\.? ?(?P<year>元|[0-9]+)(?:年|(?:年|{_BETWEEN})(?P<month>[0-9]+)月?)?"
)
_MONTH_NAME: Final = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + r")\.?"
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_ENGLISH: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:the )?(?P<one>[0-9]+){_ORDINAL}(?: of )?[-/, ]*{_MONTH_NAME}[-/, ]*'?(?P<other>[0-9]+)",
        rf"{_MONTH_NAME}[-/ ]*(?P<one>[0-9]+){_ORDINAL}(?:[-/, ]+'?|')(?P<other>[0-9]+)",
        rf"(?P<one>[0-9]+)[-/, ]*{_MONTH_NAME}[-/ ]*(?P<other>[0-9]+){_ORDINAL}",
    )
)
_INCOMPLETE: Final = re.compile(
    rf"[0-9]{{4}}年?|[0-9]{{4}}(?:年|{_BETWEEN})[0-9]{{1,2}}月?|[0-9]{{1,2}}(?:月|{_BETWEEN})[0-9]{{1,2}}[日号號]?|"
    rf"[0-9]{{1,2}}[月日号號]|{_MONTH_NAME.replace('?P<month>', '?:')}(?:[-/, ]*[0-9]{{1,4}}{_ORDINAL})?|"
    rf"[0-9]{{1,4}}{_ORDINAL}[-/, ]*{_MONTH_NAME.replace('?P<month>', '?:')}|[0-9]{{1,2}}{_BETWEEN}[0-9]{{4}}"
)

_Parts = tuple[int, int, int]
_READING_ORDERS: Final = Text(ja="YMD MDY DMY", zh_hant="YMD MDY DMY", zh_hans="YMD MDY DMY", en="DMY MDY YMD")
"""The order in which readers of a language think of the three numbers; it orders what is asked back, no more."""


def read_day(text: str, language: str) -> DayRead:
    """Read a day from FIRST_DAY to LAST_DAY; `language` is that of the page, one of LANGUAGES.

    Understands the year first (2027-04-01, 20270401, 2027年4月1日, in kanji numerals too), the Japanese eras and
    the Minguo calendar, and English with the month in letters. A day of the week must go with the day. Numbers that
    can be taken in more than one order, and years of fewer than four digits, are Ambiguous whatever the language.
    Never raises for a text; raises KeyError for another language.
    """
    orders = _READING_ORDERS.in_language(language).split()
    typed = cleaned(text)
    if isinstance(typed, Refused):
        return typed
    weekday, typed = weekday_taken_out(typed)
    typed = re.sub(r" ?([年月日号號元]) ?", r"\1", in_figures(typed))
    pair = re.fullmatch(r"(?P<one>[^()]+)\((?P<other>[^()]+)\)(?P<rest>[^()]*)", typed)
    read = _one_day(typed, language, orders) if pair is None else _same_day(pair, language, orders)
    if weekday is None or isinstance(read, Refused):
        return read
    fitting = tuple(day for day in _meant(read) if day.weekday() == weekday)
    if not fitting:
        return Refused(Refusal.WEEKDAY_DIFFERS)
    return read if isinstance(read, Understood) else Ambiguous(fitting)


def _same_day(pair: re.Match[str], language: str, orders: list[str]) -> DayRead:
    """Read a day whose year stands in two calendars, 令和9年(2027年)4月1日; both must mean one day."""
    year = pair["other"].removesuffix("年").strip()
    mark = "" if pair["rest"].startswith("年") or not pair["rest"] else "年"
    one = _one_day((pair["one"] + pair["rest"]).strip(), language, orders)
    other = _one_day((year + mark + pair["rest"]).strip(), language, orders)
    if isinstance(one, Refused):
        return one
    if isinstance(other, Refused):
        return other
    both = tuple(day for day in _meant(one) if day in _meant(other))
    if not both:
        return Refused(Refusal.DAYS_DIFFER)
    return Ambiguous(both) if isinstance(one, Ambiguous) and isinstance(other, Ambiguous) else Understood(both[0])


def _meant(read: Understood[date] | Ambiguous) -> tuple[date, ...]:
    """Return the days that a text may mean."""
    return (read.value,) if isinstance(read, Understood) else read.days


def _one_day(typed: str, language: str, orders: list[str]) -> DayRead:
    """Read a day without brackets and day of the week."""
    if re.match(r"-[0-9]", typed):
        return Refused(Refusal.NEGATIVE)
    if match := _ERA_DAY.fullmatch(typed):
        return _in_era(match)
    if match := _ERA_PART.fullmatch(typed):
        return Refused(_refusal_of_era_year(match) or Refusal.DAY_INCOMPLETE)
    if match := re.fullmatch(rf"{_CIVIL} ?(?P<rest>[0-9]+.*)", typed):
        typed = match["rest"]
    if match := _YEAR_FIRST.fullmatch(typed):
        return _three_numbers(match, language, ["YMD"])
    if match := _THREE.fullmatch(typed):
        return _three_numbers(match, language, orders)
    if re.fullmatch(r"[0-9]{6,8}", typed):
        return _one_number(typed, language, orders)
    for pattern in _ENGLISH:
        if match := pattern.fullmatch(typed):
            return _in_english(match["one"], _MONTH_NUMBERS[match["month"]], match["other"])
    if _INCOMPLETE.fullmatch(typed):
        return Refused(Refusal.DAY_INCOMPLETE)
    return Refused(Refusal.DAY_NOT_UNDERSTOOD)


def _calendar_day(year: int, month: int, day: int) -> Understood[date] | Refused:
    """Return the day if the calendar has it and a question takes it."""
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        return Refused(Refusal.DAY_OUT_OF_BOUNDS)
    try:
        return Understood(date(year, month, day))
    except ValueError:
        return Refused(Refusal.NO_SUCH_DAY)


def _era_named(name: str) -> Era:
    """Return the era of a name that stands in the pattern."""
    return next(era for era in (*ERAS, MINGUO) if name in era.names)


def _in_era(match: re.Match[str]) -> DayRead:
    """Read a day counted in an era, within the era's own bounds."""
    if max(len(match["month"]), len(match["day"])) > 2:
        return Refused(Refusal.DAY_NOT_UNDERSTOOD)
    if refusal := _refusal_of_era_year(match):
        return Refused(refusal)
    era = _era_named(match["era"])
    read = _calendar_day(era.civil_year(_era_year(match)), int(match["month"]), int(match["day"]))
    if isinstance(read, Refused):
        return read
    if read.value < era.first:
        return Refused(Refusal.ERA_NOT_BEGUN)
    if era.last is not None and read.value > era.last:
        return Refused(Refusal.ERA_ENDED)
    return read


def _era_year(match: re.Match[str]) -> int:
    """Return the year of the era; 元 is its first."""
    return 1 if match["year"] == "元" else int(match["year"])


def _refusal_of_era_year(match: re.Match[str]) -> Refusal | None:
    """Name what is wrong with the year of an era by itself, if anything is."""
    if len(match["year"]) > 4:
        return Refusal.YEAR_DIGITS
    era, year = _era_named(match["era"]), _era_year(match)
    if year == 0:
        return Refusal.ERA_NOT_BEGUN
    return Refusal.ERA_ENDED if era.last is not None and era.civil_year(year) > era.last.year else None


def _three_numbers(match: re.Match[str], language: str, orders: list[str]) -> DayRead:
    """Read three numbers; the one with four digits is the year, and it stands first or last."""
    first, second, third = match.groups()
    if max(len(first), len(second), len(third)) > 4:
        return Refused(Refusal.YEAR_DIGITS)
    if len(second) > 2 or (len(first) > 2 and len(third) > 2):
        return Refused(Refusal.DAY_NOT_UNDERSTOOD)
    if len(first) == 4:
        return _calendar_day(int(first), int(second), int(third))
    if len(third) == 4 and "DMY" in orders:
        return _year_last(int(first), int(second), int(third), orders)
    if len(first) == 3:
        return _asked_back(_in_minguo(int(first), int(second), int(third)), nothing=Refusal.YEAR_DIGITS)
    if len(third) > 2:
        return Refused(Refusal.YEAR_DIGITS)
    return _asked_back(_short_year(int(first), int(second), int(third), language, orders))


def _year_last(first: int, second: int, year: int, orders: list[str]) -> DayRead:
    """Read 04/01/2027: day first or month first, unless only one of the two is a day."""
    reads = {"DMY": _calendar_day(year, second, first), "MDY": _calendar_day(year, first, second)}
    ordered = [reads[order] for order in orders if order in reads]
    days = tuple(dict.fromkeys(read.value for read in ordered if isinstance(read, Understood)))
    if not days:
        return ordered[0]
    return Understood(days[0]) if len(days) == 1 else Ambiguous(days)


def _one_number(digits: str, language: str, orders: list[str]) -> DayRead:
    """Read a day typed without signs: 20270401 is clear; 04012027, 1160401 and 270401 are asked back."""
    if len(digits) == 8:
        read = _calendar_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        last = _year_last(int(digits[:2]), int(digits[2:4]), int(digits[4:]), orders)
        if isinstance(read, Understood) or isinstance(last, Refused):
            return read
        return last if isinstance(last, Ambiguous) else Ambiguous((last.value,))
    year, month, day = int(digits[:-4]), int(digits[-4:-2]), int(digits[-2:])
    if len(digits) == 7:
        return _asked_back(_in_minguo(year, month, day), nothing=Refusal.DAY_NOT_UNDERSTOOD)
    if 12 >= int(digits[4:]) >= 1 and FIRST_DAY.year <= int(digits[:4]) <= LAST_DAY.year:
        nothing = Refusal.DAY_INCOMPLETE  # 202704
    else:
        nothing = Refusal.NO_SUCH_DAY
    return _asked_back(_short_year(year, month, day, language, orders), nothing)


def _in_english(one: str, month: int, other: str) -> DayRead:
    """Read a day whose month is in letters; of the two numbers the one with four digits is the year."""
    lengths = {len(one), len(other)}
    if lengths == {4}:
        return Refused(Refusal.DAY_NOT_UNDERSTOOD)
    if not lengths <= {1, 2, 4}:
        return Refused(Refusal.YEAR_DIGITS)
    if len(one) == 4:
        return _calendar_day(int(one), month, int(other))
    if len(other) == 4:
        return _calendar_day(int(other), month, int(one))
    return _asked_back((_full_year(int(year)), month, int(day)) for day, year in ((one, other), (other, one)))


def _full_year(short: int) -> int:
    """Return the year that two digits most likely stand for; it is asked back in any case."""
    return short + (1900 if short + 1900 >= EARLIEST_ASKED_BACK else 2000)


def _in_minguo(year: int, month: int, day: int) -> Iterator[_Parts]:
    """Yield 116/4/1 as Taiwan's forms write it."""
    yield MINGUO.civil_year(year), month, day


def _short_year(first: int, second: int, third: int, language: str, orders: list[str]) -> Iterator[_Parts]:
    """Yield what three short numbers may mean: each order, then the eras that this language's readers leave unsaid."""
    for order in orders:
        parts = dict(zip(order, (first, second, third), strict=True))
        yield _full_year(parts["Y"]), parts["M"], parts["D"]
    unsaid = {"ja": ERAS[:3], "zh-hant": (MINGUO,)}.get(language, ())
    for era in unsaid:
        year = era.civil_year(first)
        if year >= EARLIEST_ASKED_BACK and era.has(year, second, third):
            yield year, second, third


def _asked_back(several: Iterable[_Parts], nothing: Refusal = Refusal.NO_SUCH_DAY) -> DayRead:
    """Return the days among what may be meant, each once; a single one is asked back too."""
    reads = (_calendar_day(*parts) for parts in several)
    days = tuple(dict.fromkeys(read.value for read in reads if isinstance(read, Understood)))
    return Ambiguous(days) if days else Refused(nothing)


_EAST_ASIAN: Final = "{year}年{month}月{day}日"
_DAY: Final = Text(ja=_EAST_ASIAN, zh_hant=_EAST_ASIAN, zh_hans=_EAST_ASIAN, en="{day} {month_name} {year}")


def say_day(day: date, language: str) -> str:
    """Write a day as readers of a language of LANGUAGES write it; raises KeyError for another language."""
    return _DAY.in_language(language).format(
        year=day.year, month=day.month, day=day.day, month_name=MONTHS[day.month - 1]
    )
