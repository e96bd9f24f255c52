"""A person's own facts in words: the name that the law's print uses, and the value as a reader would say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from eligibility.formats import format_date, format_duration, format_list, format_yen
from eligibility.language import current_language
from eligibility.scoring.facts import (
    DEGREES,
    DEGREES_HELD,
    SALARY,
    SAVINGS,
    Age,
    Choice,
    Day,
    DegreesHeld,
    Fact,
    Value,
    Whole,
    Years,
    YesNo,
)
from eligibility.scoring.wording.fact_names import code_name, fact_name, has_name, with_unit

from ..days import ResultDay

_LEVEL_NEEDED: Final[Mapping[str, object]] = {
    "n2": gettext_lazy("Japanese at N2 level, by JLPT or BJT"),
    "n1": gettext_lazy("Japanese at N1 level, by JLPT or BJT"),
}


@dataclass(frozen=True, slots=True)
class FactInWords:
    """A fact and its value in words; `day` names the day it is true of where two days differ.

    Where `asked` is true the name is the question that the row brought along.
    """

    name: str
    value: str
    day: str
    asked: bool

    @property
    def sentence(self) -> str:
        """The fact as a sentence, or its question with the answer."""
        words = {"name": capfirst(self.name), "value": self.value, "day": self.day}
        if self.day:
            return _("%(name)s (%(day)s): %(value)s.") % words
        if self.asked:
            return _("%(question)s Your answer: %(answer)s.") % {"question": self.name, "answer": self.value}
        return _("%(name)s: %(value)s.") % words


def describe_facts(fact: Fact, days: tuple[ResultDay, ...]) -> tuple[FactInWords, ...]:
    """Return a fact on every day of the result: once where it does not change, else once a day."""
    name = fact_name(fact, current_language())
    asked = not has_name(fact)
    values = [describe_value(fact, day.assessment.facts.value(fact)) for day in days]
    if len(set(values)) == 1:
        return (FactInWords(name, values[0], "", asked),)
    return tuple(FactInWords(name, value, day.words, asked) for day, value in zip(days, values, strict=True))


def describe_value(fact: Fact, value: Value) -> str:
    """Return a value of a fact in words; None is "not known yet", never no."""
    if value is None:
        return _("not known yet")
    match fact:
        case YesNo():
            return _("yes") if value else _("no")
        case DegreesHeld() if isinstance(value, frozenset):
            return describe_degrees(value)
        case Choice():
            return code_name(fact, str(value), current_language())
        case Age() if isinstance(value, int):
            return with_unit(fact, value, current_language())
        case Whole() if fact in (SALARY, SAVINGS) and isinstance(value, int):
            return format_yen(value)
        case Whole() if isinstance(value, int):
            return with_unit(fact, value, current_language())
        case Years() if isinstance(value, (int, float, Decimal)):
            # Experience is counted in whole months and kept as years; the months are exact.
            return format_duration(round(value * 12))
        case Day() if not isinstance(value, (int, float, Decimal, str, frozenset)):
            return format_date(value)
    raise TypeError(f"the report has no words for a value of the fact {fact.key}")


def describe_degrees(degrees: frozenset[str]) -> str:
    """Name the degrees, the highest first."""
    if not degrees:
        return _("no degree")
    return format_list(degree_name(code) for code in reversed(DEGREES) if code in degrees)


def degree_name(code: str) -> str:
    """Name one degree."""
    return code_name(DEGREES_HELD, code, current_language())


def level_needed(level: Value) -> str:
    """Name a level of Japanese that a row asks for, with the tests that prove it; "n1" or "n2"."""
    return str(_LEVEL_NEEDED[str(level)])
