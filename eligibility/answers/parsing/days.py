"""Parse days and months as people type them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from eligibility.scoring.text import Text

from .eras import ERA_NAMES, ERAS, MINGUO, era_named, refusal_of_era_year, year_of_era
from .months import BETWEEN, CIVIL, MONTH_NAME, MONTH_NUMBERS, Month, month_in
from .text import Refusal, Refused, Understood, cleaned, in_figures
from .weekdays import weekday_taken_out

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
"""The days that a question takes, both included; the same bounds as in the JSON of one line of facts."""

EARLIEST_ASKED_BACK: Final = 1940
"""A short year is not offered as one before this; an earlier year needs all four digits."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The text may mean any of these days, the reader's own way of writing first; the page asks which."""

    days: tuple[date, ...]


DayRead: TypeAlias = Understood[date] | Ambiguous | Refused
DayOrMonthRead: TypeAlias = DayRead | Month

_THREE: Final = re.compile(rf"([0-9]+){BETWEEN}([0-9]+){BETWEEN}([0-9]+)[日号號.]?")
_YEAR_FIRST: Final = re.compile(r"([0-9]+)年([0-9]+)月([0-9]+)[日号號]?")
_ERA_DAY: Final = re.compile(
    rf"(?P<era>{ERA_NAMES}) ?\.? ?(?P<year>元|[0-9]+)(?:年|{BETWEEN})"
    rf"(?P<month>[0-9]+)(?:月|{BETWEEN})(?P<day>[0-9]+)[日号號.]?"
)
_ERA_YEAR: Final = re.compile(rf"(?P<era>{ERA_NAMES}) ?\.? ?(?P<year>元|[0-9]+)年?")
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_ENGLISH: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:the )?(?P<one>[0-9]+){_ORDINAL}(?: of )?[-/, ]*{MONTH_NAME}[-/, ]*'?(?P<other>[0-9]+)",
        rf"{MONTH_NAME}[-/ ]*(?P<one>[0-9]+){_ORDINAL}(?:[-/, ]+'?|')(?P<other>[0-9]+)",
        rf"(?P<one>[0-9]+)[-/, ]*{MONTH_NAME}[-/ ]*(?P<other>[0-9]+){_ORDINAL}",
    )
)
_INCOMPLETE: Final = re.compile(
    rf"[0-9]{{4}}年?|[0-9]{{1,2}}(?:月|{BETWEEN})[0-9]{{1,2}}[日号號]?|[0-9]{{1,2}}[月日号號]|"
    rf"{MONTH_NAME.replace('?P<month>', '?:')}(?:[-/, ]*[0-9]{{1,4}}{_ORDINAL})?|"
    rf"[0-9]{{1,4}}{_ORDINAL}[-/, ]*{MONTH_NAME.replace('?P<month>', '?:')}"
)

_Parts = tuple[int, int, int]
_READING_ORDERS: Final = Text(ja="YMD MDY DMY", zh_hant="YMD MDY DMY", zh_hans="YMD MDY DMY", en="DMY MDY YMD")
"""The usual order of the three numbers in each language. It only sorts the suggestions."""


def read_day(text: str, language: str) -> DayRead:
    """Read a day as `read_day_or_month` does; a month alone is Refused as incomplete."""
    read = read_day_or_month(text, language)
    return Refused(Refusal.DAY_INCOMPLETE) if isinstance(read, Month) else read


