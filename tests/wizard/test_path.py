"""The path is computed from the answers: which pages are asked, in which order, and where each answer leads."""

import copy
import html
import re

import pytest
from django.utils.translation import override

from eligibility.answers.document import new_document, with_record
from eligibility.scoring.rows import ACTIVITIES
from eligibility.wizard.fields import TicksField
from eligibility.wizard.path import MOST_RECORDS, find_page, further_page, on_path, open_page, pages
from eligibility.wizard.question import Part
from eligibility.wizard.questions import BY_KEY, QUESTIONS
from tests.law import LATER_FACTS
from tests.result.pages import squeezed, text_of

from .paths import TODAY, keys, opened_at, with_answers
from .walking import ALTERED, EVERY_QUESTION, FILLED, REFERENCE_STUDENT, asked_everything, summary_rows

AWARDED_AFTER_APPLYING = {
    "application": {"decided": "yes", "day": "2027-01-15"},
    "birth_date": {"day": "2003-05-20"},
    "degrees": {"level": "bachelor", "place": "japan", "awarded_on": "2027-03-24"},
}


def ticks(activity: str) -> set[str]:
    """What the checklist offers for an activity."""
    document = with_answers(activity={"activity": activity})
    page = find_page(document, "others", None, TODAY)
    assert page is not None
    (field,) = page.fields(document, TODAY)
    assert isinstance(field, TicksField)
    return {*field.codes}


def test_every_question_is_answered_in_these_tests():
    assert FILLED.keys() == ALTERED.keys() == EVERY_QUESTION.keys() == {question.key for question in QUESTIONS}


def test_the_reference_student_answers_twelve_pages(person):
    assert person.walk(REFERENCE_STUDENT) == 12 + 1, "and the check page"
    assert person.at_check


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_nobody_is_asked_about_work_of_another_activity(activity):
    asked = keys(with_answers(activity={"activity": activity}))
    assert [key for key in asked if key.startswith("experience_")] == [f"experience_{activity}"]
    assert ("position" in asked) is (activity == "c")
    assert ("research" in ticks(activity)) is (activity != "c")
    assert ("licences" in ticks(activity)) is (activity == "b")


def test_who_is_not_sure_is_asked_for_all_three():
    asked = keys(with_answers(activity={"activity": "unsure"}))
    assert {f"experience_{activity}" for activity in ACTIVITIES} <= set(asked)
    assert "position" in asked
    assert {"research", "licences"} <= ticks("unsure")


@pytest.mark.usefixtures("law_that_stays")
def test_a_question_is_on_some_path_and_no_path_has_a_page_twice(db):
    found = set()
    for place in ("japan", "abroad"):
        document = asked_everything(place).document
        met = [page.key for page in pages(document, TODAY)]
        assert len(met) == len(set(met))
        found |= set(keys(document))
    # A degree to come, after the planned day, asks for the permission.
    found |= set(keys(with_answers(place={"place": "japan"}, **AWARDED_AFTER_APPLYING)))
    # With a third graduate degree each has its field, in place of one answer for all.
    third = {"level": "professional", "place": "abroad", "awarded_on": "2020-03-25"}
    found |= set(keys(with_record(document, "degrees", 2, third)))
    assert found == {question.key for question in QUESTIONS} - LATER_FACTS


def test_from_abroad_the_day_of_landing_is_asked_and_no_permission():
    asked = keys(with_answers(place={"place": "abroad"}))
    assert "landing" in asked
    assert "application" not in asked
    assert "permission" not in keys(with_answers(place={"place": "abroad"}, **AWARDED_AFTER_APPLYING))


@pytest.mark.parametrize(("place", "day"), [("japan", "application"), ("abroad", "landing")])
def test_work_is_counted_up_to_the_day_of_the_result(place, day):
    document = with_answers(activity={"activity": "b"}, place={"place": place})
    page = find_page(document, "experience_b", None, TODAY)
    assert page is not None
    with override("en"):
        labels = [str(each.label) for each in page.fields(document, TODAY)]
    named = [label for label in labels if "planned day" in label]
    assert len(named) == 2
    assert all(f"planned day of {day}" in words for words in named)


@pytest.mark.parametrize(
    ("key", "answer", "follows"),
    [
        ("degrees", {"level": "none"}, "school"),
        ("degrees", {"level": "diploma", "place": "japan", "awarded_on": "2026-03-25"}, "school"),
        ("experience_b", {"kind": "years", "months": 36, "still": "yes"}, "periods_b"),
        ("others", {"has_training": "no"}, "training"),
        ("others", {"has_research": "unknown"}, "research"),
        ("others", {}, "licences"),
    ],
)
def test_a_question_that_has_nothing_to_ask_is_not_asked(key, answer, follows):
    assert follows not in keys(with_answers(activity={"activity": "b"}, **{key: answer}))


def test_the_first_open_page_follows_the_answers(person):
    assert opened_at(new_document()) == ("activity", None)
    person.walk(FILLED)
    assert open_page(person.document, TODAY) is None
    opened = copy.deepcopy(person.document)
    del opened["answers"]["pay"]
    assert opened_at(opened) == ("pay", 0)


