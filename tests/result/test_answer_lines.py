"""The lines and next steps of the overview: those worked out by hand, always filled, and in every language."""

from datetime import date
from html import escape
from typing import Any

import pytest

from eligibility.answers.application import Application
from eligibility.formats import format_date, format_yen_alone
from eligibility.outlook.activity_days import ActivityDays, activity_days
from eligibility.result import leading
from eligibility.result.answer.lines import SummaryLine
from eligibility.result.context import context_of
from eligibility.result.example_context import context_of_example
from eligibility.result.examples import EXAMPLES, Example
from eligibility.result.sections.overview import OVERVIEW
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import (
    BACHELOR,
    BETTER_PAID_MASTER,
    DOCTOR,
    MASTER,
    MASTER_WITH_N2,
    TAIWAN_BACHELOR,
    VOCATIONAL_GRADUATE,
)
from tests.result.ahead_applications import application_of

from .answer_people import (
    J_SKIP_MASTER,
    MILLION,
    OPEN_PROJECT,
    PEOPLE,
    RICH,
    applying,
    landing,
    of_activity,
    paid,
    school_in_doubt,
)
from .answer_words import FORBIDDEN, MOST_STEPS, MOST_WORDS_OF_LEAD, days_named, latin_words
from .answers_by_hand import BY_HAND, context, said
from .applications import TODAY, much_unknown
from .pages import section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")
KEYS = ["points", "until", "residence", "open"]
BEFORE = ["requirement", "pay"]
NEVER, NOT_KNOWN = "not within ten years by points", "not known yet"
SLUGS = {"points", "time", "ways", "papers", "employer", "residence", "conditions", "keep", "check"}
OF_THE_PLANNED_DAY = {"application", "landing"}
everybody = pytest.mark.parametrize("name", PEOPLE)
in_languages = pytest.mark.parametrize("language", LANGUAGES)


def line_of(application: Application, key: str) -> SummaryLine:
    """A line of an application in English."""
    lines = in_language("en", lambda: context_of(application, today=TODAY).answer.lines)
    return next(line for line in lines if line.key == key)


@everybody
def test_lines_and_steps_are_those_worked_out_by_hand(name: str) -> None:
    assert said(name).lines == BY_HAND[name].lines
    assert said(name).steps == BY_HAND[name].steps


@in_languages
@everybody
def test_the_lines_are_always_the_same_and_always_filled(name: str, language: str) -> None:
    lines = context(name, language).answer.lines
    keys = [line.key for line in lines]
    assert keys[-4:] == KEYS
    assert keys[:-4] == [key for key in BEFORE if key in keys]
    assert all(line.label and line.value for line in lines)
    assert "%(" not in " ".join(line.label + line.value + line.note for line in lines)


@everybody
def test_no_line_is_left_in_another_language(name: str) -> None:
    english = context(name).answer.lines
    for language in LANGUAGES:
        lines = context(name, language).answer.lines
        assert [line.key for line in lines] == [line.key for line in english]
        for line, of in zip(lines, english, strict=True):
            assert days_named(line.value) == days_named(of.value)
            assert days_named(line.note) == days_named(of.note)
            assert bool(line.note) == bool(of.note)
            if language != "en":
                assert line.label != of.label
                assert line.value != of.value or line.value.isdecimal() or days_named(line.value)
                assert line.note != of.note or line.note in ("", "J-Skip")


@in_languages
@everybody
def test_there_are_at_most_three_steps_and_each_leads_to_a_page(name: str, language: str) -> None:
    steps = context(name, language).answer.steps
    assert 0 < len(steps) <= MOST_STEPS
    assert {step.to for step in steps} <= SLUGS | OF_THE_PLANNED_DAY
    assert len({step.sentence for step in steps}) == len(steps)
    assert all(step.sentence.endswith((".", "。")) for step in steps)
    assert [step.to for step in steps] == [step.to for step in context(name).answer.steps]
    text = " ".join([step.sentence for step in steps] + [line.value for line in context(name, language).answer.lines])
    assert not [each for each in FORBIDDEN if each in text.casefold()]
    assert "%(" not in text


@everybody
def test_the_requirement_and_the_pay_have_a_line_only_where_they_are_not_sure(name: str) -> None:
    """On the day of the points shown: a requirement met on the later day that the heading names is no news."""
    found = context(name)
    shown = found.verdict.days.on(found.verdict.shown)
    keys = [line.key for line in found.answer.lines]
    assert ("pay" in keys) == (shown.floor != "yes")
    not_sure = shown.failed or (shown.unsure and found.application.activity != "unsure")
    assert ("requirement" in keys) == bool(not_sure)


