"""Back, forward, reload, twice, two windows, two people, no connection: nothing is lost and nothing is mixed."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import expect

from eligibility.answers.document import with_record
from eligibility.saving.models import SavedSession

from .visiting import Visitor, answered, student

pytestmark = pytest.mark.django_db(transaction=True)

both = pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])

NOT_FOUND = r"error: Failed to load resource: the server responded with a status of 404"


@pytest.fixture
def at_pay(visit, scripts):
    """Somebody who has come to the page of the pay, after which that of Japanese is asked."""
    visitor = visit(java_script_enabled=scripts)
    visitor.hold(with_record(answered("pay"), "permission", None, {"kind": "unknown"}))
    visitor.goto("")
    assert visitor.question == "pay"
    return visitor


@both
def test_back_and_forward_show_the_answers_as_they_are(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    visitor.come_to("birth_date")
    visitor.walk(student(), until="pay")
    for question in ("experience_b", "school", "degrees", "birth_date"):
        visitor.go(-1, question)
    expect(visitor.page.locator("#id_day")).to_have_value("2003-05-20")
    visitor.go(1, "degrees")
    expect(visitor.page.locator("#id_awarded_on")).to_have_value("2027-03-24")
    visitor.go(-1, "birth_date")
    visitor.answer({"day": "2002-02-02"})
    assert visitor.question == "pay", "on to the first page that is open"
    assert visitor.answers["birth_date"] == {"day": "2002-02-02"}
    assert visitor.answers["degrees"][0]["level"] == "bachelor"


@both
def test_reloading_sends_nothing_twice(at_pay):
    page = at_pay.page
    at_pay.answer(student()["pay"])
    before = at_pay.answers
    page.reload()
    assert at_pay.question == "japanese"
    at_pay.fill({"test": "bjt", "score": "9999"})
    at_pay.press_continue()
    page.locator(".error-summary").wait_for()
    assert at_pay.answers == before


@both
def test_continue_pressed_twice_is_one_answer(at_pay):
    at_pay.fill(student()["pay"])
    at_pay.page.locator("form#question-form .actions .button:not(.button-second)").dblclick()
    expect(at_pay.page).to_have_url(re.compile("/q/japanese/"))
    assert len(at_pay.answers["pay"]) == 1
    assert at_pay.page.locator(".notice-warning:visible").count() == 0
    at_pay.fill(student()["japanese"])
    at_pay.page.locator("form#question-form .button-second").dblclick()
    expect(at_pay.page).to_have_url(re.compile("/q/japanese/2/$"))
    assert len(at_pay.answers["japanese"]) == 1


@both
def test_an_older_window_does_not_overwrite_a_newer_answer(at_pay):
    older = at_pay.page
    newer = at_pay.context.new_page()
    newer.goto(older.url)
    at_pay.fill({"kind": "amount", "annual_yen": "500万", "in_writing": "now"})
    at_pay.page = newer
    at_pay.answer({"kind": "amount", "annual_yen": "400万", "in_writing": "now"})
    at_pay.page = older
    at_pay.press_continue()
    notice = older.locator(".notice-warning:visible")
    expect(notice).to_contain_text("4,000,000 yen (400万円)")
    expect(notice).to_be_focused()
    expect(older.locator("#id_annual_yen")).to_have_value("500万")
    assert at_pay.answers["pay"][0]["annual_yen"] == 4_000_000
    at_pay.press_continue()
    older.wait_for_url("**/q/japanese/**")
    assert at_pay.answers["pay"][0]["annual_yen"] == 5_000_000


@both
def test_two_windows_with_two_people_are_two_assessments(at_pay):
    first_id = at_pay.id
    second = Visitor(at_pay.context, at_pay.site, scripts=at_pay.scripts)
    second.begin()
    assert second.id != first_id
    second.walk(student(), until="birth_date")
    second.answer({"day": "1991-01-01"})
    at_pay.answer(student()["pay"])
    assert at_pay.answers["birth_date"] == {"day": "2003-05-20"}
    assert second.answers["birth_date"] == {"day": "1991-01-01"}
    assert "pay" not in second.answers


@both
def test_the_next_person_at_this_computer_finds_nothing(at_pay, watch):
    page = at_pay.page
    kept = page.url
    at_pay.goto("another/")
    page.locator("main form button").click()
    page.wait_for_url(at_pay.site + "/")
    watch.expected.append(NOT_FOUND)
    page.go_back()
    assert page.locator('input[type="text"]').count() == 0
    page.goto(kept)
    assert page.locator("#question-form").count() == 0
    assert "2003" not in page.content()
    page.goto("/")
    assert page.locator('main a[href^="/s/"]').count() == 0
    assert SavedSession.objects.filter(id=at_pay.id).exists(), "what was answered stays saved"


@both
def test_an_assessment_that_is_gone_says_so(at_pay, watch):
    watch.expected += [NOT_FOUND, r"Response Status Error Code 404"]
    SavedSession.objects.all().delete()
    at_pay.fill(student()["pay"])
    at_pay.press_continue()
    at_pay.page.locator('a[href="/return/"]').wait_for()
    assert at_pay.page.locator("h1").inner_text() == "These answers cannot be opened here"


@both
def test_where_the_cookie_was_lost_what_was_typed_is_shown_again(at_pay, watch):
    watch.expected += [r"the server responded with a status of 403", r"Response Status Error Code 403"]
    at_pay.fill(student()["pay"])
    at_pay.context.clear_cookies(name=settings.CSRF_COOKIE_NAME)
    at_pay.press_continue()
    notice = at_pay.page.get_by_role("alert").filter(has_text="Your answer was not saved yet")
    expect(notice).to_be_visible()
    expect(notice).to_be_focused()
    assert at_pay.typed() == student()["pay"]
    at_pay.press_continue()
    at_pay.page.wait_for_url("**/q/japanese/**")
    assert at_pay.answers["pay"][0]["annual_yen"] == 4_000_000


@pytest.mark.parametrize("scripts", [True])
def test_without_a_connection_what_was_typed_stays_and_is_sent_later(at_pay, watch):
    watch.expected += [r"net::ERR_INTERNET_DISCONNECTED", r"htmx:(sendError|afterRequest)"]
    page = at_pay.page
    at_pay.fill(student()["pay"])
    at_pay.context.set_offline(True)
    for _try in range(2):
        at_pay.press_continue()
        expect(page.locator("#not-sent")).to_be_visible()
        expect(page.locator("#not-sent")).to_be_focused()
        assert at_pay.typed() == student()["pay"]
    at_pay.context.set_offline(False)
    at_pay.press_continue()
    page.wait_for_url("**/q/japanese/**")
    assert at_pay.answers["pay"][0]["annual_yen"] == 4_000_000


@pytest.mark.parametrize("scripts", [False])
def test_without_a_connection_and_without_javascript_the_browser_sends_it_when_asked_again(at_pay, watch):
    watch.expected += [r"net::ERR_INTERNET_DISCONNECTED"]
    page = at_pay.page
    at_pay.fill(student()["pay"])
    at_pay.context.set_offline(True)
    at_pay.press_continue()
    page.wait_for_url("chrome-error://**")
    at_pay.context.set_offline(False)
    page.reload()
    page.wait_for_url("**/q/japanese/**")
    assert at_pay.answers["pay"][0]["annual_yen"] == 4_000_000


@both
def test_the_running_total_is_hidden_and_shown(at_pay):
    page = at_pay.page
    at_pay.answer(student()["pay"])
    expect(page.locator('[role="status"]')).to_contain_text(re.compile(r"At least \d+ points"))
    at_pay.fill({"test": "n2"})
    page.locator(".total button").click()
    expect(page.locator('[role="status"]')).to_have_count(0)
    assert at_pay.typed()["test"] == "n2"
    page.locator(".total button").click()
    expect(page.locator('[role="status"]')).to_have_count(1)
    assert at_pay.typed()["test"] == "n2"


def test_nothing_is_left_in_the_browsers_stores(visitor):
    visitor.come_to("birth_date")
    visitor.walk(student(), until="japanese")
    kept = visitor.page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])")
    for said in ("2003", "4,000,000", "400万", "bachelor"):
        assert said not in kept
    assert all(cookie["httpOnly"] for cookie in visitor.context.cookies())
