"""What a result would be if nothing that somebody should confirm were confirmed: the one place that knows each doubt.

Nothing is reckoned here: a reading that was counted says how the life would be without it, and that life is scored, on
any day. So no doubtful point, year or degree hides in a number, and none of them makes a condition met.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.answers.life import Life
from eligibility.answers.readings import Reading
from eligibility.outlook.experience import Period, add_months
from eligibility.outlook.profile import Degree, Profile
from eligibility.scoring.assessment import Assessment, assess
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import PAPERS, Facts
from eligibility.wizard.asked import Words

MONTHS_NEAR_A_STEP: Final = 2
"""Experience that stands at most so far past a step of the table falls below it when the months are counted."""

Without = Callable[[Life, Profile], Profile]
"""What returns the profile of a life as it would be if a reading were not confirmed."""


def _without_equivalent(life: Life, profile: Profile) -> Profile:
    """Leave out the education counted as equal to a university: of several degrees the first that it can be."""
    found = min(
        (degree for degree in profile.degrees if degree.level == "bachelor" and degree.japanese_degree is not True),
        key=lambda degree: degree.awarded_on,
        default=None,
    )
    return replace(profile, degrees=[degree for degree in profile.degrees if degree is not found])


def _without_junior_college_degree(life: Life, profile: Profile) -> Profile:
    """Take the first bachelor's degree that is a Japanese one for education without such a degree."""
    found = min(
        (degree for degree in profile.degrees if degree.level == "bachelor" and degree.japanese_degree is True),
        key=lambda degree: degree.awarded_on,
        default=None,
    )
    return replace(
        profile,
        degrees=[replace(each, japanese_degree=False) if each is found else each for each in profile.degrees],
    )


def _without_extra_points_of(*readings: Reading) -> Without:
    """Return what takes the schools that have one of the readings for schools without extra points.

    Where the life does not say which school that is, it is the only one that counts; of several none is known.
    """

    def without(life: Life, profile: Profile) -> Profile:
        doubtful: list[Degree] = []
        if len(life.schools) == len(profile.degrees):
            beside = zip(profile.degrees, life.schools, strict=True)
            doubtful = [degree for degree, school in beside if {*readings} & {*school.to_confirm}]
        counting = [degree for degree in profile.degrees if degree.designated is True]
        if not doubtful and len(counting) == 1:
            doubtful = counting
        return replace(
            profile,
            degrees=[
                replace(each, designated=False) if any(each is one for one in doubtful) else each
                for each in profile.degrees
            ],
        )

    return without


def _without_months(life: Life, profile: Profile) -> Profile:
    """Let the first work of each activity begin later by the months that a count may take away."""
    experience = {
        activity: None if periods is None else _shortened(periods) for activity, periods in profile.experience.items()
    }
    return replace(profile, experience=experience)


def _shortened(periods: Sequence[Period]) -> list[Period]:
    if not periods:
        return []
    first, *others = sorted(periods, key=lambda period: period.start)
    start = add_months(first.start, MONTHS_NEAR_A_STEP + 1)
    return [Period(start, first.end), *others] if first.end is None or start <= first.end else others


def _without_papers(life: Life, profile: Profile) -> Profile:
    if not profile.undated.get(PAPERS.key):
        return profile
    return replace(profile, undated={**profile.undated, PAPERS.key: 0})


WITHOUT: Final[Mapping[Reading, Without]] = {
    Reading.EQUIVALENT: _without_equivalent,
    Reading.JUNIOR_COLLEGE_DEGREE: _without_junior_college_degree,
    Reading.SCHOOL_TO_CONFIRM: _without_extra_points_of(Reading.SCHOOL_TO_CONFIRM),
    Reading.SCHOOL_BY_RANKINGS: _without_extra_points_of(Reading.SCHOOL_BY_RANKINGS),
    Reading.EXPERIENCE_NEAR_A_STEP: _without_months,
    Reading.FIRST_AUTHOR_ONLY: _without_papers,
}
"""What was counted and falls away if it is not confirmed, by its reading."""

CHANGES_NOTHING: Final = frozenset(
    {
        Reading.BUSINESS_UNSURE,
        Reading.EQUIVALENT_UNSURE,
        Reading.JUNIOR_COLLEGE,
        Reading.NO_UNIVERSITY_DEGREE,
        Reading.DIPLOMA,
        Reading.GRADUATE_MAJOR,
        Reading.EQUIVALENT_MAJOR,
        Reading.SCHOOL_NOT_LISTED,
        Reading.TOP_100,
        Reading.TOP_100_OPEN,
        Reading.EXPERIENCE,
        Reading.PAY,
        Reading.FROM_ABROAD,
    }
)
"""The other readings: what they speak of was not counted, counts for least already, or is a rule said to everybody."""

NAMES: Final[Mapping[Reading, Words]] = {
    Reading.EQUIVALENT: gettext_lazy("education equal to a university"),
    Reading.JUNIOR_COLLEGE_DEGREE: gettext_lazy("the degree of the junior college as a Japanese degree"),
    Reading.SCHOOL_TO_CONFIRM: gettext_lazy("the university as one eligible for extra points"),
    Reading.SCHOOL_BY_RANKINGS: gettext_lazy("the university as one eligible for extra points"),
    Reading.EXPERIENCE_NEAR_A_STEP: gettext_lazy("the years of experience"),
    Reading.FIRST_AUTHOR_ONLY: gettext_lazy("papers as first author only"),
}
"""What is to be confirmed, in a few words."""


def unconfirmed_life(life: Life, readings: Iterable[Reading] | None = None) -> Life:
    """Return the life as if nothing to be confirmed were confirmed (or nothing of some readings); itself without any.

    Its profile gives the facts of any day, and the time line that is sure.
    """
    profile = life.profile
    for reading in life.to_confirm if readings is None else readings:
        if reading in WITHOUT:
            profile = WITHOUT[reading](life, profile)
    return life if profile == life.profile else replace(life, profile=profile)


def assessed_unconfirmed(life: Life, facts: Facts, edition: Edition, tables: Tables = TABLES) -> Assessment:
    """Score the day of the facts, those of a life, as if nothing to be confirmed were confirmed."""
    without = unconfirmed_life(life)
    return assess(facts if without is life else without.profile.facts_on(facts.on, tables), edition)


def doubts_on(life: Life, day: date, tables: Tables = TABLES) -> Mapping[Reading, Assessment]:
    """Return what each reading alone would leave of the result of a day if it were not confirmed.

    A reading that changes nothing of the life is left out.
    """
    lives = {reading: unconfirmed_life(life, [reading]) for reading in life.to_confirm if reading in WITHOUT}
    return {
        reading: assess(without.profile.facts_on(day, tables), tables.on(day))
        for reading, without in lives.items()
        if without is not life
    }
