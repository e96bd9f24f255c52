"""What a screen reader reads of the overview: the answer first, and what people ask of it within a minute and a half.

It reads the accessible tree in its order. A voice says some 150 words a minute in English and some 350 characters in
Japanese and Chinese, which is slow for somebody who listens every day.
"""

import re
from datetime import UTC, datetime
from typing import Final

import pytest
from time_machine import travel

from .test_start_page import LANGUAGES

MOST: Final = {"en": 225, "ja": 525, "zh-hant": 525, "zh-hans": 525}
"""Words, in Japanese and Chinese characters, of a minute and a half."""
LINE: Final = re.compile(r"""- '?[a-z]+(?: "(?P<name>[^"]*)")?(?: \[[^]]*\])*'?(?:: (?P<text>.*))?:?$""")
"""A line of an accessible tree: a role, its name, its state and its text."""

pytestmark = pytest.mark.django_db(transaction=True)


def spoken(tree: str) -> str:
    """The words of an accessible tree in the order in which they are read."""
    found = [LINE.fullmatch(line.strip()) for line in tree.splitlines() if "/url:" not in line]
    assert None not in found
    parts = [each[part] for each in found if each for part in ("name", "text") if each[part]]
    return " ".join(" ".join(parts).replace('"', "").split())


def length(words: str, language: str) -> int:
    """How long they take: words of English, characters of the others."""
    return len(words.split()) if language == "en" else len(words.replace(" ", ""))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", ["student", "doctor"])
@travel(datetime(2026, 11, 30, 3, tzinfo=UTC), tick=False)
def test_the_answer_is_heard_first_and_the_rest_within_a_minute_and_a_half(example, language, visit):
    page = visit(language).page
    page.goto(f"/example/{example}/?lang={language}")
    verdict = page.locator("h1").inner_text()
    assert verdict in page.title()
    heard = spoken(page.locator("main").aria_snapshot())
    lines = [each.inner_text() for each in page.locator(".summary-lines dd").all()]
    assert len(lines) >= 4
    papers = page.locator(".result-section ~ nav a[href*='/papers/']").first.inner_text()
    places = [heard.find(" ".join(words.split())) for words in (verdict, *lines, papers)]
    assert -1 not in places
    assert places == sorted(places)
    before, _between, _after = heard.partition(verdict)
    links = [each.inner_text() for each in page.locator("main .example, main .example a").all()]
    assert before.split() == links[0].split(), "only that the person is made up comes first"
    assert length(heard[: places[-1]], language) <= MOST[language]
