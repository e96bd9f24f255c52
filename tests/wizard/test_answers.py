"""Every question left empty, answered and answered wrongly: what is said, and what is stored."""

import html
import json
import re
from datetime import date

import pytest
from django.conf import settings

from eligibility.scoring.facts import SALARY
from eligibility.wizard.application import application_from
from eligibility.wizard.fields import ChoiceField, CountField, DayField, DurationField, MonthlyPayField, YenField
from eligibility.wizard.path import find_page, on_path, pages
from eligibility.wizard.questions import BY_KEY, QUESTIONS
from eligibility.wizard.questions.organisation import FACTS
from tests.day import DAY, rest_in_deep

from .conftest import NOON
from .walking import ALTERED, EVERY_QUESTION, FILLED, asked_everything, fields_with_errors, titled, typed_in

LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.fixture(params=["japan", "abroad"])
def everything(request, db):
    """Somebody who was asked all that can be asked of one person."""
    return asked_everything(request.param)


def test_an_empty_page_says_what_to_do_at_each_field(everything):
    document = everything.document
    for page in pages(document, DAY):
        if not any(asked.required for asked in page.fields(document, DAY)):
            assert page.question.key == "school", "a name may be left out, and is then not known"
            continue
        everything.open(page.url(everything.id))
        everything.send({})
        assert everything.status == 200
        assert titled(everything.page).startswith("Error: ")
        # What depends on another answer is not missed before that answer is there.
        missed = {asked.key for asked in page.fields(document, DAY) if asked.required and not asked.only_if}
        assert fields_with_errors(everything.page).keys() == missed, page.key
        assert missed, page.key
    assert everything.document == document


def test_the_answers_are_stored_as_codes_and_not_as_words(everything):
    words = [
        str(label)
        for question in QUESTIONS
        for asked in question.fields
        if isinstance(asked, ChoiceField)
        for label in asked.labels.values()
    ]
    stored = json.dumps(everything.document, ensure_ascii=False)
    assert words
    assert not [each for each in words if f'"{each}"' in stored]


def test_the_reference_student_is_stored_like_this(person):
    person.walk(FILLED)
    answers = person.answers
    assert answers["application"] == {"decided": "yes", "day": "2027-01-15"}
    assert answers["permission"] == {"kind": "day", "day": "2027-04-01"}
    assert answers["birth_date"] == {"day": "2003-05-20"}
    degree = {"level": "bachelor", "place": "japan", "awarded_on": "2027-03-24", "related": "yes"}
    assert answers["degrees"] == [degree]
    pay = {"kind": "amount", "annual_yen": 4_000_000, "in_writing": "now", "since": "2026-11-22", "already": True}
    assert answers["pay"] == [{**pay, "fixed_overtime_yen": None, "work_from": None}]
    assert {"has_research", "has_licences", "has_foreign_qualification", "has_training"} <= answers["others"].keys()
    assert {*answers["others"].values()} == {"no"}
    assert on_path(person.document, DAY)["answers"]["research"]["patents"] == 0, "none of these is none of each"
    assert answers["organisation"]["sme"] == "unknown"


def test_a_count_left_empty_is_not_known_and_not_nought(person):
    person.walk({**FILLED, "others": {"have": "research"}}, until="research")
    person.send({"kind": "some", "papers": "2"})
    assert person.answers["research"]["papers"] == 2
    assert person.answers["research"]["patents"] is None


@pytest.mark.parametrize("typed", [FILLED, ALTERED], ids=["filled", "altered"])
def test_what_was_typed_is_said_back_in_words_on_the_check_page(person, typed):
    person.walk(typed)
    said = html.unescape(person.page)
    if typed is FILLED:
        for words in ("15 January 2027", "20 May 2003", "4,000,000 yen (400万円)", "24 March 2027"):
            assert words in said
    else:
        for words in ("2 years 6 months", "479", "4 March 2002", "25 March 2026"):
            assert words in said


@pytest.mark.parametrize("language", rest_in_deep(LANGUAGES, 2, "sent again"))
def test_a_page_sent_again_unchanged_stores_the_same(language, everything):
    everything.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    document = everything.document
    for page in pages(document, DAY):
        everything.open(f"{page.url(everything.id)}?change=1")
        everything.send(typed_in(everything.page))
        assert everything.at_check, (page.key, fields_with_errors(everything.page))
    assert json.dumps(everything.document, sort_keys=True) == json.dumps(document, sort_keys=True)


def test_pay_that_could_be_shown_stays_so_on_a_later_day(person, clock):
    person.walk(FILLED)
    clock.shift(3 * 24 * 3600)
    person.change("pay", {"kind": "amount", "annual_yen": "4,000,000", "in_writing": "now"}, number=1)
    pay = {"kind": "amount", "annual_yen": 4_000_000, "in_writing": "now", "since": "2026-11-22", "already": True}
    assert person.answers["pay"] == [{**pay, "fixed_overtime_yen": None, "work_from": None}]
    person.change("pay", {"kind": "amount", "annual_yen": "4,500,000", "in_writing": "now"}, number=1)
    assert person.answers["pay"][0]["since"] == "2026-11-25"


def test_the_summary_of_errors_names_the_questions_of_a_page_with_several(person):
    person.walk(FILLED, until="organisation")
    person.send({"asked": "yes"})
    summary = html.unescape(person.page.partition('class="error-summary"')[2].partition("</div>")[0])
    assert [str(asked.label) in summary for asked in FACTS] == [True] * 5


