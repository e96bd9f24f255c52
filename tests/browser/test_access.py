"""Every page in every language, empty, with errors and filled: for screen readers, small screens and large fingers.

A run loads every page in two languages, questions with errors; axe looks at each of them in one of these. The seed of
the run draws them. `make deep` has axe look at all of them in every language, and at every question in every state.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import axe_playwright_python
import pytest
from django.conf import settings
from playwright.sync_api import Page, ViewportSize

from eligibility.result.sections import SECTIONS
from eligibility.wizard.path import pages
from tests.day import DAY, SEED

from .conftest import PHONE
from .visiting import Visitor, answered, everything

LANGUAGES = [code for code, _ in settings.LANGUAGES]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RESULT = [f"result/{section.path}" for section in SECTIONS]
OF_ASSESSMENT = ["check/", *RESULT, "keep/", "another/", "delete/"]
"""The pages of an assessment after its questions."""

pytestmark = pytest.mark.django_db(transaction=True)


def findings(page: Page, *, contrast: bool = True, only: Sequence[str] = ()) -> list[str]:
    """What axe finds on a page: rule, element, and why. `only` names the rules to look at, none for all."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": contrast}}
    wanted = {"runOnly": list(only)} if only else {"rules": rules}
    # Style sheets and films are not fetched a second time, which no rule in use needs; violations alone come back.
    found: list[str] = page.evaluate(
        """async wanted => {
            const {violations} = await axe.run({resultTypes: ["violations"], preload: false, ...wanted});
            return violations.flatMap(rule => rule.nodes.map(
                node => `${rule.id}: ${node.html.slice(0, 120)} ${node.failureSummary}`
            ));
        }""",
        wanted,
    )
    return [f"{page.url} {each}" for each in found]


def sideways(page: Page) -> list[str]:
    """What reaches beyond the right edge of the window."""
    found: list[str] = page.evaluate("""() => {
        const wide = document.documentElement.clientWidth;
        const beyond = [...document.querySelectorAll("main *, header *, footer *")]
            .filter(it => it.getClientRects().length && !it.closest(".visually-hidden, .skip, .scrolls, svg"))
            .filter(it => it.getBoundingClientRect().right > wide + 0.5);
        const scrolls = document.documentElement.scrollWidth > wide ? ["the page"] : [];
        return [...scrolls, ...beyond.slice(0, 3).map(it => it.outerHTML.slice(0, 100))];
    }""")
    return found


def show(page: Page, address: str) -> None:
    """Put another page of the same kind in place of the present one, as htmx does: faster than loading it."""
    page.evaluate(
        """async address => {
            const answer = await fetch(address);
            const shown = new DOMParser().parseFromString(await answer.text(), "text/html");
            document.title = shown.title;
            document.documentElement.lang = shown.documentElement.lang;
            document.body.replaceWith(shown.body);
        }""",
        address,
    )


WRONG = {"name": "\u202eschool"}
"""No choice made, no text written where one is asked for, and a name that is none."""

STATES = {
    "filled": None,
    "with errors": WRONG,
    "empty": {},
}
"""What is typed on a page in each state: nothing but the answers stored, something wrong, nothing at all."""


def states(visitor: Visitor, first: int, step: int) -> Iterator[str]:
    """Come to every question, or to every so manieth from the first, in every state; yield what to call it."""
    for place in ("japan", "abroad"):
        document = everything(place)
        asked = [page for page in pages(document, DAY) if place == "japan" or page.question.key == "landing"]
        asked = asked[first::step] if place == "japan" else asked
        for state, typed in STATES.items():
            drafts = {} if typed is None else {page.key: {"stamp": "", "typed": typed} for page in asked}
            visitor.hold(document, drafts)
            visitor.goto("q/activity/")
            for page in asked:
                show(visitor.page, page.url(visitor.id) + ("?said=1" if state == "with errors" else ""))
                assert visitor.page.locator(".error-summary").count() == (state == "with errors")
                yield f"{page.key} {state}"


