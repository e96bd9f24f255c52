"""The days on which a requirement other than points changes, such as the award of a related degree."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.scoring.assessment import Assessment, assess
from eligibility.scoring.editions import TABLES, Tables

from .profile import Profile
from .turning_points import turning_points


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A day from which a requirement of an activity is passed (True), closed (False) or not decided by facts (None)."""

    day: date
    activity: str
    key: str
    truth: bool | None


def requirement_changes(profile: Profile, after: date, tables: Tables = TABLES) -> tuple[RequirementChange, ...]:
    """Return every change of a requirement after `after`, up to the profile's last day, in order.

    The pay floor is left out: it belongs to the points, whose time line says when it is reached.
    """
    days = dict.fromkeys(point.day for point in turning_points(profile, after, profile.until, tables))
    before = _on(profile, after, tables)
    found: list[RequirementChange] = []
    for day in days:
        then = _on(profile, day, tables)
        found += _turned(before, then)
        before = then
    return tuple(found)


def _on(profile: Profile, day: date, tables: Tables) -> Assessment:
    return assess(profile.facts_on(day, tables), tables.on(day))


def _turned(before: Assessment, then: Assessment) -> Iterator[RequirementChange]:
    of_points = {requirement.key for requirement in then.edition.requirements if requirement.of_points}
    for activity, each in then.activities.items():
        earlier = before.activities[activity].requirements
        for key, truth in each.requirements.items():
            if key not in of_points and key in earlier and truth is not earlier[key]:
                yield RequirementChange(then.on, activity, key, truth)
