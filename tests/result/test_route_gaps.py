"""What J-Skip and J-Find lack, on Other conditions and on Permanent residence.

The law is that of 22 November 2026: J-Skip in 1号ロ asks for a graduate degree or ten years, and 20,000,000 yen.
"""

from dataclasses import replace

import pytest

from eligibility.answers.application import Application
from eligibility.language import localized
from eligibility.result.conditions.route_gaps import RouteGaps, gaps_on
from eligibility.result.context import Context, context_of
from eligibility.result.sections.conditions import CONDITIONS
from eligibility.result.sections.residence import RESIDENCE
from eligibility.scoring.routes import ROUTES
from eligibility.scoring.text import LANGUAGES
from tests.language import in_language
from tests.outlook.people import MASTER, VOCATIONAL_GRADUATE

from .answer_people import J_SKIP_MASTER, MILLION, RICH, applying, paid, pay_in_doubt
from .applications import TODAY, much_unknown
from .pages import Outline, section_page

pytestmark = pytest.mark.usefixtures("law_that_stays")
PAY = "pay of 20,000,000円"
STUDIES = "graduate degree or 10 years' work"
A_YEN_SHORT = paid(("2026-11-01", 20 * MILLION - 1))


def of(application: Application, language: str = "en") -> Context:
    return in_language(language, lambda: context_of(application, today=TODAY))


def j_skip(application: Application) -> RouteGaps:
    return in_language("en", lambda: gaps_on(of(application).main, "j_skip", "b"))


@pytest.mark.parametrize(
    ("application", "gaps"),
    [
        (applying(J_SKIP_MASTER, pay=RICH), RouteGaps((), (), ())),
        (applying(J_SKIP_MASTER, pay=A_YEN_SHORT), RouteGaps((PAY,), (), ())),
        (applying(VOCATIONAL_GRADUATE.line), RouteGaps((STUDIES, PAY), (), ())),
        (applying(VOCATIONAL_GRADUATE.line, pay=None), RouteGaps((STUDIES,), (PAY,), ())),
        (pay_in_doubt(applying(J_SKIP_MASTER, pay=RICH), ("2026-11-01", 4 * MILLION)), RouteGaps((), (), (PAY,))),
    ],
    ids=["met", "a yen short", "both", "pay open", "pay to confirm"],
)
def test_what_is_open_or_to_confirm_is_never_missing(application: Application, gaps: RouteGaps) -> None:
    assert j_skip(application) == gaps


@pytest.mark.parametrize(
    ("gaps", "words"),
    [
        (RouteGaps(("a",), ("b",), ("c",)), "Missing: a."),
        (RouteGaps((), ("b", "d"), ("c",)), "Not known: b; d."),
        (RouteGaps((), (), ("c",)), "To confirm: c."),
        (RouteGaps((), (), ()), ""),
    ],
)
def test_what_decides_is_said_first(gaps: RouteGaps, words: str) -> None:
    assert in_language("en", lambda: gaps.words) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_of_each_route_says_what_is_missing(language: str) -> None:
    """The master's degree is there, the pay of J-Skip and the school of J-Find are not."""
    context = of(applying(MASTER.line), language)
    page = in_language(language, section_page, context, CONDITIONS)
    assert Outline(page).verdicts == [("j_skip", "not_met"), ("j_find", "not_met")]
    for route, gaps in zip(context.routes, ("pay", "top100_university"), strict=True):
        [found] = [each for each in ROUTES if each.key == route.key]
        [condition] = [each for each in found.route_conditions["b"] or () if each.key == gaps]
        assert in_language(language, localized, condition.short) in route.gaps
        assert route.gaps in page


def test_a_route_that_is_met_lacks_nothing() -> None:
    assert of(applying(J_SKIP_MASTER, pay=RICH)).routes[0].gaps == ""


def test_an_open_pay_is_not_known_on_both_pages() -> None:
    context = of(replace(much_unknown(), activity="b"))
    for section in (CONDITIONS, RESIDENCE):
        page = in_language("en", section_page, context, section)
        assert PAY not in page.partition("Missing:")[2].partition(".")[0]


def test_permanent_residence_says_what_j_skip_lacks() -> None:
    page = in_language("en", section_page, of(applying(J_SKIP_MASTER, pay=A_YEN_SHORT)), RESIDENCE)
    assert f"Missing: {PAY}." in page
    assert "Conditions of J-Skip: no." in page
    open_pay = in_language("en", section_page, of(applying(J_SKIP_MASTER, pay=None)), RESIDENCE)
    assert f"Not known: {PAY}." in open_pay
    assert "not reached" not in open_pay


def test_where_j_skip_fails_by_the_work_that_is_said() -> None:
    line = {**J_SKIP_MASTER, "international_services": True}
    page = in_language("en", section_page, of(applying(line, pay=RICH)), RESIDENCE)
    assert "Missing: Kind of work (not international services)." in page


def test_where_j_skip_is_kept_nothing_is_missing() -> None:
    page = in_language("en", section_page, of(applying(J_SKIP_MASTER, pay=RICH)), RESIDENCE)
    assert "Missing:" not in page
    assert "For J-Skip, when a condition fails." in page
