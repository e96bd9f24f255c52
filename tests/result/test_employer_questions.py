"""The questions to the employer: a yes that brings points only together with another says so.

The law is that of 22 November 2026: a small or medium-sized enterprise adds points only to a support measure
for innovation (特別加算 イ).
"""

from typing import Final

import pytest

from eligibility.result.context import context_of
from eligibility.result.sections.employer import EMPLOYER
from tests.language import in_language

from .applications import TODAY, much_unknown
from .pages import section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")

TOGETHER: Final = "only together with a yes above"


def test_a_yes_that_counts_with_another_only_is_told_from_one_that_counts_alone() -> None:
    context = in_language("en", lambda: context_of(much_unknown(), today=TODAY))
    questions = {each.key: each for each in in_language("en", lambda: context.employer_questions)}
    assert [(key, each.more, each.alone) for key, each in questions.items()] == [
        ("innovation_support", 10, True),
        ("sme", 10, False),
        ("growth_field_project", 10, True),
    ]
    page = in_language("en", lambda: section_page(context, EMPLOYER))
    assert page.count(TOGETHER) == 1
