"""Parse amounts of yen as people type them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeAlias

from .text import Refusal, Refused, Understood, cleaned, in_figures
from .yen_words import AFTER_TAX, PARTS, without_words

MOST_YEN: Final = 10_000_000_000
"""The largest amount of yen that any question takes; the same bound as in the JSON of one line of facts."""

LEAST_PLAUSIBLE_PER_YEAR: Final = 1_500_000
"""Less than this is more likely a month's pay, or an amount of 元, than the pay of a year in yen, and is asked back.

Not law: a full-time year at the lowest of Japan's minimum wages comes to more, and few months' pays do.
"""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The text may mean this many yen; the page asks "Did you mean …?" and takes nothing by itself."""

    value: int


YenRead: TypeAlias = Understood[int] | Suggestion | Refused

_FIGURES: Final = r"[0-9](?:[0-9,.' ]*[0-9])?"
_UNITS: Final[Mapping[str, int]] = {
    "兆": 10**12,
    "億": 10**8,
    "千万": 10**7,
    "百万": 10**6,
    "万": 10**4,
    "千": 10**3,
    "百": 10**2,
    "man": 10**4,
    "k": 10**3,
    "thousand": 10**3,
    "m": 10**6,
    "million": 10**6,
    "mil": 10**6,
    "billion": 10**9,
    "bn": 10**9,
}
_UNSURE_UNITS: Final = frozenset({"m", "mil"})
"""Where 420m may be 420万 (man) as well as 420 million: asked back."""

_ONE_UNIT: Final = re.compile(rf"(?P<number>{_FIGURES}) ?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})")
_MYRIADS: Final = re.compile(
    rf"(?:(?P<兆>{_FIGURES})兆)?(?:(?P<億>{_FIGURES})億)?(?:(?P<万>{_FIGURES})万)?(?P<rest>{_FIGURES})?"
)

_NOT_FINITE: Final = re.compile(r"[-+]?(?:nan|inf|infinity|∞|無限|无限|無限大|无穷|無窮)")
_OTHER_CURRENCY: Final = re.compile(
    r"[$€£₩฿₫₹₱]|(?<![a-z])(?:usd?|twd|ntd?|cny|rmb|hkd|eur|krw|sgd|gbp|aud|cad|inr|idr|php|myr|thb|vnd|"
    r"dollars?|euros?|won|pounds?|yuan|rupees?|baht|dong)(?![a-z])|人民[币幣]|[台臺新]幣|[台臺]币|港[币幣]|美[元金]|[米美]?ドル|ユーロ|[欧歐港韓韩][元圓]|ウォン|cn¥"
)
_NOT_PER_YEAR: Final = re.compile(
    r"月|時給|时薪|時薪|時間|小[時时]|日給|日薪|[毎每]日|[/毎每][日天週周時时]|[週周][給薪]|"
    r"(?<![a-z])(?:per|a|an|each|every) ?(?:month|week|day|hour)|(?:month|week|dai|hour)ly|"
    r"/ ?(?:mo|month|mth|w|week|wk|d|day|h|hr|hour)(?![a-z])"
)
_EXPONENT: Final = re.compile(r"[0-9.] ?e ?[-+]?[0-9]|[x×*] ?10 ?(?:\^|\*\*)")
_CALCULATION: Final = re.compile(r"[0-9万億円] ?[x×*+÷/=] ?[¥0-9]")
_RANGE: Final = re.compile(
    r"[0-9万億円kn] ?(?:-|~|から|到|至|to|and) ?¥?[0-9]|以[上下内內]|未[満滿满]|超|[≥≤<>]|\+$|"
    r"(?<![a-z])(?:at least|at most|over|under|more|less|from|up to|between|min|max)(?![a-z])"
)
_NEGATIVE: Final = re.compile(r"[-△▲](?=.*[0-9])|マイナス|minus|負|负")

