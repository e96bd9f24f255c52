"""Ways to 70 and 80: small sets of changes that reach a mark and the pay floor.

As the data contract says: one to three changes (changes.py), waiting until a day among them; without any one of them,
the mark is missed; every number or level is the smallest that does it, the day the earliest. Every single change that
reaches a mark is found, and where only two or three together do, some are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import DEGREES, SALARY, Value
from eligibility.scoring.rows import ACTIVITIES

from .changes import EFFORTS, Effort, changes
from .gains import MOST_CHANGES, ComponentOptions, Day, Gains, Option, Part
from .profile import Profile
from .turning_points import turning_points
from .worst_case import least_facts

MOST_WAYS: Final = 50
"""Ways given for each activity and mark at most: single changes first, then fewest changes, then least pay."""

WAIT: Final = "on"

Parts = tuple[Part, ...]


@dataclass(frozen=True)
class Way:
    """Changes after which an activity has `total` points, the mark or more, and the pay floor is passed.

    `changes` maps keys of facts to their new values; `on` is the day until which to wait. `efforts` names what they ask
    of the person, lightest first.
    """

    activity: str
    mark: int
    total: int
    changes: Mapping[str, Value]
    efforts: tuple[Effort, ...]

    @property
    def wait_until(self) -> date | None:
        """The day until which to wait, None if the way can be taken at once."""
        day = self.changes.get(WAIT)
        return day if isinstance(day, date) else None

    @property
    def heaviest(self) -> int:
        """The index in EFFORTS of the heaviest effort of the way."""
        return max(EFFORTS.index(effort) for effort in self.efforts)

    @cached_property
    def order(self) -> tuple[Any, ...]:
        """The sort key: number of changes, pay, effort, day."""
        pay = self.changes.get(SALARY.key, 0)
        efforts = sorted((EFFORTS.index(effort) for effort in self.efforts), reverse=True)
        return len(self.changes), pay, efforts, self.wait_until or date.min, -self.total

    def as_contract(self) -> dict[str, Any]:
        """Return the way in the shape of the data contract."""
        changes = {key: _in_contract(value) for key, value in self.changes.items()}
        return {"activity": self.activity, "mark": self.mark, "total": self.total, "changes": changes}


def ways(profile: Profile, tables: Tables = TABLES) -> tuple[Way, ...]:
    """Return the ways to every mark that an activity misses on the first day of the span: the marks of that day."""
    search, marks = _Search(profile, tables), tables.on(profile.start).marks
    return tuple(way for activity in ACTIVITIES for mark in marks for way in search.ways(activity, mark))


def lightest_first(found: Iterable[Way]) -> list[Way]:
    """Return ways sorted by the number of changes, then by effort, lightest first."""
    return sorted(found, key=lambda way: (len(way.changes), way.heaviest))


class _Search:
    """The days of a profile that waiting can reach, and the gains on each."""

    def __init__(self, profile: Profile, tables: Tables) -> None:
        self._changes = changes(profile, tables)
        self._gains = Gains(self._changes)
        points = turning_points(profile, profile.start, profile.until, tables)
        days = [profile.start, *dict.fromkeys(point.day for point in points)]
        all_days = [self._gains.day(least_facts(profile, day, tables), tables.on(day)) for day in days]
        self._days = {activity: self._telling(all_days, activity) for activity in ACTIVITIES}
        self._sets = {
            activity: [Sets(self._gains.choices(day, activity)) for day in days]
            for activity, days in self._days.items()
        }

    def _telling(self, days: Iterable[Day], activity: str) -> list[Day]:
        """Return the days whose gains in the activity differ from those of every day before."""
        seen: dict[tuple[object, ...], Day] = {}
        for day in days:
            seen.setdefault(self._gains.signature(day, activity), day)
        return list(seen.values())

    def ways(self, activity: str, mark: int) -> list[Way]:
        """Return the ways of an activity to a mark in order; none if it is reached without any."""
        days = self._days[activity]
        if days[0].totals[activity] >= mark:
            return []
        found: list[Way] = []
        tried: set[Parts] = set()
        for size in range(1, MOST_CHANGES + 1):
            of_number = [(0, parts) for parts in self._reaching(0, activity, mark, size)]
            for at in range(1, len(days)):
                for parts in self._reaching(at, activity, mark, size - 1):
                    if parts not in tried:
                        tried.add(parts)
                        if not self._reached_before(at, activity, mark, parts):
                            of_number.append((at, parts))
            ways_of_number = [self._way(at, activity, mark, parts) for at, parts in of_number]
            found += sorted(ways_of_number, key=lambda way: way.order)
            if len(found) >= MOST_WAYS:
                break
        return found[:MOST_WAYS]

    def _reaching(self, at: int, activity: str, mark: int, size: int) -> Iterator[Parts]:
        needed = self._needed(at, activity, mark)
        return self._sets[activity][at].reaching(needed - self._days[activity][at].totals[activity], size)

    def _needed(self, at: int, activity: str, mark: int) -> int:
        """Return the points that a mark requires on a day; a pass mark may be raised meanwhile."""
        first, day = self._days[activity][0].edition, self._days[activity][at].edition
        return max(mark, day.pass_mark) if mark == first.pass_mark else mark

    def _reached_before(self, at: int, activity: str, mark: int, parts: Parts) -> bool:
        """Return whether the changes reach the mark without waiting, or on an earlier day.

        They are taken literally: `degrees` names all that are held on the later day.
        """
        edition = self._days[activity][at].edition
        for day in self._days[activity][:at]:
            there = parts if day.edition is edition else self._gains.regrouped(day, parts)
            if self._gains.total(day, activity, there) >= mark:
                return True
        return False

    def _way(self, at: int, activity: str, mark: int, parts: Parts) -> Way:
        day = self._days[activity][at]
        chosen = {key: value for part in parts for key, value in part}
        changes = {key: chosen[key] for key in self._changes if key in chosen}
        efforts = {self._changes[key].effort for key in changes}
        if at:
            changes[WAIT] = day.on
            efforts.add(Effort.WAIT)
        total = self._gains.total(day, activity, parts)
        return Way(activity, mark, total, changes, tuple(effort for effort in EFFORTS if effort in efforts))


class Sets:
    """Sets of options, at most one a component, in which each is needed and none could be smaller."""

    def __init__(self, choices: Sequence[ComponentOptions]) -> None:
        """Store the options of each component, and the most that it and all later components can gain."""
        self._choices = choices
        self._ahead = [[0] * (MOST_CHANGES + 1)]
        for choice in reversed(choices):
            best, after = choice.best, self._ahead[-1]
            most = [max([best[here] + after[left - here] for here in range(left + 1)]) for left in range(len(best))]
            self._ahead.append(most)
        self._ahead.reverse()

    def reaching(self, need: int, changes: int) -> Iterator[Parts]:
        """Yield the sets of exactly `changes` changes that gain `need` points or more."""
        if changes:
            yield from self._extended((), 0, 0, need, changes)
        elif need <= 0:
            yield ()

    def _extended(self, chosen: tuple[Option, ...], gained: int, first: int, need: int, left: int) -> Iterator[Parts]:
        for at in range(first, len(self._choices)):
            if gained + self._ahead[at][left] < need:
                return
            for option in self._choices[at].options:
                rest = left - len(option.part)
                gain = gained + option.gain
                if rest < 0:
                    continue
                if gain >= need:
                    # More on top of what reaches would not be needed; what reaches with fewer is found as such.
                    if rest == 0 and all(gain - each.gain + each.smaller < need for each in (*chosen, option)):
                        yield tuple([each.part for each in (*chosen, option)])
                elif rest and gain + self._ahead[at + 1][rest] >= need:
                    yield from self._extended((*chosen, option), gain, at + 1, need, rest)


def _in_contract(value: Value) -> Any:
    match value:
        case frozenset():
            return [degree for degree in DEGREES if degree in value]
        case date():
            return value.isoformat()
    return value
