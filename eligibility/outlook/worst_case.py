"""Worst case: treat unknown facts as no, so that a total is one number and a mark is reached or missed."""

from datetime import date
from typing import Protocol

from eligibility.scoring.assessment import Assessment, assess, values_of
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import Choice, Fact, Facts, Value, Whole, Years, YesNo

from .profile import Profile


def counted_as_no(facts: Facts, tables: Tables = TABLES) -> Facts:
    """Return the facts with unknown ones set to no: False, the first code, or 0.

    Facts that affect requirements only stay not known: they add no points, and some have no code for no.
    """
    no = {key: nothing_of(fact) for key, fact in tables.facts_of_points.items() if key not in facts.known}
    return facts.with_known({key: value for key, value in no.items() if value is not None})


def nothing_of(fact: Fact) -> Value:
    """Return the value of a fact that means no: False, the first code, or 0; None if it has none."""
    match fact:
        case YesNo():
            return False
        case Choice(choices=choices):
            return choices[0]
        case Whole() | Years():
            return 0
    return None


def least_facts(profile: Profile, day: date, tables: Tables = TABLES) -> Facts:
    """Return the facts of the person on a day, with unknown ones as no."""
    return counted_as_no(profile.facts_on(day, tables), tables)


def least_assessment(profile: Profile, day: date, tables: Tables = TABLES) -> Assessment:
    """Return the assessment of the person on a day, with unknown facts as no."""
    return assess(least_facts(profile, day, tables), tables.on(day))


class Total(Protocol):
    """The points that are sure, and whether the pay floor is surely met."""

    @property
    def low(self) -> int:
        """The points at least."""

    @property
    def floor_met(self) -> bool:
        """Whether the pay floor is met even if all unknown facts are no."""


def reaches(total: Total, mark: int) -> bool:
    """Return whether a total is surely the mark or above it, and the pay floor surely met."""
    return total.low >= mark and total.floor_met


def meets_requirements(assessment: Assessment, activity: str) -> bool:
    """Return whether the requirements that belong to the points of an activity (the pay floor) are passed."""
    values = values_of(assessment.facts)
    conditions = [
        requirement.when[activity] for requirement in assessment.edition.requirements if requirement.of_points
    ]
    return all(condition.truth(values) is True for condition in conditions if condition is not None)