_CURRENCY_BEFORE: Final = re.compile(r"金?(?:jp)?¥ ?|(?:jpy|yen|日元|日[圓圆]|日本円|金) ?")
_CURRENCY_AFTER: Final = re.compile(r" ?(?:日本円|円|日元|日[圓圆]|日[币幣]|jpy|yen|-?en|¥)也?\.?")
# In Chinese these are the money of wherever one is: asked back, or yen are asked for.
_CURRENCY_UNSURE: Final = re.compile(r" ?[元圓圆块塊]")


def read_yen(text: str) -> YenRead:
    """Read an amount of yen (for pay: per year), from 0 to MOST_YEN.

    Understands figures with thousands divided by commas or spaces, 万 億 千 百万 in either Chinese form, kanji
    numerals, k and million, a currency, and words for "per year", "before tax" and "with bonus". Asks back with a
    Suggestion if a number has no unit (420 is offered as 4,200,000), is said to be approximate, or has unusual
    separators. Everything else is Refused. Never raises.
    """
    typed = prepared(text)
    return typed if isinstance(typed, Refused) else read_prepared(typed)


def prepared(text: str) -> str | Refused:
    """Return what was typed in one form, with 万 and 億 as the only signs for them and numerals in figures."""
    typed = cleaned(text)
    if isinstance(typed, Refused):
        return typed
    typed = typed.translate(str.maketrans("萬亿", "万億"))
    return in_figures(re.sub(r" ?([兆億万千百十円]) ?", r"\1", typed))


def read_prepared(typed: str) -> YenRead:
    """Read an amount that may be written twice, the second time in brackets; both must be equal."""
    bare, about = without_words(typed)
    pair = re.fullmatch(r"(?P<one>[^()]+)\((?P<other>[^()]+)\)", bare)
    if pair is None:
        return _one_amount(typed)
    one, other = _one_amount(pair["one"].strip()), _one_amount(pair["other"].strip())
    if isinstance(one, Refused):
        return one
    if isinstance(other, Refused):
        return other
    if one.value != other.value:
        return Refused(Refusal.AMOUNTS_DIFFER)
    read = other if isinstance(one, Suggestion) else one
    return Suggestion(read.value) if about else read


def _one_amount(typed: str) -> YenRead:
    """Read an amount without a second one in brackets."""
    if refusal := _kind_of_refusal(typed):
        return Refused(refusal)
    bare, about = without_words(typed)
    if PARTS.search(bare):
        return Refused(Refusal.PARTS_NAMED)
    if not re.search(r"[0-9]", bare):
        return Refused(Refusal.YEN_NOT_UNDERSTOOD)
    if _NEGATIVE.match(bare):
        return Refused(Refusal.NEGATIVE)
    bare = bare.removeprefix("+").strip()
    sign, bare = _without(_CURRENCY_BEFORE, bare, at_end=False)
    if _NEGATIVE.match(bare):
        return Refused(Refusal.NEGATIVE)
    # ¥4,200,000- is how a price ends on Japanese paper; 400万- may be "from 4 million".
    bare = re.sub(r"(?<=[0-9円万]) ?\.?[-ー]$" if sign else r"(?<=[0-9円]) ?\.?[-ー]$", "", bare)
    word, bare = _without(_CURRENCY_AFTER, bare, at_end=True)
    unsure, bare = _without(_CURRENCY_UNSURE, bare, at_end=True) if not (sign or word) else (False, bare)
    read = _amount(bare, currency=sign or word)
    if isinstance(read, Refused):
        return read
    if unsure and read.value < LEAST_PLAUSIBLE_PER_YEAR:
        return Refused(Refusal.OTHER_CURRENCY)
    return Suggestion(read.value) if about or unsure else read


def _kind_of_refusal(typed: str) -> Refusal | None:
    """Return the reason why the text is not an amount of yen, or None if there is no specific one."""
    if _NOT_FINITE.fullmatch(typed):
        return Refusal.NOT_FINITE
    if AFTER_TAX.search(typed):
        return Refusal.AFTER_TAX
    if not re.search(r"[0-9]", typed):
        return Refusal.YEN_NOT_UNDERSTOOD
    for pattern, refusal in (
        (_OTHER_CURRENCY, Refusal.OTHER_CURRENCY),
        (_NOT_PER_YEAR, Refusal.NOT_PER_YEAR),
        (_EXPONENT, Refusal.EXPONENT),
        (_CALCULATION, Refusal.CALCULATION),
        (_RANGE, Refusal.RANGE),
    ):
        if pattern.search(typed):
            return refusal
    return None


