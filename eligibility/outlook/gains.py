"""The points gained by sets of changes, computed per component of the tables.

Points add up over the components (scoring/components.py), so each component is searched alone: every set of up to
three of its changes with every value to try. A set is kept if no smaller change gains as much. All facts are known.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Final

from eligibility.scoring.assessment import values_of
from eligibility.scoring.components import Component
from eligibility.scoring.editions import Edition
from eligibility.scoring.facts import Facts, Value
from eligibility.scoring.rows import ACTIVITIES

from .changes import Change

MOST_CHANGES: Final = 3

_REQUIREMENT_CLOSED: Final = -1_000_000
"""Points of a component whose requirement (the pay floor) is not passed: so few that no others make up for them."""

Part = tuple[tuple[str, Value], ...]
"""Changes within one component: keys of facts with their new values, in the order of the component's facts."""

_Key = tuple[Value, ...]
_Chosen = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """Changes within one component that gain points, or open its requirement, in one activity.

    `smaller` is the greatest gain with one of the changes left out or one value a smaller one.
    """

    part: Part
    gain: int
    smaller: int


@dataclass(frozen=True, slots=True)
class ComponentOptions:
    """The options in one component; `best[n]` is the greatest gain of n changes or fewer (0 to MOST_CHANGES)."""

    options: tuple[Option, ...]
    best: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """Fully known facts on one day, with the class of each fact.

    `totals` are the points of each activity, a failed requirement among them; `gains` the gains of changes in
    each component, shared with other days on which its facts have equal classes.
    """

    on: date
    edition: Edition
    keys: tuple[_Key, ...]
    totals: Mapping[str, int]
    gains: tuple[dict[tuple[str, Part], int], ...]


class Gains:
    """The gains of the changes, computed once for each component and class of facts."""

    def __init__(self, changes: Mapping[str, Change]) -> None:
        """Store the changes by the keys of their facts."""
        self._changes = changes
        self._gains: dict[tuple[int, _Key], dict[tuple[str, Part], int]] = {}
        self._choices: dict[tuple[int, _Key, str], ComponentOptions] = {}
        self._places: dict[date, dict[str, int]] = {}
        self._bearing: dict[tuple[date, str], list[int]] = {}

    def day(self, facts: Facts, edition: Edition) -> Day:
        """Return the classes and points of fully known facts."""
        values = values_of(facts)
        keys = tuple(
            tuple([classes.class_of(values[classes.fact.key]) for classes in component.classes])
            for component in edition.components
        )
        components = list(zip(edition.components, keys, strict=True))
        totals = {
            activity: sum([_points(component, key, activity) for component, key in components])
            for activity in ACTIVITIES
        }
        gains = tuple(self._gains.setdefault((id(component), key), {}) for component, key in components)
        return Day(facts.on, edition, keys, totals, gains)

    def signature(self, day: Day, activity: str) -> tuple[object, ...]:
        """Return a key that is equal for days with equal gains in the activity."""
        return day.edition.since, *[day.keys[at] for at in self._bearing_on(day.edition, activity)]

    def choices(self, day: Day, activity: str) -> list[ComponentOptions]:
        """Return the options of each component in which points can be gained."""
        found = []
        for at in self._bearing_on(day.edition, activity):
            component, key = day.edition.components[at], day.keys[at]
            choice = self._choices.get((id(component), key, activity))
            if choice is None:
                choice = _choice(tuple(self._worth_while(component, key, activity)))
                self._choices[id(component), key, activity] = choice
            if choice.options:
                found.append(choice)
        return found

    def total(self, day: Day, activity: str, parts: Iterable[Part]) -> int:
        """Return the points on a day after changes; far below 0 if a requirement is not passed.

        `parts` belong to a day of the same edition.
        """
        total, places = day.totals[activity], self._places_in(day.edition)
        for part in parts:
            at = places[part[0][0]]
            gain = day.gains[at].get((activity, part))
            if gain is None:
                gain = _gain(day.edition.components[at], day.keys[at], part, activity)
                day.gains[at][activity, part] = gain
            total += gain
        return total

    def regrouped(self, day: Day, parts: Iterable[Part]) -> tuple[Part, ...]:
        """Return the parts by the components of another edition, without facts that it does not use."""
        places = self._places_in(day.edition)
        changes: dict[int, Part] = {}
        for part in parts:
            for change in part:
                if change[0] in places:
                    at = places[change[0]]
                    changes[at] = (*changes.get(at, ()), change)
        return tuple(changes.values())

    def _places_in(self, edition: Edition) -> dict[str, int]:
        found = self._places.get(edition.since)
        if found is None:
            found = {fact.key: at for at, component in enumerate(edition.components) for fact in component.facts}
            self._places[edition.since] = found
        return found

    def _bearing_on(self, edition: Edition, activity: str) -> list[int]:
        """Return the places of the components that have a row of the activity."""
        found = self._bearing.get((edition.since, activity))
        if found is None:
            found = self._bearing[edition.since, activity] = [
                at
                for at, component in enumerate(edition.components)
                if any(member.activity == activity for member in component.members)
            ]
        return found

    def _worth_while(self, component: Component, key: _Key, activity: str) -> Iterator[Option]:
        parts = dict(self._parts(component, key))
        gains = {chosen: _gain(component, key, part, activity) for chosen, part in parts.items()}
        for chosen, part in parts.items():
            if part:
                smaller = max(gains[each] for each in _smaller(chosen))
                if gains[chosen] > smaller:
                    yield Option(part, gains[chosen], smaller)

    def _parts(self, component: Component, key: _Key) -> Iterator[tuple[_Chosen, Part]]:
        """Yield every set of changes, with the index of each new value among those to try (0: unchanged)."""
        facts = [
            (classes.fact.key, self._changes[classes.fact.key].values(now, classes.bounds))
            for classes, now in zip(component.classes, key, strict=True)
            if classes.fact.key in self._changes
        ]
        for chosen in product(*(range(len(values) + 1) for _, values in facts)):
            if sum(map(bool, chosen)) <= MOST_CHANGES:
                places = zip(facts, chosen, strict=True)
                yield chosen, tuple((fact, values[place - 1]) for (fact, values), place in places if place)


def _choice(options: tuple[Option, ...]) -> ComponentOptions:
    best = [0] * (MOST_CHANGES + 1)
    for option in options:
        for changes in range(len(option.part), MOST_CHANGES + 1):
            best[changes] = max(best[changes], option.gain)
    return ComponentOptions(options, tuple(best))


def _gain(component: Component, key: _Key, part: Part, activity: str) -> int:
    changed = dict(part)
    then = tuple(
        each.class_of(changed[each.fact.key]) if each.fact.key in changed else now
        for each, now in zip(component.classes, key, strict=True)
    )
    return _points(component, then, activity) - _points(component, key, activity)


def _points(component: Component, key: _Key, activity: str) -> int:
    outcome = component.outcome(key).activities[activity]
    return outcome.total.low if outcome.requirements_always else outcome.total.low + _REQUIREMENT_CLOSED


def _smaller(chosen: _Chosen) -> Iterator[_Chosen]:
    """Yield the choices that differ in one place, by a smaller value or by none."""
    for at, place in enumerate(chosen):
        for smaller in range(place):
            yield (*chosen[:at], smaller, *chosen[at + 1 :])
