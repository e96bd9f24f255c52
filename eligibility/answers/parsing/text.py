"""The parts that all parsers of typed text share.

The parsers are `read_yen` (yen.py), `read_day` (days.py), `read_count` and `read_years` (numbers.py). A parser never
raises for a text and never guesses: it returns `Understood`, asks back (`Suggestion` for money, `Ambiguous` for days),
or returns `Refused` with a code. `MEANINGS` explains each code; the messages that people read are in
eligibility/wizard/refusals.py.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeVar

MOST_CHARACTERS: Final = 60
"""More than this, in one answer, is not an amount, a day or a number; nothing longer is looked at."""


class Refusal(StrEnum):
    """Why a text was not taken. The value is the code; it is never renamed or reused."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    HIDDEN_CHARACTER = "hidden_character"
    UNUSUAL_FIGURES = "unusual_figures"
    SAYS_NOT_KNOWN = "says_not_known"
    NEGATIVE = "negative"
    NOT_FINITE = "not_finite"
    EXPONENT = "exponent"
    RANGE = "range"
    CALCULATION = "calculation"
    SEPARATORS_UNCLEAR = "separators_unclear"
    YEN_NOT_UNDERSTOOD = "yen_not_understood"
    UNIT_MISSING = "unit_missing"
    OTHER_CURRENCY = "other_currency"
    NOT_PER_YEAR = "not_per_year"
    NOT_PER_MONTH = "not_per_month"
    AFTER_TAX = "after_tax"
    PARTS_NAMED = "parts_named"
    PART_OF_A_YEN = "part_of_a_yen"
    YEN_TOO_LARGE = "yen_too_large"
    AMOUNTS_DIFFER = "amounts_differ"
    DAY_NOT_UNDERSTOOD = "day_not_understood"
    DAY_INCOMPLETE = "day_incomplete"
    NO_SUCH_DAY = "no_such_day"
    YEAR_DIGITS = "year_digits"
    DAY_OUT_OF_BOUNDS = "day_out_of_bounds"
    ERA_NOT_BEGUN = "era_not_begun"
    ERA_ENDED = "era_ended"
    WEEKDAY_DIFFERS = "weekday_differs"
    DAYS_DIFFER = "days_differ"
    COUNT_NOT_UNDERSTOOD = "count_not_understood"
    COUNT_NOT_WHOLE = "count_not_whole"
    COUNT_TOO_LARGE = "count_too_large"
    YEARS_NOT_UNDERSTOOD = "years_not_understood"
    PART_OF_A_MONTH = "part_of_a_month"
    YEARS_TOO_LONG = "years_too_long"

    NAME_TOO_LONG = "name_too_long"


