"""The time line: the result of a profile on every day, as spans of days in which nothing changes."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from eligibility.scoring.assessment import Assessment, assess, values_of
from eligibility.scoring.editions import TABLES, Edition, Tables

from .profile import Profile
from .turning_points import Reason, TurningPoint, turning_points

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `start` to `until`, both included, on which nothing of the result changes.

    `assessment` is that of `start`; `why` holds the reasons of that day (empty for the first span).
    """

    start: date
    until: date
    assessment: Assessment
    why: tuple[Reason, ...]

    def as_contract(self) -> dict[str, Any]:
        """Return the span in the shape of the data contract, its reasons as plain English sentences."""
        return {
            "from": self.start.isoformat(),
            "until": self.until.isoformat(),
            **verdicts(self.assessment),
            "why": [reason.sentence for reason in self.why],
        }


def verdicts(assessment: Assessment) -> dict[str, Any]:
    """Return the values that a time line compares: low, high, qualifies and j_skip by activity, and j_find."""
    found: dict[str, Any] = {
        activity: {
            "low": each.low,
            "high": each.high,
            "qualifies": each.qualifies,
            "j_skip": each.j_skip,
        }
        for activity, each in assessment.activities.items()
    }
    found["j_find"] = assessment.j_find
    return found


def timeline(profile: Profile, tables: Tables = TABLES, *, requirements: bool = False) -> tuple[Span, ...]:
    """Return the spans that cover the profile's days from first to last, each as long as nothing changes.

    Between two turning points nothing can change, so scoring on them alone equals scoring every single day. With
    `requirements` a span ends also where a requirement, the pass mark or the pay floor changes, which the data contract
    does not ask for.
    """
    points = turning_points(profile, profile.start, profile.until, tables)
    begun = profile.start
    current = before = assess(profile.facts_on(begun, tables), tables.on(begun))
    why: tuple[Reason, ...] = ()
    spans: list[Span] = []
    for day, of_day in groupby(points, key=lambda point: point.day):
        then = assess(profile.facts_on(day, tables), tables.on(day))
        if not (_same(current, then) and (not requirements or _same_requirements(current, then))):
            spans.append(Span(begun, day - _ONE_DAY, current, why))
            why = _why(before, then, list(of_day), requirements)
            begun, current = day, then
        # Compare with the day before, not with the first day of the span: law and facts may change within a span
        # without changing its result.
        before = then
    spans.append(Span(begun, profile.until, current, why))
    return tuple(spans)


def _same(one: Assessment, other: Assessment) -> bool:
    return one.j_find == other.j_find and all(
        each.low == then.low
        and each.high == then.high
        and each.qualifies == then.qualifies
        and each.j_skip == then.j_skip
        for each, then in zip(one.activities.values(), other.activities.values(), strict=True)
    )


def _same_requirements(one: Assessment, other: Assessment) -> bool:
    """Return whether the requirements are met alike, and as much is asked of points and pay."""
    if not _same_figures(one.edition, other.edition):
        return False
    pairs = zip(one.activities.values(), other.activities.values(), strict=True)
    return all(each.requirements == then.requirements for each, then in pairs)


def _same_figures(one: Edition, other: Edition) -> bool:
    """Return whether two editions ask for the same pass mark and pay floor."""
    floors = ([each for each in edition.requirements if each.of_points] for edition in (one, other))
    return one.pass_mark == other.pass_mark and next(floors) == next(floors)


def _why(before: Assessment, after: Assessment, points: list[TurningPoint], requirements: bool) -> tuple[Reason, ...]:
    """Return the reasons of a day that affect what changed."""
    under_old_law = after if after.edition is before.edition else assess(after.facts, before.edition)
    turned = _turned(before, under_old_law)
    if requirements:
        turned |= _changed_requirements(before, under_old_law)
    reasons = [point.reason for point in points if not turned.isdisjoint(point.facts)]
    changed = requirements and not _same_figures(before.edition, after.edition)
    if changed or not _same(under_old_law, after):
        reasons += [point.reason for point in points if not point.facts]
    return tuple(dict.fromkeys(reasons))


def _turned(before: Assessment, after: Assessment) -> set[str]:
    """Return the keys of the facts that changed in a component or route whose outcome changed."""
    bearing: set[str] = set()
    outcomes = zip(before.activities["a"].outcomes, after.activities["a"].outcomes, strict=True)
    for component, (one, other) in zip(before.edition.components, outcomes, strict=True):
        if one.packed != other.packed:
            bearing.update(fact.key for fact in component.facts)
    for activity, old in before.activities.items():
        if old.j_skip != after.activities[activity].j_skip:
            bearing |= _facts_of_route(before.edition, "j_skip", activity)
    if before.j_find != after.j_find:
        bearing |= _facts_of_route(before.edition, "j_find", "a")
    old_values, new_values = values_of(before.facts), values_of(after.facts)
    # A term that runs out changes the outcome although the fact itself is unchanged.
    return {
        key for key in bearing if old_values.get(key) != new_values.get(key) or isinstance(old_values.get(key), date)
    }


def _changed_requirements(before: Assessment, after: Assessment) -> set[str]:
    """Return the keys of the facts of the requirements whose outcome changed under one law."""
    turned: set[str] = set()
    for activity, old in before.activities.items():
        now = after.activities[activity].requirements
        for requirement in before.edition.requirements:
            condition = requirement.when[activity]
            if condition is not None and old.requirements[requirement.key] != now[requirement.key]:
                turned.update(fact.key for fact in condition.facts())
    return turned


def _facts_of_route(edition: Edition, key: str, activity: str) -> set[str]:
    route_conditions = edition.routes[key].route_conditions[activity] or ()
    return {fact.key for condition in route_conditions for fact in condition.when.facts()}