def test_every_field_that_a_choice_opens_is_hidden_by_the_style_sheet_until_then(everything):
    rules = set(re.findall(r"\.(opened-\d)", (settings.BASE_DIR / "static/css/forms.css").read_text(encoding="utf-8")))
    used = set()
    for page in pages(everything.document, DAY):
        everything.open(page.url(everything.id))
        used |= set(re.findall(r"opened-\d", everything.page))
        for opened in set(re.findall(r"opened-(\d)", everything.page)):
            assert re.search(rf'type="radio"[^>]* class="[^"]*opens-{opened}', everything.page), page.key
    assert used == rules


OF_A_MONTH = "35万/月"
NOT_UNDERSTOOD = {
    DayField: ["tomorrow", "31 Feb 2027", "20206-01-01", "01/02/03", "2027年", "令和100年1月1日", "never"],
    YenField: ["lots", "420", "-1", "4.2e6", "400–450万", "$50,000", OF_A_MONTH, "99999999999999"],
    CountField: ["many", "-1", "1.5", "1e3", "1000000"],
    DurationField: ["a while", "-2", "2.3", "200 years", "2–3 years"],
}


@pytest.mark.parametrize("kind", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_asked_again_and_stays_in_its_field(kind, db):
    everything = asked_everything()
    document = everything.document
    met = 0
    for page in pages(document, DAY):
        for asked in page.fields(document, DAY):
            if not isinstance(asked, kind):
                continue
            typed = dict(EVERY_QUESTION[page.question.key])
            if asked.only_if:
                typed[asked.only_if[0]] = asked.only_if[1][-1]
            understood = {OF_A_MONTH} if isinstance(asked, MonthlyPayField) else set()
            for wrong in [each for each in NOT_UNDERSTOOD[kind] if each not in understood]:
                everything.send({**typed, asked.key: wrong}, page.url(everything.id))
                assert [errors for key, errors in fields_with_errors(everything.page).items() if key == asked.key]
                assert typed_in(everything.page)[asked.key] == wrong
                met += 1
    assert met
    assert everything.document == document


@pytest.mark.parametrize(
    ("key", "typed", "field", "offered"),
    [
        ("pay", {"kind": "amount", "annual_yen": "420", "in_writing": "now"}, "annual_yen", "4,200,000 yen (420万円)"),
        ("birth_date", {"day": "03/04/2001"}, "day", "3 April 2001"),
    ],
)
def test_what_can_be_read_in_more_than_one_way_is_offered(key, typed, field, offered, person):
    person.walk(FILLED, until=key)
    person.send(typed)
    assert fields_with_errors(person.page).keys() == {field}
    offers = re.findall(r'name="take" value="([^"]+)"[^>]*>([^<]+)<', person.page)
    buttons = {words.strip(): value for value, words in offers}
    assert offered in buttons
    person.send(typed, take=buttons[offered])
    assert person.question != key


def test_a_value_taken_goes_into_no_other_field(person):
    person.walk(FILLED)
    person.open(f"/s/{person.id}/q/birth_date/")
    person.send({"day": "2001-01-01"}, stamp="an older answer", take=f"stamp={person.stamp}")
    assert "This answer was changed in another window" in person.page


def test_every_page_has_one_heading_and_its_title(everything):
    for page in pages(everything.document, DAY):
        everything.open(page.url(everything.id))
        assert everything.page.count("<h1") == 1
        assert titled(everything.page).startswith(str(page.question.title))


def test_every_key_of_an_answer_is_asked_by_its_question(everything):
    for key, answer in everything.answers.items():
        asked = set().union(*(each.stored_keys for each in BY_KEY[key].fields)) | {"already", "as_of"}
        for record in answer if isinstance(answer, list) else [answer]:
            assert record is None or record.keys() <= asked


def test_pages_are_found_by_what_their_address_says(everything):
    for page in pages(everything.document, DAY):
        assert find_page(everything.document, page.question.key, page.number, DAY) == page


@pytest.mark.usefixtures("law_that_stays")
def test_a_pay_of_which_nobody_knows_when_it_is_in_writing_is_not_sure(person):
    person.walk({**FILLED, "pay": {**FILLED["pay"], "in_writing": "unknown"}})
    application = application_from(person.document, NOON.date())
    assert application is not None
    april = date(2027, 4, 1)
    assert application.profile.facts_on(april).value(SALARY) == 4_000_000
    assert application.unconfirmed is not None
    assert application.unconfirmed.facts_on(april).value(SALARY) == 0
    person.open(f"/s/{person.id}/result/")
    assert "the pay in writing" in person.page
    assert "You will have enough points" not in person.page


@pytest.mark.parametrize(
    ("question", "stored", "typed"),
    [
        ("pay", {"since": "2026-11-20", "already": True}, {"in_writing": "now"}),
        ("pay", {"since": "2027-02-28", "already": False}, {"in_writing": "expected", "since": "2027-02-28"}),
        ("japanese", {"on": None}, {"certificate": "held"}),
        ("japanese", {"on": "2027-01-25"}, {"certificate": "expected", "on": "2027-01-25"}),
    ],
)
def test_what_an_older_release_stored_of_a_day_is_shown_as_its_choice(person, question, stored, typed):
    person.walk(FILLED)
    rest = {"pay": {"kind": "amount", "annual_yen": 4_000_000, "fixed_overtime_yen": None, "work_from": None}}
    record = {**rest.get(question, {"test": "n1"}), **stored}
    person.hold({**person.document, "answers": {**person.answers, question: [record]}})
    assert person.at_check, "nothing is asked again"
    person.open(f"/s/{person.id}/q/{question}/1/?change=1")
    shown = typed_in(person.page)
    assert {key: shown.get(key) for key in ("in_writing", "since", "certificate", "on") if key in shown} == typed