@in_languages
def test_a_pay_that_is_no_longer_sure_is_not_said_to_be_too_low(language: str) -> None:
    """The lead and the line say the same, with the pay as it was answered."""
    sure, low = context("lost with a pay to confirm", language), context("lost with the pay", language)
    until, below = (next(line for line in each.answer.lines if line.key == "until") for each in (sure, low))
    answered, too_low = (in_language(language, format_yen_alone, pay) for pay in (3_200_000, 2_900_000))
    assert [each for each in (sure.answer.lead, until.note) if answered not in each] == []
    assert [each for each in (sure.answer.lead, until.note) if too_low in each] == []
    assert until.note.replace(answered, too_low) != below.note


def test_what_must_be_confirmed_is_named_where_it_brings_the_pass_mark_sooner() -> None:
    whose = ", a degree to come whose school must be confirmed"
    assert "70 on 24 March 2027 if what must be confirmed is confirmed." in said("not enough" + whose).lead
    assert "If confirmed, 70 on 24 March 2027." in said("not yet" + whose).lead
    assert "confirmed" not in said("not enough").lead + said("not yet").lead


@in_languages
@pytest.mark.parametrize(
    ("activity", "facts", "status"),
    [
        ("b", {"international_services": True}, "技術・人文知識・国際業務"),
        ("b", {"employer_in_japan": False}, "技術・人文知識・国際業務"),
        ("a", {"employer_in_japan": False}, "研究"),
        ("c", {"business_in_japan": False}, "経営・管理"),
    ],
)
def test_other_work_is_led_to_the_status_it_belongs_to(
    activity: str, facts: dict[str, Any], status: str, language: str
) -> None:
    application = of_activity(applying(MASTER.line, **facts), activity)
    lead = in_language(language, lambda: context_of(application, today=TODAY).answer.lead)
    assert status in lead
    assert latin_words(lead) <= MOST_WORDS_OF_LEAD


@everybody
def test_keeping_the_result_comes_last(name: str) -> None:
    assert all(step.to != "keep" for step in context(name).answer.steps[:-1])


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_person_is_not_asked_to_keep_the_result(example: Example) -> None:
    steps = in_language("en", lambda: context_of_example(example, today=TODAY).answer.steps)
    assert steps
    assert all(step.to != "keep" for step in steps)


# --- Permanent residence ---

WORK = " from your first workday, "


@pytest.mark.parametrize(
    ("application", "day", "since"),
    [
        (applying(BETTER_PAID_MASTER.line), "1 April 2028", f"80 points{WORK}1 April 2027"),
        (applying(MASTER.line), "1 April 2030", f"70 points{WORK}1 April 2027"),
        (
            landing(applying(BETTER_PAID_MASTER.line, "2027-06-15")),
            "15 June 2028",
            "80 points, counted from the landing, 15 June 2027",
        ),
        (applying(J_SKIP_MASTER, pay=RICH), "1 April 2028", f"J-Skip{WORK}1 April 2027"),
        (
            applying(
                {**MASTER.line, "birth_date": "1980-05-20", "japanese": [], "until": "2031-12-01"},
                pay=paid(("2026-11-01", 3_600_000), ("2027-05-01", 20 * MILLION), ("2028-06-01", 3_600_000)),
            ),
            "1 May 2028",
            "80 points, counted from 1 May 2027",
        ),
    ],
    ids=["80", "70", "from the landing", "J-Skip", "two routes on one day"],
)
def test_residence_is_the_earliest_day_of_all_routes(application: Application, day: str, since: str) -> None:
    line = line_of(application, "residence")
    assert line.value == f"{day} at the earliest, by points alone"
    assert line.note == f"{since}."


def test_residence_by_what_must_be_confirmed_is_said_so() -> None:
    line = line_of(school_in_doubt(applying(MASTER.line)), "residence")
    assert (line.value, line.note) == ("1 April 2030, if confirmed", f"70 points{WORK}1 April 2027.")


@pytest.mark.parametrize(
    ("application", "value"),
    [
        (applying(VOCATIONAL_GRADUATE.line), NEVER),
        (applying(TAIWAN_BACHELOR.line), NEVER),
        (applying(MASTER_WITH_N2.line), NEVER),
        (applying(DOCTOR.line), NEVER),
        (applying(BETTER_PAID_MASTER.line, international_services=True), "not by points with this work"),
        (much_unknown(), NOT_KNOWN),
        (applying({**MASTER_WITH_N2.line, **OPEN_PROJECT}), NOT_KNOWN),
    ],
    ids=["never", "nor with what is open", "too short", "broken", "other work", "much open", "one row open"],
)
def test_without_a_day_it_is_not_known_only_where_something_is_open(application: Application, value: str) -> None:
    assert line_of(application, "residence").value == value


