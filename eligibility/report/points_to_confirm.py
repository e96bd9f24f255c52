"""How many points of a total rest on a reading that somebody should confirm: so that none hides in a number.

Nothing is reckoned here: the facts are taken as if nothing of it were confirmed, and scored again.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from eligibility.answers.life import Life
from eligibility.answers.readings import Reading
from eligibility.scoring.assessment import assess
from eligibility.scoring.facts import DEGREES_HELD, DESIGNATED_UNIVERSITY, EXPERIENCE, PAPERS, Facts, Value
from eligibility.scoring.rows import ACTIVITIES

from .days import ResultDay

MONTHS_NEAR_A_STEP: Final = 2
"""Experience that stands at most so far past a step of the table falls below it when the months are counted."""


def points_to_confirm(life: Life, day: ResultDay) -> Mapping[str, int]:
    """Return by activity the points that are sure on a day only if what is to be confirmed is confirmed."""
    facts = day.assessment.facts
    doubtful = dict(_unconfirmed(life, facts))
    if not doubtful:
        return dict.fromkeys(ACTIVITIES, 0)
    then = assess(facts.with_known(doubtful), day.assessment.edition)
    return {each: day.assessment.activities[each].low - then.activities[each].low for each in ACTIVITIES}


def _unconfirmed(life: Life, facts: Facts) -> Iterator[tuple[str, Value]]:
    """Yield the facts that would be otherwise. Codes of what was not counted, or counts in any case, have none."""
    degrees = [degree for degree in life.profile.degrees if degree.awarded_on <= facts.on]
    if Reading.EQUIVALENT in life.to_confirm and [each.level for each in degrees] == ["bachelor"]:
        yield DEGREES_HELD.key, frozenset()
    # Of several universities that count it is not known here which one is to be confirmed.
    counting = [degree for degree in degrees if degree.designated is True]
    if {Reading.SCHOOL_TO_CONFIRM, Reading.SCHOOL_BY_RANKINGS} & {*life.to_confirm} and len(counting) == 1:
        yield DESIGNATED_UNIVERSITY.key, False
    if Reading.FIRST_AUTHOR_ONLY in life.to_confirm and facts.value(PAPERS):
        yield PAPERS.key, 0
    if Reading.EXPERIENCE_NEAR_A_STEP in life.to_confirm:
        for fact in EXPERIENCE.values():
            years = facts.value(fact)
            if isinstance(years, (int, float)) and years:
                yield fact.key, max(years - (MONTHS_NEAR_A_STEP + 1) / 12, 0)
