"""The running total next to the questions: the points that are sure by now."""

from dataclasses import dataclass

from eligibility.answers.application import Application
from eligibility.language import current_language
from eligibility.scoring.assessment import assess
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_NAMES


@dataclass(frozen=True)
class RunningTotal:
    """The sure points of the activity in mind, or of the best of the three: nothing open, nothing to confirm."""

    activity: str
    sure: int


def running_total(application: Application) -> RunningTotal:
    """Return the total so far."""
    profile = application.unconfirmed or application.profile
    assessment = assess(profile.facts_on(application.application_day))
    result = assessment.activities[application.activity] if application.activity in ACTIVITIES else assessment.best
    return RunningTotal(ACTIVITY_NAMES[result.activity].in_language(current_language()), result.low)