def read_day_or_month(text: str, language: str) -> DayOrMonthRead:
    """Read a day, or a month, from FIRST_DAY to LAST_DAY; `language` is that of the page, one of LANGUAGES.

    Understands the year first (2027-04-01, 20270401, 2027年4月1日, in kanji numerals too), the Japanese eras and
    the Minguo calendar, and English with the month in letters. A day of the week must go with the day. Numbers that
    can be taken in more than one order, and years of fewer than four digits, are Ambiguous in every language.
    A year and a month without a day are a Month. Never raises for a text; raises KeyError for another language.
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
    if isinstance(read, Month):
        return Refused(Refusal.DAY_INCOMPLETE)
    fitting = tuple(day for day in _meant(read) if day.weekday() == weekday)
    if not fitting:
        return Refused(Refusal.WEEKDAY_DIFFERS)
    return read if isinstance(read, Understood) else Ambiguous(fitting)


def _same_day(pair: re.Match[str], language: str, orders: list[str]) -> DayOrMonthRead:
    """Read a day whose year is given in two calendars, 令和9年(2027年)4月1日; both must mean one day, or one month."""
    year = pair["other"].removesuffix("年").strip()
    mark = "" if pair["rest"].startswith("年") or not pair["rest"] else "年"
    one = _one_day((pair["one"] + pair["rest"]).strip(), language, orders)
    other = _one_day((year + mark + pair["rest"]).strip(), language, orders)
    if isinstance(one, Refused):
        return one
    if isinstance(other, Refused):
        return other
    if isinstance(one, Month) or isinstance(other, Month):
        return one if one == other else Refused(Refusal.DAYS_DIFFER)
    both = tuple(day for day in _meant(one) if day in _meant(other))
    if not both:
        return Refused(Refusal.DAYS_DIFFER)
    return Ambiguous(both) if isinstance(one, Ambiguous) and isinstance(other, Ambiguous) else Understood(both[0])


def _meant(read: Understood[date] | Ambiguous) -> tuple[date, ...]:
    """Return the days that a text may mean."""
    return (read.value,) if isinstance(read, Understood) else read.days


def _one_day(typed: str, language: str, orders: list[str]) -> DayOrMonthRead:
    """Read a day, or a month, without brackets and day of the week."""
    if re.match(r"-[0-9]", typed):
        return Refused(Refusal.NEGATIVE)
    if match := _ERA_DAY.fullmatch(typed):
        return _in_era(match)
    if match := _ERA_YEAR.fullmatch(typed):
        return Refused(refusal_of_era_year(match) or Refusal.DAY_INCOMPLETE)
    month = month_in(typed, FIRST_DAY.year, LAST_DAY.year)
    if month is not None:
        return Refused(month) if isinstance(month, Refusal) else month
    if match := re.fullmatch(rf"{CIVIL} ?(?P<rest>[0-9]+.*)", typed):
        typed = match["rest"]
    if match := _YEAR_FIRST.fullmatch(typed):
        return _three_numbers(match, language, ["YMD"])
    if match := _THREE.fullmatch(typed):
        return _three_numbers(match, language, orders)
    if re.fullmatch(r"[0-9]{6,8}", typed):
        return _one_number(typed, language, orders)
    for pattern in _ENGLISH:
        if match := pattern.fullmatch(typed):
            return _in_english(match["one"], MONTH_NUMBERS[match["month"]], match["other"])
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


def _in_era(match: re.Match[str]) -> DayRead:
    """Read a day counted in an era, within the era's own bounds."""
    if max(len(match["month"]), len(match["day"])) > 2:
        return Refused(Refusal.DAY_NOT_UNDERSTOOD)
    if refusal := refusal_of_era_year(match):
        return Refused(refusal)
    era = era_named(match["era"])
    read = _calendar_day(era.civil_year(year_of_era(match["year"])), int(match["month"]), int(match["day"]))
    if isinstance(read, Refused):
        return read
    if read.value < era.first:
        return Refused(Refusal.ERA_NOT_BEGUN)
    if era.last is not None and read.value > era.last:
        return Refused(Refusal.ERA_ENDED)
    return read


def _three_numbers(match: re.Match[str], language: str, orders: list[str]) -> DayRead:
    """Read three numbers; the one with four digits is the year, and it is first or last."""
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


def _one_number(digits: str, language: str, orders: list[str]) -> DayOrMonthRead:
    """Read a day typed without signs: 20270401 and 202704 are clear; 04012027, 1160401 and 270401 are asked back."""
    if len(digits) == 8:
        read = _calendar_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        last = _year_last(int(digits[:2]), int(digits[2:4]), int(digits[4:]), orders)
        if isinstance(read, Understood) or isinstance(last, Refused):
            return read
        return last if isinstance(last, Ambiguous) else Ambiguous((last.value,))
    year, month, day = int(digits[:-4]), int(digits[-4:-2]), int(digits[-2:])
    if len(digits) == 7:
        return _asked_back(_in_minguo(year, month, day), nothing=Refusal.DAY_NOT_UNDERSTOOD)
    short = _asked_back(_short_year(year, month, day, language, orders))
    if isinstance(short, Refused) and 1 <= day <= 12 and FIRST_DAY.year <= int(digits[:4]) <= LAST_DAY.year:
        return Month(int(digits[:4]), day)  # 202704
    return short


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
    """Return the most likely year for two digits; it is asked back in any case."""
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
