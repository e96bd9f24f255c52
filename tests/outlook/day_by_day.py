"""The result of an activity on every single day, each scored alone: what ActivityDays must say. For the tests alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from eligibility.outlook.profile import Profile
from eligibility.scoring.assessment import assess
from eligibility.scoring.facts import SALARY

ONE_DAY = timedelta(days=1)
FLOORS = {(True, True): "yes", (False, False): "no"}


@dataclass(frozen=True)
class Scored:
    """What one day says, scored alone; `failed` and `unsure` are the keys of requirements."""

    sure: int
    confirmed: int
    most: int
    floor: str
    pay: int | None
    failed: tuple[str, ...]
    unsure: tuple[str, ...]
    answer: str
    of_points: str
    j_skip: bool
    pass_mark: int

    @property
    def enough(self) -> bool:
        """Whether points and pay are surely enough, and no requirement surely fails."""
        return self.sure >= self.pass_mark and self.floor == "yes" and not self.failed


def scored(profile: Profile, unconfirmed: Profile | None, activity: str, day: date) -> Scored:
    """Score one day, with everything confirmed and with nothing confirmed."""
    assessment = assess(profile.facts_on(day))
    confirmed = assessment.activities[activity]
    without = assess((unconfirmed or profile).facts_on(day)).activities[activity]
    pay = assessment.facts.value(SALARY)
    floors = (confirmed.requirements.get("pay_floor", True), without.requirements.get("pay_floor", True))
    failed = tuple(each.key for each in confirmed.failed_requirements)
    in_doubt = {
        each.key
        for one in (confirmed, without)
        for each in (*one.open_requirements, *one.failed_requirements)
        if each.key not in failed
    }
    return Scored(
        sure=min(confirmed.low, without.low),
        confirmed=confirmed.low,
        most=max(confirmed.high, without.high),
        floor=FLOORS.get(floors, "possible"),  # type: ignore[arg-type]
        pay=pay if isinstance(pay, int) else None,
        failed=failed,
        unsure=tuple(each.key for each in confirmed.edition.requirements if each.key in in_doubt),
        answer=confirmed.answer,
        of_points=confirmed.qualifies,
        j_skip=confirmed.j_skip == without.j_skip == "yes",
        pass_mark=confirmed.edition.pass_mark,
    )


def days_from(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last."""
    return (first + ONE_DAY * number for number in range((last - first).days + 1))


def every_day(
    profile: Profile, unconfirmed: Profile | None, activity: str, first: date, last: date
) -> dict[date, Scored]:
    """Score every day from the first to the last."""
    return {day: scored(profile, unconfirmed, activity, day) for day in days_from(first, last)}


def runs(days: dict[date, Scored], holds: Callable[[Scored], bool]) -> list[tuple[date, date]]:
    """The first and last days of the unbroken times in which something holds."""
    found = []
    for held, of_run in groupby(days, key=lambda day: holds(days[day])):
        if held:
            run = [*of_run]
            found.append((run[0], run[-1]))
    return found
