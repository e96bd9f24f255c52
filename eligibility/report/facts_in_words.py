"""A person's own facts in words: what each fact is called, and what its value says to a reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from eligibility.answers.typed_numbers import say_years
from eligibility.answers.typed_yen import say_yen
from eligibility.scoring import facts as declared
from eligibility.scoring.facts import Choice, DegreesHeld, Fact, Value, Whole, Years, YesNo

from .days import ResultDay

NAMES: Final[Mapping[str, object]] = {
    declared.AGE.key: gettext_lazy("Age on that day"),
    declared.DEGREES_HELD.key: gettext_lazy("Degrees held on that day"),
    declared.MULTIPLE_FIELDS.key: gettext_lazy("Graduate degrees in different fields"),
    declared.EXPERIENCE["a"].key: gettext_lazy("Experience in research, guidance of research or education"),
    declared.EXPERIENCE["b"].key: gettext_lazy("Experience in the work you will do"),
    declared.EXPERIENCE["c"].key: gettext_lazy("Experience in running or managing a business"),
    declared.SALARY.key: gettext_lazy("Expected pay a year"),
    declared.PATENTS.key: gettext_lazy("Patents granted to you as inventor"),
    declared.RESEARCH_GRANTS.key: gettext_lazy("Times in research paid by a foreign government"),
    declared.PAPERS.key: gettext_lazy("Papers in journals of an academic paper database"),
    declared.OTHER_RESEARCH.key: gettext_lazy("Other research achievement that the Minister of Justice recognizes"),
    declared.NATIONAL_LICENCES.key: gettext_lazy("Japanese national qualifications related to the work"),
    declared.IT_EXAMS.key: gettext_lazy("Passed examinations of the IT public notice"),
    declared.IT_QUALIFICATIONS.key: gettext_lazy("Qualifications of the IT public notice"),
    declared.POSITION.key: gettext_lazy("Position in the organization you run"),
    declared.INNOVATION_SUPPORT.key: gettext_lazy(
        "The organization receives support measures for promoting innovation"
    ),
    declared.SME.key: gettext_lazy("The organization is a small or medium-sized enterprise"),
    declared.RD_OVER_3_PERCENT.key: gettext_lazy(
        "The organization spends the share of its sales on R&D that this row asks for"
    ),
    declared.FOREIGN_QUALIFICATION.key: gettext_lazy(
        "Foreign qualification or award that the Minister of Justice recognizes"
    ),
    declared.JAPANESE_DEGREE.key: gettext_lazy("Degree awarded by a Japanese university or graduate school"),
    declared.JAPANESE_LEVEL.key: gettext_lazy("Japanese test (JLPT or BJT)"),
    declared.JAPANESE_MAJOR_ABROAD.key: gettext_lazy("Graduated from a foreign university majoring in Japanese"),
    declared.DESIGNATED_UNIVERSITY.key: gettext_lazy("Degree from a university eligible for extra points"),
    declared.TRAINING_USED_JAPANESE_UNIVERSITY.key: gettext_lazy("The training used classes of a Japanese university"),
    declared.TOP100_UNIVERSITY.key: gettext_lazy("Degree from a university of the rank that J-Find asks for"),
    declared.TOP100_DEGREE_AWARDED_ON.key: gettext_lazy("Day on which that degree was awarded"),
    declared.SAVINGS.key: gettext_lazy("Savings (bank and postal deposits)"),
}
"""What the shared facts are called. A yes/no row that brings its own fact brings its own question instead."""

DEGREE_NAMES: Final[Mapping[str, object]] = {
    "bachelor": gettext_lazy("bachelor’s degree or equivalent"),
    "master": gettext_lazy("master’s degree"),
    "professional": gettext_lazy("professional degree"),
    "business_professional": gettext_lazy("professional degree in business administration (MBA, MOT)"),
    "doctorate": gettext_lazy("doctoral degree"),
}

_CODES: Final[Mapping[str, Mapping[str, object]]] = {
    declared.JAPANESE_LEVEL.key: {
        "none": gettext_lazy("neither N1 nor N2 level"),
        "n2": gettext_lazy("N2 level"),
        "n1": gettext_lazy("N1 level"),
    },
    declared.POSITION.key: {
        "none": gettext_lazy("none of the offices named in the table"),
        "director": gettext_lazy("director, executive officer (shikkoyaku) or managing member"),
        "representative": gettext_lazy("office with the power of representation"),
    },
    declared.FOREIGN_QUALIFICATION.key: {
        "none": gettext_lazy("none"),
        "separate": gettext_lazy("yes, and it falls under no other row"),
        "also_licence": gettext_lazy("yes, and it also falls under qualifications"),
        "also_research": gettext_lazy("yes, and it also falls under research achievements"),
    },
}


@dataclass(frozen=True, slots=True)
class FactInWords:
    """A fact and its value in words; `day` names the day it is true of where two days differ."""

    name: str
    value: str
    day: str = ""


def name_of(fact: Fact, language: str) -> str:
    """Return what a fact is called; for a yes/no row with its own fact, its question."""
    if fact.key in NAMES:
        return str(NAMES[fact.key])
    if isinstance(fact, YesNo) and fact.ask is not None:
        return fact.ask.in_language(language)
    raise KeyError(f"the report has no words for the fact {fact.key}; name it in NAMES")


def value_in_words(fact: Fact, value: Value, language: str) -> str:
    """Return a value of a fact in words; None is "not known yet", never no."""
    if value is None:
        return _("not known yet")
    match fact:
        case YesNo():
            return pgettext("answer", "yes") if value else pgettext("answer", "no")
        case DegreesHeld() if isinstance(value, frozenset):
            return degrees_in_words(value)
        case Choice():
            return str(_CODES[fact.key][str(value)])
        case Whole() if fact in (declared.SALARY, declared.SAVINGS) and isinstance(value, int):
            return say_yen(value, language)
        case Years() if isinstance(value, (int, float, Decimal)):
            # Experience is counted in whole months and kept as years; the months are exact.
            return say_years(round(value * 12), language)
    return str(value)


def degrees_in_words(degrees: frozenset[str]) -> str:
    """Name the degrees, the highest first."""
    if not degrees:
        return _("no degree")
    names = [str(DEGREE_NAMES[code]) for code in reversed(declared.DEGREES) if code in degrees]
    separator = pgettext("between the items of a list", ", ")
    return separator.join(names)


def in_words(fact: Fact, days: tuple[ResultDay, ...], language: str) -> tuple[FactInWords, ...]:
    """Return a fact on every day of the result: once where it does not change, else once a day."""
    name = name_of(fact, language)
    values = [value_in_words(fact, day.assessment.facts.value(fact), language) for day in days]
    if len(set(values)) == 1:
        return (FactInWords(name, values[0]),)
    return tuple(FactInWords(name, value, day.words) for day, value in zip(days, values, strict=True))
