"""The running total beside the questions: at least so many, up to so many."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from eligibility.answers.document import records
from eligibility.language import current_language
from eligibility.scoring.assessment import assess
from eligibility.scoring.rows import ACTIVITIES
from eligibility.scoring.wording.names import ACTIVITY_NAMES

from .application import application_from


@dataclass(frozen=True)
class RunningTotal:
    """The exact bounds of the total for the activity in mind, or for the best of the three."""

    activity: str
    low: int
    high: int


def running_total(document: Mapping[str, Any], today: date) -> RunningTotal | None:
    """Return the total so far; None before date of birth, degrees and pay are answered."""
    application = application_from(document, today)
    if application is None or not records(document, "pay"):
        return None
    assessment = assess(application.profile.facts_on(application.application_day))
    result = assessment.activities[application.activity] if application.activity in ACTIVITIES else assessment.best
    return RunningTotal(ACTIVITY_NAMES[result.activity].in_language(current_language()), result.low, result.high)
