"""True words of the time ahead: whether a mark is reached, what a way asks of a person, what counts as no."""

from dataclasses import replace

import pytest
from django.conf import settings
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.changes import EFFORTS, Effort
from eligibility.outlook.ways import MOST_WAYS, ways
from eligibility.result.context import context_of
from eligibility.result.ways.descriptions import EFFORT_NAMES, WayPart
from eligibility.result.ways.groups import GROUPS
from eligibility.result.ways.more_points import MarkWays
from tests import people
from tests.language import in_language
from tests.law import PASS_MARK
from tests.outlook.people import MASTER_WITH_N2
from tests.result.ahead_applications import ahead, application_of
from tests.result.applications import TODAY, application_of_line, much_unknown, without_doubt
from tests.result.pages import result_page
from tests.result.unconfirmed_people import with_a_school_to_confirm

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
OF_EMPLOYER = ("innovation_support", "rd_over_3_percent", "local_government_support", "growth_field_project")


def parts(mark: MarkWays) -> list[WayPart]:
    return [*(way for group in mark.groups for way in group.ways), *mark.others]


def marks_of(application: Application, language: str = "en") -> tuple[MarkWays, ...]:
    """Return what More points shows of each mark."""
    found = in_language(language, context_of, application, today=TODAY, activity="b").more_points
    return (found.first, *found.others)


# --- Whether a mark is reached ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_is_not_said_to_be_missing_where_the_verdict_cannot_tell(language: str) -> None:
    application = much_unknown()
    report = in_language(language, context_of, application, today=TODAY, activity="b")
    assert report.first.code == "not_known"
    seventy = report.more_points.first
    assert seventy.mark == PASS_MARK
    assert report.ahead.counted_as_no
    assert all(sentence in seventy.lead for sentence in report.ahead.counted_as_no)
    sure = report.verdict.days.on(report.verdict.leading).sure
    assert str(sure) in seventy.lead
    if language == "en":
        assert f"{sure} are sure on" in seventy.lead
        assert "You do not have 70" not in result_page(report)


def test_pay_that_is_not_known_may_be_enough_and_pay_that_is_too_low_is_not() -> None:
    line = people.reference_student(annual_salary_yen=None, degrees=["doctorate"])
    open_ = marks_of(application_of_line(line))[0]
    assert open_.lead.startswith("80 are sure on 22 November 2026 if the pay is 3,000,000円 or more.")
    low = people.reference_student(annual_salary_yen=2_000_000, degrees=["doctorate"])
    too_low = marks_of(application_of_line(low))[0]
    assert "but the pay is below 3,000,000円" in too_low.lead


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_in_doubt_is_not_said_to_be_there_and_ways_lead_past_the_doubt(language: str) -> None:
    application = with_a_school_to_confirm()
    seventy = marks_of(application, language)[0]
    assert seventy.mark == PASS_MARK
    assert all(each.mark > PASS_MARK for each in marks_of(without_doubt(application), language))
    assert parts(seventy)
    assert all(way.total >= PASS_MARK for way in parts(seventy))
    found = ahead(application, language)
    assert found.doubtful_counted_as_no
    assert not found.open_counted_as_no


def test_least_pay_without_what_must_be_confirmed_is_that_of_a_life_without_it() -> None:
    application = with_a_school_to_confirm()
    without = application_of_line(people.reference_student(designated_university=False))
    assert ahead(application).least_pay == ahead(without).least_pay
    assert ahead(application).about_least_pay.endswith("What must be confirmed is treated as no.")
    assert ahead(without).about_least_pay.endswith("if nothing else changes.")


def test_a_doubt_that_touches_no_point_of_the_activity_counts_as_nothing() -> None:
    line = people.known(papers=3, degrees=["doctorate"], annual_salary_yen=4_000_000)
    application = application_of_line(line, activity="c", to_confirm=(Caveat.FIRST_AUTHOR_ONLY,))
    assert not ahead(application, activity="c").doubtful_counted_as_no
    assert ahead(application, activity="b").doubtful_counted_as_no


# --- The order of the ways ---


