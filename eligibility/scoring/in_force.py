"""From when to when something of the law is in force."""

from datetime import date
from typing import Protocol


class HasTimes(Protocol):
    """A row, requirement, route, mark, figure, fee or sentence with its first day and the day after its last one."""

    @property
    def since(self) -> date | None:
        """The first day; None if no such day is known."""

    @property
    def until(self) -> date | None:
        """The first day on which it is no longer in force; None if no such day is known."""


class InForce:
    """A base for what has `since` and `until`."""

    __slots__ = ()

    def in_force_on(self: HasTimes, day: date) -> bool:
        """Return whether it is in force on a day; a fee, whether an application accepted on that day pays it."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)
