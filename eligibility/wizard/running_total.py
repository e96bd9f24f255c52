"""The running total beside the questions: at least so many, up to so many."""

from dataclasses import dataclass

from eligibility.answers.application import Application
from eligibility.language import current_language
from eligibility.scoring.assessment import assess
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_NAMES


@dataclass(frozen=True)
class RunningTotal:
    """The exact bounds of the total for the activity in mind, or for the best of the three."""

    activity: str
    low: int
    high: int


def running_total(application: Application) -> RunningTotal:
    """Return the total so far."""
    assessment = assess(application.profile.facts_on(application.application_day))
    result = assessment.activities[application.activity] if application.activity in ACTIVITIES else assessment.best
    return RunningTotal(ACTIVITY_NAMES[result.activity].in_language(current_language()), result.low, result.high)
