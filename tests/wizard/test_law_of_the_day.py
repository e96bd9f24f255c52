"""What is asked follows the law of the days assessed: rows that begin later or have ended are not asked about."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils.translation import override

from eligibility.answers.application import Application, application_of
from eligibility.outlook.timeline import timeline
from eligibility.result.context import Context, context_of
from eligibility.scoring.editions import Tables
from eligibility.scoring.text import LANGUAGES
from eligibility.wizard import relevance as concerns
from eligibility.wizard.path import Page, find_page, on_path, pages
from eligibility.wizard.questions import BY_KEY
from eligibility.wizard.questions.checklist import OPENED
from tests.language import in_language
from tests.law import ROWS
from tests.result.pages import result_page

TODAY = date(2026, 11, 22)
CHANGE = date(2027, 4, 1)
BEFORE = CHANGE - timedelta(days=1)

BEGINS = {"growth_field_project", "patents", "research_grants", "papers", "other_research_recognised"}
ENDS = {"local_government_support"}


def dated() -> Tables:
    """Tables in which some rows begin, and some end, on the day of the change."""
    research = {row.key for row in ROWS if row.heading == "research"}
    begin, end = research | {"growth_field_project"}, {"local_government_support"}
    assert begin | end <= {row.key for row in ROWS}
    return Tables(
        rows=tuple(
            replace(row, since=CHANGE) if row.key in begin else replace(row, until=CHANGE) if row.key in end else row
            for row in ROWS
        )
    )


DATED = dated()


@pytest.fixture(autouse=True)
def _law(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concerns, "TABLES", DATED)


def document(**application: str | None) -> dict[str, Any]:
    """Somebody who does research and has answered when they apply."""
    return {
        "version": 4,
        "answers": {
            "activity": {"activity": "a"},
            "place": {"place": "japan", "employer_in_japan": "yes"},
            "application": {"decided": "yes" if application.get("day") else "no", **application},
            "birth_date": {"day": "1976-01-01"},
            "degrees": [{"level": "bachelor", "place": "abroad", "awarded_on": "1999-03-25", "related": "no"}],
            "experience_a": {"kind": "none"},
            "pay": [{"kind": "unknown"}],
            "japanese": [{"test": "none"}],
            "others": {f"has_{question.key}": "yes" for question in OPENED},
            "organisation": {"asked": "yes"},
        },
    }


def asked(answered: dict[str, Any], today: date = TODAY) -> set[str]:
    """Everything that the pages of a path ask."""
    return {each.key for page in pages(answered, today) for each in page.fields(answered, today)}


@pytest.mark.parametrize("day", [BEFORE, CHANGE])
def test_a_row_is_asked_about_from_the_first_day_on_which_it_is_in_force(day: date) -> None:
    assert BEGINS & asked(document(day=day.isoformat())) == (BEGINS if day >= CHANGE else set())


@pytest.mark.parametrize("day", [BEFORE, CHANGE])
def test_a_row_is_asked_about_until_the_last_day_on_which_it_is_in_force(day: date) -> None:
    assert ENDS & asked(document(day=day.isoformat())) == (ENDS if day < CHANGE else set())


def test_a_row_in_force_on_one_of_two_days_is_asked_about() -> None:
    both = asked(document(day=BEFORE.isoformat(), permission=CHANGE.isoformat()))
    assert both >= BEGINS | ENDS


@pytest.mark.parametrize("today", [BEFORE, CHANGE])
def test_without_a_planned_day_the_law_is_that_of_today(today: date) -> None:
    found = asked(document(day=None), today)
    assert found & (BEGINS | ENDS) == (BEGINS if today >= CHANGE else ENDS)


@pytest.mark.parametrize("landing", [BEFORE, CHANGE])
def test_from_abroad_the_law_is_that_of_the_landing(landing: date) -> None:
    answered = document(day=BEFORE.isoformat(), permission=CHANGE.isoformat())
    answered["answers"]["place"] = {"place": "abroad"}
    answered["answers"]["landing"] = {"decided": "yes", "day": landing.isoformat()}
    assert asked(answered) & (BEGINS | ENDS) == (BEGINS if landing >= CHANGE else ENDS)


def test_a_page_of_which_no_row_is_in_force_is_not_on_the_path() -> None:
    assert find_page(document(day=BEFORE.isoformat()), "research", None, TODAY) is None
    assert isinstance(find_page(document(day=CHANGE.isoformat()), "research", None, TODAY), Page)


def test_an_answer_to_a_row_that_is_not_in_force_stays_stored_and_is_not_looked_at() -> None:
    organisation = {"asked": "yes", "growth_field_project": "yes", "local_government_support": "yes", "sme": "no"}
    answered = document(day=BEFORE.isoformat())
    answered["answers"]["organisation"] = organisation
    assert on_path(answered, TODAY)["answers"]["organisation"] == {
        "asked": "yes",
        "local_government_support": "yes",
        "sme": "no",
    }
    answered["answers"]["application"]["day"] = CHANGE.isoformat()
    assert on_path(answered, TODAY)["answers"]["organisation"] == {
        "asked": "yes",
        "growth_field_project": "yes",
        "sme": "no",
    }


@pytest.mark.parametrize("day", [BEFORE, CHANGE])
def test_a_tick_is_offered_while_its_row_is_in_force(day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (replace(row, since=CHANGE) if row.key == "investment_management" else row for row in ROWS)
    monkeypatch.setattr(concerns, "TABLES", Tables(rows=tuple(later)))
    answered = document(day=day.isoformat())
    answered["answers"] |= {"activity": {"activity": "b"}, "investment_management": {"investment_management": "yes"}}
    (field,) = BY_KEY["others"].fields
    offered = field.as_asked(answered, None, TODAY).stored_keys
    looked_at = on_path(answered, TODAY)["answers"]
    assert ("has_investment_management" in offered) is (day >= CHANGE)
    assert ("investment_management" in looked_at) is (day >= CHANGE)
    answered["answers"]["others"]["has_investment_management"] = "no"
    no = on_path(answered, TODAY)["answers"].get("investment_management")
    assert no == ({"investment_management": "no"} if day >= CHANGE else None), "not asked is not no"
    del answered["answers"]["others"]["has_investment_management"]
    page = find_page(answered, "others", None, TODAY)
    assert page is not None
    assert page.is_complete(answered, TODAY) is (day < CHANGE), "a row that begins is asked about"


def application(day: date, **answers: Any) -> Application:
    """The application of somebody without research, who has not been asked about the row that begins later."""
    answered = document(day=day.isoformat())
    answered["answers"]["research"] = {"kind": "none", "patents": 0, "papers": 0, "research_grants": 0}
    answered["answers"].update(answers)
    found = application_of(on_path(answered, TODAY), TODAY, DATED)
    assert found is not None
    return found


def made(day: date, language: str = "en", **answers: Any) -> Context:
    """The report under the dated tables."""
    return in_language(language, context_of, application(day, **answers), today=TODAY, activity="a", tables=DATED)


def test_what_was_not_asked_is_open_in_the_time_line_from_its_day_on() -> None:
    spans = timeline(application(BEFORE).profile, DATED)
    states = {
        span.start: next(
            (row.state for row in span.assessment.activities["a"].rows if row.row.key == "growth_field_project"), ""
        )
        for span in spans
    }
    assert {day < CHANGE: state for day, state in states.items()} == {True: "", False: "not_known"}
    assert CHANGE in states


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_result_offers_it_from_its_day_on(language: str) -> None:
    (row,) = (row for row in DATED.rows if row.key == "growth_field_project")
    found = made(BEFORE, language)
    (later,) = (each for each in found.later if each.row == row.label.in_language(language))
    assert later.points == row.points["a"]
    with override(language):
        page = result_page(found)
    assert later.fact in page
    assert later.day in page


def test_the_result_offers_nothing_that_is_asked_today_or_known() -> None:
    assert made(CHANGE).later == ()
    after = made(BEFORE, organisation={"asked": "yes", "growth_field_project": "yes"})
    assert {each.fact for each in after.later} == {each.fact for each in made(BEFORE).later}, "it was not asked"
    labels = {each.row for each in made(BEFORE).later}
    assert not labels & {row.label.in_language("en") for row in DATED.rows if row.since < CHANGE}