MEANINGS: Final[Mapping[Refusal, str]] = {
    # any reader
    Refusal.EMPTY: "nothing but spaces was typed",
    Refusal.TOO_LONG: f"more than {MOST_CHARACTERS} characters were typed",
    Refusal.HIDDEN_CHARACTER: "there is an invisible character in it (NUL, control, direction mark, zero width)",
    Refusal.UNUSUAL_FIGURES: "figures are raised, circled or fractions; ordinary figures are asked",
    Refusal.SAYS_NOT_KNOWN: "it says that it is not known or not decided; the answer “I don't know yet” is there",
    Refusal.NEGATIVE: "the number is below zero",
    Refusal.NOT_FINITE: "it is NaN or infinity, not a number",
    Refusal.EXPONENT: "the number is written with an exponent (4.2e6); it is asked written out",
    Refusal.RANGE: "it is a span or a limit (400–450万, 400万以上); one number is asked",
    Refusal.CALCULATION: "it is a sum to work out (35万×12); the result is asked",
    Refusal.SEPARATORS_UNCLEAR: "a comma, point or space could divide thousands or decimals (420.000; 4,2)",
    # money
    Refusal.YEN_NOT_UNDERSTOOD: "it was not understood as an amount of yen",
    Refusal.UNIT_MISSING: "it is not clear what the number counts (35; 1億2000); the whole amount or 万 is asked",
    Refusal.OTHER_CURRENCY: "the amount is in another currency; yen are asked",
    Refusal.NOT_PER_YEAR: "the pay is for a month, week, day or hour; pay per year is asked",
    Refusal.NOT_PER_MONTH: "the pay is for a year, week, day or hour; pay per month is asked",
    Refusal.AFTER_TAX: "the amount is what is paid out after tax (手取り); pay before tax is asked",
    Refusal.PARTS_NAMED: "it names parts of a pay (overtime, allowances, shares, a bonus apart) beside the amount",
    Refusal.PART_OF_A_YEN: "the amount is not in whole yen",
    Refusal.YEN_TOO_LARGE: "the amount is over 10,000,000,000 yen",
    Refusal.AMOUNTS_DIFFER: "two amounts stand there and they are not the same",
    # days
    Refusal.DAY_NOT_UNDERSTOOD: "it was not understood as a day",
    Refusal.DAY_INCOMPLETE: "the year, the month or the day is missing",
    Refusal.NO_SUCH_DAY: "the calendar has no such day (31 February, month 13)",
    Refusal.YEAR_DIGITS: "the year has a number of digits that no year has here; four digits are asked",
    Refusal.DAY_OUT_OF_BOUNDS: "the day is before 1900 or after 2100",
    Refusal.ERA_NOT_BEGUN: "the era had not begun on that day (令和元年4月1日)",
    Refusal.ERA_ENDED: "the era had ended by that day (平成32年)",
    Refusal.WEEKDAY_DIFFERS: "the day of the week does not go with the day",
    Refusal.DAYS_DIFFER: "two years or days stand there and they are not the same",
    # counts
    Refusal.COUNT_NOT_UNDERSTOOD: "it was not understood as a number",
    Refusal.COUNT_NOT_WHOLE: "a whole number is asked and this one is not",
    Refusal.COUNT_TOO_LARGE: "the number is larger than the question allows",
    # lengths of time
    Refusal.YEARS_NOT_UNDERSTOOD: "it was not understood as a number of years and months",
    Refusal.PART_OF_A_MONTH: "the years do not come out in whole months (2.3); years and months are asked",
    Refusal.YEARS_TOO_LONG: "it is more than 80 years",
    # names
    Refusal.NAME_TOO_LONG: "it is longer than the name of a school",
}
"""What each code means, in one line, for writers of the messages that people read."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Understood(Generic[Value]):
    """The text means this value and nothing else."""

    value: Value


@dataclass(frozen=True, slots=True)
class Refused:
    """The text was not taken, for the reason that `code` names."""

    code: Refusal


_WHITE: Final = frozenset("\t\n\r")
"""Control characters that come along when a cell of a spreadsheet is pasted: white space like any other."""

_SIGNS: Final = str.maketrans(
    dict.fromkeys("‐‑‒–—―−⁻─━", "-") | {"〜": "~", "∼": "~", "、": ",", "。": ".", "’": "'", "‘": "'", "＇": "'"}
)

_NOT_KNOWN: Final = re.compile(
    r"未定|不明|わからない|分からない|まだ|知らない|未決定|未决定|[还還]?(?:不知道|不清楚|不[確确]定|[没沒](?:有)?[決决]定)|"
    r"unknown|not (?:sure|known|decided)(?: yet)?|(?:i )?(?:don't|do not) know(?: yet)?|undecided|tbd|n/a|\?+"
)


def cleaned(text: str) -> str | Refused:
    """Return what was typed in one form: NFKC, lower case, single spaces, one sign for all dashes and commas.

    The length is looked at before anything else. Invisible characters and figures that NFKC would turn into
    others (² and ② into 2) are refused, not repaired; so are words for "not known", which is an answer of its own.
    """
    if len(text) > MOST_CHARACTERS:
        return Refused(Refusal.TOO_LONG)
    for character in text:
        category = unicodedata.category(character)
        if category.startswith("C") and character not in _WHITE:
            return Refused(Refusal.HIDDEN_CHARACTER)
        if category == "No":
            return Refused(Refusal.UNUSUAL_FIGURES)
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().translate(_SIGNS).split())
    # A Japanese keyboard gives the long vowel sign where a hyphen was meant.
    plain = re.sub(r"(?<=[0-9])ー(?=[0-9])", "-", plain)
    if not plain:
        return Refused(Refusal.EMPTY)
    # A full stop ends a sentence, never a number or a day.
    plain = plain.rstrip(" .") or plain
    if len(plain) > MOST_CHARACTERS:
        return Refused(Refusal.TOO_LONG)
    if _NOT_KNOWN.fullmatch(plain):
        return Refused(Refusal.SAYS_NOT_KNOWN)
    return plain


_KANJI_FIGURES: Final = str.maketrans(
    {kanji: str(figure) for figure, kanji in enumerate("〇一二三四五六七八九")}
    | {"零": "0", "○": "0", "◯": "0", "两": "2", "兩": "2", "廿": "2十", "卅": "3十"}
)
_COUNTED: Final = re.compile(
    r"(?<![0-9.,千百十])(?=[1-9]?[千百十])"
    r"(?:(?P<千>[1-9]?)千)?(?:0?(?P<百>[1-9]?)百)?(?:0?(?P<十>[1-9]?)十)?0?(?P<ones>[1-9]?)(?![0-9.千百十])"
)


def in_figures(text: str) -> str:
    """Return the text with kanji numerals below 10,000 in figures: 二〇二七年 → 2027年, 四百二十万 → 420万.

    Numerals that are not well formed stay as they are, so that the parser refuses them.
    """

    def figures(match: re.Match[str]) -> str:
        number = int(match["ones"] or 0)
        for mark, weight in (("千", 1000), ("百", 100), ("十", 10)):
            if match[mark] is not None:
                number += int(match[mark] or 1) * weight
        return str(number)

    return _COUNTED.sub(figures, text.translate(_KANJI_FIGURES))