@pytest.mark.parametrize("step", [4 * len(LANGUAGES), pytest.param(1, marks=pytest.mark.deep)], ids=["a part", "all"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_question_in_any_state(language, step, visit):
    """A quarter of the questions is met in every state by the languages together, in `make deep` all in each."""
    visitor = visit(language)
    visitor.read(language)
    first = (SEED + LANGUAGES.index(language)) % step
    found = {state: findings(visitor.page) for state in states(visitor, first, step)}
    assert [state for state in found if found[state]] == [], found
    assert len(found) == 3 * len({state.split()[0] for state in found}) > 3 * 20 // step


def test_axe_would_find_what_is_wrong(page):
    page.goto("/")
    page.evaluate("""() => {
        document.querySelector("main").insertAdjacentHTML("beforeend", '<img src="/static/favicon.svg"><input>');
    }""")
    assert {finding.split()[1] for finding in findings(page)} == {"image-alt:", "label:"}


NARROW = ViewportSize(width=320, height=640)
OTHER_COLOURS: Final[list[dict[str, Any]]] = [{"color_scheme": "dark"}, {"forced_colors": "active"}]


@pytest.mark.parametrize("scheme", OTHER_COLOURS, ids=["dark", "forced colours"])
@pytest.mark.parametrize("result", [[], pytest.param(RESULT, marks=pytest.mark.deep)], ids=["questions", "result"])
def test_axe_finds_nothing_in_other_colours(scheme, result, visit):
    """The pages of the result are met in other colours by test_example_and_law, for somebody else."""
    visitor = visit(**scheme)
    visitor.hold(answered(), {"pay.0": {"stamp": "", "typed": {"kind": "amount", "annual_yen": "420"}}})
    found = []
    for rest in ("q/pay/1/?said=1", "q/degrees/1/", "q/others/", "check/", *result, "keep/"):
        visitor.goto(rest)
        found += findings(visitor.page)
    visitor.page.goto("/")
    assert found + findings(visitor.page) == []


PRESSED_AND_SMALL = """() => [...document.querySelectorAll("a, button, label, summary, input:not([type=hidden])")]
    .filter(it => it.getClientRects().length && !it.closest(".visually-hidden, .skip"))
    .filter(it => getComputedStyle(it).display !== "inline")
    .filter(it => it.getBoundingClientRect().width < 24 || it.getBoundingClientRect().height < 24)
    .map(it => it.outerHTML.slice(0, 120))"""


def cut_off_in_large_text(page: Page) -> bool:
    """Whether a page with letters of twice the size is wider than a phone; afterwards it is as before."""
    page.set_viewport_size(PHONE)
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    wide: int = page.evaluate("() => document.documentElement.scrollWidth")
    page.evaluate("() => { document.documentElement.style.fontSize = ''; }")
    page.set_viewport_size(NARROW)
    return wide > PHONE["width"]


def pages_met(visitor: Visitor, first: int, step: int) -> Iterator[tuple[str, bool]]:
    """Come to every page once, questions with errors; with each comes whether it is for axe.

    One of the pages of a step is for axe, and where it is of four a second one is met.
    """
    document = everything()
    asked = list(pages(document, DAY))
    visitor.hold(document, {page.key: {"stamp": "", "typed": WRONG} for page in asked})
    addresses = [f"{page.url(visitor.id)}?said=1" for page in asked]
    addresses += [f"/s/{visitor.id}/{rest}" for rest in OF_ASSESSMENT]
    addresses += ["/", "/return/", "/import/", "/verify/", "/privacy/", "/s/no-such-assessment/", "/no/such/page"]
    for number, address in enumerate(addresses):
        if number % step in (first, (first + 2) % step):
            visitor.page.goto(address)
            yield address, number % step == first


@pytest.mark.parametrize("step", [len(LANGUAGES), pytest.param(1, marks=pytest.mark.deep)], ids=["a part", "all"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_for_everybody(language, step, visit, watch):
    """Readers of any page, phones of 320 pixels, large letters and large fingers: each page is loaded once for all.

    Markup and colours are the same in every language, and axe takes longer than all else: the languages together meet
    all pages with it, and with large letters.
    """
    watch.expected.append("status of 404")
    visitor = visit(language, viewport=NARROW)
    visitor.read(language)
    page = visitor.page
    found: dict[str, list[object]] = {"axe": [], "sideways": [], "small": [], "cut off": []}
    met = 0
    for where, drawn in pages_met(visitor, (SEED + LANGUAGES.index(language)) % step, step):
        met += drawn
        found["axe"] += findings(page) if drawn else []
        # WCAG 2.2, 2.5.8: 24 by 24 pixels. Links in lines of text are left to axe, which looks at what is around them.
        found["small"] += [(where, each) for each in page.evaluate(PRESSED_AND_SMALL)]
        found["sideways"] += [(where, each) for each in sideways(page)]
        found["cut off"] += [where] if drawn and cut_off_in_large_text(page) else []
    visitor.hold(answered())
    visitor.goto("check/")
    assert findings(page) == []
    assert found == {each: [] for each in found}
    assert met >= (20 + len(OF_ASSESSMENT)) // step


def test_nothing_lies_over_what_has_the_focus(visitor):
    page = visitor.page
    visitor.come_to("japanese")
    visitor.fill({"test": "bjt"})
    for _press in range(30):
        page.keyboard.press("Tab")
        hidden = page.evaluate("""() => {
            const it = document.activeElement, box = it.getBoundingClientRect();
            if (it === document.body || it.closest(".skip")) return "";
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return top && (it.contains(top) || top.contains(it)) ? "" : it.outerHTML;
        }""")
        assert hidden == ""


def test_the_running_total_is_polite_and_keeps_out_of_the_way(visitor):
    visitor.come_to("japanese")
    total = visitor.page.locator(".total")
    assert total.locator('[role="status"]').count() == 1
    assert total.locator("[aria-live=assertive], [role=alert]").count() == 0
    assert total.evaluate("it => getComputedStyle(it).position") == "static"
