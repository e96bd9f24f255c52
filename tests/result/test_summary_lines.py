"""The four lines of the overview: until when, the points, permanent residence, and what is open."""

from datetime import date
from html import escape

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.result.ahead import transitions_of
from eligibility.result.context import context_of
from eligibility.result.sections.overview import OVERVIEW
from eligibility.result.summary_lines import SummaryLine, until_line
from tests.language import in_language
from tests.outlook.people import (
    BACHELOR,
    BETTER_PAID_MASTER,
    DOCTOR,
    DOCTOR_AT_THIRTY,
    MASTER,
    MASTER_WITH_N2,
    TAIWAN_BACHELOR,
    VOCATIONAL_GRADUATE,
    Line,
)
from tests.result.ahead_applications import application_of
from tests.result.applications import TODAY, graduate_in_march, much_unknown
from tests.result.pages import section_page
from tests.result.test_unconfirmed import with_a_school_to_confirm
from tests.result.test_unconfirmed_ahead import about

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
KEYS = ["points", "until", "residence", "open"]
SEVENTY = "70 points or more, kept without a break for 3 years or more"
EIGHTY = "80 points or more, kept without a break for 1 year or more"
J_SKIP = "The conditions of J-Skip, met without a break for 1 year or more"
DAYS = ("2026-12-01", "2027-04-01", "2027-05-19", "2027-05-20", "2028-04-01")
NOT_KNOWN, NEVER = "not known yet", "not within ten years by points"


def lines_of(application: Application, language: str = "en", activity: str = "b") -> dict[str, SummaryLine]:
    """The lines of an application by their keys, in a language."""

    def lines() -> tuple[SummaryLine, ...]:
        return context_of(application, today=TODAY, activity=activity).lines

    found = in_language(language, lines)
    assert [line.key for line in found] == KEYS
    return {line.key: line for line in found}


def words(application: Application, key: str, activity: str = "b") -> tuple[str, str]:
    """Value and note of a line in English."""
    line = lines_of(application, activity=activity)[key]
    return line.value, line.note


def of(line: Line, **changes: object) -> Application:
    """The application of a person of tests/outlook/people.py with other facts."""
    return application_of({**line, **changes})


def paid(line: Line, *pay: tuple[str, int]) -> Application:
    """The same with such pay from such days."""
    return of(line, pay=[{"from": start, "annual_yen": yen} for start, yen in pay])


# --- Until ---


@pytest.mark.parametrize(
    ("application", "value", "note"),
    [
        (of(DOCTOR.line), "from 1 December 2026 to 19 May 2027", "From 20 May 2027 only 60 points are sure."),
        (of(BACHELOR.line), "from 1 December 2026 to 19 May 2032", "From 20 May 2032 only 65 points are sure."),
        (of(MASTER.line), "from 1 December 2026, at least until 1 December 2036", ""),
        (of({**DOCTOR.line, "from": "2026-11-22"}), "19 May 2027", "From 20 May 2027 only 60 points are sure."),
        (of({**MASTER.line, "from": "2026-11-22"}), "at least until 1 December 2036", ""),
        (
            graduate_in_march(),
            "from 24 March 2027 to 14 January 2033",
            "From 15 January 2033 only 55 points are sure.",
        ),
        (of(MASTER_WITH_N2.line), "not reached", "For sure from 1 April 2030."),
        (of(DOCTOR_AT_THIRTY.line), "not reached", "For sure from 1 April 2032."),
        (of(VOCATIONAL_GRADUATE.line), "not reached", ""),
        (with_a_school_to_confirm(), "not sure", ""),
        (about(37), "not sure", "For sure from 1 February 2027."),
        (much_unknown(), "not sure", ""),
        (of(BETTER_PAID_MASTER.line, international_services=True), "not reached", ""),
    ],
    ids=[
        "lost at thirty",
        "lost later",
        "not lost",
        "lost, from today",
        "not lost, from today",
        "before the day of permission",
        "begins later",
        "begins and is lost later",
        "never",
        "to confirm",
        "to confirm, then sure",
        "open",
        "work outside the table",
    ],
)
def test_until_says_how_long_the_condition_is_surely_met(application: Application, value: str, note: str) -> None:
    assert words(application, "until") == (value, note)


