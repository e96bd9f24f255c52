"""Benchmark time lines, ways and outlooks of two profiles; the floor is scoring their days alone."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from eligibility.contract.outlook import Outlook
from eligibility.contract.profile import profile_from
from eligibility.outlook.profile import Profile
from eligibility.outlook.timeline import timeline
from eligibility.outlook.turning_points import turning_points
from eligibility.outlook.ways import ways
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES

from .timing import interleaved

TIMES: Final = 20
WAYS_MILLISECONDS: Final = 150.0

STUDENT: Final[dict[str, Any]] = {
    "from": "2026-12-01",
    "until": "2036-12-01",
    "birth_date": "2000-05-20",
    "degrees": [
        {
            "level": "master",
            "field": "Engineering",
            "awarded_on": "2026-03-24",
            "japanese_degree": True,
            "designated": True,
        }
    ],
    "experience": {"a": [], "b": [{"start": "2027-04-01", "end": None}], "c": []},
    "pay": [{"from": "2026-11-01", "annual_yen": 3_600_000}],
    "japanese": [{"level": "n2", "on": "2026-01-25"}],
}
"""A graduate with one offer, who does not know the company yet."""


def busiest() -> dict[str, Any]:
    """Return fifteen years with another pay every month, a degree every other year and work with gaps."""
    levels = ("bachelor", "master", "professional", "business_professional", "doctorate")
    fields = ("Law", "Physics", "Physics", "Management", "Law")
    work = [{"start": f"202{year}-0{year}-15", "end": f"202{year + 1}-0{year}-01"} for year in range(4, 9)]
    return {
        "from": "2026-12-01",
        "until": "2041-12-01",
        "birth_date": "2001-05-20",
        "degrees": [
            {"level": level, "field": field, "awarded_on": f"{2028 + 2 * place}-01-20"}
            for place, (level, field) in enumerate(zip(levels, fields, strict=True))
        ],
        "experience": {activity: [*work, {"start": "2031-01-31", "end": None}] for activity in ("a", "b", "c")},
        "pay": [
            {"from": f"20{year}-{month:02d}-05", "annual_yen": (year * 37 + month * 991) % 11 * 1_000_000}
            for year in range(27, 41)
            for month in range(1, 13)
        ],
        "japanese": [{"level": "n2", "on": "2029-03-01"}, {"level": "n1", "on": "2035-03-01"}],
    }


def bench(say: Callable[[str], None], times: int = TIMES) -> None:
    """Print the seconds of a time line, the ways and the whole outlook, with the floor of each round."""
    _bench_life(say, "a student", STUDENT, times)
    _bench_life(say, "the busiest life", busiest(), max(times // TIMES, 1))


def _bench_life(say: Callable[[str], None], name: str, line: dict[str, Any], times: int) -> None:
    line_of_time, found_ways, whole, floor = interleaved(
        lambda: [timeline(profile_from(line)) for _ in range(times)],
        lambda: [ways(profile_from(line)) for _ in range(times)],
        lambda: [Outlook(profile_from(line)).as_contract() for _ in range(times)],
        lambda: [_scored(profile_from(line)) for _ in range(times)],
    )
    say(
        f"{name}, {len(turning_days(profile_from(line)))} days to score; median of {len(whole.seconds)} rounds by turns"
    )
    for what, measured in (("a time line", line_of_time), ("its ways", found_ways), ("the whole", whole)):
        one = measured.median / times
        say(
            f"{what + ':':<16}{one * 1_000:>9.2f} ms, {1 / one:>7,.0f} a second, "
            f"{measured.median / floor.median:.1f} times the floor"
        )
    say(f"{'the days alone:':<16}{floor.median / times * 1_000:>9.2f} ms, the floor")
    slowest = found_ways.median / times * 1_000
    reached = "reached" if slowest <= WAYS_MILLISECONDS else "NOT REACHED"
    say(f"  wanted: ways in at most {WAYS_MILLISECONDS:.0f} ms: {reached}")


def turning_days(profile: Profile) -> list[date]:
    """Return the first day of a profile and every later day on which something may change."""
    points = turning_points(profile, profile.start, profile.until)
    return [profile.start, *dict.fromkeys(point.day for point in points)]


def _scored(profile: Profile) -> list[object]:
    """Score each day of a profile once, which every time line has to do."""
    return [assess(profile.facts_on(day), TABLES.on(day)) for day in turning_days(profile)]
