"""Furigana in a browser: nothing collides on a narrow phone, and the switch works without JavaScript."""

import pytest
from playwright.sync_api import expect

from .visiting import answered

COLLISIONS = """() => {
    const boxes = (node, kept) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        // A box is as high as the face asks for; the letters are within its middle.
        return [...range.getClientRects()].filter(it => it.width && it.height).map(it => ({
            top: it.top + it.height * kept, bottom: it.bottom - it.height * kept, left: it.left, right: it.right,
            words: node.textContent, of: node.parentElement.closest("ruby"),
        }));
    };
    const texts = [], readings = [];
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.textContent.trim() || node.parentElement.closest(".visually-hidden")) continue;
        (node.parentElement.closest("rt") ? readings : texts).push(...boxes(node, 0.2));
    }
    const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1
        && one.top < other.bottom - 1 && other.top < one.bottom - 1;
    const found = readings.flatMap(one => [
        ...texts.filter(other => meet(one, other)),
        ...readings.filter(other => other !== one && other.of !== one.of && meet(one, other)),
    ].map(other => `${one.words} / ${other.words.trim().slice(0, 20)}`));
    const wide = document.documentElement.scrollWidth > innerWidth ? ["wider than the page"] : [];
    return {readings: readings.length, found: [...found, ...wide]};
}"""


@pytest.mark.parametrize("width", [320, 360])
def test_no_furigana_covers_another_line(visit, width):
    visitor = visit(language="ja", viewport={"width": width, "height": 740})
    document = answered()
    document["answers"]["others"]["has_licences"] = "yes"
    visitor.hold(document)
    visitor.read_furigana()
    for address in ("result/", "result/points/", "result/time/", "q/organisation/", "q/others/", "q/licences/"):
        visitor.goto(address)
        visitor.page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })")
        seen = visitor.page.evaluate(COLLISIONS)
        assert seen["readings"] > 0, address
        assert seen["found"] == [], address


@pytest.mark.parametrize("scripts", [True, False])
def test_the_switch_is_in_the_menu_and_keeps_what_is_typed(visit, scripts):
    visitor = visit(language="ja", java_script_enabled=scripts)
    visitor.come_to("pay")
    page = visitor.page
    amount = page.locator("input[name=annual_yen]")
    visitor.fill({"kind": "amount", "annual_yen": "4百万"})
    page.locator(".language-menu summary").click()
    page.get_by_role("button", name="ふりがなをつける").click()
    page.locator("h1 ruby, label ruby, legend ruby, p ruby").first.wait_for()
    assert visitor.question == "pay"
    assert amount.input_value() == "4百万"
    page.locator(".language-menu summary").click()
    page.get_by_role("button", name="ふりがなを消す").click()
    expect(page.locator("ruby")).to_have_count(0)
    assert amount.input_value() == "4百万"