def test_where_the_points_stay_another_condition_is_named() -> None:
    """90 points for a doctor with N1 and 4.5 million; 80 are left, but not the pay floor of 3 million."""
    line = {**DOCTOR.line, "birth_date": "2000-05-20", "japanese": [{"level": "n1", "on": "2026-01-25"}]}
    falling = paid(line, ("2026-11-01", 4_500_000), ("2028-02-01", 2_900_000))
    assert words(falling, "until") == (
        "from 1 December 2026 to 31 January 2028",
        "From 1 February 2028 another condition is no longer surely met.",
    )


@pytest.mark.parametrize(
    ("day", "value", "note"),
    [
        ("2027-05-19", "from 1 December 2026 to 19 May 2027", "From 20 May 2027 only 60 points are sure."),
        ("2027-05-20", "not reached", "For sure from 1 April 2032."),
        ("2032-03-31", "not reached", "For sure from 1 April 2032."),
        ("2032-04-01", "from 1 April 2032 to 19 May 2032", "From 20 May 2032 only 65 points are sure."),
        ("2034-03-31", "not reached", "For sure from 1 April 2034."),
        ("2034-06-01", "from 1 April 2034, at least until 1 December 2036", ""),
    ],
)
def test_until_is_that_of_the_time_in_which_the_day_lies(day: str, value: str, note: str) -> None:
    """The doctor has the points three times: to 19 May 2027, from 1 April to 19 May 2032, and from 1 April 2034."""
    application = of(DOCTOR.line)
    transitions = transitions_of(application, "b")
    line = in_language("en", until_line, transitions, date.fromisoformat(day), TODAY, application.profile.until)
    assert (line.value, line.note) == (value, note)


# --- Points ---


@pytest.mark.parametrize(
    ("application", "value", "note"),
    [
        (of(BETTER_PAID_MASTER.line), "80", "On 1 December 2026; 70 are needed."),
        (graduate_in_march(), "70", "On 1 April 2027; 70 are needed."),
        (with_a_school_to_confirm(), "60 for sure, up to 70", "On 22 November 2026; 70 are needed."),
        (much_unknown(), "35 for sure, up to 115", "On 22 November 2026; 70 are needed."),
    ],
    ids=["sure", "on the day of permission", "to confirm", "open"],
)
def test_points_are_those_that_are_sure_and_those_there_are_at_most(
    application: Application, value: str, note: str
) -> None:
    assert words(application, "points") == (value, note)


def test_points_are_those_of_the_activity() -> None:
    assert words(graduate_in_march(), "points", "c")[0] == "45"


# --- Permanent residence ---


@pytest.mark.parametrize(
    ("application", "day", "route", "since"),
    [
        (of(BETTER_PAID_MASTER.line), "1 April 2028", EIGHTY, "1 April 2027"),
        (of(MASTER.line), "1 April 2030", SEVENTY, "1 April 2027"),
        (about(37), "1 February 2030", SEVENTY, "1 February 2027"),
        (
            application_of({**BETTER_PAID_MASTER.line, "from": "2027-06-15"}, from_abroad=True),
            "15 June 2028",
            EIGHTY,
            "15 June 2027",
        ),
        (
            paid(
                {**MASTER.line, "birth_date": "1980-05-20", "japanese": [], "until": "2031-12-01"},
                ("2026-11-01", 3_600_000),
                ("2027-05-01", 20_000_000),
                ("2028-06-01", 3_600_000),
            ),
            "1 May 2028",
            EIGHTY,
            "1 May 2027",
        ),
    ],
    ids=["80", "70", "once it is sure", "from the landing", "two routes on one day"],
)
def test_residence_is_the_earliest_day_of_all_routes(
    application: Application, day: str, route: str, since: str
) -> None:
    assert words(application, "residence") == (
        f"{day} at the earliest, by points alone",
        f"{route}; counted from {since}.",
    )


def test_residence_by_j_skip_is_named_by_its_conditions() -> None:
    """A master of 46 without a Japanese degree or N1: 60 points for 20 million, which J-Skip does not ask for."""
    degrees = [{**MASTER.line["degrees"][0], "japanese_degree": False, "designated": False}]
    line = {**MASTER.line, "birth_date": "1980-05-20", "degrees": degrees, "japanese": [], "until": "2029-12-01"}
    application = paid(line, ("2026-11-01", 20_000_000))
    assert words(application, "until")[0] == "not reached"
    assert words(application, "residence") == (
        "1 April 2028 at the earliest, by points alone",
        f"{J_SKIP}; counted from 1 April 2027.",
    )


