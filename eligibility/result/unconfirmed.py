"""What a result would be if nothing that somebody should confirm were confirmed: so that no doubtful point is hidden.

The application has its profile without what is to be confirmed; that profile is scored, on any day.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.scoring.assessment import Assessment, assess
from eligibility.scoring.editions import TABLES, Edition, Tables
from eligibility.scoring.facts import Facts
from eligibility.wizard.choices import Words

NAMES: Final[Mapping[Caveat, Words]] = {
    Caveat.EQUIVALENT: gettext_lazy("education equal to a university"),
    Caveat.JUNIOR_COLLEGE_DEGREE: gettext_lazy("the degree of the junior college as a Japanese degree"),
    Caveat.SCHOOL_TO_CONFIRM: gettext_lazy("the university as one with extra points"),
    Caveat.SCHOOL_BY_RANKINGS: gettext_lazy("the university as one with extra points"),
    Caveat.TOP_100: gettext_lazy("the university as one of the best hundred for J-Find"),
    Caveat.EXPERIENCE_NEAR_A_STEP: gettext_lazy("the years of experience"),
    Caveat.WORK_START_NOT_KNOWN: gettext_lazy("the first day of the work"),
    Caveat.PAY_NOT_IN_WRITING: gettext_lazy("the pay in writing"),
    Caveat.FIXED_OVERTIME: gettext_lazy("the fixed overtime pay"),
    Caveat.FIRST_AUTHOR_ONLY: gettext_lazy("papers as first author only"),
    Caveat.DEGREE_DAY_NOT_ASKED: gettext_lazy("the day of the degree"),
    Caveat.CERTIFICATE_DAY_NOT_ASKED: gettext_lazy("the day of the Japanese certificate"),
}
"""What is to be confirmed, in a few words."""


def unconfirmed_application(application: Application) -> Application:
    """Return the application as if nothing to be confirmed were confirmed; itself where that changes nothing.

    Its profile gives the facts of any day, and the time line that is sure.
    """
    return application if application.unconfirmed is None else replace(application, profile=application.unconfirmed)


def assessed_unconfirmed(
    application: Application, facts: Facts, edition: Edition, tables: Tables = TABLES
) -> Assessment:
    """Score the day of the facts, those of an application, as if nothing to be confirmed were confirmed."""
    without = unconfirmed_application(application)
    return assess(facts if without is application else without.profile.facts_on(facts.on, tables), edition)


def doubts_on(application: Application, day: date, tables: Tables = TABLES) -> Mapping[Caveat, Assessment]:
    """Return what each caveat alone would leave of the result of a day if it were not confirmed."""
    return {
        caveat: assess(profile.facts_on(day, tables), tables.on(day)) for caveat, profile in application.doubted.items()
    }
