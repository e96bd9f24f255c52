"""Parse counts and lengths of time as people type them."""

import re
from fractions import Fraction
from typing import Final, TypeAlias

from .text import Refusal, Refused, Understood, cleaned, in_figures

MOST_COUNTED: Final = 1_000
MOST_YEARS: Final = 80
"""The bounds of the JSON of one line of facts: counts to 1,000, years of experience to 80."""

CountRead: TypeAlias = Understood[int] | Refused
YearsRead: TypeAlias = Understood[int] | Refused

_NONE: Final = re.compile(r"なし|無し|ゼロ|無|无|没有|沒有|none|zero|nil")
_COUNTERS: Final = r"(?:[つ件本個个项項回次点點分篇編名人]|papers?|patents?|times?|points?)"
_COUNT: Final = re.compile(rf"\+?(?P<number>[0-9]+|[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+)(?P<part>\.[0-9]+)? ?{_COUNTERS}?")
_RANGE: Final = re.compile(
    r"[0-9年月] ?(?:-|~|から|到|至|to) ?[0-9]|以[上下内內]|未[満滿满]|超|多|[≥≤<>]|\+$|"
    r"(?<![a-z])(?:at least|at most|over|under|more|less|from|up to|between|min|max)(?![a-z])"
)
_ABOUT: Final = re.compile(
    r"^(?:[約约]|大[約约]|およそ|だいたい|about|approx\.?|approximately|around|~) ?|"
    r" ?(?:くらい|ぐらい|ほど|程度|左右|or so)$"
)


def _refusal_by_kind(typed: str) -> Refusal | None:
    """Return the reason why a text is not one number, or None if there is no specific one."""
    if re.fullmatch(r"[-+]?(?:nan|inf|infinity|∞)", typed):
        return Refusal.NOT_FINITE
    if re.match(r"-(?=[0-9])|マイナス|minus", typed):
        return Refusal.NEGATIVE
    if re.search(r"[0-9]e[-+]?[0-9]", typed):
        return Refusal.EXPONENT
    if _RANGE.search(typed):
        return Refusal.RANGE
    if re.search(r"[0-9] ?[x×*+÷/=] ?[0-9]", typed):
        return Refusal.CALCULATION
    return None


def read_count(text: str, most: int = MOST_COUNTED) -> CountRead:
    """Read a whole number from 0 to `most`: 3, ３件, 三篇, 3 papers, none. Never raises."""
    typed = cleaned(text)
    if isinstance(typed, Refused):
        return typed
    if _NONE.fullmatch(typed):
        return Understood(0)
    typed = in_figures(typed)
    if refusal := _refusal_by_kind(typed):
        return Refused(refusal)
    match = _COUNT.fullmatch(typed)
    if match is None:
        unclear = re.fullmatch(r"[0-9]+(?:[,. ][0-9]+)+", typed)
        return Refused(Refusal.SEPARATORS_UNCLEAR if unclear else Refusal.COUNT_NOT_UNDERSTOOD)
    if match["part"] and len(match["part"]) == len(".000"):
        return Refused(Refusal.SEPARATORS_UNCLEAR)
    if match["part"] and match["part"].strip(".0"):
        return Refused(Refusal.COUNT_NOT_WHOLE)
    number = int(match["number"].replace(",", ""))
    return Refused(Refusal.COUNT_TOO_LARGE) if number > most else Understood(number)


_YEAR_WORD: Final = r"(?:年間|年|years?|yrs?\.?|y)"
_MONTH_WORD: Final = r"(?:[かヶカヵケ箇個个]?月間?|months?|mths?\.?|mos?\.?|m)"
_LENGTH: Final = re.compile(
    rf"(?:(?P<years>[0-9]+(?:\.[0-9]+)?) ?{_YEAR_WORD})?(?P<half> ?半)?(?: ?(?:,|and|と|又|零)? ?"
    rf"(?P<months>[0-9]+) ?{_MONTH_WORD})?"
)
_HALVES: Final = (
    (re.compile(r"(?:half a|a half|half) year"), r"6 months"),
    (re.compile(r"半年"), r"6か月"),
    (re.compile(r"([0-9]+) ?(?:and a half|1/2) ?years?"), r"\1 years 6 months"),
    (re.compile(r"([0-9]+) ?years? and a half"), r"\1 years 6 months"),
)


def read_years(text: str) -> YearsRead:
    """Read a length of time and return it in completed months: 2.5, 2年6か月, 2 years 6 months, 18か月 → 18.

    A number alone counts years. Years that do not come out in whole months are refused, not rounded; words for
    "about" are dropped, for the question itself asks about how long. From 0 to MOST_YEARS years. Never raises.
    """
    typed = cleaned(text)
    if isinstance(typed, Refused):
        return typed
    if _NONE.fullmatch(typed):
        return Understood(0)
    typed = _ABOUT.sub("", in_figures(typed)).strip()
    for pattern, replacement in _HALVES:
        if pattern.fullmatch(typed):
            typed = pattern.sub(replacement, typed)
    if refusal := _refusal_by_kind(typed):
        return Refused(refusal)
    if re.search(r"[0-9],[0-9]", typed):
        return Refused(Refusal.SEPARATORS_UNCLEAR)
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", typed):
        typed += "年"
    # 6月 by itself is June.
    if re.fullmatch(r"[0-9]+ ?月", typed):
        return Refused(Refusal.YEARS_NOT_UNDERSTOOD)
    match = _LENGTH.fullmatch(typed)
    if match is None or not typed[:1].isdigit() or (match["half"] and (match["months"] or not match["years"])):
        return Refused(Refusal.YEARS_NOT_UNDERSTOOD)
    years, months = Fraction(match["years"] or 0), int(match["months"] or 0)
    if match["half"]:
        months = 6
    if match["years"] and (months > 11 or (months and years.denominator != 1)):
        return Refused(Refusal.YEARS_NOT_UNDERSTOOD)
    total = years * 12 + months
    if total > MOST_YEARS * 12:
        return Refused(Refusal.YEARS_TOO_LONG)
    return Understood(int(total)) if total.denominator == 1 else Refused(Refusal.PART_OF_A_MONTH)
