"""What the page of the official form lists as left empty, and why."""

from dataclasses import replace

from eligibility.answers.application import Application
from eligibility.result.context import context_of
from eligibility.result.sections.form import FORM
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, much_unknown, reference_student
from tests.result.unconfirmed_people import ten_years_without_degree, with_a_school_to_confirm


def left_empty(application: Application, activity: str = "b") -> list[tuple[str, str, str]]:
    """Return name, points and reason of everything that stays empty, in English."""
    context = in_language("en", context_of, application, today=TODAY, activity=activity)
    listed = in_language("en", FORM.build, context)["empty"]
    assert isinstance(listed, tuple)
    return [(each.name, each.points, each.why) for each in listed]


def test_what_must_be_confirmed_is_named_with_what_to_confirm() -> None:
    assert left_empty(with_a_school_to_confirm()) == [
        (
            "University eligible for extra points",
            "10",
            "To confirm: the university as one with extra points.",
        )
    ]
    years = [why for _name, _points, why in left_empty(ten_years_without_degree())]
    assert "To confirm: the years of experience." in years


def test_a_university_that_counts_by_a_limb_that_is_not_known_is_to_tick() -> None:
    assert left_empty(reference_student()) == [
        ("University eligible for extra points", "10", "Counted: tick Ⅰ, Ⅱ or Ⅲ yourself.")
    ]


def test_a_ladder_that_is_open_is_one_line_and_an_open_row_another() -> None:
    listed = left_empty(much_unknown())
    assert ("Annual salary", "10 to 40", "Not known yet.") in listed
    assert len(listed) == len({name for name, _points, _why in listed})
    assert ("University eligible for extra points", "10", "Not known yet.") in listed


def test_points_that_are_sure_by_rows_that_are_not_known_are_explained() -> None:
    line = {key: value for key, value in people.known(patents=1, papers=None).items() if value is not None}
    application = application_of_line(line, activity="a")
    context = in_language("en", context_of, application, today=TODAY, activity="a")
    built = in_language("en", FORM.build, context)
    sure = context.main.unconfirmed.activities["a"].low
    assert built["chosen"].filled.total == sure - 20  # type: ignore[attr-defined]
    assert built["less"] == (f"{sure} points are sure. Which rows give 20 of them is not known yet, so none is ticked.")
    assert in_language("en", FORM.build, replace(context, activity="b"))["less"] == ""


def test_nothing_is_left_of_somebody_of_whom_everything_is_known() -> None:
    assert left_empty(application_of_line(people.vocational_school_graduate())) == []
