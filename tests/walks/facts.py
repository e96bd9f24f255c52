"""The facts of a person on a day, worked out from what was typed: by the law decisions, without the program.

Lines are in the shape of the data contract; None is not known.
"""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tests.outlook.naive import yes_if_one_is
from tests.scoring.naive import BONUSES

from .degrees import ANSWERS, counted_degrees, fields_differ, other_related_education
from .months import days_of_months, latest_start
from .people import Person

ONE_DAY = timedelta(days=1)
LEVELS = ("none", "n2", "n1")
ASKED_OF = {"research": "ab", "licences": "b", "position": "c"}
NOTHING = {"other_research_recognised": False, "foreign_qualification": "none", "designated_training": False}
"""What those who have nothing of a page say, but for counts."""

WORK_FACTS: dict[str, dict[str, Any]] = {
    "field": {"ordinary_status": "engineer", "international_services": False, "information_processing": False},
    "computing": {"ordinary_status": "engineer", "international_services": False, "information_processing": True},
    "language": {"international_services": True},
    "mixed": {},
    "licensed": {"ordinary_status": "licensed", "international_services": False},
    "transfer": {"ordinary_status": "transfer"},
    "other": {"ordinary_status": "other"},
}


class Facts:
    """What is true of a person who opens the result on a day."""

    def __init__(self, person: Person, today: date) -> None:
        self.person = person
        self.first = person.planned_day(today)
        year = self.first.year + 10
        self.last = self.first.replace(
            year=year, day=28 if (self.first.month, self.first.day) == (2, 29) else self.first.day
        )
        self.days_assessed, self.bonuses_asked = person.days_assessed(today), person.bonuses_asked(today)
        self.degrees = list(counted_degrees(person, self.first))
        self.undated = self._undated()
        # Months of work that has ended stay what they are on every day; those of other work are counted in periods.
        self.ended_months = {
            activity: given.months
            for activity, given in person.experience_given.items()
            if person.experience[activity].kind == "years" and not given.still
        }
        periods = {activity: self._periods(activity) for activity in "abc"}
        self.months = {
            activity: None if found is None else days_of_months(found, self.last) for activity, found in periods.items()
        }
        self.pay, self.japanese = self._pay(), self._japanese()

    def line_on(self, day: date) -> dict[str, Any]:
        """The line of facts of a day, but those that J-Find asks of a single degree."""
        held = [degree for degree in self.degrees if degree.day <= day]
        majors = [degree.japanese_major for degree in held]
        if held and self.person.only_graduate_school() and self.person.major_before != "no":
            # With graduate school alone, a person has been to a university before; which, and what for, nobody said.
            majors.append(None)
        related = [degree.related for degree in held] + [other_related_education(self.person, self.first)]
        levels = [] if self.japanese is None else [level for since, level in self.japanese if since <= day]
        return {
            **self.undated,
            "on": day.isoformat(),
            "birth_date": self.person.born.isoformat(),
            "experience_years": {activity: self.years_on(day, activity) for activity in "abc"},
            "annual_salary_yen": None if self.pay is None else self._pay_on(day),
            "japanese_level": None if self.japanese is None else max(levels, key=LEVELS.index, default="none"),
            "degrees": list(dict.fromkeys(degree.level for degree in held)),
            "multiple_fields": fields_differ(self.person, held),
            "japanese_degree": yes_if_one_is([degree.japanese_degree for degree in held]),
            "designated_university": yes_if_one_is([degree.designated for degree in held]),
            "japanese_major_abroad": yes_if_one_is(majors),
            "related_education": yes_if_one_is(related) if self.person.asked_related else None,
        }

    def lines_for_j_find(self, day: date) -> list[dict[str, Any]]:
        """The line of facts once for each degree held, with its university and its day."""
        line = self.line_on(day)
        return [
            {**line, "top100_university": degree.top100, "top100_degree_awarded_on": degree.day.isoformat()}
            for degree in self.degrees
            if degree.day <= day
        ] or [{**line, "top100_university": False, "top100_degree_awarded_on": "1900-01-01"}]

    def days_of_change(self) -> set[date]:
        """The days from the first to the last on which a fact changes; years of work are counted whole."""
        found = {self.first, self.last}
        for years in range(15, 80):
            found.add(_birthday(self.person.born, years))
        for degree in self.degrees:
            after_five_years = _birthday(degree.day, 5)
            found |= {degree.day, after_five_years, after_five_years + ONE_DAY}
        found |= {since for since, _ in self.pay or ()} | {since for since, _ in self.japanese or ()}
        for activity, months in self.months.items():
            before = self.ended_months.get(activity, 0)
            found |= {day for number, day in enumerate(months or (), start=1) if (before + number) % 12 == 0}
        return {day for day in found if self.first <= day <= self.last}

    def years_on(self, day: date, activity: str) -> float | None:
        """The years of work in an activity."""
        months = self.months[activity]
        return None if months is None else (bisect_right(months, day) + self.ended_months.get(activity, 0)) / 12

    def _pay_on(self, day: date) -> int:
        """The pay that an application of a day can rely on; nothing before the first."""
        return next((yen for since, yen in reversed(self.pay or []) if since <= day), 0)

    def _periods(self, activity: str) -> list[Mapping[str, Any]] | None:
        """The periods of work, that of the expected job among them; months that have ended are counted apart."""
        person = self.person
        experience, given = person.experience[activity], person.experience_given.get(activity)
        if activity not in person.chosen or experience.kind == "unknown":
            return None
        found: list[Mapping[str, Any]] = []
        if experience.kind == "periods":
            for period in experience.periods:
                end = period.end.day.isoformat() if period.end else None
                found.append({"start": period.start.day.isoformat(), "end": end})
        if experience.kind == "years":
            assert given, f"months of {activity} were never asked"
            if given.still:
                found.append({"start": latest_start(given.for_day, given.months).isoformat(), "end": None})
        if activity == person.activity and person.asked_first_working_day:
            begins = self._first_working_day()
            if experience.kind == "years" and given:
                # What was done up to the day for which months were given is in those months.
                begins = max(begins, min(given.for_day, self.first))
            found.append({"start": begins.isoformat(), "end": None})
        return found

    def _first_working_day(self) -> date:
        """The first day of the expected job; not known: the latest of the days planned for."""
        if self.person.work_from:
            return self.person.work_from.day
        return max(self.days_assessed)

    def _pay(self) -> list[tuple[date, int]] | None:
        """The pay that counts from each day on, in order.

        What can be proved already counts on the planned day, and replaces what was entered before it for a day that
        has come; a raise of such a day, entered after it, replaces it.
        """
        if self.person.pay is None:
            return None
        starts: list[tuple[date, date, int, int]] = []
        already: date | None = None
        for order, pay in enumerate(self.person.pay):
            if pay.since is None:
                assert pay.given_on
                already = pay.given_on
                starts.append((min(already, self.first), already, order, pay.yen))
            else:
                rank = already if already and pay.since.day <= already else pay.since.day
                starts.append((pay.since.day, rank, order, pay.yen))
        found = []
        for day in sorted({start for start, *_ in starts}):
            _, _, yen = max((rank, order, yen) for start, rank, order, yen in starts if start <= day)
            found.append((day, yen))
        return found

    def _japanese(self) -> list[tuple[date, str]] | None:
        if self.person.japanese is None:
            return None
        found = []
        for each in self.person.japanese:
            level = each.test
            if level == "bjt":
                level = "n1" if each.score >= 480 else "n2" if each.score >= 400 else "none"
            if level != "none":
                found.append((each.on.day if each.on else self.person.born, level))
        return found

    def _undated(self) -> dict[str, Any]:
        person, found = self.person, dict[str, Any]()
        for page, answers in person.pages.items():
            if page in ASKED_OF and not {*ASKED_OF[page]} & {*person.chosen}:
                continue
            ticked = person.pages["others"].get(page, "yes")
            for key, answer in answers.items():
                if page == "others" or key in ("kind", "first_author_only", "asked"):
                    continue
                known: Any = answer
                if ticked == "no" or (ticked == "yes" and answers.get("kind") == "none"):
                    known = NOTHING.get(key, False if key in BONUSES else 0)
                elif "unknown" in (ticked, answers.get("kind"), answer) or answers.get("asked") == "not_yet":
                    known = None
                elif answer in ("yes", "no"):
                    known = ANSWERS[str(answer)]
                found[key] = known
        # What was never asked is not known, and an answer for other days or other work does not count.
        found |= dict.fromkeys(BONUSES.keys() - (person.bonuses_given & self.bonuses_asked))
        if found["designated_training"] is False:
            found["training_used_japanese_university"] = None
        if person.activity == "b":
            found |= WORK_FACTS[person.work]
        if person.activity == "c":
            found["business_in_japan"] = ANSWERS[person.business_in_japan]
        else:
            found["employer_in_japan"] = ANSWERS[person.employer_in_japan]
        return found


def _birthday(day: date, years: int) -> date:
    """The same day some years later; 1 March for 29 February in common years."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
