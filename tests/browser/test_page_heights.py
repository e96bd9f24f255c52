"""The pages about the employer and about what few people have: on a phone no longer than two screens."""

from typing import Any, Final

import pytest

from eligibility.wizard.questions.organisation import FACTS

from .test_start_page import LANGUAGES
from .visiting import everything

HIGHEST: Final = 1_480

NOT_YET: Final = {"asked": "not_yet"}
ASKED: Final = {"asked": "yes", **{field.key: "yes" for field in FACTS}}
SOME: Final = {"kind": "some"}
PAGES: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("organisation", NOT_YET),
    ("organisation", ASKED),
    ("others", {}),
    ("research", SOME),
    ("licences", SOME),
    ("foreign_qualification", {}),
    ("training", {"designated_training": "yes"}),
    ("investment_management", {}),
    ("position", {}),
    ("savings", {"kind": "amount"}),
)
"""The pages with the answers that open all their fields."""

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_longer_than_two_screens(language, visit):
    visitor = visit(language=language)
    document = everything()
    heights = {}
    for question, answer in PAGES:
        answers = document["answers"]
        answers = {**answers, question: {**answers[question], **answer}}
        visitor.hold({**document, "answers": answers})
        visitor.goto(f"q/{question}/")
        assert visitor.question == question
        state = answer.get("asked", "")
        heights[question, state] = visitor.page.evaluate("() => document.documentElement.scrollHeight")
    assert [where for where, height in heights.items() if height > HIGHEST] == [], heights


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_the_five_questions_open_with_a_yes(scripts, visit):
    visitor = visit(java_script_enabled=scripts)
    document = everything()
    visitor.hold({**document, "answers": {**document["answers"], "organisation": NOT_YET}})
    visitor.goto("q/organisation/?change=1")
    page = visitor.page
    first = page.locator(f'input[name="{FACTS[0].key}"]').first
    assert not first.is_visible()
    page.locator('label[for="id_asked_1"]').click()
    assert first.is_visible()
    folded = page.locator("details.folded-help").first
    assert not folded.locator("p").is_visible()
    folded.locator("summary").click()
    assert folded.locator("p").is_visible()
    visitor.fill({field.key: "no" for field in FACTS})
    visitor.press_continue()
    page.wait_for_url("**/check/")
    assert visitor.answers["organisation"] == {"asked": "yes", **{field.key: "no" for field in FACTS}}


def test_ticks_that_do_not_go_together_lead_to_the_field(visit):
    visitor = visit()
    visitor.hold(everything())
    visitor.goto("q/others/?change=1")
    visitor.fill({"have": "research,none"})
    visitor.press_continue()
    visitor.page.locator(".error-summary a").click()
    assert visitor.page.evaluate("() => document.activeElement.id") == "id_have_0"
    assert visitor.typed()["have"] == "research,none"
