"""Keys alone, focus, and text that is composed before it is typed."""

import pytest
from playwright.sync_api import Page, expect

from .visiting import student

pytestmark = pytest.mark.django_db(transaction=True)


def tab_to(page: Page, wanted: str, most: int = 60) -> None:
    """Press Tab until the element that a script describes has the focus."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => {{ const it = document.activeElement; return {wanted}; }}"):
            return
    raise AssertionError(f"no way by Tab to: {wanted}")


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_whole_way_without_a_mouse(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    page = visitor.page
    page.goto("/")
    if not scripts:
        visitor.begin()
    else:
        tab_to(page, 'it.matches("main form button")')
        page.keyboard.press("Enter")
        page.wait_for_url("**/q/activity/")
        visitor.id = visitor.key_of_session()
    while not visitor.at_check:
        before = page.url
        for key, value in student()[visitor.question].items():
            sending = page.locator(f'button[name="{key}"][value="{value}"]')
            if sending.count():
                sending.focus()
                continue
            field = page.locator(f'input[name="{key}"]').first
            if not field.count() or not field.is_visible():
                continue
            if field.get_attribute("type") == "radio":
                choices = page.locator(f'input[name="{key}"]')
                values = [choices.nth(number).get_attribute("value") for number in range(choices.count())]
                choices.first.focus()
                page.keyboard.press("Space")
                for _press in range(values.index(value)):
                    page.keyboard.press("ArrowDown")
                expect(page.locator(f'input[name="{key}"][value="{value}"]')).to_be_checked()
            elif field.get_attribute("type") == "checkbox":
                for each in value.split(","):
                    box = page.locator(f'input[name="{key}"][value="{each}"]')
                    box.focus()
                    page.keyboard.press("Space")
                    expect(box).to_be_checked()
            else:
                field.focus()
                page.keyboard.press("Control+a")
                page.keyboard.type(value)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url, before=before: url != before)
        if scripts and not visitor.at_check:
            # The focus moves when the page comes and once more as it settles; a key before then would go elsewhere.
            expect(page.locator("#content")).to_be_focused()
            expect(page.locator(".htmx-settling")).to_have_count(0)
    visitor.goto("check/")
    assert visitor.at_check
    assert visitor.answers["pay"][0]["annual_yen"] == 4_000_000


def test_tab_goes_through_a_page_in_its_order_and_meets_continue_once(visitor):
    visitor.come_to("pay")
    visitor.fill({"kind": "amount", "in_writing": "expected"})
    visitor.page.locator("#content").focus()
    met = []
    for _press in range(12):
        visitor.page.keyboard.press("Tab")
        met.append(
            visitor.page.evaluate("() => document.activeElement.name || document.activeElement.innerText.trim()")
        )
    assert met[:4] == ["Back", "kind", "annual_yen", "I only know the monthly pay"]
    assert met[4:8] == ["in_writing", "since", "fixed_overtime_yen", "work_from"]
    assert met[8] == "What counts as pay?"
    assert met[9].startswith("Questions")
    assert met[10] == "Continue"
    assert "Continue" not in met[11:]


def test_continue_is_announced_once(visitor):
    visitor.come_to("pay")
    assert visitor.page.locator("button", has_text="Continue").count() == 2, "one for the key, one for the eye"
    assert visitor.page.get_by_role("button", name="Continue").count() == 1


def test_enter_in_a_field_is_continue_and_not_another_language(visitor):
    visitor.come_to("birth_date")
    visitor.page.locator("#id_day").fill("2001-01-01")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/q/degrees/**")
    assert visitor.page.locator("html").get_attribute("lang") == "en"
    assert visitor.answers["birth_date"] == {"day": "2001-01-01"}


def test_the_skip_link_leads_past_the_header(visitor):
    visitor.page.goto("/")
    visitor.page.keyboard.press("Tab")
    expect(visitor.page.locator("a.skip")).to_be_focused()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("#content")).to_be_focused()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_summary_of_errors_has_the_focus_and_leads_to_the_fields(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    visitor.come_to("degrees")
    visitor.fill({"level": "bachelor", "awarded_on": "some day"})
    visitor.press_continue()
    page = visitor.page
    expect(page.locator(".error-summary")).to_be_focused()
    assert page.title().startswith("Error: ")
    for link, field in ((0, "#id_place_0"), (1, "#id_awarded_on")):
        page.locator(".error-summary a").nth(link).click()
        expect(page.locator(field)).to_be_focused()
        expect(page.locator(field)).to_be_in_viewport()


def test_a_page_without_a_reload_is_read_from_its_beginning(visitor):
    visitor.begin()
    visitor.answer(student()["activity"])
    expect(visitor.page.locator("#content")).to_be_focused()
    # htmx scrolls to the top once the page has settled.
    expect(visitor.page.locator(".header")).to_be_in_viewport(ratio=1)
    assert visitor.page.evaluate("() => window.scrollY") == 0
    assert visitor.page.title().startswith("Where are you now?")


@pytest.mark.parametrize("composed", ["にせんさんねん", "二〇〇三年"])
def test_a_key_that_ends_a_composition_sends_nothing(composed, visitor):
    visitor.come_to("birth_date")
    page = visitor.page
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    page.locator("#id_day").focus()
    keys = page.context.new_cdp_session(page)
    # The keys of an input method: 229 is what a browser reports while it composes, Enter takes the candidate.
    keys.send("Input.imeSetComposition", {"text": composed, "selectionStart": 1, "selectionEnd": 1})
    keys.send(
        "Input.dispatchKeyEvent",
        {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Process", "code": "Enter"},
    )
    keys.send("Input.insertText", {"text": "2003年5月20日"})
    keys.send("Input.dispatchKeyEvent", {"type": "keyUp", "windowsVirtualKeyCode": 13, "key": "Enter", "code": "Enter"})
    page.wait_for_timeout(200)
    assert "POST" not in sent
    assert visitor.question == "birth_date"
    expect(page.locator("#id_day")).to_have_value("2003年5月20日")
    page.keyboard.press("Enter")
    page.wait_for_url("**/q/degrees/**")
    assert visitor.answers["birth_date"] == {"day": "2003-05-20"}
