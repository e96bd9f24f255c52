"""What a result would be if nothing that somebody should confirm were confirmed: so that no doubtful point is hidden.

Nothing is computed here: the life knows its profile without what is to be confirmed, and that is scored, on any day.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.answers.application import Life
from eligibility.answers.caveats import Reading
from eligibility.scoring.assessment import Assessment, assess
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import Facts
from eligibility.wizard.asked import Words

NAMES: Final[Mapping[Reading, Words]] = {
    Reading.EQUIVALENT: gettext_lazy("education equal to a university"),
    Reading.JUNIOR_COLLEGE_DEGREE: gettext_lazy("the degree of the junior college as a Japanese degree"),
    Reading.SCHOOL_TO_CONFIRM: gettext_lazy("the university as one eligible for extra points"),
    Reading.SCHOOL_BY_RANKINGS: gettext_lazy("the university as one eligible for extra points"),
    Reading.TOP_100: gettext_lazy("the university as one of the best hundred for J-Find"),
    Reading.EXPERIENCE_NEAR_A_STEP: gettext_lazy("the years of experience"),
    Reading.WORK_START_NOT_KNOWN: gettext_lazy("the first day of the work"),
    Reading.FIXED_OVERTIME: gettext_lazy("the fixed overtime pay"),
    Reading.FIRST_AUTHOR_ONLY: gettext_lazy("papers as first author only"),
}
"""What is to be confirmed, in a few words."""


def unconfirmed_life(life: Life) -> Life:
    """Return the life as if nothing to be confirmed were confirmed; itself where that changes nothing.

    Its profile gives the facts of any day, and the time line that is sure.
    """
    return life if life.unconfirmed is None else replace(life, profile=life.unconfirmed)


def assessed_unconfirmed(life: Life, facts: Facts, edition: Edition, tables: Tables = TABLES) -> Assessment:
    """Score the day of the facts, those of a life, as if nothing to be confirmed were confirmed."""
    without = unconfirmed_life(life)
    return assess(facts if without is life else without.profile.facts_on(facts.on, tables), edition)


def doubts_on(life: Life, day: date, tables: Tables = TABLES) -> Mapping[Reading, Assessment]:
    """Return what each reading alone would leave of the result of a day if it were not confirmed."""
    return {reading: assess(profile.facts_on(day, tables), tables.on(day)) for reading, profile in life.doubted.items()}
