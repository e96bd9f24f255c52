"""The running total next to the questions: the points that are sure by now."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from eligibility.answers.application import Application
from eligibility.scoring.assessment import assess
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_LETTERS


@dataclass(frozen=True)
class RunningTotal:
    """The sure points of the activity in mind, or of the best of the three: nothing open, nothing to confirm.

    `activity` names it by its letter.
    """

    activity: str
    sure: int


def running_total(application: Application) -> RunningTotal:
    """Return the total so far."""
    profile = application.unconfirmed or application.profile
    assessment = assess(profile.facts_on(application.application_day))
    result = assessment.activities[application.activity] if application.activity in ACTIVITIES else assessment.best
    return RunningTotal(_("1号%(letter)s") % {"letter": ACTIVITY_LETTERS[result.activity]}, result.low)