@pytest.mark.parametrize(
    ("application", "value"),
    [
        (of(VOCATIONAL_GRADUATE.line), NEVER),
        (of(TAIWAN_BACHELOR.line), NEVER),
        (of(MASTER_WITH_N2.line), NEVER),
        (of(DOCTOR.line), NEVER),
        (of(BETTER_PAID_MASTER.line, international_services=True), NEVER),
        (with_a_school_to_confirm(), NOT_KNOWN),
        (much_unknown(), NOT_KNOWN),
        (of(MASTER_WITH_N2.line, growth_field_project=None), NOT_KNOWN),
    ],
    ids=["never", "nor with what is open", "too short", "broken", "barred", "to confirm", "much open", "one row open"],
)
def test_without_a_day_it_is_not_known_only_where_something_is_open(application: Application, value: str) -> None:
    assert words(application, "residence") == (value, "")


@pytest.mark.parametrize(("project", "value"), [(None, NOT_KNOWN), (False, NEVER)], ids=["open", "known"])
def test_80_points_that_are_open_may_bring_a_day_where_70_are_sure(project: bool | None, value: str) -> None:
    """70 points for 20 months, too short by themselves; the project would make them 80 for more than a year."""
    line = {**BACHELOR.line, "growth_field_project": project}
    application = paid(line, ("2026-11-01", 4_000_000), ("2028-12-01", 2_900_000))
    assert words(application, "residence") == (value, "")


# --- Open ---


@pytest.mark.parametrize(
    ("application", "value", "note"),
    [
        (of(MASTER.line), "nothing", ""),
        (of(MASTER.line, growth_field_project=None), "1 fact about the employer", "Up to 10 points more."),
        (of(MASTER.line, papers=None), "1 of your own answers", "Up to 15 points more."),
        (
            much_unknown(),
            "5 facts about the employer; 1 of your own answers",
            "Up to 80 points more.",
        ),
        (with_a_school_to_confirm(), "nothing", ""),
    ],
    ids=["nothing", "one of the employer", "one of one's own", "much", "to confirm"],
)
def test_open_counts_the_facts_and_the_points_that_depend_on_them(
    application: Application, value: str, note: str
) -> None:
    assert words(application, "open") == (value, note)


# --- In every language ---


EVERYBODY = {
    "lost": of(DOCTOR.line),
    "kept": of(BETTER_PAID_MASTER.line),
    "later": of(MASTER_WITH_N2.line),
    "never": of(VOCATIONAL_GRADUATE.line),
    "to confirm": with_a_school_to_confirm(),
    "open": much_unknown(),
}


@pytest.mark.parametrize("who", EVERYBODY)
def test_no_line_is_empty_or_left_in_another_language(who: str) -> None:
    by_language = {language: lines_of(EVERYBODY[who], language) for language in LANGUAGES}
    english = by_language.pop("en")
    for key in KEYS:
        assert english[key].label
        assert english[key].value
        for language, lines in by_language.items():
            line = lines[key]
            assert line.label, (language, key)
            assert line.value, (language, key)
            assert line.label != english[key].label, (language, key)
            assert line.value != english[key].value or line.value.isdecimal(), (language, key)
            assert bool(line.note) == bool(english[key].note), (language, key)
            assert line.note != english[key].note or not line.note, (language, key)
            assert "%(" not in line.value + line.note, (language, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_are_written_as_the_language_writes_them(language: str) -> None:
    lost, kept = (lines_of(EVERYBODY[who], language) for who in ("lost", "kept"))
    day = {each: in_language(language, format_date, date.fromisoformat(each)) for each in DAYS}
    assert day["2027-05-19"] in lost["until"].value
    assert day["2027-05-20"] in lost["until"].note
    assert "60" in lost["until"].note
    assert day["2028-04-01"] in kept["residence"].value
    assert day["2027-04-01"] in kept["residence"].note
    assert day["2026-12-01"] in kept["points"].note


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", EVERYBODY)
def test_the_overview_shows_every_line(who: str, language: str) -> None:
    application = EVERYBODY[who]
    context = in_language(language, context_of, application, today=TODAY, activity="b")
    page = section_page(context, OVERVIEW)
    for key, line in lines_of(application, language).items():
        assert page.count(f'data-line="{key}"') == 1
        assert all(escape(each) in page for each in (line.label, line.value, line.note))
