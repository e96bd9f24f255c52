"""The step that has a day, where points and pay are lost soon: whether applying before it is enough.

第一条第二項, in force on 22 November 2026: the points of the day of application are enough at the permission.
"""

from eligibility.answers.application import Application
from eligibility.outlook.verdict import Rule
from eligibility.result.context import context_of
from tests.language import in_language
from tests.outlook.people import DOCTOR

from .answer_people import applying, awarded, landing
from .applications import TODAY


def first_step(application: Application) -> str:
    found = in_language("en", lambda: context_of(application, today=TODAY))
    assert found.verdict.rule is Rule.DEADLINE
    return in_language("en", lambda: found.answer.steps[0].sentence)


def test_an_application_before_the_loss_is_enough() -> None:
    for permission in (None, "2027-07-01"):
        application = applying(DOCTOR.line, permission=permission)
        assert first_step(application) == "Apply before 20 May 2027; the permission may come later."


def test_nothing_is_said_of_the_permission_where_a_requirement_is_not_sure() -> None:
    unsure = applying(DOCTOR.line, degrees=awarded(DOCTOR.line, "2026-03-24", related=None), related_education=None)
    assert first_step(unsure) == "Apply before 20 May 2027."


def test_from_abroad_the_landing_alone_counts() -> None:
    assert first_step(landing(applying(DOCTOR.line))) == "Land in Japan before 20 May 2027."