def test_a_page_that_asks_more_than_was_answered_is_open_again(person):
    person.walk(FILLED)
    document = with_record(
        person.document,
        "degrees",
        0,
        {"level": "bachelor", "place": "abroad", "awarded_on": "2026-03-25", "related": "yes"},
    )
    assert opened_at(document) == ("school", 0)


def test_no_page_can_be_reached_by_a_number_it_does_not_have(person):
    person.walk(FILLED)
    for key in BY_KEY:
        for number in ("0", "3", "99999999999999999999"):
            person.open(f"/s/{person.id}/q/{key}/{number}/")
            assert person.status == 200
            assert person.at_check, (key, number)
    assert person.client.get(f"/s/{person.id}/q/degrees/-1/").status_code == 404
    assert person.client.get(f"/s/{person.id}/q/no_such_question/").status_code == 302


def test_a_page_that_is_not_on_the_path_leads_to_one_that_is(person):
    person.walk(FILLED, until="pay")
    person.open(f"/s/{person.id}/q/position/")
    assert person.question == "pay"
    person.send(FILLED["position"], f"/s/{person.id}/q/position/")
    assert person.question == "pay"
    assert "position" not in person.answers


def test_the_check_page_waits_until_all_is_answered(person):
    person.walk(FILLED, until="japanese")
    person.open(f"/s/{person.id}/check/")
    assert person.question == "japanese"


def test_a_list_has_an_end(person):
    person.walk(FILLED, until="japanese")
    for number in range(MOST_RECORDS):
        person.send({"test": "n2", "certificate": "expected", "on": f"2020-{number % 12 + 1:02}-01"}, add="1")
    assert person.question == "organisation"
    assert len(person.answers["japanese"]) == MOST_RECORDS
    assert further_page(person.document, "japanese", TODAY) is None


def test_questions_asked_are_the_rows_of_the_check_page(db):
    for place in ("japan", "abroad"):
        person = asked_everything(place)
        assert person.at_check
        assert summary_rows(person.page) == [
            (str(page.question.name), page.number or 0) for page in pages(person.document, TODAY)
        ]


@pytest.mark.parametrize("place", ["japan", "abroad"])
def test_the_pdf_repeats_every_question_of_the_check_page(place, db):
    person = asked_everything(place)
    rows = [str(page.question.title) for page in pages(person.document, TODAY)]
    text = text_of(person.client.get(f"/s/{person.id}/report.pdf", {"lang": "en"}).content)
    assert rows
    assert [title for title in rows if squeezed(title) not in text] == []


def test_what_left_the_path_is_kept_and_not_looked_at(person):
    ticked = {"others": {"have": "research,licences"}, "licences": ALTERED["licences"]}
    person.walk({**FILLED, **ticked, "experience_b": ALTERED["experience_b"]})
    before = person.document
    person.change("activity", {"activity": "a"})
    person.walk(FILLED)
    assert person.answers["experience_b"] == before["answers"]["experience_b"]
    assert person.answers["licences"] == before["answers"]["licences"]
    assert not {"experience_b", "licences"} & on_path(person.document, TODAY)["answers"].keys()
    person.change("activity", FILLED["activity"])
    assert person.at_check, "nothing is asked a second time"
    assert on_path(person.document, TODAY) == on_path(before, TODAY)


def test_what_a_page_asks_no_longer_is_kept_when_the_page_is_answered_again(person):
    person.walk({**FILLED, "activity": {"activity": "c", "business_in_japan": "yes"}})
    assert person.answers["others"]["has_investment_management"] == "no"
    person.change("activity", {"activity": "a"})
    person.walk(FILLED)
    person.change("others", {"have": "training"})
    person.walk(FILLED)
    assert person.answers["others"]["has_investment_management"] == "no"
    looked_at = on_path(person.document, TODAY)["answers"]
    assert "has_investment_management" not in looked_at["others"]
    assert "investment_management" not in looked_at


@pytest.mark.parametrize("activity", ["a", "b", "c", "unsure"])
def test_no_page_asks_for_one_field_twice(activity, person):
    person.walk({**FILLED, "activity": {**FILLED["activity"], "activity": activity}})
    for page in pages(person.document, TODAY):
        names = [asked.key for asked in page.fields(person.document, TODAY)]
        assert len(set(names)) == len(names), page.key


def test_every_question_has_a_name_and_the_parts_follow_one_another():
    assert [question.key for question in QUESTIONS if not question.name] == []
    parts = [question.part.value for question in QUESTIONS]
    assert parts == sorted(parts)
    assert set(parts) == {part.value for part in Part}


def test_every_page_names_its_part_and_no_count_moves(person):
    met = []
    while not person.at_check:
        found = re.search(r'<p class="quiet progress">Part (\d) of 4: ([^<]+)</p>', person.page)
        assert found, person.question
        met.append(int(found[1]))
        assert html.unescape(found[2]) == str(Part(met[-1]).title)
        person.send(FILLED[person.question])
    assert met == sorted(met)
    assert set(met) == {1, 2, 3, 4}
