"""The two fields of the monthly pay in a browser: folded, added up, and kept with an error and in another language."""

import pytest

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_monthly_pay_is_unfolded_put_right_and_added_up(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    visitor.come_to("pay")
    page = visitor.page
    fold, month, bonus = page.locator("details.fold"), page.locator("#id_month_yen"), page.locator("#id_bonus_yen")
    visitor.fill({"kind": "unknown"})
    assert not fold.locator("summary").is_visible(), "no amount is asked of those who do not know it"
    visitor.fill({"kind": "amount", "in_writing": "now"})
    assert not month.is_visible()
    fold.locator("summary").click()
    month.fill("３５万")
    bonus.fill("70")
    visitor.press_continue()
    page.locator(".error-summary a").click()
    assert page.evaluate("document.activeElement.id") == "id_bonus_yen"
    assert month.input_value() == "３５万"
    visitor.change_language("ja")
    page.locator('html[lang="ja"]').wait_for()
    assert (month.input_value(), bonus.input_value()) == ("３５万", "70")
    assert bonus.is_visible()
    visitor.answer({"bonus_yen": "70万"})
    assert visitor.answers["pay"][0]["annual_yen"] == 4_900_000
