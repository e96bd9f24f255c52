"""The time line against scoring every single day, and its reasons."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from eligibility.contract.facts import facts_from
from eligibility.contract.outlook import Outlook
from eligibility.contract.profile import profile_from
from eligibility.outlook.timeline import timeline
from eligibility.outlook.turning_points import Reason, ReasonKind
from eligibility.scoring.assessment import assess
from tests.day import rest_in_deep
from tests.law import STAYING, of_the_day

from .applications import application, busy_profile
from .naive import Application, day, days

RANK = ("no", "possible", "yes")
ONE_DAY = timedelta(days=1)


def every_day(line: dict[str, Any]) -> Iterator[tuple[date, dict[str, Any]]]:
    """What the contract's time line says of each day, by scoring the facts of that day alone."""
    lived = Application(line)
    for on in days(lived.start, lived.until):
        results = [assess(facts_from(facts)) for facts in lived.lines_for_j_find(on)]
        said: dict[str, Any] = {
            activity: {"low": each.low, "high": each.high, "qualifies": each.qualifies, "j_skip": each.j_skip}
            for activity, each in results[0].activities.items()
        }
        said["j_find"] = max((result.j_find for result in results), key=RANK.index)
        yield on, said


def assert_equals_every_day(line: dict[str, Any]) -> None:
    """Compare the time line, span by span, with the runs of days on which nothing changes."""
    expected: list[dict[str, Any]] = []
    for on, said in every_day(line):
        if expected and {key: expected[-1][key] for key in said} == said:
            expected[-1]["until"] = on.isoformat()
        else:
            expected.append({"from": on.isoformat(), "until": on.isoformat(), **said})
    given = Outlook(profile_from(line)).as_contract()["timeline"]
    assert [{key: value for key, value in span.items() if key != "why"} for span in given] == expected
    assert given[0]["why"] == []
    assert all(span["why"] for span in given[1:])


@pytest.mark.parametrize("seed", rest_in_deep(range(14), 6, "time lines"))
def test_a_time_line_equals_scoring_every_single_day(seed: int) -> None:
    assert_equals_every_day(application(Random(seed), gaps=(0.0, 0.1, 0.5)[seed % 3]))


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(1000, 1400))
def test_many_time_lines_equal_scoring_every_single_day(seed: int) -> None:
    assert_equals_every_day(application(Random(seed), gaps=(0.0, 0.1, 0.5)[seed % 3], years=10 + seed % 6))


@pytest.mark.deep
def test_the_time_line_of_a_busy_life_equals_scoring_every_single_day() -> None:
    assert_equals_every_day(busy_profile())


@pytest.mark.parametrize("seed", range(200, 260))
def test_spans_touch_and_cover_every_day_once(seed: int) -> None:
    line = application(Random(seed))
    spans = timeline(profile_from(line))
    assert spans[0].start == day(line["from"])
    assert spans[-1].until == day(line["until"])
    assert all(span.start <= span.until for span in spans)
    assert [span.start - ONE_DAY for span in spans[1:]] == [span.until for span in spans[:-1]]


def plain_life(**changes: Any) -> dict[str, Any]:
    """A bachelor of 28 with one offer, nothing unknown that matters here."""
    return {
        "from": "2026-12-01",
        "until": "2036-12-01",
        "birth_date": "1998-05-20",
        "degrees": [],
        "experience": {"a": [], "b": [], "c": []},
        "pay": [{"from": "2026-11-01", "annual_yen": 4_500_000}],
        "japanese": [],
        **changes,
    }


def reasons(line: dict[str, Any]) -> list[tuple[date, tuple[Reason, ...]]]:
    """The first days of the spans with their reasons, without the first span."""
    return [(span.start, span.why) for span in timeline(profile_from(of_the_day(line), STAYING), STAYING)[1:]]


def test_birthdays_are_reasons_only_where_they_change_something() -> None:
    assert reasons(plain_life()) == [
        (date(2028, 5, 20), (Reason(kind=ReasonKind.AGE, years=30),)),
        (date(2033, 5, 20), (Reason(kind=ReasonKind.AGE, years=35),)),
    ]


def test_an_event_that_changes_nothing_is_no_reason_with_one_that_does() -> None:
    on = "2028-05-20"
    line = plain_life(
        japanese=[{"level": "n2", "on": "2027-01-01"}, {"level": "n2", "on": on}],
        degrees=[{"level": "bachelor", "field": "Law", "awarded_on": on, "top100": False, "designated": False}],
    )
    assert (
        date(2028, 5, 20),
        (Reason(kind=ReasonKind.AGE, years=30), Reason(kind=ReasonKind.DEGREE, level="bachelor")),
    ) in reasons(line)


def test_each_kind_of_reason_has_its_own_sentence() -> None:
    line = plain_life(
        **{"from": "2023-04-10", "until": "2035-01-01"},
        degrees=[{"level": "master", "field": "Law", "awarded_on": "2025-03-24", "top100": True}],
        experience={"a": [], "b": [{"start": "2025-04-01", "end": None}], "c": []},
        pay=[{"from": "2025-02-01", "annual_yen": 20_000_000}],
        japanese=[{"level": "n1", "on": "2025-01-20"}],
        savings_yen=200_000,
    )
    sentences = {day(span["from"]): span["why"] for span in Outlook(profile_from(line)).as_contract()["timeline"]}
    assert sentences[date(2025, 1, 20)] == ["certificate of Japanese n1"]
    assert sentences[date(2025, 2, 1)] == ["pay of 20,000,000 yen"]
    assert sentences[date(2025, 3, 24)] == ["master degree awarded"]
    assert sentences[date(2028, 4, 1)] == ["3 years of b"]
    assert sentences[date(2028, 5, 20)] == ["age 30"]
    assert sentences[date(2030, 3, 25)] == ["more than 5 years since a master degree"]


def test_the_day_on_which_j_skip_begins_is_a_change_of_law() -> None:
    line = plain_life(
        **{"from": "2023-04-01", "until": "2023-05-01"},
        degrees=[{"level": "doctorate", "field": "Law", "awarded_on": "2020-03-24"}],
        pay=[{"from": "2023-04-01", "annual_yen": 20_000_000}],
    )
    assert reasons(line) == [(date(2023, 4, 21), (Reason(kind=ReasonKind.LAW),))]
    spans = timeline(profile_from(line))
    assert [span.assessment.activities["b"].j_skip for span in spans] == ["no", "yes"]


def test_a_reason_is_found_where_the_law_changed_within_the_span_before() -> None:
    line = plain_life(
        **{"from": "2023-04-10", "until": "2025-01-01"},
        degrees=[
            {"level": "master", "field": "Law", "awarded_on": "2021-03-24", "top100": False},
            {"level": "bachelor", "field": "Law", "awarded_on": "2024-03-24", "top100": True},
        ],
        savings_yen=200_000,
    )
    (span,) = timeline(profile_from(line))[1:]
    assert (span.start, span.assessment.j_find) == (date(2024, 3, 24), "yes")
    assert span.why == (Reason(kind=ReasonKind.DEGREE, level="bachelor"),)
