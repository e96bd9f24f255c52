"""The outlook of a profile: time line, least salary, ways and the clock of permanent residence, as in the contract."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from eligibility.outlook.least_salary import LeastSalary, least_salary
from eligibility.outlook.permanent_residence import Clocks, permanent_residence
from eligibility.outlook.profile import Profile
from eligibility.outlook.timeline import Span, timeline
from eligibility.outlook.ways import Way, ways
from eligibility.scoring.editions import TABLES, Tables


@dataclass(frozen=True)
class Outlook:
    """The results of a profile over time; each part is computed on first access."""

    profile: Profile
    tables: Tables = TABLES

    @cached_property
    def timeline(self) -> tuple[Span, ...]:
        """The spans of days in which the result does not change."""
        return timeline(self.profile, self.tables)

    @cached_property
    def minimum_salary(self) -> LeastSalary:
        """The least pay in yen a year on the first day, by activity and mark."""
        return least_salary(self.profile, tables=self.tables)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The ways to every mark that is missed on the first day."""
        return ways(self.profile, self.tables)

    @cached_property
    def permanent_residence(self) -> Clocks:
        """The clock of every route to permanent residence on points, by activity and route."""
        return permanent_residence(self.profile, self.tables)

    def as_contract(self) -> dict[str, Any]:
        """Return the outlook in the shape of the data contract."""
        return {
            "timeline": [span.as_contract() for span in self.timeline],
            "minimum_salary": {
                activity: {str(mark): pay for mark, pay in by_mark.items()}
                for activity, by_mark in self.minimum_salary.items()
            },
            "ways": [way.as_contract() for way in self.ways],
            "permanent_residence": {
                activity: {key: clock.as_contract() for key, clock in clocks.items()}
                for activity, clocks in self.permanent_residence.items()
            },
        }
