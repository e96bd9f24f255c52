"""Every set of one to three changes of an application, tried by the naive scorer. For the tests alone.

Changes are read as the data contract says: `changes` put over the facts of `from`, or of the day `on` among them, what
is not known counted as no.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import combinations, product
from typing import Any

from eligibility.scoring.editions import TABLES
from tests.scoring.naive import BONUSES, PAY_THRESHOLDS

from .naive import Application, Result, days

Changes = Mapping[str, Any]

DEGREES = ("bachelor", "master", "professional", "business_professional", "doctorate")
ADDED = ("master", "business_professional", "doctorate")
YES = ("innovation_support", "rd_over_3_percent", "designated_training", *BONUSES)
LEVELS = {
    "japanese_level": ("n2", "n1"),
    "foreign_qualification": ("separate", "also_licence", "also_research"),
    "position": ("director", "representative"),
}
NUMBERS = {
    "annual_salary_yen": [*PAY_THRESHOLDS],
    "it_exams": [1, 2, 3],
    "national_licences": [1, 2, 3],
    "papers": [1, 2, 3, 4],
    "patents": [1, 2, 3],
}
OF_C = ("position", "invested_100m_yen")


class Tries:
    """An application whose changes can be tried, with the days that differ from the day before them."""

    def __init__(self, line: Mapping[str, Any]) -> None:
        self.application = Application(line)
        self.sme_unknown = line.get("sme") is None
        self.facts: dict[date, dict[str, Any]] = {}
        before = None
        for on in days(self.application.start, self.application.until):
            facts = self.application.least_facts_on(on)
            # Another edition of the tables may count the same facts in another way.
            changed = {**facts, "on": TABLES.on(on).since, "birth_date": age_on(line["birth_date"], on)}
            if changed != before:
                self.facts[on] = facts
                before = changed
        self.result = cache(self._result)

    def changed(self, changes: Changes) -> dict[str, Any]:
        """The facts after the changes."""
        on = changes.get("on", self.application.start)
        rest = {key: value for key, value in changes.items() if key != "on"}
        return {**self._facts_on(on), **rest, "on": on.isoformat()}

    def _facts_on(self, on: date) -> dict[str, Any]:
        return self.facts.get(on) or self.application.least_facts_on(on)

    def reaches(self, activity: str, mark: int, changes: Changes) -> bool:
        """Whether the changes reach the mark and the pay floor."""
        return self.try_changes(activity, changes).reaches(mark)

    def try_changes(self, activity: str, changes: Changes) -> Result:
        """The result after the changes."""
        frozen = tuple(sorted((key, tuple(each) if key == "degrees" else each) for key, each in changes.items()))
        return self.result(activity, frozen)

    def _result(self, activity: str, frozen: tuple[tuple[str, Any], ...]) -> Result:
        return Result(self.changed(dict(frozen)), activity)

    def values(self, key: str, facts: Mapping[str, Any]) -> list[Any]:
        """The values to which a change can be moved, least first."""
        if key == "degrees":
            return [[*facts["degrees"], degree] for degree in ADDED if degree not in facts["degrees"]]
        if key in NUMBERS:
            return [number for number in NUMBERS[key] if number > facts[key]]
        if key in LEVELS:
            return [level for level in LEVELS[key] if level != facts[key]]
        return [] if facts[key] else [True]

    def changes(self, activity: str) -> list[str]:
        """The facts that can be changed, those of activity c only there, `sme` only where it is not known."""
        keys = [*NUMBERS, *LEVELS, *YES, "degrees"]
        if self.sme_unknown:
            keys.append("sme")
        return [key for key in keys if activity == "c" or key not in OF_C]

    def moves(self, activity: str, on: date, number: int) -> Iterator[Changes]:
        """Every set of a number of changes on a day."""
        facts = self.facts[on]
        later = {} if on == self.application.start else {"on": on}
        for keys in combinations(self.changes(activity), number):
            for values in product(*(self.values(key, facts) for key in keys)):
                yield {**dict(zip(keys, values, strict=True)), **later}

    def single_changes(self, activity: str, mark: int) -> list[Changes]:
        """Every single change that reaches the mark, with its least value."""
        found: dict[str, Changes] = {}
        for changes in self.moves(activity, self.application.start, 1):
            (key,) = changes
            if key not in found and self.reaches(activity, mark, changes):
                found[key] = changes
        singles = list(found.values())
        for on in list(self.facts)[1:]:
            if self.reaches(activity, mark, {"on": on}):
                return [*singles, {"on": on}]
        return singles

    def reached_by(self, activity: str, mark: int, number: int) -> bool:
        """Whether any set of that number of changes reaches the mark."""
        now, *later = self.facts
        sets = [(now, number), *((on, number - 1) for on in later)]
        return any(
            self.reaches(activity, mark, changes) for on, size in sets for changes in self.moves(activity, on, size)
        )


def age_on(birth_date: str, on: date) -> int:
    """Completed years."""
    born = date.fromisoformat(birth_date)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
