"""The bar of the points against the marks: to scale, and in words."""

import itertools
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from django.conf import settings

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.result.charts.score_bar import ScoreBar, score_bar
from eligibility.result.context import Context, context_of
from eligibility.result.sections.residence import RESIDENCE
from eligibility.scoring.permanent_residence import MARKS
from tests import people
from tests.language import in_language
from tests.result.applications import TODAY, application_of_line, graduate_in_march, much_unknown, reference_student
from tests.result.pages import section_page

LANGUAGES = [code for code, _ in settings.LANGUAGES]
LIVES: dict[str, Callable[[], Application]] = {
    "one day": reference_student,
    "two days": graduate_in_march,
    "much unknown": much_unknown,
    **{person.__name__: partial(lambda line: application_of_line(line()), person) for person in people.TEN_LIVES},
}


@pytest.mark.parametrize("application", LIVES.values(), ids=LIVES)
def test_the_bar_is_to_scale(application: Callable[[], Application]) -> None:
    check_bar(in_language("en", context_of, application(), today=TODAY))


def check_bar(made: Context) -> None:
    """The bar of a result has the points of the day shown to scale, within the picture."""
    shown = made.verdict.days.on(made.verdict.shown)
    bar = made.bar
    assert [mark.points for mark in bar.marks] == list(MARKS)
    unit = (bar.marks[-1].x - bar.left) / bar.marks[-1].points
    assert bar.sure == pytest.approx(shown.sure * unit, abs=0.2)
    assert bar.sure + bar.doubt == pytest.approx(shown.confirmed * unit, abs=0.2)
    assert bar.sure + bar.doubt + bar.open == pytest.approx(shown.most * unit, abs=0.3)
    assert bar.left + bar.sure + bar.doubt + bar.open <= bar.width
    assert str(shown.sure) in bar.words


@pytest.mark.parametrize(
    ("sure", "confirmed", "most"), [(0, 0, 0), (0, 0, 200), (40, 55, 95), (70, 70, 70), (70, 70, 115), (145, 160, 215)]
)
def test_marks_and_numbers_do_not_run_into_each_other(sure: int, confirmed: int, most: int) -> None:
    bar: ScoreBar = in_language("en", score_bar, sure, confirmed, most, MARKS)
    first, last = bar.marks
    assert (first.anchor, last.anchor) == ("end", "start")
    assert first.label_x < first.x < last.x < last.label_x
    places = [(label.x - 27 if label.anchor == "end" else label.x) for label in bar.labels]
    assert places == sorted(places)
    assert all(after - before >= 9 for before, after in itertools.pairwise(places))
    assert [label.points for label in bar.labels if label.strong] == [sure]


def test_the_parts_of_a_bar_are_distinguished_in_words() -> None:
    words = [
        in_language("en", score_bar, *points, MARKS).words
        for points in ((70, 70, 70), (70, 70, 95), (60, 70, 70), (60, 70, 95))
    ]
    assert words == [
        "70 points; 70 are needed.",
        "At least 70 points, up to 95; 70 are needed.",
        "60 points for sure, 70 if confirmed; 70 are needed.",
        "60 points for sure, 70 if confirmed, up to 95; 70 are needed.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_announced_rewrite_of_the_guideline_is_named_with_its_date(language: str) -> None:
    page = section_page(in_language(language, context_of, reference_student(), today=TODAY), RESIDENCE)
    assert in_language(language, format_date, date(2026, 8, 4)) in page
    for place in ("2(6)", "2(7)"):
        assert place in page