def _without(pattern: re.Pattern[str], text: str, *, at_end: bool) -> tuple[bool, str]:
    """Return whether the text begins (or ends) with the pattern, and the text without it."""
    found = re.search(rf"(?:{pattern.pattern})$", text) if at_end else pattern.match(text)
    if found is None:
        return False, text
    rest = text[: found.start()] if at_end else text[found.end() :]
    return True, rest.strip()


def _amount(text: str, *, currency: bool) -> YenRead:
    """Read figures and units. Without unit and currency a small number is asked back, never taken as yen."""
    if one := _ONE_UNIT.fullmatch(text):
        number = _number(one["number"])
        if isinstance(number, Refused):
            return number
        value, sure = number
        return _whole(value * _UNITS[one["unit"]], sure=sure and one["unit"] not in _UNSURE_UNITS)
    match = _MYRIADS.fullmatch(text)
    if match is None:
        return Refused(Refusal.YEN_NOT_UNDERSTOOD)
    parts: list[tuple[str, Fraction]] = []
    all_sure = True
    for name in ("兆", "億", "万", "rest"):
        if match[name] is None:
            continue
        number = _number(match[name])
        if isinstance(number, Refused):
            return number
        value, sure = number
        all_sure = all_sure and sure
        parts.append((name, value))
    if [name for name, _ in parts] == ["rest"]:
        return _without_unit(text, parts[0][1], sure=all_sure, currency=currency)
    for name, value in parts[1:]:
        if value >= 10_000 or (name != "rest" and value.denominator != 1):
            return Refused(Refusal.YEN_NOT_UNDERSTOOD)
    if len(parts) > 1 and parts[0][1].denominator != 1:
        return Refused(Refusal.YEN_NOT_UNDERSTOOD)
    # 1億2000 may be 1億2000万, and 一万二 is 12,000 in spoken Chinese.
    if match["rest"] and not currency and (match["万"] is None or len(match["rest"]) < 4):
        return Refused(Refusal.UNIT_MISSING)
    return _whole(sum((value * _UNITS.get(name, 1) for name, value in parts), Fraction()), sure=all_sure)


def _without_unit(text: str, value: Fraction, *, sure: bool, currency: bool) -> YenRead:
    """Read a number that has no 万 or the like: yen if it says so or is large enough to be nothing else."""
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", text):
        return Refused(Refusal.SEPARATORS_UNCLEAR)
    if currency or value >= 10_000 or value == 0:
        return _whole(value, sure=sure)
    offered = value * 10_000
    # Below 1,000,000 yen the offer would more often be wrong (35: a month's pay; 4.2: millions) than right.
    if offered.denominator != 1 or offered < 1_000_000:
        return Refused(Refusal.UNIT_MISSING)
    return Suggestion(int(offered))


def _whole(value: Fraction, *, sure: bool) -> YenRead:
    """Return whole yen within bounds."""
    if value > MOST_YEN:
        return Refused(Refusal.YEN_TOO_LARGE)
    if value.denominator != 1:
        return Refused(Refusal.PART_OF_A_YEN)
    return Understood(int(value)) if sure else Suggestion(int(value))


def _number(text: str) -> tuple[Fraction, bool] | Refused:
    """Read figures with their dividing signs; the flag is False where the dividing is unusual (42,00,000)."""
    text = re.sub(r" ?, ?", ",", text)
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", text):
        return Fraction(text), re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", text) is None
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+|(?:'[0-9]{3})+)(?:\.[0-9]+)?", text):
        return Fraction(re.sub(r"[, ']", "", text)), True
    if re.fullmatch(r"[0-9]{1,4}(?:[, ][0-9]{2,4}){2,}|[0-9]+,[0-9]{4}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}", text):
        return Fraction(re.sub(r"[, .]", "", text)), False
    return Refused(Refusal.SEPARATORS_UNCLEAR)
