"""Words of the time ahead that must be true: where a mark stands, what a way asks of a person, what counts as no."""

from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings
from django.utils.translation import override

from eligibility.answers.application import Application
from eligibility.answers.caveats import Caveat
from eligibility.outlook.changes import EFFORTS
from eligibility.outlook.ways import MOST_WAYS, ways
from eligibility.result.context import context_of
from eligibility.result.ways.descriptions import EFFORT_WORDS, MarkPart
from eligibility.result.ways.groups import GROUPS
from tests import people
from tests.language import in_language
from tests.outlook.people import MASTER_WITH_N2
from tests.result.ahead_applications import ahead, application_of
from tests.result.applications import TODAY, application_of_line, much_unknown, without_doubt
from tests.result.pages import result_page
from tests.result.test_unconfirmed import with_a_school_to_confirm

pytestmark = pytest.mark.usefixtures("law_that_stays")

LANGUAGES = [code for code, _ in settings.LANGUAGES]
OF_EMPLOYER = ("innovation_support", "rd_over_3_percent", "local_government_support", "growth_field_project")


def parts(mark: MarkPart) -> list[Any]:
    return [*mark.best, *mark.others]


# --- Where a mark stands ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_is_not_said_to_be_missing_where_the_verdict_cannot_tell(language: str) -> None:
    application = much_unknown()
    report = in_language(language, context_of, application, today=TODAY, activity="b")
    assert report.first.code == "not_known"
    seventy = report.ahead.marks[0]
    with override(language):
        missing = str(ahead(application_of(MASTER_WITH_N2.line), language).marks[0].sentence)
    day = report.main.words
    assert seventy.sentence.startswith(
        {
            "en": "Whether you have 70 points on 22 November 2026 depends on your open answers.",
            "ja": f"{day}の時点で70点あるかどうか",
        }.get(language, f"{day}時您是否有70分" if language == "zh-hant" else f"{day}时您是否有70分")
    )
    if language == "en":
        assert missing.startswith("You do not have 70")
        assert "You do not have 70" not in result_page(report)


def test_a_mark_that_cannot_be_reached_by_what_is_open_is_missing() -> None:
    line = people.known(degrees=["bachelor"], annual_salary_yen=4_000_000, japanese_level=None)
    seventy = ahead(application_of_line(line)).marks[0]
    assert seventy.sentence.startswith("You do not have 70 points on 22 November 2026.")


def test_pay_that_is_not_known_may_be_enough_and_pay_that_is_too_low_is_not() -> None:
    line = people.reference_student(annual_salary_yen=None, research_grants=1)
    assert ahead(application_of_line(line)).marks[0].sentence.startswith("Whether you have ")
    low = people.reference_student(annual_salary_yen=2_000_000, research_grants=1, innovation_support=None, sme=None)
    assert ahead(application_of_line(low)).marks[0].sentence.startswith("You do not have 70")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_in_doubt_is_not_said_to_be_there_and_ways_lead_past_the_doubt(language: str) -> None:
    application = with_a_school_to_confirm()
    found = ahead(application, language)
    seventy = found.marks[0]
    sure = ahead(without_doubt(application), language).marks[0]
    assert seventy.sentence != sure.sentence
    assert sure.best == ()
    if language == "en":
        assert seventy.sentence == (
            "You have 70 points on 22 November 2026 only if what must be confirmed is confirmed. "
            "Any one of these ways is enough."
        )
    assert {way.points[:2] for way in parts(seventy)} <= {"70", "75", "80", "85", "90", "95"}
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


def test_no_order_is_called_the_shortest() -> None:
    application = application_of_line(people.vocational_school_graduate())
    found = [way for way in ways(application.profile) if (way.activity, way.mark) == ("b", 80)]
    assert len(found) == MOST_WAYS
    sentence = ahead(application).marks[1].sentence
    assert sentence.endswith(f"There are many ways; these are {MOST_WAYS} of them.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_ways_that_ask_the_same_are_together_lightest_first(language: str) -> None:
    with override(language):
        order = [str(EFFORT_WORDS[effort].name) for effort in EFFORTS]
    application = application_of(MASTER_WITH_N2.line)
    report = in_language(language, context_of, application, today=TODAY)
    for mark in report.ahead.marks:
        for shown in (mark.best, mark.others):
            places = [order.index(way.asks) for way in shown]
            assert places == sorted(places)
            for way in shown:
                assert order.index(way.asks) == max(order.index(each) for each in way.efforts)
    page = result_page(report)
    marks = (report.more_points.first, *report.more_points.others)
    groups = [group for mark in marks for group in mark.groups]
    with override(language):
        names = [str(words.name) for words in GROUPS]
    for each in marks:
        places = [names.index(group.name) for group in each.groups]
        assert places == sorted(set(places))
    assert page.count('<tr class="effort"') == len(groups) > 4


def test_of_ways_with_one_change_the_lightest_are_shown_first() -> None:
    for mark in ahead(application_of(MASTER_WITH_N2.line)).marks:
        most = max(len(way.changes) for way in mark.best)
        assert all(len(way.changes) >= most for way in mark.others)


# --- A document, or other work ---


def answered_of_employer(answer: bool | None) -> Application:
    line = people.master_of_a_listed_japanese_university(
        **dict.fromkeys((*OF_EMPLOYER, "investment_management"), answer), sme=False, japanese_level="n2"
    )
    return application_of_line(line)


@pytest.mark.parametrize(
    ("answer", "asks", "never"),
    [(None, "employer", "other_work"), (False, "other_work", "employer")],
    ids=["not known", "answered no"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_is_asked_for_only_where_the_answer_is_open(
    answer: bool | None, asks: str, never: str, language: str
) -> None:
    found = ahead(answered_of_employer(answer), language)
    with override(language):
        names = {effort: str(EFFORT_WORDS[effort].name) for effort in (asks, never)}
    said = {each for mark in found.marks for way in parts(mark) for each in way.efforts}
    assert names[asks] in said
    assert names[never] not in said
    assert {effort.name for effort in found.efforts} & {*names.values()} == {names[asks]}


def test_another_employer_is_heavier_than_a_document() -> None:
    assert EFFORTS.index("employer") == 0
    assert EFFORTS.index("other_work") == len(EFFORTS) - 2


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
    assert "counts as no" not in sure


def test_what_is_not_known_of_a_degree_ahead_counts_as_no() -> None:
    application = application_of_line(
        people.reference_student(degrees=[], japanese_degree=False, designated_university=False)
    )
    later = application_of_line(people.reference_student(designated_university=None)).profile.degrees
    ahead_of_today = [replace(each, awarded_on=application.profile.start.replace(year=2027)) for each in later]
    application = replace(application, profile=replace(application.profile, degrees=ahead_of_today))
    assert ahead(application).open_counted_as_no
