"""Days of the next three years on which anybody may read a result, and people with days that move with them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from eligibility.answers.application import Application
from eligibility.formats import format_date
from eligibility.outlook.timeline import timeline
from eligibility.result.examples import EXAMPLES, STUDENT
from eligibility.scoring.assessment import assess
from eligibility.scoring.editions import TABLES
from eligibility.scoring.facts import FIRST_DAY
from eligibility.wizard.application import application_from
from tests.language import in_language

ONE_DAY: Final = timedelta(days=1)
LEAP_DAY: Final = date(2028, 2, 29)

FEW_DAYS: Final = (
    date(2026, 11, 29),
    date(2026, 12, 31),
    date(2027, 8, 31),
    LEAP_DAY,
    date(2028, 5, 20),
    date(2029, 1, 1),
)
"""Days for every run of the suite: on the first of them the events of a chart once came in another order."""

TWO_DAYS: Final = (date(2026, 12, 31), LEAP_DAY)
"""For every run of what takes long."""


def _all_days() -> list[date]:
    first_days = [date(2026 + month // 12, month % 12 + 1, 1) for month in range(11, 47)]
    birthdays = [date(year, 5, 20) for year in (2027, 2028, 2029)]
    days = {*FEW_DAYS, *birthdays}
    days |= {first - ONE_DAY for first in first_days}
    days |= {first for first in first_days if first.month in (1, 3, 4)}
    days |= {each + ONE_DAY * number for each in birthdays for number in (-1, 1)}
    days |= {LEAP_DAY - ONE_DAY * ahead for ahead in _days_ahead_of_examples()}
    days |= {start + ONE_DAY * number for start in TABLES.starts for number in (-1, 0)}
    return sorted(day for day in days if day >= FIRST_DAY)


def _days_ahead_of_examples() -> set[int]:
    """How far ahead of the day of caveat the examples apply, are permitted, graduate and have birthdays."""
    day = date(2026, 11, 22)
    ahead = set()
    for example in EXAMPLES.values():
        summaries = re.findall(r"\d{4}-\d\d-\d\d", str(example.document(day)))
        ahead |= {(date.fromisoformat(each) - day).days for each in summaries if date.fromisoformat(each) > day}
        application = life_on(example.document(day), day)
        birthday = application.profile.birth_date.replace(year=day.year)
        ahead.add((birthday if birthday > day else birthday.replace(year=day.year + 1)).toordinal() - day.toordinal())
    return ahead


# --- People ---


def life_on(document: Mapping[str, Any], day: date) -> Application:
    """The application of a document that is read on a day."""
    application = application_from(document, day)
    assert application is not None
    return application


def much_ahead(day: date) -> dict[str, Any]:
    """The student of the examples with a rise of pay every other year, and a master's degree shortly before one."""
    applying = day + 60 * ONE_DAY
    april = date(applying.year, 4, 1)
    rises = [_pay(3_000_000 + 1_000_000 * years, april.replace(year=april.year + years)) for years in (1, 3, 5, 7)]
    return _student(
        day,
        application={"decided": "yes", "day": applying.isoformat(), "permission": None},
        birth_date={"day": date(april.year - 26, 5, 20).isoformat()},
        pay=[{**_pay(3_000_000, april.replace(year=april.year - 1)), "already": True}, *rises],
        degrees=[_degree("bachelor", date(april.year - 1, 3, 24)), _degree("master", date(april.year + 3, 3, 24))],
        school=[{"designated": "yes", "top100": "no"}] * 2,
        experience_b={"kind": "periods"},
        periods_b=[{"start": date(april.year - 1, 4, 1).isoformat(), "end": None}],
        japanese=[{"test": "n1", "on": date(april.year + 1, 1, 25).isoformat()}],
    )


def losing_pay(day: date) -> dict[str, Any]:
    """The same, awarded the degree, whose pay falls below the least pay after a year."""
    return _student(
        day,
        pay=[{**_pay(4_000_000, day), "already": True}, _pay(2_900_000, day + 365 * ONE_DAY)],
        degrees=[_degree("master", day - 300 * ONE_DAY)],
    )


def undecided(day: date) -> dict[str, Any]:
    """Somebody born on a 29 February who has decided on no day, and so reads what is true today."""
    return _student(
        day,
        application={"decided": "no", "day": None, "permission": None},
        birth_date={"day": "2000-02-29"},
        degrees=[_degree("bachelor", date(2023, 3, 24))],
        experience_b={"kind": "years", "months": 31, "still": "yes", "as_of": day.isoformat()},
    )