@pytest.mark.parametrize(("project", "value"), [(None, NOT_KNOWN), (False, NEVER)], ids=["open", "known"])
def test_80_points_that_are_open_may_bring_a_day_where_70_are_sure(project: bool | None, value: str) -> None:
    """70 points for 20 months, too short by themselves; the project would make them 80 for more than a year."""
    line = {**BACHELOR.line, "growth_field_project": project}
    application = applying(line, pay=paid(("2026-11-01", 4 * MILLION), ("2028-12-01", 2_900_000)))
    assert line_of(application, "residence").value == value


# --- Open ---


@pytest.mark.parametrize(
    ("facts", "value", "note"),
    [
        ({}, "nothing", ""),
        (OPEN_PROJECT, "1 fact on the employer", "Up to 10 points more."),
        ({"papers": None}, "1 of your own answers", "Up to 15 points more."),
        ({**OPEN_PROJECT, "papers": None}, "1 fact on the employer; 1 of your own answers", "Up to 25 points more."),
    ],
    ids=["nothing", "one of the employer", "one of one's own", "both"],
)
def test_open_counts_the_facts_and_the_points_that_depend_on_them(
    facts: dict[str, None], value: str, note: str
) -> None:
    line = line_of(application_of({**MASTER.line, **facts}), "open")
    assert (line.value, line.note) == (value, note)


# --- Days ---


@pytest.mark.parametrize(
    ("name", "label", "begins"),
    [
        ("lost at thirty", "Until", "19 May 2027"),
        ("lost at thirty, with a degree to come", "When", "from 10 December 2026 to"),
        ("J-Skip from the permission on", "When", "from 1 February 2027 on"),
        ("other work", "Until", "not reached"),
    ],
)
def test_the_label_fits_a_last_day_and_a_time_to_come(name: str, label: str, begins: str) -> None:
    line = next(each for each in context(name).answer.lines if each.key == "until")
    assert line.label == label
    assert line.value.startswith(begins)


@in_languages
@pytest.mark.parametrize("name", ["enough at the permission", "lost and gained, the permission after it"])
def test_of_two_days_of_which_one_is_enough_the_earlier_is_named_first(name: str, language: str) -> None:
    note = next(each for each in context(name, language).answer.lines if each.key == "points").note
    application, permission = {"en": ("Application day", "Permission day"), "ja": ("申請日", "許可日")}.get(
        language, ("申請日", "許可日") if language == "zh-hant" else ("申请日", "许可日")
    )
    assert 0 <= note.find(application) < note.find(permission)


@in_languages
def test_beside_the_day_to_apply_on_and_that_of_the_degree_no_other_day_is_dated(language: str) -> None:
    answer = context("enough at the permission", language).answer
    assert days_named(answer.heading + answer.lead) == {date(2027, 3, 24), date(2027, 1, 15)}
    assert days_named(next(each for each in answer.lines if each.key == "points").note) == set()


# --- Its cost ---


@pytest.mark.parametrize(("name", "number"), [("not sure, enough", 3), ("enough", 1)])
def test_no_time_line_is_computed_twice(name: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who is not sure of the activity has one of each of the three."""
    made = []

    def counted(*of: Any) -> ActivityDays:
        made.append(of)
        return activity_days(*of)

    monkeypatch.setattr(leading, "activity_days", counted)
    assert in_language("en", lambda: context_of(PEOPLE[name](), today=TODAY).answer.heading)
    assert len(made) == number


# --- On the page ---


@in_languages
def test_days_are_written_as_the_language_writes_them(language: str) -> None:
    until = next(line for line in context("lost at thirty", language).answer.lines if line.key == "until")
    assert in_language(language, format_date, date(2027, 5, 19)) in until.value


@in_languages
@pytest.mark.parametrize("name", ["enough at the permission", "criteria not sure", "much not known", "other work"])
def test_the_overview_shows_every_line(name: str, language: str) -> None:
    found = context(name, language)
    page = in_language(language, section_page, found, OVERVIEW)
    for line in found.answer.lines:
        assert page.count(f'data-line="{line.key}"') == 1
        assert all(escape(each) in page for each in (line.label, line.value, line.note))
