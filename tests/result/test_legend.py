"""The legend of My points: what the edges of the lines mean, for the kinds of lines that the page has."""

import re

import pytest

from eligibility.answers.application import Application
from eligibility.result.context import context_of
from eligibility.result.sections.points import POINTS
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import MASTER

from .answer_people import applying, school_in_doubt
from .applications import TODAY, much_unknown
from .pages import section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")


def legend(application: Application, language: str = "en") -> list[tuple[str, str]]:
    """The kinds of lines explained, with their words, as the page shows them before its first heading."""
    context = in_language(language, lambda: context_of(application, today=TODAY))
    before = in_language(language, section_page, context, POINTS).partition("points-heading")[0]
    return re.findall(r'<li class="state-(\w+)">([^<]+)</li>', before)


def test_where_all_is_sure_nothing_is_explained() -> None:
    assert legend(applying(MASTER.line)) == []


@pytest.mark.parametrize(
    ("application", "found"),
    [
        (much_unknown(), [("counted", "for sure"), ("not_known", "open: only in the higher number")]),
        (
            school_in_doubt(applying(MASTER.line)),
            [("counted", "for sure"), ("to_confirm", "to confirm: only in the higher number")],
        ),
    ],
    ids=["open", "to confirm"],
)
def test_the_kinds_that_are_there_are_explained(application: Application, found: list[tuple[str, str]]) -> None:
    assert legend(application) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_explains_the_same(language: str) -> None:
    assert [state for state, _words in legend(much_unknown(), language)] == ["counted", "not_known"]
