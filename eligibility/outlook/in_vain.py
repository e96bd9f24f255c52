"""What would not help, and why: single changes that meet a row which another row bars for this person.

The most common over-count is of this kind: N2 adds nothing to a Japanese degree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from eligibility.scoring.assessment import ActivityAssessment, assess
from eligibility.scoring.components import RowOutcome
from eligibility.scoring.editions import TABLES, Tables
from eligibility.scoring.facts import Value

from .least_case import least_facts
from .levers import levers
from .profile import Profile


@dataclass(frozen=True, slots=True)
class InVain:
    """A change of the fact `key` to `value` that adds nothing in an activity: `barred` is met, but not counted.

    The rows that bar it are in `barred.by`.
    """

    activity: str
    key: str
    value: Value
    barred: RowOutcome


def changes_in_vain(profile: Profile, tables: Tables = TABLES) -> tuple[InVain, ...]:
    """Return the single changes that add nothing on the first day of the span because a row bars what they meet."""
    facts = least_facts(profile, profile.start, tables)
    edition = tables.on(facts.on)
    before = assess(facts, edition)
    found: list[InVain] = []
    for component in edition.components:
        for classes in component.classes:
            lever = levers(profile, tables).get(classes.fact.key)
            for value in lever.values(facts.value(classes.fact), classes.bounds) if lever else ():
                after = assess(facts.with_known({classes.fact.key: value}), edition)
                for activity, each in after.activities.items():
                    was = before.activities[activity]
                    if each.low == was.low and each.qualifies == was.qualifies:
                        found += [InVain(activity, classes.fact.key, value, row) for row in _newly_barred(was, each)]
    return tuple(found)


def _newly_barred(before: ActivityAssessment, after: ActivityAssessment) -> Iterator[RowOutcome]:
    for was, row in zip(before.rows, after.rows, strict=True):
        if row.state == "excluded" and was.state == "not_met":
            yield row
