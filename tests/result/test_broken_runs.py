"""What breaks the time that counts for permanent residence: the days, worked out by hand, and the page.

The law is that of 22 November 2026: marks of 70 points for three years and 80 for one (guideline of 24 February 2026).
"""

from typing import Any

import pytest

from eligibility.answers.application import Application
from eligibility.outlook.kept_marks import RouteRuns, route_runs
from eligibility.result import residence
from eligibility.result.broken_runs import describe_broken_days, mark_to_keep
from eligibility.result.context import Context, context_of
from eligibility.result.sections.residence import RESIDENCE
from eligibility.result.sections.section import Section
from eligibility.result.sections.time import TIME
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import BETTER_PAID_MASTER, DOCTOR, MASTER, VOCATIONAL_GRADUATE

from .answer_people import J_SKIP_MASTER, MILLION, RICH, applying, landing, paid, school_in_doubt
from .applications import TODAY
from .pages import section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")


def of(application: Application) -> Context:
    return in_language("en", lambda: context_of(application, today=TODAY))


def broken(application: Application) -> list[str]:
    context = of(application)
    return in_language(
        "en", lambda: [*describe_broken_days(application, context.activity, context.verdict, context.route_runs)]
    )


def why(application: Application) -> dict[str, str]:
    return {each.key: each.why for each in in_language("en", lambda: of(application).residence)}


def test_each_day_after_a_run_is_named_with_its_event() -> None:
    assert broken(applying(DOCTOR.line)) == [
        "From 20 May 2027 only 60: you turn 30.",
        "From 20 May 2032 only 65: you turn 35.",
    ]


def test_a_higher_mark_is_lost_while_the_lower_one_stays() -> None:
    assert broken(applying(MASTER.line)) == ["80 only before 20 May 2035: you turn 35."]


def test_a_mark_lost_before_the_landing_breaks_nothing() -> None:
    assert broken(landing(applying(DOCTOR.line, "2027-06-01"))) == ["From 20 May 2032 only 65: you turn 35."]


def test_the_end_of_the_work_breaks_a_run() -> None:
    line = {
        **BETTER_PAID_MASTER.line,
        "experience": {"a": [], "b": [{"start": "2027-04-01", "end": "2028-03-31"}], "c": []},
    }
    assert "From 1 April 2028 this work has ended." in broken(applying(line))


def test_the_day_on_which_j_skip_is_lost_breaks_its_run() -> None:
    """20 million from 1 November 2026 to 31 May 2028: a pay below the floor ends the points and J-Skip alike."""
    pay = paid(("2026-11-01", 20 * MILLION), ("2028-06-01", 3_600_000))
    assert broken(applying({**J_SKIP_MASTER, "until": "2031-12-01"}, pay=pay)) == [
        "J-Skip only before 1 June 2028: your pay is 3,600,000円."
    ]
    assert broken(applying({**J_SKIP_MASTER, "until": "2031-12-01"}, pay=RICH)) == []


def test_the_end_of_the_work_is_said_once_for_mark_and_j_skip() -> None:
    line = {
        **BETTER_PAID_MASTER.line,
        "experience": {"a": [], "b": [{"start": "2027-04-01", "end": "2028-03-31"}], "c": []},
    }
    assert broken(applying(line, pay=RICH)).count("From 1 April 2028 this work has ended.") == 1


def test_without_a_mark_nothing_is_broken() -> None:
    assert broken(applying(VOCATIONAL_GRADUATE.line)) == []


def test_a_run_that_is_too_short_is_said_with_its_days() -> None:
    """Born on 20 May 1997: 70 points last longest from 1 April 2034 on, less than three years of the span."""
    assert why(applying(DOCTOR.line))["70"] == "For sure from 1 April 2034, not long enough yet."
    short = applying({**DOCTOR.line, "until": "2032-12-01"})
    assert why(short)["70"] == "Counted from 1 April 2027, broken on 20 May 2027: too short."
    assert why(applying(VOCATIONAL_GRADUATE.line)) == {"70": "", "80": "", "j_skip": ""}


@pytest.mark.parametrize(
    ("application", "mark"),
    [
        (applying(BETTER_PAID_MASTER.line), 80),
        (applying(MASTER.line), 70),
        (applying(VOCATIONAL_GRADUATE.line), 70),
    ],
)
def test_the_mark_to_keep_is_that_of_the_earliest_route(application: Application, mark: int) -> None:
    assert mark_to_keep(of(application).residence) == mark


@pytest.mark.parametrize(
    ("application", "number"),
    [(applying(DOCTOR.line), 1), (school_in_doubt(applying(MASTER.line)), 2)],
    ids=["nothing to confirm", "a school to confirm"],
)
@pytest.mark.parametrize("section", [RESIDENCE, TIME], ids=["residence", "dates"])
def test_the_runs_are_computed_once_a_page(
    application: Application, number: int, section: Section, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where something must be confirmed, once more as if it were."""
    made = []

    def counted(*of: Any) -> RouteRuns:
        made.append(of)
        return route_runs(*of)

    monkeypatch.setattr(residence, "route_runs", counted)
    assert in_language("en", section_page, of(application), section)
    assert len(made) == number


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_it_in_every_language(language: str) -> None:
    application = applying(DOCTOR.line)
    found = in_language(language, lambda: context_of(application, today=TODAY))
    sentences = in_language(
        language, describe_broken_days, application, found.activity, found.verdict, found.route_runs
    )
    page = in_language(language, section_page, found, RESIDENCE)
    assert all(each in page for each in sentences)
    assert in_language(language, lambda: found.residence[0].why) in page


def test_no_mark_within_ten_years_is_not_an_open_answer() -> None:
    page = in_language("en", section_page, of(applying(VOCATIONAL_GRADUATE.line)), RESIDENCE)
    assert page.count("not within ten years") >= 2
