"""A Japanese major, and what was studied before a graduate degree."""

from datetime import date

import pytest

from eligibility.answers.application import application_of
from eligibility.answers.caveats import Caveat
from eligibility.answers.degrees import LEVELS
from eligibility.answers.document import with_degree_of_japanese_major

from .student import TODAY, degree, document_with, facts

pytestmark = pytest.mark.usefixtures("law_that_stays")


def test_a_japanese_major_not_known_at_one_university_is_not_known():
    degrees = [degree("bachelor", place="abroad"), degree("bachelor", place="abroad")]
    school = [{"designated": "no", "top100": "no", "japanese_major": "no"}]
    assert "japanese_major_abroad" not in facts(degrees=degrees, school=school).known, "the second was never asked"
    school = [*school, {"designated": "no", "top100": "no", "japanese_major": "unknown"}]
    assert "japanese_major_abroad" not in facts(degrees=degrees, school=school).known
    school[0]["japanese_major"] = "yes"
    assert facts(degrees=degrees, school=school).known["japanese_major_abroad"] is True


def test_a_japanese_major_in_japan_is_none_of_the_row():
    assert facts().known["japanese_major_abroad"] is False


@pytest.mark.parametrize("level", [level for level in LEVELS if level not in ("bachelor", "equivalent")])
def test_a_japanese_major_anywhere_but_at_a_foreign_university_earns_nothing(level):
    degrees = [degree(level, place="abroad"), degree("bachelor", place="abroad")]
    school = [{"japanese_major": "yes"}, {"japanese_major": "no"}]
    assert facts(degrees=degrees, school=school).known["japanese_major_abroad"] is False


@pytest.mark.parametrize(("answer", "known"), [("no", False), ("unknown", None)])
def test_a_graduate_degree_alone_does_not_say_what_was_studied_before(answer, known):
    for degrees in ([degree("master", place="abroad")], [degree("doctorate")], [degree("master"), degree("diploma")]):
        school = [{"japanese_major": "yes"}, {}]
        assert "japanese_major_abroad" not in facts(degrees=degrees, school=school).known
        found = facts(degrees=degrees, school=school, japanese_major={"japanese_major": answer})
        assert found.known.get("japanese_major_abroad") is known


def test_a_yes_about_a_japanese_major_abroad_holds_before_a_graduate_degree_that_lies_ahead():
    """Somebody who says yes has graduated: major and degree count on the day of application."""
    added = with_degree_of_japanese_major(document_with(degrees=[degree("master")], school=[{}]))["answers"]
    answers = {"degrees": added["degrees"], "school": added["school"]}
    on_filing = facts(date(2027, 1, 15), **answers)
    assert on_filing.degrees == {"bachelor"}
    assert on_filing.known["japanese_major_abroad"] is True
    assert facts(date(2027, 3, 24), **answers).degrees == {"bachelor", "master"}


def test_an_unknown_japanese_major_abroad_adds_no_earlier_degree():
    answers = {"degrees": [degree("master")], "school": [{}], "japanese_major": {"japanese_major": "unknown"}}
    assert facts(date(2027, 3, 23), **answers).degrees == frozenset()
    assert facts(date(2027, 3, 23), **answers).known["japanese_major_abroad"] is False
    assert "japanese_major_abroad" not in facts(date(2027, 3, 24), **answers).known


def test_years_before_graduate_school_are_not_asked_again_with_the_degrees():
    degrees = [degree("master"), degree("bachelor", place="abroad")]
    school = [{}, {"japanese_major": "no"}]
    known = facts(degrees=degrees, school=school, japanese_major={"japanese_major": "yes"}).known
    assert known["japanese_major_abroad"] is False


@pytest.mark.parametrize(("answer", "known"), [("yes", None), ("no", False), ("unknown", None)])
def test_a_japanese_major_equal_to_a_university_is_open(answer, known):
    application = application_of(
        document_with(degrees=[degree("equivalent", place="abroad")], school=[{"japanese_major": answer}]), TODAY
    )
    assert application is not None
    assert application.profile.facts_on(date(2027, 4, 1)).known.get("japanese_major_abroad") is known
    assert (Caveat.EQUIVALENT_MAJOR in application.to_confirm) is (answer == "yes")
