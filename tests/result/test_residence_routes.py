"""The routes of the page on permanent residence: thirty lives by hand, and the words of the page.

The law is that of 22 November 2026: 70 points for three years, 80 or J-Skip for one (guideline of 24 February 2026).
"""

from datetime import date

import pytest

from eligibility.contract.profile import profile_from
from eligibility.formats import format_date
from eligibility.outlook.kept_marks import earliest_days, route_runs
from eligibility.result.context import Context, context_of
from eligibility.result.residence_routes import ResidenceRoute, routes_of
from eligibility.result.sections.residence import RESIDENCE
from eligibility.result.shorter_ways import shorter_ways
from eligibility.scoring.facts import FIRST_DAY
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import BETTER_PAID_MASTER
from tests.result.answer_people import awarded, paid

from .applications import TODAY
from .pages import section_page
from .residence_lives import LIVES, NEW, NONE, OPEN, Kept, Life, Outcome, Short

pytestmark = pytest.mark.usefixtures("law_that_stays")

HOLDER = {NEW: "only after a new recognition", NONE: "none", OPEN: "cannot tell"}


def of(life: Life, language: str = "en") -> Context:
    return in_language(language, lambda: context_of(life.application(), today=TODAY, activity="b"))


def outcome(route: ResidenceRoute, context: Context) -> Outcome:
    """What the page has of a route, as the tables of lives write it."""
    found = route.route
    if found.day and found.counted_from and found.last:
        assert route.enough == "yes"
        assert found.goes_on == (found.last == context.application.profile.until)
        least = None if found.mark is None else found.least
        return Kept(found.counted_from.isoformat(), found.day.isoformat(), found.last.isoformat(), least)
    return Short(route.enough)


def day_in_words(text: str) -> str:
    return in_language("en", format_date, date.fromisoformat(text))


def test_there_are_lives_of_every_kind() -> None:
    assert len(LIVES) >= 24
    assert len({life.name for life in LIVES}) == len(LIVES)
    for route in ("seventy", "eighty", "j_skip"):
        kinds = {getattr(life, route).enough if isinstance(getattr(life, route), Short) else "yes" for life in LIVES}
        assert kinds == {"yes", "no", "cannot_tell"}


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.name)
def test_each_route_has_the_days_worked_out_by_hand(life: Life) -> None:
    context = of(life)
    routes = in_language("en", routes_of, context)
    for route, expected in zip(routes, (life.seventy, life.eighty, life.j_skip), strict=True):
        if isinstance(expected, Kept):
            assert outcome(route, context) == expected
            assert day_in_words(expected.counted_from) in route.said
            assert day_in_words(expected.last) in route.said
            assert route.day == day_in_words(expected.day)
        else:
            assert outcome(route, context) == Short(expected.enough)
            assert all(day_in_words(day) in route.said for day in expected[1:] if day)
            assert bool(expected.counted_from) == any(str(year) in route.said for year in range(2023, 2040))


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.name)
def test_each_route_has_its_day_for_holders_of_the_status(life: Life) -> None:
    for route, expected in zip(in_language("en", routes_of, of(life)), life.holder, strict=True):
        assert route.with_status.startswith(HOLDER.get(expected) or day_in_words(expected))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_prints_every_route_in_every_language(language: str) -> None:
    for life in (LIVES[2], LIVES[13], LIVES[15]):
        context = of(life, language)
        page = in_language(language, section_page, context, RESIDENCE)
        for route in in_language(language, routes_of, context):
            assert f'data-residence="{route.route.key}" data-enough="{route.enough}"' in page
            assert all(said in page for said in (route.short, route.said, route.day, route.with_status))


def test_the_page_promises_nothing() -> None:
    for life in LIVES:
        page = in_language("en", section_page, of(life), RESIDENCE)
        assert "eligible" not in page.partition("<h1>")[2].replace("universities eligible", "")
        assert "condition is met" not in page


@pytest.mark.parametrize(
    ("name", "day"), [("master", "2027-04-01"), ("master with better pay", ""), ("at work since 2020", "")]
)
def test_what_shortens_it_is_computed_on_the_day_the_run_is_counted_from(name: str, day: str) -> None:
    """The master of 70 points has 80 with 4,000,000 yen; with 80 already, or 70 kept long enough, nothing is sooner."""
    (life,) = (each for each in LIVES if each.name == name)
    context = of(life)
    found = in_language("en", shorter_ways, context)
    assert (found is not None) == bool(day)
    page = in_language("en", section_page, context, RESIDENCE)
    assert ("What would shorten it" in page) == bool(day)
    if found is not None:
        assert f"in place on {day_in_words(day)} and kept for 1 year" in found.lead
        assert any(way.startswith("Pay of 4,000,000 yen") for way in found.ways)
        assert all(way in page for way in found.ways)


def test_a_run_from_the_first_day_of_the_tables_may_have_begun_earlier() -> None:
    """80 points since 1 April 2021: three years are complete in 2024, and the tables begin on 1 April 2023."""
    since = "2021-04-01"
    line = {
        **BETTER_PAID_MASTER.line,
        "from": "2025-01-01",
        "until": "2030-01-01",
        "degrees": awarded(BETTER_PAID_MASTER.line, "2020-03-24"),
        "japanese": [{"level": "n1", "on": "2020-01-25"}],
        "pay": paid((since, 4_200_000)),
        "experience": {"a": [], "b": [{"start": since, "end": None}], "c": []},
    }
    seventy, eighty, j_skip = earliest_days(route_runs(profile_from(line), "b", FIRST_DAY))
    assert (seventy.counted_from, seventy.day, seventy.looks_back_too_far) == (FIRST_DAY, date(2026, 4, 1), True)
    assert (eighty.counted_from, eighty.day, eighty.looks_back_too_far) == (FIRST_DAY, date(2025, 1, 1), True)
    assert (j_skip.day, j_skip.looks_back_too_far) == (None, False)