def test_of_very_many_ways_no_more_than_are_found_are_counted() -> None:
    application = application_of_line(people.vocational_school_graduate())
    found = [way for way in ways(application.profile) if (way.activity, way.mark) == ("b", 80)]
    assert len(found) == MOST_WAYS
    [eighty] = [mark for mark in marks_of(application) if mark.mark == 80]
    assert len(parts(eighty)) == MOST_WAYS


@pytest.mark.parametrize("language", LANGUAGES)
def test_ways_that_ask_the_same_stand_together_lightest_first(language: str) -> None:
    application = application_of(MASTER_WITH_N2.line)
    marks = marks_of(application, language)
    with override(language):
        names = [str(words.name) for words in GROUPS]
    for mark in marks:
        places = [names.index(group.name) for group in mark.groups]
        assert places == sorted(set(places))
    page = result_page(in_language(language, context_of, application, today=TODAY))
    assert page.count('<tr class="effort"') == sum(len(mark.groups) for mark in marks) > 4


# --- A document, or other work ---


def answered_of_employer(answer: bool | None) -> Application:
    line = people.master_of_a_listed_japanese_university(
        **dict.fromkeys((*OF_EMPLOYER, "investment_management"), answer), sme=False, japanese_level="n2"
    )
    return application_of_line(line)


@pytest.mark.parametrize(
    ("answer", "asks", "never"),
    [(None, Effort.EMPLOYER, Effort.OTHER_WORK), (False, Effort.OTHER_WORK, Effort.EMPLOYER)],
    ids=["not known", "answered no"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_is_asked_for_only_where_the_answer_is_open(
    answer: bool | None, asks: Effort, never: Effort, language: str
) -> None:
    found = marks_of(answered_of_employer(answer), language)
    with override(language):
        names = {effort: str(EFFORT_NAMES[effort]) for effort in (asks, never)}
    said = {each for mark in found for way in parts(mark) for each in way.efforts}
    assert names[asks] in said
    assert names[never] not in said


def test_another_employer_is_heavier_than_a_document() -> None:
    assert EFFORTS.index(Effort.EMPLOYER) == 0
    assert EFFORTS.index(Effort.OTHER_WORK) == len(EFFORTS) - 2


def test_the_least_pay_sends_to_documents_only_where_one_is_missing() -> None:
    open_, known = (
        ahead(
            application_of_line(people.vocational_school_graduate() | dict.fromkeys(OF_EMPLOYER, answer))
        ).least_pay.without
        for answer in (None, False)
    )
    assert "documents from your employer" in open_
    assert "documents" not in known
    assert known == "Where no pay is enough, you need something else: see the other ways above."


# --- What counts as no ---


def test_what_nobody_was_asked_is_not_called_not_known() -> None:
    """The classes of a training are asked of those who had one."""
    line = people.reference_student(training_used_japanese_university=None)
    assert not ahead(application_of_line(line)).open_counted_as_no
    trained = people.reference_student(
        designated_training=True, training_used_japanese_university=None, japanese_degree=True
    )
    assert ahead(application_of_line(trained)).open_counted_as_no


@pytest.mark.parametrize("key", ["sme", "growth_field_project", "designated_training", "japanese_level"])
def test_what_was_asked_and_is_not_known_counts_as_no_and_is_said_to(key: str) -> None:
    application = application_of_line(people.reference_student(**{key: None}))
    found = ahead(application)
    assert found.open_counted_as_no
    assert found.about_least_pay.endswith("What is not known is treated as no.")
    page = result_page(in_language("en", context_of, application, today=TODAY, activity="b"))
    assert "What is not known is treated as no." in page
    sure = result_page(in_language("en", context_of, application_of_line(people.reference_student()), today=TODAY))
    assert "treated as no" not in sure


def test_what_is_not_known_of_a_degree_ahead_counts_as_no() -> None:
    application = application_of_line(
        people.reference_student(degrees=[], japanese_degree=False, designated_university=False)
    )
    later = application_of_line(people.reference_student(designated_university=None)).profile.degrees
    ahead_of_today = [replace(each, awarded_on=application.profile.start.replace(year=2027)) for each in later]
    application = replace(application, profile=replace(application.profile, degrees=ahead_of_today))
    assert ahead(application).open_counted_as_no