def doubtful(day: date) -> dict[str, Any]:
    """Somebody who has 70 only if the "about five years" of work are confirmed to be five."""
    organisation = {**dict.fromkeys(STUDENT.document(day)["answers"]["organisation"], "no"), "asked": "yes"}
    return _student(
        day,
        degrees=[_degree("bachelor", day - 2_000 * ONE_DAY)],
        school=[{"designated": "no", "top100": "no"}],
        experience_b={"kind": "years", "months": 60, "still": "yes", "as_of": day.isoformat()},
        organisation=organisation,
    )


def _student(day: date, **changes: Any) -> dict[str, Any]:
    document = STUDENT.document(day)
    return {**document, "answers": {**document["answers"], **changes}}


def _pay(yen: int, since: date) -> dict[str, Any]:
    return {"kind": "amount", "annual_yen": yen, "since": since.isoformat(), "already": False}


def _degree(level: str, awarded_on: date) -> dict[str, Any]:
    return {"level": level, "place": "japan", "awarded_on": awarded_on.isoformat()}


def people_on(day: date) -> dict[str, Application]:
    """Everybody whose answers move with the day, as read on it."""
    documents = {key: example.document(day) for key, example in EXAMPLES.items()}
    documents |= {"much ahead": much_ahead(day), "losing pay": losing_pay(day)}
    documents |= {"undecided": undecided(day), "doubtful": doubtful(day)}
    return {name: life_on(document, day) for name, document in documents.items()}


# --- The other side: what the outlook says ---


@dataclass(frozen=True)
class Level:
    """What an activity has from a day on; `qualifies` is "yes", "possible" or "no".

    What is to be confirmed is not sure: it counts in `high` alone. `if_confirmed` is what `qualifies` would be if all
    of it were confirmed, `open` whether something is not known. Where a requirement has `failed`, nothing qualifies.
    """

    day: date
    low: int
    high: int
    qualifies: str
    if_confirmed: str
    open: bool
    failed: tuple[str, ...] = ()

    @property
    def to_confirm(self) -> bool:
        """Whether the condition is met only if something is confirmed."""
        return self.if_confirmed == "yes" != self.qualifies

    @property
    def shown(self) -> tuple[int, int, str, bool, tuple[str, ...]]:
        """All that is shown of a day: where it is another than before, a day of its own is."""
        return self.low, self.high, self.qualifies, self.to_confirm, self.failed

    def has(self, mark: int) -> bool:
        """Whether the mark is surely reached."""
        return self.low >= mark and self.qualifies == "yes"


def levels_of(application: Application, activity: str) -> list[Level]:
    """The first day, and every day on which something changes in an activity, as the time line of the outlook says."""
    profiles = [application.profile, application.unconfirmed or application.profile]
    found: list[Level] = []
    for day in sorted({span.start for profile in profiles for span in timeline(profile, requirements=True)}):
        level = level_on(application, activity, day)
        if not found or level.shown != found[-1].shown:
            found.append(level)
    return found


def level_on(application: Application, activity: str, day: date) -> Level:
    """What an activity has on a day, by scoring that day alone, with and without what is to be confirmed."""
    here, sure = (
        assess(profile.facts_on(day)).activities[activity]
        for profile in (application.profile, application.unconfirmed or application.profile)
    )
    failed = [
        tuple(key for key, passed in result.requirements.items() if passed is False and key != "pay_floor")
        for result in (here, sure)
    ]
    answers = ["no" if barred else result.qualifies for result, barred in zip((here, sure), failed, strict=True)]
    return Level(
        day,
        min(here.low, sure.low),
        max(here.high, sure.high),
        answers[0] if answers[0] == answers[1] else "possible",
        answers[0],
        here.low != here.high or answers[0] == "possible",
        failed[0],
    )


def named_days(text: str, days: list[date], language: str) -> set[date]:
    """The days that a text names in a language."""
    return {day for day in days if re.search(rf"(?<!\d){re.escape(in_language(language, format_date, day))}", text)}


def numbers(text: str) -> list[int]:
    """The whole numbers in a text, without the commas in them."""
    return [int(each) for each in re.findall(r"\d+", text.replace(",", ""))]


ALL_DAYS: Final = _all_days()
"""Ends and beginnings of months and years, birthdays, 29 February, days on which something of an example falls on it,
and days around which the law changed."""
