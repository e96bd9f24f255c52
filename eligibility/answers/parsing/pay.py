"""Parse the pay of a year, where that of a month is asked back, and the pay of a month, where a year's is."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from eligibility.scoring.text import Text

from .text import Refusal, Refused, Understood
from .yen import LEAST_PLAUSIBLE_PER_YEAR, MOST_YEN, Suggestion, YenRead, prepared, read_prepared
from .yen_words import PER_MONTH, SAYS_PER_YEAR, out_of_brackets


@dataclass(frozen=True, slots=True)
class PayOfMonth:
    """The text says (`said`), or may mean, that the amount (yen) is the pay of one month; the page asks."""

    value: int
    said: bool

    @property
    def per_year(self) -> int:
        """Return the pay of twelve such months, in yen, without a bonus."""
        return self.value * 12


@dataclass(frozen=True, slots=True)
class PayOfYear:
    """The amount (yen), typed as the pay of one month, may be that of a year; the page asks."""

    value: int


PayRead: TypeAlias = YenRead | PayOfMonth
PayOfMonthRead: TypeAlias = YenRead | PayOfYear


def read_pay(text: str) -> PayRead:
    """Read the pay of a year in yen, from 0 to MOST_YEN, as `read_yen` does.

    An amount that is said to be that of a month is a PayOfMonth; so is one below LEAST_PLAUSIBLE_PER_YEAR that does
    not itself say that it is that of a year. Never raises.
    """
    typed = prepared(text)
    if isinstance(typed, Refused):
        return typed
    rest, months = PER_MONTH.subn(" ", out_of_brackets(typed))
    if months:
        return _of_month(" ".join(rest.split()))
    read = read_prepared(typed)
    if isinstance(read, Refused) or SAYS_PER_YEAR.search(typed) or not is_doubtful(read.value):
        return read
    return PayOfMonth(read.value, said=False)


def read_pay_of_month(text: str) -> PayOfMonthRead:
    """Read the pay of one month in yen, from 0 to MOST_YEN, as `read_yen` does.

    An amount that is more likely that of a year, and does not itself say that it is that of a month, is a PayOfYear;
    one that says so is Refused. Never raises.
    """
    typed = prepared(text)
    if isinstance(typed, Refused):
        return typed
    rest, months = PER_MONTH.subn(" ", out_of_brackets(typed))
    if SAYS_PER_YEAR.search(rest):
        return Refused(Refusal.NOT_PER_MONTH)
    read = read_prepared(" ".join(rest.split()))
    if isinstance(read, Refused):
        return Refused(Refusal.NOT_PER_MONTH) if read.code is Refusal.NOT_PER_YEAR else read
    # 350 is offered as 3,500,000 yen, which is no month's pay.
    if isinstance(read, Suggestion) and not is_doubtful(read.value):
        return Refused(Refusal.UNIT_MISSING)
    return PayOfYear(read.value) if read.value >= LEAST_PLAUSIBLE_PER_YEAR and not months else read


def is_doubtful(value: int) -> bool:
    """Return whether an amount of yen is more likely the pay of a month than that of a year."""
    return 0 < value < LEAST_PLAUSIBLE_PER_YEAR


def _of_month(text: str) -> PayRead:
    """Read the pay of a month, whose words for "a month" were taken out."""
    if SAYS_PER_YEAR.search(text):
        return Refused(Refusal.NOT_PER_YEAR)
    read = read_prepared(text)
    if isinstance(read, Refused):
        return Refused(Refusal.NOT_PER_YEAR) if read.code is Refusal.YEN_NOT_UNDERSTOOD else read
    # 月350 is offered as 3,500,000 yen, which is no month's pay.
    if isinstance(read, Suggestion) and not is_doubtful(read.value):
        return Refused(Refusal.UNIT_MISSING)
    if read.value == 0:
        return Understood(0)
    return Refused(Refusal.YEN_TOO_LARGE) if read.value * 12 > MOST_YEN else PayOfMonth(read.value, said=True)


_OF_YEAR: Final = Text(ja="年{yen}円", zh_hant="每年{yen}日圓", zh_hans="每年{yen}日元", en="{yen} yen per year")


def type_pay(value: int, language: str) -> str:
    """Write a pay of a year so that `read_pay` takes it without asking back; KeyError for another language."""
    figures = f"{value:,}"
    return _OF_YEAR.in_language(language).format(yen=figures) if is_doubtful(value) else figures


_OF_MONTH: Final = Text(ja="月{yen}円", zh_hant="每月{yen}日圓", zh_hans="每月{yen}日元", en="{yen} yen per month")


def type_pay_of_month(value: int, language: str) -> str:
    """Write a pay of a month so that `read_pay_of_month` takes it unasked; KeyError for another language."""
    return _OF_MONTH.in_language(language).format(yen=f"{value:,}")
