"""A return link on a computer that others use next: it opens the answers once, and leaves nothing behind."""

import pytest
from playwright.sync_api import expect

from eligibility.saving.digests import Secret, fingerprint
from eligibility.saving.models import SavedSession

from .visiting import answered

pytestmark = pytest.mark.django_db(transaction=True)

TOKEN = "2345672345abcdefghijklmnopqrstuv"
STORES = "() => JSON.stringify([{...localStorage}, {...sessionStorage}])"
REFUSED = r"error: Failed to load resource: the server responded with a status of 40[34]"


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_back_to_the_link_does_not_show_the_answers_to_the_next_person(scripts, visit, watch):
    watch.expected.append(REFUSED)
    SavedSession.objects.create(
        document=answered("birth_date"), return_link_mac=fingerprint(Secret.LINK, TOKEN), return_code_mac="code"
    )
    visitor = visit(java_script_enabled=scripts)
    page = visitor.page
    page.goto(f"/r/{TOKEN}/")
    assert not scripts or TOKEN not in page.evaluate(STORES)
    page.locator("main form button").click()
    page.wait_for_url("**/q/birth_date/")
    page.goto(page.url.split("/q/")[0] + "/another/")
    page.locator("main form button").click()
    page.wait_for_url(f"{visitor.site}/")
    assert not scripts or TOKEN not in page.evaluate(STORES)
    for _step in range(5):
        if TOKEN in page.url:
            break
        page.go_back()
    assert TOKEN in page.url
    expect(page.locator("h1")).to_have_text("This link no longer opens here")
    assert page.locator("main form").count() == 0
    page.goto(f"/r/{TOKEN}/")
    expect(page.locator("h1")).to_have_text("This link no longer opens here")
