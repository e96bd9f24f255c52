"""Random applications: profiles in the shape of the data contract, drawn by a seed so that edges are met often."""

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.scoring.lines import DEGREES, VALUES

from .naive import UNDATED

Line = dict[str, Any]
FIELDS = ("Law", " law ", "ＬＡＷ", "Physics", "")
YEN = (0, 2_999_999, 3_000_000, 3_600_000, 3_999_999, 4_200_000, 5_000_000, 6_000_000, 7_500_000, 8_000_000, 10_000_000)
MUCH_YEN = (15_000_000, 19_999_999, 20_000_000, 25_000_000, 30_000_000, 40_000_000)


def application(random: Random, *, years: int = 10, gaps: float = 0.1) -> Line:
    """An application to look at for some years, each thing in it not known with a likelihood of `gaps`."""
    start = date(2023, 4, 1) + timedelta(
        days=random.choice((0, 1, 20, random.randrange(900), random.randrange(12_000)))
    )
    until = _same_day(start, years)
    birth_date = _birth_date(random, start)
    line: Line = {
        "from": start.isoformat(),
        "until": until.isoformat(),
        "birth_date": birth_date.isoformat(),
        "degrees": [
            _degree(random, birth_date, start, until, gaps) for _ in range(random.choice((0, 1, 1, 2, 2, 3, 4)))
        ],
        "experience": {activity: None if random.random() < gaps else _periods(random, start) for activity in "abc"},
        "pay": None if random.random() < gaps else _pay(random, start, until),
        "japanese": None if random.random() < gaps else _japanese(random, start, until),
    }
    for key in UNDATED:
        if random.random() >= gaps:
            line[key] = _undated(random, key)
    return line


def _undated(random: Random, key: str) -> Any:
    modest = random.random() < 0.6
    return VALUES[key][0] if modest else random.choice(VALUES[key])


def _same_day(start: date, years: int) -> date:
    return date(start.year + years, start.month, 28 if (start.month, start.day) == (2, 29) else start.day)


def _birth_date(random: Random, start: date) -> date:
    age = random.choice((24, 25, 26, 28, 29, 30, 33, 34, 37, 39, 41, 16, 60))
    year = start.year - age
    if random.random() < 0.2:
        return date(year - year % 4, 2, 29)
    return date(year - 1, 1, 1) + timedelta(days=random.randrange(365))


def _around(random: Random, start: date, until: date) -> date:
    """A day before, in or at the edges of the span, now and then a 29 February."""
    if random.random() < 0.1:
        return date(random.choice((2020, 2024, 2028, 2032)), 2, 29)
    edges = (start - timedelta(days=1), start, start + timedelta(days=1), until, until + timedelta(days=1))
    if random.random() < 0.15:
        return random.choice(edges)
    return start + timedelta(days=random.randrange(-2500, (until - start).days))


def _maybe(random: Random, gaps: float) -> bool | None:
    return None if random.random() < gaps else random.random() < 0.5


def _degree(random: Random, birth_date: date, start: date, until: date, gaps: float) -> Line:
    degree: Line = {
        "level": random.choice(DEGREES),
        "field": random.choice(FIELDS),
        "awarded_on": max(birth_date, _around(random, start, until)).isoformat(),
    }
    for key in ("japanese_degree", "designated", "top100", "japanese_major", "related"):
        answer = _maybe(random, gaps)
        if answer is not None or random.random() < 0.5:
            degree[key] = answer
    if degree.get("japanese_major") and (degree["level"] != "bachelor" or degree.get("japanese_degree")):
        degree["japanese_major"] = False
    return degree


def _periods(random: Random, start: date) -> list[Line]:
    periods: list[Line] = []
    for _ in range(random.choice((0, 1, 1, 2, 3, 5))):
        first = start + timedelta(days=random.randrange(-3000, 1500))
        if random.random() < 0.3:
            first = date(first.year, random.choice((1, 3, 5, 8)), random.choice((29, 30, 31)))
        if periods and periods[-1]["end"] is not None and random.random() < 0.4:
            first = date.fromisoformat(periods[-1]["end"]) + timedelta(days=random.choice((-40, 0, 1, 2)))
        end = (
            None
            if random.random() < 0.3
            else first + timedelta(days=random.choice((0, 27, 30, 58, 365, 1094, 1095, 2000)))
        )
        periods.append({"start": first.isoformat(), "end": None if end is None else end.isoformat()})
    random.shuffle(periods)
    return periods


def _pay(random: Random, start: date, until: date) -> list[Line]:
    amounts = YEN if random.random() < 0.8 else YEN + MUCH_YEN
    days = {_around(random, start, until).isoformat() for _ in range(random.choice((0, 1, 1, 2, 3, 6)))}
    pay: list[Line] = [{"from": day, "annual_yen": random.choice(amounts)} for day in sorted(days)]
    random.shuffle(pay)
    return pay


def _japanese(random: Random, start: date, until: date) -> list[Line]:
    return [
        {"level": random.choice(("n2", "n1")), "on": _around(random, start, until).isoformat()}
        for _ in range(random.choice((0, 0, 1, 1, 2, 3)))
    ]


def busy_profile() -> Line:
    """Fifteen years with another pay every month, a degree every other year and work with gaps: the slowest we know."""
    degrees = [
        ("bachelor", "Law", "2028-01-20", None),
        ("master", "Physics", "2030-01-20", None),
        ("professional", "Physics", "2032-01-20", False),
        ("business_professional", "Management", "2034-01-20", True),
        ("doctorate", "Law", "2036-01-20", None),
    ]
    work = [{"start": f"202{year}-0{year}-15", "end": f"202{year + 1}-0{year}-01"} for year in range(4, 9)]
    return {
        "from": "2026-12-01",
        "until": "2041-12-01",
        "birth_date": "2001-05-20",
        "degrees": [
            {"level": level, "field": field, "awarded_on": day, "designated": listed}
            for level, field, day, listed in degrees
        ],
        "experience": {activity: [*work, {"start": "2031-01-31", "end": None}] for activity in "abc"},
        "pay": [
            {"from": f"20{year}-{month:02d}-05", "annual_yen": (year * 37 + month * 991) % 11 * 1_000_000}
            for year in range(27, 41)
            for month in range(1, 13)
        ],
        "japanese": [{"level": "n2", "on": "2029-03-01"}, {"level": "n1", "on": "2035-03-01"}],
    }
