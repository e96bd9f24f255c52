"""A second reading of the contract's Profile, for the tests alone: plain, slow, and without the program.

Profiles and facts are lines in the shape of the data contract. What is not known is None.
"""

import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tests.scoring.fillings import FACTS, OF_REQUIREMENTS
from tests.scoring.naive import (
    GRADUATE_LEVEL,
    PASS_MARKS,
    PAY_FLOORS,
    POINTS,
    figure_on,
    is_j_find,
    is_j_skip,
    passes,
    plain,
)

Line = Mapping[str, Any]
ONE_DAY = timedelta(days=1)
FIRST_DAY = date(2023, 4, 1)
DATED = (
    *("from", "until", "birth_date", "degrees", "experience", "pay", "japanese"),
    *("multiple_fields", "annual_salary_yen", "japanese_level", "japanese_degree", "designated_university"),
    "japanese_major_abroad",
    *("top100_university", "top100_degree_awarded_on", "experience_years"),
)
UNDATED = tuple(key for key in FACTS if key not in DATED and not key.startswith("experience_years"))
FIRST_OF = {"position": "none", "foreign_qualification": "none", "japanese_level": "none"}
COUNTS = ("patents", "research_grants", "papers", "national_licences", "it_exams", "it_qualifications", "savings_yen")


def day(text: str) -> date:
    """The day."""
    return date.fromisoformat(text)


def days(first: date, last: date) -> list[date]:
    """Every day from the first to the last."""
    return [first + ONE_DAY * number for number in range((last - first).days + 1)]


def runs_of_work(periods: list[Line], until: date) -> list[tuple[date, date]]:
    """The unbroken runs of days worked, found by looking at every single day."""
    worked = set()
    for period in periods:
        last = until if period["end"] is None else min(until, day(period["end"]))
        worked |= set(range(day(period["start"]).toordinal(), last.toordinal() + 1))
    firsts = sorted(each for each in worked if each - 1 not in worked)
    lasts = sorted(each for each in worked if each + 1 not in worked)
    return [(date.fromordinal(first), date.fromordinal(last)) for first, last in zip(firsts, lasts, strict=True)]


def month_later(start: date, months: int) -> date:
    """The day on which a number of months is complete; the 1st of the next month where the month lacks the day."""
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    try:
        return date(year, month, start.day)
    except ValueError:
        return date(year, month + 1, 1)


def months_worked(periods: list[Line], on: date) -> int:
    """Whole calendar months of each run completed by a day; the last day worked is over on the day after it."""
    months = 0
    for first, last in runs_of_work(periods, on - ONE_DAY):
        number = 0
        while month_later(first, number + 1) <= last + ONE_DAY:
            number += 1
        months += number
    return months


class Application:
    """A profile, with the months of its work counted once."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.start, self.until = day(line["from"]), day(line["until"])
        self._months: dict[str, list[date]] = {}
        for activity, periods in line["experience"].items():
            if periods is not None:
                self._months[activity] = self._ends_of_months(periods)

    def _ends_of_months(self, periods: list[Line]) -> list[date]:
        """The days on which a month of work is complete, each as often as there is one."""
        found = []
        for first, last in runs_of_work(periods, self.until):
            number = 1
            while (complete := month_later(first, number)) <= last + ONE_DAY:
                found.append(complete)
                number += 1
        return found

    def facts_on(self, on: date) -> dict[str, Any]:
        """The line of Facts that is true on a day."""
        line = self.line
        held = [degree for degree in line["degrees"] if day(degree["awarded_on"]) <= on]
        graduate = [degree for degree in held if degree["level"] in GRADUATE_LEVEL]
        fields = {unicodedata.normalize("NFKC", degree["field"]).strip().casefold() for degree in graduate}
        facts: dict[str, Any] = {key: line[key] for key in UNDATED if key in line}
        facts["on"] = on.isoformat()
        facts["birth_date"] = line["birth_date"]
        facts["degrees"] = list(dict.fromkeys(degree["level"] for degree in held))
        facts["multiple_fields"] = len(fields) >= 2
        facts["japanese_degree"] = yes_if_one_is([degree.get("japanese_degree") for degree in held])
        facts["designated_university"] = yes_if_one_is([degree.get("designated") for degree in held])
        facts["japanese_major_abroad"] = yes_if_one_is(
            [
                degree.get("japanese_major")
                for degree in held
                if degree["level"] == "bachelor" and degree.get("japanese_degree") is not True
            ]
        )
        facts["related_education"] = yes_if_one_is(
            [line.get("related_education"), *(degree.get("related") for degree in held)]
        )
        facts["experience_years"] = {
            activity: sum(each <= on for each in self._months[activity]) / 12 if activity in self._months else None
            for activity in "abc"
        }
        if line["pay"] is None:
            facts["annual_salary_yen"] = None
        else:
            begun = [entry for entry in line["pay"] if day(entry["from"]) <= on]
            facts["annual_salary_yen"] = max(begun, key=lambda each: each["from"])["annual_yen"] if begun else 0
        if line.get("japanese") is None:
            facts["japanese_level"] = None
        else:
            levels = {each["level"] for each in line["japanese"] if day(each["on"]) <= on}
            facts["japanese_level"] = "n1" if "n1" in levels else "n2" if "n2" in levels else "none"
        return facts

    def lines_for_j_find(self, on: date) -> list[dict[str, Any]]:
        """The line of facts once for each degree held, with its university and its day; without any, as it is."""
        facts = self.facts_on(on)
        held = [degree for degree in self.line["degrees"] if day(degree["awarded_on"]) <= on]
        return [
            {**facts, "top100_university": degree.get("top100"), "top100_degree_awarded_on": degree["awarded_on"]}
            for degree in held
        ] or [facts]

    def least_facts_on(self, on: date) -> dict[str, Any]:
        """The line of facts with what is not known counted as no."""
        return counted_as_no(self.facts_on(on))


def yes_if_one_is(answers: list[bool | None]) -> bool | None:
    """Yes where one is, else not known where one is not, else no."""
    if True in answers:
        return True
    return None if None in answers else False


def counted_as_no(facts: Line) -> dict[str, Any]:
    """The line with every gap filled by no, none or nothing; what moves requirements only stays open."""
    filled = dict(facts)
    filled["experience_years"] = {
        activity: 0 if years is None else years for activity, years in facts["experience_years"].items()
    }
    for key in FACTS:
        if not key.startswith("experience_years") and key not in OF_REQUIREMENTS and filled.get(key) is None:
            if key in FIRST_OF:
                filled[key] = FIRST_OF[key]
            elif key in COUNTS or key == "annual_salary_yen":
                filled[key] = 0
            elif key == "top100_degree_awarded_on":
                filled[key] = "1900-01-01"
            else:
                filled[key] = False
    return filled


class Result:
    """Points, pay floor and J-Skip of one activity for a line without gaps."""

    def __init__(self, facts: Line, activity: str) -> None:
        f = plain(facts)
        self.points = sum(POINTS[activity](f).values())
        self.floor = activity == "a" or f["annual_salary_yen"] >= figure_on(PAY_FLOORS, f["on"])
        self.j_skip = is_j_skip(f, activity)
        self.j_find = is_j_find(f)
        assert passes(f, activity, self.points) == (self.reaches(figure_on(PASS_MARKS, f["on"])))

    def reaches(self, mark: int) -> bool:
        """Whether the mark and the pay floor are reached."""
        return self.points >= mark and self.floor
