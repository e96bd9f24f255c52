"""People of whom something must be confirmed."""

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.result.context import Context, context_of
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line
from tests.result.test_to_confirm import application as application_of_answers


def report(application: Application, language: str = "en", activity: str = "b") -> Context:
    return in_language(language, context_of, application, today=TODAY, activity=activity)


def ten_years_without_degree(months: int = 120) -> Application:
    """Born on 1 January 1984, no degree, "about 10 years", 20,000,000 yen, applying on 22 November 2026."""
    return application_of_answers(
        birth_date={"day": "1984-01-01"},
        application={"decided": "yes", "day": "2026-11-22", "permission": None},
        degrees=[{"level": "none", "place": None, "awarded_on": None}],
        school=[],
        experience_b={"kind": "years", "months": months, "still": "yes", "as_of": "2026-11-22"},
        pay=[{"kind": "amount", "annual_yen": 20_000_000, "since": "2026-11-01", "already": False}],
    )


def with_a_school_to_confirm() -> Application:
    """70 points, 10 of them for a university to be confirmed."""
    return application_of_line(people.reference_student(), to_confirm=(Caveat.SCHOOL_TO_CONFIRM,))
