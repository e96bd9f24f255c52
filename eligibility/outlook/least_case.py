"""The least case: what is not known counted as no, so that a total is one number and a mark is reached or missed."""

from datetime import date

from eligibility.scoring.assessment import YES, ActivityAssessment, Assessment, assess
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import Choice, Facts, Value, Whole, Years, YesNo

from .profile import Profile


def counted_as_no(facts: Facts, tables: Tables = TABLES) -> Facts:
    """Return the facts with what is not known entered as no: false, none, or nothing."""
    no: dict[str, Value] = {}
    for key, fact in tables.facts.items():
        if key not in facts.known:
            match fact:
                case YesNo():
                    no[key] = False
                case Choice(choices=choices):
                    no[key] = choices[0]
                case Whole() | Years():
                    no[key] = 0
    return facts.with_known(no)


def least_facts(profile: Profile, day: date, tables: Tables = TABLES) -> Facts:
    """Return what is true of the person on a day, what is not known counted as no."""
    return counted_as_no(profile.facts_on(day, tables), tables)


def least_assessment(profile: Profile, day: date, tables: Tables = TABLES) -> Assessment:
    """Score the person on a day, what is not known counted as no."""
    return assess(least_facts(profile, day, tables), tables.on(day))


def reaches(assessment: ActivityAssessment, mark: int) -> bool:
    """Tell whether a total is the mark (the pass mark or more) or above it and the pay floor is passed."""
    return assessment.low >= mark and assessment.qualifies == YES
