"""One verdict a route and day, and never a promise."""

from eligibility.report.parts import report_of
from tests.report.lives import TODAY, graduate_in_march, reference_student


def test_the_reference_student_meets_the_points_condition() -> None:
    report = report_of(reference_student(), today=TODAY, language="en")
    assert [each.key for each in report.activities][0] == "b"
    assert [verdict.code for verdict in report.activities[0].verdicts] == ["met"]


def test_a_degree_between_filing_and_permission_gives_two_days() -> None:
    report = report_of(graduate_in_march(), today=TODAY, language="en")
    assert [day.kind for day in report.days] == ["application", "permission"]
    assert [verdict.code for verdict in report.first.verdicts] == ["not_met", "met"]
