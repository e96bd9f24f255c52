"""Any line the contract allows: drawn by a seed, and as Hypothesis strategies. For the tests alone."""

from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.scoring.fillings import FACTS, NEEDS_A_DEGREE, without
from tests.scoring.naive import GRADUATE_LEVEL, completed_years

Line = dict[str, Any]

FIRST_DAY, LAST_DAY = date(2023, 4, 1), date(2073, 4, 1)
DEGREES = ("bachelor", "master", "professional", "business_professional", "doctorate")
OTHER_YEARS = (0.5, 2.99, 4, 6, 8.25, 12)
OTHER_YEN = (1, 3_600_000, 5_500_000, 12_345_678)


def values(key: str) -> tuple[Any, ...]:
    """Values to draw from for a fact: the critical ones and some between them."""
    if key == "top100_degree_awarded_on":
        days = (date(2019, 3, 31) + timedelta(days=97 * step) for step in range(60))
        return (*(day.isoformat() for day in days), "2020-02-29", "2024-02-29", "1900-01-01", "2100-12-31")
    if key.startswith("experience_years"):
        return (*FACTS[key], *OTHER_YEARS)
    return (*FACTS[key], *OTHER_YEN) if key == "annual_salary_yen" else FACTS[key]


VALUES = {key: values(key) for key in FACTS}


def line_of(on: date, birth_date: date, degrees: list[str], drawn: dict[str, Any]) -> Line:
    """Put a line together; a yes that needs a degree which is not held becomes a no."""
    facts = dict(drawn)
    experience = {activity: facts.pop(f"experience_years.{activity}") for activity in "abc"}
    if not degrees:
        facts |= {key: False for key in NEEDS_A_DEGREE if facts[key]}
    if not GRADUATE_LEVEL & set(degrees) and facts["multiple_fields"]:
        facts["multiple_fields"] = False
    return {
        "on": on.isoformat(),
        "birth_date": birth_date.isoformat(),
        "degrees": degrees,
        "experience_years": experience,
        **facts,
    }


def known_line(random: Random) -> Line:
    """A line that leaves nothing open, mostly with an age at which ages matter."""
    on = FIRST_DAY + timedelta(days=random.randint(0, 30 if random.random() < 0.1 else 18_000))
    age = random.choice((27, 29, 30, 32, 34, 35, 37, 39, 40, 45, 15, 99))
    birth_date = date(on.year - age, random.randint(1, 12), random.randint(1, 28))
    if random.random() < 0.2:
        birth_date = _years_before(on - timedelta(days=random.choice((-1, 0, 1))), age)
    if (on.year - age) % 4 == 0 and random.random() < 0.2:
        birth_date = date(on.year - age, 2, 29)
    if completed_years(birth_date, on) < 15:
        birth_date = date(on.year - 16, 1, 1)
    degrees = random.sample(DEGREES, random.choice((0, 1, 1, 1, 2, 2, 3, 5)))
    return line_of(on, birth_date, degrees, {key: drawn_value(key, random) for key in FACTS})


def drawn_value(key: str, random: Random) -> Any:
    """A value of a fact: mostly one at which something turns, now and then any other."""
    if random.random() < 0.2:
        if key == "annual_salary_yen":
            return random.randint(0, 45_000_000)
        if key.startswith("experience_years"):
            return random.randint(0, 150) / 12
    return random.choice(VALUES[key])


def any_line(random: Random) -> Line:
    """A line that leaves nothing, a few things or everything open."""
    number = random.choice((0, 1, 2, 3, 5, 8, 15, len(FACTS)))
    return without(known_line(random), random.sample(sorted(FACTS), number))


def filled(line: Line, random: Random) -> Line:
    """The line with something drawn for everything that it leaves open."""
    experience = line["experience_years"]
    drawn = {
        key: drawn_value(key, random)
        if (given := experience[key[-1]] if key.startswith("experience") else line[key]) is None
        else given
        for key in FACTS
    }
    on, birth_date = date.fromisoformat(line["on"]), date.fromisoformat(line["birth_date"])
    return line_of(on, birth_date, line["degrees"], drawn)


def _years_before(day: date, years: int) -> date:
    return date(day.year - years, day.month, min(day.day, 28) if day.month == 2 else day.day)


@st.composite
def birth_dates(draw: st.DrawFn, on: date) -> date:
    """A birth date that makes somebody 15 to 100 years old on the day, birthdays and 29 February among them."""
    age = draw(st.sampled_from((29, 30, 34, 35, 39, 40)) | st.integers(15, 99))
    away = draw(st.sampled_from((-1, 0, 1)) | st.integers(0, 364))
    birthday = on - timedelta(days=away)
    leap_day = draw(st.booleans()) and birthday.year % 4 == age % 4
    birth_date = date(birthday.year - age, 2, 29) if leap_day else _years_before(birthday, age)
    return birth_date if 15 <= completed_years(birth_date, on) <= 100 else _years_before(on, age)


DAYS = st.dates(FIRST_DAY, LAST_DAY) | st.sampled_from(
    (FIRST_DAY, date(2023, 4, 20), date(2023, 4, 21), date(2024, 2, 29), date(2026, 2, 28), LAST_DAY)
)
FREE: dict[str, st.SearchStrategy[Any]] = {
    **{key: st.sampled_from(VALUES[key]) for key in FACTS},
    "annual_salary_yen": st.sampled_from(VALUES["annual_salary_yen"]) | st.integers(0, 10_000_000_000),
    **{
        f"experience_years.{activity}": st.sampled_from(VALUES[f"experience_years.{activity}"])
        | st.floats(0, 80, allow_nan=False)
        | st.integers(0, 960).map(lambda months: months / 12)
        for activity in "abc"
    },
    "top100_degree_awarded_on": st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(str),
}


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Any valid line, some of its facts not known; what Hypothesis finds with it, it makes small."""
    on = draw(DAYS)
    birth_date = draw(birth_dates(on))
    degrees = draw(st.lists(st.sampled_from(DEGREES), unique=True))
    unknown = draw(st.sets(st.sampled_from(sorted(FACTS))))
    return line_of(on, birth_date, degrees, {key: None if key in unknown else draw(FREE[key]) for key in FACTS})
