"""The top of a question page on a phone: way back and part share a line, so that the question begins early."""

from typing import Final

import pytest

from .test_start_page import LANGUAGES
from .visiting import answered

LOWEST_TOP: Final = 120

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_begins_within_120_px(language, visit):
    visitor = visit(language=language)
    visitor.hold(answered())
    for question in ("place", "degrees/1", "pay/1", "others"):
        visitor.goto(f"q/{question}/")
        box = visitor.page.locator("h1").bounding_box()
        assert box
        assert box["y"] <= LOWEST_TOP, question
